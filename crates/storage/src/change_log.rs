//! The change log: every change in commit order, chained by SM3 so that nothing can be altered unseen.

use chrono::{DateTime, Utc};
use dingyin_domain::id::{ProjectId, UserId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::Value;
use sm3::{Digest, Sm3};
use uuid::Uuid;

use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::table::change_log;

/// The hash before the first entry.
pub const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// A change that is about to be logged.
#[derive(Debug, Clone)]
pub struct NewEntry {
    /// Its id.
    pub id: Uuid,
    /// The kind of record: `project`, `demand`, `organisation`, ...
    pub aggregate: &'static str,
    /// The record.
    pub aggregate_id: Uuid,
    /// What was done.
    pub action: &'static str,
    /// Before and after, without personal values.
    pub data: Value,
    /// Personal values: kept beside the chain, erasable without breaking it.
    pub personal: Option<Value>,
}

impl NewEntry {
    /// An entry of a project, without personal values.
    pub(crate) const fn of_project(id: Uuid, project: ProjectId, action: &'static str, data: Value) -> Self {
        Self { id, aggregate: "project", aggregate_id: project.0, action, data, personal: None }
    }
}

/// Who changes something, in which request, when.
#[derive(Debug, Clone)]
pub struct Stamp {
    /// The account.
    pub actor_id: UserId,
    /// The person's name.
    pub actor_name: String,
    /// The request.
    pub request_id: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// One entry of the log.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its place, from 1 without a gap.
    pub position: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// The account that did it.
    pub actor_id: UserId,
    /// The person's name.
    pub actor_name: String,
    /// The request.
    pub request_id: String,
    /// The kind of record.
    pub aggregate: String,
    /// The record.
    pub aggregate_id: Uuid,
    /// What was done.
    pub action: String,
    /// Before and after.
    pub data: Value,
    /// Its hash over everything before it.
    pub hash: String,
}

/// The end of the chain.
#[derive(Debug, Clone)]
pub(crate) struct Head {
    pub position: i64,
    pub hash: String,
}

impl Head {
    pub(crate) async fn read(connection: &impl ConnectionTrait) -> Result<Self, StorageError> {
        let last = change_log::Entity::find().order_by_desc(change_log::Column::Position).one(connection).await?;
        Ok(last.map_or_else(
            || Self { position: 0, hash: GENESIS.to_owned() },
            |row| Self { position: row.position, hash: row.hash },
        ))
    }

    /// The row of the next entry; the head moves on to it.
    pub(crate) fn chain(&mut self, stamp: &Stamp, entry: NewEntry) -> change_log::Model {
        let personal = entry.personal.map(|values| values.to_string());
        let mut data = entry.data;
        if let (Some(personal), Value::Object(data)) = (&personal, &mut data) {
            let salted = format!("{}{personal}", entry.id);
            data.insert("personal_digest".into(), Value::String(hex(&Sm3::digest(salted.as_bytes()))));
        }
        let mut row = change_log::Model {
            position: self.position + 1,
            id: entry.id,
            at: to_micros(stamp.at),
            actor_id: stamp.actor_id.0,
            actor_name: stamp.actor_name.clone(),
            request_id: stamp.request_id.clone(),
            aggregate: entry.aggregate.to_owned(),
            aggregate_id: entry.aggregate_id,
            action: entry.action.to_owned(),
            data: data.to_string(),
            personal,
            previous_hash: std::mem::take(&mut self.hash),
            hash: String::new(),
        };
        row.hash = hash(&row);
        self.position = row.position;
        self.hash.clone_from(&row.hash);
        row
    }
}

/// The hash of an entry over everything in it but the personal values, each part with its length before it.
fn hash(row: &change_log::Model) -> String {
    let mut hasher = Sm3::new();
    let parts = [
        row.previous_hash.as_str(),
        &row.position.to_string(),
        &row.id.to_string(),
        &row.at.to_string(),
        &row.actor_id.to_string(),
        &row.actor_name,
        &row.request_id,
        &row.aggregate,
        &row.aggregate_id.to_string(),
        &row.action,
        &row.data,
    ];
    for part in parts {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part.as_bytes());
    }
    hex(&hasher.finalize())
}

/// Bytes in lower-case hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        use std::fmt::Write as _;
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// What is wrong with the chain.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// An entry is missing before this position.
    #[error("entry {0} does not follow the one before it")]
    Gap(i64),
    /// The entry at this position was altered.
    #[error("entry {0} was altered")]
    Altered(i64),
}

