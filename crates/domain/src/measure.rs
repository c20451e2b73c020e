//! Measures (指标): what is counted, how, and out of what, as data (`seeds/reference/measures.csv`). The page, the export and other
//! programs all read these and no others. Handbook §12.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::{Datelike as _, NaiveDate};
use serde::Deserialize;

use crate::coded::coded;
use crate::district::District;
use crate::id::ProjectId;
use crate::industry::Industry;
use crate::language::Language;
use crate::light::Light;
use crate::money::Tier;
use crate::project::StatusWord;
use crate::reference::rows;
use crate::stage::Stage;

coded! {
    /// What is summed over the projects of a measure.
    pub enum Summed {
        Projects = "projects" "项目个数" "Projects",
        Investment = "investment" "总投资" "Total investment",
        Counted = "counted" "计入统计的金额" "What counts",
        Approvals = "approvals" "审批件数" "Approvals",
    }
}

coded! {
    /// A set of projects that a measure speaks of.
    pub enum Population {
        Pursued = "pursued" "推进中" "Active",
        Reported = "reported" "本年首报" "Reported this year",
        Signed = "signed" "本年签约" "Signed this year",
        SignedEarlier = "signed_earlier" "两年前签约" "Signed two years before",
        Counted = "counted" "本年有计入统计的金额" "Counting this year",
        Filed = "filed" "本年备案" "Filed this year",
        Started = "started" "本年开工" "Started this year",
        InTrialProduction = "in_trial_production" "本年试投产" "Trial production this year",
        Landed = "landed" "本年签约并已开工" "Signed this year and started",
        LandedOfEarlier = "landed_of_earlier" "两年前签约并已开工" "Signed two years before and started",
        Red = "red" "红灯" "Red",
        Yellow = "yellow" "黄灯" "Yellow",
        Green = "green" "绿灯" "Green",
        NeedingOffice = "needing_office" "洽谈及以后推进中" "Active from negotiation on",
        Vacant = "vacant" "缺负责领导或团队" "Without leader or team",
        StepOverdue = "step_overdue" "下一步逾期" "Next step overdue",
        ApprovalsFinished = "approvals_finished" "本年有办结审批" "Approvals finished this year",
    }
}

coded! {
    /// By what a figure is taken apart.
    pub enum Dimension {
        Stage = "stage" "阶段" "Stage",
        Industry = "industry" "产业" "Industry",
        District = "district" "区、县（市）" "District",
        Tier = "tier" "规模" "Size",
    }
}

/// One definition of a figure.
#[derive(Debug, Clone, Deserialize)]
pub struct Measure {
    /// The stable code.
    pub code: String,
    /// What is summed.
    pub summed: Summed,
    /// Of which projects.
    pub of: Population,
    /// Out of which, where it is a rate.
    pub out_of: Option<Population>,
    name_zh: String,
    name_en: String,
    counted_so_zh: String,
    counted_so_en: String,
}

impl Measure {
    /// What it is called.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        language.pick(&self.name_zh, &self.name_en)
    }

    /// How it is counted (口径).
    #[must_use]
    pub fn counted_so(&self, language: Language) -> &str {
        language.pick(&self.counted_so_zh, &self.counted_so_en)
    }

    /// Its figure over projects.
    pub fn figure<'m>(&self, projects: impl IntoIterator<Item = &'m Measured>, until: Cutoff) -> Figure {
        let mut figure = Figure { numerator: 0, denominator: self.out_of.map(|_| 0) };
        for project in projects {
            if self.of.holds(project, until) {
                figure.numerator = figure.numerator.saturating_add(self.summed.within(project));
            }
            if let (Some(denominator), Some(out_of)) = (&mut figure.denominator, self.out_of)
                && out_of.holds(project, until)
            {
                *denominator = denominator.saturating_add(self.summed.out_of(project));
            }
        }
        figure
    }
}

/// Every measure, in the order in which it is shown.
static MEASURES: LazyLock<Vec<Measure>> = LazyLock::new(|| rows(include_str!("../../../seeds/reference/measures.csv")));

/// Every measure, in the order in which it is shown.
#[must_use]
pub fn measures() -> &'static [Measure] {
    &MEASURES
}

/// The measure with a code.
#[must_use]
pub fn measure(code: &str) -> Option<&'static Measure> {
    MEASURES.iter().find(|measure| measure.code == code)
}

/// A count or a sum, and out of how much it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// What was counted.
    pub numerator: i64,
    /// Out of this; none where it is no rate.
    pub denominator: Option<i64>,
}

/// The year that is counted and the day up to which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cutoff {
    year: i32,
    today: NaiveDate,
}

impl Cutoff {
    /// A year up to a day; a year that has passed, to its end.
    #[must_use]
    pub const fn new(year: i32, today: NaiveDate) -> Self {
        Self { year, today }
    }

    /// The last day that counts.
    #[must_use]
    pub fn day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, 12, 31).map_or(self.today, |end| end.min(self.today))
    }

    fn within(self, day: NaiveDate) -> bool {
        day.year() == self.year && day <= self.today
    }
}

