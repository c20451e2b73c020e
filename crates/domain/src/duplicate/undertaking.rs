//! What is to be built: a title taken apart, and how alike two titles are.

use std::collections::{BTreeMap, BTreeSet};

use super::figures::{counted, without_figures};
use super::investor::Name;
use super::labels::{UNNUMBERED, code_name, phase, short_title, team};
use super::name::is_han;
use super::tables::{GENERIC_TITLE, PLACES, SYNONYMS, THINGS, WEAK, ends_well};
use crate::text::{bare, fold};

/// What research is called, as against making something.
const RESEARCH: [&str; 2] = ["研发中心", "孵化器"];
/// How alike two titles are of which one is English: as alike as two that say nothing.
pub(super) const UNTRANSLATED: u32 = 40;
/// How much a character counts wherever it stands, for titles that turn their words round.
const ANYWHERE: u32 = 3;
/// How much a pair of characters in a word counts that many titles have, in tenths of another pair.
const COMMON: u32 = 3;

/// A title, taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Title {
    /// What distinguishes it: without figures, places, the investor's name and words any title may have.
    pub core: String,
    /// Pairs of neighbouring characters and English words, with their weights.
    pairs: BTreeMap<String, u32>,
    /// The same of title and summary together.
    said: BTreeMap<String, u32>,
    /// What is made, in words that a table knows.
    things: BTreeSet<&'static str>,
    /// The same of title and summary together.
    said_things: BTreeSet<&'static str>,
    /// A short title that may be a code name.
    short: Option<String>,
    /// Title and summary but for marks, to look for a code name in.
    bare: String,
    /// Figures with their units, in thousandths.
    figures: BTreeSet<(u64, &'static str)>,
    /// Its phase, where it or the summary names one.
    phase: Option<u8>,
    /// A name in quotation marks or behind `代号`, in the title, the summary, or in place of the investor's name.
    pub code_name: Option<String>,
    /// A team that is named.
    pub team: Option<String>,
    research: bool,
}

impl Title {
    pub(super) fn of(given: &str, summary: &str, named_by: &str, investor: &Name) -> Self {
        let folded = counted(&fold(given));
        let told = counted(&fold(summary));
        let titled = code_name(given);
        let code_name = titled.clone().or_else(|| code_name(summary)).or_else(|| code_name(named_by));
        // A name that stands for the undertaking says nothing of what it is.
        let open = titled.map_or_else(|| folded.clone(), |name| folded.replace(&name, " "));
        let (text, figures) = without_figures(&open);
        let text = meant(&text);
        let research = RESEARCH.iter().any(|word| text.contains(word));
        let core = distinctive(&text, investor);
        let summed = meant(&without_figures(&told).0);
        let said: Vec<String> = core.iter().cloned().chain(distinctive(&summed, investor)).collect();
        let things_of_title = things(&text);
        Self {
            pairs: weighed(&core),
            said: weighed(&said),
            said_things: things_of_title.union(&things(&summed)).copied().collect(),
            things: things_of_title,
            short: short_title(given),
            bare: bare(&format!("{given} {summary}")),
            core: core.concat(),
            figures,
            phase: phase(&folded).or_else(|| phase(&told)),
            code_name,
            team: team(given).or_else(|| team(summary)),
            research,
        }
    }

    /// How alike two titles are, in hundredths; a title that says nothing is like none.
    pub(super) fn alike(&self, other: &Self) -> u32 {
        if self.core == other.core {
            return if self.core.is_empty() { UNTRANSLATED } else { 100 };
        }
        if self.core.is_empty() || other.core.is_empty() {
            return UNTRANSLATED;
        }
        if self.is_english() != other.is_english() {
            return UNTRANSLATED;
        }
        let weight = |pairs: &BTreeMap<String, u32>| pairs.values().sum::<u32>();
        let shared: u32 =
            self.pairs.iter().filter_map(|(pair, own)| other.pairs.get(pair).map(|its| *own.min(its))).sum();
        let (own, its) = (weight(&self.pairs), weight(&other.pairs));
        let (sum, least) = (own + its, own.min(its));
        if least == 0 {
            return 0;
        }
        let alike = (55 * 2 * shared / sum) + (45 * shared / least);
        if self.research == other.research { alike } else { alike.saturating_sub(35) }
    }

