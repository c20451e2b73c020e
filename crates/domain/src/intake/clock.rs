//! The lead's clock: within how many working days from the day it was logged a lead is answered by a named person,
//! judged, its referrer told, and how often it is reported on.

use chrono::NaiveDate;

use super::ladder::reached;
use super::{Deed, Escalation, IntakeRejection, Judgement, Step, StepKind, StepState};
use crate::id::PersonId;
use crate::invalid::Invalid;
use crate::project::StatusWord;
use crate::stage::Stage;
use crate::text::Remark;
use crate::working_days::Calendar;

/// A step that someone has done.
#[derive(Debug, Clone)]
pub struct DoStep {
    /// Which.
    pub kind: StepKind,
    /// When.
    pub on: NaiveDate,
    /// Who did it: of an answer, the person who answers.
    pub done_by: PersonId,
    /// Who notes it.
    pub noted_by: PersonId,
    /// A remark.
    pub note: Option<Remark>,
    /// What is thought of the lead, where it is judged.
    pub judgement: Option<Judgement>,
}

/// The clock of one lead, with all that was done and who was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeadClock {
    /// The day from which it counts.
    pub logged_on: NaiveDate,
    /// The day of the first report; nothing can have been done before.
    pub reported_on: NaiveDate,
    /// Whether it still runs; see [`LeadClock::runs_in`].
    pub runs: bool,
    /// What was done, in the order of [`StepKind`] and then of time.
    pub deeds: Vec<Deed>,
    /// Who was told of what had run out.
    pub escalations: Vec<Escalation>,
}

impl LeadClock {
    /// The stages in which leads have a clock.
    pub const STAGES: [Stage; 2] = [Stage::Lead, Stage::Screening];

    /// Whether the clock runs for a project that stands so: what is being negotiated or rests owes no steps.
    #[must_use]
    pub fn runs_in(stage: Stage, status: StatusWord) -> bool {
        Self::STAGES.contains(&stage) && status == StatusWord::Active
    }

    /// All steps on a day: what was done, and what is open as long as the clock runs.
    #[must_use]
    pub fn steps(&self, today: NaiveDate) -> Vec<Step> {
        StepKind::EVERY.iter().flat_map(|kind| self.steps_of(*kind, today)).collect()
    }

    fn steps_of(&self, kind: StepKind, today: NaiveDate) -> Vec<Step> {
        let done = self.done(kind).map(|deed| self.as_step(deed));
        done.chain(self.open_step(kind, today)).collect()
    }

    fn as_step(&self, deed: &Deed) -> Step {
        Step {
            kind: deed.kind,
            sequence: deed.sequence,
            due_on: deed.due_on,
            state: if deed.is_in_time() { StepState::Done } else { StepState::DoneLate },
            escalated_to: self.told(deed.kind, deed.sequence),
            done: Some(deed.clone()),
        }
    }

    /// The open step of a kind: none once the clock has ended, or where it is done and not repeated.
    fn open_step(&self, kind: StepKind, today: NaiveDate) -> Option<Step> {
        let sequence = self.next(kind)?;
        let due_on = self.due(kind);
        let state = match due_on {
            Some(due) if today > due => StepState::Overdue,
            Some(due) if today == due => StepState::DueToday,
            _ => StepState::Waiting,
        };
        Some(Step { kind, sequence, due_on, done: None, state, escalated_to: self.told(kind, sequence) })
    }

    /// The number of the next step of a kind, while there is one.
    fn next(&self, kind: StepKind) -> Option<u32> {
        let done = u32::try_from(self.done(kind).count()).unwrap_or(u32::MAX);
        (self.runs && (kind == StepKind::Report || done == 0)).then_some(done.saturating_add(1))
    }

    /// When the next step of a kind is due: reports count from the last one, all else from the day it was logged.
    fn due(&self, kind: StepKind) -> Option<NaiveDate> {
        let from = match kind {
            StepKind::Report => self.done(kind).last().map_or(self.logged_on, |last| last.on),
            _ => self.logged_on,
        };
        Calendar::published().due(from, kind.within().value()).ok()
    }

    fn done(&self, kind: StepKind) -> impl Iterator<Item = &Deed> {
        self.deeds.iter().filter(move |deed| deed.kind == kind)
    }

    fn told(&self, kind: StepKind, sequence: u32) -> Option<super::Rung> {
        let of_step = self.escalations.iter().filter(|e| e.kind == kind && e.sequence == sequence);
        of_step.map(|escalation| escalation.rung).max()
    }

    /// Notes a step as done.
    ///
    /// # Errors
    /// The clock has ended, it was done already, another step must come first, or a day in the future, before the lead
    /// was reported or before the step it follows.
    pub fn take(&self, command: DoStep, today: NaiveDate) -> Result<Deed, IntakeRejection> {
        if !self.runs {
            return Err(IntakeRejection::Ended);
        }
        let kind = command.kind;
        let sequence = self.next(kind).ok_or(IntakeRejection::StepDone(kind))?;
        let earliest = self.earliest(kind)?;
        if command.on > today {
            return Err(IntakeRejection::at("/on", Invalid::InFuture));
        }
        if command.on < earliest {
            return Err(IntakeRejection::at("/on", Invalid::Before(earliest)));
        }
        Ok(Deed {
            kind,
            sequence,
            due_on: self.due(kind),
            on: command.on,
            done_by: command.done_by,
            noted_by: command.noted_by,
            note: command.note,
            judgement: command.judgement,
        })
    }

    /// The first day on which the next step of a kind can have been done.
    fn earliest(&self, kind: StepKind) -> Result<NaiveDate, IntakeRejection> {
        let before = match kind.follows() {
            None => None,
            Some(first) => Some(self.done(first).next().ok_or(IntakeRejection::StepFirst(first))?.on),
        };
        let last = self.done(kind).last().map(|last| last.on);
        Ok([before, last].into_iter().flatten().fold(self.reported_on, NaiveDate::max))
    }

    /// Who must be told today and was not yet, for every open step: each rung once, also after days on which nobody
    /// looked.
    #[must_use]
    pub fn escalations_due(&self, today: NaiveDate) -> Vec<Escalation> {
        let open = StepKind::EVERY.iter().filter_map(|kind| self.open_step(*kind, today));
        open.flat_map(|step| self.beyond(&step, today)).collect()
    }

    fn beyond(&self, step: &Step, today: NaiveDate) -> Vec<Escalation> {
        let (kind, sequence) = (step.kind, step.sequence);
        let Some(due_on) = step.due_on else { return Vec::new() };
        let known =
            |rung| self.escalations.iter().any(|told| (told.kind, told.sequence, told.rung) == (kind, sequence, rung));
        let new = reached(due_on, today).filter(|(rung, _)| !known(*rung));
        new.map(|(rung, reached_on)| Escalation { kind, sequence, rung, due_on, reached_on }).collect()
    }
}

#[cfg(test)]
#[path = "clock_tests.rs"]
mod tests;
