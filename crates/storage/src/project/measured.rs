//! What measures know of projects, beside what lists show.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use dingyin_domain::approval::Approval;
use dingyin_domain::green_channel::EventKind;
use dingyin_domain::id::ProjectId;
use dingyin_domain::measure::Approvals;
use dingyin_domain::stage::Stage;
use sea_orm::sea_query::{Expr, ExprTrait as _, Query};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::list::{ProjectFilter, condition, ids_within};
use crate::error::StorageError;
use crate::rows::{coded, sound};
use crate::table::{channel_items, item_events, project_counts, projects, transitions};

/// The days of a year, the first and the last.
fn days_of(year: i32) -> Option<(NaiveDate, NaiveDate)> {
    Some((NaiveDate::from_ymd_opt(year, 1, 1)?, NaiveDate::from_ymd_opt(year, 12, 31)?))
}

/// The projects that were merged into others, which are counted in those.
///
/// # Errors
/// The database.
pub async fn merged(
    connection: &impl ConnectionTrait,
    filter: &ProjectFilter,
) -> Result<BTreeSet<ProjectId>, StorageError> {
    use projects::Column as C;
    let merged = projects::Entity::find().select_only().column(C::Id).filter(C::MergedIntoId.is_not_null());
    let ids: Vec<Uuid> = merged.filter(condition(filter)).into_tuple().all(connection).await?;
    Ok(ids.into_iter().map(ProjectId).collect())
}

/// When projects first reached each stage.
///
/// # Errors
/// The database.
pub async fn reached(
    connection: &impl ConnectionTrait,
    filter: &ProjectFilter,
) -> Result<BTreeMap<ProjectId, BTreeMap<Stage, NaiveDate>>, StorageError> {
    use transitions::Column as C;
    let rows: Vec<(Uuid, String, NaiveDate)> = transitions::Entity::find()
        .select_only()
        .columns([C::ProjectId, C::ToStage])
        .expr_as(Expr::col(C::OnDay).min(), "first")
        .filter(C::ProjectId.in_subquery(ids_within(filter)))
        .group_by(C::ProjectId)
        .group_by(C::ToStage)
        .into_tuple()
        .all(connection)
        .await?;
    let mut reached: BTreeMap<ProjectId, BTreeMap<Stage, NaiveDate>> = BTreeMap::new();
    for (project, stage, on) in rows {
        reached.entry(ProjectId(project)).or_default().insert(coded(&stage, "stage")?, on);
    }
    Ok(reached)
}

/// What counts within a year, in whole yuan, under the projects under which it stands.
///
/// # Errors
/// The database.
pub async fn counted(
    connection: &impl ConnectionTrait,
    filter: &ProjectFilter,
    year: i32,
) -> Result<BTreeMap<ProjectId, i64>, StorageError> {
    use project_counts::Column as C;
    let Some((first, last)) = days_of(year) else { return Ok(BTreeMap::new()) };
    let rows: Vec<(Uuid, i64)> = project_counts::Entity::find()
        .select_only()
        .column(C::StandsUnderId)
        .expr_as(Expr::col(C::AmountYuan).sum().cast_as("bigint"), "yuan")
        .filter(C::OnDay.between(first, last))
        .filter(C::StandsUnderId.in_subquery(ids_within(filter)))
        .group_by(C::StandsUnderId)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(|(project, yuan)| (ProjectId(project), yuan)).collect())
}

/// The approvals with a limit that were finished within a year, by project.
///
/// # Errors
/// The database.
pub async fn approvals(
    connection: &impl ConnectionTrait,
    filter: &ProjectFilter,
    year: i32,
) -> Result<BTreeMap<ProjectId, Approvals>, StorageError> {
    use channel_items::Column as C;
    let Some((first, last)) = days_of(year) else { return Ok(BTreeMap::new()) };
    let mut finished = Query::select();
    finished
        .column(item_events::Column::ItemId)
        .from(item_events::Entity)
        .and_where(item_events::Column::Kind.eq(EventKind::Finish.code()))
        .and_where(item_events::Column::HappenedOn.between(first, last));
    let rows: Vec<(Uuid, i32, String)> = channel_items::Entity::find()
        .select_only()
        .columns([C::ProjectId, C::Taken, C::Approval])
        .filter(C::Taken.is_not_null())
        .filter(C::Id.in_subquery(finished))
        .filter(C::ProjectId.in_subquery(ids_within(filter)))
        .into_tuple()
        .all(connection)
        .await?;
    let mut approvals: BTreeMap<ProjectId, Approvals> = BTreeMap::new();
    for (project, taken, approval) in rows {
        let approval: Approval = sound(serde_json::from_str(&approval), "approval")?;
        let Some(limit) = approval.limit() else { continue };
        let of = approvals.entry(ProjectId(project)).or_default();
        of.finished += 1;
        of.on_time += i64::from(i64::from(taken) <= i64::from(limit.days));
    }
    Ok(approvals)
}
