//! The lead's clock: answered, judged, the referrer told, reported on; what runs out goes up the ladder.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result};
use dingyin_tests::day::{days_ago, days_ahead};
use dingyin_tests::{Answer, Case, Client, Flags, Home, Server, With as _, a_lead};
use serde_json::{Value, json};

const ASPECTS: [&str; 7] = ["industry", "chain", "market", "technology", "environment", "energy", "benefit"];

fn judgement() -> Value {
    let aspects = ASPECTS.map(|aspect| json!({ "aspect": aspect, "opinion": "favourable" }));
    json!({ "kind": "judge", "aspects": aspects, "verdict": "follow", "reason": "补链强链，能耗可承接" })
}

fn step<'a>(intake: &'a Answer, kind: &str) -> &'a Value {
    let steps = intake["steps"].as_array().map(Vec::as_slice).unwrap_or_default();
    steps.iter().rfind(|step| step["kind"] == kind).unwrap_or(&Value::Null)
}

/// What is wrong with a body, as `pointer code`.
fn fault(client: &Client, case: &Case, body: &Value) -> Result<String> {
    let refused = client.post(&case.path("/intake"), body)?.refused(422, "validation_failed");
    Ok(format!("{} {}", refused.text_at("/errors/0/pointer"), refused.text_at("/errors/0/code")))
}

#[test]
fn a_lead_is_answered_judged_told_and_reported_on() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let case = Case::begin(&clerk, a_lead())?;
    let before = case.get("/intake")?.is(200);
    assert_eq!(before["judgement"], Value::Null);
    assert_eq!(before["steps"].as_array().map(Vec::len), Some(4));
    for kind in ["answer", "judge", "tell_referrer", "report"] {
        let step = step(&before, kind);
        assert_eq!((&step["state"], &step["light"]), (&json!("waiting"), &json!("green")), "{kind}");
        assert_eq!((&step["done_on"], &step["escalated_to"]), (&Value::Null, &Value::Null));
    }
    let zhou = case.directory.person("周文斌")?;
    let answer = json!({ "kind": "answer", "answered_by": zhou, "note": "已电话联系推荐人" });
    let answered = clerk.post(&case.path("/intake"), &answer)?.is(201);
    assert_eq!(answered.header("location"), format!("/api/v1{}", case.path("/intake")));
    let told = step(&answered, "answer");
    assert_eq!(
        (&told["state"], &told["by"], &told["done_on"]),
        (&json!("done"), &json!("周文斌"), &json!(days_ago(0)))
    );
    let judged = clerk.post(&case.path("/intake"), &judgement())?.is(201);
    assert_eq!((&judged["judgement"]["verdict"], &judged["judgement"]["by"]), (&json!("follow"), &json!("王晓岚")));
    let aspects = judged["judgement"]["aspects"].as_array().context("no aspects")?;
    assert_eq!(aspects.iter().map(|a| a["aspect"].as_str().unwrap_or_default()).collect::<Vec<_>>(), ASPECTS);
    let _ = clerk.post(&case.path("/intake"), &json!({ "kind": "tell_referrer" }))?.is(201);
    let report = json!({ "kind": "report", "note": "已约企业下周来访" });
    let reported = clerk.post(&case.path("/intake"), &report)?.is(201);
    let reports = reported["steps"].as_array().context("no steps")?.iter().filter(|step| step["kind"] == "report");
    assert_eq!(reports.map(|step| step["state"].clone()).collect::<Vec<_>>(), [json!("done"), json!("waiting")]);
    assert_eq!(case.get("")?["version"], case.project["version"], "what is only added makes nobody's version stale");
    let timeline = case.get("/timeline")?;
    let actions: Vec<&str> = timeline.items().iter().filter_map(|moment| moment["action"].as_str()).collect();
    let told = ["intake.reported", "intake.referrer_told", "intake.judged", "intake.answered", "project.logged"];
    assert_eq!(actions, told);
    assert_eq!(timeline.items()[3]["summary"], "周文斌 · 已电话联系推荐人");
    assert_eq!(timeline.items()[2]["summary"], "跟进 · 补链强链，能耗可承接");
    Ok(())
}

