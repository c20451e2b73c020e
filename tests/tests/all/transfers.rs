//! A project goes on in another district; the one that hands it on keeps an agreed share for a while.

use anyhow::{Context as _, Result};
use dingyin_tests::day::{days_ago, today};
use dingyin_tests::{Case, Client, Flags, Server, With as _, a_lead};
use serde_json::{Value, json};

fn to_keqiao() -> Value {
    json!({ "to_district": "330603", "reason": "产业链配套在柯桥" })
}

#[test]
fn a_transfer_moves_project_and_first_report_and_keeps_the_usual_share_for_five_years() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let (clerk, keqiao) = (server.as_user("clerk")?, server.as_user("keqiao")?);
    let mut case = Case::begin(&clerk, a_lead())?;
    let _ = keqiao.get(&case.path(""))?.refused(404, "not_found");
    let moved = case.post("/transfer", &to_keqiao())?.is(200);
    assert_eq!((moved.header("etag"), &moved["version"]), ("\"2\"", &json!(2)));
    assert_eq!((&moved["district"], &moved["first_report"]["district"]), (&json!("330603"), &json!("330603")));
    assert_eq!(keqiao.get(&case.path(""))?.is(200)["district"], "330603");
    let agreed = &keqiao.get(&case.path("/transfers"))?.is(200).items()[0].clone();
    assert_eq!((&agreed["from_district"], &agreed["to_district"]), (&json!("330602"), &json!("330603")));
    assert_eq!((&agreed["share_basis_points"], &agreed["from"]), (&json!(5000), &json!(days_ago(0))));
    let until = today() + chrono::Months::new(60);
    assert_eq!((&agreed["until"], &agreed["by"]), (&json!(until.to_string()), &json!("王晓岚")));
    let told = case.get("/timeline")?.items()[0].clone();
    assert_eq!(told["action"], "project.transferred");
    let summary = told["summary"].as_str().context("no summary")?;
    assert!(summary.contains("越城区") && summary.contains("50.00%") && summary.contains("产业链配套"), "{summary}");
    Ok(())
}

#[test]
fn the_district_that_holds_it_hands_it_on_and_what_was_agreed_is_kept_newest_first() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let (clerk, keqiao) = (server.as_user("clerk")?, server.as_user("keqiao")?);
    let mut case = Case::begin(&clerk, a_lead())?;
    let _ = keqiao.on(&case.project).post(&case.path("/transfer"), &to_keqiao())?.refused(404, "not_found");
    let agreed = to_keqiao().with("share_basis_points", 3000).with("years", 2);
    let _ = case.post("/transfer", &agreed)?.is(200);
    let on = json!({ "to_district": "330681", "reason": "用地指标在诸暨", "share_basis_points": 0 });
    let _ = keqiao.on(&case.project).post(&case.path("/transfer"), &on)?.is(200);
    let _ = keqiao.get(&case.path(""))?.refused(404, "not_found");
    let transfers = case.get("/transfers")?.is(200);
    let shares: Vec<&Value> = transfers.items().iter().map(|transfer| &transfer["share_basis_points"]).collect();
    assert_eq!(shares, [&json!(0), &json!(3000)]);
    assert_eq!(case.get("/transfers?limit=1")?.is(200).items().len(), 1);
    assert_eq!(clerk.every(&case.path("/transfers"), 1)?.len(), 2);
    Ok(())
}

#[test]
fn what_makes_no_sense_is_refused_and_changes_nothing() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let mut case = Case::begin(&clerk, a_lead())?;
    let path = case.path("/transfer");
    let _ = clerk.post(&path, &to_keqiao())?.refused(428, "precondition_required");
    let _ = clerk.with("if-match", "\"7\"").post(&path, &to_keqiao())?.refused(412, "version_conflict");
    let _ = case.post("/transfer", &to_keqiao().with("to_district", "330602"))?.refused(409, "same_district");
    let first = |client: &Client, body: Value| -> Result<String> {
        let refused = client.post(&path, &body)?.refused(422, "validation_failed");
        Ok(format!("{} {}", refused.text_at("/errors/0/pointer"), refused.text_at("/errors/0/code")))
    };
    let hand = case.hand();
    assert_eq!(first(&hand, to_keqiao().with("to_district", "330600"))?, "/to_district out_of_range");
    assert_eq!(first(&hand, to_keqiao().with("to_district", "310115"))?, "/to_district unknown_code");
    assert_eq!(first(&hand, json!({ "to_district": "330603" }))?, "/reason required");
    for (field, values) in [("share_basis_points", [-1, 10_001]), ("years", [0, 21])] {
        for value in values {
            assert_eq!(first(&hand, to_keqiao().with(field, value))?, format!("/{field} out_of_range"));
        }
    }
    assert_eq!(first(&hand, to_keqiao().with("share", 1))?, "/share unknown_field");
    assert_eq!(case.get("")?["version"], case.project["version"]);
    let _ = case.post("/close", &json!({ "outcome": "lost", "reason": "落户外地" }))?.is(200);
    let _ = case.post("/transfer", &to_keqiao())?.refused(409, "not_active");
    Ok(())
}

#[test]
fn a_repeated_request_transfers_once() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = Case::begin(&server.as_user("clerk")?, a_lead())?;
    let keyed = case.hand().with("idempotency-key", "transfer-1");
    let (first, again) =
        (keyed.post(&case.path("/transfer"), &to_keqiao())?, keyed.post(&case.path("/transfer"), &to_keqiao())?);
    assert_eq!((first.is(200)["version"].clone(), again.is(200)["version"].clone()), (json!(2), json!(2)));
    assert_eq!(case.get("/transfers")?["total"], 1);
    Ok(())
}
