//! What a lead's title and summary say beside what it is: whom they name, which amounts they state, what they deny.

use super::Likened;
use super::evidence::close;
use super::investor::Name;
use super::name::is_han;
use super::tables::ALIASES;
use crate::text::fold;
use crate::written::amount::{self, Purpose};

/// What says that an undertaking is another than one that is known.
const OTHER: [&str; 14] = [
    "另上",
    "另设",
    "另一",
    "另行",
    "另建",
    "不同于",
    "不含",
    "之外",
    "第二个",
    "新立项",
    "第二步",
    "独立于",
    "与在产",
    "新产品",
];
/// What says that firms have no link.
const STRANGERS: [&str; 6] = ["无投资关系", "无关联", "无股权关系", "不同股东", "无上级公司", "无任何关系"];

/// What the words of a lead say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Words {
    /// Title and summary, folded.
    text: String,
    /// Known organisations that they name, by their rows.
    groups: Vec<usize>,
    /// The amounts they state, in yuan.
    amounts: Vec<i64>,
    pub says_other: bool,
    pub says_strangers: bool,
}

impl Words {
    pub(super) fn of(title: &str, summary: &str) -> Self {
        let text = fold(&format!("{title} {summary}"));
        let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
        Self {
            groups: groups(&text),
            amounts: amounts(&text),
            says_other: says(&OTHER),
            says_strangers: says(&STRANGERS),
            text,
        }
    }

    /// Whether they name an organisation, by what only it is called.
    fn name(&self, investor: &Name) -> bool {
        let known = investor.known.iter().any(|known| self.groups.contains(&known.group));
        let whole = [&investor.brand, &investor.core].into_iter().filter(|name| name.chars().count() >= 2);
        let said = !investor.is_generic() && whole.into_iter().any(|name| self.say(name));
        let latin = investor.latin.len() >= 4 && self.text.contains(investor.latin.as_str());
        known || said || latin
    }

    /// Whether they say a name. Two characters may be the end of one word and the beginning of another, so they count only
    /// where a word begins.
    fn say(&self, name: &str) -> bool {
        let begins = |at: usize| !self.text[..at].ends_with(is_han);
        let short = name.chars().count() == 2;
        self.text.match_indices(name).any(|(at, _)| !short || begins(at))
    }

    /// Whether they name it by its first characters: 通格微 for 通格微电路.
    fn name_beginning(&self, investor: &Name) -> bool {
        let beginning: String = investor.core.chars().take(3).collect();
        investor.core.chars().count() > 3 && !investor.is_generic() && self.text.contains(&beginning)
    }

    /// The rows of the known organisations that they name.
    pub(super) fn groups(&self) -> &[usize] {
        &self.groups
    }

    /// Whether they state an amount.
    pub(super) fn state(&self, yuan: i64) -> bool {
        self.amounts.iter().any(|amount| close(*amount, yuan))
    }
}

impl Likened {
    /// Whether its words name the other lead's investor. Its own investor's name says nothing of one that begins alike.
    pub(super) fn names(&self, other: &Self) -> bool {
        let (own, its) = (&self.investor, &other.investor);
        !its.undisclosed && (self.words.name(its) || (!own.begins_like(its) && self.words.name_beginning(its)))
    }
}

/// The rows of the known organisations that a text names.
fn groups(text: &str) -> Vec<usize> {
    let (names, aliases) = &*ALIASES;
    let known = names.pieces(text).filter_map(|(_, name)| aliases.get(name?)).flatten();
    known.filter(|alias| !alias.alone).map(|alias| alias.group).collect()
}

/// What an amount in a sentence may consist of behind its digits.
const PARTS: &str = "0123456789.,万亿千百多余美欧日港韩元英镑台币新人民 ";

/// The amounts that a text states with a unit of money.
fn amounts(text: &str) -> Vec<i64> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        rest = &rest[at..];
        let end = rest.find(|c| !PARTS.contains(c)).unwrap_or(rest.len());
        let said = &rest[..end];
        let money = said.contains('亿') || said.contains("万元") || said.contains("万美") || said.contains("万欧");
        if money && let Some(read) = amount::read(said, None, Purpose::Investment) {
            found.push(read.value.yuan);
        }
        rest = &rest[end.max(1)..];
    }
    found
}
