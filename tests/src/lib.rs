//! What the journeys over HTTP stand on: a server of its own for each test, typed users, drafts from the office.
//!
//! Nothing here knows the program from inside: it starts the built binary and talks to it as anyone could.

pub mod builders;
pub mod case;
pub mod client;
pub mod command;
pub mod day;
pub mod directory;
pub mod events;
pub mod home;
pub mod mail;
pub mod poll;
pub mod postgres;
pub mod raw;
pub mod receiver;
pub mod server;

pub use builders::{With, a_demand, a_lead, an_organisation};
pub use case::Case;
pub use client::{Answer, Client};
pub use command::Ran;
pub use directory::Directory;
pub use home::Home;
pub use server::{Flags, Server};
