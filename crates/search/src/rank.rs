//! Which documents answer a question, how many there are, and which come first. A first look goes over every match and
//! keeps the best by what the index knows (`layers.rs`); a second reads those and orders them by what they say (`judge.rs`).

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use tantivy::columnar::ColumnValues;
use tantivy::{DocAddress, DocId, Searcher, SegmentOrdinal, SegmentReader};

use crate::answer::Facets;
use crate::ask::Ask;
use crate::bits::Bits;
use crate::facets::{Counts, Number};
use crate::filter::{Admitted, Cache};
use crate::holding::{Holdings, Sought};
use crate::layers::Asked;
use crate::schema::Fields;

/// Where a document stands among others: by its score, then the latest first, then by its id, so that no two stand at
/// one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Rank {
    /// The bits of a score that is not negative: they are in the order of the scores.
    score: u32,
    updated_at: i64,
    tie: u64,
}

impl Rank {
    pub(crate) const fn new(score: f32, updated_at: i64, tie: u64) -> Self {
        Self { score: score.max(0.0).to_bits(), updated_at, tie }
    }

    pub(crate) const fn score(self) -> f32 {
        f32::from_bits(self.score)
    }

    pub(crate) const fn updated_at(self) -> i64 {
        self.updated_at
    }

    /// The same document with another score.
    pub(crate) const fn scored(self, score: f32) -> Self {
        Self::new(score, self.updated_at, self.tie)
    }
}

impl Ord for Rank {
    fn cmp(&self, other: &Self) -> Ordering {
        self.score.cmp(&other.score).then(self.updated_at.cmp(&other.updated_at)).then(self.tie.cmp(&other.tie))
    }
}

impl PartialOrd for Rank {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// By how much a sum may come out lower in another order.
const ROUNDED: f32 = 1.0001;

/// Which part of the ranking is wanted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stretch {
    /// Only what stands below this.
    pub below: Option<Rank>,
    /// Only what stands at this or above.
    pub down_to: Option<Rank>,
    /// How many at most.
    pub most: usize,
}

impl Stretch {
    /// The best of all.
    pub(crate) const fn best(most: usize) -> Self {
        Self { below: None, down_to: None, most }
    }
}

/// The best documents of a question and the spread of all.
pub(crate) struct Ranking {
    /// The best first.
    pub found: Vec<(Rank, DocAddress)>,
    /// How many there are in all.
    pub total: usize,
    /// How they spread.
    pub facets: Facets,
}

/// One look at the index with one question's filters.
pub(crate) struct Look<'a> {
    pub fields: &'a Fields,
    pub searcher: &'a Searcher,
    pub cache: &'a Cache,
    pub holdings: &'a Holdings,
    pub ask: &'a Ask,
}

