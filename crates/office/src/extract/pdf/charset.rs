//! What the codes of the CMaps that every reader knows are: letters of a charset (PDF 32000-1, table 118).

use encoding_rs::{BIG5, EUC_KR, Encoding, GB18030, SHIFT_JIS, UTF_16BE};

/// How the codes of a predefined CMap are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Charset {
    /// Two bytes a letter, or four.
    Utf16,
    /// Four bytes a letter.
    Utf32,
    /// One byte a letter or two, or four in GB18030.
    Bytes(&'static Encoding),
}

impl Charset {
    /// The charset of a CMap; none when its codes are no letters.
    pub(super) fn of(cmap: &str) -> Option<Self> {
        let begins = |starts: &[&str]| starts.iter().any(|start| cmap.starts_with(start));
        match () {
            () if cmap.contains("-UCS2-") || cmap.contains("-UTF16-") => Some(Self::Utf16),
            () if cmap.contains("-UTF32-") => Some(Self::Utf32),
            () if begins(&["GB-EUC-", "GBpc-EUC-", "GBK-EUC-", "GBKp-EUC-", "GBK2K-"]) => Some(Self::Bytes(GB18030)),
            () if begins(&["B5pc-", "HKscs-B5-", "ETen-B5-", "ETenms-B5-"]) => Some(Self::Bytes(BIG5)),
            () if cmap.contains("-RKSJ-") => Some(Self::Bytes(SHIFT_JIS)),
            () if begins(&["KSC-EUC-", "KSCms-UHC-", "KSCpc-EUC-"]) => Some(Self::Bytes(EUC_KR)),
            () => None,
        }
    }

    /// How many bytes the first code has.
    pub(super) fn length(self, bytes: &[u8]) -> usize {
        let byte = |at: usize| bytes.get(at).copied().unwrap_or_default();
        match self {
            Self::Utf16 if (0xD8..=0xDB).contains(&byte(0)) => 4,
            Self::Utf16 => 2,
            Self::Utf32 => 4,
            Self::Bytes(_) if byte(0) <= 0x80 || byte(0) == 0xFF => 1,
            Self::Bytes(charset) if charset == SHIFT_JIS && (0xA0..=0xDF).contains(&byte(0)) => 1,
            Self::Bytes(charset) if charset == GB18030 && byte(1).is_ascii_digit() => 4,
            Self::Bytes(_) => 2,
        }
    }

    /// The letter of one code.
    pub(super) fn letter(self, code: &[u8]) -> Option<String> {
        let encoding = match self {
            Self::Utf16 => UTF_16BE,
            Self::Utf32 => return char::from_u32(number(code)).map(String::from),
            Self::Bytes(encoding) => encoding,
        };
        encoding.decode_without_bom_handling_and_without_replacement(code).map(std::borrow::Cow::into_owned)
    }
}

/// The number that a code's bytes write.
pub(super) fn number(code: &[u8]) -> u32 {
    code.iter().take(4).fold(0, |number, byte| number << 8 | u32::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cmap: &str, mut bytes: &[u8]) -> String {
        let charset = Charset::of(cmap).unwrap();
        let mut text = String::new();
        while !bytes.is_empty() {
            let (code, rest) = bytes.split_at(charset.length(bytes).min(bytes.len()));
            text += &charset.letter(code).unwrap_or_default();
            bytes = rest;
        }
        text
    }

    #[test]
    fn codes_are_the_letters_of_their_charset() {
        const TEXT: &str = "越微 12 亿";
        let utf16: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(read("UniGB-UCS2-H", &utf16), TEXT);
        assert_eq!(read("UniGB-UTF16-V", &utf16), TEXT);
        assert_eq!(read("GBK-EUC-H", &GB18030.encode(TEXT).0), TEXT);
        assert_eq!(read("GBK2K-H", &GB18030.encode("㐂𠮷a").0), "㐂𠮷a");
        assert_eq!(read("ETen-B5-H", &BIG5.encode("越微 12 億").0), "越微 12 億");
        assert_eq!(read("90ms-RKSJ-H", &SHIFT_JIS.encode("ｱ投資a").0), "ｱ投資a");
    }

    #[test]
    fn a_cmap_whose_codes_are_no_letters_has_no_charset() {
        assert_eq!(Charset::of("Identity-H"), None);
    }
}
