//! How hits spread over kind, library, industry, district and status. A record's place in every facet is packed into
//! one number, so that counting reads one value a hit.

use std::sync::{Arc, LazyLock};

use dingyin_domain::coded::Coded;
use dingyin_domain::demand::{DemandStatus, Library};
use dingyin_domain::district::District;
use dingyin_domain::industry::Industry;
use dingyin_domain::project::StatusWord;
use tantivy::index::SegmentReader;

use crate::answer::Facets;
use crate::document::{Document, Kind, code};

/// The values of each facet, in the order of the fields of [`Facets`]; a place is a value's position and one more, 0
/// is none.
static VALUES: LazyLock<[Vec<&'static str>; 5]> = LazyLock::new(|| {
    let mut statuses = codes::<StatusWord>();
    statuses.extend(codes::<DemandStatus>());
    [Kind::ALL.map(Kind::code).to_vec(), codes::<Library>(), codes::<Industry>(), codes::<District>(), statuses]
});

fn codes<T: Coded>() -> Vec<&'static str> {
    T::ALL.iter().map(|value| value.code()).collect()
}

/// The number that stands for a record's places.
pub(crate) fn packed(document: &Document) -> u64 {
    let own = [
        Some(document.kind.code()),
        code(document.library),
        code(document.industry),
        code(document.district),
        Some(document.status),
    ];
    own.iter().zip(&*VALUES).fold(0, |packed, (own, values)| {
        let place = values.iter().position(|value| Some(*value) == *own).map_or(0, |at| at + 1);
        packed * radix(values) + place as u64
    })
}

const fn radix(values: &[&str]) -> u64 {
    values.len() as u64 + 1
}

/// Hits counted by packed number.
pub(crate) struct Counts(Vec<u32>);

impl Counts {
    pub(crate) fn new() -> Self {
        let numbers: u64 = VALUES.iter().map(|values| radix(values)).product();
        Self(vec![0; usize::try_from(numbers).unwrap_or_default()])
    }

    pub(crate) fn count(&mut self, number: u16) {
        if let Some(count) = self.0.get_mut(usize::from(number)) {
            *count += 1;
        }
    }

    /// How many hits were counted.
    pub(crate) fn total(&self) -> usize {
        self.0.iter().map(|count| *count as usize).sum()
    }

    /// The counts by facet and value.
    pub(crate) fn facets(&self) -> Facets {
        let mut facets = Facets::default();
        for (number, count) in self.0.iter().enumerate().filter(|(_, count)| **count > 0) {
            let mut rest = number as u64;
            let sums =
                [&mut facets.status, &mut facets.district, &mut facets.industry, &mut facets.library, &mut facets.kind];
            for (sum, values) in sums.into_iter().zip(VALUES.iter().rev()) {
                let place = usize::try_from(rest % radix(values)).unwrap_or_default();
                rest /= radix(values);
                if let Some(value) = place.checked_sub(1).and_then(|at| values.get(at)) {
                    *sum.entry((*value).to_owned()).or_default() += *count as usize;
                }
            }
        }
        facets
    }
}

/// The packed number of every document of a segment, read once and kept beside the segment's filters.
pub(crate) fn numbers(segment: &SegmentReader) -> tantivy::Result<Arc<[u16]>> {
    let column = segment.fast_fields().u64("facets")?.first_or_default_col(0);
    Ok((0..segment.max_doc()).map(|doc| u16::try_from(column.get_val(doc)).unwrap_or_default()).collect())
}
