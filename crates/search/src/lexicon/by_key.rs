//! Words by keys, packed: a lexicon has hundreds of thousands of keys, and as a map of strings they would weigh more than
//! everything else it knows.

use std::ops::Range;

use super::WordId;

/// The keys in their order, one after the other in one text, with the word of each.
pub(super) struct ByKey {
    text: String,
    /// Where each key begins and ends in the text.
    keys: Vec<Range<u32>>,
    ids: Vec<WordId>,
}

impl ByKey {
    /// Keys with their words; a key may stand for several.
    pub fn of(mut entries: Vec<(String, WordId)>) -> Self {
        entries.sort_unstable();
        entries.dedup();
        let text: String = entries.iter().map(|(key, _)| key.as_str()).collect();
        let keys = entries.iter().scan(0_u32, |end, (key, _)| {
            let start = *end;
            *end = start.saturating_add(u32::try_from(key.len()).unwrap_or(u32::MAX));
            Some(start..*end)
        });
        Self { keys: keys.collect(), ids: entries.iter().map(|(_, id)| *id).collect(), text }
    }

    /// The words of a key.
    pub fn get(&self, key: &str) -> &[WordId] {
        self.between(|known| known < key, |known| known <= key)
    }

    /// The words of all keys that begin so.
    pub fn beginning(&self, start: &str) -> &[WordId] {
        self.between(|known| known < start, |known| known < start || known.starts_with(start))
    }

    /// The words of the keys that are not before it and not after it.
    fn between(&self, is_before: impl Fn(&str) -> bool, is_not_after: impl Fn(&str) -> bool) -> &[WordId] {
        let text = |key: &Range<u32>| self.text.get(key.start as usize..key.end as usize).unwrap_or_default();
        let first = self.keys.partition_point(|key| is_before(text(key)));
        let end = self.keys.partition_point(|key| is_not_after(text(key)));
        self.ids.get(first..end).unwrap_or_default()
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
