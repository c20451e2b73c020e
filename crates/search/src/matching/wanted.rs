//! What is wanted, taken apart into its terms with all that may stand for them, and compared with what others say.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, LazyLock};

use aho_corasick::AhoCorasick;
use dingyin_domain::industry::ChainNode;
use dingyin_domain::matching::{Alike, ChainSense, Passage, answered};
use dingyin_domain::text::fold;

use super::echo::{Crowd, Pairs};
use crate::analysis::{is_han, stands_alone, words};
use crate::error::SearchError;
use crate::lexicon::{Lexicon, Profile};
use crate::question::is_weak;

/// The most terms that are looked for: the heaviest.
const TERMS: usize = 36;
/// The most forms of a term, and the least that one must say of it.
const FORMS: usize = 40;
const LEAST: f32 = 0.29;
/// How well a form must say its term to be looked for in the index.
const CLOSE: f32 = 0.5;
/// What a word that is no term of the industries weighs.
const PLAIN: f32 = 0.45;
/// How many of the heaviest terms a text must say to say all of it.
const WHOLE: usize = 6;
/// What a sibling, a thing of the same kind, says of a term.
const SIBLING: f32 = 0.25;
/// What it weighs that a text answers one side of a market with the other's words.
const ANSWER: f32 = 0.5;
/// The most words that are told as shared.
const TOLD: usize = 5;
/// A term that weighs less is not told.
const WORTH_TELLING: f32 = 0.22;
/// The longest text that is compared, in characters.
const READ: usize = 3000;

/// Words of offers and demands that say nothing of what they are about.
static SAYS_NOTHING: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| include_str!("../../../../seeds/reference/matching/weak_words.txt").lines().collect());

/// One term.
struct Term {
    text: String,
    weight: f32,
    forms: Vec<(String, f32)>,
}

/// What is wanted.
pub struct Wanted {
    lexicon: Arc<Lexicon>,
    /// The heaviest first.
    terms: Vec<Term>,
    finder: Option<AhoCorasick>,
    /// Which form of which term each pattern of the finder is.
    targets: Vec<Vec<Target>>,
    profile: Profile,
    pairs: Pairs,
}

impl Wanted {
    /// Takes passages apart; a node of the chain map may have been told beside them.
    pub(super) fn of(
        lexicon: &Arc<Lexicon>,
        (passages, told): (&[Passage<'_>], Option<ChainNode>),
        rarity: impl Fn(&str) -> Result<f32, SearchError>,
    ) -> Result<Self, SearchError> {
        let mut weights: BTreeMap<String, f32> = BTreeMap::new();
        for (text, counts) in passages {
            for (word, weight) in terms_of(lexicon, text) {
                let known = weights.entry(word).or_default();
                *known = known.max(weight * counts);
            }
        }
        let mut terms = Vec::with_capacity(weights.len());
        for (text, weight) in weights {
            // A word of everyday language says something only where few say it.
            let rare = rarity(&text)?;
            let weight = weight * if lexicon.find(&text).is_some() { rare } else { rare * rare };
            terms.push(Term { forms: forms_of(lexicon, &text), text, weight });
        }
        terms.extend(answers(passages));
        terms.sort_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| a.text.cmp(&b.text)));
        terms.truncate(TERMS);
        let (finder, targets) = finder(&terms);
        let texts: Vec<&str> = passages.iter().map(|(text, _)| *text).collect();
        let profile = lexicon.chains().profile(&fold(&texts.join("\n")), told);
        Ok(Self { lexicon: Arc::clone(lexicon), terms, finder, targets, profile, pairs: Pairs::of(passages) })
    }

    /// The words that are said, in these senses, at the place of the chain maps where it is wanted.
    pub(super) fn words_of_the_place(&self, senses: &[ChainSense]) -> Vec<&str> {
        self.lexicon.chains().words_at(&self.profile, senses)
    }

    /// The texts that say each term well, and what it weighs.
    pub(super) fn sought(&self) -> impl Iterator<Item = (impl Iterator<Item = &str>, f32)> {
        self.terms.iter().map(|term| {
            let close = term.forms.iter().filter(|(_, weight)| *weight >= CLOSE);
            (close.map(|(text, _)| text.as_str()), term.weight)
        })
    }

