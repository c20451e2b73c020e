//! Which documents hold a term, kept while their segment lives: segments do not change, and questions share most of their
//! terms. What is put together of terms (`Sought`) is worked out on those sets.

use std::sync::Arc;

use moka::sync::Cache;
use tantivy::index::{SegmentId, SegmentReader};
use tantivy::query::{EnableScoring, Query};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet as _, Searcher, TERMINATED, Term};

use crate::bits::Bits;

/// How much memory the kept sets take at most, in bytes.
const KEPT_BYTES: u64 = 64 << 20;
/// What a kept set costs besides its documents, about.
const ENTRY_BYTES: usize = 160;
/// A set with fewer than one in so many documents is a list.
const FEW: usize = 32;

/// What is looked for in the index, term by term.
pub(crate) enum Sought {
    /// What holds a term.
    Term(Term),
    /// What meets all of it; nothing when there is nothing to meet.
    Every(Vec<Self>),
    /// What meets any of it.
    Either(Vec<Self>),
    /// What a query matches that has more to it than terms, or whose terms nobody asks for again.
    Query(Box<dyn Query>),
}

/// Documents of a segment, deleted ones too.
#[derive(Debug)]
pub(crate) enum Docs {
    /// In their order.
    Few(Vec<DocId>),
    /// So many of them.
    Many(Bits, usize),
}

impl Docs {
    fn from_bits(segment: &SegmentReader, bits: Bits) -> Self {
        let count = bits.count();
        if count * FEW < segment.max_doc() as usize {
            let mut few = Vec::with_capacity(count);
            bits.each(|doc| few.push(doc));
            few.reverse();
            return Self::Few(few);
        }
        Self::Many(bits, count)
    }

    fn of_term(segment: &SegmentReader, term: &Term) -> tantivy::Result<Self> {
        let index = segment.inverted_index(term.field())?;
        let Some(mut postings) = index.read_postings(term, IndexRecordOption::Basic)? else {
            return Ok(Self::Few(Vec::new()));
        };
        let count = postings.doc_freq() as usize;
        let (mut few, mut bits) = (Vec::new(), None);
        if count * FEW < segment.max_doc() as usize {
            few.reserve(count);
        } else {
            bits = Some(Bits::none(segment));
        }
        let mut doc = postings.doc();
        while doc != TERMINATED {
            match &mut bits {
                Some(bits) => bits.set(doc),
                None => few.push(doc),
            }
            doc = postings.advance();
        }
        Ok(bits.map_or(Self::Few(few), |bits| Self::Many(bits, count)))
    }

    fn len(&self) -> usize {
        match self {
            Self::Few(few) => few.len(),
            Self::Many(_, count) => *count,
        }
    }

    fn has(&self, doc: DocId) -> bool {
        match self {
            Self::Few(few) => few.binary_search(&doc).is_ok(),
            Self::Many(bits, _) => bits.has(doc),
        }
    }

    fn bytes(&self) -> usize {
        ENTRY_BYTES
            + match self {
                Self::Few(few) => few.capacity() * size_of::<DocId>(),
                Self::Many(bits, _) => bits.bytes(),
            }
    }

    fn every(segment: &SegmentReader, mut sets: Vec<Arc<Self>>) -> Arc<Self> {
        sets.sort_by_key(|set| set.len());
        let mut sets = sets.into_iter();
        let Some(first) = sets.next() else { return Arc::new(Self::Few(Vec::new())) };
        let others = sets.as_slice();
        if others.is_empty() {
            return first;
        }
        match &*first {
            Self::Few(few) => {
                let in_all = |doc: &DocId| others.iter().all(|set| set.has(*doc));
                Arc::new(Self::Few(few.iter().copied().filter(in_all).collect()))
            }
            Self::Many(bits, _) => {
                let mut all = bits.clone();
                for set in others {
                    if let Self::Many(bits, _) = &**set {
                        all.keep(bits);
                    }
                }
                Arc::new(Self::from_bits(segment, all))
            }
        }
    }

    fn either(segment: &SegmentReader, mut sets: Vec<Arc<Self>>) -> Arc<Self> {
        sets.retain(|set| set.len() > 0);
        if let [only] = sets.as_slice() {
            return Arc::clone(only);
        }
        let most: usize = sets.iter().map(|set| set.len()).sum();
        if most * FEW >= segment.max_doc() as usize {
            let mut any = Bits::none(segment);
            sets.iter().for_each(|set| set.join_into(&mut any));
            return Arc::new(Self::from_bits(segment, any));
        }
        let mut few = Vec::with_capacity(most);
        for set in &sets {
            match &**set {
                Self::Few(own) => few.extend_from_slice(own),
                Self::Many(bits, _) => bits.each(|doc| few.push(doc)),
            }
        }
        few.sort_unstable();
        few.dedup();
        Arc::new(Self::Few(few))
    }

    fn join_into(&self, bits: &mut Bits) {
        match self {
            Self::Few(few) => few.iter().for_each(|doc| bits.set(*doc)),
            Self::Many(own, _) => bits.join(own),
        }
    }

    /// As bits.
    pub(crate) fn bits(&self, segment: &SegmentReader) -> Bits {
        match self {
            Self::Few(few) => {
                let mut bits = Bits::none(segment);
                few.iter().for_each(|doc| bits.set(*doc));
                bits
            }
            Self::Many(bits, _) => bits.clone(),
        }
    }

    /// How many of these are there.
    pub(crate) fn count_in(&self, bits: &Bits) -> usize {
        match self {
            Self::Few(few) => few.iter().filter(|doc| bits.has(**doc)).count(),
            Self::Many(own, _) => own.count_in(bits),
        }
    }
}

/// The sets that are asked for most.
pub(crate) struct Holdings(Cache<(SegmentId, Term), Arc<Docs>>);

impl Default for Holdings {
    fn default() -> Self {
        let weigh = |_: &(SegmentId, Term), docs: &Arc<Docs>| u32::try_from(docs.bytes()).unwrap_or(u32::MAX);
        Self(Cache::builder().weigher(weigh).max_capacity(KEPT_BYTES).build())
    }
}

impl Holdings {
    /// The documents of a segment that meet what is looked for.
    pub(crate) fn meeting(
        &self,
        searcher: &Searcher,
        segment: &SegmentReader,
        sought: &Sought,
    ) -> tantivy::Result<Arc<Docs>> {
        let each =
            |parts: &[Sought]| parts.iter().map(|part| self.meeting(searcher, segment, part)).collect::<Result<_, _>>();
        match sought {
            Sought::Term(term) => self.holding(segment, term),
            Sought::Every(parts) => Ok(Docs::every(segment, each(parts)?)),
            Sought::Either(parts) => Ok(Docs::either(segment, each(parts)?)),
            Sought::Query(query) => {
                let weight = query.weight(EnableScoring::disabled_from_searcher(searcher))?;
                Ok(Arc::new(Docs::from_bits(segment, Bits::matching(segment, &*weight)?)))
            }
        }
    }

    fn holding(&self, segment: &SegmentReader, term: &Term) -> tantivy::Result<Arc<Docs>> {
        let key = (segment.segment_id(), term.clone());
        if let Some(known) = self.0.get(&key) {
            return Ok(known);
        }
        let made = Arc::new(Docs::of_term(segment, term)?);
        self.0.insert(key, Arc::clone(&made));
        Ok(made)
    }
}
