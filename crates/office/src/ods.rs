//! What an OpenDocument table says beside its values: merged cells, and how large it claims to be. Repeated rows and
//! columns make a small file into an endless one, so they are counted before anything is laid out.

use std::collections::BTreeMap;
use std::io::{BufReader, Cursor};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use crate::error::OfficeError;
use crate::sheet::{MOST_COLUMNS, Merged};

/// The most cells that may hold something.
const MOST_CELLS: u64 = 20_000_000;

/// The merged cells of each sheet.
pub(crate) fn spans(bytes: &[u8]) -> Result<BTreeMap<String, Vec<Merged>>, OfficeError> {
    let unreadable = |error: &dyn std::fmt::Display| OfficeError::Unreadable(error.to_string());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| unreadable(&error))?;
    let content = archive.by_name("content.xml").map_err(|error| unreadable(&error))?;
    let mut reader = Reader::from_reader(BufReader::new(content));
    let (mut buffer, mut counting) = (Vec::new(), Counting::default());
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|error| unreadable(&error))? {
            Event::Start(tag) => counting.begin(&tag),
            Event::Empty(tag) => {
                counting.begin(&tag);
                counting.end(tag.local_name().as_ref());
            }
            Event::End(tag) => counting.end(tag.local_name().as_ref()),
            Event::Text(_) => counting.filled = true,
            Event::Eof => return Ok(counting.sheets),
            _ => {}
        }
        if counting.cells > MOST_CELLS {
            return Err(OfficeError::Bomb);
        }
    }
}

#[derive(Default)]
struct Counting {
    sheets: BTreeMap<String, Vec<Merged>>,
    name: String,
    row: usize,
    column: usize,
    row_repeats: usize,
    cell_repeats: usize,
    filled_in_row: u64,
    filled: bool,
    cells: u64,
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attributes = tag.attributes().flatten();
    let mut found = attributes.filter(|attribute| attribute.key.local_name().as_ref() == name);
    found.next().map(|attribute| attribute.value.to_string())
}

fn count(tag: &BytesStart<'_>, name: &str) -> usize {
    attribute(tag, name).and_then(|text| text.parse().ok()).unwrap_or(1).max(1)
}

impl Counting {
    fn begin(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            "table" => {
                self.name = attribute(tag, "name").unwrap_or_default();
                self.row = 0;
            }
            "table-row" => {
                (self.column, self.filled_in_row) = (0, 0);
                self.row_repeats = count(tag, "number-rows-repeated");
            }
            "table-cell" | "covered-table-cell" => self.begin_cell(tag),
            _ => {}
        }
    }

    fn begin_cell(&mut self, tag: &BytesStart<'_>) {
        self.cell_repeats = count(tag, "number-columns-repeated");
        self.filled = attribute(tag, "value-type").is_some();
        let (down, across) = (count(tag, "number-rows-spanned"), count(tag, "number-columns-spanned"));
        if down * across > 1 && self.column < MOST_COLUMNS {
            let area =
                Merged { rows: (self.row, self.row + down - 1), columns: (self.column, self.column + across - 1) };
            self.sheets.entry(self.name.clone()).or_default().push(area);
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "table-cell" | "covered-table-cell" => {
                if self.filled {
                    self.filled_in_row += self.cell_repeats as u64;
                }
                self.column = self.column.saturating_add(self.cell_repeats);
            }
            "table-row" => {
                self.cells = self.cells.saturating_add(self.filled_in_row.saturating_mul(self.row_repeats as u64));
                self.row = self.row.saturating_add(self.row_repeats);
            }
            _ => {}
        }
    }
}
