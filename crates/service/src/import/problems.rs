//! The workbook of the rows that did not go in.

use dingyin_office::{ProblemRow, ProblemTable, write_problems};

use super::file::{FoundTable, Tables};
use super::row::StagedRow;
use crate::error::ServiceError;

/// The workbook of these rows, each table on a sheet of its own.
///
/// # Errors
/// It cannot be written.
pub fn problems_workbook(tables: &Tables, rows: &[StagedRow]) -> Result<Vec<u8>, ServiceError> {
    let mut sheets: Vec<ProblemTable> = tables.tables.iter().map(sheet).collect();
    for row in rows {
        let place = row.table.and_then(|place| usize::try_from(place).ok());
        if let Some(sheet) = place.and_then(|place| sheets.get_mut(place)) {
            let (section, cells) = (row.section.clone(), row.cells.clone());
            sheet.rows.push(ProblemRow { section, cells, reason: row.why() });
        }
    }
    sheets.retain(|sheet| !sheet.rows.is_empty());
    if sheets.is_empty() {
        sheets.extend(tables.tables.first().map(sheet));
    }
    write_problems(&sheets).map_err(|error| ServiceError::Unreadable(error.to_string()))
}

fn sheet(table: &FoundTable) -> ProblemTable {
    let width = table.columns.iter().map(|column| column.at + 1).max().unwrap_or_default();
    let header = |at: usize| {
        let column = table.columns.iter().find(|column| column.at == at);
        column.map(|column| column.header.clone()).unwrap_or_default()
    };
    ProblemTable {
        sheet: table.sheet.clone().unwrap_or_else(|| "未导入".to_owned()),
        titles: table.titles.clone(),
        headers: (0..width).map(header).collect(),
        rows: Vec::new(),
    }
}
