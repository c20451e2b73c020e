//! Entries of the three demand libraries (项目需求库、技术需求库、人才需求库). Handbook §8.

mod details;
pub(crate) mod draft;
mod lifecycle;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub use details::{
    Comparison, Confidentiality, Degree, Details, Indicator, Level, ProjectDetails, Sought, TalentDetails, TalentForm,
    TechnologyDetails, TechnologyForm,
};
pub use draft::{DemandContactDraft, DemandDraft, IndicatorDraft, OrganisationDraft};
pub use lifecycle::{DemandChange, DemandOutcome, DemandRejection, DemandStatus};

use crate::coded::coded;
use crate::district::District;
use crate::id::{DemandId, UserId};
use crate::industry::{Industry, SubIndustry};
use crate::phone::Phone;
use crate::text::{Body, Line, Name, Remark};
use crate::uscc::Uscc;

coded! {
    /// Which library a demand stands in.
    pub enum Library {
        Project = "project" "项目需求库" "Project demands",
        Technology = "technology" "技术需求库" "Technology demands",
        Talent = "talent" "人才需求库" "Talent demands",
    }
}

coded! {
    /// Whether the organisation's name is published.
    pub enum Visibility {
        Open = "open" "公开" "Open",
        Concealed = "concealed" "隐去主体" "Concealed",
    }
}

/// One entry of a library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Demand {
    /// Its id.
    pub id: DemandId,
    /// Grows by one with every change.
    pub version: i64,
    /// What is sought.
    pub facts: DemandFacts,
    /// Where it stands; whether it has expired depends on the day, see [`Demand::status_on`].
    pub status: DemandStatus,
    /// How it ended.
    pub outcome: Option<DemandOutcome>,
    /// Why it ended.
    pub outcome_reason: Option<Remark>,
    /// The account that keeps it.
    pub owner: UserId,
    /// When it was entered.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// What is sought; every value is sound.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemandFacts {
    /// Title.
    pub title: Name,
    /// Body.
    pub body: Body,
    /// Who seeks.
    pub organisation: Seeker,
    /// Whom to talk to; personal data, never published.
    pub contact: Option<DemandContact>,
    /// The industry.
    pub industry: Industry,
    /// The sub-industry, of that industry.
    pub sub_industry: Option<SubIndustry>,
    /// The node of the chain map.
    pub chain_node: Option<Line<100>>,
    /// Where.
    pub district: District,
    /// The last day on which it is valid.
    pub valid_until: Option<NaiveDate>,
    /// Whether the organisation's name is published.
    pub visibility: Visibility,
    /// Where it came from.
    pub source: Option<Line<200>>,
    /// The fields of its library.
    pub details: Details,
}

/// The organisation that seeks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seeker {
    /// Its name.
    pub name: Name,
    /// Its credit code.
    pub uscc: Option<Uscc>,
}

/// Whom to talk to about a demand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemandContact {
    /// The name.
    pub name: Line<60>,
    /// The telephone number.
    pub phone: Phone,
}

impl DemandFacts {
    /// The library follows from the kind of details.
    #[must_use]
    pub const fn library(&self) -> Library {
        match self.details {
            Details::Project(_) => Library::Project,
            Details::Technology(_) => Library::Technology,
            Details::Talent(_) => Library::Talent,
        }
    }
}

impl Demand {
    /// A new draft.
    #[must_use]
    pub fn draft(id: DemandId, facts: DemandFacts, owner: UserId, at: DateTime<Utc>) -> Self {
        Self {
            id,
            version: 1,
            facts,
            status: DemandStatus::Draft,
            outcome: None,
            outcome_reason: None,
            owner,
            created_at: at,
            updated_at: at,
        }
    }

    /// Its status on a day: a published one expires by itself after its last valid day (24:00). Handbook §15.
    #[must_use]
    pub fn status_on(&self, today: NaiveDate) -> DemandStatus {
        let over = self.facts.valid_until.is_some_and(|last| last < today);
        match self.status {
            DemandStatus::Published | DemandStatus::InDocking if over => DemandStatus::Expired,
            status => status,
        }
    }
}
