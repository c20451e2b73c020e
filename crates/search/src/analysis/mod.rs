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
