//! What a title carries beside what is made: its phase, a code name, a team.

use super::name::is_han;
use super::tables::{GENERIC_TITLE, SYNONYMS, WEAK};
use crate::text::fold;

/// Words that mark a further phase without numbering it.
const FURTHER: [&str; 15] = [
    "扩建",
    "扩产",
    "增资",
    "增产",
    "技改",
    "技术改造",
    "追加",
    "改扩建",
    "扩能",
    "续建",
    "后续",
    "新增",
    "再上",
    "二厂",
    "扩容",
];
/// A phase that is not numbered.
pub(super) const UNNUMBERED: u8 = 99;

/// A title of a few characters may be a code name: `听涛`, `蓝鲸项目`, `project osmanthus`.
pub(super) fn short_title(given: &str) -> Option<String> {
    let folded = fold(given);
    let name = folded.trim().trim_start_matches("project ").trim_end_matches(" project");
    let name = ["项目", "计划", "工程"].iter().find_map(|word| name.strip_suffix(word)).unwrap_or(name);
    let han = name.chars().all(is_han) && (2..=4).contains(&name.chars().count());
    let word = name.len() >= 4 && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    ((han && !GENERIC_TITLE.has(name) && !WEAK.has(name)) || word).then(|| name.to_owned())
}

pub(super) fn phase(text: &str) -> Option<u8> {
    // A trial's phase is no undertaking's: 临床III期.
    let text = &text
        .split("临床")
        .enumerate()
        .map(|(at, part)| if at == 0 { part } else { behind_phase(part) })
        .collect::<String>();
    // 分两期 counts phases.
    let text = &text
        .replace("2期合计", "")
        .replace("分2期", "")
        .replace("共2期", "")
        .replace("首期", "1期")
        .replace("阶段", "期");
    let before = text.match_indices('期').filter_map(|(at, _)| text[..at].chars().last()).find_map(|c| c.to_digit(10));
    let numbered = before.filter(|number| (1..=9).contains(number));
    let english = ["phase 1", "phase 2", "phase 3", "phase i", "phase ii", "phase iii"];
    let english = english.iter().rposition(|name| text.contains(name)).map(|at| (at % 3) as u32 + 1);
    let roman = [("ⅰ期", 1), ("ⅱ期", 2), ("iii期", 3), ("ii期", 2), ("i期", 1)];
    let roman = roman.iter().find(|(name, _)| text.contains(name)).map(|(_, number)| *number);
    let number = roman.or(numbered).or(english).and_then(|number| u8::try_from(number).ok());
    number.or_else(|| FURTHER.iter().any(|word| text.contains(word)).then_some(UNNUMBERED))
}

/// What follows a phase that a text begins with.
fn behind_phase(text: &str) -> &str {
    text.split_once('期').filter(|(before, _)| before.chars().count() <= 6).map_or(text, |(_, rest)| rest)
}

/// A name between quotation marks, or one that follows `代号`.
pub(super) fn code_name(text: &str) -> Option<String> {
    let marks = [('“', '”'), ('「', '」'), ('"', '"'), ('‘', '’'), ('『', '』')];
    let folded = fold(text.trim());
    if let Some(name) = folded.strip_suffix("项目").filter(|name| is_lettered(name)) {
        return Some(format!("{name}项目"));
    }
    if let Some(word) = english_code_name(&folded) {
        return Some(word);
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

/// `project osmanthus`, `osmanthus项目`: a word that says nothing of what is made.
fn english_code_name(text: &str) -> Option<String> {
    let named = |word: &str| {
        let sound = word.len() >= 4 && word.bytes().all(|b| b.is_ascii_alphabetic());
        (sound && !GENERIC_TITLE.has(word) && !SYNONYMS.0.has(word)).then(|| word.to_owned())
    };
    let behind =
        || text.split_once("项目").and_then(|(before, _)| before.rsplit(|c: char| !c.is_ascii_alphabetic()).next());
    let ahead = text.strip_prefix("project ").and_then(|rest| rest.split(' ').next());
    ahead.or_else(behind).and_then(named)
}

/// `T项目`, `H2项目`: letters stand for a name, unless they stand for a thing: MLCC.
fn is_lettered(name: &str) -> bool {
    (1..=4).contains(&name.len())
        && !SYNONYMS.0.has(name)
        && !SYNONYMS.1.values().any(|word| word == name)
        && name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric())
}

/// `周明远院士团队`, `李某教授团队`: who leads it.
pub(super) fn team(text: &str) -> Option<String> {
    let (before, _) = text.split_once("团队")?;
    let before = ["院士", "教授", "博士", "研究员", "专家"].iter().find_map(|title| before.strip_suffix(title))?;
    let name: Vec<char> = before.chars().rev().take_while(|c| is_han(*c)).take(3).collect();
    (name.len() >= 2).then(|| name.into_iter().rev().collect())
}
