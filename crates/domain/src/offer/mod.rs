//! What an organisation can give (供给): experts, results, teams, people, sites, capital, products. Handbook §8, supply side.

mod draft;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub use draft::OfferDraft;

use crate::coded::coded;
use crate::demand::{Degree, Indicator, TechnologyForm};
use crate::district::District;
use crate::id::{OfferId, OrganisationId};
use crate::industry::{ChainNode, Industry, SubIndustry};
use crate::money::{Mu, Yuan};
use crate::text::{Body, Name, Remark};

coded! {
    /// What is offered.
    pub enum OfferKind {
        Expert = "expert" "专家" "Expert",
        Result = "result" "科技成果" "Result",
        Team = "team" "团队" "Team",
        PeoplePool = "people_pool" "人才储备" "People pool",
        Programme = "programme" "专业" "Programme",
        Site = "site" "载体" "Site",
        Fund = "fund" "资金" "Fund",
        Product = "product" "产品" "Product",
    }
}

/// Something an organisation can give.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// Its id.
    pub id: OfferId,
    /// Grows by one with every change.
    pub version: i64,
    /// Who gives it.
    pub organisation_id: OrganisationId,
    /// What it is.
    pub facts: OfferFacts,
    /// Why it is not to be had any more, once it was withdrawn.
    pub withdrawn: Option<Remark>,
    /// When it was entered.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// What is offered; every value is sound.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferFacts {
    /// What kind of thing.
    pub kind: OfferKind,
    /// Title.
    pub title: Name,
    /// What there is to say about it.
    pub body: Option<Body>,
    /// The industry.
    pub industry: Option<Industry>,
    /// The sub-industry, of that industry.
    pub sub_industry: Option<SubIndustry>,
    /// The node of the chain map, of that sub-industry.
    pub chain_node: Option<ChainNode>,
    /// Where it is, where it is of this city.
    pub district: Option<District>,
    /// A site's building area in m².
    pub area_m2: Option<i64>,
    /// A site's land in mu.
    pub land: Option<Mu>,
    /// The least amount: of a fund's ticket, of a price.
    pub amount_min: Option<Yuan>,
    /// The greatest amount.
    pub amount_max: Option<Yuan>,
    /// How one would work together on a result.
    pub form: Option<TechnologyForm>,
    /// The degree that people have.
    pub degree: Option<Degree>,
    /// How many people.
    pub headcount: Option<i64>,
    /// Technology readiness level, 1 to 9.
    pub trl: Option<i64>,
    /// What is reached.
    pub indicators: Vec<Indicator>,
    /// The last day on which it is to be had.
    pub valid_until: Option<NaiveDate>,
}

/// A change of an offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OfferChange {
    /// Its facts are these now.
    Edited {
        /// The facts; the log holds what of them changed.
        #[serde(skip)]
        facts: Box<OfferFacts>,
    },
    /// It is not to be had any more.
    Withdrawn {
        /// Why.
        reason: Remark,
    },
}

/// Why a command on an offer is refused: it was withdrawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("offer_withdrawn")]
pub struct OfferWithdrawn;

impl Offer {
    /// An offer that is entered.
    #[must_use]
    pub const fn enter(id: OfferId, organisation_id: OrganisationId, facts: OfferFacts, at: DateTime<Utc>) -> Self {
        Self { id, version: 1, organisation_id, facts, withdrawn: None, created_at: at, updated_at: at }
    }

    /// Edits one that stands.
    ///
    /// # Errors
    /// It was withdrawn.
    pub fn edit(&self, facts: OfferFacts) -> Result<OfferChange, OfferWithdrawn> {
        self.standing()?;
        Ok(OfferChange::Edited { facts: Box::new(facts) })
    }

    /// Withdraws one that stands.
    ///
    /// # Errors
    /// It was withdrawn before.
    pub fn withdraw(&self, reason: Remark) -> Result<OfferChange, OfferWithdrawn> {
        self.standing()?;
        Ok(OfferChange::Withdrawn { reason })
    }

    const fn standing(&self) -> Result<(), OfferWithdrawn> {
        if self.withdrawn.is_some() { Err(OfferWithdrawn) } else { Ok(()) }
    }

    /// The offer after a change.
    #[must_use]
    pub fn after(&self, change: &OfferChange, at: DateTime<Utc>) -> Self {
        let mut after = self.clone();
        after.version += 1;
        after.updated_at = at;
        match change {
            OfferChange::Edited { facts } => after.facts = (**facts).clone(),
            OfferChange::Withdrawn { reason } => after.withdrawn = Some(reason.clone()),
        }
        after
    }

    /// Whether it is to be had on a day.
    #[must_use]
    pub fn is_open_on(&self, today: NaiveDate) -> bool {
        self.withdrawn.is_none() && self.facts.valid_until.is_none_or(|last| last >= today)
    }
}

impl OfferChange {
    /// The action's name in the change log.
    #[must_use]
    pub const fn action(&self) -> &'static str {
        match self {
            Self::Edited { .. } => "offer.edited",
            Self::Withdrawn { .. } => "offer.withdrawn",
        }
    }
}
