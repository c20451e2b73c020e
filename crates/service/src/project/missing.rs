//! What is missing for a stage, in plain words: what, who owes it, since when.

use chrono::NaiveDate;
use dingyin_domain::id::{PersonId, UnitId};
use dingyin_domain::language::Language;
use dingyin_domain::project::{Missing, OwedBy, Rejection};

use crate::Directory;
use crate::error::ServiceError;

/// The unit that holds the admission reviews.
const PROMOTION_CENTRE: &str = "investment_promotion";

/// One missing thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingPiece {
    /// `evidence`, `leader`, `team`, `admission` or `duplicate_question`.
    pub kind: &'static str,
    /// The evidence's code, else the kind.
    pub code: &'static str,
    /// The sentence an official reads.
    pub detail: String,
    /// The person who owes it.
    pub person_id: Option<PersonId>,
    /// The unit that owes it.
    pub unit_id: Option<UnitId>,
    /// The name of whoever owes it.
    pub owed_by: String,
    /// Since which day.
    pub since: NaiveDate,
}

/// The missing things in words.
pub(crate) fn pieces(
    missing: &[Missing],
    directory: &Directory,
    today: NaiveDate,
    language: Language,
) -> Vec<MissingPiece> {
    missing.iter().map(|missing| piece(missing, directory, today, language)).collect()
}

fn piece(missing: &Missing, directory: &Directory, today: NaiveDate, language: Language) -> MissingPiece {
    let (person_id, unit_id) = match missing.owed_by {
        OwedBy::Person(person) => (Some(person), None),
        OwedBy::PromotionCentre => (None, directory.unit_by_code(PROMOTION_CENTRE).map(|unit| unit.id)),
    };
    let owed_by = match (person_id, unit_id) {
        (Some(person), _) => directory.person_name(person),
        (None, Some(unit)) => directory.unit_name(unit, today, language),
        (None, None) => language.pick("市招商投资促进中心", "the promotion centre"),
    };
    let (name, since) = (missing.name(language), missing.since);
    MissingPiece {
        kind: missing.requirement.kind(),
        code: missing.requirement.code(),
        detail: language.pick(
            format!("缺少{name}，应由{owed_by}补齐，自 {since} 起"),
            format!("{name} is missing, owed by {owed_by} since {since}"),
        ),
        person_id,
        unit_id,
        owed_by: owed_by.to_owned(),
        since,
    }
}

/// A refusal with its missing things in words.
pub(super) fn explained(
    rejection: Rejection,
    directory: &Directory,
    today: NaiveDate,
    language: Language,
) -> ServiceError {
    match &rejection {
        Rejection::Missing { missing, .. } => {
            let pieces = pieces(missing, directory, today, language);
            ServiceError::Missing { rejection, pieces }
        }
        _ => ServiceError::Rejected(rejection),
    }
}
