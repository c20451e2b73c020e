//! What clients are told about lights.

use dingyin_domain::light::{Answers, LightReason, ProjectLight};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::view::Teller;
use crate::problem::OwedByView;

/// The light of an active project, with every reason why it is not green.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LightView {
    /// `green`, `yellow` or `red`.
    light: &'static str,
    /// The gravest first.
    reasons: Vec<LightReasonView>,
}

/// Why a light is not green.
#[derive(Debug, Serialize, ToSchema)]
struct LightReasonView {
    /// `yellow` or `red`.
    light: &'static str,
    /// `behind_plan`, `start_overdue`, `no_contact` or `problem_overdue`.
    cause: &'static str,
    /// The reason in a sentence.
    text: String,
    /// Who answers for it; null where the office is vacant.
    answers: Option<OwedByView>,
    /// The problem that is overdue.
    problem_id: Option<Uuid>,
}

impl Teller<'_> {
    /// A light with its reasons.
    pub(crate) fn light(&self, light: &ProjectLight) -> LightView {
        let reason = |reason: &LightReason| LightReasonView {
            light: reason.light.code(),
            cause: reason.cause.code(),
            text: reason.text(self.language),
            answers: reason.answers.map(|answers| self.answers(answers)),
            problem_id: reason.problem.map(|id| id.0),
        };
        LightView { light: light.light().code(), reasons: light.reasons.iter().map(reason).collect() }
    }

    fn answers(&self, answers: Answers) -> OwedByView {
        match answers {
            Answers::Person(id) => {
                OwedByView { person_id: Some(id), unit_id: None, name: self.directory.person_name(id).to_owned() }
            }
            Answers::Unit(id) => OwedByView {
                person_id: None,
                unit_id: Some(id),
                name: self.directory.unit_name(id, self.today, self.language).to_owned(),
            },
        }
    }
}
