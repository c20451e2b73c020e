//! Bounds that people put into a question: `1亿以上`, `不超过5000万`, `3-5亿`, `2026年以来`, `9月以前`, `近三个月`.

use std::ops::Range;

use chrono::{Datelike as _, Days, Months, NaiveDate};

/// What is asked for, both ends taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// An amount in yuan.
    Amount {
        /// The least.
        min: Option<i64>,
        /// The most.
        max: Option<i64>,
    },
    /// A day.
    Day {
        /// The first.
        from: Option<NaiveDate>,
        /// The last.
        to: Option<NaiveDate>,
    },
}

/// A bound and where it stands in the text, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it says.
    pub bound: Bound,
    /// Where.
    pub span: Range<usize>,
}

/// The bounds that a folded text names, on the day on which it was typed.
#[must_use]
pub fn bounds_in(folded: &str, today: NaiveDate) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while let Some(rest) = folded.get(at..).filter(|rest| !rest.is_empty()) {
        let here = period(rest, today).or_else(|| dated(rest, today)).or_else(|| amount(rest));
        let begins = !folded[..at].ends_with(|c: char| c.is_ascii_digit() || c == '.');
        match here.filter(|_| begins) {
            Some((bound, length)) => {
                found.push(Found { bound, span: at..at + length });
                at += length;
            }
            None => at += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    found
}

const AT_LEAST: [&str; 6] = ["及以上", "以上", "起", "以来", "以后", "之后"];
const AT_MOST: [&str; 5] = ["及以下", "以下", "以内", "以前", "之前"];
const MORE_THAN: [&str; 6] = ["不低于", "不少于", "超过", "大于", "至少", "高于"];
const LESS_THAN: [&str; 6] = ["不超过", "不高于", "不大于", "低于", "小于", "少于"];

/// What an amount is counted in; the longer word first.
const UNITS: [(&str, i64); 6] =
    [("千万", 10_000_000), ("百万", 1_000_000), ("十万", 100_000), ("亿", 100_000_000), ("万", 10_000), ("元", 1)];

fn after<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    words.iter().find_map(|word| text.strip_prefix(word))
}

/// An amount with a word that bounds it, or a range; an amount alone is what a text says.
fn amount(text: &str) -> Option<(Bound, usize)> {
    let (side, rest) = match (after(text, &MORE_THAN), after(text, &LESS_THAN)) {
        (Some(rest), _) => (Some(Side::Least), rest),
        (None, Some(rest)) => (Some(Side::Most), rest),
        (None, None) => (None, text),
    };
    let (first, rest) = number(rest)?;
    if let Some((low, high, rest)) = range(first, rest) {
        return Some((Bound::Amount { min: Some(low), max: Some(high) }, text.len() - rest.len()));
    }
    let (yuan, rest) = counted(first, rest)?;
    let (side, rest) = match side {
        Some(side) => (side, rest),
        None => bounding(rest)?,
    };
    let bound = match side {
        Side::Least => Bound::Amount { min: Some(yuan), max: None },
        Side::Most => Bound::Amount { min: None, max: Some(yuan) },
    };
    Some((bound, text.len() - rest.len()))
}

#[derive(Debug, Clone, Copy)]
enum Side {
    Least,
    Most,
}

fn bounding(text: &str) -> Option<(Side, &str)> {
    let least = after(text, &AT_LEAST).map(|rest| (Side::Least, rest));
    least.or_else(|| after(text, &AT_MOST).map(|rest| (Side::Most, rest)))
}

/// `3-5亿`, `3到5亿元`.
fn range(first: f64, text: &str) -> Option<(i64, i64, &str)> {
    let rest = after(text, &["-", "~", "到", "至", "—"])?;
    let (second, rest) = number(rest)?;
    let (high, behind) = counted(second, rest)?;
    let (low, _) = counted(first, rest)?;
    (low <= high).then_some((low, high, behind))
}

fn number(text: &str) -> Option<(f64, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let number: f64 = digits.parse().ok()?;
    (digits.len() <= 12).then_some((number, rest))
}

/// A number with its unit in yuan, rounded.
fn counted(number: f64, text: &str) -> Option<(i64, &str)> {
    let (rest, factor) = UNITS.iter().find_map(|(unit, factor)| Some((text.strip_prefix(unit)?, *factor)))?;
    let rest = rest.strip_prefix("元").unwrap_or(rest);
    #[expect(clippy::cast_precision_loss, clippy::float_arithmetic, reason = "a bound someone typed, rounded to yuan")]
    let yuan = (number * factor as f64).round();
    let whole: i64 = format!("{yuan:.0}").parse().ok()?;
    Some((whole, rest))
}

