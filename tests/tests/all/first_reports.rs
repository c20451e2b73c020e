//! Who reported first holds the lead: protection lapses by the clock, others take over or contest, the centre decides.

use anyhow::{Context as _, Result};
use dingyin_tests::day::{days_ago, days_ahead};
use dingyin_tests::{Client, Flags, Home, Server, With as _, a_lead};
use serde_json::{Value, json};

/// A lead that 越城区 got reported so many days ago.
fn reported(client: &Client, days: u64) -> Result<Value> {
    Ok(client.post("/projects", &a_lead().with("reported_on", days_ago(days)))?.is(201).json)
}

fn actions(client: &Client, id: &str) -> Result<Vec<String>> {
    let timeline = client.get(&format!("/projects/{id}/timeline"))?.is(200);
    Ok(timeline.items().iter().filter_map(|moment| moment["action"].as_str().map(str::to_owned)).collect())
}

#[test]
fn a_lapse_is_recorded_once_however_often_the_clock_is_run() -> Result<()> {
    let home = Home::embedded()?;
    let server = home.serve(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let (old, fresh) = (reported(&clerk, 120)?, reported(&clerk, 10)?);
    for expected in ["1 protections", "0 protections"] {
        let ran = home.run(&["clock"])?.succeeded();
        assert!(ran.out.contains(expected), "{}", ran.out);
    }
    let id = old["id"].as_str().context("no id")?;
    assert_eq!(actions(&clerk, id)?, ["first_report.lapsed", "project.logged"]);
    assert_eq!(clerk.get(&format!("/projects/{id}"))?.is(200)["first_report"]["state"], "lapsed");
    let untouched = fresh["id"].as_str().context("no id")?;
    assert_eq!(actions(&clerk, untouched)?, ["project.logged"]);
    Ok(())
}

#[test]
fn what_lapses_soon_and_what_is_free_is_listed() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let (free, soon) = (reported(&clerk, 120)?, reported(&clerk, 85)?);
    reported(&clerk, 1)?;
    let listed = |state: &str| -> Result<Vec<Value>> {
        Ok(clerk.get(&format!("/first-reports?state={state}"))?.is(200).items().to_vec())
    };
    let ids = |items: &[Value]| items.iter().map(|item| item["project_id"].clone()).collect::<Vec<_>>();
    assert_eq!(ids(&listed("free")?), [free["id"].clone()]);
    assert_eq!(ids(&listed("lapsing")?), [soon["id"].clone()]);
    assert_eq!(listed("lapsing")?[0]["protected_until"], days_ahead(5));
    // Another district learns that the lead is to be had, not what it is.
    let keqiao = server.as_user("keqiao")?;
    let seen = keqiao.get("/first-reports?state=free")?.is(200);
    assert_eq!((&seen.items()[0]["name"], &seen.items()[0]["code"]), (&Value::Null, &free["code"]));
    assert!(keqiao.get("/first-reports?state=lapsing")?.is(200).items().is_empty());
    let _ = clerk.get("/first-reports?state=other")?.refused(422, "validation_failed");
    Ok(())
}

#[test]
fn a_district_takes_over_what_nobody_holds_and_only_that() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let (clerk, keqiao) = (server.as_user("clerk")?, server.as_user("keqiao")?);
    let (free, held) = (reported(&clerk, 120)?, reported(&clerk, 10)?);
    let reason = json!({ "reason": "原单位半年未联系" });
    let path = |lead: &Value| format!("/projects/{}/first-report", lead["id"].as_str().unwrap_or_default());
    let _ = keqiao.post(&path(&held), &reason)?.refused(409, "still_protected");
    let _ = keqiao.post(&path(&free), &json!({}))?.refused(422, "validation_failed");
    let taken = keqiao.post(&path(&free), &reason)?.is(200);
    assert_eq!((&taken["district"], &taken["protected_until"]), (&json!("330603"), &json!(days_ahead(90))));
    let project = keqiao.get(&format!("/projects/{}", free["id"].as_str().context("no id")?))?.is(200);
    assert_eq!(project["first_report"]["state"], "protected");
    let _ = keqiao.post(&path(&free), &reason)?.refused(409, "still_protected");
    let _ = server.as_user("supervisor")?.post(&path(&held), &reason)?.refused(403, "forbidden");
    Ok(())
}

#[test]
fn a_dispute_hears_both_sides_and_its_decision_binds() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let (clerk, keqiao) = (server.as_user("clerk")?, server.as_user("keqiao")?);
    let lead = reported(&clerk, 10)?;
    let id = lead["id"].as_str().context("no id")?;
    let grounds = json!({ "grounds": "本区上月已与投资方签订保密协议" });
    let dispute = keqiao.post(&format!("/projects/{id}/disputes"), &grounds)?.is(201);
    let _ = keqiao.post(&format!("/projects/{id}/disputes"), &grounds)?.refused(409, "already_exists");
    let _ = clerk.post(&format!("/projects/{id}/disputes"), &grounds)?.refused(409, "already_holder");
    let of_project =
        |id: &str| Ok::<_, anyhow::Error>(clerk.get(&format!("/disputes?project_id={id}"))?.is(200).items().len());
    assert_eq!((of_project(id)?, of_project(dispute.id())?), (1, 0));
    let path = format!("/disputes/{}", dispute.id());
    let _ = keqiao.post(&format!("{path}/answer"), &grounds)?.refused(403, "forbidden");
    let answered = clerk.post(&format!("{path}/answer"), &json!({ "grounds": "首报登记在先" }))?.is(200);
    assert_eq!(answered["answer"], "首报登记在先");
    let ruling = json!({ "decision": "claimant", "reason": "柯桥区接触在先，材料齐全" });
    let _ = keqiao.post(&format!("{path}/decision"), &ruling)?.refused(403, "forbidden");
    let _ = clerk.post(&format!("{path}/decision"), &json!({ "decision": "both" }))?.refused(422, "validation_failed");
    let decided = clerk.post(&format!("{path}/decision"), &ruling)?.is(200);
    assert_eq!(decided["decision"], "claimant");
    let _ = clerk.post(&format!("{path}/decision"), &ruling)?.refused(409, "dispute_decided");
    let project = keqiao.get(&format!("/projects/{id}"))?.is(200);
    assert_eq!((&project["district"], &project["first_report"]["district"]), (&json!("330603"), &json!("330603")));
    assert!(keqiao.get("/disputes")?.is(200).items().is_empty());
    assert_eq!(keqiao.get("/disputes?state=decided")?.is(200).items().len(), 1);
    let told = actions(&clerk, id)?;
    for action in ["dispute.opened", "dispute.answered", "first_report.awarded", "dispute.decided"] {
        assert!(told.iter().any(|told| told == action), "{action}: {told:?}");
    }
    Ok(())
}
