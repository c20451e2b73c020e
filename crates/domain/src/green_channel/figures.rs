//! What earlier items and forecasts tell: how each unit keeps its limits, and how often forecasts were right.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::event::{EventKind, ItemState};
use super::standing::Standing;
use super::{Channel, ChannelItem};
use crate::working_days::{Calendar, WorkingDays};

/// How a unit deals with its items.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct UnitRecord {
    /// Items that it finished in the period.
    pub finished: u32,
    /// Those within their limit.
    pub on_time: u32,
    /// The days they took.
    pub days: u32,
    /// The days they were promised to take.
    pub promised: u32,
    /// How often their clocks were stopped.
    pub stops: u32,
    /// Those that were sent back for correction.
    pub corrected: u32,
    /// Items that are in hand.
    pub in_hand: u32,
    /// Those over their limit.
    pub overdue: u32,
}

/// How units dealt with the items of channels that they finished from one day to another, by their codes.
#[must_use]
pub fn unit_records(
    channels: &[Channel],
    (from, to): (NaiveDate, NaiveDate),
    today: NaiveDate,
) -> BTreeMap<String, UnitRecord> {
    let mut records: BTreeMap<String, UnitRecord> = BTreeMap::new();
    for item in channels.iter().flat_map(|channel| &channel.items) {
        if let Some(unit) = &item.approval.unit {
            records.entry(unit.clone()).or_default().count(item, (from, to), today);
        }
    }
    records.retain(|_, record| record.finished > 0 || record.in_hand > 0);
    records
}

impl UnitRecord {
    fn count(&mut self, item: &ChannelItem, (from, to): (NaiveDate, NaiveDate), today: NaiveDate) {
        let course = item.course();
        let clock = course.clock(Calendar::published(), item.approval.limit(), today).ok().flatten();
        let late = clock.as_ref().is_some_and(|clock| clock.remaining < 0);
        match course.ended {
            Some((on, ItemState::Done)) if (from..=to).contains(&on) => {
                self.finished += 1;
                self.on_time += u32::from(!late);
                self.days += clock.as_ref().map_or(0, |clock| clock.used);
                self.promised += item.approval.limit().map_or(0, |limit| limit.days);
                self.stops += u32::try_from(course.stops.len()).unwrap_or(u32::MAX);
                self.corrected += u32::from(course.was_corrected);
            }
            None if course.is_open() => {
                self.in_hand += 1;
                self.overdue += u32::from(late);
            }
            _ => {}
        }
    }
}

/// How often forecasts were right.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Calibration {
    /// Channels that came to trial production and for which there was a forecast.
    pub come: u32,
    /// Those that came no later than the forecast's 10, 50 and 90 %.
    pub within_p10: u32,
    /// No later than 50 %.
    pub within_p50: u32,
    /// No later than 90 %.
    pub within_p90: u32,
}

/// How often the forecasts that were made when channels were opened were right.
#[must_use]
pub fn calibration(channels: &[Channel], today: NaiveDate) -> Calibration {
    let mut calibration = Calibration::default();
    for channel in channels {
        let Some((forecast, took)) = channel.forecast.zip(taken(channel, today)) else { continue };
        calibration.come += 1;
        calibration.within_p10 += u32::from(took <= forecast.p10);
        calibration.within_p50 += u32::from(took <= forecast.p50);
        calibration.within_p90 += u32::from(took <= forecast.p90);
    }
    calibration
}

/// How many working days a channel took until everything for trial production was done; none before.
fn taken(channel: &Channel, today: NaiveDate) -> Option<WorkingDays> {
    let standing = Standing::of(channel, Calendar::published(), today);
    let counted = standing.items.iter().filter(|standing| standing.item.approval.stage <= super::TRIAL);
    let mut last = channel.opened_on;
    for item in counted {
        if !item.state.is_over() {
            return None;
        }
        let ended = item.item.events.iter().filter(|event| event.kind == EventKind::Finish).map(|event| event.on).max();
        last = last.max(ended.unwrap_or(last));
    }
    Calendar::published().between(channel.opened_on, last).ok()
}
