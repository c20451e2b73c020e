//! Admission by published standards, what came of what was promised, and progress that is planned, reported and verified.

use anyhow::Result;
use dingyin_tests::case::LEADER;
use dingyin_tests::day::{days_ago, days_ahead};
use dingyin_tests::{Answer, Case, Flags, Home, Server, With as _, a_lead};
use serde_json::{Value, json};

/// The promise of a company that meets every binding threshold of 越城区.
fn figures() -> Value {
    json!({
        "land": "100", "fixed_assets": "40000", "floor_area": "80000", "land_price": "16.8",
        "tax": "3000", "output": "50000",
    })
}

fn controls() -> Value {
    json!({
        "catalogue": "encouraged", "negative_list": "clear", "industry_fit": "fits",
        "process": "advanced", "patents": "own", "research": "own", "unit_consumption": "advanced",
        "safety_question": "none", "pollutant_totals": "available", "zone_rules": "conform",
        "park_capacity": "enough", "energy_allowance": "available", "environmental_question": "none",
    })
}

fn application(mark: &str) -> Value {
    json!({ "figures": figures(), "marks": { "driving": mark, "technology": mark }, "controls": controls() })
}

fn review(mark: &str) -> Value {
    json!({
        "on": days_ago(140),
        "reason": "三控四质评审",
        "application": application(mark),
        "panel": [
            { "name": "钱工", "field": "省机电设计院，工艺" },
            { "name": "宋工", "field": "环科院，排污" },
            { "name": "方老师" },
        ],
    })
}

fn pointers(answer: &Answer) -> Vec<&str> {
    answer["errors"].as_array().into_iter().flatten().filter_map(|error| error["pointer"].as_str()).collect()
}

#[test]
fn the_verdict_follows_from_the_published_standards_and_shortfalls_stand_in_figures() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let mut case = Case::brought_to(&server.as_user("clerk")?, a_lead(), "negotiation")?;
    let mut short = application("80");
    short["figures"]["tax"] = json!(1500);
    let tried = case.client.post(&case.path("/admission/assess"), &json!({ "application": short }))?.is(200);
    let tax = tried["indicators"].as_array().unwrap().iter().find(|line| line["code"] == "tax_per_mu").unwrap();
    assert_eq!((&tax["value"], &tax["at_least"], &tax["shortfall"]), (&json!("15.00"), &json!("30"), &json!("15.00")));
    assert_eq!((&tried["score"], &tried["verdict"]), (&json!("83.75"), &json!("passed")));
    assert_eq!(case.get("/admission")?.is(200)["total"], 0, "nothing was recorded");

    let reviewed = case.post("/admission", &review("70"))?.is(201);
    assert_eq!(
        (&reviewed["review"]["verdict"], &reviewed["review"]["assessment"]["score"]),
        (&json!("passed"), &json!("85.00"))
    );
    assert_eq!(reviewed["review"]["panel"][0]["field"], "省机电设计院，工艺");
    let _ = case.advance("signed", 130, &["agreement"])?.is(201);
    let reread = case.get("/admission")?.is(200);
    assert_eq!(reread.items()[0], reviewed["review"], "read again it is the same");
    Ok(())
}

#[test]
fn a_veto_rejects_whatever_the_score_and_what_is_missing_is_told_at_once() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let mut case = Case::brought_to(&server.as_user("clerk")?, a_lead(), "negotiation")?;
    let mut vetoed = review("100");
    vetoed["application"]["controls"]["zone_rules"] = json!("conflict");
    let reviewed = case.post("/admission", &vetoed)?.is(201);
    assert_eq!(reviewed["review"]["verdict"], "rejected");
    assert_eq!(reviewed["review"]["assessment"]["vetoes"][0]["question"], "zone_rules");
    let _ = case.advance("signed", 130, &["agreement"])?.refused(409, "admission_required");

    let mut poor = review("100");
    poor["application"] = json!({ "figures": { "land": "0", "height": 3 }, "marks": { "driving": 101 }, "controls": { "process": "good" } });
    let refused = case.post("/admission", &poor)?.refused(422, "validation_failed");
    let told = pointers(&refused);
    for pointer in ["/figures/land", "/figures/height", "/marks/driving", "/controls/process", "/controls/patents"] {
        assert!(told.contains(&pointer), "{pointer}: {told:?}");
    }
    let mut differs = review("5");
    differs["verdict"] = json!("passed");
    let refused = case.post("/admission", &differs)?.refused(422, "validation_failed");
    assert_eq!(pointers(&refused), ["/verdict"]);
    Ok(())
}

