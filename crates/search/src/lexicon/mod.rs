//! The words the search knows: the thesaurus, by how they are written, sound, begin and are mistyped, and what each of
//! them stands to.

mod by_key;
mod chains;
mod kin;
mod place_pairs;
mod slip;
mod spelling;

use std::collections::{BTreeSet, HashMap};
use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, MatchKind};
use dingyin_domain::text::fold;
use dingyin_domain::thesaurus::{self, Entry};

use by_key::ByKey;
pub(crate) use chains::{Chains, Profile};
pub(crate) use kin::Tie;
pub(crate) use place_pairs::{Pair, pairs};
pub(crate) use slip::slipped;

use crate::analysis::{pinyin, stands_alone};

/// The most first letters by which a word is found.
const INITIALS: std::ops::RangeInclusive<usize> = 2..=10;

/// A word's place in the lexicon.
pub(crate) type WordId = u32;

/// The words, with their kin and the ways in which they are typed.
#[derive(Default)]
pub struct Lexicon {
    words: Vec<String>,
    ids: HashMap<String, WordId>,
    kin: Vec<Vec<kin::Link>>,
    longest: usize,
    /// How the words are spelled and mistyped; made when it is first asked for.
    spellings: OnceLock<Spellings>,
    /// Finds the words in texts, the longest at each place.
    finder: OnceLock<Option<AhoCorasick>>,
    /// Where in the chain maps the words stand; made when it is first asked for.
    chains: OnceLock<Chains>,
    /// How many words are kinds of each word, or end in it; counted when it is first asked for.
    kinds: OnceLock<Vec<u32>>,
}

/// The words by how they sound, begin, and are mistyped.
struct Spellings {
    sounds: ByKey,
    initials: ByKey,
    gaps: ByKey,
}

impl Spellings {
    fn of(words: &[String]) -> Self {
        let keyed = |keys: &dyn Fn(&str) -> Vec<String>| {
            let of_word = |(id, word): (WordId, &String)| keys(word).into_iter().map(move |key| (key, id));
            ByKey::of((0..).zip(words).flat_map(of_word).collect())
        };
        let initials = |word: &str| {
            spelling::initials(word).into_iter().filter(|letters| INITIALS.contains(&letters.len())).collect()
        };
        Self {
            sounds: keyed(&|word| spelling::sounds(word).into_iter().collect()),
            initials: keyed(&initials),
            gaps: keyed(&|word| slip::gaps(word).into_iter().collect()),
        }
    }
}

impl Lexicon {
    /// The words of the reference data with those a city has added.
    #[must_use]
    pub fn new(added: &[Entry]) -> Self {
        let mut lexicon = Self::default();
        for entry in thesaurus::reference_entries().iter().chain(added) {
            let (term, other) = (lexicon.enter(entry.term.as_str()), lexicon.enter(entry.other.as_str()));
            lexicon.tie(term, entry.relation, other);
        }
        lexicon
    }

    fn spellings(&self) -> &Spellings {
        self.spellings.get_or_init(|| Spellings::of(&self.words))
    }

    /// Where in the chain maps the words stand.
    pub(crate) fn chains(&self) -> &Chains {
        self.chains.get_or_init(|| Chains::of(self))
    }

    /// Makes ready what the first questions would wait for.
    pub fn warm_up(&self) {
        self.spellings();
        self.words_in("");
        self.kinds();
        self.chains();
    }

    fn enter(&mut self, word: &str) -> WordId {
        let folded = fold(word.trim());
        if let Some(known) = self.ids.get(&folded) {
            return *known;
        }
        let id = WordId::try_from(self.words.len()).unwrap_or(WordId::MAX);
        self.longest = self.longest.max(folded.chars().count());
        self.ids.insert(folded.clone(), id);
        self.words.push(folded);
        self.kin.push(Vec::new());
        id
    }

    /// The word with this place.
    pub(crate) fn word(&self, id: WordId) -> &str {
        self.words.get(id as usize).map_or("", String::as_str)
    }

