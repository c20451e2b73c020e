//! Lights with their reasons, and figures with how they are counted and the records behind them.

use anyhow::Result;
use dingyin_tests::builders::a_follow_up;
use dingyin_tests::day::days_ago;
use dingyin_tests::{Answer, Case, Client, Flags, Server, a_lead};
use serde_json::{Value, json};

/// A project in negotiation whose investor nobody has spoken to for three weeks.
fn a_case(server: &Server) -> Result<Case> {
    Case::brought_to(&server.as_user("clerk")?, a_lead(), "negotiation")
}

fn measure(client: &Client, code: &str, query: &str) -> Result<Answer> {
    Ok(client.get(&format!("/measures/{code}{query}"))?.is(200))
}

fn light(project: &Value) -> (&Value, Vec<&str>) {
    let light = &project["light"];
    let causes = light["reasons"].as_array().into_iter().flatten().filter_map(|reason| reason["cause"].as_str());
    (&light["light"], causes.collect())
}

#[test]
fn a_light_carries_its_reasons_and_who_answers_in_the_project_and_in_the_list() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = a_case(&server)?;
    let spoken_to = case.client.post(&case.path("/follow-ups"), &a_follow_up(&days_ago(45)))?;
    let _ = spoken_to.is(201);
    let silent = case.get("")?.is(200);
    assert_eq!(light(&silent.json), (&json!("yellow"), vec!["no_contact"]));
    let reason = &silent["light"]["reasons"][0];
    assert_eq!((&reason["text"], &reason["answers"]["name"]), (&json!("已 45 天未联系投资方"), &json!("周文斌")));
    let listed = case.client.get("/projects")?.is(200);
    assert_eq!(listed.items()[0]["light"], silent["light"], "the list says the same");

    let _ = case.client.post(&case.path("/follow-ups"), &a_follow_up(&days_ago(0)))?.is(201);
    assert_eq!(light(&case.get("")?.json), (&json!("green"), vec![]));
    let as_it_stood = case.get(&format!("?as_of={}", case.project["updated_at"].as_str().unwrap()))?.is(200);
    assert!(as_it_stood["light"].is_null(), "the past has no light");
    Ok(())
}

#[test]
fn what_is_not_pursued_has_no_light() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let mut case = a_case(&server)?;
    let closed = json!({ "outcome": "lost", "reason": "投资方另选他地" });
    let _ = case.post("/close", &closed)?.is(200);
    assert!(case.get("")?["light"].is_null());
    Ok(())
}

#[test]
fn a_figure_tells_how_it_is_counted_and_opens_the_records_behind_it() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = a_case(&server)?;
    let clerk = server.as_user("clerk")?;
    let year = &case.project["reported_on"].as_str().unwrap()[..4];
    let all = clerk.get("/measures?by=district")?.is(200);
    let codes: Vec<&str> = all.items().iter().filter_map(|item| item["code"].as_str()).collect();
    assert!(codes.starts_with(&["pursued", "pursued_investment"]) && codes.contains(&"approvals_on_time"));
    for item in all.items() {
        let parts = item["parts"].as_array().unwrap().iter().filter_map(|part| part["numerator"].as_i64()).sum::<i64>();
        assert_eq!(item["numerator"], parts, "{}: the parts add up", item["code"]);
        let records = clerk.get(&format!("{}&total=true", item["records"].as_str().unwrap()))?.is(200);
        if item["unit"] == "projects" {
            assert_eq!(item["numerator"], records["total"], "{}: as many records as it counts", item["code"]);
        }
        assert!(item["counted_so"].as_str().is_some_and(|told| !told.is_empty()));
    }
    let pursued = measure(&clerk, "pursued", "")?;
    assert_eq!((&pursued["value"], &pursued["denominator"]), (&json!(1.0), &Value::Null));
    assert_eq!(measure(&clerk, "pursued_investment", "")?["numerator"], case.project["total_investment_yuan"]);
    let reported = measure(&clerk, "new_leads", &format!("?year={year}"))?;
    assert_eq!(reported["numerator"], 1);
    let district = case.project["district"].as_str().unwrap();
    let there = clerk.get(&format!("/measures/pursued/records?district={district}"))?.is(200);
    assert_eq!((there.items().len(), &there.items()[0]["id"]), (1, &case.project["id"]));
    let elsewhere = clerk.get("/measures/pursued/records?stage=production")?.is(200);
    assert!(elsewhere.items().is_empty());
    for step in all["funnel"].as_array().unwrap() {
        let path = format!("/measures/new_leads/records?reached={}", step["stage"].as_str().unwrap());
        assert_eq!(clerk.get(&path)?.is(200)["total"], step["reached"], "{}", step["stage"]);
    }
    let share = measure(&clerk, "yellow", "")?;
    assert_eq!(share["denominator"], 1);
    Ok(())
}

#[test]
fn figures_are_of_what_the_asker_may_see_and_change_with_the_records() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let mut case = a_case(&server)?;
    let (clerk, handler) = (server.as_user("clerk")?, server.as_user("handler")?);
    assert_eq!(measure(&clerk, "pursued", "")?["numerator"], 1);
    assert_eq!(measure(&server.as_user("liaison")?, "pursued", "")?["numerator"], 1);
    assert_eq!(measure(&server.as_user("keqiao")?, "pursued", "")?["numerator"], 0);
    let seen = handler.get("/measures/pursued")?;
    assert!(seen.status == 403 || seen["numerator"] == 0, "who handles items sees no projects");
    let _ = case.post("/close", &json!({ "outcome": "lost", "reason": "投资方另选他地" }))?.is(200);
    assert_eq!(measure(&clerk, "pursued", "")?["numerator"], 0, "a figure is never older than the records");
    Ok(())
}

#[test]
fn what_is_asked_wrongly_is_told() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let _ = clerk.get("/measures/none")?.refused(404, "not_found");
    for query in ["?by=moon", "?year=1", "?year=next", "?sum=yes"] {
        let _ = clerk.get(&format!("/measures{query}"))?.refused(422, "validation_failed");
    }
    for query in ["?district=330199", "?tier=big", "?reached=moon", "?limit=0", "?limit=201"] {
        let _ = clerk.get(&format!("/measures/pursued/records{query}"))?.refused(422, "validation_failed");
    }
    let _ = server.as_user("auditor")?.get("/measures")?.is(403);
    Ok(())
}
