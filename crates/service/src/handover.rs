//! Handing offices over: what the new person takes on, accepting it, all projects of one person at once, and offices that
//! nobody fills.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use dingyin_domain::green_channel::{ItemStanding, Standing};
use dingyin_domain::handover::{Acceptance, Handover, Vacancy, VacancyCause};
use dingyin_domain::id::{PersonId, ProjectId, TenureId};
use dingyin_domain::invalid::{Faults, Invalid};
use dingyin_domain::permission::Action;
use dingyin_domain::project::{Change, Eligibility, HandOver, Project, StatusWord};
use dingyin_domain::text::{Remark, filled};
use dingyin_domain::work::{self, WorkItem};
use dingyin_domain::working_days::Calendar;
use dingyin_storage::handover::{self as records, Open};
use dingyin_storage::project::{self as projects, ProjectFilter, Sight};
use dingyin_storage::{Transaction, absence, account};
use serde::{Deserialize, Serialize};

use crate::clock::business_date;
use crate::context::Context;
use crate::error::{Code, ServiceError};
use crate::project::sights;
use crate::work::{Asked, InWords, approval_kind};
use crate::{Done, Service};

/// The most projects that change hands in one step.
const MOST: usize = 500;

/// All projects of one person going to another, as asked for.
#[derive(Debug, Clone, Default)]
pub struct HandOverAll {
    /// Who takes over.
    pub to_person_id: Option<PersonId>,
    /// Why.
    pub reason: Option<String>,
}

/// A project that changed hands.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct HandedOver {
    /// The project.
    pub project_id: ProjectId,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The action that the log knows it by: `leader.appointed` or `team.formed`.
    pub action: String,
}

impl Service {
    /// What is open of a project the asker sees: what whoever takes it over takes on, the most urgent first.
    ///
    /// # Errors
    /// Not there, or not for the asker to see.
    pub async fn open_items(&self, context: &Context, id: ProjectId) -> Result<Vec<WorkItem>, ServiceError> {
        self.project(context, id).await?;
        let joined = self.joined(id).await?;
        let open = records::open_of(self.storage().reader(), (id, &joined)).await?;
        Ok(items(&open, id, context.in_words()))
    }

    /// The handovers of a project the asker sees, the latest first, each with what the asker may do.
    ///
    /// # Errors
    /// Not there, or not for the asker to see.
    pub async fn handovers(
        &self,
        context: &Context,
        id: ProjectId,
    ) -> Result<Vec<(Handover, Vec<&'static str>)>, ServiceError> {
        let project = self.project(context, id).await?;
        let handovers = records::of(self.storage().reader(), &[id]).await?;
        let with_actions = |handover: Handover| {
            let waits = handover.waits_for(&context.actor, &project);
            (handover, if waits { vec!["accept"] } else { Vec::new() })
        };
        Ok(handovers.into_iter().map(with_actions).collect())
    }

    /// Accepts what was handed over to the asker, or to somebody for whom the asker deputises, with what is open now.
    ///
    /// # Errors
    /// Not seen, nothing that waits to be accepted, or a note that is not sound.
    pub async fn accept_handover(&self, context: &Context, id: ProjectId, note: Option<String>) -> Done<Vec<Handover>> {
        let mut faults = Faults::default();
        let note = faults.may("/note", filled(note), Remark::parse);
        let note = faults.finish(Some(note))?;
        let (asked, directory) = (context.clone(), self.directory());
        let (entry_id, joined) = (self.clock().id(), self.joined(id).await?);
        self.write(context, move |transaction| {
            let (context, directory) = (asked.clone(), directory.clone());
            let (note, joined) = (note.clone(), joined.clone());
            Box::pin(async move {
                let project = projects::for_change(transaction, id).await?;
                context.actor.may(Action::ProjectRead, &directory.scope(&project))?;
                let reader = transaction.reader().await?;
                let mut waiting = records::of(reader, &[id]).await?;
                waiting.retain(|handover| handover.waits_for(&context.actor, &project));
                if waiting.is_empty() {
                    return Err(ServiceError::of(Code::NothingToAccept));
                }
                let open = records::open_of(reader, (id, &joined)).await?;
                let items = items(&open, id, context.in_words());
                let acceptance = Acceptance { at: context.now, by: context.actor.person_id, note, items };
                records::accept(transaction, &context.stamp(), entry_id, (id, &waiting, &acceptance)).await?;
                let accepted = |handover| Handover { acceptance: Some(acceptance.clone()), ..handover };
                Ok(waiting.into_iter().map(accepted).collect())
            })
        })
        .await
    }

