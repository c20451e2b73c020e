//! What was: tenures, moves, reviews, contacts, and the timeline.

use axum::Json;
use axum::extract::State as Reach;
use chrono::{DateTime, Utc};
use dingyin_domain::id::ProjectId;
use dingyin_domain::project::Project;
use dingyin_service::project::{FieldChange, Moment};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::log::FollowUpView;
use super::view::{LeaderView, TeamView, Teller, TransitionView};
use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{AsOf, Nothing, Query};
use crate::list::{Listed, PageQuery, cursor, limit, whole};
use crate::problem::{Failure, NO_ROUTE};

/// A project with what was merged into it; as of an instant the project alone, as it stood.
async fn with_joined(
    state: &State,
    asker: &Asker,
    (id, as_of): (ProjectId, Option<DateTime<Utc>>),
) -> Result<(Project, Vec<Project>), Failure> {
    if as_of.is_some() {
        return Ok((state.service.project_at(&asker.context, id, as_of).await?, Vec::new()));
    }
    Ok(state.service.project_with_joined(&asker.context, id).await?)
}

/// The leaders' times in office, newest first.
#[utoipa::path(get, path = "/projects/{id}/leaders", tag = "projects", params(("id" = Uuid, Path), AsOf),
    responses((status = 200, body = Listed<LeaderView>)))]
pub(super) async fn leaders(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    Query(AsOf { as_of }): Query<AsOf>,
) -> Result<Json<Listed<LeaderView>>, Failure> {
    let (project, merged) = with_joined(&state, &asker, (id, as_of)).await?;
    let directory = state.service.directory();
    let teller = Teller::new(&directory, &asker.context);
    let mut tenures: Vec<_> = std::iter::once(&project).chain(&merged).flat_map(|project| &project.leaders).collect();
    tenures.sort_by_key(|tenure| std::cmp::Reverse(tenure.term.from));
    Ok(whole(tenures.into_iter().map(|tenure| teller.leader(tenure)).collect()))
}

/// The team in office.
#[utoipa::path(get, path = "/projects/{id}/team", tag = "projects", params(("id" = Uuid, Path), AsOf),
    responses((status = 200, body = TeamView)))]
pub(super) async fn current_team(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    Query(AsOf { as_of }): Query<AsOf>,
) -> Result<Json<TeamView>, Failure> {
    let project = state.service.project_at(&asker.context, id, as_of).await?;
    let directory = state.service.directory();
    let team = project.team().ok_or(NO_ROUTE)?;
    Ok(Json(Teller::new(&directory, &asker.context).team(team)))
}

/// The teams' times in office, newest first.
#[utoipa::path(get, path = "/projects/{id}/teams", tag = "projects", params(("id" = Uuid, Path), AsOf),
    responses((status = 200, body = Listed<TeamView>)))]
pub(super) async fn teams(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    Query(AsOf { as_of }): Query<AsOf>,
) -> Result<Json<Listed<TeamView>>, Failure> {
    let (project, merged) = with_joined(&state, &asker, (id, as_of)).await?;
    let directory = state.service.directory();
    let teller = Teller::new(&directory, &asker.context);
    let mut tenures: Vec<_> = std::iter::once(&project).chain(&merged).flat_map(|project| &project.teams).collect();
    tenures.sort_by_key(|tenure| std::cmp::Reverse(tenure.term.from));
    Ok(whole(tenures.into_iter().map(|tenure| teller.team(tenure)).collect()))
}

/// The moves between stages, oldest first.
#[utoipa::path(get, path = "/projects/{id}/transitions", tag = "projects", params(("id" = Uuid, Path)),
    responses((status = 200, body = Listed<TransitionView>)))]
pub(super) async fn transitions(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    _: Query<Nothing>,
) -> Result<Json<Listed<TransitionView>>, Failure> {
    let project = state.service.project(&asker.context, id).await?;
    let directory = state.service.directory();
    let teller = Teller::new(&directory, &asker.context);
    Ok(whole(project.transitions.iter().map(|t| teller.transition(t, &project.evidence)).collect()))
}

/// The contacts with the investor, newest first.
#[utoipa::path(get, path = "/projects/{id}/follow-ups", tag = "projects", params(("id" = Uuid, Path), PageQuery),
    responses((status = 200, body = Listed<FollowUpView>)))]
pub(super) async fn follow_ups(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    Query(query): Query<PageQuery>,
) -> Result<Json<Listed<FollowUpView>>, Failure> {
    let (after, limit) = (cursor(query.cursor.as_deref())?, limit(query.limit)?);
    asker.see_records(&state).await?;
    let (page, total) = state.service.follow_ups(&asker.context, id, after.as_ref(), limit).await?;
    let directory = state.service.directory();
    let teller = Teller::new(&directory, &asker.context);
    let total = (query.total != Some(false)).then_some(total);
    Ok(Json(Listed::page(page, total, |noted| FollowUpView::new(noted, &teller))))
}

/// One thing that happened.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct MomentView {
    position: i64,
    at: DateTime<Utc>,
    actor: ActorView,
    action: String,
    title: &'static str,
    summary: String,
    changes: Vec<ChangeView>,
}

#[derive(Debug, Serialize, ToSchema)]
struct ActorView {
    name: String,
}

#[derive(Debug, Serialize, ToSchema)]
struct ChangeView {
    field: String,
    label: &'static str,
    before: Value,
    after: Value,
}

impl From<Moment> for MomentView {
    fn from(moment: Moment) -> Self {
        let change = |change: FieldChange| ChangeView {
            field: change.field,
            label: change.label,
            before: change.before,
            after: change.after,
        };
        Self {
            position: moment.position,
            at: moment.at,
            actor: ActorView { name: moment.actor },
            action: moment.action,
            title: moment.title,
            summary: moment.summary,
            changes: moment.changes.into_iter().map(change).collect(),
        }
    }
}

/// Everything that happened to a project, newest first.
#[utoipa::path(get, path = "/projects/{id}/timeline", tag = "projects", params(("id" = Uuid, Path), PageQuery),
    responses((status = 200, body = Listed<MomentView>)))]
pub(super) async fn timeline(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    Query(query): Query<PageQuery>,
) -> Result<Json<Listed<MomentView>>, Failure> {
    let limit = limit(query.limit)?;
    asker.see_records(&state).await?;
    let told = state.service.timeline(&asker.context, id, query.cursor.as_deref(), limit).await?;
    let (moments, next_cursor, total) = told;
    let total = (query.total != Some(false)).then_some(total);
    Ok(Json(Listed { items: moments.into_iter().map(MomentView::from).collect(), next_cursor, total }))
}
