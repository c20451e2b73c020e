//! Organisations over HTTP.

use axum::Json;
use axum::extract::State as Reach;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use chrono::{DateTime, Utc};
use dingyin_domain::id::OrganisationId;
use dingyin_domain::organisation::{Organisation, OrganisationRecordDraft};
use dingyin_service::OrganisationFilter;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{Body, Nothing, Query};
use crate::header::{etag, location, position};
use crate::list::{Listed, codes, cursor, limit, typed};
use crate::problem::Failure;

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new().routes(routes!(add_organisation, list_organisations)).routes(routes!(read_organisation))
}

/// An organisation.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct OrganisationBody {
    #[schema(required, nullable = false, max_length = 200)]
    name: Option<String>,
    former_names: Option<Vec<String>>,
    uscc: Option<String>,
    /// Kind code; a company when absent.
    kind: Option<String>,
    country: Option<String>,
    district: Option<String>,
    industry: Option<String>,
    summary: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
struct OrganisationView {
    id: Uuid,
    version: i64,
    name: String,
    former_names: Vec<String>,
    uscc: Option<String>,
    uscc_verified: bool,
    kind: &'static str,
    country: Option<String>,
    district: Option<&'static str>,
    industry: Option<&'static str>,
    summary: Option<String>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

impl From<&Organisation> for OrganisationView {
    fn from(organisation: &Organisation) -> Self {
        let facts = &organisation.facts;
        Self {
            id: organisation.id.0,
            version: organisation.version,
            name: facts.name.as_str().to_owned(),
            former_names: facts.former_names.iter().map(|name| name.as_str().to_owned()).collect(),
            uscc: facts.uscc.as_ref().map(|code| code.as_str().to_owned()),
            uscc_verified: facts.uscc.is_some(),
            kind: facts.kind.code(),
            country: facts.country.as_ref().map(|country| country.as_str().to_owned()),
            district: facts.district.map(|district| district.code()),
            industry: facts.industry.map(|industry| industry.code()),
            summary: facts.summary.as_ref().map(|summary| summary.as_str().to_owned()),
            created_at: organisation.created_at,
            updated_at: organisation.updated_at,
        }
    }
}

/// Enter an organisation.
#[utoipa::path(post, path = "/organisations", tag = "organisations", request_body = OrganisationBody,
    responses((status = 201, body = OrganisationView)))]
async fn add_organisation(
    Reach(state): Reach<State>,
    asker: Asker,
    body: Body<OrganisationBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let given = body.value;
    let draft = OrganisationRecordDraft {
        name: given.name,
        former_names: given.former_names,
        uscc: given.uscc,
        kind: given.kind,
        country: given.country,
        district: given.district,
        industry: given.industry,
        summary: given.summary,
    };
    let written = state.service.add_organisation(&context, draft.parse()?).await?;
    let view = OrganisationView::from(&written.value);
    let at = location(&format!("/api/v1/organisations/{}", view.id));
    Ok((StatusCode::CREATED, [at, etag(view.version), position(written.position)], Json(view)))
}

/// Read an organisation.
#[utoipa::path(get, path = "/organisations/{id}", tag = "organisations", params(("id" = Uuid, Path)),
    responses((status = 200, body = OrganisationView)))]
async fn read_organisation(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<OrganisationId>,
    _: Query<Nothing>,
) -> Result<impl IntoResponse, Failure> {
    asker.see_records(&state).await?;
    let view = OrganisationView::from(&state.service.organisation(&asker.context, id).await?);
    Ok(([etag(view.version)], Json(view)))
}

/// What a list of organisations is narrowed to.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct OrganisationQuery {
    kind: Vec<String>,
    district: Vec<String>,
    industry: Vec<String>,
    q: Option<String>,
    limit: Option<i64>,
    cursor: Option<String>,
    total: Option<bool>,
}

impl OrganisationQuery {
    pub(crate) fn filter(&self) -> Result<OrganisationFilter, Failure> {
        Ok(OrganisationFilter {
            kinds: codes("kind", &self.kind)?,
            districts: codes("district", &self.district)?,
            industries: codes("industry", &self.industry)?,
            q: typed(self.q.clone()),
        })
    }
}

/// List the organisations, last changed first.
#[utoipa::path(get, path = "/organisations", tag = "organisations", params(OrganisationQuery),
    responses((status = 200, body = Listed<OrganisationView>)))]
async fn list_organisations(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<OrganisationQuery>,
) -> Result<Json<Listed<OrganisationView>>, Failure> {
    let filter = query.filter()?;
    let (after, limit) = (cursor(query.cursor.as_deref())?, limit(query.limit)?);
    asker.see_records(&state).await?;
    let page = state.service.organisations(&asker.context, &filter, after.as_ref(), limit).await?;
    let total = match query.total {
        Some(false) => None,
        _ => Some(state.service.organisations_total(&asker.context, &filter).await?),
    };
    Ok(Json(Listed {
        next_cursor: page.next.as_ref().map(dingyin_service::Cursor::encode),
        items: page.items.iter().map(OrganisationView::from).collect(),
        total,
    }))
}
