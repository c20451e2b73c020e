//! Who buys of whom in the chain maps, across all chains: the order of a chain says what comes after what, and not that a
//! maker of power modules needs chips, ceramics and solder from three other chains. The table is
//! `seeds/reference/matching/buyers.csv`.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::industry::ChainNode;
use crate::reference::rows;

#[derive(Debug, Deserialize)]
struct Row {
    node: ChainNode,
    buyers: String,
}

/// The nodes with those that buy what is made there.
static TABLE: LazyLock<Vec<(ChainNode, Vec<ChainNode>)>> = LazyLock::new(|| {
    let rows: Vec<Row> = rows(include_str!("../../../../seeds/reference/matching/buyers.csv"));
    rows.iter().map(|row| (row.node, row.buyers.split(';').filter_map(ChainNode::find).collect())).collect()
});

/// Whether what is made at one node is bought at another.
pub(super) fn buys_of(buyer: ChainNode, maker: ChainNode) -> bool {
    TABLE.iter().any(|(node, buyers)| *node == maker && buyers.contains(&buyer))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_node_has_a_row_and_every_buyer_is_another_node() {
        let rows: Vec<Row> = rows(include_str!("../../../../seeds/reference/matching/buyers.csv"));
        let nodes: BTreeSet<&str> = rows.iter().map(|row| row.node.code()).collect();
        assert_eq!((nodes.len(), rows.len()), (ChainNode::all().count(), nodes.len()));
        for row in rows.iter().filter(|row| !row.buyers.is_empty()) {
            let buyers: Vec<&str> = row.buyers.split(';').collect();
            let known: BTreeSet<&str> = buyers.iter().copied().filter(|code| ChainNode::find(code).is_some()).collect();
            assert_eq!(known.len(), buyers.len(), "{}", row.buyers);
            assert!(!known.contains(row.node.code()), "{} buys of itself", row.node.code());
        }
    }

    #[test]
    fn a_module_maker_buys_chips_of_another_chain_and_not_the_other_way_round() {
        let node = |code| ChainNode::find(code).unwrap();
        assert!(buys_of(node("nev_power"), node("ic_fab")));
        assert!(!buys_of(node("ic_fab"), node("nev_power")));
    }
}
