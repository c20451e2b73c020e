//! When activities that wait for each other can begin and must end, which of them decide the end, and how long the others
//! may wait: the critical path method over working days.

use std::collections::VecDeque;

use chrono::NaiveDate;

use crate::working_days::{Calendar, CalendarError, WorkingDays, next};

/// Something that takes a number of days and waits for others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// How many working days it takes; one of none is done as soon as it may begin.
    pub days: WorkingDays,
    /// The places of those it waits for.
    pub predecessors: Vec<usize>,
}

/// Activities that wait for each other in a circle, by their places, in the order in which they wait.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("activities wait for each other in a circle")]
pub struct Cycle(pub Vec<usize>);

/// When an activity can and must be done, in working days from the start: from the end of the first number of days to
/// the end of the second.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Slot {
    /// The end of the day after which it can begin.
    pub early_start: u32,
    /// The day at whose end it can be done.
    pub early_finish: u32,
    /// The end of the day after which it must begin, or all of it ends later.
    pub late_start: u32,
    /// The day at whose end it must be done.
    pub late_finish: u32,
}

impl Slot {
    /// How many working days it may be late without making all of it late.
    #[must_use]
    pub const fn slack(self) -> WorkingDays {
        self.late_start - self.early_start
    }

    /// Whether all of it is late when this is.
    #[must_use]
    pub const fn is_critical(self) -> bool {
        self.slack() == 0
    }
}

/// A schedule of activities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// By the place of the activity.
    pub slots: Vec<Slot>,
    /// How many working days all of it takes.
    pub length: WorkingDays,
    /// A chain of activities, each of which begins when the one before it ends, that takes all the time there is.
    pub critical_path: Vec<usize>,
}

/// Puts activities in their order; predecessors that are not among them are left out of account.
///
/// # Errors
/// Some of them wait for each other in a circle.
pub fn schedule(activities: &[Activity]) -> Result<Schedule, Cycle> {
    let order = in_order(activities)?;
    let early = early_starts(activities, &order).into_iter().zip(activities);
    let early = early.map(|(start, activity)| Slot {
        early_start: start,
        early_finish: start.saturating_add(activity.days),
        ..Slot::default()
    });
    let mut slots: Vec<Slot> = early.collect();
    let length = slots.iter().map(|slot| slot.early_finish).max().unwrap_or_default();
    let mut latest = vec![length; activities.len()];
    for at in order.iter().rev() {
        let (Some(activity), Some(finish)) = (activities.get(*at), latest.get(*at).copied()) else { continue };
        let start = finish.saturating_sub(activity.days);
        if let Some(slot) = slots.get_mut(*at) {
            (slot.late_start, slot.late_finish) = (start, finish);
        }
        for before in &activity.predecessors {
            latest.get_mut(*before).into_iter().for_each(|known| *known = (*known).min(start));
        }
    }
    let critical_path = critical_path(activities, &slots, length);
    Ok(Schedule { slots, length, critical_path })
}

/// When each activity can begin, taken in an order in which each stands behind those it waits for.
pub(crate) fn early_starts(activities: &[Activity], order: &[usize]) -> Vec<u32> {
    let mut finishes = vec![0_u32; activities.len()];
    let mut starts = vec![0_u32; activities.len()];
    for at in order {
        let Some(activity) = activities.get(*at) else { continue };
        let before = activity.predecessors.iter().filter_map(|before| finishes.get(*before));
        let start = before.copied().max().unwrap_or_default();
        if let Some((own, finish)) = starts.get_mut(*at).zip(finishes.get_mut(*at)) {
            (*own, *finish) = (start, start.saturating_add(activity.days));
        }
    }
    starts
}

