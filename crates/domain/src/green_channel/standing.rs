//! How a channel stands on a day: which items wait for which, how their clocks stand, which of them decide the end.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::clock::ItemClock;
use super::event::{Course, ItemState};
use super::{Channel, ChannelItem};
use crate::approval::{Alternatives, ApprovalKind, Limit, LimitKind};
use crate::id::ChannelItemId;
use crate::schedule::{Activity, Days, Schedule, Slot, schedule};
use crate::working_days::{Calendar, WorkingDays};

/// How an item stands.
#[derive(Debug, Clone)]
pub struct ItemStanding<'c> {
    /// The item.
    pub item: &'c ChannelItem,
    /// What happened to it.
    pub course: Course,
    /// Where it stands.
    pub state: ItemState,
    /// The codes of what it waits for.
    pub waits_for: Vec<String>,
    /// Its clock, once it is accepted.
    pub clock: Option<ItemClock>,
    /// When it can and must begin and end, from today on.
    pub slot: Slot,
    /// From when to when it was planned on the opening day; none beyond the calendar's data.
    pub planned: Option<(NaiveDate, NaiveDate)>,
}

/// How a channel stands.
#[derive(Debug, Clone)]
pub struct Standing<'c> {
    /// Its items.
    pub items: Vec<ItemStanding<'c>>,
    /// What is left to be done, in working days from today on.
    pub schedule: Schedule,
    /// The day on which all of it can be done; none beyond the calendar's data.
    pub finish_on: Option<NaiveDate>,
    /// Working days on which at least one counted item was open: items side by side are not added up.
    pub counted_days: WorkingDays,
    /// Items that must be there in one form or another and are not: who waits, and for which of them.
    pub missing: Vec<(String, Vec<String>)>,
}

/// A change to be tried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// An item takes so many working days longer.
    Delay(ChannelItemId, WorkingDays),
    /// An item does not wait for what has this code any more.
    Drop(ChannelItemId, String),
}

/// What a change would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIf {
    /// Working days that are left, before and after.
    pub length: (WorkingDays, WorkingDays),
    /// The days on which all of it can be done, before and after.
    pub finish_on: (Option<NaiveDate>, Option<NaiveDate>),
    /// The items that would be done earlier or later, by how many working days.
    pub moved: Vec<(ChannelItemId, i64)>,
    /// The items that would decide the end.
    pub critical: Vec<ChannelItemId>,
}

impl Channel {
    /// The items of a group that an item waits for: those of its own building, else the common ones.
    fn waited_for(&self, item: &ChannelItem, group: &Alternatives) -> Vec<usize> {
        let with = |label| {
            let places = self.items.iter().enumerate();
            let fits = move |(_, other): &(usize, &ChannelItem)| {
                group.codes.contains(&other.approval.code) && other.label.as_ref() == label
            };
            places.filter(fits).map(|(at, _)| at).collect::<Vec<_>>()
        };
        let own = with(item.label.as_ref());
        if own.is_empty() { with(None) } else { own }
    }

    /// The network of items that take so many days each.
    fn network(
        &self,
        days: impl Fn(usize, &ChannelItem) -> WorkingDays,
        dropped: &BTreeSet<(usize, String)>,
    ) -> Vec<Activity> {
        let places = self.items.iter().enumerate();
        let activity = |(at, item): (usize, &ChannelItem)| {
            let groups = item.approval.predecessors.0.iter().flat_map(|group| self.waited_for(item, group));
            let kept = |before: &usize| {
                let code = self.items.get(*before).map(|before| before.approval.code.clone()).unwrap_or_default();
                *before != at && !dropped.contains(&(at, code))
            };
            Activity { days: days(at, item), predecessors: groups.filter(kept).collect() }
        };
        places.map(activity).collect()
    }

    /// The schedule of a network; a catalogue that was checked has no circles, and one that has some all the same is no plan.
    fn scheduled(&self, network: &[Activity]) -> Schedule {
        let empty =
            |_| Schedule { slots: vec![Slot::default(); self.items.len()], length: 0, critical_path: Vec::new() };
        schedule(network).unwrap_or_else(empty)
    }