impl Look<'_> {
    /// The documents that are an answer, the best first.
    pub(crate) fn matching(&self, asked: &Asked, stretch: Stretch) -> tantivy::Result<Ranking> {
        let answers = |segment, admitted: &Bits| {
            let mut answers = asked.answers(segment)?;
            answers.keep(admitted);
            Some(answers)
        };
        self.ranked(stretch, answers, |segment, doc| asked.score(segment, doc))
    }

    /// The best documents of what any part leads to, the best first. What cannot be among them is not looked at.
    pub(crate) fn best(&self, asked: &Asked, stretch: Stretch) -> tantivy::Result<Vec<(Rank, DocAddress)>> {
        let mut best = Best::new(stretch);
        for (ordinal, segment) in self.segments() {
            let (at, admitted) = (ordinal as usize, self.admitted(segment)?);
            let (places, mut seen) = (Places::of(segment)?, Bits::none(segment));
            for (docs, left) in asked.by_worth(at) {
                if best.is_closed_to(left) {
                    break;
                }
                let mut unseen = docs.clone();
                unseen.keep(admitted.bits());
                unseen.drop(&seen);
                unseen.each(|doc| {
                    let score = asked.score(at, doc);
                    if best.may_take(score, || places.updated_at.get_val(doc)) {
                        best.take(places.rank(doc, score), DocAddress::new(ordinal, doc));
                    }
                });
                seen.join(&docs);
            }
        }
        Ok(best.sorted())
    }

    /// Every document the filters leave, the latest first.
    pub(crate) fn latest(&self, stretch: Stretch) -> tantivy::Result<Ranking> {
        self.ranked(stretch, |_, admitted| Some(admitted.clone()), |_, _| 0.0)
    }

    /// The answers of every segment by their scores, counted.
    fn ranked(
        &self,
        stretch: Stretch,
        answers: impl Fn(usize, &Bits) -> Option<Bits>,
        score: impl Fn(usize, DocId) -> f32,
    ) -> tantivy::Result<Ranking> {
        let (mut counts, mut best) = (Counts::new(), Best::new(stretch));
        for (ordinal, segment) in self.segments() {
            let (at, admitted) = (ordinal as usize, self.admitted(segment)?);
            let Some(answers) = answers(at, admitted.bits()) else { continue };
            let places = Places::of(segment)?;
            answers.each(|doc| {
                admitted.number(doc).into_iter().for_each(|number| counts.count(number));
                let score = score(at, doc);
                if best.may_take(score, || places.updated_at.get_val(doc)) {
                    best.take(places.rank(doc, score), DocAddress::new(ordinal, doc));
                }
            });
        }
        Ok(Ranking { found: best.sorted(), total: counts.total(), facets: counts.facets() })
    }

    /// How many documents meet what is looked for.
    pub(crate) fn count(&self, sought: &Sought) -> tantivy::Result<usize> {
        let mut count = 0;
        for (_, segment) in self.segments() {
            let docs = self.holdings.meeting(self.searcher, segment, sought)?;
            count += docs.count_in(self.admitted(segment)?.bits());
        }
        Ok(count)
    }

    /// The documents that meet what is looked for, seen or not, by segment.
    pub(crate) fn bits(&self, sought: &Sought) -> tantivy::Result<Vec<Bits>> {
        let bits = |(_, segment)| Ok(self.holdings.meeting(self.searcher, segment, sought)?.bits(segment));
        self.segments().map(bits).collect()
    }

    /// How many documents are an answer.
    pub(crate) fn count_answers(&self, asked: &Asked) -> tantivy::Result<usize> {
        let each = self.everything()?.into_iter().enumerate();
        Ok(each.map(|(at, admitted)| asked.answers(at).map_or(0, |answers| answers.count_in(admitted.bits()))).sum())
    }

    /// The place in the facets of a document that the filters leave.
    pub(crate) fn number(&self, place: DocAddress) -> tantivy::Result<Option<Number>> {
        Ok(self.admitted(self.searcher.segment_reader(place.segment_ord))?.number(place.doc_id))
    }

    /// What the filters leave, by segment.
    pub(crate) fn everything(&self) -> tantivy::Result<Vec<Arc<Admitted>>> {
        self.segments().map(|(_, segment)| self.admitted(segment)).collect()
    }

    /// How many documents the filters leave.
    pub(crate) fn all(&self) -> tantivy::Result<usize> {
        Ok(self.everything()?.iter().map(|admitted| admitted.bits().count()).sum())
    }

    fn admitted(&self, segment: &SegmentReader) -> tantivy::Result<Arc<Admitted>> {
        self.cache.admitted(self.fields, self.searcher, segment, self.ask)
    }

    fn segments(&self) -> impl Iterator<Item = (SegmentOrdinal, &SegmentReader)> {
        (0..).zip(self.searcher.segment_readers())
    }
}

/// What the ranks of a segment's documents are made of.
struct Places {
    updated_at: Arc<dyn ColumnValues<i64>>,
    tie: Arc<dyn ColumnValues<u64>>,
}

impl Places {
    fn of(segment: &SegmentReader) -> tantivy::Result<Self> {
        let fast = segment.fast_fields();
        Ok(Self {
            updated_at: fast.i64("updated_at")?.first_or_default_col(0),
            tie: fast.u64("tie")?.first_or_default_col(0),
        })
    }

    fn rank(&self, doc: DocId, score: f32) -> Rank {
        Rank::new(score, self.updated_at.get_val(doc), self.tie.get_val(doc))
    }
}

/// The best of a stretch of the ranking.
struct Best {
    stretch: Stretch,
    kept: BinaryHeap<Reverse<(Rank, DocAddress)>>,
}

impl Best {
    fn new(stretch: Stretch) -> Self {
        Self { stretch, kept: BinaryHeap::with_capacity(stretch.most + 1) }
    }

    /// Whether nothing that has at most so much can be among them. Sums differ by how they are rounded.
    fn is_closed_to(&self, most: f32) -> bool {
        let worst = self.kept.peek().filter(|_| self.is_full());
        worst.is_some_and(|Reverse((worst, _))| most * ROUNDED < worst.score())
    }

    fn is_full(&self) -> bool {
        self.kept.len() >= self.stretch.most
    }

    /// Whether a document with this score can be among them; when it was changed is read only where that decides.
    fn may_take(&self, score: f32, updated_at: impl Fn() -> i64) -> bool {
        let worst = self.kept.peek().filter(|_| self.is_full());
        worst.is_none_or(|Reverse((worst, _))| match score.total_cmp(&worst.score()) {
            Ordering::Less => false,
            Ordering::Equal => updated_at() >= worst.updated_at(),
            Ordering::Greater => true,
        })
    }

    fn take(&mut self, rank: Rank, place: DocAddress) {
        let wanted = self.stretch.below.is_none_or(|below| rank < below)
            && self.stretch.down_to.is_none_or(|down_to| rank >= down_to);
        if !wanted {
            return;
        }
        self.kept.push(Reverse((rank, place)));
        if self.kept.len() > self.stretch.most {
            self.kept.pop();
        }
    }

    fn sorted(self) -> Vec<(Rank, DocAddress)> {
        self.kept.into_sorted_vec().into_iter().map(|Reverse(kept)| kept).collect()
    }
}
