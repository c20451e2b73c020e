//! What is to be built: a title taken apart, and how alike two titles are.

use std::collections::{BTreeMap, BTreeSet};

use super::investor::{Name, is_han};
use super::tables::{GENERIC_TITLE, PLACES, SYNONYMS, WEAK};
use crate::text::fold;

/// What counts as a unit behind a figure, the longest first, and the word it is compared by.
const UNITS: [(&str, &str); 34] = [
    ("平方米", "平方米"),
    ("吉瓦时", "gwh"),
    ("兆瓦时", "mwh"),
    ("吉瓦", "gw"),
    ("兆瓦", "mw"),
    ("千瓦", "kw"),
    ("英寸", "英寸"),
    ("公吨", "吨"),
    ("套件", "套"),
    ("gwh", "gwh"),
    ("mwh", "mwh"),
    ("gw", "gw"),
    ("mw", "mw"),
    ("kw", "kw"),
    ("inch", "英寸"),
    ("nm", "nm"),
    ("mm", "mm"),
    ("寸", "英寸"),
    ("套", "套"),
    ("台", "台"),
    ("吨", "吨"),
    ("件", "件"),
    ("只", "只"),
    ("条", "条"),
    ("片", "片"),
    ("辆", "辆"),
    ("颗", "颗"),
    ("枚", "枚"),
    ("支", "支"),
    ("升", "升"),
    ("米", "米"),
    ("亩", "亩"),
    ("部", "部"),
    ("个", "个"),
];
/// Words that mark a further phase without numbering it.
const FURTHER: [&str; 8] = ["扩建", "扩产", "增资", "增产", "技改", "技术改造", "追加投资", "改扩建"];
/// A phase that is not numbered.
const UNNUMBERED: u8 = 99;
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
    /// Figures with their units, in thousandths.
    figures: BTreeSet<(u64, &'static str)>,
    /// Its phase, where it names one.
    pub phase: Option<u8>,
    /// A name in quotation marks or behind `代号`, in the title, the summary, or in place of the investor's name.
    pub code_name: Option<String>,
    /// A team that is named.
    pub team: Option<String>,
    research: bool,
}

