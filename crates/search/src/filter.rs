//! What a question is narrowed to and what its asker may see, as one set of documents per segment. Segments do not
//! change but for deletions, so a set is made once and serves every question with the same filters.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::NaiveDate;
use tantivy::index::{SegmentId, SegmentReader};
use tantivy::query::{EnableScoring, Query as _};
use tantivy::{DocId, Searcher};

use crate::ask::{Ask, Filter};
use crate::bits::Bits;
use crate::document::Access;
use crate::facets::{self, Number};
use crate::query;
use crate::schema::Fields;

/// How many sets are kept.
const KEPT: usize = 128;

/// The documents of a segment that pass, and where each stands in the facets.
pub(crate) struct Admitted {
    bits: Bits,
    numbers: Arc<[Number]>,
}

impl Admitted {
    /// The documents that pass.
    pub(crate) const fn bits(&self) -> &Bits {
        &self.bits
    }

    /// The packed number of a document that passes.
    pub(crate) fn number(&self, doc: DocId) -> Option<Number> {
        if self.bits.has(doc) { self.numbers.get(doc as usize).copied() } else { None }
    }
}

/// A segment as it stood with so many deletions, the filters, and of the asker what decides who passes: not the moment of
/// asking, or no set would ever serve twice.
#[derive(PartialEq, Eq)]
struct Key {
    segment: SegmentId,
    deleted: u32,
    filter: Filter,
    access: Vec<Access>,
    today: NaiveDate,
}

/// The sets that were asked for last.
#[derive(Default)]
pub(crate) struct Cache(Mutex<VecDeque<(Key, Arc<Admitted>)>>);

impl Cache {
    /// The documents of a segment that an asker may see and asks for.
    pub(crate) fn admitted(
        &self,
        fields: &Fields,
        searcher: &Searcher,
        segment: &SegmentReader,
        ask: &Ask,
    ) -> tantivy::Result<Arc<Admitted>> {
        let key = Key {
            segment: segment.segment_id(),
            deleted: segment.num_deleted_docs(),
            filter: ask.filter.clone(),
            access: ask.sight.access.clone(),
            today: ask.sight.today,
        };
        if let Some(known) = self.known(&key) {
            return Ok(known);
        }
        let numbers = match self.numbers(key.segment) {
            Some(known) => known,
            None => facets::numbers(segment)?,
        };
        let made = Arc::new(admitted(fields, searcher, segment, ask, numbers)?);
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_front((key, Arc::clone(&made)));
        kept.truncate(KEPT);
        Ok(made)
    }

    /// The facets of a segment that another filter has read.
    fn numbers(&self, segment: SegmentId) -> Option<Arc<[Number]>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (_, known) = kept.iter().find(|(key, _)| key.segment == segment)?;
        Some(Arc::clone(&known.numbers))
    }

    fn known(&self, key: &Key) -> Option<Arc<Admitted>> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let at = kept.iter().position(|(known, _)| known == key)?;
        let used = kept.remove(at)?;
        let admitted = Arc::clone(&used.1);
        kept.push_front(used);
        Some(admitted)
    }
}

fn admitted(
    fields: &Fields,
    searcher: &Searcher,
    segment: &SegmentReader,
    ask: &Ask,
    numbers: Arc<[Number]>,
) -> tantivy::Result<Admitted> {
    let filter = query::filter(fields, &ask.filter, &ask.sight);
    let weight = filter.weight(EnableScoring::disabled_from_searcher(searcher))?;
    let mut bits = Bits::none(segment);
    weight.for_each_no_score(segment, &mut |docs| {
        for doc in docs.iter().filter(|doc| !segment.is_deleted(**doc)) {
            bits.set(*doc);
        }
    })?;
    Ok(Admitted { bits, numbers })
}
