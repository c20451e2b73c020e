//! Dates as people write them: `2026.3.2`, `2026年3月`, `26/3/2`, `3月2日` below a title that names the year.

use chrono::{Datelike as _, Days, NaiveDate};

use super::number::digit;
use super::{Doubt, Read};
use crate::text::fold;

/// Which day a workbook counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Epoch {
    /// Day 1 is 1 January 1900.
    #[default]
    Of1900,
    /// Day 0 is 1 January 1904.
    Of1904,
}

/// What decides how a date without all of its parts is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Around {
    /// The year that a title names.
    pub year: Option<i32>,
    /// The workbook's epoch.
    pub epoch: Epoch,
}

/// Reads a date that is written as text.
#[must_use]
pub fn read(text: &str, around: Around) -> Option<Read<NaiveDate>> {
    let text = arabic(fold(text).trim());
    let text = without_weekday(&text);
    let text = text.strip_suffix(['前', '后']).unwrap_or(text);
    compact(text).or_else(|| english(text)).or_else(|| in_parts(text, around))
}

/// A date without the day of the week behind it.
fn without_weekday(text: &str) -> &str {
    let begins = ["(周", "(星期", "周", "星期", "(mon", "(tue", "(wed", "(thu", "(fri", "(sat", "(sun"];
    let at = begins.iter().filter_map(|word| text.find(word)).min();
    at.filter(|at| *at > 4).map_or(text, |at| text[..at].trim_end())
}

/// Reads a number of a workbook: a serial day, `20260302`, `2026.3`, `10.8` below a title that names the year.
#[must_use]
pub fn read_number(number: f64, around: Around) -> Option<Read<NaiveDate>> {
    if (20_000.0..80_000.0).contains(&number) {
        let days = format!("{:.0}", number.trunc()).parse().ok()?;
        let first = match around.epoch {
            Epoch::Of1900 => NaiveDate::from_ymd_opt(1899, 12, 30)?,
            Epoch::Of1904 => NaiveDate::from_ymd_opt(1904, 1, 1)?,
        };
        return first.checked_add_days(Days::new(days)).map(Read::sure);
    }
    read(&format!("{number}"), around)
}

/// The year that a title names: `柯桥区2026年10月在谈项目`.
#[must_use]
pub fn year_in(title: &str) -> Option<i32> {
    let folded = fold(title);
    // 2026三季度 ends in no digit.
    written_year(&folded).or_else(|| written_year(&arabic(&folded)))
}

fn written_year(folded: &str) -> Option<i32> {
    folded.match_indices("20").find_map(|(at, _)| {
        let before = folded[..at].chars().next_back();
        let year = folded.get(at..at + 4).filter(|year| year.bytes().all(|b| b.is_ascii_digit()))?;
        let after = folded[at + 4..].chars().next();
        let ends = after.is_none_or(|c| matches!(c, '年' | '.' | '-' | '/' | ' ' | '_' | ')' | '('));
        let begins = !before.is_some_and(|c| c.is_ascii_digit());
        if begins && (ends || after.is_some_and(|c| !c.is_ascii_digit())) { year.parse().ok() } else { None }
    })
}

/// Chinese digits as Arabic ones: `二〇二六年三月十二日`.
fn arabic(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    for (at, c) in chars.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| chars.get(at)).copied().and_then(digit);
        let after = chars.get(at + 1).copied().and_then(digit);
        match (digit(*c), *c) {
            (Some(value), _) => out.push_str(&value.to_string()),
            (None, '十') => out.push_str(match (before, after) {
                (Some(_), Some(_)) => "",
                (Some(_), None) => "0",
                (None, Some(_)) => "1",
                (None, None) => "10",
            }),
            _ => out.push(*c),
        }
    }
    out
}

