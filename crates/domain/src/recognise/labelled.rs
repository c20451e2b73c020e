//! Lines of a label and a value: `投资方：…`, `联系人: 王经理 138…`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::{Datelike as _, NaiveDate};

use super::spoken::trade_fields;
use super::{Found, Span, Value};
use crate::import::ImportKind;
use crate::text::bare;
use crate::uscc::Uscc;
use crate::written::amount::{self, Purpose};
use crate::written::day::{self, Around, Epoch};
use crate::written::{contact, place};

/// The longest label, in characters.
const LONGEST_LABEL: usize = 12;

/// The words of headers, which people use for labels as well.
static LABELS: LazyLock<BTreeMap<String, &'static str>> = LazyLock::new(|| {
    let words = ImportKind::Leads.headers().filter(|(field, _)| *field != "-");
    let each = words.flat_map(|(field, words)| words.split('|').map(move |word| (bare(word), field)));
    each.collect()
});

pub(super) fn read(text: &str, today: NaiveDate) -> Vec<Found> {
    let mut found = Vec::new();
    for (start, line) in lines(text) {
        let Some((label, value)) = split(line) else { continue };
        let Some(field) = LABELS.get(&bare(label)) else { continue };
        let at = start + (line.len() - value.len());
        let value_span = trimmed(text, at..start + line.len());
        found.extend(fields(field, text, value_span, today));
    }
    found
}

/// The lines of a text with their places; `；` ends one as well.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split(['\n', ';', '；']).map(move |line| {
        let start = at;
        let rest = text.get(start + line.len()..).and_then(|rest| rest.chars().next());
        at = start + line.len() + rest.map_or(0, char::len_utf8);
        (start, line)
    })
}

/// A label and what follows its colon.
fn split(line: &str) -> Option<(&str, &str)> {
    let at = line.find(['：', ':'])?;
    let label = &line[..at];
    let value = line[at..].trim_start_matches(['：', ':']);
    let short = label.chars().filter(|c| c.is_alphanumeric()).count() <= LONGEST_LABEL;
    (short && !value.trim().is_empty()).then_some((label, value))
}

/// A part of a text without white space and marks around it.
pub(super) fn trimmed(text: &str, span: Span) -> Span {
    let Some(part) = text.get(span.clone()) else { return span.start..span.start };
    let mark = |c: char| c.is_whitespace() || "，,。；;、".contains(c);
    let begins = span.start + (part.len() - part.trim_start_matches(mark).len());
    let ends = span.start + part.trim_end_matches(mark).len();
    begins..ends.max(begins)
}

fn fields(field: &str, text: &str, span: Span, today: NaiveDate) -> Vec<Found> {
    let given = &text[span.clone()];
    let plain = |pointer| vec![Found::new(pointer, Value::Text(given.to_owned()), span.clone(), Vec::new())];
    match field {
        "name" => plain("/name"),
        "investor" => plain("/investor/name"),
        "summary" => plain("/summary"),
        "source" => plain("/source"),
        "uscc" => match Uscc::parse(given) {
            Ok(code) => vec![Found::new("/investor/uscc", Value::Text(code.as_str().to_owned()), span, Vec::new())],
            Err(_) => Vec::new(),
        },
        "total" | "foreign" => {
            amount::read(given, None, Purpose::Investment).map(|read| amount_fields(read, &span)).unwrap_or_default()
        }
        "district" => place::read(given)
            .map(|read| Found::new("/district", Value::Text(read.value.code().to_owned()), span, read.doubts))
            .into_iter()
            .collect(),
        "industry" | "sub_industry" => trade_fields(given, &span),
        "contact" | "phone" => contact_fields(given, &span),
        "reported" => {
            let around = Around { year: Some(today.year()), epoch: Epoch::default() };
            let read = day::read(given, around).filter(|read| read.value <= today);
            let found =
                read.map(|read| Found::new("/reported_on", Value::Text(read.value.to_string()), span, read.doubts));
            found.into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// What an amount says: yuan, and the foreign amount it was given in.
pub(super) fn amount_fields(read: crate::written::Read<amount::Amount>, span: &Span) -> Vec<Found> {
    let mut found = vec![Found::new("/total_investment_yuan", Value::Yuan(read.value.yuan), span.clone(), read.doubts)];
    if let Some((amount, currency)) = read.value.foreign {
        let value = Value::Foreign(amount, currency.code.clone());
        found.push(Found::new("/foreign_investment", value, span.clone(), Vec::new()));
    }
    found
}

fn contact_fields(given: &str, span: &Span) -> Vec<Found> {
    let read = contact::read(given);
    let place = |part: &str| given.find(part).map(|at| span.start + at..span.start + at + part.len());
    let of = |pointer, part: Option<String>, doubts| {
        let part = part?;
        let span = place(&part)?;
        Some(Found::new(pointer, Value::Text(part), span, doubts))
    };
    let name = of("/contacts/0/name", read.value.name, Vec::new());
    let phone = of("/contacts/0/phone", read.value.phone, read.doubts);
    name.into_iter().chain(phone).collect()
}
