//! What is known of files that were handed in; their bytes lie outside the database.

use chrono::{DateTime, Utc};
use dingyin_domain::id::{AttachmentId, UserId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::json;
use uuid::Uuid;

use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::table::attachments;
use crate::transaction::Transaction;

/// A file that was handed in.
#[derive(Debug, Clone)]
pub struct Attachment {
    /// Its id.
    pub id: AttachmentId,
    /// The name it came with.
    pub file_name: String,
    /// What it says it is.
    pub media_type: String,
    /// How long it is.
    pub bytes: i64,
    /// The SM3 digest of its bytes.
    pub sm3: String,
    /// Who handed it in.
    pub uploaded_by: UserId,
    /// When.
    pub created_at: DateTime<Utc>,
}

/// Writes a new attachment.
///
/// # Errors
/// The database.
pub async fn insert(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    attachment: &Attachment,
) -> Result<(), StorageError> {
    transaction
        .insert(attachments::Model {
            id: attachment.id.0,
            file_name: attachment.file_name.clone(),
            media_type: attachment.media_type.clone(),
            bytes: attachment.bytes,
            sm3: attachment.sm3.clone(),
            uploaded_by: attachment.uploaded_by.0,
            created_at: to_micros(attachment.created_at),
        })
        .await?;
    let after = json!({ "file_name": attachment.file_name, "bytes": attachment.bytes, "sm3": attachment.sm3 });
    transaction.log(
        stamp,
        NewEntry {
            id: entry_id,
            aggregate: "attachment",
            aggregate_id: attachment.id.0,
            action: "attachment.added",
            data: json!({ "after": after }),
            personal: None,
        },
    );
    Ok(())
}

/// The attachment with this id.
///
/// # Errors
/// The database.
pub async fn find(connection: &impl ConnectionTrait, id: AttachmentId) -> Result<Option<Attachment>, StorageError> {
    let row = attachments::Entity::find_by_id(id.0).one(connection).await?;
    Ok(row.map(|row| Attachment {
        id: AttachmentId(row.id),
        file_name: row.file_name,
        media_type: row.media_type,
        bytes: row.bytes,
        sm3: row.sm3,
        uploaded_by: UserId(row.uploaded_by),
        created_at: from_micros(row.created_at),
    }))
}

/// Whether all of these attachments are there.
///
/// # Errors
/// The database.
pub async fn all_there(connection: &impl ConnectionTrait, ids: &[AttachmentId]) -> Result<bool, StorageError> {
    if ids.is_empty() {
        return Ok(true);
    }
    let distinct: std::collections::BTreeSet<Uuid> = ids.iter().map(|id| id.0).collect();
    let wanted = distinct.len() as u64;
    let found = attachments::Entity::find().filter(attachments::Column::Id.is_in(distinct)).count(connection).await?;
    Ok(found == wanted)
}
