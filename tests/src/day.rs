//! Business dates, which are counted in Asia/Shanghai.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use chrono::{DateTime, Days, NaiveDate};

const SHANGHAI: Duration = Duration::from_secs(8 * 3600);

/// Today's business date.
#[must_use]
pub fn today() -> NaiveDate {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default() + SHANGHAI;
    let seconds = i64::try_from(now.as_secs()).unwrap_or_default();
    DateTime::from_timestamp(seconds, 0).unwrap_or_default().date_naive()
}

/// The business date so many days ago, as bodies carry it.
#[must_use]
pub fn days_ago(days: u64) -> String {
    (today() - Days::new(days)).to_string()
}

/// The business date so many days ahead.
#[must_use]
pub fn days_ahead(days: u64) -> String {
    (today() + Days::new(days)).to_string()
}