    /// What an item takes as it is promised.
    pub(super) fn promised(item: &ChannelItem) -> WorkingDays {
        item.approval.limit().map_or(0, in_working_days)
    }
}

/// A limit in working days: of seven natural days five.
fn in_working_days(limit: Limit) -> WorkingDays {
    match limit.kind {
        LimitKind::Working => limit.days,
        LimitKind::Natural => (limit.days * 5).div_ceil(7),
    }
}

impl<'c> Standing<'c> {
    /// How a channel stands on a day.
    #[must_use]
    pub fn of(channel: &'c Channel, calendar: &Calendar, today: NaiveDate) -> Self {
        let courses: Vec<Course> = channel.items.iter().map(ChannelItem::course).collect();
        let states = states(channel, &courses);
        let clock = |(item, course): (&ChannelItem, &Course)| {
            course.clock(calendar, item.approval.limit(), today).ok().flatten()
        };
        let clocks: Vec<Option<ItemClock>> = channel.items.iter().zip(&courses).map(clock).collect();
        let left =
            |at: usize, item: &ChannelItem| remaining(item, states.get(at), clocks.get(at).and_then(Option::as_ref));
        let schedule = channel.scheduled(&channel.network(left, &BTreeSet::new()));
        let plan = channel.scheduled(&channel.network(|_, item| Channel::promised(item), &BTreeSet::new()));
        let planned_days = Days::from(calendar, channel.opened_on, plan.length).ok();
        let mut missing = Vec::new();
        let mut items = Vec::with_capacity(channel.items.len());
        for (at, (item, (course, clock))) in channel.items.iter().zip(courses.into_iter().zip(clocks)).enumerate() {
            let state = states.get(at).copied().unwrap_or(ItemState::Waiting);
            let (waits_for, lacking) = open_predecessors(channel, item, &states);
            missing.extend(lacking.into_iter().map(|group| (item.approval.code.clone(), group)));
            let slot = schedule.slots.get(at).copied().unwrap_or_default();
            let planned = planned_days.as_ref().zip(plan.slots.get(at)).map(|(days, slot)| {
                (days.begins(slot.early_start, Channel::promised(item)), days.ends(slot.early_finish))
            });
            items.push(ItemStanding { item, course, state, waits_for, clock, slot, planned });
        }
        let finish_on = Days::from(calendar, today, schedule.length).ok().map(|days| days.ends(schedule.length));
        let counted_days = counted(&items, calendar, today);
        Self { items, schedule, finish_on, counted_days, missing }
    }

    /// The network of its items, without their days.
    pub(super) fn network_of(channel: &Channel) -> Vec<Activity> {
        channel.network(|_, _| 0, &BTreeSet::new())
    }

    /// What changes would do to what is left.
    #[must_use]
    pub fn what_if(&self, channel: &Channel, changes: &[Change], (calendar, today): (&Calendar, NaiveDate)) -> WhatIf {
        let place = |id: &ChannelItemId| channel.items.iter().position(|item| item.id == *id);
        let (mut late, mut dropped) = (BTreeMap::new(), BTreeSet::new());
        for change in changes {
            match change {
                Change::Delay(id, days) => place(id).into_iter().for_each(|at| *late.entry(at).or_insert(0) += *days),
                Change::Drop(id, code) => dropped.extend(place(id).map(|at| (at, code.clone()))),
            }
        }
        let left = |at: usize, item: &ChannelItem| {
            let standing = self.items.get(at);
            remaining(item, standing.map(|s| &s.state), standing.and_then(|s| s.clock.as_ref()))
                + late.get(&at).copied().unwrap_or_default()
        };
        let after = channel.scheduled(&channel.network(left, &dropped));
        let end = |length| Days::from(calendar, today, length).ok().map(|days| days.ends(length));
        let moved = self.items.iter().zip(&after.slots).filter_map(|(before, after)| {
            let by = i64::from(after.early_finish) - i64::from(before.slot.early_finish);
            (by != 0).then_some((before.item.id, by))
        });
        let critical = after.critical_path.iter().filter_map(|at| Some(channel.items.get(*at)?.id));
        WhatIf {
            length: (self.schedule.length, after.length),
            finish_on: (self.finish_on, end(after.length)),
            moved: moved.collect(),
            critical: critical.collect(),
        }
    }
}

