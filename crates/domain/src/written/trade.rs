//! Industries as people name them: by name, by sub-industry, or by a word of the trade (`trades.csv`, chain maps).

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::{Doubt, Read};
use crate::coded::Coded as _;
use crate::industry::{Industry, SubIndustryRow, chain_nodes, sub_industries};
use crate::language::Language;
use crate::reference::rows;
use crate::text::fold;

/// An industry with its sub-industry, where the words say so much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trade {
    /// The industry.
    pub industry: Industry,
    /// The code of the sub-industry.
    pub sub_industry: Option<&'static str>,
}

#[derive(Deserialize)]
struct Row {
    industry: String,
    sub_industry: String,
    words: String,
}

/// How surely a word speaks for its trade.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Name,
    Word,
}

struct Table {
    /// By first character, the longest word first.
    words: BTreeMap<char, Vec<(String, Trade, Kind)>>,
}

const TRADES: &str = include_str!("../../../../seeds/reference/written/trades.csv");

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut words: Vec<(String, Trade, Kind)> = names();
    let rows: Vec<Row> = rows(TRADES);
    for row in rows {
        let Some(industry) = Industry::from_code(&row.industry) else { continue };
        let sub_industry =
            sub_industries().iter().find(|sub| sub.code == row.sub_industry).map(|sub| sub.code.as_str());
        let trade = Trade { industry, sub_industry };
        words.extend(row.words.split('|').map(|word| (fold(word), trade, Kind::Word)));
    }
    words.extend(chain_words());
    let mut by_first: BTreeMap<char, Vec<(String, Trade, Kind)>> = BTreeMap::new();
    for word in words {
        if let Some(first) = word.0.chars().next() {
            by_first.entry(first).or_default().push(word);
        }
    }
    for words in by_first.values_mut() {
        words.sort_by_key(|(word, ..)| std::cmp::Reverse(word.len()));
    }
    Table { words: by_first }
});

/// The words of the trade of each sub-industry.
pub fn words_of_sub_industries() -> impl Iterator<Item = (&'static SubIndustryRow, String)> {
    let rows: Vec<Row> = rows(TRADES);
    rows.into_iter().flat_map(|row| {
        let sub = sub_industries().iter().find(|sub| sub.code == row.sub_industry);
        let words: Vec<String> = row.words.split('|').map(str::to_owned).collect();
        sub.into_iter().flat_map(move |sub| words.clone().into_iter().map(move |word| (sub, word)))
    })
}

/// The names and codes of industries and sub-industries.
fn names() -> Vec<(String, Trade, Kind)> {
    let both = [Language::Chinese, Language::English];
    let of_industry = |industry: &Industry| {
        let trade = Trade { industry: *industry, sub_industry: None };
        let names = both.map(|language| fold(industry.name(language)));
        names
            .into_iter()
            .chain([industry.code().to_owned()])
            .map(move |name| (name, trade, Kind::Name))
            .collect::<Vec<_>>()
    };
    let of_sub = |sub: &'static SubIndustryRow| {
        let trade = Trade { industry: sub.industry, sub_industry: Some(&sub.code) };
        let names = [fold(&sub.name_zh), fold(&sub.name_en), sub.code.clone()];
        names.into_iter().map(move |name| (name, trade, Kind::Name))
    };
    let industries = Industry::EVERY.iter().flat_map(of_industry);
    industries.chain(sub_industries().iter().flat_map(of_sub)).collect()
}

/// Products that every trade has.
const COMMON: [&str; 2] = ["零部件", "分析检测"];

/// The nodes of the chain maps and their products.
fn chain_words() -> Vec<(String, Trade, Kind)> {
    let of_node = |node: &'static crate::industry::ChainNodeRow| {
        let sub = sub_industries().iter().find(|sub| sub.code == node.sub_industry);
        let products =
            node.products.split(';').filter(|product| product.chars().count() > 1 && !COMMON.contains(product));
        let words = products.map(fold).collect::<Vec<_>>();
        sub.into_iter().flat_map(move |sub| {
            let trade = Trade { industry: sub.industry, sub_industry: Some(&sub.code) };
            words.clone().into_iter().map(move |word| (word, trade, Kind::Word))
        })
    };
    chain_nodes().iter().flat_map(of_node).collect()
}

