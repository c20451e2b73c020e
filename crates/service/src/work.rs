//! What waits for the asker, from all that can wait for somebody, most urgent first; each kind is one query by an index.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use dingyin_domain::admission::Condition;
use dingyin_domain::coded::Coded as _;
use dingyin_domain::green_channel::{ItemState, Standing};
use dingyin_domain::id::ProjectId;
use dingyin_domain::instruction::{Instruction, InstructionState};
use dingyin_domain::intake::StepState;
use dingyin_domain::permission::{Action, Reach};
use dingyin_domain::problem::{Problem, ProblemState};
use dingyin_domain::work::{self, WorkItem, WorkKind};
use dingyin_domain::working_days::Calendar;
use dingyin_storage::intake::Logged;
use dingyin_storage::project::{ProjectFilter, Sight};
use dingyin_storage::work::{self as records, ContactDue};
use dingyin_storage::{admission, beneath, green_channel, instruction, intake as leads, meeting, problem};

use crate::Service;
use crate::beneath::addressee;
use crate::context::Context;
use crate::error::ServiceError;
use crate::intake::{clock, running};
use crate::project::sights;

/// How many of one kind are looked at; who has more than this does not work from a list.
const MOST: u64 = 500;

/// What waits for someone.
#[derive(Debug, Clone)]
pub struct Work {
    /// The most urgent first, each with the name of its project.
    pub items: Vec<(WorkItem, String)>,
    /// How many there are of each kind.
    pub counts: BTreeMap<WorkKind, u64>,
}

impl Service {
    /// What waits for the asker, as many as asked for, and how much of each kind there is.
    ///
    /// # Errors
    /// The database.
    pub async fn work(&self, context: &Context, limit: usize) -> Result<Work, ServiceError> {
        let mut items = self.problems_waiting(context).await?;
        items.extend(self.instructions_waiting(context).await?);
        items.extend(self.decisions_waiting(context).await?);
        items.extend(self.conditions_waiting(context).await?);
        items.extend(self.steps_waiting(context).await?);
        items.extend(self.leads_waiting(context).await?);
        items.extend(self.approvals_waiting(context).await?);
        items.extend(self.contacts_waiting(context).await?);
        let mut counts = BTreeMap::new();
        for item in &items {
            *counts.entry(item.kind).or_default() += 1;
        }
        work::sort(&mut items);
        items.truncate(limit);
        let names = beneath::labels(self.storage().reader(), items.iter().map(|item| item.project_id)).await?;
        let named = |item: WorkItem| {
            let name = names.get(&item.project_id).map(|label| label.name.clone()).unwrap_or_default();
            (item, name)
        };
        Ok(Work { items: items.into_iter().map(named).collect(), counts })
    }

    async fn problems_waiting(&self, context: &Context) -> Result<Vec<WorkItem>, ServiceError> {
        let actor = &context.actor;
        let handles = addressee(actor, Action::ProblemHandle).unit;
        let judges = addressee(actor, Action::ProblemJudge).person;
        let named = beneath::Addressee { unit: handles, person: judges };
        let waiting = problem::waiting(self.storage().reader(), named, MOST).await?;
        Ok(waiting.iter().map(|problem| of_problem(problem, context.today())).collect())
    }

    async fn instructions_waiting(&self, context: &Context) -> Result<Vec<WorkItem>, ServiceError> {
        let handled = addressee(&context.actor, Action::InstructionHandle);
        let issuer = addressee(&context.actor, Action::InstructionCheck).person;
        let waiting = instruction::waiting(self.storage().reader(), (handled, issuer), MOST).await?;
        Ok(waiting.iter().filter_map(|instruction| of_instruction(instruction, context.today())).collect())
    }

    async fn decisions_waiting(&self, context: &Context) -> Result<Vec<WorkItem>, ServiceError> {
        let named = addressee(&context.actor, Action::MeetingTaskHandle);
        let waiting = meeting::waiting(self.storage().reader(), named, MOST).await?;
        let item = |task: dingyin_domain::meeting::MeetingTask| WorkItem {
            kind: WorkKind::MeetingTask,
            title: task.decision.text.as_str().to_owned(),
            project_id: task.project_id,
            due_on: Some(task.decision.due_on),
            overdue: task.is_overdue(context.today()),
            link: format!("/meeting-tasks/{}", task.id),
        };
        Ok(waiting.into_iter().map(item).collect())
    }

    /// The conditions of admissions that the asker sees to.
    async fn conditions_waiting(&self, context: &Context) -> Result<Vec<WorkItem>, ServiceError> {
        let waiting = admission::waiting(self.storage().reader(), context.actor.person_id, MOST).await?;
        let item = |(project_id, condition): (ProjectId, Condition)| WorkItem {
            kind: WorkKind::AdmissionCondition,
            title: condition.text.as_str().to_owned(),
            project_id,
            due_on: Some(condition.due_on),
            overdue: context.today() > condition.due_on,
            link: format!("/projects/{project_id}/admission"),
        };
        Ok(waiting.into_iter().map(item).collect())
    }

    async fn steps_waiting(&self, context: &Context) -> Result<Vec<WorkItem>, ServiceError> {
        let steps = records::open_steps(self.storage().reader(), context.actor.person_id, MOST).await?;
        let item = |step: records::OpenStep| WorkItem {
            kind: WorkKind::NextStep,
            title: step.text,
            project_id: ProjectId(step.project_id),
            due_on: Some(step.due_on),
            overdue: context.today() > step.due_on,
            link: format!("/projects/{}", step.project_id),
        };
        Ok(steps.into_iter().map(item).collect())
    }

