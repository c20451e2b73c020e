//! What waits for the asker, from all that can wait for somebody, most urgent first; each kind is one query by an index.

mod item;

use std::collections::{BTreeMap, BTreeSet};

use dingyin_domain::admission::Condition;
use dingyin_domain::green_channel::Standing;
use dingyin_domain::id::{PersonId, ProjectId};
use dingyin_domain::intake::StepState;
use dingyin_domain::permission::{Action, Reach};
use dingyin_domain::work::{self, WorkItem, WorkKind};
use dingyin_domain::working_days::Calendar;
use dingyin_storage::beneath::{Addressee, ProjectLabel};
use dingyin_storage::intake::Logged;
use dingyin_storage::project::{ProjectFilter, Sight};
use dingyin_storage::work::{self as records, ContactDue};
use dingyin_storage::{admission, beneath, green_channel, handover, instruction, intake as leads, meeting, problem};

use crate::Service;
use crate::beneath::addressee;
use crate::context::Context;
use crate::error::ServiceError;
use crate::intake::{clock, running};
use crate::project::sights;

pub(crate) use item::{Asked, InWords, approval_kind};

/// How many of one kind are looked at; who has more than this does not work from a list.
const MOST: u64 = 500;

/// What waits for someone.
#[derive(Debug, Clone)]
pub struct Work {
    /// The most urgent first.
    pub items: Vec<WorkOfProject>,
    /// How many there are of each kind.
    pub counts: BTreeMap<WorkKind, u64>,
}

/// Something that waits, with its project as far as the asker knows it.
#[derive(Debug, Clone)]
pub struct WorkOfProject {
    /// What waits.
    pub item: WorkItem,
    /// What its project is called.
    pub project: ProjectLabel,
    /// Whether the asker sees the project itself.
    pub project_open: bool,
}

/// For whom something waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whose {
    /// The asker, and the asker's unit.
    Asker,
    /// Somebody absent for whom the asker deputises; what waits for the unit of the absent is not the deputy's.
    Absent(PersonId),
}

impl Whose {
    fn person(self, context: &Context) -> PersonId {
        match self {
            Self::Asker => context.actor.person_id,
            Self::Absent(person) => person,
        }
    }

    /// To whom something must be addressed to wait for them.
    fn addressee(self, context: &Context, action: Action) -> Addressee {
        let Addressee { unit, mut people } = addressee(&context.actor, action);
        people.retain(|person| *person == self.person(context));
        Addressee { unit: unit.filter(|_| self == Self::Asker), people }
    }
}

impl Service {
    /// What waits for the asker, as many as asked for, and how much of each kind there is.
    ///
    /// # Errors
    /// The database.
    pub async fn work(&self, context: &Context, limit: usize) -> Result<Work, ServiceError> {
        let mut items = self.waiting_for(context, Whose::Asker).await?;
        items.extend(self.leads_waiting(context).await?);
        items.extend(self.vacancies_waiting(context).await?);
        for absent in &context.actor.deputises_for {
            let theirs = self.waiting_for(context, Whose::Absent(*absent)).await?;
            items.extend(theirs.into_iter().map(|item| WorkItem { for_person: Some(*absent), ..item }));
        }
        let mut counts = BTreeMap::new();
        for item in &items {
            *counts.entry(item.kind).or_default() += 1;
        }
        work::sort(&mut items);
        items.truncate(limit);
        Ok(Work { items: self.with_projects(context, items).await?, counts })
    }

    async fn with_projects(&self, context: &Context, items: Vec<WorkItem>) -> Result<Vec<WorkOfProject>, ServiceError> {
        let (reader, ids) =
            (self.storage().reader(), items.iter().map(|item| item.project_id).collect::<BTreeSet<_>>());
        let names = beneath::labels(reader, ids.iter().copied()).await?;
        let seen = beneath::seen_among(reader, sights(&context.actor, Action::ProjectRead), ids).await?;
        let waiting = |item: WorkItem| WorkOfProject {
            project: names.get(&item.project_id).cloned().unwrap_or_default(),
            project_open: seen.contains(&item.project_id),
            item,
        };
        Ok(items.into_iter().map(waiting).collect())
    }