fn compact(text: &str) -> Option<Read<NaiveDate>> {
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    match (digits, text.len()) {
        (true, 8) => NaiveDate::parse_from_str(text, "%Y%m%d").ok().map(Read::sure),
        (true, 6) if text.starts_with("20") => {
            let date = NaiveDate::from_ymd_opt(text[..4].parse().ok()?, text[4..].parse().ok()?, 1)?;
            Some(Read::doubtful(date, Doubt::MonthOnly))
        }
        _ => None,
    }
}

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// `2 March 2026`, `Mar 2, 2026`, `02-Mar-26`.
fn english(text: &str) -> Option<Read<NaiveDate>> {
    let words: Vec<&str> = text.split([' ', ',', '-', '.', '/']).filter(|word| !word.is_empty()).collect();
    let month_of = |word: &str| MONTHS.iter().zip(1..).find(|(name, _)| word.starts_with(**name)).map(|(_, at)| at);
    let [first, second, rest @ ..] = words.as_slice() else { return None };
    let (day, month) = match (month_of(first), month_of(second)) {
        (Some(month), None) => (Some(*second), month),
        (None, Some(month)) => (Some(*first), month),
        _ => return None,
    };
    let ordinal = |day: &str| day.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse::<u32>().ok();
    match (day.and_then(ordinal), rest) {
        (Some(day), [year]) => NaiveDate::from_ymd_opt(full_year(year)?, month, day).map(Read::sure),
        (Some(year @ 1900..), []) => {
            let first = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, 1)?;
            Some(Read::doubtful(first, Doubt::MonthOnly))
        }
        _ => None,
    }
}

