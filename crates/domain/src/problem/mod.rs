//! Problems (问题 / 难题): what blocks a project, raised to a unit, with a clock by severity; solved as judged by whoever
//! raised it. Handbook §1, §11.

mod draft;
mod similar;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub use draft::{ProblemDraft, ProblemStepDraft};
pub use similar::{Similar, most_similar};

use crate::coded::coded;
use crate::deadline::Deadline;
use crate::flow::{self, NotAllowed, Row};
use crate::id::{PersonId, ProblemId, ProjectId, UnitId};
use crate::language::Language;
use crate::permission::Scope;
use crate::text::{Body, Name, Remark};

coded! {
    /// What a problem is about.
    pub enum ProblemKind {
        Approvals = "approvals" "审批" "Approvals",
        LandAndPlant = "land_and_plant" "用地厂房" "Land and plant",
        Energy = "energy" "用能" "Energy",
        Environment = "environment" "环境容量" "Environmental capacity",
        Finance = "finance" "资金" "Finance",
        Talent = "talent" "人才用工" "Talent and labour",
        Utilities = "utilities" "水电气路" "Water, power, gas, roads",
        Policy = "policy" "政策兑现" "Policies and promises",
        Other = "other" "其他" "Other",
    }
}

coded! {
    /// How severe a problem is; decides its clock.
    pub enum Severity {
        Urgent = "urgent" "紧急" "Urgent",
        Ordinary = "ordinary" "一般" "Ordinary",
        Difficult = "difficult" "疑难" "Difficult",
    }
}

coded! {
    /// Where a problem stands.
    pub enum ProblemState {
        Raised = "raised" "待受理" "Raised",
        Accepted = "accepted" "办理中" "In hand",
        Answered = "answered" "已答复" "Answered",
        Solved = "solved" "已解决" "Solved",
    }
}

coded! {
    /// What happens to a problem.
    pub enum ProblemEvent {
        Raise = "raise" "提出" "Raise",
        Accept = "accept" "受理" "Accept",
        HandOn = "hand_on" "转办" "Hand on",
        Answer = "answer" "答复" "Answer",
        Solve = "solve" "确认解决" "Confirm as solved",
        Reopen = "reopen" "重新打开" "Reopen",
    }
}

coded! {
    /// Who hears of a problem that is past its day; ordered from the nearest to the highest.
    pub enum ProblemRung {
        UnitHead = "unit_head" "单位负责人" "Head of the unit",
        Leader = "leader" "负责领导" "The project's leader",
    }
}

/// The table. Raising begins it, so no row has that event; only what was answered is solved, so that what the library of
/// solved ones shows has its answer.
const TABLE: &[Row<ProblemState, ProblemEvent>] = &[
    (ProblemState::Raised, ProblemEvent::Accept, ProblemState::Accepted),
    (ProblemState::Raised, ProblemEvent::HandOn, ProblemState::Raised),
    (ProblemState::Accepted, ProblemEvent::HandOn, ProblemState::Raised),
    (ProblemState::Accepted, ProblemEvent::Answer, ProblemState::Answered),
    (ProblemState::Answered, ProblemEvent::Solve, ProblemState::Solved),
    (ProblemState::Answered, ProblemEvent::Reopen, ProblemState::Accepted),
    (ProblemState::Solved, ProblemEvent::Reopen, ProblemState::Accepted),
];

impl Severity {
    /// Its clock, in working days from the day it is raised.
    #[must_use]
    pub const fn deadline(self) -> Deadline {
        match self {
            Self::Urgent => Deadline::ProblemUrgent,
            Self::Ordinary => Deadline::ProblemOrdinary,
            Self::Difficult => Deadline::ProblemDifficult,
        }
    }
}

impl ProblemState {
    /// Whether the unit has something to do and its clock runs.
    #[must_use]
    pub const fn waits_for_unit(self) -> bool {
        matches!(self, Self::Raised | Self::Accepted)
    }

    /// The events that may happen now.
    #[must_use]
    pub fn events(self) -> Vec<ProblemEvent> {
        flow::allowed(TABLE, self)
    }
}

/// A problem of a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Its id.
    pub id: ProblemId,
    /// Grows by one with every event.
    pub version: i64,
    /// The project it blocks.
    pub project_id: ProjectId,
    /// What it is.
    pub facts: ProblemFacts,
    /// Where it stands.
    pub state: ProblemState,
    /// The unit that deals with it now.
    pub unit_id: UnitId,
    /// Who raised it and says whether it is solved.
    pub raised_by: PersonId,
    /// When the unit must have answered; none in a year for which the calendar has no data.
    pub due_on: Option<NaiveDate>,
    /// What happened, oldest first; raising is the first.
    pub history: Vec<ProblemDeed>,
    /// When it was raised.
    pub created_at: DateTime<Utc>,
    /// When something happened last.
    pub updated_at: DateTime<Utc>,
}

/// What a problem is; every value is sound.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProblemFacts {
    /// In a line.
    pub title: Name,
    /// In full.
    pub body: Body,
    /// What it is about.
    pub kind: ProblemKind,
    /// How severe it is.
    pub severity: Severity,
}

/// Something that happened to a problem.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProblemDeed {
    /// What.
    pub event: ProblemEvent,
    /// On which day.
    pub on: NaiveDate,
    /// Who did it.
    pub by: PersonId,
    /// What was said: the answer, the reason.
    pub note: Option<Remark>,
    /// The unit that deals with it from then on, where it was raised or handed on.
    pub unit_id: Option<UnitId>,
}

