//! From a question to a query: which texts meet its parts, and the filters around them.

use std::ops::Bound;

use chrono::{Datelike as _, NaiveDate};
use dingyin_domain::coded::Coded;
use dingyin_domain::demand::DemandStatus;
use dingyin_domain::money::Tier;
use dingyin_domain::written::bounds;
use tantivy::Term;
use tantivy::query::{BooleanQuery, Occur, PhraseQuery, Query, RangeQuery, TermQuery, TermSetQuery};
use tantivy::schema::{Field, IndexRecordOption};
use uuid::Uuid;

use crate::analysis::grams;
use crate::ask::{Filter, Sight};
use crate::document::Kind;
use crate::fields::key;
use crate::holding::Sought;
use crate::question::{Form, Part};
use crate::schema::Fields;

/// How well a form must say a part to be as good as what was typed, and to meet it at all.
const AS_GOOD: f32 = 0.9;
const CLOSE: f32 = 0.5;

/// Names that say a part by what was typed or as good.
pub(crate) fn named(fields: &Fields, part: &Part) -> Sought {
    in_names(fields, part.forms.iter().filter(|form| form.weight >= AS_GOOD))
}

/// Names that say it in another way.
pub(crate) fn named_otherwise(fields: &Fields, part: &Part) -> Sought {
    in_names(fields, part.forms.iter().filter(|form| (CLOSE..AS_GOOD).contains(&form.weight)))
}

fn in_names<'p>(fields: &Fields, forms: impl Iterator<Item = &'p Form>) -> Sought {
    Sought::Either(forms.map(|form| stands(fields.names, &form.text)).collect())
}

/// What says a part anywhere, in one of its forms, by a code, a place, by sound or first letters, or word by word.
pub(crate) fn said(fields: &Fields, part: &Part) -> Sought {
    let forms = part.forms.iter().filter(|form| form.weight >= CLOSE);
    let mut ways: Vec<Sought> = forms.map(|form| literal(fields, &form.text)).collect();
    ways.extend(other_ways(fields, part));
    ways.push(Sought::Every(part.inner.iter().map(|inner| said(fields, inner)).collect()));
    Sought::Either(ways)
}

/// What says it loosely: by any form, and by any word within it.
pub(crate) fn loosely(fields: &Fields, part: &Part) -> Sought {
    let forms = part.forms.iter().map(|form| literal(fields, &form.text));
    let inner = part.inner.iter().map(|inner| loosely(fields, inner));
    Sought::Either(forms.chain(inner).collect())
}

fn other_ways(fields: &Fields, part: &Part) -> Vec<Sought> {
    let mut ways = vec![if part.text.is_ascii() {
        term(fields.code, &part.text.to_uppercase())
    } else {
        term(fields.short, &part.text)
    }];
    ways.extend(part.place.map(|district| term(fields.district, district.code())));
    for cut in &part.syllables {
        ways.push(match cut.as_slice() {
            [only] => term(fields.syllables, only),
            several => Sought::Every(several.windows(2).map(|pair| heard(fields, pair)).collect()),
        });
    }
    if let Some(initials) = &part.initials {
        let letters: Vec<char> = initials.chars().collect();
        let pairs = letters.windows(2).map(|pair| pair.iter().collect()).enumerate().collect();
        ways.push(Sought::Query(phrase(fields.initials, pairs)));
    }
    ways
}

/// Records in which a text stands.
pub(crate) fn literal(fields: &Fields, text: &str) -> Sought {
    stands(fields.text, text)
}

/// Records in which any of several texts stands.
pub(crate) fn any_literal<'t>(fields: &Fields, texts: impl Iterator<Item = &'t str>) -> Sought {
    Sought::Either(texts.map(|text| literal(fields, text)).collect())
}

/// A text is met by its pairs of characters, whether or not a word begins there.
fn stands(field: Field, text: &str) -> Sought {
    Sought::Every(grams(text).iter().map(|token| term(field, token)).collect())
}

/// These records.
pub(crate) fn records(fields: &Fields, records: impl Iterator<Item = (Kind, Uuid)>) -> Sought {
    Sought::Query(any_of(fields.key, records.map(|(kind, id)| key(kind, id)).collect()))
}

/// Records of a sub-industry.
pub(crate) fn of_sub_industry(fields: &Fields, code: &str) -> Sought {
    term(fields.sub_industry, code)
}

/// Records of a node of the chain map.
pub(crate) fn of_node(fields: &Fields, code: &str) -> Sought {
    term(fields.chain_node, code)
}

/// Records with one character or pair.
pub(crate) fn gram(fields: &Fields, gram: &str) -> Sought {
    term(fields.text, gram)
}

/// Records whose names have these syllables side by side.
pub(crate) fn heard(fields: &Fields, pair: &[String]) -> Sought {
    term(fields.syllables, &pair.join(" "))
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

fn term(field: Field, text: &str) -> Sought {
    Sought::Term(Term::from_field_text(field, text))
}

fn plain(term: &Term) -> Box<dyn Query> {
    Box::new(TermQuery::new(term.clone(), IndexRecordOption::Basic))
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
    narrow(fields.chain_node, filter.chain_nodes.clone());
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
