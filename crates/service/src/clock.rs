//! The one place that reads the clock and makes ids and secrets.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use uuid::{NoContext, Timestamp, Uuid};

/// Time and chance, passed in so that tests and seeds can choose them.
pub trait Clock: Send + Sync {
    /// The instant, in microseconds.
    fn now(&self) -> DateTime<Utc>;

    /// A new id that sorts by time.
    fn id(&self) -> Uuid {
        let now = self.now();
        let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
        Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, now.timestamp_subsec_nanos()))
    }
}

/// The system's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that reads the clock")]
    fn now(&self) -> DateTime<Utc> {
        to_micros(Utc::now())
    }

    #[expect(clippy::disallowed_methods, reason = "this is the one place that makes ids")]
    fn id(&self) -> Uuid {
        Uuid::now_v7()
    }
}

/// An instant without what the databases cannot keep.
#[must_use]
pub fn to_micros(at: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp_micros(at.timestamp_micros()).unwrap_or(at)
}

/// The date and the time of day in Asia/Shanghai, which has had no other offset since 1991.
#[must_use]
pub fn local(at: DateTime<Utc>) -> NaiveDateTime {
    (at + TimeDelta::hours(8)).naive_utc()
}

/// The business date in Asia/Shanghai.
#[must_use]
pub fn business_date(at: DateTime<Utc>) -> NaiveDate {
    local(at).date()
}

/// The instant at which a business date begins.
#[must_use]
pub fn beginning_of(day: NaiveDate) -> DateTime<Utc> {
    (day.and_time(NaiveTime::MIN) - TimeDelta::hours(8)).and_utc()
}

/// A secret of 256 bits that can stand in a cookie or a header.
///
/// # Errors
/// The operating system has no randomness to give.
pub fn secret() -> Result<String, getrandom::Error> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes)?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_business_day_begins_at_midnight_in_shanghai() {
        let date = |text: &str| business_date(text.parse().unwrap()).to_string();
        assert_eq!(date("2026-11-23T15:59:59Z"), "2026-11-23");
        assert_eq!(date("2026-11-23T16:00:00Z"), "2026-11-24");
        let begins = beginning_of("2026-11-24".parse().unwrap());
        assert_eq!(begins.to_rfc3339(), "2026-11-23T16:00:00+00:00");
    }
}
