//! The files of the demonstration city as they are written.

use dingyin_domain::coded::Coded as _;
use dingyin_domain::demand::{DemandChange, DemandDraft, DemandOutcome, DemandStatus};
use dingyin_domain::offer::OfferDraft;
use dingyin_domain::organisation::OrganisationRecordDraft;
use dingyin_domain::project::{ContactDraft, ForeignDraft, InvestorDraft, LeadDraft};
use dingyin_domain::text::Remark;
use serde::Deserialize;

use super::SeedClock;
use super::review::ReviewSeed;
use super::work::{ChannelSeed, ElementSeeds, PerformanceSeed, ProgressSeed, RecordSeeds};
use crate::error::ServiceError;
use crate::reference::rows;

/// The version of the demonstration city.
pub(super) fn version() -> &'static str {
    include_str!("../../../../seeds/demo/VERSION").trim()
}

pub(super) struct City {
    pub people: Vec<PersonRow>,
    pub accounts: Vec<AccountRow>,
    pub organisations: Vec<OrganisationRow>,
    pub projects: Vec<ProjectSeed>,
    pub demands: Vec<DemandSeed>,
    pub offers: Vec<OfferSeed>,
    pub channels: Vec<ChannelSeed>,
    pub elements: ElementSeeds,
    pub records: RecordSeeds,
    pub progress: Vec<ProgressSeed>,
    pub performance: Vec<PerformanceSeed>,
}

#[derive(Deserialize)]
pub(super) struct OfferSeed {
    pub organisation: String,
    #[serde(flatten)]
    pub draft: OfferDraft,
}

