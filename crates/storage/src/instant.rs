//! Instants as they are stored: microseconds since 1970 in UTC, the same width on every database.

use chrono::{DateTime, Utc};

/// To the stored form.
#[must_use]
pub fn to_micros(at: DateTime<Utc>) -> i64 {
    at.timestamp_micros()
}

/// From the stored form.
#[must_use]
pub fn from_micros(micros: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_micros(micros).unwrap_or_default()
}
