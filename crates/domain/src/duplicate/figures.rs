//! Figures in titles: numerals as digits, and amounts of what is made taken out with their units.

use std::collections::BTreeSet;

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

/// Chinese numerals before a unit as digits: 十二万套 as 12万套, 第四十八研究所 as 第48研究所.
pub(super) fn counted(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        let run = chars[at..].iter().take_while(|c| digit(**c).is_some() || matches!(c, '十' | '百' | '千')).count();
        if run > 0 && is_counted(&chars[at + run..]) {
            out.push_str(&value(&chars[at..at + run]).to_string());
            at += run;
        } else {
            out.push(c);
            at += 1;
        }
    }
    out
}

/// Whether what follows a numeral is counted by it.
fn is_counted(after: &[char]) -> bool {
    let rest: String = after.iter().take(3).collect();
    rest.starts_with(['万', '亿', '期', '所'])
        || rest.starts_with("阶段")
        || rest.starts_with("研究")
        || UNITS.iter().any(|(unit, _)| rest.starts_with(unit))
}

fn digit(c: char) -> Option<u64> {
    "零一二三四五六七八九".chars().position(|d| d == c).map(|at| at as u64).or(if c == '两' { Some(2) } else { None })
}

fn value(numeral: &[char]) -> u64 {
    if numeral.iter().all(|c| digit(*c).is_some()) {
        // Said digit by digit: 七一二.
        return numeral.iter().filter_map(|c| digit(*c)).fold(0, |sum, digit| (sum * 10 + digit) % 1_000_000_000);
    }
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

/// Takes figures with their units out of a text.
pub(super) fn without_figures(text: &str) -> (String, BTreeSet<(u64, &'static str)>) {
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
