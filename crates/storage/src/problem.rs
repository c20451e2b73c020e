//! Problems, each event an entry in the project's log.

use dingyin_domain::id::{PersonId, ProblemId, ProjectId, UnitId};
use dingyin_domain::problem::{Problem, ProblemEvent, ProblemFacts, ProblemState};
use dingyin_domain::text::{Body, Name};
use sea_orm::sea_query::Condition;
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
use crate::table::problems;
use crate::transaction::Transaction;

/// What a list is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct ProblemFilter {
    /// Of these projects.
    pub projects: Vec<ProjectId>,
    /// States.
    pub states: Vec<ProblemState>,
    /// The units that deal with them now.
    pub units: Vec<UnitId>,
    /// Those that a unit has not answered by the day before this one.
    pub overdue_on: Option<chrono::NaiveDate>,
}

/// Keeps a problem that was raised.
///
/// # Errors
/// The database.
pub async fn insert(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    problem: &Problem,
) -> Result<(), StorageError> {
    transaction.insert(row(problem)?).await?;
    transaction.log(stamp, entry(entry_id, problem, ProblemEvent::Raise));
    Ok(())
}

/// Keeps what became of a problem, if nobody changed it meanwhile.
///
/// # Errors
/// The database, or [`StorageError::Stale`].
pub async fn save(
    transaction: &mut Transaction,
    stamp: &Stamp,
    (entry_id, event): (Uuid, ProblemEvent),
    after: &Problem,
) -> Result<(), StorageError> {
    let updated = problems::Entity::update_many()
        .set(row(after)?.into_active_model().reset_all())
        .filter(problems::Column::Id.eq(after.id.0))
        .filter(problems::Column::Version.eq(after.version - 1))
        .exec(transaction.writer().await?)
        .await?;
    met(&updated)?;
    transaction.log(stamp, entry(entry_id, after, event));
    Ok(())
}

/// What happened to a problem stands in the project's log.
fn entry(id: Uuid, problem: &Problem, event: ProblemEvent) -> NewEntry {
    let action = match event {
        ProblemEvent::Raise => "problem.raised",
        ProblemEvent::Accept => "problem.accepted",
        ProblemEvent::HandOn => "problem.handed_on",
        ProblemEvent::Answer => "problem.answered",
        ProblemEvent::Solve => "problem.solved",
        ProblemEvent::Reopen => "problem.reopened",
    };
    let told = json!({
        "id": problem.id, "title": problem.facts.title, "state": problem.state, "unit_id": problem.unit_id,
        "due_on": problem.due_on, "deed": problem.history.last(),
        "facts": (event == ProblemEvent::Raise).then_some(&problem.facts),
    });
    NewEntry::of_project(id, problem.project_id, action, json!({ "problem": told }))
}

/// A problem.
///
/// # Errors
/// The database, or [`StorageError::NotFound`].
pub async fn load(connection: &impl ConnectionTrait, id: ProblemId) -> Result<Problem, StorageError> {
    problem(problems::Entity::find_by_id(id.0).one(connection).await?.ok_or(StorageError::NotFound)?)
}

/// A problem that is about to be changed: nobody else changes it until the transaction ends.
///
/// # Errors
/// The database, or [`StorageError::NotFound`].
pub async fn for_change(transaction: &mut Transaction, id: ProblemId) -> Result<Problem, StorageError> {
    let row = problems::Entity::find_by_id(id.0).lock_exclusive().one(transaction.reader().await?).await?;
    problem(row.ok_or(StorageError::NotFound)?)
}

/// One page of the problems that the asker may see, the latest first, and how many there are.
///
/// # Errors
/// The database.
pub async fn list(
    connection: &impl ConnectionTrait,
    (filter, sights): (&ProblemFilter, &Sights),
    after: Option<&Cursor>,
    limit: u64,
) -> Result<(Page<Problem>, u64), StorageError> {
    let all = problems::Entity::find().filter(condition(filter)).filter(seen_by(sights));
    let total = all.clone().count(connection).await?;
    let beyond = after.map(|cursor| problems::Column::Id.lt(cursor.id));
    let page = all.filter(Condition::all().add_option(beyond)).order_by_desc(problems::Column::Id).limit(limit + 1);
    let items = page.all(connection).await?.into_iter().map(problem).collect::<Result<Vec<_>, _>>()?;
    Ok((Page::cut(items, limit, |last| Cursor::behind(last.id.0)), total))
}

