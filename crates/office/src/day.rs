//! Dates as people write them.

use chrono::{Days, NaiveDate};
use dingyin_domain::text::fold;

use crate::cell::Cell;

/// Reads a date: a date cell, a serial number of a workbook, `2026-03-02`, `2026.3.2`, `2026/3/2`, `2026年3月2日`,
/// `20260302`, `26/3/2`. A month without a day is its first day.
#[must_use]
pub fn read(cell: &Cell) -> Option<NaiveDate> {
    match cell {
        Cell::Date(date) => Some(*date),
        Cell::Number(serial) => of_serial(*serial),
        Cell::Text(text) => of_text(&fold(text)),
        Cell::Empty => None,
    }
}

/// Days since 1899-12-30, within the years a record can belong to.
fn of_serial(serial: f64) -> Option<NaiveDate> {
    if serial.fract() != 0.0 {
        return None;
    }
    if (19_900_101.0..21_000_101.0).contains(&serial) {
        return of_text(&format!("{serial:.0}"));
    }
    let whole = (20_000.0..80_000.0).contains(&serial).then(|| format!("{serial:.0}").parse::<u64>().ok()).flatten()?;
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(whole))
}

fn of_text(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        return NaiveDate::parse_from_str(text, "%Y%m%d").ok();
    }
    let text = text.split([' ', 't']).next().unwrap_or(text);
    let parts: Vec<&str> =
        text.split(['-', '.', '/', '年', '月', '日', '号']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let [year, month, rest @ ..] = parts.as_slice() else { return None };
    let day = match rest {
        [] => "1",
        [day] => day,
        _ => return None,
    };
    let year: i32 = match year.len() {
        2 => 2000 + year.parse::<i32>().ok()?,
        4 => year.parse().ok()?,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_people_write_them() {
        for text in ["2026-03-02", "2026.3.2", "2026/3/2", "2026年3月2日", "20260302", "26/3/2", "２０２６．３．２"]
        {
            let read = read(&Cell::Text(text.into())).map(|date| date.to_string());
            assert_eq!(read.as_deref(), Some("2026-03-02"), "{text}");
        }
        assert_eq!(read(&Cell::Text("2026年3月".into())).map(|d| d.to_string()).as_deref(), Some("2026-03-01"));
        assert_eq!(read(&Cell::Number(46083.0)).map(|d| d.to_string()).as_deref(), Some("2026-03-02"));
    }

    #[test]
    fn other_texts_are_not_dates() {
        for text in ["", "上周", "2026-13-01", "3月2日", "12"] {
            assert_eq!(read(&Cell::Text(text.into())), None, "{text}");
        }
    }
}
