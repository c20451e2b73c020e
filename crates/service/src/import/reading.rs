//! One row seen through its table's columns.

use dingyin_domain::import::{ImportKind, RowState};
use dingyin_domain::invalid::{Fault, Invalid};
use dingyin_domain::language::Language;
use dingyin_domain::written::amount::{self, Amount, Purpose, Unit};
use dingyin_domain::written::{Doubt, Read, count_in, day};
use dingyin_office::Cell;
use serde_json::Value;

use super::file::{Around, FoundTable};
use super::row::{Body, RowProblem, StagedRow};

/// One row seen through its table's columns.
pub(super) struct Reading<'r> {
    kind: ImportKind,
    table: &'r FoundTable,
    cells: &'r [Cell],
    pub around: &'r Around,
    pub language: Language,
    remarks: Vec<String>,
    problems: Vec<(String, RowProblem)>,
    /// What was read and cannot be.
    impossible: Vec<String>,
}

static EMPTY: Cell = Cell::Empty;

impl<'r> Reading<'r> {
    pub(super) fn new(
        kind: ImportKind,
        (table, around): (&'r FoundTable, &'r Around),
        cells: &'r [Cell],
        language: Language,
    ) -> Self {
        let mut reading = Self {
            kind,
            table,
            cells,
            around,
            language,
            remarks: Vec::new(),
            problems: Vec::new(),
            impossible: Vec::new(),
        };
        for column in table.columns.iter().filter(|column| column.field.is_some()) {
            if let (Some(Cell::Error { error }), Some(field)) = (cells.get(column.at), &column.field) {
                let said = language.pick("公式出错", "the formula is in error");
                reading.refuse(field, "formula_error", error.clone(), said);
            }
        }
        reading
    }

