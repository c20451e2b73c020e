//! Instructions over HTTP.

use axum::Json;
use axum::extract::State as Reach;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use chrono::{DateTime, NaiveDate, Utc};
use dingyin_domain::id::{InstructionId, PersonId, ProblemId, ProjectId, UnitId};
use dingyin_domain::instruction::{
    Instruction, InstructionDeed, InstructionDraft, InstructionStepDraft, InstructionTask,
};
use dingyin_service::{Context, Directory, InstructionFilter, OfProject};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{Body, Nothing, Query};
use crate::day::Day;
use crate::header::{etag, location, position};
use crate::list::{Listed, codes, cursor, limit};
use crate::problem::Failure;
use crate::raised_problem::PersonRef;

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new()
        .routes(routes!(issue_instruction, list_instructions_of_project))
        .routes(routes!(list_instructions))
        .routes(routes!(read_instruction))
        .routes(routes!(step_instruction))
}

/// A leader's sentence.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct InstructionBody {
    #[schema(required, nullable = false, max_length = 1000)]
    text: Option<String>,
    /// `action` opens a task; `guidance` and `reference` open none.
    #[schema(required, nullable = false)]
    kind: Option<String>,
    /// `urgent`, `ordinary` (when absent) or `difficult`: decides by when, unless `due_on` says it. Belongs to `action`, as do
    /// the units, the persons and the day.
    urgency: Option<String>,
    /// The units that carry it out.
    unit_ids: Option<Vec<Uuid>>,
    /// The persons who carry it out.
    person_ids: Option<Vec<Uuid>>,
    due_on: Option<Day>,
    /// When the leader issued it; today when absent.
    issued_on: Option<Day>,
    /// The leader whose sentence it is. A leader's own is the leader's; the office names one, or means the project's.
    leader_id: Option<Uuid>,
    /// The problem of the project it is about.
    problem_id: Option<Uuid>,
}

impl From<InstructionBody> for InstructionDraft {
    fn from(body: InstructionBody) -> Self {
        Self {
            text: body.text,
            kind: body.kind,
            urgency: body.urgency,
            unit_ids: body.unit_ids.map(|ids| ids.into_iter().map(UnitId).collect()),
            person_ids: body.person_ids.map(|ids| ids.into_iter().map(PersonId).collect()),
            due_on: body.due_on.map(|day| day.0),
            issued_on: body.issued_on.map(|day| day.0),
            leader_id: body.leader_id.map(PersonId),
            problem_id: body.problem_id.map(ProblemId),
        }
    }
}

/// Something that happens to an instruction's task.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct InstructionEventBody {
    /// `sign`, `feedback`, `extend`, `submit`, `send_back` or `close`.
    #[schema(required, nullable = false)]
    kind: Option<String>,
    /// What is said; who reports or submits says something.
    #[schema(max_length = 1000)]
    note: Option<String>,
    /// Why it is extended or sent back.
    #[schema(max_length = 1000)]
    reason: Option<String>,
    /// The new day of an extension, later than the old one.
    due_on: Option<Day>,
}

/// An instruction.
#[derive(Debug, Serialize, ToSchema)]
struct InstructionView {
    id: Uuid,
    version: i64,
    project_id: Uuid,
    project_code: String,
    project_name: String,
    /// Whether the asker sees the project itself; the units and persons that are addressed need not.
    project_open: bool,
    problem_id: Option<Uuid>,
    /// The leader whose sentence it is.
    issued_by: PersonRef,
    issued_on: NaiveDate,
    text: String,
    /// `action`, `guidance` or `reference`.
    kind: &'static str,
    /// `to_sign`, `in_hand`, `to_check`, `done`, `sent_back` or `extended`; null where it opens no task.
    state: Option<&'static str>,
    /// `urgent`, `ordinary` or `difficult`.
    urgency: Option<&'static str>,
    units: Vec<UnitRef>,
    people: Vec<PersonRef>,
    due_on: Option<NaiveDate>,
    /// Whether those whom it names are past its day.
    overdue: bool,
    history: Vec<InstructionDeedView>,
    /// The events that the asker may let happen now.
    actions: Vec<&'static str>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

/// A unit by id and name.
#[derive(Debug, Serialize, ToSchema)]
struct UnitRef {
    id: Uuid,
    name: String,
}

/// Something that happened to an instruction's task.
#[derive(Debug, Serialize, ToSchema)]
struct InstructionDeedView {
    kind: &'static str,
    on: NaiveDate,
    by: PersonRef,
    note: Option<String>,
    /// The new day, where it was extended.
    due_on: Option<NaiveDate>,
}

fn deed_view(deed: &InstructionDeed, directory: &Directory) -> InstructionDeedView {
    InstructionDeedView {
        kind: deed.event.code(),
        on: deed.on,
        by: PersonRef::new(deed.by, directory),
        note: deed.note.as_ref().map(|note| note.as_str().to_owned()),
        due_on: deed.due_on,
    }
}

fn view(shown: OfProject<Instruction>, directory: &Directory, context: &Context) -> InstructionView {
    let instruction = shown.record;
    let overdue = instruction.is_overdue(context.today());
    let unit = |id: &UnitId| UnitRef {
        id: id.0,
        name: directory.unit_name(*id, context.today(), context.language).to_owned(),
    };
    let task = instruction.task.as_ref();
    let all = |of: fn(&InstructionTask) -> &[PersonId]| task.map(of).unwrap_or_default();
    let people = all(|task| &task.people);
    InstructionView {
        id: instruction.id.0,
        version: instruction.version,
        project_id: instruction.project_id.0,
        project_code: shown.project_code,
        project_name: shown.project_name,
        project_open: shown.project_open,
        problem_id: instruction.problem_id.map(|id| id.0),
        issued_by: PersonRef::new(instruction.issued_by, directory),
        issued_on: instruction.issued_on,
        text: instruction.text.as_str().to_owned(),
        kind: instruction.kind.code(),
        state: task.map(|task| task.state.code()),
        urgency: task.map(|task| task.urgency.code()),
        units: task.iter().flat_map(|task| &task.units).map(unit).collect(),
        people: people.iter().map(|id| PersonRef::new(*id, directory)).collect(),
        due_on: task.and_then(|task| task.due_on),
        overdue,
        history: task.iter().flat_map(|task| &task.history).map(|deed| deed_view(deed, directory)).collect(),
        actions: shown.actions,
        created_at: instruction.created_at,
        updated_at: instruction.updated_at,
    }
}

async fn shown(state: &State, context: &Context, instruction: Instruction) -> Result<InstructionView, Failure> {
    let shown = state.service.shown_instruction(context, instruction).await?;
    Ok(view(shown, &state.service.directory(), context))
}

/// Issue an instruction on a project or on one of its problems; it only adds and needs no version.
#[utoipa::path(post, path = "/projects/{id}/instructions", tag = "work", params(("id" = Uuid, Path)),
    request_body = InstructionBody, responses((status = 201, body = InstructionView)))]
