//! One team for each project: a lead unit, a liaison and at least one member. Plan, section 二(一)1; handbook §6.

use chrono::NaiveDate;

use super::appoint_leader::begin;
use super::{Change, Project, Rejection};
use crate::id::{PersonId, TenureId, UnitId};
use crate::invalid::Invalid;
use crate::tenure::{Duty, TeamMember, TeamTenure, Term};
use crate::text::Remark;

/// A team that is to serve.
#[derive(Debug, Clone)]
pub struct FormTeam {
    /// The new tenure's id.
    pub tenure_id: TenureId,
    /// The unit that leads it.
    pub lead_unit_id: UnitId,
    /// The liaison.
    pub liaison_id: PersonId,
    /// The members; the liaison may be named again with that duty.
    pub members: Vec<TeamMember>,
    /// Why.
    pub reason: Remark,
    /// The first day; today when absent.
    pub from: Option<NaiveDate>,
    /// Who forms it.
    pub by: PersonId,
}

impl Project {
    /// Forms a team; a team in office ends on the day the new one begins.
    ///
    /// # Errors
    /// Not active, no leader yet, no member, a person named twice, the leader in the team on a day from then on, or
    /// a day that lies in the future or before the former tenure began.
    pub fn form_team(&self, command: FormTeam, today: NaiveDate) -> Result<Change, Rejection> {
        self.must_be_active()?;
        if self.leader().is_none() {
            return Err(Rejection::LeaderRequired);
        }
        let former = self.team();
        let from = begin(command.from, former.map(|tenure| tenure.term), today)?;
        let members = distinct_members(command.liaison_id, command.members)?;
        let tenure = TeamTenure {
            id: command.tenure_id,
            lead_unit_id: command.lead_unit_id,
            liaison_id: command.liaison_id,
            members,
            term: Term { from, until: None },
            reason: command.reason,
            formed_by: command.by,
        };
        let mut leading = self.leaders.iter().filter(|leader| leader.term.reaches_beyond(from));
        if leading.any(|leader| tenure.people().any(|person| person == leader.person_id)) {
            return Err(Rejection::LeaderInTeam);
        }
        Ok(Change::TeamFormed { former: former.map(|tenure| tenure.id), tenure })
    }
}

fn distinct_members(liaison: PersonId, given: Vec<TeamMember>) -> Result<Vec<TeamMember>, Rejection> {
    let mut members: Vec<TeamMember> = Vec::with_capacity(given.len());
    for (at, member) in given.into_iter().enumerate() {
        let is_liaison = member.person_id == liaison && member.duty == Duty::Liaison;
        if is_liaison {
            continue;
        }
        let repeated = member.person_id == liaison || members.iter().any(|m| m.person_id == member.person_id);
        if repeated || member.duty == Duty::Liaison {
            return Err(Rejection::at(&format!("/members/{at}"), Invalid::Repeated));
        }
        members.push(member);
    }
    if members.is_empty() { Err(Rejection::MemberRequired) } else { Ok(members) }
}
