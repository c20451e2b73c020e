//! A file taken apart into tables and rows, before anything is made of the rows.

use std::collections::BTreeMap;

use dingyin_domain::demand::Library;
use dingyin_domain::district::District;
use dingyin_domain::import::{ImportKind, RowState};
use dingyin_domain::language::Language;
use dingyin_domain::written::amount::Unit;
use dingyin_domain::written::day::{self, Around as DayAround, Epoch};
use dingyin_domain::written::place;
use dingyin_domain::written::trade::{self, Trade};
use dingyin_office::{Book, Cell, LaidRow, Notice, RowKind, Table, lay_out};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::infer::by_values;
use super::kind::dictionary;
use super::row::{Body, RECORD, StagedRow, role};

/// What people write for the cell above.
const DITTO: [&str; 10] = ["同上", "〃", "″", "\"", "''", "”", "“", "同前", "ditto", "－同上－"];

/// The tables of a file, as they are kept with the import.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Tables {
    /// Whether the workbook counts days from 1904.
    pub from_1904: bool,
    /// The tables, in the order of the file.
    pub tables: Vec<FoundTable>,
}

/// A table that was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FoundTable {
    /// Its sheet.
    pub sheet: Option<String>,
    /// The number of its header's last row.
    pub header_row: u32,
    /// The titles above it.
    pub titles: Vec<String>,
    /// The titles above the tables before it on its sheet.
    #[serde(default)]
    pub earlier: Vec<String>,
    /// Its columns.
    pub columns: Vec<FoundColumn>,
}

/// A column with what it means.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FoundColumn {
    /// Its place, from 0.
    pub at: usize,
    /// The last place of a header over several columns.
    #[serde(default)]
    pub to: usize,
    /// Its header.
    pub header: String,
    /// The field it means.
    pub field: Option<String>,
    /// How surely, in hundredths.
    pub score: u8,
    /// Some of its values.
    pub samples: Vec<String>,
    /// Whether somebody of the unit said so before.
    #[serde(default)]
    pub remembered: bool,
}

impl FoundColumn {
    /// The unit that its header names.
    #[must_use]
    pub fn unit(&self) -> Option<Unit> {
        Unit::named_in(&self.header)
    }
}

impl FoundTable {
    /// The column of a field.
    pub(super) fn column(&self, field: &str) -> Option<&FoundColumn> {
        self.columns.iter().find(|column| column.field.as_deref() == Some(field))
    }

    /// The unit that a title names.
    pub(super) fn unit(&self) -> Option<Unit> {
        let says = |title: &&String| title.contains("单位") || title.to_lowercase().contains("unit");
        self.titles.iter().filter(says).find_map(|title| Unit::named_in(title))
    }

    /// Gives columns the fields that the unit has said they mean.
    fn remember(&mut self, mapped: &BTreeMap<String, Option<String>>) {
        let told: Vec<(usize, Option<String>)> = self
            .columns
            .iter()
            .enumerate()
            .filter_map(|(place, column)| Some((place, mapped.get(&column.header)?.clone())))
            .collect();
        for (place, field) in told {
            self.map(place, field);
            if let Some(column) = self.columns.get_mut(place) {
                (column.remembered, column.score) = (true, 100);
            }
        }
    }

    /// Gives a column a field; another column that had it loses it.
    pub(super) fn map(&mut self, place: usize, field: Option<String>) {
        if field.is_some() {
            for column in self.columns.iter_mut().filter(|column| column.field == field) {
                column.field = None;
            }
        }
        if let Some(column) = self.columns.get_mut(place) {
            column.field = field;
        }
    }
}

/// What titles, sections and names of sheets say of a row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Around {
    pub day: DayAround,
    pub district: Option<District>,
    pub trade: Option<Trade>,
    pub library: Option<Library>,
    /// The unit of each column's amounts, where its header or a title names one.
    units: BTreeMap<usize, Unit>,
}

impl Around {
    /// What stands around the rows of a section.
    pub(super) fn of(file_name: &str, tables: &Tables, table: &FoundTable, section: Option<&str>) -> Self {
        let sheet = table.sheet.as_deref().unwrap_or_default();
        let texts = || {
            section
                .into_iter()
                .chain([sheet])
                .chain(table.titles.iter().rev().chain(table.earlier.iter().rev()).map(String::as_str))
                .chain([file_name])
        };
        let epoch = if tables.from_1904 { Epoch::Of1904 } else { Epoch::Of1900 };
        Self {
            day: DayAround { year: texts().find_map(day::year_in), epoch },
            district: texts().find_map(place::named_in),
            trade: section
                .into_iter()
                .chain([sheet])
                .find_map(|text| trade::read(unmarked(text)))
                .map(|read| read.value),
            library: texts().find_map(library),
            units: units(table),
        }
    }

    /// The unit of a column's amounts.
    pub(super) fn unit(&self, at: usize) -> Option<Unit> {
        self.units.get(&at).copied()
    }
}

fn units(table: &FoundTable) -> BTreeMap<usize, Unit> {
    let of_table = table.unit();
    let of = |column: &FoundColumn| Some((column.at, column.unit().or(of_table)?));
    table.columns.iter().filter_map(of).collect()
}

/// A section's name without the mark before it: `一、高端装备`.
fn unmarked(section: &str) -> &str {
    section.split_once(['、', '.', ')', '）']).map_or(section, |(_, name)| name)
}

