//! Reading workbooks and text tables, whatever their kind, as sheets of rows of cells.

use std::io::Cursor;

use calamine::{Data, DataRef, Dimensions, Ods, Reader as _, SheetVisible, Xls, Xlsx};
use dingyin_domain::written::day::Epoch;

use crate::cell::Cell;
use crate::container::{Container, Notice, tell};
use crate::error::OfficeError;
use crate::{ods, text_table};

/// The most rows of one file.
pub(crate) const MOST_ROWS: usize = 100_000;
/// The most columns that are read of a sheet.
pub(crate) const MOST_COLUMNS: usize = 256;

/// A file as it was read.
#[derive(Debug, Clone)]
pub struct Book {
    /// Its visible sheets; a text file is one without a name.
    pub sheets: Vec<Sheet>,
    /// What a person should know of it.
    pub notices: Vec<Notice>,
    /// Which day its numbers count from.
    pub epoch: Epoch,
}

/// One sheet, or the whole of a text file.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// The sheet's name; none in a text file.
    pub name: Option<String>,
    /// Its rows from the first one to the last that holds anything.
    pub rows: Vec<Row>,
    /// Its merged cells.
    pub merged: Vec<Merged>,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its number as the file shows it, from 1.
    pub number: u32,
    /// Its cells from the first column on.
    pub cells: Vec<Cell>,
}

/// Cells that are shown as one; rows and columns from 0, the last ones within.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merged {
    /// The first and the last row.
    pub rows: (usize, usize),
    /// The first and the last column.
    pub columns: (usize, usize),
}

impl Row {
    /// Whether nothing stands in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(Cell::is_empty)
    }

    /// The cell of a column.
    #[must_use]
    pub fn cell(&self, column: usize) -> &Cell {
        static EMPTY: Cell = Cell::Empty;
        self.cells.get(column).unwrap_or(&EMPTY)
    }
}

/// A file of a kind that is read, and that may be unpacked.
#[derive(Debug)]
pub struct CheckedFile {
    container: Container,
    notices: Vec<Notice>,
    bytes: Vec<u8>,
}

/// Looks at a file before it is read.
///
/// # Errors
/// It is of no kind that is read, protected, carries macros, or unpacks to more than is taken.
pub fn check(file_name: &str, bytes: Vec<u8>) -> Result<CheckedFile, OfficeError> {
    let (container, notices) = tell(file_name, &bytes)?;
    Ok(CheckedFile { container, notices, bytes })
}

impl CheckedFile {
    /// The bytes of a file of a kind whose reader may end the process on a damaged one: they are to be read in a process of
    /// their own first.
    #[must_use]
    pub fn bytes_to_be_tried(&self) -> Option<&[u8]> {
        (self.container == Container::Xls).then_some(&self.bytes)
    }

    /// Reads it. Hidden sheets are told and not read.
    ///
    /// # Errors
    /// It is damaged, protected, or too long.
    pub fn read(self) -> Result<Book, OfficeError> {
        let mut book = match self.container {
            Container::Text => {
                let (sheet, notices) = text_table::read(&self.bytes)?;
                Book { sheets: vec![sheet], notices, epoch: Epoch::default() }
            }
            Container::Xlsx => xlsx(self.bytes)?,
            Container::Xls => xls(self.bytes)?,
            Container::Ods => ods(self.bytes)?,
        };
        book.notices.splice(0..0, self.notices);
        Ok(book)
    }
}

fn unreadable(error: impl std::fmt::Display) -> OfficeError {
    let said = error.to_string();
    if said.to_lowercase().contains("password") { OfficeError::Protected } else { OfficeError::Unreadable(said) }
}

/// The names of the visible sheets, and a notice for each hidden one.
fn visible(sheets: &[calamine::Sheet]) -> (Vec<String>, Vec<Notice>) {
    let tables = sheets.iter().filter(|sheet| sheet.typ == calamine::SheetType::WorkSheet);
    let (shown, hidden): (Vec<_>, Vec<_>) = tables.partition(|sheet| sheet.visible == SheetVisible::Visible);
    let notices = hidden.iter().map(|sheet| Notice::HiddenSheet(sheet.name.clone())).collect();
    (shown.iter().map(|sheet| sheet.name.clone()).collect(), notices)
}

