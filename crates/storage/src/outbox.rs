//! What is to be sent to others: kept until it has gone out, so that it goes out at least once.

use chrono::{DateTime, Utc};
use dingyin_domain::email::Email;
use dingyin_domain::id::{OutgoingId, SavedSearchId};
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};

use crate::error::StorageError;
use crate::instant::to_micros;
use crate::rows::sound;
use crate::table::outbox;
use crate::transaction::Transaction;

/// How much is sent in one go.
const BATCH: u64 = 20;

/// Something that is to be sent.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Outgoing {
    /// Its id.
    pub id: OutgoingId,
    /// What is sent, and where.
    pub content: Content,
    /// How often that was tried.
    pub attempts: u32,
}

/// What is sent, and where.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// A post to the webhook of a kept question.
    Post {
        /// The question.
        saved_search_id: SavedSearchId,
        /// The body.
        body: String,
    },
    /// A mail.
    Mail(Mail),
}

/// A mail.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Mail {
    /// To whom.
    pub to: Email,
    /// What it is about.
    pub subject: String,
    /// What it says.
    pub text: String,
    /// The invitation that it carries.
    #[serde(flatten)]
    pub invitation: Option<Invitation>,
}

/// An invitation in a mail.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Invitation {
    /// The calendar file.
    #[serde(rename = "invitation")]
    pub calendar: String,
    /// What it asks for.
    pub method: Method,
}

/// What an invitation asks for. RFC 5546.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// To come.
    Request,
    /// Not to come any more.
    Cancel,
}

/// Keeps what is to be sent.
///
/// # Errors
/// The database.
pub async fn insert(
    transaction: &mut Transaction,
    (id, content): (OutgoingId, &Content),
    due: DateTime<Utc>,
) -> Result<(), StorageError> {
    let content = sound(serde_json::to_string(content), "outbox")?;
    let row = outbox::Model { id: id.0, content, attempts: 0, due_at: to_micros(due), failure: None };
    transaction.insert(row).await
}

/// What is due, the longest due first; it is not due again before `until`, so that another node leaves it alone.
///
/// # Errors
/// The database.
pub async fn take(
    transaction: &mut Transaction,
    (now, until): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<Outgoing>, StorageError> {
    let rows = outbox::Entity::find()
        .filter(outbox::Column::DueAt.lte(to_micros(now)))
        .order_by_asc(outbox::Column::DueAt)
        .limit(BATCH)
        .lock_exclusive()
        .all(transaction.reader().await?)
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    outbox::Entity::update_many()
        .col_expr(outbox::Column::DueAt, Expr::value(to_micros(until)))
        .filter(outbox::Column::Id.is_in(rows.iter().map(|row| row.id)))
        .exec(transaction.writer().await?)
        .await?;
    rows.into_iter().map(outgoing).collect()
}

/// What has gone out, or never will, is kept no longer.
///
/// # Errors
/// The database.
pub async fn done(transaction: &mut Transaction, id: OutgoingId) -> Result<(), StorageError> {
    outbox::Entity::delete_by_id(id.0).exec(transaction.writer().await?).await?;
    Ok(())
}

/// What has not gone out is due again later.
///
/// # Errors
/// The database.
pub async fn failed(
    transaction: &mut Transaction,
    id: OutgoingId,
    (due, failure): (DateTime<Utc>, &str),
) -> Result<(), StorageError> {
    use outbox::Column as C;
    outbox::Entity::update_many()
        .col_expr(C::Attempts, Expr::col(C::Attempts).add(1))
        .col_expr(C::DueAt, Expr::value(to_micros(due)))
        .col_expr(C::Failure, Expr::value(failure))
        .filter(C::Id.eq(id.0))
        .exec(transaction.writer().await?)
        .await?;
    Ok(())
}

/// How many things wait to be sent, and how many of them were tried in vain.
///
/// # Errors
/// The database.
pub async fn waiting(connection: &impl ConnectionTrait) -> Result<(u64, u64), StorageError> {
    let all = outbox::Entity::find();
    let tried = all.clone().filter(outbox::Column::Attempts.gt(0)).count(connection).await?;
    Ok((all.count(connection).await?, tried))
}

/// Whether anything waits to be sent.
///
/// # Errors
/// The database.
pub async fn any_due(connection: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Waiting, StorageError> {
    let due = outbox::Entity::find().filter(outbox::Column::DueAt.lte(to_micros(now)));
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

fn outgoing(row: outbox::Model) -> Result<Outgoing, StorageError> {
    let attempts = u32::try_from(row.attempts).unwrap_or_default();
    Ok(Outgoing { id: OutgoingId(row.id), content: sound(serde_json::from_str(&row.content), "outbox")?, attempts })
}
