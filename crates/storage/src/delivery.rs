//! What is sent to webhooks: kept until it has arrived, so that it arrives at least once.

use chrono::{DateTime, Utc};
use dingyin_domain::id::{DeliveryId, SavedSearchId};
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::error::StorageError;
use crate::instant::to_micros;
use crate::table::webhook_deliveries as deliveries;
use crate::transaction::Transaction;

/// How many are sent in one go.
const BATCH: u64 = 20;

/// Something that is sent to a webhook.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub struct Delivery {
    /// Its id.
    pub id: DeliveryId,
    /// Of which question.
    pub saved_search_id: SavedSearchId,
    /// What is sent.
    pub body: String,
    /// How often that was tried.
    pub attempts: u32,
}

/// Keeps what is to be sent.
///
/// # Errors
/// The database.
pub async fn insert(
    transaction: &mut Transaction,
    delivery: &Delivery,
    due: DateTime<Utc>,
) -> Result<(), StorageError> {
    let row = deliveries::Model {
        id: delivery.id.0,
        saved_search_id: delivery.saved_search_id.0,
        body: delivery.body.clone(),
        attempts: i32::try_from(delivery.attempts).unwrap_or(i32::MAX),
        due_at: to_micros(due),
        failure: None,
    };
    transaction.insert(row).await
}

/// What is due, the longest due first; it is not due again before `until`, so that another node leaves it alone.
///
/// # Errors
/// The database.
pub async fn take(
    transaction: &mut Transaction,
    (now, until): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<Delivery>, StorageError> {
    let rows = deliveries::Entity::find()
        .filter(deliveries::Column::DueAt.lte(to_micros(now)))
        .order_by_asc(deliveries::Column::DueAt)
        .limit(BATCH)
        .lock_exclusive()
        .all(transaction.reader().await?)
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    deliveries::Entity::update_many()
        .col_expr(deliveries::Column::DueAt, Expr::value(to_micros(until)))
        .filter(deliveries::Column::Id.is_in(rows.iter().map(|row| row.id)))
        .exec(transaction.writer().await?)
        .await?;
    Ok(rows.into_iter().map(delivery).collect())
}

/// What has arrived, or will never, is kept no longer.
///
/// # Errors
/// The database.
pub async fn done(transaction: &mut Transaction, id: DeliveryId) -> Result<(), StorageError> {
    deliveries::Entity::delete_by_id(id.0).exec(transaction.writer().await?).await?;
    Ok(())
}

/// What has not arrived is due again later.
///
/// # Errors
/// The database.
pub async fn failed(
    transaction: &mut Transaction,
    id: DeliveryId,
    (due, failure): (DateTime<Utc>, &str),
) -> Result<(), StorageError> {
    use deliveries::Column as C;
    deliveries::Entity::update_many()
        .col_expr(C::Attempts, Expr::col(C::Attempts).add(1))
        .col_expr(C::DueAt, Expr::value(to_micros(due)))
        .col_expr(C::Failure, Expr::value(failure))
        .filter(C::Id.eq(id.0))
        .exec(transaction.writer().await?)
        .await?;
    Ok(())
}

/// Whether anything waits to be sent.
///
/// # Errors
/// The database.
pub async fn any_due(connection: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Waiting, StorageError> {
    let due = deliveries::Entity::find().filter(deliveries::Column::DueAt.lte(to_micros(now)));
    Ok(due.one(connection).await?.map_or(Waiting::Nothing, |_| Waiting::Something))
}

/// Whether anything waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waiting {
    /// Something does.
    Something,
    /// Nothing does.
    Nothing,
}

fn delivery(row: deliveries::Model) -> Delivery {
    Delivery {
        id: DeliveryId(row.id),
        saved_search_id: SavedSearchId(row.saved_search_id),
        body: row.body,
        attempts: u32::try_from(row.attempts).unwrap_or_default(),
    }
}
