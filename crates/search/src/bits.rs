//! Documents of a segment as bits: sets that are met, joined and counted word by word.

use tantivy::DocId;
use tantivy::index::SegmentReader;
use tantivy::query::Weight;

/// Documents of a segment.
#[derive(Debug, Clone, Default)]
pub(crate) struct Bits(Vec<u64>);

impl Bits {
    /// None of a segment's documents.
    pub(crate) fn none(segment: &SegmentReader) -> Self {
        Self(vec![0; segment.max_doc() as usize / 64 + 1])
    }

    /// The documents that a query matches, deleted ones too.
    pub(crate) fn matching(segment: &SegmentReader, weight: &dyn Weight) -> tantivy::Result<Self> {
        let mut bits = Self::none(segment);
        weight.for_each_no_score(segment, &mut |docs| docs.iter().for_each(|doc| bits.set(*doc)))?;
        Ok(bits)
    }

    /// The memory they take.
    pub(crate) const fn bytes(&self) -> usize {
        self.0.capacity() * size_of::<u64>()
    }

    /// Takes out what is in the other.
    pub(crate) fn drop(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(own, other)| *own &= !other);
    }

    pub(crate) fn set(&mut self, doc: DocId) {
        if let Some(word) = self.0.get_mut(doc as usize / 64) {
            *word |= 1 << (doc % 64);
        }
    }

    pub(crate) fn has(&self, doc: DocId) -> bool {
        self.0.get(doc as usize / 64).is_some_and(|word| word & (1 << (doc % 64)) != 0)
    }

    /// Only what is in both.
    pub(crate) fn keep(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(own, other)| *own &= other);
    }

    /// What is in either.
    pub(crate) fn join(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(own, other)| *own |= other);
    }

    /// Whether there are none.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// How many are in both.
    pub(crate) fn count_in(&self, other: &Self) -> usize {
        self.0.iter().zip(&other.0).map(|(own, other)| (own & other).count_ones() as usize).sum()
    }

    /// Every document, the last first: what was written last mostly comes first in a ranking.
    pub(crate) fn each(&self, mut visit: impl FnMut(DocId)) {
        for (word, first) in self.0.iter().rev().zip((0..self.0.len()).rev()) {
            let first = DocId::try_from(first * 64).unwrap_or(DocId::MAX);
            let mut rest = *word;
            while rest != 0 {
                let last = 63 - rest.leading_zeros();
                visit(first + last);
                rest &= !(1 << last);
            }
        }
    }
}
