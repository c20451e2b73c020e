//! The parts of an organisation's name: runs of characters and words, legal form, place, trade, the known names it begins with;
//! and how two names are cut or misspelt.

use super::investor::{Known, LETTERS};
use super::sound::{self, letters};
use super::tables::{ALIASES, Alias, Bond, ENGLISH_FORMS, LEGAL_FORMS, PLACES, WEAK};

/// Words that a company's name may gain or lose without becoming another's.
pub(super) const FILLERS: [&str; 10] = ["科技", "技术", "实业", "发展", "工业", "产业", "国际", "高科", "控股", "集团"];

/// Runs of Chinese characters with their digits, and English words.
pub(super) fn taken_apart(folded: &str) -> (Vec<String>, Vec<String>) {
    let (mut segments, mut words): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    let mut last = ' ';
    for c in folded.chars() {
        let (runs, continues) =
            if is_han(c) && last.is_ascii_digit() && !segments.last().is_some_and(|s| s.ends_with(last)) {
                // 712所 begins with its number.
                let number = words.pop_if(|word| word.bytes().all(|b| b.is_ascii_digit()));
                segments.push(number.unwrap_or_default());
                (&mut segments, true)
            } else if is_han(c) || (c.is_ascii_digit() && is_han(last)) {
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

/// A letter without its marks.
pub(super) fn plain(c: char) -> char {
    let marked =
        [("áàâäãå", 'a'), ("éèêë", 'e'), ("íìîï", 'i'), ("óòôöõø", 'o'), ("úùûü", 'u'), ("ñ", 'n'), ("ç", 'c')];
    marked.iter().find(|(letters, _)| letters.contains(c)).map_or(c, |(_, bare)| *bare)
}

pub(super) fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}

/// `A公司`, `B集团`, `F公司（德国家族企业）`: a letter stands for a name.
pub(super) fn is_letter_company(folded: &str) -> bool {
    let rest = folded.strip_prefix(|c: char| c.is_ascii_alphabetic());
    let rest = rest.map(|rest| rest.split(['(', '（']).next().unwrap_or(rest).trim());
    rest.is_some_and(|rest| LEGAL_FORMS.has(rest) || rest == "企业")
}

pub(super) fn without_legal_form(segment: &str) -> &str {
    let mut rest = segment;
    while let Some(form) = LEGAL_FORMS.at_end(rest).filter(|form| form.len() < rest.len()) {
        rest = &rest[..rest.len() - form.len()];
    }
    if LEGAL_FORMS.has(rest) { "" } else { rest }
}

/// The places at the start of a name's segments; China and its provinces say little.
pub(super) fn places(segments: &[String]) -> Vec<String> {
    let named = segments.iter().filter_map(|segment| PLACES.at_start(segment));
    let bare = named.map(|place| place.trim_end_matches(['省', '市', '区', '县']));
    bare.filter(|place| !matches!(*place, "中国" | "浙江" | "华东" | "长三角")).map(str::to_owned).collect()
}

pub(super) fn core(segments: &[String]) -> String {
    let bare = segments.iter().map(|segment| without_legal_form(segment)).enumerate();
    let whole: String = bare.filter(|(at, text)| *at == 0 || !PLACES.has(text)).map(|(_, text)| text).collect();
    let mut rest = without_legal_form(&whole);
    while let Some(place) = PLACES.at_start(rest)
        && says_something(&rest[place.len()..])
    {
        let bare = without_rank(&rest[place.len()..]);
        // 上海微电子 is nobody without its place.
        if !known_by(rest).is_empty() && known_by(bare).is_empty() {
            break;
        }
        rest = bare;
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
pub(super) fn says_something(text: &str) -> bool {
    let mut rest = text;
    while let Some(weak) = WEAK.at_end(rest) {
        rest = &rest[..rest.len() - weak.len()];
    }
    rest.chars().count() >= 2
}

pub(super) fn brand(core: &str) -> String {
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

pub(super) fn without_fillers(core: &str) -> &str {
    let mut rest = core;
    while let Some(shorter) = FILLERS.iter().find_map(|filler| rest.strip_suffix(filler)) {
        rest = shorter;
    }
    if rest.is_empty() { core } else { rest }
}

/// What a name that begins with a known one belongs to.
pub(super) fn known_by(name: &str) -> Vec<Known> {
    let (words, aliases) = &*ALIASES;
    let Some(found) = words.at_start(name) else { return Vec::new() };
    let mut rest = &name[found.len()..];
    while let Some(place) = PLACES.at_start(rest) {
        rest = &rest[place.len()..];
    }
    let trade = rest.is_empty() || !says_something(rest);
    let short = found.chars().count() < 3;
    let fits = |alias: &&Alias| if alias.alone { rest.is_empty() } else { trade || !short };
    let known = |Alias { group, bond, .. }: &Alias| {
        let bond = if trade { *bond } else { Bond::Member };
        Known { group: *group, bond, rest: rest.to_owned() }
    };
    aliases.get(found).into_iter().flatten().filter(fits).map(known).collect()
}

/// A known organisation that is named in brackets, as whose company this one is.
pub(super) fn known_beside(segment: &str) -> Vec<Known> {
    let owned = ["子公司", "孙公司", "旗下", "全资", "控股", "参股", "关联"].iter().find_map(|word| segment.find(word));
    let bond = if owned.is_some() { Bond::Member } else { Bond::Itself };
    let name = without_legal_form(&segment[..owned.unwrap_or(segment.len())]);
    known_by(name).into_iter().map(|known| Known { bond: bond.max(known.bond), ..known }).collect()
}

pub(super) fn known_in_english(words: &[String]) -> Vec<Known> {
    let (_, aliases) = &*ALIASES;
    let mut named = Vec::new();
    let mut said = String::new();
    for (at, word) in words.iter().enumerate() {
        said = if said.is_empty() { word.clone() } else { format!("{said} {word}") };
        let Some(found) = aliases.get(&said) else { continue };
        let last = words[at + 1..].iter().all(|word| ENGLISH_FORMS.contains(word.as_str()));
        let fits = found.iter().filter(|alias| !alias.alone || last);
        let known: Vec<Known> =
            fits.map(|alias| Known { group: alias.group, bond: alias.bond, rest: String::new() }).collect();
        // The longest name is the one that is meant.
        if !known.is_empty() {
            named = known;
        }
    }
    named
}

/// Whether two names sound alike: each character of the shorter like its counterpart, in one of its readings.
pub(super) fn heard_alike(own: &str, its: &str) -> bool {
    let (own, its) = (without_fillers(own), without_fillers(its));
    let (short, long) = if own.chars().count() <= its.chars().count() { (own, its) } else { (its, own) };
    let characters = short.chars().count();
    let whole = characters == long.chars().count();
    let same = |(a, b): (char, char)| sound::heard_alike(a, b);
    let letters = letters(short).len();
    (if whole { characters >= 2 } else { characters >= 3 })
        && letters >= LETTERS
        && short.chars().zip(long.chars()).all(same)
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

/// Whether two to six characters are taken from a longer name in its order, beginning with the first of a word.
pub(super) fn shortens(short: &str, long: &str) -> bool {
    let short: Vec<char> = short.chars().collect();
    if !(2..=6).contains(&short.len()) || long.chars().count() < short.len() + 2 {
        return false;
    }
    let taken = |start: usize| {
        let mut rest = long[start..].chars();
        long[start..].starts_with(|c| short.first() == Some(&c)) && short.iter().all(|c| rest.any(|other| other == *c))
    };
    word_starts(long).into_iter().any(taken)
}

/// Where a name's words begin: its first, each place or trade, what follows one, and numbers.
fn word_starts(name: &str) -> Vec<usize> {
    let (mut starts, mut at, mut after_word) = (vec![0], 0, true);
    while let Some(c) = name[at..].chars().next() {
        let word = PLACES.at_start(&name[at..]).or_else(|| WEAK.at_start(&name[at..]));
        if word.is_some() || after_word || c.is_ascii_digit() {
            starts.push(at);
        }
        after_word = word.is_some() || c == '第';
        at += word.map_or(c.len_utf8(), str::len);
    }
    starts
}
