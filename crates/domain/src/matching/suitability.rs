//! Who may meet what: how well each kind of giver suits each library. The table is
//! `seeds/reference/matching/suitability.csv`; what is not in it suits nothing.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::demand::{Details, Library, Sought};
use crate::offer::OfferKind;
use crate::organisation::OrganisationKind;
use crate::reference::rows;

/// What kind of thing gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Giver {
    /// An organisation by what is said of it as a whole.
    Organisation(OrganisationKind),
    /// One of its offers.
    Offer(OfferKind),
    /// A demand of the project library that seeks this, so that it has what answers it.
    Demand(Sought),
    /// A project that is pursued.
    Project,
}

impl Giver {
    fn code(self) -> String {
        match self {
            Self::Organisation(kind) => kind.code().to_owned(),
            Self::Offer(kind) => kind.code().to_owned(),
            Self::Demand(sought) => format!("demand_{}", sought.code()),
            Self::Project => "project".to_owned(),
        }
    }
}

#[derive(Debug, Deserialize)]
struct Row {
    library: Library,
    sought: Option<Sought>,
    giver: String,
    /// In hundredths.
    weight: u8,
}

static TABLE: LazyLock<Vec<Row>> =
    LazyLock::new(|| rows(include_str!("../../../../seeds/reference/matching/suitability.csv")));

/// What a demand seeks, as the table knows it.
pub(super) fn sought(details: &Details) -> (Library, Option<Sought>) {
    match details {
        Details::Project(details) => (Library::Project, details.sought),
        Details::Technology(_) => (Library::Technology, None),
        Details::Talent(_) => (Library::Talent, None),
    }
}

/// How well a kind of giver suits a demand, up to 1; none when it does not.
pub(super) fn suitability(details: &Details, giver: Giver) -> Option<f32> {
    let (library, sought) = sought(details);
    let code = giver.code();
    let row = TABLE.iter().find(|row| row.library == library && row.sought == sought && row.giver == code)?;
    Some(f32::from(row.weight) / 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demand::{ProjectDetails, TalentDetails};

    #[test]
    fn every_row_names_a_giver_that_exists() {
        let kinds = OrganisationKind::EVERY.iter().map(|kind| Giver::Organisation(*kind));
        let offers = OfferKind::EVERY.iter().map(|kind| Giver::Offer(*kind));
        let demands = Sought::EVERY.iter().map(|sought| Giver::Demand(*sought));
        let known: Vec<String> = kinds.chain(offers).chain(demands).chain([Giver::Project]).map(Giver::code).collect();
        for row in TABLE.iter() {
            assert!(known.contains(&row.giver) && row.weight <= 100, "{row:?}");
        }
    }

    #[test]
    fn land_is_not_met_by_a_university_nor_people_by_a_fund() {
        let land = Details::Project(ProjectDetails { sought: Some(Sought::Land), ..ProjectDetails::default() });
        assert_eq!(suitability(&land, Giver::Organisation(OrganisationKind::University)), None);
        assert_eq!(suitability(&Details::Talent(TalentDetails::default()), Giver::Offer(OfferKind::Fund)), None);
    }
}
