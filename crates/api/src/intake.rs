//! The lead's clock over HTTP: the steps of a lead, what waits, how well units answer.

use axum::Json;
use axum::extract::State as Reach;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use chrono::NaiveDate;
use dingyin_domain::id::{PersonId, ProjectId};
use dingyin_domain::intake::{Deed, Rate, Step};
use dingyin_service::{AspectDraft, Context, Directory, Intake, StepDraft, UnitFigures, Waiting, WaitingState};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{Body, Nothing, Query, flaw};
use crate::day::Day;
use crate::header::{location, position};
use crate::list::{Listed, PageQuery, cursor, limit};
use crate::problem::Failure;

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new()
        .routes(routes!(read_intake, take_step))
        .routes(routes!(list_intake))
        .routes(routes!(intake_figures))
}

/// The steps of a lead and what is thought of it.
#[derive(Debug, Serialize, ToSchema)]
struct IntakeView {
    steps: Vec<StepView>,
    judgement: Option<JudgementView>,
}

/// A step as it stands today.
#[derive(Debug, Serialize, ToSchema)]
struct StepView {
    /// `answer`, `judge`, `tell_referrer` or `report`.
    kind: &'static str,
    /// Null in a year for which the working-day calendar has no data yet.
    due_on: Option<NaiveDate>,
    done_on: Option<NaiveDate>,
    /// Who did it: of an answer, the person who answers.
    by: Option<String>,
    note: Option<String>,
    /// `waiting`, `due_today`, `overdue`, `done` or `done_late`.
    state: &'static str,
    /// `green`, `yellow` or `red`.
    light: &'static str,
    /// `unit_head`, `promotion_centre` or `leader`: the highest of those who were told that it had run out.
    escalated_to: Option<&'static str>,
}

/// What is thought of a lead.
#[derive(Debug, Serialize, ToSchema)]
struct JudgementView {
    aspects: Vec<AspectView>,
    /// `follow`, `reserve` or `give_up`.
    verdict: &'static str,
    reason: String,
    by: String,
    on: NaiveDate,
}

#[derive(Debug, Serialize, ToSchema)]
struct AspectView {
    aspect: &'static str,
    opinion: &'static str,
    remark: Option<String>,
}

fn intake_view(intake: &Intake, directory: &Directory) -> IntakeView {
    IntakeView {
        steps: intake.steps.iter().map(|step| step_view(step, directory)).collect(),
        judgement: intake.judged.as_ref().and_then(|deed| judgement_view(deed, directory)),
    }
}

fn step_view(step: &Step, directory: &Directory) -> StepView {
    let done = step.done.as_ref();
    StepView {
        kind: step.kind.code(),
        due_on: step.due_on,
        done_on: done.map(|deed| deed.on),
        by: done.map(|deed| directory.person_name(deed.done_by).to_owned()),
        note: done.and_then(|deed| deed.note.as_ref()).map(|note| note.as_str().to_owned()),
        state: step.state.code(),
        light: step.state.light().code(),
        escalated_to: step.escalated_to.map(|rung| rung.code()),
    }
}

fn judgement_view(deed: &Deed, directory: &Directory) -> Option<JudgementView> {
    let judgement = deed.judgement.as_ref()?;
    let aspects = judgement.aspects.iter().map(|opinion| AspectView {
        aspect: opinion.aspect.code(),
        opinion: opinion.opinion.code(),
        remark: opinion.remark.as_ref().map(|remark| remark.as_str().to_owned()),
    });
    Some(JudgementView {
        aspects: aspects.collect(),
        verdict: judgement.verdict.code(),
        reason: judgement.reason.as_str().to_owned(),
        by: directory.person_name(deed.done_by).to_owned(),
        on: deed.on,
    })
}

async fn told(state: &State, context: &Context, id: ProjectId) -> Result<IntakeView, Failure> {
    Ok(intake_view(&state.service.intake(context, id).await?, &state.service.directory()))
}

/// Read what is owed to a lead and what was done.
#[utoipa::path(get, path = "/projects/{id}/intake", tag = "intake", params(("id" = Uuid, Path)),
    responses((status = 200, body = IntakeView)))]
