//! Measures over the projects that the asker may see, and the records behind each.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use dingyin_domain::coded::Coded;
use dingyin_domain::id::ProjectId;
use dingyin_domain::light::{Light, ProjectLight};
use dingyin_domain::measure::{Approvals, Cutoff, Measure, Measured};
use dingyin_domain::money::Yuan;
use dingyin_domain::stage::Stage;
use dingyin_storage::StorageError;
use dingyin_storage::project::{self as records, ListedProject, ProjectFilter, ProjectSort, measured};

use crate::context::Context;
use crate::error::ServiceError;
use crate::project::Lights;
use crate::{Pending, Service};

/// The projects of an asker as measures know them, and as lists show them.
pub struct Surveyed {
    /// Where counting ends.
    pub until: Cutoff,
    /// The largest first.
    pub projects: Vec<Measured>,
    listed: BTreeMap<ProjectId, ListedProject>,
    lights: Lights,
}

/// What was surveyed, by what the asker may see and until when, each with the log position at which it was read; any change of
/// the records ends them all.
pub(crate) struct Surveys(moka::sync::Cache<(ProjectFilter, i32, NaiveDate), (i64, Arc<Surveyed>)>);

impl Default for Surveys {
    fn default() -> Self {
        Self(moka::sync::Cache::new(20))
    }
}

impl Surveyed {
    /// A project as lists show it, with its light.
    #[must_use]
    pub fn record(&self, id: ProjectId) -> Option<(ListedProject, Option<&ProjectLight>)> {
        Some((self.listed.get(&id)?.clone(), self.lights.get(&id)))
    }

    /// The projects that a measure counts, the largest first.
    pub fn behind<'s>(&'s self, measure: &'s Measure) -> impl Iterator<Item = &'s Measured> {
        self.projects.iter().filter(|project| measure.of.holds(project, self.until))
    }
}

impl Service {
    /// The projects that the asker may see, as measures know them, for a year up to today.
    ///
    /// # Errors
    /// The asker sees no projects at all.
    pub async fn surveyed(&self, context: &Context, year: i32) -> Result<Arc<Surveyed>, ServiceError> {
        let filter = self.seen_by(context, &ProjectFilter::default())?;
        let (position, today) = (self.position().await?, context.today());
        let key = (filter.clone(), year, today);
        if let Some((at, surveyed)) = self.inner.surveys.0.get(&key)
            && at == position
        {
            return Ok(surveyed);
        }
        let surveyed = Arc::new(self.pending_survey(&filter, year, today).await?);
        self.inner.surveys.0.insert(key, (position, Arc::clone(&surveyed)));
        Ok(surveyed)
    }

    fn pending_survey<'s>(&'s self, filter: &'s ProjectFilter, year: i32, today: NaiveDate) -> Pending<'s, Surveyed> {
        Box::pin(self.survey(filter, year, today))
    }

    async fn survey(&self, filter: &ProjectFilter, year: i32, today: NaiveDate) -> Result<Surveyed, ServiceError> {
        let until = Cutoff::new(year, today);
        let reader = self.storage().reader();
        let mut listed = records::list(reader, filter, ProjectSort::TotalInvestment, None, ALL).await?.items;
        let merged = measured::merged(reader, filter).await?;
        listed.retain(|row| !merged.contains(&ProjectId(row.id)));
        let lights = self.lights(&listed, today).await?;
        let mut reached = measured::reached(reader, filter).await?;
        let counted = measured::counted(reader, filter, year).await?;
        let approvals = measured::approvals(reader, filter, year).await?;
        let measured = |row: &ListedProject| {
            let id = ProjectId(row.id);
            let beside = Beside {
                reached: reached.remove(&id).unwrap_or_default(),
                counted: counted.get(&id).copied(),
                approvals: approvals.get(&id).copied().unwrap_or_default(),
                light: lights.get(&id).map(ProjectLight::light),
            };
            measured(row, beside).ok_or(StorageError::Unreadable("project"))
        };
        let projects = listed.iter().map(measured).collect::<Result<Vec<_>, _>>()?;
        let listed = listed.into_iter().map(|row| (ProjectId(row.id), row)).collect();
        Ok(Surveyed { until, projects, listed, lights })
    }
}

/// As many projects as there are.
const ALL: u64 = 1_000_000;

/// What is known of a project beside its row in a list.
struct Beside {
    reached: BTreeMap<Stage, NaiveDate>,
    counted: Option<i64>,
    approvals: Approvals,
    light: Option<Light>,
}

fn measured(row: &ListedProject, beside: Beside) -> Option<Measured> {
    Some(Measured {
        id: ProjectId(row.id),
        stage: Coded::from_code(&row.stage)?,
        status: Coded::from_code(&row.status)?,
        industry: Coded::from_code(&row.industry)?,
        district: Coded::from_code(&row.district)?,
        tier: Yuan::new(row.total_investment_yuan).ok()?.tier(),
        investment: row.total_investment_yuan,
        reported_on: row.reported_on,
        reached: beside.reached,
        counted: beside.counted.unwrap_or_default(),
        counts: beside.counted.is_some(),
        in_office: row.leader_id.is_some() && row.liaison_id.is_some(),
        next_step_due_on: row.next_step_due_on,
        light: beside.light,
        approvals: beside.approvals,
    })
}
