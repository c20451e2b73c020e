//! The texts by which something is looked for, and what each counts.

use crate::demand::{DemandFacts, Details};
use crate::industry::ChainNode;
use crate::language::Language;
use crate::offer::Offer;
use crate::organisation::OrganisationFacts;

/// A text and what it counts.
pub type Passage<'t> = (&'t str, f32);

const TITLE: f32 = 1.6;
const BODY: f32 = 1.0;
const FIELD: f32 = 1.4;
const NODE: f32 = 0.9;
const INDICATOR: f32 = 0.8;
const ASIDE: f32 = 0.6;

impl DemandFacts {
    /// The node of the chain map that was told, where it is one.
    #[must_use]
    pub fn told_node(&self) -> Option<ChainNode> {
        self.chain_node.as_ref().and_then(|node| ChainNode::find(node.as_str()))
    }

    /// What is sought, by what says it.
    #[must_use]
    pub fn passages<'f>(&'f self) -> Vec<Passage<'f>> {
        let mut passages = vec![(self.title.as_str(), TITLE), (self.body.as_str(), BODY)];
        let mut may = |text: Option<&'f str>, weight| passages.extend(text.map(|text| (text, weight)));
        match &self.details {
            Details::Project(details) => {
                may(details.cooperation_form.as_ref().map(|text| text.as_str()), ASIDE);
                may(details.requirements.as_ref().map(|text| text.as_str()), ASIDE);
            }
            Details::Technology(details) => {
                may(details.current_state.as_ref().map(|text| text.as_str()), ASIDE);
                may(details.tried.as_ref().map(|text| text.as_str()), ASIDE);
                details.targets.iter().for_each(|target| may(Some(target.name.as_str()), INDICATOR));
            }
            Details::Talent(details) => {
                may(details.post.as_ref().map(|text| text.as_str()), TITLE);
                may(details.field.as_ref().map(|text| text.as_str()), FIELD);
                may(details.experience.as_ref().map(|text| text.as_str()), ASIDE);
            }
        }
        let node = self.chain_node.as_ref().map(|node| node.as_str());
        let named = node.map(|node| ChainNode::find(node).map_or(node, |node| node.name(Language::Chinese)));
        passages.extend(named.map(|name| (name, NODE)));
        passages
    }
}

/// What an organisation gives, by what says it.
#[must_use]
pub fn passages_of<'t>(facts: &'t OrganisationFacts, offers: &[&'t Offer]) -> Vec<Passage<'t>> {
    let summary = facts.summary.iter().map(|summary| (summary.as_str(), BODY));
    let offered = offers.iter().flat_map(|offer| {
        let body = offer.facts.body.iter().map(|body| (body.as_str(), BODY));
        body.chain([(offer.facts.title.as_str(), TITLE)])
    });
    summary.chain(offered).collect()
}
