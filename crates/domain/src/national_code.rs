//! The national code of an investment project (赋码), before and after GB/T 40058-2021. Handbook §14.

use serde::{Deserialize, Serialize};

use crate::invalid::Invalid;

/// A code in one of the two forms; only the shape is checked, not the last digit.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NationalCode(String);

const FORM: &str = "YYMM-330602-04-01-123456";

impl NationalCode {
    /// Takes a code as typed.
    ///
    /// # Errors
    /// Neither `YYMM-330602-04-01-123456` nor `2018-330602-35-03-012345-000`.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let code = text.trim();
        let parts: Vec<&str> = code.split('-').collect();
        let digits = parts.iter().all(|p| p.bytes().all(|b| b.is_ascii_digit()));
        let lengths: Vec<usize> = parts.iter().map(|p| p.len()).collect();
        let shaped = match lengths.as_slice() {
            [4, 6, 2, 2, 6] => parts.first().is_some_and(|p| month_is_real(p)),
            [4, 6, 2, 2, 6, 3] => parts.first().is_some_and(|p| p.starts_with("20")),
            _ => false,
        };
        if digits && shaped { Ok(Self(code.to_owned())) } else { Err(Invalid::Format(FORM)) }
    }

    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the code was given for a place of this city; another city's code is a warning, not an error.
    #[must_use]
    pub fn is_of_this_city(&self) -> bool {
        self.0.split('-').nth(1).is_some_and(|area| area.starts_with("3306"))
    }
}

fn month_is_real(year_and_month: &str) -> bool {
    year_and_month.get(2..).and_then(|m| m.parse().ok()).is_some_and(|month: u8| (1..=12).contains(&month))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_are_taken() {
        for code in ["2104-330602-04-01-123456", "2018-330602-35-03-012345-000"] {
            assert!(NationalCode::parse(code).unwrap().is_of_this_city());
        }
        assert!(!NationalCode::parse("2104-330201-04-01-123456").unwrap().is_of_this_city());
    }

    #[test]
    fn other_shapes_are_refused() {
        for code in ["", "2113-330602-04-01-123456", "2104-330602-04-01-12345", "2104-33O602-04-01-123456", "1-2-3"] {
            assert!(NationalCode::parse(code).is_err(), "{code}");
        }
    }
}
