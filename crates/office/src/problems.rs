//! The rows that did not go in, as they came, with a column that says why; the file can be sent again.

use crate::error::OfficeError;
use crate::export::{Column, Sheet, Value, write as write_workbook};

/// A row that did not go in.
#[derive(Debug, Clone)]
pub struct ProblemRow {
    /// Its cells as they came.
    pub cells: Vec<String>,
    /// Why it did not go in.
    pub reason: String,
}

/// Writes the rows below their own header.
///
/// # Errors
/// More rows or longer texts than a workbook can hold.
pub fn write(header: &[String], rows: &[ProblemRow]) -> Result<Vec<u8>, OfficeError> {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default().max(header.len());
    let title = |at: usize| header.get(at).cloned().unwrap_or_default();
    let mut columns: Vec<Column> = (0..width).map(|at| Column { title: title(at), width: 18.0 }).collect();
    columns.push(Column { title: "未导入原因".to_owned(), width: 60.0 });
    let line = |row: &ProblemRow| {
        let text = |at: usize| row.cells.get(at).filter(|text| !text.is_empty()).cloned().into();
        let mut cells: Vec<Value> = (0..width).map(text).collect();
        cells.push(Value::Text(row.reason.clone()));
        cells
    };
    write_workbook(&Sheet { name: "未导入".to_owned(), columns, rows: rows.iter().map(line).collect() })
}
