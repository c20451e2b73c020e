//! What an asker is answered is what an index would answer that holds nothing but what the asker may see: hits, their order
//! and scores, counts, corrections and suggestions. And what is paged through comes once, whatever is saved in between.

use std::collections::BTreeSet;

use dingyin_domain::district::District;
use dingyin_domain::id::UserId;
use dingyin_search::{Access, Answer, Ask, Change, Cursor, Document, Filter, Index, Mark, Sight};

use tempfile::TempDir;
use uuid::Uuid;

use crate::set::{Demand, Query, document, lines};

/// Published demands, drafts of two accounts, and the projects of two districts, by turns.
fn access(number: usize) -> Vec<Access> {
    let owner = |n| Access::Owner(UserId(Uuid::from_u128(n)));
    match number % 5 {
        0 => vec![owner(1)],
        1 => vec![owner(2), Access::Demands],
        2 => vec![Access::District(District::Keqiao), Access::Projects],
        3 => vec![Access::District(District::Shangyu), Access::Projects],
        _ => vec![Access::Demands],
    }
}

fn documents() -> Vec<Document> {
    let demands: Vec<Demand> = lines("demands.jsonl");
    let restricted = |(number, demand)| Document { access: access(number), ..document(number, demand) };
    demands.iter().enumerate().map(restricted).collect()
}

fn index(documents: impl IntoIterator<Item = Document>) -> (TempDir, Index) {
    let folder = tempfile::tempdir().unwrap();
    let index = Index::open(&folder.path().join("index")).unwrap();
    let changes = documents.into_iter().map(|document| Change::Put(Box::new(document))).collect();
    index.apply(changes, &Mark { position: 1, hash: "access".to_owned() }).unwrap();
    (folder, index)
}

fn ask(q: &str, access: &[Access]) -> Ask {
    Ask {
        q: q.to_owned(),
        filter: Filter::default(),
        sight: Sight {
            access: access.to_vec(),
            today: "2026-11-24".parse().unwrap(),
            now: 1_796_000_000_000_000,
            home: Some(District::Keqiao),
        },
        limit: 20,
        cursor: Cursor::default(),
        unread: Vec::new(),
    }
}

fn shown(answer: &Answer) -> String {
    let hits: Vec<_> = answer.hits.iter().map(|hit| (hit.id, hit.score, &hit.in_title, &hit.snippet)).collect();
    format!("{:?} {} {:?} {:?} {:?}", answer.corrected, answer.total, answer.facets, answer.understood, hits)
}

#[test]
fn an_answer_is_that_of_an_index_of_what_the_asker_may_see() {
    let (_folder, all) = index(documents());
    let askers = [
        vec![Access::Demands],
        vec![Access::Owner(UserId(Uuid::from_u128(1))), Access::Demands],
        vec![Access::District(District::Keqiao)],
        vec![Access::Projects],
    ];
    let queries: Vec<Query> = lines("queries.jsonl");
    for keys in askers {
        let visible = documents().into_iter().filter(|document| document.access.iter().any(|key| keys.contains(key)));
        let (_folder, own) = index(visible);
        for query in queries.iter().step_by(5) {
            let ask = ask(&query.text, &keys);
            let (answer, expected) = (all.search(&ask).unwrap(), own.search(&ask).unwrap());
            assert_eq!(shown(&answer), shown(&expected), "{}", query.text);
            assert_eq!(all.suggest(&ask, &[]).unwrap(), own.suggest(&ask, &[]).unwrap(), "{}", query.text);
        }
    }
}

#[test]
fn pages_show_every_record_once_though_others_are_saved_in_between() {
    let (_folder, index) = index(documents());
    for q in ["", "机器人", "要求", "柯桥 印染 废水", "材料"] {
        let everyone = [Access::Demands, Access::Projects, Access::Owner(UserId(Uuid::from_u128(1)))];
        let mut page = Ask { limit: 7, ..ask(q, &everyone) };
        let before: BTreeSet<Uuid> = all_of(&index, &page).into_iter().collect();
        let (mut seen, mut position) = (Vec::new(), 1);
        loop {
            let answer = index.search(&page).unwrap();
            seen.extend(answer.hits.iter().map(|hit| hit.id));
            position += 1;
            let new = Document { id: Uuid::from_u128(900_000 + position), ..documents().swap_remove(1) };
            let mark = Mark { position: i64::try_from(position).unwrap(), hash: "page".to_owned() };
            index.apply(vec![Change::Put(Box::new(new))], &mark).unwrap();
            let Some(next) = answer.next else { break };
            page.cursor = Cursor::decode(&next.encode()).unwrap();
        }
        let once: BTreeSet<Uuid> = seen.iter().copied().collect();
        assert_eq!(once.len(), seen.len(), "{q}: nothing comes twice");
        assert!(before.is_subset(&once), "{q}: nothing is left out");
        let removed =
            (0..=position).map(|n| Change::Remove(dingyin_search::Kind::Demand, Uuid::from_u128(900_000 + n)));
        index.apply(removed.collect(), &Mark { position: 1, hash: "page".to_owned() }).unwrap();
    }
}

fn all_of(index: &Index, first: &Ask) -> Vec<Uuid> {
    let mut ids = Vec::new();
    let mut page = first.clone();
    loop {
        let answer = index.search(&page).unwrap();
        ids.extend(answer.hits.iter().map(|hit| hit.id));
        let Some(next) = answer.next else { return ids };
        page.cursor = next;
    }
}
