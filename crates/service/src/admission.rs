//! Admission standards: their versions, entering the next one, and projects side by side that compete for the same.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use dingyin_domain::admission::{Force, Indicator, Quality, Standards, Threshold, decimal};
use dingyin_domain::coded::Coded as _;
use dingyin_domain::district::District;
use dingyin_domain::element::{Element, Need};
use dingyin_domain::id::ProjectId;
use dingyin_domain::industry::{Industry, SubIndustry};
use dingyin_domain::invalid::{Fault, Faults, Invalid};
use dingyin_domain::permission::Action;
use dingyin_domain::project::Project;
use dingyin_domain::text::{Line, filled};
use dingyin_storage::admission as records;
use dingyin_storage::element as elements;

use crate::context::Context;
use crate::error::ServiceError;
use crate::{Done, Service};

/// The most thresholds of a version, and projects side by side.
const MOST_THRESHOLDS: usize = 500;
const MOST_COMPARED: usize = 10;
/// What the weights add up to, and the highest score.
const FULL: u32 = 100;

/// A threshold, as it was given.
#[derive(Debug, Clone, Default)]
pub struct ThresholdDraft {
    /// Indicator code.
    pub indicator: Option<String>,
    /// Industry code; all when absent.
    pub industry: Option<String>,
    /// Sub-industry code.
    pub sub_industry: Option<String>,
    /// District code.
    pub district: Option<String>,
    /// From which total investment on, a decimal in 10⁴ yuan.
    pub total_from: Option<String>,
    /// The least it must come to, a decimal.
    pub at_least: Option<String>,
    /// `binding` (when absent) or `reference`.
    pub force: Option<String>,
    /// Where it was published.
    pub source: Option<String>,
}

/// A version of the standards, as it was given.
#[derive(Debug, Clone, Default)]
pub struct StandardsDraft {
    /// The first day on which reviews are held by it.
    pub in_force_from: Option<NaiveDate>,
    /// What is new in it.
    pub note: Option<String>,
    /// The thresholds.
    pub thresholds: Vec<ThresholdDraft>,
    /// Weights by the codes of qualities; together 100.
    pub weights: BTreeMap<String, u32>,
    /// From which score on a project passes.
    pub passed_from: Option<u32>,
    /// From which score on it passes with conditions.
    pub conditional_from: Option<u32>,
}

/// A project beside others: the project itself, and what it needs of the element they compete for.
#[derive(Debug, Clone)]
pub struct Compared {
    /// The project.
    pub project: Project,
    /// What it needs of it.
    pub need: Option<Need>,
}

impl Service {
    /// Every version of the standards, the oldest first: the published ones, and those that were entered.
    ///
    /// # Errors
    /// The database.
    pub async fn admission_standards(&self, _: &Context) -> Result<Vec<Standards>, ServiceError> {
        Ok(versions(records::standards(self.storage().reader()).await?))
    }

    /// Enters the next version of the standards. Reviews keep the version they were held by.
    ///
    /// # Errors
    /// Not allowed, values that are not sound, or a day of force not after that of the version before it.
    pub async fn enter_admission_standards(&self, context: &Context, draft: StandardsDraft) -> Done<Standards> {
        context.actor.may_at_all(Action::ReferenceEdit)?;
        let (asked, entry_id) = (context.clone(), self.clock().id());
        self.write(context, move |transaction| {
            let (context, draft) = (asked.clone(), draft.clone());
            Box::pin(async move {
                let known = versions(records::standards(transaction.reader().await?).await?);
                let standards = draft.parse(known.last())?;
                let by = context.actor.person_id;
                records::enter_standards(transaction, &context.stamp(), entry_id, (&standards, by)).await?;
                Ok(standards)
            })
        })
        .await
    }

    /// Projects side by side, with what each needs of an element they compete for, in the order asked for.
    ///
    /// # Errors
    /// One that is not seen, fewer than two, too many, or the same twice.
    pub async fn compare_admissions(
        &self,
        context: &Context,
        ids: &[ProjectId],
        element: Option<Element>,
    ) -> Result<Vec<Compared>, ServiceError> {
        let wrong = |invalid| ServiceError::from(vec![Fault { pointer: "/project_id".into(), invalid }]);
        if ids.len() < 2 {
            return Err(wrong(Invalid::Required));
        }
        if ids.len() > MOST_COMPARED {
            return Err(wrong(Invalid::TooMany(MOST_COMPARED)));
        }
        if ids.iter().collect::<BTreeSet<_>>().len() < ids.len() {
            return Err(wrong(Invalid::Repeated));
        }
        let mut compared = Vec::new();
        for id in ids {
            let project = self.project(context, *id).await?;
            let needs = elements::needs_of(self.storage().reader(), *id).await?;
            let need = needs.into_iter().find(|need| Some(need.element) == element);
            compared.push(Compared { project, need });
        }
        Ok(compared)
    }
}

