//! How texts become tokens. Every analysis folds first (width, case, traditional characters), one character to one.

pub(crate) mod grams;
pub(crate) mod pinyin;
mod short;
mod stream;
pub(crate) mod words;

use tantivy::tokenizer::TokenizerManager;

pub(crate) use short::short_forms;

pub(crate) const GRAMS: &str = "grams";
pub(crate) const SYLLABLES: &str = "syllables";
pub(crate) const INITIALS: &str = "initials";

/// Makes the analyses known to an index under their names.
pub fn register(manager: &TokenizerManager) {
    manager.register(GRAMS, stream::Analysis(grams::tokens));
    manager.register(SYLLABLES, stream::Analysis(pinyin::syllable_tokens));
    manager.register(INITIALS, stream::Analysis(pinyin::initial_tokens));
}

/// Whether a character is written in Chinese script.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2ffff}')
}

/// Latin words and numbers are not parts of longer ones; a plural is the same word.
pub(crate) fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let latin = |c: char| c.is_ascii_alphanumeric();
    let (head, found, tail) = (&text[..start], &text[start..end], &text[end..]);
    let begins = !found.starts_with(latin) || !head.ends_with(latin);
    let tail =
        if found.ends_with(|c: char| c.is_ascii_alphabetic()) { tail.strip_prefix('s').unwrap_or(tail) } else { tail };
    begins && (!found.ends_with(latin) || !tail.starts_with(latin))
}
