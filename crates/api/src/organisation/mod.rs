//! Organisations over HTTP.

mod bodies;
mod merge;
mod offer;
mod relation;

use axum::Json;
use axum::extract::State as Reach;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use chrono::{DateTime, NaiveDate, Utc};
use dingyin_domain::id::OrganisationId;
use dingyin_domain::organisation::{FormerName, Organisation, OrganisationRecordDraft};
use dingyin_service::OrganisationFilter;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{Body, MergePatch, Nothing, Query};
use crate::header::{IfMatch, etag, location, position};
use crate::list::{Listed, codes, cursor, limit, typed};
use crate::problem::Failure;
use crate::project::merged;

pub(crate) use bodies::OrganisationCandidateView;
use bodies::{OrganisationBody, OrganisationPatchBody, old_name};

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new()
        .routes(routes!(add_organisation, list_organisations))
        .routes(routes!(check_organisation))
        .routes(routes!(read_organisation, edit_organisation))
        .merge(merge::routes())
        .merge(relation::routes())
        .merge(offer::routes())
}

/// An organisation.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OrganisationView {
    id: Uuid,
    version: i64,
    name: String,
    former_names: Vec<String>,
    /// The former names whose last day is known.
    renames: Vec<RenameView>,
    uscc: Option<String>,
    uscc_verified: bool,
    kind: &'static str,
    country: Option<String>,
    district: Option<&'static str>,
    industry: Option<&'static str>,
    summary: Option<String>,
    /// The organisation as which a merged one goes on.
    merged_into: Option<Uuid>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

#[derive(Debug, Serialize, ToSchema)]
struct RenameView {
    name: String,
    /// The first day on which it was no longer the name.
    until: NaiveDate,
}

impl From<&Organisation> for OrganisationView {
    fn from(organisation: &Organisation) -> Self {
        let facts = &organisation.facts;
        let dated =
            |former: &FormerName| former.until.map(|until| RenameView { name: former.name.as_str().to_owned(), until });
        Self {
            id: organisation.id.0,
            version: organisation.version,
            name: facts.name.as_str().to_owned(),
            former_names: facts.former_names.iter().map(|former| former.name.as_str().to_owned()).collect(),
            renames: facts.former_names.iter().filter_map(dated).collect(),
            uscc: facts.uscc.as_ref().map(|code| code.as_str().to_owned()),
            uscc_verified: facts.uscc.is_some(),
            kind: facts.kind.code(),
            country: facts.country.as_ref().map(|country| country.as_str().to_owned()),
            district: facts.district.map(|district| district.code()),
            industry: facts.industry.map(|industry| industry.code()),
            summary: facts.summary.as_ref().map(|summary| summary.as_str().to_owned()),
            merged_into: organisation.merged_into.map(|id| id.0),
            created_at: organisation.created_at,
            updated_at: organisation.updated_at,
        }
    }
}

/// A changed organisation with its version and position.
fn changed(written: &Written) -> impl IntoResponse + use<> {
    let (organisation, at) = written;
    let view = OrganisationView::from(organisation);
    ([etag(view.version), position(*at)], Json(view))
}

type Written = (Organisation, i64);

/// Enter an organisation.
#[utoipa::path(post, path = "/organisations", tag = "organisations", request_body = OrganisationBody,
    responses((status = 201, body = OrganisationView)))]
async fn add_organisation(
    Reach(state): Reach<State>,
    asker: Asker,
    body: Body<OrganisationBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let (draft, others) = body.value.split()?;
    let written = state.service.add_organisation(&context, draft.parse()?, others).await?;
    let at = location(&format!("/api/v1/organisations/{}", written.value.id));
    Ok((StatusCode::CREATED, [at], changed(&(written.value, written.position))))
}

/// Look-alikes of an organisation.
#[derive(Debug, Serialize, ToSchema)]
struct OrganisationCandidates {
    candidates: Vec<OrganisationCandidateView>,
}

/// Ask for look-alikes of an organisation that is being typed; changes nothing.
#[utoipa::path(post, path = "/organisations/duplicate-check", tag = "organisations", request_body = OrganisationBody,
    responses((status = 200, body = OrganisationCandidates)))]
async fn check_organisation(
    Reach(state): Reach<State>,
    asker: Asker,
    body: Body<OrganisationBody>,
) -> Result<Json<OrganisationCandidates>, Failure> {
    let (draft, _) = body.value.split()?;
    let found = state.service.check_organisation(&asker.context, &draft.parse()?).await?;
    Ok(Json(OrganisationCandidates { candidates: found.into_iter().map(OrganisationCandidateView::from).collect() }))
}

/// Edit what is known about an organisation (JSON merge patch). Another name makes the old one a former name.
#[utoipa::path(patch, path = "/organisations/{id}", tag = "organisations", params(("id" = Uuid, Path)),
    request_body(content = OrganisationPatchBody, content_type = "application/merge-patch+json"),
    responses((status = 200, body = OrganisationView)))]
async fn edit_organisation(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<OrganisationId>,
    IfMatch(expected): IfMatch,
    MergePatch(mut patch): MergePatch,
) -> Result<impl IntoResponse, Failure> {
    let context = &asker.context;
    let old = old_name(&mut patch)?;
    let organisation = state.service.organisation(context, id).await?;
    let facts = merged(&OrganisationRecordDraft::from(&organisation.facts), patch)?.parse()?;
    let written = state.service.edit_organisation(context, id, expected, (facts, old)).await?;
    Ok(changed(&(written.value, written.position)))
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
    Ok(Json(Listed::page(page, total, |organisation| OrganisationView::from(&organisation))))
}
