//! A project from its first lead to full production, with one leader and one team all the way.

use anyhow::{Context as _, Result};
use dingyin_tests::builders::a_follow_up;
use dingyin_tests::case::{APPOINTED, FORMED, LEADER, LIAISON, MEMBER, REPORTED, REVIEWED, WAY};
use dingyin_tests::day::{days_ago, days_ahead, today};
use dingyin_tests::{Case, Directory, Flags, Home, Server, With as _, a_lead};
use serde_json::{Value, json};

#[test]
fn a_project_goes_its_whole_way() -> Result<()> {
    the_whole_way(&Home::embedded()?)
}

/// The journey itself, for each database.
pub fn the_whole_way(home: &Home) -> Result<()> {
    let server = home.serve(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let mut case = Case::begin(&clerk, a_lead())?;
    a_lead_stands_alone(&case);
    step(&mut case, "screening")?;
    leader_and_team_take_office(&mut case)?;
    step(&mut case, "negotiation")?;
    let reviewed = case.review("passed", REVIEWED)?.is(201);
    assert_eq!(reviewed["review"]["verdict"], "passed");
    for (stage, _, _) in &WAY[2..] {
        step(&mut case, stage)?;
    }
    production_is_the_end(&case)?;
    tenures_stayed_whole(&case)?;
    moves_tell_the_way(&case)?;
    the_timeline_tells_everything(&case)
}

fn a_lead_stands_alone(case: &Case) {
    let lead = &case.project;
    assert_eq!((&lead["stage"], &lead["status"], &lead["version"]), (&json!("lead"), &json!("active"), &json!(1)));
    assert_eq!((&lead["leader"], &lead["team"], &lead["tier"]), (&Value::Null, &Value::Null, &json!("from_100m")));
    assert_eq!(lead["first_report"]["reported_by"], "王晓岚");
    assert_eq!(lead["first_report"]["reported_on"], days_ago(REPORTED));
    assert_eq!(lead["next_stage"]["to"], "screening");
}

/// Moves one stage on with what the answer before said was required.
fn step(case: &mut Case, to: &str) -> Result<()> {
    let before = case.project.clone();
    assert_eq!(before["next_stage"]["to"], to);
    let asked: Vec<&str> = required(&before, "evidence");
    let (_, day, kinds) = WAY.into_iter().find(|(stage, _, _)| *stage == to).context("no such stage")?;
    assert_eq!(asked, kinds, "{to}");
    let moved = case.step(to)?.is(201);
    assert_eq!(moved.header("etag"), format!("\"{}\"", moved["project"]["version"]));
    assert_eq!(moved["project"]["version"].as_i64(), before["version"].as_i64().map(|version| version + 1));
    assert_eq!((&moved["project"]["stage"], &moved["project"]["stage_since"]), (&json!(to), &json!(days_ago(day))));
    let transition = &moved["transition"];
    assert_eq!(
        (&transition["from"], &transition["to"], &transition["by"]),
        (&before["stage"], &json!(to), &json!("王晓岚"))
    );
    assert_eq!(transition["evidence"].as_array().map(Vec::len), Some(kinds.len()));
    let read = case.get("")?.is(200);
    assert_eq!((read.header("etag"), &read.json), (moved.header("etag"), &moved["project"]));
    Ok(())
}

fn required<'p>(project: &'p Value, kind: &str) -> Vec<&'p str> {
    let requires = project["next_stage"]["requires"].as_array().map(Vec::as_slice).unwrap_or_default();
    requires.iter().filter(|row| row["kind"] == kind).filter_map(|row| row["code"].as_str()).collect()
}

