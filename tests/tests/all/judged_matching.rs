//! Matching against pairs that people judged (`tests/judged/matching`): precision@5 by half and library. None may fall by
//! more than 0.03.
#![expect(
    clippy::print_stdout,
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "figures are for reading"
)]

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use dingyin_tests::command::root;
use dingyin_tests::{Client, Flags, Server};
use serde_json::{Value, json};

/// By how much a figure may fall below `tests/judged/matching/quality.json`.
const FALL: f64 = 0.03;
/// How many of the best count.
const SHOWN: usize = 5;

fn lines(name: &str) -> Result<Vec<Value>> {
    let text = std::fs::read_to_string(root().join("tests/judged/matching").join(name))?;
    text.lines().map(|line| Ok(serde_json::from_str(line)?)).collect()
}

fn text<'v>(value: &'v Value, field: &str) -> Result<&'v str> {
    value[field].as_str().with_context(|| format!("no {field} in {value}"))
}

/// A body without the fields that only the set has.
fn without(value: &Value, fields: &[&str]) -> Value {
    let mut body = value.clone();
    if let Some(body) = body.as_object_mut() {
        body.retain(|field, value| !fields.contains(&field.as_str()) && !value.is_null());
    }
    body
}

/// Enters the organisations with what they offer; answers their keys by id.
fn supply(clerk: &Client) -> Result<BTreeMap<String, String>> {
    let mut keys = BTreeMap::new();
    for organisation in lines("supply.jsonl")? {
        let mut body = without(&organisation, &["key", "offers"]);
        let mut entered = clerk.post("/organisations", &body)?;
        if let Some(candidates) = entered["candidates"].as_array() {
            let others: Vec<&Value> = candidates.iter().map(|candidate| &candidate["organisation_id"]).collect();
            body["not_duplicate_of"] = json!({ "organisation_ids": others, "reason": "不同主体" });
            entered = clerk.post("/organisations", &body)?;
        }
        let entered = entered.is(201);
        for offer in organisation["offers"].as_array().into_iter().flatten() {
            let path = format!("/organisations/{}/offers", entered.id());
            let _ = clerk.post(&path, &without(offer, &["key"]))?.is(201);
        }
        keys.insert(entered.id().to_owned(), text(&organisation, "key")?.to_owned());
    }
    Ok(keys)
}

/// The share of the best that someone judged suitable.
fn precision(clerk: &Client, id: &str, suitable: &Value, keys: &BTreeMap<String, String>) -> Result<f64> {
    let found = clerk.get(&format!("/demands/{id}/matches?limit={SHOWN}"))?.is(200);
    let fits = |item: &&Value| {
        let key = item["id"].as_str().and_then(|id| keys.get(id));
        key.is_some_and(|key| suitable[key].as_u64().unwrap_or_default() > 0)
    };
    Ok(found.items().iter().filter(fits).count() as f64 / SHOWN as f64)
}

#[test]
fn judged_demands_are_proposed_who_suits_them() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let mut keys = supply(&clerk)?;
    let (mut demands, mut position) = (Vec::new(), 0);
    for judged in lines("demands.jsonl")? {
        let draft = clerk.post("/demands", &judged["demand"])?.is(201);
        let published = clerk.on(&draft.json).post(&format!("/demands/{}/publish", draft.id()), &json!({}))?.is(200);
        position = published.position()?;
        keys.insert(draft.id().to_owned(), text(&judged, "key")?.to_owned());
        demands.push((draft.id().to_owned(), judged));
    }
    let _ = clerk.seeing(position).search(&[("q", "")])?.is(200);
    let mut sums: BTreeMap<String, (f64, f64)> = BTreeMap::new();
    for (id, judged) in &demands {
        let precision = precision(&clerk, id, &judged["suitable"], &keys)?;
        for group in [text(&judged["demand"], "library")?, "all"] {
            let sum = sums.entry(format!("{} {group}", text(judged, "half")?)).or_default();
            *sum = (sum.0 + precision, sum.1 + 1.0);
        }
    }
    let floors = std::fs::read_to_string(root().join("tests/judged/matching/quality.json"))?;
    let floors: BTreeMap<String, f64> = serde_json::from_str(&floors)?;
    let mut fallen = Vec::new();
    for (group, (sum, count)) in &sums {
        let (mean, floor) = (sum / count, floors.get(group).copied().unwrap_or(1.0));
        println!("{group}: precision@5 {mean:.3} of {count} demands");
        if mean + FALL < floor {
            fallen.push(format!("{group}: {mean:.3} of {floor:.3}"));
        }
    }
    assert!(fallen.is_empty(), "{}", fallen.join("\n"));
    Ok(())
}
