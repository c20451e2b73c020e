//! Dockings over HTTP.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::State as Reach;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use chrono::{DateTime, NaiveDate, Utc};
use dingyin_domain::demand::Demand;
use dingyin_domain::docking::{Docking, DockingDraft, OtherSideDraft, OutcomeDraft, ParticipantDraft};
use dingyin_domain::id::{DemandId, DockingId, OrganisationId};
use dingyin_service::docking::{Then, for_others};
use dingyin_service::{Context, DockingFilter, Reached};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{Body, MergePatch, Nothing, Query, flaw};
use crate::day::Day;
use crate::header::{IfMatch, etag, location, position};
use crate::list::{Listed, codes, cursor, limit};
use crate::problem::Failure;
use crate::project::{NextStepBody, NextStepView, ReasonBody, Teller, merged};

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new()
        .routes(routes!(arrange_docking, list_dockings_of_demand))
        .routes(routes!(list_dockings))
        .routes(routes!(docking_funnel))
        .routes(routes!(read_docking, rearrange_docking))
        .routes(routes!(hold_docking))
        .routes(routes!(call_docking_off))
        .routes(routes!(docking_invitation))
}

/// Who meets whom, when, where.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct DockingBody {
    /// `meeting` (when absent), `visit`, `event` or `online`.
    kind: Option<String>,
    #[schema(required, nullable = false)]
    with: Option<OtherSideBody>,
    #[schema(required, nullable = false)]
    starts_at: Option<DateTime<Utc>>,
    /// An hour after the beginning when absent.
    ends_at: Option<DateTime<Utc>>,
    #[schema(required, nullable = false, max_length = 200)]
    place: Option<String>,
    participants: Option<Vec<ParticipantBody>>,
    #[schema(max_length = 1000)]
    note: Option<String>,
}

/// The other side; its name is that of its record when absent.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct OtherSideBody {
    #[schema(max_length = 200)]
    name: Option<String>,
    organisation_id: Option<Uuid>,
    demand_id: Option<Uuid>,
}

/// Someone who takes part.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ParticipantBody {
    #[schema(required, nullable = false, max_length = 60)]
    name: Option<String>,
    organisation: Option<String>,
    /// Where the invitation goes.
    email: Option<String>,
}

impl From<DockingBody> for DockingDraft {
    fn from(body: DockingBody) -> Self {
        let participant =
            |p: ParticipantBody| ParticipantDraft { name: p.name, organisation: p.organisation, email: p.email };
        Self {
            kind: body.kind,
            with: body.with.map(|with| OtherSideDraft {
                name: with.name,
                organisation_id: with.organisation_id.map(OrganisationId),
                demand_id: with.demand_id.map(DemandId),
            }),
            starts_at: body.starts_at,
            ends_at: body.ends_at,
            place: body.place,
            participants: body.participants.map(|all| all.into_iter().map(participant).collect()),
            note: body.note,
        }
    }
}