async fn issue_instruction(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    body: Body<InstructionBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let written = state.service.issue_instruction(&context, id, body.value.into()).await?;
    let view = shown(&state, &context, written.value).await?;
    let at = location(&format!("/api/v1/instructions/{}", view.id));
    Ok((StatusCode::CREATED, [at, etag(view.version), position(written.position)], Json(view)))
}

/// What a list of instructions is narrowed to; repeated values mean any of them.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
struct InstructionQuery {
    state: Vec<String>,
    /// The problem they are about.
    problem_id: Option<Uuid>,
    /// `true`: those that are past their day.
    overdue: Option<bool>,
    limit: Option<i64>,
    cursor: Option<String>,
    /// `false` leaves the total out.
    total: Option<bool>,
}

/// List the instructions on a project, the latest first; who does not see the project finds those that name the own unit or
/// person.
#[utoipa::path(get, path = "/projects/{id}/instructions", tag = "work", params(("id" = Uuid, Path), InstructionQuery),
    responses((status = 200, body = Listed<InstructionView>)))]
async fn list_instructions_of_project(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    Query(query): Query<InstructionQuery>,
) -> Result<Json<Listed<InstructionView>>, Failure> {
    listed(&state, &asker, query, Some(id)).await
}

/// List the instructions that the asker may see, the latest first.
#[utoipa::path(get, path = "/instructions", tag = "work", params(InstructionQuery),
    responses((status = 200, body = Listed<InstructionView>)))]
async fn list_instructions(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<InstructionQuery>,
) -> Result<Json<Listed<InstructionView>>, Failure> {
    listed(&state, &asker, query, None).await
}

async fn listed(
    state: &State,
    asker: &Asker,
    query: InstructionQuery,
    project: Option<ProjectId>,
) -> Result<Json<Listed<InstructionView>>, Failure> {
    let context = &asker.context;
    let (after, limit) = (cursor(query.cursor.as_deref())?, limit(query.limit)?);
    let filter = InstructionFilter {
        states: codes("state", &query.state)?,
        problem: query.problem_id.map(ProblemId),
        overdue_on: (query.overdue == Some(true)).then(|| context.today()),
        ..InstructionFilter::default()
    };
    asker.see_records(state).await?;
    let (page, total) = state.service.instructions(context, (project, filter), after.as_ref(), limit).await?;
    let (directory, total) = (state.service.directory(), (query.total != Some(false)).then_some(total));
    Ok(Json(Listed::page(page, total, |shown| view(shown, &directory, context))))
}

/// Read an instruction.
#[utoipa::path(get, path = "/instructions/{id}", tag = "work", params(("id" = Uuid, Path)),
    responses((status = 200, body = InstructionView)))]
async fn read_instruction(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<InstructionId>,
    _: Query<Nothing>,
) -> Result<impl IntoResponse, Failure> {
    asker.see_records(&state).await?;
    let shown = state.service.instruction(&asker.context, id).await?;
    let view = view(shown, &state.service.directory(), &asker.context);
    Ok(([etag(view.version)], Json(view)))
}

/// Let something happen to an instruction's task; it only adds and needs no version.
#[utoipa::path(post, path = "/instructions/{id}/events", tag = "work", params(("id" = Uuid, Path)),
    request_body = InstructionEventBody, responses((status = 201, body = InstructionView)))]
async fn step_instruction(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<InstructionId>,
    body: Body<InstructionEventBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let InstructionEventBody { kind, note, reason, due_on } = body.value;
    let draft = InstructionStepDraft { kind, note, reason, due_on: due_on.map(|day| day.0) };
    let written = state.service.step_instruction(&context, id, draft).await?;
    let view = shown(&state, &context, written.value).await?;
    let at = location(&format!("/api/v1/instructions/{id}"));
    Ok((StatusCode::CREATED, [at, etag(view.version), position(written.position)], Json(view)))
}
