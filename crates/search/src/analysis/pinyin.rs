//! Pinyin for questions in Latin letters: whole syllables, and first letters. Chinese questions never come here.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use pinyin::{ToPinyin as _, ToPinyinMulti as _};

use super::is_han;
use super::stream::Placed;

/// The most readings of one character that are indexed.
const READINGS: usize = 4;

/// Every reading of a character without tone, the usual one first; none for what is not Chinese.
pub(crate) fn readings(c: char) -> Vec<&'static str> {
    let mut readings: Vec<&'static str> = usual(c).into_iter().collect();
    if let Some(multi) = c.to_pinyin_multi() {
        for reading in multi.into_iter().map(|p| plain(p.plain())) {
            if !readings.contains(&reading) && readings.len() < READINGS {
                readings.push(reading);
            }
        }
    }
    readings
}

/// The usual reading of a character without tone.
pub(crate) fn usual(c: char) -> Option<&'static str> {
    c.to_pinyin().map(|p| plain(p.plain()))
}

fn plain(reading: &'static str) -> &'static str {
    match reading {
        "lü" => "lv",
        "nü" => "nv",
        "lüe" => "lve",
        "nüe" => "nve",
        other => other,
    }
}

/// Every reading of every Chinese character, and of every two side by side, at the first one's place.
pub(crate) fn syllable_tokens(text: &str) -> Vec<Placed> {
    let syllables: Vec<Vec<&str>> = text.chars().map(readings).collect();
    let mut tokens: Vec<Placed> = Vec::new();
    for (at, own) in syllables.iter().enumerate() {
        let next = syllables.get(at + 1).into_iter().flatten();
        tokens.extend(own.iter().map(|reading| ((*reading).to_owned(), at)));
        tokens.extend(next.flat_map(|next| own.iter().map(move |reading| (format!("{reading} {next}"), at))));
    }
    tokens
}

/// Pairs of first letters of neighbouring Chinese characters, at the first one's place.
pub(crate) fn initial_tokens(text: &str) -> Vec<Placed> {
    let letters: Vec<BTreeSet<char>> = text.chars().map(initials).collect();
    let pairs = letters.iter().zip(letters.iter().skip(1)).enumerate();
    pairs
        .flat_map(|(at, (first, second))| {
            first.iter().flat_map(move |a| second.iter().map(move |b| ([*a, *b].iter().collect(), at)))
        })
        .collect()
}

/// The first letters a character may be read with.
pub(crate) fn initials(c: char) -> BTreeSet<char> {
    if is_han(c) { readings(c).iter().filter_map(|reading| reading.chars().next()).collect() } else { BTreeSet::new() }
}

/// Every syllable there is.
static SYLLABLES: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| ('\u{4e00}'..='\u{9fa5}').filter_map(|c| c.to_pinyin()).map(|p| plain(p.plain())).collect());

/// The most ways of cutting that are followed.
const CUTS: usize = 8;

/// The ways in which Latin letters can be cut into syllables, the fewest syllables first; none when they are not
/// pinyin.
pub(crate) fn cuts(letters: &str) -> Vec<Vec<&str>> {
    let sayable = !letters.is_empty() && letters.len() <= 60 && letters.bytes().all(|b| b.is_ascii_lowercase());
    let mut found = Vec::new();
    if sayable {
        let mut steps = 2000;
        follow(letters, &mut Vec::new(), &mut found, &mut steps);
    }
    found.sort_by_key(Vec::len);
    found.truncate(CUTS);
    found
}

/// Follows every syllable the rest may begin with, the longest first, for a bounded number of steps.
fn follow<'t>(rest: &'t str, cut: &mut Vec<&'t str>, found: &mut Vec<Vec<&'t str>>, steps: &mut usize) {
    if rest.is_empty() {
        found.push(cut.clone());
        return;
    }
    for length in (1..=rest.len().min(6)).rev() {
        let (syllable, rest) = rest.split_at(length);
        if *steps == 0 || !SYLLABLES.contains(syllable) {
            continue;
        }
        *steps -= 1;
        cut.push(syllable);
        follow(rest, cut, found, steps);
        cut.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn letters_are_cut_into_syllables() {
        let cuts = |letters| cuts(letters).iter().map(|cut| cut.join(" ")).collect::<Vec<_>>();
        assert_eq!(cuts("jiqiren").first().map(String::as_str), Some("ji qi ren"));
        let both = cuts("chuangan");
        assert!(both.contains(&"chuan gan".to_owned()) && both.contains(&"chuang an".to_owned()), "{both:?}");
        assert!(cuts("zncgq").is_empty() && cuts("sic").is_empty());
    }

    #[test]
    fn a_character_with_several_readings_is_found_by_each() {
        let readings: Vec<String> = syllable_tokens("重庆").into_iter().map(|(s, _)| s).collect();
        assert!(readings.contains(&"zhong".to_owned()) && readings.contains(&"chong".to_owned()), "{readings:?}");
    }

    proptest! {
        #[test]
        fn what_is_cut_is_the_whole(letters in "[a-z]{1,30}") {
            for cut in cuts(&letters) {
                prop_assert_eq!(cut.concat(), letters.clone());
            }
        }
    }
}