/// Where every item stands: by what happened to it, else by what it waits for. A milestone is done as soon as what it waits for is.
fn states(channel: &Channel, courses: &[Course]) -> Vec<ItemState> {
    let known = |course: &Course| course.state().unwrap_or(ItemState::Waiting);
    let mut states: Vec<ItemState> = courses.iter().map(known).collect();
    loop {
        let mut changed = false;
        for (at, item) in channel.items.iter().enumerate() {
            let waiting = states.get(at) == Some(&ItemState::Waiting);
            if !waiting {
                continue;
            }
            let (open, lacking) = open_predecessors(channel, item, &states);
            if open.is_empty() && lacking.is_empty() {
                let milestone = item.approval.kind == ApprovalKind::Milestone;
                let next = if milestone { ItemState::Done } else { ItemState::Ready };
                states.get_mut(at).into_iter().for_each(|state| *state = next);
                changed = true;
            }
        }
        if !changed {
            return states;
        }
    }
}

/// The codes of what an item still waits for, and the groups of which nothing is there though something must be.
fn open_predecessors(channel: &Channel, item: &ChannelItem, states: &[ItemState]) -> (Vec<String>, Vec<Vec<String>>) {
    let (mut open, mut lacking) = (Vec::new(), Vec::new());
    for group in &item.approval.predecessors.0 {
        let there = channel.waited_for(item, group);
        let state = |at: &usize| states.get(*at).copied().unwrap_or(ItemState::Waiting);
        let applying: Vec<usize> = there.into_iter().filter(|at| state(at) != ItemState::LeftOut).collect();
        if applying.is_empty() && !group.may_lack {
            lacking.push(group.codes.clone());
        } else if !applying.is_empty() && !applying.iter().any(|at| state(at) == ItemState::Done) {
            open.extend(applying.iter().filter_map(|at| Some(channel.items.get(*at)?.approval.code.clone())));
        }
    }
    (open, lacking)
}

/// How many working days an item still takes: what is late takes a day at least.
fn remaining(item: &ChannelItem, state: Option<&ItemState>, clock: Option<&ItemClock>) -> WorkingDays {
    match (state, clock) {
        (Some(ItemState::Done | ItemState::LeftOut), _) => 0,
        (_, Some(clock)) if clock.remaining > 0 => u32::try_from(clock.remaining).unwrap_or(u32::MAX),
        (_, Some(_)) => 1,
        _ => Channel::promised(item),
    }
}

/// The working days on which at least one counted item was open and not stopped.
fn counted(items: &[ItemStanding<'_>], calendar: &Calendar, today: NaiveDate) -> WorkingDays {
    let open = items.iter().filter(|standing| standing.item.approval.counts).filter_map(|standing| {
        let from = standing.clock.as_ref()?.accepted_on;
        let until = standing.course.ended.map_or(today, |(on, _)| on);
        Some((from, until, standing.course.stopped(today)))
    });
    let open: Vec<_> = open.collect();
    let Some(first) = open.iter().map(|(from, ..)| *from).min() else { return 0 };
    let days = first.iter_days().take_while(|day| *day <= today);
    let was_open =
        |day: &NaiveDate| open.iter().any(|(from, until, stops)| from < day && day <= until && !stops.covers(*day));
    let worked = |day: &NaiveDate| calendar.is_working_day(*day).unwrap_or(false);
    u32::try_from(days.filter(|day| worked(day) && was_open(day)).count()).unwrap_or(u32::MAX)
}
