//! The catalogue of investment targets over HTTP.

use axum::Json;
use axum::extract::State as Reach;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use chrono::{DateTime, Utc};
use dingyin_domain::id::{InvestmentTargetId, PersonId, UnitId};
use dingyin_domain::industry::{ChainNode, SubIndustry};
use dingyin_domain::investment_target::InvestmentTargetDraft;
use dingyin_service::{Context, Followed, Kind, MappedNode, OpenedFrom};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{Body, MergePatch, Nothing, Query, flaw};
use crate::header::{IfMatch, etag, location, position};
use crate::list::{Listed, PageQuery, typed};
use crate::problem::Failure;
use crate::project::{LeadBody, ProjectView, ReasonBody, logged, merged};

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new()
        .routes(routes!(chain_map))
        .routes(routes!(add_target, list_targets))
        .routes(routes!(read_target, edit_target))
        .routes(routes!(drop_target))
        .routes(routes!(lead_from_target))
}

/// A company that the city would like to win.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TargetBody {
    /// Code of the node of the chain map.
    #[schema(required, nullable = false)]
    chain_node: Option<String>,
    #[schema(required, nullable = false, max_length = 200)]
    name: Option<String>,
    country: Option<String>,
    place: Option<String>,
    /// What of it is wanted.
    products: Option<String>,
    /// Why it suits the city.
    reason: Option<String>,
    /// The unit that follows it.
    unit_id: Option<Uuid>,
    /// The person who follows it.
    person_id: Option<Uuid>,
    /// How it stands.
    note: Option<String>,
}

impl From<TargetBody> for InvestmentTargetDraft {
    fn from(body: TargetBody) -> Self {
        Self {
            chain_node: body.chain_node,
            name: body.name,
            country: body.country,
            place: body.place,
            products: body.products,
            reason: body.reason,
            unit_id: body.unit_id.map(UnitId),
            person_id: body.person_id.map(PersonId),
            note: body.note,
        }
    }
}

