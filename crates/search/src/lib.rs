//! The index over everything a person may look for: how texts are analysed, how questions are understood, how hits
//! are filtered by what the asker may see, ranked and highlighted. It knows nothing of the database.

mod analysis;
mod answer;
mod answering;
mod ask;
mod bits;
mod correction;
mod cursor;
mod document;
mod echo;
mod error;
mod facets;
mod fields;
mod filter;
mod highlight;
mod holding;
mod index;
mod judge;
mod kindred;
mod layers;
mod lexicon;
mod likeness;
mod matching;
mod query;
mod question;
mod rank;
mod reason;
mod schema;
mod suggest;
mod texts;
mod trade;
mod watch;

pub use answer::{Answer, Facets, Hit, Looseness, Narrowed, Narrowing, Understood};
pub use ask::{Ask, Filter, Reading, Sight};
pub use cursor::Cursor;
pub use document::{Access, Document, Kind};
pub use error::SearchError;
pub use index::{Change, Index, Mark};
pub use judge::Place;
pub use lexicon::Lexicon;
pub use matching::{Crowd, Found, Wanted};
pub use reason::{Reason, Said};
pub use suggest::{Source, Suggestion};
pub use watch::{Met, Titled};

/// Fields and analysis, for whoever builds or asks an index by hand: the benches compare with that.
pub mod raw {
    pub use crate::analysis::register;
    pub use crate::schema::{Fields, build};
}

/// Loads the word list ahead of the first text, so that nobody waits for it.
pub fn warm_up() {
    analysis::words::warm_up();
}