/// A docking.
#[derive(Debug, Serialize, ToSchema)]
struct DockingView {
    id: Uuid,
    version: i64,
    demand: DockedDemand,
    kind: &'static str,
    with: OtherSideView,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    place: String,
    participants: Vec<ParticipantView>,
    note: Option<String>,
    /// `arranged`, `held` or `called_off`.
    state: &'static str,
    /// What came of it, once it was held.
    result: Option<ResultView>,
    called_off_reason: Option<String>,
    /// The project that was opened from it.
    project_id: Option<Uuid>,
    actions: Vec<&'static str>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

#[derive(Debug, Serialize, ToSchema)]
struct DockedDemand {
    id: Uuid,
    title: String,
    library: &'static str,
    status: &'static str,
}

#[derive(Debug, Serialize, ToSchema)]
struct OtherSideView {
    name: String,
    organisation_id: Option<Uuid>,
    demand_id: Option<Uuid>,
}

#[derive(Debug, Serialize, ToSchema)]
struct ParticipantView {
    name: String,
    organisation: Option<String>,
    /// Shown to those who may change the demand.
    email: Option<String>,
}

/// What came of a docking.
#[derive(Debug, Serialize, ToSchema)]
struct ResultView {
    outcome: &'static str,
    on: NaiveDate,
    amount_yuan: Option<i64>,
    summary: String,
    next_step: Option<NextStepView>,
}

fn view(state: &State, context: &Context, (docking, demand): (Docking, &Demand)) -> DockingView {
    let actions = state.service.docking_actions(context, (&docking, demand));
    let (_, of_demand) = state.service.demand_standing(context, demand);
    let arranges = !actions.is_empty() || of_demand.contains(&"edit");
    let docking = if arranges { docking } else { for_others(docking) };
    let directory = state.service.directory();
    let teller = Teller::new(&directory, context);
    let facts = docking.facts;
    DockingView {
        id: docking.id.0,
        version: docking.version,
        demand: DockedDemand {
            id: demand.id.0,
            title: demand.facts.title.as_str().to_owned(),
            library: demand.facts.library().code(),
            status: demand.status_on(context.today()).code(),
        },
        kind: facts.kind.code(),
        with: OtherSideView {
            name: facts.with.name.as_str().to_owned(),
            organisation_id: facts.with.organisation_id.map(|id| id.0),
            demand_id: facts.with.demand_id.map(|id| id.0),
        },
        starts_at: facts.starts_at,
        ends_at: facts.ends_at,
        place: facts.place.as_str().to_owned(),
        participants: facts
            .participants
            .into_iter()
            .map(|person| ParticipantView {
                name: person.name.as_str().to_owned(),
                organisation: person.organisation.map(|name| name.as_str().to_owned()),
                email: person.email.map(|email| email.as_str().to_owned()),
            })
            .collect(),
        note: facts.note.map(|note| note.as_str().to_owned()),
        state: docking.state.code(),
        result: docking.result.map(|result| ResultView {
            outcome: result.outcome.code(),
            on: result.on,
            amount_yuan: result.amount.map(|amount| amount.get()),
            summary: result.summary.as_str().to_owned(),
            next_step: result.next_step.as_ref().map(|step| teller.next_step(step)),
        }),
        called_off_reason: docking.called_off.map(|reason| reason.as_str().to_owned()),
        project_id: docking.project_id.map(|id| id.0),
        actions,
        created_at: docking.created_at,
        updated_at: docking.updated_at,
    }
}

/// A docking with its demand as it stands now.
async fn shown(state: &State, context: &Context, docking: Docking) -> Result<DockingView, Failure> {
    let demand = state.service.demand(context, docking.demand_id).await?;
    Ok(view(state, context, (docking, &demand)))
}

/// Arrange a docking for a published demand; invitations go out to those who take part and have an address.
#[utoipa::path(post, path = "/demands/{id}/dockings", tag = "matching", params(("id" = Uuid, Path)),
    request_body = DockingBody, responses((status = 201, body = DockingView)))]
async fn arrange_docking(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<DemandId>,
    body: Body<DockingBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let written = state.service.arrange_docking(&context, id, body.value.into()).await?;
    let view = shown(&state, &context, written.value).await?;
    let headers = [location(&format!("/api/v1/dockings/{}", view.id)), etag(view.version), position(written.position)];
    Ok((StatusCode::CREATED, headers, Json(view)))
}

/// What a list of dockings is narrowed to; repeated values mean any of them.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
struct DockingQuery {
    state: Vec<String>,
    library: Vec<String>,
    industry: Vec<String>,
    district: Vec<String>,
    organisation_id: Option<Uuid>,
    /// They begin at this moment or later.
    from: Option<DateTime<Utc>>,
    /// They begin before this moment.
    until: Option<DateTime<Utc>>,
    limit: Option<i64>,
    cursor: Option<String>,
}

