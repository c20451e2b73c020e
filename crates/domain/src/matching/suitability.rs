//! Who may meet what: how well each kind of giver suits each library. The table is
//! `seeds/reference/matching/suitability.csv`; what is not in it suits nothing.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::demand::{Details, Library, ProjectDetails, Sought};
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
    sought: String,
    giver: String,
    /// In hundredths.
    weight: u8,
}

static TABLE: LazyLock<Vec<Row>> =
    LazyLock::new(|| rows(include_str!("../../../../seeds/reference/matching/suitability.csv")));

/// What the tables call one who would use a place that is offered along with what is sought.
const OCCUPANT: &str = "occupant";

/// What a demand seeks, as the tables know it. Who seeks a partner or a customer for a place of so many square metres seeks
/// one who needs a place, whatever else the two have in common.
pub(super) fn sought(details: &Details) -> (Library, &'static str) {
    match details {
        Details::Project(details) if offers_place(details) => (Library::Project, OCCUPANT),
        Details::Project(details) => (Library::Project, details.sought.map_or("", Sought::code)),
        Details::Technology(_) => (Library::Technology, ""),
        Details::Talent(_) => (Library::Talent, ""),
    }
}

/// Whether someone seeks who would use a place that is there.
const fn offers_place(details: &ProjectDetails) -> bool {
    let of_people = matches!(details.sought, Some(Sought::Partner | Sought::Customer));
    of_people && (details.plant_area_m2.is_some() || details.land.is_some())
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
    use crate::coded::Coded as _;
    use crate::demand::TalentDetails;

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

    #[test]
    fn a_place_that_is_offered_is_for_who_needs_one_and_not_for_a_process() {
        let offers = |plant_area_m2| {
            let sought = Some(Sought::Partner);
            Details::Project(ProjectDetails { sought, plant_area_m2, ..ProjectDetails::default() })
        };
        let worth = |details: &Details, giver| suitability(details, giver).unwrap();
        let (seeks_plant, process) = (Giver::Demand(Sought::Plant), Giver::Offer(OfferKind::Result));
        assert!(worth(&offers(Some(7000)), seeks_plant) > worth(&offers(None), seeks_plant));
        assert!(worth(&offers(Some(7000)), process) < worth(&offers(None), process));
    }

    #[test]
    fn every_row_is_of_something_that_is_sought() {
        let known = |code: &str| code.is_empty() || code == OCCUPANT || Sought::from_code(code).is_some();
        assert!(TABLE.iter().all(|row| known(&row.sought)));
    }
}
