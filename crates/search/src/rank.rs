//! Which documents answer a question, how many there are, and which come first. Counting needs every match but no
//! score; ranking needs scores but, thanks to the index's upper bounds, not of every match. So they go separately.

use tantivy::collector::TopNComputer;
use tantivy::collector::sort_key::NaturalComparator;
use tantivy::query::{EnableScoring, Query};
use tantivy::{DocAddress, DocId, Score, Searcher, SegmentOrdinal, SegmentReader};

use crate::answer::Facets;
use crate::ask::Ask;
use crate::facets::Counts;
use crate::filter::Cache;
use crate::schema::Fields;

/// The best documents of a question and the spread of all.
pub(crate) struct Ranking {
    /// From the first wanted on, best first.
    pub found: Vec<(Score, DocAddress)>,
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
    pub ask: &'a Ask,
}

impl Look<'_> {
    /// The documents that match a text, best first.
    pub(crate) fn matching(&self, text: &dyn Query) -> tantivy::Result<Ranking> {
        let unscored = text.weight(EnableScoring::disabled_from_searcher(self.searcher))?;
        let scored = text.weight(EnableScoring::enabled_from_searcher(self.searcher))?;
        let mut counts = Counts::new();
        let mut best = self.best::<Score>();
        for (ordinal, segment) in self.segments() {
            let admitted = self.cache.admitted(self.fields, self.searcher, segment, self.ask)?;
            unscored.for_each_no_score(segment, &mut |docs| {
                docs.iter().filter_map(|doc| admitted.number(*doc)).for_each(|number| counts.count(number));
            })?;
            let threshold = best.threshold.unwrap_or(Score::MIN);
            scored.for_each_pruning(threshold, segment, &mut |doc, score| {
                if admitted.has(doc) {
                    best.push(score, DocAddress::new(ordinal, doc));
                }
                best.threshold.unwrap_or(Score::MIN)
            })?;
        }
        Ok(self.ranking(best.into_sorted_vec().into_iter().map(|best| (best.sort_key, best.doc)), &counts))
    }

    /// Every document the filters leave, the latest first.
    pub(crate) fn latest(&self) -> tantivy::Result<Ranking> {
        let mut counts = Counts::new();
        let mut best = self.best::<i64>();
        for (ordinal, segment) in self.segments() {
            let admitted = self.cache.admitted(self.fields, self.searcher, segment, self.ask)?;
            let updated_at = segment.fast_fields().i64("updated_at")?.first_or_default_col(0);
            admitted.each(|doc: DocId| {
                admitted.number(doc).into_iter().for_each(|number| counts.count(number));
                best.push(updated_at.get_val(doc), DocAddress::new(ordinal, doc));
            });
        }
        Ok(self.ranking(best.into_sorted_vec().into_iter().map(|best| (0.0, best.doc)), &counts))
    }

    fn best<T: Clone + PartialOrd>(&self) -> TopNComputer<T, DocAddress, NaturalComparator>
    where
        NaturalComparator: tantivy::collector::sort_key::Comparator<T>,
    {
        TopNComputer::new_with_comparator(self.ask.cursor.0 + self.ask.limit.max(1), NaturalComparator)
    }

    fn segments(&self) -> impl Iterator<Item = (SegmentOrdinal, &SegmentReader)> {
        (0..).zip(self.searcher.segment_readers())
    }

    fn ranking(&self, best: impl Iterator<Item = (Score, DocAddress)>, counts: &Counts) -> Ranking {
        Ranking { found: best.skip(self.ask.cursor.0).collect(), total: counts.total(), facets: counts.facets() }
    }
}
