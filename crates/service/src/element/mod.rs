//! Elements (要素保障): pools, the entries of their ledgers, what projects need and who waits.

mod enter;
mod expire;
#[cfg(test)]
mod expire_tests;
mod need;
mod waiting;

use dingyin_domain::element::{Amount, Decided, ElementPool, Entry, EntryKind, Ledger, PoolFacts, QuotaDraft};
use dingyin_domain::id::{ElementEntryId, ElementPoolId, PersonId};
use dingyin_domain::permission::Action;
use dingyin_domain::text::Remark;
use dingyin_storage::element::{self as records, PoolFilter, Saving};
use dingyin_storage::page::{Cursor, Page};
use dingyin_storage::{StorageError, Transaction};
use serde::{Deserialize, Serialize};

pub use enter::SeenEntry;
pub(crate) use enter::action;
pub use need::StandingNeed;
pub use waiting::WaitingProject;

use crate::context::{Context, Expected};
use crate::error::{Code, ServiceError};
use crate::{Done, Service};

/// An entry with the pool after it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Entered {
    /// The entry.
    pub entry: Entry,
    /// The pool after it.
    pub pool: ElementPool,
}

impl Service {
    /// Opens a pool; its quota is the first entry of its ledger.
    ///
    /// # Errors
    /// Not the city's clerk, or there is such a pool.
    pub async fn open_element_pool(&self, context: &Context, facts: PoolFacts) -> Done<ElementPool> {
        context.actor.may_everywhere(Action::ElementManage)?;
        let pool = ElementPool::new(ElementPoolId(self.clock().id()), &facts, context.now);
        let decided = Ledger::open(pool, facts.quota, first_reason(&facts))?;
        let entries = self.entries(context, 0, &decided);
        let (stamp, log_id, ledger) = (context.stamp(), self.clock().id(), decided.ledger);
        self.write(context, move |transaction| {
            let (stamp, ledger, entries) = (stamp.clone(), ledger.clone(), entries.clone());
            Box::pin(async move {
                let pool = &ledger.pool;
                let key = (pool.element, pool.district, pool.year);
                if records::find(transaction.reader().await?, key).await?.is_some() {
                    return Err(ServiceError::of(Code::AlreadyExists));
                }
                match records::insert(transaction, &stamp, log_id, (&ledger, &entries)).await {
                    Err(StorageError::Taken(_)) => Err(ServiceError::of(Code::AlreadyExists)),
                    other => Ok(other.map(|()| ledger.pool)?),
                }
            })
        })
        .await
    }

    /// Changes a pool's quota.
    ///
    /// # Errors
    /// Not there, not the city's clerk, a stale version, less than is committed, or values that are not sound.
    pub async fn change_element_quota(
        &self,
        context: &Context,
        id: ElementPoolId,
        expected: Expected,
        draft: QuotaDraft,
    ) -> Done<ElementPool> {
        let pool = self.element_pool(context, id).await?;
        context.actor.may_everywhere(Action::ElementManage)?;
        let (quota, reason) = draft.parse(pool.element)?;
        let (service, asked, log_id) = (self.clone(), context.clone(), self.clock().id());
        self.write(context, move |transaction| {
            let (service, context, reason) = (service.clone(), asked.clone(), reason.clone());
            Box::pin(async move {
                let ledger = one(records::for_change(transaction, &[id]).await?)?;
                expected.check(ledger.pool.version)?;
                let decided = ledger.change_quota(quota, reason, context.today())?;
                let log = (log_id, "element_pool.quota_changed");
                let entered = service.save(transaction, &context, log, [(&ledger, decided)]).await?;
                Ok(entered.pool)
            })
        })
        .await
    }

    /// A pool as it stands today: reservations that have run out are not in it.
    ///
    /// # Errors
    /// Not there, or the asker sees no pools.
    pub async fn element_pool(&self, context: &Context, id: ElementPoolId) -> Result<ElementPool, ServiceError> {
        context.actor.may_at_all(Action::ElementRead)?;
        let pool = records::load(self.storage().reader(), id).await?;
        one(self.as_of_today(context, vec![pool]).await?)
    }

