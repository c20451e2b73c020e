//! What was planned, reported and verified of projects' months; it only adds, with an entry in the project's log.

use dingyin_domain::id::{AttachmentId, PersonId, ProgressId, ProjectId};
use dingyin_domain::progress::{Assurance, Photo, Progress, ProgressFacts};
use dingyin_domain::text::{Line, Remark};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;
use uuid::Uuid;

use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::rows::{coded, sound};
use crate::table::progress_reports;
use crate::transaction::Transaction;

/// Keeps what was told.
///
/// # Errors
/// The database.
pub async fn insert(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    progress: &Progress,
) -> Result<(), StorageError> {
    transaction.insert(row(progress)).await?;
    let action = match progress.facts.assurance {
        Assurance::Planned => "progress.planned",
        Assurance::Reported => "progress.reported",
        Assurance::Verified => "progress.verified",
    };
    let data = json!({ "progress": progress });
    transaction.log(stamp, NewEntry::of_project(entry_id, progress.project_id, action, data));
    Ok(())
}

/// All that was told of projects, in the order of the months.
///
/// # Errors
/// The database.
pub async fn of(connection: &impl ConnectionTrait, projects: &[ProjectId]) -> Result<Vec<Progress>, StorageError> {
    use progress_reports::Column as C;
    let own = progress_reports::Entity::find().filter(C::ProjectId.is_in(projects.iter().map(|id| id.0)));
    own.order_by_asc(C::Month).order_by_asc(C::Id).all(connection).await?.into_iter().map(progress).collect()
}

fn row(progress: &Progress) -> progress_reports::Model {
    let photo = progress.facts.photo.as_ref();
    progress_reports::Model {
        id: progress.id.0,
        project_id: progress.project_id.0,
        month: progress.facts.month,
        assurance: progress.facts.assurance.code().to_owned(),
        invested_yuan: progress.facts.invested_yuan,
        state_of_works: progress.facts.works.as_ref().map(|works| works.as_str().to_owned()),
        photo_id: photo.map(|photo| photo.attachment_id.0),
        place: photo.map(|photo| photo.place.as_str().to_owned()),
        taken_at: photo.map(|photo| to_micros(photo.taken_at)),
        noted_by: progress.by.0,
        noted_at: to_micros(progress.at),
    }
}

fn progress(row: progress_reports::Model) -> Result<Progress, StorageError> {
    let place = sound(row.place.map(Line::parse).transpose(), "place")?;
    let photo = row.photo_id.zip(place).zip(row.taken_at);
    Ok(Progress {
        id: ProgressId(row.id),
        project_id: ProjectId(row.project_id),
        facts: ProgressFacts {
            month: row.month,
            assurance: coded(&row.assurance, "assurance")?,
            invested_yuan: row.invested_yuan,
            works: sound(row.state_of_works.map(Remark::parse).transpose(), "state of works")?,
            photo: photo.map(|((id, place), taken)| Photo {
                attachment_id: AttachmentId(id),
                place,
                taken_at: from_micros(taken),
            }),
        },
        by: PersonId(row.noted_by),
        at: from_micros(row.noted_at),
    })
}
