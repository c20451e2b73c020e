//! Problems of projects over HTTP. (What goes wrong with a request is a problem in the sense of RFC 9457: `problem.rs`.)

use axum::Json;
use axum::extract::State as Reach;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use chrono::{DateTime, NaiveDate, Utc};
use dingyin_domain::id::{ProblemId, ProjectId, UnitId};
use dingyin_domain::problem::{Problem, ProblemDeed, ProblemDraft, ProblemStepDraft};
use dingyin_service::{Context, Directory, OfProject, ProblemFilter};
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
    OpenApiRouter::new()
        .routes(routes!(raise_problem, list_problems_of_project))
        .routes(routes!(list_problems))
        .routes(routes!(solved_problems))
        .routes(routes!(read_problem))
        .routes(routes!(step_problem))
}

/// Something that blocks a project.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ProblemBody {
    #[schema(required, nullable = false, max_length = 200)]
    title: Option<String>,
    #[schema(required, nullable = false, max_length = 10000)]
    body: Option<String>,
    /// `approvals`, `land_and_plant`, `energy`, `environment`, `finance`, `talent`, `utilities`, `policy` or `other`.
    #[schema(required, nullable = false)]
    kind: Option<String>,
    /// `urgent`, `ordinary` or `difficult`: decides within how many working days it is answered.
    #[schema(required, nullable = false)]
    severity: Option<String>,
    /// The unit that is to deal with it.
    #[schema(required, nullable = false)]
    unit_id: Option<Uuid>,
}

/// Something that happens to a problem.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ProblemEventBody {
    /// `accept`, `hand_on`, `answer`, `solve` or `reopen`; `raise` is what creates it.
    #[schema(required, nullable = false)]
    kind: Option<String>,
    /// What is said; an answer must say something.
    #[schema(max_length = 1000)]
    note: Option<String>,
    /// Why it is handed on or reopened.
    #[schema(max_length = 1000)]
    reason: Option<String>,
    /// The unit it is handed on to.
    unit_id: Option<Uuid>,
}

/// A problem.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RaisedProblemView {
    id: Uuid,
    version: i64,
    project_id: Uuid,
    project_code: String,
    project_name: String,
    /// Whether the asker sees the project itself; the units and persons that are addressed need not.
    project_open: bool,
    title: String,
    body: String,
    kind: &'static str,
    severity: &'static str,
    /// `raised`, `accepted`, `answered` or `solved`.
    state: &'static str,
    /// The unit that deals with it now.
    unit_id: Uuid,
    unit_name: String,
    raised_by: PersonRef,
    raised_on: NaiveDate,
    /// Null in a year for which the working-day calendar has no data yet.
    due_on: Option<NaiveDate>,
    overdue: bool,
    /// Who hears that it is overdue: `unit_head`, then `leader`.
    escalated_to: Option<&'static str>,
    /// What was answered last.
    answer: Option<String>,
    /// How often it was handed on.
    handed_on: usize,
    history: Vec<ProblemDeedView>,
    /// The events that the asker may let happen now.
    actions: Vec<&'static str>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

/// Somebody by id and name.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PersonRef {
    id: Uuid,
    name: String,
}

impl PersonRef {
    pub(crate) fn new(id: dingyin_domain::id::PersonId, directory: &Directory) -> Self {
        Self { id: id.0, name: directory.person_name(id).to_owned() }
    }
}

/// Something that happened to a problem.
#[derive(Debug, Serialize, ToSchema)]
struct ProblemDeedView {
    kind: &'static str,
    on: NaiveDate,
    by: PersonRef,
    note: Option<String>,
    /// The unit that deals with it from then on.
    unit_id: Option<Uuid>,
    unit_name: Option<String>,
}

fn deed_view(deed: &ProblemDeed, directory: &Directory, context: &Context) -> ProblemDeedView {
    let name = |id| directory.unit_name(id, context.today(), context.language).to_owned();
    ProblemDeedView {
        kind: deed.event.code(),
        on: deed.on,
        by: PersonRef::new(deed.by, directory),
        note: deed.note.as_ref().map(|note| note.as_str().to_owned()),
        unit_id: deed.unit_id.map(|id| id.0),
        unit_name: deed.unit_id.map(name),
    }
}

fn view(shown: OfProject<Problem>, directory: &Directory, context: &Context) -> RaisedProblemView {
    let (problem, today) = (shown.record, context.today());
    RaisedProblemView {
        id: problem.id.0,
        version: problem.version,
        project_id: problem.project_id.0,
        project_code: shown.project_code,
        project_name: shown.project_name,
        project_open: shown.project_open,
        overdue: problem.is_overdue(today),
        escalated_to: problem.escalated_to(today).map(|rung| rung.code()),
        answer: problem.answer().map(|answer| answer.as_str().to_owned()),
        handed_on: problem.handed_on(),
        raised_on: problem.history.first().map_or(today, |deed| deed.on),
        history: problem.history.iter().map(|deed| deed_view(deed, directory, context)).collect(),
        kind: problem.facts.kind.code(),
        severity: problem.facts.severity.code(),
        title: problem.facts.title.as_str().to_owned(),
        body: problem.facts.body.as_str().to_owned(),
        state: problem.state.code(),
        unit_id: problem.unit_id.0,
        unit_name: directory.unit_name(problem.unit_id, today, context.language).to_owned(),
        raised_by: PersonRef::new(problem.raised_by, directory),
        due_on: problem.due_on,
        actions: shown.actions,
        created_at: problem.created_at,
        updated_at: problem.updated_at,
    }
}

async fn shown(state: &State, context: &Context, problem: Problem) -> Result<RaisedProblemView, Failure> {
    let shown = state.service.shown_problem(context, problem).await?;
    Ok(view(shown, &state.service.directory(), context))
}

