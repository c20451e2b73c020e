//! Green channels over HTTP: opened, read, their items handed in, accepted and finished, what changes would do, and as files.

mod bodies;
mod documents;
mod figures;
mod view;

use axum::Json;
use axum::extract::State as Reach;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use chrono::{DateTime, Utc};
use dingyin_domain::green_channel::Change;
use dingyin_domain::id::{ChannelItemId, ProjectId};
use dingyin_domain::project::Project;
use dingyin_service::Context;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::State;
use crate::asker::Asker;
use crate::attachment::{Id, Ids};
use crate::body::{AsOf, Body, Query};
use crate::header::{IfMatch, etag, location, position};
use crate::problem::Failure;
use bodies::{AddBody, EventBody, OpenBody, TryBody};
use view::{ChannelView, WhatIfView};

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new()
        .routes(routes!(open_green_channel, read_green_channel))
        .routes(routes!(add_channel_item))
        .routes(routes!(note_item_event))
        .routes(routes!(try_channel))
        .merge(documents::routes())
        .merge(figures::routes())
}

/// The channel as it stands, or stood at an instant, with the version of its project.
async fn view(
    state: &State,
    context: &Context,
    (id, as_of): (ProjectId, Option<DateTime<Utc>>),
) -> Result<(Project, ChannelView), Failure> {
    let (project, channel) = state.service.green_channel_at(context, id, as_of).await?;
    let context = context.at(as_of);
    let forecast = state.service.trial_production(&context, (&project, &channel)).await?;
    let view = ChannelView::of((&project, &channel), forecast, (&state.service.directory(), &context));
    Ok((project, view))
}

/// What a change answers: the whole channel with the project's new version.
async fn changed(
    state: &State,
    context: &Context,
    (project, at): (Project, i64),
) -> Result<impl IntoResponse + use<>, Failure> {
    let (_, view) = view(state, context, (project.id, None)).await?;
    let at_place = location(&format!("/api/v1/projects/{}/green-channel", project.id));
    Ok((StatusCode::CREATED, [etag(project.version), position(at), at_place], Json(view)))
}

/// Open the green channel of a signed project.
#[utoipa::path(post, path = "/projects/{id}/green-channel", tag = "green_channel", params(("id" = Uuid, Path)),
    request_body = OpenBody, responses((status = 201, body = ChannelView)))]
async fn open_green_channel(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    IfMatch(expected): IfMatch,
    body: Body<OpenBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let written = state.service.open_green_channel(&context, id, expected, body.value.into()).await?;
    changed(&state, &context, (written.value, written.position)).await
}

/// The green channel of a project as it stands today.
#[utoipa::path(get, path = "/projects/{id}/green-channel", tag = "green_channel", params(("id" = Uuid, Path), AsOf),
    responses((status = 200, body = ChannelView)))]
async fn read_green_channel(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    Query(AsOf { as_of }): Query<AsOf>,
) -> Result<impl IntoResponse, Failure> {
    let (project, view) = view(&state, &asker.context, (id, as_of)).await?;
    Ok(([etag(project.version)], Json(view)))
}

/// Add an item of the catalogue, or one for a second building.
#[utoipa::path(post, path = "/projects/{id}/green-channel/items", tag = "green_channel", params(("id" = Uuid, Path)),
    request_body = AddBody, responses((status = 201, body = ChannelView)))]
async fn add_channel_item(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    IfMatch(expected): IfMatch,
    body: Body<AddBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let AddBody { code, label } = body.value;
    let written = state.service.add_channel_item(&context, id, expected, (code, label)).await?;
    changed(&state, &context, (written.value, written.position)).await
}

/// Note what happened to an item.
#[utoipa::path(post, path = "/projects/{id}/green-channel/items/{item_id}/events", tag = "green_channel",
    params(("id" = Uuid, Path), ("item_id" = Uuid, Path)), request_body = EventBody,
    responses((status = 201, body = ChannelView)))]
async fn note_item_event(
    Reach(state): Reach<State>,
    asker: Asker,
    Ids(id, item_id): Ids<ProjectId, ChannelItemId>,
    IfMatch(expected): IfMatch,
    body: Body<EventBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let written = state.service.move_channel_item(&context, (id, item_id), expected, body.value.into()).await?;
    changed(&state, &context, (written.value, written.position)).await
}

/// What changes would do to the rest of a channel; nothing is changed.
#[utoipa::path(post, path = "/projects/{id}/green-channel/what-if", tag = "green_channel", params(("id" = Uuid, Path)),
    request_body = TryBody, responses((status = 200, body = WhatIfView)))]
async fn try_channel(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    body: Body<TryBody>,
) -> Result<Json<WhatIfView>, Failure> {
    let changes: Vec<Change> = body.value.changes()?;
    Ok(Json(state.service.try_channel(&asker.context, id, &changes).await?.into()))
}