/// A company of the catalogue.
#[derive(Debug, Serialize, ToSchema)]
struct TargetView {
    id: Uuid,
    version: i64,
    chain_node: &'static str,
    sub_industry: Option<&'static str>,
    name: String,
    country: Option<String>,
    place: Option<String>,
    products: Option<String>,
    reason: Option<String>,
    unit_id: Option<Uuid>,
    unit_name: Option<String>,
    person_id: Option<Uuid>,
    person_name: Option<String>,
    note: Option<String>,
    /// Why it is pursued no more, once it is not.
    dropped_reason: Option<String>,
    /// The projects that were opened from it, as far as the asker may see them.
    projects: Vec<OpenedProject>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

#[derive(Debug, Serialize, ToSchema)]
struct OpenedProject {
    id: Uuid,
    name: String,
}

fn view(state: &State, context: &Context, followed: Followed) -> TargetView {
    let (target, directory) = (followed.target, state.service.directory());
    let facts = target.facts;
    let owned = |text: &str| text.to_owned();
    TargetView {
        id: target.id.0,
        version: target.version,
        chain_node: facts.chain_node.code(),
        sub_industry: facts.chain_node.sub_industry().map(SubIndustry::code),
        name: owned(facts.name.as_str()),
        country: facts.country.map(|text| owned(text.as_str())),
        place: facts.place.map(|text| owned(text.as_str())),
        products: facts.products.map(|text| owned(text.as_str())),
        reason: facts.reason.map(|text| owned(text.as_str())),
        unit_id: facts.unit_id.map(|id| id.0),
        unit_name: facts.unit_id.map(|id| owned(directory.unit_name(id, context.today(), context.language))),
        person_id: facts.person_id.map(|id| id.0),
        person_name: facts.person_id.map(|id| owned(directory.person_name(id))),
        note: facts.note.map(|text| owned(text.as_str())),
        dropped_reason: target.dropped.map(|text| owned(text.as_str())),
        projects: followed.projects.into_iter().map(|(id, name)| OpenedProject { id: id.0, name }).collect(),
        created_at: target.created_at,
        updated_at: target.updated_at,
    }
}

/// A node of the chain map with what the city has there.
#[derive(Debug, Serialize, ToSchema)]
struct NodeView {
    code: &'static str,
    name: &'static str,
    sub_industry: Option<&'static str>,
    industry: Option<&'static str>,
    products: Vec<&'static str>,
    /// How many projects, organisations and demands that the asker may see are of it.
    projects: usize,
    organisations: usize,
    demands: usize,
    /// Whether the city has neither a project nor an organisation there.
    missing: bool,
    targets: Vec<TargetView>,
}

fn node(state: &State, context: &Context, mapped: MappedNode) -> NodeView {
    let has = |kind: Kind| mapped.has.get(&kind).copied().unwrap_or_default();
    let (projects, organisations, demands) = (has(Kind::Project), has(Kind::Organisation), has(Kind::Demand));
    let of: ChainNode = mapped.node;
    NodeView {
        code: of.code(),
        name: of.name(context.language),
        sub_industry: of.sub_industry().map(SubIndustry::code),
        industry: of.sub_industry().map(|sub| sub.industry().code()),
        products: of.products().collect(),
        projects,
        organisations,
        demands,
        missing: projects + organisations == 0,
        targets: mapped.targets.into_iter().map(|followed| view(state, context, followed)).collect(),
    }
}

/// Which part of the chain map is wanted.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
struct ChainQuery {
    /// Codes of sub-industries; all when absent.
    sub_industry: Vec<String>,
}

#[derive(Debug, Serialize, ToSchema)]
struct ChainMap {
    items: Vec<NodeView>,
}

/// The chain map: its nodes in the order of the chains, what the city has at each, and whom it would like to win.
#[utoipa::path(get, path = "/chain-map", tag = "matching", params(ChainQuery), responses((status = 200, body = ChainMap)))]
async fn chain_map(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<ChainQuery>,
) -> Result<Json<ChainMap>, Failure> {
    if query.sub_industry.iter().any(|code| SubIndustry::find(code).is_none()) {
        return Err(flaw("/sub_industry", "unknown_code", ("不在可选范围内", "is not one of the known codes")));
    }
    asker.see_index(&state).await?;
    let context = &asker.context;
    let nodes = state.service.chain_map(context).await?.into_iter().map(|mapped| node(&state, context, mapped));
    let wanted = |node: &NodeView| {
        let of = |code: &str| query.sub_industry.iter().any(|wanted| wanted == code);
        query.sub_industry.is_empty() || node.sub_industry.is_some_and(of)
    };
    Ok(Json(ChainMap { items: nodes.filter(wanted).collect() }))
}

/// What a list of targets is narrowed to.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
struct TargetQuery {
    chain_node: Vec<String>,
    sub_industry: Vec<String>,
    unit_id: Option<Uuid>,
    /// A part of the name or of what is wanted.
    q: Option<String>,
    limit: Option<i64>,
    cursor: Option<String>,
    /// `false` leaves the total out.
    total: Option<bool>,
}

impl TargetQuery {
    fn wants(&self, view: &TargetView, q: Option<&str>) -> bool {
        let any =
            |codes: &[String], code: Option<&str>| codes.is_empty() || codes.iter().any(|c| Some(c.as_str()) == code);
        let says = |q: &str| {
            let texts = [Some(&view.name), view.products.as_ref(), view.place.as_ref(), view.country.as_ref()];
            texts.into_iter().flatten().any(|text| dingyin_domain::text::fold(text).contains(q))
        };
        any(&self.chain_node, Some(view.chain_node))
            && any(&self.sub_industry, view.sub_industry)
            && self.unit_id.is_none_or(|unit| view.unit_id == Some(unit))
            && q.is_none_or(says)
    }
}

/// List the targets that are pursued, by node and name.
#[utoipa::path(get, path = "/investment-targets", tag = "matching", params(TargetQuery),
    responses((status = 200, body = Listed<TargetView>)))]
