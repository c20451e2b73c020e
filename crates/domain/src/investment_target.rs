//! The catalogue of investment targets (招商目录): companies that the city would like to win, against the chain map.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::demand::draft::draft;
use crate::id::{InvestmentTargetId, PersonId, UnitId};
use crate::industry::{ChainNode, SubIndustry};
use crate::invalid::{Fault, Faults};
use crate::language::Language;
use crate::project::{InvestorDraft, LeadDraft};
use crate::text::{Line, Name, Remark, filled};

/// A company of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvestmentTarget {
    /// Its id.
    pub id: InvestmentTargetId,
    /// Grows by one with every change.
    pub version: i64,
    /// What is known of it.
    pub facts: InvestmentTargetFacts,
    /// Why it is pursued no more, once it is not.
    pub dropped: Option<Remark>,
    /// When it was entered.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// What is known of a target; every value is sound.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvestmentTargetFacts {
    /// The node of the chain map that it would fill.
    pub chain_node: ChainNode,
    /// The company.
    pub name: Name,
    /// The country of a foreign one.
    pub country: Option<Line<60>>,
    /// Where its headquarters are.
    pub place: Option<Line<60>>,
    /// What of it is wanted.
    pub products: Option<Line<200>>,
    /// Why it suits the city.
    pub reason: Option<Remark>,
    /// The unit that follows it.
    pub unit_id: Option<UnitId>,
    /// The person who follows it.
    pub person_id: Option<PersonId>,
    /// How it stands.
    pub note: Option<Remark>,
}

draft! {
    /// What a form or a program gives.
    InvestmentTargetDraft {
        /// Code of the node of the chain map.
        chain_node: String,
        /// The company.
        name: String,
        /// The country of a foreign one.
        country: String,
        /// Where its headquarters are.
        place: String,
        /// What of it is wanted.
        products: String,
        /// Why it suits the city.
        reason: String,
        /// The unit that follows it.
        unit_id: UnitId,
        /// The person who follows it.
        person_id: PersonId,
        /// How it stands.
        note: String,
    }
}

impl InvestmentTargetDraft {
    /// Reads every value; all mistakes are told at once.
    ///
    /// # Errors
    /// Every value that is missing or not sound, with its JSON pointer.
    pub fn parse(self) -> Result<InvestmentTargetFacts, Vec<Fault>> {
        let mut faults = Faults::default();
        let chain_node = faults.need("/chain_node", self.chain_node, |code| ChainNode::parse(&code));
        let name = faults.need("/name", self.name, Name::parse);
        let country = faults.may("/country", filled(self.country), Line::parse);
        let place = faults.may("/place", filled(self.place), Line::parse);
        let products = faults.may("/products", filled(self.products), Line::parse);
        let reason = faults.may("/reason", filled(self.reason), Remark::parse);
        let note = faults.may("/note", filled(self.note), Remark::parse);
        let (unit_id, person_id) = (self.unit_id, self.person_id);
        let facts = chain_node.zip(name).map(|(chain_node, name)| InvestmentTargetFacts {
            chain_node,
            name,
            country,
            place,
            products,
            reason,
            unit_id,
            person_id,
            note,
        });
        faults.finish(facts)
    }
}

impl From<&InvestmentTargetFacts> for InvestmentTargetDraft {
    fn from(facts: &InvestmentTargetFacts) -> Self {
        Self {
            chain_node: Some(facts.chain_node.code().into()),
            name: Some(facts.name.as_str().into()),
            country: facts.country.as_ref().map(|text| text.as_str().into()),
            place: facts.place.as_ref().map(|text| text.as_str().into()),
            products: facts.products.as_ref().map(|text| text.as_str().into()),
            reason: facts.reason.as_ref().map(|text| text.as_str().into()),
            unit_id: facts.unit_id,
            person_id: facts.person_id,
            note: facts.note.as_ref().map(|text| text.as_str().into()),
        }
    }
}

impl InvestmentTargetFacts {
    /// The lead that the company would be; district and amount are not known yet.
    #[must_use]
    pub fn lead(&self) -> LeadDraft {
        let sub = self.chain_node.sub_industry();
        let products = self.products.as_ref().map(|products| products.as_str().replace(';', "、"));
        let made = products.clone().unwrap_or_else(|| self.chain_node.name(Language::Chinese).to_owned());
        LeadDraft {
            name: Some(format!("{}{made}项目", self.name.as_str()).chars().take(200).collect()),
            investor: Some(InvestorDraft {
                name: Some(self.name.as_str().to_owned()),
                country: self.country.as_ref().map(|country| country.as_str().to_owned()),
                ..InvestorDraft::default()
            }),
            industry: sub.map(|sub| sub.industry().code().to_owned()),
            sub_industry: sub.map(SubIndustry::code).map(str::to_owned),
            summary: self.reason.as_ref().map(|reason| reason.as_str().to_owned()),
            source: Some(format!("招商目录：{}", self.chain_node.name(Language::Chinese))),
            ..LeadDraft::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_becomes_a_lead_of_its_chain() {
        let draft = InvestmentTargetDraft {
            chain_node: Some("robot_reducer".into()),
            name: Some("南通振康焊接机电有限公司".into()),
            products: Some("RV减速器".into()),
            ..InvestmentTargetDraft::default()
        };
        let facts = draft.parse().unwrap();
        let lead = facts.lead();
        assert_eq!(lead.name.as_deref(), Some("南通振康焊接机电有限公司RV减速器项目"));
        assert_eq!(
            (lead.industry.as_deref(), lead.sub_industry.as_deref()),
            (Some("high_end_equipment"), Some("robots"))
        );
        assert_eq!(InvestmentTargetDraft::from(&facts).parse(), Ok(facts));
    }
}
