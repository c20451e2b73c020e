//! The admission standards that were entered, and the conditions of admissions that wait for somebody.

use dingyin_domain::admission::{Condition, Standards};
use dingyin_domain::id::{PersonId, ProjectId};
use dingyin_domain::project::StatusWord;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use uuid::Uuid;

use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::instant::to_micros;
use crate::project::reviews::condition;
use crate::project::{ProjectFilter, Sight, ids_within};
use crate::rows::sound;
use crate::table::{admission_conditions, admission_standards};
use crate::transaction::Transaction;

/// The standards that were entered, the newest last.
///
/// # Errors
/// The database.
pub async fn standards(connection: &impl ConnectionTrait) -> Result<Vec<Standards>, StorageError> {
    let rows = admission_standards::Entity::find().order_by_asc(admission_standards::Column::Version);
    let read = |row: admission_standards::Model| sound(serde_json::from_str(&row.standards), "admission standards");
    rows.all(connection).await?.into_iter().map(read).collect()
}

/// Enters standards.
///
/// # Errors
/// The database.
pub async fn enter_standards(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    (standards, by): (&Standards, PersonId),
) -> Result<(), StorageError> {
    let row = admission_standards::Model {
        version: i32::try_from(standards.version).unwrap_or(i32::MAX),
        in_force_from: standards.in_force_from,
        standards: sound(serde_json::to_string(standards), "admission standards")?,
        entered_by: by.0,
        entered_at: to_micros(stamp.at),
    };
    transaction.insert(row).await?;
    let entry = NewEntry {
        id: entry_id,
        aggregate: "admission_standards",
        aggregate_id: entry_id,
        action: "admission_standards.entered",
        data: json!({ "after": standards }),
        personal: None,
    };
    transaction.log(stamp, entry);
    Ok(())
}

/// The conditions of projects that are not met.
///
/// # Errors
/// The database.
pub async fn open_of(
    connection: &impl ConnectionTrait,
    projects: &[ProjectId],
) -> Result<Vec<(ProjectId, Condition)>, StorageError> {
    use admission_conditions::Column as C;
    let of = C::ProjectId.is_in(projects.iter().map(|id| id.0));
    let open = admission_conditions::Entity::find().filter(of).filter(C::MetOn.is_null());
    let rows = open.order_by_asc(C::DueOn).all(connection).await?;
    rows.into_iter().map(|row| Ok((ProjectId(row.project_id), condition(row)?))).collect()
}

/// The conditions of active projects that a person sees to and that are not met, those due first first.
///
/// # Errors
/// The database.
pub async fn waiting(
    connection: &impl ConnectionTrait,
    person: PersonId,
    limit: u64,
) -> Result<Vec<(ProjectId, Condition)>, StorageError> {
    use admission_conditions::Column as C;
    let (sights, statuses) = (vec![Sight::City], vec![StatusWord::Active]);
    let active = ProjectFilter { sights, statuses, ..ProjectFilter::default() };
    let open = admission_conditions::Entity::find()
        .filter(C::MetOn.is_null())
        .filter(C::PersonId.eq(person.0))
        .filter(C::ProjectId.in_subquery(ids_within(&active)));
    let rows = open.order_by_asc(C::DueOn).limit(limit).all(connection).await?;
    rows.into_iter().map(|row| Ok((ProjectId(row.project_id), condition(row)?))).collect()
}
