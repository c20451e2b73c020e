//! What projects count for: entries that are added and never changed, and the project under which they stand now.

use chrono::{Datelike, NaiveDate};
use dingyin_domain::count::{Count, CountCause};
use dingyin_domain::district::District;
use dingyin_domain::id::{MergeId, PersonId, ProjectId};
use dingyin_domain::text::Remark;
use sea_orm::sea_query::{Condition, Expr, ExprTrait as _};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, RelationBuilder, RelationDef, Select,
};

use crate::error::StorageError;
use crate::page::{Cursor, Page};
use crate::project::{ProjectFilter, condition};
use crate::rows::{coded, share, share_row, sound};
use crate::table::{project_counts, projects};
use crate::transaction::Transaction;

/// What a list of entries is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct CountFilter {
    /// The year for which they count.
    pub year: Option<i32>,
    /// The districts whose parts they are.
    pub districts: Vec<District>,
    /// Under which projects they stand, and what the asker may see of those.
    pub projects: ProjectFilter,
}

/// An entry with the project under which it stands.
#[derive(Debug, Clone)]
pub struct Counted {
    /// The entry.
    pub count: Count,
    /// The project under which it stands.
    pub stands_under: ProjectId,
    /// That project's code.
    pub code: String,
    /// That project's name.
    pub name: String,
}

/// How many entries a filter shows and what they come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountTotal {
    /// How many.
    pub count: u64,
    /// Their sum in yuan.
    pub yuan: i64,
}

#[derive(FromQueryResult)]
struct Row {
    #[sea_orm(nested)]
    entry: project_counts::Model,
    project_code: String,
    project_name: String,
}

/// One page of entries, the latest first.
///
/// # Errors
/// The database, or a cursor of another list.
pub async fn list(
    connection: &impl ConnectionTrait,
    filter: &CountFilter,
    after: Option<&Cursor>,
    limit: u64,
) -> Result<Page<Counted>, StorageError> {
    use project_counts::Column as C;
    let mut query = found(filter)
        .column_as(projects::Column::Code, "project_code")
        .column_as(projects::Column::Name, "project_name");
    if let Some(cursor) = after {
        query = query.filter(beyond(cursor)?);
    }
    let rows = query
        .order_by_desc(C::OnDay)
        .order_by_desc(C::ProjectId)
        .order_by_desc(C::Sequence)
        .limit(limit + 1)
        .into_model::<Row>()
        .all(connection)
        .await?;
    let items = rows.into_iter().map(counted).collect::<Result<Vec<_>, _>>()?;
    Ok(Page::cut(items, limit, |last| Cursor {
        value: format!("{}-{}", last.count.on, last.count.sequence),
        id: last.count.project_id.0,
    }))
}

/// How many entries a filter shows, and their sum.
///
/// # Errors
/// The database.
pub async fn total(connection: &impl ConnectionTrait, filter: &CountFilter) -> Result<CountTotal, StorageError> {
    let amount = Expr::col((project_counts::Entity, project_counts::Column::AmountYuan)).sum().cast_as("bigint");
    let sum: Option<Option<i64>> =
        found(filter).select_only().expr_as(amount, "amount").into_tuple().one(connection).await?;
    Ok(CountTotal { count: found(filter).count(connection).await?, yuan: sum.flatten().unwrap_or(0) })
}

fn found(filter: &CountFilter) -> Select<project_counts::Entity> {
    use project_counts::Column as C;
    let first_day = |year| NaiveDate::from_ymd_opt(year, 1, 1);
    let of_year = |year: i32| {
        let (from, until) = (first_day(year), year.checked_add(1).and_then(first_day));
        Condition::all().add_option(from.map(|day| C::OnDay.gte(day))).add_option(until.map(|day| C::OnDay.lt(day)))
    };
    let districts = filter.districts.iter().map(|district| district.code());
    project_counts::Entity::find().join(JoinType::InnerJoin, survivor()).filter(
        Condition::all()
            .add(condition(&filter.projects))
            .add_option(filter.year.map(of_year))
            .add_option((!filter.districts.is_empty()).then(|| C::District.is_in(districts))),
    )
}

