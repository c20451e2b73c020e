//! How well leads are answered: counted, never estimated, each rate with its numerator and denominator.

use chrono::NaiveDate;

use super::{Deed, LeadClock, StepKind, StepState};
use crate::working_days::{Calendar, WorkingDays};

/// A part of a number of things.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rate {
    /// How many were so.
    pub numerator: u64,
    /// Of how many that could have been: done, or run out.
    pub denominator: u64,
}

impl Rate {
    fn add(&mut self, state: StepState) {
        self.numerator += u64::from(state == StepState::Done);
        self.denominator += u64::from(matches!(state, StepState::Done | StepState::DoneLate | StepState::Overdue));
    }
}

/// How a unit's leads were answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answering {
    /// Leads that were logged.
    pub logged: u64,
    /// Of these, answered in time.
    pub answered_in_time: u64,
    /// Answered late.
    pub answered_late: u64,
    /// Not answered, and the clock runs.
    pub unanswered: u64,
    /// Not answered when the clock ended: they went on, rested or were closed before.
    pub ended_unanswered: u64,
    /// Answered in time.
    pub in_time: Rate,
    /// Judged in time.
    pub judged_in_time: Rate,
    /// The referrer told in time.
    pub told_in_time: Rate,
    /// Working days from the day of logging to each answer.
    waited: Vec<WorkingDays>,
}

impl Answering {
    /// Takes a lead in, as it stands on a day.
    pub fn add(&mut self, clock: &LeadClock, today: NaiveDate) {
        let steps = clock.steps(today);
        let state = |kind| steps.iter().find(|step| step.kind == kind).map(|step| step.state);
        self.logged += 1;
        match state(StepKind::Answer) {
            Some(StepState::Done) => self.answered_in_time += 1,
            Some(StepState::DoneLate) => self.answered_late += 1,
            Some(_) => self.unanswered += 1,
            None => self.ended_unanswered += 1,
        }
        let rates = [
            (StepKind::Answer, &mut self.in_time),
            (StepKind::Judge, &mut self.judged_in_time),
            (StepKind::TellReferrer, &mut self.told_in_time),
        ];
        for (kind, rate) in rates {
            state(kind).into_iter().for_each(|state| rate.add(state));
        }
        let answer = clock.deeds.iter().find(|deed| deed.kind == StepKind::Answer);
        self.waited.extend(answer.and_then(|answer| waited(clock.logged_on, answer)));
    }

    /// Twice the median of the working days to the first answer: a whole number, also between two of them.
    #[must_use]
    pub fn twice_median(&self) -> Option<WorkingDays> {
        let mut waited = self.waited.clone();
        waited.sort_unstable();
        let upper = waited.get(waited.len() / 2)?;
        let lower = waited.get(waited.len().checked_sub(1)? / 2)?;
        Some(lower + upper)
    }
}

/// None in a year for which the calendar has no data; what was answered before it was logged waited for nothing.
fn waited(logged_on: NaiveDate, answer: &Deed) -> Option<WorkingDays> {
    Calendar::published().between(logged_on, answer.on).ok()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{a_clock, answered, day};
    use super::*;

    fn figures(clocks: &[LeadClock], today: &str) -> Answering {
        let mut figures = Answering::default();
        clocks.iter().for_each(|clock| figures.add(clock, day(today)));
        figures
    }

    #[test]
    fn each_lead_stands_in_one_number_and_what_is_not_due_yet_in_no_rate() {
        // Logged on Monday, 2026-11-02: an answer is due on Tuesday.
        let open = a_clock("2026-11-02");
        let left = LeadClock { runs: false, ..open.clone() };
        let clocks = [answered(&open, "2026-11-03"), answered(&open, "2026-11-06"), open.clone(), left];
        let early = figures(&clocks[2..3], "2026-11-03");
        assert_eq!((early.unanswered, early.in_time), (1, Rate::default()));
        let late = figures(&clocks, "2026-11-30");
        assert_eq!((late.logged, late.answered_in_time, late.answered_late), (4, 1, 1));
        assert_eq!((late.unanswered, late.ended_unanswered), (1, 1));
        assert_eq!(late.in_time, Rate { numerator: 1, denominator: 3 });
        assert_eq!(late.judged_in_time, Rate { numerator: 0, denominator: 3 });
        assert_eq!(late.twice_median(), Some(5), "between one day and four");
        assert_eq!(figures(&[], "2026-11-30").twice_median(), None);
    }
}
