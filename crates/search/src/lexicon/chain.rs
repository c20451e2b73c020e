//! Which places of the chain maps a word belongs to: so that two texts that share no word may still be seen to be about one
//! thing. Every word that the thesaurus ties to a node's products has its share of that node and of its chain.

use std::collections::HashMap;

use dingyin_domain::industry::{ChainNode, SubIndustry, sub_industries};
use dingyin_domain::language::Language;
use dingyin_domain::text::fold;
use dingyin_domain::written::trade;

use super::kin::Tie;
use super::{Lexicon, WordId};

/// How much of a place is left one step further through the thesaurus, and how many steps are gone.
const STEPS: usize = 2;
/// What a node's own name says, its products', and a word of its trade.
const BY_NAME: f32 = 0.8;
const BY_PRODUCT: f32 = 1.0;
const BY_TRADE: f32 = 0.5;
/// What a word of a node says of its whole chain.
const OF_CHAIN: f32 = 0.5;

/// A place of the chain maps: a node, or behind those a whole chain.
pub(crate) type PlaceId = u16;

/// How much each word is of each place.
#[derive(Default)]
pub(crate) struct Chains(HashMap<WordId, HashMap<PlaceId, f32>>);

/// How much a text is of each place.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Profile(HashMap<PlaceId, f32>);

impl Profile {
    /// Adds a word that weighs so much.
    pub(crate) fn add(&mut self, chains: &Chains, word: WordId, weight: f32) {
        for (place, share) in chains.0.get(&word).into_iter().flatten() {
            *self.0.entry(*place).or_default() += weight * share;
        }
    }

    /// How much two texts are of the same places, up to 1.
    pub(crate) fn likeness(&self, other: &Self) -> f32 {
        let length = |profile: &Self| profile.0.values().map(|share| share * share).sum::<f32>().sqrt();
        let both: f32 = self.0.iter().filter_map(|(place, share)| Some(share * other.0.get(place)?)).sum();
        let lengths = length(self) * length(other);
        if lengths > 0.0 { both / lengths } else { 0.0 }
    }
}

const fn kept(tie: Tie) -> f32 {
    match tie {
        Tie::Same | Tie::English | Tie::Full | Tie::Short => 0.9,
        Tie::Narrower => 0.8,
        Tie::Related => 0.4,
        Tie::Wider => 0.0,
    }
}

impl Chains {
    pub(super) fn of(lexicon: &Lexicon) -> Self {
        let mut chains = Self::default();
        let nodes: Vec<ChainNode> = ChainNode::all().collect();
        let behind = PlaceId::try_from(nodes.len()).unwrap_or(PlaceId::MAX);
        let chain_of = |sub: SubIndustry| {
            let at = sub_industries().iter().position(|row| row.code == sub.code()).unwrap_or_default();
            behind + PlaceId::try_from(at).unwrap_or_default()
        };
        for (place, node) in (0..).zip(&nodes) {
            let name = node.name(Language::Chinese);
            let unique = nodes.iter().filter(|other| other.name(Language::Chinese) == name).count() == 1;
            let named = unique.then_some((name, BY_NAME));
            let chain = node.sub_industry().map(chain_of);
            for (word, weight) in node.products().map(|product| (product, BY_PRODUCT)).chain(named) {
                let Some(word) = lexicon.find(&fold(word)) else { continue };
                chains.spread(lexicon, word, (place, weight), STEPS);
                if let Some(chain) = chain {
                    chains.spread(lexicon, word, (chain, OF_CHAIN * weight), STEPS);
                }
            }
        }
        for (sub, word) in trade::words_of_sub_industries() {
            let (Some(word), Some(sub)) = (lexicon.find(&fold(&word)), SubIndustry::find(&sub.code)) else { continue };
            chains.spread(lexicon, word, (chain_of(sub), BY_TRADE), 1);
        }
        chains.level();
        chains
    }

    /// A word has its share, and those it is tied to have some of it.
    fn spread(&mut self, lexicon: &Lexicon, word: WordId, (place, weight): (PlaceId, f32), steps: usize) {
        let known = self.0.entry(word).or_default().entry(place).or_default();
        if *known >= weight {
            return;
        }
        *known = weight;
        if steps > 0 {
            for link in lexicon.links(word).iter().filter(|link| kept(link.tie) > 0.0) {
                self.spread(lexicon, link.to, (place, weight * kept(link.tie)), steps - 1);
            }
        }
    }

    /// A word of many places says little of each.
    fn level(&mut self) {
        for shares in self.0.values_mut() {
            let length = shares.values().map(|share| share * share).sum::<f32>().sqrt();
            let most = shares.values().copied().fold(0.0, f32::max);
            shares.values_mut().for_each(|share| *share *= most / length.max(f32::EPSILON));
        }
    }
}