/// A problem that is to be raised.
#[derive(Debug, Clone)]
pub struct RaiseProblem {
    /// Its id.
    pub id: ProblemId,
    /// The project.
    pub project_id: ProjectId,
    /// What it is.
    pub facts: ProblemFacts,
    /// Who is to deal with it.
    pub unit_id: UnitId,
    /// Who raises it.
    pub by: PersonId,
}

/// An event as someone wants it; every value is sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProblemStep {
    /// What.
    pub event: ProblemEvent,
    /// What is said.
    pub note: Option<Remark>,
    /// The unit it is handed on to.
    pub to: Option<UnitId>,
}

/// Why an event does not happen.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.code())]
pub enum ProblemRejection {
    /// The state does not allow it.
    NotAllowed(#[from] NotAllowed),
    /// It was handed on as often as may be.
    HandedOnTooOften(usize),
    /// The unit deals with it already.
    SameUnit,
}

impl ProblemRejection {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotAllowed(_) => "event_not_allowed",
            Self::HandedOnTooOften(_) => "handed_on_too_often",
            Self::SameUnit => "same_unit",
        }
    }

    /// What a person reads.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match self {
            Self::NotAllowed(not) => not.text(language),
            Self::HandedOnTooOften(most) => language.pick(
                format!("问题最多转办 {most} 次，请由目前单位办理或提请协调"),
                format!("a problem is handed on {most} times at most; the unit that has it deals with it"),
            ),
            Self::SameUnit => language.pick("该问题正由这个单位办理", "the unit deals with it already").into(),
        }
    }
}

impl Problem {
    /// Raises a problem; its clock begins.
    #[must_use]
    pub fn raise(command: RaiseProblem, at: DateTime<Utc>, today: NaiveDate) -> Self {
        let first = ProblemDeed {
            event: ProblemEvent::Raise,
            on: today,
            by: command.by,
            note: None,
            unit_id: Some(command.unit_id),
        };
        Self {
            id: command.id,
            version: 1,
            project_id: command.project_id,
            due_on: command.facts.severity.deadline().due(today),
            facts: command.facts,
            state: ProblemState::Raised,
            unit_id: command.unit_id,
            raised_by: command.by,
            history: vec![first],
            created_at: at,
            updated_at: at,
        }
    }

    /// The problem after an event. Being handed on does not give it more time; only what was solved and comes back has a
    /// new clock.
    ///
    /// # Errors
    /// The state forbids it, it was handed on too often, or to the unit that has it.
    pub fn after(
        &self,
        step: ProblemStep,
        by: PersonId,
        (at, today): (DateTime<Utc>, NaiveDate),
    ) -> Result<Self, ProblemRejection> {
        let state = flow::follow(TABLE, self.state, step.event)?;
        if step.event == ProblemEvent::HandOn {
            self.may_go_to(step.to)?;
        }
        let mut after = self.clone();
        if self.state == ProblemState::Solved {
            after.due_on = self.facts.severity.deadline().due(today);
        }
        after.version += 1;
        after.state = state;
        after.unit_id = step.to.unwrap_or(self.unit_id);
        after.updated_at = at;
        after.history.push(ProblemDeed { event: step.event, on: today, by, note: step.note, unit_id: step.to });
        Ok(after)
    }

    fn may_go_to(&self, unit: Option<UnitId>) -> Result<(), ProblemRejection> {
        let most = Deadline::ProblemHandOns.times();
        if self.handed_on() >= most {
            return Err(ProblemRejection::HandedOnTooOften(most));
        }
        if unit == Some(self.unit_id) { Err(ProblemRejection::SameUnit) } else { Ok(()) }
    }

    /// How often it was handed on.
    #[must_use]
    pub fn handed_on(&self) -> usize {
        self.history.iter().filter(|deed| deed.event == ProblemEvent::HandOn).count()
    }

    /// Whether the unit has not answered in time.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.state.waits_for_unit() && self.due_on.is_some_and(|due| today > due)
    }

    /// The highest of those who hear that it has run out. A day the calendar does not know reaches nobody.
    #[must_use]
    pub fn escalated_to(&self, today: NaiveDate) -> Option<ProblemRung> {
        let due_on = self.due_on.filter(|_| self.is_overdue(today))?;
        let reached = |(after, _): &(Deadline, ProblemRung)| after.due(due_on).is_some_and(|day| day <= today);
        let rungs =
            [(Deadline::ProblemToLeader, ProblemRung::Leader), (Deadline::ProblemToUnitHead, ProblemRung::UnitHead)];
        rungs.into_iter().find(reached).map(|(_, rung)| rung)
    }

    /// What was answered last.
    #[must_use]
    pub fn answer(&self) -> Option<&Remark> {
        self.history.iter().rev().find(|deed| deed.event == ProblemEvent::Answer)?.note.as_ref()
    }

    /// What decides who may see it: all that of the project, and the unit that deals with it.
    #[must_use]
    pub fn seen_in(&self, project: Scope) -> Scope {
        let mut scope = project;
        scope.units.push(self.unit_id);
        scope.own.push(self.raised_by);
        scope
    }

    /// What decides who may deal with it: the project's place, the one unit, and who raised it.
    #[must_use]
    pub fn handled_in(&self, project: Scope) -> Scope {
        Scope { units: vec![self.unit_id], own: vec![self.raised_by], ..project }
    }
}

#[cfg(test)]
mod tests;
