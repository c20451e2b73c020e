//! Dated links between organisations.

use axum::Json;
use axum::extract::State as Reach;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use chrono::NaiveDate;
use dingyin_domain::id::{OrganisationId, RelationId};
use dingyin_domain::organisation::RelationDraft;
use dingyin_service::Linked;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::attachment::{Id, Ids};
use crate::body::{Body, Query};
use crate::day::Day;
use crate::header::{location, position};
use crate::list::{Listed, PageQuery};
use crate::problem::Failure;

pub(super) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new().routes(routes!(link_organisation, list_relations)).routes(routes!(end_relation))
}

/// A link to another organisation.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RelationBody {
    /// What the other one is to this one: `parent`, `subsidiary`, `project_company`, `founder` (of this project
    /// company) or `affiliate`.
    #[schema(required, nullable = false)]
    kind: Option<String>,
    /// The other one.
    #[schema(required, nullable = false)]
    organisation_id: Option<Uuid>,
    /// The first day.
    from: Option<Day>,
    /// The first day on which it no longer was.
    until: Option<Day>,
    #[schema(max_length = 1000)]
    note: Option<String>,
}

impl From<RelationBody> for RelationDraft {
    fn from(body: RelationBody) -> Self {
        Self {
            kind: body.kind,
            other_id: body.organisation_id.map(OrganisationId),
            from: body.from.map(|day| day.0),
            until: body.until.map(|day| day.0),
            note: body.note,
        }
    }
}

/// A link as the organisation in the path sees it.
#[derive(Debug, Serialize, ToSchema)]
struct RelationView {
    id: Uuid,
    /// What the other one is to this one.
    kind: &'static str,
    organisation_id: Uuid,
    organisation_name: String,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
    note: Option<String>,
    end_reason: Option<String>,
}

impl From<Linked> for RelationView {
    fn from(linked: Linked) -> Self {
        let (facts, end_reason) = (linked.relation.facts, linked.relation.end_reason);
        Self {
            id: linked.relation.id.0,
            kind: facts.kind.code(),
            organisation_id: linked.other.id.0,
            organisation_name: linked.other.facts.name.as_str().to_owned(),
            from: facts.from,
            until: facts.until,
            note: facts.note.map(|note| note.as_str().to_owned()),
            end_reason: end_reason.map(|reason| reason.as_str().to_owned()),
        }
    }
}

/// Record a link of an organisation to another one.
#[utoipa::path(post, path = "/organisations/{id}/relations", tag = "organisations", params(("id" = Uuid, Path)),
    request_body = RelationBody, responses((status = 201, body = RelationView)))]
async fn link_organisation(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<OrganisationId>,
    body: Body<RelationBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let written = state.service.link_organisation(&context, id, body.value.into()).await?;
    let view = RelationView::from(state.service.linked(id, written.value).await?);
    let at = location(&format!("/api/v1/organisations/{id}/relations"));
    Ok((StatusCode::CREATED, [at, position(written.position)], Json(view)))
}

/// List the links of an organisation, from both sides.
#[utoipa::path(get, path = "/organisations/{id}/relations", tag = "organisations",
    params(("id" = Uuid, Path), PageQuery), responses((status = 200, body = Listed<RelationView>)))]
async fn list_relations(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<OrganisationId>,
    Query(page): Query<PageQuery>,
) -> Result<Json<Listed<RelationView>>, Failure> {
    asker.see_records(&state).await?;
    let linked = state.service.organisation_relations(&asker.context, id).await?;
    let views = linked.into_iter().map(RelationView::from).collect();
    Ok(Json(page.of(views, |view: &RelationView| view.id)?))
}

/// When and why a link ended.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RelationEndBody {
    /// The first day on which it no longer was; not after today.
    #[schema(required, nullable = false)]
    on: Option<Day>,
    #[schema(required, nullable = false, max_length = 1000)]
    reason: Option<String>,
}

/// End a link.
#[utoipa::path(post, path = "/organisations/{id}/relations/{relation_id}/end", tag = "organisations",
    params(("id" = Uuid, Path), ("relation_id" = Uuid, Path)),
    request_body = RelationEndBody, responses((status = 200, body = RelationView)))]
async fn end_relation(
    Reach(state): Reach<State>,
    asker: Asker,
    Ids(id, relation_id): Ids<OrganisationId, RelationId>,
    body: Body<RelationEndBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let RelationEndBody { on, reason } = body.value;
    let ended = (on.map(|day| day.0), reason);
    let written = state.service.end_relation(&context, (id, relation_id), ended).await?;
    let view = RelationView::from(state.service.linked(id, written.value).await?);
    Ok(([position(written.position)], Json(view)))
}
