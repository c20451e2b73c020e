//! Why a command on a ledger is refused.

use super::{Amount, Element};
use crate::invalid::{Fault, Invalid};
use crate::language::Language;

/// Why a command on a ledger is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.code())]
pub enum ElementRejection {
    /// More is wanted than is there.
    Exhausted {
        /// Of what.
        element: Element,
        /// The most that could be had now.
        left: Amount,
    },
    /// More is given back than the project holds.
    NotHeld {
        /// Of what.
        element: Element,
        /// What it holds.
        held: Amount,
    },
    /// The quota would not cover what is committed.
    BelowCommitted {
        /// Of what.
        element: Element,
        /// The least it may be.
        least: Amount,
    },
    /// Values that are not sound.
    Invalid(Vec<Fault>),
}

impl ElementRejection {
    /// One value that is not sound.
    #[must_use]
    pub fn at(pointer: &str, invalid: Invalid) -> Self {
        Self::Invalid(vec![Fault { pointer: pointer.to_owned(), invalid }])
    }

    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Exhausted { .. } => "pool_exhausted",
            Self::NotHeld { .. } => "more_than_held",
            Self::BelowCommitted { .. } => "quota_below_committed",
            Self::Invalid(_) => "validation_failed",
        }
    }

    /// What is left, as a decimal, where too much was wanted.
    #[must_use]
    pub fn left(&self) -> Option<String> {
        match self {
            Self::Exhausted { element, left } => Some(element.decimal(left.get())),
            _ => None,
        }
    }

    /// What the project holds, as a decimal, where it would give back more.
    #[must_use]
    pub fn held(&self) -> Option<String> {
        match self {
            Self::NotHeld { element, held } => Some(element.decimal(held.get())),
            _ => None,
        }
    }

    /// What a person reads.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        let told = |element: Element, amount: Amount| {
            let (decimal, measure) = (element.decimal(amount.get()), element.measure());
            format!("{decimal} {}", language.pick(&measure.unit_zh, &measure.unit_en))
        };
        match self {
            Self::Exhausted { element, left } => {
                let left = told(*element, *left);
                language.pick(format!("指标不足，目前最多可用 {left}"), format!("no more than {left} is left"))
            }
            Self::NotHeld { element, held } => {
                let held = told(*element, *held);
                language.pick(format!("该项目在此只持有 {held}"), format!("the project holds no more than {held} here"))
            }
            Self::BelowCommitted { element, least } => {
                let least = told(*element, *least);
                language.pick(
                    format!("已预留、分配和调出的指标需要至少 {least}"),
                    format!("what is reserved, allotted and passed on needs at least {least}"),
                )
            }
            Self::Invalid(_) => language.pick("内容有误", "some values are not sound").into(),
        }
    }
}
