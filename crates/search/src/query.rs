//! From a question to a query: its parts, each of which must be met somewhere, and the filters around them.

use std::ops::Bound;

use dingyin_domain::coded::Coded;
use dingyin_domain::demand::DemandStatus;
use dingyin_domain::project_code::ProjectCode;
use dingyin_domain::text::fold;
use tantivy::Term;
use tantivy::query::{
    AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, Occur, PhraseQuery, Query, RangeQuery,
    TermQuery, TermSetQuery,
};
use tantivy::schema::{Field, IndexRecordOption};

use crate::analysis::{grams, is_han, pinyin, words};
use crate::ask::Ask;
use crate::schema::Fields;

/// The most parts of a question that are looked at.
const PARTS: usize = 12;
/// The most characters of a question that are looked at.
const LONGEST: usize = 200;

/// One part of a question: a Chinese word, a Latin word, a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part {
    /// The folded text.
    pub text: String,
    /// Ways to read it as pinyin, if it can be.
    pub syllables: Vec<Vec<String>>,
}

impl Part {
    fn new(text: String) -> Self {
        let owned = |cut: Vec<&str>| cut.into_iter().map(str::to_owned).collect();
        let syllables = pinyin::cuts(&text).into_iter().map(owned).collect();
        Self { text, syllables }
    }

    /// Whether it consists of Latin letters alone.
    pub(crate) fn is_letters(&self) -> bool {
        self.text.bytes().all(|b| b.is_ascii_lowercase())
    }
}

/// The parts of a question, in its order, each once. A project's code stays whole.
pub(crate) fn parts(q: &str) -> Vec<Part> {
    let folded: String = fold(q).chars().take(LONGEST).collect();
    let mut parts: Vec<Part> = Vec::new();
    for word in folded.split_whitespace() {
        let is_code = ProjectCode::parse(&word.to_uppercase()).is_ok();
        let texts = if is_code { vec![word.to_owned()] } else { runs(word).into_iter().flat_map(cut).collect() };
        for text in texts {
            if parts.len() < PARTS && !parts.iter().any(|part| part.text == text) {
                parts.push(Part::new(text));
            }
        }
    }
    parts
}

fn cut(run: String) -> Vec<String> {
    if run.chars().any(is_han) { words::cut(&run) } else { vec![run] }
}

/// Runs of Chinese characters and runs of other letters and digits.
fn runs(text: &str) -> Vec<String> {
    let mut runs: Vec<String> = Vec::new();
    let mut last = None;
    for c in text.chars() {
        let kind = if is_han(c) { Some(true) } else { c.is_alphanumeric().then_some(false) };
        match (kind, runs.last_mut()) {
            (Some(_), Some(run)) if kind == last => run.push(c),
            (Some(_), _) => runs.push(c.to_string()),
            (None, _) => {}
        }
        last = kind;
    }
    runs
}

/// How strictly the parts of a question are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Strictness {
    /// Every part must be met.
    Every,
    /// Any part will do; for questions that find nothing otherwise.
    Any,
}

pub(crate) fn build(fields: &Fields, ask: &Ask, parts: &[Part], strictness: Strictness) -> BooleanQuery {
    let occur = match strictness {
        Strictness::Every => Occur::Must,
        Strictness::Any => Occur::Should,
    };
    let asked: Vec<(Occur, Box<dyn Query>)> = parts.iter().map(|part| (occur, meets(fields, part))).collect();
    let text: Box<dyn Query> = if asked.is_empty() { Box::new(AllQuery) } else { Box::new(BooleanQuery::new(asked)) };
    let mut clauses = vec![(Occur::Must, text)];
    clauses.extend(filters(fields, ask).into_iter().map(|filter| (Occur::Must, silent(filter))));
    clauses.extend(validity(fields, ask));
    BooleanQuery::new(clauses)
}

/// Projects that have any of these parts in title or investor.
pub(crate) fn alike(fields: &Fields, parts: &[Part]) -> BooleanQuery {
    let in_title = |part: &Part| (Occur::Should, term(fields.title_words, &words::stem(&part.text)));
    let any = BooleanQuery::new(parts.iter().map(in_title).collect());
    let project = silent(term(fields.kind, crate::document::Kind::Project.code()));
    BooleanQuery::new(vec![(Occur::Must, Box::new(any)), (Occur::Must, project)])
}

/// A clause that narrows without adding to the score.
fn silent(query: Box<dyn Query>) -> Box<dyn Query> {
    Box::new(ConstScoreQuery::new(query, 0.0))
}

