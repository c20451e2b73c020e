//! Offices that go from one person to another: what is taken on, deputies, and what happens where nobody is in office.

use anyhow::Result;
use dingyin_tests::case::{LEADER, LIAISON, MEMBER};
use dingyin_tests::day::{days_ago, days_ahead, today};
use dingyin_tests::{Case, Client, Flags, Home, Server, With as _, a_lead, poll};
use serde_json::{Value, json};

/// The account `leader`.
const OTHER_LEADER: &str = "陈志远";

fn waiting(client: &Client, kind: &str) -> Result<Vec<Value>> {
    let work = client.get("/work")?.is(200);
    Ok(work.items().iter().filter(|item| item["kind"] == kind).cloned().collect())
}

fn a_case(server: &Server) -> Result<Case> {
    Case::brought_to(&server.as_user("clerk")?, a_lead(), "negotiation")
}

#[test]
fn a_new_leader_takes_on_what_is_open() -> Result<()> {
    a_handover(&Home::embedded()?)
}

/// The journey itself, for each database.
pub fn a_handover(home: &Home) -> Result<()> {
    let server = home.serve(Flags::EmptyDemo)?;
    let mut case = a_case(&server)?;
    let (leader, liaison) = (server.as_user("leader")?, server.as_user("liaison")?);
    let unit = case.directory.unit("environment")?.to_owned();
    let problem = json!({ "title": "总量不足", "body": "详见附件", "kind": "environment", "severity": "urgent", "unit_id": unit });
    let _ = liaison.post(&case.path("/problems"), &problem)?.is(201);
    let decided = json!({ "text": "月底前交地", "unit_id": unit, "due_on": days_ago(1) });
    let meeting = json!({ "on": days_ago(9), "topic": "协调会", "decisions": [decided] });
    let _ = liaison.post(&case.path("/meetings"), &meeting)?.is(201);
    assert!(case.get("/handovers")?.is(200).items().is_empty(), "who is first in office takes nothing over");
    let _ = leader.post(&case.path("/handovers/accept"), &json!({}))?.refused(404, "not_found");

    let _ = case.appoint(OTHER_LEADER, 0)?.is(200);
    let listed = leader.get(&case.path("/handovers"))?.is(200);
    let handover = &listed.items()[0];
    assert_eq!((&handover["office"], &handover["former_name"]), (&json!("leader"), &json!(LEADER)));
    assert_eq!((&handover["since"], &handover["actions"]), (&json!(days_ago(0)), &json!(["accept"])));
    assert_eq!(case.get("/handovers")?.is(200).items()[0]["actions"], json!([]), "it waits for the new leader alone");
    assert_eq!(waiting(&leader, "handover_to_accept")?.len(), 1);
    let open = leader.get(&case.path("/open-items"))?.is(200);
    let titles: Vec<&str> = open.items().iter().filter_map(|item| item["title"].as_str()).collect();
    assert_eq!(titles, ["月底前交地", "总量不足"], "what is overdue comes first");

    let _ = liaison.post(&case.path("/handovers/accept"), &json!({}))?.refused(409, "nothing_to_accept");
    let keyed = leader.with("Idempotency-Key", "accept-1");
    let accepted = keyed.post(&case.path("/handovers/accept"), &json!({ "note": "已当面交接" }))?.is(201);
    assert_eq!(
        keyed.post(&case.path("/handovers/accept"), &json!({ "note": "已当面交接" }))?.is(201).json,
        accepted.json
    );
    let acceptance = &accepted.items()[0]["acceptance"];
    assert_eq!((&acceptance["by"], &acceptance["note"]), (&json!(OTHER_LEADER), &json!("已当面交接")));
    assert_eq!(acceptance["items"].as_array().map(Vec::len), Some(2));
    assert!(waiting(&leader, "handover_to_accept")?.is_empty());
    let _ = leader.post(&case.path("/handovers/accept"), &json!({}))?.refused(409, "nothing_to_accept");
    let told = case.get("/timeline")?.is(200);
    assert_eq!(told.items()[0]["summary"], "负责领导，未办事项 2 件 · 已当面交接");
    Ok(())
}

