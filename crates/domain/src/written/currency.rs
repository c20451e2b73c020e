//! Foreign currencies: what people call them and the rate at which an amount is estimated (`exchange_rates.csv`).
//!
//! The rate is a reference for leads. An agreement is converted at its signing date. Handbook §9.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::reference::rows;

/// A row of the table.
#[derive(Debug, PartialEq, Eq, Deserialize)]
pub struct Currency {
    /// ISO 4217 letters.
    #[serde(rename = "currency")]
    pub code: String,
    /// Chinese name.
    pub name_zh: String,
    /// English name.
    pub name_en: String,
    words: String,
    /// Yuan for ten thousand units.
    pub yuan_per_10000: i64,
    /// The day of the rate.
    pub as_of: String,
}

static CURRENCIES: LazyLock<Vec<Currency>> =
    LazyLock::new(|| rows(include_str!("../../../../seeds/reference/written/exchange_rates.csv")));

/// What the yuan is called, the longest first.
pub(super) const YUAN: [&str; 9] = ["元人民币", "人民币元", "人民币", "rmb", "cny", "yuan", "元", "¥", "￥"];

impl Currency {
    /// Every currency of the table.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &CURRENCIES
    }

    /// The yuan an amount comes to at the reference rate.
    #[must_use]
    pub fn in_yuan(&self, amount: i64) -> Option<i64> {
        i64::try_from(i128::from(amount) * i128::from(self.yuan_per_10000) / 10_000).ok()
    }

    /// The currency a folded text begins with, and what follows.
    pub(super) fn at_start(text: &str) -> Option<(&'static Self, &str)> {
        let named = CURRENCIES.iter().flat_map(|row| row.words.split('|').map(move |word| (row, word)));
        let named = named.filter(|(_, word)| text.starts_with(word)).max_by_key(|(_, word)| word.len());
        named.map(|(row, word)| (row, &text[word.len()..]))
    }

    /// The currency a folded text names anywhere.
    pub(super) fn within(text: &str) -> Option<&'static Self> {
        text.char_indices().find_map(|(at, c)| {
            // A Latin word is not part of a longer one.
            let begins = !c.is_ascii_alphabetic()
                || !text[..at].chars().next_back().is_some_and(|before| before.is_ascii_alphabetic());
            Self::at_start(&text[at..]).filter(|_| begins).map(|(row, _)| row)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn currencies_are_known_by_their_names() {
        let code = |text: &str| Currency::within(text).map(|row| row.code.as_str());
        assert_eq!(code("总投资(万美元)"), Some("USD"));
        assert_eq!(code("usd million"), Some("USD"));
        assert_eq!(code("新台币"), Some("TWD"));
        assert_eq!(code("总投资(万元)"), None);
        assert_eq!(Currency::at_start("美元").and_then(|(row, _)| row.in_yuan(120_000_000)), Some(852_000_000));
    }
}
