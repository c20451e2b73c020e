//! Docking (对接): an arranged meeting of who seeks something with who may give it, and what came of it. Handbook §8.

mod draft;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub use draft::{DockingDraft, OtherSideDraft, OutcomeDraft, ParticipantDraft};

use crate::coded::coded;
use crate::demand::DemandStatus;
use crate::email::Email;
use crate::id::{DemandId, DockingId, OrganisationId, ProjectId, UserId};
use crate::language::Language;
use crate::money::Yuan;
use crate::project::NextStep;
use crate::text::{Line, Name, Remark};

coded! {
    /// How both sides meet.
    pub enum DockingKind {
        Meeting = "meeting" "洽谈" "Meeting",
        Visit = "visit" "走访考察" "Visit",
        Event = "event" "对接活动" "Event",
        Online = "online" "线上会议" "Online",
    }
}

coded! {
    /// Where a docking stands.
    pub enum DockingState {
        Arranged = "arranged" "已安排" "Arranged",
        Held = "held" "已举行" "Held",
        CalledOff = "called_off" "已取消" "Called off",
    }
}

coded! {
    /// What came of it.
    pub enum DockingOutcome {
        Interested = "interested" "有意向" "Interested",
        AgreementOfIntent = "agreement_of_intent" "签意向书" "Agreement of intent",
        Contract = "contract" "签约" "Contract",
        No = "no" "未达成" "No",
    }
}

/// One docking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Docking {
    /// Its id.
    pub id: DockingId,
    /// Grows by one with every change.
    pub version: i64,
    /// The demand it is about.
    pub demand_id: DemandId,
    /// Who meets whom, when, where.
    pub facts: DockingFacts,
    /// Where it stands.
    pub state: DockingState,
    /// What came of it, once it was held.
    pub result: Option<DockingResult>,
    /// Why it was called off, once it was.
    pub called_off: Option<Remark>,
    /// The project that was opened from it.
    pub project_id: Option<ProjectId>,
    /// Who arranged it.
    pub arranged_by: UserId,
    /// When it was entered.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// Who meets whom, when, where; every value is sound.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DockingFacts {
    /// How.
    pub kind: DockingKind,
    /// The other side.
    pub with: OtherSide,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// Where.
    pub place: Line<200>,
    /// Who takes part.
    pub participants: Vec<Participant>,
    /// What else there is to say.
    pub note: Option<Remark>,
}

/// Who may give what is sought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherSide {
    /// The name.
    pub name: Name,
    /// The organisation, where it is a known one.
    pub organisation_id: Option<OrganisationId>,
    /// The demand of the other side, where it is one.
    pub demand_id: Option<DemandId>,
}

/// Someone who takes part; personal data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// The name.
    pub name: Line<60>,
    /// For whom.
    pub organisation: Option<Name>,
    /// Where the invitation goes.
    pub email: Option<Email>,
}

/// What came of a docking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DockingResult {
    /// What.
    pub outcome: DockingOutcome,
    /// The day it was held.
    pub on: NaiveDate,
    /// What was agreed on, in yuan.
    pub amount: Option<Yuan>,
    /// What was said.
    pub summary: Remark,
    /// What comes next.
    pub next_step: Option<NextStep>,
}

/// A change of a docking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DockingChange {
    /// It is arranged otherwise.
    Rearranged {
        /// Who meets whom, when, where from now on.
        #[serde(skip)]
        facts: Box<DockingFacts>,
    },
    /// It was held.
    Held {
        /// What came of it.
        result: DockingResult,
    },
    /// It will not be held.
    CalledOff {
        /// Why.
        reason: Remark,
    },
    /// A project was opened from it.
    ProjectOpened {
        /// The project.
        project_id: ProjectId,
    },
}

/// Why a command on a docking is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.code())]
pub enum DockingRejection {
    /// It was held or called off.
    Over(DockingState),
    /// It has not begun yet.
    NotBegun,
    /// Only what came to something opens a project.
    NothingCame,
    /// A project was opened from it already.
    HasProject,
    /// The demand is not published, or has ended.
    DemandNotOpen(DemandStatus),
}