    /// How much of it the other's title or summary says, in hundredths of what it says itself.
    pub(super) fn told_by(&self, other: &Self) -> u32 {
        let all: u32 = self.pairs.values().sum();
        let told = self.pairs.iter().filter_map(|(pair, own)| other.said.get(pair).map(|its| *own.min(its)));
        (told.sum::<u32>() * 100).checked_div(all).unwrap_or(0)
    }

    /// Whether one's title and the other's words name one thing, or both name things and no common one.
    pub(super) fn things_agree(&self, other: &Self) -> Option<bool> {
        let shared = !self.things.is_disjoint(&other.said_things) || !other.things.is_disjoint(&self.said_things);
        let named = !self.things.is_empty() && !other.things.is_empty();
        (shared || named).then_some(shared)
    }

    /// What is made, in words that a table knows.
    pub(super) fn things(&self) -> impl Iterator<Item = &'static str> {
        self.things.iter().copied()
    }

    /// Its code name, and a short title that may be one, without marks.
    pub(super) fn code_names(&self) -> impl Iterator<Item = String> {
        self.code_name.iter().chain(&self.short).map(|name| bare(name.trim_end_matches("项目")))
    }

    /// Whether the two cannot be compared: one says nothing, or they are written in two languages.
    pub(super) fn is_open_beside(&self, other: &Self) -> bool {
        self.core != other.core
            && (self.core.is_empty() || other.core.is_empty() || self.is_english() != other.is_english())
            || (self.core.is_empty() && other.core.is_empty())
    }

    /// Whether its code name, or what may be one, is the other's or stands in the other's words.
    pub(super) fn is_called_by_code_in(&self, other: &Self) -> bool {
        let names = [&self.code_name, &self.short];
        let found = |name: &String| {
            let name = bare(name);
            let coded = |its: &Option<String>| its.as_deref().is_some_and(|its| bare(its) == name);
            let marked = self.code_name.is_some() || other.code_name.is_some();
            name.chars().count() >= 2
                && marked
                && (coded(&other.code_name) || (coded(&other.short) || other.bare.contains(&name)))
        };
        names.into_iter().flatten().any(found)
    }

    /// Whether both are phases of something, and not the same one: one numbers a later phase, and the other another one
    /// or none at all. An extension may be any later phase.
    pub(super) fn is_another_phase_of(&self, other: &Self) -> bool {
        match (self.phase, other.phase) {
            (Some(own), Some(its)) => own != its && own != UNNUMBERED && its != UNNUMBERED,
            (Some(phase), None) | (None, Some(phase)) => phase != 1 && phase != UNNUMBERED,
            (None, None) => false,
        }
    }

    /// Whether one speaks of an extension and the other of none.
    pub(super) fn extends(&self, other: &Self) -> bool {
        let further = |title: &Self| title.phase == Some(UNNUMBERED);
        further(self) != further(other)
    }

    /// Whether the two end in other things: a machine and its ink share the words before them.
    pub(super) fn ends_otherwise(&self, other: &Self) -> bool {
        let end = |title: &Self| -> Vec<char> {
            let chars: Vec<char> = title.core.chars().collect();
            chars[chars.len().saturating_sub(2)..].to_vec()
        };
        let (own, its) = (end(self), end(other));
        let long = |title: &Self| title.core.chars().count() >= 4;
        let within = |end: &[char], title: &Self| title.core.contains(&end.iter().collect::<String>());
        long(self) && long(other) && !within(&own, other) && !within(&its, self)
    }

    /// Whether it says in English alone what it is about.
    fn is_english(&self) -> bool {
        !self.core.chars().any(is_han) && self.core.chars().filter(|c| c.is_ascii_alphabetic()).count() >= 8
    }

    /// Whether both name the same figure, or figures of one unit that differ.
    pub(super) fn figures_agree(&self, other: &Self) -> Option<bool> {
        if self.figures.intersection(&other.figures).next().is_some() {
            return Some(true);
        }
        let clash = self.figures.iter().any(|(_, unit)| other.figures.iter().any(|(_, its)| its == unit));
        clash.then_some(false)
    }
}

