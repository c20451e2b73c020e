//! An index that is lost, damaged or foreign is built anew from the records.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use dingyin_tests::{Client, Flags, Home, Server, a_lead};
use serde_json::Value;

/// What everyone can find, by question: how many, and the first ten in order.
fn findings(clerk: &Client) -> Result<Vec<(Value, Vec<Value>)>> {
    let mut findings = Vec::new();
    for q in ["", "传感器", "chuanganqi", "新材料", "药用辅料"] {
        let found = clerk.search(&[("q", q), ("limit", "10")])?.is(200);
        let ids = found.items().iter().map(|hit| hit["id"].clone()).collect();
        findings.push((found["total"].clone(), ids));
    }
    Ok(findings)
}

struct Known {
    home: Home,
    position: i64,
    findings: Vec<(Value, Vec<Value>)>,
}

/// A city that has been searched, with its server stopped.
fn a_searched_city() -> Result<Known> {
    let server = Server::start(Flags::Demo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let position = clerk.post("/projects", &a_lead())?.is(201).position()?;
    let findings = findings(&clerk.seeing(position))?;
    assert!(findings.iter().all(|(total, _)| total.as_u64() > Some(0)), "{findings:?}");
    Ok(Known { home: server.stop()?, position, findings })
}

fn finds_the_same_again(known: &Known) -> Result<()> {
    let server = known.home.serve(Flags::Demo)?.once_ready()?;
    let clerk = server.as_user("clerk")?.seeing(known.position);
    dingyin_tests::poll::until("the index is built", || Ok((clerk.search(&[("q", "")])?.status == 200).then_some(())))?;
    let again = findings(&clerk)?;
    let totals = |findings: &[(Value, Vec<Value>)]| findings.iter().map(|(total, _)| total.clone()).collect::<Vec<_>>();
    assert_eq!(totals(&again), totals(&known.findings));
    assert_eq!(again[4].1, known.findings[4].1, "and the one just logged");
    Ok(())
}

fn files(folder: &Path) -> Result<Vec<std::path::PathBuf>> {
    let mut files: Vec<_> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    files.retain(|file| file.is_file());
    files.sort_by_key(|file| fs::metadata(file).map(|data| data.len()).unwrap_or_default());
    Ok(files)
}

#[test]
fn an_index_that_is_there_is_taken_up_where_it_stands() -> Result<()> {
    finds_the_same_again(&a_searched_city()?)
}

#[test]
fn an_index_that_was_deleted_is_built_anew() -> Result<()> {
    let known = a_searched_city()?;
    fs::remove_dir_all(known.home.index())?;
    finds_the_same_again(&known)
}

#[test]
fn an_index_with_a_truncated_file_is_built_anew() -> Result<()> {
    let known = a_searched_city()?;
    let largest = files(&known.home.index())?.pop().context("the index has files")?;
    let length = fs::metadata(&largest)?.len();
    assert!(length > 1000, "{} is no part of an index", largest.display());
    fs::File::options().write(true).open(&largest)?.set_len(length / 2)?;
    finds_the_same_again(&known)
}

#[test]
fn an_index_with_a_flipped_byte_is_built_anew() -> Result<()> {
    let known = a_searched_city()?;
    let largest = files(&known.home.index())?.pop().context("the index has files")?;
    let mut bytes = fs::read(&largest)?;
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0x55;
    fs::write(&largest, bytes)?;
    finds_the_same_again(&known)
}

#[test]
fn an_index_without_its_description_is_built_anew() -> Result<()> {
    let known = a_searched_city()?;
    for name in ["meta.json", "version"] {
        fs::write(known.home.index().join(name), "{")?;
    }
    finds_the_same_again(&known)
}

/// Stopped records with one lead of their own, known by its name.
fn a_small_city() -> Result<(Home, String)> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let logged = clerk.post("/projects", &a_lead())?.is(201);
    assert_eq!(clerk.seeing(logged.position()?).search(&[("q", "")])?.is(200)["total"], 1);
    Ok((server.stop()?, logged.text_at("/name").to_owned()))
}

fn swap_index(into: &Home, from: &Home) -> Result<()> {
    fs::remove_dir_all(into.index())?;
    Ok(fs::rename(from.index(), into.index())?)
}

#[test]
fn the_index_of_longer_records_is_not_believed() -> Result<()> {
    let (home, name) = a_small_city()?;
    swap_index(&home, &a_searched_city()?.home)?;
    let server = home.serve(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let position = clerk.post("/projects", &a_lead())?.is(201).position()?;
    let found = clerk.seeing(position);
    let found = dingyin_tests::poll::until("the index is built", || {
        let all = found.search(&[("q", "")])?;
        Ok((all.status == 200).then_some(all))
    })?;
    assert_eq!(found["total"], 2, "what the whole city had is not here");
    assert_eq!(clerk.search(&[("q", &name)])?.is(200).items()[0]["title"], *name);
    Ok(())
}

#[test]
fn the_index_of_shorter_records_is_not_believed() -> Result<()> {
    let (small, name) = a_small_city()?;
    let known = a_searched_city()?;
    swap_index(&known.home, &small)?;
    finds_the_same_again(&known)?;
    let server = known.home.serve(Flags::Demo)?.once_ready()?;
    let found = server.as_user("clerk")?.seeing(known.position).search(&[("q", &name), ("limit", "1")])?.is(200);
    assert!(found.items().iter().all(|hit| hit["title"] != name), "a project of other records: {}", found.shown());
    Ok(())
}

#[test]
fn the_index_is_rebuilt_by_hand_while_no_server_runs() -> Result<()> {
    let known = a_searched_city()?;
    let built = known.home.run(&["reindex"])?.succeeded();
    assert!(built.out.contains("the index is built"), "{}", built.out);
    finds_the_same_again(&known)
}
