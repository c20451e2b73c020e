//! Why something cannot be done with a green channel.

use super::event::{EventKind, ItemState};
use crate::approval::StopKind;
use crate::coded::Coded as _;
use crate::invalid::{Fault, Invalid};
use crate::language::Language;

/// Why something cannot be done with a green channel or an item of it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ItemRejection {
    /// What cannot happen to an item that stands so.
    #[error("it cannot happen to an item that is {}", state.code())]
    NotAllowed {
        /// Where it stands.
        state: ItemState,
        /// What may happen to it.
        allowed: &'static [EventKind],
    },
    /// It waits for these items, by their codes.
    #[error("it waits for others")]
    Waits(Vec<String>),
    /// Corrections are asked for once and in full.
    #[error("a correction was asked for before")]
    CorrectedBefore,
    /// The period for asking is over; it counts as accepted.
    #[error("it counts as accepted")]
    CountsAsAccepted,
    /// A procedure that runs already, or does not run.
    #[error("the procedure {} runs already or does not run", .0.code())]
    Procedure(StopKind),
    /// There is one extension.
    #[error("it was extended before")]
    ExtendedBefore,
    /// The project has a channel already.
    #[error("the channel is open")]
    AlreadyOpen,
    /// The project has no channel yet.
    #[error("there is no channel")]
    NotOpen,
    /// The channel has no such item.
    #[error("there is no such item")]
    NoSuchItem,
    /// The project is not signed for yet.
    #[error("the project is not signed")]
    NotSigned,
    /// Values that are not sound.
    #[error("values are not sound")]
    Invalid(Vec<Fault>),
}

impl ItemRejection {
    /// One value that is not sound.
    #[must_use]
    pub fn at(pointer: &str, invalid: Invalid) -> Self {
        Self::Invalid(vec![Fault { pointer: pointer.to_owned(), invalid }])
    }

    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotAllowed { .. } => "item_event_not_allowed",
            Self::Waits(_) => "predecessors_open",
            Self::CorrectedBefore => "corrected_before",
            Self::CountsAsAccepted => "counts_as_accepted",
            Self::Procedure(_) => "procedure_conflict",
            Self::ExtendedBefore => "extended_before",
            Self::AlreadyOpen => "channel_open",
            Self::NotOpen => "channel_not_open",
            Self::NoSuchItem => "not_found",
            Self::NotSigned => "not_signed",
            Self::Invalid(_) => "validation_failed",
        }
    }

    /// What a person reads.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match self {
            Self::NotAllowed { state, allowed } => {
                let names: Vec<&str> = allowed.iter().map(|event| event.name(language)).collect();
                let (state, names) = (state.name(language), names.join(language.pick("、", ", ")));
                language.pick(
                    format!("该事项{state}，只能：{names}"),
                    format!("the item is {state}; it can only be: {names}"),
                )
            }
            Self::Waits(codes) => {
                let codes = codes.join(language.pick("、", ", "));
                language.pick(format!("前置事项未办结：{codes}"), format!("it waits for {codes}"))
            }
            Self::CorrectedBefore => {
                language.pick("补正应一次性提出，此前已提出过", "corrections are asked for once and in full").into()
            }
            Self::CountsAsAccepted => language
                .pick("已过五个工作日，自申报之日起视为受理", "five working days are over: it counts as accepted")
                .into(),
            Self::Procedure(kind) => {
                let name = kind.name(language);
                language.pick(format!("“{name}”已在进行或并未进行"), format!("{name} runs already, or does not run"))
            }
            Self::ExtendedBefore => language.pick("只能延长一次", "there is one extension").into(),
            Self::AlreadyOpen => language.pick("绿色通道已开通", "the green channel is open").into(),
            Self::NotOpen => language.pick("绿色通道尚未开通", "the green channel is not open yet").into(),
            Self::NoSuchItem => language.pick("没有找到", "Not found").into(),
            Self::NotSigned => {
                language.pick("签约后才能开通绿色通道", "the green channel opens once the project is signed").into()
            }
            Self::Invalid(_) => language.pick("内容有误", "some values are not sound").into(),
        }
    }
}
