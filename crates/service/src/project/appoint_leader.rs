//! Appointing a project's leader, or handing over.

use chrono::NaiveDate;
use dingyin_domain::id::{PersonId, ProjectId, TenureId};
use dingyin_domain::invalid::{Faults, Invalid};
use dingyin_domain::permission::Action;
use dingyin_domain::project::{AppointLeader, Eligibility, Project};
use dingyin_domain::text::Remark;

use super::Ask;
use crate::context::{Context, Expected};
use crate::error::ServiceError;
use crate::{Done, Service};

/// An appointment as asked for.
#[derive(Debug, Clone, Default)]
pub struct Appointment {
    /// Who is to lead.
    pub person_id: Option<PersonId>,
    /// Why.
    pub reason: Option<String>,
    /// The first day; today when absent.
    pub from: Option<NaiveDate>,
}

impl Service {
    /// Appoints a leader; a leader in office hands over in the same step.
    ///
    /// # Errors
    /// Not seen, not allowed, a stale version, or what the rules refuse.
    pub async fn appoint_leader(
        &self,
        context: &Context,
        id: ProjectId,
        expected: Expected,
        appointment: Appointment,
    ) -> Done<Project> {
        let command = self.appointment(context, appointment)?;
        let today = context.today();
        let decide = move |project: &Project| project.appoint_leader(command.clone(), today);
        self.change_project(context, id, Ask::new(Action::LeaderAppoint, expected), decide).await
    }

    fn appointment(&self, context: &Context, given: Appointment) -> Result<AppointLeader, ServiceError> {
        let directory = self.directory();
        let mut faults = Faults::default();
        let person = faults.need("/person_id", given.person_id, |id| directory.person(id).ok_or(Invalid::NotFound));
        let reason = faults.need("/reason", given.reason, Remark::parse);
        let (person, reason) = faults.finish(person.zip(reason))?;
        let eligibility = if person.may_lead { Eligibility::MayLead } else { Eligibility::MayNotLead };
        Ok(AppointLeader {
            tenure_id: TenureId(self.clock().id()),
            person_id: person.id,
            eligibility,
            reason,
            from: given.from,
            by: context.actor.person_id,
        })
    }
}
