//! Recording an admission verdict, overruling it, and meeting its conditions. Handbook §10.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};

use super::{Change, Project, Rejection};
use crate::admission::{
    AdmissionReview, Assessment, ConditionMet, Overruling, Quorum, ReviewParts, Standards, Verdict, in_force,
};
use crate::id::{ConditionId, PersonId, ReviewId};
use crate::invalid::{Fault, Invalid};
use crate::text::Remark;

/// A verdict that is to be recorded.
#[derive(Debug, Clone)]
pub struct ReviewAdmission {
    /// Its id.
    pub id: ReviewId,
    /// What was given.
    pub parts: ReviewParts,
    /// Whether the investor came.
    pub investor: InvestorSeat,
    /// Who records it.
    pub by: PersonId,
}

/// Whether the investor came to the review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum InvestorSeat {
    /// Was there, or nothing else was said.
    #[default]
    Present,
    /// Was not: the review is postponed.
    Absent,
}

/// A leader's verdict in the place of the one that was found.
#[derive(Debug, Clone)]
pub struct OverruleAdmission {
    /// The verdict that is to count.
    pub verdict: Verdict,
    /// Why.
    pub reason: Remark,
    /// The leader.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

impl Project {
    /// Records a verdict; the latest one counts.
    ///
    /// # Errors
    /// Not active, a day in the future, an absent investor, no quorum, somebody on the panel who recruited the project, figures
    /// that the standards need, a verdict that does not follow from them, or a conditional one without conditions.
    pub fn review_admission(
        &self,
        command: ReviewAdmission,
        standards: &[Standards],
        today: NaiveDate,
    ) -> Result<Change, Rejection> {
        self.must_be_active()?;
        let ReviewAdmission { id, parts, investor, by } = command;
        if parts.on > today {
            return Err(Rejection::at("/on", Invalid::InFuture));
        }
        if investor == InvestorSeat::Absent {
            return Err(Rejection::ReviewPostponed);
        }
        self.sound_panel(&parts)?;
        let assessment = parts.application.map(|application| {
            let standards = in_force(standards, parts.on).ok_or_else(|| Rejection::at("/on", Invalid::OutOfRange))?;
            Assessment::of(application, standards, &self.facts).map_err(Rejection::Invalid)
        });
        let assessment = assessment.transpose()?;
        let follows = assessment.as_ref().map(|assessment| assessment.verdict);
        let verdict = match (parts.verdict, follows) {
            (Some(given), Some(follows)) if given != follows => {
                return Err(Rejection::at("/verdict", Invalid::NotAsAssessed));
            }
            (given, follows) => follows.or(given).ok_or_else(|| Rejection::at("/verdict", Invalid::Required))?,
        };
        if verdict == Verdict::Conditional && parts.conditions.is_empty() {
            return Err(Rejection::at("/conditions", Invalid::Required));
        }
        let review = AdmissionReview {
            id,
            verdict,
            on: parts.on,
            reason: parts.reason,
            indicators: parts.indicators,
            assessment: assessment.map(Box::new),
            panel: parts.panel,
            conditions: parts.conditions,
            overruling: None,
            reviewed_by: by,
        };
        Ok(Change::AdmissionReviewed { review })
    }

    /// A review by the standards has a panel; who recruited the project does not sit in it (回避).
    fn sound_panel(&self, parts: &ReviewParts) -> Result<(), Rejection> {
        let recruiters = self.recruiters();
        let recused = |person: Option<PersonId>| person.is_some_and(|person| recruiters.contains(&person));
        let places = parts.panel.iter().enumerate().filter(|(_, panelist)| recused(panelist.person_id));
        let faults: Vec<Fault> = places
            .map(|(at, _)| Fault { pointer: format!("/panel/{at}/person_id"), invalid: Invalid::Recused })
            .collect();
        if !faults.is_empty() {
            return Err(Rejection::Invalid(faults));
        }
        let quorum = Quorum::of(&parts.panel);
        let needs_panel = parts.application.is_some() || !parts.panel.is_empty();
        if needs_panel && !quorum.is_reached() { Err(Rejection::NoQuorum(quorum)) } else { Ok(()) }
    }

    /// Who recruited the project: whoever logged it, its leaders and its teams.
    fn recruiters(&self) -> BTreeSet<PersonId> {
        let leaders = self.leaders.iter().map(|tenure| tenure.person_id);
        let members = |team: &crate::tenure::TeamTenure| team.members.iter().map(|member| member.person_id).collect();
        let teams = self.teams.iter().flat_map(|team| [vec![team.liaison_id], members(team)]).flatten();
        leaders.chain(teams).chain([self.first_report.reported_by]).collect()
    }

    /// Puts a leader's verdict in the place of the latest one; both stay visible.
    ///
    /// # Errors
    /// Not active, not the latest review, the verdict that counts already, or a conditional one where there are no conditions.
    pub fn overrule_admission(&self, id: ReviewId, command: OverruleAdmission) -> Result<Change, Rejection> {
        self.must_be_active()?;
        let review = self.reviews.last().filter(|review| review.id == id).ok_or(Rejection::NotLatestReview)?;
        if review.counts() == command.verdict {
            return Err(Rejection::SameVerdict(command.verdict));
        }
        if command.verdict == Verdict::Conditional && review.conditions.is_empty() {
            return Err(Rejection::at("/verdict", Invalid::NotFound));
        }
        let OverruleAdmission { verdict, reason, by, at } = command;
        Ok(Change::AdmissionOverruled { review_id: id, overruling: Overruling { verdict, reason, by, at } })
    }

    /// Notes that a condition was met.
    ///
    /// # Errors
    /// No such condition, one that was met, a day before the review or in the future, or a closed project.
    pub fn meet_condition(&self, id: ConditionId, met: ConditionMet, today: NaiveDate) -> Result<Change, Rejection> {
        self.must_be_active()?;
        let found = self.reviews.iter().find_map(|review| Some((review, review.condition(id)?)));
        let (review, condition) = found.ok_or(Rejection::NoSuchCondition)?;
        if condition.met.is_some() {
            return Err(Rejection::ConditionMet);
        }
        if met.on > today {
            return Err(Rejection::at("/on", Invalid::InFuture));
        }
        if met.on < review.on {
            return Err(Rejection::at("/on", Invalid::Before(review.on)));
        }
        Ok(Change::AdmissionConditionMet { review_id: review.id, condition_id: id, met })
    }
}
