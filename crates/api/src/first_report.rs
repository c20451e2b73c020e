//! First reports over HTTP: leads that are free or soon will be, taking one over, and disputes.

use axum::Json;
use axum::extract::State as Reach;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use chrono::{DateTime, NaiveDate, Utc};
use dingyin_domain::dispute::Dispute;
use dingyin_domain::id::{DisputeId, ProjectId};
use dingyin_domain::project::Project;
use dingyin_service::{Context, Directory, DisputeState, Lapse, Lapsing};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{Body, Nothing, Query, flaw};
use crate::header::{location, position};
use crate::list::{Listed, PageQuery};
use crate::problem::Failure;
use crate::project::ReasonBody;

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new()
        .routes(routes!(list_first_reports))
        .routes(routes!(take_over))
        .routes(routes!(open_dispute))
        .routes(routes!(list_disputes))
        .routes(routes!(read_dispute))
        .routes(routes!(answer_dispute))
        .routes(routes!(decide_dispute))
}

/// Which leads are asked for.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
struct StateQuery {
    /// `lapsing` within seven days (the default) or `free`.
    state: Option<String>,
    limit: Option<i64>,
    cursor: Option<String>,
    total: Option<bool>,
}

#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
struct DisputeQuery {
    /// `open` (the default) or `decided`.
    state: Option<String>,
    /// Only those about this project.
    project_id: Option<Uuid>,
    limit: Option<i64>,
    cursor: Option<String>,
    total: Option<bool>,
}

/// The value of a state code; the first one where none is given.
fn state_of<T: Copy>(given: Option<&str>, states: [(&str, T); 2]) -> Result<T, Failure> {
    let given = given.unwrap_or(states[0].0);
    let found = states.iter().find(|(code, _)| *code == given).map(|(_, state)| *state);
    found.ok_or_else(|| flaw("/state", "unknown_code", ("不在可选范围内", "is not one of the known codes")))
}

/// A lead whose first report ends soon or has ended.
#[derive(Debug, Serialize, ToSchema)]
struct LapseView {
    project_id: Uuid,
    code: String,
    /// Null where the asker may only know that the lead is there.
    name: Option<String>,
    investor_name: Option<String>,
    district: &'static str,
    industry: &'static str,
    stage: &'static str,
    unit_id: Uuid,
    unit_name: String,
    protected_until: NaiveDate,
    state: &'static str,
}

/// List the leads whose protection ends within seven days, or those that anybody may take over.
#[utoipa::path(get, path = "/first-reports", tag = "first reports", params(StateQuery),
    responses((status = 200, body = Listed<LapseView>)))]
async fn list_first_reports(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<StateQuery>,
) -> Result<Json<Listed<LapseView>>, Failure> {
    let which = state_of(query.state.as_deref(), [("lapsing", Lapsing::Soon), ("free", Lapsing::Free)])?;
    asker.see_records(&state).await?;
    let lapses = state.service.lapses(&asker.context, which).await?;
    let directory = state.service.directory();
    let views = lapses.iter().map(|lapse| lapse_view(lapse, &directory, &asker.context)).collect();
    let page = PageQuery { limit: query.limit, cursor: query.cursor, total: query.total };
    Ok(Json(page.of(views, |view| view.project_id)?))
}

fn lapse_view(lapse: &Lapse, directory: &Directory, context: &Context) -> LapseView {
    let Lapse { project, protection, visible } = lapse;
    let report = &project.first_report;
    let shown = |text: &str| visible.then(|| text.to_owned());
    LapseView {
        project_id: project.id.0,
        code: project.code.to_string(),
        name: shown(project.facts.name.as_str()),
        investor_name: shown(project.facts.investor.name.as_str()),
        district: project.facts.district.code(),
        industry: project.facts.industry.code(),
        stage: project.stage.code(),
        unit_id: report.unit_id.0,
        unit_name: directory.unit_name(report.unit_id, context.today(), context.language).to_owned(),
        protected_until: report.protected_until,
        state: protection.code(),
    }
}

/// A lead that was taken over.
#[derive(Debug, Serialize, ToSchema)]
struct TakenView {
    project_id: Uuid,
    code: String,
    district: &'static str,
    protected_until: NaiveDate,
}

/// Take over a lead that nobody holds any more.
#[utoipa::path(post, path = "/projects/{id}/first-report", tag = "first reports", params(("id" = Uuid, Path)),
    request_body = ReasonBody, responses((status = 200, body = TakenView)))]
async fn take_over(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    body: Body<ReasonBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let written = state.service.take_over(&context, id, body.value.reason).await?;
    let project = &written.value;
    let view = TakenView {
        project_id: project.id.0,
        code: project.code.to_string(),
        district: project.facts.district.code(),
        protected_until: project.first_report.protected_until,
    };
    Ok(([position(written.position)], Json(view)))
}

/// Why someone claims a lead, or holds on to it.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct GroundsBody {
    #[schema(required, nullable = false, max_length = 1000)]
    grounds: Option<String>,
}

/// The centre's decision.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RulingBody {
    /// `holder` or `claimant`.
    #[schema(required, nullable = false)]
    decision: Option<String>,
    #[schema(required, nullable = false, max_length = 1000)]
    reason: Option<String>,
}