async fn list_targets(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<TargetQuery>,
) -> Result<Json<Listed<TargetView>>, Failure> {
    asker.see_records(&state).await?;
    let q = typed(query.q.clone()).map(|q| dingyin_domain::text::fold(&q));
    let followed = state.service.investment_targets(&asker.context).await?;
    let views = followed.into_iter().map(|followed| view(&state, &asker.context, followed));
    let views = views.filter(|view| query.wants(view, q.as_deref())).collect();
    let TargetQuery { limit, cursor, total, .. } = query;
    Ok(Json(PageQuery { limit, cursor, total }.of(views, |view: &TargetView| view.id)?))
}

/// Enter a target.
#[utoipa::path(post, path = "/investment-targets", tag = "matching", request_body = TargetBody,
    responses((status = 201, body = TargetView)))]
async fn add_target(
    Reach(state): Reach<State>,
    asker: Asker,
    body: Body<TargetBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let facts = InvestmentTargetDraft::from(body.value).parse()?;
    let written = state.service.add_investment_target(&context, facts).await?;
    let target = written.value;
    let headers = [
        location(&format!("/api/v1/investment-targets/{}", target.id)),
        etag(target.version),
        position(written.position),
    ];
    let view = view(&state, &context, Followed { target, projects: Vec::new() });
    Ok((StatusCode::CREATED, headers, Json(view)))
}

/// Read a target.
#[utoipa::path(get, path = "/investment-targets/{id}", tag = "matching", params(("id" = Uuid, Path)),
    responses((status = 200, body = TargetView)))]
async fn read_target(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<InvestmentTargetId>,
    _: Query<Nothing>,
) -> Result<impl IntoResponse, Failure> {
    asker.see_records(&state).await?;
    let view = view(&state, &asker.context, state.service.investment_target(&asker.context, id).await?);
    Ok(([etag(view.version)], Json(view)))
}

/// Edit a target (JSON merge patch).
#[utoipa::path(patch, path = "/investment-targets/{id}", tag = "matching", params(("id" = Uuid, Path)),
    request_body(content = TargetBody, content_type = "application/merge-patch+json"),
    responses((status = 200, body = TargetView)))]
async fn edit_target(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<InvestmentTargetId>,
    IfMatch(expected): IfMatch,
    MergePatch(patch): MergePatch,
) -> Result<impl IntoResponse, Failure> {
    let context = &asker.context;
    let before = state.service.investment_target(context, id).await?;
    let facts = merged(&InvestmentTargetDraft::from(&before.target.facts), patch)?.parse()?;
    let written = state.service.edit_investment_target(context, id, expected, facts).await?;
    let view = view(&state, context, Followed { target: written.value, ..before });
    Ok(([etag(view.version), position(written.position)], Json(view)))
}

/// Drop a target: it is pursued no more.
#[utoipa::path(post, path = "/investment-targets/{id}/drop", tag = "matching", params(("id" = Uuid, Path)),
    request_body = ReasonBody, responses((status = 200, body = TargetView)))]
async fn drop_target(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<InvestmentTargetId>,
    IfMatch(expected): IfMatch,
    body: Body<ReasonBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let before = state.service.investment_target(&context, id).await?;
    let written = state.service.drop_investment_target(&context, id, expected, body.value.reason).await?;
    let view = view(&state, &context, Followed { target: written.value, ..before });
    Ok(([etag(view.version), position(written.position)], Json(view)))
}

/// Log a lead from a target: what the body leaves open is taken from the target; district and amount are needed.
#[utoipa::path(post, path = "/investment-targets/{id}/lead", tag = "matching", params(("id" = Uuid, Path)),
    request_body = LeadBody, responses((status = 201, body = ProjectView)))]
async fn lead_from_target(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<InvestmentTargetId>,
    body: Body<LeadBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let followed = state.service.investment_target(&context, id).await?;
    let mut lead = body.value;
    lead.take_opened_from()?;
    let (draft, others) = lead.split()?;
    let facts = draft.or(followed.target.facts.lead()).parse(context.today())?;
    let from = Some(OpenedFrom::Target(id));
    let written = state.service.log_lead(&context, facts, (others, from)).await?;
    logged(&state, &context, written).await
}
