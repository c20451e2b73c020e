//! What came of what was promised, over HTTP: by project and year, and the ranking of a year.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::State as Reach;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use chrono::{DateTime, Utc};
use dingyin_domain::admission::{Figures, Formula, Phase, rounded};
use dingyin_domain::coded::Coded as _;
use dingyin_domain::id::{AttachmentId, ProjectId};
use dingyin_domain::language::Language;
use dingyin_domain::performance::{
    Held, Performance, PerformanceDraft, consequence, counting, held_against, mu_average, periods,
};
use dingyin_service::{Context, Directory, PerformanceOfProject, Ranked};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{Body, Nothing, Query, missing, texts};
use crate::header::{location, position};
use crate::list::{Listed, code, whole};
use crate::problem::Failure;
use crate::project::figures;

/// With how many places a score of the formula is told.
const SCORE_PLACES: u32 = 4;

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new().routes(routes!(note_performance, read_performance)).routes(routes!(performance_ranking))
}

/// What a project came to in a year.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PerformanceBody {
    /// `construction` once it is completed, `operation` for a year of production.
    #[schema(required, nullable = false)]
    phase: Option<String>,
    #[schema(required, nullable = false, minimum = 2000, maximum = 2199)]
    year: Option<i32>,
    /// `reported` or `verified`.
    #[schema(required, nullable = false)]
    kind: Option<String>,
    /// Decimals, as texts or numbers, by the codes of figures.
    #[serde(default)]
    figures: BTreeMap<String, Value>,
    #[schema(max_length = 1000)]
    note: Option<String>,
    /// By what it was verified.
    attachment_id: Option<Uuid>,
}

/// What was told of a year.
#[derive(Debug, Serialize, ToSchema)]
struct PerformanceView {
    id: Uuid,
    phase: &'static str,
    year: i32,
    kind: &'static str,
    figures: BTreeMap<&'static str, String>,
    note: Option<String>,
    attachment_id: Option<Uuid>,
    by: String,
    at: DateTime<Utc>,
}

/// What a project promised, and what came of it.
#[derive(Debug, Serialize, ToSchema)]
struct PerformancesView {
    /// The figures of the latest review that was held by the standards; null without one.
    promised: Option<BTreeMap<&'static str, String>>,
    /// By phase and year, the first first.
    periods: Vec<PeriodView>,
    /// All that was told, the first first.
    told: Vec<PerformanceView>,
}

/// A phase and a year, held against the promise and the standards.
#[derive(Debug, Serialize, ToSchema)]
struct PeriodView {
    phase: &'static str,
    year: i32,
    /// `verified`, or `reported` where nobody verified it.
    kind: &'static str,
    indicators: Vec<HeldView>,
    /// 亩均: `achieved`, `not_achieved`, or `open` where the figures do not say.
    mu_average: &'static str,
    /// What follows from the greatest shortfall.
    consequence: Option<&'static str>,
}

#[derive(Debug, Serialize, ToSchema)]
struct HeldView {
    code: &'static str,
    name: &'static str,
    unit: &'static str,
    promised: Option<String>,
    at_least: Option<String>,
    achieved: Option<String>,
    shortfall: Option<String>,
    short_by_percent: Option<String>,
}

/// A project in the ranking of a year.
#[derive(Debug, Serialize, ToSchema)]
struct RankedView {
    project_id: Uuid,
    code: String,
    name: String,
    kind: &'static str,
    /// A decimal; null where its figures do not say.
    score: Option<String>,
    /// `A` to `D`.
    band: Option<&'static str>,
}

#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
struct RankingQuery {
    year: Option<i32>,
    /// `large` (when absent) or `small`.
    formula: Option<String>,
}

fn view(told: &Performance, directory: &Directory) -> PerformanceView {
    PerformanceView {
        id: told.id.0,
        phase: told.facts.phase.code(),
        year: told.facts.year,
        kind: told.facts.assurance.code(),
        figures: figures(&told.facts.figures),
        note: told.facts.note.as_ref().map(|note| note.as_str().to_owned()),
        attachment_id: told.facts.attachment_id.map(|id| id.0),
        by: directory.person_name(told.by).to_owned(),
        at: told.at,
    }
}

