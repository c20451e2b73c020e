//! Amounts as people write them: `3.5亿元`, `35,000万元`, `约3-5亿`, `三亿五千万`, `1.2亿美元`, `USD 30 million`.

use super::currency::{Currency, YUAN};
use super::number::{Number, leading};
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

/// Words that multiply, the longest first.
const SCALES: [(&str, i64); 21] = [
    ("万亿", 1_000_000_000_000),
    ("千亿", 100_000_000_000),
    ("百亿", 10_000_000_000),
    ("十亿", 1_000_000_000),
    ("千万", 10_000_000),
    ("百万", 1_000_000),
    ("十万", 100_000),
    ("billion", 1_000_000_000),
    ("million", 1_000_000),
    ("thousand", 1000),
    ("bn", 1_000_000_000),
    ("mn", 1_000_000),
    ("mil", 1_000_000),
    ("亿", YI),
    ("万", WAN),
    ("千", 1000),
    ("百", 100),
    ("m", 1_000_000),
    ("b", 1_000_000_000),
    ("k", 1000),
    ("w", WAN),
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

/// What may stand before an amount without saying anything.
const LABELS: [&str; 20] = [
    "税前年薪",
    "年薪",
    "薪酬",
    "预算",
    "经费",
    "计划总投资额",
    "计划总投资",
    "总投资额",
    "投资总额",
    "总投资",
    "投资额",
    "计划投资",
    "拟投资",
    "投资",
    "预计",
    "计划",
    "共计",
    "合计",
    "折合",
    "为",
];
const ABOUT: [&str; 7] = ["大约", "约", "近", "将近", "≈", "~", "about"];
const AT_LEAST: [&str; 10] = ["不低于", "不少于", "超过", "超", "逾", "至少", "≥", ">=", ">", "over"];
const AT_MOST: [&str; 8] = ["不超过", "不高于", "最多", "至多", "≤", "<=", "<", "upto"];
const RANGE: [&str; 9] = ["-", "—", "–", "－", "~", "～", "至", "到", "to"];
/// What may follow an amount, and what it means.
const AFTER: [(&str, Option<Doubt>); 17] = [
    ("/年", None),
    ("每年", None),
    ("一年", None),
    ("/人/年", None),
    ("左右", Some(Doubt::About)),
    ("上下", Some(Doubt::About)),
    ("以上", Some(Doubt::AtLeast)),
    ("及以上", Some(Doubt::AtLeast)),
    ("起步", Some(Doubt::AtLeast)),
    ("起", Some(Doubt::AtLeast)),
    ("+", Some(Doubt::AtLeast)),
    ("以内", Some(Doubt::AtMost)),
    ("以下", Some(Doubt::AtMost)),
    ("余", Some(Doubt::About)),
    ("多", Some(Doubt::About)),
    ("不等", Some(Doubt::About)),
    ("整", None),
];

struct Parser<'t> {
    rest: &'t str,
    doubts: Vec<Doubt>,
    unit: Option<Unit>,
    purpose: Purpose,
}

/// A number with the word that multiplies it.
type Scaled = (Number, Option<i64>);

/// A number, or the two ends of a range.
struct Range {
    low: Scaled,
    high: Option<Scaled>,
}

