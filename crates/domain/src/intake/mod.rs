//! Intake: the periods and shares that a city can change.

mod setting;

pub use setting::{Measure, Setting};
