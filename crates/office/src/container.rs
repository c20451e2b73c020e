//! What a file really is, by its bytes and not by its name, and whether it may be unpacked at all.

use std::io::{Cursor, Read as _, copy, sink};

use zip::ZipArchive;

use crate::error::OfficeError;

/// The most bytes a file may unpack to: ten times the largest sound workbook of a hundred thousand rows.
const MOST_UNPACKED: u64 = 1 << 30;
/// The most parts a workbook may have.
const MOST_PARTS: usize = 10_000;
/// A part that unpacks to more than this many times its size is no table, beyond the first megabytes.
const MOST_TIMES: u64 = 400;
const SMALL: u64 = 16 << 20;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Container {
    /// Office Open XML.
    Xlsx,
    /// The binary workbooks of before 2007.
    Xls,
    /// OpenDocument.
    Ods,
    /// Rows of text.
    Text,
}

/// Something about the file that a person should know though it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// A hidden sheet was not read.
    HiddenSheet(String),
    /// Values that refer to other workbooks were taken as they were saved.
    ExternalLinks,
    /// Columns beyond the last one that is read.
    ColumnsLeftOut(String),
    /// Letters that could not be decoded.
    UndecodedLetters,
}

/// Tells a file by its first bytes and its parts.
pub(crate) fn tell(file_name: &str, bytes: &[u8]) -> Result<(Container, Vec<Notice>), OfficeError> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return packed(bytes);
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let holds = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
        return if holds(&encrypted) { Err(OfficeError::Protected) } else { Ok((Container::Xls, Vec::new())) };
    }
    let begins = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).to_lowercase();
    let begins = begins.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if ["<html", "<!doctype html", "<table", "<?xml", "<meta"].iter().any(|tag| begins.starts_with(tag)) {
        return Err(OfficeError::WebPage);
    }
    let ending = file_name.rsplit('.').next().unwrap_or_default().to_lowercase();
    match ending.as_str() {
        // Text that was saved under a workbook's name is common; other things are not taken for text.
        "csv" | "txt" | "tsv" => Ok((Container::Text, Vec::new())),
        "xls" if is_text(bytes) => Ok((Container::Text, Vec::new())),
        "xls" | "xlsx" | "ods" => Err(OfficeError::Unreadable("no workbook".into())),
        _ => Err(OfficeError::UnknownKind),
    }
}

fn is_text(bytes: &[u8]) -> bool {
    !bytes.is_empty() && !bytes.iter().take(4096).any(|byte| *byte == 0)
}

fn packed(bytes: &[u8]) -> Result<(Container, Vec<Notice>), OfficeError> {
    let unreadable = |error: zip::result::ZipError| OfficeError::Unreadable(error.to_string());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(unreadable)?;
    let names: Vec<String> = archive.file_names().filter_map(Result::ok).map(|name| name.into_owned()).collect();
    let has = |name: &str| names.iter().any(|known| known.eq_ignore_ascii_case(name));
    if names.iter().any(|name| name.to_lowercase().ends_with("vbaproject.bin")) {
        return Err(OfficeError::Macros);
    }
    unpacks_to_little(&mut archive)?;
    if has("xl/workbook.xml") {
        let linked = names.iter().any(|name| name.to_lowercase().starts_with("xl/externallinks/"));
        return Ok((Container::Xlsx, linked.then_some(Notice::ExternalLinks).into_iter().collect()));
    }
    if has("content.xml") && has("mimetype") {
        return if holds(&mut archive, "META-INF/manifest.xml", b"encryption-data") {
            Err(OfficeError::Protected)
        } else {
            Ok((Container::Ods, Vec::new()))
        };
    }
    Err(OfficeError::UnknownKind)
}

/// Unpacks every part into nothing and counts the bytes: what a file says of its own sizes is not believed.
///
/// # Errors
/// It unpacks to more than it may, is protected, or damaged.
pub(crate) fn unpacks_to_little(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<u64, OfficeError> {
    if archive.len() > MOST_PARTS {
        return Err(OfficeError::Bomb);
    }
    let mut whole = 0;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|error| match error {
            zip::result::ZipError::UnsupportedArchive(_) => OfficeError::Protected,
            other => OfficeError::Unreadable(other.to_string()),
        })?;
        let packed = part.compressed_size();
        let left = MOST_UNPACKED - whole;
        let allowed = left.min(SMALL.max(packed.saturating_mul(MOST_TIMES)));
        let unpacked = copy(&mut part.take(allowed + 1), &mut sink())
            .map_err(|error| OfficeError::Unreadable(error.to_string()))?;
        if unpacked > allowed {
            return Err(OfficeError::Bomb);
        }
        whole += unpacked;
    }
    Ok(whole)
}

fn holds(archive: &mut ZipArchive<Cursor<&[u8]>>, part: &str, word: &[u8]) -> bool {
    let mut content = Vec::new();
    let read = archive.by_name(part).is_ok_and(|part| part.take(1 << 20).read_to_end(&mut content).is_ok());
    read && content.windows(word.len()).any(|window| window == word)
}