#[test]
fn an_absent_investor_and_a_small_panel_postpone_and_who_recruited_does_not_sit() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let mut case = Case::brought_to(&server.as_user("clerk")?, a_lead(), "negotiation")?;
    let _ = case.post("/admission", &review("90").with("investor_present", false))?.refused(409, "review_postponed");
    let mut small = review("90");
    small["panel"][2]["present"] = json!(false);
    let _ = case.post("/admission", &small)?.refused(409, "no_quorum");
    let mut partial = review("90");
    partial["panel"][1] = json!({ "person_id": case.directory.person(LEADER)? });
    let refused = case.post("/admission", &partial)?.refused(422, "validation_failed");
    assert_eq!(pointers(&refused), ["/panel/1/person_id"]);
    assert_eq!(case.get("/admission")?.is(200)["total"], 0);
    Ok(())
}

#[test]
fn conditions_become_tasks_that_wait_for_somebody_until_they_are_met() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let mut case = Case::brought_to(&server.as_user("clerk")?, a_lead(), "negotiation")?;
    let due = json!({ "text": "落实排污权交易", "due_on": days_ago(1) });
    let conditional = review("30").with("conditions", json!([due, "补充能评"]));
    let reviewed = case.post("/admission", &conditional)?.is(201);
    assert_eq!(reviewed["review"]["conditions"], json!(["落实排污权交易", "补充能评"]));
    let liaison = server.as_user("liaison")?;
    let waiting = liaison.get("/work")?.is(200);
    let own: Vec<&Value> = waiting.items().iter().filter(|item| item["kind"] == "admission_condition").collect();
    let titles: Vec<&Value> = own.iter().map(|item| &item["title"]).collect();
    assert_eq!(titles, ["补充能评", "落实排污权交易"], "the one without a day was due long ago");
    let id = reviewed["review"]["condition_tasks"][0]["id"].as_str().unwrap_or_default();
    let path = case.path(&format!("/admission/conditions/{id}/met"));
    let note = json!({ "note": "交易凭证 2026-118 号" });
    let _ = liaison.post(&path, &note)?.refused(428, "precondition_required");
    let met = liaison.on(&case.project).post(&path, &note)?.is(200);
    let _ = liaison.on(&met.json).post(&path, &note)?.refused(409, "condition_met");
    let counts = liaison.get("/work")?.is(200);
    assert_eq!(counts["counts"]["admission_condition"], 1);
    let reread = case.get("/admission")?.is(200);
    let task = &reread.items()[0]["condition_tasks"][0];
    assert_eq!(task["met"]["note"], "交易凭证 2026-118 号");
    Ok(())
}

#[test]
fn a_leader_alone_overrules_with_a_reason_and_both_verdicts_stay_visible() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let mut case = Case::brought_to(&clerk, a_lead(), "negotiation")?;
    let _ = case.appoint("陈志远", 20)?.is(200);
    let reviewed = case.post("/admission", &review("5"))?.is(201);
    assert_eq!(reviewed["review"]["verdict"], "rejected");
    let body =
        json!({ "review_id": reviewed["review"]["id"], "verdict": "passed", "reason": "补链急需，市政府专题会议定" });
    let path = case.path("/admission/overrule");
    let _ = case.hand().post(&path, &body)?.refused(403, "forbidden");
    let leader = server.as_user("leader")?.on(&case.project);
    let refused = leader.post(&path, &body.clone().with("reason", " "))?.refused(422, "validation_failed");
    assert_eq!(pointers(&refused), ["/reason"]);
    let overruled = leader.post(&path, &body)?.is(200);
    let shown = &case.get("/admission")?.is(200).items()[0].clone();
    assert_eq!((&shown["verdict"], &shown["found"]), (&json!("passed"), &json!("rejected")));
    assert_eq!(shown["overruling"]["by"], "陈志远");
    let told = case.get("/timeline")?.is(200);
    assert_eq!(told.items()[0]["action"], "admission.overruled");
    let piece = dingyin_tests::builders::evidence("agreement", &days_ago(130));
    let sign = json!({ "to": "signed", "on": days_ago(130), "evidence": [piece] });
    let _ = clerk.on(&overruled.json).post(&case.path("/transitions"), &sign)?.is(201);
    Ok(())
}

