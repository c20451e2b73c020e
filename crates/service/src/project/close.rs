//! Closing, suspending and resuming a project.

use chrono::NaiveDate;
use dingyin_domain::coded::Coded as _;
use dingyin_domain::id::ProjectId;
use dingyin_domain::invalid::{Faults, Invalid};
use dingyin_domain::permission::Action;
use dingyin_domain::project::{Close, Outcome, Project, Resume, Suspend};
use dingyin_domain::text::Remark;

use dingyin_storage::project as records;

use super::{Ask, Joining};
use crate::context::{Context, Expected};
use crate::error::ServiceError;
use crate::{Done, Service};

impl Service {
    /// Ends a project.
    ///
    /// # Errors
    /// Not seen, not allowed, a stale version, or what the rules refuse.
    pub async fn close_project(
        &self,
        context: &Context,
        id: ProjectId,
        expected: Expected,
        (outcome, reason, into): (Option<String>, Option<String>, Option<ProjectId>),
    ) -> Done<Project> {
        let mut faults = Faults::default();
        let outcome = faults.need("/outcome", outcome, |code| {
            Outcome::from_code(&code).filter(|outcome| *outcome != Outcome::Done).ok_or(Invalid::UnknownCode)
        });
        let reason = faults.need("/reason", reason, Remark::parse);
        if let Some(into) = into
            && self.project(context, into).await.is_err()
        {
            faults.add("/into_project_id", Invalid::NotFound);
        }
        let (outcome, reason) = faults.finish(outcome.zip(reason))?;
        if let (Outcome::Merged, Some(into)) = (outcome, into) {
            return self.close_into(context, expected, Joining::new(self, id, into, reason)).await;
        }
        let command = Close { outcome, reason, into };
        let decide = move |project: &Project| project.close(command.clone());
        self.change_project(context, id, Ask::new(Action::ProjectClose, expected), decide).await
    }

    /// Ends a project by merging it into another one; answers the ended one.
    async fn close_into(&self, context: &Context, expected: Expected, joining: Joining) -> Done<Project> {
        let asked = context.clone();
        let directory = self.directory();
        self.write(context, move |transaction| {
            let (joining, context, directory) = (joining.clone(), asked.clone(), directory.clone());
            Box::pin(async move {
                let project = records::for_change(transaction, joining.id).await?;
                context.actor.may(Action::ProjectClose, &directory.scope(&project))?;
                let (closed, _) = joining.run(transaction, &context, expected).await?;
                Ok(closed)
            })
        })
        .await
    }

    /// Lets a project rest.
    ///
    /// # Errors
    /// Not seen, not allowed, a stale version, or what the rules refuse.
    pub async fn suspend_project(
        &self,
        context: &Context,
        id: ProjectId,
        expected: Expected,
        (reason, review_on): (Option<String>, Option<NaiveDate>),
    ) -> Done<Project> {
        let command = Suspend { reason: sound_reason(reason)?, review_on };
        let today = context.today();
        let decide = move |project: &Project| project.suspend(command.clone(), today);
        self.change_project(context, id, Ask::new(Action::ProjectClose, expected), decide).await
    }

    /// Takes a project up again.
    ///
    /// # Errors
    /// Not seen, not allowed, a stale version, or what the rules refuse.
    pub async fn resume_project(
        &self,
        context: &Context,
        id: ProjectId,
        expected: Expected,
        reason: Option<String>,
    ) -> Done<Project> {
        let command = Resume { reason: sound_reason(reason)? };
        let decide = move |project: &Project| project.resume(command.clone());
        self.change_project(context, id, Ask::new(Action::ProjectClose, expected), decide).await
    }
}

pub(crate) fn sound_reason(reason: Option<String>) -> Result<Remark, ServiceError> {
    let mut faults = Faults::default();
    let reason = faults.need("/reason", reason, Remark::parse);
    Ok(faults.finish(reason)?)
}