/// The solved problems that the asker may see, the latest first.
///
/// # Errors
/// The database.
pub async fn solved(
    connection: &impl ConnectionTrait,
    sights: &Sights,
    limit: u64,
) -> Result<Vec<Problem>, StorageError> {
    let solved = problems::Entity::find().filter(problems::Column::State.eq(ProblemState::Solved.code()));
    let rows = solved.filter(seen_by(sights)).order_by_desc(problems::Column::Id).limit(limit).all(connection).await?;
    rows.into_iter().map(problem).collect()
}

/// What waits for someone: problems that the unit deals with, where there is one, and those the person must judge.
///
/// # Errors
/// The database.
pub async fn waiting(
    connection: &impl ConnectionTrait,
    addressee: &Addressee,
    limit: u64,
) -> Result<Vec<Problem>, StorageError> {
    use problems::Column as C;
    let open = [ProblemState::Raised, ProblemState::Accepted].map(ProblemState::code);
    let unit = addressee.unit.map(|unit| Condition::all().add(C::UnitId.eq(unit.0)).add(C::State.is_in(open)));
    let answered = ProblemState::Answered.code();
    let person = addressee.named(C::RaisedBy).map(|own| Condition::all().add(own).add(C::State.eq(answered)));
    let mut waiting = Vec::new();
    for own in [unit, person].into_iter().flatten() {
        let rows = problems::Entity::find().filter(own).order_by_asc(C::DueOn).limit(limit).all(connection).await?;
        waiting.extend(rows.into_iter().map(problem).collect::<Result<Vec<_>, _>>()?);
    }
    Ok(waiting)
}

/// The problems of projects that nobody has judged to be solved.
///
/// # Errors
/// The database.
pub async fn open_of(connection: &impl ConnectionTrait, projects: &[ProjectId]) -> Result<Vec<Problem>, StorageError> {
    use problems::Column as C;
    let of = C::ProjectId.is_in(projects.iter().map(|id| id.0));
    let open = problems::Entity::find().filter(of).filter(C::State.ne(ProblemState::Solved.code()));
    open.order_by_asc(C::DueOn).all(connection).await?.into_iter().map(problem).collect()
}

fn seen_by(sights: &Sights) -> Condition {
    use problems::Column as C;
    seen(C::ProjectId, sights, sights.addressee.condition(C::UnitId, C::RaisedBy))
}

fn condition(filter: &ProblemFilter) -> Condition {
    use problems::Column as C;
    let open = [ProblemState::Raised, ProblemState::Accepted].map(ProblemState::code);
    let overdue = |day| Condition::all().add(C::State.is_in(open)).add(C::DueOn.lt(day));
    let states: Vec<&str> = filter.states.iter().map(|state| state.code()).collect();
    Condition::all()
        .add_option((!filter.projects.is_empty()).then(|| C::ProjectId.is_in(filter.projects.iter().map(|id| id.0))))
        .add_option((!states.is_empty()).then(|| C::State.is_in(states)))
        .add_option((!filter.units.is_empty()).then(|| C::UnitId.is_in(filter.units.iter().map(|id| id.0))))
        .add_option(filter.overdue_on.map(overdue))
}

fn row(problem: &Problem) -> Result<problems::Model, StorageError> {
    Ok(problems::Model {
        id: problem.id.0,
        version: problem.version,
        project_id: problem.project_id.0,
        title: problem.facts.title.as_str().to_owned(),
        body: problem.facts.body.as_str().to_owned(),
        kind: problem.facts.kind.code().to_owned(),
        severity: problem.facts.severity.code().to_owned(),
        state: problem.state.code().to_owned(),
        unit_id: problem.unit_id.0,
        raised_by: problem.raised_by.0,
        due_on: problem.due_on,
        history: sound(serde_json::to_string(&problem.history), "history")?,
        created_at: to_micros(problem.created_at),
        updated_at: to_micros(problem.updated_at),
    })
}

fn problem(row: problems::Model) -> Result<Problem, StorageError> {
    Ok(Problem {
        id: ProblemId(row.id),
        version: row.version,
        project_id: ProjectId(row.project_id),
        facts: ProblemFacts {
            title: sound(Name::parse(row.title), "title")?,
            body: sound(Body::parse(row.body), "body")?,
            kind: coded(&row.kind, "kind")?,
            severity: coded(&row.severity, "severity")?,
        },
        state: coded(&row.state, "state")?,
        unit_id: UnitId(row.unit_id),
        raised_by: PersonId(row.raised_by),
        due_on: row.due_on,
        history: sound(serde_json::from_str(&row.history), "history")?,
        created_at: from_micros(row.created_at),
        updated_at: from_micros(row.updated_at),
    })
}
