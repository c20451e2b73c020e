//! Who invests: a name taken apart, and what two names are to each other.

use pinyin::ToPinyin as _;

use super::tables::{ALIASES, Alias, Bond, ENGLISH_FORMS, GENERIC_BRANDS, LEGAL_FORMS, PLACES, WEAK};
use crate::text::fold;

/// The fewest characters of a name for one of them to be taken for a slip.
const SLIP: usize = 4;
/// The fewest letters of an English name that are compared with pinyin.
const LETTERS: usize = 4;

/// Words that a company's name may gain or lose without becoming another's.
const FILLERS: [&str; 10] = ["科技", "技术", "实业", "发展", "工业", "产业", "国际", "高科", "控股", "集团"];
/// What people write when the investor must not be named yet.
const UNDISCLOSED: [&str; 12] =
    ["某", "保密", "未披露", "不便透露", "待定", "世界500强", "财富500强", "xx", "**", "匿名", "暂不公开", "代号"];

/// An organisation's name, taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Name {
    /// Everything that is said, without marks.
    pub whole: String,
    /// Without legal form, places and brackets.
    pub core: String,
    /// What only this organisation is called.
    pub brand: String,
    /// The Chinese characters with places, for abbreviations.
    placed: String,
    /// The letters of the brand's and the core's pinyin.
    pub brand_pinyin: String,
    core_pinyin: String,
    /// The first distinctive word of an English name: its brand.
    pub latin: String,
    /// The distinctive words after it.
    latin_rest: Vec<String>,
    /// A known organisation it is, or belongs to, with what follows its name.
    pub known: Vec<Known>,
    /// Whether it names nobody.
    pub undisclosed: bool,
}

/// A known organisation that a name names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its row in the table.
    pub group: usize,
    bond: Bond,
    /// What follows: a trade, a place.
    rest: String,
}

/// What two investors are to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    /// The same name.
    Same,
    /// The same but for the form of the name.
    SameForm,
    /// The same by another of its names.
    SameAlias,
    /// Of one group: parent and subsidiary, or two companies with one name and other trades.
    Group,
    /// Perhaps the same, by a slip of the pen or of the ear.
    Slip,
    /// Perhaps the same, shortened.
    Abbreviation,
    /// At least one of them is not named.
    Undisclosed,
}

impl Name {
    pub(super) fn of(given: &str) -> Self {
        let folded = fold(given);
        let undisclosed = UNDISCLOSED.iter().any(|word| folded.contains(word)) || is_letter_company(&folded);
        let (segments, latin_words) = taken_apart(&folded);
        let placed: String = segments.iter().map(|segment| without_legal_form(segment)).collect();
        let core = core(&segments);
        let brand = brand(&core);
        let mut distinctive = latin_words.iter().filter(|word| !ENGLISH_FORMS.contains(word.as_str())).cloned();
        let latin = distinctive.next().unwrap_or_default();
        let latin_rest: Vec<String> = distinctive.collect();
        let mut known: Vec<Known> = known_by(&core).into_iter().collect();
        known.extend(known_by(&placed));
        known.extend(segments.iter().skip(1).filter_map(|segment| known_beside(segment)));
        known.extend((0..latin_words.len()).filter_map(|at| known_in_english(&latin_words[at..])));
        Self {
            whole: segments.concat() + &latin_words.concat(),
            brand_pinyin: letters(&brand),
            core_pinyin: letters(&core),
            core: if core.is_empty() { latin_words.concat() } else { core },
            brand,
            placed,
            latin,
            latin_rest,
            known,
            undisclosed,
        }
    }

    /// Whether unrelated organisations share what is left of it.
    pub(super) fn is_generic(&self) -> bool {
        self.brand.chars().count() < 2
            || GENERIC_BRANDS.has(&self.brand)
            || PLACES.has(&self.brand)
            || WEAK.has(&self.brand)
    }

    /// What two names are to each other; nothing when they are two firms.
    pub(super) fn relation(&self, other: &Self) -> Option<Relation> {
        if self.undisclosed || other.undisclosed {
            return Some(Relation::Undisclosed);
        }
        if self.whole == other.whole {
            return Some(Relation::Same);
        }
        self.by_known(other).or_else(|| self.by_form(other)).or_else(|| self.by_likeness(other))
    }

    /// Whether the two have a longer name in common than two characters, or are known to belong together.
    pub(super) fn shares_more_than_two(&self, other: &Self) -> bool {
        self.by_known(other).is_some() || (self.brand == other.brand && self.brand.chars().count() > 2)
    }

