//! The admission reviews of the demonstration city, held by the standards.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use dingyin_domain::admission::{self, ApplicationDraft, Attendance, ConditionDraft, PanelistDraft, ReviewDraft};
use dingyin_domain::id::{ConditionId, ReviewId};
use dingyin_domain::permission::Actor;
use dingyin_domain::project::{InvestorSeat, Project, Rejection, ReviewAdmission};
use serde::Deserialize;

use super::{Known, new_id};
use crate::error::ServiceError;

/// A review of the seeds. The verdict stands there to be read, and must be the one that follows.
#[derive(Deserialize)]
pub(super) struct ReviewSeed {
    verdict: String,
    reason: String,
    #[serde(default)]
    conditions: Vec<String>,
    panel: Vec<PanelistSeed>,
    marks: BTreeMap<String, String>,
    figures: BTreeMap<String, String>,
    controls: BTreeMap<String, String>,
}

/// Someone of the city by the key, or an expert by the name.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PanelistSeed {
    person: Option<String>,
    name: Option<String>,
    field: Option<String>,
    attendance: Option<Attendance>,
}

impl ReviewSeed {
    /// The review as it is to be recorded.
    pub fn review(
        &self,
        known: &Known,
        project: &Project,
        (by, on): (&Actor, NaiveDate),
    ) -> Result<ReviewAdmission, ServiceError> {
        let draft = ReviewDraft {
            verdict: Some(self.verdict.clone()),
            on: Some(on),
            reason: Some(self.reason.clone()),
            indicators: BTreeMap::new(),
            application: Some(ApplicationDraft {
                figures: self.figures.clone(),
                marks: self.marks.clone(),
                controls: self.controls.clone(),
            }),
            panel: self.panel.iter().map(|seed| seed.draft(known)).collect::<Result<_, _>>()?,
            conditions: self.conditions.iter().map(|text| condition(text)).collect(),
        };
        let parts = draft.parse(&admission::Known {
            person: &|id| known.directory.person(id).map(|person| person.name.clone()),
            keeper: project.team().map_or(by.person_id, |team| team.liaison_id),
            id: &|| ConditionId(new_id()),
        });
        let parts = parts.map_err(Rejection::Invalid)?;
        Ok(ReviewAdmission { id: ReviewId(new_id()), parts, investor: InvestorSeat::Present, by: by.person_id })
    }
}

impl PanelistSeed {
    fn draft(&self, known: &Known) -> Result<PanelistDraft, ServiceError> {
        let person = self.person.as_deref().map(|key| known.actor(key)).transpose()?;
        Ok(PanelistDraft {
            name: self.name.clone(),
            person_id: person.map(|actor| actor.person_id),
            field: self.field.clone(),
            attendance: self.attendance,
        })
    }
}

fn condition(text: &str) -> ConditionDraft {
    ConditionDraft { text: Some(text.to_owned()), ..ConditionDraft::default() }
}
