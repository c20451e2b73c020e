//! Gantt charts: what was planned, what is expected and what came, as a sheet of weeks and as one page to print.

mod page;
#[cfg(test)]
mod tests;
mod weeks;

use chrono::{Days, NaiveDate};
use dingyin_domain::language::Language;

/// From its first day to its last one.
pub type Span = (NaiveDate, NaiveDate);

/// The longest time that is drawn, in days: ten years.
const LONGEST: u64 = 3653;

/// A chart with what stands around it.
#[derive(Debug, Clone)]
pub struct Gantt {
    /// In which language its own words are.
    pub language: Language,
    /// What it is about.
    pub title: String,
    /// What else is said of it above the chart, a line each.
    pub facts: Vec<String>,
    /// Today.
    pub today: NaiveDate,
    /// Its rows.
    pub rows: Vec<GanttRow>,
    /// What stands below the chart, side by side.
    pub notes: Vec<Note>,
}

/// A row of a chart.
#[derive(Debug, Clone)]
pub struct GanttRow {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Whose it is.
    pub unit: String,
    /// Where it stands, in words.
    pub state: String,
    /// How far it has come.
    pub progress: Progress,
    /// Whether it takes no time of its own.
    pub milestone: bool,
    /// Whether all of it is late when this is.
    pub critical: bool,
    /// The last day within its limit.
    pub due_on: Option<NaiveDate>,
    /// When it was planned.
    pub planned: Option<Span>,
    /// When it was worked on, up to today.
    pub actual: Option<Span>,
    /// When it is expected.
    pub expected: Option<Span>,
    /// When its clock stood still.
    pub stops: Vec<Span>,
}

/// How far something has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// It is not done.
    Open,
    /// It is late.
    Late,
    /// It is done.
    Done,
    /// It is not done at all.
    LeftOut,
}

/// Some lines under a heading.
#[derive(Debug, Clone)]
pub struct Note {
    /// The heading.
    pub heading: String,
    /// The lines.
    pub lines: Vec<String>,
}

impl GanttRow {
    fn days(&self) -> impl Iterator<Item = NaiveDate> {
        let spans = [self.planned, self.actual, self.expected].into_iter().flatten();
        spans.chain(self.stops.iter().copied()).flat_map(|(from, to)| [from, to]).chain(self.due_on)
    }
}

impl Gantt {
    /// From the first day of which anything is drawn to the last one.
    fn between(&self) -> Span {
        let days = || self.rows.iter().flat_map(GanttRow::days).chain([self.today]);
        let first = days().min().unwrap_or(self.today);
        let furthest = first.checked_add_days(Days::new(LONGEST)).unwrap_or(first);
        (first, days().max().unwrap_or(self.today).min(furthest))
    }
}

/// What stands left of a chart.
const LEFT: [(&str, &str); 5] =
    [("代码", "Code"), ("事项", "Item"), ("单位", "Unit"), ("状态", "State"), ("到期日", "Due")];

/// What the parts of a chart are called.
struct Words {
    planned: &'static str,
    actual: &'static str,
    expected: &'static str,
    stopped: &'static str,
    critical: &'static str,
    due: &'static str,
    today: &'static str,
    milestone: &'static str,
}

const CHINESE: Words = Words {
    planned: "计划",
    actual: "办理",
    expected: "预计",
    stopped: "停钟",
    critical: "关键",
    due: "到期日",
    today: "今天",
    milestone: "里程碑",
};
const ENGLISH: Words = Words {
    planned: "Planned",
    actual: "In hand",
    expected: "Expected",
    stopped: "Clock stopped",
    critical: "Critical",
    due: "Due",
    today: "Today",
    milestone: "Milestone",
};

impl Words {
    fn of(language: Language) -> &'static Self {
        language.pick(&CHINESE, &ENGLISH)
    }
}
