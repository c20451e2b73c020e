//! Where a question matches in the original text: found in the text itself, so that it is exact whatever the
//! analysis that led to the hit.

use std::collections::HashMap;
use std::ops::Range;

use aho_corasick::AhoCorasick;
use dingyin_domain::text::fold;

use crate::analysis::stands_alone;
use crate::judge::letters_in;
use crate::question::Question;

/// How many characters a snippet has at most.
const SNIPPET: usize = 120;
/// How many of them stand before the first match.
const LEAD_IN: usize = 24;
/// What stands less well than this for what was typed is not marked.
const LEAST: f32 = 0.5;
/// What stands at least so well for a part as the best of a text is marked there too.
const AS_WELL: f32 = 0.85;

/// What is marked in texts for a question.
pub(crate) struct Marks<'q> {
    pub question: &'q Question,
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
            for form in part.forms.iter().chain(inner).filter(|form| form.weight >= LEAST && !form.text.is_empty()) {
                texts.push(&form.text);
                of.push((at, form.weight));
            }
        }
        Self { question, automaton: AhoCorasick::new(&texts).ok(), of }
    }

    /// What is marked in a record's title, and the part of its body around the first match with what is marked there.
    pub(crate) fn mark(&self, title: &str, body: &str) -> Marked {
        let (in_title, in_body) = (self.literal(title), self.literal(body));
        let mut most: HashMap<usize, f32> = HashMap::new();
        for found in in_title.iter().chain(&in_body) {
            let known = most.entry(found.part).or_default();
            *known = known.max(found.weight);
        }
        let in_title = self.ranges(title, in_title, &most);
        let (snippet, in_snippet) = snippet(body, &self.ranges(body, in_body, &most));
        Marked { in_title, snippet, in_snippet }
    }

    /// The ranges in which the parts of the question match best, in characters, in order and without overlap.
    fn ranges(&self, text: &str, found: Vec<Found>, most: &HashMap<usize, f32>) -> Vec<Range<usize>> {
        let as_well = |found: &Found| most.get(&found.part).is_some_and(|most| found.weight >= AS_WELL * most);
        let mut best: Vec<Range<usize>> = found.into_iter().filter(as_well).map(|found| found.range).collect();
        let unmet =
            self.question.parts.iter().enumerate().filter(|(at, _)| !most.contains_key(at)).map(|(_, part)| part);
        let chars: Vec<char> = fold(text).chars().collect();
        best.extend(unmet.filter_map(|part| Some(letters_in(&chars, part)?.0)));
        merged(best)
    }

    fn literal(&self, text: &str) -> Vec<Found> {
        let Some(automaton) = &self.automaton else { return Vec::new() };
        let folded = fold(text);
        let starts: Vec<usize> = folded.char_indices().map(|(at, _)| at).collect();
        let character = |byte: usize| starts.partition_point(|start| *start < byte);
        let hits = automaton.find_overlapping_iter(&folded);
        let whole = hits.filter(|hit| stands_alone(&folded, hit.start(), hit.end()));
        let found = |hit: aho_corasick::Match| {
            let (part, weight) = *self.of.get(hit.pattern().as_usize())?;
            Some(Found { part, weight, range: character(hit.start())..character(hit.end()) })
        };
        whole.filter_map(found).collect()
    }
}

/// Where a form of a part stands, in characters.
struct Found {
    part: usize,
    weight: f32,
    range: Range<usize>,
}

/// A record with its matches marked, in characters.
pub(crate) struct Marked {
    pub in_title: Vec<Range<usize>>,
    pub snippet: String,
    pub in_snippet: Vec<Range<usize>>,
}

/// The part of a body around its first match, and the matches in it.
fn snippet(body: &str, ranges: &[Range<usize>]) -> (String, Vec<Range<usize>>) {
    let first = ranges.first().map_or(0, |range| range.start);
    let length = body.chars().count();
    let start = first.saturating_sub(LEAD_IN).min(length.saturating_sub(SNIPPET));
    let end = length.min(start + SNIPPET);
    let plain = |c: char| if c == '\n' { ' ' } else { c };
    let (head, tail) = (if start > 0 { "…" } else { "" }, if end < length { "…" } else { "" });
    let text: String = body.chars().skip(start).take(SNIPPET).map(plain).collect();
    let shift = |range: &Range<usize>| {
        let (from, to) = (range.start.max(start), range.end.min(end));
        let lead = head.chars().count();
        (from < to).then(|| from - start + lead..to - start + lead)
    };
    (format!("{head}{text}{tail}"), ranges.iter().filter_map(shift).collect())
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
        let found = Marks::of(&question).mark(text, "").in_title;
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
        let Marked { snippet: text, in_snippet: found, .. } = Marks::of(&question).mark("", &body);
        let marked: String = text.chars().skip(found[0].start).take(2).collect();
        assert_eq!(marked, "翘曲");
        assert!(text.starts_with('…'));
    }
}
