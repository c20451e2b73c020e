//! Meetings (协调会) on a project: each decision becomes a task of a unit or a person with a day.

mod draft;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub use draft::{DecisionDraft, MeetingDraft, MeetingStepDraft};

use crate::coded::coded;
use crate::flow::{self, NotAllowed, Row};
use crate::id::{MeetingId, MeetingTaskId, PersonId, ProjectId, UnitId};
use crate::permission::Scope;
use crate::text::{Line, Name, Remark};

coded! {
    /// Where the task of a decision stands.
    pub enum MeetingTaskState {
        Open = "open" "未完成" "Open",
        Done = "done" "已完成" "Done",
    }
}

coded! {
    /// What happens to the task of a decision.
    pub enum MeetingEvent {
        Done = "done" "完成" "Do",
        Reopen = "reopen" "重新打开" "Reopen",
    }
}

/// The table.
const TABLE: &[Row<MeetingTaskState, MeetingEvent>] = &[
    (MeetingTaskState::Open, MeetingEvent::Done, MeetingTaskState::Done),
    (MeetingTaskState::Done, MeetingEvent::Reopen, MeetingTaskState::Open),
];

/// A meeting on a project; it is recorded once and never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// Its id.
    pub id: MeetingId,
    /// The project.
    pub project_id: ProjectId,
    /// What was held.
    pub facts: MeetingFacts,
    /// Who recorded it.
    pub recorded_by: PersonId,
    /// When it was recorded.
    pub created_at: DateTime<Utc>,
}

/// What was held; every value is sound.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingFacts {
    /// The day.
    pub on: NaiveDate,
    /// What about.
    pub topic: Name,
    /// Who took part.
    pub participants: Option<Remark>,
}

/// What was decided, and who does it by when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// What is to be done.
    pub text: Line<300>,
    /// The unit that does it.
    pub unit_id: Option<UnitId>,
    /// The person who does it.
    pub person_id: Option<PersonId>,
    /// By when.
    pub due_on: NaiveDate,
}

/// A decision as a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingTask {
    /// Its id.
    pub id: MeetingTaskId,
    /// Grows by one with every event.
    pub version: i64,
    /// The meeting that decided it.
    pub meeting_id: MeetingId,
    /// The project.
    pub project_id: ProjectId,
    /// What was decided.
    pub decision: Decision,
    /// Where it stands.
    pub state: MeetingTaskState,
    /// On which day it was done, once it was.
    pub done_on: Option<NaiveDate>,
    /// What was said last.
    pub note: Option<Remark>,
}

/// An event as someone wants it; every value is sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingStep {
    /// What.
    pub event: MeetingEvent,
    /// What is said.
    pub note: Option<Remark>,
}

impl MeetingTask {
    /// What a meeting on a project decided, to be done.
    #[must_use]
    pub const fn open(id: MeetingTaskId, (project_id, meeting_id): (ProjectId, MeetingId), decision: Decision) -> Self {
        let state = MeetingTaskState::Open;
        Self { id, version: 1, meeting_id, project_id, decision, state, done_on: None, note: None }
    }

    /// The task after an event.
    ///
    /// # Errors
    /// The state forbids it.
    pub fn after(&self, step: MeetingStep, today: NaiveDate) -> Result<Self, NotAllowed> {
        let state = flow::follow(TABLE, self.state, step.event)?;
        let done_on = (state == MeetingTaskState::Done).then_some(today);
        Ok(Self { state, done_on, note: step.note, version: self.version + 1, ..self.clone() })
    }

    /// Whether it is late.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.state == MeetingTaskState::Open && today > self.decision.due_on
    }

    /// The events that may happen now.
    #[must_use]
    pub fn events(&self) -> Vec<MeetingEvent> {
        flow::allowed(TABLE, self.state)
    }

    /// What decides who may do it: the project's place, its unit and its person.
    #[must_use]
    pub fn handled_in(&self, project: Scope) -> Scope {
        let (units, own) = (self.decision.unit_id, self.decision.person_id);
        Scope { units: units.into_iter().collect(), own: own.into_iter().collect(), ..project }
    }
}

impl MeetingEvent {
    /// The action's name in the change log.
    #[must_use]
    pub const fn action(self) -> &'static str {
        match self {
            Self::Done => "meeting_task.done",
            Self::Reopen => "meeting_task.reopened",
        }
    }
}

#[cfg(test)]
mod tests;
