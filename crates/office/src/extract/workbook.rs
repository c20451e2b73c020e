//! The text of a workbook: the name of each sheet that is shown, then its rows, one a line.

use std::io::Cursor;

use calamine::{Ods, Reader, SheetType, SheetVisible, Xls, Xlsx};

use super::error::ExtractError;
use super::gathered::Gathered;
use super::packed::Packed;
use crate::cell::Cell;
use crate::ods::spans;
use crate::sheet::{of_data, of_ref};

/// Gathers the text of a workbook of Office Open XML, cell by cell.
///
/// # Errors
/// It is damaged, protected, or unpacks to more than is taken.
pub(super) fn xlsx(bytes: &[u8], gathered: &mut Gathered) -> Result<(), ExtractError> {
    Packed::open(bytes)?;
    let mut workbook: Xlsx<_> = open(bytes)?;
    for name in shown(workbook.sheets_metadata()) {
        title(&name, gathered);
        // A sheet that cannot be read takes nothing from the others.
        let Ok(mut cells) = workbook.worksheet_cells_reader(&name) else { continue };
        let mut row = None;
        while let (false, Ok(Some(cell))) = (gathered.is_full(), cells.next_cell()) {
            put(&of_ref(cell.get_value()), row != Some(cell.get_position().0), gathered);
            row = Some(cell.get_position().0);
        }
    }
    Ok(())
}

/// Gathers the text of an OpenDocument table, after what it claims to repeat was counted.
///
/// # Errors
/// It is damaged, protected, or unpacks to more than is taken.
pub(super) fn ods(bytes: &[u8], gathered: &mut Gathered) -> Result<(), ExtractError> {
    Packed::open(bytes)?;
    spans(bytes)?;
    ranges(open::<Ods<_>>(bytes)?, gathered);
    Ok(())
}

/// Gathers the text of a binary workbook.
///
/// # Errors
/// It is damaged or protected.
pub(super) fn xls(bytes: &[u8], gathered: &mut Gathered) -> Result<(), ExtractError> {
    ranges(open::<Xls<_>>(bytes)?, gathered);
    Ok(())
}

fn open<'a, R: Reader<Cursor<&'a [u8]>>>(bytes: &'a [u8]) -> Result<R, ExtractError> {
    R::new(Cursor::new(bytes)).map_err(|error| {
        let protected = format!("{error:?}").to_lowercase().contains("password");
        if protected { ExtractError::Protected } else { ExtractError::Damaged }
    })
}

fn shown(sheets: &[calamine::Sheet]) -> Vec<String> {
    let shown = |sheet: &&calamine::Sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible;
    sheets.iter().filter(shown).map(|sheet| sheet.name.clone()).collect()
}

fn ranges<'a, R: Reader<Cursor<&'a [u8]>>>(mut workbook: R, gathered: &mut Gathered) {
    for name in shown(workbook.sheets_metadata()) {
        title(&name, gathered);
        let Ok(range) = workbook.worksheet_range(&name) else { continue };
        let mut last = None;
        for (row, _, data) in range.used_cells() {
            put(&of_data(data), last != Some(row), gathered);
            last = Some(row);
        }
    }
}

fn title(name: &str, gathered: &mut Gathered) {
    gathered.line();
    gathered.push_on_one_line(name);
}

fn put(cell: &Cell, first_of_row: bool, gathered: &mut Gathered) {
    if first_of_row {
        gathered.line();
    } else {
        gathered.cell();
    }
    gathered.push_on_one_line(&cell.shown());
}