    /// How much of what is wanted a text says, one of several that are compared.
    #[must_use]
    pub fn alike(&self, text: &str, told: Option<ChainNode>, crowd: &Crowd) -> Alike {
        let folded: String = fold(text).chars().take(READ).collect();
        let mut best = vec![0.0_f32; self.terms.len()];
        for found in self.finder.iter().flat_map(|finder| finder.find_overlapping_iter(&folded)) {
            if !stands_alone(&folded, found.start(), found.end()) {
                continue;
            }
            for (term, weight) in self.targets.get(found.pattern().as_usize()).into_iter().flatten() {
                if let Some(known) = best.get_mut(*term) {
                    *known = known.max(*weight);
                }
            }
        }
        let whole: f32 = self.terms.iter().take(WHOLE).map(|term| term.weight).sum();
        let said: f32 = self.terms.iter().zip(&best).map(|(term, best)| term.weight * best).sum();
        Alike {
            said: if whole > 0.0 { (said / whole).min(1.0) } else { 0.0 },
            echo: self.pairs.echo(text, crowd),
            chain: self.profile.likeness(&self.lexicon.chains().profile(&folded, told)),
            shared: self.shared(&best),
        }
    }

    /// The terms that are said, the weightiest first.
    fn shared(&self, best: &[f32]) -> Vec<String> {
        let mut said: Vec<(&Term, f32)> = self
            .terms
            .iter()
            .zip(best)
            .filter(|(term, best)| **best >= CLOSE && term.weight >= WORTH_TELLING)
            .map(|(t, best)| (t, t.weight * best))
            .collect();
        said.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        said.into_iter().take(TOLD).map(|(term, _)| term.text.clone()).collect()
    }
}

/// The terms of a text: the words of the lexicon, and the other words that name something.
fn terms_of(lexicon: &Lexicon, text: &str) -> Vec<(String, f32)> {
    let folded: String = fold(text).chars().take(READ).collect();
    let known: Vec<String> = lexicon.words_in(&folded).into_iter().map(|id| lexicon.word(id).to_owned()).collect();
    let known: Vec<String> = known.into_iter().filter(|word| says_something(word)).collect();
    let other = words::sequence(&folded).into_iter().filter(|word| names_something(word));
    let other: Vec<String> = other.filter(|word| !known.iter().any(|known| known.contains(word.as_str()))).collect();
    let terms = known.into_iter().map(|word| (word, 1.0));
    terms.chain(other.into_iter().map(|word| (words::stem(&word), PLAIN))).collect()
}

/// What answers the words of one side of a market that the passages say.
fn answers(passages: &[Passage<'_>]) -> Vec<Term> {
    let folded = fold(&passages.iter().map(|(text, _)| *text).collect::<Vec<_>>().join("\n"));
    let term = |(said, words): (&str, &[String])| Term {
        text: said.to_owned(),
        weight: ANSWER,
        forms: words.iter().map(|word| (word.clone(), 1.0)).collect(),
    };
    answered(&folded).map(term).collect()
}

fn says_something(word: &str) -> bool {
    !is_weak(word) && !SAYS_NOTHING.contains(word)
}

/// Whether a word names something: of two characters and more, and no number.
fn names_something(word: &str) -> bool {
    let long = word.chars().nth(1).is_some();
    let named = word.chars().all(is_han) || word.chars().any(|c| c.is_ascii_alphabetic());
    long && named && says_something(word)
}

/// The texts that say a term, and how well.
fn forms_of(lexicon: &Lexicon, text: &str) -> Vec<(String, f32)> {
    let mut forms = vec![(text.to_owned(), 1.0)];
    if let Some(word) = lexicon.find(text) {
        let kin = lexicon.kin(word).into_iter().filter(|kin| kin.weight >= LEAST);
        forms.extend(kin.map(|kin| (lexicon.word(kin.word).to_owned(), kin.weight)));
        let siblings = lexicon.siblings(word).into_iter().map(|word| (lexicon.word(word).to_owned(), SIBLING));
        let siblings: Vec<_> = siblings.filter(|(text, _)| !forms.iter().any(|(known, _)| known == text)).collect();
        forms.extend(siblings);
    }
    forms.retain(|(text, _)| text.chars().nth(1).is_some());
    forms.truncate(FORMS);
    forms
}

/// A term by its place, and how well a form says it.
type Target = (usize, f32);

fn finder(terms: &[Term]) -> (Option<AhoCorasick>, Vec<Vec<Target>>) {
    let mut texts: Vec<&str> = Vec::new();
    let mut targets: Vec<Vec<Target>> = Vec::new();
    let mut known: HashMap<&str, usize> = HashMap::new();
    for (at, term) in terms.iter().enumerate() {
        for (text, weight) in &term.forms {
            let pattern = *known.entry(text).or_insert_with(|| {
                texts.push(text);
                targets.push(Vec::new());
                texts.len() - 1
            });
            if let Some(targets) = targets.get_mut(pattern) {
                targets.push((at, *weight));
            }
        }
    }
    (AhoCorasick::new(&texts).ok(), targets)
}