/// Checks a run of entries against the head before them and returns the head after them.
fn check(head: Head, rows: &[change_log::Model]) -> Result<Head, Broken> {
    rows.iter().try_fold(head, |head, row| {
        if row.position != head.position + 1 {
            return Err(Broken::Gap(row.position));
        }
        if row.previous_hash != head.hash || hash(row) != row.hash || !personal_fits(row) {
            return Err(Broken::Altered(row.position));
        }
        Ok(Head { position: row.position, hash: row.hash.clone() })
    })
}

/// Personal values that are still there must be those whose digest was chained; erased ones are in order.
fn personal_fits(row: &change_log::Model) -> bool {
    let Some(personal) = &row.personal else { return true };
    let data: Value = serde_json::from_str(&row.data).unwrap_or_default();
    let salted = format!("{}{personal}", row.id);
    data.get("personal_digest").and_then(Value::as_str) == Some(&hex(&Sm3::digest(salted.as_bytes())))
}

/// Checks the whole chain, telling after each step how far it is.
///
/// # Errors
/// The database; what is wrong with the chain comes inside.
pub async fn verify(
    connection: &impl ConnectionTrait,
    mut progress: impl FnMut(i64),
) -> Result<Result<i64, Broken>, StorageError> {
    let mut head = Head { position: 0, hash: GENESIS.to_owned() };
    loop {
        let rows = rows_after(connection, head.position, 1000).await?;
        if rows.is_empty() {
            return Ok(Ok(head.position));
        }
        head = match check(head, &rows) {
            Ok(head) => head,
            Err(broken) => return Ok(Err(broken)),
        };
        progress(head.position);
    }
}

async fn rows_after(
    connection: &impl ConnectionTrait,
    position: i64,
    limit: u64,
) -> Result<Vec<change_log::Model>, StorageError> {
    Ok(change_log::Entity::find()
        .filter(change_log::Column::Position.gt(position))
        .order_by_asc(change_log::Column::Position)
        .limit(limit)
        .all(connection)
        .await?)
}

/// The entries after a position, oldest first.
///
/// # Errors
/// The database.
pub async fn after(connection: &impl ConnectionTrait, position: i64, limit: u64) -> Result<Vec<Entry>, StorageError> {
    Ok(rows_after(connection, position, limit).await?.into_iter().map(Entry::from).collect())
}

/// The entries of one record before a position, newest first.
///
/// # Errors
/// The database.
pub async fn of_records(
    connection: &impl ConnectionTrait,
    aggregate: &str,
    ids: &[Uuid],
    before: Option<i64>,
    limit: u64,
) -> Result<Vec<Entry>, StorageError> {
    let mut query = change_log::Entity::find()
        .filter(change_log::Column::Aggregate.eq(aggregate))
        .filter(change_log::Column::AggregateId.is_in(ids.iter().copied()));
    if let Some(before) = before {
        query = query.filter(change_log::Column::Position.lt(before));
    }
    let rows = query.order_by_desc(change_log::Column::Position).limit(limit).all(connection).await?;
    Ok(rows.into_iter().map(Entry::from).collect())
}

/// How many entries records have together.
///
/// # Errors
/// The database.
pub async fn count_of_records(
    connection: &impl ConnectionTrait,
    aggregate: &str,
    ids: &[Uuid],
) -> Result<u64, StorageError> {
    use sea_orm::PaginatorTrait as _;
    Ok(change_log::Entity::find()
        .filter(change_log::Column::Aggregate.eq(aggregate))
        .filter(change_log::Column::AggregateId.is_in(ids.iter().copied()))
        .count(connection)
        .await?)
}

/// The last position.
///
/// # Errors
/// The database.
pub async fn position(connection: &impl ConnectionTrait) -> Result<i64, StorageError> {
    let last: Option<Option<i64>> = change_log::Entity::find()
        .select_only()
        .column_as(change_log::Column::Position.max(), "last")
        .into_tuple()
        .one(connection)
        .await?;
    Ok(last.flatten().unwrap_or(0))
}

impl From<change_log::Model> for Entry {
    fn from(row: change_log::Model) -> Self {
        Self {
            position: row.position,
            at: from_micros(row.at),
            actor_id: UserId(row.actor_id),
            actor_name: row.actor_name,
            request_id: row.request_id,
            aggregate: row.aggregate,
            aggregate_id: row.aggregate_id,
            action: row.action,
            data: serde_json::from_str(&row.data).unwrap_or_default(),
            hash: row.hash,
        }
    }
}
