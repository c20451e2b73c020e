//! What a command changes, and how it is applied.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Facts, FollowUp, Project, Status};
use crate::admission::{AdmissionReview, ConditionMet, Overruling};
use crate::count::Count;
use crate::element::Need;
use crate::evidence::FiledEvidence;
use crate::first_report::{FirstReport, ReportCause};
use crate::green_channel::ChannelStep;
use crate::id::{ConditionId, ReviewId, TenureId};
use crate::invalid::Invalid;
use crate::money::Yuan;
use crate::tenure::{LeaderTenure, TeamTenure};
use crate::text::Remark;
use crate::transfer::Transfer;
use crate::transition::Transition;

/// One change of a project, decided by the rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// The facts were edited. The log keeps them field by field, not as part of the change.
    #[serde(skip_deserializing)]
    Edited {
        /// The facts as they are from now on.
        #[serde(skip)]
        facts: Box<Facts>,
    },
    /// A leader took office.
    LeaderAppointed {
        /// The tenure that ends where the new one begins.
        former: Option<TenureId>,
        /// The new tenure.
        tenure: LeaderTenure,
    },
    /// A team took office.
    TeamFormed {
        /// The tenure that ends where the new one begins.
        former: Option<TenureId>,
        /// The new tenure.
        tenure: TeamTenure,
    },
    /// The project entered another stage.
    StageMoved {
        /// The move.
        transition: Transition,
        /// The evidence handed in with it.
        evidence: Vec<FiledEvidence>,
        /// What it adds to the statistics.
        counts: Vec<Count>,
    },
    /// An admission verdict was recorded.
    AdmissionReviewed {
        /// The review.
        review: AdmissionReview,
    },
    /// A leader overruled an admission verdict.
    AdmissionOverruled {
        /// Which review.
        review_id: ReviewId,
        /// By what.
        overruling: Overruling,
    },
    /// A condition of an admission was met.
    AdmissionConditionMet {
        /// Of which review.
        review_id: ReviewId,
        /// Which.
        condition_id: ConditionId,
        /// How.
        met: ConditionMet,
    },
    /// A contact was recorded.
    FollowUpNoted {
        /// The contact.
        follow_up: FollowUp,
        /// The last protected day of the first report from now on.
        protected_until: NaiveDate,
    },
    /// The project was suspended, closed or resumed.
    StatusChanged {
        /// The status from now on.
        status: Status,
        /// Why it was resumed.
        reason: Option<Remark>,
    },
    /// The first report lapsed, or another one took its place.
    FirstReportMoved {
        /// The first report from now on.
        report: FirstReport,
        /// What moved it.
        cause: ReportCause,
        /// Why, where a person decided it.
        reason: Option<Remark>,
    },
    /// The project was handed on to another district.
    Transferred {
        /// From where to where, and what was agreed.
        transfer: Transfer,
    },
    /// More is invested than was agreed at first.
    CapitalIncreased {
        /// The total investment from now on.
        total: Yuan,
        /// What it adds to the statistics.
        counts: Vec<Count>,
    },
    /// Something happened in the project's green channel.
    GreenChannelMoved {
        /// What.
        step: ChannelStep,
    },
    /// A merge, or undoing one, changed what counts.
    Counted {
        /// The entries.
        counts: Vec<Count>,
    },
    /// It was told what the project needs of the elements.
    NeedsStated {
        /// All needs before.
        former: Vec<Need>,
        /// All needs from now on.
        needs: Vec<Need>,
        /// Why they changed.
        reason: Option<Remark>,
    },
}

impl Change {
    /// What a contact adds leaves the state alone, so that it makes nobody's `If-Match` stale; all else is a version.
    #[must_use]
    pub const fn version_step(&self) -> i64 {
        match self {
            // The clock moves a lapsed report, nobody's decision: it must not make what someone is typing stale.
            Self::FollowUpNoted { .. }
            | Self::FirstReportMoved { cause: ReportCause::Lapsed, .. }
            | Self::Counted { .. } => 0,
            _ => 1,
        }
    }

