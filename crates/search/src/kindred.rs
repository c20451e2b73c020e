//! What has to do with the best hits without saying what was typed: records that share their terms. They fill a page that
//! a question alone would leave almost empty, and order what meets only a part of it.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde::{Deserialize, Serialize};
use tantivy::DocAddress;

use crate::answering::{Answering, Ranked, rarity};
use crate::error::SearchError;
use crate::facets::Counts;
use crate::holding::Sought;
use crate::judge::Judge;
use crate::layers::{Asked, Layers};
use crate::query;
use crate::question::{Question, Role, is_weak};
use crate::rank::{Rank, Ranking, Stretch};
use crate::schema::Fields;
use crate::texts::Texts;
use crate::trade::Trade;

/// How many of the best hits tell what it is about.
const TELLING: usize = 6;
/// How near they must come to the best of them, and how good that one must be.
const NEAR: f32 = 0.6;
const GOOD: f32 = 0.3;
/// How many terms are looked for.
const TERMS: usize = 16;
/// How many records that share them are read.
const READ: usize = 80;
/// What a record gains that shares all of them.
const GAIN: f32 = 0.35;
/// What a term counts that only one of the best hits says.
const ONCE: f32 = 0.5;
/// What a term counts that is of the same kind as what was typed.
const SIBLING: f32 = 0.3;
/// What being of the node counts that the question speaks of.
const NODE: f32 = 1.2;
/// A hit below this share of the best one is none.
const LEAST: f32 = 0.13;
/// Sharing less than this is sharing nothing: two terms that few records have are more.
const LITTLE: f32 = 0.45;

/// A term of the best hits, and what it weighs among them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Shared {
    pub term: Shareable,
    pub weight: f32,
}

/// What records may share: a term, or being the same organisation's in the same trade.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum Shareable {
    Term(String),
    Organisation {
        name: String,
        sub_industry: String,
    },
    /// A node of the chain map, by its code.
    Node(String),
}

impl Shareable {
    fn is_in(&self, texts: &Texts) -> bool {
        match self {
            Self::Term(term) => texts.say(term),
            Self::Node(code) => texts.chain_nodes.contains(code),
            Self::Organisation { name, sub_industry } => {
                texts.organisation == *name && texts.sub_industry.as_ref() == Some(sub_industry)
            }
        }
    }

    fn sought(&self, fields: &Fields) -> Sought {
        match self {
            Self::Term(term) => query::literal(fields, term),
            Self::Node(code) => query::of_node(fields, code),
            Self::Organisation { name, sub_industry } => {
                Sought::Every(vec![query::literal(fields, name), query::of_sub_industry(fields, sub_industry)])
            }
        }
    }
}

/// What the best hits of a question share, kept for the pages that follow the first.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Kindred {
    shared: Vec<Shared>,
    /// How much of it the best of the others has.
    most: f32,
    /// The score below which a hit is none.
    least: f32,
    /// The last of those that were read for it.
    window: Option<Rank>,
}