fn full_year(text: &str) -> Option<i32> {
    let year: i32 = text.parse().ok()?;
    match text.len() {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

/// Words for a part of a month and the day they are taken as; 0 is the month's last.
const PARTS: [(&str, u32); 9] = [
    ("上旬", 1),
    ("月初", 1),
    ("初", 1),
    ("中旬", 11),
    ("月中", 15),
    ("下旬", 21),
    ("月底", 0),
    ("月末", 0),
    ("底", 0),
];

fn in_parts(text: &str, around: Around) -> Option<Read<NaiveDate>> {
    let dated = text.split('t').next().filter(|date| date.contains('-') && date.len() >= 8).unwrap_or(text);
    let dated = match dated.split_once(' ') {
        // A time of day may follow; parts that are set apart belong to the date.
        Some((date, rest)) if rest.contains(':') => date,
        _ => dated,
    };
    let (dated, part) = PARTS
        .iter()
        .find_map(|(word, day)| dated.strip_suffix(word).map(|rest| (rest, Some(*day))))
        .unwrap_or((dated, None));
    let says_month = dated.contains('月') || text.contains('月');
    let numbers: Vec<&str> = dated
        .split(['-', '.', '/', '年', '月', '日', '号', '\\', '、'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    if numbers.iter().any(|part| !part.bytes().all(|b| b.is_ascii_digit()) || part.len() > 4) {
        return None;
    }
    match numbers.as_slice() {
        [year, month, day] => whole(year, month, day),
        [year, month] if year.len() == 4 || dated.contains('年') => month_of(full_year(year)?, month, part),
        [month, day] if part.is_none() => without_year(month, day, around.year),
        [month] if says_month => {
            let year = around.year?;
            let mut read = month_of(year, month, part)?;
            read.doubts.push(Doubt::YearFrom(year));
            Some(read)
        }
        _ => None,
    }
}

fn whole(first: &str, second: &str, third: &str) -> Option<Read<NaiveDate>> {
    let of = |year: &str, month: &str, day: &str| {
        NaiveDate::from_ymd_opt(full_year(year)?, month.parse().ok()?, day.parse().ok()?)
    };
    if third.len() < 4 {
        return of(first, second, third).map(Read::sure);
    }
    // The year stands last: the parts before it are told apart only where one cannot be a month.
    match (of(third, first, second), of(third, second, first)) {
        (Some(date), Some(other)) if date != other => Some(Read::doubtful(date, Doubt::DayOrMonth)),
        (date, other) => date.or(other).map(Read::sure),
    }
}

fn month_of(year: i32, month: &str, part: Option<u32>) -> Option<Read<NaiveDate>> {
    let first = NaiveDate::from_ymd_opt(year, month.parse().ok()?, 1)?;
    match part {
        None => Some(Read::doubtful(first, Doubt::MonthOnly)),
        Some(0) => {
            first.with_day(u32::from(first.num_days_in_month())).map(|day| Read::doubtful(day, Doubt::PartOfMonth))
        }
        Some(day) => first.with_day(day).map(|day| Read::doubtful(day, Doubt::PartOfMonth)),
    }
}

fn without_year(month: &str, day: &str, year: Option<i32>) -> Option<Read<NaiveDate>> {
    let year = year?;
    let date = NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)?;
    Some(Read::doubtful(date, Doubt::YearFrom(year)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const IN_2026: Around = Around { year: Some(2026), epoch: Epoch::Of1900 };

    fn text_of(read: Option<Read<NaiveDate>>) -> (String, Vec<Doubt>) {
        read.map_or((String::new(), Vec::new()), |read| (read.value.to_string(), read.doubts))
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        for text in [
            "2026-03-02",
            "2026-3-2",
            "2026.3.2",
            "2026/3/2",
            "2026年3月2日",
            "2026年3月2号",
            "2026年03月02日",
            "二〇二六年三月二日",
            "20260302",
            "26/3/2",
            "２０２６．３．２",
            "2026-03-02T00:00:00",
            "2026-03-02 09:30:00",
            "2026/3/2 9:30",
            "2026 年 3 月 2 日",
            "2026-3-2 周一",
            "2026年3月2日（星期一）",
            "2 March 2026",
            "Mar 2, 2026",
            "02-Mar-26",
        ] {
            assert_eq!(text_of(read(text, Around::default())), ("2026-03-02".into(), vec![]), "{text}");
        }
        assert_eq!(text_of(read("二〇二六年十二月三十一日", IN_2026)).0, "2026-12-31");
        assert_eq!(text_of(read("13/3/2026", IN_2026)), ("2026-03-13".into(), vec![]));
    }

    #[test]
    fn what_is_uncertain_is_told() {
        for (text, date, doubt) in [
            ("2026年3月", "2026-03-01", Doubt::MonthOnly),
            ("2026.3", "2026-03-01", Doubt::MonthOnly),
            ("2026-03", "2026-03-01", Doubt::MonthOnly),
            ("202603", "2026-03-01", Doubt::MonthOnly),
            ("2026年3月底", "2026-03-31", Doubt::PartOfMonth),
            ("2026年3月中旬", "2026-03-11", Doubt::PartOfMonth),
            ("3月2日", "2026-03-02", Doubt::YearFrom(2026)),
            ("3.2", "2026-03-02", Doubt::YearFrom(2026)),
            ("3/2/2026", "2026-03-02", Doubt::DayOrMonth),
        ] {
            assert_eq!(text_of(read(text, IN_2026)), (date.into(), vec![doubt]), "{text}");
        }
    }

    #[test]
    fn workbooks_count_days_in_two_ways() {
        let of_1904 = Around { epoch: Epoch::Of1904, ..Around::default() };
        assert_eq!(text_of(read_number(46083.0, Around::default())).0, "2026-03-02");
        assert_eq!(text_of(read_number(46083.4, Around::default())).0, "2026-03-02");
        assert_eq!(text_of(read_number(44621.0, of_1904)).0, "2026-03-02");
        assert_eq!(text_of(read_number(20_260_302.0, Around::default())).0, "2026-03-02");
        assert_eq!(text_of(read_number(10.8, IN_2026)), ("2026-10-08".into(), vec![Doubt::YearFrom(2026)]));
    }

    #[test]
    fn other_texts_are_no_dates() {
        for text in ["", "上周", "2026-13-01", "2026年", "2026年一季度", "12", "2026.3.2-2026.5.1", "长期"] {
            assert_eq!(read(text, IN_2026), None, "{text}");
        }
        assert_eq!(read("3月2日", Around::default()), None);
    }

    #[test]
    fn a_title_names_its_year() {
        assert_eq!(year_in("柯桥区2026年10月在谈项目汇总"), Some(2026));
        assert_eq!(year_in("二〇二六年招商线索"), Some(2026));
        assert_eq!(year_in("leads_2026-10.csv"), Some(2026));
        assert_eq!(year_in("项目跟踪2026三季度"), Some(2026));
        assert_eq!(year_in("在谈项目汇总"), None);
    }
}