#[derive(Deserialize)]
pub(super) struct PersonRow {
    pub key: String,
    pub name: String,
    pub unit: String,
    pub post: String,
    pub district: Option<String>,
    pub may_lead: bool,
    pub field: Option<String>,
    pub phone: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct AccountRow {
    pub username: String,
    pub person: String,
    pub roles: String,
}

#[derive(Deserialize)]
pub(super) struct OrganisationRow {
    name: String,
    former_names: String,
    uscc: Option<String>,
    kind: String,
    country: Option<String>,
    district: Option<String>,
    industry: Option<String>,
    summary: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProjectSeed {
    pub key: String,
    name: String,
    investor: InvestorDraft,
    industry: String,
    sub_industry: Option<String>,
    district: String,
    total_investment_yuan: i64,
    foreign_investment: Option<ForeignDraft>,
    summary: Option<String>,
    source: Option<String>,
    #[serde(default)]
    contacts: Vec<ContactDraft>,
    pub reported_days_ago: i64,
    pub reported_by: String,
    #[serde(default, rename = "event")]
    pub events: Vec<EventSeed>,
}

#[derive(Deserialize)]
pub(super) struct EventSeed {
    pub days_ago: i64,
    pub by: String,
    #[serde(flatten)]
    pub what: What,
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum What {
    Leader {
        person: String,
        reason: String,
    },
    Team {
        lead_unit: String,
        liaison: String,
        members: Vec<MemberSeed>,
        reason: String,
    },
    Move {
        to: String,
        #[serde(default)]
        evidence: Vec<EvidenceSeed>,
        note: Option<String>,
    },
    Admission(Box<ReviewSeed>),
    /// A condition of the latest review, counted from one.
    ConditionMet {
        condition: usize,
        note: String,
    },
    FollowUp {
        follow_up_kind: String,
        summary: String,
        participants: Option<String>,
        next_step: Option<StepSeed>,
    },
    Suspend {
        reason: String,
        review_days_ago: Option<i64>,
    },
    Resume {
        reason: String,
    },
    Close {
        outcome: String,
        reason: String,
    },
    Intake(IntakeSeed),
}

/// A step of the lead's clock.
#[derive(Deserialize)]
pub(super) struct IntakeSeed {
    pub step: String,
    pub note: Option<String>,
    pub answered_by: Option<String>,
    pub verdict: Option<String>,
    pub reason: Option<String>,
    /// One on each aspect, in the order of the table.
    #[serde(default)]
    pub opinions: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct MemberSeed {
    pub person: String,
    pub duty: String,
}

#[derive(Deserialize)]
pub(super) struct EvidenceSeed {
    pub kind: String,
    pub title: Option<String>,
    pub number: Option<String>,
    pub on_days_ago: Option<i64>,
    pub amount_yuan: Option<i64>,
}

#[derive(Deserialize)]
pub(super) struct StepSeed {
    pub text: String,
    pub due_days_ago: i64,
    pub person: String,
}

#[derive(Deserialize)]
pub(super) struct DemandSeed {
    pub owner: String,
    pub created_days_ago: i64,
    valid_days_ago: Option<i64>,
    deadline_days_ago: Option<i64>,
    status: String,
    close_outcome: Option<String>,
    close_reason: Option<String>,
    #[serde(flatten)]
    draft: toml::Table,
}

#[derive(Deserialize)]
struct Projects {
    project: Vec<ProjectSeed>,
}

#[derive(Deserialize)]
struct Offers {
    offer: Vec<OfferSeed>,
}

#[derive(Deserialize)]
struct Channels {
    channel: Vec<ChannelSeed>,
}

#[derive(Deserialize)]
struct ProgressSeeds {
    progress: Vec<ProgressSeed>,
}

#[derive(Deserialize)]
struct PerformanceSeeds {
    performance: Vec<PerformanceSeed>,
}

#[derive(Deserialize)]
struct Demands {
    demand: Vec<DemandSeed>,
}

fn unreadable(error: impl std::fmt::Display) -> ServiceError {
    ServiceError::Unreadable(error.to_string())
}

impl City {
    pub(super) fn read() -> Result<Self, ServiceError> {
        let projects = include_str!("../../../../seeds/demo/projects.toml");
        let demands = include_str!("../../../../seeds/demo/demands.toml");
        let offers = include_str!("../../../../seeds/demo/offers.toml");
        let channels = include_str!("../../../../seeds/demo/channels.toml");
        let elements = include_str!("../../../../seeds/demo/elements.toml");
        let records = include_str!("../../../../seeds/demo/records.toml");
        let progress = include_str!("../../../../seeds/demo/progress.toml");
        let performance = include_str!("../../../../seeds/demo/performance.toml");
        Ok(Self {
            people: rows(include_str!("../../../../seeds/demo/people.csv"))?,
            accounts: rows(include_str!("../../../../seeds/demo/accounts.csv"))?,
            organisations: rows(include_str!("../../../../seeds/demo/organisations.csv"))?,
            projects: toml::from_str::<Projects>(projects).map_err(unreadable)?.project,
            demands: toml::from_str::<Demands>(demands).map_err(unreadable)?.demand,
            offers: toml::from_str::<Offers>(offers).map_err(unreadable)?.offer,
            channels: toml::from_str::<Channels>(channels).map_err(unreadable)?.channel,
            elements: toml::from_str(elements).map_err(unreadable)?,
            records: toml::from_str(records).map_err(unreadable)?,
            progress: toml::from_str::<ProgressSeeds>(progress).map_err(unreadable)?.progress,
            performance: toml::from_str::<PerformanceSeeds>(performance).map_err(unreadable)?.performance,
        })
    }
}

impl OrganisationRow {
    pub(super) fn draft(&self) -> OrganisationRecordDraft {
        let former = self.former_names.split(';').filter(|name| !name.is_empty());
        OrganisationRecordDraft {
            name: Some(self.name.clone()),
            former_names: Some(former.map(str::to_owned).collect()),
            uscc: self.uscc.clone(),
            kind: Some(self.kind.clone()),
            country: self.country.clone(),
            district: self.district.clone(),
            industry: self.industry.clone(),
            summary: self.summary.clone(),
        }
    }
}

impl ProjectSeed {
    pub(super) fn draft(&self, clock: &SeedClock) -> LeadDraft {
        LeadDraft {
            name: Some(self.name.clone()),
            investor: Some(self.investor.clone()),
            industry: Some(self.industry.clone()),
            sub_industry: self.sub_industry.clone(),
            district: Some(self.district.clone()),
            total_investment_yuan: Some(self.total_investment_yuan),
            foreign_investment: self.foreign_investment.clone(),
            summary: self.summary.clone(),
            source: self.source.clone(),
            contacts: Some(self.contacts.clone()),
            reported_on: Some(clock.day(self.reported_days_ago).to_string()),
        }
    }
}

impl DemandSeed {
    pub(super) fn draft(&self, clock: &SeedClock) -> Result<DemandDraft, ServiceError> {
        let draft: DemandDraft = self.draft.clone().try_into().map_err(unreadable)?;
        let day = |days_ago: Option<i64>| days_ago.map(|days| clock.day(days).to_string());
        Ok(DemandDraft { valid_until: day(self.valid_days_ago), deadline: day(self.deadline_days_ago), ..draft })
    }

    pub(super) fn status(&self) -> Result<DemandStatus, ServiceError> {
        DemandStatus::from_code(&self.status).ok_or_else(|| unreadable(&self.status))
    }

    /// How it ended; one in docking is published and not ended.
    pub(super) fn ending(&self) -> Result<Option<DemandChange>, ServiceError> {
        let (Some(outcome), Some(reason)) = (&self.close_outcome, &self.close_reason) else { return Ok(None) };
        let outcome = DemandOutcome::from_code(outcome).ok_or_else(|| unreadable(outcome))?;
        Ok(Some(DemandChange::Closed { outcome, reason: Remark::parse(reason).map_err(unreadable)? }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_offer_is_sound_and_its_organisation_is_there() {
        let city = City::read().unwrap();
        for seed in &city.offers {
            assert!(city.organisations.iter().any(|row| row.name == seed.organisation), "{}", seed.organisation);
            assert!(seed.draft.clone().parse().is_ok(), "{:?}", seed.draft.title);
        }
    }
}
