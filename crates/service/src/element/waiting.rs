//! Who waits for a pool.

use dingyin_domain::element::{Amount, Need};
use dingyin_domain::id::{ElementPoolId, ProjectId};
use dingyin_domain::project::Project;
use dingyin_storage::element::{self as records, Stated};

use super::need::missing;
use crate::Service;
use crate::context::Context;
use crate::error::ServiceError;

/// A project that lacks something of what a pool has.
#[derive(Debug, Clone)]
pub struct WaitingProject {
    /// Its id.
    pub project_id: ProjectId,
    /// The project, where the asker may see it.
    pub project: Option<Project>,
    /// What it needs.
    pub need: Need,
    /// What it still lacks.
    pub lacks: Amount,
    /// What the pool has left.
    pub left: Amount,
}

impl WaitingProject {
    /// Whether what is left would do for it alone.
    #[must_use]
    pub fn left_would_do(&self) -> bool {
        self.lacks <= self.left
    }
}

impl Service {
    /// The open projects whose needs for the pool's year exceed what they hold, the oldest need first. Those of the
    /// city's own pool are in any district.
    ///
    /// # Errors
    /// Not there, or the asker sees no pools.
    pub async fn element_waiting(
        &self,
        context: &Context,
        id: ElementPoolId,
    ) -> Result<Vec<WaitingProject>, ServiceError> {
        let pool = self.element_pool(context, id).await?;
        let (reader, today, left) = (self.storage().reader(), context.today(), pool.balance.available());
        let mut stated = records::stated_in(reader, pool.element, pool.district).await?;
        stated.retain(|stated| stated.need.year(today) == pool.year);
        let ids: Vec<ProjectId> = stated.iter().map(|stated| stated.project_id).collect();
        let held = records::held_by(reader, &ids, today).await?;
        let lacks = |Stated { project_id, need }: &Stated| {
            missing(need, held.get(&(*project_id, pool.element)).copied().unwrap_or_default())
        };
        stated.retain(|stated| lacks(stated) > Amount::ZERO);
        let mut seen = self.seen_projects(context, stated.iter().map(|stated| stated.project_id).collect()).await?;
        let waits = |stated: Stated| WaitingProject {
            lacks: lacks(&stated),
            project: seen.remove(&stated.project_id),
            project_id: stated.project_id,
            need: stated.need,
            left,
        };
        Ok(stated.into_iter().map(waits).collect())
    }
}
