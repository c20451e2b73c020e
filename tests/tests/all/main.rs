//! Journeys over HTTP: each test starts the built binary on records of its own and speaks to it as people would.

mod contract;
mod idempotency;
mod lifecycle;
mod refusals;
