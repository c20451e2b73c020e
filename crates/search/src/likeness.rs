//! Blocking: which leads share keys with one, so that only they need be compared with it (撞单, handbook §7).

use std::collections::HashMap;

use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, DocSet as _, Searcher, TERMINATED, Term};

use crate::schema::Fields;

/// A key that more documents of a segment have says nothing about any of them.
const COMMON: u32 = 2_000;

/// The documents that share keys with a lead, those that share the rarest and most first.
pub(crate) fn sharing(
    fields: &Fields,
    searcher: &Searcher,
    keys: &[String],
    limit: usize,
) -> tantivy::Result<Vec<DocAddress>> {
    let mut shared: HashMap<DocAddress, f32> = HashMap::new();
    for (ordinal, segment) in (0..).zip(searcher.segment_readers()) {
        let inverted = segment.inverted_index(fields.likeness)?;
        for key in keys {
            let term = Term::from_field_text(fields.likeness, key);
            let Some(info) = inverted.get_term_info(&term)?.filter(|info| info.doc_freq <= COMMON) else { continue };
            let mut postings = inverted.read_postings_from_terminfo(&info, IndexRecordOption::Basic)?;
            let weight = rarity(postings.doc_freq());
            let mut doc = postings.doc();
            while doc != TERMINATED {
                if !segment.is_deleted(doc) {
                    *shared.entry(DocAddress::new(ordinal, doc)).or_default() += weight;
                }
                doc = postings.advance();
            }
        }
    }
    let mut shared: Vec<(DocAddress, f32)> = shared.into_iter().collect();
    shared.sort_by(|(a, x), (b, y)| y.total_cmp(x).then(a.cmp(b)));
    shared.truncate(limit);
    Ok(shared.into_iter().map(|(place, _)| place).collect())
}

#[expect(clippy::cast_precision_loss, reason = "a weight")]
fn rarity(documents: u32) -> f32 {
    1.0 / (1.0 + documents as f32).ln()
}