    /// The place of a folded word, if it is known.
    pub(crate) fn find(&self, folded: &str) -> Option<WordId> {
        self.ids.get(folded).copied()
    }

    /// The words of two characters and more that a folded text says, each once.
    pub(crate) fn words_in(&self, folded: &str) -> BTreeSet<WordId> {
        let longest = || AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&self.words).ok();
        let finder = self.finder.get_or_init(longest);
        let found = finder.iter().flat_map(|finder| finder.find_iter(folded));
        let whole = found.filter(|found| stands_alone(folded, found.start(), found.end()));
        let long = whole.filter(|found| folded[found.range()].chars().nth(1).is_some());
        long.filter_map(|found| WordId::try_from(found.pattern().as_usize()).ok()).collect()
    }

    /// The longest word with which another ends, which tells what kind of thing it is: 减速器 of RV减速器.
    pub(crate) fn head_of(&self, word: &str) -> Option<WordId> {
        let starts = word.char_indices().map(|(at, _)| at).skip(1);
        let tails = starts.filter_map(|at| word.get(at..)).filter(|tail| tail.chars().nth(1).is_some());
        tails.filter(|tail| is_chinese(tail)).find_map(|tail| self.find(tail))
    }

    /// How many characters the longest word has.
    pub(crate) const fn longest(&self) -> usize {
        self.longest
    }

    /// The words that sound like these letters.
    pub(crate) fn sounding(&self, letters: &str) -> &[WordId] {
        self.spellings().sounds.get(letters)
    }

    /// The words that begin, character by character, with these letters.
    pub(crate) fn beginning(&self, letters: &str) -> &[WordId] {
        self.spellings().initials.get(letters)
    }

    /// The words that begin with what is typed: as they are written, or, where it is letters, as they sound or by the first
    /// letters of their characters.
    pub(crate) fn beginning_with(&self, typed: &str) -> Vec<&str> {
        let written = self.words.iter().filter(|word| word.starts_with(typed)).map(String::as_str);
        let letters = typed.chars().all(|c| c.is_ascii_lowercase()) && typed.chars().nth(1).is_some();
        let spellings = letters.then(|| self.spellings()).into_iter();
        let ids =
            spellings.flat_map(|known| known.sounds.beginning(typed).iter().chain(known.initials.beginning(typed)));
        written.chain(ids.map(|id| self.word(*id))).collect()
    }

    /// Words of which some characters are written and the others are given by sound or first letters: `znfz装备`.
    pub(crate) fn partly_written(&self, letters: &str, rest: &str, order: Order) -> Vec<WordId> {
        let fits = |word: &str| {
            let head = match order {
                Order::LettersFirst => word.strip_suffix(rest),
                Order::LettersLast => word.strip_prefix(rest),
            };
            head.is_some_and(|head| {
                !head.is_empty()
                    && (spelling::initials(head).iter().any(|known| known == letters)
                        || spelling::sounds(head).iter().any(|known| known == letters))
            })
        };
        (0..).zip(&self.words).filter(|(_, word)| fits(word)).map(|(id, _)| id).collect()
    }
}

/// Where the letters stand in what is typed partly in letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    /// Before the characters.
    LettersFirst,
    /// Behind them.
    LettersLast,
}

/// Whether a text is Chinese all through.
pub(crate) fn is_chinese(text: &str) -> bool {
    !text.is_empty() && text.chars().all(crate::analysis::is_han)
}

/// The letters of a Chinese text in its usual reading.
pub(crate) fn letters(text: &str) -> String {
    syllables(text).collect()
}

/// The usual reading of each character of a Chinese text.
fn syllables(text: &str) -> impl Iterator<Item = &'static str> {
    text.chars().filter_map(pinyin::usual)
}

/// The syllables of neighbouring characters in their usual readings.
pub(crate) fn pairs_by_sound(text: &str) -> Vec<[String; 2]> {
    let syllables: Vec<&str> = syllables(text).collect();
    syllables.windows(2).filter_map(|pair| Some([(*pair.first()?).to_owned(), (*pair.last()?).to_owned()])).collect()
}
