//! Admission of a project over HTTP: trying out, recording, overruling, meeting conditions, and the reviews that were held.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::State as Reach;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use chrono::{DateTime, NaiveDate, Utc};
use dingyin_domain::admission::{
    AdmissionReview, ApplicationDraft, Attendance, Condition, ConditionDraft, PanelistDraft, ReviewDraft,
};
use dingyin_domain::id::{ConditionId, PersonId, ProjectId, ReviewId};
use dingyin_domain::project::InvestorSeat;
use dingyin_service::project::ConditionMetDraft;
use dingyin_service::{Context, Directory};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use super::assessment_view::AssessmentView;
use super::change::changed;
use super::view::ProjectView;
use crate::State;
use crate::asker::Asker;
use crate::attachment::{Id, Ids};
use crate::body::{Body, Nothing, Query, missing, texts};
use crate::day::Day;
use crate::header::{IfMatch, location};
use crate::list::{Listed, whole};
use crate::problem::Failure;

/// What a verdict is worked out from.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ApplicationBody {
    /// Decimals, as texts or numbers, by the codes of figures.
    figures: Option<BTreeMap<String, Value>>,
    /// What the experts give the qualities, 0 to 100, by their codes.
    marks: Option<BTreeMap<String, Value>>,
    /// Answers by the codes of the controls' questions.
    controls: Option<BTreeMap<String, String>>,
}

/// An application to be tried out.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AssessBody {
    application: Option<ApplicationBody>,
    /// By the standards of which day; of today when absent.
    on: Option<Day>,
}

/// An admission verdict.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ReviewBody {
    /// `passed`, `conditional` or `rejected`; with an application it may be absent and is then what follows from it.
    verdict: Option<String>,
    #[schema(required, nullable = false)]
    on: Option<Day>,
    #[schema(required, nullable = false, max_length = 1000)]
    reason: Option<String>,
    /// Further figures by name: numbers, texts or booleans.
    indicators: Option<BTreeMap<String, Value>>,
    /// What the verdict is worked out from.
    application: Option<ApplicationBody>,
    /// Who was asked to sit in the review.
    #[schema(max_items = 50)]
    panel: Option<Vec<PanelistBody>>,
    /// An absent investor postpones the review; present when absent.
    investor_present: Option<bool>,
    #[schema(max_items = 50)]
    conditions: Option<Vec<ConditionBody>>,
}

/// Someone who was asked to sit in a review.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PanelistBody {
    /// The name; that of the person when absent.
    #[schema(max_length = 60)]
    name: Option<String>,
    person_id: Option<Uuid>,
    /// Where an expert comes from, and for what.
    #[schema(max_length = 200)]
    field: Option<String>,
    /// Present when absent.
    present: Option<bool>,
}

/// What must be met: a text, or a text with its day and person.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(untagged)]
enum ConditionBody {
    /// The text alone.
    Text(String),
    /// The text, by when, and who sees to it.
    Whole(WholeCondition),
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct WholeCondition {
    #[schema(required, nullable = false, max_length = 1000)]
    text: Option<String>,
    due_on: Option<Day>,
    person_id: Option<Uuid>,
}

/// A leader's verdict in the place of the one that was found.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct OverruleBody {
    #[schema(required, nullable = false)]
    review_id: Option<Uuid>,
    #[schema(required, nullable = false)]
    verdict: Option<String>,
    #[schema(required, nullable = false, max_length = 1000)]
    reason: Option<String>,
}

/// How a condition was met.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ConditionMetBody {
    /// Today when absent.
    on: Option<Day>,
    #[schema(required, nullable = false, max_length = 1000)]
    note: Option<String>,
}

impl From<ApplicationBody> for ApplicationDraft {
    fn from(body: ApplicationBody) -> Self {
        let controls = body.controls.unwrap_or_default();
        Self {
            figures: texts(body.figures.unwrap_or_default()),
            marks: texts(body.marks.unwrap_or_default()),
            controls,
        }
    }
}

impl From<PanelistBody> for PanelistDraft {
    fn from(body: PanelistBody) -> Self {
        let attendance = body.present.map(|present| if present { Attendance::Present } else { Attendance::Absent });
        Self { name: body.name, person_id: body.person_id.map(PersonId), field: body.field, attendance }
    }
}

