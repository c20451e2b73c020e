//! Pools over HTTP. Amounts are decimals in the element's unit, with all its places.

use axum::Json;
use axum::extract::State as Reach;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use chrono::{DateTime, Utc};
use dingyin_domain::element::{ElementPool, PoolDraft, QuotaDraft};
use dingyin_domain::id::ElementPoolId;
use dingyin_service::{Context, PoolFilter};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{Body, MergePatch, Nothing, Query, typed};
use crate::header::{IfMatch, etag, location, position};
use crate::list::{Listed, codes, cursor, limit};
use crate::problem::Failure;

/// A new pool.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ElementPoolBody {
    /// Element code.
    #[schema(required, nullable = false)]
    element: Option<String>,
    /// District code; `330600` is the city's own pool, which serves all districts.
    #[schema(required, nullable = false)]
    district: Option<String>,
    #[schema(required, nullable = false)]
    year: Option<i64>,
    /// A decimal such as `120.50`.
    #[schema(required, nullable = false)]
    quota: Option<String>,
    /// Where the quota comes from, such as the number of a document.
    #[schema(max_length = 200)]
    source: Option<String>,
}

impl From<ElementPoolBody> for PoolDraft {
    fn from(body: ElementPoolBody) -> Self {
        let ElementPoolBody { element, district, year, quota, source } = body;
        Self { element, district, year, quota, source }
    }
}

/// Another quota.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ElementQuotaBody {
    /// A decimal such as `120.50`; it covers what is committed.
    #[schema(required, nullable = false)]
    quota: Option<String>,
    #[schema(required, nullable = false, max_length = 1000)]
    reason: Option<String>,
}

/// What a district has of an element in a year.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ElementPoolView {
    id: Uuid,
    pub(super) version: i64,
    element: &'static str,
    district: &'static str,
    year: i32,
    quota: String,
    transferred_in: String,
    transferred_out: String,
    /// Without reservations that have run out.
    reserved: String,
    allotted: String,
    /// What nobody has: quota and what came in, without what went out, is reserved or allotted.
    available: String,
    source: Option<String>,
    actions: Vec<&'static str>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

pub(super) fn view(state: &State, context: &Context, pool: &ElementPool) -> ElementPoolView {
    let (balance, element) = (&pool.balance, pool.element);
    ElementPoolView {
        id: pool.id.0,
        version: pool.version,
        element: element.code(),
        district: pool.district.code(),
        year: pool.year,
        quota: element.decimal(balance.quota.get()),
        transferred_in: element.decimal(balance.transferred_in.get()),
        transferred_out: element.decimal(balance.transferred_out.get()),
        reserved: element.decimal(balance.reserved.get()),
        allotted: element.decimal(balance.allotted.get()),
        available: element.decimal(balance.available().get()),
        source: pool.source.as_ref().map(|source| source.as_str().to_owned()),
        actions: state.service.element_pool_actions(context, pool),
        created_at: pool.created_at,
        updated_at: pool.updated_at,
    }
}

/// Open a pool: an element, a district, a year, a quota.
#[utoipa::path(post, path = "/element-pools", tag = "elements", request_body = ElementPoolBody,
    responses((status = 201, body = ElementPoolView)))]
pub(super) async fn open_element_pool(
    Reach(state): Reach<State>,
    asker: Asker,
    body: Body<ElementPoolBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let facts = PoolDraft::from(body.value).parse()?;
    let written = state.service.open_element_pool(&context, facts).await?;
    let view = view(&state, &context, &written.value);
    let at = location(&format!("/api/v1/element-pools/{}", view.id));
    Ok((StatusCode::CREATED, [at, etag(view.version), position(written.position)], Json(view)))
}

/// What a list of pools is narrowed to; repeated values mean any of them.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ElementPoolQuery {
    element: Vec<String>,
    district: Vec<String>,
    year: Vec<i32>,
    limit: Option<i64>,
    cursor: Option<String>,
    /// `false` leaves the total out.
    total: Option<bool>,
}

/// List the pools as they stand today, the latest years first.
#[utoipa::path(get, path = "/element-pools", tag = "elements", params(ElementPoolQuery),
    responses((status = 200, body = Listed<ElementPoolView>)))]
pub(super) async fn list_element_pools(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<ElementPoolQuery>,
) -> Result<Json<Listed<ElementPoolView>>, Failure> {
    let filter = PoolFilter {
        elements: codes("element", &query.element)?,
        districts: codes("district", &query.district)?,
        years: query.year,
    };
    let (after, limit) = (cursor(query.cursor.as_deref())?, limit(query.limit)?);
    asker.see_records(&state).await?;
    let (page, total) = state.service.element_pools(&asker.context, &filter, after.as_ref(), limit).await?;
    let total = (query.total != Some(false)).then_some(total);
    Ok(Json(Listed::page(page, total, |pool| view(&state, &asker.context, &pool))))
}

/// Read a pool as it stands today.
#[utoipa::path(get, path = "/element-pools/{id}", tag = "elements", params(("id" = Uuid, Path)),
    responses((status = 200, body = ElementPoolView)))]
pub(super) async fn read_element_pool(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ElementPoolId>,
    _: Query<Nothing>,
) -> Result<impl IntoResponse, Failure> {
    asker.see_records(&state).await?;
    let pool = state.service.element_pool(&asker.context, id).await?;
    let view = view(&state, &asker.context, &pool);
    Ok(([etag(view.version)], Json(view)))
}

/// Change a pool's quota; it is never below what is committed.
#[utoipa::path(patch, path = "/element-pools/{id}", tag = "elements", params(("id" = Uuid, Path)),
    request_body(content = ElementQuotaBody, content_type = "application/merge-patch+json"),
    responses((status = 200, body = ElementPoolView)))]
pub(super) async fn change_element_quota(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ElementPoolId>,
    IfMatch(expected): IfMatch,
    MergePatch(patch): MergePatch,
) -> Result<impl IntoResponse, Failure> {
    let context = &asker.context;
    let ElementQuotaBody { quota, reason } = typed(patch)?;
    let written = state.service.change_element_quota(context, id, expected, QuotaDraft { quota, reason }).await?;
    let view = view(&state, context, &written.value);
    Ok(([etag(view.version), position(written.position)], Json(view)))
}
