//! The green channel: opened for a signed project, its items handed in, accepted and finished, and what follows from that.

mod document;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use chrono::NaiveDate;
use dingyin_domain::approval::{Catalogue, StopKind};
use dingyin_domain::coded::Coded as _;
use dingyin_domain::green_channel::{
    Calibration, Change, Channel, ChannelItem, ChannelStep, EventKind, Forecast, ItemEvent, ItemRejection, ItemState,
    Opening, Record, Setting, Standing, UnitRecord, WhatIf, calibration, forecast, unit_records,
};
use dingyin_domain::id::{AttachmentId, ChannelItemId, ItemEventId, ProjectId};
use dingyin_domain::invalid::{Faults, Invalid};
use dingyin_domain::permission::{Action, Actor, Denied, Scope};
use dingyin_domain::project::{Change as ProjectChange, Project, StatusWord};
use dingyin_domain::text::{Line, Remark, filled};
use dingyin_domain::working_days::{Calendar, WorkingDays};
use dingyin_storage::{attachment, green_channel as records, project as projects};

use crate::context::{Context, Expected};
use crate::error::ServiceError;
use crate::{Directory, Done, Service};

pub use document::{ChannelDocument, ChannelForm};

/// A channel to be opened, as asked for.
#[derive(Debug, Clone, Default)]
pub struct OpeningDraft {
    /// From which day; today when absent.
    pub opened_on: Option<NaiveDate>,
    /// Which conditions hold.
    pub conditions: BTreeMap<String, bool>,
}

/// Something that happened to an item, as told.
#[derive(Debug, Clone, Default)]
pub struct ItemEventDraft {
    /// Its code.
    pub kind: Option<String>,
    /// When; today when absent.
    pub on: Option<NaiveDate>,
    /// The code of the special procedure.
    pub procedure: Option<String>,
    /// By how many working days it is extended.
    pub days: Option<WorkingDays>,
    /// A remark.
    pub note: Option<String>,
    /// The number or title of the document that goes with it.
    pub document: Option<String>,
    /// Its file.
    pub attachment_id: Option<AttachmentId>,
}

/// How long what other processes finished may be missing from a forecast.
const READ_ANEW: Duration = Duration::from_secs(300);

/// How long items took in earlier projects, as it was read a moment ago.
pub(crate) struct EarlierItems(moka::sync::Cache<(), Arc<Record>>);

impl Default for EarlierItems {
    fn default() -> Self {
        Self(moka::sync::Cache::builder().max_capacity(1).time_to_live(READ_ANEW).build())
    }
}

impl Service {
    /// The channel of a project; who handles one of its items sees it too.
    ///
    /// # Errors
    /// Not there, not for the asker to see, or not opened.
    pub async fn green_channel(&self, context: &Context, id: ProjectId) -> Result<(Project, Channel), ServiceError> {
        context.actor.may_at_all(Action::ProjectRead)?;
        let reader = self.storage().reader();
        let project = projects::load(reader, id).await?;
        let channel = records::load(reader, id).await?;
        let directory = self.directory();
        let scope = seen_by(channel.as_ref(), directory.scope(&project), &directory);
        context.actor.may(Action::ProjectRead, &scope)?;
        Ok((project, channel.ok_or(ItemRejection::NotOpen)?))
    }

    /// When trial production will come, as the channel stands today.
    ///
    /// # Errors
    /// The database.
    pub async fn trial_production(
        &self,
        context: &Context,
        (project, channel): (&Project, &Channel),
    ) -> Result<Forecast, ServiceError> {
        let record = self.earlier_items().await?;
        let (channel, setting, today) = (channel.clone(), Setting::of(project), context.today());
        self.off_thread(move || Ok(foreseen(&channel, (&record, setting), today))).await
    }

    /// How long items took so far, read anew from time to time and when something happened here.
    async fn earlier_items(&self) -> Result<Arc<Record>, ServiceError> {
        let kept = &self.inner.earlier_items.0;
        if let Some(record) = kept.get(&()) {
            return Ok(record);
        }
        let record = Arc::new(records::record(self.storage().reader()).await?);
        kept.insert((), Arc::clone(&record));
        Ok(record)
    }

    /// Opens the channel of a project: the items of the catalogue in force whose conditions hold.
    ///
    /// # Errors
    /// Not seen, not allowed, a stale version, not signed, open already, or values that are not sound.
    pub async fn open_green_channel(
        &self,
        context: &Context,
        id: ProjectId,
        expected: Expected,
        draft: OpeningDraft,
    ) -> Done<Project> {
        let opened_on = draft.opened_on.unwrap_or(context.today());
        let conditions: BTreeSet<String> =
            draft.conditions.into_iter().filter(|(_, holds)| *holds).map(|(code, _)| code).collect();
        let known = self.approval_catalogues(context).await?;
        let in_force = known.into_iter().rev().find(|catalogue| catalogue.in_force_from <= opened_on);
        let catalogue = in_force.unwrap_or_else(|| Catalogue::first().clone());
        let record = self.earlier_items().await?;
        let (service, today, opened_by) = (self.clone(), context.today(), context.actor.person_id);
        let decide = move |project: &Project, channel: Option<&Channel>| {
            if channel.is_some() {
                return Err(ItemRejection::AlreadyOpen);
            }
            let opening = Opening { catalogue: &catalogue, opened_on, conditions: conditions.clone(), opened_by };
            let mut channel = opening.of(project, today, || ChannelItemId(service.clock().id()))?;
            channel.forecast = Some(foreseen(&channel, (&record, Setting::of(project)), today));
            Ok(ChannelStep::Opened { channel: Box::new(channel) })
        };
        let keep = |_: Option<&Channel>, scope: Scope, _: &Directory| Ok(scope);
        self.move_channel(context, id, (expected, Action::GreenChannelKeep), keep, decide).await
    }

