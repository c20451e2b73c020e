//! Admission standards over HTTP: their versions, the form of a review, and projects side by side.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::State as Reach;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use chrono::NaiveDate;
use dingyin_domain::admission::{Control, Figure, Indicator, Quality, Question, Standards, answer_name};
use dingyin_domain::coded::Coded as _;
use dingyin_domain::element::Element;
use dingyin_domain::id::ProjectId;
use dingyin_domain::language::Language;
use dingyin_service::admission::{Compared, StandardsDraft, ThresholdDraft};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::body::{Body, Nothing, Query};
use crate::day::Day;
use crate::header::{location, position};
use crate::list::{Listed, code, whole};
use crate::names::{self, Named};
use crate::problem::Failure;
use crate::project::AssessmentView;

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new()
        .routes(routes!(list_standards, enter_standards))
        .routes(routes!(admission_form))
        .routes(routes!(compare_admissions))
}

/// A threshold of the standards.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ThresholdBody {
    /// Indicator code.
    #[schema(required, nullable = false)]
    indicator: Option<String>,
    /// For which industry; all when absent.
    industry: Option<String>,
    sub_industry: Option<String>,
    district: Option<String>,
    /// From which total investment on: a decimal in 10⁴ yuan.
    total_from: Option<String>,
    /// The least it must come to: a decimal.
    #[schema(required, nullable = false)]
    at_least: Option<String>,
    /// `binding` (when absent) or `reference`.
    force: Option<String>,
    /// Where it was published.
    #[schema(required, nullable = false, max_length = 200)]
    source: Option<String>,
}

/// A version of the standards to be entered.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct StandardsBody {
    /// The first day on which reviews are held by it; later than that of the version before it.
    #[schema(required, nullable = false)]
    in_force_from: Option<Day>,
    /// What is new in it.
    #[schema(required, nullable = false, max_length = 500)]
    note: Option<String>,
    #[serde(default)]
    #[schema(max_items = 500)]
    thresholds: Vec<ThresholdBody>,
    /// Weights by the codes of qualities; together 100.
    #[serde(default)]
    weights: BTreeMap<String, u32>,
    /// From which score on a project passes.
    #[schema(required, nullable = false, maximum = 100)]
    passed_from: Option<u32>,
    /// From which score on it passes with conditions.
    #[schema(required, nullable = false, maximum = 100)]
    conditional_from: Option<u32>,
}

impl From<ThresholdBody> for ThresholdDraft {
    fn from(body: ThresholdBody) -> Self {
        Self {
            indicator: body.indicator,
            industry: body.industry,
            sub_industry: body.sub_industry,
            district: body.district,
            total_from: body.total_from,
            at_least: body.at_least,
            force: body.force,
            source: body.source,
        }
    }
}

impl From<StandardsBody> for StandardsDraft {
    fn from(body: StandardsBody) -> Self {
        Self {
            in_force_from: body.in_force_from.map(|day| day.0),
            note: body.note,
            thresholds: body.thresholds.into_iter().map(ThresholdDraft::from).collect(),
            weights: body.weights,
            passed_from: body.passed_from,
            conditional_from: body.conditional_from,
        }
    }
}

/// A version of the standards.
#[derive(Debug, Serialize, ToSchema)]
struct StandardsView {
    version: u32,
    in_force_from: NaiveDate,
    note: String,
    thresholds: Vec<ThresholdBody>,
    weights: BTreeMap<&'static str, u32>,
    passed_from: u32,
    conditional_from: u32,
}

impl From<&Standards> for StandardsView {
    fn from(standards: &Standards) -> Self {
        let threshold = |threshold: &dingyin_domain::admission::Threshold| ThresholdBody {
            indicator: Some(threshold.indicator.code().to_owned()),
            industry: threshold.industry.map(|industry| industry.code().to_owned()),
            sub_industry: threshold.sub_industry.map(|sub| sub.code().to_owned()),
            district: threshold.district.map(|district| district.code().to_owned()),
            total_from: threshold.total_from.map(|total| total.to_string()),
            at_least: Some(threshold.at_least.to_string()),
            force: Some(threshold.force.code().to_owned()),
            source: Some(threshold.source.as_str().to_owned()),
        };
        Self {
            version: standards.version,
            in_force_from: standards.in_force_from,
            note: standards.note.as_str().to_owned(),
            thresholds: standards.thresholds.iter().map(threshold).collect(),
            weights: standards.weights.iter().map(|(quality, weight)| (quality.code(), *weight)).collect(),
            passed_from: standards.passed_from,
            conditional_from: standards.conditional_from,
        }
    }
}

/// What a review by the standards asks for.
#[derive(Debug, Serialize, ToSchema)]
struct AdmissionForm {
    figures: Vec<FigureView>,
    indicators: Vec<IndicatorRow>,
    qualities: Vec<Named>,
    controls: Vec<AdmissionControlView>,
}

#[derive(Debug, Serialize, ToSchema)]
struct FigureView {
    code: &'static str,
    name: &'static str,
    unit: &'static str,
    /// `construction` or `operation`: when it is known.
    phase: &'static str,
}

#[derive(Debug, Serialize, ToSchema)]
struct IndicatorRow {
    code: &'static str,
    name: &'static str,
    unit: &'static str,
    quality: &'static str,
    /// The figures it is worked out of.
    figures: Vec<&'static str>,
}

#[derive(Debug, Serialize, ToSchema)]
struct AdmissionControlView {
    code: &'static str,
    name: &'static str,
    questions: Vec<QuestionView>,
}

