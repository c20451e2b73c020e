//! What belongs to projects and is addressed to units and persons of its own: who sees it, and how it is shown.

use std::collections::BTreeMap;

use dingyin_domain::id::ProjectId;
use dingyin_domain::permission::{Action, Actor, Reach, Scope};
use dingyin_domain::project::Project;
use dingyin_storage::beneath::{Addressee, ProjectLabel, Sights, labels};
use dingyin_storage::project as projects;

use crate::Service;
use crate::context::Context;
use crate::error::{Code, ServiceError};
use crate::project::sights;

/// A record with the names of its project, which is all that its addressees may know of that, and what the asker may do with
/// it now.
#[derive(Debug, Clone)]
pub struct OfProject<T> {
    /// The record.
    pub record: T,
    /// The project's code.
    pub project_code: String,
    /// The project's name.
    pub project_name: String,
    /// Whether the asker sees the project itself.
    pub project_open: bool,
    /// The events the asker may let happen now.
    pub actions: Vec<&'static str>,
}

/// What the asker may see of such records.
pub(crate) fn sights_of(actor: &Actor, read: Action) -> Sights {
    Sights { projects: sights(actor, read), addressee: addressee(actor, read) }
}

/// To whom something must be addressed for the asker to reach it with an action.
pub(crate) fn addressee(actor: &Actor, action: Action) -> Addressee {
    let reaches = actor.reaches(action);
    let city = reaches.contains(&Reach::City);
    Addressee {
        unit: (city || reaches.contains(&Reach::OwnUnit)).then_some(actor.unit_id),
        people: if city || reaches.contains(&Reach::Own) { actor.people().collect() } else { Vec::new() },
    }
}

/// The one record of a list of one; a record that is gone meanwhile is not there.
pub(crate) fn only<T>(mut shown: Vec<T>) -> Result<T, ServiceError> {
    shown.pop().ok_or(ServiceError::of(Code::NotFound))
}

impl Service {
    /// Records with their projects' names and what the asker may do with each.
    pub(crate) async fn of_projects<T>(
        &self,
        context: &Context,
        records: Vec<T>,
        project_of: impl Fn(&T) -> ProjectId,
        actions: impl Fn(&T, Scope) -> Vec<&'static str>,
    ) -> Result<Vec<OfProject<T>>, ServiceError> {
        let mut ids: Vec<ProjectId> = records.iter().map(&project_of).collect();
        ids.sort_unstable();
        ids.dedup();
        let loaded = projects::load_many(self.storage().reader(), &ids).await?;
        let of: BTreeMap<ProjectId, Project> = loaded.into_iter().map(|project| (project.id, project)).collect();
        let directory = self.directory();
        let shown = |record: T| {
            let project = of.get(&project_of(&record))?;
            let scope = directory.scope(project);
            Some(OfProject {
                project_code: project.code.to_string(),
                project_name: project.facts.name.as_str().to_owned(),
                project_open: context.actor.within(Action::ProjectRead, &scope),
                actions: actions(&record, scope),
                record,
            })
        };
        Ok(records.into_iter().filter_map(shown).collect())
    }

    /// What projects are called.
    ///
    /// # Errors
    /// The database.
    pub async fn project_labels(
        &self,
        ids: impl IntoIterator<Item = ProjectId>,
    ) -> Result<BTreeMap<ProjectId, ProjectLabel>, ServiceError> {
        Ok(labels(self.storage().reader(), ids).await?)
    }

    /// The ids under which a project's records stand, and whether the asker sees the project itself: who does not may still
    /// find what is addressed to the own unit or person.
    pub(crate) async fn beneath(
        &self,
        context: &Context,
        id: ProjectId,
    ) -> Result<(Vec<ProjectId>, Seen), ServiceError> {
        let project = projects::load(self.storage().reader(), id).await?;
        let seen = context.actor.within(Action::ProjectRead, &self.directory().scope(&project));
        Ok((self.joined(id).await?, if seen { Seen::Whole } else { Seen::Addressed }))
    }
}

/// What of a project someone sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Seen {
    /// The project with all that belongs to it.
    Whole,
    /// What is addressed to the own unit or person at most.
    Addressed,
}

impl Seen {
    /// A list without anything tells who does not see the project nothing of it.
    pub(crate) fn found(self, total: u64) -> Result<(), ServiceError> {
        if self == Self::Addressed && total == 0 { Err(ServiceError::of(Code::NotFound)) } else { Ok(()) }
    }
}
