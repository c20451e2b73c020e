//! What each way of belonging together in the chain maps counts for each library: who seeks a supplier is not helped by who
//! makes the same. The table is `seeds/reference/matching/kinship.csv`.

use std::sync::LazyLock;

use serde::Deserialize;

use super::InChain;
use super::chain::ChainSense;
use super::suitability::sought;
use crate::demand::{Details, Library, Sought};
use crate::reference::rows;

/// A way that counts this much and more is worth looking for, in hundredths.
const SOUGHT: u8 = 45;

/// What each way counts, in hundredths.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
pub struct Kinship {
    same: u8,
    supplies: u8,
    buys: u8,
    trains: u8,
}

#[derive(Debug, Deserialize)]
struct Row {
    library: Library,
    sought: Option<Sought>,
    same: u8,
    supplies: u8,
    buys: u8,
    trains: u8,
}

static TABLE: LazyLock<Vec<Row>> =
    LazyLock::new(|| rows(include_str!("../../../../seeds/reference/matching/kinship.csv")));

/// What each way counts for a demand.
#[must_use]
pub fn kinship(details: &Details) -> Kinship {
    let row = TABLE.iter().find(|row| (row.library, row.sought) == sought(details));
    row.map_or_else(Kinship::default, |row| Kinship {
        same: row.same,
        supplies: row.supplies,
        buys: row.buys,
        trains: row.trains,
    })
}

impl Kinship {
    /// How well one stands to the other, up to 1.
    pub(super) fn of(self, chain: InChain) -> f32 {
        let ways = [
            (self.same, chain.same),
            (self.supplies, chain.supplies),
            (self.buys, chain.buys),
            (self.trains, chain.trains),
        ];
        ways.into_iter().map(|(counts, value)| f32::from(counts) / 100.0 * value).sum::<f32>().min(1.0)
    }

    /// The senses in which words are worth looking for.
    #[must_use]
    pub fn senses(self) -> Vec<ChainSense> {
        use ChainSense as S;
        let ways: [(u8, &[ChainSense]); 4] = [
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
    use crate::demand::{ProjectDetails, TalentDetails, TechnologyDetails};

    #[test]
    fn every_demand_has_a_row() {
        let projects = Sought::ALL.iter().map(|sought| Some(*sought)).chain([None]);
        let projects = projects.map(|sought| Details::Project(ProjectDetails { sought, ..ProjectDetails::default() }));
        let others = [Details::Talent(TalentDetails::default()), Details::Technology(TechnologyDetails::default())];
        for details in projects.chain(others) {
            assert!(!kinship(&details).senses().is_empty(), "{details:?}");
        }
    }

    #[test]
    fn who_seeks_a_supplier_is_helped_by_who_supplies() {
        let sought = Some(Sought::Supplier);
        let wanted = kinship(&Details::Project(ProjectDetails { sought, ..ProjectDetails::default() }));
        let maker = InChain { same: 0.8, ..InChain::default() };
        let supplier = InChain { supplies: 0.8, ..InChain::default() };
        assert!(wanted.of(supplier) > 2.0 * wanted.of(maker));
    }
}