    /// The action's name in the change log.
    #[must_use]
    pub fn action(&self) -> &'static str {
        match self {
            Self::Edited { .. } => "project.edited",
            Self::LeaderAppointed { .. } => "leader.appointed",
            Self::TeamFormed { .. } => "team.formed",
            Self::StageMoved { transition, .. } if transition.to < transition.from => "stage.sent_back",
            Self::StageMoved { .. } => "stage.moved",
            Self::AdmissionReviewed { .. } => "admission.reviewed",
            Self::AdmissionOverruled { .. } => "admission.overruled",
            Self::AdmissionConditionMet { .. } => "admission.condition_met",
            Self::FollowUpNoted { .. } => "follow_up.noted",
            Self::StatusChanged { status: Status::Active, .. } => "project.resumed",
            Self::StatusChanged { status: Status::Suspended { .. }, .. } => "project.suspended",
            Self::StatusChanged { status: Status::Closed { .. }, .. } => "project.closed",
            Self::FirstReportMoved { cause, .. } => match cause {
                ReportCause::Lapsed => "first_report.lapsed",
                ReportCause::Taken => "first_report.taken",
                ReportCause::Awarded => "first_report.awarded",
                ReportCause::Joined => "first_report.joined",
                ReportCause::Restored => "first_report.restored",
            },
            Self::Transferred { .. } => "project.transferred",
            Self::CapitalIncreased { .. } => "capital.increased",
            Self::GreenChannelMoved { step } => step.action(),
            Self::Counted { .. } => "count.corrected",
            Self::NeedsStated { .. } => "element_needs.stated",
        }
    }
}

impl Project {
    /// Edits the facts. The first report keeps its day: what was reported stays reported.
    ///
    /// # Errors
    /// A closed project, or another day of first report.
    pub fn edit(&self, facts: Facts) -> Result<Change, super::Rejection> {
        match self.status {
            Status::Closed { .. } => Err(super::Rejection::NotActive(self.status.word())),
            _ if facts.reported_on != self.facts.reported_on => {
                Err(super::Rejection::at("/reported_on", Invalid::OutOfRange))
            }
            _ => Ok(Change::Edited { facts: Box::new(facts) }),
        }
    }

    /// The project after a change.
    #[must_use]
    pub fn after(&self, change: &Change, at: DateTime<Utc>) -> Self {
        let mut after = self.clone();
        after.version += change.version_step();
        after.updated_at = at;
        match change {
            Change::Edited { facts } => after.facts = (**facts).clone(),
            Change::LeaderAppointed { former, tenure } => {
                for leader in after.leaders.iter_mut().filter(|l| l.term.is_current() && Some(l.id) == *former) {
                    leader.term.until = Some(tenure.term.from);
                }
                after.leaders.push(tenure.clone());
            }
            Change::TeamFormed { former, tenure } => {
                for team in after.teams.iter_mut().filter(|t| t.term.is_current() && Some(t.id) == *former) {
                    team.term.until = Some(tenure.term.from);
                }
                after.teams.push(tenure.clone());
            }
            Change::StageMoved { transition, evidence, counts } => {
                after.stage = transition.to;
                after.stage_since = transition.on;
                after.transitions.push(transition.clone());
                after.evidence.extend(evidence.iter().cloned());
                after.counts.extend(counts.iter().cloned());
            }
            Change::AdmissionReviewed { review } => after.reviews.push(review.clone()),
            Change::AdmissionOverruled { review_id, overruling } => {
                let review = after.reviews.iter_mut().filter(|review| review.id == *review_id);
                review.for_each(|review| review.overruling = Some(overruling.clone()));
            }
            Change::AdmissionConditionMet { review_id, condition_id, met } => {
                let review = after.reviews.iter_mut().filter(|review| review.id == *review_id);
                let condition = review.flat_map(|review| &mut review.conditions).filter(|c| c.id == *condition_id);
                condition.for_each(|condition| condition.met = Some(met.clone()));
            }
            Change::FollowUpNoted { follow_up, protected_until } => {
                after.first_report.protected_until = *protected_until;
                after.last_contact_on = after.last_contact_on.max(Some(follow_up.on));
                if follow_up.next_step.is_some() {
                    after.next_step.clone_from(&follow_up.next_step);
                }
            }
            Change::StatusChanged { status, .. } => after.status = status.clone(),
            Change::FirstReportMoved { report, .. } => after.first_report = report.clone(),
            Change::Transferred { transfer } => {
                after.facts.district = transfer.to_district;
                after.first_report.district = transfer.to_district;
                after.transfers.push(transfer.clone());
            }
            Change::CapitalIncreased { total, counts } => {
                after.facts.total_investment = *total;
                after.counts.extend(counts.iter().cloned());
            }
            Change::Counted { counts } => after.counts.extend(counts.iter().cloned()),
            // The channel has rows of its own; of the project it is a version.
            Change::GreenChannelMoved { .. } => {}
            // The needs lie beside the project: nothing else of it depends on them.
            Change::NeedsStated { .. } => {}
        }
        after
    }
}
