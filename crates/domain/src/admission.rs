//! Admission (准入评审): the verdict before a project is signed for. Handbook §10.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::id::{PersonId, ReviewId};
use crate::text::Remark;

coded! {
    /// What a review found.
    pub enum Verdict {
        Passed = "passed" "通过" "Passed",
        Conditional = "conditional" "有条件通过" "Conditional",
        Rejected = "rejected" "不予通过" "Rejected",
    }
}

/// A review's result as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdmissionReview {
    /// Its id.
    pub id: ReviewId,
    /// What was found.
    pub verdict: Verdict,
    /// On which day.
    pub on: NaiveDate,
    /// Why.
    pub reason: Remark,
    /// The figures that were looked at: name and value as given.
    pub indicators: Vec<(String, String)>,
    /// What must be met, for a conditional verdict.
    pub conditions: Vec<Remark>,
    /// Who recorded it.
    pub reviewed_by: PersonId,
}

impl AdmissionReview {
    /// Whether this verdict admits a signing on `day` when it may be at most `months` old.
    #[must_use]
    pub fn admits(&self, day: NaiveDate, months: u32) -> bool {
        let oldest = day.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN);
        self.verdict != Verdict::Rejected && (oldest..=day).contains(&self.on)
    }
}
