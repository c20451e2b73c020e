//! Admission standards (准入标准): versions with a day of force, each with thresholds, weights and marks. Handbook §10;
//! the published ones are `seeds/reference/admission/standards.csv`, later ones are entered in the running system.

use std::sync::LazyLock;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::figure::Indicator;
use super::{Bound, Quality};
use crate::coded::coded;
use crate::district::District;
use crate::industry::{Industry, SubIndustry};
use crate::project::Facts;
use crate::reference;
use crate::text::Line;

coded! {
    /// What force a threshold has.
    pub enum Force {
        Binding = "binding" "执行" "Binding",
        Reference = "reference" "参照" "For reference",
    }
}

/// A threshold: what an indicator must at least come to for the projects it holds for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Threshold {
    /// Of which indicator.
    pub indicator: Indicator,
    /// For which industry; all when absent.
    pub industry: Option<Industry>,
    /// For which sub-industry.
    pub sub_industry: Option<SubIndustry>,
    /// For which district.
    pub district: Option<District>,
    /// From which total investment on, in 10⁴ yuan.
    pub total_from: Option<Decimal>,
    /// The least it must come to.
    pub at_least: Decimal,
    /// What force it has.
    pub force: Force,
    /// Where it was published.
    pub source: Line<200>,
}

impl Threshold {
    fn holds_for(&self, facts: &Facts) -> bool {
        let total = Decimal::from(facts.total_investment.get()) / Decimal::from(10_000);
        self.industry.is_none_or(|industry| industry == facts.industry)
            && self.sub_industry.is_none_or(|sub| facts.sub_industry == Some(sub))
            && self.district.is_none_or(|district| district == facts.district)
            && self.total_from.is_none_or(|from| total >= from)
    }
}

/// A version of the standards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standards {
    /// Its number, from 1.
    pub version: u32,
    /// The first day on which reviews are held by it.
    pub in_force_from: NaiveDate,
    /// What is new in it.
    pub note: Line<500>,
    /// The thresholds.
    pub thresholds: Vec<Threshold>,
    /// What each quality weighs; together 100.
    pub weights: Vec<(Quality, u32)>,
    /// From which score on a project passes.
    pub passed_from: u32,
    /// From which score on it passes with conditions.
    pub conditional_from: u32,
}

impl Standards {
    /// The threshold that holds for a project: the strictest of the binding ones, else the strictest for reference.
    #[must_use]
    pub fn threshold(&self, indicator: Indicator, facts: &Facts) -> Option<&Threshold> {
        let own = self.thresholds.iter().filter(|row| row.indicator == indicator && row.holds_for(facts));
        // Binding is listed before reference, so the least of the pair of force and strictness is asked for.
        own.min_by_key(|row| (row.force, std::cmp::Reverse(row.at_least)))
    }

    /// Whether a quality is bound by a threshold.
    #[must_use]
    pub fn binds(&self, quality: Quality, facts: &Facts) -> bool {
        let own = Indicator::EVERY.iter().filter(|indicator| indicator.quality() == quality);
        own.filter_map(|indicator| self.threshold(*indicator, facts)).any(|row| row.force == Force::Binding)
    }

    /// The published versions, the oldest first.
    #[must_use]
    pub fn published() -> &'static [Self] {
        &PUBLISHED
    }
}

/// The version that is in force on a day: the latest that began by then, or the first one.
#[must_use]
pub fn in_force(versions: &[Standards], day: NaiveDate) -> Option<&Standards> {
    versions.iter().rev().find(|version| version.in_force_from <= day).or_else(|| versions.first())
}

#[derive(Deserialize)]
struct VersionRow {
    version: u32,
    in_force_from: NaiveDate,
    note: String,
}

#[derive(Deserialize)]
struct ThresholdRow {
    from_version: u32,
    indicator: Indicator,
    industry: Option<Industry>,
    sub_industry: Option<SubIndustry>,
    district: Option<District>,
    total_from: Option<Decimal>,
    at_least: Decimal,
    force: Force,
    source: String,
}

#[derive(Deserialize)]
struct QualityRow {
    code: Quality,
    weight: u32,
}

static PUBLISHED: LazyLock<Vec<Standards>> = LazyLock::new(|| {
    let versions: Vec<VersionRow> = reference::rows(include_str!("../../../../seeds/reference/admission/versions.csv"));
    versions.into_iter().filter_map(published).collect()
});

