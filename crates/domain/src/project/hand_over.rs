//! Handing over what a person answers for in a project, whatever it is: one of the steps in which many projects change hands.

use chrono::NaiveDate;

use super::{AppointLeader, Change, Eligibility, FormTeam, Project, Rejection};
use crate::id::{PersonId, TenureId};
use crate::tenure::{TeamMember, TeamTenure};
use crate::text::Remark;

/// Everything of one person goes to another.
#[derive(Debug, Clone)]
pub struct HandOver {
    /// The new tenure's id.
    pub tenure_id: TenureId,
    /// Who hands over.
    pub from: PersonId,
    /// Who takes over.
    pub to: PersonId,
    /// Whether the new person may lead projects.
    pub eligibility: Eligibility,
    /// Why.
    pub reason: Remark,
    /// Who decides it.
    pub by: PersonId,
}

impl Project {
    /// Hands over from today on what a person answers for here; none when that is nothing.
    ///
    /// # Errors
    /// What appointing a leader or forming a team refuses.
    pub fn hand_over(&self, command: HandOver, today: NaiveDate) -> Result<Option<Change>, Rejection> {
        let HandOver { tenure_id, from, to, eligibility, reason, by } = command;
        if self.leader().is_some_and(|leader| leader.person_id == from) {
            let appointment = AppointLeader { tenure_id, person_id: to, eligibility, reason, from: Some(today), by };
            return self.appoint_leader(appointment, today).map(Some);
        }
        let Some(team) = self.team().filter(|team| team.people().any(|person| person == from)) else { return Ok(None) };
        let (liaison_id, members) = with_another(team, from, to);
        let lead_unit_id = team.lead_unit_id;
        let form = FormTeam { tenure_id, lead_unit_id, liaison_id, members, reason, from: Some(today), by };
        self.form_team(form, today).map(Some)
    }
}

/// Liaison and members of a team in which one person takes another's place; who is in it already keeps no second one.
fn with_another(team: &TeamTenure, from: PersonId, to: PersonId) -> (PersonId, Vec<TeamMember>) {
    let liaison = if team.liaison_id == from { to } else { team.liaison_id };
    let there = liaison == to || team.members.iter().any(|member| member.person_id == to);
    let stays = |member: &TeamMember| {
        let (is_from, is_liaison) = (member.person_id == from, member.person_id == liaison);
        if is_liaison || (is_from && there) {
            return None;
        }
        Some(TeamMember { person_id: if is_from { to } else { member.person_id }, ..*member })
    };
    (liaison, team.members.iter().filter_map(stays).collect())
}