/// What measures know of a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measured {
    /// The project.
    pub id: ProjectId,
    /// Where it stands.
    pub stage: Stage,
    /// Whether it is pursued.
    pub status: StatusWord,
    /// Its industry.
    pub industry: Industry,
    /// Its district.
    pub district: District,
    /// Its size.
    pub tier: Tier,
    /// Its total investment in whole yuan.
    pub investment: i64,
    /// When it was first reported.
    pub reported_on: NaiveDate,
    /// When it first reached each stage.
    pub reached: BTreeMap<Stage, NaiveDate>,
    /// What counts of it within the year, in whole yuan.
    pub counted: i64,
    /// Whether entries of the year count for it, whatever they come to.
    pub counts: bool,
    /// Whether leader and team are in office.
    pub in_office: bool,
    /// By when the next step is due.
    pub next_step_due_on: Option<NaiveDate>,
    /// Its light, while it is active.
    pub light: Option<Light>,
    /// Its approvals that were finished within the year.
    pub approvals: Approvals,
}

/// Approvals with a limit that were finished.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Approvals {
    /// How many.
    pub finished: i64,
    /// Those within their limit.
    pub on_time: i64,
}

impl Measured {
    /// The code of its place in a dimension.
    #[must_use]
    pub const fn place(&self, by: Dimension) -> &'static str {
        match by {
            Dimension::Stage => self.stage.code(),
            Dimension::Industry => self.industry.code(),
            Dimension::District => self.district.code(),
            Dimension::Tier => self.tier.code(),
        }
    }

    fn first(&self, stage: Stage) -> Option<NaiveDate> {
        self.reached.get(&stage).copied()
    }

    /// Whether it came to a stage, wherever it stands now.
    #[must_use]
    pub fn has_reached(&self, stage: Stage) -> bool {
        self.stage >= stage || self.reached.contains_key(&stage)
    }
}

impl Summed {
    const fn within(self, project: &Measured) -> i64 {
        match self {
            Self::Projects => 1,
            Self::Investment => project.investment,
            Self::Counted => project.counted,
            Self::Approvals => project.approvals.on_time,
        }
    }

    const fn out_of(self, project: &Measured) -> i64 {
        match self {
            Self::Approvals => project.approvals.finished,
            _ => self.within(project),
        }
    }
}

impl Population {
    /// Whether a project belongs to it.
    #[must_use]
    pub fn holds(self, project: &Measured, until: Cutoff) -> bool {
        let pursued = project.status == StatusWord::Active;
        let came = |stage| project.first(stage).is_some_and(|day| until.within(day));
        let signed_before = || project.first(Stage::Signed).is_some_and(|day| day.year() == until.year - 2);
        let landed = || project.first(Stage::Construction).is_some_and(|day| day <= until.day());
        match self {
            Self::Pursued => pursued,
            Self::Reported => until.within(project.reported_on),
            Self::Signed => came(Stage::Signed),
            Self::SignedEarlier => signed_before(),
            Self::Counted => project.counts,
            Self::Filed => came(Stage::Filed),
            Self::Started => came(Stage::Construction),
            Self::InTrialProduction => came(Stage::TrialProduction),
            Self::Landed => came(Stage::Signed) && landed(),
            Self::LandedOfEarlier => signed_before() && landed(),
            Self::Red => project.light == Some(Light::Red),
            Self::Yellow => project.light == Some(Light::Yellow),
            Self::Green => project.light == Some(Light::Green),
            Self::NeedingOffice => pursued && project.stage.needs_leader_and_team(),
            Self::Vacant => pursued && project.stage.needs_leader_and_team() && !project.in_office,
            Self::StepOverdue => pursued && project.next_step_due_on.is_some_and(|due| due < until.today),
            Self::ApprovalsFinished => project.approvals.finished > 0,
        }
    }
}

/// A step of the funnel: how many of the projects first reported within the year came to a stage, and how long those that
/// went on stood in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FunnelStep {
    /// The stage.
    pub stage: Stage,
    /// How many came to it.
    pub reached: u64,
    /// The middle of the days from it to the next one; none where nobody went on.
    pub median_days: Option<i64>,
}

/// The funnel of the projects first reported within the year.
#[must_use]
pub fn funnel(projects: &[Measured], until: Cutoff) -> Vec<FunnelStep> {
    let cohort: Vec<&Measured> = projects.iter().filter(|project| Population::Reported.holds(project, until)).collect();
    let step = |stage: &Stage| {
        let mut days: Vec<i64> = cohort.iter().filter_map(|project| stood(project, *stage)).collect();
        days.sort_unstable();
        FunnelStep {
            stage: *stage,
            reached: cohort.iter().filter(|project| project.has_reached(*stage)).count() as u64,
            median_days: days.get(days.len() / 2).copied(),
        }
    };
    Stage::EVERY.iter().map(step).collect()
}

/// The days from when a project reached a stage to when it reached the next.
fn stood(project: &Measured, stage: Stage) -> Option<i64> {
    let from = if stage == Stage::Lead { project.reported_on } else { project.first(stage)? };
    Some((project.first(stage.next()?)? - from).num_days())
}

#[cfg(test)]
#[path = "measure_tests.rs"]
mod tests;