#[test]
fn the_next_version_of_the_standards_is_entered_and_reviews_keep_theirs() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let (clerk, admin) = (server.as_user("clerk")?, server.as_user("admin")?);
    let published = clerk.get("/admission-standards")?.is(200);
    let last = published.items().last().cloned().unwrap_or_default();
    assert_eq!((published["total"].as_u64(), &last["version"]), (Some(3), &json!(3)));
    let mut next = last.clone().with("in_force_from", days_ago(30)).with("note", "提高亩均税收");
    next.as_object_mut().unwrap().remove("version");
    for threshold in next["thresholds"].as_array_mut().into_iter().flatten() {
        if threshold["indicator"] == "tax_per_mu" && threshold["force"] == "binding" {
            threshold["at_least"] = json!("60");
        }
    }
    let _ = clerk.post("/admission-standards", &next)?.refused(403, "forbidden");
    let unsound = next.clone().with("weights", json!({ "driving": 90, "beauty": 5 })).with("conditional_from", 90);
    let refused = admin.post("/admission-standards", &unsound)?.refused(422, "validation_failed");
    assert_eq!(pointers(&refused), ["/weights/beauty", "/weights", "/conditional_from"]);
    let early = admin.post("/admission-standards", &next.clone().with("in_force_from", "2022-12-31"))?;
    assert_eq!(pointers(&early.refused(422, "validation_failed")), ["/in_force_from"]);
    assert_eq!(admin.post("/admission-standards", &next)?.is(201)["version"], 4);

    let mut case = Case::brought_to(&clerk, a_lead(), "negotiation")?;
    let before = case.post("/admission", &review("70"))?.is(201);
    let after = case
        .post("/admission", &review("70").with("on", days_ago(1)).with("conditions", json!(["补足亩均税收"])))?
        .is(201);
    let version = |answer: &Answer| answer["review"]["assessment"]["standards_version"].as_u64();
    assert_eq!((version(&before), version(&after)), (Some(3), Some(4)));
    assert_eq!(after["review"]["assessment"]["score"], "78.75", "half of the tax, half of the points of one of two");
    Ok(())
}

#[test]
fn projects_that_compete_stand_side_by_side() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let mut one = Case::brought_to(&clerk, a_lead(), "negotiation")?;
    let _ = one.post("/admission", &review("70"))?.is(201);
    let needs = json!({ "needs": [{ "element": "land", "amount": "100.00", "needed_by": days_ahead(90) }] });
    let _ = one.hand().put(&one.path("/element-needs"), &needs)?.is(200);
    let other = Case::brought_to(&clerk, a_lead(), "negotiation")?;
    let id = |case: &Case| case.project["id"].as_str().unwrap_or_default().to_owned();
    let asked = format!("/admission-comparison?project_id={}&project_id={}&element=land", id(&other), id(&one));
    let compared = clerk.get(&asked)?.is(200);
    let told: Vec<(&Value, &Value)> = compared.items().iter().map(|side| (&side["verdict"], &side["need"])).collect();
    assert_eq!(told, [(&Value::Null, &Value::Null), (&json!("passed"), &json!("100.00"))]);
    let _ = clerk.get(&format!("/admission-comparison?project_id={}", id(&one)))?.refused(422, "validation_failed");
    let _ = server.as_user("keqiao")?.get(&asked)?.refused(404, "not_found");
    Ok(())
}

