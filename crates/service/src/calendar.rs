//! Questions to the working-day calendar: how many days, until when, and how items that wait for each other go together.

use std::collections::HashMap;

use chrono::NaiveDate;
use dingyin_domain::clock_stop::Stops;
use dingyin_domain::invalid::{Faults, Invalid};
use dingyin_domain::schedule::{Activity, Cycle, Days, Schedule, schedule};
use dingyin_domain::working_days::{Calendar, WorkingDays};

use crate::error::ServiceError;

/// The most items of one schedule, predecessors of one item, and days of anything.
const MOST_ITEMS: usize = 2000;
const MOST_PREDECESSORS: usize = 200;
const MOST_DAYS: WorkingDays = 5000;
/// The most characters of an item's code, and stops of one clock.
const LONGEST_CODE: usize = 60;
const MOST_STOPS: usize = 200;

/// An item of a schedule, as it was given.
#[derive(Debug, Clone)]
pub struct ScheduleItem {
    /// What the others call it by.
    pub code: String,
    /// How many working days it takes.
    pub days: WorkingDays,
    /// What it waits for, by their codes.
    pub predecessors: Vec<String>,
}

/// A schedule with its dates.
#[derive(Debug, Clone)]
pub struct DatedSchedule {
    /// When what begins and ends.
    pub schedule: Schedule,
    /// Its working days.
    pub days: Days,
}

/// The working days after `from` up to and including `to`.
///
/// # Errors
/// `to` lies before `from`, or a year without data.
pub fn working_days(from: NaiveDate, to: NaiveDate) -> Result<WorkingDays, ServiceError> {
    if to < from {
        return Err(ServiceError::at("/to", Invalid::Before(from)));
    }
    Ok(Calendar::published().between(from, to)?)
}

/// The day on which a limit ends that began with acceptance, with stops that do not count.
///
/// # Errors
/// Too many days or stops, a stop that ends before it begins, or a year without data.
pub fn due(
    accepted_on: NaiveDate,
    days: WorkingDays,
    stops: &[(NaiveDate, NaiveDate)],
) -> Result<NaiveDate, ServiceError> {
    let mut faults = Faults::default();
    if days > MOST_DAYS {
        faults.add("/days", Invalid::OutOfRange);
    }
    if stops.len() > MOST_STOPS {
        faults.add("/stop", Invalid::TooMany(MOST_STOPS));
    }
    for (at, (first, _)) in stops.iter().enumerate().filter(|(_, (first, last))| first > last) {
        faults.add(format!("/stop/{at}"), Invalid::Before(*first));
    }
    faults.finish(Some(()))?;
    Ok(Calendar::published().due_beside(accepted_on, days, &Stops::of(stops.iter().copied()))?)
}

/// How items that wait for each other go together from a day on.
///
/// # Errors
/// Items that are not sound, a circle, or a year without data.
pub fn plan(start_on: NaiveDate, items: &[ScheduleItem]) -> Result<DatedSchedule, ServiceError> {
    let activities = activities(items)?;
    let named = |Cycle(circle): Cycle| {
        ServiceError::Circle(circle.into_iter().filter_map(|at| Some(items.get(at)?.code.clone())).collect())
    };
    let schedule = schedule(&activities).map_err(named)?;
    let days = Days::from(Calendar::published(), start_on, schedule.length)?;
    Ok(DatedSchedule { schedule, days })
}

fn activities(items: &[ScheduleItem]) -> Result<Vec<Activity>, ServiceError> {
    if items.len() > MOST_ITEMS {
        return Err(ServiceError::at("/items", Invalid::TooMany(MOST_ITEMS)));
    }
    let mut faults = Faults::default();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (at, item) in items.iter().enumerate() {
        let pointer = format!("/items/{at}/code");
        match item.code.chars().count() {
            0 => faults.add(&pointer, Invalid::Required),
            long if long > LONGEST_CODE => faults.add(&pointer, Invalid::TooLong(LONGEST_CODE)),
            _ if places.insert(&item.code, at).is_some() => faults.add(&pointer, Invalid::Repeated),
            _ => {}
        }
        if item.days > MOST_DAYS {
            faults.add(format!("/items/{at}/days"), Invalid::OutOfRange);
        }
        if item.predecessors.len() > MOST_PREDECESSORS {
            faults.add(format!("/items/{at}/predecessors"), Invalid::TooMany(MOST_PREDECESSORS));
        }
    }
    let mut activities = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        let mut predecessors = Vec::with_capacity(item.predecessors.len());
        for (before, code) in item.predecessors.iter().enumerate() {
            match places.get(code.as_str()) {
                Some(place) => predecessors.push(*place),
                None => faults.add(format!("/items/{at}/predecessors/{before}"), Invalid::NotFound),
            }
        }
        activities.push(Activity { days: item.days, predecessors });
    }
    Ok(faults.finish(Some(activities))?)
}
