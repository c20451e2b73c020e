//! Lists as files: workbooks and text tables, with the filters and the order of the list.

use axum::extract::State as Reach;
use axum::http::header;
use axum::response::IntoResponse;
use dingyin_service::import::{ExportForm, ExportKind};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::State;
use crate::asker::Asker;
use crate::body::Query;
use crate::demand::DemandQuery;
use crate::organisation::OrganisationQuery;
use crate::problem::Failure;
use crate::project::ProjectQuery;

/// The media type of a workbook.
pub(crate) const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const TEXT: &str = "text/csv; charset=utf-8";

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new()
        .routes(routes!(projects_workbook))
        .routes(routes!(projects_text))
        .routes(routes!(demands_workbook))
        .routes(routes!(demands_text))
        .routes(routes!(organisations_workbook))
        .routes(routes!(organisations_text))
}

async fn written(
    state: &State,
    asker: &Asker,
    (kind, form): (ExportKind, ExportForm),
    name: &str,
) -> Result<impl IntoResponse + use<>, Failure> {
    asker.see_records(state).await?;
    let exported = state.service.export(&asker.context, kind, form).await?;
    let (media_type, ending) = match form {
        ExportForm::Workbook => (WORKBOOK, "xlsx"),
        ExportForm::Text => (TEXT, "csv"),
    };
    let day = asker.context.today();
    let disposition = format!("attachment; filename=\"{name}-{day}.{ending}\"");
    Ok(([(header::CONTENT_TYPE, media_type.to_owned()), (header::CONTENT_DISPOSITION, disposition)], exported.bytes))
}

/// Export the projects a filter shows as a workbook.
#[utoipa::path(get, path = "/projects/export.xlsx", tag = "exports", params(ProjectQuery),
    responses((status = 200, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", body = Vec<u8>)))]
async fn projects_workbook(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<ProjectQuery>,
) -> Result<impl IntoResponse, Failure> {
    let kind = ExportKind::Projects(Box::new(query.filter()?), query.sort()?, query.columns()?);
    written(&state, &asker, (kind, ExportForm::Workbook), "projects").await
}

/// Export the projects a filter shows as a text table.
#[utoipa::path(get, path = "/projects/export.csv", tag = "exports", params(ProjectQuery),
    responses((status = 200, content_type = "text/csv", body = String)))]
async fn projects_text(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<ProjectQuery>,
) -> Result<impl IntoResponse, Failure> {
    let kind = ExportKind::Projects(Box::new(query.filter()?), query.sort()?, query.columns()?);
    written(&state, &asker, (kind, ExportForm::Text), "projects").await
}

/// Export the demands a filter shows as a workbook.
#[utoipa::path(get, path = "/demands/export.xlsx", tag = "exports", params(DemandQuery),
    responses((status = 200, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", body = Vec<u8>)))]
async fn demands_workbook(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<DemandQuery>,
) -> Result<impl IntoResponse, Failure> {
    let kind = ExportKind::Demands(Box::new(query.filter()?));
    written(&state, &asker, (kind, ExportForm::Workbook), "demands").await
}

/// Export the demands a filter shows as a text table.
#[utoipa::path(get, path = "/demands/export.csv", tag = "exports", params(DemandQuery),
    responses((status = 200, content_type = "text/csv", body = String)))]
async fn demands_text(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<DemandQuery>,
) -> Result<impl IntoResponse, Failure> {
    let kind = ExportKind::Demands(Box::new(query.filter()?));
    written(&state, &asker, (kind, ExportForm::Text), "demands").await
}

/// Export the organisations a filter shows as a workbook.
#[utoipa::path(get, path = "/organisations/export.xlsx", tag = "exports", params(OrganisationQuery),
    responses((status = 200, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", body = Vec<u8>)))]
async fn organisations_workbook(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<OrganisationQuery>,
) -> Result<impl IntoResponse, Failure> {
    let kind = ExportKind::Organisations(query.filter()?);
    written(&state, &asker, (kind, ExportForm::Workbook), "organisations").await
}

/// Export the organisations a filter shows as a text table.
#[utoipa::path(get, path = "/organisations/export.csv", tag = "exports", params(OrganisationQuery),
    responses((status = 200, content_type = "text/csv", body = String)))]
async fn organisations_text(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<OrganisationQuery>,
) -> Result<impl IntoResponse, Failure> {
    let kind = ExportKind::Organisations(query.filter()?);
    written(&state, &asker, (kind, ExportForm::Text), "organisations").await
}
