//! Words of one side of a market and those of the other: who says 招租 is answered by who says 求租. The table is
//! `seeds/reference/matching/counterparts.csv`.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::reference::rows;
use crate::text::fold;

#[derive(Debug, Deserialize)]
struct Row {
    said: String,
    answered: String,
}

/// Words that are said, and those that answer them, folded.
static TABLE: LazyLock<Vec<(Vec<String>, Vec<String>)>> = LazyLock::new(|| {
    let rows: Vec<Row> = rows(include_str!("../../../../seeds/reference/matching/counterparts.csv"));
    let words = |text: &str| text.split(';').map(fold).collect::<Vec<String>>();
    rows.iter().map(|row| (words(&row.said), words(&row.answered))).collect()
});

/// Each word that a folded text says for which there are others that answer it, with those.
pub fn answered(folded: &str) -> impl Iterator<Item = (&'static str, &'static [String])> {
    TABLE.iter().filter_map(move |(said, answered)| {
        let word = said.iter().find(|word| folded.contains(word.as_str()))?;
        Some((word.as_str(), answered.as_slice()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_lets_is_answered_by_who_rents() {
        let answers: Vec<_> = answered("芯片园空置楼层诚招企业合租").flat_map(|(_, words)| words).collect();
        assert!(answers.iter().any(|word| *word == "求租"), "{answers:?}");
        assert!(TABLE.iter().all(|(said, answered)| !said.is_empty() && !answered.is_empty()));
    }
}