fn published(version: VersionRow) -> Option<Standards> {
    let rows: Vec<ThresholdRow> = reference::rows(include_str!("../../../../seeds/reference/admission/standards.csv"));
    let weights: Vec<QualityRow> = reference::rows(include_str!("../../../../seeds/reference/admission/qualities.csv"));
    let own = rows.into_iter().filter(|row| row.from_version <= version.version);
    Some(Standards {
        version: version.version,
        in_force_from: version.in_force_from,
        note: Line::parse(version.note).ok()?,
        thresholds: own.map(threshold).collect::<Option<_>>()?,
        weights: weights.into_iter().map(|row| (row.code, row.weight)).collect(),
        passed_from: Bound::PassedFrom.value(),
        conditional_from: Bound::ConditionalFrom.value(),
    })
}

fn threshold(row: ThresholdRow) -> Option<Threshold> {
    Some(Threshold {
        indicator: row.indicator,
        industry: row.industry,
        sub_industry: row.sub_industry,
        district: row.district,
        total_from: row.total_from,
        at_least: row.at_least,
        force: row.force,
        source: Line::parse(row.source).ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Yuan;
    use crate::project::testing::a_lead;

    fn at_least(version: u32, indicator: Indicator, facts: &Facts) -> Option<(String, Force)> {
        let standards = Standards::published().iter().find(|standards| standards.version == version).unwrap();
        let threshold = standards.threshold(indicator, facts)?;
        Some((threshold.at_least.to_string(), threshold.force))
    }

    fn facts(sub_industry: &str, yuan: i64) -> Facts {
        let sub = SubIndustry::find(sub_industry).unwrap();
        Facts {
            industry: sub.industry(),
            sub_industry: Some(sub),
            total_investment: Yuan::new(yuan).unwrap(),
            ..a_lead().facts
        }
    }

    #[test]
    fn the_published_versions_read_and_grow() {
        let published = Standards::published();
        assert_eq!(published.iter().map(|standards| standards.version).collect::<Vec<_>>(), [1, 2, 3]);
        assert!(published.is_sorted_by_key(|standards| (standards.in_force_from, standards.thresholds.len())));
        assert!(
            published.iter().all(|standards| standards.weights.iter().map(|(_, weight)| weight).sum::<u32>() == 100)
        );
        let lines = include_str!("../../../../seeds/reference/admission/standards.csv").lines().count() - 1;
        assert_eq!(published.last().map(|standards| standards.thresholds.len()), Some(lines), "every row reads");
    }

    #[test]
    fn the_strictest_binding_threshold_holds_and_a_neighbours_only_where_there_is_none() {
        let motors = facts("high_end_motors", 200_000_000);
        let binding = |text: &str| Some((text.to_owned(), Force::Binding));
        let reference = |text: &str| Some((text.to_owned(), Force::Reference));
        assert_eq!(at_least(2, Indicator::InvestmentPerMu, &motors), binding("400"));
        assert_eq!(at_least(2, Indicator::RdShare, &motors), reference("2.2"));
        assert_eq!(at_least(1, Indicator::RdShare, &motors), None);
        assert_eq!(at_least(3, Indicator::InvestmentPerMu, &facts("robots", 200_000_000)), binding("500"));
    }

    #[test]
    fn the_provinces_threshold_for_circuits_holds_from_a_billion_on() {
        let of = |yuan| at_least(3, Indicator::InvestmentPerMu, &facts("integrated_circuits", yuan)).unwrap().0;
        assert_eq!([of(999_999_999), of(1_000_000_000)], ["400", "500"]);
    }

    #[test]
    fn land_costs_at_least_what_its_district_asks() {
        let facts = |district| Facts { district, ..a_lead().facts };
        let least = |district| at_least(1, Indicator::LandPrice, &facts(district)).map(|(least, _)| least);
        assert_eq!(least(District::Yuecheng).as_deref(), Some("16.80"));
        assert_eq!(least(District::Xinchang).as_deref(), Some("9.60"));
        assert_eq!(least(District::City), None);
    }

    #[test]
    fn a_day_has_the_version_that_began_last() {
        let version = |day: &str| in_force(Standards::published(), day.parse().unwrap()).unwrap().version;
        assert_eq!(
            [version("2017-05-01"), version("2020-12-31"), version("2021-01-01"), version("2026-11-30")],
            [1, 1, 2, 3]
        );
    }
}