fn leader_and_team_take_office(case: &mut Case) -> Result<()> {
    assert_eq!(required(&case.project, "leader"), ["leader"]);
    assert_eq!(required(&case.project, "team"), ["team"]);
    let led = case.appoint(LEADER, APPOINTED)?.is(200);
    assert_eq!(led["leader"]["name"], LEADER);
    assert_eq!((&led["leader"]["from"], &led["leader"]["until"]), (&json!(days_ago(APPOINTED)), &Value::Null));
    let formed = case.form_team(LIAISON, &[MEMBER], FORMED)?.is(200);
    let team = &formed["team"];
    assert_eq!((&team["liaison_name"], &team["members"][0]["name"]), (&json!(LIAISON), &json!(MEMBER)));
    assert_eq!(case.get("/team")?.is(200).json, *team);
    Ok(())
}

fn production_is_the_end(case: &Case) -> Result<()> {
    let project = case.get("")?.is(200);
    assert_eq!((&project["stage"], &project["next_stage"]), (&json!("production"), &Value::Null));
    assert_eq!(project["debts"], json!([]));
    assert_eq!(project["earlier_stages"].as_array().map(Vec::len), Some(9));
    Ok(())
}

fn tenures_stayed_whole(case: &Case) -> Result<()> {
    let leaders = case.get("/leaders")?.is(200);
    assert_eq!((leaders.items().len(), &leaders["total"]), (1, &json!(1)));
    assert_eq!(leaders.items()[0]["appointed_by"], "王晓岚");
    assert_eq!(case.get("/teams")?.is(200).items().len(), 1);
    Ok(())
}

fn moves_tell_the_way(case: &Case) -> Result<()> {
    let moves = case.get("/transitions")?.is(200);
    let told: Vec<(String, String)> = moves.items().iter().map(|m| (text(&m["to"]), text(&m["on"]))).collect();
    let way: Vec<(String, String)> = WAY.iter().map(|(to, day, _)| ((*to).to_owned(), days_ago(*day))).collect();
    assert_eq!(told, way);
    let sequence: Vec<i64> = moves.items().iter().filter_map(|m| m["sequence"].as_i64()).collect();
    assert_eq!(sequence, (1..=9).collect::<Vec<_>>());
    assert_eq!(case.get("/admission")?.is(200).items().len(), 1);
    Ok(())
}

fn the_timeline_tells_everything(case: &Case) -> Result<()> {
    let moments = case.client.every(&case.path("/timeline"), 3)?;
    let actions: Vec<String> = moments.iter().rev().map(|moment| text(&moment["action"])).collect();
    let mut expected = vec!["project.logged", "stage.moved", "leader.appointed", "team.formed", "stage.moved"];
    expected.push("admission.reviewed");
    expected.extend(["stage.moved"; 7]);
    assert_eq!(actions, expected);
    let positions: Vec<i64> = moments.iter().filter_map(|moment| moment["position"].as_i64()).collect();
    assert_eq!(positions.len(), moments.len());
    assert!(positions.is_sorted_by(|newer, older| newer > older), "{positions:?}");
    assert!(
        moments.iter().all(|m| m["actor"]["name"] == "王晓岚" && m["title"].as_str().is_some_and(|t| !t.is_empty()))
    );
    Ok(())
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_handover_leaves_no_gap_and_no_overlap() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let mut case = Case::brought_to(&server.as_user("clerk")?, a_lead(), "negotiation")?;
    let handed = case.appoint("邵建伟", 40)?.is(200);
    assert_eq!((&handed["leader"]["name"], &handed["leader"]["from"]), (&json!("邵建伟"), &json!(days_ago(40))));
    let leaders = case.get("/leaders")?.is(200);
    let terms: Vec<_> =
        leaders.items().iter().map(|t| (text(&t["name"]), text(&t["from"]), text(&t["until"]))).collect();
    let new = ("邵建伟".to_owned(), days_ago(40), String::new());
    let former = (LEADER.to_owned(), days_ago(APPOINTED), days_ago(40));
    assert_eq!(terms, [new, former]);
    let formed = case.form_team("骆雅婷", &["傅国强"], 20)?.is(200);
    assert_eq!(formed["team"]["from"], days_ago(20));
    let teams = case.get("/teams")?.is(200);
    assert_eq!(teams.items()[1]["until"], days_ago(20));
    assert_eq!(teams.items()[0]["until"], Value::Null);
    Ok(())
}

