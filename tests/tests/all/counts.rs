//! A project counts once: at its first signing, then its increments alone, shared with the district that sent it on.

use anyhow::Result;
use dingyin_tests::builders::evidence;
use dingyin_tests::day::{days_ago, days_ahead, today};
use dingyin_tests::{Answer, Case, Flags, Home, Server, With as _, a_lead};
use serde_json::{Value, json};

/// What [`evidence`] names in an agreement.
const AGREED: i64 = 320_000_000;

fn increase(amount: i64) -> Value {
    json!({ "amount_yuan": amount, "on": days_ago(20), "reason": "增资扩产二线" })
}

/// Signs again with an agreement of this amount, after having been sent back.
fn sign_again(case: &mut Case, amount: i64, day: u64) -> Result<Answer> {
    let back = json!({ "to": "negotiation", "on": days_ago(day), "note": "协议重谈" });
    let _ = case.post("/transitions", &back)?.is(201);
    let agreement = evidence("agreement", &days_ago(day)).with("amount_yuan", amount);
    case.post("/transitions", &json!({ "to": "signed", "on": days_ago(day), "evidence": [agreement] }))
}

/// Each entry as kind, district and amount, the latest first.
fn entries(counts: &Answer) -> Vec<(String, String, i64)> {
    let text = |entry: &Value, field: &str| entry[field].as_str().unwrap_or_default().to_owned();
    let entry = |entry: &Value| {
        (text(entry, "kind"), text(entry, "district"), entry["amount_yuan"].as_i64().unwrap_or_default())
    };
    counts.items().iter().map(entry).collect()
}

fn entry(kind: &str, district: &str, amount: i64) -> (String, String, i64) {
    (kind.to_owned(), district.to_owned(), amount)
}

#[test]
fn a_signing_counts_once_and_an_increase_its_increment() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let mut case = Case::brought_to(&clerk, a_lead(), "negotiation")?;
    assert_eq!(case.get("/counts")?.is(200)["sum_yuan"], 0);
    let _ = case.post("/capital-increases", &increase(1))?.refused(409, "not_signed");
    let _ = case.review("passed", 140)?.is(201);
    let _ = case.step("signed")?.is(201);
    let counted = case.get("/counts")?.is(200);
    assert_eq!(entries(&counted), [entry("signing", "330602", AGREED)]);
    assert_eq!((&counted.items()[0]["on"], &counted.items()[0]["reason"]), (&json!(days_ago(130)), &json!("首次签约")));
    let _ = case.patch(&json!({ "name": "更名后的药用辅料基地", "investor": { "name": "接手的投资公司" } }))?.is(200);
    let _ = sign_again(&mut case, AGREED, 90)?.is(201);
    assert_eq!(case.get("/counts")?["total"], 1, "the same agreement says nothing new");
    let raised = case.post("/capital-increases", &increase(80_000_000))?.is(201);
    assert_eq!(raised["total_investment_yuan"], AGREED + 80_000_000);
    assert_eq!(raised.header("etag"), format!("\"{}\"", raised["version"]));
    assert_eq!(raised.header("location"), format!("/api/v1{}", case.path("/counts")));
    let counted = case.get("/counts")?.is(200);
    assert_eq!(counted["sum_yuan"], AGREED + 80_000_000);
    assert_eq!(entries(&counted)[0], entry("increment", "330602", 80_000_000));
    assert_eq!(case.get("/timeline")?.items()[0]["action"], "capital.increased");
    let _ = sign_again(&mut case, AGREED - 20_000_000, 10)?.is(201);
    let counted = case.get("/counts")?.is(200);
    assert_eq!(counted["sum_yuan"], AGREED - 20_000_000, "another agreement states the whole");
    assert!(entries(&counted).contains(&entry("correction", "330602", -100_000_000)), "{}", counted.text);
    Ok(())
}

#[test]
fn an_increase_must_be_sound_and_build_on_the_current_version() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let case = Case::brought_to(&clerk, a_lead(), "signed")?;
    let path = case.path("/capital-increases");
    let _ = clerk.post(&path, &increase(1))?.refused(428, "precondition_required");
    let _ = clerk.with("if-match", "\"1\"").post(&path, &increase(1))?.refused(412, "version_conflict");
    let fault = |body: Value| -> Result<String> {
        let refused = case.hand().post(&path, &body)?.refused(422, "validation_failed");
        Ok(format!("{} {}", refused.text_at("/errors/0/pointer"), refused.text_at("/errors/0/code")))
    };
    assert_eq!(fault(increase(0))?, "/amount_yuan out_of_range");
    assert_eq!(fault(increase(9_007_199_254_740_991))?, "/amount_yuan out_of_range");
    assert_eq!(fault(increase(1).with("on", days_ahead(1)))?, "/on in_future");
    assert_eq!(fault(increase(1).with("on", days_ago(131)))?, "/on too_early");
    assert_eq!(fault(increase(1).with("year", 2026))?, "/year unknown_field");
    assert_eq!(fault(json!({ "amount_yuan": 1, "on": days_ago(1) }))?, "/reason required");
    assert_eq!(case.get("/counts")?["total"], 1);
    Ok(())
}

