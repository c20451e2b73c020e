//! Organisations that a summary names: `豪威集团（原韦尔股份）`, `系格力电器控股子公司`, `投资方为石药集团`.

use super::Likened;
use super::investor::{Name, Relation};
use crate::text::fold;

/// An organisation in a summary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    name: Name,
    /// Whether it is the investor itself, under another name.
    itself: bool,
}

impl Mention {
    pub(super) const fn name(&self) -> &Name {
        &self.name
    }
}

/// What stands before another name of the investor.
const ITSELF: [&str; 9] =
    ["原名", "原", "现名", "更名为", "曾用名", "投资方为", "投资方系", "投资主体为", "实际投资方为"];
/// What stands before its parent.
const PARENT: [&str; 5] = ["母公司为", "母公司是", "母公司", "隶属于", "隶属"];
/// What stands behind its parent, and what may stand between.
const CHILD: [&str; 9] = ["子公司", "旗下", "项目公司", "成员", "体系", "控股的", "控股。", "全资。", "课题组"];
const BETWEEN: [&str; 3] = ["的", "全资", "控股"];
/// What ends a name.
const ENDS: &str = ",.;:()[]。、 \n";
/// The longest name, in characters.
const LONGEST: usize = 24;

/// The organisations that a summary names as the investor or its parent.
pub(super) fn mentions(summary: &str) -> Vec<Mention> {
    let text = fold(summary);
    let mut found = Vec::new();
    for (words, itself) in [(&ITSELF[..], true), (&PARENT[..], false)] {
        for word in words {
            found.extend(text.match_indices(word).filter_map(|(at, _)| named(after(&text[at + word.len()..]), itself)));
        }
    }
    for word in CHILD {
        found.extend(text.match_indices(word).filter_map(|(at, _)| named(before(&text[..at]), false)));
    }
    found
}

fn named(text: &str, itself: bool) -> Option<Mention> {
    let text = text.trim();
    (2..=LONGEST).contains(&text.chars().count()).then(|| Mention { name: Name::of(text), itself })
}

fn after(text: &str) -> &str {
    text.split(|c| ENDS.contains(c)).next().unwrap_or(text)
}

/// The name that stands right before a place: from the last mark, or behind 系, 为, 是.
fn before(text: &str) -> &str {
    let part = text.rsplit(|c| ENDS.contains(c)).next().unwrap_or(text);
    let start = ["系", "为", "是"].iter().filter_map(|word| part.rfind(word).map(|at| at + word.len())).max();
    let mut name = start.map_or(part, |start| &part[start..]);
    while let Some(shorter) = BETWEEN.iter().find_map(|word| name.strip_suffix(word)) {
        name = shorter;
    }
    name
}

/// What two investors are to each other by what one of the summaries says.
pub(super) fn relation(one: &Likened, other: &Likened) -> Option<Relation> {
    said(&one.mentioned, &other.investor).or_else(|| said(&other.mentioned, &one.investor))
}

fn said(mentioned: &[Mention], investor: &Name) -> Option<Relation> {
    let meant = |mention: &Mention| {
        let relation = mention.name.relation(investor)?;
        let sure = matches!(
            relation,
            Relation::Same | Relation::SameForm | Relation::SameAlias | Relation::Group | Relation::Abbreviation
        );
        sure.then_some(if mention.itself { Relation::SameAlias } else { Relation::Group })
    };
    mentioned.iter().filter_map(meant).min_by_key(|relation| *relation as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(summary: &str) -> Vec<(String, bool)> {
        mentions(summary).into_iter().map(|mention| (mention.name.core, mention.itself)).collect()
    }

    #[test]
    fn a_summary_names_the_investor_or_its_parent() {
        assert_eq!(names("豪威集团（原韦尔股份）拟建测试线"), [("韦尔".to_owned(), true)]);
        assert_eq!(names("盾安环境系格力电器控股子公司"), [("格力电器".to_owned(), false)]);
        assert_eq!(names("南亚塑胶的子公司。").first(), Some(&("南亚塑胶".to_owned(), false)));
        assert_eq!(names("建设检测中心"), []);
    }
}
