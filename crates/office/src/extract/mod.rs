//! The text of files that people attach to projects, to be searched. Files are hostile until shown otherwise: what is
//! unpacked, how deep it is followed and how much is kept is bounded. Crates that read PDF and workbooks may still
//! panic or take long, so this is to be called where that harms nobody: in a process of its own.

mod docx;
mod error;
mod gathered;
mod kind;
mod packed;
mod pdf;
mod plain;
#[cfg(test)]
mod tests;
mod workbook;

pub use error::ExtractError;

use gathered::Gathered;
use kind::{Kind, kind_of};

/// The most characters of a text that are kept.
pub const LONGEST: usize = 200_000;

/// The text of a file: a paragraph or a row a line, cells parted by tabs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extracted {
    /// The text; empty when the file shows none, as a scanned picture does.
    pub text: String,
    /// Whether that is all of it.
    pub whole: Whole,
}

/// Whether a text is all that the file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whole {
    /// It is.
    Whole,
    /// It was cut at [`LONGEST`].
    Cut,
}

/// Takes the text out of a file. Its kind is told by its bytes.
///
/// # Errors
/// It is of no kind whose text can be taken, protected, damaged, or unpacks to more than is taken.
pub fn text_of(bytes: &[u8]) -> Result<Extracted, ExtractError> {
    let mut gathered = Gathered::new();
    match kind_of(bytes)? {
        Kind::Docx => docx::read(bytes, &mut gathered)?,
        Kind::Xlsx => workbook::xlsx(bytes, &mut gathered)?,
        Kind::Ods => workbook::ods(bytes, &mut gathered)?,
        Kind::Xls => workbook::xls(bytes, &mut gathered)?,
        Kind::Pdf => pdf::read(bytes, &mut gathered)?,
        Kind::Text => plain::read(bytes, &mut gathered)?,
    }
    Ok(gathered.finish())
}
