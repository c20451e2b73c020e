//! One leader for each project: appointing and handing over in one step. Plan, section 二(一)1; handbook §6.

use chrono::NaiveDate;

use super::{Change, Project, Rejection};
use crate::id::{PersonId, TenureId};
use crate::invalid::Invalid;
use crate::tenure::{LeaderTenure, Term};
use crate::text::Remark;

/// A person who is to lead.
#[derive(Debug, Clone)]
pub struct AppointLeader {
    /// The new tenure's id.
    pub tenure_id: TenureId,
    /// Who is to lead.
    pub person_id: PersonId,
    /// Whether this person may lead projects.
    pub eligibility: Eligibility,
    /// Why.
    pub reason: Remark,
    /// The first day; today when absent.
    pub from: Option<NaiveDate>,
    /// Who appoints.
    pub by: PersonId,
}

/// Whether a person may lead projects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Eligibility {
    /// A leading cadre in office.
    MayLead,
    /// Anyone else.
    MayNotLead,
}

impl Project {
    /// Appoints a leader; a leader in office hands over on the day the new tenure begins.
    ///
    /// # Errors
    /// Not active, may not lead, leads already, is in the team on a day from then on, or a day that lies in the
    /// future or before the former tenure began.
    pub fn appoint_leader(&self, command: AppointLeader, today: NaiveDate) -> Result<Change, Rejection> {
        self.must_be_active()?;
        if command.eligibility == Eligibility::MayNotLead {
            return Err(Rejection::MayNotLead);
        }
        let former = self.leader();
        if former.is_some_and(|tenure| tenure.person_id == command.person_id) {
            return Err(Rejection::AlreadyLeader);
        }
        let from = begin(command.from, former.map(|tenure| tenure.term), today)?;
        let in_team = |person| {
            let reaching = self.teams.iter().filter(|team| team.term.reaches_beyond(from));
            reaching.into_iter().any(|team| team.people().any(|p| p == person))
        };
        if in_team(command.person_id) {
            return Err(Rejection::LeaderInTeam);
        }
        Ok(Change::LeaderAppointed {
            former: former.map(|tenure| tenure.id),
            tenure: LeaderTenure {
                id: command.tenure_id,
                person_id: command.person_id,
                term: Term { from, until: None },
                reason: command.reason,
                appointed_by: command.by,
            },
        })
    }
}

/// The first day of a new tenure: not in the future and not before the former one began.
pub(super) fn begin(from: Option<NaiveDate>, former: Option<Term>, today: NaiveDate) -> Result<NaiveDate, Rejection> {
    let from = from.unwrap_or(today);
    if from > today {
        return Err(Rejection::at("/from", Invalid::InFuture));
    }
    match former {
        Some(term) if from < term.from => Err(Rejection::at("/from", Invalid::Before(term.from))),
        _ => Ok(from),
    }
}
