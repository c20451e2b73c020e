//! Lists of projects: filters, order, keyset pages, and what the asker may see, all in one query.

use chrono::NaiveDate;
use dingyin_domain::district::District;
use dingyin_domain::id::{PersonId, ProjectId, UnitId};
use dingyin_domain::industry::Industry;
use dingyin_domain::project::StatusWord;
use dingyin_domain::stage::Stage;
use sea_orm::sea_query::{
    Condition, Expr, ExprTrait as _, Func, IntoColumnRef, IntoCondition as _, LikeExpr, Query, SelectStatement,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, JoinType, Order, PaginatorTrait, QueryFilter,
    QueryOrder, QueryResult, QuerySelect, RelationBuilder, RelationDef,
};
use uuid::Uuid;

use crate::error::StorageError;
use crate::page::{Cursor, Page};
use crate::rows::like_pattern;
use crate::table::{leader_tenures, people, projects, team_members, team_tenures};

/// What the asker may see: any of these.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Sight {
    /// Everything.
    City,
    /// A district's records.
    District(District),
    /// Records of this leader, or of the leader's field.
    Leader(PersonId, Option<Industry>),
    /// Records in whose current team this person is.
    Team(PersonId),
    /// Records whose current team has this person as its liaison.
    Liaison(PersonId),
    /// Records whose current team this unit leads or sends a member to.
    Unit(UnitId),
}

/// What a list is narrowed to; several values of one kind mean any of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct ProjectFilter {
    /// Stages.
    pub stages: Vec<Stage>,
    /// Statuses.
    pub statuses: Vec<StatusWord>,
    /// Districts.
    pub districts: Vec<District>,
    /// Industries.
    pub industries: Vec<Industry>,
    /// Current leaders.
    pub leaders: Vec<PersonId>,
    /// Units that lead the current team.
    pub units: Vec<UnitId>,
    /// Units that hold the first report.
    pub holders: Vec<UnitId>,
    /// A part of the name, the investor's name or the code.
    pub q: Option<String>,
    /// The least total investment in yuan.
    pub min_yuan: Option<i64>,
    /// The greatest total investment in yuan.
    pub max_yuan: Option<i64>,
    /// The first day of first reports.
    pub reported_from: Option<NaiveDate>,
    /// The last day of first reports.
    pub reported_to: Option<NaiveDate>,
    /// What the asker may see; nothing when empty.
    pub sights: Vec<Sight>,
}

/// The order of a list; the id decides between equals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum ProjectSort {
    /// Last changed first.
    #[default]
    UpdatedAt,
    /// First reported first.
    ReportedOn,
    /// Largest first.
    TotalInvestment,
    /// By code.
    Code,
}

/// A project as lists show it.
#[derive(Debug, Clone)]
pub struct ListedProject {
    /// Id.
    pub id: Uuid,
    /// Code.
    pub code: String,
    /// Version.
    pub version: i64,
    /// Name.
    pub name: String,
    /// The investor's name.
    pub investor_name: String,
    /// The investor's credit code.
    pub investor_uscc: Option<String>,
    /// Why a code is kept that does not fit.
    pub investor_uscc_reason: Option<String>,
    /// The investor's country.
    pub investor_country: Option<String>,
    /// Industry code.
    pub industry: String,
    /// Sub-industry code.
    pub sub_industry: Option<String>,
    /// District code.
    pub district: String,
    /// Total investment.
    pub total_investment_yuan: i64,
    /// Stage code.
    pub stage: String,
    /// Since when.
    pub stage_since: NaiveDate,
    /// Status code.
    pub status: String,
    /// First report.
    pub reported_on: NaiveDate,
    /// Latest contact.
    pub last_contact_on: Option<NaiveDate>,
    /// What comes next.
    pub next_step: Option<String>,
    /// By when.
    pub next_step_due_on: Option<NaiveDate>,
    /// Who does it.
    pub next_step_person_id: Option<Uuid>,
    /// The current leader.
    pub leader_id: Option<Uuid>,
    /// The current team's liaison.
    pub liaison_id: Option<Uuid>,
    /// Last change in microseconds.
    pub updated_at: i64,
}

/// The columns of a listed project, in the order in which [`ListedProject`] reads them; the joined ones follow.
const LISTED: [projects::Column; 21] = {
    use projects::Column as C;
    [
        C::Id,
        C::Code,
        C::Version,
        C::Name,
        C::InvestorName,
        C::InvestorUscc,
        C::InvestorUsccReason,
        C::InvestorCountry,
        C::Industry,
        C::SubIndustry,
        C::District,
        C::TotalInvestmentYuan,
        C::Stage,
        C::StageSince,
        C::Status,
        C::ReportedOn,
        C::LastContactOn,
        C::NextStep,
        C::NextStepDueOn,
        C::NextStepPersonId,
        C::UpdatedAt,
    ]
};

