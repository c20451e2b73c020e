//! What someone asks of the index.

use chrono::NaiveDate;
use dingyin_domain::demand::{DemandStatus, Library};
use dingyin_domain::district::District;
use dingyin_domain::industry::Industry;
use dingyin_domain::money::Tier;
use dingyin_domain::written::bounds::Bound;

use serde::{Deserialize, Serialize};

use crate::cursor::Cursor;
use crate::document::{Access, Kind};

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
    /// What of the reading of its words is not wanted.
    pub unread: Vec<Reading>,
}

/// A way in which words are read beyond what they name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// Slips are mended.
    Correction,
    /// Places narrow.
    District,
    /// Amounts narrow.
    Amount,
    /// Times narrow.
    Day,
}

impl Reading {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Correction, Self::District, Self::Amount, Self::Day];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Correction => "correction",
            Self::District => "district",
            Self::Amount => "amount",
            Self::Day => "day",
        }
    }
}

/// What a question is narrowed to; several values of one kind mean any of them, none means all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Filter {
    /// Kinds of record.
    pub kinds: Vec<Kind>,
    /// Libraries.
    pub libraries: Vec<Library>,
    /// Districts.
    pub districts: Vec<District>,
    /// Industries.
    pub industries: Vec<Industry>,
    /// Codes of sub-industries.
    pub sub_industries: Vec<String>,
    /// Codes of nodes of the chain map.
    pub chain_nodes: Vec<String>,
    /// Tiers of amounts.
    pub tiers: Vec<Tier>,
    /// Years in which it was entered.
    pub years: Vec<i32>,
    /// Bounds of amount and day that the words of the question ask for.
    #[serde(skip)]
    pub bounds: Vec<Bound>,
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
    /// Now, in microseconds since 1970.
    pub now: i64,
    /// The asker's own district.
    pub home: Option<District>,
}

impl Filter {
    pub(crate) fn asks_for_expired(&self) -> bool {
        self.statuses.iter().any(|status| status == DemandStatus::Expired.code())
    }
}
