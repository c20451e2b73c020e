//! The demonstration city: there once, whole, with something in every stage, district and library.

use std::collections::BTreeMap;

use anyhow::Result;
use dingyin_tests::{Client, Flags, Home, Server};
use serde_json::Value;

/// How many there are by each value of a field.
fn counted(rows: &[Value], field: &str) -> BTreeMap<String, usize> {
    rows.iter().fold(BTreeMap::new(), |mut counts, row| {
        *counts.entry(row[field].as_str().unwrap_or_default().to_owned()).or_default() += 1;
        counts
    })
}

fn every(clerk: &Client, list: &str) -> Result<Vec<Value>> {
    clerk.every(list, 200)
}

#[test]
fn a_second_start_changes_nothing() -> Result<()> {
    let home = Home::embedded()?;
    let server = home.serve(Flags::Demo)?;
    let first = every(&server.as_user("clerk")?, "/projects")?;
    server.stop()?;
    let entries = home.entries()?;
    assert!(entries > 1_000, "the city has a history");
    for _ in 0..2 {
        let server = home.serve(Flags::Demo)?;
        assert_eq!(every(&server.as_user("clerk")?, "/projects")?, first);
        server.stop()?;
        assert_eq!(home.entries()?, entries);
    }
    Ok(())
}

#[test]
fn projects_stand_in_every_stage_and_district() -> Result<()> {
    let server = Server::start(Flags::Demo)?;
    let projects = every(&server.as_user("clerk")?, "/projects")?;
    assert!((100..=150).contains(&projects.len()), "{} projects", projects.len());
    let stages = counted(&projects, "stage");
    assert_eq!(stages.len(), 10, "{stages:?}");
    let districts = counted(&projects, "district");
    for code in ["330602", "330603", "330604", "330624", "330681", "330683"] {
        assert!(districts.get(code) >= Some(&5), "{districts:?}");
    }
    assert_eq!(counted(&projects, "status").len(), 3, "active, suspended and closed");
    assert!(counted(&projects, "industry").len() >= 4);
    Ok(())
}

#[test]
fn the_three_libraries_hold_some_three_hundred_demands() -> Result<()> {
    let server = Server::start(Flags::Demo)?;
    let demands = every(&server.as_user("clerk")?, "/demands")?;
    assert!((270..=330).contains(&demands.len()), "{} demands", demands.len());
    let libraries = counted(&demands, "library");
    assert_eq!(libraries.len(), 3);
    assert!(libraries.values().all(|count| *count >= 60), "{libraries:?}");
    assert!(counted(&demands, "district").len() >= 6);
    Ok(())
}

#[test]
fn whatever_is_being_negotiated_or_further_has_a_leader_and_a_team() -> Result<()> {
    let server = Server::start(Flags::Demo)?;
    let clerk = server.as_user("clerk")?;
    let early = ["lead", "screening"];
    for row in every(&clerk, "/projects?status=active")? {
        if early.contains(&row["stage"].as_str().unwrap_or_default()) {
            continue;
        }
        assert!(row["leader"].is_object() && row["liaison"].is_object(), "{row}");
        let whole = clerk.get(&format!("/projects/{}", row["id"].as_str().unwrap_or_default()))?.is(200);
        let led = &whole["leader"]["person_id"];
        let members = whole["team"]["members"].as_array().map(Vec::as_slice).unwrap_or_default();
        assert!(!members.is_empty(), "{row}");
        assert!(
            whole["team"]["liaison_id"] != *led && members.iter().all(|member| member["person_id"] != *led),
            "{row}"
        );
    }
    Ok(())
}

#[test]
fn every_account_signs_in_and_the_empty_city_has_accounts_alone() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let roles = [
        ("clerk", "clerk"),
        ("keqiao", "district_clerk"),
        ("leader", "leader"),
        ("liaison", "liaison"),
        ("handler", "handler"),
        ("supervisor", "supervisor"),
        ("admin", "system_admin"),
        ("security", "security_admin"),
        ("auditor", "auditor"),
    ];
    for (username, role) in roles {
        let session = server.as_user(username)?.get("/session")?.is(200);
        assert_eq!(session["user"]["roles"], serde_json::json!([role]), "{username}");
    }
    let clerk = server.as_user("clerk")?;
    for list in ["/projects", "/demands", "/organisations"] {
        assert_eq!(clerk.get(list)?["total"], 0, "{list}");
    }
    assert!(every(&clerk, "/people")?.len() > 50 && every(&clerk, "/units")?.len() > 19);
    Ok(())
}

#[test]
fn reference_data_names_everything_in_both_languages() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let reference = server.as_user("handler")?.get("/reference")?.is(200);
    let length = |list: &str| reference[list].as_array().map(Vec::len);
    assert_eq!((length("stages"), length("industries"), length("evidence_kinds")), (Some(10), Some(5), Some(14)));
    assert!(length("districts") >= Some(6) && length("units") >= Some(19));
    let lists =
        reference.json.as_object().into_iter().flatten().filter(|(name, _)| *name != "units" && *name != "version");
    for (name, rows) in lists {
        for row in rows.as_array().into_iter().flatten() {
            let named = ["code", "name_zh", "name_en"]
                .iter()
                .all(|field| row[*field].as_str().is_some_and(|text| !text.is_empty()));
            assert!(named, "{name}: {row}");
        }
    }
    let stages: Vec<&str> =
        reference["stages"].as_array().into_iter().flatten().filter_map(|row| row["name_zh"].as_str()).collect();
    assert_eq!(stages, ["线索", "研判", "洽谈", "签约", "立项备案", "用地落实", "开工", "竣工", "试投产", "达产"]);
    Ok(())
}