    pub(super) fn cell(&self, field: &str) -> &'r Cell {
        self.table.column(field).and_then(|column| self.cells.get(column.at)).unwrap_or(&EMPTY)
    }

    /// The text of a field; under a header over several columns, of all of them.
    pub(super) fn text(&self, field: &str) -> Option<String> {
        let column = self.table.column(field)?;
        let others = self.cells.iter().take(column.to + 1).skip(column.at + 1).filter_map(Cell::text);
        let texts: Vec<String> = self.cell(field).text().into_iter().chain(others).collect();
        (!texts.is_empty()).then(|| texts.join(" "))
    }

    /// Whether the table has a column for a field.
    pub(super) fn has(&self, field: &str) -> bool {
        self.table.column(field).is_some()
    }

    /// The text of a field that has one line; breaks within the cell are none of it.
    pub(super) fn line(&self, field: &str) -> Option<String> {
        let text = self.text(field)?;
        let line: String = text.lines().map(str::trim).collect();
        Some(line).filter(|line| !line.is_empty())
    }

    /// The header of a field's column.
    fn header(&self, field: &str) -> Option<String> {
        self.table.column(field).map(|column| column.header.clone())
    }

    /// What people call a field.
    fn name(&self, field: &str) -> String {
        let named = || self.kind.field(field).map(|known| known.name(self.language).to_owned());
        self.header(field).or_else(named).unwrap_or_else(|| field.to_owned())
    }

    /// Tells something uncertain of a field.
    pub(super) fn remark(&mut self, field: &str, doubt: &Doubt) {
        let remark = format!("{}：{}", self.name(field), doubt.text(self.language));
        if !self.remarks.contains(&remark) {
            self.remarks.push(remark);
        }
    }

    /// The value, its doubts told.
    pub(super) fn taken<T>(&mut self, field: &str, read: Read<T>) -> T {
        for doubt in &read.doubts {
            self.remark(field, doubt);
        }
        read.value
    }

    /// Tells what keeps the row from going in.
    pub(super) fn refuse(&mut self, field: &str, code: &str, given: String, said: &str) {
        let detail = format!("{}“{given}”：{said}", self.name(field));
        let problem = RowProblem { column: self.header(field), code: code.to_owned(), detail, given: Some(given) };
        self.problems.push((field.to_owned(), problem));
    }

    /// The unit of a field's amounts: its header's, else the table's.
    pub(super) fn unit(&self, field: &str) -> Option<Unit> {
        self.around.unit(self.table.column(field)?.at)
    }

    fn read_amount(&self, field: &str, purpose: Purpose) -> Option<Read<Amount>> {
        match self.cell(field) {
            Cell::Number(number) => amount::read_number(*number, self.unit(field), purpose),
            cell => amount::read(&cell.text()?, self.unit(field), purpose),
        }
    }

    /// An amount; one that is there and cannot be read is a problem.
    pub(super) fn amount(&mut self, field: &str) -> Option<Amount> {
        let given = self.text(field)?;
        match self.read_amount(field, Purpose::Investment) {
            Some(read) => Some(self.taken(field, read)),
            None => {
                let said = self.language.pick("金额无法识别或单位不明", "the amount or its unit cannot be read");
                self.refuse(field, "unreadable_amount", given, said);
                None
            }
        }
    }

    /// The two ends of an amount that may be missing; one that cannot be read is left out and told.
    pub(super) fn payment(&mut self, field: &str) -> Option<(i64, Option<i64>)> {
        let given = self.text(field)?;
        match self.read_amount(field, Purpose::Payment) {
            Some(mut read) => {
                read.doubts.retain(|doubt| *doubt != Doubt::LowerEnd);
                let amount = self.taken(field, read);
                Some((amount.yuan, amount.upper))
            }
            None => {
                self.remark(field, &Doubt::LeftOut(given));
                None
            }
        }
    }

    /// A date as it is written in bodies; one that is there but cannot be read is a problem.
    pub(super) fn day(&mut self, field: &str) -> Option<String> {
        let cell = self.cell(field);
        let given = cell.text()?;
        let read = match cell {
            Cell::Date { date } => Some(Read::sure(*date)),
            Cell::Number(number) => day::read_number(*number, self.around.day),
            _ => day::read(&given, self.around.day),
        };
        match read {
            Some(read) => Some(self.taken(field, read).to_string()),
            None => {
                self.refuse(
                    field,
                    "unreadable_date",
                    given,
                    self.language.pick("日期无法识别", "the date cannot be read"),
                );
                None
            }
        }
    }

    /// A code found by a name that people use; one that is there but unknown is a problem.
    pub(super) fn code<T>(&mut self, field: &str, find: impl Fn(&str) -> Option<Read<T>>) -> Option<T> {
        let given = self.line(field)?;
        match find(&given) {
            Some(read) => Some(self.taken(field, read)),
            None => {
                let said = self.language.pick("不在可选范围内", "is not one of the known values");
                self.refuse(field, "unknown_code", given, said);
                None
            }
        }
    }

    /// A whole number that may be missing.
    pub(super) fn number(&mut self, field: &str) -> Option<i64> {
        let given = self.text(field)?;
        let read = match self.cell(field) {
            Cell::Number(number) if number.fract() == 0.0 => format!("{number:.0}").parse().ok(),
            // `TRL 4` as well as `4级`.
            Cell::Text(text) => count_in(text.trim_start_matches(|c: char| c.is_ascii_alphabetic() || c == ' ')),
            _ => None,
        };
        if read.is_none() {
            self.remark(field, &Doubt::LeftOut(given));
        }
        read
    }

    /// Faults of the draft as problems of the columns they came from; a column is told once.
    pub(super) fn faults(&mut self, faults: &[Fault], fields: &[(&str, &str)]) {
        for fault in faults {
            let field = fields.iter().find(|(pointer, _)| fault.pointer.starts_with(pointer)).map(|(_, field)| *field);
            let field = field.unwrap_or(&fault.pointer);
            if self.problems.iter().any(|(told, _)| told == field) {
                continue;
            }
            if matches!(fault.invalid, Invalid::InFuture | Invalid::OutOfRange) {
                self.impossible.push(fault.pointer.clone());
            }
            let (code, said) = match (self.cell(field), &fault.invalid) {
                (Cell::Formula { .. }, Invalid::Required) => (
                    "formula_without_value",
                    self.language.pick("公式没有保存计算结果", "the file holds no value of the formula").to_owned(),
                ),
                (_, invalid) => (invalid.code(), invalid.text(self.language)),
            };
            let problem = RowProblem {
                column: self.header(field),
                code: code.to_owned(),
                detail: format!("{}：{said}", self.name(field)),
                given: Some(self.cell(field).shown()).filter(|given| !given.is_empty()),
            };
            self.problems.push((field.to_owned(), problem));
        }
    }

    /// Writes what was read into the row.
    pub(super) fn finish(self, row: &mut StagedRow, mut draft: Value) {
        for pointer in &self.impossible {
            if let Some(value) = draft.pointer_mut(pointer) {
                *value = Value::Null;
            }
        }
        if let Some(fields) = draft.as_object_mut() {
            fields.retain(|_, value| !value.is_null());
        }
        row.state = if self.problems.is_empty() { RowState::Ready } else { RowState::Problem };
        row.draft = Body::of(&draft);
        row.remarks = self.remarks;
        row.problems = self.problems.into_iter().map(|(_, problem)| problem).collect();
        row.candidates = Vec::new();
    }
}

/// A draft as the body that creating the record would take.
pub(super) fn body<T: serde::Serialize>(draft: &T) -> Value {
    serde_json::to_value(draft).unwrap_or_default()
}
