//! How an assessment of a project is shown.

use std::collections::BTreeMap;

use dingyin_domain::admission::{Assessment, Figures, Judged, QualityScore, Question, Veto, answer_name};
use dingyin_domain::coded::Coded as _;
use dingyin_domain::language::Language;
use serde::Serialize;
use utoipa::ToSchema;

/// What an application comes to by the standards in force.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AssessmentView {
    standards_version: u32,
    /// Decimals by the codes of figures.
    figures: BTreeMap<&'static str, String>,
    /// Decimals by the codes of qualities.
    marks: BTreeMap<&'static str, String>,
    indicators: Vec<IndicatorView>,
    qualities: Vec<QualityView>,
    controls: Vec<AnsweredControlView>,
    /// The controls that veto, whatever the score.
    vetoes: Vec<AnsweredControlView>,
    /// Of 100, to two places, half rounded up.
    score: String,
    /// `passed`, `conditional` or `rejected`.
    verdict: &'static str,
}

/// An indicator against its threshold.
#[derive(Debug, Serialize, ToSchema)]
struct IndicatorView {
    code: &'static str,
    name: &'static str,
    unit: &'static str,
    /// A decimal; null where there is nothing to divide by, which is better than any amount.
    value: Option<String>,
    /// What it must at least come to; null without a threshold.
    at_least: Option<String>,
    /// `binding` or `reference`.
    force: Option<&'static str>,
    source: Option<String>,
    /// By how much it falls short; null where it does not.
    shortfall: Option<String>,
    /// Of 100; null without a threshold.
    points: Option<String>,
}

/// How a quality was scored.
#[derive(Debug, Serialize, ToSchema)]
struct QualityView {
    code: &'static str,
    name: &'static str,
    weight: u32,
    points: String,
}

/// The answer to a control.
#[derive(Debug, Serialize, ToSchema)]
struct AnsweredControlView {
    question: String,
    question_name: &'static str,
    /// `industry_standard`, `technology` or `emissions`.
    control: &'static str,
    answer: String,
    answer_name: String,
}

impl AssessmentView {
    pub(crate) fn new(assessment: &Assessment, language: Language) -> Self {
        let application = &assessment.application;
        Self {
            standards_version: assessment.standards,
            figures: figures(&application.figures),
            marks: application.marks.iter().map(|(quality, mark)| (quality.code(), mark.to_string())).collect(),
            indicators: assessment.indicators.iter().map(|judged| indicator(judged, language)).collect(),
            qualities: assessment.qualities.iter().map(|score| quality(score, language)).collect(),
            controls: application.answers.iter().map(|(asked, answer)| control(asked, answer, language)).collect(),
            vetoes: assessment.vetoes.iter().filter_map(|veto| vetoed(veto, language)).collect(),
            score: assessment.score.to_string(),
            verdict: assessment.verdict.code(),
        }
    }
}

/// Decimals by the codes of figures.
pub(crate) fn figures(figures: &Figures) -> BTreeMap<&'static str, String> {
    figures.iter().map(|(figure, value)| (figure.code(), value.to_string())).collect()
}

fn indicator(judged: &Judged, language: Language) -> IndicatorView {
    let threshold = judged.threshold.as_ref();
    IndicatorView {
        code: judged.indicator.code(),
        name: judged.indicator.name(language),
        unit: judged.indicator.unit(language),
        value: judged.value.map(|value| value.to_string()),
        at_least: threshold.map(|threshold| threshold.at_least.to_string()),
        force: threshold.map(|threshold| threshold.force.code()),
        source: threshold.map(|threshold| threshold.source.as_str().to_owned()),
        shortfall: judged.shortfall.map(|shortfall| shortfall.to_string()),
        points: judged.points.map(|points| points.to_string()),
    }
}

fn quality(score: &QualityScore, language: Language) -> QualityView {
    QualityView {
        code: score.quality.code(),
        name: score.quality.name(language),
        weight: score.weight,
        points: score.points.to_string(),
    }
}

fn control(question: Question, answer: &str, language: Language) -> AnsweredControlView {
    AnsweredControlView {
        question: question.code().to_owned(),
        question_name: question.name(language),
        control: question.control().code(),
        answer: answer.to_owned(),
        answer_name: answer_name(answer, language).to_owned(),
    }
}

fn vetoed(veto: &Veto, language: Language) -> Option<AnsweredControlView> {
    let question = Question::all().find(|question| question.code() == veto.question)?;
    Some(control(question, &veto.answer, language))
}
