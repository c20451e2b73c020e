//! What each way of belonging together in the chain maps counts for each library: who seeks a supplier is not helped by who
//! makes the same, and less by a competitor. The table is `seeds/reference/matching/kinship.csv`, in hundredths.

use std::sync::LazyLock;

use serde::Deserialize;

use super::InChain;
use super::chain::ChainSense;
use super::suitability::sought;
use crate::demand::{Details, Library};
use crate::reference::rows;

/// A way that counts this much and more is worth looking for.
const SOUGHT: i16 = 45;
/// What is left of a neighbouring place where no word speaks for it.
const NEAR_ALONE: f32 = 0.3;

/// What each way counts, in hundredths: by the words of both, and by the places that were told.
#[derive(Debug, Deserialize)]
pub struct Kinship {
    library: Library,
    sought: String,
    /// Both make or do the same.
    same: i16,
    /// The second has what the first needs.
    supplies: i16,
    /// The second needs what the first has.
    buys: i16,
    /// The second trains people for the first.
    trains: i16,
    same_node: i16,
    node_before: i16,
    node_behind: i16,
    same_chain: i16,
}

/// How two told places of the chain maps stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    SameNode,
    NodeBefore,
    NodeBehind,
    SameChain,
}

static TABLE: LazyLock<Vec<Kinship>> =
    LazyLock::new(|| rows(include_str!("../../../../seeds/reference/matching/kinship.csv")));

/// What each way counts for a demand.
#[must_use]
pub fn kinship(details: &Details) -> Option<&'static Kinship> {
    let (library, sought) = sought(details);
    TABLE.iter().find(|row| row.library == library && row.sought == sought)
}

fn share(hundredths: i16) -> f32 {
    f32::from(hundredths) / 100.0
}

impl Kinship {
    /// How well one stands to the other by their words, up to 1; below nothing for a competitor.
    pub(super) fn of(&self, chain: InChain) -> f32 {
        let ways = [
            (self.same, chain.same),
            (self.supplies, chain.supplies),
            (self.buys, chain.buys),
            (self.trains, chain.trains),
        ];
        ways.into_iter().map(|(counts, value)| share(counts) * value).sum::<f32>().min(1.0)
    }

    /// How well one stands to the other by the places that were told. Neighbours in the chain maps mostly have nothing to do
    /// with each other: they count in full only where their texts speak for it as well, up to 1.
    pub(super) fn of_told(&self, told: Told, spoken_for: f32) -> f32 {
        let near = NEAR_ALONE + (1.0 - NEAR_ALONE) * spoken_for;
        match told {
            Told::SameNode => share(self.same_node),
            Told::NodeBefore => near * share(self.node_before),
            Told::NodeBehind => near * share(self.node_behind),
            Told::SameChain => near * share(self.same_chain),
        }
    }

    /// The senses in which words are worth looking for.
    #[must_use]
    pub fn senses(&self) -> Vec<ChainSense> {
        use ChainSense as S;
        let ways: [(i16, &[ChainSense]); 4] = [
            (self.same, &[S::Makes, S::Process]),
            (self.supplies, &[S::Inputs]),
            (self.buys, &[S::Users]),
            (self.trains, &[S::Majors]),
        ];
        ways.into_iter()
            .filter(|(counts, _)| *counts >= SOUGHT)
            .flat_map(|(_, senses)| senses.iter().copied())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coded::Coded as _;
    use crate::demand::{ProjectDetails, Sought, TalentDetails, TechnologyDetails};

    #[test]
    fn every_demand_has_a_row() {
        let projects = Sought::ALL.iter().map(|sought| Some(*sought)).chain([None]);
        let projects = projects.map(|sought| Details::Project(ProjectDetails { sought, ..ProjectDetails::default() }));
        let place =
            ProjectDetails { sought: Some(Sought::Customer), plant_area_m2: Some(9000), ..ProjectDetails::default() };
        let others = [
            Details::Project(place),
            Details::Talent(TalentDetails::default()),
            Details::Technology(TechnologyDetails::default()),
        ];
        for details in projects.chain(others) {
            assert!(kinship(&details).is_some_and(|row| !row.senses().is_empty()), "{details:?}");
        }
    }

    #[test]
    fn who_seeks_a_supplier_is_helped_by_who_supplies_and_not_by_a_competitor() {
        let sought = Some(Sought::Supplier);
        let details = Details::Project(ProjectDetails { sought, ..ProjectDetails::default() });
        let wanted = kinship(&details).unwrap();
        assert!(wanted.of(InChain { same: 0.8, ..InChain::default() }) < 0.0);
        assert!(wanted.of(InChain { supplies: 0.8, ..InChain::default() }) > 0.5);
        assert!(wanted.of_told(Told::NodeBefore, 1.0) > wanted.of_told(Told::SameNode, 1.0));
        assert!(wanted.of_told(Told::NodeBefore, 0.0) < wanted.of_told(Told::SameNode, 0.0));
    }
}
