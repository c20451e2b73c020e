//! Health, readiness and figures, outside the versioned API.

use axum::Json;
use axum::extract::State as Reach;
use axum::http::header;
use axum::response::IntoResponse;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::State;
use crate::problem::Failure;

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new().routes(routes!(healthz)).routes(routes!(readyz)).routes(routes!(figures))
}

#[derive(Debug, Serialize, ToSchema)]
struct Health {
    status: &'static str,
}

/// Whether the process is alive.
#[utoipa::path(get, path = "/healthz", tag = "around", security(()), responses((status = 200, body = Health)))]
async fn healthz() -> Json<Health> {
    Json(Health { status: "ok" })
}

/// Whether database and index are in order.
#[utoipa::path(get, path = "/readyz", tag = "around", security(()), responses((status = 200, body = Health)))]
async fn readyz(Reach(state): Reach<State>) -> Result<Json<Health>, Failure> {
    state.service.ready().await?;
    Ok(Json(Health { status: "ok" }))
}

/// Figures for Prometheus.
#[utoipa::path(get, path = "/metrics", tag = "around", security(()),
    responses((status = 200, content_type = "text/plain", body = String)))]
async fn figures(Reach(state): Reach<State>) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], state.metrics.render())
}
