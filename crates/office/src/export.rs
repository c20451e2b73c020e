//! Writing tables: workbooks with typed cells, widths, a frozen header and filters, and text tables. A text is always a
//! text, never a formula.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rust_xlsxwriter::{Format, Workbook, Worksheet};

use crate::error::OfficeError;

/// The longest name of a sheet.
const LONGEST_NAME: usize = 31;
/// With these a program may take a text for a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A sheet that is to be written.
#[derive(Debug)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Lines above the header.
    pub titles: Vec<String>,
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
    /// A number as it came.
    Number(f64),
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
    write_sheets(std::slice::from_ref(sheet))
}

/// Writes a workbook.
///
/// # Errors
/// More rows or longer texts than a workbook can hold.
pub fn write_sheets(sheets: &[Sheet]) -> Result<Vec<u8>, OfficeError> {
    let mut workbook = Workbook::new();
    let mut names = BTreeSet::new();
    for sheet in sheets {
        let name = sheet_name(&sheet.name, &mut names);
        write_sheet(workbook.add_worksheet().set_name(name)?, sheet)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// A name that a workbook takes: short, without marks that it uses itself, and not twice.
fn sheet_name(given: &str, names: &mut BTreeSet<String>) -> String {
    let plain: String = given.chars().filter(|c| !"[]:*?/\\'".contains(*c) && !c.is_control()).collect();
    let plain = if plain.trim().is_empty() { "Sheet" } else { plain.trim() };
    let mut at = 1;
    loop {
        let suffix = if at == 1 { String::new() } else { format!(" {at}") };
        let room = LONGEST_NAME - suffix.chars().count();
        let name: String = plain.chars().take(room).chain(suffix.chars()).collect();
        if names.insert(name.to_lowercase()) {
            return name;
        }
        at += 1;
    }
}

pub(crate) fn write_sheet(worksheet: &mut Worksheet, sheet: &Sheet) -> Result<(), OfficeError> {
    let header = Format::new().set_bold();
    let (day, amount) = (Format::new().set_num_format("yyyy-mm-dd"), Format::new().set_num_format("#,##0"));
    for (title, row) in sheet.titles.iter().zip(0_u32..) {
        worksheet.write_string(row, 0, title)?;
    }
    let top = u32::try_from(sheet.titles.len()).unwrap_or(u32::MAX);
    for (column, at) in sheet.columns.iter().zip(0_u16..) {
        worksheet.write_string_with_format(top, at, &column.title, &header)?;
        worksheet.set_column_width(at, column.width)?;
    }
    for (line, row) in sheet.rows.iter().zip(top + 1..) {
        for (value, column) in line.iter().zip(0_u16..) {
            match value {
                Value::Empty => continue,
                Value::Text(text) => worksheet.write_string(row, column, text)?,
                #[expect(clippy::cast_precision_loss, reason = "a workbook keeps numbers as floats of 15 digits")]
                Value::Integer(number) => worksheet.write_number_with_format(row, column, *number as f64, &amount)?,
                Value::Number(number) => worksheet.write_number(row, column, *number)?,
                Value::Date(date) => worksheet.write_datetime_with_format(row, column, date, &day)?,
            };
        }
    }
    worksheet.set_freeze_panes(top + 1, 0)?;
    let last_row = top + u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    let last_column = u16::try_from(sheet.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    worksheet.autofilter(top, 0, last_row, last_column)?;
    Ok(())
}

/// Writes a text table: UTF-8 with its mark, so that spreadsheet programs read Chinese. What a program would take for a
/// formula is preceded by `'`, which the import takes off again.
#[must_use]
pub fn write_text(sheet: &Sheet) -> Vec<u8> {
    let mut out = "\u{feff}".to_owned();
    let titles = sheet.columns.iter().map(|column| quoted(&column.title));
    push_line(&mut out, titles);
    for row in &sheet.rows {
        push_line(&mut out, row.iter().map(shown));
    }
    out.into_bytes()
}

fn push_line(out: &mut String, values: impl Iterator<Item = String>) {
    out.push_str(&values.collect::<Vec<_>>().join(","));
    out.push_str("\r\n");
}

fn shown(value: &Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) if text.starts_with(FORMULA) => quoted(&format!("'{text}")),
        Value::Text(text) => quoted(text),
        Value::Integer(number) => number.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Date(date) => date.to_string(),
    }
}

fn quoted(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r']) || text.trim() != text {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::check;

    fn sheet(names: &[&str], texts: &[&str]) -> Vec<Sheet> {
        let column = || Column { title: "项目名称".into(), width: 20.0 };
        let rows = || texts.iter().map(|text| vec![Value::Text((*text).to_owned())]).collect();
        let of =
            |name: &&str| Sheet { name: (*name).to_owned(), titles: vec![], columns: vec![column()], rows: rows() };
        names.iter().map(of).collect()
    }

    #[test]
    fn names_of_sheets_are_made_to_fit() {
        let long = "柯桥区二〇二六年十月份在谈工业项目汇总表（第一批次，含续报项目和补报）";
        let bytes = write_sheets(&sheet(&["a/b", "a/b", "", long], &["x"])).unwrap();
        let book = check("a.xlsx", bytes).unwrap().read().unwrap();
        let names: Vec<&str> = book.sheets.iter().filter_map(|sheet| sheet.name.as_deref()).collect();
        assert_eq!(names[..3], ["ab", "ab 2", "Sheet"]);
        assert_eq!(names[3].chars().count(), LONGEST_NAME);
    }

    #[test]
    fn what_looks_like_a_formula_stays_a_text() {
        let given = ["=1+1", "+86", "-5", "@SUM(A1)", "a,b", "a\"b", "越微"];
        let sheets = sheet(&["s"], &given);
        let text = String::from_utf8(write_text(&sheets[0])).unwrap();
        assert!(text.contains("'=1+1") && text.contains("'@SUM"));
        for (name, bytes) in [("a.csv", text.into_bytes()), ("a.xlsx", write(&sheets[0]).unwrap())] {
            let book = check(name, bytes).unwrap().read().unwrap();
            let back: Vec<String> = book.sheets[0].rows.iter().skip(1).map(|row| row.cell(0).shown()).collect();
            assert_eq!(back, given, "{name}");
        }
    }
}