#[test]
fn a_project_sent_back_keeps_its_evidence() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let mut case = Case::brought_to(&server.as_user("clerk")?, a_lead(), "filed")?;
    let back = json!({ "to": "negotiation", "on": days_ago(100) });
    let refused = case.post("/transitions", &back)?.refused(422, "validation_failed");
    assert_eq!(
        (&refused["errors"][0]["pointer"], &refused["errors"][0]["code"]),
        (&json!("/note"), &json!("required"))
    );
    let sent = case.post("/transitions", &back.with("note", "投资方要求重谈地价"))?.is(201);
    assert_eq!(
        (&sent["project"]["stage"], &sent["transition"]["note"]),
        (&json!("negotiation"), &json!("投资方要求重谈地价"))
    );
    assert_eq!(sent["project"]["next_stage"]["missing"], json!([]), "the agreement is kept");
    let again = case.advance("signed", 99, &[])?.is(201);
    assert_eq!(again["transition"]["evidence"], json!([]));
    let moves = case.get("/transitions")?.is(200);
    let handed_in = |at: usize| moves.items()[at]["evidence"].as_array().map(Vec::len);
    assert_eq!((handed_in(2), handed_in(3)), (Some(1), Some(2)), "what was handed in stays with its move");
    assert_eq!(case.get("/timeline?limit=2")?.items()[1]["action"], "stage.sent_back");
    Ok(())
}

#[test]
fn leased_plant_needs_a_lease_and_a_fit_out() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let mut case = Case::brought_to(&server.as_user("clerk")?, a_lead(), "filed")?;
    assert_eq!(case.project["next_stage"]["requires"][0]["alternatives"], json!(["lease"]));
    let leased = case.advance("land_secured", 90, &["lease"])?.is(201);
    let asked = required(&leased["project"], "evidence");
    assert_eq!(asked, ["fit_out_start", "capital_paid_in"]);
    let refused = case.advance("construction", 70, &["construction_permit", "capital_paid_in"])?;
    let refused = refused.refused(422, "evidence_missing");
    assert_eq!(refused["missing"][0]["code"], "fit_out_start");
    let _ = case.advance("construction", 70, &["fit_out_start", "capital_paid_in"])?.is(201);
    Ok(())
}

#[test]
fn a_suspended_project_rests_until_it_is_resumed() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let mut case = Case::brought_to(&server.as_user("clerk")?, a_lead(), "screening")?;
    let rest = json!({ "reason": "投资方内部重组", "review_on": days_ahead(30) });
    let late = rest.clone().with("review_on", days_ago(1));
    assert_eq!(case.post("/suspend", &late)?.refused(422, "validation_failed")["errors"][0]["pointer"], "/review_on");
    let suspended = case.post("/suspend", &rest)?.is(200);
    assert_eq!((&suspended["status"], &suspended["review_on"]), (&json!("suspended"), &rest["review_on"]));
    assert_eq!((&suspended["status_reason"], &suspended["next_stage"]), (&rest["reason"], &Value::Null));
    let _ = case.appoint(LEADER, 100)?.refused(409, "not_active");
    let _ = case.step("negotiation")?.refused(409, "not_active");
    let _ = case.review("passed", 100)?.refused(409, "not_active");
    let _ = case.post("/suspend", &rest)?.refused(409, "not_active");
    let resumed = case.post("/resume", &json!({ "reason": "重组完成" }))?.is(200);
    assert_eq!((&resumed["status"], &resumed["review_on"]), (&json!("active"), &Value::Null));
    let _ = case.post("/resume", &json!({ "reason": "再来一次" }))?.refused(409, "already_active");
    let _ = case.appoint(LEADER, 100)?.is(200);
    Ok(())
}

