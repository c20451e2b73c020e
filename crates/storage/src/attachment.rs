//! What is known of files that were handed in; their bytes lie outside the database.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use dingyin_domain::id::{AttachmentId, ProjectId, UserId};
use sea_orm::sea_query::{Condition, OnConflict, Query};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel as _, JoinType, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, RelationDef, Select,
};
use serde_json::json;
use uuid::Uuid;

use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::table::{
    attachment_texts as texts, attachments, channel_items, evidence, follow_up_attachments, item_events,
    performance_reports, progress_reports,
};
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
    Ok(attachments::Entity::find_by_id(id.0).one(connection).await?.map(attachment))
}

/// These attachments.
///
/// # Errors
/// The database.
pub async fn find_many(
    connection: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = AttachmentId>,
) -> Result<HashMap<AttachmentId, Attachment>, StorageError> {
    let rows = attachments::Entity::find().filter(attachments::Column::Id.is_in(ids.into_iter().map(|id| id.0)));
    Ok(rows.all(connection).await?.into_iter().map(|row| (AttachmentId(row.id), attachment(row))).collect())
}

/// These attachments, with their texts as far as they were read.
///
/// # Errors
/// The database.
pub async fn with_texts(
    connection: &impl ConnectionTrait,
    ids: &[AttachmentId],
) -> Result<Vec<(Attachment, Option<String>)>, StorageError> {
    let raw = || ids.iter().map(|id| id.0);
    let rows = attachments::Entity::find().filter(attachments::Column::Id.is_in(raw())).all(connection).await?;
    let texts = texts::Entity::find().filter(texts::Column::AttachmentId.is_in(raw())).all(connection).await?;
    let mut texts: HashMap<Uuid, String> = texts.into_iter().map(|row| (row.attachment_id, row.text)).collect();
    Ok(rows.into_iter().map(|row| (texts.remove(&row.id), row)).map(|(text, row)| (attachment(row), text)).collect())
}

/// Which projects carry these attachments: as evidence, as documents of approvals, as photos of their progress or of a visit,
/// as what their figures were verified by.
///
/// # Errors
/// The database.
pub async fn carried_by(
    connection: &impl ConnectionTrait,
    ids: &[AttachmentId],
) -> Result<Vec<(AttachmentId, ProjectId)>, StorageError> {
    carried(connection, Carried::Files(&ids.iter().map(|id| id.0).collect::<Vec<_>>())).await
}

/// The attachments that these projects carry.
///
/// # Errors
/// The database.
pub async fn carried_in(
    connection: &impl ConnectionTrait,
    projects: &[ProjectId],
) -> Result<Vec<AttachmentId>, StorageError> {
    let carried = carried(connection, Carried::Projects(&projects.iter().map(|id| id.0).collect::<Vec<_>>())).await?;
    Ok(carried.into_iter().map(|(file, _)| file).collect())
}

/// Of which files, or of which projects, it is asked what is carried.
#[derive(Clone, Copy)]
enum Carried<'i> {
    Files(&'i [Uuid]),
    Projects(&'i [Uuid]),
}

impl Carried<'_> {
    fn condition<C: ColumnTrait>(self, file: C, project: C) -> Condition {
        let all = Condition::all().add(file.is_not_null());
        all.add(match self {
            Self::Files(ids) => file.is_in(ids.iter().copied()),
            Self::Projects(ids) => project.is_in(ids.iter().copied()),
        })
    }

    /// What stands in an item of a green channel belongs to the channel's project.
    fn in_channels(self) -> Condition {
        let id = item_events::Column::AttachmentId;
        Condition::all().add(id.is_not_null()).add(match self {
            Self::Files(ids) => id.is_in(ids.iter().copied()),
            Self::Projects(ids) => {
                let mut items = Query::select();
                items.column(channel_items::Column::Id).from(channel_items::Entity);
                items.and_where(channel_items::Column::ProjectId.is_in(ids.iter().copied()));
                item_events::Column::ItemId.in_subquery(items)
            }
        })
    }
}

