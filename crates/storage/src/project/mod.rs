//! Projects with their tenures, moves, evidence and reviews.

mod list;
mod load;
mod rows;
mod save;

pub use list::{ListedProject, ProjectFilter, ProjectSort, Sight, count, likenesses, list, sum};
pub use load::{facts_of, follow_ups, for_change, load, load_many};
pub(crate) use save::changed;
pub use save::{insert, log_reveal, record_decisions, save};
