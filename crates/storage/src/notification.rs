//! What people are told on the page: new hits of the questions they keep.

use chrono::{DateTime, Utc};
use dingyin_domain::id::{NotificationId, SavedSearchId, UserId};
use dingyin_domain::text::Line;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};

use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::rows::sound;
use crate::saved_search::Hit;
use crate::table::{notifications, saved_searches};
use crate::transaction::Transaction;

/// How many of a person are shown.
pub(crate) const SHOWN: u64 = 200;

/// Where a table of news keeps who was told, whether it was read, and whether it was mailed.
pub(crate) struct NewsColumns<C> {
    pub id: C,
    pub user: C,
    pub read_at: C,
    pub mailed_at: C,
}

const COLUMNS: NewsColumns<notifications::Column> = NewsColumns {
    id: notifications::Column::Id,
    user: notifications::Column::UserId,
    read_at: notifications::Column::ReadAt,
    mailed_at: notifications::Column::MailedAt,
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
        mailed_at: None,
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
    columns: &NewsColumns<E::Column>,
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
    let own = notifications::Entity::find().filter(notifications::Column::UserId.eq(user.0));
    named(connection, own.order_by_desc(notifications::Column::Id).limit(SHOWN).all(connection).await?).await
}

/// What someone was told since an instant and has neither read nor got by mail, the latest first.
pub(crate) async fn unmailed(
    connection: &impl ConnectionTrait,
    (user, since): (UserId, DateTime<Utc>),
) -> Result<Vec<Notification>, StorageError> {
    let own = unmailed_of::<notifications::Entity>(&COLUMNS, user);
    let own = own.filter(notifications::Column::CreatedAt.gte(to_micros(since)));
    named(connection, own.all(connection).await?).await
}

/// Marks what someone was told as mailed.
pub(crate) async fn mailed(
    transaction: &mut Transaction,
    (user, ids, at): (UserId, &[NotificationId], DateTime<Utc>),
) -> Result<(), StorageError> {
    mailed_of::<notifications::Entity>(transaction, &COLUMNS, (user, ids, at)).await
}

/// The rows of a table of news that someone has neither read nor got by mail, the latest first.
pub(crate) fn unmailed_of<E: EntityTrait>(columns: &NewsColumns<E::Column>, user: UserId) -> Select<E> {
    let own = E::find().filter(columns.user.eq(user.0)).filter(columns.read_at.is_null());
    own.filter(columns.mailed_at.is_null()).order_by_desc(columns.id).limit(SHOWN)
}

/// Marks rows of a table of news as mailed.
pub(crate) async fn mailed_of<E: EntityTrait>(
    transaction: &mut Transaction,
    columns: &NewsColumns<E::Column>,
    (user, ids, at): (UserId, &[NotificationId], DateTime<Utc>),
) -> Result<(), StorageError> {
    E::update_many()
        .col_expr(columns.mailed_at, Expr::value(to_micros(at)))
        .filter(columns.user.eq(user.0))
        .filter(columns.id.is_in(ids.iter().map(|id| id.0)))
        .exec(transaction.writer().await?)
        .await?;
    Ok(())
}

/// The rows with the names of their questions.
async fn named(
    connection: &impl ConnectionTrait,
    rows: Vec<notifications::Model>,
) -> Result<Vec<Notification>, StorageError> {
    let searches = saved_searches::Entity::find()
        .filter(saved_searches::Column::Id.is_in(rows.iter().map(|row| row.saved_search_id)))
        .all(connection)
        .await?;
    let search = |row: &notifications::Model| searches.iter().find(|search| search.id == row.saved_search_id);
    let told = rows.into_iter().filter_map(|row| search(&row).map(|search| (search.name.clone(), row)));
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
    columns: &NewsColumns<E::Column>,
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
