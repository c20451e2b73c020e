//! The green channel (绿色通道): the accompanied way of a project from filing to trial production. Handbook §9.

mod alert;
mod clock;
mod event;
mod figures;
mod forecast;
mod rejection;
mod standing;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use alert::{Alert, AlertRung, Told, is_head};
pub use clock::ItemClock;
pub use event::{Course, EventKind, ItemEvent, ItemState, Stop};
pub use figures::{Calibration, UnitRecord, calibration, unit_records};
pub use forecast::{Forecast, Record, Setting, Took, forecast};
pub use rejection::ItemRejection;
pub use standing::{Change, ItemStanding, Standing, WhatIf};

use crate::approval::{Approval, ApprovalKind, Catalogue, conditions};
use crate::id::{ChannelItemId, PersonId, ProjectId};
use crate::invalid::Invalid;
use crate::language::Language;
use crate::project::{Project, Status};
use crate::stage::Stage;
use crate::text::Line;
use crate::working_days::{Calendar, WorkingDays};

/// What tells a repeated item from the first, such as a second building.
pub type Label = Line<60>;

/// An item of a channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChannelItem {
    /// Its id.
    pub id: ChannelItemId,
    /// Its building, where an item is repeated.
    pub label: Option<Label>,
    /// The item of the catalogue, as the project's version of it has it.
    pub approval: Approval,
    /// What happened to it, in order.
    pub events: Vec<ItemEvent>,
}

impl ChannelItem {
    /// What its events come to.
    #[must_use]
    pub fn course(&self) -> Course {
        Course::of(&self.events)
    }

    /// What it is called, with its building where it has one.
    #[must_use]
    pub fn name(&self, language: Language) -> String {
        let name = self.approval.name(language);
        match &self.label {
            Some(label) => {
                language.pick(format!("{name}（{}）", label.as_str()), format!("{name} ({})", label.as_str()))
            }
            None => name.to_owned(),
        }
    }
}

/// The channel of a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Channel {
    /// The project.
    pub project_id: ProjectId,
    /// The version of the catalogue it keeps.
    pub catalogue: u32,
    /// The day from which it counts.
    pub opened_on: NaiveDate,
    /// The conditions that hold for the project.
    pub conditions: BTreeSet<String>,
    /// Its items, in the order of the catalogue.
    pub items: Vec<ChannelItem>,
    /// What was forecast when it was opened.
    pub forecast: Option<Forecast>,
    /// Who opened it.
    pub opened_by: PersonId,
}

/// A step of a channel, as the log keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChannelStep {
    /// It was opened.
    Opened {
        /// With its items.
        channel: Box<Channel>,
    },
    /// Something happened to an item.
    ItemMoved {
        /// The item.
        item_id: ChannelItemId,
        /// Its code.
        code: String,
        /// What.
        event: Box<ItemEvent>,
        /// How many days it took, where it is finished.
        taken: Option<WorkingDays>,
    },
    /// An item was added, or repeated.
    ItemAdded {
        /// At which place.
        position: usize,
        /// It.
        item: Box<ChannelItem>,
    },
}

impl ChannelStep {
    /// The action's name in the change log.
    #[must_use]
    pub const fn action(&self) -> &'static str {
        match self {
            Self::Opened { .. } => "green_channel.opened",
            Self::ItemMoved { event, .. } => match event.kind {
                EventKind::Submit => "approval.submitted",
                EventKind::Accept => "approval.accepted",
                EventKind::RequestCorrection => "approval.correction_asked",
                EventKind::Corrected => "approval.corrected",
                EventKind::StartSpecial => "approval.special_begun",
                EventKind::EndSpecial => "approval.special_ended",
                EventKind::Extend => "approval.extended",
                EventKind::Finish => "approval.finished",
                EventKind::Refuse => "approval.refused",
                EventKind::LeaveOut => "approval.left_out",
            },
            Self::ItemAdded { .. } => "approval.added",
        }
    }
}

/// The last stage of approval that counts for a forecast: trial production.
const TRIAL: u8 = 5;
/// The most items of a channel.
const MOST_ITEMS: usize = 500;

/// A channel to be opened.
#[derive(Debug)]
pub struct Opening<'c> {
    /// By which catalogue.
    pub catalogue: &'c Catalogue,
    /// From which day.
    pub opened_on: NaiveDate,
    /// The conditions that hold.
    pub conditions: BTreeSet<String>,
    /// By whom.
    pub opened_by: PersonId,
}