    /// One page of the pools as they stand today, the latest years first, and how many there are.
    ///
    /// # Errors
    /// The asker sees no pools, or a cursor that does not read.
    pub async fn element_pools(
        &self,
        context: &Context,
        filter: &PoolFilter,
        after: Option<&Cursor>,
        limit: u64,
    ) -> Result<(Page<ElementPool>, u64), ServiceError> {
        context.actor.may_at_all(Action::ElementRead)?;
        let (page, total) = records::list(self.storage().reader(), filter, after, limit).await?;
        Ok((Page { items: self.as_of_today(context, page.items).await?, next: page.next }, total))
    }

    /// What the asker may do with a pool.
    #[must_use]
    pub fn element_pool_actions(&self, context: &Context, pool: &ElementPool) -> Vec<&'static str> {
        let mut actions = Vec::new();
        if context.actor.may_in(Action::ElementManage, pool.district).is_ok() {
            actions.extend(["reserve", "allot", "release"]);
        }
        if context.actor.may_everywhere(Action::ElementManage).is_ok() {
            actions.extend(["transfer", "change_quota"]);
        }
        actions
    }

    /// Takes out of the sums what has run out and is not entered yet.
    async fn as_of_today(
        &self,
        context: &Context,
        mut pools: Vec<ElementPool>,
    ) -> Result<Vec<ElementPool>, ServiceError> {
        let ids: Vec<ElementPoolId> = pools.iter().map(|pool| pool.id).collect();
        let lapsed = records::lapsed_amounts(self.storage().reader(), &ids, context.today()).await?;
        for pool in &mut pools {
            let gone = lapsed.get(&pool.id).copied().unwrap_or(Amount::ZERO);
            pool.balance.reserved = pool.balance.reserved.less(gone);
        }
        Ok(pools)
    }

    /// Writes what was decided as one change; answers the last entry of the first ledger with its pool.
    async fn save<const N: usize>(
        &self,
        transaction: &mut Transaction,
        context: &Context,
        log: (uuid::Uuid, &'static str),
        decided: [(&Ledger, Decided); N],
    ) -> Result<Entered, ServiceError> {
        let decided = decided.map(|(before, decided)| (before, decided.stamped(context.now)));
        let entries: Vec<Vec<Entry>> =
            decided.iter().map(|(before, decided)| self.entries(context, before.pool.entries, decided)).collect();
        let savings: Vec<Saving<'_>> = decided
            .iter()
            .zip(&entries)
            .map(|((before, decided), entries)| Saving { before, after: &decided.ledger, entries })
            .collect();
        records::save(transaction, &context.stamp(), log, &savings).await?;
        let first = decided.first().zip(entries.first().and_then(|entries| entries.last()));
        let ((_, decided), entry) = first.ok_or(ServiceError::of(Code::Internal))?;
        Ok(Entered { entry: entry.clone(), pool: decided.ledger.pool.clone() })
    }

    fn entries(&self, context: &Context, before: i64, decided: &Decided) -> Vec<Entry> {
        numbered(before, decided, || ElementEntryId(self.clock().id()), (context.actor.person_id, context.now))
    }
}

/// The entries of what was decided, numbered on; what runs out is nobody's doing.
pub(crate) fn numbered(
    before: i64,
    decided: &Decided,
    id: impl Fn() -> ElementEntryId,
    (by, at): (PersonId, chrono::DateTime<chrono::Utc>),
) -> Vec<Entry> {
    let numbers = (before + 1..).zip(&decided.postings);
    let entry = |(number, posting): (i64, &dingyin_domain::element::Posting)| Entry {
        id: id(),
        number,
        by: (posting.kind != EntryKind::Expire).then_some(by),
        posting: posting.clone(),
        at,
    };
    numbers.map(entry).collect()
}

/// The source of a quota is why it is what it is.
fn first_reason(facts: &PoolFacts) -> Option<Remark> {
    facts.source.as_ref().and_then(|source| Remark::parse(source.as_str()).ok())
}

fn one<T>(mut loaded: Vec<T>) -> Result<T, ServiceError> {
    loaded.pop().ok_or(ServiceError::of(Code::NotFound))
}