    async fn waiting_for(&self, context: &Context, whose: Whose) -> Result<Vec<WorkItem>, ServiceError> {
        let (reader, words) = (self.storage().reader(), context.in_words());
        let person = whose.person(context);
        let mut items = self.problems_waiting(context, whose).await?;
        items.extend(self.instructions_waiting(context, whose).await?);
        let named = whose.addressee(context, Action::MeetingTaskHandle);
        items.extend(meeting::waiting(reader, &named, MOST).await?.iter().map(|task| words.decision(task)));
        let condition = |(project, condition): &(ProjectId, Condition)| words.condition(*project, condition);
        items.extend(admission::waiting(reader, person, MOST).await?.iter().map(condition));
        items.extend(records::open_steps(reader, person, MOST).await?.into_iter().map(|step| words.step(step)));
        items.extend(self.approvals_waiting(context, whose).await?);
        let sights = vec![Sight::Leader(person, None), Sight::Liaison(person)];
        let own = ProjectFilter { sights, ..ProjectFilter::default() };
        let contacts = records::contacts_due(reader, &own, context.today(), MOST).await?;
        items.extend(contacts.iter().map(|contact| words.contact(contact)));
        let handed_over = handover::waiting(reader, person, MOST).await?;
        items.extend(handed_over.iter().map(|handover| words.handover(handover)));
        Ok(items)
    }

    async fn problems_waiting(&self, context: &Context, whose: Whose) -> Result<Vec<WorkItem>, ServiceError> {
        let handles = whose.addressee(context, Action::ProblemHandle).unit;
        let judges = whose.addressee(context, Action::ProblemJudge).people;
        let named = Addressee { unit: handles, people: judges };
        let waiting = problem::waiting(self.storage().reader(), &named, MOST).await?;
        Ok(waiting.iter().map(|problem| context.in_words().problem(problem)).collect())
    }

    async fn instructions_waiting(&self, context: &Context, whose: Whose) -> Result<Vec<WorkItem>, ServiceError> {
        let handled = whose.addressee(context, Action::InstructionHandle);
        let issuers = whose.addressee(context, Action::InstructionCheck);
        let waiting = instruction::waiting(self.storage().reader(), (&handled, &issuers), MOST).await?;
        Ok(waiting.iter().filter_map(|instruction| context.in_words().instruction(instruction)).collect())
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
            items.extend(steps.map(|step| context.in_words().lead_step(lead.id, &step)));
        }
        Ok(items)
    }

    /// The items of green channels that the asker's unit has in hand, and those that the person hands in as liaison.
    async fn approvals_waiting(&self, context: &Context, whose: Whose) -> Result<Vec<WorkItem>, ServiceError> {
        let (reader, words, calendar) = (self.storage().reader(), context.in_words(), Calendar::published());
        let mut items = Vec::new();
        for channel in green_channel::served_by(reader, whose.person(context), MOST).await? {
            let standing = Standing::of(&channel, calendar, context.today());
            items.extend(standing.items.iter().filter_map(|item| {
                let kind = approval_kind(item.state, Asked::Liaison)?;
                Some(words.approval(channel.project_id, kind, (item.item, item.clock.as_ref())))
            }));
        }
        let handles = context.actor.reaches(Action::ApprovalHandle).contains(&Reach::OwnUnit);
        let directory = self.directory();
        let unit = directory.unit(context.actor.unit_id).filter(|_| handles && whose == Whose::Asker);
        let Some(unit) = unit else { return Ok(items) };
        for (project, item) in green_channel::in_hand(reader, Some(&unit.code), None, MOST).await? {
            let course = item.course();
            let kind = course.state().and_then(|state| approval_kind(state, Asked::Unit));
            let clock = course.clock(calendar, item.approval.limit(), context.today()).ok().flatten();
            items.extend(kind.map(|kind| words.approval(project, kind, (&item, clock.as_ref()))));
        }
        Ok(items)
    }

    /// The offices that nobody fills and that the asker may fill.
    async fn vacancies_waiting(&self, context: &Context) -> Result<Vec<WorkItem>, ServiceError> {
        let vacancies = self.vacancies(context).await?;
        Ok(vacancies.iter().map(|vacancy| context.in_words().vacancy(vacancy)).collect())
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
