//! Meetings on projects and what they decided, over HTTP.

use axum::Json;
use axum::extract::State as Reach;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use chrono::{DateTime, NaiveDate, Utc};
use dingyin_domain::id::{MeetingTaskId, PersonId, ProjectId, UnitId};
use dingyin_domain::meeting::{DecisionDraft, MeetingDraft, MeetingStepDraft, MeetingTask};
use dingyin_service::{Context, Directory, OfProject, ShownMeeting};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{Body, Nothing, Query};
use crate::day::Day;
use crate::header::{etag, location, position};
use crate::list::{Listed, PageQuery, cursor, limit};
use crate::problem::Failure;

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new()
        .routes(routes!(record_meeting, list_meetings))
        .routes(routes!(read_meeting_task))
        .routes(routes!(step_meeting_task))
}

/// A meeting on a project.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct MeetingBody {
    /// The day it was held.
    #[schema(required, nullable = false)]
    on: Option<Day>,
    #[schema(required, nullable = false, max_length = 200)]
    topic: Option<String>,
    #[schema(max_length = 1000)]
    participants: Option<String>,
    /// Each becomes a task.
    decisions: Option<Vec<MeetingDecisionBody>>,
}

/// What was decided, and who does it: a unit, a person or both.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct MeetingDecisionBody {
    #[schema(required, nullable = false, max_length = 300)]
    text: Option<String>,
    unit_id: Option<Uuid>,
    person_id: Option<Uuid>,
    #[schema(required, nullable = false)]
    due_on: Option<Day>,
}

impl From<MeetingBody> for MeetingDraft {
    fn from(body: MeetingBody) -> Self {
        let decision = |decision: MeetingDecisionBody| DecisionDraft {
            text: decision.text,
            unit_id: decision.unit_id.map(UnitId),
            person_id: decision.person_id.map(PersonId),
            due_on: decision.due_on.map(|day| day.0),
        };
        Self {
            on: body.on.map(|day| day.0),
            topic: body.topic,
            participants: body.participants,
            decisions: body.decisions.map(|decisions| decisions.into_iter().map(decision).collect()),
        }
    }
}

/// Something that happens to the task of a decision.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct MeetingEventBody {
    /// `done` or `reopen`.
    #[schema(required, nullable = false)]
    kind: Option<String>,
    /// What is said; who reopens it says why.
    #[schema(max_length = 1000)]
    note: Option<String>,
}

/// A meeting with what it decided.
#[derive(Debug, Serialize, ToSchema)]
struct MeetingView {
    id: Uuid,
    project_id: Uuid,
    on: NaiveDate,
    topic: String,
    participants: Option<String>,
    decisions: Vec<MeetingTaskView>,
    recorded_by: String,
    created_at: DateTime<Utc>,
}

/// A decision as a task.
#[derive(Debug, Serialize, ToSchema)]
struct MeetingTaskView {
    id: Uuid,
    version: i64,
    meeting_id: Uuid,
    project_id: Uuid,
    project_code: String,
    project_name: String,
    /// Whether the asker sees the project itself; the unit and the person that are addressed need not.
    project_open: bool,
    text: String,
    unit_id: Option<Uuid>,
    unit_name: Option<String>,
    person_id: Option<Uuid>,
    person_name: Option<String>,
    due_on: NaiveDate,
    /// `open` or `done`.
    state: &'static str,
    done_on: Option<NaiveDate>,
    overdue: bool,
    note: Option<String>,
    /// The events that the asker may let happen now.
    actions: Vec<&'static str>,
}

fn task_view(shown: &OfProject<MeetingTask>, directory: &Directory, context: &Context) -> MeetingTaskView {
    let task = &shown.record;
    let decision = &task.decision;
    let unit_name = |id| directory.unit_name(id, context.today(), context.language).to_owned();
    MeetingTaskView {
        id: task.id.0,
        version: task.version,
        meeting_id: task.meeting_id.0,
        project_id: task.project_id.0,
        project_code: shown.project_code.clone(),
        project_name: shown.project_name.clone(),
        project_open: shown.project_open,
        text: decision.text.as_str().to_owned(),
        unit_id: decision.unit_id.map(|id| id.0),
        unit_name: decision.unit_id.map(unit_name),
        person_id: decision.person_id.map(|id| id.0),
        person_name: decision.person_id.map(|id| directory.person_name(id).to_owned()),
        due_on: decision.due_on,
        state: task.state.code(),
        done_on: task.done_on,
        overdue: task.is_overdue(context.today()),
        note: task.note.as_ref().map(|note| note.as_str().to_owned()),
        actions: shown.actions.clone(),
    }
}

