//! Admission (准入): the verdict before a project is signed for, the standards it follows from, and what it is held against
//! afterwards. Handbook §10.

mod assessment;
mod control;
mod draft;
mod figure;
mod mu_average;
mod panel;
mod standard;

use std::sync::LazyLock;

use chrono::{DateTime, Months, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub use assessment::{Application, ApplicationDraft, Assessment, Judged, QualityScore, Veto};
pub use control::{Answers, Control, Question, answer_name};
pub use draft::{ConditionDraft, Known, PanelistDraft, ReviewDraft, ReviewParts};
pub use figure::{Figure, Figures, Indicator, Phase, Reading, decimal, rounded};
pub use mu_average::{Band, Formula, bands, scores};
pub use panel::{Attendance, Panelist, Quorum};
pub use standard::{Force, Standards, Threshold, in_force};

use crate::coded::{coded, codes};
use crate::id::{ConditionId, PersonId, ReviewId};
use crate::reference;
use crate::text::Remark;

coded! {
    /// What a review found.
    pub enum Verdict {
        Passed = "passed" "通过" "Passed",
        Conditional = "conditional" "有条件通过" "Conditional",
        Rejected = "rejected" "不予通过" "Rejected",
    }
}

coded! {
    /// What is wanted of a project.
    pub enum Quality {
        Investment = "investment" "投资强度大" "Investment intensity",
        Driving = "driving" "带动能力强" "Driving force",
        Technology = "technology" "技术水平高" "Level of technology",
        Output = "output" "产出效益好" "Yield",
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
    /// Further figures that were looked at: name and value as given.
    pub indicators: Vec<(String, String)>,
    /// What it was worked out from, where it was held by the standards.
    pub assessment: Option<Box<Assessment>>,
    /// Who sat in it.
    pub panel: Vec<Panelist>,
    /// What must be met, for a conditional verdict.
    pub conditions: Vec<Condition>,
    /// How a leader overruled it.
    pub overruling: Option<Overruling>,
    /// Who recorded it.
    pub reviewed_by: PersonId,
}

/// Something that must be met; a task of whoever sees to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// Its id.
    pub id: ConditionId,
    /// What.
    pub text: Remark,
    /// By when.
    pub due_on: NaiveDate,
    /// Who sees to it.
    pub person_id: PersonId,
    /// How it was met, once it was.
    pub met: Option<ConditionMet>,
}

/// How a condition was met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConditionMet {
    /// On which day.
    pub on: NaiveDate,
    /// By what.
    pub note: Remark,
    /// Who says so.
    pub by: PersonId,
}

/// A leader's verdict in the place of the one that followed from the standards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overruling {
    /// The verdict that counts.
    pub verdict: Verdict,
    /// Why.
    pub reason: Remark,
    /// The leader.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

impl AdmissionReview {
    /// The verdict that counts: the leader's, where it was overruled.
    #[must_use]
    pub fn counts(&self) -> Verdict {
        self.overruling.as_ref().map_or(self.verdict, |overruling| overruling.verdict)
    }

    /// Whether this verdict admits a signing on `day` when it may be at most `months` old.
    #[must_use]
    pub fn admits(&self, day: NaiveDate, months: u32) -> bool {
        let oldest = day.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN);
        self.counts() != Verdict::Rejected && (oldest..=day).contains(&self.on)
    }

    /// A condition of it.
    #[must_use]
    pub fn condition(&self, id: ConditionId) -> Option<&Condition> {
        self.conditions.iter().find(|condition| condition.id == id)
    }
}

/// A bound of reviews that a city can change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bound {
    /// From which score on a project passes.
    PassedFrom,
    /// From which score on it passes with conditions.
    ConditionalFrom,
    /// How many of a panel must come.
    Quorum,
    /// Which share of it must come, in percent.
    QuorumShare,
    /// How many days a condition has for which none is told.
    ConditionWithin,
}

codes!(Bound {
    PassedFrom = "passed_from",
    ConditionalFrom = "conditional_from",
    Quorum = "quorum",
    QuorumShare = "quorum_share",
    ConditionWithin = "condition_within",
});

#[derive(Deserialize)]
struct BoundRow {
    code: Bound,
    value: u32,
}

static BOUNDS: LazyLock<Vec<BoundRow>> =
    LazyLock::new(|| reference::rows(include_str!("../../../../seeds/reference/admission/review.csv")));

impl Bound {
    fn value(self) -> u32 {
        BOUNDS.iter().find(|row| row.code == self).map_or(0, |row| row.value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bound_stands_once_in_the_table() {
        assert_eq!(BOUNDS.iter().map(|row| row.code).collect::<Vec<_>>(), Bound::EVERY);
    }
}