impl FromQueryResult for ListedProject {
    /// Reads by place: looking columns up by name takes longer than fetching them.
    fn from_query_result(row: &QueryResult, _: &str) -> Result<Self, DbErr> {
        Ok(Self {
            id: row.try_get_by_index(0)?,
            code: row.try_get_by_index(1)?,
            version: row.try_get_by_index(2)?,
            name: row.try_get_by_index(3)?,
            investor_name: row.try_get_by_index(4)?,
            investor_uscc: row.try_get_by_index(5)?,
            investor_uscc_reason: row.try_get_by_index(6)?,
            investor_country: row.try_get_by_index(7)?,
            industry: row.try_get_by_index(8)?,
            sub_industry: row.try_get_by_index(9)?,
            district: row.try_get_by_index(10)?,
            total_investment_yuan: row.try_get_by_index(11)?,
            stage: row.try_get_by_index(12)?,
            stage_since: row.try_get_by_index(13)?,
            status: row.try_get_by_index(14)?,
            reported_on: row.try_get_by_index(15)?,
            last_contact_on: row.try_get_by_index(16)?,
            next_step: row.try_get_by_index(17)?,
            next_step_due_on: row.try_get_by_index(18)?,
            next_step_person_id: row.try_get_by_index(19)?,
            updated_at: row.try_get_by_index(20)?,
            leader_id: row.try_get_by_index(21)?,
            liaison_id: row.try_get_by_index(22)?,
        })
    }
}

impl ListedProject {
    fn cursor(&self, sort: ProjectSort) -> Cursor {
        let value = match sort {
            ProjectSort::UpdatedAt => self.updated_at.to_string(),
            ProjectSort::ReportedOn => self.reported_on.to_string(),
            ProjectSort::TotalInvestment => self.total_investment_yuan.to_string(),
            ProjectSort::Code => self.code.clone(),
        };
        Cursor { value, id: self.id }
    }
}

/// One page of the list.
///
/// # Errors
/// The database, or a cursor of another order.
pub async fn list(
    connection: &impl ConnectionTrait,
    filter: &ProjectFilter,
    sort: ProjectSort,
    after: Option<&Cursor>,
    limit: u64,
) -> Result<Page<ListedProject>, StorageError> {
    let (column, order) = match sort {
        ProjectSort::UpdatedAt => (projects::Column::UpdatedAt, Order::Desc),
        ProjectSort::ReportedOn => (projects::Column::ReportedOn, Order::Asc),
        ProjectSort::TotalInvestment => (projects::Column::TotalInvestmentYuan, Order::Desc),
        ProjectSort::Code => (projects::Column::Code, Order::Asc),
    };
    let mut query = projects::Entity::find()
        .select_only()
        .columns(LISTED)
        .filter(condition(filter))
        .join(JoinType::LeftJoin, current_leader())
        .join(JoinType::LeftJoin, current_team())
        .column_as(leader_tenures::Column::PersonId, "leader_id")
        .column_as(team_tenures::Column::LiaisonId, "liaison_id");
    if let Some(cursor) = after {
        query = query.filter(beyond(column, &order, sort, cursor)?);
    }
    let rows = query
        .order_by(column, order.clone())
        .order_by(projects::Column::Id, order)
        .limit(limit + 1)
        .into_model::<ListedProject>()
        .all(connection)
        .await?;
    Ok(Page::cut(rows, limit, |last| last.cursor(sort)))
}

/// How many projects the filter shows.
///
/// # Errors
/// The database.
pub async fn count(connection: &impl ConnectionTrait, filter: &ProjectFilter) -> Result<u64, StorageError> {
    Ok(projects::Entity::find().filter(condition(filter)).count(connection).await?)
}

/// The total investment of the projects the filter shows, in yuan.
///
/// # Errors
/// The database.
pub async fn sum(connection: &impl ConnectionTrait, filter: &ProjectFilter) -> Result<i64, StorageError> {
    let amount = Expr::col(projects::Column::TotalInvestmentYuan).sum().cast_as("bigint");
    let sum: Option<Option<i64>> = projects::Entity::find()
        .select_only()
        .expr_as(amount, "amount")
        .filter(condition(filter))
        .into_tuple()
        .one(connection)
        .await?;
    Ok(sum.flatten().unwrap_or(0))
}