async fn carried(
    connection: &impl ConnectionTrait,
    asked: Carried<'_>,
) -> Result<Vec<(AttachmentId, ProjectId)>, StorageError> {
    use evidence::Column as E;
    use follow_up_attachments::Column as U;
    use performance_reports::Column as F;
    use progress_reports::Column as P;
    let mut carried: Vec<(Uuid, Uuid)> = evidence::Entity::find()
        .select_only()
        .columns([E::AttachmentId, E::ProjectId])
        .filter(asked.condition(E::AttachmentId, E::ProjectId))
        .into_tuple()
        .all(connection)
        .await?;
    let photos = progress_reports::Entity::find().select_only().columns([P::PhotoId, P::ProjectId]);
    let photos = photos.filter(asked.condition(P::PhotoId, P::ProjectId)).into_tuple();
    carried.extend::<Vec<(Uuid, Uuid)>>(photos.all(connection).await?);
    let figures = performance_reports::Entity::find().select_only().columns([F::AttachmentId, F::ProjectId]);
    let figures = figures.filter(asked.condition(F::AttachmentId, F::ProjectId)).into_tuple();
    carried.extend::<Vec<(Uuid, Uuid)>>(figures.all(connection).await?);
    let contacts = follow_up_attachments::Entity::find().select_only().columns([U::AttachmentId, U::ProjectId]);
    let contacts = contacts.filter(asked.condition(U::AttachmentId, U::ProjectId)).into_tuple();
    carried.extend::<Vec<(Uuid, Uuid)>>(contacts.all(connection).await?);
    let documents = item_events::Entity::find()
        .select_only()
        .column(item_events::Column::AttachmentId)
        .column(channel_items::Column::ProjectId)
        .join(JoinType::InnerJoin, of_item())
        .filter(asked.in_channels())
        .into_tuple();
    carried.extend::<Vec<(Uuid, Uuid)>>(documents.all(connection).await?);
    carried.sort_unstable();
    carried.dedup();
    Ok(carried.into_iter().map(|(file, project)| (AttachmentId(file), ProjectId(project))).collect())
}

/// An event belongs to an item.
fn of_item() -> RelationDef {
    item_events::Entity::belongs_to(channel_items::Entity)
        .from(item_events::Column::ItemId)
        .to(channel_items::Column::Id)
        .into()
}

/// What was taken out of a file.
#[derive(Debug, Clone)]
pub struct ReadText {
    /// How much of it.
    pub state: TextState,
    /// The text.
    pub text: String,
}

/// How much of a file's text was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextState {
    /// All of it.
    Whole,
    /// Its beginning.
    Cut,
    /// It has none that can be taken.
    Nothing,
}

impl TextState {
    const fn code(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Cut => "cut",
            Self::Nothing => "nothing",
        }
    }
}

/// Attachments whose text was not read yet, the latest first.
///
/// # Errors
/// The database.
pub async fn unread(connection: &impl ConnectionTrait, most: u64) -> Result<Vec<Attachment>, StorageError> {
    let latest = not_read().order_by_desc(attachments::Column::Id);
    Ok(latest.limit(most).all(connection).await?.into_iter().map(attachment).collect())
}

/// How many attachments there are whose text was not read yet.
///
/// # Errors
/// The database.
pub async fn count_unread(connection: &impl ConnectionTrait) -> Result<u64, StorageError> {
    Ok(not_read().count(connection).await?)
}

fn not_read() -> Select<attachments::Entity> {
    let mut read = Query::select();
    read.column(texts::Column::AttachmentId).from(texts::Entity);
    attachments::Entity::find().filter(attachments::Column::Id.not_in_subquery(read))
}

/// Keeps the text of a file, with an entry in the log that the index follows; once, whoever reads it first.
///
/// # Errors
/// The database.
pub async fn keep_text(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    (id, read): (AttachmentId, &ReadText),
) -> Result<(), StorageError> {
    let row = texts::Model {
        attachment_id: id.0,
        state: read.state.code().to_owned(),
        text: read.text.clone(),
        read_at: to_micros(stamp.at),
    };
    let again = OnConflict::new().do_nothing().to_owned();
    let insert = texts::Entity::insert(row.into_active_model()).on_conflict(again);
    insert.exec_without_returning(transaction.writer().await?).await?;
    let data = json!({ "text": read.state.code(), "characters": read.text.chars().count() });
    let (aggregate, action) = ("attachment", "attachment.read");
    transaction.log(stamp, NewEntry { id: entry_id, aggregate, aggregate_id: id.0, action, data, personal: None });
    Ok(())
}

fn attachment(row: attachments::Model) -> Attachment {
    Attachment {
        id: AttachmentId(row.id),
        file_name: row.file_name,
        media_type: row.media_type,
        bytes: row.bytes,
        sm3: row.sm3,
        uploaded_by: UserId(row.uploaded_by),
        created_at: from_micros(row.created_at),
    }
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
