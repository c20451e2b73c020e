//! Business dates as they come in: `YYYY-MM-DD`, within the years a record can belong to.

use chrono::{Datelike, NaiveDate};

use crate::invalid::Invalid;

const FORM: &str = "YYYY-MM-DD";

/// Reads a business date.
///
/// # Errors
/// Another form, or a year outside 1949 to 2199.
pub fn parse(text: &str) -> Result<NaiveDate, Invalid> {
    let text = text.trim();
    if text.len() != 10 {
        return Err(Invalid::Format(FORM));
    }
    let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| Invalid::Format(FORM))?;
    if (1949..2200).contains(&date.year()) { Ok(date) } else { Err(Invalid::OutOfRange) }
}

/// Reads a business date that may not lie in the future.
///
/// # Errors
/// As [`parse`], or a date after `today`.
pub fn not_after(text: &str, today: NaiveDate) -> Result<NaiveDate, Invalid> {
    let date = parse(text)?;
    if date > today { Err(Invalid::InFuture) } else { Ok(date) }
}
