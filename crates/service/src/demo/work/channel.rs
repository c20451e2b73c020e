//! The green channels of the demonstration city: opened, and what happened to their items.

use std::collections::HashMap;

use chrono::NaiveDate;
use dingyin_domain::approval::{Catalogue, StopKind};
use dingyin_domain::coded::Coded as _;
use dingyin_domain::green_channel::{Channel, ChannelStep, EventKind, ItemEvent, Opening, Record, Setting};
use dingyin_domain::id::{ChannelItemId, ItemEventId};
use dingyin_domain::permission::Actor;
use dingyin_domain::project::{Change, Project};
use dingyin_domain::text::Remark;
use dingyin_domain::working_days::Calendar;
use dingyin_storage::{Transaction, project as records};
use serde::Deserialize;

use super::super::{Known, Loading, new_id};
use crate::error::ServiceError;
use crate::green_channel::foreseen;

/// A channel of the seeds.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct ChannelSeed {
    pub project: String,
    pub opened_days_ago: i64,
    by: String,
    conditions: Vec<String>,
    pub items: Vec<ItemSeed>,
}

/// An item of a channel, each step in days before the day of loading.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct ItemSeed {
    code: String,
    /// Who decides it; the liaison notes it where nobody of the unit is among the people.
    by: Option<String>,
    submitted: i64,
    accepted: Option<i64>,
    /// When a correction was asked for, and when it came.
    #[serde(default)]
    correction: Vec<i64>,
    note: Option<String>,
    /// When a special procedure began, and when it ended.
    #[serde(default)]
    procedure: Vec<i64>,
    procedure_kind: Option<String>,
    finished: Option<i64>,
    document: Option<String>,
}

impl ItemSeed {
    /// The steps of the item in their order.
    pub fn steps(&self) -> Vec<(i64, EventKind)> {
        let pair = |days: &[i64], kinds: [EventKind; 2]| days.iter().copied().zip(kinds).collect::<Vec<_>>();
        let mut steps = vec![(self.submitted, EventKind::Submit)];
        steps.extend(self.accepted.map(|days| (days, EventKind::Accept)));
        steps.extend(pair(&self.correction, [EventKind::RequestCorrection, EventKind::Corrected]));
        steps.extend(pair(&self.procedure, [EventKind::StartSpecial, EventKind::EndSpecial]));
        steps.extend(self.finished.map(|days| (days, EventKind::Finish)));
        steps
    }
}

/// The channels that were opened so far, by their projects.
pub(in crate::demo) type Opened<'s> = HashMap<&'s str, Channel>;

impl Loading {
    /// Opens a channel; answers the project and the channel as they stand then.
    pub(in crate::demo) async fn open_channel(
        &self,
        transaction: &mut Transaction,
        known: &Known,
        (project, seed, place): (&Project, &ChannelSeed, usize),
    ) -> Result<(Project, Channel), ServiceError> {
        let by = known.actor(&seed.by)?;
        let opened_on = self.clock.day(seed.opened_days_ago);
        let conditions = seed.conditions.iter().cloned().collect();
        let opening = Opening { catalogue: Catalogue::first(), opened_on, conditions, opened_by: by.person_id };
        let mut channel = opening.of(project, self.clock.today(), || ChannelItemId(new_id()))?;
        channel.forecast = Some(foreseen(&channel, (&Record::default(), Setting::of(project)), opened_on));
        let step = ChannelStep::Opened { channel: Box::new(channel.clone()) };
        let at = self.clock.at(seed.opened_days_ago, place);
        let after = self.step_channel(transaction, (project, by, at), step).await?;
        Ok((after, channel))
    }

    /// Lets something happen to an item; the channel remembers it.
    pub(in crate::demo) async fn move_item(
        &self,
        transaction: &mut Transaction,
        known: &Known,
        (project, channel): (&Project, &mut Channel),
        (seed, item, (days_ago, kind), place): (&ChannelSeed, &ItemSeed, (i64, EventKind), usize),
    ) -> Result<Project, ServiceError> {
        let liaison = known.actor(&seed.by)?;
        let decides = item.by.as_deref().map(|key| known.actor(key)).transpose()?.unwrap_or(liaison);
        let by = if matches!(kind, EventKind::Submit | EventKind::Corrected) { liaison } else { decides };
        let at = self.clock.at(days_ago, place);
        let remark = |text: &str| Remark::parse(text).map_err(|invalid| ServiceError::Unreadable(invalid.to_string()));
        let event = ItemEvent {
            id: ItemEventId(new_id()),
            kind,
            on: self.office_day(days_ago),
            procedure: item.procedure_kind.as_deref().filter(|_| is_special(kind)).and_then(StopKind::from_code),
            days: None,
            note: item.note.as_deref().filter(|_| kind == EventKind::RequestCorrection).map(remark).transpose()?,
            document: item.document.as_deref().filter(|_| kind == EventKind::Finish).map(remark).transpose()?,
            attachment_id: None,
            by: by.person_id,
            at,
        };
        let position = channel.items.iter().position(|own| own.approval.code == item.code);
        let position = position.ok_or_else(|| self.refused(seed, item, "no such item"))?;
        let step = channel.take(channel.items[position].id, event.clone(), self.clock.today());
        let step = step.map_err(|rejection| self.refused(seed, item, &rejection.to_string()))?;
        channel.items[position].events.push(event);
        self.step_channel(transaction, (project, by, at), step).await
    }

    fn refused(&self, seed: &ChannelSeed, item: &ItemSeed, why: &str) -> ServiceError {
        ServiceError::Unreadable(format!("channel of {}, {}: {why}", seed.project, item.code))
    }

    async fn step_channel(
        &self,
        transaction: &mut Transaction,
        (project, by, at): (&Project, &Actor, chrono::DateTime<chrono::Utc>),
        step: ChannelStep,
    ) -> Result<Project, ServiceError> {
        let change = Change::GreenChannelMoved { step };
        Ok(records::save(transaction, &self.stamp(by, at), new_id(), project, &change).await?)
    }

    /// The working day on which what was meant for a day is done: that day or the next one, but never one to come.
    fn office_day(&self, days_ago: i64) -> NaiveDate {
        let day = self.clock.day(days_ago);
        let worked = |day: &NaiveDate| Calendar::published().is_working_day(*day).unwrap_or(true);
        let office = day.iter_days().take(15).find(worked).unwrap_or(day);
        office.min(self.clock.today())
    }
}

const fn is_special(kind: EventKind) -> bool {
    matches!(kind, EventKind::StartSpecial | EventKind::EndSpecial)
}
