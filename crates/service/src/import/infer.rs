//! Columns whose headers say nothing: what their values look like decides, where a field still has no column.

use dingyin_domain::import::ImportKind;
use dingyin_domain::phone::Phone;
use dingyin_domain::text::fold;
use dingyin_domain::uscc::Uscc;
use dingyin_domain::written::amount::{self, Purpose, Unit};
use dingyin_domain::written::day::{self, Around as DayAround};
use dingyin_domain::written::{contact, place, trade};
use dingyin_office::Cell;

use super::file::FoundTable;
use super::row::{RECORD, StagedRow};

/// How surely values speak for a field, in hundredths.
const BY_VALUES: u8 = 60;
/// How many of a column's values must look like it, in tenths.
const SHARE: usize = 7;
/// How many values are looked at.
const LOOKED_AT: usize = 60;

type Looks = fn(&Cell, &FoundTable) -> bool;

/// What the values of a field look like, the most telling first.
fn looks(kind: ImportKind) -> &'static [(&'static str, Looks)] {
    match kind {
        ImportKind::Leads => &[
            ("uscc", is_code),
            ("phone", is_phone),
            ("investor", is_organisation),
            ("name", is_undertaking),
            ("total", is_amount),
            ("district", is_district),
            ("industry", is_trade),
            ("reported", is_day),
            ("contact", is_person),
        ],
        ImportKind::Demands => &[
            ("uscc", is_code),
            ("phone", is_phone),
            ("organisation", is_organisation),
            ("district", is_district),
            ("industry", is_trade),
            ("contact", is_person),
            ("body", is_prose),
        ],
        ImportKind::Organisations => {
            &[("uscc", is_code), ("name", is_organisation), ("district", is_district), ("industry", is_trade)]
        }
    }
}

/// Gives fields that have no column those whose values look like them.
pub(super) fn by_values(kind: ImportKind, table: &mut FoundTable, rows: &[&StagedRow]) {
    numbers_are_no_names(table, rows);
    for (field, looks) in looks(kind) {
        if table.column(field).is_some() {
            continue;
        }
        let silent =
            |at: usize| table.columns.get(at).is_some_and(|column| column.field.is_none() && column.score == 0);
        let found = (0..table.columns.len()).find(|at| silent(*at) && alike(table, *at, rows, *looks));
        if let Some(column) = found.and_then(|at| table.columns.get_mut(at)) {
            (column.field, column.score) = (Some((*field).to_owned()), BY_VALUES);
        }
    }
}

/// A column of contacts that holds nothing but numbers is one of numbers.
fn numbers_are_no_names(table: &mut FoundTable, rows: &[&StagedRow]) {
    let contact = table.columns.iter().position(|column| column.field.as_deref() == Some("contact"));
    let Some(at) = contact.filter(|_| table.column("phone").is_none()) else { return };
    let reaches = table.columns.get(at).is_some_and(|column| column.to > column.at);
    if !reaches && alike(table, at, rows, is_phone) {
        table.map(at, Some("phone".to_owned()));
    }
}

fn alike(table: &FoundTable, at: usize, rows: &[&StagedRow], looks: Looks) -> bool {
    let Some(column) = table.columns.get(at).map(|column| column.at) else { return false };
    let records = rows.iter().filter(|row| row.role == RECORD).take(LOOKED_AT);
    let values: Vec<&Cell> =
        records.filter_map(|row| row.cells.get(column)).filter(|cell| cell.text().is_some()).collect();
    let fitting = values.iter().filter(|cell| looks(cell, table)).count();
    values.len() >= 2 && fitting * 10 >= values.len() * SHARE
}

fn is_code(cell: &Cell, _: &FoundTable) -> bool {
    cell.text().is_some_and(|text| text.trim().len() == 18 && Uscc::parse(&text).is_ok())
}

fn is_phone(cell: &Cell, _: &FoundTable) -> bool {
    let Some(text) = cell.text() else { return false };
    Phone::parse(&text).is_ok() || {
        let read = contact::read(&text).value;
        read.phone.is_some() && read.name.is_none()
    }
}

const FORMS: [&str; 17] = [
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
];

fn is_organisation(cell: &Cell, _: &FoundTable) -> bool {
    cell.text().is_some_and(|text| {
        let folded = fold(text.trim());
        FORMS.iter().any(|form| folded.ends_with(form)) && folded.chars().count() >= 4
    })
}

fn is_undertaking(cell: &Cell, _: &FoundTable) -> bool {
    let ends = ["项目", "基地", "生产线", "产线", "工厂", "产业园", "研发中心", "一期", "二期"];
    cell.text().is_some_and(|text| ends.iter().any(|end| text.trim().ends_with(end)))
}

fn is_amount(cell: &Cell, table: &FoundTable) -> bool {
    match cell {
        Cell::Text(text) => {
            let unit = ["亿", "万", "million", "元"].iter().any(|unit| fold(text).contains(unit));
            unit && amount::read(text, None, Purpose::Investment).is_some()
        }
        Cell::Number(number) => {
            let unit: Option<Unit> = table.unit();
            unit.is_some() && amount::read_number(*number, unit, Purpose::Investment).is_some()
        }
        _ => false,
    }
}

fn is_district(cell: &Cell, _: &FoundTable) -> bool {
    cell.text().is_some_and(|text| text.chars().count() <= 12 && place::read(&text).is_some())
}

fn is_trade(cell: &Cell, _: &FoundTable) -> bool {
    cell.text().is_some_and(|text| text.chars().count() <= 10 && trade::read(&text).is_some())
}

fn is_day(cell: &Cell, _: &FoundTable) -> bool {
    match cell {
        Cell::Date { .. } => true,
        Cell::Text(text) => day::read(text, DayAround::default()).is_some(),
        _ => false,
    }
}

/// Two to four Chinese characters that begin with a usual surname.
fn is_person(cell: &Cell, _: &FoundTable) -> bool {
    const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤俞章鲍骆岳虞曲";
    cell.text().is_some_and(|text| {
        let name = text.trim();
        (2..=4).contains(&name.chars().count()) && name.starts_with(|c: char| SURNAMES.contains(c))
    })
}

fn is_prose(cell: &Cell, _: &FoundTable) -> bool {
    cell.text().is_some_and(|text| text.chars().count() >= 12)
}
