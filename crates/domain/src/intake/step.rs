//! The steps that are owed to a lead, what was done of them and how they stand.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Judgement, Rung, Setting};
use crate::coded::coded;
use crate::id::PersonId;
use crate::light::Light;
use crate::text::Remark;

coded! {
    /// What is owed to a lead.
    pub enum StepKind {
        Answer = "answer" "专人响应" "Answered by a person",
        Judge = "judge" "研判" "Judged",
        TellReferrer = "tell_referrer" "反馈推荐人" "Referrer told",
        Report = "report" "进展报告" "Progress reported",
    }
}

impl StepKind {
    /// How many working days there are for it.
    #[must_use]
    pub const fn within(self) -> Setting {
        match self {
            Self::Answer => Setting::AnswerWithin,
            Self::Judge => Setting::JudgeWithin,
            Self::TellReferrer => Setting::TellReferrerWithin,
            Self::Report => Setting::ReportEvery,
        }
    }

    /// What must have been done before: nobody judges or reports on what nobody has taken up, and the referrer is told
    /// what the judgement was.
    #[must_use]
    pub const fn follows(self) -> Option<Self> {
        match self {
            Self::Answer => None,
            Self::Judge | Self::Report => Some(Self::Answer),
            Self::TellReferrer => Some(Self::Judge),
        }
    }
}

coded! {
    /// How a step stands.
    pub enum StepState {
        Waiting = "waiting" "未到期" "Waiting",
        DueToday = "due_today" "今日到期" "Due today",
        Overdue = "overdue" "超期" "Overdue",
        Done = "done" "按时完成" "Done in time",
        DoneLate = "done_late" "超期完成" "Done late",
    }
}

impl StepState {
    /// Its light: red while it is overdue, yellow on its last day and where it was done too late.
    #[must_use]
    pub const fn light(self) -> Light {
        match self {
            Self::Waiting | Self::Done => Light::Green,
            Self::DueToday | Self::DoneLate => Light::Yellow,
            Self::Overdue => Light::Red,
        }
    }

    /// Whether it still waits for someone.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Waiting | Self::DueToday | Self::Overdue)
    }
}

/// A step that was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deed {
    /// Which step.
    pub kind: StepKind,
    /// The how manieth of its kind, from one; only reports are repeated.
    pub sequence: u32,
    /// When it was due; none in a year for which the calendar has no data.
    pub due_on: Option<NaiveDate>,
    /// When it was done.
    pub on: NaiveDate,
    /// Who did it: of an answer, the person who answers.
    pub done_by: PersonId,
    /// Who noted it.
    pub noted_by: PersonId,
    /// A remark.
    pub note: Option<Remark>,
    /// What was thought of the lead, where it was judged.
    pub judgement: Option<Judgement>,
}

impl Deed {
    /// Whether it was done in time; what had no due day cannot be late.
    #[must_use]
    pub fn is_in_time(&self) -> bool {
        self.due_on.is_none_or(|due| self.on <= due)
    }
}

/// A step as it stands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Which.
    pub kind: StepKind,
    /// The how manieth of its kind.
    pub sequence: u32,
    /// When it is due; none in a year for which the calendar has no data.
    pub due_on: Option<NaiveDate>,
    /// What was done.
    pub done: Option<Deed>,
    /// How it stands.
    pub state: StepState,
    /// The highest of those who were told that it had run out.
    pub escalated_to: Option<Rung>,
}