async fn read_intake(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    _: Query<Nothing>,
) -> Result<Json<IntakeView>, Failure> {
    asker.see_records(&state).await?;
    Ok(Json(told(&state, &asker.context, id).await?))
}

/// A step that was done.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct StepBody {
    /// `answer`, `judge`, `tell_referrer` or `report`.
    #[schema(required, nullable = false)]
    kind: Option<String>,
    /// When; today when absent.
    on: Option<Day>,
    #[schema(max_length = 1000)]
    note: Option<String>,
    /// Who answers; the asker when absent. Belongs to `answer` alone.
    answered_by: Option<Uuid>,
    /// One opinion on each of the seven aspects. Belongs to `judge` alone, as do verdict and reason.
    aspects: Option<Vec<AspectBody>>,
    /// `follow`, `reserve` or `give_up`.
    verdict: Option<String>,
    #[schema(max_length = 1000)]
    reason: Option<String>,
}

/// An opinion on one aspect.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct AspectBody {
    /// `industry`, `chain`, `market`, `technology`, `environment`, `energy` or `benefit`.
    #[schema(required, nullable = false)]
    aspect: Option<String>,
    /// `favourable`, `neutral`, `unfavourable` or `unknown`.
    #[schema(required, nullable = false)]
    opinion: Option<String>,
    #[schema(max_length = 1000)]
    remark: Option<String>,
}

impl From<StepBody> for StepDraft {
    fn from(body: StepBody) -> Self {
        let aspect = |a: AspectBody| AspectDraft { aspect: a.aspect, opinion: a.opinion, remark: a.remark };
        Self {
            kind: body.kind,
            on: body.on.map(|day| day.0),
            note: body.note,
            answered_by: body.answered_by.map(PersonId),
            aspects: body.aspects.map(|aspects| aspects.into_iter().map(aspect).collect()),
            verdict: body.verdict,
            reason: body.reason,
        }
    }
}

/// Note a step as done; it only adds and needs no version.
#[utoipa::path(post, path = "/projects/{id}/intake", tag = "intake", params(("id" = Uuid, Path)),
    request_body = StepBody, responses((status = 201, body = IntakeView)))]
async fn take_step(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    body: Body<StepBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let written = state.service.take_step(&context, id, body.value.into()).await?;
    let view = told(&state, &context, id).await?;
    let at = location(&format!("/api/v1/projects/{id}/intake"));
    Ok((StatusCode::CREATED, [at, position(written.position)], Json(view)))
}

/// Which steps are asked for.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
struct WaitingQuery {
    /// `open` (the default): all that wait; `waiting`: not due yet; `due`: due today; `overdue`.
    state: Option<String>,
    limit: Option<i64>,
    cursor: Option<String>,
    /// `false` leaves the total out.
    total: Option<bool>,
}

impl WaitingQuery {
    fn state(&self) -> Result<WaitingState, Failure> {
        match self.state.as_deref() {
            None | Some("open") => Ok(WaitingState::Open),
            Some("waiting") => Ok(WaitingState::Waiting),
            Some("due") => Ok(WaitingState::Due),
            Some("overdue") => Ok(WaitingState::Overdue),
            Some(_) => Err(flaw("/state", "unknown_code", ("不在可选范围内", "is not one of the known codes"))),
        }
    }
}

/// A step that waits, and its lead.
#[derive(Debug, Serialize, ToSchema)]
struct WaitingView {
    project_id: Uuid,
    code: String,
    name: String,
    investor_name: String,
    district: &'static str,
    industry: &'static str,
    stage: &'static str,
    unit_id: Uuid,
    unit_name: String,
    kind: &'static str,
    due_on: Option<NaiveDate>,
    state: &'static str,
    light: &'static str,
    escalated_to: Option<&'static str>,
}

