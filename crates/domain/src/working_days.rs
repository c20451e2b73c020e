//! Working days: weekdays outside the published holidays, and the make-up days. Handbook §9.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{LazyLock, PoisonError, RwLock};

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Deserialize;

use crate::clock_stop::Stops;
use crate::reference;

/// A number of working days.
pub type WorkingDays = u32;

/// Why a count of working days has no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// The calendar has no data for this year; it is never guessed.
    #[error("the working-day calendar has no data for {0}")]
    YearMissing(i32),
    /// The row of this year does not read, or its count does not fit.
    #[error("the working-day calendar's row for {0} is not consistent")]
    YearUnsound(i32),
}

/// The holidays and make-up days of the years it knows.
#[derive(Debug, Default)]
pub struct Calendar {
    years: BTreeMap<i32, Year>,
}

#[derive(Debug, Default)]
struct Year {
    holidays: BTreeSet<NaiveDate>,
    makeup_days: BTreeSet<NaiveDate>,
}

/// A year as the reference table has it.
#[derive(Debug, Clone, Deserialize)]
pub struct YearRow {
    /// The year.
    pub year: i32,
    /// How many working days the published notice gives it; checks the row.
    pub working_days: u32,
    /// Ranges `mm-dd~mm-dd` or days `mm-dd`, separated by `;`.
    pub holidays: String,
    /// Days `mm-dd`, separated by spaces.
    pub makeup_days: String,
}

/// The calendar that counts in this process. A notice puts another one in its place, a few times a year; the former ones stay
/// in memory for whoever still counts by them.
static IN_FORCE: LazyLock<RwLock<&'static Calendar>> =
    LazyLock::new(|| RwLock::new(Box::leak(Box::new(sound(Calendar::from_rows(&published_years()))))));

/// The years with which the calendar was delivered.
#[must_use]
pub fn published_years() -> Vec<YearRow> {
    reference::rows(include_str!("../../../seeds/reference/working_days.csv"))
}

#[expect(clippy::panic, reason = "an inconsistent embedded calendar is a broken build; a test reads it")]
fn sound(calendar: Result<Calendar, CalendarError>) -> Calendar {
    calendar.unwrap_or_else(|error| panic!("{error}"))
}

impl Calendar {
    /// The published calendar: 2018 to 2026, and what notices have said since.
    #[must_use]
    pub fn published() -> &'static Self {
        *IN_FORCE.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets another calendar count from now on.
    pub fn put_in_force(calendar: Self) {
        *IN_FORCE.write().unwrap_or_else(PoisonError::into_inner) = Box::leak(Box::new(calendar));
    }

    /// A calendar from its table; a later row of a year takes the place of an earlier one.
    ///
    /// # Errors
    /// A row that does not read, or whose days do not add up to its count.
    pub fn from_rows(rows: &[YearRow]) -> Result<Self, CalendarError> {
        let mut calendar = Self::default();
        for row in rows {
            let year = Year::parse(row).ok_or(CalendarError::YearUnsound(row.year))?;
            calendar.years.insert(row.year, year);
            if calendar.count_year(row.year)? != row.working_days {
                return Err(CalendarError::YearUnsound(row.year));
            }
        }
        Ok(calendar)
    }

    /// Whether people work on this day.
    ///
    /// # Errors
    /// A year without data.
    pub fn is_working_day(&self, day: NaiveDate) -> Result<bool, CalendarError> {
        let year = self.years.get(&day.year()).ok_or(CalendarError::YearMissing(day.year()))?;
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        Ok(year.makeup_days.contains(&day) || (!weekend && !year.holidays.contains(&day)))
    }

    /// The day on which a limit of `days` ends that began with acceptance on `accepted_on` (day 0).
    ///
    /// # Errors
    /// A year without data.
    pub fn due(&self, accepted_on: NaiveDate, days: WorkingDays) -> Result<NaiveDate, CalendarError> {
        self.due_beside(accepted_on, days, &Stops::default())
    }

    /// The working days after `from` up to and including `to`; none when `to` is not later.
    ///
    /// # Errors
    /// A year without data.
    pub fn between(&self, from: NaiveDate, to: NaiveDate) -> Result<WorkingDays, CalendarError> {
        self.counted(from, to, &Stops::default())
    }

    fn count_year(&self, year: i32) -> Result<WorkingDays, CalendarError> {
        let missing = CalendarError::YearMissing(year);
        let last_before = NaiveDate::from_ymd_opt(year - 1, 12, 31).ok_or(missing)?;
        let last = NaiveDate::from_ymd_opt(year, 12, 31).ok_or(missing)?;
        self.between(last_before, last)
    }
}

/// The day after one, within the years that a date can have.
pub(crate) fn next(day: NaiveDate) -> Result<NaiveDate, CalendarError> {
    day.checked_add_days(Days::new(1)).ok_or(CalendarError::YearMissing(day.year()))
}

impl Year {
    fn parse(row: &YearRow) -> Option<Self> {
        let mut year = Self::default();
        for range in row.holidays.split(';').filter(|r| !r.trim().is_empty()) {
            let (first, last) = range.split_once('~').unwrap_or((range, range));
            let (first, last) = (month_day(row.year, first)?, month_day(row.year, last)?);
            year.holidays.extend(first.iter_days().take_while(|day| *day <= last));
        }
        for day in row.makeup_days.split_whitespace() {
            year.makeup_days.insert(month_day(row.year, day)?);
        }
        Some(year)
    }
}

fn month_day(year: i32, text: &str) -> Option<NaiveDate> {
    let (month, day) = text.trim().split_once('-')?;
    NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_handbooks_vectors_hold() {
        let vectors = [
            ("2018-09-20", 5, "2018-09-28"),
            ("2018-09-28", 5, "2018-10-10"),
            ("2018-12-28", 3, "2019-01-03"),
            ("2019-04-26", 7, "2019-05-08"),
            ("2020-01-20", 10, "2020-02-11"),
            ("2023-09-27", 7, "2023-10-12"),
            ("2024-02-06", 5, "2024-02-19"),
            ("2026-09-30", 7, "2026-10-15"),
        ];
        for (accepted, days, due) in vectors {
            assert_eq!(Calendar::published().due(date(accepted), days), Ok(date(due)), "{accepted} + {days}");
        }
    }

    #[test]
    fn a_year_without_data_is_an_error_and_never_a_guess() {
        let calendar = Calendar::published();
        assert_eq!(calendar.due(date("2026-12-25"), 5), Err(CalendarError::YearMissing(2027)));
        assert_eq!(calendar.is_working_day(date("2017-06-01")), Err(CalendarError::YearMissing(2017)));
    }

    #[test]
    fn the_local_case_of_2018_took_54_working_days() {
        let signed = date("2018-03-01");
        let started = signed + Days::new(78);
        assert_eq!(Calendar::published().between(signed, started), Ok(54));
    }

    #[test]
    fn a_row_whose_count_does_not_fit_is_refused() {
        let row = YearRow { year: 2030, working_days: 1, holidays: "01-01".into(), makeup_days: String::new() };
        assert_eq!(Calendar::from_rows(&[row]).unwrap_err(), CalendarError::YearUnsound(2030));
    }

    proptest! {
        #[test]
        fn due_and_between_undo_each_other(offset in 0u64..3000, days in 1u32..60) {
            let calendar = Calendar::published();
            let accepted = date("2018-01-01") + Days::new(offset);
            let due = calendar.due(accepted, days).unwrap();
            prop_assert_eq!(calendar.between(accepted, due), Ok(days));
            prop_assert!(calendar.is_working_day(due).unwrap());
        }
    }
}
