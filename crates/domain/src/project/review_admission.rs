//! Recording an admission verdict.

use chrono::NaiveDate;

use super::{Change, Project, Rejection};
use crate::admission::{AdmissionReview, Verdict};
use crate::invalid::Invalid;

/// A verdict that is to be recorded.
#[derive(Debug, Clone)]
pub struct ReviewAdmission(pub AdmissionReview);

impl Project {
    /// Records a verdict; the latest one counts.
    ///
    /// # Errors
    /// Not active, a day in the future, or a conditional verdict without conditions.
    pub fn review_admission(&self, command: ReviewAdmission, today: NaiveDate) -> Result<Change, Rejection> {
        self.must_be_active()?;
        let review = command.0;
        if review.on > today {
            return Err(Rejection::at("/on", Invalid::InFuture));
        }
        if review.verdict == Verdict::Conditional && review.conditions.is_empty() {
            return Err(Rejection::at("/conditions", Invalid::Required));
        }
        Ok(Change::AdmissionReviewed { review })
    }
}
