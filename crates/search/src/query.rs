//! From a question to a query: its parts, each of which must be met somewhere, and the filters around them.

use std::ops::Bound;

use chrono::{Datelike as _, NaiveDate};
use dingyin_domain::coded::Coded;
use dingyin_domain::demand::DemandStatus;
use dingyin_domain::project_code::ProjectCode;
use dingyin_domain::text::fold;
use tantivy::Term;
use tantivy::query::{
    BooleanQuery, BoostQuery, DisjunctionMaxQuery, Occur, PhraseQuery, Query, RangeQuery, TermQuery, TermSetQuery,
};
use tantivy::schema::{Field, IndexRecordOption};

use crate::analysis::{grams, is_han, pinyin, words};
use crate::ask::{Filter, Sight};
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

/// What meets a text; none when nothing is asked. Every clause is a plain term where it can be: the index then knows
/// which documents cannot come first without scoring them.
pub(crate) fn text(fields: &Fields, parts: &[Part], strictness: Strictness) -> Option<Box<dyn Query>> {
    let occur = match strictness {
        Strictness::Every => Occur::Must,
        Strictness::Any => Occur::Should,
    };
    let mut clauses: Vec<Box<dyn Query>> = Vec::new();
    for part in parts {
        match meets(fields, part) {
            Met::ByTerms(terms) if strictness == Strictness::Every => clauses.extend(terms.iter().map(plain)),
            Met::ByTerms(terms) => clauses.push(all_of(terms.iter().map(plain).collect())),
            Met::InAnyWay(ways) => clauses.push(Box::new(DisjunctionMaxQuery::new(ways))),
        }
    }
    match clauses.len() {
        0 => None,
        1 => clauses.pop(),
        _ => Some(Box::new(BooleanQuery::new(clauses.into_iter().map(|clause| (occur, clause)).collect()))),
    }
}

/// How one part is met.
enum Met {
    /// By all of these terms.
    ByTerms(Vec<Term>),
    /// By any of these; the best one counts, so that none drowns the others.
    InAnyWay(Vec<Box<dyn Query>>),
}

/// Chinese is met by its pairs of characters, whether or not a word begins there; letters and digits also as pinyin,
/// as initials, and as a code.
fn meets(fields: &Fields, part: &Part) -> Met {
    let terms: Vec<Term> = grams(&part.text).iter().map(|gram| Term::from_field_text(fields.text, gram)).collect();
    if part.text.chars().all(is_han) {
        return Met::ByTerms(terms);
    }
    let mut ways = vec![all_of(terms.iter().map(plain).collect())];
    ways.push(boosted(plain(&Term::from_field_text(fields.code, &part.text.to_uppercase())), 8.0));
    for cut in &part.syllables {
        let places = cut.iter().cloned().enumerate().collect();
        ways.push(phrase(fields.syllables, places));
    }
    if part.is_letters() && part.text.len() >= 2 {
        let letters: Vec<char> = part.text.chars().collect();
        let pairs = letters.windows(2).map(|pair| pair.iter().collect()).enumerate().collect();
        ways.push(boosted(phrase(fields.initials, pairs), 0.6));
    }
    Met::InAnyWay(ways)
}

/// The fewest grams that pin a text down: pairs where there are any, the character itself where it stands alone.
fn grams(text: &str) -> Vec<String> {
    let tokens = grams::tokens(text).into_iter().map(|(token, _)| token);
    let (pairs, single): (Vec<String>, Vec<String>) = tokens.partition(|token| token.chars().count() > 1);
    if pairs.is_empty() { single } else { pairs }
}

fn all_of(mut clauses: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    match clauses.len() {
        1 => clauses.remove(0),
        _ => Box::new(BooleanQuery::new(clauses.into_iter().map(|clause| (Occur::Must, clause)).collect())),
    }
}

fn plain(term: &Term) -> Box<dyn Query> {
    Box::new(TermQuery::new(term.clone(), IndexRecordOption::WithFreqs))
}

fn boosted(query: Box<dyn Query>, boost: f32) -> Box<dyn Query> {
    Box::new(BoostQuery::new(query, boost))
}

fn phrase(field: Field, places: Vec<(usize, String)>) -> Box<dyn Query> {
    let mut terms: Vec<(usize, Term)> =
        places.into_iter().map(|(at, text)| (at, Term::from_field_text(field, &text))).collect();
    match terms.len() {
        1 => plain(&terms.remove(0).1),
        _ => Box::new(PhraseQuery::new_with_offset(terms)),
    }
}

/// What an asker may see of what a question is narrowed to.
pub(crate) fn filter(fields: &Fields, filter: &Filter, sight: &Sight) -> BooleanQuery {
    let mut clauses: Vec<(Occur, Box<dyn Query>)> =
        vec![(Occur::Must, any_of(fields.access, sight.access.iter().map(|access| access.term()).collect()))];
    let mut narrow = |field, values: Vec<String>| {
        if !values.is_empty() {
            clauses.push((Occur::Must, any_of(field, values)));
        }
    };
    narrow(fields.kind, filter.kinds.iter().map(|kind| kind.code().to_owned()).collect());
    narrow(fields.library, codes(&filter.libraries));
    narrow(fields.district, codes(&filter.districts));
    narrow(fields.industry, codes(&filter.industries));
    let mut statuses = filter.statuses.clone();
    if filter.asks_for_expired() {
        statuses.extend(OPEN.map(|status| status.code().to_owned()));
    }
    narrow(fields.status, statuses);
    clauses.extend(validity(fields, filter, sight.today));
    BooleanQuery::new(clauses)
}

/// The statuses in which a demand can run out.
const OPEN: [DemandStatus; 2] = [DemandStatus::Published, DemandStatus::InDocking];

fn codes<T: Coded>(values: &[T]) -> Vec<String> {
    values.iter().map(|value| value.code().to_owned()).collect()
}

fn any_of(field: Field, values: Vec<String>) -> Box<dyn Query> {
    match values.as_slice() {
        [only] => plain(&Term::from_field_text(field, only)),
        _ => Box::new(TermSetQuery::new(values.iter().map(|value| Term::from_field_text(field, value)))),
    }
}

/// What has run out leaves the results by itself; who asks for it alone gets nothing else.
fn validity(fields: &Fields, filter: &Filter, today: NaiveDate) -> Option<(Occur, Box<dyn Query>)> {
    let today = i64::from(today.num_days_from_ce());
    let bound = Bound::Excluded(Term::from_field_i64(fields.valid_until, today));
    let over: Box<dyn Query> = Box::new(RangeQuery::new(Bound::Unbounded, bound));
    if !filter.asks_for_expired() {
        return Some((Occur::MustNot, over));
    }
    (filter.statuses.len() == 1).then_some((Occur::Must, over))
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
        assert_eq!(grams("传感器"), ["传感", "感器"]);
        assert_eq!(grams("氢"), ["氢"]);
    }
}