impl DockingQuery {
    fn filter(&self, demand: Option<DemandId>) -> Result<DockingFilter, Failure> {
        let micros = |at: Option<DateTime<Utc>>| at.map(|at| at.timestamp_micros());
        Ok(DockingFilter {
            demand,
            organisation: self.organisation_id.map(OrganisationId),
            states: codes("state", &self.state)?,
            libraries: codes("library", &self.library)?,
            industries: codes("industry", &self.industry)?,
            districts: codes("district", &self.district)?,
            between: (micros(self.from), micros(self.until)),
        })
    }
}

/// List the dockings, those that begin last first.
#[utoipa::path(get, path = "/dockings", tag = "matching", params(DockingQuery),
    responses((status = 200, body = Listed<DockingView>)))]
async fn list_dockings(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<DockingQuery>,
) -> Result<Json<Listed<DockingView>>, Failure> {
    listed(&state, &asker, &query, None).await
}

/// List the dockings of a demand, those that begin last first.
#[utoipa::path(get, path = "/demands/{id}/dockings", tag = "matching", params(("id" = Uuid, Path), DockingQuery),
    responses((status = 200, body = Listed<DockingView>)))]
async fn list_dockings_of_demand(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<DemandId>,
    Query(query): Query<DockingQuery>,
) -> Result<Json<Listed<DockingView>>, Failure> {
    listed(&state, &asker, &query, Some(id)).await
}

async fn listed(
    state: &State,
    asker: &Asker,
    query: &DockingQuery,
    demand: Option<DemandId>,
) -> Result<Json<Listed<DockingView>>, Failure> {
    let filter = query.filter(demand)?;
    let (after, limit) = (cursor(query.cursor.as_deref())?, limit(query.limit)?);
    asker.see_records(state).await?;
    let (page, total) = state.service.dockings(&asker.context, &filter, after.as_ref(), limit).await?;
    Ok(Json(Listed::page(page, Some(total), |(docking, demand)| view(state, &asker.context, (docking, &demand)))))
}

/// Read a docking.
#[utoipa::path(get, path = "/dockings/{id}", tag = "matching", params(("id" = Uuid, Path)),
    responses((status = 200, body = DockingView)))]
async fn read_docking(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<DockingId>,
    _: Query<Nothing>,
) -> Result<impl IntoResponse, Failure> {
    asker.see_records(&state).await?;
    let (docking, demand) = state.service.docking(&asker.context, id).await?;
    let view = view(&state, &asker.context, (docking, &demand));
    Ok(([etag(view.version)], Json(view)))
}

/// Arrange a docking otherwise (JSON merge patch); invitations go out again.
#[utoipa::path(patch, path = "/dockings/{id}", tag = "matching", params(("id" = Uuid, Path)),
    request_body(content = DockingBody, content_type = "application/merge-patch+json"),
    responses((status = 200, body = DockingView)))]
async fn rearrange_docking(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<DockingId>,
    IfMatch(expected): IfMatch,
    MergePatch(patch): MergePatch,
) -> Result<impl IntoResponse, Failure> {
    let context = &asker.context;
    let (docking, _) = state.service.docking(context, id).await?;
    let draft = merged(&DockingDraft::from(&docking.facts), patch)?;
    let written = state.service.rearrange_docking(context, id, expected, draft).await?;
    let view = shown(&state, context, written.value).await?;
    Ok(([etag(view.version), position(written.position)], Json(view)))
}

/// What came of a docking.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct OutcomeBody {
    /// `interested`, `agreement_of_intent`, `contract` or `no`.
    #[schema(required, nullable = false)]
    outcome: Option<String>,
    /// The day it was held.
    #[schema(required, nullable = false)]
    on: Option<Day>,
    /// What was agreed on.
    amount_yuan: Option<i64>,
    #[schema(required, nullable = false, max_length = 1000)]
    summary: Option<String>,
    next_step: Option<NextStepBody>,
    /// What becomes of the demand: `met` (when absent, after a contract) or `goes_on`.
    then: Option<String>,
}

fn then(code: Option<&str>) -> Result<Option<Then>, Failure> {
    match code {
        None => Ok(None),
        Some("met") => Ok(Some(Then::Met)),
        Some("goes_on") => Ok(Some(Then::GoesOn)),
        Some(_) => Err(flaw("/then", "unknown_code", ("不在可选范围内", "is not one of the known codes"))),
    }
}

