//! Named fixtures of the tests of the lead's clock.

use chrono::NaiveDate;
use uuid::Uuid;

use super::{DoStep, LeadClock, StepKind};
use crate::id::PersonId;

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A lead that was reported three days before it was logged.
pub(super) fn a_clock(logged_on: &str) -> LeadClock {
    let logged_on = day(logged_on);
    let reported_on = logged_on - chrono::Days::new(3);
    LeadClock { logged_on, reported_on, runs: true, deeds: Vec::new(), escalations: Vec::new() }
}

pub(super) fn deed(kind: StepKind, on: &str) -> DoStep {
    let person = PersonId(Uuid::from_u128(1));
    DoStep { kind, on: day(on), done_by: person, noted_by: person, note: None, judgement: None }
}

pub(super) fn with(clock: &LeadClock, command: DoStep, today: &str) -> LeadClock {
    let mut clock = clock.clone();
    clock.deeds.push(clock.take(command, day(today)).unwrap());
    clock
}

pub(super) fn answered(clock: &LeadClock, on: &str) -> LeadClock {
    with(clock, deed(StepKind::Answer, on), on)
}
