//! Handing an office over: what the new person takes on, until when that is accepted, and offices that nobody fills.
//! Plan, section 二(一)1.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::deadline::Deadline;
use crate::id::{PersonId, ProjectId, TenureId};
use crate::permission::Actor;
use crate::project::{Change, Project};
use crate::text::Remark;
use crate::work::WorkItem;

coded! {
    /// An office of a project that one person answers for.
    pub enum Office {
        Leader = "leader" "负责领导" "Leader",
        Liaison = "liaison" "服务专员" "Liaison",
    }
}

/// An office that went from one person to another. It holds from its day on, accepted or not: there is no gap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handover {
    /// The new tenure.
    pub tenure_id: TenureId,
    /// The office.
    pub office: Office,
    /// The project.
    pub project_id: ProjectId,
    /// Who is in office from now on.
    pub person_id: PersonId,
    /// Who was.
    pub former_id: PersonId,
    /// The first day.
    pub since: NaiveDate,
    /// By when it is to be accepted; none where the calendar has no data.
    pub due_on: Option<NaiveDate>,
    /// That it was accepted.
    pub acceptance: Option<Acceptance>,
}

/// That the new person took on what was open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acceptance {
    /// When.
    pub at: DateTime<Utc>,
    /// Who accepted: the person, or a deputy.
    pub by: PersonId,
    /// What is said.
    pub note: Option<Remark>,
    /// What was open then.
    pub items: Vec<WorkItem>,
}

impl Handover {
    /// Whether the day has passed and nobody accepted.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.acceptance.is_none() && self.due_on.is_some_and(|due| today > due)
    }

    /// Whether it waits for an actor: nobody has accepted, the new person is in office still, and the actor is that person or
    /// the deputy.
    #[must_use]
    pub fn waits_for(&self, actor: &Actor, project: &Project) -> bool {
        let in_office = project.holder(self.office) == Some(self.person_id);
        self.acceptance.is_none() && in_office && actor.stands_for(self.person_id)
    }

    /// The handover that a change of a project is, if it is one: an office that goes to another person.
    #[must_use]
    pub fn of(change: &Change, before: &Project, today: NaiveDate) -> Option<Self> {
        let (tenure_id, office, person_id, since) = match change {
            Change::LeaderAppointed { tenure, .. } => (tenure.id, Office::Leader, tenure.person_id, tenure.term.from),
            Change::TeamFormed { tenure, .. } => (tenure.id, Office::Liaison, tenure.liaison_id, tenure.term.from),
            _ => return None,
        };
        let former_id = before.holder(office)?;
        (person_id != former_id).then_some(Self {
            tenure_id,
            office,
            project_id: before.id,
            person_id,
            former_id,
            since,
            // Whoever is told of it today has the whole time from today on.
            due_on: Deadline::HandoverAccepted.due(since.max(today)),
            acceptance: None,
        })
    }
}

coded! {
    /// Why nobody fills an office.
    pub enum VacancyCause {
        Nobody = "nobody" "无人在任" "Nobody in office",
        Absent = "absent" "外出且无代理人" "Away without a deputy",
        Left = "left" "已离任" "Has left",
    }
}

/// An office of a project under way that nobody fills.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vacancy {
    /// The project.
    pub project_id: ProjectId,
    /// The office.
    pub office: Office,
    /// Why.
    pub cause: VacancyCause,
    /// Who is away or has left.
    pub person_id: Option<PersonId>,
    /// The first day without anybody.
    pub since: NaiveDate,
}

impl Vacancy {
    /// By when it is to be filled; none where the calendar has no data.
    #[must_use]
    pub fn due_on(&self) -> Option<NaiveDate> {
        Deadline::VacancyFilled.due(self.since)
    }

    /// Whether that day has passed.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.due_on().is_some_and(|due| today > due)
    }
}