#[test]
fn all_projects_of_one_person_go_to_another_in_one_step_or_none_does() -> Result<()> {
    let home = Home::embedded()?;
    let server = home.serve(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let cases = [a_case(&server)?, a_case(&server)?];
    let people = &cases[0].directory;
    let path = format!("/people/{}/handover", people.person(LIAISON)?);
    let to = |name: &str| Ok::<_, anyhow::Error>(json!({ "to_person_id": people.person(name)?, "reason": "轮岗" }));
    let liaison = |case: &Case| Ok::<_, anyhow::Error>(case.get("/team")?.is(200).text_at("/liaison_name").to_owned());

    let refused = clerk.post(&path, &to(MEMBER)?)?.refused(422, "member_required");
    assert!(refused.text_at("/detail").starts_with(cases[0].project["code"].as_str().unwrap()), "{}", refused.text);
    assert_eq!((liaison(&cases[0])?, liaison(&cases[1])?), (LIAISON.to_owned(), LIAISON.to_owned()));
    let _ = clerk.post(&path, &to(LIAISON)?)?.refused(422, "validation_failed");
    let _ = clerk.post(&path, &json!({}))?.refused(422, "validation_failed");
    let _ = server.as_user("liaison")?.post(&path, &to("傅国强")?)?.refused(403, "forbidden");
    let elsewhere = server.as_user("keqiao")?.post(&path, &to("傅国强")?)?.refused(403, "forbidden");
    assert!(!elsewhere.text.contains(cases[0].project["code"].as_str().unwrap()), "{}", elsewhere.text);
    let told = home.run(&["user", "disable", "liaison"])?.refused();
    assert!(told.contains(cases[1].project["code"].as_str().unwrap()), "{told}");

    let handed = clerk.post(&path, &to("傅国强")?)?.is(201);
    assert_eq!((handed.items().len(), &handed.items()[0]["action"]), (2, &json!("team.formed")));
    assert_eq!((liaison(&cases[0])?, liaison(&cases[1])?), ("傅国强".to_owned(), "傅国强".to_owned()));
    assert!(clerk.post(&path, &to("傅国强")?)?.is(201).items().is_empty(), "nothing is left to hand over");
    let _ = home.run(&["user", "disable", "liaison"])?.succeeded();
    Ok(())
}

#[test]
fn a_deputy_sees_and_does_what_waits_for_the_absent_as_long_as_the_absence_lasts() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let mut case = a_case(&server)?;
    let _ = case.appoint(OTHER_LEADER, 20)?.is(200);
    let (leader, deputy) = (server.as_user("leader")?, server.as_user("leader2")?);
    let _ = deputy.get(&case.path(""))?.refused(404, "not_found");
    let (absent, deputising) = (case.directory.person(OTHER_LEADER)?, case.directory.person(LEADER)?);
    let path = format!("/people/{absent}/absences");
    let absence =
        json!({ "from": days_ago(1), "last_day": days_ahead(5), "deputy_id": deputising, "reason": "率团出访" });
    let _ = deputy.post(&path, &absence)?.refused(403, "forbidden");
    let unfit = absence.clone().with("deputy_id", case.directory.person(MEMBER)?);
    let _ = leader.post(&path, &unfit)?.refused(422, "deputy_lacks_role");
    let recorded = leader.post(&path, &absence)?.is(201);
    let _ = leader.post(&path, &absence)?.refused(409, "absences_overlap");
    assert_eq!(deputy.get(&path)?.is(200).items()[0]["reason"], Value::Null, "why is not everybody's to know");

    poll::until("the deputy sees the project", || Ok((deputy.get(&case.path(""))?.status == 200).then_some(())))?;
    let waits = waiting(&deputy, "handover_to_accept")?;
    assert_eq!((waits.len(), &waits[0]["for_person"]), (1, &json!(OTHER_LEADER)));
    let unit = case.directory.unit("environment")?;
    let instruction = json!({ "text": "请尽快对接", "kind": "action", "unit_ids": [unit] });
    let _ = deputy.post(&case.path("/instructions"), &instruction)?.is(201);
    let accepted = deputy.post(&case.path("/handovers/accept"), &json!({}))?.is(201);
    assert_eq!(accepted.items()[0]["acceptance"]["by"], LEADER);

    let events = format!("/absences/{}/events", recorded.id());
    let back = leader.post(&events, &json!({ "kind": "return" }))?.is(201);
    assert_eq!(back["last_day"], days_ago(1));
    poll::until("the deputy sees it no more", || Ok((deputy.get(&case.path(""))?.status == 404).then_some(())))?;
    let _ = leader.post(&events, &json!({ "kind": "return" }))?.refused(409, "absence_over");
    Ok(())
}

#[test]
fn an_office_whose_holder_is_away_without_a_deputy_is_vacant_until_there_is_one() -> Result<()> {
    a_vacancy(&Home::embedded()?)
}

/// The journey itself, for each database.
pub fn a_vacancy(home: &Home) -> Result<()> {
    let server = home.serve(Flags::EmptyDemo)?;
    let case = a_case(&server)?;
    let (clerk, liaison) = (server.as_user("clerk")?, server.as_user("liaison")?);
    assert!(clerk.get("/vacancies")?.is(200).items().is_empty());
    let (absent, deputy) = (case.directory.person(LIAISON)?, case.directory.person(MEMBER)?);
    let absence = json!({ "from": days_ago(12), "last_day": today().to_string(), "reason": "参加培训" });
    let recorded = liaison.post(&format!("/people/{absent}/absences"), &absence)?.is(201);
    let listed = clerk.get("/vacancies")?.is(200);
    let vacancy = &listed.items()[0];
    assert_eq!((&vacancy["project_id"], &vacancy["office"]), (&case.project["id"], &json!("liaison")));
    assert_eq!((&vacancy["cause"], &vacancy["person_name"]), (&json!("absent"), &json!(LIAISON)));
    assert_eq!((&vacancy["since"], &vacancy["overdue"]), (&json!(days_ago(12)), &json!(true)));
    assert_eq!(waiting(&clerk, "vacancy")?[0]["title"], "服务专员：外出且无代理人");
    assert!(liaison.get("/vacancies")?.is(200).items().is_empty(), "who may not fill it is not asked");

    let named = json!({ "kind": "deputise", "deputy_id": deputy });
    let _ = liaison.post(&format!("/absences/{}/events", recorded.id()), &named)?.is(201);
    assert!(clerk.get("/vacancies")?.is(200).items().is_empty());
    assert!(waiting(&clerk, "vacancy")?.is_empty());
    Ok(())
}
