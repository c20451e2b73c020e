//! Blocking: which leads share keys with one, so that only they need be compared with it (撞单, handbook §7).

use std::collections::HashMap;

use dingyin_domain::duplicate::Keys;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, DocSet as _, Searcher, TERMINATED, Term};

use crate::schema::Fields;

/// A key that more documents of a segment have says nothing about any of them.
const COMMON: u32 = 2_000;

/// How much one strong key weighs; weak ones need one another.
const STRONG: f32 = 100.0;

/// The documents that share a strong key with a lead or two weak ones, those that share the rarest and most first.
pub(crate) fn sharing(
    fields: &Fields,
    searcher: &Searcher,
    keys: &Keys,
    limit: usize,
) -> tantivy::Result<Vec<DocAddress>> {
    let mut shared: HashMap<DocAddress, (u8, f32)> = HashMap::new();
    let strong = keys.strong.iter().map(|key| (key, 2, STRONG));
    let weak = keys.weak.iter().map(|key| (key, 1, 1.0));
    for (key, strength, weight) in strong.chain(weak) {
        for (place, rarity) in holding(fields, searcher, key)? {
            let (sum, rank) = shared.entry(place).or_default();
            *sum = sum.saturating_add(strength);
            *rank += weight * rarity;
        }
    }
    let mut shared: Vec<(DocAddress, f32)> =
        shared.into_iter().filter(|(_, (sum, _))| *sum >= 2).map(|(place, (_, rank))| (place, rank)).collect();
    shared.sort_by(|(a, x), (b, y)| y.total_cmp(x).then(a.cmp(b)));
    shared.truncate(limit);
    Ok(shared.into_iter().map(|(place, _)| place).collect())
}

/// The documents that hold a key, each with how rare it is.
fn holding(fields: &Fields, searcher: &Searcher, key: &str) -> tantivy::Result<Vec<(DocAddress, f32)>> {
    let term = Term::from_field_text(fields.likeness, key);
    let mut found = Vec::new();
    for (ordinal, segment) in (0..).zip(searcher.segment_readers()) {
        let inverted = segment.inverted_index(fields.likeness)?;
        let Some(info) = inverted.get_term_info(&term)?.filter(|info| info.doc_freq <= COMMON) else { continue };
        let mut postings = inverted.read_postings_from_terminfo(&info, IndexRecordOption::Basic)?;
        let rarity = rarity(postings.doc_freq());
        let mut doc = postings.doc();
        while doc != TERMINATED {
            if !segment.is_deleted(doc) {
                found.push((DocAddress::new(ordinal, doc), rarity));
            }
            doc = postings.advance();
        }
    }
    Ok(found)
}

#[expect(clippy::cast_precision_loss, reason = "a weight")]
fn rarity(documents: u32) -> f32 {
    1.0 / (1.0 + documents as f32).ln()
}
