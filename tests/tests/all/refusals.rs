//! What the rules refuse on the way, and how it is told: what is missing, who owes it, since when.

use anyhow::Result;
use dingyin_tests::builders::evidence;
use dingyin_tests::case::{APPOINTED, LEADER, LIAISON, MEMBER, REPORTED};
use dingyin_tests::day::{days_ago, days_ahead};
use dingyin_tests::{Case, Flags, Server, With as _, a_lead};
use serde_json::{Value, json};

#[test]
fn negotiation_names_everything_that_is_missing_in_both_languages() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let mut case = Case::brought_to(&server.as_user("clerk")?, a_lead(), "screening")?;
    let chinese = case.advance("negotiation", 150, &[])?.refused(422, "evidence_missing");
    let missing: Vec<&Value> = chinese["missing"].as_array().into_iter().flatten().collect();
    let codes: Vec<&Value> = missing.iter().map(|piece| &piece["code"]).collect();
    assert_eq!(codes, ["screening_opinion", "leader", "team"]);
    for piece in &missing {
        assert_eq!((&piece["owed_by"]["name"], &piece["since"]), (&json!("王晓岚"), &json!(days_ago(170))), "{piece}");
    }
    let detail = chinese.text_at("/detail");
    assert!(detail.contains("研判意见") && detail.contains("王晓岚") && detail.contains(&days_ago(170)), "{detail}");
    case.client = case.client.with("accept-language", "en");
    let english = case.advance("negotiation", 150, &[])?.refused(422, "evidence_missing");
    let detail = english.text_at("/detail");
    assert!(detail.starts_with("Screening opinion is missing, owed by 王晓岚 since"), "{detail}");
    assert_eq!((english.text_at("/title"), chinese.text_at("/title")), ("Evidence is missing", "缺少证明材料"));
    assert_eq!(case.get("")?.is(200)["next_stage"]["missing"], english["missing"], "the record says so beforehand");
    Ok(())
}

#[test]
fn the_leader_owes_the_team_and_the_liaison_the_papers() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let mut case = Case::brought_to(&server.as_user("clerk")?, a_lead(), "screening")?;
    let _ = case.appoint(LEADER, APPOINTED)?.is(200);
    let refused = case.advance("negotiation", 150, &["screening_opinion"])?.refused(409, "team_required");
    assert_eq!(
        (&refused["missing"][0]["kind"], &refused["missing"][0]["owed_by"]["name"]),
        (&json!("team"), &json!(LEADER))
    );
    let _ = case.form_team(LIAISON, &[MEMBER], 155)?.is(200);
    let refused = case.advance("negotiation", 150, &[])?.refused(422, "evidence_missing");
    assert_eq!(
        (refused["missing"].as_array().map(Vec::len), &refused["missing"][0]["owed_by"]["name"]),
        (Some(1), &json!(LIAISON))
    );
    Ok(())
}

#[test]
fn without_a_leader_nobody_negotiates() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let mut case = Case::brought_to(&server.as_user("clerk")?, a_lead(), "screening")?;
    let refused = case.advance("negotiation", 150, &["screening_opinion"])?.refused(409, "leader_required");
    let kinds: Vec<&Value> = refused["missing"].as_array().into_iter().flatten().map(|piece| &piece["kind"]).collect();
    assert_eq!(kinds, ["leader", "team"]);
    let _ = case.appoint(LEADER, 149)?.is(200);
    let _ = case.form_team(LIAISON, &[MEMBER], 149)?.is(200);
    let refused = case.advance("negotiation", 150, &["screening_opinion"])?.refused(409, "leader_required");
    assert_eq!(refused["missing"].as_array().map(Vec::len), Some(2), "both took office a day too late");
    let _ = case.advance("negotiation", 149, &["screening_opinion"])?.is(201);
    Ok(())
}

#[test]
fn a_piece_of_evidence_must_carry_what_its_kind_carries() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let mut case = Case::brought_to(&server.as_user("clerk")?, a_lead(), "negotiation")?;
    let _ = case.review("passed", 140)?.is(201);
    let mut agreement = evidence("agreement", &days_ago(130));
    agreement.as_object_mut().unwrap().remove("amount_yuan");
    let body = |piece: &Value| json!({ "to": "signed", "on": days_ago(130), "evidence": [piece] });
    let refused = case.post("/transitions", &body(&agreement))?.refused(422, "evidence_missing");
    let pointers: Vec<&Value> = refused["errors"].as_array().into_iter().flatten().map(|e| &e["pointer"]).collect();
    assert!(pointers.contains(&&json!("/evidence/0/amount_yuan")), "{pointers:?}");
    assert_eq!(refused["missing"][0]["code"], "agreement");
    let ahead = evidence("agreement", &days_ahead(1));
    let refused = case.post("/transitions", &body(&ahead))?.refused(422, "validation_failed");
    assert_eq!(refused["errors"][0]["pointer"], "/evidence/0/on");
    let _ = case.post("/transitions", &body(&evidence("agreement", &days_ago(130))))?.is(201);
    for (kind, number) in [("filing", "绍发改备〔2026〕1号"), ("business_licence", "91310115MA1G4L1WXK")] {
        let other = if kind == "filing" { "business_licence" } else { "filing" };
        let pieces = [evidence(kind, &days_ago(110)).with("number", number), evidence(other, &days_ago(110))];
        let body = json!({ "to": "filed", "on": days_ago(110), "evidence": pieces });
        assert_eq!(case.post("/transitions", &body)?.is(422)["errors"][0]["pointer"], "/evidence/0/number", "{kind}");
    }
    Ok(())
}

