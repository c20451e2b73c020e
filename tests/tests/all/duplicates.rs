//! No lead twice: suspicions are queued and decided once; what is merged stays findable and can be parted again.

use anyhow::{Context as _, Result};
use dingyin_tests::builders::a_follow_up;
use dingyin_tests::day::{days_ago, today};
use dingyin_tests::{Case, Client, Flags, Server, With as _, a_lead};
use serde_json::{Value, json};

/// Logs a lead and, as someone else's in other words, the same undertaking; answers both.
fn twice(clerk: &Client) -> Result<(Value, Value)> {
    let lead = a_lead();
    let first = clerk.post("/projects", &lead.clone().with("reported_on", days_ago(20)))?.is(201).json;
    let again = lead
        .with("reported_on", days_ago(30))
        .with("not_duplicate_of", json!({ "project_ids": [first["id"]], "reason": "登记时认为是另一项目" }));
    let second = clerk.post("/projects", &again)?.is(201).json;
    Ok((first, second))
}

fn id(record: &Value) -> &str {
    record["id"].as_str().unwrap_or_default()
}

#[test]
fn a_merged_project_goes_on_in_the_other_and_can_be_parted_again() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let (first, second) = twice(&clerk)?;
    let noted = clerk.post(&format!("/projects/{}/follow-ups", id(&second)), &a_follow_up(&today().to_string()))?;
    let on_second = clerk.seeing(noted.is(201).position()?).on(&second);
    let body = json!({ "into_project_id": first["id"], "reason": "同一项目两处登记" });
    let merged = on_second.post(&format!("/projects/{}/merge", id(&second)), &body)?.is(200);
    assert_eq!((&merged["id"], &merged["merged"][0]["code"]), (&first["id"], &second["code"]));
    assert_eq!(merged["first_report"]["reported_on"], days_ago(30), "the earlier first report is kept");

    let gone = clerk.get(&format!("/projects/{}", id(&second)))?.is(200);
    assert_eq!((&gone["status"], &gone["merged_into_id"]), (&json!("closed"), &first["id"]));
    let notes = clerk.get(&format!("/projects/{}/follow-ups", id(&first)))?.is(200);
    assert_eq!(notes.items().len(), 1);
    let found = clerk.seeing(merged.position()?).search(&[("q", second["code"].as_str().context("no code")?)])?;
    assert_eq!(found.is(200).items()[0]["id"], first["id"], "its code leads to the one that goes on");

    let _ = clerk.post(&format!("/projects/{}/unmerge", id(&second)), &json!({}))?.refused(422, "validation_failed");
    let reason = json!({ "reason": "经核实是两家公司" });
    let parted = clerk.post(&format!("/projects/{}/unmerge", id(&second)), &reason)?.is(200);
    assert_eq!((&parted["id"], &parted["status"]), (&second["id"], &json!("active")));
    let alone = clerk.get(&format!("/projects/{}", id(&first)))?.is(200);
    assert_eq!((&alone["first_report"]["reported_on"], &alone["merged"]), (&json!(days_ago(20)), &json!([])));
    assert!(clerk.get(&format!("/projects/{}/follow-ups", id(&first)))?.is(200).items().is_empty());
    let _ = clerk.post(&format!("/projects/{}/unmerge", id(&second)), &reason)?.refused(409, "not_merged");
    Ok(())
}

#[test]
fn merging_needs_its_version_its_right_and_two_projects() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let (clerk, keqiao) = (server.as_user("clerk")?, server.as_user("keqiao")?);
    let (first, second) = twice(&clerk)?;
    let path = format!("/projects/{}/merge", id(&second));
    let body = json!({ "into_project_id": first["id"], "reason": "同一项目" });
    let _ = clerk.post(&path, &body)?.refused(428, "precondition_required");
    let _ = keqiao.on(&second).post(&path, &body)?.refused(403, "forbidden");
    let itself = json!({ "into_project_id": second["id"], "reason": "同一项目" });
    let _ = clerk.on(&second).post(&path, &itself)?.refused(422, "validation_failed");
    let _ = clerk.on(&second).post(&path, &json!({ "reason": "同一项目" }))?.refused(422, "validation_failed");
    Ok(())
}

