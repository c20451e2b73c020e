//! The words by which the people of a trade talk about a node of its chain: `seeds/reference/matching/chain_words.csv`.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::industry::ChainNode;
use crate::reference::rows;

/// What a word says of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ChainSense {
    /// It is made there.
    Makes,
    /// One works so there, struggles with it, measures it.
    Process,
    /// It is bought there.
    Inputs,
    /// They buy what is made there.
    Users,
    /// People learn it who work there.
    Majors,
}

/// A word at a node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainWord {
    /// The node.
    pub node: ChainNode,
    /// What the word says of it.
    pub sense: ChainSense,
    /// The word.
    pub word: String,
}

#[derive(Debug, Deserialize)]
struct Row {
    node: ChainNode,
    makes: String,
    process: String,
    inputs: String,
    users: String,
    majors: String,
}

static WORDS: LazyLock<Vec<ChainWord>> = LazyLock::new(|| {
    let rows: Vec<Row> = rows(include_str!("../../../../seeds/reference/matching/chain_words.csv"));
    rows.into_iter().flat_map(words).collect()
});

fn words(row: Row) -> Vec<ChainWord> {
    let columns = [
        (ChainSense::Makes, row.makes),
        (ChainSense::Process, row.process),
        (ChainSense::Inputs, row.inputs),
        (ChainSense::Users, row.users),
        (ChainSense::Majors, row.majors),
    ];
    let split = |(sense, words): (ChainSense, String)| {
        let words: Vec<String> = words.split(';').map(|word| word.trim().to_owned()).collect();
        words.into_iter().filter(|word| !word.is_empty()).map(move |word| ChainWord { node: row.node, sense, word })
    };
    columns.into_iter().flat_map(split).collect()
}

/// Every word of every node.
#[must_use]
pub fn chain_words() -> &'static [ChainWord] {
    &WORDS
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::text::fold;

    #[test]
    fn every_node_has_words_in_every_sense() {
        use ChainSense as S;
        for node in ChainNode::all() {
            for sense in [S::Makes, S::Process, S::Inputs, S::Users, S::Majors] {
                let words = chain_words().iter().filter(|word| word.node == node && word.sense == sense).count();
                assert!(words >= 5, "{} {sense:?}: {words}", node.code());
            }
        }
    }

    #[test]
    fn no_word_stands_twice_at_a_node_and_none_is_a_single_character() {
        for node in ChainNode::all() {
            let words = chain_words().iter().filter(|word| word.node == node).map(|word| fold(&word.word));
            let mut known = BTreeSet::new();
            for word in words {
                assert!(word.chars().nth(1).is_some() && known.insert(word.clone()), "{}: {word}", node.code());
            }
        }
    }
}
