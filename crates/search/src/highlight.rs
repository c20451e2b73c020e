//! Where a question matches in the original text: found in the text itself, so that it is exact whatever the
//! analysis that led to the hit.

use std::ops::Range;

use dingyin_domain::text::fold;

use crate::analysis::pinyin;
use crate::query::Part;

/// How many characters a snippet has at most.
const SNIPPET: usize = 120;
/// How many of them stand before the first match.
const LEAD_IN: usize = 24;

/// The ranges in which the parts of a question match, in characters, in order and without overlap.
pub(crate) fn ranges(text: &str, parts: &[Part]) -> Vec<Range<usize>> {
    let folded: Vec<char> = fold(text).chars().collect();
    let mut found: Vec<Range<usize>> = parts.iter().flat_map(|part| matches(&folded, part)).collect();
    found.sort_by_key(|range| (range.start, range.end));
    let mut merged: Vec<Range<usize>> = Vec::new();
    for range in found {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

fn matches(text: &[char], part: &Part) -> Vec<Range<usize>> {
    let literal: Vec<char> = part.text.chars().collect();
    let mut found = windows(text, literal.len(), |window| window == literal);
    if found.is_empty() {
        for cut in &part.syllables {
            let says = |window: &[char]| {
                window.iter().zip(cut).all(|(c, syllable)| pinyin::readings(*c).contains(&syllable.as_str()))
            };
            found.extend(windows(text, cut.len(), says));
        }
    }
    if found.is_empty() && part.is_letters() && literal.len() >= 2 {
        let begins = |window: &[char]| window.iter().zip(&literal).all(|(c, l)| pinyin::initials(*c).contains(l));
        found = windows(text, literal.len(), begins);
    }
    found
}

fn windows(text: &[char], length: usize, fits: impl Fn(&[char]) -> bool) -> Vec<Range<usize>> {
    if length == 0 {
        return Vec::new();
    }
    let fitting = text.windows(length).enumerate().filter(|(_, window)| fits(window));
    fitting.map(|(start, _)| start..start + length).collect()
}

/// The part of a body around its first match, and the matches in it.
pub(crate) fn snippet(body: &str, parts: &[Part]) -> (String, Vec<Range<usize>>) {
    let first = ranges(body, parts).first().map_or(0, |range| range.start);
    let length = body.chars().count();
    let start = first.saturating_sub(LEAD_IN).min(length.saturating_sub(SNIPPET));
    let mut text: String = body.chars().skip(start).take(SNIPPET).map(|c| if c == '\n' { ' ' } else { c }).collect();
    if start > 0 {
        text.insert(0, '…');
    }
    if start + SNIPPET < length {
        text.push('…');
    }
    let ranges = ranges(&text, parts);
    (text, ranges)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::parts;

    fn marked(text: &str, q: &str) -> String {
        let chars: Vec<char> = text.chars().collect();
        let found = ranges(text, &parts(q));
        found.into_iter().map(|range| chars[range].iter().collect::<String>()).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn matches_are_marked_in_the_original_text() {
        assert_eq!(marked("智能傳感器封装", "智能传感器"), "智能傳感器");
        assert_eq!(marked("ＡＭＯＬＥＤ面板", "amoled"), "ＡＭＯＬＥＤ");
        assert_eq!(marked("智能传感器封装", "chuanganqi"), "传感器");
        assert_eq!(marked("智能传感器封装", "zncgq"), "智能传感器");
        assert_eq!(marked("氢能重卡", "氢"), "氢");
    }

    #[test]
    fn a_snippet_shows_the_first_match() {
        let body = format!("{}晶圆级封装翘曲控制", "前文".repeat(100));
        let (text, found) = snippet(&body, &parts("翘曲"));
        let marked: String = text.chars().skip(found[0].start).take(2).collect();
        assert_eq!(marked, "翘曲");
        assert!(text.starts_with('…'));
    }
}