pub(crate) fn current_leader() -> RelationDef {
    let relation: RelationBuilder<_, _> = projects::Entity::belongs_to(leader_tenures::Entity);
    relation
        .from(projects::Column::Id)
        .to(leader_tenures::Column::ProjectId)
        .on_condition(|_, tenures| Expr::col((tenures, leader_tenures::Column::Until)).is_null().into_condition())
        .into()
}

pub(crate) fn current_team() -> RelationDef {
    let relation: RelationBuilder<_, _> = projects::Entity::belongs_to(team_tenures::Entity);
    relation
        .from(projects::Column::Id)
        .to(team_tenures::Column::ProjectId)
        .on_condition(|_, tenures| Expr::col((tenures, team_tenures::Column::Until)).is_null().into_condition())
        .into()
}

/// The rows after the cursor: a later sort value, or the same and a later id.
fn beyond(
    column: projects::Column,
    order: &Order,
    sort: ProjectSort,
    cursor: &Cursor,
) -> Result<Condition, StorageError> {
    let value: sea_orm::Value = match sort {
        ProjectSort::UpdatedAt | ProjectSort::TotalInvestment => {
            cursor.value.parse::<i64>().map_err(|_| StorageError::Cursor)?.into()
        }
        ProjectSort::ReportedOn => cursor.value.parse::<NaiveDate>().map_err(|_| StorageError::Cursor)?.into(),
        ProjectSort::Code => cursor.value.clone().into(),
    };
    let (later, later_id) = match order {
        Order::Asc => (column.gt(value.clone()), projects::Column::Id.gt(cursor.id)),
        _ => (column.lt(value.clone()), projects::Column::Id.lt(cursor.id)),
    };
    Ok(Condition::any().add(later).add(Condition::all().add(column.eq(value)).add(later_id)))
}

/// The ids of the projects within a filter, in order.
///
/// # Errors
/// The database.
pub async fn ids(connection: &impl ConnectionTrait, filter: &ProjectFilter) -> Result<Vec<ProjectId>, StorageError> {
    let rows = projects::Entity::find().select_only().column(projects::Column::Id).filter(condition(filter));
    let ids: Vec<Uuid> = rows.order_by_asc(projects::Column::Id).into_tuple().all(connection).await?;
    Ok(ids.into_iter().map(ProjectId).collect())
}

/// The codes of the projects within a filter, in order.
///
/// # Errors
/// The database.
pub async fn codes(connection: &impl ConnectionTrait, filter: &ProjectFilter) -> Result<Vec<String>, StorageError> {
    let rows = projects::Entity::find().select_only().column(projects::Column::Code).filter(condition(filter));
    Ok(rows.order_by_asc(projects::Column::Code).into_tuple().all(connection).await?)
}

/// The ids of the projects within a filter, for another query.
pub(crate) fn ids_within(filter: &ProjectFilter) -> SelectStatement {
    let mut ids = Query::select();
    ids.column((projects::Entity, projects::Column::Id)).from(projects::Entity).cond_where(condition(filter));
    ids
}

/// What a filter means for the database.
pub(crate) fn condition(filter: &ProjectFilter) -> Condition {
    use projects::Column as C;
    let any = |column: C, codes: Vec<&'static str>| (!codes.is_empty()).then(|| column.is_in(codes));
    Condition::all()
        .add(sights(&filter.sights))
        .add_option(any(C::Stage, filter.stages.iter().map(|v| v.code()).collect()))
        .add_option(any(C::Status, filter.statuses.iter().map(|v| v.code()).collect()))
        .add_option(any(C::District, filter.districts.iter().map(|v| v.code()).collect()))
        .add_option(any(C::Industry, filter.industries.iter().map(|v| v.code()).collect()))
        .add_option((!filter.leaders.is_empty()).then(|| led_by(filter.leaders.iter().map(|id| id.0))))
        .add_option((!filter.units.is_empty()).then(|| served_by_unit(filter.units.iter().map(|id| id.0))))
        .add_option((!filter.holders.is_empty()).then(|| C::ReportUnitId.is_in(filter.holders.iter().map(|id| id.0))))
        .add_option(filter.q.as_deref().map(contains))
        .add_option(filter.min_yuan.map(|yuan| C::TotalInvestmentYuan.gte(yuan)))
        .add_option(filter.max_yuan.map(|yuan| C::TotalInvestmentYuan.lte(yuan)))
        .add_option(filter.reported_from.map(|day| C::ReportedOn.gte(day)))
        .add_option(filter.reported_to.map(|day| C::ReportedOn.lte(day)))
}