/// A word found in a text.
struct Found {
    trade: Trade,
    kind: Kind,
}

fn words_in(text: &str) -> Vec<Found> {
    let (mut found, mut rest, mut last) = (Vec::new(), text, ' ');
    while let Some(c) = rest.chars().next() {
        let latin = c.is_ascii_alphanumeric();
        let begins = !latin || !last.is_ascii_alphanumeric();
        let here = TABLE.words.get(&c).into_iter().flatten().find(|(word, ..)| {
            let after = rest.strip_prefix(word.as_str()).filter(|_| begins);
            after.is_some_and(|after| !word.is_ascii() || !after.starts_with(|c: char| c.is_ascii_alphanumeric()))
        });
        let taken = here.map_or(c.len_utf8(), |(word, ..)| word.len());
        found.extend(here.map(|(_, trade, kind)| Found { trade: *trade, kind: *kind }));
        last = rest[..taken].chars().next_back().unwrap_or(' ');
        rest = &rest[taken..];
    }
    found
}

/// The industry a text names; nothing when it names none. Of several words the one that says most decides.
#[must_use]
pub fn read(text: &str) -> Option<Read<Trade>> {
    let folded = fold(text.trim());
    let found = words_in(&folded);
    let named = found.iter().find(|found| found.kind == Kind::Name && found.trade.sub_industry.is_none());
    let weight = |found: &&Found| {
        let fits = named.is_none_or(|named| named.trade.industry == found.trade.industry);
        (fits, found.trade.sub_industry.is_some(), found.kind == Kind::Name)
    };
    // Of equals the last one decides: a food machine is a machine.
    let best = found.iter().max_by_key(weight)?;
    let trade = match named {
        Some(named) if named.trade.industry != best.trade.industry => named.trade,
        _ => best.trade,
    };
    if trade.industry == Industry::Other {
        return Some(Read::doubtful(trade, Doubt::OtherIndustry(text.trim().to_owned())));
    }
    Some(Read::sure(trade))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Option<(&'static str, Option<&'static str>)> {
        read(text).map(|read| (read.value.industry.code(), read.value.sub_industry))
    }

    #[test]
    fn industries_are_known_by_name_and_by_words_of_the_trade() {
        for (text, industry, sub) in [
            ("高端装备", "high_end_equipment", None),
            ("装备", "high_end_equipment", None),
            ("医药", "pharma", None),
            ("数控机床", "high_end_equipment", Some("cnc_machine_tools")),
            ("智能传感器", "electronics", Some("smart_sensors")),
            ("电子信息（半导体封测）", "electronics", Some("integrated_circuits")),
            ("动力电池", "high_end_equipment", Some("new_energy_vehicles")),
            ("医美", "pharma", Some("medical_aesthetics")),
            ("新材料/碳纤维", "new_materials", Some("chemical_materials")),
            ("高端装备（电子）", "high_end_equipment", None),
            ("new_materials", "new_materials", None),
            ("Semiconductor", "electronics", Some("integrated_circuits")),
            ("AMOLED柔性屏", "electronics", Some("new_displays")),
        ] {
            assert_eq!(codes(text), Some((industry, sub)), "{text}");
        }
        assert_eq!(codes("第三产业"), None);
    }

    #[test]
    fn what_is_none_of_the_four_is_told() {
        assert_eq!(read("文旅").unwrap().doubts, [Doubt::OtherIndustry("文旅".into())]);
        assert_eq!(codes("现代农业"), Some(("other", None)));
    }

    #[test]
    fn every_row_names_known_codes() {
        let rows: Vec<Row> = rows(TRADES);
        for row in rows {
            assert!(Industry::from_code(&row.industry).is_some(), "{}", row.industry);
            let known = row.sub_industry.is_empty() || sub_industries().iter().any(|sub| sub.code == row.sub_industry);
            assert!(known, "{}", row.sub_industry);
        }
    }
}
