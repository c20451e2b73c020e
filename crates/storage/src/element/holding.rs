//! What projects have reserved and were allotted.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use dingyin_domain::element::{Amount, Element, ElementPool, Ledger};
use dingyin_domain::id::{ElementPoolId, ProjectId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::amount;
use crate::error::StorageError;
use crate::rows::coded;
use crate::table::{element_allotments, element_pools, element_reservations};
use crate::transaction::Transaction;

/// What a project holds of an element, in whatever pools.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Held {
    /// Reservations that have not run out.
    pub reserved: Amount,
    /// What was allotted.
    pub allotted: Amount,
}

/// A pool with what projects hold of it.
pub(super) async fn ledger(connection: &impl ConnectionTrait, pool: ElementPool) -> Result<Ledger, StorageError> {
    let reserved = element_reservations::Entity::find()
        .filter(element_reservations::Column::PoolId.eq(pool.id.0))
        .all(connection)
        .await?;
    let allotted = element_allotments::Entity::find()
        .filter(element_allotments::Column::PoolId.eq(pool.id.0))
        .all(connection)
        .await?;
    let reserved = reserved.into_iter().map(|row| Ok(((ProjectId(row.project_id), row.until), amount(row.amount)?)));
    let allotted = allotted.into_iter().map(|row| Ok((ProjectId(row.project_id), amount(row.amount)?)));
    Ok(Ledger {
        pool,
        reserved: reserved.collect::<Result<_, StorageError>>()?,
        allotted: allotted.collect::<Result<_, StorageError>>()?,
    })
}

/// Writes what differs.
pub(super) async fn save(transaction: &mut Transaction, before: &Ledger, after: &Ledger) -> Result<(), StorageError> {
    let pool_id = after.pool.id.0;
    for (project, until) in before.reserved.keys().filter(|key| before.reserved.get(key) != after.reserved.get(key)) {
        element_reservations::Entity::delete_by_id((pool_id, project.0, *until))
            .exec(transaction.writer().await?)
            .await?;
    }
    for project in before.allotted.keys().filter(|key| before.allotted.get(key) != after.allotted.get(key)) {
        element_allotments::Entity::delete_by_id((pool_id, project.0)).exec(transaction.writer().await?).await?;
    }
    let reserved = after.reserved.iter().filter(|(key, amount)| before.reserved.get(key) != Some(amount));
    let reserved = reserved.map(|((project, until), amount)| element_reservations::Model {
        pool_id,
        project_id: project.0,
        until: *until,
        amount: amount.get(),
    });
    let allotted = after.allotted.iter().filter(|(key, amount)| before.allotted.get(key) != Some(amount));
    let allotted = allotted.map(|(project, amount)| element_allotments::Model {
        pool_id,
        project_id: project.0,
        amount: amount.get(),
    });
    let (reserved, allotted): (Vec<_>, Vec<_>) = (reserved.collect(), allotted.collect());
    transaction.insert_all(reserved).await?;
    transaction.insert_all(allotted).await
}

/// What has run out of each of these pools and is still in their sums.
///
/// # Errors
/// The database.
pub async fn lapsed_amounts(
    connection: &impl ConnectionTrait,
    pools: &[ElementPoolId],
    today: NaiveDate,
) -> Result<BTreeMap<ElementPoolId, Amount>, StorageError> {
    use element_reservations::Column as C;
    let rows = element_reservations::Entity::find()
        .filter(C::PoolId.is_in(pools.iter().map(|id| id.0)))
        .filter(C::Until.lt(today))
        .all(connection)
        .await?;
    let mut lapsed: BTreeMap<ElementPoolId, Amount> = BTreeMap::new();
    for row in rows {
        let sum = lapsed.entry(ElementPoolId(row.pool_id)).or_default();
        *sum = [*sum, amount(row.amount)?].into_iter().sum();
    }
    Ok(lapsed)
}

/// Pools with reservations that have run out and are still in their sums.
///
/// # Errors
/// The database.
pub async fn with_lapsed(
    connection: &impl ConnectionTrait,
    today: NaiveDate,
    limit: u64,
) -> Result<Vec<ElementPoolId>, StorageError> {
    use element_reservations::Column as C;
    let ids: Vec<Uuid> = element_reservations::Entity::find()
        .select_only()
        .column(C::PoolId)
        .distinct()
        .filter(C::Until.lt(today))
        .order_by_asc(C::PoolId)
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(ids.into_iter().map(ElementPoolId).collect())
}

/// What projects hold on a day, by project and element.
///
/// # Errors
/// The database.
pub async fn held_by(
    connection: &impl ConnectionTrait,
    projects: &[ProjectId],
    today: NaiveDate,
) -> Result<BTreeMap<(ProjectId, Element), Held>, StorageError> {
    let ids: Vec<Uuid> = projects.iter().map(|id| id.0).collect();
    let reserved = element_reservations::Entity::find()
        .filter(element_reservations::Column::ProjectId.is_in(ids.iter().copied()))
        .filter(element_reservations::Column::Until.gte(today))
        .all(connection)
        .await?;
    let allotted = element_allotments::Entity::find()
        .filter(element_allotments::Column::ProjectId.is_in(ids))
        .all(connection)
        .await?;
    let pools = reserved.iter().map(|row| row.pool_id).chain(allotted.iter().map(|row| row.pool_id));
    let elements = elements_of(connection, pools.collect()).await?;
    let of = |pool: &Uuid| elements.get(pool).copied().ok_or(StorageError::NotFound);
    let mut held: BTreeMap<(ProjectId, Element), Held> = BTreeMap::new();
    for row in reserved {
        let own = held.entry((ProjectId(row.project_id), of(&row.pool_id)?)).or_default();
        own.reserved = [own.reserved, amount(row.amount)?].into_iter().sum();
    }
    for row in allotted {
        let own = held.entry((ProjectId(row.project_id), of(&row.pool_id)?)).or_default();
        own.allotted = [own.allotted, amount(row.amount)?].into_iter().sum();
    }
    Ok(held)
}

async fn elements_of(
    connection: &impl ConnectionTrait,
    pools: Vec<Uuid>,
) -> Result<BTreeMap<Uuid, Element>, StorageError> {
    let rows: Vec<(Uuid, String)> = element_pools::Entity::find()
        .select_only()
        .columns([element_pools::Column::Id, element_pools::Column::Element])
        .filter(element_pools::Column::Id.is_in(pools))
        .into_tuple()
        .all(connection)
        .await?;
    rows.into_iter().map(|(id, code)| Ok((id, coded(&code, "element")?))).collect()
}
