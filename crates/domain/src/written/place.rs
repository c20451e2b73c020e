//! Districts as people name them: whole, short, by code, by an old name, by a town or a platform (`towns.csv`).

use std::sync::LazyLock;

use serde::Deserialize;

use super::{Doubt, Read};
use crate::coded::Coded as _;
use crate::district::District;
use crate::language::Language;
use crate::reference::rows;
use crate::text::fold;

#[derive(Deserialize)]
struct Towns {
    district: String,
    words: String,
}

static TOWNS: LazyLock<Vec<(String, District)>> = LazyLock::new(|| {
    let rows: Vec<Towns> = rows(include_str!("../../../../seeds/reference/written/towns.csv"));
    let of = |row: &Towns| {
        let district = District::from_code(&row.district);
        let words: Vec<String> = row.words.split('|').map(fold).collect();
        words.into_iter().filter_map(move |word| Some((word, district?)))
    };
    let mut towns: Vec<(String, District)> = rows.iter().flat_map(of).collect();
    towns.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
    towns
});

/// The district a text names; nothing when it names none.
#[must_use]
pub fn read(text: &str) -> Option<Read<District>> {
    let folded: String = fold(text).chars().filter(|c| !c.is_whitespace()).collect();
    if let Ok(district) = District::parse(&folded) {
        return Some(Read::sure(district));
    }
    let named = districts_in(&folded);
    if let Some(first) = named.first() {
        let several = named.iter().any(|district| district != first);
        return Some(if several { Read::doubtful(*first, Doubt::FirstOfSeveral) } else { Read::sure(*first) });
    }
    let town = TOWNS.iter().find(|(word, _)| folded.contains(word.as_str()));
    if let Some((word, district)) = town {
        return Some(Read::doubtful(*district, Doubt::TownOf(word.clone())));
    }
    if folded.contains("以外") {
        return None;
    }
    let whole_city = ["绍兴", "全市", "市本级", "市级", "shaoxing"].iter().any(|word| folded.contains(word));
    whole_city.then(|| Read::sure(District::City))
}

/// The one district that a title names; the city itself is none.
#[must_use]
pub fn named_in(title: &str) -> Option<District> {
    let folded: String = fold(title).chars().filter(|c| !c.is_whitespace()).collect();
    let mut named = districts_in(&folded).into_iter();
    let first = named.next()?;
    named.all(|district| district == first).then_some(first)
}

/// The district whose whole or short name, or one of whose towns, a folded word is; the city itself is none.
#[must_use]
pub fn district_called(word: &str) -> Option<District> {
    let districts = District::EVERY.iter().copied().filter(|district| *district != District::City);
    let called = |district: &District| {
        let full = district.name(Language::Chinese);
        word == full || full.strip_prefix(word).is_some_and(|rest| rest.chars().count() == 1)
    };
    let named = districts.into_iter().find(called);
    let old = || OLD_NAMES.iter().find(|(name, _)| *name == word).map(|(_, of)| *of);
    named.or_else(old).or_else(|| TOWNS.iter().find(|(town, _)| town == word).map(|(_, of)| *of))
}

/// The districts a folded text names, in its order.
fn districts_in(text: &str) -> Vec<District> {
    let mut named: Vec<(usize, District)> = Vec::new();
    for district in District::EVERY.iter().copied().filter(|district| *district != District::City) {
        let full = district.name(Language::Chinese);
        let short: String = full.chars().take(full.chars().count() - 1).collect();
        let english = district.name(Language::English).to_lowercase();
        let english = english.split([' ', ',']).next().unwrap_or(&english);
        named.extend(text.find(&short).or_else(|| text.find(english)).map(|at| (at, district)));
        let old = OLD_NAMES.iter().find(|(_, of)| *of == district).and_then(|(name, _)| text.find(name));
        named.extend(old.map(|at| (at, district)));
    }
    named.sort_by_key(|(at, _)| *at);
    named.into_iter().map(|(_, district)| district).collect()
}

/// Names of before 2013. Handbook §14.
const OLD_NAMES: [(&str, District); 1] = [("绍兴县", District::Keqiao)];

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Option<&'static str> {
        read(text).map(|read| read.value.code())
    }

    #[test]
    fn districts_are_known_by_every_name() {
        for text in
            ["柯桥区", "柯桥", "330603", "绍兴市柯桥区钱清街道", "柯 桥 区", "绍兴县", "Keqiao District", "330621"]
        {
            assert_eq!(code(text), Some("330603"), "{text}");
        }
        assert_eq!(code("绍兴市"), Some("330600"));
        assert_eq!(code("杭州市"), None);
    }

    #[test]
    fn a_town_speaks_for_its_district_and_that_is_told() {
        assert_eq!(read("店口镇").unwrap(), Read::doubtful(District::Zhuji, Doubt::TownOf("店口".into())));
        assert_eq!(read("越城区、柯桥区").unwrap().doubts, [Doubt::FirstOfSeveral]);
    }
}
