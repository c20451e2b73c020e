//! A channel as a file.

use axum::extract::State as Reach;
use axum::http::header;
use axum::response::IntoResponse;
use dingyin_domain::id::ProjectId;
use dingyin_service::green_channel::ChannelForm;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{Nothing, Query};
use crate::export::WORKBOOK;
use crate::header::named_file;
use crate::problem::Failure;

pub(super) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new()
        .routes(routes!(channel_workbook))
        .routes(routes!(channel_calendar))
        .routes(routes!(channel_page))
}

async fn written(
    state: &State,
    asker: &Asker,
    (id, form): (ProjectId, ChannelForm),
) -> Result<impl IntoResponse + use<>, Failure> {
    asker.see_records(state).await?;
    let document = state.service.channel_document(&asker.context, id, form).await?;
    let (media_type, ending) = match form {
        ChannelForm::Workbook => (WORKBOOK, "xlsx"),
        ChannelForm::Calendar => ("text/calendar; charset=utf-8", "ics"),
        ChannelForm::Page => ("application/pdf", "pdf"),
    };
    let disposition = named_file(&format!("{}.{ending}", document.name));
    Ok(([(header::CONTENT_TYPE, media_type.to_owned()), (header::CONTENT_DISPOSITION, disposition)], document.bytes))
}

/// The channel as a workbook: its items, and a Gantt chart week by week.
#[utoipa::path(get, path = "/projects/{id}/green-channel.xlsx", tag = "green_channel", params(("id" = Uuid, Path)),
    responses((status = 200, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", body = Vec<u8>)))]
async fn channel_workbook(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    _: Query<Nothing>,
) -> Result<impl IntoResponse, Failure> {
    written(&state, &asker, (id, ChannelForm::Workbook)).await
}

/// The days of the channel for a calendar: what falls due, when what decides the end is expected, and trial production. Taken
/// in again they move to where they stand then.
#[utoipa::path(get, path = "/projects/{id}/green-channel.ics", tag = "green_channel", params(("id" = Uuid, Path)),
    responses((status = 200, content_type = "text/calendar", body = String)))]
async fn channel_calendar(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    _: Query<Nothing>,
) -> Result<impl IntoResponse, Failure> {
    written(&state, &asker, (id, ChannelForm::Calendar)).await
}

/// The channel on one page for the company: the Gantt chart, when trial production is expected, what is missing, what waits for
/// the company.
#[utoipa::path(get, path = "/projects/{id}/green-channel.pdf", tag = "green_channel", params(("id" = Uuid, Path)),
    responses((status = 200, content_type = "application/pdf", body = Vec<u8>)))]
async fn channel_page(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    _: Query<Nothing>,
) -> Result<impl IntoResponse, Failure> {
    written(&state, &asker, (id, ChannelForm::Page)).await
}