#[test]
fn planned_reported_and_verified_progress_never_mix() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let case = Case::brought_to(&clerk, a_lead(), "signed")?;
    let (liaison, handler) = (server.as_user("liaison")?, server.as_user("handler")?);
    let path = case.path("/progress");
    let month = days_ago(40).get(..7).unwrap_or_default().to_owned();
    let told = |kind: &str, yuan: i64| json!({ "month": month, "kind": kind, "invested_yuan": yuan });
    let _ = handler.post(&path, &told("reported", 1))?.refused(404, "not_found");
    let _ = liaison.post(&path, &told("planned", 3_000_000))?.is(201);
    let _ = liaison.post(&path, &told("reported", 2_500_000))?.is(201);
    let bare = liaison.post(&path, &told("verified", 2_000_000))?.refused(422, "validation_failed");
    assert_eq!(pointers(&bare), ["/attachment_id", "/place", "/taken_at"]);
    let photo = clerk.upload("现场.jpg", b"a photo of the site")?.is(201);
    let seen = told("verified", 2_000_000)
        .with("attachment_id", photo.json["id"].clone())
        .with("place", "滨海新区 3 号地块")
        .with("taken_at", format!("{}T02:00:00Z", days_ago(20)));
    let _ = liaison.post(&path, &seen)?.refused(409, "own_report");
    let _ = clerk.post(&path, &seen)?.is(201);
    let months = case.get("/progress")?.is(200);
    let shown = &months.items()[0];
    let yuan = |kind: &str| shown[kind]["total_yuan"].as_i64();
    assert_eq!(
        [yuan("planned"), yuan("reported"), yuan("verified")],
        [Some(3_000_000), Some(2_500_000), Some(2_000_000)]
    );
    assert_eq!(
        (&shown["counts"], &shown["verified"]["photo"]["place"]),
        (&json!("verified"), &json!("滨海新区 3 号地块"))
    );
    let file = format!("/attachments/{}", photo.id());
    assert_eq!(liaison.bytes(&file)?, b"a photo of the site", "who sees the project sees its photos");
    Ok(())
}

#[test]
fn what_came_is_held_against_the_promise_each_year() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let mut case = Case::brought_to(&clerk, a_lead(), "negotiation")?;
    let path = case.path("/performance");
    let year: i32 = days_ago(0).get(..4).unwrap_or_default().parse()?;
    let mut came = figures();
    came["tax"] = json!("2700");
    let told = json!({ "phase": "operation", "year": year, "kind": "reported", "figures": came });
    let _ = clerk.post(&path, &told)?.refused(409, "not_in_operation");
    let _ = case.post("/admission", &review("70"))?.is(201);
    for stage in ["signed", "filed", "land_secured", "construction", "completed", "trial_production"] {
        let _ = case.step(stage)?.is(201);
    }
    let _ = server.as_user("liaison")?.post(&path, &told)?.is(201);
    let shown = clerk.get(&path)?.is(200);
    let period = &shown["periods"][0];
    let tax = period["indicators"].as_array().unwrap().iter().find(|line| line["code"] == "tax_per_mu").unwrap();
    assert_eq!(
        (&tax["promised"], &tax["achieved"], &tax["shortfall"]),
        (&json!("30.00"), &json!("27.00"), &json!("3.00"))
    );
    assert_eq!((&period["mu_average"], &period["kind"]), (&json!("not_achieved"), &json!("reported")));
    assert_eq!(period["consequence"], "暂停要素优惠政策");
    let whole = json!({
        "land": 100, "tax": 3000, "value_added": 15000, "energy": 5000, "pollutants": 3, "employees": 750,
        "rd_spending": 3500, "revenue": 100_000, "output": 50000,
    });
    let document = clerk.upload("核查.pdf", b"%PDF-1.4")?.is(201);
    let verified =
        told.with("kind", "verified").with("figures", whole).with("attachment_id", document.json["id"].clone());
    let _ = clerk.post(&path, &verified)?.is(201);
    let ranked = clerk.get(&format!("/performance-ranking?year={year}"))?.is(200);
    assert_eq!((&ranked.items()[0]["score"], &ranked.items()[0]["band"]), (&json!("114.4108"), &json!("A")));
    assert_eq!(clerk.get(&path)?["periods"][0]["mu_average"], "achieved");
    Ok(())
}

#[test]
fn reviews_progress_and_figures_stand_after_the_server_was_killed() -> Result<()> {
    let home = Home::embedded()?;
    let server = home.serve(Flags::EmptyDemo)?;
    let mut case = Case::brought_to(&server.as_user("clerk")?, a_lead(), "negotiation")?;
    let _ = case.post("/admission", &review("30").with("conditions", json!(["补充能评"])))?.is(201);
    let before = case.get("/admission")?.is(200).json;
    let home = server.kill()?;
    let server = home.serve(Flags::EmptyDemo)?;
    assert_eq!(server.as_user("clerk")?.get(&case.path("/admission"))?.is(200).json, before);
    Ok(())
}
