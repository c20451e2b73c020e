//! Which places of the chain maps pairs of neighbouring characters point to. No list has every word of a trade, but most
//! unknown words are made of the characters of known ones: 极薄电沉积铜层 is no word of any node, and its pairs are those of
//! copper foil.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::chains::PlaceId;
use crate::analysis::is_han;

/// Two neighbouring characters.
pub(crate) type Pair = [char; 2];

/// How much a text is of each place by its pairs.
pub(super) type ByPlace = BTreeMap<PlaceId, f32>;

/// The pairs of the words of the chain maps, with the places they point to and how much each says of it.
#[derive(Default)]
pub(super) struct PlacePairs(HashMap<Pair, Vec<(PlaceId, f32)>>);

impl PlacePairs {
    /// Of words that are said at places, each with what it says of the place.
    pub(super) fn of<'w>(words: impl Iterator<Item = (&'w str, PlaceId, f32)>) -> Self {
        let mut all: HashMap<Pair, ByPlace> = HashMap::new();
        for (word, place, weight) in words {
            let pairs = pairs(word);
            for pair in &pairs {
                *all.entry(*pair).or_default().entry(place).or_default() += weight / root(pairs.len());
            }
        }
        Self(all.into_iter().map(|(pair, places)| (pair, shares(&places))).collect())
    }

    /// How much a folded text is of each place.
    pub(super) fn places_of(&self, folded: &str) -> ByPlace {
        let mut places = ByPlace::new();
        for (place, weight) in pairs(folded).iter().filter_map(|pair| self.0.get(pair)).flatten() {
            *places.entry(*place).or_default() += weight;
        }
        places
    }
}

/// What a pair says of each of its places: the share of each, the less the more places there are, and little where few
/// words have it.
fn shares(places: &ByPlace) -> Vec<(PlaceId, f32)> {
    let sum: f32 = places.values().sum();
    let alone = places.values().map(|weight| (weight / sum).powi(2)).sum::<f32>().sqrt();
    places.iter().map(|(place, weight)| (*place, weight / sum * alone * sum.min(1.0))).collect()
}

#[expect(clippy::cast_precision_loss, reason = "a weight")]
fn root(count: usize) -> f32 {
    (count.max(1) as f32).sqrt()
}

/// The pairs of neighbouring Chinese characters of a text, each once, in one order: sums over them are the same each time.
pub(crate) fn pairs(folded: &str) -> BTreeSet<Pair> {
    let next = folded.chars().skip(1);
    folded.chars().zip(next).filter(|(a, b)| is_han(*a) && is_han(*b)).map(|(a, b)| [a, b]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_word_points_to_where_its_pairs_are_said() {
        let words =
            [("电解铜箔", 0, 1.0), ("铜箔", 0, 1.0), ("电沉积", 0, 1.0), ("沉积炉", 1, 1.0), ("无纺布", 2, 1.0)];
        let pairs = PlacePairs::of(words.into_iter());
        let places = pairs.places_of("极薄电沉积铜箔材");
        assert!(places[&0] > 2.0 * places[&1] && !places.contains_key(&2), "{places:?}");
    }
}
