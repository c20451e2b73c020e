//! What names and titles are compared by, as data: places, words that say little, other names of known organisations,
//! words that mean the same (`seeds/reference/duplicates/`).

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

use super::name::is_han;
use crate::reference::rows;
use crate::text::fold;

/// Words by their first two characters, so that looking one up at a place in a text tries few of them.
pub(super) struct Words(HashMap<[char; 2], Vec<String>>);

/// Stands for the second character of a word that has none.
const NONE: char = '\0';

fn beginning(text: &str) -> Option<[char; 2]> {
    let mut chars = text.chars();
    Some([chars.next()?, chars.next().unwrap_or(NONE)])
}

impl Words {
    fn of(words: impl IntoIterator<Item = String>) -> Self {
        let mut by_beginning: HashMap<[char; 2], Vec<String>> = HashMap::new();
        for word in words {
            if let Some(beginning) = beginning(&word) {
                by_beginning.entry(beginning).or_default().push(word);
            }
        }
        for words in by_beginning.values_mut() {
            words.sort_by_key(|word| std::cmp::Reverse(word.len()));
            words.dedup();
        }
        Self(by_beginning)
    }

    fn read(text: &str) -> Self {
        Self::of(text.split_whitespace().map(fold))
    }

    /// The longest word a text begins with.
    pub(super) fn at_start<'w>(&'w self, text: &str) -> Option<&'w str> {
        let [first, second] = beginning(text)?;
        let mut known = self.0.get(&[first, second]).into_iter().flatten();
        let known = known.find(|word| text.starts_with(word.as_str()));
        let alone = || self.0.get(&[first, NONE]).into_iter().flatten().next();
        known.or_else(alone).map(String::as_str)
    }

    /// The longest word a text ends with that does not leave a single character before it.
    pub(super) fn at_end<'w>(&'w self, text: &str) -> Option<&'w str> {
        let ends = text.char_indices().enumerate().filter(|(before, _)| *before != 1);
        ends.map(|(_, (at, _))| &text[at..]).find_map(|end| self.known(end))
    }

    /// A text in pieces: its words, the longest first, and the single characters between them.
    pub(super) fn pieces<'t>(&'static self, text: &'t str) -> impl Iterator<Item = (&'t str, Option<&'static str>)> {
        let (mut rest, mut last) = (text, ' ');
        std::iter::from_fn(move || {
            let c = rest.chars().next()?;
            let starts = is_han(c) || !last.is_ascii_alphanumeric();
            let word = self.at_start(rest).filter(|word| starts && ends_well(rest, word));
            let (piece, behind) = rest.split_at(word.map_or(c.len_utf8(), str::len));
            (rest, last) = (behind, piece.chars().next_back().unwrap_or(' '));
            Some((piece, word))
        })
    }

    fn known(&self, text: &str) -> Option<&str> {
        let words = self.0.get(&beginning(text)?)?;
        words.iter().find(|word| *word == text).map(String::as_str)
    }

    /// Whether a text is one of the words.
    pub(super) fn has(&self, text: &str) -> bool {
        self.known(text).is_some()
    }
}

/// An English word is not part of a longer one.
pub(super) fn ends_well(rest: &str, word: &str) -> bool {
    let latin = word.bytes().all(|b| b.is_ascii());
    !latin || !rest[word.len()..].chars().next().is_some_and(|c| c.is_ascii_alphanumeric())
}

macro_rules! table {
    ($file:literal) => {
        include_str!(concat!("../../../../seeds/reference/duplicates/", $file))
    };
}

/// Provinces, cities and counties, with and without the word for what they are.
pub(super) static PLACES: LazyLock<Words> = LazyLock::new(|| {
    let named = |place: &str| ["省", "市", "区", "县", ""].map(|kind| format!("{place}{kind}"));
    Words::of(table!("places.txt").split_whitespace().flat_map(|place| named(&fold(place))))
});

/// What many organisations are called: trades and kinds of undertaking.
pub(super) static WEAK: LazyLock<Words> = LazyLock::new(|| Words::read(table!("weak_words.txt")));

/// Names that unrelated organisations share.
pub(super) static GENERIC_BRANDS: LazyLock<Words> = LazyLock::new(|| Words::read(table!("generic_brands.txt")));

/// What the title of any project may say.
pub(super) static GENERIC_TITLE: LazyLock<Words> = LazyLock::new(|| Words::read(table!("generic_title_words.txt")));

/// What people say, and what they mean by it.
pub(super) static SYNONYMS: LazyLock<(Words, BTreeMap<String, String>)> = LazyLock::new(|| {
    let pairs: Vec<Synonym> = rows(table!("synonyms.csv"));
    let meant: BTreeMap<String, String> = pairs.into_iter().map(|pair| (fold(&pair.said), fold(&pair.meant))).collect();
    (Words::of(meant.keys().cloned()), meant)
});

/// Words for what is made: trades, products of the chains, and what other words mean.
pub(super) static THINGS: LazyLock<Words> = LazyLock::new(|| {
    let trades: Vec<TradeWords> = rows(include_str!("../../../../seeds/reference/written/trades.csv"));
    let nodes: Vec<NodeProducts> = rows(include_str!("../../../../seeds/reference/chain_nodes.csv"));
    let trades = trades.iter().filter(|row| row.sub_industry.is_some()).flat_map(|row| row.words.split('|'));
    let products = nodes.iter().flat_map(|row| row.products.split(';'));
    let meant = SYNONYMS.1.values().map(String::as_str);
    let words: Vec<String> = trades.chain(products).chain(meant).map(fold).collect();
    Words::of(words.into_iter().filter(|word| word.chars().count() >= 2 && !GENERIC_TITLE.has(word)))
});

