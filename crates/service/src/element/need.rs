//! What a project needs of the elements, against what it holds and what is there.

use dingyin_domain::element::{Amount, ElementPool, Need, NeedDraft, parse_needs};
use dingyin_domain::id::ProjectId;
use dingyin_domain::permission::Action;
use dingyin_domain::project::Project;
use dingyin_domain::text::{Remark, filled};
use dingyin_storage::element::{self as records, Held};
use dingyin_storage::project as projects;

use crate::context::{Context, Expected};
use crate::error::ServiceError;
use crate::{Done, Service};

/// A need as it stands today.
#[derive(Debug, Clone)]
pub struct StandingNeed {
    /// The need.
    pub need: Need,
    /// What the project holds of it.
    pub held: Held,
    /// The pool of its district for the year of the need, where there is one.
    pub pool: Option<ElementPool>,
}

impl StandingNeed {
    /// What the project still lacks.
    #[must_use]
    pub fn missing(&self) -> Amount {
        missing(&self.need, self.held)
    }
}

/// What a need exceeds what is held.
pub(super) fn missing(need: &Need, held: Held) -> Amount {
    need.amount.less(held.reserved).less(held.allotted)
}

impl Service {
    /// States anew what a project needs; a need that was known keeps its place among those who wait.
    ///
    /// # Errors
    /// Not seen, not the asker's to edit, a stale version, closed, or values that are not sound.
    pub async fn state_element_needs(
        &self,
        context: &Context,
        id: ProjectId,
        expected: Expected,
        (given, reason): (Vec<NeedDraft>, Option<String>),
    ) -> Done<Project> {
        let reason = filled(reason).map(Remark::parse).transpose();
        let reason = reason.map_err(|invalid| ServiceError::at("/reason", invalid))?;
        let (directory, asked, entry_id) = (self.directory(), context.clone(), self.clock().id());
        self.write(context, move |transaction| {
            let (directory, context) = (directory.clone(), asked.clone());
            let (given, reason) = (given.clone(), reason.clone());
            Box::pin(async move {
                let project = projects::for_change(transaction, id).await?;
                context.actor.may(Action::ProjectEdit, &directory.scope(&project))?;
                expected.check(project.version)?;
                let former = records::needs_of(transaction.reader().await?, id).await?;
                let needs = parse_needs(given, &former, context.now)?;
                let change = project.state_needs((former, needs), reason)?;
                Ok(projects::save(transaction, &context.stamp(), entry_id, &project, &change).await?)
            })
        })
        .await
    }

    /// What a project needs, each need as it stands today.
    ///
    /// # Errors
    /// Not there, or not for the asker to see.
    pub async fn element_needs(
        &self,
        context: &Context,
        id: ProjectId,
    ) -> Result<(Project, Vec<StandingNeed>), ServiceError> {
        let project = self.project(context, id).await?;
        let (reader, today) = (self.storage().reader(), context.today());
        let held = records::held_by(reader, &[id], today).await?;
        let mut standing = Vec::new();
        for need in records::needs_of(reader, id).await? {
            let key = (need.element, project.facts.district, need.year(today));
            let pool = records::find(reader, key).await?.into_iter().collect();
            let pool = self.as_of_today(context, pool).await?.pop();
            let held = held.get(&(id, need.element)).copied().unwrap_or_default();
            standing.push(StandingNeed { need, held, pool });
        }
        Ok((project, standing))
    }
}
