//! Duplicates over HTTP: the queue of suspicions, decisions, merging and undoing it.

use axum::Json;
use axum::extract::State as Reach;
use axum::response::IntoResponse;
use chrono::{DateTime, NaiveDate, Utc};
use dingyin_domain::id::{ProjectId, SuspicionId};
use dingyin_domain::project::Project;
use dingyin_service::project::Pair;
use dingyin_service::{Context, Directory, SuspicionState};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{Body, Nothing, Query, flaw};
use crate::header::{IfMatch, position};
use crate::list::{Listed, PageQuery};
use crate::problem::Failure;
use crate::project::{ProjectView, ReasonBody, changed};

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new()
        .routes(routes!(list_duplicates))
        .routes(routes!(sweep_duplicates))
        .routes(routes!(read_duplicate))
        .routes(routes!(decide_duplicate))
        .routes(routes!(merge_project))
        .routes(routes!(unmerge_project))
}

/// Which pairs are asked for.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
struct PairQuery {
    /// `open` (the default) or `decided`.
    state: Option<String>,
    limit: Option<i64>,
    cursor: Option<String>,
    total: Option<bool>,
}

/// Two leads that may be one.
#[derive(Debug, Serialize, ToSchema)]
struct PairView {
    id: Uuid,
    label: &'static str,
    /// From 0 to 1.
    score: f64,
    reasons: Vec<&'static str>,
    first: SideView,
    second: SideView,
    /// The names of the fields in which the two differ.
    differs: Vec<&'static str>,
    found_at: DateTime<Utc>,
    decision: Option<String>,
    reason: Option<String>,
    decided_by: Option<String>,
    decided_at: Option<DateTime<Utc>>,
}

/// One lead of a pair.
#[derive(Debug, PartialEq, Serialize, ToSchema)]
struct SideView {
    project_id: Uuid,
    code: String,
    name: String,
    investor_name: String,
    uscc: Option<String>,
    industry: &'static str,
    sub_industry: Option<&'static str>,
    district: &'static str,
    total_investment_yuan: i64,
    stage: &'static str,
    status: &'static str,
    unit_name: String,
    reported_on: NaiveDate,
}

impl SideView {
    fn new(project: &Project, directory: &Directory, context: &Context) -> Self {
        let (facts, report) = (&project.facts, &project.first_report);
        Self {
            project_id: project.id.0,
            code: project.code.to_string(),
            name: facts.name.as_str().to_owned(),
            investor_name: facts.investor.name.as_str().to_owned(),
            uscc: facts.investor.uscc.as_ref().map(|code| code.as_str().to_owned()),
            industry: facts.industry.code(),
            sub_industry: facts.sub_industry.map(|sub| sub.code()),
            district: facts.district.code(),
            total_investment_yuan: facts.total_investment.get(),
            stage: project.stage.code(),
            status: project.status.word().code(),
            unit_name: directory.unit_name(report.unit_id, context.today(), context.language).to_owned(),
            reported_on: report.reported_on,
        }
    }

    fn differs(&self, other: &Self) -> Vec<&'static str> {
        let fields = [
            ("name", self.name != other.name),
            ("investor_name", self.investor_name != other.investor_name),
            ("uscc", self.uscc != other.uscc),
            ("industry", self.industry != other.industry),
            ("sub_industry", self.sub_industry != other.sub_industry),
            ("district", self.district != other.district),
            ("total_investment_yuan", self.total_investment_yuan != other.total_investment_yuan),
            ("stage", self.stage != other.stage),
            ("unit_name", self.unit_name != other.unit_name),
            ("reported_on", self.reported_on != other.reported_on),
        ];
        fields.into_iter().filter(|(_, differs)| *differs).map(|(field, _)| field).collect()
    }
}

fn view(pair: &Pair, directory: &Directory, context: &Context) -> PairView {
    let Pair { suspicion, first, second } = pair;
    let side = |project| SideView::new(project, directory, context);
    let (first, second) = (side(first), side(second));
    let decision = suspicion.decision.as_ref();
    PairView {
        id: suspicion.id.0,
        label: suspicion.judgement.likeness.code(),
        score: f64::from(suspicion.judgement.score) / 100.0,
        reasons: suspicion.judgement.reasons(context.language),
        differs: first.differs(&second),
        first,
        second,
        found_at: suspicion.found_at,
        decision: decision.map(|decision| decision.code.clone()),
        reason: decision.map(|decision| decision.reason.clone()),
        decided_by: decision.map(|decision| directory.person_name(decision.by).to_owned()),
        decided_at: decision.map(|decision| decision.at),
    }
}

