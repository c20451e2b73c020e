//! How hits spread over kind, library, industry, district and status, and more finely over sub-industry, tier and
//! year. A record's places in the facets are packed into two numbers, so that counting reads two values a hit.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use chrono::Datelike as _;
use dingyin_domain::coded::Coded;
use dingyin_domain::demand::{DemandStatus, Library};
use dingyin_domain::district::District;
use dingyin_domain::industry::{Industry, sub_industries};
use dingyin_domain::money::Tier;
use dingyin_domain::project::StatusWord;
use tantivy::index::SegmentReader;

use crate::answer::Facets;
use crate::document::{Document, Kind, code};

/// The years that are told apart; what was entered before the first counts with it.
const YEARS: [&str; 24] = [
    "2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026",
    "2027", "2028", "2029", "2030", "2031", "2032", "2033", "2034", "2035", "2036",
];

/// The values of each facet in its order; a place is a value's position and one more, 0 is none.
static COARSE: LazyLock<[Vec<&'static str>; 5]> = LazyLock::new(|| {
    let mut statuses = codes::<StatusWord>();
    statuses.extend(codes::<DemandStatus>());
    [Kind::ALL.map(Kind::code).to_vec(), codes::<Library>(), codes::<Industry>(), codes::<District>(), statuses]
});

static FINE: LazyLock<[Vec<&'static str>; 3]> = LazyLock::new(|| {
    let subs = sub_industries().iter().map(|sub| sub.code.as_str()).collect();
    [subs, codes::<Tier>(), YEARS.to_vec()]
});

fn codes<T: Coded>() -> Vec<&'static str> {
    T::ALL.iter().map(|value| value.code()).collect()
}

/// The numbers that stand for a record's places.
pub(crate) fn packed(document: &Document) -> [u64; 2] {
    let coarse = [
        Some(document.kind.code()),
        code(document.library),
        code(document.industry),
        code(document.district),
        Some(document.status),
    ];
    let tier = |amount: i64| Tier::ALL.iter().rev().find(|tier| tier.least() <= amount).map(|tier| tier.code());
    let first: i32 = YEARS[0].parse().unwrap_or_default();
    let year = document.day.map(|day| day.year().max(first).to_string());
    let fine = [document.sub_industry, document.amount.and_then(tier), year.as_deref()];
    [pack(&coarse, &*COARSE), pack(&fine, &*FINE)]
}

fn pack(own: &[Option<&str>], facets: &[Vec<&'static str>]) -> u64 {
    own.iter().zip(facets).fold(0, |packed, (own, values)| {
        let place = values.iter().position(|value| Some(*value) == *own).map_or(0, |at| at + 1);
        packed * radix(values) + place as u64
    })
}

const fn radix(values: &[&str]) -> u64 {
    values.len() as u64 + 1
}

fn numbers_of(facets: &[Vec<&'static str>]) -> usize {
    usize::try_from(facets.iter().map(|values| radix(values)).product::<u64>()).unwrap_or_default()
}

/// The places of a document in the facets.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Number {
    coarse: u16,
    fine: u16,
}

/// Hits counted by packed numbers.
pub(crate) struct Counts {
    coarse: Vec<u32>,
    fine: Vec<u32>,
}

impl Counts {
    pub(crate) fn new() -> Self {
        Self { coarse: vec![0; numbers_of(&*COARSE)], fine: vec![0; numbers_of(&*FINE)] }
    }

    pub(crate) fn count(&mut self, number: Number) {
        if let Some(count) = self.coarse.get_mut(usize::from(number.coarse)) {
            *count += 1;
        }
        if let Some(count) = self.fine.get_mut(usize::from(number.fine)) {
            *count += 1;
        }
    }

    /// How many hits were counted.
    pub(crate) fn total(&self) -> usize {
        self.coarse.iter().map(|count| *count as usize).sum()
    }

    /// The counts by facet and value.
    pub(crate) fn facets(&self) -> Facets {
        let [kind, library, industry, district, status] = unpacked(&self.coarse, &COARSE);
        let [sub_industry, tier, year] = unpacked(&self.fine, &FINE);
        Facets { kind, library, industry, district, status, sub_industry, tier, year }
    }
}

fn unpacked<const N: usize>(counts: &[u32], facets: &[Vec<&'static str>; N]) -> [BTreeMap<String, usize>; N] {
    let mut sums = [const { BTreeMap::new() }; N];
    for (number, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        let mut rest = number as u64;
        for (sum, values) in sums.iter_mut().zip(facets).rev() {
            let place = usize::try_from(rest % radix(values)).unwrap_or_default();
            rest /= radix(values);
            if let Some(value) = place.checked_sub(1).and_then(|at| values.get(at)) {
                *sum.entry((*value).to_owned()).or_default() += *count as usize;
            }
        }
    }
    sums
}

/// The packed numbers of every document of a segment, read once and kept beside the segment's filters.
pub(crate) fn numbers(segment: &SegmentReader) -> tantivy::Result<Arc<[Number]>> {
    let coarse = segment.fast_fields().u64("facets")?.first_or_default_col(0);
    let fine = segment.fast_fields().u64("finer_facets")?.first_or_default_col(0);
    let short = |number: u64| u16::try_from(number).unwrap_or_default();
    let number = |doc| Number { coarse: short(coarse.get_val(doc)), fine: short(fine.get_val(doc)) };
    Ok((0..segment.max_doc()).map(number).collect())
}
