//! Entries that a city has added to the thesaurus.

use chrono::{DateTime, Utc};
use dingyin_domain::id::{ThesaurusEntryId, UserId};
use dingyin_domain::text::{Line, Remark};
use dingyin_domain::thesaurus::Entry;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::rows::{coded, sound};
use crate::table::thesaurus_entries;
use crate::transaction::Transaction;

/// An entry with its particulars.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Added {
    /// Its id.
    pub id: ThesaurusEntryId,
    /// What it says.
    pub entry: Entry,
    /// The account that added it.
    pub added_by: UserId,
    /// When.
    pub added_at: DateTime<Utc>,
    /// Why it was withdrawn, once it was.
    pub withdrawn: Option<Remark>,
}

/// Adds an entry.
///
/// # Errors
/// The database; [`StorageError::Taken`] when it stands already.
pub async fn insert(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    added: &Added,
) -> Result<(), StorageError> {
    let entry = &added.entry;
    transaction
        .insert(thesaurus_entries::Model {
            id: added.id.0,
            term: entry.term.as_str().to_owned(),
            relation: entry.relation.code().to_owned(),
            other: entry.other.as_str().to_owned(),
            industry: entry.industry.map(|industry| industry.code().to_owned()),
            added_by: added.added_by.0,
            added_at: to_micros(added.added_at),
            withdrawn_by: None,
            withdrawn_at: None,
            reason: None,
        })
        .await?;
    transaction.log(stamp, log(entry_id, added.id, "thesaurus.added", json!({ "after": entry })));
    Ok(())
}

/// Withdraws an entry.
///
/// # Errors
/// The database; [`StorageError::NotFound`] when there is none that stands.
pub async fn withdraw(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    (id, by, reason): (ThesaurusEntryId, UserId, &Remark),
) -> Result<Added, StorageError> {
    let row = thesaurus_entries::Entity::find_by_id(id.0).one(transaction.reader().await?).await?;
    let row = row.filter(|row| row.withdrawn_at.is_none()).ok_or(StorageError::NotFound)?;
    let withdrawn = thesaurus_entries::Model {
        withdrawn_by: Some(by.0),
        withdrawn_at: Some(to_micros(stamp.at)),
        reason: Some(reason.as_str().to_owned()),
        ..row
    };
    let model = withdrawn.clone().into_active_model().reset_all();
    thesaurus_entries::Entity::update(model).exec(transaction.writer().await?).await?;
    let data = json!({ "reason": reason });
    transaction.log(stamp, log(entry_id, id, "thesaurus.withdrawn", data));
    added(withdrawn)
}

fn log(id: Uuid, entry: ThesaurusEntryId, action: &'static str, data: serde_json::Value) -> NewEntry {
    NewEntry { id, aggregate: "thesaurus", aggregate_id: entry.0, action, data, personal: None }
}

/// Every entry that stands, the latest first.
///
/// # Errors
/// The database.
pub async fn standing(connection: &impl ConnectionTrait) -> Result<Vec<Added>, StorageError> {
    let rows = thesaurus_entries::Entity::find()
        .filter(thesaurus_entries::Column::WithdrawnAt.is_null())
        .order_by_desc(thesaurus_entries::Column::Id)
        .all(connection)
        .await?;
    rows.into_iter().map(added).collect()
}

fn added(row: thesaurus_entries::Model) -> Result<Added, StorageError> {
    Ok(Added {
        id: ThesaurusEntryId(row.id),
        entry: Entry {
            term: sound(Line::parse(row.term), "term")?,
            relation: coded(&row.relation, "relation")?,
            other: sound(Line::parse(row.other), "other")?,
            industry: row.industry.map(|code| coded(&code, "industry")).transpose()?,
        },
        added_by: UserId(row.added_by),
        added_at: from_micros(row.added_at),
        withdrawn: sound(row.reason.map(Remark::parse).transpose(), "reason")?,
    })
}
