//! Which places of the chain maps a text belongs to, and as what: whether it makes what is made there, works as one works
//! there, sells what is needed there, buys what is made there, or trains people for it. Two texts that share no word may
//! so be seen to have to do with each other. The words are `seeds/reference/matching/chain_words.csv`, the products of the
//! chain map, and what the thesaurus says for those.

use std::collections::BTreeMap;

use aho_corasick::AhoCorasick;
use dingyin_domain::industry::ChainNode;
use dingyin_domain::matching::{ChainSense, ChainWord, InChain, chain_words};
use dingyin_domain::text::fold;

use super::kin::Tie;
use super::place_pairs::{ByPlace, PlacePairs};
use super::{Lexicon, WordId};
use crate::analysis::stands_alone;

/// How many steps through the thesaurus a word of a place is followed.
const STEPS: usize = 2;
/// What a told place counts beside the words.
const TOLD: f32 = 2.5;
/// How much of a word's weight is left when it stands at several places: it says less of each.
const AT_SEVERAL: f32 = 0.7;
/// What a told place counts beside the pairs of characters, and how much those count beside the words.
const TOLD_BESIDE_PAIRS: f32 = 1.0;
const OF_PAIRS: f32 = 0.5;
/// How much is enough: twice as much is little more.
const ENOUGH: f32 = 1.2;

/// How much a text must say of a node to be of it.
const SAYS_ENOUGH: f32 = 0.9;

/// A place of the chain maps.
pub(super) type PlaceId = u16;

/// The words of the chain maps with the places at which they are said.
#[derive(Default)]
pub(crate) struct Chains {
    nodes: Vec<ChainNode>,
    words: Vec<String>,
    finder: Option<AhoCorasick>,
    /// By word: where it is said, in which sense, and how much that says.
    said: Vec<Vec<(PlaceId, ChainSense, f32)>>,
    pairs: PlacePairs,
}

/// How much a text is of each place: by its words and their sense, and by its pairs of characters.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Profile {
    by_sense: BTreeMap<(ChainSense, PlaceId), f32>,
    by_pairs: ByPlace,
}

impl Profile {
    fn add(&mut self, sense: ChainSense, place: PlaceId, weight: f32) {
        *self.by_sense.entry((sense, place)).or_default() += weight;
    }

    /// What is made or done there: the place at which someone stands.
    fn stands(&self) -> BTreeMap<PlaceId, f32> {
        let mut stands: BTreeMap<PlaceId, f32> = BTreeMap::new();
        for ((sense, place), weight) in &self.by_sense {
            if let Some(counts) = stands_by(*sense) {
                *stands.entry(*place).or_default() += counts * weight;
            }
        }
        stands
    }

    fn in_sense(&self, sense: ChainSense) -> BTreeMap<PlaceId, f32> {
        let own = self.by_sense.iter().filter(|((known, _), _)| *known == sense);
        own.map(|((_, place), weight)| (*place, *weight)).collect()
    }

    /// How much both make or do the same, by their words and by their pairs.
    pub(crate) fn same(&self, other: &Self) -> f32 {
        let by_words = cosine(&self.stands(), &other.stands());
        (1.0 - OF_PAIRS) * by_words + OF_PAIRS * cosine(&self.by_pairs, &other.by_pairs)
    }

    /// How one who wants something stands to one who may have it.
    pub(crate) fn likeness(&self, giver: &Self) -> InChain {
        let (wants, has) = (self.stands(), giver.stands());
        let along = |stands: &BTreeMap<PlaceId, f32>, sense: &BTreeMap<PlaceId, f32>| {
            let length = length(stands);
            let sum = if length > 0.0 { product(stands, sense) / length } else { 0.0 };
            sum / (sum + ENOUGH)
        };
        InChain {
            same: self.same(giver),
            supplies: along(&wants, &giver.in_sense(ChainSense::Inputs)),
            buys: along(&wants, &giver.in_sense(ChainSense::Users))
                .max(along(&has, &self.in_sense(ChainSense::Inputs))),
            trains: along(&wants, &giver.in_sense(ChainSense::Majors)),
        }
    }

    /// The place at which it stands most, if it stands anywhere.
    fn best(&self) -> Option<PlaceId> {
        let stands = self.stands();
        stands.into_iter().max_by(|(a, x), (b, y)| x.total_cmp(y).then(b.cmp(a))).map(|(place, _)| place)
    }
}

fn product(a: &BTreeMap<PlaceId, f32>, b: &BTreeMap<PlaceId, f32>) -> f32 {
    a.iter().filter_map(|(place, weight)| Some(weight * b.get(place)?)).sum()
}

fn cosine(a: &BTreeMap<PlaceId, f32>, b: &BTreeMap<PlaceId, f32>) -> f32 {
    let lengths = length(a) * length(b);
    if lengths > 0.0 { product(a, b) / lengths } else { 0.0 }
}

fn length(of: &BTreeMap<PlaceId, f32>) -> f32 {
    of.values().map(|weight| weight * weight).sum::<f32>().sqrt()
}

