//! The catalogue of approvals over HTTP: its versions, a preview of a new one, and entering it.

use axum::Json;
use axum::extract::State as Reach;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use chrono::NaiveDate;
use dingyin_domain::approval::{Approval, Catalogue};
use dingyin_service::approval_catalogue::{ApprovalDraft, CatalogueDraft, CataloguePreview};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::State;
use crate::asker::Asker;
use crate::body::{Body, Nothing, Query};
use crate::day::Day;
use crate::header::{location, position};
use crate::problem::Failure;

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new().routes(routes!(list_catalogues, enter_catalogue)).routes(routes!(preview_catalogue))
}

/// An item of the catalogue.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ApprovalBody {
    #[schema(required, nullable = false, max_length = 12)]
    code: Option<String>,
    #[schema(required, nullable = false, max_length = 200)]
    name_zh: Option<String>,
    #[schema(required, nullable = false, max_length = 200)]
    name_en: Option<String>,
    /// The stage of approval, 0 to 6.
    #[schema(required, nullable = false, maximum = 6)]
    stage: Option<u8>,
    /// `approval`, `own` or `milestone`; an approval when absent.
    kind: Option<String>,
    /// The code of the unit that decides it.
    unit: Option<String>,
    /// What it waits for: `;` is and, `|` is or, `na` that none need apply.
    predecessors: Option<String>,
    #[schema(maximum = 1000)]
    statutory_days: Option<u32>,
    /// `working` (when absent) or `natural`.
    statutory_kind: Option<String>,
    #[schema(maximum = 1000)]
    promised_days: Option<u32>,
    /// Whether it counts in the city's total.
    #[serde(default)]
    counts: bool,
    /// When it applies: `;` is and, `|` is or, `!` is not.
    condition: Option<String>,
    /// What may stop its clock besides corrections and the company's own cause.
    #[serde(default)]
    stops: Vec<String>,
    bundle: Option<String>,
    document: Option<String>,
}

impl From<ApprovalBody> for ApprovalDraft {
    fn from(body: ApprovalBody) -> Self {
        Self {
            code: body.code,
            name_zh: body.name_zh,
            name_en: body.name_en,
            stage: body.stage,
            kind: body.kind,
            unit: body.unit,
            predecessors: body.predecessors,
            statutory_days: body.statutory_days,
            statutory_kind: body.statutory_kind,
            promised_days: body.promised_days,
            counts: body.counts,
            condition: body.condition,
            stops: body.stops,
            bundle: body.bundle,
            document: body.document,
        }
    }
}

impl From<&Approval> for ApprovalBody {
    fn from(approval: &Approval) -> Self {
        Self {
            code: Some(approval.code.clone()),
            name_zh: Some(approval.name_zh.clone()),
            name_en: Some(approval.name_en.clone()),
            stage: Some(approval.stage),
            kind: Some(approval.kind.code().to_owned()),
            unit: approval.unit.clone(),
            predecessors: Some(approval.predecessors.text()),
            statutory_days: approval.statutory.map(|limit| limit.days),
            statutory_kind: approval.statutory.map(|limit| limit.kind.code().to_owned()),
            promised_days: approval.promised,
            counts: approval.counts,
            condition: Some(approval.condition.text()),
            stops: approval.stops.iter().map(|stop| stop.code().to_owned()).collect(),
            bundle: approval.bundle.clone(),
            document: approval.document.clone(),
        }
    }
}

/// A version of the catalogue to be entered.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct CatalogueBody {
    /// The first day on which channels are opened by it; later than that of the version before it.
    #[schema(required, nullable = false)]
    in_force_from: Option<Day>,
    /// What is new in it.
    #[schema(required, nullable = false, max_length = 1000)]
    note: Option<String>,
    #[serde(default)]
    #[schema(max_items = 300)]
    approvals: Vec<ApprovalBody>,
}

impl From<CatalogueBody> for CatalogueDraft {
    fn from(CatalogueBody { in_force_from, note, approvals }: CatalogueBody) -> Self {
        let approvals = approvals.into_iter().map(ApprovalDraft::from).collect();
        Self { in_force_from: in_force_from.map(|day| day.0), note, approvals }
    }
}

/// A version of the catalogue.
#[derive(Debug, Serialize, ToSchema)]
struct CatalogueView {
    version: u32,
    in_force_from: NaiveDate,
    approvals: Vec<ApprovalBody>,
}

impl From<&Catalogue> for CatalogueView {
    fn from(catalogue: &Catalogue) -> Self {
        let approvals = catalogue.approvals.iter().map(ApprovalBody::from).collect();
        Self { version: catalogue.version, in_force_from: catalogue.in_force_from, approvals }
    }
}

/// Every version, the oldest first.
#[derive(Debug, Serialize, ToSchema)]
struct CataloguesView {
    items: Vec<CatalogueView>,
}

/// What a version would do. Channels that run keep the version they began with.
#[derive(Debug, Serialize, ToSchema)]
struct CataloguePreviewView {
    added: Vec<String>,
    removed: Vec<String>,
    changed: Vec<String>,
    running_channels: usize,
    /// How many of them would have other items by it.
    with_other_items: usize,
    /// How many of them would be planned shorter, and longer.
    planned_shorter: usize,
    planned_longer: usize,
}

impl From<CataloguePreview> for CataloguePreviewView {
    fn from(preview: CataloguePreview) -> Self {
        Self {
            added: preview.added,
            removed: preview.removed,
            changed: preview.changed,
            running_channels: preview.running,
            with_other_items: preview.with_other_items,
            planned_shorter: preview.shorter,
            planned_longer: preview.longer,
        }
    }
}

/// Every version of the catalogue of approvals.
#[utoipa::path(get, path = "/approval-catalogues", tag = "green_channel",
    responses((status = 200, body = CataloguesView)))]
async fn list_catalogues(
    Reach(state): Reach<State>,
    asker: Asker,
    _: Query<Nothing>,
) -> Result<Json<CataloguesView>, Failure> {
    let catalogues = state.service.approval_catalogues(&asker.context).await?;
    Ok(Json(CataloguesView { items: catalogues.iter().map(CatalogueView::from).collect() }))
}

/// Enter the next version of the catalogue.
#[utoipa::path(post, path = "/approval-catalogues", tag = "green_channel", request_body = CatalogueBody,
    responses((status = 201, body = CatalogueView)))]
async fn enter_catalogue(
    Reach(state): Reach<State>,
    asker: Asker,
    body: Body<CatalogueBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let written = state.service.enter_catalogue(&context, body.value.into()).await?;
    let headers = [position(written.position), location("/api/v1/approval-catalogues")];
    Ok((StatusCode::CREATED, headers, Json(CatalogueView::from(&written.value))))
}

/// What a version of the catalogue would do; nothing is changed.
#[utoipa::path(post, path = "/approval-catalogues/preview", tag = "green_channel", request_body = CatalogueBody,
    responses((status = 200, body = CataloguePreviewView)))]
async fn preview_catalogue(
    Reach(state): Reach<State>,
    asker: Asker,
    body: Body<CatalogueBody>,
) -> Result<Json<CataloguePreviewView>, Failure> {
    Ok(Json(state.service.preview_catalogue(&asker.context, body.value.into()).await?.into()))
}
