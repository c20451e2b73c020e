//! Who invests: a name taken apart, and what two names are to each other.

use super::figures::counted;
use super::name::{
    FILLERS, brand, core, heard_alike, is_letter_company, known_beside, known_by, known_in_english, one_slip, places,
    plain, says_something, shortens, taken_apart, without_fillers, without_legal_form,
};
use super::sound::{self, letters};
use super::tables::{ALIASES, Bond, ENGLISH_FORMS, GENERIC_BRANDS, LEGAL_FORMS, PLACES, WEAK};
use crate::text::fold;

/// The fewest characters of a name for one of them to be taken for a slip.
const SLIP: usize = 4;
/// The fewest letters of an English name that are compared with pinyin.
pub(super) const LETTERS: usize = 4;
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
    /// Other names in brackets.
    beside: Vec<Self>,
    /// The places that stand before it or in brackets.
    places: Vec<String>,
    /// Whether it names nobody.
    pub undisclosed: bool,
}

/// A known organisation that a name names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its row in the table.
    pub group: usize,
    pub(super) bond: Bond,
    /// What follows: a trade, a place.
    pub(super) rest: String,
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
        let alone = Self::alone(given);
        let parts = given.split(['(', ')', '（', '）']).map(str::trim).filter(|part| !part.is_empty());
        let parts: Vec<&str> = parts.filter(|part| !PLACES.has(part) && !LEGAL_FORMS.has(part)).collect();
        let named = |part: &&&str| part.chars().count() >= 2 && says_something(part);
        let beside = if parts.len() > 1 {
            parts.iter().filter(named).map(|part| Self::alone(part)).collect()
        } else {
            Vec::new()
        };
        Self { beside, ..alone }
    }

    /// The name without those in brackets.
    fn alone(given: &str) -> Self {
        let folded = counted(&fold(given));
        let undisclosed = UNDISCLOSED.iter().any(|word| folded.contains(word))
            || is_letter_company(&folded)
            || folded.contains("项目公司") && !folded.contains("有限公司");
        let (segments, latin_words) = taken_apart(&folded);
        let placed: String = segments.iter().map(|segment| without_legal_form(segment)).collect();
        let core = core(&segments);
        let brand = brand(&core);
        let mut distinctive = latin_words.iter().filter(|word| !ENGLISH_FORMS.contains(word.as_str())).cloned();
        let latin = distinctive.next().unwrap_or_default();
        let latin_rest: Vec<String> = distinctive.collect();
        let mut known: Vec<Known> = known_by(&core);
        known.extend(known_by(&placed));
        known.extend(segments.iter().skip(1).flat_map(|segment| known_beside(segment)));
        known.extend((0..latin_words.len()).flat_map(|at| known_in_english(&latin_words[at..])));
        Self {
            whole: segments.concat() + &latin_words.concat(),
            brand_pinyin: letters(&brand),
            core_pinyin: letters(&core),
            core: if core.is_empty() { latin_words.concat() } else { core },
            places: places(&segments),
            brand,
            placed,
            latin,
            latin_rest,
            known,
            beside: Vec::new(),
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
        self.by_names(other).or_else(|| self.beside(other)).or_else(|| other.beside(self))
    }

    fn by_names(&self, other: &Self) -> Option<Relation> {
        self.by_known(other).or_else(|| self.by_form(other)).or_else(|| self.by_likeness(other))
    }

    /// What the names in brackets are to another name.
    fn beside(&self, other: &Self) -> Option<Relation> {
        self.beside.iter().filter_map(|name| name.by_names(other)).min_by_key(|relation| *relation as u8)
    }

    /// Whether the two have a longer name in common than two characters, or are known to belong together.
    pub(super) fn shares_more_than_two(&self, other: &Self) -> bool {
        self.is_of_known_group_with(other) || (self.brand == other.brand && self.brand.chars().count() > 2)
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
        if self.brand == other.brand
            || self.contains_core_of(other)
            || other.contains_core_of(self)
            || self.begins_as_known_like(other)
        {
            return Some(Relation::Group);
        }
        self.by_letters(other)
    }

    /// An English name beside a Chinese one or another English one.
    fn by_letters(&self, other: &Self) -> Option<Relation> {
        let spelt = |english: &Self, chinese: &Self| {
            english.latin.len() >= LETTERS && [&chinese.brand_pinyin, &chinese.core_pinyin].contains(&&english.latin)
        };
        let both = self.latin.len() >= 2 && self.latin == other.latin;
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
        let heard = heard_alike(&self.core, &other.core)
            || (heard_alike(&self.brand, &other.brand) && !self.is_generic() && !other.is_generic());
        if heard || (long(self) && long(other) && one_slip(&self.core, &other.core)) {
            return Some(Relation::Slip);
        }
        let shortened = self.is_of_university(other)
            || other.is_of_university(self)
            || self.shortens(other)
            || other.shortens(self)
            || self.ends_in_brand_of(other)
            || other.ends_in_brand_of(self);
        shortened.then_some(Relation::Abbreviation)
    }

    /// Whether it is taken from the other name, in its order: 712所, 上硅所, 杭汽轮, 石英股份.
    fn shortens(&self, other: &Self) -> bool {
        let own = [&self.placed, &self.core];
        own.into_iter().any(|short| shortens(short, &other.placed) || other.contains_end(short))
    }

    /// Whether it is a university's people: 天大精馏团队, 苏大覃教授课题组.
    fn is_of_university(&self, other: &Self) -> bool {
        let Some((before, _)) =
            self.placed.split_once('大').filter(|(before, _)| (1..=2).contains(&before.chars().count()))
        else {
            return false;
        };
        let Some((named, _)) = other.placed.split_once("大学") else { return false };
        let mut rest = named.chars();
        named.starts_with(|c| before.starts_with(c)) && before.chars().all(|c| rest.any(|other| other == c))
    }

    /// Whether its brand ends in a name.
    fn contains_end(&self, short: &str) -> bool {
        let length = short.chars().count();
        (2..=4).contains(&length) && self.brand.chars().count() > length && self.brand.ends_with(short)
    }

    /// Whether the other name is this one with its trade: 普莱柯 and 普莱柯生物工程.
    pub(super) fn is_short_form_of(&self, other: &Self) -> bool {
        let (Some(own), Some(its)) = (self.core.strip_prefix(&self.brand), other.core.strip_prefix(&self.brand)) else {
            return false;
        };
        let own = if FILLERS.contains(&own) { "" } else { own };
        !self.is_generic() && its.starts_with(own)
    }

    /// Whether a table says that the two belong together.
    pub(super) fn is_of_known_group_with(&self, other: &Self) -> bool {
        self.by_known(other).is_some()
    }

    /// Whether it is a university or an institute.
    pub(super) fn is_research(&self) -> bool {
        let words = ["大学", "学院", "研究所", "研究院", "研究总院", "科学院", "university", "institute", "college"];
        words.iter().any(|word| self.whole.contains(word)) || self.placed.ends_with(['所', '院', '大'])
    }

    /// What universities are shortened to, by its first character: 西大 of 西安交通大学 and of 西交大.
    pub(super) fn university(&self) -> Option<String> {
        let (before, _) = self.placed.split_once('大')?;
        let whole = self.placed.contains("大学") || before.chars().count() <= 2;
        let first = before.chars().next().filter(|_| whole)?;
        Some(format!("{first}大"))
    }

    /// Its first two characters, where they say something.
    pub(super) fn beginning(&self) -> Option<String> {
        let beginning: String = self.core.chars().take(2).collect();
        let says = !GENERIC_BRANDS.has(&beginning) && !PLACES.has(&beginning) && !WEAK.has(&beginning);
        (says && self.core.chars().count() >= 2 && !self.undisclosed).then_some(beginning)
    }

    /// Whether the two begin with the same characters, which say something: 宝武镁业 and 宝武碳业.
    pub(super) fn begins_like(&self, other: &Self) -> bool {
        let own = self.beginning();
        own.is_some() && own == other.beginning()
    }

    /// Whether both begin with the name of one known organisation.
    fn begins_as_known_like(&self, other: &Self) -> bool {
        let (words, aliases) = &*ALIASES;
        let known = |name: &Self| words.at_start(&name.core).map(str::to_owned);
        let own = known(self).filter(|own| Some(own) == known(other).as_ref());
        own.and_then(|own| aliases.get(&own)).is_some_and(|found| found.iter().any(|alias| !alias.alone))
    }

    /// Whether one is written in Chinese alone and the other in letters alone.
    pub(super) fn is_in_other_script_than(&self, other: &Self) -> bool {
        let chinese = |name: &Self| !name.placed.is_empty() && name.latin.is_empty();
        let latin = |name: &Self| name.placed.is_empty() && !name.latin.is_empty();
        let both_known = !self.known.is_empty() && !other.known.is_empty();
        !both_known && ((chinese(self) && latin(other)) || (latin(self) && chinese(other)))
    }

    /// Whether a Chinese name is how a foreign one sounds: 史陶比尔 and Stäubli.
    pub(super) fn sounds_like(&self, other: &Self) -> bool {
        let heard = |foreign: &Self, chinese: &Self| {
            let word: String = foreign.latin.chars().map(plain).collect();
            word.len() >= 3 && sound::writes(&chinese.core, &word)
        };
        heard(self, other) || heard(other, self)
    }

    /// Whether the two begin with two places: 深圳晟芯 and 诸暨晟芯.
    pub(super) fn stands_elsewhere(&self, other: &Self) -> bool {
        !self.places.is_empty()
            && !other.places.is_empty()
            && !self.places.iter().any(|place| other.places.contains(place))
    }

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
    let (segments, words) = taken_apart(&counted(&fold(name)));
    let core = core(&segments);
    match core.is_empty() {
        true => segments.concat() + &words.concat(),
        false => core,
    }
}