    /// The steps of leads that the asker's unit holds and that are due today or have run out.
    async fn leads_waiting(&self, context: &Context) -> Result<Vec<WorkItem>, ServiceError> {
        let (actor, today) = (&context.actor, context.today());
        let sights = sights(actor, Action::LeadHandle);
        if sights.is_empty() {
            return Ok(Vec::new());
        }
        let filter = ProjectFilter { holders: vec![actor.unit_id], sights, ..running() };
        let held = leads::tracked(self.storage().reader(), &filter, Logged::default()).await?;
        let mut items = Vec::new();
        for lead in &held {
            let due = |state| matches!(state, StepState::DueToday | StepState::Overdue);
            let steps = clock(lead).steps(today).into_iter().filter(|step| due(step.state));
            items.extend(steps.map(|step| WorkItem {
                kind: WorkKind::LeadStep,
                title: step.kind.name(context.language).to_owned(),
                project_id: lead.id,
                due_on: step.due_on,
                overdue: step.state == StepState::Overdue,
                link: format!("/projects/{}/intake", lead.id),
            }));
        }
        Ok(items)
    }

    /// The items of green channels that the asker's unit decides, and those that the asker hands in as liaison.
    async fn approvals_waiting(&self, context: &Context) -> Result<Vec<WorkItem>, ServiceError> {
        let (actor, directory) = (&context.actor, self.directory());
        let unit = directory.unit(actor.unit_id).map(|unit| unit.code.as_str()).unwrap_or_default();
        let handles = actor.reaches(Action::ApprovalHandle).contains(&Reach::OwnUnit);
        let own = if handles { unit } else { "" };
        let reader = self.storage().reader();
        let channels = green_channel::waiting(reader, (own, actor.person_id), MOST).await?;
        let served = records::served_by(reader, actor.person_id).await?;
        let mut items = Vec::new();
        for channel in &channels {
            let standing = Standing::of(channel, Calendar::published(), context.today());
            let served = served.contains(&channel.project_id);
            for item in &standing.items {
                let decides = !own.is_empty() && item.item.approval.unit.as_deref() == Some(own);
                items.extend(approval_kind(item.state, decides, served).map(|kind| WorkItem {
                    kind,
                    title: item.item.approval.name(context.language).to_owned(),
                    project_id: channel.project_id,
                    due_on: item.clock.as_ref().and_then(|clock| clock.due_on),
                    overdue: item.clock.as_ref().is_some_and(|clock| clock.remaining < 0),
                    link: format!("/projects/{}/green-channel", channel.project_id),
                }));
            }
        }
        Ok(items)
    }

    /// The contacts that are due of projects whose leader or liaison the asker is.
    async fn contacts_waiting(&self, context: &Context) -> Result<Vec<WorkItem>, ServiceError> {
        let person = context.actor.person_id;
        let sights = vec![Sight::Leader(person, None), Sight::Liaison(person)];
        let filter = ProjectFilter { sights, ..ProjectFilter::default() };
        let due = records::contacts_due(self.storage().reader(), &filter, context.today(), MOST).await?;
        let item = |contact: ContactDue| WorkItem {
            kind: WorkKind::Contact,
            title: WorkKind::Contact.name(context.language).to_owned(),
            project_id: contact.project_id,
            due_on: Some(contact.due_on),
            overdue: context.today() > contact.due_on,
            link: format!("/projects/{}/follow-ups", contact.project_id),
        };
        Ok(due.into_iter().map(item).collect())
    }

    /// The projects whose investor should be spoken to today or should have been before, as far as the asker may see them,
    /// those due first first.
    ///
    /// # Errors
    /// The asker sees no projects at all.
    pub async fn contacts_due(&self, context: &Context, limit: u64) -> Result<Vec<ContactDue>, ServiceError> {
        let filter = self.seen_by(context, &ProjectFilter::default())?;
        Ok(records::contacts_due(self.storage().reader(), &filter, context.today(), limit).await?)
    }
}

/// What waits in an item: for the unit that decides it, or for the liaison who hands it in.
const fn approval_kind(state: ItemState, decides: bool, served: bool) -> Option<WorkKind> {
    match state {
        ItemState::Submitted | ItemState::Accepted | ItemState::Special if decides => Some(WorkKind::ApprovalToHandle),
        ItemState::Ready if served => Some(WorkKind::ApprovalToSubmit),
        ItemState::CorrectionAsked if served => Some(WorkKind::ApprovalToCorrect),
        _ => None,
    }
}

fn of_problem(problem: &Problem, today: NaiveDate) -> WorkItem {
    let judged = problem.state == ProblemState::Answered;
    WorkItem {
        kind: if judged { WorkKind::ProblemToJudge } else { WorkKind::ProblemToHandle },
        title: problem.facts.title.as_str().to_owned(),
        project_id: problem.project_id,
        // The clock is the unit's: whoever judges has no day.
        due_on: problem.due_on.filter(|_| !judged),
        overdue: problem.is_overdue(today),
        link: format!("/problems/{}", problem.id),
    }
}

fn of_instruction(instruction: &Instruction, today: NaiveDate) -> Option<WorkItem> {
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
        overdue: instruction.is_overdue(today),
        link: format!("/instructions/{}", instruction.id),
    })
}
