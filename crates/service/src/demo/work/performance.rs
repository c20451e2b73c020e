//! What came of what the demonstration city's projects promised.

use std::collections::BTreeMap;

use chrono::Datelike as _;
use dingyin_domain::id::PerformanceId;
use dingyin_domain::performance::{Performance, PerformanceDraft};
use dingyin_domain::project::Project;
use dingyin_storage::{Transaction, performance as records};
use serde::Deserialize;

use super::super::{Known, Loading, new_id};
use crate::error::ServiceError;

/// What a company reported of the year in which that day lies.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct PerformanceSeed {
    pub project: String,
    pub days_ago: i64,
    by: String,
    phase: String,
    figures: BTreeMap<String, String>,
    note: Option<String>,
}

impl Loading {
    pub(in crate::demo) async fn tell_performance(
        &self,
        transaction: &mut Transaction,
        known: &Known,
        (project, seed, place): (&Project, &PerformanceSeed, usize),
    ) -> Result<(), ServiceError> {
        let (by, at) = (known.actor(&seed.by)?, self.clock.at(seed.days_ago, place));
        let draft = PerformanceDraft {
            phase: Some(seed.phase.clone()),
            year: Some(self.clock.day(seed.days_ago).year()),
            kind: Some("reported".to_owned()),
            figures: seed.figures.clone(),
            note: seed.note.clone(),
            attachment_id: None,
        };
        let facts = draft.parse(self.clock.today())?;
        facts.check(project, &[], by.person_id)?;
        let told = Performance { id: PerformanceId(new_id()), project_id: project.id, facts, by: by.person_id, at };
        Ok(records::insert(transaction, &self.stamp(by, at), new_id(), &told).await?)
    }
}
