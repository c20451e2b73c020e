//! Which projects were merged into which. Nothing is moved by a merge: what belongs to a merged project is read with
//! the one it was merged into, so that undoing it needs nothing to be moved back.

use chrono::{DateTime, Utc};
use dingyin_domain::first_report::FirstReport;
use dingyin_domain::id::{MergeId, PersonId, ProjectId};
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::change_log::Stamp;
use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::rows::sound;
use crate::table::{merges, projects};
use crate::transaction::Transaction;

/// How many merges are followed from one project; a merged project may itself have taken in others.
const DEEPEST: usize = 8;

/// A merge that stands.
#[derive(Debug, Clone)]
pub struct Merge {
    /// Its id.
    pub id: MergeId,
    /// The project that was merged.
    pub project_id: ProjectId,
    /// The one that goes on.
    pub into: ProjectId,
    /// The first report of the one that goes on, as it was before.
    pub former_report: FirstReport,
    /// Why.
    pub reason: String,
    /// Who merged.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// Keeps a merge.
///
/// # Errors
/// The database.
pub async fn insert(transaction: &mut Transaction, merge: &Merge) -> Result<(), StorageError> {
    transaction
        .insert(merges::Model {
            id: merge.id.0,
            project_id: merge.project_id.0,
            into_project_id: merge.into.0,
            former_report: sound(serde_json::to_string(&merge.former_report), "first report")?,
            reason: merge.reason.clone(),
            merged_by: merge.by.0,
            merged_at: to_micros(merge.at),
            undone_by: None,
            undo_reason: None,
            undone_at: None,
        })
        .await
}

/// Keeps that a merge was undone.
///
/// # Errors
/// The database.
pub async fn undo(
    transaction: &mut Transaction,
    stamp: &Stamp,
    id: MergeId,
    by: PersonId,
    reason: &str,
) -> Result<(), StorageError> {
    let undone = merges::ActiveModel {
        id: Unchanged(id.0),
        undone_by: Set(Some(by.0)),
        undo_reason: Set(Some(reason.to_owned())),
        undone_at: Set(Some(to_micros(stamp.at))),
        ..merges::ActiveModel::default()
    };
    merges::Entity::update(undone).exec(transaction.writer().await?).await?;
    Ok(())
}

/// The merge of a project that stands.
///
/// # Errors
/// The database.
pub async fn standing(connection: &impl ConnectionTrait, id: ProjectId) -> Result<Option<Merge>, StorageError> {
    let row = merges::Entity::find()
        .filter(merges::Column::ProjectId.eq(id.0))
        .filter(merges::Column::UndoneAt.is_null())
        .one(connection)
        .await?;
    row.map(merge).transpose()
}

/// A project and all that was merged into it, itself first.
///
/// # Errors
/// The database.
pub async fn joined(connection: &impl ConnectionTrait, id: ProjectId) -> Result<Vec<ProjectId>, StorageError> {
    let mut joined = vec![id.0];
    let mut latest = vec![id.0];
    for _ in 0..DEEPEST {
        let found = merges::Entity::find()
            .filter(merges::Column::IntoProjectId.is_in(latest))
            .filter(merges::Column::UndoneAt.is_null())
            .order_by_asc(merges::Column::MergedAt)
            .all(connection)
            .await?;
        latest = found.into_iter().map(|row| row.project_id).filter(|id| !joined.contains(id)).collect();
        if latest.is_empty() {
            break;
        }
        joined.extend(&latest);
    }
    Ok(joined.into_iter().map(ProjectId).collect())
}

/// What names a project that was merged into another.
#[derive(Debug, Clone)]
pub struct MergedName {
    /// The project that goes on.
    pub into: ProjectId,
    /// The merged project.
    pub id: ProjectId,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its investor.
    pub investor: String,
}

/// The names of what was merged into these projects.
///
/// # Errors
/// The database.
pub async fn names_within(
    connection: &impl ConnectionTrait,
    ids: &[ProjectId],
) -> Result<Vec<MergedName>, StorageError> {
    use projects::Column as C;
    let rows: Vec<(Option<Uuid>, Uuid, String, String, String)> = projects::Entity::find()
        .select_only()
        .columns([C::MergedIntoId, C::Id, C::Code, C::Name, C::InvestorName])
        .filter(C::MergedIntoId.is_in(ids.iter().map(|id| id.0)))
        .order_by_asc(C::Code)
        .into_tuple()
        .all(connection)
        .await?;
    let name = |(into, id, code, name, investor): (Option<Uuid>, _, _, _, _)| {
        Some(MergedName { into: ProjectId(into?), id: ProjectId(id), code, name, investor })
    };
    Ok(rows.into_iter().filter_map(name).collect())
}

fn merge(row: merges::Model) -> Result<Merge, StorageError> {
    Ok(Merge {
        id: MergeId(row.id),
        project_id: ProjectId(row.project_id),
        into: ProjectId(row.into_project_id),
        former_report: sound(serde_json::from_str(&row.former_report), "first report")?,
        reason: row.reason,
        by: PersonId(row.merged_by),
        at: from_micros(row.merged_at),
    })
}