#[test]
fn a_pair_is_queued_once_decided_once_and_not_asked_again() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    // The second becomes like the first by an edit, so that nobody was asked when it was logged.
    let first = clerk.post("/projects", &a_lead())?.is(201);
    let mut second = Case::begin(&clerk, a_lead())?;
    let alike = json!({ "name": first["name"], "investor": { "name": first["investor"]["name"] } });
    let edited = second.patch(&alike)?.is(200);
    let clerk = clerk.seeing(edited.position()?);
    assert_eq!(clerk.post("/duplicates/sweep", &json!({}))?.is(200)["queued"], 1);
    assert_eq!(clerk.post("/duplicates/sweep", &json!({}))?.is(200)["queued"], 0);
    let queue = clerk.get("/duplicates")?.is(200);
    let pair = &queue.items()[0];
    assert_eq!((&pair["label"], &pair["first"]["project_id"]), (&json!("same"), &first["id"]));
    assert!(!pair["reasons"].as_array().context("no reasons")?.is_empty());
    let path = format!("/duplicates/{}/decision", pair["id"].as_str().context("no id")?);
    let _ = clerk.post(&path, &json!({ "decision": "perhaps", "reason": "再看" }))?.refused(422, "validation_failed");
    let decision = json!({ "decision": "different", "reason": "两期用地不同" });
    let _ = server.as_user("keqiao")?.post(&path, &decision)?.refused(403, "forbidden");
    assert_eq!(clerk.post(&path, &decision)?.is(200)["decision"], "different");
    let _ = clerk.post(&path, &decision)?.refused(409, "suspicion_decided");
    assert!(clerk.get("/duplicates")?.is(200).items().is_empty());
    assert_eq!(clerk.post("/duplicates/sweep", &json!({}))?.is(200)["queued"], 0);
    Ok(())
}

#[test]
fn a_pair_that_is_the_same_is_merged_into_the_one_that_was_chosen() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let first = clerk.post("/projects", &a_lead())?.is(201);
    let mut second = Case::begin(&clerk, a_lead())?;
    let alike = json!({ "name": first["name"], "investor": { "name": first["investor"]["name"] } });
    let edited = second.patch(&alike)?.is(200);
    let clerk = clerk.seeing(edited.position()?);
    let _ = clerk.post("/duplicates/sweep", &json!({}))?.is(200);
    let pair = clerk.get("/duplicates")?.is(200).items()[0].clone();
    let path = format!("/duplicates/{}/decision", pair["id"].as_str().context("no id")?);
    let decision = json!({ "decision": "same", "reason": "同一项目", "survivor_id": second.project["id"] });
    let _ = clerk.post(&path, &decision)?.is(200);
    let merged = clerk.get(&format!("/projects/{}", first.id()))?.is(200);
    assert_eq!(merged["merged_into_id"], second.project["id"]);
    Ok(())
}

#[test]
fn the_same_lead_sent_twice_within_a_moment_is_logged_once() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let lead = a_lead();
    let answers: Vec<u16> = std::thread::scope(|scope| {
        let send = || scope.spawn(|| clerk.post("/projects", &lead).map_or(0, |answer| answer.status));
        let sent: Vec<_> = (0..8).map(|_| send()).collect();
        sent.into_iter().map(|sent| sent.join().unwrap_or_default()).collect()
    });
    assert_eq!(answers.iter().filter(|status| **status == 201).count(), 1, "{answers:?}");
    assert_eq!(answers.iter().filter(|status| **status == 409).count(), 7, "{answers:?}");
    Ok(())
}
