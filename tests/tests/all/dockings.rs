//! Dockings: arranged, told to those who take part, held or called off, and what they make of their demand.

use anyhow::Result;
use dingyin_tests::day::{days_ago, days_ahead, today};
use dingyin_tests::mail::MailServer;
use dingyin_tests::{Answer, Client, Flags, Home, Server, With as _, a_demand, a_lead, an_organisation};
use serde_json::{Value, json};

use crate::secrets::published;

/// A docking that began yesterday, so that it can be held.
fn a_docking() -> Value {
    json!({
        "with": { "name": "越州封装技术研究所" },
        "starts_at": format!("{}T01:00:00Z", days_ago(1)),
        "place": "招商中心三楼会议室",
        "participants": [{ "name": "陶工", "organisation": "越州封装技术研究所", "email": "tao@yuezhou.example.cn" }],
    })
}

fn path(demand: &Value) -> String {
    format!("/demands/{}", demand["id"].as_str().unwrap())
}

fn arrange(client: &Client, demand: &Value, docking: &Value) -> Result<Answer> {
    client.post(&format!("{}/dockings", path(demand)), docking)
}

fn hold(client: &Client, docking: &Answer, outcome: &str) -> Result<Answer> {
    let told = json!({
        "outcome": outcome, "on": today(), "summary": "双方同意先做小批验证", "amount_yuan": 600_000,
        "next_step": { "text": "寄送样品", "due_on": days_ahead(7) },
    });
    client.on(&docking.json).post(&format!("/dockings/{}/outcome", docking.id()), &told)
}

#[test]
fn a_demand_is_in_docking_while_one_lies_ahead_or_came_to_something_and_met_by_a_contract() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let draft = clerk.post("/demands", &a_demand())?.is(201);
    let _ = arrange(&clerk, &draft.json, &a_docking())?.refused(409, "demand_not_open");
    let demand = published(&clerk, a_demand())?;
    let status = || Ok::<_, anyhow::Error>(clerk.get(&path(&demand))?.is(200)["status"].clone());

    let first = arrange(&clerk, &demand, &a_docking())?.is(201);
    assert_eq!(status()?, "in_docking");
    let held = hold(&clerk, &first, "no")?.is(200);
    assert_eq!(
        (held["state"].as_str(), held["result"]["next_step"]["text"].as_str()),
        (Some("held"), Some("寄送样品"))
    );
    assert_eq!(status()?, "published", "nothing came of it");
    let _ = hold(&clerk, &held, "contract")?.refused(409, "docking_over");

    let second = arrange(&clerk, &demand, &a_docking())?.is(201);
    let reason = json!({ "reason": "对方改期" });
    let _ = clerk.on(&second.json).post(&format!("/dockings/{}/call-off", second.id()), &reason)?.is(200);
    assert_eq!(status()?, "published");
    let third = arrange(&clerk, &demand, &a_docking())?.is(201);
    let _ = hold(&clerk, &third, "contract")?.is(200);
    assert_eq!(status()?, "met");
    let listed = clerk.get(&format!("{}/dockings", path(&demand)))?.is(200);
    assert_eq!(listed["total"], 3);
    let funnel = clerk.get("/dockings/funnel")?.is(200);
    let expected =
        json!({ "published": 1, "docked": 1, "held": 1, "interested": 1, "intent": 1, "contract": 1, "met": 1 });
    assert_eq!(funnel["all"], expected);
    assert_eq!(funnel["library"]["technology"], expected);
    assert_eq!(funnel["district"]["330602"], expected);
    Ok(())
}

