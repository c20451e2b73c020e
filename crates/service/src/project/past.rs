//! Projects as they stood at an instant.

use chrono::{DateTime, Utc};
use dingyin_domain::green_channel::{Channel, ItemRejection};
use dingyin_domain::id::ProjectId;
use dingyin_domain::project::Project;
use dingyin_storage::project::{self as records, Past};

use crate::Service;
use crate::context::Context;
use crate::error::{Code, ServiceError};

impl Service {
    /// A project as it stood at an instant, or as it stands. Who may see it now may see how it stood.
    ///
    /// # Errors
    /// Not there, not for the asker to see, or not logged by then.
    pub async fn project_at(
        &self,
        context: &Context,
        id: ProjectId,
        at: Option<DateTime<Utc>>,
    ) -> Result<Project, ServiceError> {
        let project = self.project(context, id).await?;
        match at {
            None => Ok(project),
            Some(at) => Ok(self.past(&project, at).await?.project),
        }
    }

    /// A green channel with its project as they stood at an instant, or as they stand.
    ///
    /// # Errors
    /// Not there, not for the asker to see, or not opened by then.
    pub async fn green_channel_at(
        &self,
        context: &Context,
        id: ProjectId,
        at: Option<DateTime<Utc>>,
    ) -> Result<(Project, Channel), ServiceError> {
        let (project, channel) = self.green_channel(context, id).await?;
        let Some(at) = at else { return Ok((project, channel)) };
        let past = self.past(&project, at).await?;
        Ok((past.project, past.channel.ok_or(ItemRejection::NotOpen)?))
    }

    async fn past(&self, project: &Project, at: DateTime<Utc>) -> Result<Past, ServiceError> {
        let past = records::as_of(self.storage().reader(), project, at).await?;
        past.ok_or(ServiceError::of(Code::NotFound))
    }
}