impl From<ConditionBody> for ConditionDraft {
    fn from(body: ConditionBody) -> Self {
        match body {
            ConditionBody::Text(text) => Self { text: Some(text), due_on: None, person_id: None },
            ConditionBody::Whole(WholeCondition { text, due_on, person_id }) => {
                Self { text, due_on: due_on.map(|day| day.0), person_id: person_id.map(PersonId) }
            }
        }
    }
}

impl From<ReviewBody> for (ReviewDraft, InvestorSeat) {
    fn from(body: ReviewBody) -> Self {
        let draft = ReviewDraft {
            verdict: body.verdict,
            on: body.on.map(|day| day.0),
            reason: body.reason,
            indicators: texts(body.indicators.unwrap_or_default()),
            application: body.application.map(ApplicationDraft::from),
            panel: body.panel.unwrap_or_default().into_iter().map(PanelistDraft::from).collect(),
            conditions: body.conditions.unwrap_or_default().into_iter().map(ConditionDraft::from).collect(),
        };
        let seat = if body.investor_present == Some(false) { InvestorSeat::Absent } else { InvestorSeat::Present };
        (draft, seat)
    }
}

/// An admission review.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ReviewView {
    id: Uuid,
    /// The verdict that counts: the leader's where it was overruled.
    verdict: &'static str,
    /// The verdict that was found.
    found: &'static str,
    on: NaiveDate,
    reason: String,
    indicators: BTreeMap<String, String>,
    /// What the verdict was worked out from, where it was held by the standards.
    assessment: Option<AssessmentView>,
    panel: Vec<PanelistView>,
    conditions: Vec<String>,
    /// The conditions as tasks: by when, who sees to each, how it was met.
    condition_tasks: Vec<AdmissionConditionView>,
    /// How a leader overruled it.
    overruling: Option<OverrulingView>,
    reviewed_by: String,
}

#[derive(Debug, Serialize, ToSchema)]
struct PanelistView {
    name: String,
    person_id: Option<Uuid>,
    field: Option<String>,
    present: bool,
}

#[derive(Debug, Serialize, ToSchema)]
struct AdmissionConditionView {
    id: Uuid,
    text: String,
    due_on: NaiveDate,
    person_id: Uuid,
    person_name: String,
    overdue: bool,
    /// How it was met; null while it is open.
    met: Option<MetView>,
}

#[derive(Debug, Serialize, ToSchema)]
struct MetView {
    on: NaiveDate,
    note: String,
    by: String,
}

#[derive(Debug, Serialize, ToSchema)]
struct OverrulingView {
    verdict: &'static str,
    reason: String,
    by: String,
    at: DateTime<Utc>,
}

impl ReviewView {
    fn new(review: &AdmissionReview, (directory, context): (&Directory, &Context)) -> Self {
        let overruling = review.overruling.as_ref().map(|overruling| OverrulingView {
            verdict: overruling.verdict.code(),
            reason: overruling.reason.as_str().to_owned(),
            by: directory.person_name(overruling.by).to_owned(),
            at: overruling.at,
        });
        let panelist = |panelist: &dingyin_domain::admission::Panelist| PanelistView {
            name: panelist.name.as_str().to_owned(),
            person_id: panelist.person_id.map(|id| id.0),
            field: panelist.field.as_ref().map(|field| field.as_str().to_owned()),
            present: panelist.attendance == Attendance::Present,
        };
        let assessed =
            |assessment: &dingyin_domain::admission::Assessment| AssessmentView::new(assessment, context.language);
        Self {
            id: review.id.0,
            verdict: review.counts().code(),
            found: review.verdict.code(),
            on: review.on,
            reason: review.reason.as_str().to_owned(),
            indicators: review.indicators.iter().cloned().collect(),
            assessment: review.assessment.as_deref().map(assessed),
            panel: review.panel.iter().map(panelist).collect(),
            conditions: review.conditions.iter().map(|condition| condition.text.as_str().to_owned()).collect(),
            condition_tasks: review.conditions.iter().map(|c| condition(c, (directory, context))).collect(),
            overruling,
            reviewed_by: directory.person_name(review.reviewed_by).to_owned(),
        }
    }
}

