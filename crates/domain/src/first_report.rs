//! First report (首报首谈): who reported a lead first holds it, as long as contact is kept. Handbook §7.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::district::District;
use crate::id::{PersonId, UnitId};
use crate::intake::Setting;

/// The first report of a lead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstReport {
    /// The unit that holds the lead.
    pub unit_id: UnitId,
    /// The district in which it holds it.
    pub district: District,
    /// Who reported.
    pub reported_by: PersonId,
    /// When.
    pub reported_on: NaiveDate,
    /// The last protected day.
    pub protected_until: NaiveDate,
    /// The first day on which it was recorded to protect no longer.
    #[serde(default)]
    pub lapsed_on: Option<NaiveDate>,
}

coded! {
    /// How a first report came to be another one.
    pub enum ReportCause {
        Lapsed = "lapsed" "首报保护到期" "Protection lapsed",
        Taken = "taken" "接手线索" "Lead taken over",
        Awarded = "awarded" "撞单裁定" "Dispute decided",
        Joined = "joined" "合并首报" "First reports joined",
        Restored = "restored" "恢复首报" "First report restored",
    }
}

coded! {
    /// Whether the first report still protects.
    pub enum Protection {
        Protected = "protected" "保护中" "Protected",
        Lapsed = "lapsed" "已失效" "Lapsed",
    }
}

impl FirstReport {
    /// A fresh report, protected from its day.
    #[must_use]
    pub fn new(unit_id: UnitId, district: District, reported_by: PersonId, reported_on: NaiveDate) -> Self {
        let protected_until = after(reported_on, Setting::ProtectionAfterReport);
        Self { unit_id, district, reported_by, reported_on, protected_until, lapsed_on: None }
    }

    /// Whether it protects on this day; the last day is protected.
    #[must_use]
    pub fn protection(&self, today: NaiveDate) -> Protection {
        if today <= self.protected_until { Protection::Protected } else { Protection::Lapsed }
    }

    /// The last protected day after a contact on `day`: a contact within protection extends it and never
    /// shortens it; one after it has lapsed revives nothing.
    #[must_use]
    pub fn after_contact(&self, day: NaiveDate) -> NaiveDate {
        match self.protection(day) {
            Protection::Protected => self.protected_until.max(after(day, Setting::ProtectionAfterContact)),
            Protection::Lapsed => self.protected_until,
        }
    }
}

fn after(day: NaiveDate, period: Setting) -> NaiveDate {
    day.checked_add_days(Days::new(period.value().into())).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn report(on: &str) -> FirstReport {
        let person = PersonId(Uuid::from_u128(1));
        FirstReport::new(UnitId(Uuid::from_u128(2)), District::Keqiao, person, on.parse().unwrap())
    }

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_report_of_2_march_protects_through_31_may() {
        let report = report("2026-03-02");
        assert_eq!(report.protected_until, date("2026-05-31"));
        assert_eq!(report.protection(date("2026-05-31")), Protection::Protected);
        assert_eq!(report.protection(date("2026-06-01")), Protection::Lapsed);
    }

    #[test]
    fn a_contact_moves_the_end_and_one_too_late_does_not() {
        let report = report("2026-03-02");
        assert_eq!(report.after_contact(date("2026-05-01")), date("2026-06-30"));
        assert_eq!(report.after_contact(date("2026-03-05")), date("2026-05-31"));
        assert_eq!(report.after_contact(date("2026-06-01")), date("2026-05-31"));
    }

    proptest! {
        #[test]
        fn contacts_never_shorten_protection(days in proptest::collection::vec(0u64..300, 0..20)) {
            let mut report = report("2026-01-01");
            for day in days {
                let until = report.after_contact(report.reported_on + Days::new(day));
                prop_assert!(until >= report.protected_until);
                report.protected_until = until;
            }
        }
    }
}
