//! Journeys over HTTP: each test starts the built binary on records of its own and speaks to it as people would.

mod contract;
mod document;
mod hostile;
mod idempotency;
mod lifecycle;
mod lists;
mod problems;
mod refusals;