/// Record what came of a docking.
#[utoipa::path(post, path = "/dockings/{id}/outcome", tag = "matching", params(("id" = Uuid, Path)),
    request_body = OutcomeBody, responses((status = 200, body = DockingView)))]
async fn hold_docking(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<DockingId>,
    IfMatch(expected): IfMatch,
    body: Body<OutcomeBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let OutcomeBody { outcome, on, amount_yuan, summary, next_step, then: code } = body.value;
    let then = then(code.as_deref())?;
    let draft = OutcomeDraft { outcome, on: on.map(|day| day.0), amount_yuan, summary };
    let told = (draft, next_step.map(Into::into), then);
    let written = state.service.hold_docking(&context, id, expected, told).await?;
    let view = shown(&state, &context, written.value).await?;
    Ok(([etag(view.version), position(written.position)], Json(view)))
}

/// Call a docking off; cancellations go out.
#[utoipa::path(post, path = "/dockings/{id}/call-off", tag = "matching", params(("id" = Uuid, Path)),
    request_body = ReasonBody, responses((status = 200, body = DockingView)))]
async fn call_docking_off(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<DockingId>,
    IfMatch(expected): IfMatch,
    body: Body<ReasonBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let written = state.service.call_docking_off(&context, id, expected, body.value.reason).await?;
    let view = shown(&state, &context, written.value).await?;
    Ok(([etag(view.version), position(written.position)], Json(view)))
}

/// The invitation to a docking as a calendar file.
#[utoipa::path(get, path = "/dockings/{id}/invitation.ics", tag = "matching", params(("id" = Uuid, Path)),
    responses((status = 200, content_type = "text/calendar", body = String)))]
async fn docking_invitation(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<DockingId>,
    _: Query<Nothing>,
) -> Result<impl IntoResponse, Failure> {
    asker.see_records(&state).await?;
    let ics = state.service.docking_invitation(&asker.context, id).await?;
    let name = "attachment; filename=\"invitation.ics\"";
    Ok(([(header::CONTENT_TYPE, "text/calendar; charset=utf-8"), (header::CONTENT_DISPOSITION, name)], ics))
}

/// How far published demands have come.
#[derive(Debug, Clone, Copy, Default, Serialize, ToSchema)]
struct ReachedView {
    published: u64,
    /// A docking was arranged for them and not called off.
    docked: u64,
    held: u64,
    /// One came to something.
    interested: u64,
    /// One came to an agreement of intent or a contract.
    intent: u64,
    contract: u64,
    met: u64,
}

impl ReachedView {
    fn add(&mut self, reached: Reached) {
        self.published += reached.published;
        self.docked += reached.docked;
        self.held += reached.held;
        self.interested += reached.interested;
        self.intent += reached.intent;
        self.contract += reached.contract;
        self.met += reached.met;
    }
}

/// How far published demands have come: all of them, and by library, industry and district.
#[derive(Debug, Default, Serialize, ToSchema)]
struct FunnelView {
    all: ReachedView,
    library: BTreeMap<&'static str, ReachedView>,
    industry: BTreeMap<&'static str, ReachedView>,
    district: BTreeMap<&'static str, ReachedView>,
}

/// How far published demands have come, from published to met.
#[utoipa::path(get, path = "/dockings/funnel", tag = "matching", responses((status = 200, body = FunnelView)))]
async fn docking_funnel(
    Reach(state): Reach<State>,
    asker: Asker,
    _: Query<Nothing>,
) -> Result<Json<FunnelView>, Failure> {
    asker.see_records(&state).await?;
    let mut funnel = FunnelView::default();
    for ((library, industry, district), reached) in state.service.docking_funnel(&asker.context).await? {
        funnel.all.add(reached);
        funnel.library.entry(library.code()).or_default().add(reached);
        funnel.industry.entry(industry.code()).or_default().add(reached);
        funnel.district.entry(district.code()).or_default().add(reached);
    }
    Ok(Json(funnel))
}
