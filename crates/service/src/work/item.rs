//! Records as things that wait.

use chrono::NaiveDate;
use dingyin_domain::admission::Condition;
use dingyin_domain::coded::Coded as _;
use dingyin_domain::green_channel::{ChannelItem, ItemClock, ItemState};
use dingyin_domain::handover::{Handover, Vacancy};
use dingyin_domain::id::ProjectId;
use dingyin_domain::instruction::{Instruction, InstructionState};
use dingyin_domain::intake::{Step, StepState};
use dingyin_domain::language::Language;
use dingyin_domain::meeting::MeetingTask;
use dingyin_domain::problem::{Problem, ProblemState};
use dingyin_domain::work::{WorkItem, WorkKind};
use dingyin_storage::work::{ContactDue, OpenStep};

/// In which language and on which day something is told.
#[derive(Debug, Clone, Copy)]
pub(crate) struct InWords {
    pub language: Language,
    pub today: NaiveDate,
}

impl InWords {
    /// Something that waits with a day of its own.
    fn due(
        self,
        (kind, title): (WorkKind, String),
        project_id: ProjectId,
        due_on: NaiveDate,
        link: String,
    ) -> WorkItem {
        let overdue = self.today > due_on;
        WorkItem { due_on: Some(due_on), overdue, ..WorkItem::new(kind, title, project_id, link) }
    }

    pub fn problem(self, problem: &Problem) -> WorkItem {
        let judged = problem.state == ProblemState::Answered;
        let kind = if judged { WorkKind::ProblemToJudge } else { WorkKind::ProblemToHandle };
        let (title, link) = (problem.facts.title.as_str().to_owned(), format!("/problems/{}", problem.id));
        WorkItem {
            // The clock is the unit's: whoever judges has no day.
            due_on: problem.due_on.filter(|_| !judged),
            overdue: problem.is_overdue(self.today),
            ..WorkItem::new(kind, title, problem.project_id, link)
        }
    }

    pub fn instruction(self, instruction: &Instruction) -> Option<WorkItem> {
        let task = instruction.task.as_ref()?;
        let kind = match task.state {
            InstructionState::ToSign => WorkKind::InstructionToSign,
            InstructionState::InHand | InstructionState::SentBack | InstructionState::Extended => {
                WorkKind::InstructionInHand
            }
            InstructionState::ToCheck => WorkKind::InstructionToCheck,
            InstructionState::Done => return None,
        };
        let (title, link) = (instruction.text.as_str().to_owned(), format!("/instructions/{}", instruction.id));
        Some(WorkItem {
            due_on: task.due_on,
            overdue: instruction.is_overdue(self.today),
            ..WorkItem::new(kind, title, instruction.project_id, link)
        })
    }

    pub fn decision(self, task: &MeetingTask) -> WorkItem {
        let what = (WorkKind::MeetingTask, task.decision.text.as_str().to_owned());
        self.due(what, task.project_id, task.decision.due_on, format!("/meeting-tasks/{}", task.id))
    }

    pub fn condition(self, project: ProjectId, condition: &Condition) -> WorkItem {
        let what = (WorkKind::AdmissionCondition, condition.text.as_str().to_owned());
        self.due(what, project, condition.due_on, format!("/projects/{project}/admission"))
    }

    pub fn step(self, step: OpenStep) -> WorkItem {
        let link = format!("/projects/{}", step.project_id);
        self.due((WorkKind::NextStep, step.text), ProjectId(step.project_id), step.due_on, link)
    }

    pub fn lead_step(self, lead: ProjectId, step: &Step) -> WorkItem {
        let (title, link) = (step.kind.name(self.language).to_owned(), format!("/projects/{lead}/intake"));
        WorkItem {
            due_on: step.due_on,
            overdue: step.state == StepState::Overdue,
            ..WorkItem::new(WorkKind::LeadStep, title, lead, link)
        }
    }

    pub fn contact(self, contact: &ContactDue) -> WorkItem {
        let what = (WorkKind::Contact, WorkKind::Contact.name(self.language).to_owned());
        self.due(what, contact.project_id, contact.due_on, format!("/projects/{}/follow-ups", contact.project_id))
    }

    pub fn approval(
        self,
        project: ProjectId,
        kind: WorkKind,
        (item, clock): (&ChannelItem, Option<&ItemClock>),
    ) -> WorkItem {
        let (title, link) = (item.name(self.language), format!("/projects/{project}/green-channel"));
        WorkItem {
            due_on: clock.and_then(|clock| clock.due_on),
            overdue: clock.is_some_and(|clock| clock.remaining < 0),
            item_id: Some(item.id),
            ..WorkItem::new(kind, title, project, link)
        }
    }

    pub fn handover(self, handover: &Handover) -> WorkItem {
        let title = handover.office.name(self.language).to_owned();
        let link = format!("/projects/{}/handovers", handover.project_id);
        WorkItem {
            due_on: handover.due_on,
            overdue: handover.is_overdue(self.today),
            ..WorkItem::new(WorkKind::HandoverToAccept, title, handover.project_id, link)
        }
    }

    pub fn vacancy(self, vacancy: &Vacancy) -> WorkItem {
        let (office, cause) = (vacancy.office.name(self.language), vacancy.cause.name(self.language));
        let title = self.language.pick(format!("{office}：{cause}"), format!("{office}: {cause}"));
        let link = format!("/projects/{}", vacancy.project_id);
        WorkItem {
            due_on: vacancy.due_on(),
            overdue: vacancy.is_overdue(self.today),
            ..WorkItem::new(WorkKind::Vacancy, title, vacancy.project_id, link)
        }
    }
}

/// Who is asked for an item: the unit that decides it, the liaison who hands it in, or both where it is told what is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asked {
    Unit,
    Liaison,
    Both,
}

/// What waits in an item for those who are asked.
pub(crate) const fn approval_kind(state: ItemState, asked: Asked) -> Option<WorkKind> {
    match (state, asked) {
        (ItemState::Submitted | ItemState::Accepted | ItemState::Special, Asked::Unit | Asked::Both) => {
            Some(WorkKind::ApprovalToHandle)
        }
        (ItemState::Ready, Asked::Liaison | Asked::Both) => Some(WorkKind::ApprovalToSubmit),
        (ItemState::CorrectionAsked, Asked::Liaison | Asked::Both) => Some(WorkKind::ApprovalToCorrect),
        _ => None,
    }
}
