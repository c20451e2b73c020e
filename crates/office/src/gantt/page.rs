//! A chart on one page to print. What it says goes to the page as data; where it stands there is `page.typ`'s.

use std::cmp::Reverse;

use chrono::{Datelike as _, Days, NaiveDate};
use dingyin_domain::language::Language;
use serde::Serialize;

use super::{Gantt, GanttRow, LEFT, Progress, Span, Words};
use crate::error::OfficeError;
use crate::typesetting::{Template, typeset};

const TEMPLATE: Template = Template(include_str!("page.typ"));
/// More rows than this cannot be read on one page.
pub(super) const MOST_ROWS: usize = 75;
/// Days that are left free before the first bar and behind the last one.
const FREE: (u64, u64) = (4, 12);
/// A month of which fewer days are shown has no room for its name.
const SHORTEST_MONTH: i64 = 12;
/// More months than this are not all named.
const MOST_NAMES: usize = 16;

/// A page, as its template reads it. Days are counted from the first one that is drawn.
#[derive(Debug, Serialize)]
struct Page<'g> {
    chinese: bool,
    title: &'g str,
    facts: &'g [String],
    columns: [&'static str; 5],
    days: i64,
    today: i64,
    today_is: String,
    months: Vec<Month>,
    rows: Vec<Row<'g>>,
    hidden: Option<String>,
    legend: [(&'static str, &'static str); 7],
    notes: Vec<Lines<'g>>,
}

#[derive(Debug, Serialize)]
struct Month {
    at: i64,
    name: Option<String>,
}

#[derive(Debug, Serialize)]
struct Row<'g> {
    code: &'g str,
    name: &'g str,
    unit: &'g str,
    state: &'g str,
    progress: &'static str,
    critical: bool,
    milestone: bool,
    due: Option<String>,
    due_at: Option<i64>,
    planned: Option<(i64, i64)>,
    actual: Option<(i64, i64)>,
    expected: Option<(i64, i64)>,
    stops: Vec<(i64, i64)>,
}

#[derive(Debug, Serialize)]
struct Lines<'g> {
    heading: &'g str,
    lines: &'g [String],
}

impl Gantt {
    /// The chart as a PDF of exactly one page, A4 lying. Of more rows than can be read on it, those are left out that are not
    /// done at all, were done long ago, or lie far ahead, and it says how many.
    ///
    /// # Errors
    /// There is no font with Chinese characters.
    pub fn to_pdf(&self) -> Result<Vec<u8>, OfficeError> {
        typeset(&TEMPLATE, &self.page())
    }

    fn page(&self) -> Page<'_> {
        let (first, last) = self.between();
        let first = first.checked_sub_days(Days::new(FREE.0)).unwrap_or(first);
        let last = last.checked_add_days(Days::new(FREE.1)).unwrap_or(last);
        let words = Words::of(self.language);
        let shown = self.shown();
        Page {
            chinese: self.language == Language::Chinese,
            title: &self.title,
            facts: &self.facts,
            columns: LEFT.map(|(zh, en)| self.language.pick(zh, en)),
            days: days_from(first, last) + 1,
            today: days_from(first, self.today),
            today_is: format!("{} {}", words.today, self.today.format("%m-%d")),
            months: months((first, last), self.language),
            hidden: self.hidden(self.rows.len() - shown.len()),
            rows: shown.into_iter().map(|row| row_from(row, first)).collect(),
            legend: [
                ("planned", words.planned),
                ("actual", words.actual),
                ("expected", words.expected),
                ("critical", words.critical),
                ("stopped", words.stopped),
                ("due", words.due),
                ("milestone", words.milestone),
            ],
            notes: self.notes.iter().map(|note| Lines { heading: &note.heading, lines: &note.lines }).collect(),
        }
    }

    /// The rows that are shown, in their order.
    pub(super) fn shown(&self) -> Vec<&GanttRow> {
        let mut places: Vec<usize> = (0..self.rows.len()).collect();
        places.sort_by_key(|at| self.rows.get(*at).map(worth));
        let mut places = places.split_off(self.rows.len().saturating_sub(MOST_ROWS));
        places.sort_unstable();
        places.into_iter().filter_map(|at| self.rows.get(at)).collect()
    }

    fn hidden(&self, count: usize) -> Option<String> {
        let said = self.language.pick(
            format!("另有 {count} 项未列出：不办理、早已办结或尚远的"),
            format!("{count} more not shown: left out, done long ago, or far ahead"),
        );
        (count > 0).then_some(said)
    }
}

/// What a reader would miss the least comes first.
fn worth(row: &GanttRow) -> (u8, Option<NaiveDate>, Reverse<Option<NaiveDate>>) {
    let (ended, begins) = (row.actual.map(|span| span.1), row.expected.map(|span| span.0));
    match row.progress {
        Progress::LeftOut => (0, None, Reverse(None)),
        Progress::Done => (1, ended, Reverse(None)),
        Progress::Open if row.actual.is_none() && !row.critical => {
            // What has no day lies beyond the calendar: the furthest.
            (2, None, Reverse(Some(begins.unwrap_or(NaiveDate::MAX))))
        }
        Progress::Open | Progress::Late => (3, None, Reverse(None)),
    }
}

fn days_from(first: NaiveDate, day: NaiveDate) -> i64 {
    (day - first).num_days()
}

fn row_from(row: &GanttRow, first: NaiveDate) -> Row<'_> {
    let span = |(from, to): Span| (days_from(first, from), days_from(first, to) + 1);
    Row {
        code: &row.code,
        name: &row.name,
        unit: &row.unit,
        state: &row.state,
        progress: match row.progress {
            Progress::Open => "open",
            Progress::Late => "late",
            Progress::Done => "done",
            Progress::LeftOut => "left_out",
        },
        critical: row.critical,
        milestone: row.milestone,
        due: row.due_on.map(|day| day.to_string()),
        due_at: row.due_on.map(|day| days_from(first, day) + 1),
        planned: row.planned.map(span),
        actual: row.actual.map(span),
        expected: row.expected.map(span),
        stops: row.stops.iter().copied().map(span).collect(),
    }
}

/// The first days of the months that are shown, with the names of those that have room.
fn months((first, last): Span, language: Language) -> Vec<Month> {
    let mut begins: Vec<NaiveDate> =
        first.iter_days().take_while(|day| *day <= last).filter(|day| day.day() == 1).collect();
    if begins.first().is_none_or(|begin| days_from(first, *begin) >= SHORTEST_MONTH) {
        begins.insert(0, first);
    }
    let step = match begins.len() {
        few if few <= MOST_NAMES => 1,
        more if more <= MOST_NAMES * 3 => 3,
        _ => 12,
    };
    let named = |(at, day): (usize, &NaiveDate)| Month {
        at: days_from(first, *day),
        name: (at == 0 || day.month0() % step == 0).then(|| month_name(*day, at == 0, language)),
    };
    begins.iter().enumerate().map(named).collect()
}

fn month_name(day: NaiveDate, is_first: bool, language: Language) -> String {
    let with_year = is_first || day.month() == 1;
    let format = match (language, with_year) {
        (Language::Chinese, true) => "%Y年%-m月",
        (Language::Chinese, false) => "%-m月",
        (Language::English, true) => "%b %Y",
        (Language::English, false) => "%b",
    };
    day.format(format).to_string()
}
