//! Text as people type it, and the forms in which it is compared.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::invalid::Invalid;

/// One line of at most `MAX` characters: trimmed, not empty, without control characters.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Line<const MAX: usize>(String);

/// Several lines of at most `MAX` characters: trimmed, not empty; line breaks and tabs stay.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Prose<const MAX: usize>(String);

/// The name of a project or an organisation.
pub type Name = Line<200>;
/// A short remark: a reason, a post, a number of a document.
pub type Remark = Prose<1000>;
/// A long text: a summary, the body of a demand.
pub type Body = Prose<10_000>;

impl<const MAX: usize> Line<MAX> {
    /// Takes a line as typed.
    ///
    /// # Errors
    /// Empty, too long, or with control characters.
    pub fn parse(text: impl AsRef<str>) -> Result<Self, Invalid> {
        let text = text.as_ref().trim();
        check(text, MAX, char::is_control)?;
        Ok(Self(text.to_owned()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> Prose<MAX> {
    /// Takes a text as typed.
    ///
    /// # Errors
    /// Empty, too long, or with control characters other than line breaks and tabs.
    pub fn parse(text: impl AsRef<str>) -> Result<Self, Invalid> {
        let text = text.as_ref().trim();
        check(text, MAX, |c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'))?;
        Ok(Self(text.to_owned()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An optional text that is blank is as good as absent.
#[must_use]
pub fn filled(text: Option<String>) -> Option<String> {
    text.filter(|text| !text.trim().is_empty())
}

fn check(text: &str, max: usize, forbidden: impl Fn(char) -> bool) -> Result<(), Invalid> {
    if text.is_empty() {
        return Err(Invalid::Required);
    }
    if text.chars().any(forbidden) {
        return Err(Invalid::ControlCharacter);
    }
    if text.chars().count() > max {
        return Err(Invalid::TooLong(max));
    }
    Ok(())
}

/// Folds one character for comparison: full width to half width, traditional to simplified, lower case.
/// One character stays one character, so that offsets in the folded text are offsets in the original.
#[must_use]
pub fn fold_char(c: char) -> char {
    let half = match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    };
    if half.is_ascii() {
        return half.to_ascii_lowercase();
    }
    if ('\u{3400}'..='\u{9fff}').contains(&half) { simplified(half) } else { lower(half) }
}

fn lower(c: char) -> char {
    let mut lower = c.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(single), None) => single,
        _ => c,
    }
}

/// The simplified form of every Chinese character of the basic plane, looked up a thousand times a request.
static SIMPLIFIED: LazyLock<Vec<char>> = LazyLock::new(|| {
    let mut buffer = [0; 4];
    let mut simplify = |c: char| fast2s::convert(c.encode_utf8(&mut buffer)).chars().next().unwrap_or(c);
    ('\u{3400}'..='\u{9fff}').map(&mut simplify).collect()
});

fn simplified(c: char) -> char {
    SIMPLIFIED.get(c as usize - 0x3400).copied().unwrap_or(c)
}

/// Folds a whole text, character by character.
#[must_use]
pub fn fold(text: &str) -> String {
    text.chars().map(fold_char).collect()
}

/// A folded text without marks and spaces.
#[must_use]
pub fn bare(text: &str) -> String {
    text.chars().map(fold_char).filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_keeps_the_number_of_characters() {
        assert_eq!(fold("ＡＭＯＬＥＤ顯示　面板"), "amoled显示 面板");
        assert_eq!(fold("İstanbul 機器人").chars().count(), "İstanbul 機器人".chars().count());
    }

    #[test]
    fn a_line_takes_no_control_characters() {
        assert_eq!(Name::parse("越微\0"), Err(Invalid::ControlCharacter));
        assert_eq!(Name::parse("  "), Err(Invalid::Required));
        assert_eq!(Line::<2>::parse("三个字"), Err(Invalid::TooLong(2)));
        assert!(Remark::parse("第一行\n第二行").is_ok());
    }
}
