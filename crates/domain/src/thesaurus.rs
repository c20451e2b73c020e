//! Which words mean one thing (词库): synonyms, short forms, English terms, kinds and parts of things. The entries of the
//! reference data come from the field's standard terms, the chain maps, the words of the trades and the known
//! organisations' names; a city adds its own.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::duplicate;
use crate::industry::{Industry, chain_nodes, sub_industries};
use crate::invalid::{Fault, Faults, Invalid};
use crate::reference::rows;
use crate::text::Line;
use crate::written::trade;

coded! {
    /// How one word stands to another.
    pub enum Relation {
        Same = "same" "同义" "Same",
        Short = "short" "简称" "Short form of",
        English = "english" "英文" "English for",
        Narrower = "narrower" "下位" "Includes",
        Related = "related" "相关" "Related",
    }
}

/// The longest word of the thesaurus, in characters.
const LONGEST: usize = 60;

/// One entry: `term` is the same as, a short form of, the English for, wider than, or related to `other`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Entry {
    /// The one word.
    pub term: Line<LONGEST>,
    /// How it stands to the other.
    pub relation: Relation,
    /// The other word.
    pub other: Line<LONGEST>,
    /// The industry in which it is said; none for any.
    pub industry: Option<Industry>,
}

/// An entry as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EntryDraft {
    /// The one word.
    pub term: Option<String>,
    /// The relation's code.
    pub relation: Option<String>,
    /// The other word.
    pub other: Option<String>,
    /// The industry's code.
    pub industry: Option<String>,
}

impl EntryDraft {
    /// Reads every value; all mistakes are told at once.
    ///
    /// # Errors
    /// Every value that is missing or not sound, with its JSON pointer; a word that stands to itself.
    pub fn parse(self) -> Result<Entry, Vec<Fault>> {
        use crate::coded::Coded as _;
        let mut faults = Faults::default();
        let term = faults.need("/term", self.term, Line::parse);
        let relation = faults
            .need("/relation", self.relation, |code| Relation::from_code(code.trim()).ok_or(Invalid::UnknownCode));
        let other = faults.need("/other", self.other, Line::parse);
        let industry = faults.may("/industry", crate::text::filled(self.industry), |code| Industry::parse(&code));
        if let (Some(term), Some(other)) = (&term, &other)
            && crate::text::fold(term.as_str()) == crate::text::fold(other.as_str())
        {
            faults.add("/other", Invalid::SameWord);
        }
        let entry = term.zip(relation).zip(other);
        faults.finish(entry.map(|((term, relation), other)| Entry { term, relation, other, industry }))
    }
}

#[derive(Deserialize)]
struct Row {
    term: String,
    relation: Relation,
    other: String,
    industry: Option<Industry>,
}

static REFERENCE: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let own: Vec<Row> = rows(include_str!("../../../seeds/reference/search/thesaurus.csv"));
    let own = own.into_iter().map(|row| (row.term, row.relation, row.other, row.industry));
    let all = own.chain(chain_map()).chain(trades()).chain(names()).chain(said());
    all.filter_map(|(term, relation, other, industry)| {
        let (term, other) = (Line::parse(term).ok()?, Line::parse(other).ok()?);
        (term != other).then_some(Entry { term, relation, other, industry })
    })
    .collect()
});

/// The entries of the reference data.
#[must_use]
pub fn reference_entries() -> &'static [Entry] {
    &REFERENCE
}

type Told = (String, Relation, String, Option<Industry>);

/// A sub-industry includes the nodes of its chain, a node its products; each has an English name.
fn chain_map() -> impl Iterator<Item = Told> {
    let subs = sub_industries().iter().flat_map(|sub| {
        let above = sub.parent.as_deref().and_then(|code| sub_industries().iter().find(|s| s.code == code));
        let within = above.map(|above| (above.name_zh.clone(), Relation::Narrower, sub.name_zh.clone()));
        let english = (sub.name_en.clone(), Relation::English, sub.name_zh.clone());
        within.into_iter().chain([english]).map(|(a, relation, b)| (a, relation, b, Some(sub.industry)))
    });
    let nodes = chain_nodes().iter().flat_map(|node| {
        let sub = sub_industries().iter().find(|sub| sub.code == node.sub_industry);
        let industry = sub.map(|sub| sub.industry);
        let within = sub.map(|sub| (sub.name_zh.clone(), Relation::Narrower, node.name_zh.clone()));
        let english = (node.name_en.clone(), Relation::English, node.name_zh.clone());
        let products =
            node.products.split(';').map(|product| (node.name_zh.clone(), Relation::Narrower, product.to_owned()));
        let told = within.into_iter().chain([english]).chain(products);
        told.map(move |(a, relation, b)| (a, relation, b, industry)).collect::<Vec<_>>()
    });
    subs.chain(nodes)
}

/// A sub-industry has to do with what the words of its trade say.
fn trades() -> impl Iterator<Item = Told> {
    trade::words_of_sub_industries()
        .map(|(sub, word)| (sub.name_zh.clone(), Relation::Related, word, Some(sub.industry)))
}

/// Other names of known organisations.
fn names() -> impl Iterator<Item = Told> {
    duplicate::other_names().map(|(other, name)| (other, Relation::Short, name, None))
}

/// Words of titles and what they mean; what shares no two characters with that may mean it.
fn said() -> impl Iterator<Item = Told> {
    let alike = |a: &str, b: &str| a.chars().filter(|c| b.contains(*c)).count() > 1;
    duplicate::synonyms().map(move |(said, meant)| {
        let relation = if alike(said, meant) { Relation::Same } else { Relation::Narrower };
        (said.to_owned(), relation, meant.to_owned(), None)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_thesaurus_covers_the_four_industries() {
        let own: Vec<Row> = rows(include_str!("../../../seeds/reference/search/thesaurus.csv"));
        for industry in [Industry::HighEndEquipment, Industry::NewMaterials, Industry::Electronics, Industry::Pharma] {
            let entries = own.iter().filter(|row| row.industry == Some(industry)).count();
            assert!(entries >= 400, "{industry}: {entries}");
        }
    }

    #[test]
    fn a_word_does_not_stand_to_itself() {
        let draft = |term: &str, other: &str| EntryDraft {
            term: Some(term.to_owned()),
            relation: Some("same".to_owned()),
            other: Some(other.to_owned()),
            industry: None,
        };
        assert!(draft("马达", "电机").parse().is_ok());
        let faults = draft("ＳｉＣ", "sic").parse().unwrap_err();
        assert_eq!(faults.iter().map(|fault| fault.pointer.as_str()).collect::<Vec<_>>(), ["/other"]);
    }
}
