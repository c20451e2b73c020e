//! The status beside the stage: pursued, suspended, or closed with an outcome. Handbook §6.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::id::ProjectId;
use crate::text::Remark;

/// Whether a project is pursued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "word", rename_all = "snake_case")]
pub enum Status {
    /// It is pursued.
    Active,
    /// It rests.
    Suspended {
        /// Why.
        reason: Remark,
        /// When it is looked at again.
        review_on: Option<NaiveDate>,
    },
    /// It is ended.
    Closed {
        /// How it ended.
        outcome: Outcome,
        /// Why.
        reason: Remark,
        /// The project it was merged into.
        into: Option<ProjectId>,
    },
}

coded! {
    /// The status without its particulars.
    pub enum StatusWord {
        Active = "active" "推进中" "Active",
        Suspended = "suspended" "暂停" "Suspended",
        Closed = "closed" "已关闭" "Closed",
    }
}

coded! {
    /// How a project ended.
    pub enum Outcome {
        Lost = "lost" "流失" "Lost",
        Withdrawn = "withdrawn" "撤回" "Withdrawn",
        Merged = "merged" "并入其他项目" "Merged",
        Transferred = "transferred" "流转" "Transferred",
        Done = "done" "办结" "Done",
    }
}

impl Status {
    /// The status without its particulars.
    #[must_use]
    pub const fn word(&self) -> StatusWord {
        match self {
            Self::Active => StatusWord::Active,
            Self::Suspended { .. } => StatusWord::Suspended,
            Self::Closed { .. } => StatusWord::Closed,
        }
    }

    /// Why it is suspended or closed.
    #[must_use]
    pub const fn reason(&self) -> Option<&Remark> {
        match self {
            Self::Active => None,
            Self::Suspended { reason, .. } | Self::Closed { reason, .. } => Some(reason),
        }
    }
}