#[derive(Debug, Serialize, ToSchema)]
struct QuestionView {
    code: &'static str,
    name: &'static str,
    answers: Vec<AnswerView>,
}

#[derive(Debug, Serialize, ToSchema)]
struct AnswerView {
    code: &'static str,
    name: String,
    /// Whether it vetoes, whatever the score.
    vetoes: bool,
}

fn controls(language: Language) -> Vec<AdmissionControlView> {
    let answers = |question: Question| {
        let view = |code: &'static str| AnswerView {
            code,
            name: answer_name(code, language).to_owned(),
            vetoes: question.vetoes(code),
        };
        question.answers().map(view).collect()
    };
    let questions = |control: Control| {
        let own = Question::all().filter(|question| question.control() == control);
        own.map(|q| QuestionView { code: q.code(), name: q.name(language), answers: answers(q) }).collect()
    };
    let view = |control: &Control| AdmissionControlView {
        code: control.code(),
        name: control.name(language),
        questions: questions(*control),
    };
    Control::ALL.iter().map(view).collect()
}

/// Projects side by side.
#[derive(Debug, Serialize, ToSchema)]
struct ComparedView {
    project_id: Uuid,
    code: String,
    name: String,
    stage: &'static str,
    district: &'static str,
    sub_industry: Option<&'static str>,
    total_investment_yuan: i64,
    /// What it needs of the element they compete for: a decimal in the element's unit.
    need: Option<String>,
    needed_by: Option<NaiveDate>,
    /// The verdict that counts of its latest review; null before one.
    verdict: Option<&'static str>,
    reviewed_on: Option<NaiveDate>,
    /// What its latest review was worked out from.
    assessment: Option<AssessmentView>,
}

#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
struct CompareQuery {
    /// The projects, two to ten.
    #[serde(default)]
    project_id: Vec<Uuid>,
    /// The element they compete for.
    element: Option<String>,
}

/// Every version of the admission standards, the oldest first.
#[utoipa::path(get, path = "/admission-standards", tag = "admission",
    responses((status = 200, body = Listed<StandardsView>)))]
async fn list_standards(
    Reach(state): Reach<State>,
    asker: Asker,
    _: Query<Nothing>,
) -> Result<Json<Listed<StandardsView>>, Failure> {
    let versions = state.service.admission_standards(&asker.context).await?;
    Ok(whole(versions.iter().map(StandardsView::from).collect()))
}

/// Enter the next version of the admission standards. Reviews keep the version they were held by.
#[utoipa::path(post, path = "/admission-standards", tag = "admission", request_body = StandardsBody,
    responses((status = 201, body = StandardsView)))]
async fn enter_standards(
    Reach(state): Reach<State>,
    asker: Asker,
    body: Body<StandardsBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let written = state.service.enter_admission_standards(&context, body.value.into()).await?;
    let headers = [position(written.position), location("/api/v1/admission-standards")];
    Ok((StatusCode::CREATED, headers, Json(StandardsView::from(&written.value))))
}

/// What a review by the standards asks for: figures, indicators, qualities, controls with their answers.
#[utoipa::path(get, path = "/admission-form", tag = "admission", responses((status = 200, body = AdmissionForm)))]
async fn admission_form(asker: Asker, _: Query<Nothing>) -> Json<AdmissionForm> {
    let language = asker.context.language;
    let figure = |figure: &Figure| FigureView {
        code: figure.code(),
        name: figure.name(language),
        unit: figure.unit(language),
        phase: figure.phase().code(),
    };
    let indicator = |indicator: &Indicator| IndicatorRow {
        code: indicator.code(),
        name: indicator.name(language),
        unit: indicator.unit(language),
        quality: indicator.quality().code(),
        figures: indicator.figures().map(Figure::code).collect(),
    };
    Json(AdmissionForm {
        figures: Figure::ALL.iter().map(figure).collect(),
        indicators: Indicator::ALL.iter().map(indicator).collect(),
        qualities: names::all::<Quality>(),
        controls: controls(language),
    })
}

/// Projects side by side that compete for the same land or allowance, in the order asked for.
#[utoipa::path(get, path = "/admission-comparison", tag = "admission", params(CompareQuery),
    responses((status = 200, body = Listed<ComparedView>)))]
async fn compare_admissions(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<CompareQuery>,
) -> Result<Json<Listed<ComparedView>>, Failure> {
    let element = query.element.as_deref().map(|text| code::<Element>("element", text)).transpose()?;
    let ids: Vec<ProjectId> = query.project_id.into_iter().map(ProjectId).collect();
    asker.see_records(&state).await?;
    let compared = state.service.compare_admissions(&asker.context, &ids, element).await?;
    Ok(whole(compared.iter().map(|compared| side(compared, asker.context.language)).collect()))
}

fn side(Compared { project, need }: &Compared, language: Language) -> ComparedView {
    let facts = &project.facts;
    let review = project.reviews.last();
    let assessment = review.and_then(|review| review.assessment.as_deref());
    ComparedView {
        project_id: project.id.0,
        code: project.code.to_string(),
        name: facts.name.as_str().to_owned(),
        stage: project.stage.code(),
        district: facts.district.code(),
        sub_industry: facts.sub_industry.map(|sub| sub.code()),
        total_investment_yuan: facts.total_investment.get(),
        need: need.as_ref().map(|need| need.element.decimal(need.amount.get())),
        needed_by: need.as_ref().and_then(|need| need.needed_by),
        verdict: review.map(|review| review.counts().code()),
        reviewed_on: review.map(|review| review.on),
        assessment: assessment.map(|assessment| AssessmentView::new(assessment, language)),
    }
}
