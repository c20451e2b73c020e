//! A notice on holidays (放假安排通知) that gives a year its working days, or changes them; the notices before it stay. Handbook §9.

use chrono::{Datelike as _, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::invalid::{Fault, Faults, Invalid};
use crate::text::Line;
use crate::working_days::{Calendar, WorkingDays, YearRow};

/// The first year that has a calendar.
const FIRST: i32 = 2018;
/// The most ranges and make-up days of a year.
const MOST: usize = 60;

/// What a notice says of a year; every value is sound.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarNotice {
    /// The year.
    pub year: i32,
    /// How many working days it gives the year; checks the days.
    pub working_days: WorkingDays,
    /// Days off, from the first to the last of each range.
    pub holidays: Vec<(NaiveDate, NaiveDate)>,
    /// Days at weekends that are worked.
    pub makeup_days: Vec<NaiveDate>,
    /// The notice's number.
    pub source: Line<200>,
}

/// What a notice says of a year, as typed.
#[derive(Debug, Clone, Default)]
pub struct CalendarNoticeDraft {
    /// The year.
    pub year: Option<i32>,
    /// How many working days it gives the year.
    pub working_days: Option<WorkingDays>,
    /// The first and the last day of each range.
    pub holidays: Vec<(NaiveDate, NaiveDate)>,
    /// Days at weekends that are worked.
    pub makeup_days: Vec<NaiveDate>,
    /// The notice's number.
    pub source: Option<String>,
}

impl CalendarNoticeDraft {
    /// Reads every value; all mistakes are told at once.
    ///
    /// # Errors
    /// A year without a calendar, days of another year, ranges that end before they begin, make-up days within the week, or days
    /// that do not come to the year's count.
    pub fn parse(self) -> Result<CalendarNotice, Vec<Fault>> {
        let mut faults = Faults::default();
        let known = |year: i32| if (FIRST..2200).contains(&year) { Ok(year) } else { Err(Invalid::OutOfRange) };
        let year = faults.need("/year", self.year, known);
        let source = faults.need("/source", self.source, Line::parse);
        for (pointer, count) in [("/holidays", self.holidays.len()), ("/makeup_days", self.makeup_days.len())] {
            if count > MOST {
                faults.add(pointer, Invalid::TooMany(MOST));
            }
        }
        for (at, (first, last)) in self.holidays.iter().enumerate() {
            if year.is_some_and(|year| first.year() != year || last.year() != year) {
                faults.add(format!("/holidays/{at}"), Invalid::OutOfRange);
            } else if last < first {
                faults.add(format!("/holidays/{at}"), Invalid::BoundsCrossed);
            }
        }
        for (at, day) in self.makeup_days.iter().enumerate() {
            let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
            if !weekend || year.is_some_and(|year| day.year() != year) {
                faults.add(format!("/makeup_days/{at}"), Invalid::OutOfRange);
            }
        }
        let counted = faults.need("/working_days", self.working_days, Ok);
        let notice = || {
            Some(CalendarNotice {
                year: year?,
                working_days: counted?,
                holidays: self.holidays,
                makeup_days: self.makeup_days,
                source: source?,
            })
        };
        let notice = faults.finish(notice())?;
        match Calendar::from_rows(&[notice.row()]) {
            Ok(_) => Ok(notice),
            Err(_) => Err(vec![Fault { pointer: "/working_days".into(), invalid: Invalid::CountDiffers }]),
        }
    }
}

impl CalendarNotice {
    /// The year as the calendar reads it.
    #[must_use]
    pub fn row(&self) -> YearRow {
        let day = |day: &NaiveDate| day.format("%m-%d").to_string();
        let range = |(first, last): &(NaiveDate, NaiveDate)| format!("{}~{}", day(first), day(last));
        YearRow {
            year: self.year,
            working_days: self.working_days,
            holidays: self.holidays.iter().map(range).collect::<Vec<_>>().join(";"),
            makeup_days: self.makeup_days.iter().map(day).collect::<Vec<_>>().join(" "),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// A year with one week off, a Saturday worked for it, and nothing else.
    fn draft() -> CalendarNoticeDraft {
        CalendarNoticeDraft {
            year: Some(2027),
            working_days: Some(257),
            holidays: vec![(day("2027-10-01"), day("2027-10-07"))],
            makeup_days: vec![day("2027-10-09")],
            source: Some("国办发明电〔2026〕9号".into()),
        }
    }

    #[test]
    fn a_notice_gives_a_year_its_working_days() {
        let calendar = Calendar::from_rows(&[draft().parse().unwrap().row()]).unwrap();
        assert_eq!(calendar.is_working_day(day("2027-10-04")), Ok(false));
        assert_eq!(calendar.is_working_day(day("2027-10-09")), Ok(true));
        assert_eq!(calendar.due(day("2027-09-30"), 1), Ok(day("2027-10-08")));
    }

    #[test]
    fn days_that_do_not_fit_are_told_with_their_places() {
        let wrong = CalendarNoticeDraft {
            holidays: vec![(day("2027-10-07"), day("2027-10-01")), (day("2026-10-01"), day("2026-10-01"))],
            makeup_days: vec![day("2027-10-08")],
            ..draft()
        };
        let pointers: Vec<String> = wrong.parse().unwrap_err().into_iter().map(|fault| fault.pointer).collect();
        assert_eq!(pointers, ["/holidays/0", "/holidays/1", "/makeup_days/0"]);
        let miscounted = CalendarNoticeDraft { working_days: Some(250), ..draft() };
        assert_eq!(miscounted.parse().unwrap_err()[0].invalid.code(), "count_differs");
    }
}
