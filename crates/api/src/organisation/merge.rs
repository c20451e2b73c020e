//! Merging organisations and undoing it.

use axum::extract::State as Reach;
use axum::response::IntoResponse;
use dingyin_domain::id::OrganisationId;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::{OrganisationView, changed};
use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::Body;
use crate::header::IfMatch;
use crate::problem::Failure;
use crate::project::ReasonBody;

pub(super) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new().routes(routes!(merge_organisation)).routes(routes!(unmerge_organisation))
}

/// Which organisation goes on.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct OrganisationMergeBody {
    #[schema(required, nullable = false)]
    into_organisation_id: Option<Uuid>,
    #[schema(required, nullable = false, max_length = 1000)]
    reason: Option<String>,
}

/// Merge an organisation into another one; answers the one that goes on.
#[utoipa::path(post, path = "/organisations/{id}/merge", tag = "organisations", params(("id" = Uuid, Path)),
    request_body = OrganisationMergeBody, responses((status = 200, body = OrganisationView)))]
async fn merge_organisation(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<OrganisationId>,
    IfMatch(expected): IfMatch,
    body: Body<OrganisationMergeBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let OrganisationMergeBody { into_organisation_id, reason } = body.value;
    let into = into_organisation_id.map(OrganisationId);
    let written = state.service.merge_organisation(&context, id, expected, (into, reason)).await?;
    Ok(changed(&(written.value, written.position)))
}

/// Undo a merge within thirty days; answers the organisation that stands alone again.
#[utoipa::path(post, path = "/organisations/{id}/unmerge", tag = "organisations", params(("id" = Uuid, Path)),
    request_body = ReasonBody, responses((status = 200, body = OrganisationView)))]
async fn unmerge_organisation(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<OrganisationId>,
    body: Body<ReasonBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let written = state.service.unmerge_organisation(&context, id, body.value.reason).await?;
    Ok(changed(&(written.value, written.position)))
}
