//! Instructions (批示): a leader's sentence on a project or a problem; one that asks for action opens a task. Who issued it
//! closes it, not who handles it. Handbook §11.

mod draft;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub use draft::{InstructionDraft, InstructionStepDraft, Known, Said};

use crate::coded::coded;
use crate::deadline::Deadline;
use crate::flow::{self, NotAllowed, Row};
use crate::id::{InstructionId, PersonId, ProblemId, ProjectId, UnitId};
use crate::language::Language;
use crate::permission::Scope;
use crate::text::Remark;

coded! {
    /// What an instruction is for; only one for action opens a task.
    pub enum InstructionKind {
        Action = "action" "批办性" "For action",
        Guidance = "guidance" "指导性" "For guidance",
        Reference = "reference" "参阅性" "For reference",
    }
}

coded! {
    /// How soon an instruction is to be carried out.
    pub enum Urgency {
        Urgent = "urgent" "急件" "Urgent",
        Ordinary = "ordinary" "一般件" "Ordinary",
        Difficult = "difficult" "疑难件" "Difficult",
    }
}

coded! {
    /// Where the task of an instruction stands; whether it is overdue follows from its day.
    pub enum InstructionState {
        ToSign = "to_sign" "待签收" "To be signed for",
        InHand = "in_hand" "办理中" "In hand",
        ToCheck = "to_check" "待审核" "To be checked",
        Done = "done" "已办结" "Done",
        SentBack = "sent_back" "已退回" "Sent back",
        Extended = "extended" "已延期" "Extended",
    }
}

coded! {
    /// What happens to an instruction's task.
    pub enum InstructionEvent {
        Sign = "sign" "签收" "Sign for",
        Feedback = "feedback" "反馈进展" "Report progress",
        Extend = "extend" "申请延期" "Extend",
        Submit = "submit" "提交办结" "Submit",
        SendBack = "send_back" "退回重办" "Send back",
        Close = "close" "办结" "Close",
    }
}

/// The table.
const TABLE: &[Row<InstructionState, InstructionEvent>] = {
    use InstructionEvent as E;
    use InstructionState as S;
    &[
        (S::ToSign, E::Sign, S::InHand),
        (S::InHand, E::Feedback, S::InHand),
        (S::InHand, E::Extend, S::Extended),
        (S::InHand, E::Submit, S::ToCheck),
        (S::Extended, E::Feedback, S::Extended),
        (S::Extended, E::Extend, S::Extended),
        (S::Extended, E::Submit, S::ToCheck),
        (S::SentBack, E::Feedback, S::SentBack),
        (S::SentBack, E::Extend, S::Extended),
        (S::SentBack, E::Submit, S::ToCheck),
        (S::ToCheck, E::SendBack, S::SentBack),
        (S::ToCheck, E::Close, S::Done),
    ]
};

impl Urgency {
    /// How long there is from the day it was issued.
    #[must_use]
    pub const fn deadline(self) -> Deadline {
        match self {
            Self::Urgent => Deadline::InstructionUrgent,
            Self::Ordinary => Deadline::InstructionOrdinary,
            Self::Difficult => Deadline::InstructionDifficult,
        }
    }
}

impl InstructionState {
    /// The states in which those whom it names have something to do.
    pub const TO_HANDLE: [Self; 4] = [Self::ToSign, Self::InHand, Self::SentBack, Self::Extended];

    /// The events that may happen now.
    #[must_use]
    pub fn events(self) -> Vec<InstructionEvent> {
        flow::allowed(TABLE, self)
    }
}

impl InstructionEvent {
    /// Whether it belongs to who issued the instruction; all else belongs to those who handle it.
    #[must_use]
    pub const fn is_of_issuer(self) -> bool {
        matches!(self, Self::SendBack | Self::Close)
    }
}

/// A leader's sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instruction {
    /// Its id.
    pub id: InstructionId,
    /// Grows by one with every event.
    pub version: i64,
    /// The project it is about.
    pub project_id: ProjectId,
    /// The problem it is about, where it is about one.
    pub problem_id: Option<ProblemId>,
    /// The leader whose sentence it is.
    pub issued_by: PersonId,
    /// When the leader issued it.
    pub issued_on: NaiveDate,
    /// The sentence.
    pub text: Remark,
    /// What it is for.
    pub kind: InstructionKind,
    /// What it makes somebody do; none unless it is for action.
    pub task: Option<InstructionTask>,
    /// When it was entered.
    pub created_at: DateTime<Utc>,
    /// When something happened last.
    pub updated_at: DateTime<Utc>,
}

/// An instruction is issued.
#[derive(Debug, Clone)]
pub struct IssueInstruction {
    /// Its id.
    pub id: InstructionId,
    /// The project it is about.
    pub project_id: ProjectId,
    /// The problem it is about, where it is about one.
    pub problem_id: Option<ProblemId>,
    /// The leader whose sentence it is.
    pub issued_by: PersonId,
    /// What it says.
    pub said: Said,
}

/// What an instruction makes somebody do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstructionTask {
    /// Where it stands.
    pub state: InstructionState,
    /// How soon it is wanted.
    pub urgency: Urgency,
    /// The units that carry it out.
    pub units: Vec<UnitId>,
    /// The persons who carry it out.
    pub people: Vec<PersonId>,
    /// By when; none in a year for which the calendar has no data.
    pub due_on: Option<NaiveDate>,
    /// What happened, oldest first.
    pub history: Vec<InstructionDeed>,
}

