//! Meetings and what they decided, each with an entry in the project's log.

use dingyin_domain::id::{MeetingId, MeetingTaskId, PersonId, ProjectId, UnitId};
use dingyin_domain::meeting::{Decision, Meeting, MeetingEvent, MeetingFacts, MeetingTask, MeetingTaskState};
use dingyin_domain::text::{Line, Name, Remark};
use sea_orm::sea_query::Condition;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel as _, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect,
};
use serde_json::json;
use uuid::Uuid;

use crate::beneath::Addressee;
use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::page::{Cursor, Page};
use crate::rows::{met, sound};
use crate::table::{meeting_tasks, meetings};
use crate::transaction::Transaction;

/// A meeting with the tasks that it decided.
pub type HeldMeeting = (Meeting, Vec<MeetingTask>);

/// Keeps a meeting and what it decided.
///
/// # Errors
/// The database.
pub async fn insert(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    (meeting, tasks): (&Meeting, &[MeetingTask]),
) -> Result<(), StorageError> {
    transaction
        .insert(meetings::Model {
            id: meeting.id.0,
            project_id: meeting.project_id.0,
            on_day: meeting.facts.on,
            topic: meeting.facts.topic.as_str().to_owned(),
            participants: meeting.facts.participants.as_ref().map(|text| text.as_str().to_owned()),
            recorded_by: meeting.recorded_by.0,
            created_at: to_micros(meeting.created_at),
        })
        .await?;
    transaction.insert_all(tasks.iter().zip(0..).map(|(task, position)| row(task, position)).collect()).await?;
    let data = json!({ "meeting": { "id": meeting.id, "facts": meeting.facts, "tasks": tasks } });
    transaction.log(stamp, NewEntry::of_project(entry_id, meeting.project_id, "meeting.recorded", data));
    Ok(())
}

/// Keeps what became of a decision, if nobody changed it meanwhile.
///
/// # Errors
/// The database, or [`StorageError::Stale`].
pub async fn save(
    transaction: &mut Transaction,
    stamp: &Stamp,
    (entry_id, event): (Uuid, MeetingEvent),
    after: &MeetingTask,
) -> Result<(), StorageError> {
    let mut change = row(after, 0).into_active_model().reset_all();
    change.position = sea_orm::ActiveValue::NotSet;
    let updated = meeting_tasks::Entity::update_many()
        .set(change)
        .filter(meeting_tasks::Column::Id.eq(after.id.0))
        .filter(meeting_tasks::Column::Version.eq(after.version - 1))
        .exec(transaction.writer().await?)
        .await?;
    met(&updated)?;
    transaction.log(stamp, NewEntry::of_project(entry_id, after.project_id, event.action(), json!({ "task": after })));
    Ok(())
}

/// A decision.
///
/// # Errors
/// The database, or [`StorageError::NotFound`].
pub async fn load_task(connection: &impl ConnectionTrait, id: MeetingTaskId) -> Result<MeetingTask, StorageError> {
    task(meeting_tasks::Entity::find_by_id(id.0).one(connection).await?.ok_or(StorageError::NotFound)?)
}

/// A decision that is about to be changed: nobody else changes it until the transaction ends.
///
/// # Errors
/// The database, or [`StorageError::NotFound`].
pub async fn for_change(transaction: &mut Transaction, id: MeetingTaskId) -> Result<MeetingTask, StorageError> {
    let row = meeting_tasks::Entity::find_by_id(id.0).lock_exclusive().one(transaction.reader().await?).await?;
    task(row.ok_or(StorageError::NotFound)?)
}

