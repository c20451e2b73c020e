//! Rows of text: whatever their encoding and whatever separates their values.

use crate::cell::Cell;
use crate::container::Notice;
use crate::error::OfficeError;
use crate::sheet::{MOST_COLUMNS, MOST_ROWS, Row, Sheet};

/// How many lines are looked at to find out what separates values.
const LOOKED_AT: usize = 40;
/// What separates values, the most usual first.
const SEPARATORS: [u8; 4] = *b",\t;|";

/// Reads a table of text.
///
/// # Errors
/// It is no text, or has too many rows.
pub(crate) fn read(bytes: &[u8]) -> Result<(Sheet, Vec<Notice>), OfficeError> {
    let (text, notices) = decoded(bytes)?;
    let separator = separator(&text);
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let (mut rows, mut number, mut line) = (Vec::new(), 0_u32, 1);
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record).map_err(|error| OfficeError::Unreadable(error.to_string()))? {
        // The reader passes over blank lines, which count as records.
        let within: u64 = record.iter().map(|value| value.matches('\n').count() as u64).sum();
        let reached = reader.position().line();
        let blank = (reached - line).saturating_sub(within + 1);
        line = reached;
        for _ in 0..blank {
            number += 1;
            rows.push(Row { number, cells: Vec::new() });
        }
        number += 1;
        rows.push(Row { number, cells: record.iter().take(MOST_COLUMNS).map(value).collect() });
        if rows.len() > MOST_ROWS {
            return Err(OfficeError::TooManyRows(MOST_ROWS));
        }
    }
    Ok((Sheet { name: None, rows, merged: Vec::new() }, notices))
}

/// A value; the mark with which programs keep a text from being a formula is none of it.
fn value(text: &str) -> Cell {
    let marked = text.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@', '\t', '\r']));
    Cell::of_text(marked.unwrap_or(text))
}

/// The letters of a file: by its mark, UTF-8 where it is valid, else GB18030, which every other Chinese table is
/// written in.
///
/// # Errors
/// It is no text.
pub(crate) fn decoded(bytes: &[u8]) -> Result<(String, Vec<Notice>), OfficeError> {
    let utf16 = [(&[0xFF, 0xFE], encoding_rs::UTF_16LE), (&[0xFE, 0xFF], encoding_rs::UTF_16BE)];
    if let Some((_, encoding)) = utf16.iter().find(|(mark, _)| bytes.starts_with(*mark)) {
        let (text, undecoded) = encoding.decode_with_bom_removal(bytes);
        return Ok((text.into_owned(), undecoded.then_some(Notice::UndecodedLetters).into_iter().collect()));
    }
    if bytes.contains(&0) {
        return Err(OfficeError::Unreadable("no text".into()));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((text.trim_start_matches('\u{feff}').to_owned(), Vec::new()));
    }
    let (text, _, undecoded) = encoding_rs::GB18030.decode(bytes);
    Ok((text.into_owned(), undecoded.then_some(Notice::UndecodedLetters).into_iter().collect()))
}

/// What stands equally often on most lines.
fn separator(text: &str) -> u8 {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(LOOKED_AT).collect();
    let evenness = |separator: &u8| {
        let counts: Vec<usize> = lines.iter().map(|line| outside_quotes(line, *separator)).collect();
        let most = counts
            .iter()
            .filter(|count| **count > 0)
            .max_by_key(|count| counts.iter().filter(|other| other == count).count() * 1000 + **count);
        most.map_or(0, |most| counts.iter().filter(|count| *count == most).count() * 100 + most)
    };
    let best = SEPARATORS.iter().rev().max_by_key(|separator| evenness(separator));
    best.copied().unwrap_or(b',')
}

fn outside_quotes(line: &str, separator: u8) -> usize {
    let mut quoted = false;
    let counts = |byte: u8| {
        quoted ^= byte == b'"';
        !quoted && byte == separator
    };
    line.bytes().map(counts).filter(|counted| *counted).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "项目名称,投资方\n越微封测,浙江越微传感科技有限公司\n";

    fn cells(bytes: &[u8]) -> Vec<Vec<Cell>> {
        read(bytes).unwrap().0.rows.into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn a_text_is_read_in_every_encoding() {
        let (gb, _, _) = encoding_rs::GB18030.encode(TEXT);
        let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(TEXT.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        for bytes in [TEXT.as_bytes().to_vec(), gb.into_owned(), format!("\u{feff}{TEXT}").into_bytes(), utf16] {
            assert_eq!(cells(&bytes)[1][0], Cell::Text("越微封测".into()));
        }
    }

    #[test]
    fn a_text_is_read_with_every_separator() {
        for separator in ["\t", ";", "|"] {
            let text = "项目名称,投资方,金额\n越微,浙江越微,\"1,2\"\n恒澜,浙江恒澜,3\n".replace(',', separator);
            assert_eq!(cells(text.as_bytes())[1].len(), 3, "{separator:?}");
        }
    }

    #[test]
    fn blank_records_count_and_lines_within_quotes_do_not() {
        let text = "标题\n\n项目名称,投资方\n\"越微\n封测\",浙江越微\n\n\n恒澜,浙江恒澜\n";
        let rows = read(text.as_bytes()).unwrap().0.rows;
        let filled: Vec<u32> = rows.iter().filter(|row| !row.is_blank()).map(|row| row.number).collect();
        assert_eq!((filled, rows.len()), (vec![1, 3, 4, 7], 7));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert!(matches!(read(b"\x00\x01\x02"), Err(OfficeError::Unreadable(_))));
    }
}
