//! Reservations run out by the clock: they do not count from the next day on, and the ledger says so soon after.

use dingyin_domain::element::Decided;
use dingyin_domain::id::{ElementEntryId, ElementPoolId, PersonId};
use dingyin_storage::element::{self as records, Saving};
use uuid::Uuid;

use super::{numbered, one};
use crate::Service;
use crate::error::ServiceError;

/// How many pools are looked at in one go.
const AT_ONCE: u64 = 200;

impl Service {
    /// Enters every reservation that has run out. Safe to run twice, and after the clock has stood still.
    ///
    /// # Errors
    /// The database.
    pub async fn record_element_expiries(&self) -> Result<u64, ServiceError> {
        let today = self.today();
        let mut recorded = 0;
        loop {
            let due = records::with_lapsed(self.storage().reader(), today, AT_ONCE).await?;
            if due.is_empty() {
                return Ok(recorded);
            }
            recorded += due.len() as u64;
            for pool in due {
                self.expire(pool).await?;
            }
        }
    }

    async fn expire(&self, pool: ElementPoolId) -> Result<(), ServiceError> {
        let (service, stamp, log_id) = (self.clone(), self.system_stamp(), self.clock().id());
        let (today, noted) = (self.today(), stamp.clone());
        self.as_system(&stamp, move |transaction| {
            let (service, stamp) = (service.clone(), noted.clone());
            Box::pin(async move {
                let ledger = one(records::for_change(transaction, &[pool]).await?)?;
                let decided: Decided = ledger.settled(today)?.stamped(stamp.at);
                if decided.postings.is_empty() {
                    return Ok(());
                }
                let id = || ElementEntryId(service.clock().id());
                let entries = numbered(ledger.pool.entries, &decided, id, (PersonId(Uuid::nil()), stamp.at));
                let saving = Saving { before: &ledger, after: &decided.ledger, entries: &entries };
                let log = (log_id, "element_pool.expired");
                Ok(records::save(transaction, &stamp, log, &[saving]).await?)
            })
        })
        .await
    }
}
