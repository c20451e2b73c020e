//! How a Chinese word is typed in Latin letters: in full and by first letters, in each of its readings.

use std::collections::BTreeSet;

use crate::analysis::{is_han, pinyin};

/// The most readings of a whole word that are followed.
const READINGS: usize = 8;

/// The letters of a word in its readings; none when it is not Chinese.
pub(crate) fn sounds(word: &str) -> Vec<String> {
    spelled(word, |c| pinyin::readings(c).into_iter().map(str::to_owned).collect())
}

/// The first letters of a word in its readings; letters and digits among its characters stay: `r` `v` of RV减速器.
pub(crate) fn initials(word: &str) -> Vec<String> {
    spelled(word, |c| pinyin::initials(c).into_iter().map(String::from).collect())
}

fn spelled(word: &str, say: impl Fn(char) -> BTreeSet<String>) -> Vec<String> {
    if !word.chars().any(is_han) {
        return Vec::new();
    }
    let mut spelled = vec![String::new()];
    for c in word.chars().filter(|c| c.is_alphanumeric()) {
        let said = if is_han(c) { say(c) } else { BTreeSet::from([c.to_string()]) };
        let grown: BTreeSet<String> =
            spelled.iter().flat_map(|head| said.iter().map(move |tail| format!("{head}{tail}"))).collect();
        spelled = grown.into_iter().take(READINGS).collect();
    }
    spelled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_spelled_in_full_and_by_first_letters() {
        assert!(sounds("碳化硅").contains(&"tanhuagui".to_owned()));
        assert!(initials("碳化硅").contains(&"thg".to_owned()));
        assert!(sounds("重庆长安").contains(&"chongqingchangan".to_owned()));
        assert_eq!(initials("rv减速器"), ["rvjsq"]);
        assert!(sounds("sic").is_empty());
    }
}
