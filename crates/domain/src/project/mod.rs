//! The project: one record from lead to production, its leader, its team and its way through the stages.

mod advance;
mod appoint_leader;
mod change;
mod close;
mod column;
mod count;
mod draft;
mod first_report;
mod follow_up;
mod form_team;
mod hand_over;
mod log;
mod rejection;
mod review_admission;
mod state_needs;
mod status;
#[cfg(test)]
pub(crate) mod testing;
mod transfer;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub use advance::{Advance, Missing, OwedBy};
pub use appoint_leader::{AppointLeader, Eligibility};
pub use change::Change;
pub use close::{Close, Resume, Suspend};
pub use column::ProjectColumn;
pub use count::IncreaseCapital;
pub use draft::{ContactDraft, ForeignDraft, InvestorDraft, LeadDraft};
pub use follow_up::{ContactKind, FollowUp, NextStep, NoteFollowUp};
pub use form_team::FormTeam;
pub use hand_over::HandOver;
pub use log::LogLead;
pub use rejection::Rejection;
pub use review_admission::{InvestorSeat, OverruleAdmission, ReviewAdmission};
pub use status::{Outcome, Status, StatusWord};
pub use transfer::TransferTo;

use crate::admission::AdmissionReview;
use crate::count::Count;
use crate::district::District;
use crate::evidence::{EvidenceKind, FiledEvidence};
use crate::first_report::FirstReport;
use crate::handover::Office;
use crate::id::{PersonId, ProjectId};
use crate::industry::{Industry, SubIndustry};
use crate::money::{ForeignAmount, Yuan};
use crate::permission::Scope;
use crate::phone::Phone;
use crate::project_code::ProjectCode;
use crate::stage::Stage;
use crate::tenure::{LeaderTenure, TeamTenure};
use crate::text::{Body, Line, Name, Remark};
use crate::transfer::Transfer;
use crate::transition::{Site, Transition};
use crate::uscc::Uscc;

/// A leader with more active projects than this is warned about; a choice of the city. Handbook §6.
pub const LEADER_WORKLOAD: u64 = 10;

/// One project with its whole history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Project {
    /// Its id.
    pub id: ProjectId,
    /// The code people see.
    pub code: ProjectCode,
    /// Grows by one with every change.
    pub version: i64,
    /// What is known about the undertaking.
    pub facts: Facts,
    /// How the question was answered whether it is a duplicate.
    pub duplicates: DuplicateQuestion,
    /// Who holds the lead.
    pub first_report: FirstReport,
    /// Where it stands.
    pub stage: Stage,
    /// Since which business date.
    pub stage_since: NaiveDate,
    /// Whether it is pursued.
    pub status: Status,
    /// Leaders, oldest first.
    pub leaders: Vec<LeaderTenure>,
    /// Teams, oldest first.
    pub teams: Vec<TeamTenure>,
    /// Moves, oldest first.
    pub transitions: Vec<Transition>,
    /// Evidence, oldest first.
    pub evidence: Vec<FiledEvidence>,
    /// Admission reviews, oldest first.
    pub reviews: Vec<AdmissionReview>,
    /// Transfers between districts, oldest first.
    #[serde(default)]
    pub transfers: Vec<Transfer>,
    /// What it counts for, with what was merged into it, by the day for which it counts.
    #[serde(default)]
    pub counts: Vec<Count>,
    /// The day of the latest recorded contact.
    pub last_contact_on: Option<NaiveDate>,
    /// What comes next.
    pub next_step: Option<NextStep>,
    /// When it was logged.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// What is known about the undertaking; every value is sound.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// The project's name.
    pub name: Name,
    /// Who invests.
    pub investor: Investor,
    /// The industry.
    pub industry: Industry,
    /// The sub-industry, of that industry.
    pub sub_industry: Option<SubIndustry>,
    /// Where it is meant to go.
    pub district: District,
    /// Agreed total investment.
    pub total_investment: Yuan,
    /// The foreign amount, where it was agreed in one.
    pub foreign_investment: Option<ForeignAmount>,
    /// What it is about.
    pub summary: Option<Body>,
    /// Where the lead came from.
    pub source: Option<Line<200>>,
    /// Persons to talk to; personal data.
    pub contacts: Vec<Contact>,
    /// The day of the first report.
    pub reported_on: NaiveDate,
}