/// `2026年`, `2026年9月以来`, `9月以前`.
fn dated(text: &str, today: NaiveDate) -> Option<(Bound, usize)> {
    let (first, rest) = number(text)?;
    let first = whole(first)?;
    let (year, month, rest) = match (rest.strip_prefix('年'), rest.strip_prefix('月')) {
        (Some(rest), _) if (1990..2100).contains(&first) => match month_in(rest) {
            Some((month, rest)) => (first, Some(month), rest),
            None => (first, None, rest),
        },
        (None, Some(rest)) if (1..=12).contains(&first) => (today.year(), u32::try_from(first).ok(), rest),
        _ => return None,
    };
    let from = NaiveDate::from_ymd_opt(year, month.unwrap_or(1), 1)?;
    let months = if month.is_some() { 1 } else { 12 };
    let to = from.checked_add_months(Months::new(months))?.pred_opt()?;
    let (bound, rest) = match bounding(rest) {
        Some((Side::Least, rest)) => (Bound::Day { from: Some(from), to: None }, rest),
        Some((Side::Most, rest)) => (Bound::Day { from: None, to: from.pred_opt() }, rest),
        None => (Bound::Day { from: Some(from), to: Some(to) }, rest),
    };
    Some((bound, text.len() - rest.len()))
}

fn month_in(text: &str) -> Option<(u32, &str)> {
    let (month, rest) = number(text)?;
    let month = u32::try_from(whole(month)?).ok().filter(|month| (1..=12).contains(month))?;
    Some((month, rest.strip_prefix('月')?))
}

fn whole(number: f64) -> Option<i32> {
    format!("{number}").parse().ok()
}

/// Periods that are counted from today.
fn period(text: &str, today: NaiveDate) -> Option<(Bound, usize)> {
    let first = today.with_day(1)?;
    let year = first.with_month(1)?;
    let week = today.checked_sub_days(Days::new(u64::from(today.weekday().num_days_from_monday())))?;
    let last_month = first.checked_sub_months(Months::new(1))?;
    let last_year = year.checked_sub_months(Months::new(12))?;
    let back = |months| today.checked_sub_months(Months::new(months));
    let periods: [(&str, Option<NaiveDate>, Option<NaiveDate>); 14] = [
        ("今年以来", Some(year), None),
        ("今年", Some(year), None),
        ("去年", Some(last_year), year.pred_opt()),
        ("本月", Some(first), None),
        ("这个月", Some(first), None),
        ("上个月", Some(last_month), first.pred_opt()),
        ("上月", Some(last_month), first.pred_opt()),
        ("本周", Some(week), None),
        ("最近一个月", back(1), None),
        ("近一个月", back(1), None),
        ("近三个月", back(3), None),
        ("最近三个月", back(3), None),
        ("近半年", back(6), None),
        ("近一年", back(12), None),
    ];
    let (word, from, to) = periods.into_iter().find(|(word, ..)| text.starts_with(word))?;
    Some((Bound::Day { from, to }, word.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<String> {
        let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
        let found = bounds_in(text, today);
        let show = |found: &Found| match found.bound {
            Bound::Amount { min, max } => format!("{}: {min:?}..{max:?}", &text[found.span.clone()]),
            Bound::Day { from, to } => format!("{}: {from:?}..{to:?}", &text[found.span.clone()]),
        };
        found.iter().map(show).collect()
    }

    #[test]
    fn amounts_are_bounded_by_words() {
        assert_eq!(said("1.2亿以上的传感器项目"), ["1.2亿以上: Some(120000000)..None"]);
        assert_eq!(said("预算不超过500万元"), ["不超过500万元: None..Some(5000000)"]);
        assert_eq!(said("投资3-5亿"), ["3-5亿: Some(300000000)..Some(500000000)"]);
    }

    #[test]
    fn an_amount_alone_bounds_nothing() {
        assert!(said("年产10万台").is_empty() && said("8英寸").is_empty() && said("10万级洁净室").is_empty());
    }

    #[test]
    fn days_are_bounded_by_years_months_and_periods() {
        assert_eq!(said("2026年9月以来的线索"), ["2026年9月以来: Some(2026-09-01)..None"]);
        assert_eq!(said("2025年"), ["2025年: Some(2025-01-01)..Some(2025-12-31)"]);
        assert_eq!(said("上个月登记"), ["上个月: Some(2026-10-01)..Some(2026-10-31)"]);
    }
}
