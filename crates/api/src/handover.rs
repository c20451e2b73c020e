//! Handing offices over, over HTTP: what is open, accepting it, all projects of one person, and offices that nobody fills.

use axum::Json;
use axum::extract::State as Reach;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use chrono::{DateTime, NaiveDate, Utc};
use dingyin_domain::coded::Coded as _;
use dingyin_domain::handover::{Handover, Vacancy};
use dingyin_domain::id::{PersonId, ProjectId};
use dingyin_service::{Context, Directory, HandOverAll, HandedOver};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{Body, Nothing, Query};
use crate::header::{location, position};
use crate::list::{Listed, whole};
use crate::problem::Failure;
use crate::work::OpenItemView;

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new()
        .routes(routes!(open_items))
        .routes(routes!(handovers))
        .routes(routes!(accept_handover))
        .routes(routes!(hand_over_all))
        .routes(routes!(vacancies))
}

/// An office that went from one person to another.
#[derive(Debug, Serialize, ToSchema)]
struct HandoverView {
    tenure_id: Uuid,
    /// `leader` or `liaison`.
    office: &'static str,
    office_name: &'static str,
    person_id: Uuid,
    person_name: String,
    former_id: Uuid,
    former_name: String,
    /// The first day in office; the office holds from then on, accepted or not.
    since: NaiveDate,
    /// By when it is to be accepted.
    due_on: Option<NaiveDate>,
    overdue: bool,
    acceptance: Option<AcceptanceView>,
    /// `accept` where it waits for the asker.
    actions: Vec<&'static str>,
}

/// That the new person took on what was open.
#[derive(Debug, Serialize, ToSchema)]
struct AcceptanceView {
    at: DateTime<Utc>,
    by: String,
    note: Option<String>,
    /// What was open then.
    items: Vec<OpenItemView>,
}

fn view(handover: &Handover, actions: Vec<&'static str>, (directory, context): (&Directory, &Context)) -> HandoverView {
    HandoverView {
        tenure_id: handover.tenure_id.0,
        office: handover.office.code(),
        office_name: handover.office.name(context.language),
        person_id: handover.person_id.0,
        person_name: directory.person_name(handover.person_id).to_owned(),
        former_id: handover.former_id.0,
        former_name: directory.person_name(handover.former_id).to_owned(),
        since: handover.since,
        due_on: handover.due_on,
        overdue: handover.is_overdue(context.today()),
        acceptance: handover.acceptance.as_ref().map(|acceptance| AcceptanceView {
            at: acceptance.at,
            by: directory.person_name(acceptance.by).to_owned(),
            note: acceptance.note.as_ref().map(|note| note.as_str().to_owned()),
            items: acceptance.items.iter().map(|item| OpenItemView::of(item, context.language)).collect(),
        }),
        actions,
    }
}

/// What is open of a project, the most urgent first: what whoever takes it over takes on.
#[utoipa::path(get, path = "/projects/{id}/open-items", tag = "handovers", params(("id" = Uuid, Path)),
    responses((status = 200, body = Listed<OpenItemView>)))]
async fn open_items(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    _: Query<Nothing>,
) -> Result<Json<Listed<OpenItemView>>, Failure> {
    asker.see_records(&state).await?;
    let items = state.service.open_items(&asker.context, id).await?;
    Ok(whole(items.iter().map(|item| OpenItemView::of(item, asker.context.language)).collect()))
}

/// The handovers of a project, the latest first.
#[utoipa::path(get, path = "/projects/{id}/handovers", tag = "handovers", params(("id" = Uuid, Path)),
    responses((status = 200, body = Listed<HandoverView>)))]
async fn handovers(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    _: Query<Nothing>,
) -> Result<Json<Listed<HandoverView>>, Failure> {
    asker.see_records(&state).await?;
    let (handovers, directory) = (state.service.handovers(&asker.context, id).await?, state.service.directory());
    let teller = (&*directory, &asker.context);
    Ok(whole(handovers.into_iter().map(|(handover, actions)| view(&handover, actions, teller)).collect()))
}

/// What is said when an office is taken over.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct AcceptanceBody {
    #[schema(max_length = 1000)]
    note: Option<String>,
}

