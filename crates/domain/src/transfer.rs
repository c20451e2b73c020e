//! Transfers between districts (项目流转): a project goes on in another district, and the one that hands it on keeps an
//! agreed share of it in the statistics for a while. Handbook §12.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::district::District;
use crate::id::{PersonId, TransferId};
use crate::invalid::Invalid;
use crate::text::Remark;

/// A part of a whole in basis points, from nothing to all of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Share(u32);

impl Share {
    /// Nothing of it.
    pub const NONE: Self = Self(0);
    /// All of it.
    pub const WHOLE: Self = Self(10_000);

    /// A part in basis points.
    ///
    /// # Errors
    /// Below nothing or above the whole.
    pub fn new(basis_points: i64) -> Result<Self, Invalid> {
        let share = u32::try_from(basis_points).map_err(|_| Invalid::OutOfRange)?;
        if share <= Self::WHOLE.0 { Ok(Self(share)) } else { Err(Invalid::OutOfRange) }
    }

    /// The basis points.
    #[must_use]
    pub const fn basis_points(self) -> u32 {
        self.0
    }
}

/// For how many years a share is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Years(u32);

impl Years {
    /// A number of years.
    ///
    /// # Errors
    /// None, or more than twenty.
    pub fn new(years: i64) -> Result<Self, Invalid> {
        match u32::try_from(years) {
            Ok(years @ 1..=20) => Ok(Self(years)),
            _ => Err(Invalid::OutOfRange),
        }
    }

    /// The day on which they are over.
    #[must_use]
    pub fn after(self, from: NaiveDate) -> NaiveDate {
        from.checked_add_months(Months::new(self.0 * 12)).unwrap_or(NaiveDate::MAX)
    }
}

/// A transfer and the share that was agreed on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    /// Its id.
    pub id: TransferId,
    /// The district that hands the project on.
    pub from_district: District,
    /// The district that goes on with it.
    pub to_district: District,
    /// The first day in the other district.
    pub from: NaiveDate,
    /// The first day on which the sending district keeps nothing any more.
    pub until: NaiveDate,
    /// What the sending district keeps until then.
    pub share: Share,
    /// Why.
    pub reason: Remark,
    /// Who transferred it.
    pub by: PersonId,
}

impl Transfer {
    /// Whether the sending district's share is kept on this day.
    #[must_use]
    pub fn is_kept_on(&self, day: NaiveDate) -> bool {
        self.from <= day && day < self.until
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_years_end_on_the_same_day_and_those_of_a_leap_day_on_the_last_of_february() {
        let after = |from: &str| Years::new(5).unwrap().after(from.parse().unwrap()).to_string();
        assert_eq!(after("2026-11-24"), "2031-11-24");
        assert_eq!(after("2024-02-29"), "2029-02-28");
    }

    #[test]
    fn shares_and_years_have_bounds() {
        assert_eq!(Share::new(10_001), Err(Invalid::OutOfRange));
        assert_eq!(Share::new(-1), Err(Invalid::OutOfRange));
        assert_eq!((Share::new(0), Share::new(10_000)), (Ok(Share::NONE), Ok(Share::WHOLE)));
        assert!([0, 21, i64::MAX, i64::MIN].into_iter().all(|years| Years::new(years).is_err()));
    }
}
