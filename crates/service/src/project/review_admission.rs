//! Recording admission verdicts.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use dingyin_domain::admission::{AdmissionReview, Verdict};
use dingyin_domain::coded::Coded as _;
use dingyin_domain::id::{ProjectId, ReviewId};
use dingyin_domain::invalid::{Faults, Invalid};
use dingyin_domain::permission::Action;
use dingyin_domain::project::{Project, ReviewAdmission};
use dingyin_domain::text::{Line, Remark};

use super::Ask;
use crate::context::{Context, Expected};
use crate::error::ServiceError;
use crate::{Done, Service};

const MOST: usize = 50;

/// A verdict as asked for.
#[derive(Debug, Clone, Default)]
pub struct Review {
    /// Verdict code.
    pub verdict: Option<String>,
    /// The day of the review.
    pub on: Option<NaiveDate>,
    /// Why.
    pub reason: Option<String>,
    /// The figures that were looked at, by name.
    pub indicators: BTreeMap<String, String>,
    /// What must be met.
    pub conditions: Vec<String>,
}

impl Service {
    /// Records a verdict.
    ///
    /// # Errors
    /// Not seen, not allowed, a stale version, or what the rules refuse.
    pub async fn review_admission(
        &self,
        context: &Context,
        id: ProjectId,
        expected: Expected,
        review: Review,
    ) -> Done<Project> {
        let command = ReviewAdmission(self.sound_review(context, review)?);
        let today = context.today();
        let decide = move |project: &Project| project.review_admission(command.clone(), today);
        self.change_project(context, id, Ask::new(Action::AdmissionReview, expected), decide).await
    }

    fn sound_review(&self, context: &Context, given: Review) -> Result<AdmissionReview, ServiceError> {
        let mut faults = Faults::default();
        let verdict =
            faults.need("/verdict", given.verdict, |code| Verdict::from_code(&code).ok_or(Invalid::UnknownCode));
        let on = faults.need("/on", given.on, Ok);
        let reason = faults.need("/reason", given.reason, Remark::parse);
        for (pointer, count) in [("/indicators", given.indicators.len()), ("/conditions", given.conditions.len())] {
            if count > MOST {
                faults.add(pointer, Invalid::TooMany(MOST));
            }
        }
        let mut conditions = Vec::new();
        for (at, condition) in given.conditions.into_iter().take(MOST).enumerate() {
            conditions.extend(faults.take(format!("/conditions/{at}"), Remark::parse(condition)));
        }
        let mut indicators = Vec::new();
        for (name, value) in given.indicators.into_iter().take(MOST) {
            let sound = Line::<100>::parse(&name).and(Line::<200>::parse(&value)).map(|_| (name, value));
            indicators.extend(faults.take("/indicators", sound));
        }
        let review = || {
            Some(AdmissionReview {
                id: ReviewId(self.clock().id()),
                verdict: verdict?,
                on: on?,
                reason: reason?,
                indicators,
                conditions,
                reviewed_by: context.actor.person_id,
            })
        };
        let review = review();
        Ok(faults.finish(review)?)
    }
}