/// Every activity behind those it waits for; among those that may stand anywhere, as they were given.
///
/// # Errors
/// Some of them wait for each other in a circle.
pub(crate) fn in_order(activities: &[Activity]) -> Result<Vec<usize>, Cycle> {
    let mut waiting_for: Vec<usize> = Vec::with_capacity(activities.len());
    let mut behind: Vec<Vec<usize>> = vec![Vec::new(); activities.len()];
    for (at, activity) in activities.iter().enumerate() {
        let there = activity.predecessors.iter().filter(|before| **before < activities.len());
        waiting_for.push(there.clone().count());
        for before in there {
            behind.get_mut(*before).into_iter().for_each(|behind| behind.push(at));
        }
    }
    let free = waiting_for.iter().enumerate().filter(|(_, waits)| **waits == 0);
    let mut ready: VecDeque<usize> = free.map(|(at, _)| at).collect();
    let mut order = Vec::with_capacity(activities.len());
    while let Some(at) = ready.pop_front() {
        order.push(at);
        for next in behind.get(at).into_iter().flatten() {
            if let Some(waits) = waiting_for.get_mut(*next) {
                *waits -= 1;
                if *waits == 0 {
                    ready.push_back(*next);
                }
            }
        }
    }
    if order.len() < activities.len() {
        return Err(cycle(activities, &waiting_for));
    }
    Ok(order)
}

/// One circle among the activities that still wait: whoever waits, waits for one that waits.
fn cycle(activities: &[Activity], waiting_for: &[usize]) -> Cycle {
    let waits = |at: usize| waiting_for.get(at).is_some_and(|waits| *waits > 0);
    let mut at = (0..activities.len()).find(|at| waits(*at)).unwrap_or_default();
    let mut seen = Vec::new();
    while !seen.contains(&at) {
        seen.push(at);
        let before = activities.get(at).into_iter().flat_map(|activity| &activity.predecessors);
        at = before.copied().find(|before| waits(*before)).unwrap_or(at);
    }
    let first = seen.iter().position(|known| *known == at).unwrap_or_default();
    let mut circle = seen.split_off(first);
    circle.reverse();
    Cycle(circle)
}

fn critical_path(activities: &[Activity], slots: &[Slot], length: u32) -> Vec<usize> {
    let critical = |at: &usize| slots.get(*at).is_some_and(|slot| slot.is_critical());
    let ends = |at: &usize| slots.get(*at).map_or(0, |slot| slot.early_finish);
    let mut path = Vec::new();
    let mut at = (0..slots.len()).rev().find(|at| critical(at) && ends(at) == length);
    while let Some(here) = at {
        path.push(here);
        let start = slots.get(here).map_or(0, |slot| slot.early_start);
        let before = activities.get(here).into_iter().flat_map(|activity| &activity.predecessors).copied();
        at = before.filter(|before| critical(before) && ends(before) == start).min();
    }
    path.reverse();
    path
}

/// The working days of a schedule, as dates.
#[derive(Debug, Clone)]
pub struct Days(Vec<NaiveDate>);

impl Days {
    /// The first so many working days from a day on, which counts where it is one; always at least one.
    ///
    /// # Errors
    /// A year without data.
    pub fn from(calendar: &Calendar, start_on: NaiveDate, count: WorkingDays) -> Result<Self, CalendarError> {
        let mut days = Self(Vec::new());
        days.fill(calendar, start_on, count)?;
        Ok(days)
    }

    /// As many of them as the calendar has data for.
    #[must_use]
    pub fn known(calendar: &Calendar, start_on: NaiveDate, count: WorkingDays) -> Self {
        let mut days = Self(Vec::new());
        let _beyond = days.fill(calendar, start_on, count);
        days
    }

    fn fill(&mut self, calendar: &Calendar, start_on: NaiveDate, count: WorkingDays) -> Result<(), CalendarError> {
        let mut day = start_on;
        loop {
            if calendar.is_working_day(day)? {
                self.0.push(day);
            }
            if self.0.len() >= count.max(1) as usize {
                return Ok(());
            }
            day = next(day)?;
        }
    }

    /// From the day on which something begins to the day on which it is done; none where that lies beyond these days.
    #[must_use]
    pub fn span(&self, slot: Slot) -> Option<(NaiveDate, NaiveDate)> {
        let done = self.end(slot.early_finish)?;
        Some((self.begins(slot.early_start, slot.early_finish - slot.early_start), done))
    }

    /// The day at whose end so many days are over; none beyond these days.
    #[must_use]
    pub fn end(&self, finish: u32) -> Option<NaiveDate> {
        self.0.get((finish as usize).saturating_sub(1)).copied()
    }

    /// The day on which something begins that can begin at the end of so many days and takes so many.
    #[must_use]
    pub fn begins(&self, start: u32, days: WorkingDays) -> NaiveDate {
        if days == 0 { self.ends(start) } else { self.at(start as usize) }
    }

