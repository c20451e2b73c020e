//! What a question means: its parts, each with all the forms in which a text may say it, what it seeks, and where.

mod cut;
mod form;
mod words;

use std::ops::Range;

use chrono::NaiveDate;
use dingyin_domain::demand::Library;
use dingyin_domain::district::District;
use dingyin_domain::written::bounds::Bound;

use crate::answer::{Narrowed, Narrowing};
use crate::ask::Reading;

pub(crate) use form::{Form, Way};
pub(crate) use words::is_weak;

use crate::lexicon::Lexicon;

/// The most parts of a question that are looked at.
const PARTS: usize = 12;
/// The most characters of a question that are looked at.
pub(crate) const LONGEST: usize = 200;

/// What decides how the words of a question are read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Setting<'a> {
    /// The asker's day.
    pub today: NaiveDate,
    /// What of the reading is not wanted.
    pub unread: &'a [Reading],
}

/// A question, understood.
#[derive(Debug, Clone, Default)]
pub(crate) struct Question {
    /// What was typed, folded.
    pub folded: String,
    /// What is looked for, in its order, each once.
    pub parts: Vec<Part>,
    /// The libraries its words speak of.
    pub seeks: Vec<Library>,
    /// The amounts and times it asks for, with the words that say so.
    pub bounds: Vec<(Bound, String)>,
}

/// How much a part says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// A term of the industries, or a name.
    Term,
    /// Another word.
    Word,
    /// A word that any text may have.
    Weak,
}

impl Role {
    /// What a part weighs beside a term.
    pub(crate) const fn says(self) -> f32 {
        match self {
            Self::Term => 1.0,
            Self::Word => 0.5,
            Self::Weak => 0.12,
        }
    }
}

/// One part of a question: a word, letters, a number.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Part {
    /// What was typed, folded.
    pub text: String,
    /// Where it stands in the folded question, in bytes.
    pub span: Range<usize>,
    /// How much it says.
    pub role: Role,
    /// The district it names.
    pub place: Option<District>,
    /// The texts that say it, the typed one first.
    pub forms: Vec<Form>,
    /// Ways to read it as pinyin, if it can be.
    pub syllables: Vec<Vec<String>>,
    /// The first letters it may consist of.
    pub initials: Option<String>,
    /// The words within a longer word, which say it less well together.
    pub inner: Vec<Part>,
}

impl Part {
    /// Whether it is a character that belongs to no word; beside words it is mostly what was left over from cutting, unless
    /// it is a term: 氢.
    pub(crate) fn is_one_character(&self) -> bool {
        self.text.chars().count() == 1 && self.forms.len() == 1
    }
}

impl Question {
    /// Understands what was typed with the words of a lexicon.
    pub(crate) fn understand(q: &str, lexicon: &Lexicon, setting: &Setting<'_>) -> Self {
        cut::understand(q, lexicon, setting)
    }

    /// The words that became filters, and what they say.
    pub(crate) fn narrowed(&self) -> Vec<Narrowed> {
        let places = self.parts.iter().filter_map(|part| Some((Narrowing::District(part.place?), part.text.clone())));
        let bounds = self.bounds.iter().map(|(bound, text)| (Narrowing::Bound(*bound), text.clone()));
        places.chain(bounds).map(|(by, text)| Narrowed { text, by }).collect()
    }

    /// The parts that are looked for, with their places: those that name something, or all when none does.
    pub(crate) fn needed(&self) -> impl Iterator<Item = (usize, &Part)> {
        let topics = self.names_something();
        self.parts.iter().enumerate().filter(move |(_, part)| !topics || part.role != Role::Weak)
    }

    /// Whether it says more than any text may say.
    fn names_something(&self) -> bool {
        self.parts.iter().any(|part| part.role != Role::Weak)
    }
}