#[test]
fn the_order_of_the_steps_is_kept_and_nothing_is_done_twice() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let case = Case::begin(&clerk, a_lead())?;
    let path = case.path("/intake");
    let answer = json!({ "kind": "answer" });
    let _ = clerk.post(&path, &judgement())?.refused(409, "answer_required");
    let _ = clerk.post(&path, &json!({ "kind": "report" }))?.refused(409, "answer_required");
    let _ = clerk.post(&path, &json!({ "kind": "tell_referrer" }))?.refused(409, "judgement_required");
    assert_eq!(fault(&clerk, &case, &answer.clone().with("on", days_ahead(1)))?, "/on in_future");
    assert_eq!(fault(&clerk, &case, &answer.clone().with("on", days_ago(181)))?, "/on too_early");
    let _ = clerk.post(&path, &answer.clone().with("on", days_ago(2)))?.is(201);
    let _ = clerk.post(&path, &answer)?.refused(409, "step_done");
    assert_eq!(fault(&clerk, &case, &judgement().with("on", days_ago(3)))?, "/on too_early");
    Ok(())
}

#[test]
fn what_does_not_belong_to_a_step_and_what_a_judgement_lacks_is_named() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let case = Case::begin(&clerk, a_lead())?;
    let nobody = "01900000-0000-7000-8000-000000000000";
    let of_answer = |field: &str, value: Value| fault(&clerk, &case, &json!({ "kind": "answer" }).with(field, value));
    assert_eq!(fault(&clerk, &case, &json!({}))?, "/kind required");
    assert_eq!(fault(&clerk, &case, &json!({ "kind": "listen" }))?, "/kind unknown_code");
    assert_eq!(of_answer("verdict", json!("follow"))?, "/verdict unknown_field");
    assert_eq!(of_answer("aspects", json!([]))?, "/aspects unknown_field");
    assert_eq!(of_answer("answered_by", json!(nobody))?, "/answered_by not_found");
    assert_eq!(of_answer("done", json!(true))?, "/done unknown_field");
    assert_eq!(fault(&clerk, &case, &judgement().with("answered_by", nobody))?, "/answered_by unknown_field");
    assert_eq!(fault(&clerk, &case, &judgement().with("verdict", "maybe"))?, "/verdict unknown_code");
    assert_eq!(fault(&clerk, &case, &judgement().with("aspects", json!([])))?, "/aspects required");
    let mut odd = judgement();
    odd["aspects"][1] = json!({ "aspect": "industry", "opinion": "neutral" });
    assert_eq!(fault(&clerk, &case, &odd)?, "/aspects/1/aspect repeated");
    odd["aspects"][1] = json!({ "aspect": "chain", "opinion": "splendid" });
    assert_eq!(fault(&clerk, &case, &odd)?, "/aspects/1/opinion unknown_code");
    Ok(())
}

#[test]
fn a_repeated_request_notes_a_report_once() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let case = Case::begin(&clerk, a_lead())?;
    let _ = clerk.post(&case.path("/intake"), &json!({ "kind": "answer" }))?.is(201);
    let keyed = clerk.with("idempotency-key", "report-1");
    for _ in 0..2 {
        let reported = keyed.post(&case.path("/intake"), &json!({ "kind": "report" }))?.is(201);
        assert_eq!(reported["steps"].as_array().map(Vec::len), Some(5));
    }
    let other = json!({ "kind": "report", "note": "另一次" });
    let _ = keyed.post(&case.path("/intake"), &other)?.refused(409, "idempotency_key_reused");
    Ok(())
}

#[test]
fn the_clock_ends_when_the_project_goes_on_and_giving_up_closes_nothing() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let given_up = Case::begin(&clerk, a_lead())?;
    let _ = clerk.post(&given_up.path("/intake"), &json!({ "kind": "answer" }))?.is(201);
    let _ = clerk.post(&given_up.path("/intake"), &judgement().with("verdict", "give_up"))?.is(201);
    assert_eq!(given_up.get("")?.is(200)["status"], "active");
    let further = Case::brought_to(&clerk, a_lead(), "negotiation")?;
    assert_eq!(further.get("/intake")?.is(200)["steps"], json!([]));
    let _ = clerk.post(&further.path("/intake"), &json!({ "kind": "answer" }))?.refused(409, "lead_clock_ended");
    let waiting = clerk.get("/intake")?.is(200);
    assert_eq!(waiting["total"], 2, "the referrer and a report: {}", waiting.text);
    Ok(())
}

