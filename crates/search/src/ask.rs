//! What someone asks of the index.

use chrono::NaiveDate;
use dingyin_domain::demand::{DemandStatus, Library};
use dingyin_domain::district::District;
use dingyin_domain::industry::Industry;

use crate::document::{Access, Kind};
use crate::error::SearchError;

/// The deepest hit a cursor may lead to.
const DEEPEST: usize = 10_000;

/// A question: what was typed, what it is narrowed to, and who asks.
#[derive(Debug, Clone)]
pub struct Ask {
    /// What was typed; may be empty.
    pub q: String,
    /// What it is narrowed to.
    pub filter: Filter,
    /// What the asker may see.
    pub sight: Sight,
    /// How many hits at most.
    pub limit: usize,
    /// Where the page begins.
    pub cursor: Cursor,
}

/// What a question is narrowed to; several values of one kind mean any of them, none means all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Kinds of record.
    pub kinds: Vec<Kind>,
    /// Libraries.
    pub libraries: Vec<Library>,
    /// Districts.
    pub districts: Vec<District>,
    /// Industries.
    pub industries: Vec<Industry>,
    /// Status codes; `expired` means demands whose validity has run out.
    pub statuses: Vec<String>,
}

/// What an asker may see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sight {
    /// The keys in the asker's hand; without any nothing is found.
    pub access: Vec<Access>,
    /// The asker's day.
    pub today: NaiveDate,
}

impl Filter {
    pub(crate) fn asks_for_expired(&self) -> bool {
        self.statuses.iter().any(|status| status == DemandStatus::Expired.code())
    }
}

/// The place in the ranking at which a page begins.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cursor(pub(crate) usize);

impl Cursor {
    /// Reads a cursor that [`Cursor::encode`] made.
    ///
    /// # Errors
    /// Another text, or one that lies too deep.
    pub fn decode(text: &str) -> Result<Self, SearchError> {
        let depth = text.strip_prefix('h').and_then(|digits| digits.parse().ok());
        depth.filter(|depth| *depth <= DEEPEST).map(Self).ok_or(SearchError::Cursor)
    }

    /// The cursor as clients carry it.
    #[must_use]
    pub fn encode(self) -> String {
        format!("h{}", self.0)
    }
}