fn condition(condition: &Condition, (directory, context): (&Directory, &Context)) -> AdmissionConditionView {
    let met = condition.met.as_ref().map(|met| MetView {
        on: met.on,
        note: met.note.as_str().to_owned(),
        by: directory.person_name(met.by).to_owned(),
    });
    AdmissionConditionView {
        id: condition.id.0,
        text: condition.text.as_str().to_owned(),
        due_on: condition.due_on,
        person_id: condition.person_id.0,
        person_name: directory.person_name(condition.person_id).to_owned(),
        overdue: met.is_none() && context.today() > condition.due_on,
        met,
    }
}

/// A review and the project after it.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Reviewed {
    review: ReviewView,
    project: ProjectView,
}

/// Record an admission verdict.
#[utoipa::path(post, path = "/projects/{id}/admission", tag = "projects", params(("id" = Uuid, Path)),
    request_body = ReviewBody, responses((status = 201, body = Reviewed)))]
pub(super) async fn review_admission(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    IfMatch(expected): IfMatch,
    body: Body<ReviewBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let written = state.service.review_admission(&context, id, expected, body.value.into()).await?;
    let last = written.value.reviews.last().ok_or(crate::problem::INTERNAL)?;
    let review = ReviewView::new(last, (&state.service.directory(), &context));
    let (headers, Json(project)) = changed(&state, &context, (written.value, written.position)).await?;
    let at = location(&format!("/api/v1/projects/{id}/admission"));
    Ok((StatusCode::CREATED, headers, [at], Json(Reviewed { review, project })))
}

/// The admission reviews, newest first.
#[utoipa::path(get, path = "/projects/{id}/admission", tag = "projects", params(("id" = Uuid, Path)),
    responses((status = 200, body = Listed<ReviewView>)))]
pub(super) async fn reviews(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    _: Query<Nothing>,
) -> Result<Json<Listed<ReviewView>>, Failure> {
    let project = state.service.project(&asker.context, id).await?;
    let directory = state.service.directory();
    let view = |review| ReviewView::new(review, (&directory, &asker.context));
    Ok(whole(project.reviews.iter().rev().map(view).collect()))
}

/// What an application would come to by the standards; nothing is recorded.
#[utoipa::path(post, path = "/projects/{id}/admission/assess", tag = "projects", params(("id" = Uuid, Path)),
    request_body = AssessBody, responses((status = 200, body = AssessmentView)))]
pub(super) async fn assess_admission(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    body: Body<AssessBody>,
) -> Result<Json<AssessmentView>, Failure> {
    let AssessBody { application, on } = body.value;
    let given = (application.unwrap_or_default().into(), on.map(|day| day.0));
    let assessment = state.service.assess_admission(&asker.context, id, given).await?;
    Ok(Json(AssessmentView::new(&assessment, asker.context.language)))
}

/// Put a leader's verdict in the place of the latest one; both stay visible.
#[utoipa::path(post, path = "/projects/{id}/admission/overrule", tag = "projects", params(("id" = Uuid, Path)),
    request_body = OverruleBody, responses((status = 200, body = ProjectView)))]
pub(super) async fn overrule_admission(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    IfMatch(expected): IfMatch,
    body: Body<OverruleBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let OverruleBody { review_id, verdict, reason } = body.value;
    let review = ReviewId(review_id.ok_or_else(|| missing("review_id"))?);
    let written = state.service.overrule_admission(&context, (id, review), expected, (verdict, reason)).await?;
    changed(&state, &context, (written.value, written.position)).await
}

/// Note that a condition of an admission was met.
#[utoipa::path(post, path = "/projects/{id}/admission/conditions/{condition_id}/met", tag = "projects",
    params(("id" = Uuid, Path), ("condition_id" = Uuid, Path)),
    request_body = ConditionMetBody, responses((status = 200, body = ProjectView)))]
pub(super) async fn meet_condition(
    Reach(state): Reach<State>,
    asker: Asker,
    Ids(id, condition): Ids<ProjectId, ConditionId>,
    IfMatch(expected): IfMatch,
    body: Body<ConditionMetBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let ConditionMetBody { on, note } = body.value;
    let draft = ConditionMetDraft { on: on.map(|day| day.0), note };
    let written = state.service.meet_admission_condition(&context, (id, condition), expected, draft).await?;
    changed(&state, &context, (written.value, written.position)).await
}
