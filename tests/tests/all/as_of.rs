//! A record as it stood at an instant: what was answered then is answered again.

use anyhow::Result;
use dingyin_tests::builders::a_follow_up;
use dingyin_tests::case::WAY;
use dingyin_tests::day::days_ago;
use dingyin_tests::{Case, Client, Flags, Server, With as _, a_lead};
use serde_json::{Value, json};

/// The record without what the asker may do with it now, and how it looks today.
fn record(mut answered: Value) -> Value {
    answered["actions"] = json!([]);
    answered["light"] = Value::Null;
    answered
}

/// The instant of the latest entry of a project.
fn last_instant(case: &Case) -> Result<String> {
    let told = case.get("/timeline")?.is(200);
    Ok(told.items()[0]["at"].as_str().unwrap_or_default().to_owned())
}

fn at(client: &Client, path: &str, instant: &str) -> Result<dingyin_tests::Answer> {
    client.get(&format!("{path}?as_of={instant}"))
}

#[test]
fn the_record_of_every_moment_of_the_whole_way_is_rebuilt_from_the_log() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let mut case = Case::begin(&clerk, a_lead())?;
    let mut known: Vec<(String, Value, Value)> = Vec::new();
    let mut keep = |case: &Case| -> Result<()> {
        let leaders = case.get("/leaders")?.is(200).json;
        known.push((last_instant(case)?, record(case.get("")?.is(200).json), leaders));
        Ok(())
    };
    keep(&case)?;
    let _ = case
        .patch(&json!({ "summary": "改为三条生产线", "contacts": [{ "name": "顾一鸣", "phone": "13800001111" }] }))?
        .is(200);
    keep(&case)?;
    let _ = case.step("screening")?.is(201);
    let _ = case.appoint("陈志远", 165)?.is(200);
    keep(&case)?;
    let _ = case.appoint(dingyin_tests::case::LEADER, 160)?.is(200);
    let _ = case.form_team(dingyin_tests::case::LIAISON, &[dingyin_tests::case::MEMBER], 155)?.is(200);
    let _ = clerk.post(&case.path("/follow-ups"), &a_follow_up(&days_ago(1)))?.is(201);
    keep(&case)?;
    for (stage, _, _) in &WAY[1..] {
        if *stage == "signed" {
            let _ = case.review("passed", 140)?.is(201);
        }
        let _ = case.step(stage)?.is(201);
        keep(&case)?;
    }
    let _ = case.post("/suspend", &json!({ "reason": "资金未到位" }))?.is(200);
    keep(&case)?;
    for (instant, answered, leaders) in &known {
        assert_eq!(
            record(at(&clerk, &case.path(""), instant)?.is(200).json)["version"],
            answered["version"],
            "{instant}"
        );
        let rebuilt = record(at(&clerk, &case.path(""), instant)?.is(200).json);
        assert_eq!(rebuilt, *answered, "{instant}");
        assert_eq!(&at(&clerk, &case.path("/leaders"), instant)?.is(200).json, leaders, "{instant}");
    }
    let _ = at(&clerk, &case.path(""), "2020-01-01T00:00:00Z")?.refused(404, "not_found");
    let _ = at(&clerk, &case.path(""), "yesterday")?.is(422);
    let _ = at(&server.as_user("keqiao")?, &case.path(""), &known[0].0)?.refused(404, "not_found");
    Ok(())
}

#[test]
fn the_team_and_the_channel_are_told_as_they_stood() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let mut case = Case::brought_to(&clerk, a_lead(), "signed")?;
    let before = last_instant(&case)?;
    let body = json!({ "opened_on": days_ago(60), "conditions": { "new_land": true, "new_building": true, "eia_form": true } });
    let opened = case.hand().post(&case.path("/green-channel"), &body)?.is(201).json;
    let then = last_instant(&case)?;
    let first = opened["items"].as_array().into_iter().flatten().find(|item| item["state"] == "ready").cloned();
    let id = first.unwrap_or_default()["id"].as_str().unwrap_or_default().to_owned();
    let event = json!({ "kind": "submit", "on": days_ago(50) });
    let _ = clerk.on(&opened).post(&case.path(&format!("/green-channel/items/{id}/events")), &event)?.is(201);
    case.project = case.get("")?.is(200).json;
    let team = case.get("/team")?.is(200).json;
    let _ = case.form_team("骆雅婷", &["傅国强"], 10)?.is(200);
    let state = |channel: &Value| {
        let items = channel["items"].as_array().into_iter().flatten();
        items.filter(|item| item["id"] == id.as_str()).map(|item| item["state"].clone()).collect::<Vec<_>>()
    };
    let _ = at(&clerk, &case.path("/green-channel"), &before)?.refused(404, "channel_not_open");
    assert_eq!(state(&at(&clerk, &case.path("/green-channel"), &then)?.is(200).json), [json!("ready")]);
    assert_eq!(state(&case.get("/green-channel")?.is(200).json), [json!("submitted")]);
    let stood = at(&clerk, &case.path("/team"), &then)?.is(200).json;
    assert_eq!(stood.clone().with("until", Value::Null), team.with("until", Value::Null));
    Ok(())
}
