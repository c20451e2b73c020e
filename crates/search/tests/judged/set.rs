//! The judged set of `tests/judged/search`, read and made into documents.

use std::collections::BTreeMap;
use std::path::PathBuf;

use dingyin_domain::demand::Library;
use dingyin_domain::district::District;
use dingyin_domain::industry::{Industry, sub_industries};
use dingyin_search::{Access, Document, Kind};
use serde::Deserialize;
use uuid::Uuid;

#[derive(Deserialize)]
pub struct Demand {
    pub key: String,
    pub library: Library,
    pub title: String,
    pub body: String,
    pub organisation: String,
    pub industry: Industry,
    pub sub_industry: Option<String>,
    pub district: District,
    pub status: String,
}

#[derive(Deserialize)]
pub struct Query {
    pub kind: String,
    pub text: String,
    pub half: String,
    pub grades: BTreeMap<String, u32>,
}

pub fn lines<T: for<'de> Deserialize<'de>>(name: &str) -> Vec<T> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/judged/search");
    let text = std::fs::read_to_string(folder.join(name)).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

pub fn document(number: usize, demand: &Demand) -> Document {
    let line = demand.sub_industry.as_ref().and_then(|code| sub_industries().iter().find(|sub| sub.code == *code));
    let body = [Some(demand.body.as_str()), line.map(|line| line.name_zh.as_str())];
    Document {
        kind: Kind::Demand,
        id: Uuid::from_u128(number as u128 + 1),
        title: demand.title.clone(),
        body: body.into_iter().flatten().collect::<Vec<_>>().join("\n"),
        organisation: Some(demand.organisation.clone()),
        codes: Vec::new(),
        library: Some(demand.library),
        district: Some(demand.district),
        industry: Some(demand.industry),
        sub_industry: line.map(|line| line.code.as_str()),
        amount: None,
        day: None,
        status: if demand.status == "closed" { "closed" } else { "published" },
        valid_until: None,
        updated_at: 1_760_000_000_000_000 + i64::try_from(number).unwrap(),
        access: vec![Access::Demands],
        chain_nodes: Vec::new(),
        likeness: Vec::new(),
    }
}