fn sights(sights: &[Sight]) -> Condition {
    let mut any = Condition::any();
    for sight in sights {
        any = match sight {
            Sight::City => any.add(Expr::cust("1 = 1")),
            Sight::District(district) => any.add(projects::Column::District.eq(district.code())),
            Sight::Leader(person, field) => {
                any.add(led_by([person.0])).add_option(field.map(|field| projects::Column::Industry.eq(field.code())))
            }
            Sight::Team(person) => any.add(in_team(person.0)),
            Sight::Liaison(person) => any.add(served_by(person.0)),
            Sight::Unit(unit) => any.add(served_by_unit([unit.0])).add(member_of_unit(unit.0)),
        };
    }
    if sights.is_empty() { any.add(Expr::cust("1 = 0")) } else { any }
}

pub(super) fn among(select: SelectStatement) -> Expr {
    Expr::col((projects::Entity, projects::Column::Id)).in_subquery(select)
}

fn led_by(people: impl IntoIterator<Item = Uuid>) -> Expr {
    let mut select = Query::select();
    select
        .column(leader_tenures::Column::ProjectId)
        .from(leader_tenures::Entity)
        .and_where(leader_tenures::Column::Until.is_null())
        .and_where(leader_tenures::Column::PersonId.is_in(people));
    among(select)
}

fn current_teams() -> SelectStatement {
    let mut select = Query::select();
    select
        .column((team_tenures::Entity, team_tenures::Column::ProjectId))
        .from(team_tenures::Entity)
        .and_where(team_tenures::Column::Until.is_null());
    select
}

fn served_by_unit(units: impl IntoIterator<Item = Uuid>) -> Expr {
    let mut select = current_teams();
    select.and_where(team_tenures::Column::LeadUnitId.is_in(units));
    among(select)
}

fn with_members(mut select: SelectStatement) -> SelectStatement {
    let on = Expr::col((team_members::Entity, team_members::Column::TenureId))
        .equals((team_tenures::Entity, team_tenures::Column::Id).into_column_ref());
    select.inner_join(team_members::Entity, on);
    select
}

fn served_by(liaison: Uuid) -> Expr {
    let mut select = current_teams();
    select.and_where(team_tenures::Column::LiaisonId.eq(liaison));
    among(select)
}

fn in_team(person: Uuid) -> Condition {
    let mut as_member = with_members(current_teams());
    as_member.and_where(team_members::Column::PersonId.eq(person));
    Condition::any().add(served_by(person)).add(among(as_member))
}

fn member_of_unit(unit: Uuid) -> Expr {
    let mut of_unit = Query::select();
    of_unit.column(people::Column::Id).from(people::Entity).and_where(people::Column::UnitId.eq(unit));
    let mut select = with_members(current_teams());
    select.and_where(team_members::Column::PersonId.in_subquery(of_unit));
    among(select)
}

/// A part of the name, of the investor's name, or of the code, whatever the case.
fn contains(q: &str) -> Condition {
    let pattern = || LikeExpr::new(like_pattern(q)).escape('!');
    let like =
        |column: projects::Column| Expr::expr(Func::lower(Expr::col((projects::Entity, column)))).like(pattern());
    Condition::any()
        .add(like(projects::Column::Name))
        .add(like(projects::Column::InvestorName))
        .add(like(projects::Column::Code))
}

/// Pursued projects before their signing whose first report protects until a day before or on `until`, first those
/// that lapse first.
///
/// # Errors
/// The database.
pub async fn protected_until(
    connection: &impl ConnectionTrait,
    until: chrono::NaiveDate,
    recorded: Recorded,
    limit: u64,
) -> Result<Vec<ProjectId>, StorageError> {
    use projects::Column as C;
    let stages = Stage::EVERY.iter().filter(|stage| **stage < Stage::Signed).map(|stage| stage.code());
    let mut query = projects::Entity::find()
        .select_only()
        .column(C::Id)
        .filter(C::ProtectedUntil.lte(until))
        .filter(C::Status.eq(StatusWord::Active.code()))
        .filter(C::Stage.is_in(stages));
    if recorded == Recorded::NotYet {
        query = query.filter(C::FirstReportLapsedOn.is_null());
    }
    let ids: Vec<Uuid> =
        query.order_by_asc(C::ProtectedUntil).order_by_asc(C::Id).limit(limit).into_tuple().all(connection).await?;
    Ok(ids.into_iter().map(ProjectId).collect())
}

/// Whether a lapse that has been recorded already is looked at again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recorded {
    /// Only lapses that are not recorded yet.
    NotYet,
    /// All of them.
    Whether,
}