/// Accept what was handed over to the asker, with what is open now; it only adds and needs no version.
#[utoipa::path(post, path = "/projects/{id}/handovers/accept", tag = "handovers", params(("id" = Uuid, Path)),
    request_body = AcceptanceBody, responses((status = 201, body = Listed<HandoverView>)))]
async fn accept_handover(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    body: Body<AcceptanceBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let written = state.service.accept_handover(&context, id, body.value.note).await?;
    let directory = state.service.directory();
    let accepted = |handover: &Handover| view(handover, Vec::new(), (&directory, &context));
    let views: Vec<HandoverView> = written.value.iter().map(accepted).collect();
    let at = location(&format!("/api/v1/projects/{id}/handovers"));
    Ok((StatusCode::CREATED, [at, position(written.position)], whole(views)))
}

/// All projects of one person going to another.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct HandOverAllBody {
    #[schema(required, nullable = false)]
    to_person_id: Option<Uuid>,
    #[schema(required, nullable = false, max_length = 1000)]
    reason: Option<String>,
}

/// A project that changed hands.
#[derive(Debug, Serialize, ToSchema)]
struct HandedOverView {
    project_id: Uuid,
    code: String,
    name: String,
    /// `leader.appointed` or `team.formed`.
    action: String,
}

fn handed_over(handed: HandedOver) -> HandedOverView {
    HandedOverView { project_id: handed.project_id.0, code: handed.code, name: handed.name, action: handed.action }
}

/// Hand over all active projects of one person to another from today on: all of them, or none.
#[utoipa::path(post, path = "/people/{id}/handover", tag = "handovers", params(("id" = Uuid, Path)),
    request_body = HandOverAllBody, responses((status = 201, body = Listed<HandedOverView>)))]
async fn hand_over_all(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<PersonId>,
    body: Body<HandOverAllBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let HandOverAllBody { to_person_id, reason } = body.value;
    let given = HandOverAll { to_person_id: to_person_id.map(PersonId), reason };
    let written = state.service.hand_over_all(&context, id, given).await?;
    let handed: Vec<HandedOverView> = written.value.into_iter().map(handed_over).collect();
    Ok((StatusCode::CREATED, [position(written.position)], whole(handed)))
}

/// An office that nobody fills.
#[derive(Debug, Serialize, ToSchema)]
struct VacancyView {
    project_id: Uuid,
    project_code: String,
    project_name: String,
    /// `leader` or `liaison`.
    office: &'static str,
    office_name: &'static str,
    /// `nobody`, `absent` (away without a deputy) or `left`.
    cause: &'static str,
    cause_name: &'static str,
    person_name: Option<String>,
    /// The first day without anybody.
    since: NaiveDate,
    /// By when it is to be filled.
    due_on: Option<NaiveDate>,
    overdue: bool,
}

/// The offices of projects, from negotiation on, that nobody fills and that the asker may fill, the longest vacant first.
#[utoipa::path(get, path = "/vacancies", tag = "handovers", responses((status = 200, body = Listed<VacancyView>)))]
async fn vacancies(
    Reach(state): Reach<State>,
    asker: Asker,
    _: Query<Nothing>,
) -> Result<Json<Listed<VacancyView>>, Failure> {
    asker.see_records(&state).await?;
    let vacancies = state.service.vacancies(&asker.context).await?;
    let names = state.service.project_labels(vacancies.iter().map(|vacancy| vacancy.project_id)).await?;
    let (directory, context) = (state.service.directory(), &asker.context);
    let shown = |vacancy: &Vacancy| {
        let label = names.get(&vacancy.project_id)?;
        Some(VacancyView {
            project_id: vacancy.project_id.0,
            project_code: label.code.clone(),
            project_name: label.name.clone(),
            office: vacancy.office.code(),
            office_name: vacancy.office.name(context.language),
            cause: vacancy.cause.code(),
            cause_name: vacancy.cause.name(context.language),
            person_name: vacancy.person_id.map(|id| directory.person_name(id).to_owned()),
            since: vacancy.since,
            due_on: vacancy.due_on(),
            overdue: vacancy.is_overdue(context.today()),
        })
    };
    Ok(whole(vacancies.iter().filter_map(shown).collect()))
}
