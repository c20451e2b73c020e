//! What was planned and reported of the months of the demonstration city's projects.

use chrono::{Datelike as _, Months, NaiveDate};
use dingyin_domain::id::ProgressId;
use dingyin_domain::progress::{Progress, ProgressDraft};
use dingyin_domain::project::Project;
use dingyin_storage::{Transaction, progress as records};
use serde::Deserialize;

use super::super::{Known, Loading, new_id};
use crate::error::ServiceError;

/// A row of months: what was planned and reported of each, the latest month last.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct ProgressSeed {
    pub project: String,
    by: String,
    /// How many months before this one the first row lies.
    first_months_ago: u32,
    /// In 10⁴ yuan.
    planned: Vec<i64>,
    /// In 10⁴ yuan.
    reported: Vec<i64>,
    works: Option<String>,
}

const WAN: i64 = 10_000;

impl Loading {
    pub(in crate::demo) async fn tell_progress(
        &self,
        transaction: &mut Transaction,
        known: &Known,
        (project, seed): (&Project, &ProgressSeed),
    ) -> Result<(), ServiceError> {
        let (by, at) = (known.actor(&seed.by)?, self.clock.at(0, 0));
        let last = seed.reported.len();
        let told = [("planned", &seed.planned), ("reported", &seed.reported)];
        for (kind, months) in told {
            for (number, amount) in (0..).zip(months) {
                let works = (kind == "reported" && number + 1 == last).then(|| seed.works.clone()).flatten();
                let draft = ProgressDraft {
                    month: Some(self.month(seed.first_months_ago, number)),
                    kind: Some(kind.to_owned()),
                    invested_yuan: Some(amount * WAN),
                    works,
                    ..ProgressDraft::default()
                };
                let facts = draft.parse(at, self.clock.today())?;
                let (id, by_id) = (ProgressId(new_id()), by.person_id);
                let progress = Progress { id, project_id: project.id, facts, by: by_id, at };
                records::insert(transaction, &self.stamp(by, at), new_id(), &progress).await?;
            }
        }
        Ok(())
    }

    fn month(&self, first_months_ago: u32, number: usize) -> String {
        let first: NaiveDate = self.clock.today().with_day(1).unwrap_or(NaiveDate::MIN);
        let number = u32::try_from(number).unwrap_or_default();
        let month = if number >= first_months_ago {
            first + Months::new(number - first_months_ago)
        } else {
            first - Months::new(first_months_ago - number)
        };
        month.format("%Y-%m").to_string()
    }
}