/// How much a word says in this sense that someone stands at the place, if it does.
const fn stands_by(sense: ChainSense) -> Option<f32> {
    match sense {
        ChainSense::Makes => Some(1.0),
        ChainSense::Process => Some(0.8),
        ChainSense::Inputs | ChainSense::Users | ChainSense::Majors => None,
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

/// The words of the chain maps in the making.
#[derive(Default)]
struct Gathered(BTreeMap<String, BTreeMap<(PlaceId, ChainSense), f32>>);

impl Gathered {
    fn add(&mut self, word: &str, place: (PlaceId, ChainSense), weight: f32) {
        let known = self.0.entry(word.to_owned()).or_default().entry(place).or_default();
        *known = known.max(weight);
    }

    /// A product, and what the thesaurus says for it.
    fn spread(&mut self, lexicon: &Lexicon, word: WordId, (place, weight): (PlaceId, f32), steps: usize) {
        self.add(lexicon.word(word), (place, ChainSense::Makes), weight);
        if steps > 0 {
            for link in lexicon.links(word).iter().filter(|link| kept(link.tie) > 0.0) {
                self.spread(lexicon, link.to, (place, weight * kept(link.tie)), steps - 1);
            }
        }
    }
}

impl Chains {
    pub(super) fn of(lexicon: &Lexicon) -> Self {
        let nodes: Vec<ChainNode> = ChainNode::all().collect();
        let place = |node: ChainNode| nodes.iter().position(|known| *known == node).and_then(|at| at.try_into().ok());
        let mut gathered = Gathered::default();
        for ChainWord { node, sense, word } in chain_words() {
            if let Some(place) = place(*node) {
                gathered.add(&fold(word), (place, *sense), 1.0);
            }
        }
        for (at, node) in (0..).zip(&nodes) {
            for product in node.products() {
                if let Some(word) = lexicon.find(&fold(product)) {
                    gathered.spread(lexicon, word, (at, 1.0), STEPS);
                }
            }
        }
        Self::from_gathered(nodes, gathered)
    }

    fn from_gathered(nodes: Vec<ChainNode>, gathered: Gathered) -> Self {
        let (mut words, mut said): (Vec<String>, Vec<Vec<_>>) = (Vec::new(), Vec::new());
        let long = gathered.0.into_iter().filter(|(word, _)| word.chars().nth(1).is_some());
        for (word, places) in long {
            let several = (places.len().max(1) as f32).powf(-AT_SEVERAL);
            said.push(places.into_iter().map(|((place, sense), weight)| (place, sense, weight * several)).collect());
            words.push(word);
        }
        let at_places = words.iter().zip(&said).flat_map(|(word, places)| {
            let stands = places.iter().filter_map(|(place, sense, weight)| Some((*place, weight * stands_by(*sense)?)));
            stands.map(move |(place, weight)| (word.as_str(), place, weight))
        });
        let pairs = PlacePairs::of(at_places);
        Self { nodes, finder: AhoCorasick::new(&words).ok(), words, said, pairs }
    }

    /// How much a folded text is of each place; a told place counts as well.
    pub(crate) fn profile(&self, folded: &str, told: Option<ChainNode>) -> Profile {
        let mut found: Vec<usize> = self.found(folded).collect();
        found.sort_unstable();
        found.dedup();
        let mut profile = Profile { by_pairs: self.pairs.places_of(folded), ..Profile::default() };
        for word in found {
            for (place, sense, weight) in self.said.get(word).into_iter().flatten() {
                profile.add(*sense, *place, *weight);
            }
        }
        let told = told.and_then(|told| self.nodes.iter().position(|node| *node == told));
        if let Some(place) = told.and_then(|place| PlaceId::try_from(place).ok()) {
            profile.add(ChainSense::Makes, place, TOLD);
            *profile.by_pairs.entry(place).or_default() += TOLD_BESIDE_PAIRS;
        }
        profile
    }

    /// The code of the node that a folded text speaks of most, where it says enough of it.
    pub(crate) fn node_of(&self, folded: &str) -> Option<&'static str> {
        let stands = self.profile(folded, None).stands();
        let best = stands.into_iter().max_by(|(a, x), (b, y)| x.total_cmp(y).then(b.cmp(a)));
        let (place, _) = best.filter(|(_, weight)| *weight >= SAYS_ENOUGH)?;
        self.nodes.get(usize::from(place)).map(|node| node.code())
    }

    fn found<'c>(&'c self, folded: &'c str) -> impl Iterator<Item = usize> + 'c {
        let found = self.finder.iter().flat_map(move |finder| finder.find_overlapping_iter(folded));
        let whole = found.filter(move |found| stands_alone(folded, found.start(), found.end()));
        whole.map(|found| found.pattern().as_usize())
    }

    /// The words that are said, in these senses, at the place at which someone stands most.
    pub(crate) fn words_at(&self, profile: &Profile, senses: &[ChainSense]) -> Vec<&str> {
        let Some(best) = profile.best() else { return Vec::new() };
        let there = |said: &Vec<(PlaceId, ChainSense, f32)>| {
            said.iter().any(|(place, sense, _)| *place == best && senses.contains(sense))
        };
        self.words.iter().zip(&self.said).filter(|(_, said)| there(said)).map(|(word, _)| word.as_str()).collect()
    }
}
