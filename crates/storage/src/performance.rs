//! What projects came to by year; it only adds, with an entry in the project's log.

use dingyin_domain::admission::Phase;
use dingyin_domain::id::{AttachmentId, PerformanceId, PersonId, ProjectId};
use dingyin_domain::performance::{Performance, PerformanceFacts};
use dingyin_domain::progress::Assurance;
use dingyin_domain::text::Remark;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;
use uuid::Uuid;

use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::project::{ProjectFilter, ids_within};
use crate::rows::{coded, sound};
use crate::table::performance_reports;
use crate::transaction::Transaction;

/// Keeps what was told.
///
/// # Errors
/// The database.
pub async fn insert(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    performance: &Performance,
) -> Result<(), StorageError> {
    transaction.insert(row(performance)?).await?;
    let action = match performance.facts.assurance {
        Assurance::Verified => "performance.verified",
        Assurance::Reported | Assurance::Planned => "performance.reported",
    };
    let data = json!({ "performance": performance });
    transaction.log(stamp, NewEntry::of_project(entry_id, performance.project_id, action, data));
    Ok(())
}

/// All that was told of a project.
///
/// # Errors
/// The database.
pub async fn of(connection: &impl ConnectionTrait, projects: &[ProjectId]) -> Result<Vec<Performance>, StorageError> {
    use performance_reports::Column as C;
    let own = performance_reports::Entity::find().filter(C::ProjectId.is_in(projects.iter().map(|id| id.0)));
    own.order_by_asc(C::Year).order_by_asc(C::Id).all(connection).await?.into_iter().map(performance).collect()
}

/// What was told of the operation of projects in a year, as far as they are within the filter.
///
/// # Errors
/// The database.
pub async fn of_year(
    connection: &impl ConnectionTrait,
    year: i32,
    filter: &ProjectFilter,
) -> Result<Vec<Performance>, StorageError> {
    use performance_reports::Column as C;
    let told = performance_reports::Entity::find()
        .filter(C::Year.eq(year))
        .filter(C::Phase.eq(Phase::Operation.code()))
        .filter(C::ProjectId.in_subquery(ids_within(filter)));
    told.order_by_asc(C::ProjectId).order_by_asc(C::Id).all(connection).await?.into_iter().map(performance).collect()
}

fn row(performance: &Performance) -> Result<performance_reports::Model, StorageError> {
    Ok(performance_reports::Model {
        id: performance.id.0,
        project_id: performance.project_id.0,
        phase: performance.facts.phase.code().to_owned(),
        year: performance.facts.year,
        assurance: performance.facts.assurance.code().to_owned(),
        figures: sound(serde_json::to_string(&performance.facts.figures), "figures")?,
        note: performance.facts.note.as_ref().map(|note| note.as_str().to_owned()),
        attachment_id: performance.facts.attachment_id.map(|id| id.0),
        noted_by: performance.by.0,
        noted_at: to_micros(performance.at),
    })
}

fn performance(row: performance_reports::Model) -> Result<Performance, StorageError> {
    Ok(Performance {
        id: PerformanceId(row.id),
        project_id: ProjectId(row.project_id),
        facts: PerformanceFacts {
            phase: coded(&row.phase, "phase")?,
            year: row.year,
            assurance: coded(&row.assurance, "assurance")?,
            figures: sound(serde_json::from_str(&row.figures), "figures")?,
            note: sound(row.note.map(Remark::parse).transpose(), "note")?,
            attachment_id: row.attachment_id.map(AttachmentId),
        },
        by: PersonId(row.noted_by),
        at: from_micros(row.noted_at),
    })
}
