//! From a question to a query: which texts meet its parts, and the filters around them.

use std::ops::Bound;

use chrono::{Datelike as _, NaiveDate};
use dingyin_domain::coded::Coded;
use dingyin_domain::demand::DemandStatus;
use dingyin_domain::money::Tier;
use dingyin_domain::written::bounds;
use tantivy::Term;
use tantivy::query::{
    BooleanQuery, BoostQuery, DisjunctionMaxQuery, Occur, PhraseQuery, Query, RangeQuery, TermQuery, TermSetQuery,
};
use tantivy::schema::{Field, IndexRecordOption};

use crate::analysis::grams;
use crate::ask::{Filter, Sight};
use crate::question::{Form, Part, Question, Role};
use crate::schema::Fields;

/// How strictly the parts of a question are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Strictness {
    /// Every part that names something must be met.
    Every,
    /// Any part will do, and the more the better.
    Any,
}

/// How well a record's own code answers.
const BY_CODE: f32 = 2.0;
/// How well a record of a district answers its name.
const BY_PLACE: f32 = 0.9;
/// How well a name is met by its sound, by first letters.
const BY_SOUND: f32 = 0.95;
const BY_INITIALS: f32 = 0.6;
/// How well the words within a word stand for it.
const INNER: f32 = 0.75;
/// How well a form must say a part to meet it.
const CLOSE: f32 = 0.5;

/// What meets a question; none when nothing is asked. `weights` are those of [`Question::parts`].
pub(crate) fn text(
    fields: &Fields,
    question: &Question,
    weights: &[f32],
    strictness: Strictness,
) -> Option<Box<dyn Query>> {
    let names_something = question.names_something();
    let mut clauses: Vec<(Occur, Box<dyn Query>)> = Vec::new();
    for (part, weight) in question.parts.iter().zip(weights) {
        let needed = part.role != Role::Weak || !names_something;
        let occur = if needed && strictness == Strictness::Every { Occur::Must } else { Occur::Should };
        let weight = if needed { *weight } else { Role::Weak.says() };
        // What has nothing but a word that any text may have is no answer.
        if needed || strictness == Strictness::Every {
            clauses.push((occur, boosted(met(fields, part, strictness), weight)));
        }
    }
    match clauses.len() {
        0 => None,
        _ => Some(Box::new(BooleanQuery::new(clauses))),
    }
}

/// What meets one part, in the best of its ways.
pub(crate) fn met(fields: &Fields, part: &Part, strictness: Strictness) -> Box<dyn Query> {
    let least = if strictness == Strictness::Every { CLOSE } else { 0.0 };
    let forms = part.forms.iter().filter(|form| form.weight >= least);
    let mut ways: Vec<Box<dyn Query>> = forms.map(|form| said(fields, form)).collect();
    if part.text.is_ascii() {
        ways.push(boosted(plain(&Term::from_field_text(fields.code, &part.text.to_uppercase())), BY_CODE));
    } else {
        ways.push(boosted(plain(&Term::from_field_text(fields.short, &part.text)), BY_SOUND));
    }
    if let Some(district) = part.place {
        ways.push(boosted(plain(&Term::from_field_text(fields.district, district.code())), BY_PLACE));
    }
    for cut in &part.syllables {
        ways.push(boosted(phrase(fields.syllables, cut.iter().cloned().enumerate().collect()), BY_SOUND));
    }
    if let Some(initials) = &part.initials {
        let letters: Vec<char> = initials.chars().collect();
        let pairs = letters.windows(2).map(|pair| pair.iter().collect()).enumerate().collect();
        ways.push(boosted(phrase(fields.initials, pairs), BY_INITIALS));
    }
    if !part.inner.is_empty() {
        ways.push(boosted(within(fields, part, strictness), INNER));
    }
    match ways.len() {
        1 => ways.remove(0),
        _ => Box::new(DisjunctionMaxQuery::new(ways)),
    }
}

/// The words within a part: all of them, or any.
fn within(fields: &Fields, part: &Part, strictness: Strictness) -> Box<dyn Query> {
    let occur = if strictness == Strictness::Every { Occur::Must } else { Occur::Should };
    let whole: f32 = part.inner.iter().map(|inner| inner.role.says()).sum();
    let share = |inner: &Part| inner.role.says() / whole;
    let inner = part.inner.iter().map(|inner| (occur, boosted(met(fields, inner, strictness), share(inner))));
    Box::new(BooleanQuery::new(inner.collect()))
}

