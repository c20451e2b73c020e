//! Organisations (主体): companies, investors, institutes, universities.

mod change;
mod former;
mod relation;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::coded::{Coded as _, coded};
use crate::district::District;
use crate::id::OrganisationId;
use crate::industry::Industry;
use crate::invalid::{Fault, Faults, Invalid};
use crate::text::{Body, Line, Name, filled};
use crate::uscc::Uscc;

pub use change::{MergedFacts, OldName, OrganisationChange, OrganisationRejection};
pub use former::FormerName;
pub use relation::{Relation, RelationDraft, RelationEndError, RelationFacts, RelationKind};

/// Names that came by renaming and merging are sent back with the rest, so there must be room for many.
const MOST_FORMER_NAMES: usize = 100;

coded! {
    /// What an organisation is.
    pub enum OrganisationKind {
        Company = "company" "企业" "Company",
        Investor = "investor" "投资机构" "Investor",
        Institute = "institute" "科研院所" "Institute",
        University = "university" "高等院校" "University",
        Service = "service" "服务机构" "Service provider",
        Other = "other" "其他" "Other",
    }
}

/// One organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Grows by one with every change.
    pub version: i64,
    /// What is known.
    pub facts: OrganisationFacts,
    /// The organisation as which it goes on, once it was merged.
    #[serde(default)]
    pub merged_into: Option<OrganisationId>,
    /// When it was entered.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl Organisation {
    /// An organisation that is entered.
    #[must_use]
    pub const fn enter(id: OrganisationId, facts: OrganisationFacts, at: DateTime<Utc>) -> Self {
        Self { id, version: 1, facts, merged_into: None, created_at: at, updated_at: at }
    }
}

/// What is known of an organisation; every value is sound.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationFacts {
    /// The full name.
    pub name: Name,
    /// Names it had before.
    pub former_names: Vec<FormerName>,
    /// The credit code.
    pub uscc: Option<Uscc>,
    /// What it is.
    pub kind: OrganisationKind,
    /// The country of a foreign one.
    pub country: Option<Line<60>>,
    /// Its district, where it is of this city.
    pub district: Option<District>,
    /// Its industry.
    pub industry: Option<Industry>,
    /// What it does.
    pub summary: Option<Body>,
}

/// An organisation as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OrganisationRecordDraft {
    /// The full name.
    pub name: Option<String>,
    /// Names it had before.
    pub former_names: Option<Vec<String>>,
    /// The credit code.
    pub uscc: Option<String>,
    /// Kind code; a company when absent.
    pub kind: Option<String>,
    /// The country.
    pub country: Option<String>,
    /// District code.
    pub district: Option<String>,
    /// Industry code.
    pub industry: Option<String>,
    /// What it does.
    pub summary: Option<String>,
}

impl OrganisationRecordDraft {
    /// Reads every value; all mistakes are told at once.
    ///
    /// # Errors
    /// Every value that is missing or not sound, with its JSON pointer.
    pub fn parse(self) -> Result<OrganisationFacts, Vec<Fault>> {
        let mut faults = Faults::default();
        let name = faults.need("/name", self.name, Name::parse);
        let former_names = former_names(self.former_names.unwrap_or_default(), &mut faults);
        let uscc = faults.may("/uscc", filled(self.uscc), |code| Uscc::parse(&code));
        let kind =
            faults.may("/kind", self.kind, |code| OrganisationKind::from_code(code.trim()).ok_or(Invalid::UnknownCode));
        let country = faults.may("/country", filled(self.country), Line::parse);
        let district = faults.may("/district", filled(self.district), |code| District::parse(&code));
        let industry = faults.may("/industry", filled(self.industry), |code| Industry::parse(&code));
        let summary = faults.may("/summary", filled(self.summary), Body::parse);
        let kind = kind.unwrap_or(OrganisationKind::Company);
        let facts =
            name.map(|name| OrganisationFacts { name, former_names, uscc, kind, country, district, industry, summary });
        faults.finish(facts)
    }
}

impl From<&OrganisationFacts> for OrganisationRecordDraft {
    fn from(facts: &OrganisationFacts) -> Self {
        Self {
            name: Some(facts.name.as_str().to_owned()),
            former_names: Some(facts.former_names.iter().map(|former| former.name.as_str().to_owned()).collect()),
            uscc: facts.uscc.as_ref().map(|code| code.as_str().to_owned()),
            kind: Some(facts.kind.code().to_owned()),
            country: facts.country.as_ref().map(|country| country.as_str().to_owned()),
            district: facts.district.map(|district| district.code().to_owned()),
            industry: facts.industry.map(|industry| industry.code().to_owned()),
            summary: facts.summary.as_ref().map(|summary| summary.as_str().to_owned()),
        }
    }
}

fn former_names(given: Vec<String>, faults: &mut Faults) -> Vec<FormerName> {
    if given.len() > MOST_FORMER_NAMES {
        faults.add("/former_names", Invalid::TooMany(MOST_FORMER_NAMES));
        return Vec::new();
    }
    let mut read = |(at, name): (usize, String)| faults.take(format!("/former_names/{at}"), Name::parse(name));
    let names = given.into_iter().enumerate().filter_map(&mut read);
    names.map(|name| FormerName { name, until: None }).collect()
}
