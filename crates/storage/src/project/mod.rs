//! Projects with their tenures, moves, evidence and reviews.

mod likeness;
mod list;
mod load;
pub mod measured;
mod past;
pub(crate) mod reviews;
mod rows;
mod save;
mod transfers;

pub use likeness::{KnownKeys, known_keys, likenesses};
pub use list::{
    ListedProject, ProjectFilter, ProjectSort, Recorded, Sight, codes, count, ids, list, protected_until, sum,
};
pub(crate) use list::{condition, current_leader, current_team, ids_within};
pub use load::{facts_of, follow_ups, for_change, id_of, load, load_many};
pub use past::{Past, as_of};
pub(crate) use save::changed;
pub use save::{Join, insert, log_join, log_reveal, record_decisions, save};
