//! Changing a project's state; each needs the version it builds on.

use axum::Json;
use axum::extract::State as Reach;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::IntoResponse;
use dingyin_domain::id::ProjectId;
use dingyin_domain::project::{LeadDraft, Project};
use dingyin_service::{Context, ServiceError};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::bodies::{CloseBody, LeadBody, LeaderBody, MoveBody, ReasonBody, SuspendBody, TeamBody};
use super::view::{ProjectView, Teller, TransitionView};
use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{Body, MergePatch, typed};
use crate::header::{IfMatch, etag, location, position};
use crate::problem::Failure;

pub(super) type Headers = [(HeaderName, HeaderValue); 2];

/// What a change answers: the whole record with its new version.
pub(crate) async fn changed(
    state: &State,
    context: &Context,
    written: Written,
) -> Result<(Headers, Json<ProjectView>), Failure> {
    let (project, at) = written;
    let standing = state.service.standing(context, &project).await?;
    let view = Teller::new(&state.service.directory(), context).project(&project, standing);
    Ok(([etag(project.version), position(at)], Json(view)))
}

type Written = (Project, i64);

/// Takes a written project apart.
macro_rules! written {
    ($call:expr) => {{
        let written = $call.await?;
        (written.value, written.position)
    }};
}

/// Edit what is known about a project (JSON merge patch).
#[utoipa::path(patch, path = "/projects/{id}", tag = "projects", params(("id" = Uuid, Path)),
    request_body(content = LeadBody, content_type = "application/merge-patch+json"),
    responses((status = 200, body = ProjectView)))]
pub(super) async fn edit_project(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    IfMatch(expected): IfMatch,
    MergePatch(patch): MergePatch,
) -> Result<impl IntoResponse, Failure> {
    let context = &asker.context;
    let project = state.service.project(context, id).await?;
    let draft = merged(&LeadDraft::from(&project.facts), patch)?;
    let facts = draft.parse(context.today())?;
    changed(&state, context, written!(state.service.edit_project(context, id, expected, facts))).await
}

/// The draft of a record after a merge patch (RFC 7396).
pub(crate) fn merged<T: Serialize + serde::de::DeserializeOwned>(draft: &T, patch: Value) -> Result<T, Failure> {
    // What a null would take away must be a field that there is.
    typed::<T>(patch.clone())?;
    let unreadable = |error: serde_json::Error| ServiceError::Unreadable(error.to_string());
    let mut target = serde_json::to_value(draft).map_err(unreadable)?;
    merge(&mut target, patch);
    typed(target)
}

fn merge(target: &mut Value, patch: Value) {
    let Value::Object(patch) = patch else {
        *target = patch;
        return;
    };
    if !target.is_object() {
        *target = Value::Object(serde_json::Map::new());
    }
    let Some(target) = target.as_object_mut() else { return };
    for (field, value) in patch {
        if value.is_null() {
            target.remove(&field);
        } else {
            merge(target.entry(field).or_insert(Value::Null), value);
        }
    }
}

/// Appoint a leader, or hand over.
#[utoipa::path(put, path = "/projects/{id}/leader", tag = "projects", params(("id" = Uuid, Path)),
    request_body = LeaderBody, responses((status = 200, body = ProjectView)))]
pub(super) async fn appoint_leader(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    IfMatch(expected): IfMatch,
    body: Body<LeaderBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = &asker.context;
    let appointment = body.value.into();
    changed(&state, context, written!(state.service.appoint_leader(context, id, expected, appointment))).await
}

/// Form a team.
#[utoipa::path(put, path = "/projects/{id}/team", tag = "projects", params(("id" = Uuid, Path)),
    request_body = TeamBody, responses((status = 200, body = ProjectView)))]
pub(super) async fn form_team(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    IfMatch(expected): IfMatch,
    body: Body<TeamBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = &asker.context;
    let team = body.value.into();
    changed(&state, context, written!(state.service.form_team(context, id, expected, team))).await
}

/// A move and the project after it.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Moved {
    transition: TransitionView,
    project: ProjectView,
}

/// Move a project to another stage.
#[utoipa::path(post, path = "/projects/{id}/transitions", tag = "projects", params(("id" = Uuid, Path)),
    request_body = MoveBody, responses((status = 201, body = Moved)))]
pub(super) async fn advance(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    IfMatch(expected): IfMatch,
    body: Body<MoveBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let (project, at) = written!(state.service.advance(&context, id, expected, body.value.into()));
    let directory = state.service.directory();
    let last = project.transitions.last().ok_or(crate::problem::INTERNAL)?;
    let transition = Teller::new(&directory, &context).transition(last, &project.evidence);
    let (headers, Json(project)) = changed(&state, &context, (project, at)).await?;
    let at = location(&format!("/api/v1/projects/{id}/transitions"));
    Ok((StatusCode::CREATED, headers, [at], Json(Moved { transition, project })))
}

/// End a project.
#[utoipa::path(post, path = "/projects/{id}/close", tag = "projects", params(("id" = Uuid, Path)),
    request_body = CloseBody, responses((status = 200, body = ProjectView)))]
pub(super) async fn close_project(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    IfMatch(expected): IfMatch,
    body: Body<CloseBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let CloseBody { outcome, reason, into_project_id } = body.value;
    let ending = (outcome, reason, into_project_id.map(ProjectId));
    changed(&state, &context, written!(state.service.close_project(&context, id, expected, ending))).await
}

/// Let a project rest.
#[utoipa::path(post, path = "/projects/{id}/suspend", tag = "projects", params(("id" = Uuid, Path)),
    request_body = SuspendBody, responses((status = 200, body = ProjectView)))]
pub(super) async fn suspend_project(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    IfMatch(expected): IfMatch,
    body: Body<SuspendBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let rest = (body.value.reason, body.value.review_on.map(|day| day.0));
    changed(&state, &context, written!(state.service.suspend_project(&context, id, expected, rest))).await
}

/// Take a project up again.
#[utoipa::path(post, path = "/projects/{id}/resume", tag = "projects", params(("id" = Uuid, Path)),
    request_body = ReasonBody, responses((status = 200, body = ProjectView)))]
pub(super) async fn resume_project(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    IfMatch(expected): IfMatch,
    body: Body<ReasonBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let reason = body.value.reason;
    changed(&state, &context, written!(state.service.resume_project(&context, id, expected, reason))).await
}
