//! Transfers between districts over HTTP.

use axum::Json;
use axum::extract::State as Reach;
use axum::response::IntoResponse;
use chrono::NaiveDate;
use dingyin_domain::id::ProjectId;
use dingyin_domain::transfer::Transfer;
use dingyin_service::Directory;
use dingyin_service::project::TransferDraft;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{Body, Query};
use crate::header::IfMatch;
use crate::list::{Listed, PageQuery};
use crate::problem::Failure;
use crate::project::{ProjectView, changed};

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new().routes(routes!(transfer_project)).routes(routes!(transfers))
}

/// A transfer.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TransferBody {
    /// GB/T 2260 code of the district that goes on with the project.
    #[schema(required, nullable = false)]
    to_district: Option<String>,
    #[schema(required, nullable = false, max_length = 1000)]
    reason: Option<String>,
    /// What the sending district keeps in the statistics; the city's usual share when absent.
    #[schema(minimum = 0, maximum = 10_000)]
    share_basis_points: Option<i64>,
    /// For how many years; the usual number when absent.
    #[schema(minimum = 1, maximum = 20)]
    years: Option<i64>,
}

/// Hand a project on to another district.
#[utoipa::path(post, path = "/projects/{id}/transfer", tag = "first reports", params(("id" = Uuid, Path)),
    request_body = TransferBody, responses((status = 200, body = ProjectView)))]
async fn transfer_project(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    IfMatch(expected): IfMatch,
    body: Body<TransferBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let TransferBody { to_district, reason, share_basis_points, years } = body.value;
    let draft = TransferDraft { to_district, reason, share_basis_points, years };
    let written = state.service.transfer_project(&context, id, expected, draft).await?;
    changed(&state, &context, (written.value, written.position)).await
}

/// A transfer and what was agreed.
#[derive(Debug, Serialize, ToSchema)]
struct TransferView {
    id: Uuid,
    from_district: &'static str,
    to_district: &'static str,
    /// The first day in the other district.
    from: NaiveDate,
    /// The first day on which the sending district keeps nothing any more.
    until: NaiveDate,
    share_basis_points: u32,
    reason: String,
    by: String,
}

fn view(transfer: &Transfer, directory: &Directory) -> TransferView {
    TransferView {
        id: transfer.id.0,
        from_district: transfer.from_district.code(),
        to_district: transfer.to_district.code(),
        from: transfer.from,
        until: transfer.until,
        share_basis_points: transfer.share.basis_points(),
        reason: transfer.reason.as_str().to_owned(),
        by: directory.person_name(transfer.by).to_owned(),
    }
}

/// The transfers of a project, newest first.
#[utoipa::path(get, path = "/projects/{id}/transfers", tag = "first reports",
    params(("id" = Uuid, Path), PageQuery), responses((status = 200, body = Listed<TransferView>)))]
async fn transfers(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    Query(query): Query<PageQuery>,
) -> Result<Json<Listed<TransferView>>, Failure> {
    asker.see_records(&state).await?;
    let transfers = state.service.transfers(&asker.context, id).await?;
    let directory = state.service.directory();
    let views = transfers.iter().map(|transfer| view(transfer, &directory)).collect();
    Ok(Json(query.of(views, |view| view.id)?))
}
