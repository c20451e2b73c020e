//! How a channel stands on a day: which items wait for which, how their clocks stand, which of them decide the end.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;

use super::clock::ItemClock;
use super::event::{Course, ItemState};
use super::{Channel, ChannelItem, Label};
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
    /// From when to when it is expected, from today on; none when it is over, and beyond the calendar's data.
    pub expected: Option<(NaiveDate, NaiveDate)>,
}

impl ItemStanding<'_> {
    /// The day from which its clock counts, or on which it was accepted where it has none.
    #[must_use]
    pub fn accepted_on(&self) -> Option<NaiveDate> {
        self.clock.as_ref().map(|clock| clock.accepted_on).or(self.course.accepted_on)
    }

    /// The day on which it was done, once it was.
    #[must_use]
    pub fn finished_on(&self) -> Option<NaiveDate> {
        self.course.ended.filter(|(_, state)| *state == ItemState::Done).map(|(on, _)| on)
    }

    /// Whether all of it is late when this is: what is over delays nothing any more.
    #[must_use]
    pub const fn decides_the_end(&self) -> bool {
        self.slot.is_critical() && !self.state.is_over()
    }
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
    /// By item the places of those it may wait for.
    pub(super) predecessors: Vec<Vec<usize>>,
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

/// What an item waits for: one of the items at these places, which a group of alternatives names.
struct Awaited<'c> {
    places: Vec<usize>,
    group: &'c Alternatives,
}

/// What each item of a channel waits for: of each group the items of its own building, else the common ones.
fn awaited(channel: &Channel) -> Vec<Vec<Awaited<'_>>> {
    let mut by_code: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, item) in channel.items.iter().enumerate() {
        by_code.entry(&item.approval.code).or_default().push(at);
    }
    let of_item = |item| awaited_by(channel, &by_code, item);
    channel.items.iter().map(of_item).collect()
}

fn awaited_by<'c>(channel: &Channel, by_code: &HashMap<&str, Vec<usize>>, item: &'c ChannelItem) -> Vec<Awaited<'c>> {
    let awaited = |group| {
        let named = named(by_code, group);
        let with = |label: Option<&Label>| {
            let own = |at: &usize| channel.items.get(*at).is_some_and(|other| other.label.as_ref() == label);
            named.iter().copied().filter(own).collect::<Vec<_>>()
        };
        let own = with(item.label.as_ref());
        Awaited { places: if own.is_empty() { with(None) } else { own }, group }
    };
    item.approval.predecessors.0.iter().map(awaited).collect()
}

/// The places of the items that a group names, in their order.
fn named(by_code: &HashMap<&str, Vec<usize>>, group: &Alternatives) -> Vec<usize> {
    let mut named: Vec<usize> =
        group.codes.iter().filter_map(|code| by_code.get(code.as_str())).flatten().copied().collect();
    named.sort_unstable();
    named
}

/// Where one item of a channel stands, and the codes of what it waits for.
pub(super) fn position(channel: &Channel, id: ChannelItemId) -> Option<(&ChannelItem, ItemState, Vec<String>)> {
    let at = channel.items.iter().position(|item| item.id == id)?;
    let (courses, awaited) = (channel.items.iter().map(ChannelItem::course).collect::<Vec<_>>(), awaited(channel));
    let states = states(channel, &awaited, &courses);
    let (waits_for, _) = open_predecessors(channel, awaited.get(at)?, &states);
    Some((channel.items.get(at)?, *states.get(at)?, waits_for))
}

impl Channel {
    /// What an item takes as it is promised.
    pub(super) fn promised(item: &ChannelItem) -> WorkingDays {
        item.approval.limit().map_or(0, in_working_days)
    }
}

/// Items that take so many days each and wait for each other.
fn network(predecessors: &[Vec<usize>], days: impl Fn(usize) -> WorkingDays) -> Vec<Activity> {
    let places = predecessors.iter().enumerate();
    places.map(|(at, predecessors)| Activity { days: days(at), predecessors: predecessors.clone() }).collect()
}