/// Something that happened to an instruction's task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstructionDeed {
    /// What.
    pub event: InstructionEvent,
    /// On which day.
    pub on: NaiveDate,
    /// Who did it.
    pub by: PersonId,
    /// What was said: the progress, the reason.
    pub note: Option<Remark>,
    /// The new day, where it was extended.
    pub due_on: Option<NaiveDate>,
}

/// An event as someone wants it; every value is sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstructionStep {
    /// What.
    pub event: InstructionEvent,
    /// What is said.
    pub note: Option<Remark>,
    /// The new day, where it is to be extended.
    pub due_on: Option<NaiveDate>,
}

/// Why an event does not happen.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.code())]
pub enum InstructionRejection {
    /// The state does not allow it.
    NotAllowed(#[from] NotAllowed),
    /// It opens no task.
    NoTask(InstructionKind),
    /// An extension is asked before the day has passed.
    ExtensionTooLate(NaiveDate),
    /// The new day is not later than the old one.
    NotLater(NaiveDate),
}

impl InstructionRejection {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotAllowed(_) => "event_not_allowed",
            Self::NoTask(_) => "instruction_without_task",
            Self::ExtensionTooLate(_) => "extension_too_late",
            Self::NotLater(_) => "extension_not_later",
        }
    }

    /// What a person reads.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        use crate::coded::Coded as _;
        match self {
            Self::NotAllowed(not) => not.text(language),
            Self::NoTask(kind) => language.pick(
                format!("{}批示不产生办理任务", kind.name(language)),
                format!("an instruction {} opens no task", kind.name(language).to_lowercase()),
            ),
            Self::ExtensionTooLate(due) => language.pick(
                format!("应于 {due} 前申请延期，现已超期"),
                format!("an extension is asked by {due}, which has passed"),
            ),
            Self::NotLater(due) => {
                language.pick(format!("新的期限应晚于 {due}"), format!("the new day must be later than {due}"))
            }
        }
    }
}

impl Instruction {
    /// Issues an instruction.
    #[must_use]
    pub fn issue(command: IssueInstruction, at: DateTime<Utc>) -> Self {
        let (text, kind, task, issued_on) = command.said;
        Self {
            id: command.id,
            version: 1,
            project_id: command.project_id,
            problem_id: command.problem_id,
            issued_by: command.issued_by,
            issued_on,
            text,
            kind,
            task,
            created_at: at,
            updated_at: at,
        }
    }

    /// The instruction after an event.
    ///
    /// # Errors
    /// It opens no task, the state forbids it, or an extension that comes too late or gives no more time.
    pub fn after(
        &self,
        step: InstructionStep,
        by: PersonId,
        (at, today): (DateTime<Utc>, NaiveDate),
    ) -> Result<Self, InstructionRejection> {
        let task = self.task.as_ref().ok_or(InstructionRejection::NoTask(self.kind))?;
        let mut after = self.clone();
        after.version += 1;
        after.updated_at = at;
        after.task = Some(task.after(step, by, today)?);
        Ok(after)
    }

    /// Whether its task is not done in time.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.task.as_ref().is_some_and(|task| task.is_overdue(today))
    }

    /// What decides who may see it: all that of the project, those whom it names, and who issued it.
    #[must_use]
    pub fn seen_in(&self, project: Scope) -> Scope {
        let handled = self.handled_in(Scope::default());
        let mut scope = project;
        scope.units.extend(handled.units);
        scope.own.extend(handled.own);
        scope.own.push(self.issued_by);
        scope
    }

    /// What decides who may handle it: the project's place and those whom it names.
    #[must_use]
    pub fn handled_in(&self, project: Scope) -> Scope {
        let task = self.task.as_ref();
        let units = task.map(|task| task.units.clone()).unwrap_or_default();
        let own = task.map(|task| task.people.clone()).unwrap_or_default();
        Scope { units, own, ..project }
    }

    /// What decides who may check it: the project's place and who issued it.
    #[must_use]
    pub fn checked_in(&self, project: Scope) -> Scope {
        Scope { units: Vec::new(), own: vec![self.issued_by], ..project }
    }
}

impl InstructionTask {
    fn after(&self, step: InstructionStep, by: PersonId, today: NaiveDate) -> Result<Self, InstructionRejection> {
        let state = flow::follow(TABLE, self.state, step.event)?;
        let mut after = self.clone();
        if step.event == InstructionEvent::Extend {
            after.due_on = self.extended(step.due_on, today)?;
        }
        after.state = state;
        after.history.push(InstructionDeed { event: step.event, on: today, by, note: step.note, due_on: step.due_on });
        Ok(after)
    }

    /// An extension is asked before expiry with a new date. Handbook §11.
    fn extended(&self, to: Option<NaiveDate>, today: NaiveDate) -> Result<Option<NaiveDate>, InstructionRejection> {
        let due_on = self.due_on.unwrap_or(today);
        if today > due_on {
            return Err(InstructionRejection::ExtensionTooLate(due_on));
        }
        if to.is_some_and(|to| to <= due_on) { Err(InstructionRejection::NotLater(due_on)) } else { Ok(to) }
    }

    /// Whether those whom it names are late; what waits to be checked is not.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        InstructionState::TO_HANDLE.contains(&self.state) && self.due_on.is_some_and(|due| today > due)
    }

    /// Whether a person has handled it or is named to; who handles it does not close it. Handbook §11.
    #[must_use]
    pub fn is_handled_by(&self, person: PersonId) -> bool {
        let handled = |deed: &InstructionDeed| deed.by == person && !deed.event.is_of_issuer();
        self.people.contains(&person) || self.history.iter().any(handled)
    }
}

#[cfg(test)]
mod tests;