    /// Notes what happened to an item.
    ///
    /// # Errors
    /// Not seen, not the asker's to handle, a stale version, or what the rules refuse.
    pub async fn move_channel_item(
        &self,
        context: &Context,
        (id, item): (ProjectId, ChannelItemId),
        expected: Expected,
        draft: ItemEventDraft,
    ) -> Done<Project> {
        let event = self.sound_event(context, draft).await?;
        context.actor.may_at_all(Action::ProjectRead)?;
        let today = context.today();
        let action = action_of(event.kind);
        let decide = move |_: &Project, channel: Option<&Channel>| {
            channel.ok_or(ItemRejection::NotOpen)?.take(item, event.clone(), today)
        };
        let scope = move |channel: Option<&Channel>, scope: Scope, directory: &Directory| {
            let items = &channel.ok_or(ItemRejection::NotOpen)?.items;
            let own = items.iter().find(|known| known.id == item).ok_or(ItemRejection::NoSuchItem)?;
            Ok(of_item(scope, own, directory))
        };
        self.move_channel(context, id, (expected, action), scope, decide).await
    }

    /// Adds an item of the project's catalogue, or one for a second building.
    ///
    /// # Errors
    /// Not seen, not allowed, a stale version, or what the rules refuse.
    pub async fn add_channel_item(
        &self,
        context: &Context,
        id: ProjectId,
        expected: Expected,
        (code, label): (Option<String>, Option<String>),
    ) -> Done<Project> {
        let mut faults = Faults::default();
        let code = faults.need("/code", filled(code), Ok);
        let label = faults.may("/label", filled(label), Line::parse);
        let code = faults.finish(code)?;
        context.actor.may_at_all(Action::ProjectRead)?;
        let known = self.approval_catalogues(context).await?;
        let item_id = ChannelItemId(self.clock().id());
        let decide = move |_: &Project, channel: Option<&Channel>| {
            let channel = channel.ok_or(ItemRejection::NotOpen)?;
            let own = known.iter().find(|catalogue| catalogue.version == channel.catalogue);
            channel.add(own.unwrap_or_else(|| Catalogue::first()), (item_id, &code, label.clone()))
        };
        let keep = |channel: Option<&Channel>, scope: Scope, _: &Directory| {
            channel.map(|_| scope).ok_or(ItemRejection::NotOpen)
        };
        self.move_channel(context, id, (expected, Action::GreenChannelKeep), keep, decide).await
    }

    /// What changes would do to a channel; nothing is changed.
    ///
    /// # Errors
    /// Not seen, not opened, or an item that is not there.
    pub async fn try_channel(
        &self,
        context: &Context,
        id: ProjectId,
        changes: &[Change],
    ) -> Result<WhatIf, ServiceError> {
        let (_, channel) = self.green_channel(context, id).await?;
        for (at, change) in changes.iter().enumerate() {
            let (Change::Delay(item, _) | Change::Drop(item, _)) = change;
            if !channel.items.iter().any(|known| known.id == *item) {
                return Err(ServiceError::at(&format!("/changes/{at}/item_id"), Invalid::NotFound));
            }
        }
        let calendar = (Calendar::published(), context.today());
        Ok(Standing::of(&channel, calendar.0, calendar.1).what_if(&channel, changes, calendar))
    }

    /// How each unit dealt with the items that it finished from one day to another, by the units' codes.
    ///
    /// # Errors
    /// The asker sees no projects, or a period that ends before it begins.
    pub async fn unit_records(
        &self,
        context: &Context,
        (from, to): (NaiveDate, NaiveDate),
    ) -> Result<BTreeMap<String, UnitRecord>, ServiceError> {
        context.actor.may_at_all(Action::ProjectRead)?;
        if to < from {
            return Err(ServiceError::at("/to", Invalid::Before(from)));
        }
        let channels = records::all(self.storage().reader()).await?;
        let today = context.today();
        self.off_thread(move || Ok(unit_records(&channels, (from, to), today))).await
    }

    /// How often forecasts of trial production were right.
    ///
    /// # Errors
    /// The asker sees no projects.
    pub async fn calibration(&self, context: &Context) -> Result<Calibration, ServiceError> {
        context.actor.may_at_all(Action::ProjectRead)?;
        let channels = records::all(self.storage().reader()).await?;
        let today = context.today();
        self.off_thread(move || Ok(calibration(&channels, today))).await
    }

