//! Tenures: intervals in which a leader or a team is in office, `from` inclusive, `until` exclusive.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::id::{PersonId, TenureId, UnitId};
use crate::text::Remark;

/// An interval of office. Without `until` it lasts still.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The first day in office.
    pub from: NaiveDate,
    /// The first day no longer in office.
    pub until: Option<NaiveDate>,
}

impl Term {
    /// Whether the term is not ended.
    #[must_use]
    pub const fn is_current(self) -> bool {
        self.until.is_none()
    }

    /// Whether the day lies in the term.
    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }

    /// Whether the term has a day in common with an open-ended one that begins on `from`.
    #[must_use]
    pub fn reaches_beyond(self, from: NaiveDate) -> bool {
        self.until.is_none_or(|until| from < until && self.from < until)
    }
}

/// One leader's time in office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeaderTenure {
    /// Its id.
    pub id: TenureId,
    /// The leader.
    pub person_id: PersonId,
    /// When.
    #[serde(flatten)]
    pub term: Term,
    /// Why this person was appointed.
    pub reason: Remark,
    /// Who appointed.
    pub appointed_by: PersonId,
}

/// One team's time in office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamTenure {
    /// Its id.
    pub id: TenureId,
    /// The unit that leads the team.
    pub lead_unit_id: UnitId,
    /// The liaison (服务专员).
    pub liaison_id: PersonId,
    /// The members with their duties, at least one.
    pub members: Vec<TeamMember>,
    /// When.
    #[serde(flatten)]
    pub term: Term,
    /// Why the team was formed so.
    pub reason: Remark,
    /// Who formed it.
    pub formed_by: PersonId,
}

impl TeamTenure {
    /// Liaison and members.
    pub fn people(&self) -> impl Iterator<Item = PersonId> + '_ {
        std::iter::once(self.liaison_id).chain(self.members.iter().map(|m| m.person_id))
    }
}

/// A member of a team and what the member answers for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamMember {
    /// The member.
    pub person_id: PersonId,
    /// What the member answers for.
    pub duty: Duty,
}

coded! {
    /// What a person answers for in a team. Handbook §6.
    pub enum Duty {
        Liaison = "liaison" "服务专员" "Liaison",
        Approvals = "approvals" "审批代办" "Approvals",
        LandAndPlant = "land_and_plant" "用地厂房" "Land and plant",
        Finance = "finance" "资金" "Finance",
        Technology = "technology" "技术" "Technology",
        Talent = "talent" "人才" "Talent",
        General = "general" "综合" "General",
    }
}