const fn epoch(from_1904: bool) -> Epoch {
    if from_1904 { Epoch::Of1904 } else { Epoch::Of1900 }
}

fn xlsx(bytes: Vec<u8>) -> Result<Book, OfficeError> {
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).map_err(unreadable)?;
    let (names, mut notices) = visible(workbook.sheets_metadata());
    let epoch = epoch(workbook.has_1904_epoch());
    let (mut sheets, mut left) = (Vec::with_capacity(names.len()), MOST_ROWS);
    for name in names {
        let merged = workbook.merge_cells_by_sheet_name(&name).map_err(unreadable)?;
        let mut sheet = Sheet { name: Some(name.clone()), rows: Vec::new(), merged: regions(&merged) };
        let mut cells = workbook.worksheet_cells_reader(&name).map_err(unreadable)?;
        let mut beyond = false;
        while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(unreadable)? {
            let value = match (of_ref(&cell.value), &cell.formula) {
                (Cell::Empty, Some(_)) => Cell::Formula { formula: true },
                (value, _) => value,
            };
            if value.is_empty() {
                continue;
            }
            let (row, column) = (cell.pos.0 as usize, cell.pos.1 as usize);
            if column >= MOST_COLUMNS {
                beyond = true;
                continue;
            }
            place(&mut sheet.rows, (row, column), value, left)?;
        }
        left -= sheet.rows.len();
        notices.extend(beyond.then_some(Notice::ColumnsLeftOut(name)));
        spread(&mut sheet);
        sheets.push(sheet);
    }
    Ok(Book { sheets, notices, epoch })
}

/// Puts a cell into its place; rows that are passed over are blank.
fn place(rows: &mut Vec<Row>, (row, column): (usize, usize), value: Cell, most: usize) -> Result<(), OfficeError> {
    if row >= most {
        return Err(OfficeError::TooManyRows(MOST_ROWS));
    }
    while rows.len() <= row {
        let number = u32::try_from(rows.len() + 1).unwrap_or(u32::MAX);
        rows.push(Row { number, cells: Vec::new() });
    }
    if let Some(row) = rows.get_mut(row) {
        if row.cells.len() <= column {
            row.cells.resize(column + 1, Cell::Empty);
        }
        if let Some(cell) = row.cells.get_mut(column) {
            *cell = value;
        }
    }
    Ok(())
}

fn xls(bytes: Vec<u8>) -> Result<Book, OfficeError> {
    let mut workbook: Xls<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).map_err(unreadable)?;
    if workbook.vba_project().is_ok_and(|project| project.is_some()) {
        return Err(OfficeError::Macros);
    }
    let epoch = epoch(workbook.has_1904_epoch());
    let (names, notices) = visible(workbook.sheets_metadata());
    let mut book = Book { sheets: Vec::new(), notices, epoch };
    for name in names {
        let merged = workbook.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let range = workbook.worksheet_range(&name).map_err(unreadable)?;
        let formulas = workbook.worksheet_formula(&name).map_err(unreadable)?;
        take_range(&mut book, name, &range, &formulas, regions(&merged))?;
    }
    Ok(book)
}

fn ods(bytes: Vec<u8>) -> Result<Book, OfficeError> {
    let spans = ods::spans(&bytes)?;
    let mut workbook: Ods<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).map_err(unreadable)?;
    let (names, notices) = visible(workbook.sheets_metadata());
    let mut book = Book { sheets: Vec::new(), notices, epoch: Epoch::default() };
    for name in names {
        let range = workbook.worksheet_range(&name).map_err(unreadable)?;
        let merged = spans.get(&name).cloned().unwrap_or_default();
        take_range(&mut book, name, &range, &calamine::Range::empty(), merged)?;
    }
    Ok(book)
}