/// A text is met by its pairs of characters, whether or not a word begins there.
fn said(fields: &Fields, form: &Form) -> Box<dyn Query> {
    let grams = grams(&form.text);
    #[expect(clippy::cast_precision_loss, reason = "a handful of pairs")]
    let share = form.weight / grams.len().max(1) as f32;
    boosted(all_of(grams.iter().map(|token| gram(fields, token)).collect()), share)
}

/// Records in which a text stands.
pub(crate) fn literal(fields: &Fields, text: &str) -> Box<dyn Query> {
    all_of(grams(text).iter().map(|token| gram(fields, token)).collect())
}

/// Records of a sub-industry.
pub(crate) fn of_sub_industry(fields: &Fields, code: &str) -> Box<dyn Query> {
    plain(&Term::from_field_text(fields.sub_industry, code))
}

/// Records with one character or pair.
pub(crate) fn gram(fields: &Fields, gram: &str) -> Box<dyn Query> {
    plain(&Term::from_field_text(fields.text, gram))
}

/// Records whose names have two syllables side by side.
pub(crate) fn heard(fields: &Fields, [first, second]: [String; 2]) -> Box<dyn Query> {
    phrase(fields.syllables, vec![(0, first), (1, second)])
}

/// The fewest grams that pin a text down: pairs where there are any, the character itself where it stands alone.
fn grams(text: &str) -> Vec<String> {
    let tokens: Vec<String> = grams::tokens(text).into_iter().map(|(token, _)| token).collect();
    let chinese = |token: &str| token.chars().any(crate::analysis::is_han);
    let pairs = tokens.iter().any(|token| chinese(token) && token.chars().count() > 1);
    let needed = |token: &String| !(pairs && chinese(token) && token.chars().count() == 1);
    let mut grams: Vec<String> = tokens.into_iter().filter(needed).collect();
    grams.sort();
    grams.dedup();
    grams
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
    narrow(fields.sub_industry, filter.sub_industries.clone());
    let mut statuses = filter.statuses.clone();
    if filter.asks_for_expired() {
        statuses.extend(OPEN.map(|status| status.code().to_owned()));
    }
    narrow(fields.status, statuses);
    clauses.extend(validity(fields, filter, sight.today));
    clauses.extend(filter.bounds.iter().filter_map(|bound| within_bound(fields, *bound)));
    clauses.extend(any_range(filter.tiers.iter().map(|tier| in_tier(fields, *tier)).collect()));
    clauses.extend(any_range(filter.years.iter().map(|year| in_year(fields, *year)).collect()));
    BooleanQuery::new(clauses)
}

type Clause = (Occur, Box<dyn Query>);

/// Any of several ranges.
fn any_range(ranges: Vec<Box<dyn Query>>) -> Option<Clause> {
    let any = |ranges: Vec<Box<dyn Query>>| BooleanQuery::new(ranges.into_iter().map(|r| (Occur::Should, r)).collect());
    (!ranges.is_empty()).then(|| (Occur::Must, Box::new(any(ranges)) as Box<dyn Query>))
}

fn in_tier(fields: &Fields, tier: Tier) -> Box<dyn Query> {
    let next = Tier::ALL.iter().find(|other| **other > tier);
    between(fields.amount, Some(tier.least()), next.map(|next| next.least() - 1))
}

fn in_year(fields: &Fields, year: i32) -> Box<dyn Query> {
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).map(|day| i64::from(day.num_days_from_ce()));
    between(fields.day, day(1, 1), day(12, 31))
}

fn within_bound(fields: &Fields, bound: bounds::Bound) -> Option<Clause> {
    let (field, low, high) = match bound {
        bounds::Bound::Amount { min, max } => (fields.amount, min, max),
        bounds::Bound::Day { from, to } => {
            let number = |day: NaiveDate| i64::from(day.num_days_from_ce());
            (fields.day, from.map(number), to.map(number))
        }
    };
    (low.is_some() || high.is_some()).then(|| (Occur::Must, between(field, low, high)))
}

fn between(field: Field, low: Option<i64>, high: Option<i64>) -> Box<dyn Query> {
    let end = |value: Option<i64>| {
        value.map_or(Bound::Unbounded, |value| Bound::Included(Term::from_field_i64(field, value)))
    };
    Box::new(RangeQuery::new(end(low), end(high)))
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
    fn a_text_is_pinned_down_by_its_pairs() {
        assert_eq!(grams("传感器"), ["传感", "感器"]);
        assert_eq!(grams("氢"), ["氢"]);
        assert_eq!(grams("rv减速器"), ["rv", "减速", "速器"]);
    }
}
