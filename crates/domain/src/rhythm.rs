//! The rhythm of contacts: how often the investor of an active project is spoken to from negotiation on, by tier, as data
//! (`seeds/reference/contact_rhythm.csv`). Handbook §11.

use std::sync::LazyLock;

use chrono::{Days, NaiveDate};
use serde::Deserialize;

use crate::money::Tier;
use crate::reference;
use crate::stage::Stage;

#[derive(Deserialize)]
struct Row {
    tier: String,
    days: u32,
}

static TABLE: LazyLock<Vec<Row>> =
    LazyLock::new(|| reference::rows(include_str!("../../../seeds/reference/contact_rhythm.csv")));

/// The stages in which contacts are due.
pub fn stages() -> impl Iterator<Item = Stage> {
    Stage::EVERY.iter().copied().filter(|stage| *stage >= Stage::Negotiation)
}

/// How many days may pass between two contacts at most.
#[must_use]
pub fn days(tier: Tier) -> Option<u32> {
    TABLE.iter().find(|row| row.tier == tier.code()).map(|row| row.days)
}

/// When the next contact is due, counted from the last one, or from the day from which there should be some.
#[must_use]
pub fn due(tier: Tier, last: NaiveDate) -> Option<NaiveDate> {
    last.checked_add_days(Days::new(days(tier)?.into()))
}

/// The last contact from which the next one is due on a day or before.
#[must_use]
pub fn latest_due(tier: Tier, today: NaiveDate) -> Option<NaiveDate> {
    today.checked_sub_days(Days::new(days(tier)?.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tier_stands_once_and_larger_projects_are_not_called_less_often() {
        let listed: Vec<&str> = TABLE.iter().map(|row| row.tier.as_str()).collect();
        assert_eq!(listed, Tier::EVERY.iter().map(|tier| tier.code()).collect::<Vec<_>>());
        assert!(TABLE.is_sorted_by(|a, b| a.days >= b.days) && TABLE.iter().all(|row| (1..=30).contains(&row.days)));
    }

    #[test]
    fn the_next_contact_is_due_thirty_days_after_the_last() {
        let last = "2026-11-01".parse().unwrap();
        let due = due(Tier::From100M, last).unwrap();
        assert_eq!(due.to_string(), "2026-12-01");
        assert_eq!(latest_due(Tier::From100M, due), Some(last));
    }

    #[test]
    fn contacts_are_due_from_negotiation_on() {
        assert_eq!(stages().next(), Some(Stage::Negotiation));
    }
}
