//! Matching (对接): what records speak of what someone wants, and how much a text says it.

mod echo;
mod wanted;

use std::collections::BTreeMap;

use dingyin_domain::industry::ChainNode;
use dingyin_domain::matching::{ChainSense, Passage};
use tantivy::DocAddress;
use uuid::Uuid;

pub use echo::Crowd;
pub use wanted::Wanted;

use crate::ask::Ask;
use crate::document::Kind;
use crate::error::SearchError;
use crate::fields::Stored;
use crate::index::Index;
use crate::layers::{Asked, Layers};
use crate::query;
use crate::rank::Stretch;

/// What it weighs that a record has a word of the place where something is wanted.
const OF_PLACE: f32 = 0.3;

/// A record that speaks of what is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: Uuid,
}

impl Index {
    /// Makes what is wanted ready to be looked for; what its words weigh is counted over what the asker may see.
    ///
    /// # Errors
    /// The index cannot be read.
    pub fn wanted(&self, ask: &Ask, passages: &[Passage<'_>], told: Option<ChainNode>) -> Result<Wanted, SearchError> {
        let (lexicon, searcher) = (self.lexicon(), self.searcher());
        let look = self.look(&searcher, ask);
        let all = look.all()?;
        Wanted::of(&lexicon, (passages, told), |text| {
            let holding = look.count(&query::literal(look.fields, text))?;
            Ok(crate::answering::rarity(holding, all))
        })
    }

    /// How many records that the asker may see are of each node of the chain map, by its code.
    ///
    /// # Errors
    /// The index cannot be read.
    pub fn count_by_node(&self, ask: &Ask) -> Result<BTreeMap<&'static str, usize>, SearchError> {
        let searcher = self.searcher();
        let look = self.look(&searcher, ask);
        let count = |node: ChainNode| Ok((node.code(), look.count(&query::of_node(look.fields, node.code()))?));
        ChainNode::all().map(count).collect()
    }

    /// The records that speak of what is wanted, or in the words that are said in these senses where it is wanted; those
    /// that speak of most of it first.
    ///
    /// # Errors
    /// The index cannot be read.
    pub fn speaking_of(
        &self,
        ask: &Ask,
        (wanted, senses): (&Wanted, &[ChainSense]),
        limit: usize,
    ) -> Result<Vec<Found>, SearchError> {
        let searcher = self.searcher();
        let look = self.look(&searcher, ask);
        let layers = wanted.sought().map(|(forms, weight)| {
            let says = query::any_literal(look.fields, forms);
            Layers::flat(&look, &says, weight)
        });
        let mut layers = layers.collect::<Result<Vec<_>, _>>()?;
        let of_place = query::any_literal(look.fields, wanted.words_of_the_place(senses).into_iter());
        layers.push(Layers::flat(&look, &of_place, OF_PLACE)?);
        let asked = Asked::any(layers);
        let found = look.best(&asked, Stretch::best(limit))?;
        let read = |place: DocAddress| {
            let stored = Stored { document: searcher.doc(place)?, fields: look.fields };
            Ok(Found { kind: stored.kind(), id: stored.id() })
        };
        found.into_iter().map(|(_, place)| read(place)).collect()
    }
}
