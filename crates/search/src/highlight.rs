//! Where a question matches in the original text: found in the text itself, so that it is exact whatever the
//! analysis that led to the hit.

use std::collections::HashMap;
use std::ops::Range;

use aho_corasick::AhoCorasick;
use dingyin_domain::text::fold;

use crate::judge::{letters_in, stands_alone};
use crate::question::{Part, Question};

/// How many characters a snippet has at most.
const SNIPPET: usize = 120;
/// How many of them stand before the first match.
const LEAD_IN: usize = 24;
/// What stands at least so well for a part as the best of a text is marked there too.
const AS_WELL: f32 = 0.85;

/// What is marked in texts for a question.
pub(crate) struct Marks<'q> {
    parts: &'q [Part],
    automaton: Option<AhoCorasick>,
    /// For each pattern its part, and how well it stands for it.
    of: Vec<(usize, f32)>,
}

impl<'q> Marks<'q> {
    pub(crate) fn of(question: &'q Question) -> Self {
        let mut texts: Vec<&str> = Vec::new();
        let mut of = Vec::new();
        for (at, part) in question.parts.iter().enumerate() {
            let inner = part.inner.iter().flat_map(|inner| &inner.forms);
            for form in part.forms.iter().chain(inner).filter(|form| !form.text.is_empty()) {
                texts.push(&form.text);
                of.push((at, form.weight));
            }
        }
        Self { parts: &question.parts, automaton: AhoCorasick::new(&texts).ok(), of }
    }

    /// The ranges in which the parts of the question match, in characters, in order and without overlap.
    pub(crate) fn ranges(&self, text: &str) -> Vec<Range<usize>> {
        let folded = fold(text);
        let mut found = self.literal(&folded);
        let chars: Vec<char> = folded.chars().collect();
        for (at, part) in self.parts.iter().enumerate() {
            if !found.iter().any(|(of, _)| *of == at) {
                found.extend(letters_in(&chars, part).map(|(range, ..)| (at, range)));
            }
        }
        merged(found.into_iter().map(|(_, range)| range).collect())
    }

    fn literal(&self, folded: &str) -> Vec<(usize, Range<usize>)> {
        let Some(automaton) = &self.automaton else { return Vec::new() };
        let characters = |to: usize| folded[..to].chars().count();
        let hits = automaton.find_overlapping_iter(folded).filter(|hit| stands_alone(folded, hit.start(), hit.end()));
        let range = |hit: aho_corasick::Match| {
            let start = characters(hit.start());
            let (part, weight) = *self.of.get(hit.pattern().as_usize())?;
            Some((part, weight, start..start + folded[hit.range()].chars().count()))
        };
        let found: Vec<(usize, f32, Range<usize>)> = hits.filter_map(range).collect();
        let mut most: HashMap<usize, f32> = HashMap::new();
        for (part, weight, _) in &found {
            let known = most.entry(*part).or_default();
            *known = known.max(*weight);
        }
        let as_well = |part: &usize, weight: f32| most.get(part).is_some_and(|most| weight >= AS_WELL * most);
        let best = found.into_iter().filter(|(part, weight, _)| as_well(part, *weight));
        best.map(|(part, _, range)| (part, range)).collect()
    }

    /// The part of a body around its first match, and the matches in it.
    pub(crate) fn snippet(&self, body: &str) -> (String, Vec<Range<usize>>) {
        let first = self.ranges(body).first().map_or(0, |range| range.start);
        let length = body.chars().count();
        let start = first.saturating_sub(LEAD_IN).min(length.saturating_sub(SNIPPET));
        let plain = |c: char| if c == '\n' { ' ' } else { c };
        let mut text: String = body.chars().skip(start).take(SNIPPET).map(plain).collect();
        if start > 0 {
            text.insert(0, '…');
        }
        if start + SNIPPET < length {
            text.push('…');
        }
        let ranges = self.ranges(&text);
        (text, ranges)
    }
}

fn merged(mut found: Vec<Range<usize>>) -> Vec<Range<usize>> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::question::Setting;

    fn understood(q: &str) -> Question {
        let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
        Question::understand(q, &Lexicon::new(&[]), &Setting { today, unread: &[] })
    }

    fn marked(text: &str, q: &str) -> String {
        let chars: Vec<char> = text.chars().collect();
        let question = understood(q);
        let found = Marks::of(&question).ranges(text);
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
        let question = understood("翘曲");
        let (text, found) = Marks::of(&question).snippet(&body);
        let marked: String = text.chars().skip(found[0].start).take(2).collect();
        assert_eq!(marked, "翘曲");
        assert!(text.starts_with('…'));
    }
}