/// The things that a text names, each by its longest word.
fn things(text: &str) -> BTreeSet<&'static str> {
    THINGS.pieces(text).filter_map(|(_, word)| word).collect()
}

/// Words in the sense in which they are compared; English ones only whole.
fn meant(text: &str) -> String {
    let (words, senses) = &*SYNONYMS;
    let sense = |(piece, word): (_, Option<&str>)| word.and_then(|word| senses.get(word)).map_or(piece, String::as_str);
    words.pieces(text).map(sense).collect()
}

/// The runs of a title that distinguish it.
fn distinctive(text: &str, investor: &Name) -> Vec<String> {
    let names: Vec<&str> = [investor.core.as_str(), investor.brand.as_str(), investor.latin.as_str()]
        .into_iter()
        .filter(|name| name.chars().count() >= 2)
        .collect();
    let (mut runs, mut run, mut rest) = (Vec::new(), String::new(), text);
    while let Some(c) = rest.chars().next() {
        let own = names.iter().find(|name| rest.starts_with(**name)).copied();
        let starts = is_han(c) || !run.chars().last().is_some_and(|c| c.is_ascii_alphanumeric());
        let generic = || GENERIC_TITLE.at_start(rest).filter(|word| starts && ends_well(rest, word));
        let skipped = own.or_else(generic).or_else(|| if is_han(c) { PLACES.at_start(rest) } else { None });
        let taken = skipped.unwrap_or(&rest[..c.len_utf8()]);
        let breaks =
            skipped.is_some() || !c.is_alphanumeric() || run.chars().last().is_some_and(|l| is_han(l) != is_han(c));
        if breaks && !run.is_empty() {
            runs.push(std::mem::take(&mut run));
        }
        if skipped.is_none() && c.is_alphanumeric() {
            run.push(c);
        }
        rest = &rest[taken.len()..];
    }
    runs.extend((!run.is_empty()).then_some(run));
    runs
}

fn weighed(runs: &[String]) -> BTreeMap<String, u32> {
    let mut pairs = BTreeMap::new();
    for run in runs {
        if run.bytes().all(|b| b.is_ascii()) {
            pairs.insert(run.clone(), 15);
            continue;
        }
        let common = common_places(run);
        let chars: Vec<char> = run.chars().collect();
        if let [only] = chars.as_slice() {
            pairs.insert(only.to_string(), 5);
        }
        for (at, c) in chars.iter().enumerate().filter(|_| chars.len() > 1) {
            let known: &mut u32 = pairs.entry(c.to_string()).or_default();
            *known = (*known).max(if common.contains(&at) { 1 } else { ANYWHERE });
        }
        for (at, pair) in chars.windows(2).enumerate() {
            let weight = if common.contains(&at) && common.contains(&(at + 1)) { COMMON } else { 10 };
            let known: &mut u32 = pairs.entry(pair.iter().collect()).or_default();
            *known = weight.max(*known);
        }
    }
    pairs
}

/// The places of characters in words that many titles have.
fn common_places(run: &str) -> BTreeSet<usize> {
    let (mut places, mut at, mut rest) = (BTreeSet::new(), 0, run);
    while let Some(c) = rest.chars().next() {
        let word = WEAK.at_start(rest).unwrap_or(&rest[..c.len_utf8()]);
        let length = word.chars().count();
        if length > 1 {
            places.extend(at..at + length);
        }
        at += length;
        rest = &rest[word.len()..];
    }
    places
}