fn held(held: &Held, language: Language) -> HeldView {
    let text = |value: Option<rust_decimal::Decimal>| value.map(|value| value.to_string());
    HeldView {
        code: held.indicator.code(),
        name: held.indicator.name(language),
        unit: held.indicator.unit(language),
        promised: text(held.promised),
        at_least: text(held.at_least),
        achieved: text(held.achieved),
        shortfall: text(held.shortfall),
        short_by_percent: text(held.short_by_percent),
    }
}

fn promised(of: &PerformanceOfProject) -> Option<&Figures> {
    let assessed = of.project.reviews.iter().rev().find_map(|review| review.assessment.as_ref());
    assessed.map(|assessment| &assessment.application.figures)
}

fn period(of: &PerformanceOfProject, at: (Phase, i32), language: Language) -> Option<PeriodView> {
    let told = counting(&of.told, at)?;
    let came = (at.0, &told.facts.figures);
    let lines = held_against(came, promised(of), of.standards.as_ref(), &of.project.facts);
    Some(PeriodView {
        phase: at.0.code(),
        year: at.1,
        kind: told.facts.assurance.code(),
        mu_average: mu_average(&lines).code(),
        consequence: consequence(at.0, &lines, language),
        indicators: lines.iter().map(|line| held(line, language)).collect(),
    })
}

fn performances(of: &PerformanceOfProject, directory: &Directory, context: &Context) -> PerformancesView {
    let periods = periods(&of.told).into_iter().filter_map(|at| period(of, at, context.language));
    PerformancesView {
        promised: promised(of).map(figures),
        periods: periods.collect(),
        told: of.told.iter().map(|told| view(told, directory)).collect(),
    }
}

/// Note what a project came to in a year; it only adds and needs no version.
#[utoipa::path(post, path = "/projects/{id}/performance", tag = "progress", params(("id" = Uuid, Path)),
    request_body = PerformanceBody, responses((status = 201, body = PerformanceView)))]
async fn note_performance(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    body: Body<PerformanceBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let given = body.value;
    let draft = PerformanceDraft {
        phase: given.phase,
        year: given.year,
        kind: given.kind,
        figures: texts(given.figures),
        note: given.note,
        attachment_id: given.attachment_id.map(AttachmentId),
    };
    let written = state.service.note_performance(&context, id, draft).await?;
    let at = location(&format!("/api/v1/projects/{id}/performance"));
    let view = view(&written.value, &state.service.directory());
    Ok((StatusCode::CREATED, [at, position(written.position)], Json(view)))
}

/// What a project promised and what came of it, each year, held against the promise and the standards.
#[utoipa::path(get, path = "/projects/{id}/performance", tag = "progress", params(("id" = Uuid, Path)),
    responses((status = 200, body = PerformancesView)))]
async fn read_performance(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    _: Query<Nothing>,
) -> Result<Json<PerformancesView>, Failure> {
    asker.see_records(&state).await?;
    let of = state.service.performance(&asker.context, id).await?;
    Ok(Json(performances(&of, &state.service.directory(), &asker.context)))
}

/// The projects by what they came to in a year by the city's formula, the best first, with their bands.
#[utoipa::path(get, path = "/performance-ranking", tag = "progress", params(RankingQuery),
    responses((status = 200, body = Listed<RankedView>)))]
async fn performance_ranking(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<RankingQuery>,
) -> Result<Json<Listed<RankedView>>, Failure> {
    let year = query.year.ok_or_else(|| missing("year"))?;
    let formula = query.formula.as_deref().map(|text| code::<Formula>("formula", text)).transpose()?;
    asker.see_records(&state).await?;
    let asked = (year, formula.unwrap_or(Formula::Large));
    let ranked = state.service.performance_ranking(&asker.context, asked).await?;
    Ok(whole(ranked.into_iter().map(ranked_view).collect()))
}

fn ranked_view(ranked: Ranked) -> RankedView {
    RankedView {
        project_id: ranked.project_id.0,
        code: ranked.code,
        name: ranked.name,
        kind: ranked.assurance.code(),
        score: ranked.standing.map(|(score, _)| rounded(score, SCORE_PLACES).to_string()),
        band: ranked.standing.map(|(_, band)| band.code()),
    }
}
