//! The words of a question by jieba, without its guessing of new words; Latin words and numbers as they are.

use std::sync::LazyLock;

use jieba_rs::Jieba;

static JIEBA: LazyLock<Jieba> = LazyLock::new(Jieba::new);

pub(crate) fn warm_up() {
    LazyLock::force(&JIEBA);
}

/// The words of a text, one after the other, without a gap.
pub(crate) fn sequence(text: &str) -> Vec<String> {
    JIEBA.cut(text, false).into_iter().map(|token| token.word.to_owned()).collect()
}

/// Whether a word is one of everyday language.
pub(crate) fn is_everyday(word: &str) -> bool {
    JIEBA.has_word(word)
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
        assert_eq!(sequence("机器视觉算法"), ["机器", "视觉", "算法"]);
        assert_eq!(stem("sensors"), stem("sensor"));
    }
}
