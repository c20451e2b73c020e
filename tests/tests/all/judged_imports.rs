//! Every row of the judged workbooks (`tests/judged/imports`) comes out as a careful official would have it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use dingyin_tests::command::root;
use dingyin_tests::{Client, Flags, Server};
use serde::Deserialize;
use serde_json::{Map, Value};

#[derive(Deserialize)]
struct Expected {
    kind: String,
    sender: String,
    rows: Vec<ExpectedRow>,
    #[serde(default)]
    hidden_sheets: Vec<String>,
}

#[derive(Deserialize)]
struct ExpectedRow {
    sheet: Option<String>,
    row: u64,
    state: String,
    #[serde(default)]
    values: Map<String, Value>,
    #[serde(default)]
    remark: bool,
    #[serde(default)]
    problem_columns: Vec<String>,
}

/// The files of a folder with what is expected of them.
fn files(half: &str) -> Result<Vec<(PathBuf, Expected)>> {
    let folder = root().join("tests/judged/imports").join(half);
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if name.ends_with(".json") {
            continue;
        }
        let expected = fs::read_to_string(path.with_extension("expected.json"))?;
        files.push((path.clone(), serde_json::from_str(&expected).with_context(|| format!("{}", path.display()))?));
    }
    files.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(files)
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect()
}

/// A value without what says nothing, so that an absent field and an empty one are the same.
fn bare(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let fields = fields.iter().map(|(name, value)| (name.clone(), bare(value)));
            Value::Object(fields.filter(|(_, value)| !says_nothing(value)).collect())
        }
        Value::Array(items) => Value::Array(items.iter().map(bare).collect()),
        other => other.clone(),
    }
}

fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

/// The body as it is judged: a yuan amount that comes from a reference rate is not, nor is a post beside a title.
fn judged(values: &Value, expected: &Map<String, Value>) -> Value {
    let mut values = bare(values);
    if let Some(fields) = values.as_object_mut() {
        fields.remove("post");
        if expected.contains_key("foreign_investment") && !expected.contains_key("total_investment_yuan") {
            fields.remove("total_investment_yuan");
        }
    }
    values
}

/// What is wrong with a row; nothing when it is as expected.
fn wrong(expected: &ExpectedRow, row: Option<&Value>) -> Vec<String> {
    let Some(row) = row else {
        return if expected.state == "ignored" { Vec::new() } else { vec!["it is absent".to_owned()] };
    };
    let mut wrong = Vec::new();
    if row["state"] != expected.state.as_str() {
        wrong.push(format!("it is {} {}", row["state"], row["problems"]));
    }
    if !matches!(expected.state.as_str(), "ready" | "problem") {
        return wrong;
    }
    let mut body = Value::Object(expected.values.clone());
    body = judged(&body, &expected.values);
    let got = judged(&row["values"], &expected.values);
    if got != body {
        wrong.push(format!("it says {got} and not {body}"));
    }
    if expected.remark && row["remarks"].as_array().is_none_or(Vec::is_empty) {
        wrong.push("nothing is remarked".to_owned());
    }
    let told: Vec<String> =
        row["problems"].as_array().into_iter().flatten().filter_map(|p| p["column"].as_str()).map(plain).collect();
    for column in &expected.problem_columns {
        let column = plain(column);
        if !told.iter().any(|told| told.contains(&column) || column.contains(told.as_str())) {
            wrong.push(format!("no problem is told of {column}, but of {told:?}"));
        }
    }
    wrong
}

fn check(client: &Client, path: &Path, expected: &Expected) -> Result<Vec<String>> {
    let name = path.file_name().and_then(|name| name.to_str()).context("no name")?;
    let import = client.import(&expected.kind, name, &fs::read(path)?)?.is(200);
    assert_eq!(import["state"], "ready", "{name}: {}", import.text);
    let rows = client.every(&format!("/imports/{}/rows", import.id()), 200)?;
    let by_place: BTreeMap<(Option<&str>, u64), &Value> =
        rows.iter().map(|row| ((row["sheet"].as_str(), row["row"].as_u64().unwrap_or_default()), row)).collect();
    let mut all = Vec::new();
    for row in &expected.rows {
        let got = by_place.get(&(row.sheet.as_deref(), row.row)).copied();
        let told = wrong(row, got).into_iter().map(|wrong| format!("{name} {:?} row {}: {wrong}", row.sheet, row.row));
        all.extend(told);
    }
    let notices = import["notices"].to_string();
    all.extend(
        expected
            .hidden_sheets
            .iter()
            .filter(|sheet| !notices.contains(*sheet))
            .map(|sheet| format!("{name}: {sheet} is not told of")),
    );
    let shown: BTreeSet<Option<&str>> = rows.iter().map(|row| row["sheet"].as_str()).collect();
    all.extend(
        expected
            .hidden_sheets
            .iter()
            .filter(|sheet| shown.contains(&Some(sheet)))
            .map(|sheet| format!("{name}: {sheet} is read")),
    );
    Ok(all)
}

fn every_row_is_right(half: &str) -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let (clerk, keqiao) = (server.as_user("clerk")?, server.as_user("keqiao")?);
    let files = files(half)?;
    assert!(!files.is_empty());
    let mut wrong = Vec::new();
    for (path, expected) in &files {
        let client = if expected.sender == "keqiao" { &keqiao } else { &clerk };
        wrong.extend(check(client, path, expected)?);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

#[test]
fn every_row_of_the_judged_workbooks_is_right() -> Result<()> {
    every_row_is_right("tuning")
}

#[test]
fn every_row_of_the_workbooks_of_other_hands_is_right() -> Result<()> {
    every_row_is_right("held_out")
}

#[test]
fn every_row_of_the_workbooks_that_were_set_apart_is_right() -> Result<()> {
    every_row_is_right("set_apart")
}

#[test]
fn every_row_of_the_workbooks_of_offices_nobody_had_met_is_right() -> Result<()> {
    every_row_is_right("unseen")
}
