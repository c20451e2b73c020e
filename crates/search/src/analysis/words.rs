//! Chinese words by jieba, in search mode and without its guessing of new words; Latin words and numbers as they are.

use std::sync::LazyLock;

use jieba_rs::{Jieba, TokenizeMode};

use super::stream::Placed;

static JIEBA: LazyLock<Jieba> = LazyLock::new(Jieba::new);

pub(crate) fn warm_up() {
    LazyLock::force(&JIEBA);
}

/// The words of a folded text and the words inside them.
pub(crate) fn tokens(text: &str) -> Vec<Placed> {
    let cut = JIEBA.tokenize(text, TokenizeMode::Search, false);
    let sayable = cut.into_iter().filter(|token| token.word.chars().any(char::is_alphanumeric));
    sayable.enumerate().map(|(position, token)| (stem(token.word), position)).collect()
}

/// The words of a question, each once, without the words inside them.
pub(crate) fn cut(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for token in JIEBA.cut(text, false) {
        let word = token.word;
        if word.chars().any(char::is_alphanumeric) && !words.iter().any(|known| known == word) {
            words.push(word.to_owned());
        }
    }
    words
}

/// English words lose their plural, so that sensor and sensors meet.
pub(crate) fn stem(word: &str) -> String {
    let plural = word.len() > 3 && word.is_ascii() && word.ends_with('s') && !word.ends_with("ss");
    let letters = word.bytes().all(|b| b.is_ascii_alphabetic());
    if plural && letters { word.trim_end_matches('s').to_owned() } else { word.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_inside_words_are_found_and_plurals_meet() {
        let words: Vec<String> = tokens("在建工程 sensors").into_iter().map(|(word, _)| word).collect();
        assert!(words.contains(&"工程".to_owned()), "{words:?}");
        assert!(words.contains(&"sensor".to_owned()), "{words:?}");
    }
}
