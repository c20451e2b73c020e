//! Names an organisation had: whoever knows it by one of them must find it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::text::{Name, fold};

/// A name an organisation had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Stored")]
pub struct FormerName {
    /// The name.
    pub name: Name,
    /// The first day on which it was no longer the name, where that is known.
    pub until: Option<NaiveDate>,
}

/// Names that were stored before their days were are bare.
#[derive(Deserialize)]
#[serde(untagged)]
enum Stored {
    Bare(Name),
    Dated { name: Name, until: Option<NaiveDate> },
}

impl From<Stored> for FormerName {
    fn from(stored: Stored) -> Self {
        match stored {
            Stored::Bare(name) => Self { name, until: None },
            Stored::Dated { name, until } => Self { name, until },
        }
    }
}

/// Whether two names are one, however they were typed.
pub(super) fn is_one(a: &Name, b: &Name) -> bool {
    fold(a.as_str()) == fold(b.as_str())
}

/// Former names with one more; one that is there only gains its day.
pub(super) fn with(mut names: Vec<FormerName>, name: &Name, until: Option<NaiveDate>) -> Vec<FormerName> {
    match names.iter_mut().find(|known| is_one(&known.name, name)) {
        Some(known) => known.until = known.until.or(until),
        None => names.push(FormerName { name: name.clone(), until }),
    }
    names
}
