//! What people are told on the page: new hits of the questions they keep.

use chrono::{DateTime, Utc};
use dingyin_domain::id::{NotificationId, SavedSearchId, UserId};
use dingyin_domain::text::Line;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::rows::sound;
use crate::saved_search::Hit;
use crate::table::{notifications, saved_searches};
use crate::transaction::Transaction;

/// How many of a person are shown.
pub(crate) const SHOWN: u64 = 200;

/// Where a table of news keeps who was told, and whether it was read.
pub(crate) struct ReadColumns<C> {
    pub id: C,
    pub user: C,
    pub read_at: C,
}

const COLUMNS: ReadColumns<notifications::Column> = ReadColumns {
    id: notifications::Column::Id,
    user: notifications::Column::UserId,
    read_at: notifications::Column::ReadAt,
};

/// Something that a person is told.
#[derive(Debug, Clone)]
pub struct Notification {
    /// Its id.
    pub id: NotificationId,
    /// Who is told.
    pub user_id: UserId,
    /// Of which question.
    pub saved_search: (SavedSearchId, Line<100>),
    /// The new hits.
    pub hits: Vec<Hit>,
    /// When.
    pub created_at: DateTime<Utc>,
    /// When it was read, once it was.
    pub read_at: Option<DateTime<Utc>>,
}

/// Tells somebody something.
///
/// # Errors
/// The database.
pub async fn insert(transaction: &mut Transaction, told: &Notification) -> Result<(), StorageError> {
    let row = notifications::Model {
        id: told.id.0,
        user_id: told.user_id.0,
        saved_search_id: told.saved_search.0.0,
        hits: sound(serde_json::to_string(&told.hits), "hits")?,
        created_at: to_micros(told.created_at),
        read_at: told.read_at.map(to_micros),
    };
    transaction.insert(row).await
}

/// Marks what someone was told as read: these, or all when none are named.
///
/// # Errors
/// The database.
pub async fn read(
    transaction: &mut Transaction,
    user: UserId,
    ids: &[NotificationId],
    at: DateTime<Utc>,
) -> Result<u64, StorageError> {
    read_of::<notifications::Entity>(transaction, &COLUMNS, (user, ids, at)).await
}

/// Marks rows of a table of news as read: these, or all of the person when none are named.
pub(crate) async fn read_of<E: EntityTrait>(
    transaction: &mut Transaction,
    columns: &ReadColumns<E::Column>,
    (user, ids, at): (UserId, &[NotificationId], DateTime<Utc>),
) -> Result<u64, StorageError> {
    let mut update = E::update_many()
        .col_expr(columns.read_at, Expr::value(to_micros(at)))
        .filter(columns.user.eq(user.0))
        .filter(columns.read_at.is_null());
    if !ids.is_empty() {
        update = update.filter(columns.id.is_in(ids.iter().map(|id| id.0)));
    }
    Ok(update.exec(transaction.writer().await?).await?.rows_affected)
}

/// What someone was told, the latest first.
///
/// # Errors
/// The database.
pub async fn of(connection: &impl ConnectionTrait, user: UserId) -> Result<Vec<Notification>, StorageError> {
    let rows = notifications::Entity::find()
        .filter(notifications::Column::UserId.eq(user.0))
        .order_by_desc(notifications::Column::Id)
        .limit(SHOWN)
        .all(connection)
        .await?;
    let searches = saved_searches::Entity::find()
        .filter(saved_searches::Column::Id.is_in(rows.iter().map(|row| row.saved_search_id)))
        .all(connection)
        .await?;
    let named = |row: &notifications::Model| searches.iter().find(|search| search.id == row.saved_search_id);
    let told = rows.into_iter().filter_map(|row| named(&row).map(|search| (search.name.clone(), row)));
    told.map(|(name, row)| notification(row, name)).collect()
}

/// How much someone has not read yet.
///
/// # Errors
/// The database.
pub async fn unread(connection: &impl ConnectionTrait, user: UserId) -> Result<u64, StorageError> {
    unread_of::<notifications::Entity>(connection, &COLUMNS, user).await
}

/// How many rows of a table of news someone has not read yet.
pub(crate) async fn unread_of<E: EntityTrait>(
    connection: &impl ConnectionTrait,
    columns: &ReadColumns<E::Column>,
    user: UserId,
) -> Result<u64, StorageError>
where
    E::Model: Sync,
{
    let unread = E::find().filter(columns.user.eq(user.0)).filter(columns.read_at.is_null());
    Ok(unread.count(connection).await?)
}

fn notification(row: notifications::Model, name: String) -> Result<Notification, StorageError> {
    Ok(Notification {
        id: NotificationId(row.id),
        user_id: UserId(row.user_id),
        saved_search: (SavedSearchId(row.saved_search_id), sound(Line::parse(name), "name")?),
        hits: sound(serde_json::from_str(&row.hits), "hits")?,
        created_at: from_micros(row.created_at),
        read_at: row.read_at.map(from_micros),
    })
}