impl Title {
    pub(super) fn of(given: &str, summary: &str, named_by: &str, investor: &Name) -> Self {
        let folded = counted(&fold(given));
        let phase = phase(&folded);
        let titled = code_name(given);
        let code_name = titled.clone().or_else(|| code_name(summary)).or_else(|| code_name(named_by));
        // A name that stands for the undertaking says nothing of what it is.
        let open = titled.map_or_else(|| folded.clone(), |name| folded.replace(&name, " "));
        let (text, figures) = without_figures(&open);
        let text = meant(&text);
        let research = RESEARCH.iter().any(|word| text.contains(word));
        let core = distinctive(&text, investor);
        Self {
            pairs: weighed(&core),
            core: core.concat(),
            figures,
            phase,
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

/// Chinese numerals before a unit as digits: 十二万套 as 12万套.
fn counted(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        let run = chars[at..].iter().take_while(|c| digit(**c).is_some() || matches!(c, '十' | '百' | '千')).count();
        let rest: String = chars[at + run..].iter().take(3).collect();
        let counts = rest.starts_with(['万', '亿', '期']) || UNITS.iter().any(|(unit, _)| rest.starts_with(unit));
        match (run, counts) {
            (1.., true) => {
                out.push_str(&value(&chars[at..at + run]).to_string());
                at += run;
            }
            _ => {
                out.push(c);
                at += 1;
            }
        }
    }
    out
}

fn digit(c: char) -> Option<u64> {
    "零一二三四五六七八九".chars().position(|d| d == c).map(|at| at as u64).or(if c == '两' { Some(2) } else { None })
}

fn value(numeral: &[char]) -> u64 {
    let (mut sum, mut last) = (0, None);
    for c in numeral {
        let scale = match c {
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            _ => {
                last = digit(*c);
                continue;
            }
        };
        sum += last.take().unwrap_or(1) * scale;
    }
    sum + last.unwrap_or(0)
}

fn phase(text: &str) -> Option<u8> {
    let before = text.find('期').map(|at| &text[..at]);
    let numbered = before.and_then(|before| before.chars().last()).and_then(|c| c.to_digit(10));
    let english = ["phase 1", "phase 2", "phase 3", "phase i", "phase ii", "phase iii"];
    let english = english.iter().rposition(|name| text.contains(name)).map(|at| (at % 3) as u32 + 1);
    let roman = [("ⅰ期", 1), ("ⅱ期", 2), ("iii期", 3), ("ii期", 2), ("i期", 1)];
    let roman = roman.iter().find(|(name, _)| text.contains(name)).map(|(_, number)| *number);
    let number = roman.or(numbered).or(english).and_then(|number| u8::try_from(number).ok());
    number.or_else(|| FURTHER.iter().any(|word| text.contains(word)).then_some(UNNUMBERED))
}

/// A name between quotation marks, or one that follows `代号`.
fn code_name(text: &str) -> Option<String> {
    let marks = [('“', '”'), ('「', '」'), ('"', '"'), ('‘', '’'), ('『', '』')];
    let lettered =
        fold(text.trim()).strip_suffix("项目").filter(|name| is_lettered(name)).map(|name| format!("{name}项目"));
    if lettered.is_some() {
        return lettered;
    }
    let quoted = marks.iter().find_map(|(open, close)| {
        let (_, rest) = text.split_once(*open)?;
        rest.split_once(*close).map(|(inside, _)| inside)
    });
    let named = || text.split_once("代号").map(|(_, rest)| rest.trim_start_matches(['为', '：', ':', ' ']));
    let name = quoted.or_else(named)?;
    if let Some(letters) = fold(name).strip_suffix("项目").filter(|name| is_lettered(name)) {
        return Some(format!("{letters}项目"));
    }
    let name: String = fold(name).chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect();
    let name = name.trim_end_matches("项目").trim_end_matches("计划").trim_end_matches("工程").replace('-', "");
    (2..=16).contains(&name.chars().count()).then_some(name)
}

/// `T项目`, `H2项目`: letters stand for a name.
fn is_lettered(name: &str) -> bool {
    (1..=4).contains(&name.len())
        && name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric())
}

/// `周明远院士团队`, `李某教授团队`: who leads it.
fn team(text: &str) -> Option<String> {
    let (before, _) = text.split_once("团队")?;
    let before = ["院士", "教授", "博士", "研究员", "专家"].iter().find_map(|title| before.strip_suffix(title))?;
    let name: Vec<char> = before.chars().rev().take_while(|c| is_han(*c)).take(3).collect();
    (name.len() >= 2).then(|| name.into_iter().rev().collect())
}

/// Takes figures with their units out of a text.
fn without_figures(text: &str) -> (String, BTreeSet<(u64, &'static str)>) {
    let (mut out, mut figures) = (String::new(), BTreeSet::new());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let number: String = rest.chars().take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ',')).collect();
        let after = rest[number.len()..].trim_start_matches(' ');
        let (scale, after) = [("万亿", 1e12), ("亿", 1e8), ("百万", 1e6), ("万", 1e4), ("千", 1e3)]
            .iter()
            .find_map(|(word, scale)| after.strip_prefix(word).map(|after| (*scale, after)))
            .unwrap_or((1.0, after));
        let unit = UNITS.iter().find(|(unit, _)| after.starts_with(unit));
        match (number.replace(',', "").parse::<f64>(), unit) {
            (Ok(number), Some((said, unit))) if c.is_ascii_digit() => {
                figures.insert((thousandths(number * scale), *unit));
                rest = &after[said.len()..];
                out.push(' ');
            }
            _ => {
                out.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    (out, figures)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a figure is positive; what is too large saturates"
)]
fn thousandths(number: f64) -> u64 {
    (number * 1000.0).round() as u64
}

/// Words in the sense in which they are compared; English ones only whole.
fn meant(text: &str) -> String {
    let (words, senses) = &*SYNONYMS;
    let (mut out, mut rest, mut last) = (String::new(), text, ' ');
    while let Some(c) = rest.chars().next() {
        let starts = is_han(c) || !last.is_ascii_alphanumeric();
        let found = words.at_start(rest).filter(|word| {
            let after = rest[word.len()..].chars().next();
            starts && (is_han(c) || !after.is_some_and(|c| c.is_ascii_alphanumeric()))
        });
        let taken = found.unwrap_or(&rest[..c.len_utf8()]);
        out.push_str(found.and_then(|word| senses.get(word)).map_or(taken, String::as_str));
        last = taken.chars().last().unwrap_or(' ');
        rest = &rest[taken.len()..];
    }
    out
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

/// An English word is not part of a longer one.
fn ends_well(rest: &str, word: &str) -> bool {
    let latin = word.bytes().all(|b| b.is_ascii());
    !latin || !rest[word.len()..].chars().next().is_some_and(|c| c.is_ascii_alphanumeric())
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