impl Parser<'_> {
    fn skip(&mut self, words: &[&str]) -> bool {
        let found = words.iter().filter(|word| self.rest.starts_with(**word)).max_by_key(|word| word.len());
        if let Some(word) = found {
            self.rest = &self.rest[word.len()..];
        }
        found.is_some()
    }

    fn doubt(&mut self, doubt: Doubt) {
        if !self.doubts.contains(&doubt) {
            self.doubts.push(doubt);
        }
    }

    /// Labels, hedges and a currency before the number, in any order.
    fn before(&mut self) -> Option<&'static Currency> {
        let mut currency = None;
        loop {
            if self.skip(&ABOUT) {
                self.doubt(Doubt::About);
            } else if self.skip(&AT_LEAST) {
                self.doubt(Doubt::AtLeast);
            } else if self.skip(&AT_MOST) {
                self.doubt(Doubt::AtMost);
            } else if let Some((row, rest)) = Currency::at_start(self.rest) {
                currency = Some(row);
                self.rest = rest;
            } else if !self.skip(&LABELS) && !self.skip(&YUAN[..5]) && !self.skip(&["¥", ":", "约为"]) {
                return currency;
            }
        }
    }

    fn amount(&mut self) -> Option<Amount> {
        let currency = self.before();
        let said_yuan = currency.is_none();
        let low = self.scaled()?;
        let Range { low: (number, scale), high } = self.range(low)?;
        let behind = self.currency_behind();
        let currency = currency.or(behind.flatten());
        let plain = |scale: Option<i64>| scale.or(if behind.is_some() && said_yuan { Some(1) } else { None });
        let mut amount = self.valued(number, plain(scale), currency)?;
        if let Some((number, scale)) = high {
            amount.upper = self.valued(number, plain(scale), currency).map(|high| high.yuan);
        }
        let amount = self.smaller_part(amount, scale)?;
        self.after();
        Some(amount)
    }

    fn scaled(&mut self) -> Option<Scaled> {
        let (number, rest) = leading(self.rest)?;
        self.rest = rest;
        self.hedge_between();
        let scale = SCALES.iter().find(|(word, _)| self.rest.starts_with(word) && self.is_whole_word(word));
        let scale = scale.map(|(word, scale)| {
            self.rest = &self.rest[word.len()..];
            *scale
        });
        if scale.is_some() {
            self.hedge_between();
        }
        Some((number, scale))
    }

    /// A Latin word that multiplies is not part of a longer one.
    fn is_whole_word(&self, word: &str) -> bool {
        let next = self.rest[word.len()..].chars().next();
        !word.is_ascii()
            || !next.is_some_and(|c| c.is_ascii_alphabetic())
            || Currency::at_start(&self.rest[word.len()..]).is_some()
            || YUAN.iter().any(|yuan| self.rest[word.len()..].starts_with(yuan))
    }

    /// `3个亿`, `3亿多元`, `3亿余元`.
    fn hedge_between(&mut self) {
        if self.rest.starts_with("个亿") || self.rest.starts_with("个千万") || self.rest.starts_with("个多亿") {
            self.skip(&["个"]);
        }
        if self.skip(&["多", "余", "来"]) {
            self.doubt(Doubt::About);
        }
    }

    /// A second number behind a mark makes a range; its lower end is taken.
    fn range(&mut self, low: Scaled) -> Option<Range> {
        let kept = self.rest;
        let unit_between = YUAN.iter().find_map(|word| self.rest.strip_prefix(word));
        let from = unit_between.unwrap_or(self.rest);
        self.rest = from;
        if !self.skip(&RANGE) {
            self.rest = kept;
            return Some(Range { low, high: None });
        }
        let _ = self.before();
        let high = self.scaled()?;
        self.doubt(Doubt::LowerEnd);
        let low = (low.0, low.1.or(high.1));
        let least = |scaled: Scaled| scaled.0.times(scaled.1.unwrap_or(1)).map(|whole| whole.value);
        let sound = least(low)? < least(high)? || (low.1 == high.1 && low.0.is_below(high.0));
        sound.then_some(Range { low, high: Some(high) })
    }

    /// The currency behind the number: none said, the yuan, or a foreign one.
    #[expect(clippy::option_option, reason = "nothing said and the yuan said are two things")]
    fn currency_behind(&mut self) -> Option<Option<&'static Currency>> {
        if let Some((row, rest)) = Currency::at_start(self.rest) {
            self.rest = rest;
            return Some(Some(row));
        }
        let mut said = false;
        while self.skip(&YUAN) {
            said = true;
        }
        said.then_some(None)
    }

    /// `3亿5000万`: what follows a larger part is added.
    fn smaller_part(&mut self, amount: Amount, scale: Option<i64>) -> Option<Amount> {
        let begins = self.rest.starts_with(|c: char| c.is_ascii_digit() || super::number::digit(c).is_some());
        let Some(scale) = scale.filter(|_| begins && amount.foreign.is_none()) else { return Some(amount) };
        let (number, smaller) = self.scaled()?;
        let smaller = smaller.filter(|smaller| *smaller < scale)?;
        self.currency_behind();
        let part = number.times(smaller)?;
        Some(Amount { yuan: amount.yuan.checked_add(part.value)?, ..amount })
    }

    fn after(&mut self) {
        while let Some((word, doubt)) =
            AFTER.iter().filter(|(word, _)| self.rest.starts_with(word)).max_by_key(|(word, _)| word.len())
        {
            self.rest = &self.rest[word.len()..];
            if let Some(doubt) = doubt {
                self.doubt(doubt.clone());
            }
        }
    }

    /// What stands behind the amount: nothing, the same in the other currency, or a remark that is told.
    fn beside(&mut self, amount: Amount) -> Option<Amount> {
        if self.rest.is_empty() {
            return Some(amount);
        }
        if !self.rest.starts_with(['(', '[', ',', ';', '。', '、', '/', '【']) {
            return None;
        }
        let said = self.rest.trim_matches(['(', ')', '[', ']', ',', ';', '。', '、', '/', '【', '】']);
        let mut other = Parser { rest: said, doubts: Vec::new(), unit: None, purpose: self.purpose };
        let also = other.amount().filter(|_| other.rest.is_empty());
        self.doubt(Doubt::More(said.to_owned()));
        match (amount.foreign, also) {
            (Some(_), Some(Amount { yuan, foreign: None, .. })) => Some(Amount { yuan, ..amount }),
            (None, Some(Amount { foreign: Some(foreign), .. })) => Some(Amount { foreign: Some(foreign), ..amount }),
            _ => Some(amount),
        }
    }

    /// The number in its unit: its own, the header's, or the one its size speaks for.
    fn valued(&mut self, number: Number, scale: Option<i64>, currency: Option<&'static Currency>) -> Option<Amount> {
        let own = scale.map(|scale| Unit { scale, currency });
        let named = self
            .unit
            .filter(|unit| currency.is_none() || unit.currency == currency)
            .map(|unit| Unit { currency: currency.or(unit.currency), ..unit });
        let plain = currency.map(|currency| Unit { scale: 1, currency: Some(currency) });
        let unit = match own.or(named).or(plain) {
            Some(unit) => unit,
            None => self.guessed(number)?,
        };
        let whole = number.times(unit.scale)?;
        if !whole.exact {
            self.doubt(Doubt::Rounded);
        }
        match unit.currency {
            None => Some(Amount { yuan: whole.value, foreign: None, upper: None }),
            Some(row) => {
                Some(Amount { yuan: row.in_yuan(whole.value)?, foreign: Some((whole.value, row)), upper: None })
            }
        }
    }

    fn guessed(&mut self, number: Number) -> Option<Unit> {
        let unit = match (self.purpose, number.times(1)?.value) {
            (Purpose::Investment, IN_YUAN..) | (Purpose::Payment, PAID_IN_WAN..) => Unit::YUAN,
            (Purpose::Investment, IN_WAN..IN_YUAN) | (Purpose::Payment, 1..PAID_IN_WAN) => Unit::WAN,
            _ => return None,
        };
        self.doubt(Doubt::UnitGuessed(unit));
        Some(unit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn yuan(text: &str, unit: Option<Unit>) -> Option<i64> {
        read(text, unit, Purpose::Investment).map(|read| read.value.yuan)
    }

    fn sure(text: &str) -> Option<i64> {
        read(text, None, Purpose::Investment).filter(|read| read.doubts.is_empty()).map(|read| read.value.yuan)
    }

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for (text, expected) in [
            ("3.5亿", 350_000_000),
            ("3.5亿元", 350_000_000),
            ("35,000 万元", 350_000_000),
            ("３５０００万元", 350_000_000),
            ("三亿元", 300_000_000),
            ("三亿五千万元", 350_000_000),
            ("3亿5000万元", 350_000_000),
            ("五千万", 50_000_000),
            ("3千万元", 30_000_000),
            ("3个亿", 300_000_000),
            ("1.2億元人民幣", 120_000_000),
            ("人民币2亿", 200_000_000),
            ("人民币2亿元", 200_000_000),
            ("￥5000万", 50_000_000),
            ("总投资12.6亿元", 1_260_000_000),
            ("RMB 350 million", 350_000_000),
            ("350 million yuan", 350_000_000),
            ("CNY 1.2 bn", 1_200_000_000),
            ("120000000元", 120_000_000),
            ("十二亿", 1_200_000_000),
        ] {
            assert_eq!(sure(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_header_gives_the_unit_unless_the_cell_has_its_own() {
        let unit = |header| Unit::named_in(header);
        assert_eq!(yuan("12000", unit("总投资（万元）")), Some(120_000_000));
        assert_eq!(yuan("3.5亿", unit("总投资（万元）")), Some(350_000_000));
        assert_eq!(yuan("12.6", unit("金额单位：亿元人民币")), Some(1_260_000_000));
        assert_eq!(yuan("350", unit("Total investment (RMB million)")), Some(350_000_000));
        assert_eq!(unit("总投资"), None);
        assert_eq!(unit("万亩千亿平台"), None);
        let dollars = read("3000", unit("外资（万美元）"), Purpose::Investment).unwrap().value;
        assert_eq!(dollars.foreign.map(|(amount, row)| (amount, row.code.as_str())), Some((30_000_000, "USD")));
        assert_eq!(
            read_number(12.6, Some(Unit::YI), Purpose::Investment).unwrap(),
            Read::sure(Amount { yuan: 1_260_000_000, ..Amount::default() })
        );
    }

    #[test]
    fn what_is_uncertain_is_told() {
        for (text, expected, doubt) in [
            ("约3亿", 300_000_000, Doubt::About),
            ("3亿元左右", 300_000_000, Doubt::About),
            ("3亿多元", 300_000_000, Doubt::About),
            ("不低于3亿元", 300_000_000, Doubt::AtLeast),
            ("3亿元以上", 300_000_000, Doubt::AtLeast),
            ("不超过5000万元", 50_000_000, Doubt::AtMost),
            ("3-5亿", 300_000_000, Doubt::LowerEnd),
            ("3亿-5亿元", 300_000_000, Doubt::LowerEnd),
            ("8000万元至1.2亿元", 80_000_000, Doubt::LowerEnd),
            ("12000", 120_000_000, Doubt::UnitGuessed(Unit::WAN)),
            ("120000000", 120_000_000, Doubt::UnitGuessed(Unit::YUAN)),
            ("2亿元（其中固定资产1.5亿元）", 200_000_000, Doubt::More("其中固定资产1.5亿元".into())),
        ] {
            let read = read(text, None, Purpose::Investment).unwrap_or_else(|| panic!("{text} is not read"));
            assert_eq!(read.value.yuan, expected, "{text}");
            assert!(read.doubts.contains(&doubt), "{text}: {:?}", read.doubts);
        }
        assert_eq!(read("约3-5亿", None, Purpose::Investment).unwrap().doubts, [Doubt::About, Doubt::LowerEnd]);
    }

    #[test]
    fn pay_is_a_range_in_ten_thousands() {
        for text in ["年薪20-30万", "20-30万元/年", "20万-30万", "20-30", "200000-300000元"] {
            let amount = read(text, None, Purpose::Payment).unwrap_or_else(|| panic!("{text} is not read")).value;
            assert_eq!((amount.yuan, amount.upper), (200_000, Some(300_000)), "{text}");
        }
    }

    #[test]
    fn foreign_amounts_keep_their_currency() {
        for (text, amount, code) in [
            ("1.2亿美元", 120_000_000, "USD"),
            ("USD 30 million", 30_000_000, "USD"),
            ("US$30m", 30_000_000, "USD"),
            ("$1.2 billion", 1_200_000_000, "USD"),
            ("5000万欧元", 50_000_000, "EUR"),
            ("20亿日元", 2_000_000_000, "JPY"),
            ("5000万美金", 50_000_000, "USD"),
        ] {
            let read = read(text, None, Purpose::Investment).unwrap_or_else(|| panic!("{text} is not read"));
            let foreign = read.value.foreign.map(|(amount, row)| (amount, row.code.as_str()));
            assert_eq!(foreign, Some((amount, code)), "{text}");
            assert!(matches!(read.doubts.as_slice(), [Doubt::Converted { .. }]), "{text}: {:?}", read.doubts);
        }
        let both = read("1.2亿美元（约8.5亿元人民币）", None, Purpose::Investment).unwrap().value;
        assert_eq!((both.yuan, both.foreign.unwrap().0), (850_000_000, 120_000_000));
    }

    #[test]
    fn what_is_no_amount_is_not_read() {
        for text in [
            "",
            "面议",
            "待定",
            "亿元",
            "亿元以上",
            "0",
            "-5亿",
            "500",
            "12.6",
            "5-3亿",
            "一期2亿，二期3亿",
            "2+3亿",
            "1,5亿",
            "3亿元用于设备",
        ] {
            assert_eq!(yuan(text, None), None, "{text}");
        }
        assert_eq!(yuan("35000", Some(Unit::YI)), None, "thirty-five million million");
    }

    proptest::proptest! {
        #[test]
        fn what_is_shown_is_read_again(wan in 100_i64..100_000_000) {
            let shown = crate::money::Yuan::new(wan * 10_000).unwrap();
            let again = yuan(&shown.show(Language::Chinese), None).unwrap();
            proptest::prop_assert!(again.abs_diff(shown.get()) <= 500_000);
        }
    }
}
