//! Amounts: whole yuan, and the foreign amount a project was agreed in.

use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::invalid::Invalid;
use crate::language::Language;

const WAN: i64 = 10_000;
const MILLION: i64 = 1_000_000;
const YI: i64 = 100_000_000;
/// The largest amount that every JSON reader keeps exactly (2^53 − 1).
const MOST: i64 = 9_007_199_254_740_991;

/// A positive amount in whole yuan (CNY).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Yuan(i64);

impl Yuan {
    /// An amount in yuan.
    ///
    /// # Errors
    /// Not above zero, or beyond what every reader keeps exactly.
    pub fn new(yuan: i64) -> Result<Self, Invalid> {
        if (1..=MOST).contains(&yuan) { Ok(Self(yuan)) } else { Err(Invalid::OutOfRange) }
    }

    /// The number of yuan.
    #[must_use]
    pub const fn get(self) -> i64 {
        self.0
    }

    /// The amount as it stands on screen: below 10⁸ `X万元`, from there `X.XX亿元`. Handbook §14.
    #[must_use]
    pub fn show(self, language: Language) -> String {
        let in_hundredths_of = |unit: i64| {
            let hundredths = (self.0 + unit / 200) / (unit / 100);
            format!("{}.{:02}", hundredths / 100, hundredths % 100)
        };
        match language {
            Language::English => format!("{} m yuan", in_hundredths_of(MILLION)),
            Language::Chinese if self.0 >= YI => format!("{}亿元", in_hundredths_of(YI)),
            Language::Chinese => format!("{}万元", (self.0 + WAN / 2) / WAN),
        }
    }

    /// The tier of a project of this total investment; a tier includes its bound (以上含本数).
    #[must_use]
    pub fn tier(self) -> Tier {
        match self.0 / YI {
            100.. => Tier::From10Bn,
            50..=99 => Tier::From5Bn,
            10..=49 => Tier::From1Bn,
            1..=9 => Tier::From100M,
            _ => Tier::Below100M,
        }
    }
}

coded! {
    /// Tiers of projects by total investment. Handbook §6.
    pub enum Tier {
        Below100M = "below_100m" "亿元以下" "Below 100 m yuan",
        From100M = "from_100m" "亿元以上" "From 100 m yuan",
        From1Bn = "from_1bn" "10亿元以上" "From 1 bn yuan",
        From5Bn = "from_5bn" "50亿元以上" "From 5 bn yuan",
        From10Bn = "from_10bn" "100亿元以上" "From 10 bn yuan",
    }
}

impl Tier {
    /// The least total investment of the tier, in yuan.
    #[must_use]
    pub const fn least(self) -> i64 {
        match self {
            Self::Below100M => 0,
            Self::From100M => 100_000_000,
            Self::From1Bn => 1_000_000_000,
            Self::From5Bn => 5_000_000_000,
            Self::From10Bn => 10_000_000_000,
        }
    }
}

/// An amount in a foreign currency, in whole units of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForeignAmount {
    amount: i64,
    currency: String,
}

impl ForeignAmount {
    /// An amount and the three letters of its currency (ISO 4217).
    ///
    /// # Errors
    /// An amount that is not above zero, or a currency that is not three capital letters or is CNY.
    pub fn new(amount: i64, currency: &str) -> Result<Self, Invalid> {
        if !(1..=MOST).contains(&amount) {
            return Err(Invalid::OutOfRange);
        }
        let currency = currency.trim().to_ascii_uppercase();
        let shaped = currency.len() == 3 && currency.bytes().all(|b| b.is_ascii_uppercase()) && currency != "CNY";
        if shaped { Ok(Self { amount, currency }) } else { Err(Invalid::Format("ISO 4217")) }
    }

    /// Whole units of the currency.
    #[must_use]
    pub const fn amount(&self) -> i64 {
        self.amount
    }

    /// The three letters of the currency.
    #[must_use]
    pub fn currency(&self) -> &str {
        &self.currency
    }
}

/// An area in hundredths of a mu.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Mu(i64);

impl Mu {
    /// From hundredths of a mu as they are stored.
    #[must_use]
    pub const fn from_hundredths(hundredths: i64) -> Self {
        Self(hundredths)
    }

    /// Hundredths of a mu.
    #[must_use]
    pub const fn hundredths(self) -> i64 {
        self.0
    }

    /// Reads a decimal with at most two places, such as `38.00`.
    ///
    /// # Errors
    /// Another form, not above zero, or beyond ten million mu.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let wrong = || Invalid::Format("38.00");
        let (whole, places) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
        let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || whole.len() > 8 || places.len() > 2 || !digits(whole) || !digits(places) {
            return Err(wrong());
        }
        let whole: i64 = whole.parse().map_err(|_| wrong())?;
        let cents: i64 = format!("{places:0<2}").parse().map_err(|_| wrong())?;
        let mu = whole * 100 + cents;
        if (1..=1_000_000_000).contains(&mu) { Ok(Self(mu)) } else { Err(Invalid::OutOfRange) }
    }
}

impl std::fmt::Display for Mu {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn amounts_stand_on_screen_as_officials_write_them() {
        let show = |yuan| Yuan::new(yuan).unwrap().show(Language::Chinese);
        assert_eq!(show(12_000_000), "1200万元");
        assert_eq!(show(99_999_999), "10000万元");
        assert_eq!(show(100_000_000), "1.00亿元");
        assert_eq!(show(1_260_000_000), "12.60亿元");
    }

    #[test]
    fn a_tier_includes_its_bound() {
        let tier = |yuan| Yuan::new(yuan).unwrap().tier();
        assert_eq!(tier(99_999_999), Tier::Below100M);
        assert_eq!(tier(100_000_000), Tier::From100M);
        assert_eq!(tier(1_000_000_000), Tier::From1Bn);
        assert_eq!(tier(5_000_000_000), Tier::From5Bn);
        assert_eq!(tier(10_000_000_000), Tier::From10Bn);
    }

    #[test]
    fn nothing_and_too_much_are_refused() {
        for yuan in [i64::MIN, -1, 0, MOST + 1, i64::MAX] {
            assert_eq!(Yuan::new(yuan), Err(Invalid::OutOfRange));
        }
        assert!(ForeignAmount::new(1, "CNY").is_err());
        assert!(ForeignAmount::new(120_000_000, "usd").is_ok());
    }

    proptest! {
        #[test]
        fn an_area_reads_back(hundredths in 1i64..1_000_000_000) {
            let mu = Mu::from_hundredths(hundredths);
            prop_assert_eq!(Mu::parse(&mu.to_string()), Ok(mu));
        }
    }
}
