//! Columns whose headers say little: what their values look like confirms a weak guess, and finds the column of a field
//! that has none.

use dingyin_domain::import::ImportKind;
use dingyin_domain::phone::Phone;
use dingyin_domain::text::fold;
use dingyin_domain::written::amount::{self, Purpose};
use dingyin_domain::written::day::{self, Around as DayAround};
use dingyin_domain::written::{contact, place, trade};
use dingyin_office::Cell;

use super::file::{FoundTable, library};
use super::row::{RECORD, StagedRow};

/// How surely values speak for a field, in hundredths.
const BY_VALUES: u8 = 60;
/// From here on a header is believed whatever stands below it.
const BELIEVED: u8 = 90;
/// How many of a column's values must look like it, in tenths: to find it, and to keep a weak guess.
const TO_FIND: usize = 7;
const TO_KEEP: usize = 4;
/// How many values are looked at.
const LOOKED_AT: usize = 60;

/// A column with what stands below its header.
struct Column<'c> {
    header: &'c str,
    values: Vec<&'c Cell>,
    /// Whether a column of telephone numbers is near.
    near_numbers: bool,
}

impl Column<'_> {
    /// How many tenths of the values fit.
    fn share(&self, fits: impl Fn(&Cell) -> bool) -> usize {
        let fitting = self.values.iter().filter(|cell| fits(cell)).count();
        if self.values.len() < 2 { 0 } else { fitting * 10 / self.values.len() }
    }

    fn texts(&self) -> Vec<String> {
        self.values.iter().filter_map(|cell| cell.text()).collect()
    }
}

type Looks = fn(&Column<'_>) -> bool;

/// What the columns of fields look like, the most telling first.
const fn looks(kind: ImportKind) -> &'static [(&'static str, Looks)] {
    match kind {
        ImportKind::Leads => &[
            ("uscc", is_codes),
            ("phone", is_numbers),
            ("investor", is_organisations),
            ("total", is_amounts),
            ("name", is_undertakings),
            ("district", is_districts),
            ("industry", is_trades),
            ("reported", is_days),
            ("contact", is_people),
            ("name", is_titles),
        ],
        ImportKind::Demands => &[
            ("uscc", is_codes),
            ("phone", is_numbers),
            ("organisation", is_organisations),
            ("library", is_libraries),
            ("district", is_districts),
            ("industry", is_trades),
            ("contact", is_people),
            ("title", is_titles),
            ("body", is_prose),
        ],
        ImportKind::Organisations => {
            &[("uscc", is_codes), ("name", is_organisations), ("district", is_districts), ("industry", is_trades)]
        }
    }
}

/// Takes weak guesses back that the values speak against, then gives fields that have no column those whose values look
/// like them.
pub(super) fn by_values(kind: ImportKind, table: &mut FoundTable, rows: &[&StagedRow]) {
    take_back(table, rows);
    numbers_are_no_names(table, rows);
    for (field, looks) in looks(kind) {
        if table.column(field).is_some() {
            continue;
        }
        let silent = |at: &usize| table.columns.get(*at).is_some_and(|c| c.field.is_none() && c.score == 0);
        let found =
            (0..table.columns.len()).filter(silent).find(|at| column(table, *at, rows).is_some_and(|c| looks(&c)));
        if let Some(column) = found.and_then(|at| table.columns.get_mut(at)) {
            (column.field, column.score) = (Some((*field).to_owned()), BY_VALUES);
        }
    }
}