/// Who invests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Investor {
    /// The name as given.
    pub name: Name,
    /// The credit code.
    pub uscc: Option<InvestorCode>,
    /// The country of a foreign investor.
    pub country: Option<Line<60>>,
}

/// A credit code that fits, or one that was kept with a reason although it does not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvestorCode {
    /// Both check characters fit.
    Verified(Uscc),
    /// Printed so on a real page; kept with the reason. Handbook §14.
    Unverified {
        /// The 18 characters as given.
        given: String,
        /// Why it is kept.
        reason: Remark,
    },
}

impl InvestorCode {
    /// The 18 characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Verified(code) => code.as_str(),
            Self::Unverified { given, .. } => given,
        }
    }
}

/// A person to talk to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The name.
    pub name: Line<60>,
    /// The telephone number.
    pub phone: Phone,
}

/// How the question was answered whether the lead is a duplicate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DuplicateQuestion {
    /// Nothing like it was found.
    Clear,
    /// Someone judged the look-alikes to be others, with a reason.
    Judged,
    /// Not answered yet.
    Open,
}

crate::coded::codes!(DuplicateQuestion { Clear = "clear", Judged = "judged", Open = "open" });

impl Project {
    /// The leader in office now.
    #[must_use]
    pub fn leader(&self) -> Option<&LeaderTenure> {
        self.leaders.iter().find(|tenure| tenure.term.is_current())
    }

    /// The team in office now.
    #[must_use]
    pub fn team(&self) -> Option<&TeamTenure> {
        self.teams.iter().find(|tenure| tenure.term.is_current())
    }

    /// Who is in an office now.
    #[must_use]
    pub fn holder(&self, office: Office) -> Option<PersonId> {
        match office {
            Office::Leader => self.leader().map(|leader| leader.person_id),
            Office::Liaison => self.team().map(|team| team.liaison_id),
        }
    }

    /// Whether it builds on land of its own or in existing plant: a lease that is held decides.
    #[must_use]
    pub fn site(&self) -> Site {
        if self.holds(EvidenceKind::Lease) && !self.holds(EvidenceKind::LandContract) {
            Site::LeasedPlant
        } else {
            Site::Land
        }
    }

    /// Whether it holds whole evidence of this kind.
    #[must_use]
    pub fn holds(&self, kind: EvidenceKind) -> bool {
        self.evidence.iter().any(|filed| filed.evidence.kind == kind && filed.evidence.is_whole())
    }

    /// What of it decides who may see it. Lead units of members are added by whoever knows them.
    #[must_use]
    pub fn scope(&self) -> Scope {
        let team = self.team();
        Scope {
            district: Some(self.facts.district),
            industry: Some(self.facts.industry),
            leader: self.leader().map(|tenure| tenure.person_id),
            team: team.map(|team| team.people().collect()).unwrap_or_default(),
            units: team.map(|team| vec![team.lead_unit_id]).unwrap_or_default(),
            own: Vec::new(),
        }
    }

    /// The person who answers for the next piece of work: the liaison, else the leader, else who reported it.
    #[must_use]
    pub fn answerable(&self) -> PersonId {
        self.team()
            .map(|team| team.liaison_id)
            .or_else(|| self.leader().map(|leader| leader.person_id))
            .unwrap_or(self.first_report.reported_by)
    }

    fn must_be_active(&self) -> Result<(), Rejection> {
        match self.status {
            Status::Active => Ok(()),
            _ => Err(Rejection::NotActive(self.status.word())),
        }
    }
}

#[cfg(test)]
mod lifecycle_tests;
#[cfg(test)]
mod model_tests;
#[cfg(test)]
mod review_admission_tests;
#[cfg(test)]
mod tenure_tests;
