//! Storage on SQLite and on PostgreSQL: the same tests on both.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod change_log;
mod constraints;
mod counts;
mod database;
mod elements;
mod frozen;
mod intake;
mod organisations;
mod projects;
mod worklist;
mod writing;
