//! The code a person sees: `SX-2026-0042`, gapless within a year.

use serde::{Deserialize, Serialize};

use crate::invalid::Invalid;

/// The code of a project: the year it was logged in and its number in that year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ProjectCode {
    year: i32,
    number: u32,
}

impl ProjectCode {
    /// The code of the `number`-th project of `year`; numbers count from 1.
    #[must_use]
    pub const fn new(year: i32, number: u32) -> Self {
        Self { year, number }
    }

    /// Reads a code as written.
    ///
    /// # Errors
    /// Not of the form `SX-YYYY-NNNN`.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let wrong = || Invalid::Format("SX-YYYY-NNNN");
        let rest = text.trim().strip_prefix("SX-").ok_or_else(wrong)?;
        let (year, number) = rest.split_once('-').ok_or_else(wrong)?;
        let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if year.len() != 4 || number.len() < 4 || !digits(year) || !digits(number) {
            return Err(wrong());
        }
        let number = number.parse().map_err(|_| wrong())?;
        Ok(Self { year: year.parse().map_err(|_| wrong())?, number })
    }
}

impl std::fmt::Display for ProjectCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SX-{:04}-{:04}", self.year, self.number)
    }
}

impl Serialize for ProjectCode {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ProjectCode {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(d)?).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_read_back(year in 2000..2200, number in 1u32..1_000_000) {
            let code = ProjectCode::new(year, number);
            prop_assert_eq!(ProjectCode::parse(&code.to_string()), Ok(code));
        }
    }

    #[test]
    fn other_forms_are_refused() {
        for text in ["", "SX-26-0042", "SX-2026-42", "SX-2026-+042", "sx-2026-0042x"] {
            assert!(ProjectCode::parse(text).is_err(), "{text}");
        }
    }
}