#[test]
fn an_outcome_waits_for_the_beginning_and_stale_or_foreign_hands_change_nothing() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let (clerk, keqiao) = (server.as_user("clerk")?, server.as_user("keqiao")?);
    let demand = published(&clerk, a_demand())?;
    let later = a_docking().with("starts_at", format!("{}T01:00:00Z", days_ahead(3)));
    let docking = arrange(&clerk, &demand, &later)?.is(201);
    let _ = hold(&clerk, &docking, "interested")?.refused(409, "docking_not_begun");
    let at = format!("/dockings/{}", docking.id());
    let moved = clerk.on(&docking.json).patch(&at, &json!({ "place": "研究所会议室" }))?.is(200);
    assert_eq!(moved["place"], "研究所会议室");
    let _ = clerk.on(&docking.json).patch(&at, &json!({ "place": "别处" }))?.is(412);
    let _ = clerk.patch(&at, &json!({ "place": "别处" }))?.is(428);

    let seen = keqiao.get(&at)?.is(200);
    assert_eq!(seen["participants"][0]["email"], Value::Null, "addresses are for those who arrange it");
    assert_eq!(seen["participants"][0]["name"], "陶*");
    assert_eq!(seen["actions"], json!([]));
    let _ = keqiao.on(&moved.json).patch(&at, &json!({ "place": "别处" }))?.is(403);
    let _ = arrange(&keqiao, &demand, &a_docking())?.is(403);
    let _ = server.as_user("admin")?.get(&at)?.is(403);
    let wrong = a_docking()
        .with("ends_at", "2020-01-01T00:00:00Z")
        .with("with", json!({ "organisation_id": demand["id"] }))
        .with("participants", json!([{ "name": "陶工", "email": "tao@x.cn\r\nBcc: all@x.cn" }]));
    let refused = arrange(&clerk, &demand, &wrong)?.refused(422, "validation_failed");
    assert_eq!(refused["errors"][0]["pointer"], "/with/organisation_id");
    Ok(())
}

#[test]
fn a_project_opened_from_an_outcome_keeps_the_thread() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let demand = published(&clerk, a_demand())?;
    let docking = arrange(&clerk, &demand, &a_docking())?.is(201);
    let lead = a_lead().with("opened_from", json!({ "docking_id": docking.json["id"] }));
    let _ = clerk.post("/projects", &lead)?.refused(409, "docking_without_outcome");
    let held = hold(&clerk, &docking, "agreement_of_intent")?.is(200);
    assert_eq!(held["actions"], json!(["open_project"]));
    let project = clerk.post("/projects", &lead)?.is(201);
    assert_eq!(project["opened_from"]["docking_id"], docking.json["id"]);
    assert_eq!(clerk.get(&format!("/dockings/{}", docking.id()))?.is(200)["project_id"], project.json["id"]);
    let again = clerk.post("/projects", &a_lead().with("opened_from", json!({ "docking_id": docking.json["id"] })))?;
    let _ = again.refused(409, "docking_has_project");
    let timeline = clerk.get(&format!("/projects/{}/timeline", project.id()))?.is(200);
    assert!(timeline.items().iter().any(|entry| entry["action"] == "project.opened_from"), "{}", timeline.shown());
    Ok(())
}

#[test]
fn invitations_go_out_as_calendar_files_and_are_taken_back() -> Result<()> {
    let mail = MailServer::start()?;
    let settings = ["--mail-server", &mail.url, "--mail-from", "zhaoshang@example.gov.cn"];
    let server = Home::embedded()?.serve_with(Flags::EmptyDemo, &settings)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let organisation = clerk.post("/organisations", &an_organisation().with("name", "越州封装技术研究所"))?.is(201);
    let demand = published(&clerk, a_demand())?;
    let with = json!({ "organisation_id": organisation.json["id"] });
    let docking = arrange(&clerk, &demand, &a_docking().with("with", with))?.is(201);
    assert_eq!(docking["with"]["name"], "越州封装技术研究所");
    let first = mail.mails(1)?;
    assert!(first[0].contains("To: tao@yuezhou.example.cn") && first[0].contains("method=REQUEST"), "{}", first[0]);
    let at = format!("/dockings/{}", docking.id());
    let ics = String::from_utf8(clerk.bytes(&format!("{at}/invitation.ics"))?)?;
    assert!(ics.contains("METHOD:REQUEST") && ics.contains("LOCATION:招商中心三楼会议室"), "{ics}");
    let _ = clerk.on(&docking.json).post(&format!("{at}/call-off"), &json!({ "reason": "对方改期" }))?.is(200);
    let second = mail.mails(2)?;
    assert!(second.iter().any(|mail| mail.contains("method=CANCEL")), "{second:?}");
    Ok(())
}