#[test]
fn a_closed_project_is_reopened_with_a_reason() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let mut case = Case::brought_to(&server.as_user("clerk")?, a_lead(), "negotiation")?;
    let _ = case.post("/close", &json!({ "outcome": "lost" }))?.refused(422, "validation_failed");
    let closed = case.post("/close", &json!({ "outcome": "lost", "reason": "落户外地" }))?.is(200);
    assert_eq!((&closed["status"], &closed["outcome"]), (&json!("closed"), &json!("lost")));
    let _ = case.patch(&json!({ "summary": "补充" }))?.refused(409, "not_active");
    let _ = case.post("/close", &json!({ "outcome": "withdrawn", "reason": "撤回" }))?.refused(409, "not_active");
    let _ = case.post("/resume", &json!({}))?.refused(422, "validation_failed");
    let reopened = case.post("/resume", &json!({ "reason": "投资方回头" }))?.is(200);
    assert_eq!((&reopened["status"], &reopened["stage"]), (&json!("active"), &json!("negotiation")));
    assert_eq!((&reopened["outcome"], &reopened["leader"]["name"]), (&Value::Null, &json!(LEADER)));
    Ok(())
}

#[test]
fn a_project_is_merged_into_another_and_both_are_found() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let kept = Case::begin(&clerk, a_lead())?;
    let mut gone = Case::begin(&clerk, a_lead())?;
    let merge = json!({ "outcome": "merged", "reason": "同一项目两处登记" });
    assert_eq!(gone.post("/close", &merge)?.is(422)["errors"][0]["pointer"], "/into_project_id");
    let itself = merge.clone().with("into_project_id", gone.project["id"].clone());
    let _ = gone.post("/close", &itself)?.is(422);
    let _ = gone.post("/close", &merge.with("into_project_id", kept.project["id"].clone()))?.is(200);
    assert_eq!(gone.get("")?.is(200)["outcome"], "merged");
    let codes = clerk.every("/projects?sort=code", 50)?;
    assert_eq!(codes.len(), 2, "both codes are still listed");
    Ok(())
}

#[test]
fn a_contact_prolongs_the_first_report() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let lead = clerk.post("/projects", &a_lead().with("reported_on", days_ago(85)))?.is(201);
    assert_eq!(protection(&lead.json), ("protected".to_owned(), days_ahead(5)));
    let path = format!("/projects/{}", lead.id());
    let directory = Directory::read(&clerk)?;
    let person = directory.person(LIAISON)?;
    let next_step = json!({ "text": "发送用地方案", "due_on": days_ahead(7), "person_id": person });
    let contact = a_follow_up(&days_ago(2)).with("next_step", next_step);
    let noted = clerk.post(&format!("{path}/follow-ups"), &contact)?.is(201);
    assert_eq!((&noted["by"], &noted["next_step"]["person_name"]), (&json!("王晓岚"), &json!(LIAISON)));
    let project = clerk.get(&path)?.is(200);
    assert_eq!(protection(&project.json), ("protected".to_owned(), days_ahead(58)));
    assert_eq!(project["last_contact_on"], days_ago(2));
    assert_eq!(project["next_step"]["text"], "发送用地方案");
    assert_eq!(clerk.get(&format!("{path}/follow-ups"))?.is(200).items(), [noted.json]);
    Ok(())
}

#[test]
fn without_contact_a_first_report_lapses_and_no_later_one_revives_it() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let fresh = clerk.post("/projects", &a_lead())?.is(201);
    assert_eq!(fresh["reported_on"], today().to_string());
    assert_eq!(protection(&fresh.json), ("protected".to_owned(), days_ahead(90)));
    let case = Case::begin(&clerk, a_lead())?;
    let lapsed = ("lapsed".to_owned(), days_ago(REPORTED - 90));
    assert_eq!(protection(&case.project), lapsed);
    let _ = clerk.post(&case.path("/follow-ups"), &a_follow_up(&days_ago(1)))?.is(201);
    assert_eq!(protection(&case.get("")?.json), lapsed);
    Ok(())
}

fn protection(project: &Value) -> (String, String) {
    let report = &project["first_report"];
    (text(&report["state"]), text(&report["protected_until"]))
}
