//! What goes on around the demonstration city's projects once they are signed.

mod channel;
mod element;
mod performance;
mod progress;
mod record;

pub(super) use channel::{ChannelSeed, ItemSeed, Opened};
pub(super) use element::{ClaimSeed, ElementSeeds, NeedsSeed};
pub(super) use performance::PerformanceSeed;
pub(super) use progress::ProgressSeed;
pub(super) use record::{InstructionSeed, MeetingSeed, ProblemSeed, RecordSeeds};