/// The schedule of a network; a catalogue that was checked has no circles, and one that has some all the same is no plan.
fn scheduled(network: &[Activity]) -> Schedule {
    let empty = |_| Schedule { slots: vec![Slot::default(); network.len()], length: 0, critical_path: Vec::new() };
    schedule(network).unwrap_or_else(empty)
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
        let awaited = awaited(channel);
        let states = states(channel, &awaited, &courses);
        let clock = |(item, course): (&ChannelItem, &Course)| {
            course.clock(calendar, item.approval.limit(), today).ok().flatten()
        };
        let clocks: Vec<Option<ItemClock>> = channel.items.iter().zip(&courses).map(clock).collect();
        let predecessors = predecessors(&awaited);
        let of_item = |at: usize, days: &dyn Fn(&ChannelItem) -> WorkingDays| channel.items.get(at).map_or(0, days);
        let left = |at| of_item(at, &|item| remaining(item, states.get(at), clocks.get(at).and_then(Option::as_ref)));
        let schedule = scheduled(&network(&predecessors, left));
        let plan = scheduled(&network(&predecessors, |at| of_item(at, &Channel::promised)));
        let days_planned = Days::known(calendar, channel.opened_on, plan.length);
        let days_ahead = Days::known(calendar, today, schedule.length);
        let mut missing = Vec::new();
        let mut items = Vec::with_capacity(channel.items.len());
        for (at, (item, (course, clock))) in channel.items.iter().zip(courses.into_iter().zip(clocks)).enumerate() {
            let state = states.get(at).copied().unwrap_or(ItemState::Waiting);
            let (waits_for, lacking) = open_predecessors(channel, awaited.get(at).map_or(&[], Vec::as_slice), &states);
            missing.extend(lacking.into_iter().map(|group| (item.approval.code.clone(), group)));
            let slot = schedule.slots.get(at).copied().unwrap_or_default();
            let planned = plan.slots.get(at).and_then(|slot| days_planned.span(*slot));
            let expected = days_ahead.span(slot).filter(|_| !state.is_over());
            items.push(ItemStanding { item, course, state, waits_for, clock, slot, planned, expected });
        }
        let finish_on = days_ahead.end(schedule.length);
        let counted_days = counted(&items, calendar, today);
        Self { items, schedule, finish_on, counted_days, missing, predecessors }
    }

    /// The network of its items, each of which takes so many days.
    pub(super) fn network(&self, days: impl Fn(usize) -> WorkingDays) -> Vec<Activity> {
        network(&self.predecessors, days)
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
        let left = |at: usize| {
            let own = self.items.get(at).map(|own| remaining(own.item, Some(&own.state), own.clock.as_ref()));
            own.unwrap_or_default() + late.get(&at).copied().unwrap_or_default()
        };
        let mut network = self.network(left);
        for (at, code) in &dropped {
            let has_code = |before: &usize| channel.items.get(*before).is_some_and(|item| item.approval.code == *code);
            let own = network.get_mut(*at).into_iter();
            own.for_each(|activity| activity.predecessors.retain(|before| !has_code(before)));
        }
        let after = scheduled(&network);
        let end = |length| Days::known(calendar, today, length).end(length);
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
fn states(channel: &Channel, awaited: &[Vec<Awaited<'_>>], courses: &[Course]) -> Vec<ItemState> {
    let known = |course: &Course| course.state().unwrap_or(ItemState::Waiting);
    let mut states: Vec<ItemState> = courses.iter().map(known).collect();
    loop {
        let mut changed = false;
        for (at, (item, awaited)) in channel.items.iter().zip(awaited).enumerate() {
            if states.get(at) != Some(&ItemState::Waiting) {
                continue;
            }
            let (open, lacking) = open_predecessors(channel, awaited, &states);
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

/// By item the places of all that it may wait for, but for itself.
fn predecessors(awaited: &[Vec<Awaited<'_>>]) -> Vec<Vec<usize>> {
    let of_item = |(at, awaited): (usize, &Vec<Awaited<'_>>)| {
        awaited.iter().flat_map(|awaited| &awaited.places).copied().filter(|before| *before != at).collect()
    };
    awaited.iter().enumerate().map(of_item).collect()
}

/// The codes of what an item still waits for, and the groups of which nothing is there though something must be.
fn open_predecessors(
    channel: &Channel,
    awaited: &[Awaited<'_>],
    states: &[ItemState],
) -> (Vec<String>, Vec<Vec<String>>) {
    let (mut open, mut lacking) = (Vec::new(), Vec::new());
    for Awaited { places, group } in awaited {
        let state = |at: &usize| states.get(*at).copied().unwrap_or(ItemState::Waiting);
        let applying: Vec<usize> = places.iter().copied().filter(|at| state(at) != ItemState::LeftOut).collect();
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
