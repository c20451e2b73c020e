//! The words of a question by jieba, without its guessing of new words; Latin words and numbers as they are.

use std::sync::LazyLock;

use jieba_rs::Jieba;

static JIEBA: LazyLock<Jieba> = LazyLock::new(Jieba::new);

pub(crate) fn warm_up() {
    LazyLock::force(&JIEBA);
}

/// The words of a question, each once.
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
    fn a_question_is_cut_into_words_and_plurals_meet() {
        assert_eq!(cut("机器视觉算法"), ["机器", "视觉", "算法"]);
        assert_eq!(stem("sensors"), stem("sensor"));
    }
}
