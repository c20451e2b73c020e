//! Taking an amount apart: what stands before the number, the number with its scale, its currency, what follows.

use super::super::currency::{Currency, YUAN};
use super::super::number::{self, Number, leading};
use super::{Amount, Doubt, IN_WAN, IN_YUAN, PAID_IN_WAN, Purpose, Unit, WAN, YI};

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
const ABOUT: [&str; 17] = [
    "大约",
    "大概",
    "大致",
    "约",
    "近",
    "将近",
    "估计",
    "差不多",
    "≈",
    "~",
    "about",
    "approx.",
    "approximately",
    "approx",
    "around",
    "circa",
    "ca.",
];
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

pub(super) struct Parser<'t> {
    pub(super) rest: &'t str,
    pub(super) doubts: Vec<Doubt>,
    pub(super) unit: Option<Unit>,
    pub(super) purpose: Purpose,
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

    pub(super) fn amount(&mut self) -> Option<Amount> {
        let yuan_first = YUAN.iter().any(|word| self.rest.starts_with(word));
        let currency = self.before();
        let said_yuan = currency.is_none();
        let low = self.scaled()?;
        let Range { low: (number, scale), high } = self.range(low)?;
        let behind = self.currency_behind();
        // 6亿 below 万日元 is told in yen.
        let of_header = || self.unit.and_then(|unit| unit.currency).filter(|_| scale.is_some());
        let open = behind.is_none() && !yuan_first;
        let currency = currency.or(behind.flatten()).or_else(|| if open { of_header() } else { None });
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
        if let Some((number, scale, rest)) = mixed(self.rest) {
            self.rest = rest;
            return Some((number, Some(scale)));
        }
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
        let begins = self.rest.starts_with(|c: char| c.is_ascii_digit() || number::digit(c).is_some());
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
    pub(super) fn beside(&mut self, amount: Amount) -> Option<Amount> {
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
    pub(super) fn valued(
        &mut self,
        number: Number,
        scale: Option<i64>,
        currency: Option<&'static Currency>,
    ) -> Option<Amount> {
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

/// `3千5百万`: figures with the words of a numeral, then what they count.
fn mixed(text: &str) -> Option<(Number, i64, &str)> {
    let (mut sum, mut parts, mut rest) = (0_u32, 0, text);
    loop {
        let digits = rest.find(|c: char| !c.is_ascii_digit())?;
        let Ok(figure) = rest[..digits].parse::<u32>() else { break };
        let after = &rest[digits..];
        let (times, behind) = [('千', 1000), ('百', 100), ('十', 10)]
            .iter()
            .find_map(|(word, times)| after.strip_prefix(*word).map(|behind| (*times, behind)))?;
        sum = sum.checked_add(figure.checked_mul(times)?)?;
        (parts, rest) = (parts + 1, behind);
    }
    let (scale, rest) =
        [("万", WAN), ("亿", YI)].iter().find_map(|(word, scale)| Some((*scale, rest.strip_prefix(word)?)))?;
    (parts > 1).then(|| Some((Number::of_float(f64::from(sum))?, scale, rest))).flatten()
}
