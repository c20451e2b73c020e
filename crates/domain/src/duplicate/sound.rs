//! How names sound: two Chinese ones that are heard alike, and a foreign one with the Chinese characters chosen for it.

use pinyin::{ToPinyin as _, ToPinyinMulti as _};

/// The letters of a Chinese name's pinyin.
pub(super) fn letters(text: &str) -> String {
    text.chars().filter_map(|c| c.to_pinyin()).map(|reading| reading.plain().replace('ü', "v")).collect()
}

/// Whether two characters are alike, or have a reading in common.
pub(super) fn heard_alike(a: char, b: char) -> bool {
    a == b || readings(a).iter().any(|reading| readings(b).contains(reading))
}

fn readings(c: char) -> Vec<&'static str> {
    c.to_pinyin_multi().map(|all| all.into_iter().map(pinyin::Pinyin::plain).collect()).unwrap_or_default()
}

/// The fewest and the most characters that a foreign name is written with, what follows them aside.
const CHARACTERS: std::ops::RangeInclusive<usize> = 2..=5;
/// How much of two names' sounds may differ, in hundredths of the longer.
const APART: usize = 30;

/// Whether Chinese characters write how a foreign name sounds: 布克哈德 for Burckhardt.
pub(super) fn writes(chinese: &str, foreign: &str) -> bool {
    let heard = foreign_sounds(foreign);
    let characters: Vec<char> = chinese.chars().collect();
    let written = |length: usize| characters.get(..length).map(chinese_sounds);
    CHARACTERS.filter_map(written).any(|sounds| alike(&heard, &sounds))
}

fn alike(foreign: &[char], chinese: &[char]) -> bool {
    let (least, most) = (foreign.len().min(chinese.len()), foreign.len().max(chinese.len()));
    least >= 2 && foreign.first() == chinese.first() && distance(foreign, chinese) <= most * APART
}

/// The consonants of a foreign name in classes that Chinese has as well.
fn foreign_sounds(name: &str) -> Vec<char> {
    let chars: Vec<char> = name.chars().collect();
    let mut heard = Vec::new();
    for (at, c) in chars.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| chars.get(at)).copied().unwrap_or(' ');
        let next = chars.get(at + 1).copied().unwrap_or(' ');
        let class = match (before, *c, next) {
            ('s' | 'c' | 'z' | 't' | 'k' | 'r', 'h', _) | ('n', 'g', _) => None,
            ('p', 'h', _) => Some('f'),
            (_, 'p', 'h') => None,
            (_, 'c', 'h' | 'e' | 'i' | 'y') | (_, 't', 'h') => Some('s'),
            (_, c, _) => class(c),
        };
        push(&mut heard, class);
    }
    heard
}

/// The initials of characters, and the `n` that a syllable ends in.
fn chinese_sounds(characters: &[char]) -> Vec<char> {
    let mut heard = Vec::new();
    for reading in characters.iter().filter_map(|c| c.to_pinyin()).map(|reading| reading.plain()) {
        // 尔 writes an l or r.
        let first = if reading == "er" { Some('l') } else { reading.chars().next().and_then(class) };
        push(&mut heard, first);
        let closed = reading.len() > 1 && (reading.ends_with('n') || reading.ends_with("ng"));
        push(&mut heard, closed.then_some('n'));
    }
    heard
}

const fn class(c: char) -> Option<char> {
    Some(match c {
        'l' | 'r' => 'l',
        'g' | 'k' | 'q' | 'c' => 'k',
        'j' | 'x' | 's' | 'z' => 's',
        'd' | 't' => 't',
        'b' | 'p' => 'p',
        'f' | 'v' | 'w' | 'h' => 'f',
        'm' => 'm',
        'n' => 'n',
        _ => return None,
    })
}

fn push(heard: &mut Vec<char>, class: Option<char>) {
    heard.extend(class.filter(|class| heard.last() != Some(class)));
}

/// What must be put in, left out or changed to make one of the other, in hundredths of a sound: Chinese leaves out what it
/// cannot end a syllable in.
fn distance(foreign: &[char], chinese: &[char]) -> usize {
    let left_out = |c: char| match c {
        'l' | 'f' => 25,
        't' | 'k' => 50,
        _ => 100,
    };
    let put_in = |c: char| if matches!(c, 's' | 't' | 'k' | 'l') { 50 } else { 100 };
    let changed = |a: char, b: char| match (a, b) {
        _ if a == b => 0,
        ('m', 'n') | ('n', 'm') => 25,
        ('s', 'k' | 't') | ('k' | 't', 's') => 60,
        _ => 100,
    };
    let mut row: Vec<usize> = std::iter::once(0)
        .chain(chinese.iter().scan(0, |sum, c| {
            *sum += put_in(*c);
            Some(*sum)
        }))
        .collect();
    for a in foreign {
        let mut below = Vec::with_capacity(row.len());
        for (at, above) in row.iter().enumerate() {
            let down = above + left_out(*a);
            let cell =
                match at.checked_sub(1).and_then(|left| Some((below.get(left)?, row.get(left)?, chinese.get(left)?))) {
                    Some((left, across, b)) => down.min(left + put_in(*b)).min(across + changed(*a, *b)),
                    None => down,
                };
            below.push(cell);
        }
        row = below;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_write_how_foreign_names_sound() {
        for (chinese, foreign) in [
            ("史陶比尔", "staubli"),
            ("布克哈德压缩机", "burckhardt"),
            ("格雷斯海姆", "gerresheimer"),
            ("威乐", "wilo"),
            ("诺信", "nordson"),
            ("特瑞堡密封", "trelleborg"),
            ("罗曼", "lohmann"),
            ("朱比兰特", "jubilant"),
        ] {
            assert!(writes(chinese, foreign), "{chinese} {foreign} {:?}", foreign_sounds(foreign));
        }
        for (chinese, foreign) in [("斯凯孚", "nsk"), ("默克", "msd"), ("安川电机", "fanuc"), ("越微传感", "siemens")]
        {
            assert!(!writes(chinese, foreign), "{chinese} {foreign}");
        }
    }

    #[test]
    fn characters_with_a_reading_in_common_are_heard_alike() {
        assert!(heard_alike('磁', '瓷'));
        assert!(heard_alike('柏', '伯'));
        assert!(!heard_alike('微', '芯'));
    }
}