    fn by_known(&self, other: &Self) -> Option<Relation> {
        let pairs = self.known.iter().flat_map(|own| other.known.iter().map(move |its| (own, its)));
        let pairs = pairs.filter(|(own, its)| own.group == its.group);
        let same = |(own, its): (&Known, &Known)| {
            own.bond == Bond::Itself
                && its.bond == Bond::Itself
                && without_fillers(&own.rest) == without_fillers(&its.rest)
        };
        pairs.map(|pair| if same(pair) { Relation::SameAlias } else { Relation::Group }).min_by_key(|r| *r as u8)
    }

    fn by_form(&self, other: &Self) -> Option<Relation> {
        let has_core = self.core.chars().count() >= 2 && other.core.chars().count() >= 2;
        if has_core && without_fillers(&self.core) == without_fillers(&other.core) {
            return Some(Relation::SameForm);
        }
        if self.is_generic() || other.is_generic() {
            return self.by_letters(other);
        }
        if self.brand == other.brand || self.contains_core_of(other) || other.contains_core_of(self) {
            return Some(Relation::Group);
        }
        self.by_letters(other)
    }

    /// An English name beside a Chinese one or another English one.
    fn by_letters(&self, other: &Self) -> Option<Relation> {
        let spelt = |english: &Self, chinese: &Self| {
            english.latin.len() >= LETTERS && [&chinese.brand_pinyin, &chinese.core_pinyin].contains(&&english.latin)
        };
        let both = self.latin.len() >= LETTERS && self.latin == other.latin;
        let trades = [&self.latin_rest, &other.latin_rest];
        if both && trades[0] != trades[1] && trades.iter().all(|rest| !rest.is_empty()) {
            return Some(Relation::Group);
        }
        (both || spelt(self, other) || spelt(other, self)).then_some(Relation::SameAlias)
    }

    fn contains_core_of(&self, other: &Self) -> bool {
        other.core.chars().count() >= 3 && self.core.starts_with(&other.core)
    }

    fn by_likeness(&self, other: &Self) -> Option<Relation> {
        let long = |name: &Self| name.core.chars().count() >= SLIP;
        let sounds = self.core_pinyin.len() >= LETTERS && self.core_pinyin == other.core_pinyin;
        if sounds || (long(self) && long(other) && one_slip(&self.core, &other.core)) {
            return Some(Relation::Slip);
        }
        let shortened = shortens(&self.core, &other.placed)
            || shortens(&other.core, &self.placed)
            || self.ends_in_brand_of(other)
            || other.ends_in_brand_of(self);
        shortened.then_some(Relation::Abbreviation)
    }
}

impl Name {
    /// Whether its brand ends in the other's: 汉霖 of 复宏汉霖 founds a company of its own.
    fn ends_in_brand_of(&self, other: &Self) -> bool {
        let longer = self.brand.chars().count() > other.brand.chars().count();
        longer && !other.is_generic() && self.brand.ends_with(&other.brand)
    }
}

/// A name without what only its form adds: legal form, place, brackets, spaces, width, traditional characters.
/// A name that consists of nothing else stays whole.
#[must_use]
pub fn organisation_core(name: &str) -> String {
    let parsed = Name::of(name);
    if parsed.core.is_empty() { parsed.whole } else { parsed.core }
}

/// Runs of Chinese characters with their digits, and English words.
fn taken_apart(folded: &str) -> (Vec<String>, Vec<String>) {
    let (mut segments, mut words): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    let mut last = ' ';
    for c in folded.chars() {
        let (runs, continues) = if is_han(c) || (c.is_ascii_digit() && is_han(last)) {
            (&mut segments, is_han(last) || last.is_ascii_digit())
        } else if c.is_alphanumeric() {
            (&mut words, last.is_alphanumeric() && !is_han(last))
        } else {
            last = if c == '.' || c == '\'' { last } else { ' ' };
            continue;
        };
        match runs.last_mut() {
            Some(run) if continues => run.push(c),
            _ => runs.push(c.to_string()),
        }
        last = c;
    }
    (segments, words)
}

pub(super) fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}

/// `A公司`, `B集团`: a letter stands for a name.
fn is_letter_company(folded: &str) -> bool {
    let mut chars = folded.chars();
    let (first, second) = (chars.next(), chars.next());
    first.is_some_and(|c| c.is_ascii_alphabetic()) && second.is_some_and(is_han) && LEGAL_FORMS.has(&folded[1..])
}

fn without_legal_form(segment: &str) -> &str {
    let mut rest = segment;
    while let Some(form) = LEGAL_FORMS.at_end(rest).filter(|form| form.len() < rest.len()) {
        rest = &rest[..rest.len() - form.len()];
    }
    if LEGAL_FORMS.has(rest) { "" } else { rest }
}

