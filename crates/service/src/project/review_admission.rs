//! Admission: recording verdicts, trying out what one would be, overruling it, meeting its conditions. Handbook §10.

use chrono::NaiveDate;
use dingyin_domain::admission::{
    ApplicationDraft, Assessment, ConditionMet, Known, ReviewDraft, ReviewParts, Verdict, in_force,
};
use dingyin_domain::coded::Coded as _;
use dingyin_domain::id::{ConditionId, ProjectId, ReviewId};
use dingyin_domain::invalid::Faults;
use dingyin_domain::permission::Action;
use dingyin_domain::project::{InvestorSeat, OverruleAdmission, Project, ReviewAdmission};
use dingyin_domain::text::Remark;

use super::Ask;
use crate::context::{Context, Expected};
use crate::error::{Code, ServiceError};
use crate::{Done, Service};

/// What is said of a condition that was met.
#[derive(Debug, Clone, Default)]
pub struct ConditionMetDraft {
    /// On which day; today when absent.
    pub on: Option<NaiveDate>,
    /// By what.
    pub note: Option<String>,
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
        (review, investor): (ReviewDraft, InvestorSeat),
    ) -> Done<Project> {
        let project = self.project(context, id).await?;
        let command = ReviewAdmission {
            id: ReviewId(self.clock().id()),
            parts: self.sound_review(context, review, &project)?,
            investor,
            by: context.actor.person_id,
        };
        let (standards, today) = (self.admission_standards(context).await?, context.today());
        let decide = move |project: &Project| project.review_admission(command.clone(), &standards, today);
        self.change_project(context, id, Ask::new(Action::AdmissionReview, expected), decide).await
    }

    /// What an application would come to; nothing is recorded.
    ///
    /// # Errors
    /// Not seen, or values that are missing or not sound.
    pub async fn assess_admission(
        &self,
        context: &Context,
        id: ProjectId,
        (draft, on): (ApplicationDraft, Option<NaiveDate>),
    ) -> Result<Assessment, ServiceError> {
        let project = self.project(context, id).await?;
        let (application, standards) = (draft.parse()?, self.admission_standards(context).await?);
        let standards = in_force(&standards, on.unwrap_or(context.today()));
        let standards = standards.ok_or(ServiceError::of(Code::Internal))?;
        Ok(Assessment::of(application, standards, &project.facts)?)
    }

    /// Puts a leader's verdict in the place of the latest one.
    ///
    /// # Errors
    /// Not seen, not a leader of it, a stale version, or what the rules refuse.
    pub async fn overrule_admission(
        &self,
        context: &Context,
        (id, review): (ProjectId, ReviewId),
        expected: Expected,
        (verdict, reason): (Option<String>, Option<String>),
    ) -> Done<Project> {
        let mut faults = Faults::default();
        let verdict = faults.need("/verdict", verdict, Verdict::known);
        let reason = faults.need("/reason", reason, Remark::parse);
        let (by, at) = (context.actor.person_id, context.now);
        let command = verdict.zip(reason).map(|(verdict, reason)| OverruleAdmission { verdict, reason, by, at });
        let command = faults.finish(command)?;
        let decide = move |project: &Project| project.overrule_admission(review, command.clone());
        self.change_project(context, id, Ask::new(Action::AdmissionOverrule, expected), decide).await
    }

    /// Notes that a condition was met.
    ///
    /// # Errors
    /// Not seen, not allowed, a stale version, or what the rules refuse.
    pub async fn meet_admission_condition(
        &self,
        context: &Context,
        (id, condition): (ProjectId, ConditionId),
        expected: Expected,
        draft: ConditionMetDraft,
    ) -> Done<Project> {
        let mut faults = Faults::default();
        let note = faults.need("/note", draft.note, Remark::parse);
        let (on, by, today) = (draft.on.unwrap_or(context.today()), context.actor.person_id, context.today());
        let met = faults.finish(note.map(|note| ConditionMet { on, note, by }))?;
        let decide = move |project: &Project| project.meet_condition(condition, met.clone(), today);
        self.change_project(context, id, Ask::new(Action::AdmissionConditionMeet, expected), decide).await
    }

    /// A review as given; who is to see to its conditions is the liaison, else the leader, else who records it.
    fn sound_review(
        &self,
        context: &Context,
        review: ReviewDraft,
        project: &Project,
    ) -> Result<ReviewParts, ServiceError> {
        let directory = self.directory();
        let liaison = project.team().map(|team| team.liaison_id);
        let keeper = liaison.or_else(|| project.leader().map(|leader| leader.person_id));
        let known = Known {
            person: &|id| directory.person(id).map(|person| person.name.clone()),
            keeper: keeper.unwrap_or(context.actor.person_id),
            id: &|| ConditionId(self.clock().id()),
        };
        Ok(review.parse(&known)?)
    }
}
