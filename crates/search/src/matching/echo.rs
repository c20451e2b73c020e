//! How much of the same characters two texts have, side by side: 塑封料 and 塑料包封料 are one thing in words that no list has.
//! A pair of characters counts by how few of those that are compared have it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use dingyin_domain::matching::Passage;
use dingyin_domain::text::fold;

use crate::lexicon::{self, Pair};

/// How many of the heaviest pairs a text must have to have all of it.
const WHOLE: usize = 14;
/// With how many of the best the others are compared.
const BEST: usize = 5;
/// What is left of a text's length in what it counts: long ones have much by chance.
const BY_LENGTH: f32 = 0.35;

/// What is compared: how many of the texts have each pair, and how long they are.
#[derive(Debug, Default)]
pub struct Crowd {
    holding: HashMap<Pair, u32>,
    texts: u32,
    length: usize,
}

impl Crowd {
    /// Counts the pairs of texts.
    #[must_use]
    pub fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let mut crowd = Self::default();
        for text in texts {
            crowd.texts += 1;
            let pairs = pairs(text);
            crowd.length += pairs.len();
            for pair in pairs {
                *crowd.holding.entry(pair).or_default() += 1;
            }
        }
        crowd
    }

    /// How much each of some texts, the best first and each with how good it is, is like the others of the best: the mean of
    /// the cosines of their pairs. What has to do with what most of the best speak of mostly belongs to them.
    #[must_use]
    pub fn like_the_best(&self, texts: &[(&str, f32)]) -> Vec<f32> {
        let vectors: Vec<Vector> = texts.iter().map(|(text, _)| self.vector(text)).collect();
        let best: Vec<(&Vector, f32)> = vectors.iter().zip(texts).take(BEST).map(|(v, (_, good))| (v, *good)).collect();
        let like = |(at, vector): (usize, &Vector)| {
            let others = best.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, other)| other);
            let (sum, whole) = others
                .fold((0.0, 0.0), |(sum, whole), (other, good)| (sum + good * vector.cosine(other), whole + good));
            if whole > 0.0 { sum / whole } else { 0.0 }
        };
        vectors.iter().enumerate().map(like).collect()
    }

    fn vector(&self, text: &str) -> Vector {
        let weights: BTreeMap<Pair, f32> = pairs(text).into_iter().map(|pair| (pair, self.says(pair))).collect();
        let length = weights.values().map(|weight| weight * weight).sum::<f32>().sqrt();
        Vector { weights, length }
    }

    /// How much a pair says, from 0 for what all have.
    #[expect(clippy::cast_precision_loss, reason = "a weight")]
    fn says(&self, pair: Pair) -> f32 {
        let (holding, all) = (self.holding.get(&pair).copied().unwrap_or_default() as f32, self.texts as f32);
        ((1.0 + all) / (1.0 + holding)).ln()
    }

    #[expect(clippy::cast_precision_loss, reason = "a weight")]
    fn by_length(&self, length: usize) -> f32 {
        let mean = self.length as f32 / (self.texts.max(1) as f32);
        1.0 / (1.0 - BY_LENGTH + BY_LENGTH * length as f32 / mean.max(1.0))
    }
}

/// The pairs of a text with what they say.
struct Vector {
    weights: BTreeMap<Pair, f32>,
    length: f32,
}

impl Vector {
    fn cosine(&self, other: &Self) -> f32 {
        let shared = self.weights.iter().filter_map(|(pair, weight)| Some(weight * other.weights.get(pair)?));
        let (product, lengths) = (shared.sum::<f32>(), self.length * other.length);
        if lengths > 0.0 { product / lengths } else { 0.0 }
    }
}

/// The pairs of what is wanted, each with the weight of its passage.
#[derive(Debug, Default)]
pub(super) struct Pairs(HashMap<Pair, f32>);

impl Pairs {
    pub(super) fn of(passages: &[Passage<'_>]) -> Self {
        let mut all: HashMap<Pair, f32> = HashMap::new();
        for (text, weight) in passages {
            for pair in pairs(text) {
                let known = all.entry(pair).or_default();
                *known = known.max(*weight);
            }
        }
        Self(all)
    }

    /// How much of them a text has, beside the others.
    pub(super) fn echo(&self, text: &str, crowd: &Crowd) -> f32 {
        let found = pairs(text);
        let said: f32 = found.iter().filter_map(|pair| Some(self.0.get(pair)? * crowd.says(*pair))).sum();
        let mut weights: Vec<f32> = self.0.iter().map(|(pair, weight)| weight * crowd.says(*pair)).collect();
        weights.sort_by(|a, b| b.total_cmp(a));
        let whole: f32 = weights.iter().take(WHOLE).sum();
        if whole > 0.0 { (said * crowd.by_length(found.len()) / whole).min(1.0) } else { 0.0 }
    }
}

/// The pairs of neighbouring Chinese characters of a text, each once.
fn pairs(text: &str) -> BTreeSet<Pair> {
    lexicon::pairs(&fold(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_has_the_rare_pairs_echoes_most() {
        let texts = ["塑料包封料，无卤，公司成立于2008年", "钢结构厂房，公司成立于2001年", "银浆，公司成立于2011年"];
        let crowd = Crowd::of(texts.into_iter());
        let wanted = Pairs::of(&[("封料长期采购，公司成立于2015年", 1.0)]);
        let echoes = texts.map(|text| wanted.echo(text, &crowd));
        assert!(echoes[0] > echoes[1] && echoes[0] > echoes[2], "{echoes:?}");
    }

    #[test]
    fn who_speaks_of_what_the_best_speak_of_is_like_them() {
        let texts = ["有机颜料，耐光", "耐光颜料助剂", "颜料分散", "钢结构厂房"];
        let crowd = Crowd::of(texts.into_iter());
        let like = crowd.like_the_best(&texts.map(|text| (text, 0.5)));
        assert!(like[2] > like[3], "{like:?}");
        assert_eq!(crowd.like_the_best(&[("颜料", 0.5)]), [0.0]);
    }
}