fn take_range(
    book: &mut Book,
    name: String,
    range: &calamine::Range<Data>,
    formulas: &calamine::Range<String>,
    merged: Vec<Merged>,
) -> Result<(), OfficeError> {
    let left = MOST_ROWS - book.sheets.iter().map(|sheet| sheet.rows.len()).sum::<usize>();
    let (first_row, first_column) = range.start().unwrap_or_default();
    let mut sheet = Sheet { name: Some(name.clone()), rows: Vec::new(), merged };
    let mut beyond = false;
    for (row, column, data) in range.used_cells() {
        let (row, column) = (row + first_row as usize, column + first_column as usize);
        beyond |= column >= MOST_COLUMNS;
        if column < MOST_COLUMNS {
            place(&mut sheet.rows, (row, column), of_data(data), left)?;
        }
    }
    let (first_row, first_column) = formulas.start().unwrap_or_default();
    for (row, column, _) in formulas.used_cells() {
        let (row, column) = (row + first_row as usize, column + first_column as usize);
        if sheet.rows.get(row).is_some_and(|row| column < MOST_COLUMNS && row.cell(column).is_empty()) {
            place(&mut sheet.rows, (row, column), Cell::Formula { formula: true }, left)?;
        }
    }
    book.notices.extend(beyond.then_some(Notice::ColumnsLeftOut(name)));
    spread(&mut sheet);
    book.sheets.push(sheet);
    Ok(())
}

fn regions(merged: &[Dimensions]) -> Vec<Merged> {
    let region = |area: &Dimensions| Merged {
        rows: (area.start.0 as usize, area.end.0 as usize),
        columns: (area.start.1 as usize, area.end.1 as usize),
    };
    merged.iter().map(region).filter(|area| area.columns.0 < MOST_COLUMNS).collect()
}

/// A cell that is merged over several rows holds for each of them.
fn spread(sheet: &mut Sheet) {
    for area in &sheet.merged {
        let Some(origin) = sheet.rows.get(area.rows.0).map(|row| row.cell(area.columns.0).clone()) else { continue };
        if origin.is_empty() {
            continue;
        }
        for row in sheet.rows.iter_mut().take(area.rows.1 + 1).skip(area.rows.0 + 1) {
            if row.cells.len() <= area.columns.0 {
                row.cells.resize(area.columns.0 + 1, Cell::Empty);
            }
            if let Some(cell) = row.cells.get_mut(area.columns.0) {
                *cell = origin.clone();
            }
        }
    }
}

/// A cell of a workbook that is read cell by cell.
pub(crate) fn of_ref(data: &DataRef<'_>) -> Cell {
    match data {
        DataRef::SharedString(text) => Cell::of_text(text),
        DataRef::String(text) => Cell::of_text(text),
        DataRef::Float(number) => Cell::Number(*number),
        other => of_data(&Data::from(other.clone())),
    }
}

/// A cell of a workbook.
pub(crate) fn of_data(data: &Data) -> Cell {
    match data {
        Data::Empty => Cell::Empty,
        Data::Error(error) => Cell::Error { error: error.to_string() },
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => Cell::of_text(text),
        Data::Float(number) => Cell::Number(*number),
        #[expect(clippy::cast_precision_loss, reason = "a workbook's whole numbers are floats with 15 digits anyway")]
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Bool(value) => Cell::Text(if *value { "是" } else { "否" }.to_owned()),
        Data::DateTime(at) if at.is_duration() => Cell::Number(at.as_f64()),
        Data::DateTime(at) => at.as_datetime().map_or(Cell::Empty, |at| Cell::Date { date: at.date() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str, bytes: Vec<u8>) -> Result<Book, OfficeError> {
        check(name, bytes)?.read()
    }

    #[test]
    fn what_is_not_a_table_is_refused() {
        assert!(matches!(read("线索.docx", vec![1]), Err(OfficeError::UnknownKind)));
        assert!(matches!(read("线索.xlsx", b"not a workbook".to_vec()), Err(OfficeError::Unreadable(_))));
        assert!(matches!(read("线索.xls", b"<html><table>".to_vec()), Err(OfficeError::WebPage)));
    }

    #[test]
    fn text_under_a_workbooks_name_is_text() {
        let book = read("线索.xls", "项目名称\t投资方\n越微\t浙江越微\n".as_bytes().to_vec()).unwrap();
        assert_eq!(book.sheets[0].rows[1].cells[1], Cell::Text("浙江越微".into()));
    }
}