/// The library that a text names.
pub(super) fn library(text: &str) -> Option<Library> {
    let folded = dingyin_domain::text::fold(text);
    let says = |library: &&Library| {
        let words: &[&str] = match library {
            Library::Talent => &["人才", "岗位", "招聘", "引才", "talent"],
            Library::Technology => &["技术", "难题", "攻关", "揭榜", "technology"],
            Library::Project => &["项目需求", "项目", "project"],
        };
        library.code() == folded || words.iter().any(|word| folded.contains(word))
    };
    [Library::Talent, Library::Technology, Library::Project].iter().find(says).copied()
}

/// A file, taken apart.
pub(super) struct Laid {
    pub tables: Tables,
    pub rows: Vec<StagedRow>,
    pub notices: Vec<Notice>,
}

/// Takes a book apart by what its columns can mean and what the unit has said they mean.
pub(super) fn lay(book: Book, kind: ImportKind, mapped: &BTreeMap<String, Option<String>>) -> Laid {
    let mut laid = Laid {
        tables: Tables { from_1904: book.epoch == Epoch::Of1904, tables: Vec::new() },
        rows: Vec::new(),
        notices: book.notices,
    };
    for sheet in book.sheets {
        let name = sheet.name.clone();
        let layout = lay_out(sheet, dictionary(kind));
        let before = laid.tables.tables.len();
        laid.tables.tables.extend(layout.tables.iter().map(|table| found(table, mapped)));
        inherit(laid.tables.tables.get_mut(before..).unwrap_or_default());
        let mut above: BTreeMap<usize, Vec<Cell>> = BTreeMap::new();
        for row in layout.rows {
            let number = i32::try_from(laid.rows.len()).unwrap_or(i32::MAX);
            laid.rows.push(unread(row, (number, name.clone(), before), &mut above));
        }
    }
    for (place, table) in laid.tables.tables.iter_mut().enumerate() {
        let own = |row: &&StagedRow| row.table.and_then(|at| usize::try_from(at).ok()) == Some(place);
        by_values(kind, table, &laid.rows.iter().filter(own).collect::<Vec<_>>());
    }
    laid
}

/// What a title at the top of a sheet says holds for every table below it.
fn inherit(tables: &mut [FoundTable]) {
    let mut earlier: Vec<String> = Vec::new();
    for table in tables {
        table.earlier.clone_from(&earlier);
        earlier.extend(table.titles.iter().cloned());
    }
}

fn found(table: &Table, mapped: &BTreeMap<String, Option<String>>) -> FoundTable {
    let column = |column: &dingyin_office::Column| FoundColumn {
        at: column.at,
        to: column.to,
        header: column.header.clone(),
        field: column.field.clone(),
        score: column.score,
        samples: column.samples.clone(),
        remembered: false,
    };
    let mut found = FoundTable {
        sheet: table.sheet.clone(),
        header_row: table.header_row,
        titles: table.titles.clone(),
        earlier: Vec::new(),
        columns: table.columns.iter().map(column).collect(),
    };
    found.remember(mapped);
    found
}

/// A row of which nothing is made yet.
fn unread(
    laid: LaidRow,
    (number, sheet, before): (i32, Option<String>, usize),
    above: &mut BTreeMap<usize, Vec<Cell>>,
) -> StagedRow {
    let role = role(&laid.kind);
    let table = laid.table.map(|table| table + before);
    let mut cells = laid.row.cells;
    if laid.kind == RowKind::Record {
        let last = above.entry(table.unwrap_or_default()).or_default();
        for (at, cell) in cells.iter_mut().enumerate() {
            if is_ditto(cell) {
                *cell = last.get(at).cloned().unwrap_or_default();
            }
        }
        last.clone_from(&cells);
    }
    StagedRow {
        number,
        sheet,
        row: laid.row.number,
        role: role.to_owned(),
        table: table.and_then(|table| i32::try_from(table).ok()),
        section: laid.section,
        state: RowState::Ignored,
        cells,
        draft: Body::default(),
        remarks: Vec::new(),
        problems: Vec::new(),
        candidates: Vec::new(),
        reason: None,
        record_id: (role == RECORD).then(record_id),
    }
}

#[expect(clippy::disallowed_methods, reason = "rows are read in bulk, each with the id its record will have")]
fn record_id() -> Uuid {
    Uuid::now_v7()
}

fn is_ditto(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(text) if DITTO.contains(&text.to_lowercase().as_str()))
}

/// What a person should know of the file, in words.
pub(super) fn told(notice: &Notice, language: Language) -> String {
    match notice {
        Notice::HiddenSheet(name) => language
            .pick(format!("工作表“{name}”已隐藏，未读取"), format!("the sheet “{name}” is hidden and was not read")),
        Notice::ExternalLinks => language.pick(
            "文件引用了其他工作簿，按保存时的数值读取".to_owned(),
            "values that refer to other workbooks were read as they were saved".to_owned(),
        ),
        Notice::ColumnsLeftOut(name) => language.pick(
            format!("工作表“{name}”列数过多，右侧各列未读取"),
            format!("the sheet “{name}” has too many columns; those on the right were not read"),
        ),
        Notice::UndecodedLetters => language.pick(
            "文件中有无法识别的字符，已用“�”代替".to_owned(),
            "some letters could not be read and stand as “�”".to_owned(),
        ),
    }
}
