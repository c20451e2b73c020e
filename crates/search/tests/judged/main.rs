//! The search over the judged set (`tests/judged/search`): how good its answers are, and that they hold nothing the asker may
//! not see.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod access;
mod quality;
mod set;