impl DockingRejection {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Over(_) => "docking_over",
            Self::NotBegun => "docking_not_begun",
            Self::NothingCame => "docking_without_outcome",
            Self::HasProject => "docking_has_project",
            Self::DemandNotOpen(_) => "demand_not_open",
        }
    }

    /// What a person reads.
    #[must_use]
    pub fn text(self, language: Language) -> String {
        use crate::coded::Coded as _;
        match self {
            Self::Over(state) => {
                language.pick(format!("该对接{}", state.name(language)), format!("it is {}", state.code()))
            }
            Self::NotBegun => language.pick("对接尚未开始", "it has not begun yet").into(),
            Self::NothingCame => {
                language.pick("有意向、签意向书或签约后才能立项", "only what came to something opens a project").into()
            }
            Self::HasProject => language.pick("该对接已转为项目", "a project was opened from it already").into(),
            Self::DemandNotOpen(status) => language.pick(
                format!("只有已发布的需求可以对接，该需求{}", status.name(language)),
                format!("only a published demand is docked; this one is {}", status.name(language).to_lowercase()),
            ),
        }
    }
}

impl Docking {
    /// Arranges it otherwise.
    ///
    /// # Errors
    /// It was held or called off.
    pub fn rearrange(&self, facts: DockingFacts) -> Result<DockingChange, DockingRejection> {
        self.must_lie_ahead()?;
        Ok(DockingChange::Rearranged { facts: Box::new(facts) })
    }

    /// Records what came of it.
    ///
    /// # Errors
    /// It was held before or called off, or has not begun.
    pub fn hold(&self, result: DockingResult, now: DateTime<Utc>) -> Result<DockingChange, DockingRejection> {
        self.must_lie_ahead()?;
        if self.facts.starts_at > now {
            return Err(DockingRejection::NotBegun);
        }
        Ok(DockingChange::Held { result })
    }

    /// Calls it off.
    ///
    /// # Errors
    /// It was held or called off before.
    pub fn call_off(&self, reason: Remark) -> Result<DockingChange, DockingRejection> {
        self.must_lie_ahead()?;
        Ok(DockingChange::CalledOff { reason })
    }

    /// Keeps the project that was opened from its outcome.
    ///
    /// # Errors
    /// It came to nothing, or has a project.
    pub fn open_project(&self, project_id: ProjectId) -> Result<DockingChange, DockingRejection> {
        if self.project_id.is_some() {
            return Err(DockingRejection::HasProject);
        }
        match &self.result {
            Some(result) if result.outcome != DockingOutcome::No => Ok(DockingChange::ProjectOpened { project_id }),
            _ => Err(DockingRejection::NothingCame),
        }
    }

    fn must_lie_ahead(&self) -> Result<(), DockingRejection> {
        if self.state == DockingState::Arranged { Ok(()) } else { Err(DockingRejection::Over(self.state)) }
    }

    /// The docking after a change.
    #[must_use]
    pub fn after(&self, change: &DockingChange, at: DateTime<Utc>) -> Self {
        let mut after = self.clone();
        after.version += 1;
        after.updated_at = at;
        match change {
            DockingChange::Rearranged { facts } => after.facts = (**facts).clone(),
            DockingChange::Held { result } => {
                after.state = DockingState::Held;
                after.result = Some(result.clone());
            }
            DockingChange::CalledOff { reason } => {
                after.state = DockingState::CalledOff;
                after.called_off = Some(reason.clone());
            }
            DockingChange::ProjectOpened { project_id } => after.project_id = Some(*project_id),
        }
        after
    }

    /// Whether it keeps its demand in docking: it lies ahead, or came to something.
    #[must_use]
    pub fn keeps_in_docking(&self) -> bool {
        let came_to = |result: &DockingResult| result.outcome != DockingOutcome::No;
        self.state == DockingState::Arranged || self.result.as_ref().is_some_and(came_to)
    }
}

impl DockingChange {
    /// The action's name in the change log.
    #[must_use]
    pub const fn action(&self) -> &'static str {
        match self {
            Self::Rearranged { .. } => "docking.rearranged",
            Self::Held { .. } => "docking.held",
            Self::CalledOff { .. } => "docking.called_off",
            Self::ProjectOpened { .. } => "docking.project_opened",
        }
    }
}

#[cfg(test)]
mod tests;