#[test]
fn signing_needs_a_fresh_verdict_that_admits() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let mut case = Case::brought_to(&server.as_user("clerk")?, a_lead(), "negotiation")?;
    let refused = case.advance("signed", 130, &["agreement"])?.refused(409, "admission_required");
    assert_eq!(refused["missing"][0]["owed_by"]["name"], "市招商投资促进中心");
    assert!(refused["missing"][0]["owed_by"]["unit_id"].is_string());
    let _ = case.review("rejected", 140)?.is(201);
    let _ = case.advance("signed", 130, &["agreement"])?.refused(409, "admission_required");
    let conditional = json!({ "verdict": "conditional", "on": days_ago(135), "reason": "补充能评", "conditions": ["能评批复"], "indicators": { "亩均投资": 460 } });
    let reviewed = case.post("/admission", &conditional)?.is(201);
    assert_eq!(reviewed["review"]["conditions"], conditional["conditions"]);
    let _ = case.advance("signed", 130, &["agreement"])?.is(201);
    let verdicts = case.get("/admission")?.is(200);
    let verdicts: Vec<&Value> = verdicts.items().iter().map(|review| &review["verdict"]).collect();
    assert_eq!(verdicts, ["conditional", "rejected"], "newest first");
    Ok(())
}

#[test]
fn no_stage_is_jumped_and_the_allowed_ones_are_named() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let mut case = Case::begin(&server.as_user("clerk")?, a_lead())?;
    let jump = case.advance("negotiation", 150, &["screening_opinion"])?.refused(409, "transition_not_allowed");
    assert_eq!(jump["allowed"], json!(["screening"]));
    let stay = case.advance("lead", 150, &[])?.refused(409, "transition_not_allowed");
    assert_eq!(stay["allowed"], json!(["screening"]));
    let _ = case.step("screening")?.is(201);
    let jump = case.advance("production", 10, &[])?.refused(409, "transition_not_allowed");
    assert_eq!(jump["allowed"], json!(["negotiation", "lead"]));
    assert!(jump.text_at("/detail").contains("洽谈"), "{}", jump.text);
    let _ = case.advance("paradise", 10, &[])?.refused(422, "validation_failed");
    Ok(())
}

#[test]
fn a_move_lies_between_the_last_one_and_today() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let mut case = Case::begin(&server.as_user("clerk")?, a_lead())?;
    let on = |day: String| json!({ "to": "screening", "on": day });
    let mut refused = |day: String| {
        let answer = case.post("/transitions", &on(day))?.refused(422, "validation_failed");
        anyhow::Ok((answer["errors"][0]["pointer"].clone(), answer["errors"][0]["code"].clone()))
    };
    assert_eq!(refused(days_ahead(1))?, (json!("/on"), json!("in_future")));
    assert_eq!(refused(days_ago(REPORTED + 1))?, (json!("/on"), json!("too_early")));
    let _ = case.post("/transitions", &on(days_ago(REPORTED)))?.is(201);
    let back = json!({ "to": "lead", "on": days_ago(REPORTED + 1), "note": "误判" });
    assert_eq!(case.post("/transitions", &back)?.is(422)["errors"][0]["code"], "too_early");
    Ok(())
}

#[test]
fn only_a_leading_cadre_leads_and_only_once() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let mut case = Case::brought_to(&server.as_user("clerk")?, a_lead(), "negotiation")?;
    let _ = case.appoint(LEADER, 10)?.refused(409, "already_leader");
    let _ = case.appoint("王晓岚", 10)?.refused(422, "may_not_lead");
    let _ = case.appoint("邵建伟", APPOINTED + 1)?.refused(422, "validation_failed");
    let tomorrow = case.directory.appointment("邵建伟", &days_ahead(1))?;
    let refused = case.hand().put(&case.path("/leader"), &tomorrow)?.refused(422, "validation_failed");
    assert_eq!(
        (&refused["errors"][0]["pointer"], &refused["errors"][0]["code"]),
        (&json!("/from"), &json!("in_future"))
    );
    let nobody = tomorrow.with("person_id", "01900000-0000-7000-8000-000000000000");
    let refused = case.hand().put(&case.path("/leader"), &nobody)?.refused(422, "validation_failed");
    assert_eq!(refused["errors"][0]["pointer"], "/person_id");
    let unreasoned = json!({ "person_id": case.directory.person("邵建伟")? });
    let refused = case.hand().put(&case.path("/leader"), &unreasoned)?.refused(422, "validation_failed");
    assert_eq!(refused["errors"][0]["pointer"], "/reason");
    let _ = case.appoint("邵建伟", APPOINTED)?.is(200);
    Ok(())
}

#[test]
fn a_team_comes_after_the_leader_and_without_the_leader() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let mut case = Case::brought_to(&server.as_user("clerk")?, a_lead(), "screening")?;
    let _ = case.form_team(LIAISON, &[MEMBER], 155)?.refused(409, "leader_required");
    let _ = case.get("/team")?.refused(404, "not_found");
    let _ = case.appoint(LEADER, APPOINTED)?.is(200);
    let _ = case.form_team(LIAISON, &[LEADER], 155)?.refused(422, "leader_in_team");
    let _ = case.form_team(LEADER, &[MEMBER], 155)?.refused(422, "leader_in_team");
    let _ = case.form_team(LIAISON, &[], 155)?.refused(422, "member_required");
    assert_eq!(case.form_team(LIAISON, &[MEMBER, MEMBER], 155)?.is(422)["errors"][0]["pointer"], "/members/1");
    let _ = case.form_team(LIAISON, &[MEMBER, "邵建伟"], 155)?.is(200);
    let _ = case.appoint("邵建伟", 10)?.refused(422, "leader_in_team");
    Ok(())
}