/// What counts as meeting one part, best field first; the best one counts, so that none drowns the others.
fn meets(fields: &Fields, part: &Part) -> Box<dyn Query> {
    let word = words::stem(&part.text);
    let mut ways: Vec<(Box<dyn Query>, f32)> = vec![
        (term(fields.title_words, &word), 3.0),
        (term(fields.body_words, &word), 1.0),
        (term(fields.code, &part.text.to_uppercase()), 8.0),
    ];
    ways.extend(phrase(fields.title_grams, &gram_phrase(&part.text)).map(|query| (query, 2.6)));
    ways.extend(phrase(fields.body_grams, &gram_phrase(&part.text)).map(|query| (query, 0.9)));
    for cut in &part.syllables {
        let places: Vec<(usize, String)> = cut.iter().cloned().enumerate().collect();
        ways.extend(phrase(fields.syllables, &places).map(|query| (query, 2.0)));
    }
    if part.is_letters() && part.text.len() >= 2 {
        let letters: Vec<char> = part.text.chars().collect();
        let pairs = letters.windows(2).map(|pair| pair.iter().collect()).enumerate().collect::<Vec<_>>();
        ways.extend(phrase(fields.initials, &pairs).map(|query| (query, 1.2)));
    }
    let boosted = ways.into_iter().map(|(query, boost)| Box::new(BoostQuery::new(query, boost)) as Box<dyn Query>);
    Box::new(DisjunctionMaxQuery::with_tie_breaker(boosted.collect(), 0.1))
}

/// The fewest grams that pin a text down: pairs where there are any, the character itself where it stands alone.
fn gram_phrase(text: &str) -> Vec<(usize, String)> {
    let tokens = grams::tokens(text);
    let pairs: Vec<(usize, String)> =
        tokens.iter().filter(|(token, _)| token.chars().count() > 1).map(|(token, at)| (*at, token.clone())).collect();
    if pairs.is_empty() { tokens.into_iter().map(|(token, at)| (at, token)).collect() } else { pairs }
}

fn term(field: Field, text: &str) -> Box<dyn Query> {
    Box::new(TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::WithFreqs))
}

fn phrase(field: Field, places: &[(usize, String)]) -> Option<Box<dyn Query>> {
    match places {
        [] => None,
        [(_, only)] => Some(term(field, only)),
        _ => {
            let terms = places.iter().map(|(at, text)| (*at, Term::from_field_text(field, text)));
            Some(Box::new(PhraseQuery::new_with_offset(terms.collect())))
        }
    }
}

fn filters(fields: &Fields, ask: &Ask) -> Vec<Box<dyn Query>> {
    let mut filters: Vec<Box<dyn Query>> =
        vec![any_of(fields.access, ask.access.iter().map(|access| access.term()).collect())];
    let mut narrow = |field, values: Vec<String>| {
        if !values.is_empty() {
            filters.push(any_of(field, values));
        }
    };
    narrow(fields.kind, ask.kinds.iter().map(|kind| kind.code().to_owned()).collect());
    narrow(fields.library, codes(&ask.libraries));
    narrow(fields.district, codes(&ask.districts));
    narrow(fields.industry, codes(&ask.industries));
    let mut statuses = ask.statuses.clone();
    if ask.asks_for_expired() {
        statuses.extend(OPEN.map(|status| status.code().to_owned()));
    }
    narrow(fields.status, statuses);
    filters
}

/// The statuses in which a demand can run out.
const OPEN: [DemandStatus; 2] = [DemandStatus::Published, DemandStatus::InDocking];

fn codes<T: Coded>(values: &[T]) -> Vec<String> {
    values.iter().map(|value| value.code().to_owned()).collect()
}

fn any_of(field: Field, values: Vec<String>) -> Box<dyn Query> {
    match values.as_slice() {
        [only] => term(field, only),
        _ => Box::new(TermSetQuery::new(values.iter().map(|value| Term::from_field_text(field, value)))),
    }
}

/// What has run out leaves the results by itself; who asks for it alone gets nothing else.
fn validity(fields: &Fields, ask: &Ask) -> Vec<(Occur, Box<dyn Query>)> {
    let today = i64::from(chrono::Datelike::num_days_from_ce(&ask.today));
    let bound = Bound::Excluded(Term::from_field_i64(fields.valid_until, today));
    let over: Box<dyn Query> = Box::new(RangeQuery::new(Bound::Unbounded, bound));
    if !ask.asks_for_expired() {
        return vec![(Occur::MustNot, over)];
    }
    if ask.statuses.len() == 1 { vec![(Occur::Must, silent(over))] } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_falls_into_words_letters_and_numbers() {
        let texts: Vec<String> = parts("8英寸MEMS传感器 传感器，zhineng").into_iter().map(|part| part.text).collect();
        assert_eq!(texts, ["8", "英寸", "mems", "传感器", "zhineng"]);
        let texts: Vec<String> = parts("sx-2026-0042 传感器").into_iter().map(|part| part.text).collect();
        assert_eq!(texts, ["sx-2026-0042", "传感器"]);
    }

    #[test]
    fn a_text_is_pinned_down_by_its_pairs() {
        let texts = |text| gram_phrase(text).into_iter().map(|(at, gram)| format!("{at}{gram}")).collect::<Vec<_>>();
        assert_eq!(texts("传感器"), ["0传感", "1感器"]);
        assert_eq!(texts("氢"), ["0氢"]);
    }
}
