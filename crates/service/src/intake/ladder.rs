//! The ladder by the clock: what has run out is told to the next one further up, each step and rung once.

use std::sync::Arc;

use chrono::NaiveDate;
use dingyin_domain::id::ProjectId;
use dingyin_storage::intake::{self as records, Logged};
use dingyin_storage::project::{self, ProjectFilter, Sight};
use dingyin_storage::{Stamp, Transaction};

use super::waiting::running;
use super::{clock, clock_of};
use crate::Service;
use crate::error::ServiceError;

/// How many leads one transaction of the clock takes.
const AT_ONCE: usize = 200;

impl Service {
    /// Records who must be told of steps that have run out. Safe to run twice, and after the clock has stood still:
    /// each rung reached meanwhile is recorded, once. Answers how many were recorded.
    ///
    /// # Errors
    /// The database.
    pub async fn record_escalations(&self) -> Result<u64, ServiceError> {
        let today = self.today();
        let filter = ProjectFilter { sights: vec![Sight::City], ..running() };
        let leads = records::tracked(self.storage().reader(), &filter, Logged::default()).await?;
        let due: Vec<(ProjectId, u64)> = leads
            .iter()
            .map(|lead| (lead.id, clock(lead).escalations_due(today).len() as u64))
            .filter(|(_, due)| *due > 0)
            .collect();
        for some in due.chunks(AT_ONCE) {
            let ids: Arc<[ProjectId]> = some.iter().map(|(id, _)| *id).collect();
            let (service, stamp) = (self.clone(), self.system_stamp());
            let noted = stamp.clone();
            self.as_system(&stamp, move |transaction| {
                let (service, ids, stamp) = (service.clone(), Arc::clone(&ids), noted.clone());
                Box::pin(async move { record(&service, transaction, &stamp, (&ids, today)).await })
            })
            .await?;
        }
        Ok(due.iter().map(|(_, due)| due).sum())
    }
}

/// Asks each lead again inside the transaction: its step may have been done meanwhile.
async fn record(
    service: &Service,
    transaction: &mut Transaction,
    stamp: &Stamp,
    (ids, today): (&[ProjectId], NaiveDate),
) -> Result<(), ServiceError> {
    for id in ids {
        let project = project::for_change(transaction, *id).await?;
        let clock = clock_of(transaction.reader().await?, &project).await?;
        for escalation in clock.escalations_due(today) {
            records::escalate(transaction, stamp, service.clock().id(), (*id, &escalation)).await?;
        }
    }
    Ok(())
}
