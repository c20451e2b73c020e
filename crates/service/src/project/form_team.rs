//! Forming a project's team.

use chrono::NaiveDate;
use dingyin_domain::coded::Coded as _;
use dingyin_domain::id::{PersonId, ProjectId, TenureId, UnitId};
use dingyin_domain::invalid::{Faults, Invalid};
use dingyin_domain::permission::Action;
use dingyin_domain::project::{FormTeam, Project};
use dingyin_domain::tenure::{Duty, TeamMember};
use dingyin_domain::text::Remark;

use super::Ask;
use crate::context::{Context, Expected};
use crate::error::ServiceError;
use crate::{Directory, Done, Service};

const MOST_MEMBERS: usize = 50;

/// A team as asked for.
#[derive(Debug, Clone, Default)]
pub struct Team {
    /// The unit that leads it.
    pub lead_unit_id: Option<UnitId>,
    /// The liaison.
    pub liaison_id: Option<PersonId>,
    /// The members.
    pub members: Option<Vec<MemberDraft>>,
    /// Why.
    pub reason: Option<String>,
    /// The first day; today when absent.
    pub from: Option<NaiveDate>,
}

/// A member as asked for.
#[derive(Debug, Clone, Default)]
pub struct MemberDraft {
    /// Who.
    pub person_id: Option<PersonId>,
    /// Duty code.
    pub duty: Option<String>,
}

impl Service {
    /// Forms a team; a team in office ends in the same step.
    ///
    /// # Errors
    /// Not seen, not allowed, a stale version, or what the rules refuse.
    pub async fn form_team(&self, context: &Context, id: ProjectId, expected: Expected, team: Team) -> Done<Project> {
        let command = self.team(context, team)?;
        let today = context.today();
        let decide = move |project: &Project| project.form_team(command.clone(), today);
        self.change_project(context, id, Ask::new(Action::TeamForm, expected), decide).await
    }

    fn team(&self, context: &Context, given: Team) -> Result<FormTeam, ServiceError> {
        let directory = self.directory();
        let mut faults = Faults::default();
        let unit = faults
            .need("/lead_unit_id", given.lead_unit_id, |id| directory.unit(id).map(|_| id).ok_or(Invalid::NotFound));
        let liaison = faults
            .need("/liaison_id", given.liaison_id, |id| directory.person(id).map(|_| id).ok_or(Invalid::NotFound));
        let members = faults.need("/members", given.members, Ok);
        let members = members.map(|members| sound_members(members, &directory, &mut faults));
        let reason = faults.need("/reason", given.reason, Remark::parse);
        let command = || {
            Some(FormTeam {
                tenure_id: TenureId(self.clock().id()),
                lead_unit_id: unit?,
                liaison_id: liaison?,
                members: members?,
                reason: reason?,
                from: given.from,
                by: context.actor.person_id,
            })
        };
        let command = command();
        Ok(faults.finish(command)?)
    }
}

fn sound_members(given: Vec<MemberDraft>, directory: &Directory, faults: &mut Faults) -> Vec<TeamMember> {
    if given.len() > MOST_MEMBERS {
        faults.add("/members", Invalid::TooMany(MOST_MEMBERS));
        return Vec::new();
    }
    let mut members = Vec::with_capacity(given.len());
    for (at, member) in given.into_iter().enumerate() {
        let person = faults.need(&format!("/members/{at}/person_id"), member.person_id, |id| {
            directory.person(id).map(|_| id).ok_or(Invalid::NotFound)
        });
        let duty = faults.need(&format!("/members/{at}/duty"), member.duty, Duty::known);
        members.extend(person.zip(duty).map(|(person_id, duty)| TeamMember { person_id, duty }));
    }
    members
}
