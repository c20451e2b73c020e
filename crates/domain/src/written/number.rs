//! Numbers as people write them: `35,000`, `3.5`, `三点五`, `一百二十`, `五千`.

/// An exact decimal: digits times ten to the power of minus places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    digits: i128,
    places: u32,
}

/// A product in whole units, and whether it came out whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Whole {
    pub value: i64,
    pub exact: bool,
}

impl Number {
    pub(super) const fn whole(digits: i128) -> Self {
        Self { digits, places: 0 }
    }

    /// A decimal of plain digits.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (whole, places) = text.split_once('.').unwrap_or((text, ""));
        if whole.is_empty() || whole.len() > 15 || places.len() > 15 {
            return None;
        }
        let digits = format!("{whole}{places}").parse().ok()?;
        Some(Self { digits, places: u32::try_from(places.len()).ok()? })
    }

    /// The number as a workbook keeps it: a float of fifteen digits.
    pub(super) fn of_float(number: f64) -> Option<Self> {
        if !number.is_finite() || !(0.0..1e15).contains(&number) {
            return None;
        }
        let magnitude = format!("{number:.0}").len();
        let text = format!("{number:.*}", 15_usize.saturating_sub(magnitude).min(10));
        Self::parse(if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text })
    }

    /// Times a factor, rounded half up to a whole.
    pub(super) fn times(self, factor: i64) -> Option<Whole> {
        let scale = 10_i128.checked_pow(self.places)?;
        let product = self.digits.checked_mul(i128::from(factor))?;
        let value = i64::try_from((product.checked_mul(2)? + scale) / (scale * 2)).ok()?;
        Some(Whole { value, exact: product % scale == 0 })
    }

    /// Whether it is below another one.
    pub(super) fn is_below(self, other: Self) -> bool {
        let places = self.places.max(other.places);
        let scaled = |number: Self| number.digits.saturating_mul(10_i128.saturating_pow(places - number.places));
        scaled(self) < scaled(other)
    }
}

/// The number a folded text without spaces begins with, and what follows.
pub(super) fn leading(text: &str) -> Option<(Number, &str)> {
    arabic(text).or_else(|| chinese(text))
}

fn arabic(text: &str) -> Option<(Number, &str)> {
    let mut plain = String::new();
    let mut rest = text;
    loop {
        let run = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        if run == 0 || (!plain.is_empty() && run != 3) {
            return None;
        }
        plain.push_str(&rest[..run]);
        rest = &rest[run..];
        match rest.strip_prefix(',') {
            Some(after) if after.starts_with(|c: char| c.is_ascii_digit()) => rest = after,
            _ => break,
        }
    }
    if let Some(after) = rest.strip_prefix('.') {
        let run = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
        if run > 0 {
            plain = format!("{plain}.{}", &after[..run]);
            rest = &after[run..];
        }
    }
    let (power, rest) = exponent(rest);
    let number = Number::parse(&plain)?;
    let number = if power == 0 { number } else { shifted(number, power)? };
    Some((number, rest))
}

/// `e8`, `e+08` behind a number, as text tables write large ones.
fn exponent(text: &str) -> (u32, &str) {
    let Some(after) = text.strip_prefix('e') else { return (0, text) };
    let after = after.strip_prefix('+').unwrap_or(after);
    let run = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
    match after[..run].parse() {
        Ok(power @ 1..=15) => (power, &after[run..]),
        _ => (0, text),
    }
}

fn shifted(number: Number, power: u32) -> Option<Number> {
    let less = power.min(number.places);
    let digits = number.digits.checked_mul(10_i128.checked_pow(power - less)?)?;
    Some(Number { digits, places: number.places - less })
}

/// The whole number that a text begins with: `3人`, `两名`, `十二`.
#[must_use]
pub fn count_in(text: &str) -> Option<i64> {
    let folded: String = crate::text::fold(text).chars().filter(|c| !c.is_whitespace()).collect();
    let (number, _) = leading(&folded)?;
    number.times(1).filter(|whole| whole.exact).map(|whole| whole.value)
}

/// A Chinese digit, also in the forms of banks.
pub(super) fn digit(c: char) -> Option<u32> {
    let forms = ["零〇", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"];
    forms.iter().zip(0..).find(|(form, _)| form.contains(c)).map(|(_, value)| value)
}

fn scale(c: char) -> Option<u32> {
    match c {
        '十' | '拾' => Some(10),
        '百' | '佰' => Some(100),
        '千' | '仟' => Some(1000),
        _ => None,
    }
}

fn chinese(text: &str) -> Option<(Number, &str)> {
    let (whole, rest) = chinese_whole(text)?;
    let Some(after) = rest.strip_prefix('点') else { return Some((Number::whole(whole.into()), rest)) };
    let places: String = after.chars().map_while(digit).filter_map(|d| char::from_digit(d, 10)).collect();
    if places.is_empty() {
        return Some((Number::whole(whole.into()), rest));
    }
    let taken: usize = after.chars().take(places.len()).map(char::len_utf8).sum();
    Some((Number::parse(&format!("{whole}.{places}"))?, &after[taken..]))
}

/// A numeral below ten thousand: `十二`, `一百零五`, `三千`, or digits one after the other.
fn chinese_whole(text: &str) -> Option<(u32, &str)> {
    let first = text.chars().next()?;
    if digit(first).is_none() && scale(first) != Some(10) {
        return None;
    }
    let (mut sum, mut last, mut at) = (0_u32, None::<u32>, 0);
    for c in text.chars() {
        if let Some(value) = digit(c) {
            last = Some(last.map_or(value, |last| last.saturating_mul(10).saturating_add(value)));
        } else if let Some(scale) = scale(c) {
            sum = sum.checked_add(last.take().unwrap_or(1).checked_mul(scale)?)?;
        } else {
            break;
        }
        at += c.len_utf8();
    }
    Some((sum.checked_add(last.unwrap_or(0))?, &text[at..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(text: &str) -> Option<(i64, &str)> {
        leading(text).and_then(|(number, rest)| Some((number.times(1000)?.value, rest)))
    }

    #[test]
    fn numbers_are_taken_from_the_beginning() {
        assert_eq!(whole("35,000万"), Some((35_000_000, "万")));
        assert_eq!(whole("3.5亿"), Some((3500, "亿")));
        assert_eq!(whole("三点五亿"), Some((3500, "亿")));
        assert_eq!(whole("一百二十亩"), Some((120_000, "亩")));
        assert_eq!(whole("一百零五"), Some((105_000, "")));
        assert_eq!(whole("五千万"), Some((5_000_000, "万")));
        assert_eq!(whole("两亿"), Some((2000, "亿")));
        assert_eq!(whole("二〇二六年"), Some((2_026_000, "年")));
        assert_eq!(whole("3.5e+08"), Some((350_000_000_000, "")));
        assert_eq!(whole("1,5亿"), None);
        assert_eq!(whole("百万"), None);
    }

    #[test]
    fn a_workbooks_float_is_the_number_that_was_typed() {
        let times = |number, factor| Number::of_float(number).and_then(|n| n.times(factor)).map(|w| w.value);
        assert_eq!(times(12.6, 100_000_000), Some(1_260_000_000));
        assert_eq!(times(0.1 + 0.2, 10_000), Some(3000));
        assert_eq!(times(1.0 / 3.0, 100_000_000), Some(33_333_333));
        assert_eq!(times(46083.0, 1), Some(46083));
        assert_eq!(times(f64::NAN, 1), None);
    }
}
