//! The rows that did not go in, as they came, with a column that says why; the file can be sent again.

use crate::cell::Cell;
use crate::error::OfficeError;
use crate::export::{Column, Sheet, Value, write_sheets};

/// The header of the column that says why.
const REASON: &str = "未导入原因";
/// The widest column, in characters.
const WIDEST: f64 = 40.0;

/// What did not go in of one table.
#[derive(Debug, Clone)]
pub struct ProblemTable {
    /// The name of its sheet.
    pub sheet: String,
    /// The titles above it, which may name a unit, a year, a district.
    pub titles: Vec<String>,
    /// Its headers by column.
    pub headers: Vec<String>,
    /// Its rows.
    pub rows: Vec<ProblemRow>,
}

/// A row that did not go in.
#[derive(Debug, Clone)]
pub struct ProblemRow {
    /// The section it stood in.
    pub section: Option<String>,
    /// Its cells as they came.
    pub cells: Vec<Cell>,
    /// Why it did not go in.
    pub reason: String,
}

/// Writes each table on a sheet of its own.
///
/// # Errors
/// More rows or longer texts than a workbook can hold.
pub fn write(tables: &[ProblemTable]) -> Result<Vec<u8>, OfficeError> {
    let sheets: Vec<Sheet> = tables.iter().map(sheet).collect();
    write_sheets(&sheets)
}

fn sheet(table: &ProblemTable) -> Sheet {
    let width = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default().max(table.headers.len());
    let widest = |at: usize| {
        let longest = table.rows.iter().map(|row| row.cells.get(at).map_or(0, |cell| cell.shown().chars().count()));
        #[expect(clippy::cast_precision_loss, reason = "a width of some letters")]
        let letters = longest.max().unwrap_or_default() as f64;
        (letters * 1.8).clamp(12.0, WIDEST)
    };
    let title = |at: usize| table.headers.get(at).cloned().unwrap_or_default();
    let mut columns: Vec<Column> = (0..width).map(|at| Column { title: title(at), width: widest(at) }).collect();
    columns.push(Column { title: REASON.to_owned(), width: 60.0 });
    let mut section = None;
    let mut rows = Vec::new();
    for row in &table.rows {
        if row.section != section {
            section.clone_from(&row.section);
            rows.extend(section.clone().map(|section| vec![Value::Text(section)]));
        }
        let mut cells: Vec<Value> = (0..width).map(|at| row.cells.get(at).map_or(Value::Empty, value)).collect();
        cells.push(Value::Text(row.reason.clone()));
        rows.push(cells);
    }
    Sheet { name: table.sheet.clone(), titles: table.titles.clone(), columns, rows }
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Empty | Cell::Formula { .. } => Value::Empty,
        Cell::Text(text) => Value::Text(text.clone()),
        Cell::Number(number) => Value::Number(*number),
        Cell::Date { date } => Value::Date(*date),
        Cell::Error { error } => Value::Text(error.clone()),
    }
}
