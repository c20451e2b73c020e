//! The judgement of duplicates against pairs that people judged (`tests/judged/duplicates`): most were looked at while the
//! rules were made and the weights fitted, those that are held out never.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test that cannot go on fails; figures are for reading"
)]

use std::collections::BTreeMap;
use std::path::Path;

use dingyin_domain::duplicate::{Likened, judge};
use dingyin_domain::project::LeadDraft;
use serde::Deserialize;

#[derive(Deserialize)]
struct Pair {
    kind: String,
    label: String,
    first: LeadDraft,
    second: LeadDraft,
}

/// What a label's judgements came to.
#[derive(Default, Clone, Copy)]
struct Tally {
    right: u32,
    given: u32,
    wanted: u32,
}

impl Tally {
    fn precision(self) -> f64 {
        f64::from(self.right) / f64::from(self.given.max(1))
    }

    fn recall(self) -> f64 {
        f64::from(self.right) / f64::from(self.wanted.max(1))
    }

    fn f1(self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        2.0 * precision * recall / (precision + recall).max(f64::EPSILON)
    }

    fn count(&mut self, given: bool, wanted: bool) {
        self.right += u32::from(given && wanted);
        self.given += u32::from(given);
        self.wanted += u32::from(wanted);
    }
}

/// The tallies of both labels and of sure judgements, how many pairs that belong together share keys, and kinds.
#[derive(Default)]
struct Report {
    same: Tally,
    related: Tally,
    sure: Tally,
    met: Tally,
    kinds: BTreeMap<String, (u32, u32)>,
}

impl Report {
    fn take(&mut self, pair: &Pair) {
        let today = "2026-11-24".parse().unwrap();
        let of = |draft: &LeadDraft| Likened::from(&draft.clone().parse(today).unwrap());
        let (first, second) = (of(&pair.first), of(&pair.second));
        let judgement = judge(&first, &second);
        let back = judge(&second, &first).map(|judgement| judgement.likeness);
        assert_eq!(judgement.as_ref().map(|judgement| judgement.likeness), back, "{:?}", pair.first.name);
        let given = judgement.as_ref().map_or("none", |judgement| judgement.likeness.code());
        self.same.count(given == "same", pair.label == "same");
        self.related.count(given == "related", pair.label == "related");
        self.sure.count(judgement.is_some_and(|judgement| judgement.score >= 80), given == pair.label);
        self.met.count(first.keys().meet(&second.keys()), pair.label != "none");
        let (right, all) = self.kinds.entry(pair.kind.clone()).or_default();
        *right += u32::from(given == pair.label);
        *all += 1;
    }

    fn print(&self, half: &str) {
        for (label, tally) in [("same", self.same), ("related", self.related)] {
            let (precision, recall) = (tally.precision(), tally.recall());
            println!("{half} {label}: precision {precision:.3} recall {recall:.3} F1 {:.3}", tally.f1());
        }
        println!("{half} score of 0.8 and more: {:.3} right of {}", self.sure.precision(), self.sure.given);
        println!("{half} pairs that share keys: {:.3}", self.met.recall());
        for (kind, (right, all)) in &self.kinds {
            println!("{half} {kind}: {right} of {all}");
        }
    }
}

fn pairs(half: &str) -> Vec<Pair> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../tests/judged/duplicates/{half}.jsonl"));
    std::fs::read_to_string(path).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Precision and recall of `same`, F1 of `related`, the share of sure judgements that are right, the share of pairs that
/// share keys: none may fall.
fn holds(half: &str, [precision, recall, related, sure, met]: [f64; 5]) {
    let mut report = Report::default();
    pairs(half).iter().for_each(|pair| report.take(pair));
    report.print(half);
    assert!(report.same.precision() >= precision, "same: precision {:.3}", report.same.precision());
    assert!(report.same.recall() >= recall, "same: recall {:.3}", report.same.recall());
    assert!(report.related.f1() >= related, "related: F1 {:.3}", report.related.f1());
    assert!(report.sure.precision() >= sure, "sure: {:.3}", report.sure.precision());
    assert!(report.met.recall() >= met, "keys: {:.3}", report.met.recall());
}

#[test]
fn the_pairs_that_were_looked_at_are_judged_as_people_judged_them() {
    holds("tuning", [0.98, 0.98, 0.92, 0.97, 0.99]);
}

#[test]
fn the_pairs_that_were_set_apart_are_judged_as_people_judged_them() {
    holds("set_apart", [0.94, 0.94, 0.91, 0.95, 0.98]);
}

#[test]
fn the_pairs_that_were_never_looked_at_are_judged_as_people_judged_them() {
    holds("held_out", [0.96, 0.96, 0.86, 0.97, 0.98]);
}

#[test]
fn the_pairs_of_officials_in_a_hurry_are_judged_as_people_judged_them() {
    holds("hurried", [0.87, 0.85, 0.82, 0.93, 0.92]);
}
