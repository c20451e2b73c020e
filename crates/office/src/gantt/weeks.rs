//! A chart drawn with cells: a row is a row, a column a week. What a cell stands for is told by its colour and by a letter, so
//! that it can be read where there are no colours.

use chrono::{Datelike as _, Days, NaiveDate, Weekday};
use dingyin_domain::language::Language;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Workbook, Worksheet};

use super::{Gantt, GanttRow, LEFT, Progress, Span, Words};
use crate::error::OfficeError;
use crate::export::{Sheet, write_sheet};

/// Rows above the first one of the chart: title, facts, legend, months, weeks.
const HEAD: u32 = 5;
const LEGEND: u32 = 2;
const MONTHS: u32 = 3;
const WEEKS: u32 = 4;
/// How wide is what stands on the left, in characters.
const LEFT_WIDTHS: [f64; 5] = [7.0, 34.0, 20.0, 12.0, 11.0];
const FIRST_WEEK: u16 = 5;
/// A word of the legend takes so many weeks' cells.
const LEGEND_STEP: u16 = 6;
/// A month that is narrower shows its number alone.
const NARROW: u16 = 3;

/// What is drawn in a week; of several the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Stopped,
    Actual,
    Critical,
    Expected,
    Planned,
}

impl Mark {
    const ALL: [Self; 5] = [Self::Stopped, Self::Actual, Self::Critical, Self::Expected, Self::Planned];

    fn of(row: &GanttRow, week: Span) -> Option<Self> {
        let meets = |span: &Span| span.0 <= week.1 && week.0 <= span.1;
        let drawn = |span: Option<Span>| span.as_ref().is_some_and(meets);
        match row {
            row if row.stops.iter().any(meets) => Some(Self::Stopped),
            row if drawn(row.actual) => Some(Self::Actual),
            row if drawn(row.expected) => Some(if row.critical { Self::Critical } else { Self::Expected }),
            row if row.progress != Progress::LeftOut && drawn(row.planned) => Some(Self::Planned),
            _ => None,
        }
    }

    const fn colours(self) -> (u32, u32) {
        match self {
            Self::Stopped => (0xF0A63A, 0x3A2500),
            Self::Actual => (0x2563A8, 0xFFFFFF),
            Self::Critical => (0xF3A9A1, 0x7A1A12),
            Self::Expected => (0xCFE3F7, 0x1D4E89),
            Self::Planned => (0xDDE1E7, 0x4B5563),
        }
    }

    fn letter(self, language: Language) -> &'static str {
        match self {
            Self::Stopped => language.pick("停", "S"),
            Self::Actual => language.pick("办", "H"),
            Self::Critical => language.pick("关", "C"),
            Self::Expected => language.pick("预", "E"),
            Self::Planned => language.pick("计", "P"),
        }
    }

    const fn word(self, words: &Words) -> &'static str {
        match self {
            Self::Stopped => words.stopped,
            Self::Actual => words.actual,
            Self::Critical => words.critical,
            Self::Expected => words.expected,
            Self::Planned => words.planned,
        }
    }

    fn format(self) -> Format {
        let (fill, ink) = self.colours();
        let plain = Format::new().set_align(FormatAlign::Center).set_font_size(8.0);
        let filled = plain.set_background_color(Color::RGB(fill)).set_font_color(Color::RGB(ink));
        filled.set_border(FormatBorder::Thin).set_border_color(Color::RGB(0xFFFFFF))
    }
}

impl Gantt {
    /// Writes a workbook: a table, and the chart on a sheet of its own.
    ///
    /// # Errors
    /// More rows or longer texts than a workbook can hold.
    pub fn to_workbook(&self, table: &Sheet) -> Result<Vec<u8>, OfficeError> {
        let mut workbook = Workbook::new();
        write_sheet(workbook.add_worksheet().set_name(&table.name)?, table)?;
        let name = self.language.pick("甘特图", "Gantt");
        self.write(workbook.add_worksheet().set_name(name)?)?;
        Ok(workbook.save_to_buffer()?)
    }

