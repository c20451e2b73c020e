//! Values as people write them, in cells and in messages: `约3-5亿`, `2026年3月`, `王经理 138…`, `半导体封测`.
//!
//! What is certain is read; what is probable is read with a [`Doubt`] that must be told; what is neither is not read.

pub mod amount;
pub mod bounds;
pub mod contact;
pub mod currency;
pub mod day;
mod doubt;
mod number;
pub mod place;
pub mod trade;

pub use doubt::Doubt;
pub use number::count_in;

/// A value and what is uncertain about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read<T> {
    /// The value.
    pub value: T,
    /// What a person must be told about it.
    pub doubts: Vec<Doubt>,
}

impl<T> Read<T> {
    /// A value that stands beyond doubt.
    pub const fn sure(value: T) -> Self {
        Self { value, doubts: Vec::new() }
    }

    /// A value with one doubt.
    pub fn doubtful(value: T, doubt: Doubt) -> Self {
        Self { value, doubts: vec![doubt] }
    }
}