/// One page of a project's meetings with what they decided, the latest first, and how many there are.
///
/// # Errors
/// The database.
pub async fn list(
    connection: &impl ConnectionTrait,
    projects: &[ProjectId],
    after: Option<&Cursor>,
    limit: u64,
) -> Result<(Page<HeldMeeting>, u64), StorageError> {
    use meetings::Column as C;
    let all = meetings::Entity::find().filter(C::ProjectId.is_in(projects.iter().map(|id| id.0)));
    let total = all.clone().count(connection).await?;
    let beyond = after.map(|cursor| C::Id.lt(cursor.id));
    let page = all.filter(Condition::all().add_option(beyond)).order_by_desc(C::Id).limit(limit + 1);
    let rows = page.all(connection).await?;
    let decided = meeting_tasks::Entity::find()
        .filter(meeting_tasks::Column::MeetingId.is_in(rows.iter().map(|row| row.id)))
        .order_by_asc(meeting_tasks::Column::Position)
        .all(connection)
        .await?;
    let tasks = decided.into_iter().map(task).collect::<Result<Vec<_>, _>>()?;
    let of = |id: MeetingId| tasks.iter().filter(|task| task.meeting_id == id).cloned().collect();
    let held = |row| {
        let meeting = meeting(row)?;
        let decided = of(meeting.id);
        Ok::<_, StorageError>((meeting, decided))
    };
    let items = rows.into_iter().map(held).collect::<Result<Vec<_>, _>>()?;
    Ok((Page::cut(items, limit, |(last, _)| Cursor::behind(last.id.0)), total))
}

/// The decisions that wait for a unit or a person.
///
/// # Errors
/// The database.
pub async fn waiting(
    connection: &impl ConnectionTrait,
    named: &Addressee,
    limit: u64,
) -> Result<Vec<MeetingTask>, StorageError> {
    use meeting_tasks::Column as C;
    let any = named.condition(C::UnitId, C::PersonId);
    if any.is_empty() {
        return Ok(Vec::new());
    }
    let open = meeting_tasks::Entity::find().filter(C::DoneOn.is_null()).filter(any);
    open.order_by_asc(C::DueOn).limit(limit).all(connection).await?.into_iter().map(task).collect()
}

/// What meetings on projects decided and nobody has done yet.
///
/// # Errors
/// The database.
pub async fn open_of(
    connection: &impl ConnectionTrait,
    projects: &[ProjectId],
) -> Result<Vec<MeetingTask>, StorageError> {
    use meeting_tasks::Column as C;
    let of = C::ProjectId.is_in(projects.iter().map(|id| id.0));
    let open = meeting_tasks::Entity::find().filter(of).filter(C::DoneOn.is_null());
    open.order_by_asc(C::DueOn).all(connection).await?.into_iter().map(task).collect()
}

fn row(task: &MeetingTask, position: i32) -> meeting_tasks::Model {
    meeting_tasks::Model {
        id: task.id.0,
        version: task.version,
        meeting_id: task.meeting_id.0,
        project_id: task.project_id.0,
        position,
        decision: task.decision.text.as_str().to_owned(),
        unit_id: task.decision.unit_id.map(|id| id.0),
        person_id: task.decision.person_id.map(|id| id.0),
        due_on: task.decision.due_on,
        done_on: task.done_on,
        note: task.note.as_ref().map(|note| note.as_str().to_owned()),
    }
}

fn task(row: meeting_tasks::Model) -> Result<MeetingTask, StorageError> {
    Ok(MeetingTask {
        id: MeetingTaskId(row.id),
        version: row.version,
        meeting_id: MeetingId(row.meeting_id),
        project_id: ProjectId(row.project_id),
        decision: Decision {
            text: sound(Line::parse(row.decision), "decision")?,
            unit_id: row.unit_id.map(UnitId),
            person_id: row.person_id.map(PersonId),
            due_on: row.due_on,
        },
        state: if row.done_on.is_some() { MeetingTaskState::Done } else { MeetingTaskState::Open },
        done_on: row.done_on,
        note: sound(row.note.map(Remark::parse).transpose(), "note")?,
    })
}

fn meeting(row: meetings::Model) -> Result<Meeting, StorageError> {
    Ok(Meeting {
        id: MeetingId(row.id),
        project_id: ProjectId(row.project_id),
        facts: MeetingFacts {
            on: row.on_day,
            topic: sound(Name::parse(row.topic), "topic")?,
            participants: sound(row.participants.map(Remark::parse).transpose(), "participants")?,
        },
        recorded_by: PersonId(row.recorded_by),
        created_at: from_micros(row.created_at),
    })
}
