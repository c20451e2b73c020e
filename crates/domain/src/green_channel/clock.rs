//! The clock of an item: the day of acceptance is day 0, stops do not count, one extension. Handbook §9.

use chrono::{Days, NaiveDate};

use super::event::{Course, ItemState};
use crate::approval::{Limit, LimitKind};
use crate::clock_stop::Stops;
use crate::light::Light;
use crate::working_days::{Calendar, CalendarError, WorkingDays};

/// Within how many working days of the handing in corrections are asked for; afterwards it counts as accepted that day.
const TO_ASK: WorkingDays = 5;
/// A light turns yellow when no more than this many days remain, or this share of the limit.
const YELLOW_DAYS: WorkingDays = 2;
const YELLOW_OF: WorkingDays = 5;

/// How an item's clock stands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemClock {
    /// From when it counts.
    pub accepted_on: NaiveDate,
    /// How many days of the limit are used.
    pub used: WorkingDays,
    /// How many remain; below zero it is late.
    pub remaining: i64,
    /// The last day within the limit; none in a year for which the calendar has no data.
    pub due_on: Option<NaiveDate>,
    /// Its light.
    pub light: Light,
}

impl Course {
    /// The day from which the clock counts: that of acceptance; where nobody asked for corrections in time, that of the handing
    /// in.
    ///
    /// # Errors
    /// A year without data.
    pub fn counts_from(&self, calendar: &Calendar, today: NaiveDate) -> Result<Option<NaiveDate>, CalendarError> {
        let Some(submitted) = self.submitted_on.filter(|_| !self.was_corrected) else { return Ok(self.accepted_on) };
        let last_day = calendar.due(submitted, TO_ASK)?;
        let accepted = self.accepted_on.unwrap_or(today);
        Ok(if accepted > last_day { Some(submitted) } else { self.accepted_on })
    }

    /// The days on which the clock stands still until a day.
    #[must_use]
    pub fn stopped(&self, today: NaiveDate) -> Stops {
        let range = |stop: &super::event::Stop| Some((stop.began_on.succ_opt()?, stop.ended_on.unwrap_or(today)));
        Stops::of(self.stops.iter().filter_map(range))
    }

    /// How the clock stands against a limit; none before the item is accepted.
    ///
    /// # Errors
    /// A year without data.
    pub fn clock(
        &self,
        calendar: &Calendar,
        limit: Option<Limit>,
        today: NaiveDate,
    ) -> Result<Option<ItemClock>, CalendarError> {
        let Some((accepted_on, limit)) = self.counts_from(calendar, today)?.zip(limit) else { return Ok(None) };
        let (until, stops) = (self.ended.map_or(today, |(on, _)| on), self.stopped(today));
        let days = limit.days + self.extension.unwrap_or_default();
        let (used, due_on) = match limit.kind {
            LimitKind::Working => {
                (calendar.counted(accepted_on, until, &stops)?, calendar.due_beside(accepted_on, days, &stops).ok())
            }
            LimitKind::Natural => (natural(accepted_on, until, &stops), natural_due(accepted_on, days, &stops)),
        };
        let remaining = i64::from(days) - i64::from(used);
        Ok(Some(ItemClock { accepted_on, used, remaining, due_on, light: light(days, remaining) }))
    }

    /// Whether it was handed in and is not over.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.submitted_on.is_some() && !self.state().is_some_and(|s| s.is_over() || s == ItemState::Refused)
    }
}

fn light(days: WorkingDays, remaining: i64) -> Light {
    match remaining {
        late if late < 0 => Light::Red,
        short if short <= i64::from(YELLOW_DAYS.max(days / YELLOW_OF)) => Light::Yellow,
        _ => Light::Green,
    }
}

fn natural(from: NaiveDate, to: NaiveDate, stops: &Stops) -> WorkingDays {
    let days = from.iter_days().skip(1).take_while(|day| *day <= to).filter(|day| !stops.covers(*day));
    u32::try_from(days.count()).unwrap_or(u32::MAX)
}

fn natural_due(from: NaiveDate, days: WorkingDays, stops: &Stops) -> Option<NaiveDate> {
    if days == 0 {
        return Some(from);
    }
    let last = from.checked_add_days(Days::new(366 * 20))?;
    let mut counted = from.iter_days().skip(1).take_while(|day| *day <= last).filter(|day| !stops.covers(*day));
    counted.nth(days as usize - 1)
}