impl Answering<'_> {
    /// Hits of a loose question, with what has to do with the best of them.
    pub(crate) fn with_kindred(
        &self,
        (judge, trade): (&Judge<'_>, &Trade<'_>),
        question: &Question,
        found: &[(Rank, DocAddress)],
        known: Option<Kindred>,
    ) -> Result<(Vec<Ranked>, Kindred), SearchError> {
        let mut hits = self.read(judge, found)?;
        hits.sort_by(|a, b| b.judged.score.total_cmp(&a.judged.score));
        let first = known.is_none();
        let mut kindred = match known {
            Some(kindred) => kindred,
            None => Kindred { shared: self.shared(&hits, question, trade)?, ..Kindred::default() },
        };
        let seen: HashSet<DocAddress> = hits.iter().map(|hit| hit.place).collect();
        if !kindred.shared.is_empty() {
            let most = if first { READ } else { READ * 2 };
            let stretch = Stretch { below: None, down_to: kindred.window, most };
            let more = self.all.best(&self.sharing(&kindred.shared)?, stretch)?;
            kindred.window = kindred.window.or_else(|| more.last().map(|(rank, _)| *rank));
            let more: Vec<_> = more.into_iter().filter(|(_, place)| !seen.contains(place)).collect();
            hits.extend(self.read(judge, &more)?);
        }
        let sums = sums(&hits, &kindred.shared);
        if first {
            kindred.most = most_of_others(&hits, &sums);
        }
        raise(&mut hits, &sums, kindred.most);
        let trade = |hit: &mut Ranked| {
            let score = hit.rank.score();
            hit.rank = hit.rank.scored(score + if score > 0.0 { trade.gain(&hit.texts) } else { 0.0 });
        };
        hits.iter_mut().for_each(trade);
        if first {
            kindred.least = LEAST * hits.iter().map(|hit| hit.rank.score()).fold(0.0, f32::max);
        }
        hits.retain(|hit| hit.rank.score() > 0.0 && hit.rank.score() >= kindred.least);
        Ok((hits, kindred))
    }

    /// The terms that the best hits share, the most telling ones.
    fn shared(&self, hits: &[Ranked], question: &Question, trade: &Trade<'_>) -> Result<Vec<Shared>, SearchError> {
        let best = hits.first().map_or(0.0, |hit| hit.judged.score);
        let mut siblings = self.siblings(question);
        let node = trade.node.map(|node| Shareable::Node(node.to_owned()));
        if best < GOOD {
            siblings.truncate(TERMS);
            let siblings = siblings.into_iter().map(|term| (Shareable::Term(term), SIBLING));
            return self.weighed(siblings.chain(node.map(|node| (node, NODE))).collect());
        }
        let telling = hits.iter().take_while(|hit| hit.judged.score >= NEAR * best).take(TELLING);
        let mut weights: HashMap<Shareable, (f32, usize)> = HashMap::new();
        let mut sum = 0.0;
        for hit in telling {
            sum += hit.judged.score;
            for term in self.shareable(&hit.texts) {
                let (weight, times) = weights.entry(term).or_default();
                *weight += hit.judged.score;
                *times += 1;
            }
        }
        if let Some(node) = node {
            weights.entry(node).or_default().0 += NODE * sum;
        }
        for term in siblings {
            weights.entry(Shareable::Term(term)).or_default().0 += SIBLING * sum;
        }
        let says_nothing = |shareable: &Shareable| match shareable {
            Shareable::Term(term) => is_weak(term) || question.parts.iter().any(|part| part.text == *term),
            Shareable::Organisation { .. } | Shareable::Node(_) => false,
        };
        let mut shared: Vec<(Shareable, f32)> = weights
            .into_iter()
            .filter(|(term, _)| !says_nothing(term))
            .map(|(term, (weight, times))| (term, if times > 1 { weight / sum } else { ONCE * weight / sum }))
            .collect();
        shared.sort_by(|(a, x), (b, y)| y.total_cmp(x).then(a.cmp(b)));
        shared.truncate(TERMS);
        self.weighed(shared)
    }

    /// What is of the same kind as what was typed.
    fn siblings(&self, question: &Question) -> Vec<String> {
        let terms = question.parts.iter().filter(|part| part.role == Role::Term);
        let known = terms.filter_map(|part| self.lexicon.find(&part.forms.first()?.text));
        let siblings: BTreeSet<_> = known.flat_map(|word| self.lexicon.siblings(word)).collect();
        siblings.into_iter().map(|word| self.lexicon.word(word).to_owned()).collect()
    }

    fn weighed(&self, shared: Vec<(Shareable, f32)>) -> Result<Vec<Shared>, SearchError> {
        let all = self.all.all()?;
        let weigh = |(term, weight): (Shareable, f32)| {
            let holding = self.all.count(&term.sought(self.look.fields))?;
            Ok(Shared { weight: weight * rarity(holding, all), term })
        };
        shared.into_iter().map(weigh).collect()
    }

    fn shareable(&self, texts: &Texts) -> BTreeSet<Shareable> {
        let words = [&texts.title, &texts.body].into_iter().flat_map(|text| self.lexicon.words_in(text));
        let terms = words.map(|word| Shareable::Term(self.lexicon.word(word).to_owned()));
        let name = Some(texts.organisation.clone()).filter(|name| !name.is_empty());
        let own = name.zip(texts.sub_industry.clone());
        let nodes = texts.chain_nodes.iter().cloned().map(Shareable::Node);
        terms
            .chain(nodes)
            .chain(own.map(|(name, sub_industry)| Shareable::Organisation { name, sub_industry }))
            .collect()
    }

    fn sharing(&self, shared: &[Shared]) -> Result<Asked, SearchError> {
        let flat = |shared: &Shared| Layers::flat(&self.look, &shared.term.sought(self.look.fields), shared.weight);
        Ok(Asked::any(shared.iter().map(flat).collect::<Result<_, _>>()?))
    }

    /// Takes out what the question is narrowed to not to be, and counts how the others spread.
    pub(crate) fn spread(&self, hits: &mut Vec<Ranked>) -> Result<Ranking, SearchError> {
        let (mut counts, mut kept) = (Counts::new(), Vec::with_capacity(hits.len()));
        for hit in hits.drain(..) {
            if let Some(number) = self.look.number(hit.place)? {
                counts.count(number);
                kept.push(hit);
            }
        }
        *hits = kept;
        Ok(Ranking { found: Vec::new(), total: counts.total(), facets: counts.facets() })
    }
}

/// How much every hit has of what is shared; too little is nothing.
fn sums(hits: &[Ranked], shared: &[Shared]) -> Vec<f32> {
    let sum = |hit: &Ranked| {
        let has = shared.iter().filter(|shared| shared.term.is_in(&hit.texts));
        let sum: f32 = has.map(|shared| shared.weight).sum();
        if sum < LITTLE { 0.0 } else { sum }
    };
    hits.iter().map(sum).collect()
}

/// How much the best has that is not one of the telling hits.
fn most_of_others(hits: &[Ranked], sums: &[f32]) -> f32 {
    let best = hits.first().map_or(0.0, |hit| hit.judged.score);
    let others = hits.iter().zip(sums).filter(|(hit, _)| hit.judged.score < NEAR * best);
    others.map(|(_, sum)| *sum).fold(0.0, f32::max)
}

/// Every hit gains by what it shares.
fn raise(hits: &mut [Ranked], sums: &[f32], most: f32) {
    for (hit, sum) in hits.iter_mut().zip(sums) {
        let gain = if most > 0.0 { GAIN * (sum / most).min(1.0) } else { 0.0 };
        hit.rank = hit.rank.scored(hit.judged.score + gain);
    }
}
