//! Amounts as people write them: `3.5亿元`, `35,000万元`, `约3-5亿`, `三亿五千万`, `1.2亿美元`, `USD 30 million`.

mod parser;
#[cfg(test)]
mod tests;

use parser::Parser;

use super::currency::{Currency, YUAN};
use super::number::Number;
use super::{Doubt, Read};
use crate::language::Language;
use crate::text::fold;

const WAN: i64 = 10_000;
const YI: i64 = 100_000_000;
/// From here on a number without any unit is taken for yuan; industrial projects are not smaller.
const IN_YUAN: i64 = 1_000_000;
/// From here on a number without any unit is taken for ten thousands; what is smaller could be hundreds of millions.
const IN_WAN: i64 = 1000;
/// Below and above this an amount of a project is told as unusual.
const USUAL: std::ops::Range<i64> = 100_000..100_000_000_001;
/// Below this a payment without a unit is taken for ten thousands.
const PAID_IN_WAN: i64 = 1000;
/// Above this the unit must be wrong: a million million yuan is more than the city's whole product.
const MOST: i64 = 1_000_000_000_000;

/// What an amount without a unit of its own is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unit {
    scale: i64,
    currency: Option<&'static Currency>,
}

impl Unit {
    /// 元
    pub const YUAN: Self = Self { scale: 1, currency: None };
    /// 万元
    pub const WAN: Self = Self { scale: WAN, currency: None };
    /// 亿元
    pub const YI: Self = Self { scale: YI, currency: None };

    /// The unit that a header or a title names, such as `总投资(亿元)` or `单位：万美元`.
    #[must_use]
    pub fn named_in(text: &str) -> Option<Self> {
        let folded: String = fold(text).chars().filter(|c| !c.is_whitespace()).collect();
        let currency = Currency::within(&folded);
        let named = IN_HEADERS.iter().find(|(word, _)| {
            folded.match_indices(word).any(|(at, _)| {
                let after = &folded[at + word.len()..];
                // 万亩 and 亿平台 are no units of money.
                word.is_ascii()
                    || after.is_empty()
                    || YUAN.iter().chain(&[")", "]", "】", ",", "、", "/"]).any(|end| after.starts_with(end))
                    || Currency::at_start(after).is_some()
            })
        });
        if let Some((_, scale)) = named {
            return Some(Self { scale: *scale, currency });
        }
        let plain = ["(元)", "（元）", ":元", "[元]", "(yuan)", "(rmb)", "(cny)"];
        let yuan = folded == "元" || plain.iter().any(|word| folded.contains(word));
        (yuan || currency.is_some()).then_some(Self { scale: 1, currency })
    }

    /// Its name.
    #[must_use]
    pub fn name(self, language: Language) -> String {
        let scale = match self.scale {
            YI => language.pick("亿", "hundred million "),
            WAN => language.pick("万", "ten thousand "),
            _ => "",
        };
        let currency = self.currency.map_or(language.pick("元", "yuan"), |row| row.code.as_str());
        format!("{scale}{currency}")
    }
}

/// The scales that headers name.
const IN_HEADERS: [(&str, i64); 8] = [
    ("billion", 1_000_000_000),
    ("million", 1_000_000),
    ("thousand", 1000),
    ("百万", 1_000_000),
    ("千万", 10_000_000),
    ("亿", YI),
    ("万", WAN),
    ("千", 1000),
];

/// An amount: in yuan, or in a foreign currency, or both where both were given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Amount {
    /// Whole yuan; of a foreign amount at the reference rate.
    pub yuan: i64,
    /// Whole units of a foreign currency.
    pub foreign: Option<(i64, &'static Currency)>,
    /// The upper end of a range, in yuan.
    pub upper: Option<i64>,
}

/// What an amount is for: it decides what a number without a unit is likely to mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The investment of an industrial project.
    Investment,
    /// A budget or somebody's pay.
    Payment,
}

/// Reads an amount; nothing when the text holds none, or none that is certain enough.
#[must_use]
pub fn read(text: &str, unit: Option<Unit>, purpose: Purpose) -> Option<Read<Amount>> {
    let text: String =
        fold(text).chars().filter(|c| !c.is_whitespace()).map(|c| if c == '￥' { '¥' } else { c }).collect();
    let mut parser = Parser { rest: &text, doubts: Vec::new(), unit, purpose };
    let first = parser.amount()?;
    let amount = parser.beside(first)?;
    checked(amount, parser.doubts, purpose)
}

/// Reads a number of a workbook.
#[must_use]
pub fn read_number(number: f64, unit: Option<Unit>, purpose: Purpose) -> Option<Read<Amount>> {
    let mut parser = Parser { rest: "", doubts: Vec::new(), unit, purpose };
    let amount = parser.valued(Number::of_float(number)?, None, None)?;
    checked(amount, parser.doubts, purpose)
}

fn checked(amount: Amount, mut doubts: Vec<Doubt>, purpose: Purpose) -> Option<Read<Amount>> {
    if let Some((_, currency)) = amount.foreign
        && !doubts.iter().any(|doubt| matches!(doubt, Doubt::More(_)))
    {
        doubts.push(Doubt::Converted {
            currency: &currency.code,
            yuan_per_10000: currency.yuan_per_10000,
            as_of: &currency.as_of,
        });
    }
    if amount.yuan <= 0 || amount.yuan > MOST {
        return None;
    }
    if purpose == Purpose::Investment && !USUAL.contains(&amount.yuan) {
        doubts.push(Doubt::Unusual);
    }
    Some(Read { value: amount, doubts })
}