/// Raise a problem of a project to a unit; it only adds and needs no version.
#[utoipa::path(post, path = "/projects/{id}/problems", tag = "work", params(("id" = Uuid, Path)),
    request_body = ProblemBody, responses((status = 201, body = RaisedProblemView)))]
async fn raise_problem(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    body: Body<ProblemBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let ProblemBody { title, body, kind, severity, unit_id } = body.value;
    let draft = ProblemDraft { title, body, kind, severity, unit_id: unit_id.map(UnitId) };
    let written = state.service.raise_problem(&context, id, draft).await?;
    let view = shown(&state, &context, written.value).await?;
    let at = location(&format!("/api/v1/problems/{}", view.id));
    Ok((StatusCode::CREATED, [at, etag(view.version), position(written.position)], Json(view)))
}

/// What a list of problems is narrowed to; repeated values mean any of them.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
struct ProblemQuery {
    state: Vec<String>,
    /// The unit that deals with them now.
    unit_id: Vec<Uuid>,
    /// `true`: those that are past their day.
    overdue: Option<bool>,
    limit: Option<i64>,
    cursor: Option<String>,
    /// `false` leaves the total out.
    total: Option<bool>,
}

/// List the problems of a project, the latest first; who does not see the project finds those addressed to the own unit.
#[utoipa::path(get, path = "/projects/{id}/problems", tag = "work", params(("id" = Uuid, Path), ProblemQuery),
    responses((status = 200, body = Listed<RaisedProblemView>)))]
async fn list_problems_of_project(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    Query(query): Query<ProblemQuery>,
) -> Result<Json<Listed<RaisedProblemView>>, Failure> {
    listed(&state, &asker, query, Some(id)).await
}

/// List the problems that the asker may see, the latest first.
#[utoipa::path(get, path = "/problems", tag = "work", params(ProblemQuery),
    responses((status = 200, body = Listed<RaisedProblemView>)))]
async fn list_problems(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<ProblemQuery>,
) -> Result<Json<Listed<RaisedProblemView>>, Failure> {
    listed(&state, &asker, query, None).await
}

async fn listed(
    state: &State,
    asker: &Asker,
    query: ProblemQuery,
    project: Option<ProjectId>,
) -> Result<Json<Listed<RaisedProblemView>>, Failure> {
    let context = &asker.context;
    let (after, limit) = (cursor(query.cursor.as_deref())?, limit(query.limit)?);
    let filter = ProblemFilter {
        states: codes("state", &query.state)?,
        units: query.unit_id.into_iter().map(UnitId).collect(),
        overdue_on: (query.overdue == Some(true)).then(|| context.today()),
        ..ProblemFilter::default()
    };
    asker.see_records(state).await?;
    let (page, total) = state.service.problems(context, (project, filter), after.as_ref(), limit).await?;
    let (directory, total) = (state.service.directory(), (query.total != Some(false)).then_some(total));
    Ok(Json(Listed::page(page, total, |shown| view(shown, &directory, context))))
}

/// What is being typed.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
struct SolvedQuery {
    /// The new problem as far as it is typed.
    q: Option<String>,
}

/// A solved problem that resembles what is typed.
#[derive(Debug, Serialize, ToSchema)]
struct SolvedView {
    /// How much of what was typed it shares, in hundredths.
    score: u32,
    problem: RaisedProblemView,
}

/// Solved problems that resemble what is typed.
#[derive(Debug, Serialize, ToSchema)]
struct SolvedProblems {
    items: Vec<SolvedView>,
}

/// Find solved problems that resemble what is being typed, ten at most, best first.
#[utoipa::path(get, path = "/problems/solved", tag = "work", params(SolvedQuery),
    responses((status = 200, body = SolvedProblems)))]
async fn solved_problems(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<SolvedQuery>,
) -> Result<Json<SolvedProblems>, Failure> {
    asker.see_records(&state).await?;
    let found = state.service.solved_problems(&asker.context, &typed(query.q).unwrap_or_default()).await?;
    let directory = state.service.directory();
    let items = found.into_iter().map(|(shown, score)| {
        let problem = view(shown, &directory, &asker.context);
        SolvedView { score, problem }
    });
    Ok(Json(SolvedProblems { items: items.collect() }))
}

/// Read a problem.
#[utoipa::path(get, path = "/problems/{id}", tag = "work", params(("id" = Uuid, Path)),
    responses((status = 200, body = RaisedProblemView)))]
async fn read_problem(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProblemId>,
    _: Query<Nothing>,
) -> Result<impl IntoResponse, Failure> {
    asker.see_records(&state).await?;
    let shown = state.service.problem(&asker.context, id).await?;
    let view = view(shown, &state.service.directory(), &asker.context);
    Ok(([etag(view.version)], Json(view)))
}

/// Let something happen to a problem; it only adds and needs no version.
#[utoipa::path(post, path = "/problems/{id}/events", tag = "work", params(("id" = Uuid, Path)),
    request_body = ProblemEventBody, responses((status = 201, body = RaisedProblemView)))]
async fn step_problem(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProblemId>,
    body: Body<ProblemEventBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let ProblemEventBody { kind, note, reason, unit_id } = body.value;
    let draft = ProblemStepDraft { kind, note, reason, unit_id: unit_id.map(UnitId) };
    let written = state.service.step_problem(&context, id, draft).await?;
    let view = shown(&state, &context, written.value).await?;
    let at = location(&format!("/api/v1/problems/{id}"));
    Ok((StatusCode::CREATED, [at, etag(view.version), position(written.position)], Json(view)))
}
