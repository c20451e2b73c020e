//! What is given, whichever record it stands in.

use super::suitability::Giver;
use crate::demand::{Degree, DemandFacts, Details, Indicator, TechnologyForm};
use crate::district::District;
use crate::id::OfferId;
use crate::industry::{ChainNode, Industry, SubIndustry};
use crate::money::{Mu, Yuan};
use crate::offer::{Offer, OfferFacts};
use crate::organisation::OrganisationFacts;
use crate::project::Facts;

/// What one record, or one offer of it, gives.
#[derive(Debug, Clone)]
pub struct Giving {
    /// What kind of thing it is.
    pub giver: Giver,
    /// The offer, where it is one.
    pub offer: Option<OfferId>,
    /// What it is called.
    pub title: String,
    /// What is said of it, its title too.
    pub text: String,
    pub(super) industry: Option<Industry>,
    pub(super) sub_industry: Option<SubIndustry>,
    /// The node of the chain map, where it is told.
    pub chain_node: Option<ChainNode>,
    pub(super) district: Option<District>,
    pub(super) area_m2: Option<i64>,
    pub(super) land: Option<Mu>,
    pub(super) amount: (Option<Yuan>, Option<Yuan>),
    pub(super) form: Option<TechnologyForm>,
    pub(super) degree: Option<Degree>,
    pub(super) indicators: Vec<Indicator>,
}

impl Giving {
    fn of(giver: Giver, title: &str, text: &str) -> Self {
        Self {
            giver,
            offer: None,
            title: title.to_owned(),
            text: format!("{title}\n{text}"),
            industry: None,
            sub_industry: None,
            chain_node: None,
            district: None,
            area_m2: None,
            land: None,
            amount: (None, None),
            form: None,
            degree: None,
            indicators: Vec::new(),
        }
    }
}

impl From<&OrganisationFacts> for Giving {
    /// What an organisation gives by what is said of it as a whole.
    fn from(facts: &OrganisationFacts) -> Self {
        let summary = facts.summary.as_ref().map_or("", |summary| summary.as_str());
        Self {
            industry: facts.industry,
            district: facts.district,
            ..Self::of(Giver::Organisation(facts.kind), facts.name.as_str(), summary)
        }
    }
}

impl Giving {
    /// An offer is of the industry and the district of the organisation where it tells none.
    #[must_use]
    pub fn within(mut self, facts: &OrganisationFacts) -> Self {
        self.industry = self.industry.or(facts.industry);
        self.district = self.district.or(facts.district);
        self
    }
}

impl From<&Offer> for Giving {
    fn from(offer: &Offer) -> Self {
        let facts: &OfferFacts = &offer.facts;
        let body = facts.body.as_ref().map_or("", |body| body.as_str());
        Self {
            offer: Some(offer.id),
            industry: facts.industry,
            sub_industry: facts.sub_industry,
            chain_node: facts.chain_node,
            district: facts.district,
            area_m2: facts.area_m2,
            land: facts.land,
            amount: (facts.amount_min, facts.amount_max),
            form: facts.form,
            degree: facts.degree,
            indicators: facts.indicators.clone(),
            ..Self::of(Giver::Offer(facts.kind), facts.title.as_str(), body)
        }
    }
}

impl Giving {
    /// What someone has who seeks something; only who seeks a counterpart in a project has something to give.
    #[must_use]
    pub fn of_demand(facts: &DemandFacts) -> Option<Self> {
        let Details::Project(details) = &facts.details else { return None };
        Some(Self {
            industry: Some(facts.industry),
            sub_industry: facts.sub_industry,
            chain_node: facts.chain_node.as_ref().and_then(|node| ChainNode::find(node.as_str())),
            district: Some(facts.district),
            amount: (details.amount_min, details.amount_max),
            ..Self::of(Giver::Demand(details.sought?), facts.title.as_str(), facts.body.as_str())
        })
    }
}

impl From<&Facts> for Giving {
    /// What the investor of a project is about to make in the city.
    fn from(facts: &Facts) -> Self {
        let summary = facts.summary.as_ref().map_or("", |summary| summary.as_str());
        Self {
            industry: Some(facts.industry),
            sub_industry: facts.sub_industry,
            district: Some(facts.district),
            ..Self::of(Giver::Project, facts.name.as_str(), summary)
        }
    }
}
