//! The search against queries that people judged (`tests/judged/search`): nDCG@10, MRR and recall@20 of each kind of query,
//! for the half that is looked at and the half that never is. None may fall by more than 0.02.
#![expect(
    clippy::print_stdout,
    clippy::cast_precision_loss,
    clippy::float_arithmetic,
    reason = "figures are for reading"
)]

use std::collections::BTreeMap;

use dingyin_search::{Access, Ask, Change, Cursor, Filter, Index, Mark, Sight};
use uuid::Uuid;

use crate::set::{Demand, Query, document, lines};

/// By how much nDCG@10 of a kind may fall below `quality.json`.
const FALL: f64 = 0.02;

/// The sums of a kind's figures.
#[derive(Default, Clone, Copy)]
struct Figures {
    queries: f64,
    ndcg: f64,
    reciprocal: f64,
    recall: f64,
}

impl Figures {
    fn take(&mut self, found: &[String], grades: &BTreeMap<String, u32>) {
        let grade = |key: &String| f64::from(grades.get(key).copied().unwrap_or_default());
        let gain = |grades: &mut dyn Iterator<Item = f64>| -> f64 {
            grades.take(10).enumerate().map(|(at, grade)| (grade.exp2() - 1.0) / (at as f64 + 2.0).log2()).sum()
        };
        let mut best: Vec<f64> = grades.values().map(|grade| f64::from(*grade)).collect();
        best.sort_by(|a, b| b.total_cmp(a));
        let ideal = gain(&mut best.iter().copied());
        let fits = |key: &&String| grade(key) >= 2.0;
        let fitting = grades.values().filter(|grade| **grade >= 2).count();
        let first = found.iter().position(|key| grade(key) >= 2.0);
        self.queries += 1.0;
        self.ndcg += gain(&mut found.iter().map(grade)) / ideal.max(f64::EPSILON);
        self.reciprocal += first.map_or(0.0, |at| 1.0 / (at as f64 + 1.0));
        self.recall += found.iter().take(20).filter(fits).count() as f64 / fitting.clamp(1, 20) as f64;
    }

    fn means(self) -> [f64; 3] {
        [self.ndcg, self.reciprocal, self.recall].map(|sum| sum / self.queries.max(1.0))
    }
}

#[test]
fn judged_queries_find_what_people_wanted() {
    let demands: Vec<Demand> = lines("demands.jsonl");
    let folder = tempfile::tempdir().unwrap();
    let index = Index::open(&folder.path().join("index")).unwrap();
    let documents = demands.iter().enumerate().map(|(at, demand)| Change::Put(Box::new(document(at, demand))));
    index.apply(documents.collect(), &Mark { position: 1, hash: "judged".to_owned() }).unwrap();
    let mut halves: BTreeMap<String, BTreeMap<String, Figures>> = BTreeMap::new();
    for query in lines::<Query>("queries.jsonl") {
        let answer = index.search(&Ask {
            q: query.text.clone(),
            filter: Filter::default(),
            sight: Sight {
                access: vec![Access::Demands],
                today: "2026-11-24".parse().unwrap(),
                now: 1_796_000_000_000_000,
                home: None,
            },
            unread: Vec::new(),
            limit: 20,
            cursor: Cursor::default(),
        });
        let key = |id: Uuid| demands[usize::try_from(id.as_u128() - 1).unwrap()].key.clone();
        let found: Vec<String> = answer.unwrap().hits.iter().map(|hit| key(hit.id)).collect();
        let half = halves.entry(query.half.clone()).or_default();
        for kind in [query.kind.as_str(), "all"] {
            half.entry(kind.to_owned()).or_default().take(&found, &query.grades);
        }
    }
    let floors: BTreeMap<String, BTreeMap<String, f64>> = serde_json::from_str(include_str!("quality.json")).unwrap();
    let mut fallen = Vec::new();
    for (half, kinds) in &halves {
        for (kind, figures) in kinds {
            let [ndcg, reciprocal, recall] = figures.means();
            println!("{half} {kind}: nDCG@10 {ndcg:.3} MRR {reciprocal:.3} recall@20 {recall:.3}");
            let floor = floors.get(half).and_then(|kinds| kinds.get(kind)).copied().unwrap_or(1.0);
            if ndcg + FALL < floor {
                fallen.push(format!("{half} {kind}: {ndcg:.3} of {floor:.3}"));
            }
        }
    }
    assert!(fallen.is_empty(), "{}", fallen.join("\n"));
}