impl Opening<'_> {
    /// Opens the channel of a project: the items whose conditions hold.
    ///
    /// # Errors
    /// A project that is not pursued or not signed, a day in the future or before the project was signed, a condition nobody
    /// knows.
    pub fn of(
        self,
        project: &Project,
        today: NaiveDate,
        id: impl Fn() -> ChannelItemId,
    ) -> Result<Channel, ItemRejection> {
        if project.status != Status::Active || project.stage < Stage::Signed {
            return Err(ItemRejection::NotSigned);
        }
        if self.opened_on > today {
            return Err(ItemRejection::at("/opened_on", Invalid::InFuture));
        }
        let signed = project.transitions.iter().find(|move_| move_.to == Stage::Signed).map(|move_| move_.on);
        if let Some(signed) = signed.filter(|signed| self.opened_on < *signed) {
            return Err(ItemRejection::at("/opened_on", Invalid::Before(signed)));
        }
        let unknown = self.conditions.iter().find(|code| !conditions().iter().any(|known| known.code == **code));
        if let Some(unknown) = unknown {
            return Err(ItemRejection::at(&format!("/conditions/{unknown}"), Invalid::UnknownField));
        }
        let applies = self.catalogue.approvals.iter().filter(|approval| approval.condition.applies(&self.conditions));
        let item =
            |approval: &Approval| ChannelItem { id: id(), label: None, approval: approval.clone(), events: Vec::new() };
        Ok(Channel {
            project_id: project.id,
            catalogue: self.catalogue.version,
            opened_on: self.opened_on,
            items: applies.map(item).collect(),
            conditions: self.conditions,
            forecast: None,
            opened_by: self.opened_by,
        })
    }
}

/// The milestone behind which building may start: no start before environment and energy approvals (未批先建). Handbook §9.
const START: &str = "K00";

impl Channel {
    /// The codes of what must be done before building may start and is not; nothing where it may.
    #[must_use]
    pub fn open_before_start(&self) -> Vec<String> {
        let starts = self.items.iter().filter(|item| item.approval.code == START);
        let open = starts.filter_map(|item| standing::position(self, item.id)).flat_map(|(_, state, waits_for)| {
            let nothing_there = state != ItemState::Done && waits_for.is_empty();
            waits_for.into_iter().chain(nothing_there.then(|| START.to_owned()))
        });
        open.collect()
    }

    /// Lets something happen to an item.
    ///
    /// # Errors
    /// What the table forbids, predecessors that are not done, days that do not fit.
    pub fn take(&self, id: ChannelItemId, event: ItemEvent, today: NaiveDate) -> Result<ChannelStep, ItemRejection> {
        let (item, state, waits_for) = standing::position(self, id).ok_or(ItemRejection::NoSuchItem)?;
        if state == ItemState::Waiting && event.kind == EventKind::Submit && !waits_for.is_empty() {
            return Err(ItemRejection::Waits(waits_for));
        }
        if event.on < self.opened_on {
            return Err(ItemRejection::at("/on", Invalid::Before(self.opened_on)));
        }
        let (calendar, course) = (Calendar::published(), item.course());
        course.check(state, &event, today)?;
        let counts = course.counts_from(calendar, event.on).ok().flatten();
        if event.kind == EventKind::RequestCorrection && course.accepted_on.is_none() && counts.is_some() {
            return Err(ItemRejection::CountsAsAccepted);
        }
        let finished = (event.kind == EventKind::Finish).then(|| course.after(&event));
        let clock = finished.and_then(|course| course.clock(calendar, item.approval.limit(), event.on).ok().flatten());
        let (code, taken) = (item.approval.code.clone(), clock.map(|clock| clock.used));
        Ok(ChannelStep::ItemMoved { item_id: id, code, event: Box::new(event), taken })
    }

    /// Adds an item of the catalogue that its conditions did not bring, or one for a second building.
    ///
    /// # Errors
    /// No such item, one that is there under the same label, a milestone, too many.
    pub fn add(
        &self,
        catalogue: &Catalogue,
        (id, code, label): (ChannelItemId, &str, Option<Label>),
    ) -> Result<ChannelStep, ItemRejection> {
        let known = catalogue.approvals.iter().find(|approval| approval.code == code);
        let approval = known.filter(|approval| approval.kind != ApprovalKind::Milestone);
        let approval = approval.ok_or_else(|| ItemRejection::at("/code", Invalid::UnknownCode))?.clone();
        if self.items.iter().any(|item| item.approval.code == code && item.label == label) {
            return Err(ItemRejection::at("/label", Invalid::Repeated));
        }
        if self.items.len() >= MOST_ITEMS {
            return Err(ItemRejection::at("/code", Invalid::TooMany(MOST_ITEMS)));
        }
        let place = |code: &str| catalogue.approvals.iter().position(|approval| approval.code == code);
        let own = place(code);
        let position = self.items.iter().filter(|item| place(&item.approval.code) <= own).count();
        let item = ChannelItem { id, label, approval, events: Vec::new() };
        Ok(ChannelStep::ItemAdded { position, item: Box::new(item) })
    }

    /// The channel that a step opens.
    #[must_use]
    pub fn opened_by(step: &ChannelStep) -> Option<Self> {
        match step {
            ChannelStep::Opened { channel } => Some((**channel).clone()),
            ChannelStep::ItemMoved { .. } | ChannelStep::ItemAdded { .. } => None,
        }
    }

    /// The channel after a step.
    #[must_use]
    pub fn after(&self, step: &ChannelStep) -> Self {
        let mut after = self.clone();
        match step {
            ChannelStep::Opened { channel } => return (**channel).clone(),
            ChannelStep::ItemMoved { item_id, event, .. } => {
                let item = after.items.iter_mut().find(|item| item.id == *item_id);
                item.into_iter().for_each(|item| item.events.push((**event).clone()));
            }
            ChannelStep::ItemAdded { position, item } => {
                after.items.insert((*position).min(after.items.len()), (**item).clone());
            }
        }
        after
    }
}
