//! The change log as whoever audits it reads it.

use chrono::{DateTime, Utc};
use dingyin_domain::record_kind::RecordKind;
use sea_orm::sea_query::Condition;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use uuid::Uuid;

use crate::change_log::{Entry, NewEntry, Stamp};
use crate::error::StorageError;
use crate::instant::to_micros;
use crate::table::change_log;
use crate::transaction::Transaction;

/// Which entries are asked for; what is not given does not narrow.
#[derive(Debug, Clone, Default)]
pub struct Criteria {
    /// Of a person of exactly this name.
    pub actor_name: Option<String>,
    /// About this kind of record.
    pub kind: Option<RecordKind>,
    /// At this instant or later.
    pub from: Option<DateTime<Utc>>,
    /// Before this instant.
    pub until: Option<DateTime<Utc>>,
}

impl Criteria {
    fn condition(&self) -> Condition {
        use change_log::Column as C;
        Condition::all()
            .add_option(self.actor_name.as_deref().map(|name| C::ActorName.eq(name)))
            .add_option(self.kind.map(|kind| C::Aggregate.eq(kind.code())))
            .add_option(self.from.map(|at| C::At.gte(to_micros(at))))
            .add_option(self.until.map(|at| C::At.lt(to_micros(at))))
    }
}

/// The entries that meet the criteria before a position, newest first.
///
/// # Errors
/// The database.
pub async fn matching(
    connection: &impl ConnectionTrait,
    criteria: &Criteria,
    before: Option<i64>,
    limit: u64,
) -> Result<Vec<Entry>, StorageError> {
    let earlier = before.map(|position| change_log::Column::Position.lt(position));
    let rows = change_log::Entity::find()
        .filter(criteria.condition().add_option(earlier))
        .order_by_desc(change_log::Column::Position)
        .limit(limit)
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(Entry::from).collect())
}

/// Writes down that the log was read, and what was asked. Handbook §15: the auditor's own deeds are logged.
pub fn note_reading(transaction: &mut Transaction, stamp: &Stamp, entry_id: Uuid, criteria: &Criteria) {
    let asked = json!({
        "actor": criteria.actor_name,
        "kind": criteria.kind,
        "from": criteria.from,
        "until": criteria.until,
    });
    let entry = NewEntry {
        id: entry_id,
        aggregate: RecordKind::Log.code(),
        aggregate_id: stamp.actor_id.0,
        action: "log.read",
        data: json!({ "asked": asked }),
        personal: None,
    };
    transaction.log(stamp, entry);
}