fn survivor() -> RelationDef {
    let relation: RelationBuilder<_, _> = project_counts::Entity::belongs_to(projects::Entity);
    relation.from(project_counts::Column::StandsUnderId).to(projects::Column::Id).into()
}

/// The entries after the cursor: an earlier day, or the same and a smaller project or number.
fn beyond(cursor: &Cursor) -> Result<Condition, StorageError> {
    use project_counts::Column as C;
    let (day, sequence) = cursor.value.rsplit_once('-').ok_or(StorageError::Cursor)?;
    let day: NaiveDate = day.parse().map_err(|_| StorageError::Cursor)?;
    let sequence: i32 = sequence.parse().map_err(|_| StorageError::Cursor)?;
    if !(0..10_000).contains(&day.year()) {
        return Err(StorageError::Cursor);
    }
    let same_project = Condition::all().add(C::ProjectId.eq(cursor.id)).add(C::Sequence.lt(sequence));
    let same_day = Condition::any().add(C::ProjectId.lt(cursor.id)).add(same_project);
    Ok(Condition::any().add(C::OnDay.lt(day)).add(Condition::all().add(C::OnDay.eq(day)).add(same_day)))
}

/// Lets everything that stands under one project stand under another.
///
/// # Errors
/// The database.
pub async fn stand_under(transaction: &mut Transaction, former: ProjectId, now: ProjectId) -> Result<(), StorageError> {
    move_under(transaction, project_counts::Column::StandsUnderId.eq(former.0), now).await
}

/// Lets the entries of these projects stand under one of them again.
///
/// # Errors
/// The database.
pub async fn part(transaction: &mut Transaction, projects: &[ProjectId], now: ProjectId) -> Result<(), StorageError> {
    let own = project_counts::Column::ProjectId.is_in(projects.iter().map(|id| id.0));
    move_under(transaction, own, now).await
}

async fn move_under(transaction: &mut Transaction, which: Expr, now: ProjectId) -> Result<(), StorageError> {
    project_counts::Entity::update_many()
        .col_expr(project_counts::Column::StandsUnderId, Expr::value(now.0))
        .filter(which)
        .exec(transaction.writer().await?)
        .await?;
    Ok(())
}

fn counted(row: Row) -> Result<Counted, StorageError> {
    let stands_under = ProjectId(row.entry.stands_under_id);
    Ok(Counted { count: count(row.entry)?, stands_under, code: row.project_code, name: row.project_name })
}

/// The rows of new entries, which stand under the project they are added to.
pub(crate) fn rows(under: ProjectId, counts: &[Count]) -> Vec<project_counts::Model> {
    let row = |count: &Count| project_counts::Model {
        project_id: count.project_id.0,
        sequence: i32::try_from(count.sequence).unwrap_or(i32::MAX),
        stands_under_id: under.0,
        cause: count.cause.code().to_owned(),
        kind: count.cause.kind().code().to_owned(),
        on_day: count.on,
        amount_yuan: count.amount,
        district: count.district.code().to_owned(),
        share_basis_points: share_row(count.share),
        reason: count.reason.as_ref().map(|reason| reason.as_str().to_owned()),
        counted_by: count.by.0,
        merge_id: count.merge_id.map(|id| id.0),
    };
    counts.iter().map(row).collect()
}

pub(crate) fn count(row: project_counts::Model) -> Result<Count, StorageError> {
    Ok(Count {
        project_id: ProjectId(row.project_id),
        sequence: u32::try_from(row.sequence).unwrap_or_default(),
        cause: coded::<CountCause>(&row.cause, "cause")?,
        on: row.on_day,
        amount: row.amount_yuan,
        district: coded(&row.district, "district")?,
        share: share(row.share_basis_points)?,
        reason: sound(row.reason.map(Remark::parse).transpose(), "reason")?,
        by: PersonId(row.counted_by),
        merge_id: row.merge_id.map(MergeId),
    })
}
