//! Intake: what is owed to a lead from the day it is logged (线索时限), who hears of what runs out, how well units answer,
//! and the periods and shares that a city can change.

mod clock;
mod figures;
mod judgement;
mod ladder;
mod rejection;
mod setting;
mod step;
#[cfg(test)]
mod testing;

pub use clock::{DoStep, LeadClock};
pub use figures::{Answering, Rate};
pub use judgement::{Aspect, AspectOpinion, Judgement, LeadVerdict, Opinion};
pub use ladder::{Escalation, Rung};
pub use rejection::IntakeRejection;
pub use setting::{Measure, Setting};
pub use step::{Deed, Step, StepKind, StepState};