fn waiting_view(waiting: Waiting, directory: &Directory, context: &Context) -> WaitingView {
    let Waiting { lead, step } = waiting;
    WaitingView {
        project_id: lead.id.0,
        code: lead.code,
        name: lead.name,
        investor_name: lead.investor_name,
        district: lead.district.code(),
        industry: lead.industry.code(),
        stage: lead.stage.code(),
        unit_id: lead.unit_id.0,
        unit_name: directory.unit_name(lead.unit_id, context.today(), context.language).to_owned(),
        kind: step.kind.code(),
        due_on: step.due_on,
        state: step.state.code(),
        light: step.state.light().code(),
        escalated_to: step.escalated_to.map(|rung| rung.code()),
    }
}

/// List the steps that wait, most urgent first.
#[utoipa::path(get, path = "/intake", tag = "intake", params(WaitingQuery),
    responses((status = 200, body = Listed<WaitingView>)))]
async fn list_intake(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<WaitingQuery>,
) -> Result<Json<Listed<WaitingView>>, Failure> {
    let (which, after) = (query.state()?, cursor(query.cursor.as_deref())?);
    let limit = limit(query.limit)?;
    asker.see_records(&state).await?;
    let (page, total) = state.service.waiting(&asker.context, which, after.as_ref(), limit).await?;
    let directory = state.service.directory();
    let total = (query.total != Some(false)).then_some(total);
    Ok(Json(Listed::page(page, total, |waiting| waiting_view(waiting, &directory, &asker.context))))
}

/// Which leads the figures are about.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
struct FiguresQuery {
    /// The first day of logging.
    #[param(value_type = Option<chrono::NaiveDate>)]
    from: Option<Day>,
    /// The last day of logging.
    #[param(value_type = Option<chrono::NaiveDate>)]
    to: Option<Day>,
    limit: Option<i64>,
    cursor: Option<String>,
    /// `false` leaves the total out.
    total: Option<bool>,
}

/// A part of a number of leads: those whose step was done or has run out.
#[derive(Debug, Serialize, ToSchema)]
struct RateView {
    numerator: u64,
    denominator: u64,
}

impl From<Rate> for RateView {
    fn from(rate: Rate) -> Self {
        Self { numerator: rate.numerator, denominator: rate.denominator }
    }
}

/// How well a unit answers the leads it holds.
#[derive(Debug, Serialize, ToSchema)]
struct FiguresView {
    unit_id: Uuid,
    unit_name: String,
    logged: u64,
    answered_in_time: u64,
    answered_late: u64,
    /// Not answered while the clock runs.
    unanswered: u64,
    /// Not answered when the clock ended.
    ended_unanswered: u64,
    /// From the day of logging to the first answer; null where nothing was answered.
    median_working_days: Option<f64>,
    answered_in_time_rate: RateView,
    judged_in_time_rate: RateView,
    told_in_time_rate: RateView,
}

fn figures_view(figures: &UnitFigures, directory: &Directory, context: &Context) -> FiguresView {
    let answering = &figures.answering;
    FiguresView {
        unit_id: figures.unit_id.0,
        unit_name: directory.unit_name(figures.unit_id, context.today(), context.language).to_owned(),
        logged: answering.logged,
        answered_in_time: answering.answered_in_time,
        answered_late: answering.answered_late,
        unanswered: answering.unanswered,
        ended_unanswered: answering.ended_unanswered,
        median_working_days: answering.twice_median().map(|twice| f64::from(twice) / 2.0),
        answered_in_time_rate: answering.in_time.into(),
        judged_in_time_rate: answering.judged_in_time.into(),
        told_in_time_rate: answering.told_in_time.into(),
    }
}

/// How well units answer the leads that were logged within a time.
#[utoipa::path(get, path = "/intake/figures", tag = "intake", params(FiguresQuery),
    responses((status = 200, body = Listed<FiguresView>)))]
async fn intake_figures(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<FiguresQuery>,
) -> Result<Json<Listed<FiguresView>>, Failure> {
    let days = (query.from.map(|day| day.0), query.to.map(|day| day.0));
    asker.see_records(&state).await?;
    let figures = state.service.intake_figures(&asker.context, days).await?;
    let directory = state.service.directory();
    let views = figures.iter().map(|figures| figures_view(figures, &directory, &asker.context)).collect();
    let page = PageQuery { limit: query.limit, cursor: query.cursor, total: query.total };
    Ok(Json(page.of(views, |view: &FiguresView| view.unit_id)?))
}
