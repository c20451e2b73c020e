//! The text of PDF: of every page in turn, then of what was filled in or noted on it.
//!
//! The file's syntax, its encryption and its CMaps are read by the crates `hayro-syntax` and `hayro-cmap`; what the codes
//! of Chinese fonts mean, and where words and lines end, is told here. A text is known when the font says what its codes
//! mean, when its CMap is one of a charset, or when its glyphs are of a collection of Adobe's.

mod charset;
mod font;
mod library;
mod matrix;
mod names;
mod painter;
mod pen;
mod state;
#[cfg(test)]
mod tests;
mod widths;

use hayro_syntax::object::{Array, Dict, Rect, Stream};
use hayro_syntax::page::Page;
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use super::error::ExtractError;
use super::gathered::Gathered;
use matrix::Matrix;
use painter::Painter;
use pen::Pen;
use state::State;

/// How many notes of one page are read.
const MOST_NOTES: usize = 10_000;

/// Gathers the text of a PDF. One that is encrypted but opens without a password is read.
///
/// # Errors
/// It opens only with a password, or is damaged.
pub(super) fn read(bytes: &[u8], gathered: &mut Gathered) -> Result<(), ExtractError> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm) => {
            ExtractError::Protected
        }
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => ExtractError::Damaged,
    })?;
    if pdf.pages().is_empty() {
        return Err(ExtractError::Damaged);
    }
    let mut painter = Painter::new(Pen::new(gathered));
    for page in pdf.pages().iter() {
        if painter.is_done() {
            break;
        }
        painter.leave();
        painter.follow(page.page_stream().unwrap_or_default(), page.resources(), Matrix::IDENTITY);
        notes(page, &mut painter);
    }
    Ok(())
}

/// What was filled into fields and written on the page, as it shows there.
fn notes(page: &Page<'_>, painter: &mut Painter<'_>) {
    let notes = page.raw().get::<Array<'_>>(b"Annots").unwrap_or_default();
    for note in notes.iter::<Dict<'_>>().take(MOST_NOTES) {
        let shown = note.get::<Dict<'_>>(b"AP").and_then(|shown| shown.get::<Stream<'_>>(b"N"));
        if let Some(shown) = shown {
            let at = note.get::<Rect>(b"Rect").map_or(Matrix::IDENTITY, |rect| Matrix::shift(rect.x0, rect.y0));
            painter.leave();
            painter.follow_form(&shown, page.resources(), State::new(at));
        }
    }
}
