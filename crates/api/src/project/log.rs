//! Logging leads and contacts.

use axum::Json;
use axum::extract::State as Reach;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use chrono::{DateTime, NaiveDate, Utc};
use dingyin_domain::id::ProjectId;
use dingyin_domain::project::Project;
use dingyin_service::project::Noted;
use dingyin_service::{Context, Written};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::bodies::{FollowUpBody, LeadBody};
use super::view::{CandidateView, NextStepView, ProjectView, Teller};
use crate::State;
use crate::asker::Asker;
use crate::attachment::{AttachmentView, Id};
use crate::body::Body;
use crate::header::{etag, location, position};
use crate::problem::Failure;

/// Log a lead.
#[utoipa::path(post, path = "/projects", tag = "projects", request_body = LeadBody,
    responses((status = 201, body = ProjectView)))]
pub(super) async fn log_lead(
    Reach(state): Reach<State>,
    asker: Asker,
    body: Body<LeadBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let mut lead = body.value;
    let from = lead.take_opened_from()?;
    let (draft, others) = lead.split()?;
    let facts = draft.parse(context.today())?;
    let written = state.service.log_lead(&context, facts, (others, from)).await?;
    logged(&state, &context, written).await
}

/// A lead that was logged, as it is answered.
pub(crate) async fn logged(
    state: &State,
    context: &Context,
    written: Written<Project>,
) -> Result<impl IntoResponse + use<>, Failure> {
    let project = written.value;
    let standing = state.service.standing(context, &project).await?;
    let view = Teller::new(&state.service.directory(), context).project(&project, standing);
    let at = location(&format!("/api/v1/projects/{}", project.id));
    Ok((StatusCode::CREATED, [at, etag(project.version), position(written.position)], Json(view)))
}

/// Look-alikes of a lead.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Candidates {
    candidates: Vec<CandidateView>,
}

/// Ask for look-alikes of a lead that is being typed; changes nothing.
#[utoipa::path(post, path = "/projects/duplicate-check", tag = "projects", request_body = LeadBody,
    responses((status = 200, body = Candidates)))]
pub(super) async fn check_duplicates(
    Reach(state): Reach<State>,
    asker: Asker,
    body: Body<LeadBody>,
) -> Result<Json<Candidates>, Failure> {
    asker.see_index(&state).await?;
    let mut lead = body.value;
    lead.take_opened_from()?;
    let (draft, _) = lead.split()?;
    let facts = draft.parse(asker.context.today())?;
    let found = state.service.check_duplicates(&asker.context, &facts).await?;
    Ok(Json(Candidates { candidates: found.into_iter().map(CandidateView::from).collect() }))
}

/// A contact as it was recorded.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct FollowUpView {
    id: Uuid,
    project_id: Uuid,
    on: NaiveDate,
    kind: &'static str,
    summary: String,
    participants: Option<String>,
    next_step: Option<NextStepView>,
    attachments: Vec<AttachmentView>,
    by: String,
    created_at: DateTime<Utc>,
}

impl FollowUpView {
    pub(super) fn new(noted: Noted, teller: &Teller<'_>) -> Self {
        let Noted { follow_up, attachments } = noted;
        Self {
            id: follow_up.id.0,
            project_id: follow_up.project_id.0,
            on: follow_up.on,
            kind: follow_up.kind.code(),
            summary: follow_up.summary.as_str().to_owned(),
            participants: follow_up.participants.as_ref().map(|text| text.as_str().to_owned()),
            next_step: follow_up.next_step.as_ref().map(|step| teller.next_step(step)),
            attachments: attachments.into_iter().map(AttachmentView::from).collect(),
            by: teller.directory.person_name(follow_up.by).to_owned(),
            created_at: follow_up.created_at,
        }
    }
}

/// Record a contact with the investor.
#[utoipa::path(post, path = "/projects/{id}/follow-ups", tag = "projects", params(("id" = Uuid, Path)),
    request_body = FollowUpBody, responses((status = 201, body = FollowUpView)))]
pub(super) async fn note_follow_up(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    body: Body<FollowUpBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let written = state.service.note_follow_up(&context, id, body.value.into()).await?;
    let view = FollowUpView::new(written.value, &Teller::new(&state.service.directory(), &context));
    let at = location(&format!("/api/v1/projects/{id}/follow-ups"));
    Ok((StatusCode::CREATED, [at, etag(1), position(written.position)], Json(view)))
}
