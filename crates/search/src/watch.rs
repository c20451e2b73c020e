//! Which records are hits of a question that someone keeps: those that meet the whole of it, as it is typed.

use crate::ask::{Ask, Filter};
use crate::error::SearchError;
use crate::fields::Stored;
use crate::index::{Index, understood};
use crate::layers::{Asked, Layers};
use crate::matching::Found;
use crate::query;
use crate::rank::{Look, Stretch};

/// A record and what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Titled {
    /// The record.
    pub record: Found,
    /// What it is called.
    pub title: String,
}

/// The records that meet a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Met {
    /// These are all.
    All(Vec<Found>),
    /// They are more than were asked for.
    TooMany,
}

impl Index {
    /// The records that meet the whole of a question, if they are not too many.
    ///
    /// # Errors
    /// The index cannot be read.
    pub fn meeting(&self, ask: &Ask, most: usize) -> Result<Met, SearchError> {
        let found = self.titled_within(ask, None, most + 1)?;
        if found.len() > most {
            return Ok(Met::TooMany);
        }
        Ok(Met::All(found.into_iter().map(|titled| titled.record).collect()))
    }

    /// Which of these records meet the whole of a question, with what they are called.
    ///
    /// # Errors
    /// The index cannot be read.
    pub fn meeting_among(&self, ask: &Ask, records: &[Found]) -> Result<Vec<Titled>, SearchError> {
        if records.is_empty() { Ok(Vec::new()) } else { self.titled_within(ask, Some(records), records.len()) }
    }

    fn titled_within(&self, ask: &Ask, among: Option<&[Found]>, most: usize) -> Result<Vec<Titled>, SearchError> {
        let (lexicon, searcher) = (self.lexicon(), self.searcher());
        let question = understood(ask, &lexicon);
        let bounds = question.bounds.iter().map(|(bound, _)| *bound).collect();
        let ask = Ask { filter: Filter { bounds, ..ask.filter.clone() }, ..ask.clone() };
        let look = self.look(&searcher, &ask);
        let mut asked = Asked::strictly(&look, &question)?;
        if let Some(records) = among {
            let keys = query::records(look.fields, records.iter().map(|record| (record.kind, record.id)));
            asked.must(Layers::flat(&look, &keys, 1.0)?);
        }
        let ranking = if asked.is_empty() {
            look.latest(Stretch::best(most))?
        } else {
            look.matching(&asked, Stretch::best(most))?
        };
        ranking.found.into_iter().map(|(_, place)| titled(&look, place)).collect()
    }
}

fn titled(look: &Look<'_>, place: tantivy::DocAddress) -> Result<Titled, SearchError> {
    let stored = Stored { document: look.searcher.doc(place)?, fields: look.fields };
    let record = Found { kind: stored.kind(), id: stored.id() };
    Ok(Titled { record, title: stored.text(look.fields.title).unwrap_or_default() })
}