#[test]
fn what_is_counted_after_a_transfer_is_shared_and_found_by_district_industry_and_year() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let (clerk, keqiao) = (server.as_user("clerk")?, server.as_user("keqiao")?);
    let mut case = Case::brought_to(&clerk, a_lead(), "signed")?;
    let to_keqiao = json!({ "to_district": "330603", "reason": "产业链配套在柯桥", "share_basis_points": 4000 });
    let _ = case.post("/transfer", &to_keqiao)?.is(200);
    let _ = case.post("/capital-increases", &increase(100_000_001).with("on", days_ago(0)))?.is(201);
    let counted = case.get("/counts")?.is(200);
    let shared = [entry("increment", "330603", 60_000_001), entry("increment", "330602", 40_000_000)];
    assert_eq!(entries(&counted)[..2], shared);
    assert_eq!(counted.items()[0]["share_basis_points"], 6000);
    let other = Case::brought_to(
        &clerk,
        a_lead().with("industry", "new_materials").with("sub_industry", "metal_materials"),
        "signed",
    )?;
    let sum = |query: &str| anyhow::Ok(clerk.get(&format!("/counts{query}"))?.is(200)["sum_yuan"].clone());
    assert_eq!(sum("")?, json!(AGREED + 100_000_001 + AGREED));
    assert_eq!(sum("?district=330603")?, 60_000_001);
    assert_eq!(sum("?district=330602&industry=pharma")?, AGREED + 40_000_000);
    assert_eq!(sum("?industry=new_materials")?, AGREED);
    assert_eq!(sum("?year=1999")?, 0);
    let year = today().format("%Y").to_string();
    assert!(sum(&format!("?year={year}&district=330603"))? == 60_000_001);
    assert_eq!(clerk.every("/counts", 1)?.len(), 4);
    let seen = keqiao.get("/counts")?.is(200);
    assert_eq!((&seen["total"], &seen["sum_yuan"]), (&json!(3), &json!(AGREED + 100_000_001)));
    assert!(seen.items().iter().all(|item| item["project_id"] != other.project["id"]));
    for wrong in ["?year=0", "?year=99999999999", "?district=1", "?cursor=x", "?colour=red"] {
        assert_eq!(clerk.get(&format!("/counts{wrong}"))?.status, 422, "{wrong}");
    }
    let _ = server.as_user("admin")?.get("/counts")?.refused(403, "forbidden");
    Ok(())
}

#[test]
fn merged_projects_count_once_and_each_for_itself_when_the_merge_is_undone() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let first = Case::brought_to(&clerk, a_lead(), "signed")?;
    let second = Case::brought_to(&clerk, a_lead(), "signed")?;
    let sum = || anyhow::Ok(clerk.get("/counts")?.is(200)["sum_yuan"].clone());
    assert_eq!(sum()?, 2 * AGREED);
    let into = json!({ "into_project_id": first.project["id"], "reason": "同一项目" });
    let _ = second.hand().post(&second.path("/merge"), &into)?.is(200);
    assert_eq!(sum()?, AGREED);
    let counted = first.get("/counts")?.is(200);
    let correction = entry("correction", "330602", -AGREED);
    assert_eq!((entries(&counted).len(), &entries(&counted)[0]), (3, &correction));
    let id = second.path("").replace("/projects/", "");
    assert!(counted.items().iter().filter(|item| item["merged_project_id"] == id).count() == 2);
    let apart = json!({ "reason": "并非同一项目" });
    let _ = clerk.post(&second.path("/unmerge"), &apart)?.is(200);
    assert_eq!(sum()?, 2 * AGREED);
    assert_eq!(
        (first.get("/counts")?["sum_yuan"].clone(), first.get("/counts")?["total"].clone()),
        (json!(AGREED), json!(1))
    );
    assert_eq!(second.get("/counts")?.is(200)["sum_yuan"], AGREED);
    Ok(())
}

#[test]
fn a_merged_signing_stands_for_the_project_that_goes_on() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let mut going_on = Case::brought_to(&clerk, a_lead(), "negotiation")?;
    let merged = Case::brought_to(&clerk, a_lead(), "signed")?;
    let into = json!({ "into_project_id": going_on.project["id"], "reason": "同一项目" });
    let _ = merged.hand().post(&merged.path("/merge"), &into)?.is(200);
    going_on.project = going_on.get("")?.is(200).json;
    assert_eq!(going_on.get("/counts")?.is(200)["sum_yuan"], AGREED);
    let _ = going_on.review("passed", 140)?.is(201);
    let _ = going_on.step("signed")?.is(201);
    assert_eq!(clerk.get("/counts")?.is(200)["sum_yuan"], AGREED, "it was signed before");
    let _ = clerk.post(&merged.path("/unmerge"), &json!({ "reason": "并非同一项目" }))?.is(200);
    assert_eq!(clerk.get("/counts")?.is(200)["sum_yuan"], 2 * AGREED);
    Ok(())
}

#[test]
fn every_signed_project_of_the_demonstration_city_is_counted() -> Result<()> {
    let home = Home::embedded()?;
    let server = home.serve(Flags::Demo)?;
    let clerk = server.as_user("clerk")?;
    let counts = clerk.every("/counts", 200)?;
    let signings: Vec<&Value> = counts.iter().filter(|item| item["kind"] == "signing").collect();
    assert!(signings.len() > 50, "{} signings", signings.len());
    let sum: i64 = counts.iter().filter_map(|item| item["amount_yuan"].as_i64()).sum();
    assert_eq!(clerk.get("/counts")?.is(200)["sum_yuan"], sum);
    Ok(())
}
