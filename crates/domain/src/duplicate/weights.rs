//! What the marks weigh (`seeds/reference/duplicates/weights.csv`): two sums of log-odds, whether two leads have to do with
//! each other at all, and whether those that do are one undertaking.
//!
//! The weights were fitted to the judged pairs (`tests/judged/duplicates/fit.py`), so a score is a probability.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::evidence::Mark;
use crate::reference::rows;

/// The row that every pair begins with.
const START: &str = "start";

#[derive(serde::Deserialize)]
struct Row {
    mark: String,
    linked: i32,
    same: i32,
}

/// Hundredths of log-odds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Weight {
    linked: i32,
    same: i32,
}

struct Weights {
    start: Weight,
    marks: BTreeMap<Mark, Weight>,
}

static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| {
    let mut start = Weight { linked: 0, same: 0 };
    let mut marks = BTreeMap::new();
    for Row { mark, linked, same } in rows::<Row>(include_str!("../../../../seeds/reference/duplicates/weights.csv")) {
        let weight = Weight { linked, same };
        match Mark::EVERY.iter().copied().find(|known| known.code() == mark) {
            Some(mark) => drop(marks.insert(mark, weight)),
            None if mark == START => start = weight,
            None => {}
        }
    }
    Weights { start, marks }
});

/// How probable it is that two leads have to do with each other, and that they are one undertaking if they do.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Odds {
    pub linked: f64,
    pub same: f64,
}

pub(super) fn weigh(marks: &[Mark]) -> Odds {
    let sum = |of: fn(Weight) -> i32| {
        let each = marks.iter().filter_map(|mark| WEIGHTS.marks.get(mark)).map(|weight| of(*weight));
        probability(of(WEIGHTS.start) + each.sum::<i32>())
    };
    Odds { linked: sum(|weight| weight.linked), same: sum(|weight| weight.same) }
}

fn probability(hundredths: i32) -> f64 {
    1.0 / (1.0 + (-f64::from(hundredths) / 100.0).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_has_its_weights() {
        let missing: Vec<_> = Mark::EVERY.iter().filter(|mark| !WEIGHTS.marks.contains_key(mark)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