    fn write(&self, sheet: &mut Worksheet) -> Result<(), OfficeError> {
        sheet.write_string_with_format(0, 0, &self.title, &Format::new().set_bold().set_font_size(14.0))?;
        sheet.write_string(1, 0, self.facts.join(self.language.pick("　", "   ")))?;
        let weeks = self.weeks();
        self.write_head(sheet, &weeks)?;
        self.write_legend(sheet)?;
        for (row, at) in self.rows.iter().zip(HEAD..) {
            self.write_left(sheet, (row, at))?;
            for (week, column) in weeks.iter().zip(FIRST_WEEK..) {
                self.write_week(sheet, (at, column), (row, *week))?;
            }
        }
        sheet.set_freeze_panes(HEAD, 2)?;
        sheet.set_landscape().set_print_fit_to_pages(1, 0);
        Ok(())
    }

    /// Every week of which something is drawn, from Monday to Sunday.
    fn weeks(&self) -> Vec<Span> {
        let (first, last) = self.between();
        let mondays = first.week(Weekday::Mon).first_day().iter_days().step_by(7).take_while(|monday| *monday <= last);
        mondays.map(|monday| (monday, monday + Days::new(6))).collect()
    }

    fn write_head(&self, sheet: &mut Worksheet, weeks: &[Span]) -> Result<(), OfficeError> {
        let bold = Format::new().set_bold();
        for (((zh, en), width), column) in LEFT.iter().zip(LEFT_WIDTHS).zip(0_u16..) {
            sheet.write_string_with_format(WEEKS, column, self.language.pick(*zh, *en), &bold)?;
            sheet.set_column_width(column, width)?;
        }
        let day = Format::new().set_align(FormatAlign::Center).set_font_size(8.0);
        let today = day.clone().set_bold().set_background_color(Color::RGB(0x1F2937)).set_font_color(Color::White);
        let of_month = day.clone().set_bold().set_border_left(FormatBorder::Thin);
        for (week, column) in weeks.iter().zip(FIRST_WEEK..) {
            let is_now = week.0 <= self.today && self.today <= week.1;
            let format = if is_now { &today } else { &day };
            sheet.write_string_with_format(WEEKS, column, format!("{:02}", week.0.day()), format)?;
            sheet.set_column_width(column, 3.0)?;
        }
        for (month, first, last) in months(weeks) {
            let narrow = last - first + 1 < NARROW;
            let label = month.format(if narrow { "%m" } else { "%Y-%m" }).to_string();
            if first == last {
                sheet.write_string_with_format(MONTHS, first, label, &of_month)?;
            } else {
                sheet.merge_range(MONTHS, first, MONTHS, last, &label, &of_month)?;
            }
        }
        Ok(())
    }

    fn write_legend(&self, sheet: &mut Worksheet) -> Result<(), OfficeError> {
        let words = Words::of(self.language);
        for (mark, column) in Mark::ALL.iter().zip((FIRST_WEEK..).step_by(usize::from(LEGEND_STEP))) {
            sheet.write_string_with_format(LEGEND, column, mark.letter(self.language), &mark.format())?;
            sheet.write_string(LEGEND, column + 1, mark.word(words))?;
        }
        Ok(())
    }

    fn write_left(&self, sheet: &mut Worksheet, (row, at): (&GanttRow, u32)) -> Result<(), OfficeError> {
        let critical = Format::new().set_bold().set_font_color(Color::RGB(0xC0362C));
        let format = if row.critical { critical } else { Format::new() };
        for (text, column) in [&row.code, &row.name, &row.unit, &row.state].into_iter().zip(0_u16..) {
            sheet.write_string_with_format(at, column, text, &format)?;
        }
        if let Some(due) = row.due_on {
            sheet.write_datetime_with_format(at, 4, due, &Format::new().set_num_format("yyyy-mm-dd"))?;
        }
        Ok(())
    }

    fn write_week(
        &self,
        sheet: &mut Worksheet,
        (at, column): (u32, u16),
        (row, week): (&GanttRow, Span),
    ) -> Result<(), OfficeError> {
        if let Some(mark) = Mark::of(row, week) {
            let letter = if row.milestone { "◆" } else { mark.letter(self.language) };
            sheet.write_string_with_format(at, column, letter, &mark.format())?;
        }
        Ok(())
    }
}

/// The months of weeks, by their Mondays: the first day of one of them, the first and the last column.
fn months(weeks: &[Span]) -> Vec<(NaiveDate, u16, u16)> {
    let mut months: Vec<(NaiveDate, u16, u16)> = Vec::new();
    for ((monday, _), column) in weeks.iter().zip(FIRST_WEEK..) {
        match months.last_mut() {
            Some((known, _, last)) if (known.year(), known.month()) == (monday.year(), monday.month()) => {
                *last = column
            }
            _ => months.push((*monday, column, column)),
        }
    }
    months
}
