//! What the index answers.

use std::collections::BTreeMap;
use std::ops::Range;

use uuid::Uuid;

use crate::ask::Cursor;
use crate::document::Kind;

/// The hits of a question.
#[derive(Debug, Clone)]
pub struct Answer {
    /// How many there are in all.
    pub total: usize,
    /// This page of them, best first.
    pub hits: Vec<Hit>,
    /// How they spread.
    pub facets: Facets,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
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
    /// Its status; `expired` when its validity has run out.
    pub status: String,
    /// Matches in the title, in characters.
    pub in_title: Vec<Range<usize>>,
    /// Matches in the snippet, in characters.
    pub in_snippet: Vec<Range<usize>>,
    /// How well it fits; only to be compared within one answer.
    pub score: f32,
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
}

/// A completion of what is being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The completed text.
    pub text: String,
    /// The kind of record it comes from.
    pub kind: Kind,
    /// That record.
    pub id: Uuid,
}
