//! Plain text, whatever it is written in.

use super::error::ExtractError;
use super::gathered::Gathered;
use crate::text_table::decoded;

/// One of so many letters may be none before a file is no text.
const ONE_IN: usize = 50;

/// Gathers plain text.
///
/// # Errors
/// It is no text.
pub(super) fn read(bytes: &[u8], gathered: &mut Gathered) -> Result<(), ExtractError> {
    let text = match broken_utf8(bytes) {
        Some(text) => text,
        None => decoded(bytes).map_err(|_| ExtractError::Unknown)?.0,
    };
    if is_rubbish(&text) {
        return Err(ExtractError::Unknown);
    }
    gathered.push(&text);
    Ok(())
}

/// A text in UTF-8 of which only little is broken, as where it was cut within a letter. Other encodings hardly ever look
/// like it.
fn broken_utf8(bytes: &[u8]) -> Option<String> {
    if bytes.contains(&0) || std::str::from_utf8(bytes).is_ok() {
        return None;
    }
    let text = String::from_utf8_lossy(bytes);
    let broken = text.chars().filter(|letter| *letter == '\u{fffd}').count();
    let sound = text.chars().filter(|letter| !letter.is_ascii() && *letter != '\u{fffd}').count();
    (sound > broken * 10).then(|| text.into_owned())
}

/// Whether more than a few letters are none: what is no text still decodes to something.
fn is_rubbish(text: &str) -> bool {
    let none = |letter: &char| *letter == '\u{fffd}' || (letter.is_control() && !letter.is_whitespace());
    let (letters, nones) = (text.chars().count(), text.chars().filter(none).count());
    nones * ONE_IN > letters + ONE_IN
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "越微封测项目\r\n\r\n投资方：浙江恒澜\t１２亿";

    fn text(bytes: &[u8]) -> Result<String, ExtractError> {
        let mut gathered = Gathered::new();
        read(bytes, &mut gathered)?;
        Ok(gathered.finish().text)
    }

    #[test]
    fn a_text_is_read_in_every_encoding() {
        let utf16 = |mark: [u8; 2], bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
            mark.into_iter().chain(TEXT.encode_utf16().flat_map(bytes)).collect()
        };
        let written = [
            TEXT.as_bytes().to_vec(),
            format!("\u{feff}{TEXT}").into_bytes(),
            utf16([0xFF, 0xFE], u16::to_le_bytes),
            utf16([0xFE, 0xFF], u16::to_be_bytes),
            encoding_rs::GB18030.encode(TEXT).0.into_owned(),
        ];
        for bytes in written {
            assert_eq!(text(&bytes).as_deref(), Ok("越微封测项目\n投资方：浙江恒澜\t１２亿"));
        }
    }

    #[test]
    fn a_text_that_was_cut_within_a_letter_is_still_text() {
        let bytes = TEXT.as_bytes();
        let cut = text(&bytes[..bytes.len() - "亿".len() + 1]);
        assert_eq!(cut.as_deref(), Ok("越微封测项目\n投资方：浙江恒澜\t１２"));
    }

    #[test]
    fn rubbish_is_no_text() {
        assert_eq!(text(b"\x00\x01\x02"), Err(ExtractError::Unknown));
        let rubbish: Vec<u8> = (0..4000_u32).map(|at| (at * 7919 % 251) as u8 | 1).collect();
        assert_eq!(text(&rubbish), Err(ExtractError::Unknown));
    }
}
