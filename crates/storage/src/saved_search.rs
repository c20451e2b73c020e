//! Questions that people keep, and which of their hits are no news any more.

use chrono::{DateTime, Utc};
use dingyin_domain::id::{SavedSearchId, UserId};
use dingyin_domain::saved_search::{Notify, WebhookUrl};
use dingyin_domain::text::Line;
use sea_orm::sea_query::{Condition, OnConflict};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel as _, QueryFilter, QueryOrder,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::rows::{coded, met, sound};
use crate::table::{notifications, saved_search_hits as hits, saved_searches};
use crate::transaction::Transaction;

/// How many rows are written by one statement.
const ROWS: usize = 200;

/// A question that someone keeps.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SavedSearch {
    /// Its id.
    pub id: SavedSearchId,
    /// Grows by one with every change.
    pub version: i64,
    /// Whose it is.
    pub user_id: UserId,
    /// What it is called.
    pub name: Line<100>,
    /// The question as JSON, as the search reads it.
    pub question: String,
    /// Whether new hits are told on the page.
    pub notify: Notify,
    /// Where they are sent.
    pub webhook: Option<Webhook>,
    /// When it was kept.
    pub created_at: DateTime<Utc>,
}

/// Where new hits are sent, and with which key that is signed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Webhook {
    /// The address.
    pub url: WebhookUrl,
    /// The key.
    pub secret: String,
}

impl SavedSearch {
    /// Whether anybody wants to know of new hits.
    #[must_use]
    pub const fn is_watched(&self) -> bool {
        matches!(self.notify, Notify::Page) || self.webhook.is_some()
    }
}

/// A record that is a hit: the code of its kind, and its id.
pub type Hit = (String, Uuid);

/// Keeps a question.
///
/// # Errors
/// The database.
pub async fn insert(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    saved: &SavedSearch,
) -> Result<(), StorageError> {
    transaction.insert(row(saved)).await?;
    transaction.log(stamp, entry(entry_id, saved, "saved_search.added"));
    Ok(())
}

/// Writes a change if nobody changed it meanwhile.
///
/// # Errors
/// The database, or [`StorageError::Stale`].
pub async fn save(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    after: &SavedSearch,
) -> Result<(), StorageError> {
    let updated = saved_searches::Entity::update_many()
        .set(row(after).into_active_model().reset_all())
        .filter(saved_searches::Column::Id.eq(after.id.0))
        .filter(saved_searches::Column::Version.eq(after.version - 1))
        .exec(transaction.writer().await?)
        .await?;
    met(&updated)?;
    transaction.log(stamp, entry(entry_id, after, "saved_search.edited"));
    Ok(())
}

/// Takes a question away, with what was to be told of it.
///
/// # Errors
/// The database.
pub async fn remove(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    saved: &SavedSearch,
) -> Result<(), StorageError> {
    let (id, writer) = (saved.id.0, transaction.writer().await?);
    hits::Entity::delete_many().filter(hits::Column::SavedSearchId.eq(id)).exec(writer).await?;
    notifications::Entity::delete_many().filter(notifications::Column::SavedSearchId.eq(id)).exec(writer).await?;
    saved_searches::Entity::delete_by_id(id).exec(writer).await?;
    transaction.log(stamp, entry(entry_id, saved, "saved_search.removed"));
    Ok(())
}

/// The entry of the log holds no key.
fn entry(id: Uuid, saved: &SavedSearch, action: &'static str) -> NewEntry {
    let data = json!({
        "name": saved.name,
        "notify": saved.notify,
        "webhook_host": saved.webhook.as_ref().map(|webhook| webhook.url.host()),
    });
    NewEntry { id, aggregate: "saved_search", aggregate_id: saved.id.0, action, data, personal: None }
}

/// Marks records as hits that are no news any more.
///
/// # Errors
/// The database.
pub async fn know(transaction: &mut Transaction, id: SavedSearchId, found: &[Hit]) -> Result<(), StorageError> {
    for part in found.chunks(ROWS) {
        let row = |(kind, record_id): &Hit| {
            hits::Model { saved_search_id: id.0, kind: kind.clone(), record_id: *record_id }.into_active_model()
        };
        let twice = OnConflict::new().do_nothing().to_owned();
        let insert = hits::Entity::insert_many(part.iter().map(row)).on_conflict(twice);
        insert.exec_without_returning(transaction.writer().await?).await?;
    }
    Ok(())
}

/// Which of these records are known as hits of a question.
///
/// # Errors
/// The database.
pub async fn known_among(
    connection: &impl ConnectionTrait,
    id: SavedSearchId,
    among: &[Hit],
) -> Result<Vec<Hit>, StorageError> {
    let ids = among.iter().map(|(_, id)| *id);
    let rows = hits::Entity::find()
        .filter(Condition::all().add(hits::Column::SavedSearchId.eq(id.0)).add(hits::Column::RecordId.is_in(ids)))
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(|row| (row.kind, row.record_id)).collect())
}

/// A question that someone keeps.
///
/// # Errors
/// The database, or [`StorageError::NotFound`].
pub async fn load(connection: &impl ConnectionTrait, id: SavedSearchId) -> Result<SavedSearch, StorageError> {
    saved(saved_searches::Entity::find_by_id(id.0).one(connection).await?.ok_or(StorageError::NotFound)?)
}

/// The questions of a person, the latest first.
///
/// # Errors
/// The database.
pub async fn of(connection: &impl ConnectionTrait, user: UserId) -> Result<Vec<SavedSearch>, StorageError> {
    let rows = saved_searches::Entity::find().filter(saved_searches::Column::UserId.eq(user.0));
    rows.order_by_desc(saved_searches::Column::Id).all(connection).await?.into_iter().map(saved).collect()
}

/// Every question of whose new hits somebody wants to know.
///
/// # Errors
/// The database.
pub async fn watched(connection: &impl ConnectionTrait) -> Result<Vec<SavedSearch>, StorageError> {
    use saved_searches::Column as C;
    let watched = Condition::any().add(C::Notify.eq(Notify::Page.code())).add(C::WebhookUrl.is_not_null());
    let rows = saved_searches::Entity::find().filter(watched).order_by_asc(C::Id).all(connection).await?;
    rows.into_iter().map(saved).collect()
}

fn row(saved: &SavedSearch) -> saved_searches::Model {
    saved_searches::Model {
        id: saved.id.0,
        version: saved.version,
        user_id: saved.user_id.0,
        name: saved.name.as_str().to_owned(),
        question: saved.question.clone(),
        notify: saved.notify.code().to_owned(),
        webhook_url: saved.webhook.as_ref().map(|webhook| webhook.url.as_str().to_owned()),
        webhook_secret: saved.webhook.as_ref().map(|webhook| webhook.secret.clone()),
        created_at: to_micros(saved.created_at),
    }
}

fn saved(row: saved_searches::Model) -> Result<SavedSearch, StorageError> {
    let webhook = row.webhook_url.zip(row.webhook_secret).map(|(url, secret)| {
        let url = sound(WebhookUrl::parse(&url), "webhook")?;
        Ok::<_, StorageError>(Webhook { url, secret })
    });
    Ok(SavedSearch {
        id: SavedSearchId(row.id),
        version: row.version,
        user_id: UserId(row.user_id),
        name: sound(Line::parse(row.name), "name")?,
        question: row.question,
        notify: coded(&row.notify, "notify")?,
        webhook: webhook.transpose()?,
        created_at: from_micros(row.created_at),
    })
}
