//! Which kind a file is, by its bytes and its parts, never by its name.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use super::error::ExtractError;

/// Where the mark of a PDF may stand: mail programs and scanners put things before it.
const PDF_WITHIN: usize = 1024;
/// How the text begins of kinds whose text is not what they show.
const MARKED_UP: [&str; 6] = ["<html", "<!doctype", "<?xml", "<svg", "{\\rtf", "mime-version:"];

/// A kind of file whose text can be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Docx,
    Xlsx,
    Ods,
    Xls,
    Pdf,
    Text,
}

/// Tells a file by its first bytes and its parts.
///
/// # Errors
/// It is of no kind whose text can be taken, protected, or a damaged archive.
pub(super) fn kind_of(bytes: &[u8]) -> Result<Kind, ExtractError> {
    let begins = bytes.get(..bytes.len().min(PDF_WITHIN)).unwrap_or(bytes);
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return packed(bytes);
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return compound(bytes);
    }
    if holds(begins, b"%PDF-") {
        return Ok(Kind::Pdf);
    }
    let begins = String::from_utf8_lossy(begins).to_lowercase();
    let begins = begins.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
    if MARKED_UP.iter().any(|mark| begins.starts_with(mark)) { Err(ExtractError::Unknown) } else { Ok(Kind::Text) }
}

fn packed(bytes: &[u8]) -> Result<Kind, ExtractError> {
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ExtractError::Damaged)?;
    let names: Vec<String> =
        archive.file_names().filter_map(Result::ok).map(|name| name.to_ascii_lowercase()).collect();
    let has = |name: &str| names.iter().any(|known| known == name);
    if names.iter().any(|name| is_document(name)) {
        return Ok(Kind::Docx);
    }
    if has("xl/workbook.xml") {
        return Ok(Kind::Xlsx);
    }
    if has("content.xml") && has("mimetype") && is_spreadsheet(archive) {
        return Ok(Kind::Ods);
    }
    Err(ExtractError::Unknown)
}

/// Whether a part, its name in small letters, is the body of a text: some programs number it.
pub(super) fn is_document(name: &str) -> bool {
    let number = name.strip_prefix("word/document").and_then(|rest| rest.strip_suffix(".xml"));
    number.is_some_and(|number| number.chars().all(|letter| letter.is_ascii_digit()))
}

fn is_spreadsheet(mut archive: ZipArchive<Cursor<&[u8]>>) -> bool {
    let mut said = String::new();
    let read = archive.by_name("mimetype").is_ok_and(|part| part.take(256).read_to_string(&mut said).is_ok());
    read && said.contains("opendocument.spreadsheet")
}

/// The files of before 2007, and the encrypted ones of today, are of one container.
fn compound(bytes: &[u8]) -> Result<Kind, ExtractError> {
    let named = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        holds(bytes, &name)
    };
    if named("EncryptedPackage") {
        return Err(ExtractError::Protected);
    }
    if named("Workbook") && !named("WordDocument") { Ok(Kind::Xls) } else { Err(ExtractError::Unknown) }
}

fn holds(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_told_by_its_bytes() {
        assert_eq!(kind_of("越微".as_bytes()), Ok(Kind::Text));
        assert_eq!(kind_of(b"scanned\n%PDF-1.4\n"), Ok(Kind::Pdf));
    }

    #[test]
    fn what_is_marked_up_is_not_taken_for_text() {
        for begins in ["<html><body>", "\u{feff}<?xml version=\"1.0\"?>", "{\\rtf1\\ansi", "MIME-Version: 1.0"] {
            assert_eq!(kind_of(begins.as_bytes()), Err(ExtractError::Unknown), "{begins}");
        }
    }

    #[test]
    fn an_encrypted_package_is_protected() {
        let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let bytes = [&[0xD0, 0xCF, 0x11, 0xE0][..], &name].concat();
        assert_eq!(kind_of(&bytes), Err(ExtractError::Protected));
    }

    #[test]
    fn an_archive_of_other_things_is_unknown_and_half_of_one_is_damaged() {
        assert_eq!(kind_of(b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"), Err(ExtractError::Unknown));
        assert_eq!(kind_of(b"PK\x03\x04\x14\0\0\0"), Err(ExtractError::Damaged));
    }

    #[test]
    fn the_body_of_a_text_may_be_numbered() {
        assert!(is_document("word/document.xml") && is_document("word/document2.xml"));
        assert!(!is_document("word/documentation.xml") && !is_document("word/_rels/document.xml.rels"));
    }
}
