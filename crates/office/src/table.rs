//! Reading workbooks and text tables, whatever their kind, as sheets of rows of cells.

use std::io::Cursor;

use calamine::{Data, Reader as _, SheetVisible, Sheets};

use crate::cell::Cell;
use crate::error::OfficeError;

/// The most rows of one file.
const MOST_ROWS: usize = 100_000;

/// One sheet, or the whole of a text file.
#[derive(Debug, Clone)]
pub struct Table {
    /// The sheet's name; none in a text file.
    pub sheet: Option<String>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its number as the file shows it, from 1.
    pub number: u32,
    /// Its cells from the first column on.
    pub cells: Vec<Cell>,
}

impl Row {
    /// Whether nothing stands in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(Cell::is_empty)
    }
}

/// Reads a file by its ending. Hidden sheets are left out.
///
/// # Errors
/// An ending that is not read, a file that is not what it says, or too many rows.
pub fn read(file_name: &str, bytes: Vec<u8>) -> Result<Vec<Table>, OfficeError> {
    let ending = file_name.rsplit('.').next().unwrap_or_default().to_lowercase();
    match ending.as_str() {
        "csv" | "txt" => Ok(vec![read_text(&bytes)?]),
        "xlsx" | "xls" | "ods" | "xlsm" | "xlsb" => read_workbook(bytes),
        _ => Err(OfficeError::UnknownKind),
    }
}

fn read_workbook(bytes: Vec<u8>) -> Result<Vec<Table>, OfficeError> {
    let unreadable = |error: calamine::Error| OfficeError::Unreadable(error.to_string());
    let mut workbook: Sheets<Cursor<Vec<u8>>> =
        calamine::open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(unreadable)?;
    let visible = workbook.sheets_metadata().iter().filter(|sheet| sheet.visible == SheetVisible::Visible);
    let names: Vec<String> = visible.map(|sheet| sheet.name.clone()).collect();
    let mut tables = Vec::with_capacity(names.len());
    let mut count = 0;
    for name in names {
        let range = workbook.worksheet_range(&name).map_err(unreadable)?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        count += range.height();
        if count > MOST_ROWS {
            return Err(OfficeError::TooManyRows(MOST_ROWS));
        }
        let rows = range.rows().zip(first_row + 1..).map(|(cells, number)| {
            let before = std::iter::repeat_n(Cell::Empty, first_column as usize);
            Row { number, cells: before.chain(cells.iter().map(cell)).collect() }
        });
        tables.push(Table { sheet: Some(name), rows: rows.collect() });
    }
    Ok(tables)
}

fn cell(data: &Data) -> Cell {
    match data {
        Data::Empty | Data::Error(_) => Cell::Empty,
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => of_text(text),
        Data::Float(number) => Cell::Number(*number),
        #[expect(clippy::cast_precision_loss, reason = "a workbook's whole numbers are floats with 15 digits anyway")]
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Bool(value) => Cell::Text(if *value { "是" } else { "否" }.to_owned()),
        Data::DateTime(date) => date.as_datetime().map_or(Cell::Empty, |at| Cell::Date(at.date())),
    }
}

fn of_text(text: &str) -> Cell {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}

fn read_text(bytes: &[u8]) -> Result<Table, OfficeError> {
    let text = decoded(bytes);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for (record, number) in reader.records().zip(1..) {
        let record = record.map_err(|error| OfficeError::Unreadable(error.to_string()))?;
        if rows.len() >= MOST_ROWS {
            return Err(OfficeError::TooManyRows(MOST_ROWS));
        }
        rows.push(Row { number, cells: record.iter().map(of_text).collect() });
    }
    Ok(Table { sheet: None, rows })
}

/// UTF-8 where it is valid, else GB18030, which every other Chinese text file is written in.
fn decoded(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
        Err(_) => encoding_rs::GB18030.decode(bytes).0.into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_file_is_read_in_either_encoding() {
        let text = "项目名称,投资方\n越微封测,浙江越微传感科技有限公司\n";
        let (gb, _, _) = encoding_rs::GB18030.encode(text);
        for bytes in [text.as_bytes().to_vec(), gb.into_owned(), format!("\u{feff}{text}").into_bytes()] {
            let tables = read("线索.csv", bytes).unwrap();
            assert_eq!(tables[0].rows[1].cells[0], Cell::Text("越微封测".into()));
        }
    }

    #[test]
    fn what_is_not_a_table_is_refused() {
        assert!(matches!(read("线索.docx", vec![1]), Err(OfficeError::UnknownKind)));
        assert!(matches!(read("线索.xlsx", b"not a workbook".to_vec()), Err(OfficeError::Unreadable(_))));
    }
}
