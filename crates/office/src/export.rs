//! Writing workbooks: typed cells, widths, a frozen header, filters. A text is always a text, never a formula.

use chrono::NaiveDate;
use rust_xlsxwriter::{Format, Workbook};

use crate::error::OfficeError;

/// A sheet that is to be written.
#[derive(Debug)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Vec<Value>>,
}

/// A column's header and width in characters.
#[derive(Debug)]
pub struct Column {
    /// What stands above it.
    pub title: String,
    /// How wide it is.
    pub width: f64,
}

/// A value of a cell.
#[derive(Debug, Clone)]
pub enum Value {
    /// Nothing.
    Empty,
    /// A text.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A date.
    Date(NaiveDate),
}

impl From<Option<String>> for Value {
    fn from(text: Option<String>) -> Self {
        text.map_or(Self::Empty, Self::Text)
    }
}

/// Writes a workbook of one sheet.
///
/// # Errors
/// More rows or longer texts than a workbook can hold.
pub fn write(sheet: &Sheet) -> Result<Vec<u8>, OfficeError> {
    let mut workbook = Workbook::new();
    let worksheet = workbook.add_worksheet().set_name(&sheet.name)?;
    let header = Format::new().set_bold();
    let day = Format::new().set_num_format("yyyy-mm-dd");
    let amount = Format::new().set_num_format("#,##0");
    for (column, at) in sheet.columns.iter().zip(0_u16..) {
        worksheet.write_string_with_format(0, at, &column.title, &header)?;
        worksheet.set_column_width(at, column.width)?;
    }
    for (line, row) in sheet.rows.iter().zip(1_u32..) {
        for (value, column) in line.iter().zip(0_u16..) {
            match value {
                Value::Empty => continue,
                Value::Text(text) => worksheet.write_string(row, column, text)?,
                #[expect(clippy::cast_precision_loss, reason = "a workbook keeps numbers as floats of 15 digits")]
                Value::Integer(number) => worksheet.write_number_with_format(row, column, *number as f64, &amount)?,
                Value::Date(date) => worksheet.write_datetime_with_format(row, column, date, &day)?,
            };
        }
    }
    worksheet.set_freeze_panes(1, 0)?;
    let last_row = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    let last_column = u16::try_from(sheet.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    worksheet.autofilter(0, 0, last_row, last_column)?;
    Ok(workbook.save_to_buffer()?)
}
