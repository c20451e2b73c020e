//! Instructions, each event an entry in the project's log.

use dingyin_domain::id::{InstructionId, PersonId, ProblemId, ProjectId, UnitId};
use dingyin_domain::instruction::{Instruction, InstructionEvent, InstructionState, InstructionTask};
use dingyin_domain::text::Remark;
use sea_orm::sea_query::{Condition, Query, SelectStatement};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel as _, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect,
};
use serde_json::json;
use uuid::Uuid;

use crate::beneath::{Addressee, Sights, seen};
use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::page::{Cursor, Page};
use crate::rows::{coded, met, sound};
use crate::table::{instruction_assignees, instructions};
use crate::transaction::Transaction;

/// What a list is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct InstructionFilter {
    /// On these projects.
    pub projects: Vec<ProjectId>,
    /// On this problem.
    pub problem: Option<ProblemId>,
    /// States of their tasks.
    pub states: Vec<InstructionState>,
    /// Those whose task was not submitted by the day before this one.
    pub overdue_on: Option<chrono::NaiveDate>,
}

/// Keeps an instruction that was issued.
///
/// # Errors
/// The database.
pub async fn insert(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    instruction: &Instruction,
) -> Result<(), StorageError> {
    transaction.insert(row(instruction)?).await?;
    transaction.insert_all(assignees(instruction)).await?;
    let data = json!({ "instruction": instruction });
    transaction.log(stamp, NewEntry::of_project(entry_id, instruction.project_id, "instruction.issued", data));
    Ok(())
}

/// Keeps what became of an instruction's task, if nobody changed it meanwhile.
///
/// # Errors
/// The database, or [`StorageError::Stale`].
pub async fn save(
    transaction: &mut Transaction,
    stamp: &Stamp,
    (entry_id, event): (Uuid, InstructionEvent),
    after: &Instruction,
) -> Result<(), StorageError> {
    let updated = instructions::Entity::update_many()
        .set(row(after)?.into_active_model().reset_all())
        .filter(instructions::Column::Id.eq(after.id.0))
        .filter(instructions::Column::Version.eq(after.version - 1))
        .exec(transaction.writer().await?)
        .await?;
    met(&updated)?;
    let action = match event {
        InstructionEvent::Sign => "instruction.signed",
        InstructionEvent::Feedback => "instruction.reported",
        InstructionEvent::Extend => "instruction.extended",
        InstructionEvent::Submit => "instruction.submitted",
        InstructionEvent::SendBack => "instruction.sent_back",
        InstructionEvent::Close => "instruction.closed",
    };
    let task = after.task.as_ref();
    let told = json!({
        "id": after.id, "state": task.map(|task| task.state), "due_on": task.map(|task| task.due_on),
        "deed": task.and_then(|task| task.history.last()),
    });
    transaction.log(stamp, NewEntry::of_project(entry_id, after.project_id, action, json!({ "instruction": told })));
    Ok(())
}

/// An instruction.
///
/// # Errors
/// The database, or [`StorageError::NotFound`].
pub async fn load(connection: &impl ConnectionTrait, id: InstructionId) -> Result<Instruction, StorageError> {
    let row = instructions::Entity::find_by_id(id.0).one(connection).await?;
    whole(connection, row.into_iter().collect()).await?.pop().ok_or(StorageError::NotFound)
}

/// An instruction that is about to be changed: nobody else changes it until the transaction ends.
///
/// # Errors
/// The database, or [`StorageError::NotFound`].
pub async fn for_change(transaction: &mut Transaction, id: InstructionId) -> Result<Instruction, StorageError> {
    let connection = transaction.reader().await?;
    let row = instructions::Entity::find_by_id(id.0).lock_exclusive().one(connection).await?;
    whole(connection, row.into_iter().collect()).await?.pop().ok_or(StorageError::NotFound)
}

/// One page of the instructions that the asker may see, the latest first, and how many there are.
///
/// # Errors
/// The database.
pub async fn list(
    connection: &impl ConnectionTrait,
    (filter, sights): (&InstructionFilter, &Sights),
    after: Option<&Cursor>,
    limit: u64,
) -> Result<(Page<Instruction>, u64), StorageError> {
    use instructions::Column as C;
    let all = instructions::Entity::find().filter(condition(filter)).filter(seen_by(sights));
    let total = all.clone().count(connection).await?;
    let beyond = after.map(|cursor| C::Id.lt(cursor.id));
    let page = all.filter(Condition::all().add_option(beyond)).order_by_desc(C::Id).limit(limit + 1);
    let items = whole(connection, page.all(connection).await?).await?;
    Ok((Page::cut(items, limit, |last| Cursor::behind(last.id.0)), total))
}

/// What waits for someone: instructions that name the unit or a person, and those that were issued and must be checked.
///
/// # Errors
/// The database.
pub async fn waiting(
    connection: &impl ConnectionTrait,
    (named, issuers): (&Addressee, &Addressee),
    limit: u64,
) -> Result<Vec<Instruction>, StorageError> {
    use instructions::Column as C;
    let open = InstructionState::TO_HANDLE.map(InstructionState::code);
    let to_handle = naming(named).map(|ids| Condition::all().add(C::Id.in_subquery(ids)).add(C::State.is_in(open)));
    let to_check = InstructionState::ToCheck.code();
    let to_check = issuers.named(C::IssuedBy).map(|own| Condition::all().add(own).add(C::State.eq(to_check)));
    let mut rows = Vec::new();
    for own in [to_handle, to_check].into_iter().flatten() {
        let query = instructions::Entity::find().filter(own).order_by_asc(C::DueOn).limit(limit);
        rows.extend(query.all(connection).await?);
    }
    whole(connection, rows).await
}