    /// The one way a channel is changed: with the project's version, in the project's log.
    async fn move_channel<S, F>(
        &self,
        context: &Context,
        id: ProjectId,
        (expected, action): (Expected, Action),
        scope: S,
        decide: F,
    ) -> Done<Project>
    where
        S: Fn(Option<&Channel>, Scope, &Directory) -> Result<Scope, ItemRejection> + Clone + Send + Sync + 'static,
        F: Fn(&Project, Option<&Channel>) -> Result<ChannelStep, ItemRejection> + Clone + Send + Sync + 'static,
    {
        let (stamp, entry_id) = (context.stamp(), self.clock().id());
        let (actor, directory) = (context.actor.clone(), self.directory());
        let moved = self.write(context, move |transaction| {
            let (stamp, actor, directory) = (stamp.clone(), actor.clone(), directory.clone());
            let (scope, decide) = (scope.clone(), decide.clone());
            Box::pin(async move {
                let project = projects::for_change(transaction, id).await?;
                let channel = records::load(transaction.reader().await?, id).await?;
                let own = directory.scope(&project);
                actor.may(Action::ProjectRead, &seen_by(channel.as_ref(), own.clone(), &directory))?;
                actor.may(action, &scope(channel.as_ref(), own, &directory)?).map_err(|_| Denied::Forbidden)?;
                expected.check(project.version)?;
                let step = decide(&project, channel.as_ref())?;
                let change = ProjectChange::GreenChannelMoved { step };
                Ok(projects::save(transaction, &stamp, entry_id, &project, &change).await?)
            })
        });
        let moved = moved.await;
        self.inner.earlier_items.0.invalidate(&());
        moved
    }

    async fn sound_event(&self, context: &Context, draft: ItemEventDraft) -> Result<ItemEvent, ServiceError> {
        let mut faults = Faults::default();
        let kind = faults.need("/kind", draft.kind, EventKind::known);
        let procedure = faults.may("/procedure", draft.procedure, StopKind::known);
        let note = faults.may("/note", filled(draft.note), Remark::parse);
        let document = faults.may("/document", filled(draft.document), Remark::parse);
        if !attachment::all_there(self.storage().reader(), draft.attachment_id.as_slice()).await? {
            faults.add("/attachment_id", Invalid::NotFound);
        }
        let event = kind.map(|kind| ItemEvent {
            id: ItemEventId(self.clock().id()),
            kind,
            on: draft.on.unwrap_or(context.today()),
            procedure,
            days: draft.days,
            note,
            document,
            attachment_id: draft.attachment_id,
            by: context.actor.person_id,
            at: context.now,
        });
        Ok(faults.finish(event)?)
    }
}

/// When trial production will come, as a channel stands on a day.
pub(crate) fn foreseen(channel: &Channel, record: (&Record, Setting), today: NaiveDate) -> Forecast {
    forecast(channel, &Standing::of(channel, Calendar::published(), today), record)
}

/// Who may see a channel: who sees the project, and the units that handle its items.
fn seen_by(channel: Option<&Channel>, mut scope: Scope, directory: &Directory) -> Scope {
    let units =
        channel.iter().flat_map(|channel| &channel.items).filter_map(|item| directory.deciding_unit(&item.approval));
    scope.units.extend(units.map(|unit| unit.id));
    scope
}

/// Who may note something of an item: a handler decides what the own unit owns, whoever else is in the project's team.
fn of_item(scope: Scope, item: &ChannelItem, directory: &Directory) -> Scope {
    Scope { units: directory.deciding_unit(&item.approval).map(|unit| unit.id).into_iter().collect(), ..scope }
}

/// What the asker may do with a project's channel.
#[derive(Debug)]
pub struct ChannelPermits<'p> {
    actor: &'p Actor,
    directory: &'p Directory,
    scope: Scope,
    status: StatusWord,
}

impl<'p> ChannelPermits<'p> {
    /// What the asker may do with the channel of this project.
    #[must_use]
    pub fn of(context: &'p Context, directory: &'p Directory, project: &Project) -> Self {
        Self { actor: &context.actor, directory, scope: directory.scope(project), status: project.status.word() }
    }

    /// What the asker may do with the channel as a whole.
    #[must_use]
    pub fn actions(&self) -> Vec<&'static str> {
        let keeps = self.actor.within(Action::GreenChannelKeep, &self.scope);
        if keeps && self.status == StatusWord::Active { vec!["add_item"] } else { Vec::new() }
    }

    /// What the asker may note now of an item that stands so.
    #[must_use]
    pub fn events(&self, (item, state): (&ChannelItem, ItemState)) -> Vec<EventKind> {
        let scope = of_item(self.scope.clone(), item, self.directory);
        let may = |kind: &EventKind| self.actor.within(action_of(*kind), &scope);
        state.allowed().iter().copied().filter(may).collect()
    }
}

/// Who may note an event: what the company's side does, and what the unit's side does.
const fn action_of(kind: EventKind) -> Action {
    match kind {
        EventKind::Submit | EventKind::Corrected | EventKind::LeaveOut => Action::GreenChannelKeep,
        _ => Action::ApprovalHandle,
    }
}