#[test]
fn what_waits_is_listed_most_urgent_first_page_by_page_and_only_what_one_may_see() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let (clerk, keqiao) = (server.as_user("clerk")?, server.as_user("keqiao")?);
    let (_, own) = (Case::begin(&clerk, a_lead())?, Case::begin(&keqiao, a_lead().with("district", "330603"))?);
    let all = clerk.every("/intake", 3)?;
    assert_eq!((all.len(), clerk.get("/intake?state=waiting")?.is(200)["total"].clone()), (8, json!(8)));
    let due: Vec<&str> = all.iter().filter_map(|item| item["due_on"].as_str()).collect();
    assert!(due.is_sorted(), "{due:?}");
    let distinct: BTreeSet<String> = all.iter().map(|item| format!("{}{}", item["project_id"], item["kind"])).collect();
    assert_eq!(distinct.len(), 8, "no step twice");
    let seen = keqiao.get("/intake")?.is(200);
    assert!(seen.items().iter().all(|item| item["project_id"] == own.project["id"]) && seen["total"] == 4);
    for state in ["due", "overdue"] {
        assert_eq!(clerk.get(&format!("/intake?state={state}"))?.is(200)["total"], 0, "{state}");
    }
    let _ = clerk.get("/intake?state=late")?.refused(422, "validation_failed");
    let _ = clerk.get("/intake/figures?from=2026-02-01&to=2026-01-01")?.refused(422, "validation_failed");
    let _ = server.as_user("admin")?.get("/intake")?.refused(403, "forbidden");
    let _ = server.as_user("auditor")?.get("/intake/figures")?.refused(403, "forbidden");
    Ok(())
}

#[test]
fn what_ran_out_goes_up_the_ladder_once_however_often_the_clock_is_run() -> Result<()> {
    let home = Home::embedded()?;
    let server = home.serve(Flags::Demo)?;
    let clerk = server.as_user("clerk")?;
    let overdue = clerk.every("/intake?state=overdue", 200)?;
    assert!(!overdue.is_empty() && overdue.iter().all(|item| item["light"] == "red"));
    assert!(overdue.iter().all(|item| item["escalated_to"].is_null()), "nobody was told yet");
    let first = home.run(&["clock"])?.succeeded();
    assert!(!first.out.contains(" 0 escalations"), "{}", first.out);
    let second = home.run(&["clock"])?.succeeded();
    assert!(second.out.contains("0 escalations"), "{}", second.out);
    let told = clerk.every("/intake?state=overdue", 200)?;
    let oldest = told.iter().find(|item| item["kind"] == "answer").context("every lead was answered")?;
    assert_eq!(oldest["escalated_to"], "leader");
    let path = format!("/projects/{}", oldest["project_id"].as_str().context("no id")?);
    let timeline = clerk.every(&format!("{path}/timeline"), 200)?;
    let told = |rung: &str| {
        let of_rung = |moment: &&Value| {
            moment["action"] == "intake.escalated"
                && moment["summary"].as_str().is_some_and(|said| said.contains(rung) && said.contains("专人响应"))
        };
        timeline.iter().filter(of_rung).count()
    };
    assert_eq!((told("单位负责人"), told("招商中心"), told("分管领导")), (1, 1, 1));
    Ok(())
}

#[test]
fn the_figures_tell_of_each_unit_what_was_answered_in_time() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let (clerk, keqiao) = (server.as_user("clerk")?, server.as_user("keqiao")?);
    let answered = Case::begin(&clerk, a_lead())?;
    let _ = Case::begin(&clerk, a_lead())?;
    let _ = Case::begin(&keqiao, a_lead().with("district", "330603"))?;
    let _ = clerk.post(&answered.path("/intake"), &json!({ "kind": "answer" }))?.is(201);
    let figures = clerk.get(&format!("/intake/figures?from={}&to={}", days_ago(0), days_ago(0)))?.is(200);
    let of = |unit: &str| figures.items().iter().find(|item| item["unit_name"] == unit).cloned().unwrap_or_default();
    let centre = of("市招商投资促进中心");
    assert_eq!(
        (&centre["logged"], &centre["answered_in_time"], &centre["unanswered"]),
        (&json!(2), &json!(1), &json!(1))
    );
    let rate = json!({ "numerator": 1, "denominator": 1 });
    assert_eq!((&centre["answered_in_time_rate"], &centre["median_working_days"]), (&rate, &json!(0.0)));
    assert_eq!(of("柯桥区招商投资促进中心")["median_working_days"], Value::Null);
    assert_eq!(keqiao.get("/intake/figures")?.is(200)["total"], 1);
    assert_eq!(clerk.get(&format!("/intake/figures?to={}", days_ago(1)))?.is(200)["total"], 0);
    Ok(())
}
