//! Absences and deputies over HTTP.

use axum::Json;
use axum::extract::State as Reach;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use chrono::NaiveDate;
use dingyin_domain::absence::{Absence, AbsenceDraft, AbsenceStepDraft};
use dingyin_domain::id::{AbsenceId, PersonId};
use dingyin_service::{Directory, ToldOfAbsence};
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
use crate::header::{location, position};
use crate::list::{Listed, whole};
use crate::problem::Failure;

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new().routes(routes!(record_absence, absences)).routes(routes!(step_absence))
}

/// Some days on which a person is away.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct AbsenceBody {
    /// The first day away.
    #[schema(required, nullable = false)]
    from: Option<Day>,
    /// The last day away.
    #[schema(required, nullable = false)]
    last_day: Option<Day>,
    /// Who deputises; without one the offices of the absent are vacant.
    deputy_id: Option<Uuid>,
    #[schema(required, nullable = false, max_length = 1000)]
    reason: Option<String>,
}

/// Something that happens to an absence.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct AbsenceEventBody {
    /// `deputise` or `return`.
    #[schema(required, nullable = false)]
    kind: Option<String>,
    /// Who deputises from now on.
    deputy_id: Option<Uuid>,
    /// The first day back in office; today when absent.
    on: Option<Day>,
}

/// Some days on which a person is away.
#[derive(Debug, Serialize, ToSchema)]
struct AbsenceView {
    id: Uuid,
    person_id: Uuid,
    person_name: String,
    from: NaiveDate,
    /// Before `from` when it was called off.
    last_day: NaiveDate,
    deputy_id: Option<Uuid>,
    deputy_name: Option<String>,
    /// Null for those who may not record absences of this person.
    reason: Option<String>,
    recorded_by: String,
}

fn view(absence: &Absence, told: ToldOfAbsence, directory: &Directory) -> AbsenceView {
    AbsenceView {
        id: absence.id.0,
        person_id: absence.person_id.0,
        person_name: directory.person_name(absence.person_id).to_owned(),
        from: absence.from,
        last_day: absence.last_day,
        deputy_id: absence.deputy_id.map(|id| id.0),
        deputy_name: absence.deputy_id.map(|id| directory.person_name(id).to_owned()),
        reason: (told == ToldOfAbsence::Whole).then(|| absence.reason.as_str().to_owned()),
        recorded_by: directory.person_name(absence.recorded_by).to_owned(),
    }
}

/// Record that a person is away on some days, with a deputy or without one.
#[utoipa::path(post, path = "/people/{id}/absences", tag = "handovers", params(("id" = Uuid, Path)),
    request_body = AbsenceBody, responses((status = 201, body = AbsenceView)))]
async fn record_absence(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<PersonId>,
    body: Body<AbsenceBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let given = body.value;
    let draft = AbsenceDraft {
        from: given.from.map(|day| day.0),
        last_day: given.last_day.map(|day| day.0),
        deputy_id: given.deputy_id.map(PersonId),
        reason: given.reason,
    };
    let written = state.service.record_absence(&context, id, draft).await?;
    let view = view(&written.value, ToldOfAbsence::Whole, &state.service.directory());
    let at = location(&format!("/api/v1/people/{id}/absences"));
    Ok((StatusCode::CREATED, [at, position(written.position)], Json(view)))
}

/// A person's absences, the latest first.
#[utoipa::path(get, path = "/people/{id}/absences", tag = "handovers", params(("id" = Uuid, Path)),
    responses((status = 200, body = Listed<AbsenceView>)))]
async fn absences(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<PersonId>,
    _: Query<Nothing>,
) -> Result<Json<Listed<AbsenceView>>, Failure> {
    asker.see_records(&state).await?;
    let (absences, told) = state.service.absences(&asker.context, id).await?;
    let directory = state.service.directory();
    Ok(whole(absences.iter().map(|absence| view(absence, told, &directory)).collect()))
}

/// Name a deputy, or note that the person is back.
#[utoipa::path(post, path = "/absences/{id}/events", tag = "handovers", params(("id" = Uuid, Path)),
    request_body = AbsenceEventBody, responses((status = 201, body = AbsenceView)))]
async fn step_absence(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<AbsenceId>,
    body: Body<AbsenceEventBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let AbsenceEventBody { kind, deputy_id, on } = body.value;
    let draft = AbsenceStepDraft { kind, deputy_id: deputy_id.map(PersonId), on: on.map(|day| day.0) };
    let written = state.service.step_absence(&context, id, draft).await?;
    let view = view(&written.value, ToldOfAbsence::Whole, &state.service.directory());
    let at = location(&format!("/api/v1/people/{}/absences", view.person_id));
    Ok((StatusCode::CREATED, [at, position(written.position)], Json(view)))
}
