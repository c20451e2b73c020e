//! Counting hits by value in the same pass that ranks them.

use std::collections::BTreeMap;

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::StrColumn;
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

use crate::answer::Facets;

const NAMES: [&str; 5] = ["kind", "library", "industry", "district", "status"];

type Counts = [BTreeMap<String, usize>; 5];

/// Counts by kind, library, industry, district and status.
pub(crate) struct FacetCounts;

/// The counts of one segment, by the ordinal of each value.
pub(crate) struct SegmentCounts {
    columns: Vec<Option<(StrColumn, Vec<usize>)>>,
}

impl Collector for FacetCounts {
    type Fruit = Facets;
    type Child = SegmentCounts;

    fn for_segment(&self, _: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<SegmentCounts> {
        let open = |name: &&str| {
            let column = segment.fast_fields().str(name)?;
            Ok(column.map(|column| {
                let values = column.num_terms();
                (column, vec![0; values])
            }))
        };
        Ok(SegmentCounts { columns: NAMES.iter().map(open).collect::<tantivy::Result<_>>()? })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, segments: Vec<Counts>) -> tantivy::Result<Facets> {
        let mut sum = Counts::default();
        for counts in segments {
            for (sum, counts) in sum.iter_mut().zip(counts) {
                for (value, count) in counts {
                    *sum.entry(value).or_default() += count;
                }
            }
        }
        let [kind, library, industry, district, status] = sum;
        Ok(Facets { kind, library, industry, district, status })
    }
}

impl SegmentCollector for SegmentCounts {
    type Fruit = Counts;

    fn collect(&mut self, doc: DocId, _: Score) {
        for (column, counts) in self.columns.iter_mut().flatten() {
            if let Some(count) = column.term_ords(doc).next().and_then(|ord| counts.get_mut(ord as usize)) {
                *count += 1;
            }
        }
    }

    fn harvest(self) -> Counts {
        let mut sums = Counts::default();
        for (sum, column) in sums.iter_mut().zip(self.columns) {
            let Some((column, counts)) = column else { continue };
            for (ord, count) in counts.into_iter().enumerate().filter(|(_, count)| *count > 0) {
                let mut value = String::new();
                if column.ord_to_str(ord as u64, &mut value).is_ok_and(|known| known) {
                    sum.insert(value, count);
                }
            }
        }
        sums
    }
}