/// A dispute about a first report.
#[derive(Debug, Serialize, ToSchema)]
struct DisputeView {
    id: Uuid,
    project_id: Uuid,
    project_code: String,
    holder_unit_id: Uuid,
    holder_unit_name: String,
    claimant_unit_id: Uuid,
    claimant_unit_name: String,
    claimed_by: String,
    claimed_on: NaiveDate,
    grounds: String,
    answer: Option<String>,
    answered_by: Option<String>,
    decision: Option<&'static str>,
    reason: Option<String>,
    decided_by: Option<String>,
    decided_at: Option<DateTime<Utc>>,
}

fn dispute_view(dispute: &Dispute, project: &Project, directory: &Directory, context: &Context) -> DisputeView {
    let unit = |id| directory.unit_name(id, context.today(), context.language).to_owned();
    let person = |id| directory.person_name(id).to_owned();
    let (answer, ruling) = (dispute.answer.as_ref(), dispute.ruling.as_ref());
    DisputeView {
        id: dispute.id.0,
        project_id: project.id.0,
        project_code: project.code.to_string(),
        holder_unit_id: project.first_report.unit_id.0,
        holder_unit_name: unit(project.first_report.unit_id),
        claimant_unit_id: dispute.claimant_unit_id.0,
        claimant_unit_name: unit(dispute.claimant_unit_id),
        claimed_by: person(dispute.claimed_by),
        claimed_on: dispute.claimed_on,
        grounds: dispute.grounds.as_str().to_owned(),
        answer: answer.map(|answer| answer.grounds.as_str().to_owned()),
        answered_by: answer.map(|answer| person(answer.by)),
        decision: ruling.map(|ruling| ruling.side.code()),
        reason: ruling.map(|ruling| ruling.reason.as_str().to_owned()),
        decided_by: ruling.map(|ruling| person(ruling.by)),
        decided_at: ruling.map(|ruling| ruling.at),
    }
}

async fn told(state: &State, context: &Context, id: DisputeId) -> Result<DisputeView, Failure> {
    let (dispute, project) = state.service.dispute(context, id).await?;
    Ok(dispute_view(&dispute, &project, &state.service.directory(), context))
}

/// Claim a lead that another unit holds.
#[utoipa::path(post, path = "/projects/{id}/disputes", tag = "first reports", params(("id" = Uuid, Path)),
    request_body = GroundsBody, responses((status = 201, body = DisputeView)))]
async fn open_dispute(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    body: Body<GroundsBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let written = state.service.open_dispute(&context, id, body.value.grounds).await?;
    let view = told(&state, &context, DisputeId(written.value)).await?;
    let at = location(&format!("/api/v1/disputes/{}", view.id));
    Ok((StatusCode::CREATED, [at, position(written.position)], Json(view)))
}

/// List the disputes the asker is a party to or decides, the latest first.
#[utoipa::path(get, path = "/disputes", tag = "first reports", params(DisputeQuery),
    responses((status = 200, body = Listed<DisputeView>)))]
async fn list_disputes(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<DisputeQuery>,
) -> Result<Json<Listed<DisputeView>>, Failure> {
    let states = [("open", DisputeState::Open), ("decided", DisputeState::Decided)];
    let which = state_of(query.state.as_deref(), states)?;
    asker.see_records(&state).await?;
    let disputes = state.service.disputes(&asker.context, which, query.project_id.map(ProjectId)).await?;
    let directory = state.service.directory();
    let view = |(dispute, project): &(Dispute, Project)| dispute_view(dispute, project, &directory, &asker.context);
    let page = PageQuery { limit: query.limit, cursor: query.cursor, total: query.total };
    Ok(Json(page.of(disputes.iter().map(view).collect(), |view| view.id)?))
}

/// Read a dispute.
#[utoipa::path(get, path = "/disputes/{id}", tag = "first reports", params(("id" = Uuid, Path)),
    responses((status = 200, body = DisputeView)))]
async fn read_dispute(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<DisputeId>,
    _: Query<Nothing>,
) -> Result<Json<DisputeView>, Failure> {
    asker.see_records(&state).await?;
    Ok(Json(told(&state, &asker.context, id).await?))
}

/// State the holder's grounds.
#[utoipa::path(post, path = "/disputes/{id}/answer", tag = "first reports", params(("id" = Uuid, Path)),
    request_body = GroundsBody, responses((status = 200, body = DisputeView)))]
async fn answer_dispute(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<DisputeId>,
    body: Body<GroundsBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let written = state.service.answer_dispute(&context, id, body.value.grounds).await?;
    Ok(([position(written.position)], Json(told(&state, &context, id).await?)))
}

/// Decide a dispute; the decision binds both sides.
#[utoipa::path(post, path = "/disputes/{id}/decision", tag = "first reports", params(("id" = Uuid, Path)),
    request_body = RulingBody, responses((status = 200, body = DisputeView)))]
async fn decide_dispute(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<DisputeId>,
    body: Body<RulingBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let RulingBody { decision, reason } = body.value;
    let written = state.service.decide_dispute(&context, id, (decision, reason)).await?;
    Ok(([position(written.position)], Json(told(&state, &context, id).await?)))
}