fn core(segments: &[String]) -> String {
    let bare = segments.iter().map(|segment| without_legal_form(segment)).enumerate();
    let whole: String = bare.filter(|(at, text)| *at == 0 || !PLACES.has(text)).map(|(_, text)| text).collect();
    let mut rest = without_legal_form(&whole);
    while known_by(rest).is_none()
        && let Some(place) = PLACES.at_start(rest)
        && says_something(&rest[place.len()..])
    {
        rest = without_rank(&rest[place.len()..]);
    }
    rest.to_owned()
}

/// What follows a place's name, without the rank of the place: 省, 市, 区, 县.
fn without_rank(rest: &str) -> &str {
    let bare = rest.strip_prefix(['省', '市', '县', '区']).filter(|bare| says_something(bare));
    // 市政 and 区域 are words of their own.
    bare.filter(|bare| !bare.starts_with(['政', '域', '场'])).unwrap_or(rest)
}

/// Whether more is left than words that any organisation may have.
fn says_something(text: &str) -> bool {
    let mut rest = text;
    while let Some(weak) = WEAK.at_end(rest) {
        rest = &rest[..rest.len() - weak.len()];
    }
    rest.chars().count() >= 2
}

fn brand(core: &str) -> String {
    let mut rest = core;
    while let Some(weak) = WEAK.at_end(rest) {
        let shorter = &rest[..rest.len() - weak.len()];
        if shorter.chars().count() < 2 {
            break;
        }
        rest = shorter;
    }
    rest.to_owned()
}

fn without_fillers(core: &str) -> &str {
    let mut rest = core;
    while let Some(shorter) = FILLERS.iter().find_map(|filler| rest.strip_suffix(filler)) {
        rest = shorter;
    }
    if rest.is_empty() { core } else { rest }
}

fn known_by(name: &str) -> Option<Known> {
    let (words, aliases) = &*ALIASES;
    let found = words.at_start(name)?;
    let Alias { group, bond, alone } = aliases.get(found)?.clone();
    let mut rest = &name[found.len()..];
    while let Some(place) = PLACES.at_start(rest) {
        rest = &rest[place.len()..];
    }
    let trade = rest.is_empty() || !says_something(rest);
    let short = found.chars().count() < 3;
    let fits = if alone { rest.is_empty() } else { trade || !short };
    fits.then(|| Known { group, bond: if trade { bond } else { Bond::Member }, rest: rest.to_owned() })
}

/// A known organisation that is named in brackets, as whose company this one is.
fn known_beside(segment: &str) -> Option<Known> {
    let owned = ["子公司", "孙公司", "旗下", "全资", "控股", "参股", "关联"].iter().find_map(|word| segment.find(word));
    let bond = if owned.is_some() { Bond::Member } else { Bond::Itself };
    let name = without_legal_form(&segment[..owned.unwrap_or(segment.len())]);
    known_by(name).map(|known| Known { bond, ..known })
}

fn known_in_english(words: &[String]) -> Option<Known> {
    let (_, aliases) = &*ALIASES;
    let mut named = None;
    let mut said = String::new();
    for (at, word) in words.iter().enumerate() {
        said = if said.is_empty() { word.clone() } else { format!("{said} {word}") };
        let Some(alias) = aliases.get(&said) else { continue };
        let others = &words[at + 1..];
        if !alias.alone || others.iter().all(|word| ENGLISH_FORMS.contains(word.as_str())) {
            named = Some(Known { group: alias.group, bond: alias.bond, rest: String::new() });
        }
    }
    named
}

pub(super) fn letters(text: &str) -> String {
    text.chars().filter_map(|c| c.to_pinyin()).map(|reading| reading.plain().replace('ü', "v")).collect()
}

/// Whether one character was put in, left out, taken for another, or two neighbours stand the wrong way round.
pub(super) fn one_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let start = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[start..], &b[start..]);
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[..a.len() - end], &b[..b.len() - end]);
    match (a, b) {
        ([x, y], [u, v]) => x == v && y == u,
        _ => a.len() <= 1 && b.len() <= 1 && a.len() + b.len() > 0,
    }
}

/// Whether two to four characters are taken from a longer name in its order, beginning with its first.
fn shortens(short: &str, long: &str) -> bool {
    let (short, long): (Vec<char>, Vec<char>) = (short.chars().collect(), long.chars().collect());
    if !(2..=4).contains(&short.len()) || long.len() < short.len() + 2 || short.first() != long.first() {
        return false;
    }
    let mut rest = long.iter();
    short.iter().all(|c| rest.any(|other| other == c))
}
