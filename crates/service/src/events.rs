//! Live updates: the change log as it grows, as far as the asker may see the records.

use dingyin_domain::demand::DemandStatus;
use dingyin_domain::id::{DemandId, ProjectId};
use dingyin_domain::permission::Action;
use dingyin_storage::change_log::{self, Entry};
use dingyin_storage::{demand, project};
use tokio::sync::watch;

use crate::Service;
use crate::context::Context;
use crate::error::ServiceError;

/// One change that the asker may know of.
#[derive(Debug, Clone)]
pub struct Event {
    /// Its position.
    pub position: i64,
    /// When, what, on which record.
    pub entry: Entry,
}

/// The most entries looked at in one go.
const BATCH: u64 = 200;

impl Service {
    /// The changes after a position that the asker may know of, and the position up to which was looked.
    ///
    /// # Errors
    /// The database.
    pub async fn events_after(&self, context: &Context, position: i64) -> Result<(Vec<Event>, i64), ServiceError> {
        let entries = change_log::after(self.storage().reader(), position, BATCH).await?;
        let reached = entries.last().map_or(position, |last| last.position);
        let mut events = Vec::new();
        for entry in entries {
            if self.may_know(context, &entry).await? {
                events.push(Event { position: entry.position, entry });
            }
        }
        Ok((events, reached))
    }

    /// Tells when this process has committed something new.
    #[must_use]
    pub fn commits(&self) -> watch::Receiver<i64> {
        self.storage().committed()
    }

    async fn may_know(&self, context: &Context, entry: &Entry) -> Result<bool, ServiceError> {
        let reader = self.storage().reader();
        let actor = &context.actor;
        Ok(match entry.aggregate.as_str() {
            "project" if actor.reaches(Action::ProjectRead).is_empty() => false,
            "project" => {
                let known = project::load_many(reader, &[ProjectId(entry.aggregate_id)]).await?;
                known.iter().any(|p| actor.within(Action::ProjectRead, &self.directory().scope(p)))
            }
            "demand" if actor.reaches(Action::DemandRead).is_empty() => false,
            "demand" => {
                let known = demand::load_many(reader, &[DemandId(entry.aggregate_id)]).await?;
                known.iter().any(|d| d.status != DemandStatus::Draft || d.owner == actor.user_id)
            }
            "organisation" => actor.may_at_all(Action::DemandRead).is_ok(),
            "element_pool" => actor.may_at_all(Action::ElementRead).is_ok(),
            _ => actor.may_at_all(Action::LogRead).is_ok(),
        })
    }
}
