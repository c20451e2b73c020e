//! Words by keys, packed: a lexicon has hundreds of thousands of keys, and as a map of strings they would weigh more than
//! everything else it knows.

use std::ops::Range;

use super::WordId;

/// The keys in their order, one after the other in one text, with the word of each.
#[derive(Default)]
pub(super) struct ByKey {
    text: String,
    /// Where each key ends in the text.
    ends: Vec<u32>,
    ids: Vec<WordId>,
}

impl ByKey {
    /// Keys with their words; a key may stand for several.
    pub fn of(mut entries: Vec<(String, WordId)>) -> Self {
        entries.sort_unstable();
        entries.dedup();
        let text: String = entries.iter().map(|(key, _)| key.as_str()).collect();
        let ends = entries.iter().scan(0_u32, |end, (key, _)| {
            *end = end.saturating_add(u32::try_from(key.len()).unwrap_or(u32::MAX));
            Some(*end)
        });
        Self { ends: ends.collect(), ids: entries.iter().map(|(_, id)| *id).collect(), text }
    }

    /// The words of a key.
    pub fn get(&self, key: &str) -> &[WordId] {
        self.within(self.first(|known| known < key)..self.first(|known| known <= key))
    }

    /// The words of all keys that begin so.
    pub fn beginning(&self, start: &str) -> &[WordId] {
        self.within(self.first(|known| known < start)..self.first(|known| known < start || known.starts_with(start)))
    }

    /// The place of the first key for which this does not hold; it must hold for all before it.
    fn first(&self, is_before: impl Fn(&str) -> bool) -> usize {
        let (mut low, mut high) = (0, self.ids.len());
        while low < high {
            let middle = low.midpoint(high);
            if is_before(self.key(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    fn key(&self, at: usize) -> &str {
        let end = |at: usize| self.ends.get(at).map_or(0, |end| *end as usize);
        let start = at.checked_sub(1).map_or(0, end);
        self.text.get(start..end(at)).unwrap_or_default()
    }

    fn within(&self, places: Range<usize>) -> &[WordId] {
        self.ids.get(places).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn finds_what_a_map_of_the_same_entries_finds(
            entries in prop::collection::vec(("[ab中]{0,4}", 0_u32..20), 0..60),
            asked in "[ab中]{0,4}",
        ) {
            let mut map: BTreeMap<String, Vec<WordId>> = BTreeMap::new();
            for (key, id) in &entries {
                map.entry(key.clone()).or_default().push(*id);
            }
            for ids in map.values_mut() {
                ids.sort_unstable();
                ids.dedup();
            }
            let packed = ByKey::of(entries);
            prop_assert_eq!(packed.get(&asked), map.get(&asked).map_or(&[][..], Vec::as_slice));
            let beginning: Vec<WordId> =
                map.iter().filter(|(key, _)| key.starts_with(&asked)).flat_map(|(_, ids)| ids.clone()).collect();
            prop_assert_eq!(packed.beginning(&asked), beginning.as_slice());
        }
    }
}