fn column<'c>(table: &'c FoundTable, place: usize, rows: &[&'c StagedRow]) -> Option<Column<'c>> {
    let found = table.columns.get(place)?;
    let records = rows.iter().filter(|row| row.role == RECORD).take(LOOKED_AT);
    let values = records.filter_map(|row| row.cells.get(found.at)).filter(|cell| cell.text().is_some()).collect();
    let phone = table.columns.iter().position(|column| column.field.as_deref() == Some("phone"));
    let near_numbers = phone.is_some_and(|phone| phone.abs_diff(place) <= 2 && !names_people(table, phone, rows));
    Some(Column { header: &found.header, values, near_numbers })
}

/// Whether the numbers of a column stand beside names in the same cells.
fn names_people(table: &FoundTable, place: usize, rows: &[&StagedRow]) -> bool {
    let Some(at) = table.columns.get(place).map(|column| column.at) else { return false };
    let texts = rows.iter().filter(|row| row.role == RECORD).filter_map(|row| row.cells.get(at)?.text());
    texts.take(LOOKED_AT).any(|text| contact::read(&text).value.name.is_some())
}

/// A header that only seems to name an amount or a day has neither below it.
fn take_back(table: &mut FoundTable, rows: &[&StagedRow]) {
    for place in 0..table.columns.len() {
        let Some(found) = table.columns.get(place).filter(|found| found.score < BELIEVED) else { continue };
        let fits: fn(&Cell) -> bool = match found.field.as_deref() {
            Some("total") => |cell| is_number(cell) || is_money(cell),
            Some("reported" | "valid" | "deadline") => is_day,
            // No source, title or sentence is a day.
            Some("source" | "summary" | "name" | "title" | "body" | "investor" | "organisation") => {
                |cell| !is_day(cell)
            }
            _ => continue,
        };
        let against = column(table, place, rows).is_some_and(|c| c.values.len() >= 2 && c.share(fits) < TO_KEEP);
        if let Some(found) = table.columns.get_mut(place).filter(|_| against) {
            (found.field, found.score) = (None, 0);
        }
    }
}

/// A column of contacts that holds nothing but numbers is one of numbers.
fn numbers_are_no_names(table: &mut FoundTable, rows: &[&StagedRow]) {
    let contact = table.columns.iter().position(|column| column.field.as_deref() == Some("contact"));
    let Some(at) = contact.filter(|_| table.column("phone").is_none()) else { return };
    let reaches = table.columns.get(at).is_some_and(|column| column.to > column.at);
    if !reaches && column(table, at, rows).is_some_and(|column| is_numbers(&column)) {
        table.map(at, Some("phone".to_owned()));
    }
}

fn is_codes(column: &Column<'_>) -> bool {
    let code = |text: &str| {
        let text = text.trim();
        text.len() == 18 && text.bytes().all(|b| b.is_ascii_alphanumeric()) && text.bytes().any(|b| b.is_ascii_digit())
    };
    column.share(|cell| cell.text().is_some_and(|text| code(&text))) >= TO_FIND
}

fn is_numbers(column: &Column<'_>) -> bool {
    column.share(|cell| {
        let Some(text) = cell.text() else { return false };
        let read = contact::read(&text).value;
        Phone::parse(&text).is_ok() || (read.phone.is_some() && read.name.is_none())
    }) >= TO_FIND
}

const FORMS: [&str; 18] = [
    "有限公司",
    "集团",
    "公司",
    "大学",
    "学院",
    "研究院",
    "研究所",
    "株式会社",
    "工厂",
    "厂",
    "ltd",
    "ltd.",
    "inc",
    "inc.",
    "gmbh",
    "ag",
    "llc",
    "oy",
];

fn is_organisations(column: &Column<'_>) -> bool {
    column.share(|cell| {
        let text = fold(cell.text().unwrap_or_default().trim());
        text.chars().count() >= 4 && FORMS.iter().any(|form| text.ends_with(form))
    }) >= TO_FIND
}

fn is_undertakings(column: &Column<'_>) -> bool {
    let ends = ["项目", "基地", "生产线", "产线", "工厂", "产业园", "研发中心", "一期", "二期"];
    column.share(|cell| cell.text().is_some_and(|text| ends.iter().any(|end| text.trim().ends_with(end)))) >= TO_FIND
}

/// Different texts, each long enough to name something and none of them a sum or a day.
fn is_titles(column: &Column<'_>) -> bool {
    let texts = column.texts();
    let distinct: std::collections::BTreeSet<&String> = texts.iter().collect();
    let named =
        |cell: &Cell| matches!(cell, Cell::Text(text) if (4..=60).contains(&text.chars().count()) && !is_number(cell));
    column.share(named) >= 8
        && distinct.len() * 10 >= texts.len() * 7
        && !is_organisations(column)
        && !is_districts(column)
}

fn is_number(cell: &Cell) -> bool {
    match cell {
        Cell::Number(_) => true,
        Cell::Text(text) => {
            let folded = fold(text);
            folded.starts_with(|c: char| c.is_ascii_digit())
                && folded.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '~' | ' '))
        }
        _ => false,
    }
}

/// An amount with a unit of money, or what people write in its place.
fn is_money(cell: &Cell) -> bool {
    let Some(text) = cell.text() else { return false };
    let folded = fold(&text);
    let unit = ["亿", "万", "million", "元", "usd", "$", "€", "bn"].iter().any(|unit| folded.contains(unit));
    let open = ["面议", "待定", "保密", "未定", "洽谈", "tbd", "未披露"].iter().any(|word| folded.contains(word));
    open || (unit && amount::read(&text, None, Purpose::Investment).is_some())
}

/// Money in most cells, in at least one of them with its unit; or numbers below a header that speaks of money.
fn is_amounts(column: &Column<'_>) -> bool {
    let money = column.values.iter().any(|cell| is_money(cell));
    let header = ["投", "金额", "资金"].iter().any(|word| column.header.contains(word));
    (money || header) && column.share(|cell| is_number(cell) || is_money(cell)) >= TO_FIND
}

fn is_districts(column: &Column<'_>) -> bool {
    column.share(|cell| cell.text().is_some_and(|text| text.chars().count() <= 12 && place::read(&text).is_some()))
        >= TO_FIND
}

fn is_trades(column: &Column<'_>) -> bool {
    column.share(|cell| cell.text().is_some_and(|text| text.chars().count() <= 10 && trade::read(&text).is_some()))
        >= TO_FIND
}

fn is_day(cell: &Cell) -> bool {
    match cell {
        Cell::Date { .. } => true,
        Cell::Number(number) => (30_000.0..60_000.0).contains(number),
        Cell::Text(text) => day::read(text, DayAround { year: Some(2000), ..DayAround::default() }).is_some(),
        _ => false,
    }
}

fn is_days(column: &Column<'_>) -> bool {
    column.share(is_day) >= TO_FIND
}

fn is_libraries(column: &Column<'_>) -> bool {
    column.share(|cell| cell.text().is_some_and(|text| text.chars().count() <= 8 && library(&text).is_some()))
        >= TO_FIND
}

/// Names of people, beside their numbers or below a header that says so; our own people are nobody's contacts.
fn is_people(column: &Column<'_>) -> bool {
    let ours = ["招商", "我方", "专员", "干部", "经办", "承办", "责任", "跟进", "服务", "录入", "收集", "填报"];
    let named = |cell: &Cell| {
        let text = cell.text().unwrap_or_default();
        let name = text.trim();
        let han = name.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c) || c == '·');
        let latin = name.split(' ').count() >= 2 && name.chars().all(|c| c.is_alphabetic() || " .-".contains(c));
        ((2..=4).contains(&name.chars().count()) && han) || latin
    };
    let told = column.header.ends_with(['人', '表']) || column.near_numbers;
    told && !ours.iter().any(|word| column.header.contains(word)) && column.share(named) >= TO_FIND
}

fn is_prose(column: &Column<'_>) -> bool {
    column.share(|cell| cell.text().is_some_and(|text| text.chars().count() >= 6)) >= TO_FIND
}
