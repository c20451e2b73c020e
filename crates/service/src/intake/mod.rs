//! The lead's clock: what was done for a lead, what waits, who is told of what has run out, how well units answer.

mod draft;
mod figures;
mod ladder;
mod waiting;

use dingyin_domain::id::ProjectId;
use dingyin_domain::intake::{Deed, LeadClock, Step, StepKind};
use dingyin_domain::permission::Action;
use dingyin_domain::project::Project;
use dingyin_storage::intake::{self as records, TrackedLead};
use dingyin_storage::{Reads, project};

pub use draft::{AspectDraft, StepDraft};
pub use figures::UnitFigures;
pub(crate) use waiting::running;
pub use waiting::{Waiting, WaitingState};

use crate::clock::business_date;
use crate::context::Context;
use crate::error::ServiceError;
use crate::{Done, Service};

/// The steps of a lead and what is thought of it.
#[derive(Debug, Clone)]
pub struct Intake {
    /// What was done and what is open.
    pub steps: Vec<Step>,
    /// The judgement, with who judged and when.
    pub judged: Option<Deed>,
}

impl Service {
    /// How a lead stands with its clock.
    ///
    /// # Errors
    /// Not there, or not for the asker to see.
    pub async fn intake(&self, context: &Context, id: ProjectId) -> Result<Intake, ServiceError> {
        let project = self.project(context, id).await?;
        let clock = clock_of(self.storage().reader(), &project).await?;
        let steps = clock.steps(context.today());
        let judged = clock.deeds.into_iter().find(|deed| deed.kind == StepKind::Judge);
        Ok(Intake { steps, judged })
    }

    /// Notes a step as done; it needs no version, since it only adds.
    ///
    /// # Errors
    /// Not seen, not allowed, or what the lead's clock refuses.
    pub async fn take_step(&self, context: &Context, id: ProjectId, draft: StepDraft) -> Done<ProjectId> {
        let command = draft.parse(context, &self.directory())?;
        let (entry_id, asked, directory) = (self.clock().id(), context.clone(), self.directory());
        self.write(context, move |transaction| {
            let (context, directory, command) = (asked.clone(), directory.clone(), command.clone());
            Box::pin(async move {
                let project = project::for_change(transaction, id).await?;
                context.actor.may(Action::LeadHandle, &directory.scope(&project))?;
                let clock = clock_of(transaction.reader().await?, &project).await?;
                let deed = clock.take(command, context.today())?;
                records::insert(transaction, &context.stamp(), entry_id, (id, &deed)).await?;
                Ok(id)
            })
        })
        .await
    }
}

pub(crate) async fn clock_of(connection: &impl Reads, project: &Project) -> Result<LeadClock, ServiceError> {
    let (deeds, escalations) = records::of_project(connection, project.id).await?;
    Ok(LeadClock {
        logged_on: business_date(project.created_at),
        reported_on: project.facts.reported_on,
        runs: LeadClock::runs_in(project.stage, project.status.word()),
        deeds,
        escalations,
    })
}

/// The clock of a lead of a list.
pub(crate) fn clock(lead: &TrackedLead) -> LeadClock {
    LeadClock {
        logged_on: business_date(lead.logged_at),
        reported_on: lead.reported_on,
        runs: LeadClock::runs_in(lead.stage, lead.status),
        deeds: lead.deeds.clone(),
        escalations: lead.escalations.clone(),
    }
}
