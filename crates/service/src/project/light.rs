//! The lights of projects, with their reasons.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use dingyin_domain::coded::Coded as _;
use dingyin_domain::id::{PersonId, ProjectId};
use dingyin_domain::light::{ProjectLight, Watched};
use dingyin_domain::problem::Problem;
use dingyin_domain::progress::Progress;
use dingyin_domain::project::{Project, StatusWord};
use dingyin_domain::stage::Stage;
use dingyin_storage::merge;
use dingyin_storage::project::ListedProject;
use dingyin_storage::{problem, progress};

use crate::error::ServiceError;
use crate::{Pending, Service};

/// How many projects are asked for in one query.
const AT_ONCE: usize = 1000;

/// The lights of projects; only an active one has any.
pub type Lights = BTreeMap<ProjectId, ProjectLight>;

impl Service {
    /// The lights of listed projects on a day.
    ///
    /// # Errors
    /// The database.
    pub async fn lights(&self, listed: &[ListedProject], today: NaiveDate) -> Result<Lights, ServiceError> {
        let watched = listed.iter().filter_map(of_listed).collect();
        self.lights_of(watched, today).await
    }

    /// The light of a project on a day.
    ///
    /// # Errors
    /// The database.
    pub(crate) async fn light(
        &self,
        project: &Project,
        today: NaiveDate,
    ) -> Result<Option<ProjectLight>, ServiceError> {
        let watched = of_project(project).into_iter().collect();
        Ok(self.lights_of(watched, today).await?.remove(&project.id))
    }

    fn lights_of(&self, watched: Vec<(ProjectId, Watched)>, today: NaiveDate) -> Pending<'_, Lights> {
        Box::pin(async move {
            let mut lights = Lights::new();
            for some in watched.chunks(AT_ONCE) {
                let ids: Vec<ProjectId> = some.iter().map(|(id, _)| *id).collect();
                let told = self.told_of(&ids).await?;
                let light = |(id, watched): &(ProjectId, Watched)| {
                    let (progress, problems) =
                        told.get(id).map_or((&[][..], &[][..]), |(progress, problems)| (progress, problems));
                    (*id, ProjectLight::of(watched, progress, problems, today))
                };
                lights.extend(some.iter().map(light));
            }
            Ok(lights)
        })
    }

    /// The progress and the open problems of projects, with those of what was merged into them.
    async fn told_of(
        &self,
        ids: &[ProjectId],
    ) -> Result<BTreeMap<ProjectId, (Vec<Progress>, Vec<Problem>)>, ServiceError> {
        let reader = self.storage().reader();
        let merged = merge::names_within(reader, ids).await?;
        let stands_under: BTreeMap<ProjectId, ProjectId> = merged.iter().map(|name| (name.id, name.into)).collect();
        let all: Vec<ProjectId> = ids.iter().chain(stands_under.keys()).copied().collect();
        let mut told: BTreeMap<ProjectId, (Vec<Progress>, Vec<Problem>)> = BTreeMap::new();
        let under = |id: ProjectId| stands_under.get(&id).copied().unwrap_or(id);
        for progress in progress::of(reader, &all).await? {
            told.entry(under(progress.project_id)).or_default().0.push(progress);
        }
        for problem in problem::open_of(reader, &all).await? {
            told.entry(under(problem.project_id)).or_default().1.push(problem);
        }
        Ok(told)
    }
}

fn of_listed(row: &ListedProject) -> Option<(ProjectId, Watched)> {
    let stage = Stage::from_code(&row.stage).filter(|_| row.status == StatusWord::Active.code())?;
    let watched = Watched {
        stage,
        stage_since: row.stage_since,
        last_contact_on: row.last_contact_on,
        leader: row.leader_id.map(PersonId),
        liaison: row.liaison_id.map(PersonId),
    };
    Some((ProjectId(row.id), watched))
}

fn of_project(project: &Project) -> Option<(ProjectId, Watched)> {
    let watched = Watched {
        stage: project.stage,
        stage_since: project.stage_since,
        last_contact_on: project.last_contact_on,
        leader: project.leader().map(|tenure| tenure.person_id),
        liaison: project.team().map(|tenure| tenure.liaison_id),
    };
    (project.status.word() == StatusWord::Active).then_some((project.id, watched))
}