/// The instructions on projects whose tasks are not done.
///
/// # Errors
/// The database.
pub async fn open_of(
    connection: &impl ConnectionTrait,
    projects: &[ProjectId],
) -> Result<Vec<Instruction>, StorageError> {
    use instructions::Column as C;
    let of = C::ProjectId.is_in(projects.iter().map(|id| id.0));
    let open = instructions::Entity::find().filter(of).filter(C::State.ne(InstructionState::Done.code()));
    let rows = open.order_by_asc(C::DueOn).all(connection).await?;
    whole(connection, rows).await
}

/// The instructions that name a unit or a person.
fn naming(named: &Addressee) -> Option<SelectStatement> {
    use instruction_assignees::Column as C;
    let any = named.condition(C::UnitId, C::PersonId);
    let mut select = Query::select();
    select.column(C::InstructionId).from(instruction_assignees::Entity);
    (!any.is_empty()).then(|| select.cond_where(any).to_owned())
}

fn seen_by(sights: &Sights) -> Condition {
    use instructions::Column as C;
    let addressed = Condition::any()
        .add_option(naming(&sights.addressee).map(|ids| C::Id.in_subquery(ids)))
        .add_option(sights.addressee.named(C::IssuedBy));
    seen(C::ProjectId, sights, addressed)
}

fn condition(filter: &InstructionFilter) -> Condition {
    use instructions::Column as C;
    let open = InstructionState::TO_HANDLE.map(InstructionState::code);
    let overdue = |day| Condition::all().add(C::State.is_in(open)).add(C::DueOn.lt(day));
    let states: Vec<&str> = filter.states.iter().map(|state| state.code()).collect();
    Condition::all()
        .add_option((!filter.projects.is_empty()).then(|| C::ProjectId.is_in(filter.projects.iter().map(|id| id.0))))
        .add_option(filter.problem.map(|id| C::ProblemId.eq(id.0)))
        .add_option((!states.is_empty()).then(|| C::State.is_in(states)))
        .add_option(filter.overdue_on.map(overdue))
}

fn row(instruction: &Instruction) -> Result<instructions::Model, StorageError> {
    let task = instruction.task.as_ref();
    let history = task.map(|task| task.history.as_slice()).unwrap_or_default();
    Ok(instructions::Model {
        id: instruction.id.0,
        version: instruction.version,
        project_id: instruction.project_id.0,
        problem_id: instruction.problem_id.map(|id| id.0),
        issued_by: instruction.issued_by.0,
        issued_on: instruction.issued_on,
        said: instruction.text.as_str().to_owned(),
        kind: instruction.kind.code().to_owned(),
        state: task.map(|task| task.state.code().to_owned()),
        urgency: task.map(|task| task.urgency.code().to_owned()),
        due_on: task.and_then(|task| task.due_on),
        history: sound(serde_json::to_string(history), "history")?,
        created_at: to_micros(instruction.created_at),
        updated_at: to_micros(instruction.updated_at),
    })
}

/// Those whom it names; whom it names does not change.
fn assignees(instruction: &Instruction) -> Vec<instruction_assignees::Model> {
    let task = instruction.task.iter();
    let named = task.flat_map(|task| {
        let units = task.units.iter().map(|unit| (Some(unit.0), None));
        units.chain(task.people.iter().map(|person| (None, Some(person.0))))
    });
    named
        .zip(0..)
        .map(|((unit_id, person_id), position)| instruction_assignees::Model {
            instruction_id: instruction.id.0,
            position,
            unit_id,
            person_id,
        })
        .collect()
}

/// Instructions with those whom they name.
async fn whole(
    connection: &impl ConnectionTrait,
    rows: Vec<instructions::Model>,
) -> Result<Vec<Instruction>, StorageError> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let named = instruction_assignees::Entity::find()
        .filter(instruction_assignees::Column::InstructionId.is_in(rows.iter().map(|row| row.id)))
        .order_by_asc(instruction_assignees::Column::Position)
        .all(connection)
        .await?;
    rows.into_iter().map(|row| instruction(row, &named)).collect()
}

fn instruction(row: instructions::Model, named: &[instruction_assignees::Model]) -> Result<Instruction, StorageError> {
    let own = || named.iter().filter(|assignee| assignee.instruction_id == row.id);
    let task = match (&row.state, &row.urgency) {
        (Some(state), Some(urgency)) => Some(InstructionTask {
            state: coded(state, "state")?,
            urgency: coded(urgency, "urgency")?,
            units: own().filter_map(|assignee| assignee.unit_id.map(UnitId)).collect(),
            people: own().filter_map(|assignee| assignee.person_id.map(PersonId)).collect(),
            due_on: row.due_on,
            history: sound(serde_json::from_str(&row.history), "history")?,
        }),
        _ => None,
    };
    Ok(Instruction {
        id: InstructionId(row.id),
        version: row.version,
        project_id: ProjectId(row.project_id),
        problem_id: row.problem_id.map(ProblemId),
        issued_by: PersonId(row.issued_by),
        issued_on: row.issued_on,
        text: sound(Remark::parse(&row.said), "instruction")?,
        kind: coded(&row.kind, "kind")?,
        task,
        created_at: from_micros(row.created_at),
        updated_at: from_micros(row.updated_at),
    })
}
