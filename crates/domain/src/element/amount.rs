//! Amounts of elements: whole numbers of the smallest unit, never below zero, never a float.

use serde::{Deserialize, Serialize};

use super::Element;
use crate::invalid::Invalid;

/// The largest amount that every JSON reader keeps exactly (2^53 − 1), in smallest units.
const MOST: i64 = 9_007_199_254_740_991;

/// An amount in the smallest unit of its element: hundredths of a mu, thousandths of a tonne, yuan.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Amount(i64);

impl Amount {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// So many smallest units; none below zero.
    #[must_use]
    pub const fn new(units: i64) -> Option<Self> {
        if units < 0 { None } else { Some(Self(units)) }
    }

    /// Reads a decimal such as `12.50`, with at most as many places as the element has.
    ///
    /// # Errors
    /// Another form, more places, not above zero, or beyond what every reader keeps exactly.
    pub fn parse(text: &str, element: Element) -> Result<Self, Invalid> {
        match Self::parse_or_zero(text, element)? {
            Self::ZERO => Err(Invalid::OutOfRange),
            amount => Ok(amount),
        }
    }

    /// Reads a decimal that may be zero, as a quota may.
    ///
    /// # Errors
    /// Another form, more places, below zero, or beyond what every reader keeps exactly.
    pub fn parse_or_zero(text: &str, element: Element) -> Result<Self, Invalid> {
        let places = element.measure().places as usize;
        let wrong = || Invalid::Format(example(places));
        let text = text.trim();
        let (sign, unsigned) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
        let (whole, decimals) = match unsigned.split_once('.') {
            Some((_, "")) => return Err(wrong()),
            Some(parts) => parts,
            None => (unsigned, ""),
        };
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !digits(whole) || !digits(decimals) || decimals.len() > places {
            return Err(wrong());
        }
        let units: i64 = format!("{sign}{whole}{decimals:0<places$}").parse().map_err(|_| Invalid::OutOfRange)?;
        if (0..=MOST).contains(&units) && sign.is_empty() { Ok(Self(units)) } else { Err(Invalid::OutOfRange) }
    }

    /// The number of smallest units.
    #[must_use]
    pub const fn get(self) -> i64 {
        self.0
    }

    /// The sum, unless it is beyond all bounds.
    #[must_use]
    pub const fn plus(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(units) => Some(Self(units)),
            None => None,
        }
    }

    /// What is left after taking an amount away; nothing is left of less.
    #[must_use]
    pub const fn less(self, other: Self) -> Self {
        if other.0 < self.0 { Self(self.0 - other.0) } else { Self::ZERO }
    }
}

impl std::iter::Sum for Amount {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        Self(amounts.fold(0, |sum, amount| sum.saturating_add(amount.0)))
    }
}

impl Element {
    /// An amount of it, or by how much one grew or shrank, as a decimal with all its places.
    #[must_use]
    pub fn decimal(self, units: i64) -> String {
        let places = self.measure().places;
        let scale = 10_u64.pow(places);
        let (sign, units) = (if units < 0 { "-" } else { "" }, units.unsigned_abs());
        match places {
            0 => format!("{sign}{units}"),
            places => format!("{sign}{}.{:0width$}", units / scale, units % scale, width = places as usize),
        }
    }
}

const fn example(places: usize) -> &'static str {
    match places {
        0 => "1200",
        2 => "12.50",
        _ => "12.500",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_amount_has_the_places_of_its_element_and_no_more() {
        let read = |text, element| Amount::parse(text, element).map(Amount::get);
        assert_eq!(read("12.50", Element::Land), Ok(1250));
        assert_eq!(read(" 12.5 ", Element::Land), Ok(1250));
        assert_eq!(read("0.001", Element::Cod), Ok(1));
        assert_eq!(read("3000000", Element::GuidanceFund), Ok(3_000_000));
        for (text, element) in [("12.505", Element::Land), ("1.5", Element::CreditLine), ("0.0001", Element::Nox)] {
            assert!(matches!(read(text, element), Err(Invalid::Format(_))), "{text}");
        }
    }

    #[test]
    fn nothing_less_than_nothing_and_no_number_are_refused() {
        for text in ["0", "0.00", "-1", "-0.01", "90071992547409.92", "99999999999999999999"] {
            assert_eq!(Amount::parse(text, Element::Land), Err(Invalid::OutOfRange), "{text}");
        }
        for text in ["", ".", ".5", "5.", "1e3", "+1", "1,000", "--1", "１２", "NaN", "1 000"] {
            assert!(matches!(Amount::parse(text, Element::Land), Err(Invalid::Format(_))), "{text}");
        }
        assert_eq!(Amount::parse_or_zero("0", Element::Land), Ok(Amount::ZERO));
        assert_eq!(Amount::parse_or_zero("-0", Element::Land), Err(Invalid::OutOfRange));
    }

    proptest! {
        #[test]
        fn an_amount_reads_back(units in 1i64..=MOST, element in proptest::sample::select(Element::EVERY)) {
            let amount = Amount(units);
            prop_assert_eq!(Amount::parse(&element.decimal(units), element), Ok(amount));
        }
    }
}
