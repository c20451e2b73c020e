//! Records as things that wait.

use chrono::NaiveDate;
use dingyin_domain::admission::Condition;
use dingyin_domain::coded::Coded as _;
use dingyin_domain::green_channel::{ChannelItem, ItemClock, ItemState};
use dingyin_domain::handover::{Handover, Vacancy};
use dingyin_domain::id::ProjectId;
use dingyin_domain::instruction::{Instruction, InstructionState};
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
        WorkItem { kind, title, project_id, due_on: Some(due_on), overdue, link, item_id: None, for_person: None }
    }

    pub fn problem(self, problem: &Problem) -> WorkItem {
        let judged = problem.state == ProblemState::Answered;
        WorkItem {
            kind: if judged { WorkKind::ProblemToJudge } else { WorkKind::ProblemToHandle },
            title: problem.facts.title.as_str().to_owned(),
            project_id: problem.project_id,
            // The clock is the unit's: whoever judges has no day.
            due_on: problem.due_on.filter(|_| !judged),
            overdue: problem.is_overdue(self.today),
            link: format!("/problems/{}", problem.id),
            item_id: None,
            for_person: None,
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
        Some(WorkItem {
            kind,
            title: instruction.text.as_str().to_owned(),
            project_id: instruction.project_id,
            due_on: task.due_on,
            overdue: instruction.is_overdue(self.today),
            link: format!("/instructions/{}", instruction.id),
            item_id: None,
            for_person: None,
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
        WorkItem {
            kind,
            title: item.approval.name(self.language).to_owned(),
            project_id: project,
            due_on: clock.and_then(|clock| clock.due_on),
            overdue: clock.is_some_and(|clock| clock.remaining < 0),
            link: format!("/projects/{project}/green-channel"),
            item_id: Some(item.id),
            for_person: None,
        }
    }

    pub fn handover(self, handover: &Handover) -> WorkItem {
        WorkItem {
            kind: WorkKind::HandoverToAccept,
            title: handover.office.name(self.language).to_owned(),
            project_id: handover.project_id,
            due_on: handover.due_on,
            overdue: handover.is_overdue(self.today),
            link: format!("/projects/{}/handovers", handover.project_id),
            item_id: None,
            for_person: None,
        }
    }

    pub fn vacancy(self, vacancy: &Vacancy) -> WorkItem {
        let (office, cause) = (vacancy.office.name(self.language), vacancy.cause.name(self.language));
        WorkItem {
            kind: WorkKind::Vacancy,
            title: self.language.pick(format!("{office}：{cause}"), format!("{office}: {cause}")),
            project_id: vacancy.project_id,
            due_on: vacancy.due_on(),
            overdue: vacancy.is_overdue(self.today),
            link: format!("/projects/{}", vacancy.project_id),
            item_id: None,
            for_person: None,
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