    /// Hands over all active projects of one person to another, in one step: all of them or none.
    ///
    /// # Errors
    /// Not allowed for one of the projects, or what the rules refuse for one of them, which is named.
    pub async fn hand_over_all(&self, context: &Context, from: PersonId, given: HandOverAll) -> Done<Vec<HandedOver>> {
        context.actor.may_at_all(Action::LeaderAppoint)?;
        let directory = self.directory();
        directory.person(from).ok_or(ServiceError::of(Code::NotFound))?;
        let mut faults = Faults::default();
        let other = |id| directory.person(id).filter(|person| person.id != from).ok_or(Invalid::NotFound);
        let to = faults.need("/to_person_id", given.to_person_id, other);
        let reason = faults.need("/reason", given.reason, Remark::parse);
        let (to, reason) = faults.finish(to.zip(reason))?;
        let command = HandOver {
            tenure_id: TenureId(self.clock().id()),
            from,
            to: to.id,
            eligibility: if to.may_lead { Eligibility::MayLead } else { Eligibility::MayNotLead },
            reason,
            by: context.actor.person_id,
        };
        let ids = projects::ids(self.storage().reader(), &answered_for(from)).await?;
        if ids.len() > MOST {
            return Err(ServiceError::at("/to_person_id", Invalid::TooMany(MOST)));
        }
        let (service, asked) = (self.clone(), context.clone());
        self.write(context, move |transaction| {
            let (service, context, command, ids) = (service.clone(), asked.clone(), command.clone(), ids.clone());
            Box::pin(async move {
                let mut handed_over = Vec::new();
                for id in ids {
                    handed_over.extend(service.hand_over_one(transaction, &context, (id, &command)).await?);
                }
                Ok(handed_over)
            })
        })
        .await
    }

    async fn hand_over_one(
        &self,
        transaction: &mut Transaction,
        context: &Context,
        (id, command): (ProjectId, &HandOver),
    ) -> Result<Option<HandedOver>, ServiceError> {
        let project = projects::for_change(transaction, id).await?;
        let scope = self.directory().scope(&project);
        // Whoever may not see one of the projects learns that there are such, and not which.
        if !context.actor.within(Action::ProjectRead, &scope) {
            return Err(ServiceError::of(Code::Forbidden));
        }
        let command = HandOver { tenure_id: TenureId(self.clock().id()), ..command.clone() };
        let of_project = |error| ServiceError::OfProject { code: project.code.to_string(), error: Box::new(error) };
        let decided = project.hand_over(command, context.today()).map_err(|rejection| of_project(rejection.into()))?;
        let Some(change) = decided else { return Ok(None) };
        let action = match change {
            Change::LeaderAppointed { .. } => Action::LeaderAppoint,
            _ => Action::TeamForm,
        };
        context.actor.may(action, &scope).map_err(|denied| of_project(denied.into()))?;
        save(transaction, context, (&project, &change), self.clock().id()).await?;
        Ok(Some(HandedOver {
            project_id: id,
            code: project.code.to_string(),
            name: project.facts.name.as_str().to_owned(),
            action: change.action().to_owned(),
        }))
    }

    /// The offices of projects, from negotiation on, that nobody fills and that the asker may fill, the longest vacant first.
    ///
    /// # Errors
    /// The database.
    pub async fn vacancies(&self, context: &Context) -> Result<Vec<Vacancy>, ServiceError> {
        let sights = sights(&context.actor, Action::LeaderAppoint);
        if sights.is_empty() {
            return Ok(Vec::new());
        }
        let reader = self.storage().reader();
        let away =
            absence::on(reader, context.today()).await?.into_iter().filter(|absence| absence.deputy_id.is_none());
        let mut gone: BTreeMap<PersonId, (VacancyCause, NaiveDate)> =
            away.map(|absence| (absence.person_id, (VacancyCause::Absent, absence.from))).collect();
        let left = account::people_without(reader).await?;
        gone.extend(left.into_iter().map(|(person, at)| (person, (VacancyCause::Left, business_date(at)))));
        let filter = ProjectFilter { sights, ..ProjectFilter::default() };
        Ok(records::vacant(reader, &filter, &gone).await?)
    }
}

/// The active projects that a person leads or in whose team the person is.
pub(crate) fn answered_for(person: PersonId) -> ProjectFilter {
    ProjectFilter {
        sights: vec![Sight::Leader(person, None), Sight::Team(person)],
        statuses: vec![StatusWord::Active],
        ..ProjectFilter::default()
    }
}

/// Writes a change of a project, and that an office went to another person where it did.
pub(crate) async fn save(
    transaction: &mut Transaction,
    context: &Context,
    (before, change): (&Project, &Change),
    entry_id: uuid::Uuid,
) -> Result<Project, ServiceError> {
    let after = projects::save(transaction, &context.stamp(), entry_id, before, change).await?;
    if let Some(handover) = Handover::of(change, before, context.today()) {
        records::insert(transaction, &handover).await?;
    }
    Ok(after)
}

/// What is open of a project as things that wait, the most urgent first.
fn items(open: &Open, id: ProjectId, words: InWords) -> Vec<WorkItem> {
    let mut items: Vec<WorkItem> = open.problems.iter().map(|problem| words.problem(problem)).collect();
    items.extend(open.instructions.iter().filter_map(|instruction| words.instruction(instruction)));
    items.extend(open.decisions.iter().map(|task| words.decision(task)));
    items.extend(open.conditions.iter().map(|(project, condition)| words.condition(*project, condition)));
    items.extend(open.steps.iter().cloned().map(|step| words.step(step)));
    if let Some(channel) = &open.channel {
        let standing = Standing::of(channel, Calendar::published(), words.today);
        let kind = |state| approval_kind(state, Asked::Both);
        let told =
            |item: &ItemStanding<'_>| Some(words.approval(id, kind(item.state)?, (item.item, item.clock.as_ref())));
        items.extend(standing.items.iter().filter_map(told));
    }
    work::sort(&mut items);
    items
}
