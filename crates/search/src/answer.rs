//! What the index answers.

use std::collections::BTreeMap;
use std::ops::Range;

use dingyin_domain::demand::Library;
use dingyin_domain::district::District;
use dingyin_domain::written::bounds::Bound;
use uuid::Uuid;

use crate::cursor::Cursor;
use crate::document::Kind;
use crate::reason::Reason;

/// The hits of a question.
#[derive(Debug, Clone)]
pub struct Answer {
    /// How many there are in all.
    pub total: usize,
    /// This page of them, best first.
    pub hits: Vec<Hit>,
    /// How they spread.
    pub facets: Facets,
    /// What was probably meant, where that was asked instead of what was typed.
    pub corrected: Option<String>,
    /// What its words were taken for.
    pub understood: Understood,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}

/// What the words of a question were taken for, besides what is looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Understood {
    /// What narrows the hits.
    pub narrowed: Vec<Narrowed>,
    /// The libraries whose records come first.
    pub seeks: Vec<Library>,
    /// Whether so little meets the whole question that what meets a part of it, or has to do with that, is shown too.
    pub loose: Looseness,
}

/// How strictly a question was answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Looseness {
    /// Every hit meets all of it.
    #[default]
    Strict,
    /// Some meet a part of it, or have to do with that.
    Loose,
}

/// Words that became a filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Narrowed {
    /// The words.
    pub text: String,
    /// What they say.
    pub by: Narrowing,
}

/// A filter that words say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Narrowing {
    /// A place.
    District(District),
    /// An amount or a time.
    Bound(Bound),
}

/// One hit.
#[derive(Debug, Clone)]
pub struct Hit {
    /// The kind of record.
    pub kind: Kind,
    /// Its id.
    pub id: Uuid,
    /// What it is called.
    pub title: String,
    /// The part of its body around the first match.
    pub snippet: String,
    /// The organisation it is about.
    pub organisation: Option<String>,
    /// Its code.
    pub code: Option<String>,
    /// Its library.
    pub library: Option<String>,
    /// Its district.
    pub district: Option<String>,
    /// Its industry.
    pub industry: Option<String>,
    /// Its sub-industry.
    pub sub_industry: Option<String>,
    /// Its status; `expired` when its validity has run out.
    pub status: String,
    /// Matches in the title, in characters.
    pub in_title: Vec<Range<usize>>,
    /// Matches in the snippet, in characters.
    pub in_snippet: Vec<Range<usize>>,
    /// How well it fits; only to be compared within one answer.
    pub score: f32,
    /// Why it is a hit, the weightiest first.
    pub reasons: Vec<Reason>,
}

/// How many hits fall on each value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facets {
    /// By kind of record.
    pub kind: BTreeMap<String, usize>,
    /// By library.
    pub library: BTreeMap<String, usize>,
    /// By industry.
    pub industry: BTreeMap<String, usize>,
    /// By district.
    pub district: BTreeMap<String, usize>,
    /// By status.
    pub status: BTreeMap<String, usize>,
    /// By sub-industry.
    pub sub_industry: BTreeMap<String, usize>,
    /// By tier of amounts.
    pub tier: BTreeMap<String, usize>,
    /// By the year in which it was entered.
    pub year: BTreeMap<String, usize>,
}