fn view((meeting, tasks): &ShownMeeting, directory: &Directory, context: &Context) -> MeetingView {
    MeetingView {
        id: meeting.id.0,
        project_id: meeting.project_id.0,
        on: meeting.facts.on,
        topic: meeting.facts.topic.as_str().to_owned(),
        participants: meeting.facts.participants.as_ref().map(|text| text.as_str().to_owned()),
        decisions: tasks.iter().map(|task| task_view(task, directory, context)).collect(),
        recorded_by: directory.person_name(meeting.recorded_by).to_owned(),
        created_at: meeting.created_at,
    }
}

/// Record a meeting on a project; it only adds and needs no version.
#[utoipa::path(post, path = "/projects/{id}/meetings", tag = "work", params(("id" = Uuid, Path)),
    request_body = MeetingBody, responses((status = 201, body = MeetingView)))]
async fn record_meeting(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    body: Body<MeetingBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let written = state.service.record_meeting(&context, id, body.value.into()).await?;
    let shown = state.service.shown_meeting(&context, written.value).await?;
    let view = view(&shown, &state.service.directory(), &context);
    let at = location(&format!("/api/v1/projects/{id}/meetings"));
    Ok((StatusCode::CREATED, [at, etag(1), position(written.position)], Json(view)))
}

/// List a project's meetings with what they decided, the latest first.
#[utoipa::path(get, path = "/projects/{id}/meetings", tag = "work", params(("id" = Uuid, Path), PageQuery),
    responses((status = 200, body = Listed<MeetingView>)))]
async fn list_meetings(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    Query(query): Query<PageQuery>,
) -> Result<Json<Listed<MeetingView>>, Failure> {
    let (after, limit) = (cursor(query.cursor.as_deref())?, limit(query.limit)?);
    asker.see_records(&state).await?;
    let (page, total) = state.service.meetings(&asker.context, id, after.as_ref(), limit).await?;
    let (directory, total) = (state.service.directory(), (query.total != Some(false)).then_some(total));
    Ok(Json(Listed::page(page, total, |held| view(&held, &directory, &asker.context))))
}

/// Read what a meeting decided as a task.
#[utoipa::path(get, path = "/meeting-tasks/{id}", tag = "work", params(("id" = Uuid, Path)),
    responses((status = 200, body = MeetingTaskView)))]
async fn read_meeting_task(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<MeetingTaskId>,
    _: Query<Nothing>,
) -> Result<impl IntoResponse, Failure> {
    asker.see_records(&state).await?;
    let shown = state.service.meeting_task(&asker.context, id).await?;
    let view = task_view(&shown, &state.service.directory(), &asker.context);
    Ok(([etag(view.version)], Json(view)))
}

/// Mark what a meeting decided as done, or as not done after all.
#[utoipa::path(post, path = "/meeting-tasks/{id}/events", tag = "work", params(("id" = Uuid, Path)),
    request_body = MeetingEventBody, responses((status = 201, body = MeetingTaskView)))]
async fn step_meeting_task(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<MeetingTaskId>,
    body: Body<MeetingEventBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let MeetingEventBody { kind, note } = body.value;
    let written = state.service.step_meeting_task(&context, id, MeetingStepDraft { kind, note }).await?;
    let shown = state.service.shown_meeting_task(&context, written.value).await?;
    let view = task_view(&shown, &state.service.directory(), &context);
    let at = location(&format!("/api/v1/meeting-tasks/{id}"));
    Ok((StatusCode::CREATED, [at, etag(view.version), position(written.position)], Json(view)))
}
