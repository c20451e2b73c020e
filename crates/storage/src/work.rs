//! What waits for someone beside problems, instructions and decisions: next steps, and contacts by their rhythm.

use chrono::NaiveDate;
use dingyin_domain::id::{PersonId, ProjectId};
use dingyin_domain::money::Tier;
use dingyin_domain::project::StatusWord;
use dingyin_domain::rhythm;
use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait as _, Query};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use crate::error::StorageError;
use crate::project::{ProjectFilter, condition};
use crate::table::{follow_ups, projects};

/// What someone said would be done next.
#[derive(Debug, Clone, FromQueryResult)]
pub struct OpenStep {
    /// The project.
    pub project_id: Uuid,
    /// What is to be done.
    pub text: String,
    /// By when.
    pub due_on: NaiveDate,
}

/// The next steps of active projects that are a person's to do, those due first first. A step is done when the person has
/// noted another contact of the project, or when a later contact has set another step.
///
/// # Errors
/// The database.
pub async fn open_steps(
    connection: &impl ConnectionTrait,
    person: PersonId,
    limit: u64,
) -> Result<Vec<OpenStep>, StorageError> {
    let own = Condition::all().add(follow_ups::Column::NextStepPersonId.eq(person.0));
    steps_within(connection, own, limit).await
}

/// The next steps of active projects that nobody has done yet, whoever is to.
///
/// # Errors
/// The database.
pub async fn open_steps_of(
    connection: &impl ConnectionTrait,
    projects: &[ProjectId],
) -> Result<Vec<OpenStep>, StorageError> {
    let of = Condition::all().add(follow_ups::Column::ProjectId.is_in(projects.iter().map(|id| id.0)));
    steps_within(connection, of, MOST_STEPS).await
}

/// As many next steps of a project are looked at.
const MOST_STEPS: u64 = 100;

async fn steps_within(
    connection: &impl ConnectionTrait,
    within: Condition,
    limit: u64,
) -> Result<Vec<OpenStep>, StorageError> {
    use follow_ups::Column as C;
    let later = Alias::new("later");
    let of_later = |column: C| Expr::col((later.clone(), column));
    let own = |column: C| Expr::col((follow_ups::Entity, column));
    let by_the_same = of_later(C::NotedBy).eq(own(C::NextStepPersonId));
    let mut followed = Query::select();
    followed
        .expr(Expr::val(1))
        .from_as(follow_ups::Entity, later.clone())
        .and_where(of_later(C::ProjectId).equals((follow_ups::Entity, C::ProjectId)))
        .and_where(of_later(C::Id).gt(own(C::Id)))
        .cond_where(Condition::any().add(by_the_same).add(of_later(C::NextStep).is_not_null()));
    let to_project = follow_ups::Entity::belongs_to(projects::Entity).from(C::ProjectId).to(projects::Column::Id);
    Ok(follow_ups::Entity::find()
        .select_only()
        .column(C::ProjectId)
        .column_as(C::NextStep, "text")
        .column_as(C::NextStepDueOn, "due_on")
        .join(JoinType::InnerJoin, to_project.into())
        .filter(within)
        .filter(C::NextStepPersonId.is_not_null())
        .filter(C::NextStepDueOn.is_not_null())
        .filter(projects::Column::Status.eq(StatusWord::Active.code()))
        .filter(Expr::exists(followed).not())
        .order_by_asc(C::NextStepDueOn)
        .limit(limit)
        .into_model()
        .all(connection)
        .await?)
}

/// A project whose investor should be spoken to.
#[derive(Debug, Clone)]
pub struct ContactDue {
    /// The project.
    pub project_id: ProjectId,
    /// The code people see.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its tier.
    pub tier: Tier,
    /// The latest recorded contact.
    pub last_contact_on: Option<NaiveDate>,
    /// By when.
    pub due_on: NaiveDate,
}

/// A row of [`ContactDue`].
type Row = (Uuid, String, String, Option<NaiveDate>, NaiveDate);

/// The active projects under a filter, from negotiation on, whose next contact is due on a day or before. It counts from the
/// latest contact, or from the day the project reached its stage.
///
/// # Errors
/// The database.
pub async fn contacts_due(
    connection: &impl ConnectionTrait,
    filter: &ProjectFilter,
    today: NaiveDate,
    limit: u64,
) -> Result<Vec<ContactDue>, StorageError> {
    let filter =
        ProjectFilter { stages: rhythm::stages().collect(), statuses: vec![StatusWord::Active], ..filter.clone() };
    let mut due = Vec::new();
    for (place, tier) in Tier::EVERY.iter().enumerate() {
        let Some(latest) = rhythm::latest_due(*tier, today) else { continue };
        let above = Tier::EVERY.get(place + 1);
        let rows = of_tier(connection, condition(&filter).add(amounts(*tier, above)), latest, limit).await?;
        due.extend(rows.into_iter().filter_map(|row| contact(*tier, row)));
    }
    due.sort_by(|a, b| a.due_on.cmp(&b.due_on).then(a.project_id.cmp(&b.project_id)));
    due.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(due)
}

fn amounts(tier: Tier, above: Option<&Tier>) -> Condition {
    use projects::Column as C;
    Condition::all()
        .add(C::TotalInvestmentYuan.gte(tier.least()))
        .add_option(above.map(|above| C::TotalInvestmentYuan.lt(above.least())))
}

async fn of_tier(
    connection: &impl ConnectionTrait,
    wanted: Condition,
    latest: NaiveDate,
    limit: u64,
) -> Result<Vec<Row>, StorageError> {
    use projects::Column as C;
    let last = || Expr::col((projects::Entity, C::LastContactOn)).if_null(Expr::col((projects::Entity, C::StageSince)));
    Ok(projects::Entity::find()
        .select_only()
        .columns([C::Id, C::Code, C::Name, C::LastContactOn, C::StageSince])
        .filter(wanted)
        .filter(last().lte(latest))
        .order_by_asc(last())
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?)
}

fn contact(tier: Tier, (id, code, name, last_contact_on, stage_since): Row) -> Option<ContactDue> {
    let due_on = rhythm::due(tier, last_contact_on.unwrap_or(stage_since))?;
    Some(ContactDue { project_id: ProjectId(id), code, name, tier, last_contact_on, due_on })
}
