//! Where a page begins: below a place in the ranking of a question that is asked as on its first page, so that no record
//! that stays as it is comes twice or not at all, whatever is saved in between.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use crate::answering::Plan;
use crate::error::SearchError;
use crate::rank::Rank;

/// The longest cursor that is read.
const LONGEST: usize = 4_000;

/// The place in the ranking at which a page begins; the first page has none.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cursor(pub(crate) Option<Box<Place>>);

/// A place in the ranking.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Place {
    /// How the question is asked.
    pub plan: Plan,
    /// The last of those that were read together.
    pub window: Option<Rank>,
    /// The last that was shown.
    pub last: Rank,
    /// Whether that lies beyond those that are read together.
    pub beyond: bool,
    /// How many were shown.
    pub shown: usize,
}

impl Cursor {
    /// Reads a cursor that [`Cursor::encode`] made.
    ///
    /// # Errors
    /// Another text.
    pub fn decode(text: &str) -> Result<Self, SearchError> {
        let bytes = URL_SAFE_NO_PAD.decode(text.get(..text.len().min(LONGEST)).unwrap_or_default());
        let place: Option<Place> = bytes.ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        let sound = |place: &Place| place.plan.weights.iter().all(|weight| (0.0..=1.0).contains(weight));
        place.filter(sound).map(|place| Self(Some(Box::new(place)))).ok_or(SearchError::Cursor)
    }

    /// The cursor as clients carry it.
    #[must_use]
    pub fn encode(&self) -> String {
        let place = self.0.as_ref().map(|place| serde_json::to_vec(place).unwrap_or_default());
        URL_SAFE_NO_PAD.encode(place.unwrap_or_default())
    }
}
