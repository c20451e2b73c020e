//! Why a step is not taken, in plain words.

use super::StepKind;
use crate::coded::Coded as _;
use crate::invalid::{Fault, Invalid};
use crate::language::Language;

/// Why the lead's clock does not let something happen.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.code())]
pub enum IntakeRejection {
    /// A value that is not sound, with its place.
    Invalid(Vec<Fault>),
    /// The project has left the stages in which the clock runs, rests or is closed.
    Ended,
    /// It was done already.
    StepDone(StepKind),
    /// Something else must be done first.
    StepFirst(StepKind),
}

impl IntakeRejection {
    /// One fault at one place.
    #[must_use]
    pub fn at(pointer: &str, invalid: Invalid) -> Self {
        Self::Invalid(vec![Fault { pointer: pointer.into(), invalid }])
    }

    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Invalid(_) => "validation_failed",
            Self::Ended => "lead_clock_ended",
            Self::StepDone(_) => "step_done",
            Self::StepFirst(StepKind::Answer) => "answer_required",
            Self::StepFirst(_) => "judgement_required",
        }
    }

    /// What a person reads.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match self {
            Self::Invalid(_) => language.pick("有些内容需要修改", "some values need to be corrected").into(),
            Self::Ended => language
                .pick("项目不在线索、研判阶段推进，线索时限不再计算", "the lead's clock runs only for active leads")
                .into(),
            Self::StepDone(kind) => {
                let name = kind.name(language);
                language.pick(format!("“{name}”已完成"), format!("this was done already: {}", name.to_lowercase()))
            }
            Self::StepFirst(kind) => {
                let name = kind.name(language);
                language.pick(format!("请先完成“{name}”"), format!("this must come first: {}", name.to_lowercase()))
            }
        }
    }
}
