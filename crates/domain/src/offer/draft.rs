//! An offer as someone typed it, and the one way it becomes facts.

use serde::{Deserialize, Serialize};

use super::{OfferFacts, OfferKind};
use crate::date;
use crate::demand::draft::{code, draft, indicators, number_in, ordered, text, yuan};
use crate::demand::{Degree, IndicatorDraft, TechnologyForm};
use crate::district::District;
use crate::industry::{ChainNode, Industry, SubIndustry};
use crate::invalid::{Fault, Faults, Invalid};
use crate::money::{Mu, Yuan};
use crate::text::{Body, Name, filled};

draft! {
    /// What a form or a program gives.
    OfferDraft {
        /// Kind code.
        kind: String,
        /// Title.
        title: String,
        /// What there is to say about it.
        body: String,
        /// Industry code; follows from sub-industry or chain node when absent.
        industry: String,
        /// Sub-industry code; follows from the chain node when absent.
        sub_industry: String,
        /// Node of the chain map.
        chain_node: String,
        /// District code.
        district: String,
        /// Building area in m².
        area_m2: i64,
        /// Land in mu, two places.
        land_mu: String,
        /// Least amount in yuan.
        amount_min_yuan: i64,
        /// Greatest amount in yuan.
        amount_max_yuan: i64,
        /// Form of cooperation.
        form: String,
        /// Degree of the people.
        degree: String,
        /// How many people.
        headcount: i64,
        /// Readiness level 1 to 9.
        trl: i64,
        /// What is reached.
        indicators: Vec<IndicatorDraft>,
        /// Last day on which it is to be had.
        valid_until: String,
    }
}

impl OfferDraft {
    /// Reads every value; all mistakes are told at once.
    ///
    /// # Errors
    /// Every value that is missing or not sound, with its JSON pointer.
    pub fn parse(self) -> Result<OfferFacts, Vec<Fault>> {
        let mut faults = Faults::default();
        let place = (self.industry, self.sub_industry, self.chain_node);
        let (industry, sub_industry, chain_node) = in_chain(place, &mut faults);
        let kind = faults.need("/kind", self.kind, code::<OfferKind>);
        let title = faults.need("/title", self.title, Name::parse);
        let amount_min = faults.may("/amount_min_yuan", self.amount_min_yuan, Yuan::new);
        let amount_max = faults.may("/amount_max_yuan", self.amount_max_yuan, Yuan::new);
        ordered("/amount_max_yuan", amount_min, amount_max, &mut faults);
        let facts = kind.zip(title).map(|(kind, title)| OfferFacts {
            kind,
            title,
            body: faults.may("/body", filled(self.body), Body::parse),
            industry,
            sub_industry,
            chain_node,
            district: faults.may("/district", filled(self.district), |code| District::parse(&code)),
            area_m2: faults.may("/area_m2", self.area_m2, number_in(1..=100_000_000)),
            land: faults.may("/land_mu", filled(self.land_mu), |text| Mu::parse(&text)),
            amount_min,
            amount_max,
            form: faults.may("/form", filled(self.form), code::<TechnologyForm>),
            degree: faults.may("/degree", filled(self.degree), code::<Degree>),
            headcount: faults.may("/headcount", self.headcount, number_in(1..=1_000_000)),
            trl: faults.may("/trl", self.trl, number_in(1..=9)),
            indicators: indicators("/indicators", self.indicators.unwrap_or_default(), &mut faults),
            valid_until: faults.may("/valid_until", filled(self.valid_until), |text| date::parse(&text)),
        });
        faults.finish(facts)
    }
}

type InChain = (Option<Industry>, Option<SubIndustry>, Option<ChainNode>);

/// Where in the industries it stands: the finer place tells the coarser ones, and must not contradict them.
fn in_chain(
    (industry, sub_industry, chain_node): (Option<String>, Option<String>, Option<String>),
    faults: &mut Faults,
) -> InChain {
    let chain_node = faults.may("/chain_node", filled(chain_node), |code| ChainNode::parse(&code));
    let found = |code: String| SubIndustry::find(code.trim()).ok_or(Invalid::UnknownCode);
    let told = faults.may("/sub_industry", filled(sub_industry), found);
    let follows = chain_node.and_then(ChainNode::sub_industry);
    if told.zip(follows).is_some_and(|(told, follows)| told != follows) {
        faults.add("/chain_node", Invalid::SubIndustryElsewhere);
    }
    let sub_industry = told.or(follows);
    let industry = faults.may("/industry", filled(industry), |code| Industry::parse(&code));
    let follows = sub_industry.map(SubIndustry::industry);
    if industry.zip(follows).is_some_and(|(told, follows)| told != follows) {
        faults.add("/sub_industry", Invalid::SubIndustryElsewhere);
    }
    (industry.or(follows), sub_industry, chain_node)
}

impl From<&OfferFacts> for OfferDraft {
    /// The draft that would lead to these facts; a change is a change of this draft.
    fn from(facts: &OfferFacts) -> Self {
        let reached = facts.indicators.iter().map(IndicatorDraft::from);
        Self {
            kind: text(Some(facts.kind)),
            title: Some(facts.title.as_str().into()),
            body: facts.body.as_ref().map(|body| body.as_str().into()),
            industry: text(facts.industry),
            sub_industry: facts.sub_industry.map(|sub| sub.code().into()),
            chain_node: facts.chain_node.map(|node| node.code().into()),
            district: text(facts.district),
            area_m2: facts.area_m2,
            land_mu: text(facts.land),
            amount_min_yuan: yuan(facts.amount_min),
            amount_max_yuan: yuan(facts.amount_max),
            form: text(facts.form),
            degree: text(facts.degree),
            headcount: facts.headcount,
            trl: facts.trl,
            indicators: (!facts.indicators.is_empty()).then(|| reached.collect()),
            valid_until: text(facts.valid_until),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn low_stress_packaging() -> OfferDraft {
        OfferDraft {
            kind: Some("result".into()),
            title: Some("超薄晶圆低应力键合工艺".into()),
            chain_node: Some("ic_packaging".into()),
            ..OfferDraft::default()
        }
    }

    #[test]
    fn a_chain_node_tells_sub_industry_and_industry() {
        let facts = low_stress_packaging().parse().unwrap();
        assert_eq!(facts.industry, Some(Industry::Electronics));
        assert_eq!(facts.sub_industry.map(SubIndustry::code), Some("integrated_circuits"));
        assert_eq!(OfferDraft::from(&facts).parse(), Ok(facts));
    }

    #[test]
    fn a_chain_node_of_another_chain_is_told() {
        let draft = OfferDraft { sub_industry: Some("robots".into()), ..low_stress_packaging() };
        let faults = draft.parse().unwrap_err();
        assert_eq!((faults[0].pointer.as_str(), faults[0].invalid.code()), ("/chain_node", "sub_industry_elsewhere"));
    }
}