fn versions(entered: Vec<Standards>) -> Vec<Standards> {
    Standards::published().iter().cloned().chain(entered).collect()
}

impl StandardsDraft {
    /// Reads the version that comes after the last one.
    fn parse(self, last: Option<&Standards>) -> Result<Standards, Vec<Fault>> {
        let mut faults = Faults::default();
        let later = |day: NaiveDate| match last {
            Some(last) if day <= last.in_force_from => Err(Invalid::Before(last.in_force_from)),
            _ => Ok(day),
        };
        let in_force_from = faults.need("/in_force_from", self.in_force_from, later);
        let note = faults.need("/note", self.note, Line::parse);
        if self.thresholds.len() > MOST_THRESHOLDS {
            faults.add("/thresholds", Invalid::TooMany(MOST_THRESHOLDS));
        }
        let thresholds = (0..).zip(self.thresholds.into_iter().take(MOST_THRESHOLDS));
        let thresholds = thresholds.filter_map(|(at, draft)| draft.parse(at, &mut faults)).collect();
        let weights = weights(&self.weights, &mut faults);
        let within = |score: u32| if score <= FULL { Ok(score) } else { Err(Invalid::OutOfRange) };
        let passed_from = faults.need("/passed_from", self.passed_from, within);
        let conditional_from = faults.need("/conditional_from", self.conditional_from, within);
        if conditional_from > passed_from {
            faults.once("/conditional_from".into(), Invalid::BoundsCrossed);
        }
        let version = last.map_or(1, |last| last.version + 1);
        let standards = || {
            Some(Standards {
                version,
                in_force_from: in_force_from?,
                note: note?,
                thresholds,
                weights,
                passed_from: passed_from?,
                conditional_from: conditional_from?,
            })
        };
        let standards = standards();
        faults.finish(standards)
    }
}

/// Every quality has a weight, and together they are whole.
fn weights(given: &BTreeMap<String, u32>, faults: &mut Faults) -> Vec<(Quality, u32)> {
    for code in given.keys().filter(|code| Quality::from_code(code).is_none()) {
        faults.add(format!("/weights/{code}"), Invalid::UnknownField);
    }
    let weight = |quality: &Quality| (*quality, given.get(quality.code()).copied().unwrap_or_default());
    let weights: Vec<(Quality, u32)> = Quality::ALL.iter().map(weight).collect();
    if weights.iter().map(|(_, weight)| u64::from(*weight)).sum::<u64>() != u64::from(FULL) {
        faults.add("/weights", Invalid::OutOfRange);
    }
    weights
}

impl ThresholdDraft {
    fn parse(self, at: usize, faults: &mut Faults) -> Option<Threshold> {
        let pointer = |field: &str| format!("/thresholds/{at}/{field}");
        let indicator = faults.need(&pointer("indicator"), self.indicator, Indicator::known);
        let industry = faults.may(&pointer("industry"), filled(self.industry), Industry::known);
        let sub = |code: String| SubIndustry::find(&code).ok_or(Invalid::UnknownCode);
        let sub_industry = faults.may(&pointer("sub_industry"), filled(self.sub_industry), sub);
        let district = faults.may(&pointer("district"), filled(self.district), |code| District::parse(&code));
        let total_from = faults.may(&pointer("total_from"), filled(self.total_from), |text| decimal(&text));
        let positive = |text: String| match decimal(&text)? {
            least if least.is_zero() => Err(Invalid::OutOfRange),
            least => Ok(least),
        };
        let at_least = faults.need(&pointer("at_least"), self.at_least, positive);
        let force = faults.may(&pointer("force"), filled(self.force), Force::known).unwrap_or(Force::Binding);
        let source = faults.need(&pointer("source"), self.source, Line::parse);
        let (indicator, at_least, source) = (indicator?, at_least?, source?);
        Some(Threshold { indicator, industry, sub_industry, district, total_from, at_least, force, source })
    }
}
