//! Journeys over HTTP: each test starts the built binary on records of its own and speaks to it as people would.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod contract;
mod document;
mod hostile;
mod idempotency;
mod lifecycle;
mod lists;
mod problems;
mod refusals;
mod rights;
mod secrets;
