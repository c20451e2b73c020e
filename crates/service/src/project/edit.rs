//! Editing what is known about a project.

use dingyin_domain::id::ProjectId;
use dingyin_domain::permission::Action;
use dingyin_domain::project::{Facts, Project};

use super::Ask;
use crate::context::{Context, Expected};
use crate::{Done, Service};

impl Service {
    /// Replaces the facts of a project.
    ///
    /// # Errors
    /// Not seen, not allowed, a stale version, or a project that has ended.
    pub async fn edit_project(
        &self,
        context: &Context,
        id: ProjectId,
        expected: Expected,
        facts: Facts,
    ) -> Done<Project> {
        if let Err(denied) = context.actor.may_in(Action::ProjectEdit, facts.district) {
            self.project(context, id).await?;
            return Err(denied.into());
        }
        let decide = move |project: &Project| project.edit(facts.clone());
        self.change_project(context, id, Ask::new(Action::ProjectEdit, expected), decide).await
    }
}
