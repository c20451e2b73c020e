//! What projects were opened from, so that the thread is kept.

use dingyin_domain::id::{DockingId, InvestmentTargetId, ProjectId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::table::project_origins as origins;
use crate::transaction::Transaction;

/// What a project was opened from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OpenedFrom {
    /// A docking that came to something.
    Docking(DockingId),
    /// A company of the catalogue of targets.
    Target(InvestmentTargetId),
}

/// Keeps what a project was opened from, with an entry in the project's log.
///
/// # Errors
/// The database.
pub async fn insert(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    (project, from): (ProjectId, OpenedFrom),
) -> Result<(), StorageError> {
    let (docking, target) = match from {
        OpenedFrom::Docking(id) => (Some(id.0), None),
        OpenedFrom::Target(id) => (None, Some(id.0)),
    };
    transaction.insert(origins::Model { project_id: project.0, docking_id: docking, target_id: target }).await?;
    let data = json!({ "opened_from": from });
    transaction.log(stamp, NewEntry::of_project(entry_id, project, "project.opened_from", data));
    Ok(())
}

/// What a project was opened from.
///
/// # Errors
/// The database.
pub async fn of(connection: &impl ConnectionTrait, project: ProjectId) -> Result<Option<OpenedFrom>, StorageError> {
    let row = origins::Entity::find_by_id(project.0).one(connection).await?;
    let from = |row: origins::Model| match (row.docking_id, row.target_id) {
        (Some(id), _) => Some(OpenedFrom::Docking(DockingId(id))),
        (None, Some(id)) => Some(OpenedFrom::Target(InvestmentTargetId(id))),
        (None, None) => None,
    };
    Ok(row.and_then(from))
}

/// The projects that were opened from these targets.
///
/// # Errors
/// The database.
pub async fn of_targets(
    connection: &impl ConnectionTrait,
    targets: &[InvestmentTargetId],
) -> Result<Vec<(InvestmentTargetId, ProjectId)>, StorageError> {
    let rows = origins::Entity::find().filter(origins::Column::TargetId.is_in(targets.iter().map(|id| id.0)));
    let rows = rows.all(connection).await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| Some((InvestmentTargetId(row.target_id?), ProjectId(row.project_id))))
        .collect())
}
