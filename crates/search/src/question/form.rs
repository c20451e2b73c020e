//! The texts that say a part of a question.

use std::collections::BTreeSet;

use crate::lexicon::{Lexicon, Tie, WordId};

/// How a form came to stand for what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Way {
    /// It is what was typed.
    Typed,
    /// The thesaurus ties them.
    Tied(Tie),
    /// It sounds like the letters.
    Pinyin,
    /// Its characters begin with the letters.
    Initials,
}

/// A text that says a part of a question.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Form {
    /// The folded text.
    pub text: String,
    /// How it came to stand for what was typed.
    pub way: Way,
    /// How well it says it, up to 1.
    pub weight: f32,
}

/// Elements and materials that one character names: who asks for 绿氢 is served by what says 氢.
const ROOTS: &str = "氢锂铜铝镁钛镍钴锰锌锡银硅碳氟磷硼钨钼锆铌钽铟镓锗膜酶肽棉";
/// How well such a character says a word it stands in.
const BY_ROOT: f32 = 0.35;
/// How well a form must say the part whose elements count.
const CLOSE: f32 = 0.6;
/// The most forms of one part.
const MOST: usize = 48;

/// Forms, each text once with its best weight.
#[derive(Default)]
pub(super) struct Forms(Vec<Form>);

impl Forms {
    pub(super) fn add(&mut self, text: &str, way: Way, weight: f32) {
        match self.0.iter_mut().find(|form| form.text == text) {
            Some(known) if known.weight >= weight => {}
            Some(known) => (known.way, known.weight) = (way, weight),
            None => self.0.push(Form { text: text.to_owned(), way, weight }),
        }
    }

    /// A word of the lexicon with all that may stand for it.
    pub(super) fn add_word(&mut self, lexicon: &Lexicon, word: WordId, way: Way, weight: f32) {
        self.add(lexicon.word(word), way, weight);
        for kin in lexicon.kin(word) {
            let by = if way == Way::Typed { Way::Tied(kin.tie) } else { way };
            self.add(lexicon.word(kin.word), by, weight * kin.weight);
        }
    }

    /// The best of them, the best first; the elements they speak of stand for them loosely.
    pub(super) fn best(mut self) -> Vec<Form> {
        let close = self.0.iter().filter(|form| form.weight >= CLOSE && form.text.chars().count() > 1);
        let roots: BTreeSet<char> = close.flat_map(|form| form.text.chars()).filter(|c| ROOTS.contains(*c)).collect();
        for root in roots {
            self.add(&root.to_string(), Way::Tied(Tie::Wider), BY_ROOT);
        }
        self.0.sort_by(|a, b| b.weight.total_cmp(&a.weight));
        self.0.truncate(MOST);
        self.0
    }
}