/// List the pairs of leads that may be one: the queue, surest first, or what was decided.
#[utoipa::path(get, path = "/duplicates", tag = "duplicates", params(PairQuery),
    responses((status = 200, body = Listed<PairView>)))]
async fn list_duplicates(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<PairQuery>,
) -> Result<Json<Listed<PairView>>, Failure> {
    let which = match query.state.as_deref() {
        None | Some("open") => SuspicionState::Open,
        Some("decided") => SuspicionState::Decided,
        Some(_) => return Err(flaw("/state", "unknown_code", ("不在可选范围内", "is not one of the known codes"))),
    };
    asker.see_records(&state).await?;
    let pairs = state.service.suspicions(&asker.context, which).await?;
    let directory = state.service.directory();
    let views = pairs.iter().map(|pair| view(pair, &directory, &asker.context)).collect();
    let page = PageQuery { limit: query.limit, cursor: query.cursor, total: query.total };
    Ok(Json(page.of(views, |view: &PairView| view.id)?))
}

/// How many pairs were queued.
#[derive(Debug, Serialize, ToSchema)]
struct SweptView {
    queued: u64,
}

/// Compare all leads with each other now, as every night.
#[utoipa::path(post, path = "/duplicates/sweep", tag = "duplicates", responses((status = 200, body = SweptView)))]
async fn sweep_duplicates(Reach(state): Reach<State>, asker: Asker) -> Result<Json<SweptView>, Failure> {
    asker.see_index(&state).await?;
    let queued = state.service.sweep_duplicates_for(&asker.context).await?;
    Ok(Json(SweptView { queued }))
}

/// Read a pair.
#[utoipa::path(get, path = "/duplicates/{id}", tag = "duplicates", params(("id" = Uuid, Path)),
    responses((status = 200, body = PairView)))]
async fn read_duplicate(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<SuspicionId>,
    _: Query<Nothing>,
) -> Result<Json<PairView>, Failure> {
    let pair = state.service.suspicion(&asker.context, id).await?;
    Ok(Json(view(&pair, &state.service.directory(), &asker.context)))
}

/// What was decided about a pair.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct DecisionBody {
    /// `same`, `related` or `different`.
    #[schema(required, nullable = false)]
    decision: Option<String>,
    #[schema(required, nullable = false, max_length = 1000)]
    reason: Option<String>,
    /// Which of the two goes on when they are the same; the one that was logged first when absent.
    survivor_id: Option<Uuid>,
}

/// Decide a pair: what is the same is merged, what is related or different is not asked about again.
#[utoipa::path(post, path = "/duplicates/{id}/decision", tag = "duplicates", params(("id" = Uuid, Path)),
    request_body = DecisionBody, responses((status = 200, body = PairView)))]
async fn decide_duplicate(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<SuspicionId>,
    body: Body<DecisionBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let DecisionBody { decision, reason, survivor_id } = body.value;
    let decided = (decision, reason, survivor_id.map(ProjectId));
    let written = state.service.decide_suspicion(&context, id, decided).await?;
    let pair = state.service.suspicion(&context, id).await?;
    Ok(([position(written.position)], Json(view(&pair, &state.service.directory(), &context))))
}

/// Which project goes on.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct MergeBody {
    #[schema(required, nullable = false)]
    into_project_id: Option<Uuid>,
    #[schema(required, nullable = false, max_length = 1000)]
    reason: Option<String>,
}

/// Merge a project into another one; answers the one that goes on.
#[utoipa::path(post, path = "/projects/{id}/merge", tag = "duplicates", params(("id" = Uuid, Path)),
    request_body = MergeBody, responses((status = 200, body = ProjectView)))]
async fn merge_project(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    IfMatch(expected): IfMatch,
    body: Body<MergeBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let MergeBody { into_project_id, reason } = body.value;
    let into = into_project_id.map(ProjectId);
    let written = state.service.merge_project(&context, id, expected, (into, reason)).await?;
    changed(&state, &context, (written.value, written.position)).await
}

/// Undo a merge within thirty days; answers the project that stands alone again.
#[utoipa::path(post, path = "/projects/{id}/unmerge", tag = "duplicates", params(("id" = Uuid, Path)),
    request_body = ReasonBody, responses((status = 200, body = ProjectView)))]
async fn unmerge_project(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    body: Body<ReasonBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let written = state.service.unmerge_project(&context, id, body.value.reason).await?;
    changed(&state, &context, (written.value, written.position)).await
}