    /// The day at whose end so many days are over.
    #[must_use]
    pub fn ends(&self, finish: u32) -> NaiveDate {
        self.at((finish as usize).saturating_sub(1))
    }

    fn at(&self, place: usize) -> NaiveDate {
        self.0.get(place).or(self.0.last()).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn activity(days: u32, predecessors: &[usize]) -> Activity {
        Activity { days, predecessors: predecessors.to_vec() }
    }

    #[test]
    fn parallel_items_are_as_slow_as_the_slowest() {
        let plan = [activity(2, &[]), activity(10, &[0]), activity(3, &[0]), activity(0, &[1, 2]), activity(4, &[3])];
        let schedule = schedule(&plan).unwrap();
        assert_eq!(schedule.length, 16);
        assert_eq!(schedule.critical_path, [0, 1, 3, 4]);
        assert_eq!(schedule.slots.iter().map(|slot| slot.slack()).collect::<Vec<_>>(), [0, 0, 7, 0, 0]);
    }

    #[test]
    fn a_circle_is_named() {
        let plan = [activity(1, &[]), activity(1, &[0, 3]), activity(1, &[1]), activity(1, &[2])];
        let Cycle(circle) = schedule(&plan).unwrap_err();
        assert_eq!(circle.len(), 3);
        for pair in circle.windows(2) {
            assert!(plan[pair[1]].predecessors.contains(&pair[0]), "{circle:?}");
        }
        assert_eq!(schedule(&[activity(1, &[0])]), Err(Cycle(vec![0])));
    }

    #[test]
    fn a_start_on_a_holiday_begins_on_the_next_working_day() {
        let days = Days::from(Calendar::published(), "2026-10-01".parse().unwrap(), 3).unwrap();
        assert_eq!(days.begins(0, 1), "2026-10-08".parse::<NaiveDate>().unwrap());
        assert_eq!(days.ends(3), "2026-10-10".parse::<NaiveDate>().unwrap(), "a make-up Saturday is worked");
    }

    #[test]
    fn what_lies_beyond_the_calendar_has_no_days() {
        let days = Days::known(Calendar::published(), "2026-12-30".parse().unwrap(), 5);
        let slot = |early_start, early_finish| Slot { early_start, early_finish, ..Slot::default() };
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(days.span(slot(0, 2)), Some((day("2026-12-30"), day("2026-12-31"))));
        assert_eq!(days.span(slot(2, 2)), Some((day("2026-12-31"), day("2026-12-31"))), "of no days");
        assert_eq!(days.span(slot(1, 3)), None);
        assert_eq!(Days::known(Calendar::published(), day("2027-01-04"), 1).span(slot(0, 0)), None);
    }

    /// Random plans in which everything waits only for what stands before it.
    fn plans() -> impl Strategy<Value = Vec<Activity>> {
        prop::collection::vec((0u32..20, prop::collection::vec(any::<prop::sample::Index>(), 0..3)), 1..40).prop_map(
            |drawn| {
                let before = |at: usize, draws: &[prop::sample::Index]| {
                    if at == 0 { Vec::new() } else { draws.iter().map(|draw| draw.index(at)).collect() }
                };
                drawn
                    .iter()
                    .enumerate()
                    .map(|(at, (days, draws))| Activity { days: *days, predecessors: before(at, draws) })
                    .collect()
            },
        )
    }

    proptest! {
        #[test]
        fn delaying_one_by_its_slack_delays_nothing_and_by_a_day_more_delays_all(plan in plans(), which in any::<prop::sample::Index>()) {
            let which = which.index(plan.len());
            let before = schedule(&plan).unwrap();
            let late = |by: u32| {
                let mut plan = plan.clone();
                plan[which].days += by;
                schedule(&plan).unwrap().length
            };
            let slack = before.slots[which].slack();
            prop_assert_eq!(late(slack), before.length);
            prop_assert_eq!(late(slack + 1), before.length + 1);
        }

        #[test]
        fn the_critical_path_takes_all_the_time_there_is(plan in plans()) {
            let schedule = schedule(&plan).unwrap();
            let taken: u32 = schedule.critical_path.iter().map(|at| plan[*at].days).sum();
            prop_assert_eq!(taken, schedule.length);
        }
    }
}