#[derive(serde::Deserialize)]
struct TradeWords {
    sub_industry: Option<String>,
    words: String,
}

#[derive(serde::Deserialize)]
struct NodeProducts {
    products: String,
}

#[derive(serde::Deserialize)]
struct Synonym {
    said: String,
    meant: String,
}

/// What people say, with what they mean by it.
pub fn synonyms() -> impl Iterator<Item = (&'static str, &'static str)> {
    SYNONYMS.1.iter().map(|(said, meant)| (said.as_str(), meant.as_str()))
}

/// Other names of known organisations, with the name; names of members of a group and common words are none.
pub fn other_names() -> impl Iterator<Item = (String, String)> {
    let known: Vec<Known> = rows(table!("aliases.csv"));
    known.into_iter().flat_map(|row| {
        let others = row.aliases.split('|').filter(|name| !name.starts_with(['>', '=']));
        others.map(|other| (other.to_owned(), row.name.clone())).collect::<Vec<_>>()
    })
}

/// How another name belongs to an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Bond {
    /// It is the organisation itself.
    Itself,
    /// It is a company of its group.
    Member,
}

/// Another name of a known organisation.
#[derive(Debug, Clone)]
pub(super) struct Alias {
    /// The organisation's row.
    pub group: usize,
    /// How the name belongs to it.
    pub bond: Bond,
    /// Whether the name is a common word, which says something only when it stands alone.
    pub alone: bool,
}

#[derive(serde::Deserialize)]
struct Known {
    name: String,
    aliases: String,
}

/// What a known name may lose.
const SUFFIXES: [&str; 8] = ["股份", "集团", "科技", "技术", "电子", "汽车", "控股", "生物"];

/// The other names of known organisations; `>` before one marks a company of the group, `=` a common word.
pub(super) static ALIASES: LazyLock<(Words, BTreeMap<String, Vec<Alias>>)> = LazyLock::new(|| {
    let known: Vec<Known> = rows(table!("aliases.csv"));
    let mut aliases: BTreeMap<String, Vec<Alias>> = BTreeMap::new();
    for (group, row) in known.iter().enumerate() {
        let own = std::iter::once(row.name.as_str()).chain(row.aliases.split('|'));
        // The short form of a known name is known as well, where it stands alone.
        for name in own.clone().filter(|name| !name.starts_with(['>', '='])) {
            let name = fold(name);
            let short = SUFFIXES.iter().find_map(|suffix| name.strip_suffix(suffix));
            if let Some(short) =
                short.filter(|short| short.chars().count() >= 2 && !WEAK.has(short) && !PLACES.has(short))
            {
                let short = aliases.entry(short.to_owned()).or_default();
                if short.is_empty() {
                    short.push(Alias { group, bond: Bond::Itself, alone: true });
                }
            }
        }
        for name in own {
            let bond = if name.starts_with('>') { Bond::Member } else { Bond::Itself };
            let alone = name.starts_with('=');
            let known = aliases.entry(fold(name.trim_start_matches(['>', '=']))).or_default();
            // What a whole name says, the short form of another does not say as well.
            known.retain(|other| other.group != group && (alone || !other.alone));
            known.push(Alias { group, bond, alone });
        }
    }
    (Words::of(aliases.keys().cloned()), aliases)
});

/// The forms in which a company is set up, as they stand in its name.
pub(super) static LEGAL_FORMS: LazyLock<Words> = LazyLock::new(|| {
    let forms = "股份有限公司 有限责任公司 集团有限责任公司 集团股份有限公司 集团有限公司 控股有限公司 控股集团有限公司 \
                 投资有限公司 有限合伙 合伙企业 股份公司 责任公司 有限公司 总公司 分公司 子公司 集团公司 控股集团 公司 集团 股份 有限 株式会社";
    Words::read(forms)
});

/// The same in English, and what English names of any company may say.
pub(super) static ENGLISH_FORMS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| {
    "co ltd limited inc incorporated corp corporation company gmbh ag kg llc plc sa spa bv nv pte group holding holdings \
     international technology technologies tech industries industry industrial enterprise enterprises china shaoxing \
     zhejiang shanghai hangzhou ningbo beijing shenzhen suzhou the and of new energy electronics electronic semiconductor \
     materials material pharma pharmaceutical pharmaceuticals medical automotive auto systems system solutions sensing \
     sensor sensors power motor motors machinery equipment precision chemical chemicals bio biotech biotechnology global \
     asia pacific manufacturing optoelectronics optics optical robotics robot intelligent smart \
     drive drives scientific science sciences performance sealing seal dynamics vision imaging devices device instruments \
     controls control automation engineering works mills laboratories labs healthcare health life foods food textile \
     textiles fiber fibers glass steel metal metals battery batteries vehicle vehicles motorcycle aerospace aviation \
     airlines logistics investment investments capital partners ventures trading se oy ab plc as srl kk pty"
        .split_whitespace()
        .collect()
});
