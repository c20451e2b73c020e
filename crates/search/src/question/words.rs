//! What the words of a question do besides naming things: they ask, they say little, or they tell what is sought.

use std::collections::HashMap;
use std::sync::LazyLock;

use dingyin_domain::coded::Coded as _;
use dingyin_domain::demand::Library;
use dingyin_domain::district::District;
use dingyin_domain::written::place;

/// What a word does in a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// It only asks.
    Asks,
    /// Any text may have it.
    Weak,
    /// It tells which library is meant.
    Seeks(Library),
}

static WORDS: LazyLock<HashMap<&'static str, Use>> = LazyLock::new(|| {
    let rows = include_str!("../../../../seeds/reference/search/question_words.csv").lines().skip(1);
    rows.filter_map(|row| row.split_once(',')).filter_map(|(word, role)| Some((word, read(role)?))).collect()
});

fn read(role: &str) -> Option<Use> {
    match role {
        "stop" => Some(Use::Asks),
        "weak" => Some(Use::Weak),
        library => Library::from_code(library).map(Use::Seeks),
    }
}

/// What a folded word does; none when it names something.
pub(super) fn used(word: &str) -> Option<Use> {
    WORDS.get(word).copied()
}

/// Whether a folded word says nothing of what a text is about.
pub(crate) fn is_weak(word: &str) -> bool {
    used(word).is_some()
}

/// The district that a word names by itself.
pub(super) fn district(word: &str) -> Option<District> {
    place::district_called(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_says_what_its_word_does() {
        let rows = include_str!("../../../../seeds/reference/search/question_words.csv").lines().skip(1);
        for row in rows {
            let role = row.split_once(',').and_then(|(_, role)| read(role));
            assert!(role.is_some(), "{row}");
        }
    }
}
