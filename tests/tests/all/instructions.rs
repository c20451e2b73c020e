//! Instructions: a leader's sentence, carried out by those whom it names, closed by who issued it; and what meetings decide.

use anyhow::Result;
use dingyin_tests::day::{days_ago, days_ahead};
use dingyin_tests::{Answer, Case, Client, Flags, Server, With as _, a_lead};
use serde_json::{Value, json};

/// A project that the account `leader` leads.
fn a_case(server: &Server) -> Result<Case> {
    let mut case = Case::brought_to(&server.as_user("clerk")?, a_lead(), "negotiation")?;
    let _ = case.appoint("陈志远", 20)?.is(200);
    Ok(case)
}

/// A sentence for the environment bureau, to which the account `handler` belongs.
fn an_instruction(case: &Case) -> Result<Value> {
    Ok(json!({
        "text": "请环保局主动对接，一周内拿出总量调剂意见。",
        "kind": "action",
        "unit_ids": [case.directory.unit("environment")?],
    }))
}

fn issue(client: &Client, case: &Case) -> Result<Answer> {
    client.post(&case.path("/instructions"), &an_instruction(case)?)
}

fn step(client: &Client, instruction: &Answer, event: &Value) -> Result<Answer> {
    client.post(&format!("/instructions/{}/events", instruction.id()), event)
}

fn faults(answer: Answer) -> Vec<String> {
    let refused = answer.refused(422, "validation_failed");
    let errors = refused["errors"].as_array().cloned().unwrap_or_default();
    errors.iter().map(|error| format!("{} {}", error["pointer"], error["code"]).replace('"', "")).collect()
}

#[test]
fn an_instruction_is_signed_for_carried_out_and_closed_by_the_leader_who_issued_it() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = a_case(&server)?;
    let (leader, handler) = (server.as_user("leader")?, server.as_user("handler")?);
    let issued = issue(&leader, &case)?.is(201);
    assert_eq!(issued.header("location"), format!("/api/v1/instructions/{}", issued.id()));
    let stands = |answer: &Answer| (answer["state"].clone(), answer["due_on"].clone(), answer["overdue"].clone());
    assert_eq!(stands(&issued), (json!("to_sign"), json!(days_ahead(15)), json!(false)));
    assert_eq!((&issued["issued_by"]["name"], &issued["units"][0]["name"]), (&json!("陈志远"), &json!("市生态环境局")));
    assert_eq!(issued["actions"], json!([]));

    let seen = handler.get(&format!("/instructions/{}", issued.id()))?.is(200);
    assert_eq!((&seen["project_name"], &seen["actions"]), (&case.project["name"], &json!(["sign"])));
    let _ = handler.get(&case.path(""))?.refused(404, "not_found");
    assert_eq!(handler.get(&case.path("/instructions"))?.is(200)["total"], 1);
    let refused = step(&handler, &issued, &json!({ "kind": "submit", "note": "已办" }))?;
    assert_eq!(refused.refused(409, "event_not_allowed")["allowed"], json!(["sign"]));

    let _ = step(&handler, &issued, &json!({ "kind": "sign" }))?.is(201);
    let _ = step(&handler, &issued, &json!({ "kind": "feedback", "note": "已与企业见面" }))?.is(201);
    let extension = json!({ "kind": "extend", "reason": "等待省厅批复", "due_on": days_ahead(20) });
    let extended = step(&handler, &issued, &extension)?.is(201);
    assert_eq!(stands(&extended), (json!("extended"), json!(days_ahead(20)), json!(false)));
    let _ = step(&handler, &issued, &extension)?.refused(409, "extension_not_later");
    let submitted = step(&handler, &issued, &json!({ "kind": "submit", "note": "已调剂三吨" }))?.is(201);
    assert_eq!((&submitted["state"], &submitted["actions"]), (&json!("to_check"), &json!([])));
    let _ = step(&handler, &issued, &json!({ "kind": "close" }))?.refused(403, "forbidden");
    let _ = step(&leader, &issued, &json!({ "kind": "send_back", "reason": "请附批复文件" }))?.is(201);
    let _ = step(&handler, &issued, &json!({ "kind": "submit", "note": "批复已附" }))?.is(201);
    let closed = step(&leader, &issued, &json!({ "kind": "close" }))?.is(201);
    assert_eq!((&closed["state"], closed["history"].as_array().map(Vec::len)), (&json!("done"), Some(7)));

    let timeline = leader.get(&case.path("/timeline"))?.is(200);
    let actions: Vec<&str> = timeline.items().iter().filter_map(|moment| moment["action"].as_str()).take(8).collect();
    let told = ["closed", "submitted", "sent_back", "submitted", "extended", "reported", "signed", "issued"];
    assert_eq!(actions, told.map(|verb| format!("instruction.{verb}")));
    assert_eq!(timeline.items()[7]["summary"], "请环保局主动对接，一周内拿出总量调剂意见。");
    assert_eq!(case.get("")?["version"], case.project["version"], "what only adds makes nobody's version stale");
    Ok(())
}

#[test]
fn the_office_enters_what_a_leader_said_and_closes_it_unless_it_handled_it() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = a_case(&server)?;
    let (clerk, handler) = (server.as_user("clerk")?, server.as_user("handler")?);
    let (sign, submit) = (json!({ "kind": "sign" }), json!({ "kind": "submit", "note": "已办" }));
    let issued = issue(&clerk, &case)?.is(201);
    assert_eq!(issued["issued_by"]["name"], "陈志远", "the project's leader unless one is named");
    for event in [&sign, &submit] {
        let _ = step(&handler, &issued, event)?.is(201);
    }
    let _ = step(&clerk, &issued, &json!({ "kind": "close" }))?.is(201);

    let handled = issue(&clerk, &case)?.is(201);
    for event in [&sign, &submit] {
        let _ = step(&clerk, &handled, event)?.is(201);
    }
    let _ = step(&clerk, &handled, &json!({ "kind": "close" }))?.refused(403, "forbidden");
    let _ = step(&server.as_user("leader")?, &handled, &json!({ "kind": "close" }))?.is(201);

    let shen = case.directory.person("沈丽娟")?;
    let by_clerk = clerk.post(&case.path("/instructions"), &an_instruction(&case)?.with("leader_id", shen))?;
    let _ = by_clerk.refused(422, "may_not_lead");
    let meng = case.directory.person("孟丽华")?;
    let other = server.as_user("leader")?;
    let _ = other.post(&case.path("/instructions"), &an_instruction(&case)?.with("leader_id", meng))?.is(403);
    Ok(())
}

#[test]
fn guidance_and_reference_open_no_task() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = a_case(&server)?;
    let (leader, handler) = (server.as_user("leader")?, server.as_user("handler")?);
    for kind in ["guidance", "reference"] {
        let body = json!({ "text": "此项目宜与上市公司扩产统筹考虑。", "kind": kind });
        let issued = leader.post(&case.path("/instructions"), &body)?.is(201);
        assert_eq!((&issued["state"], &issued["due_on"], &issued["actions"]), (&Value::Null, &Value::Null, &json!([])));
        let _ = step(&leader, &issued, &json!({ "kind": "close" }))?.refused(409, "instruction_without_task");
        let _ = handler.get(&format!("/instructions/{}", issued.id()))?.refused(404, "not_found");
        let named = an_instruction(&case)?.with("kind", kind);
        assert_eq!(faults(leader.post(&case.path("/instructions"), &named)?), ["/unit_ids unknown_field"]);
    }
    Ok(())
}

#[test]
fn what_is_past_its_day_is_listed_and_can_no_more_be_extended() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = a_case(&server)?;
    let (leader, handler) = (server.as_user("leader")?, server.as_user("handler")?);
    let _ = issue(&leader, &case)?.is(201);
    let urgent = an_instruction(&case)?.with("urgency", "urgent").with("issued_on", days_ago(10));
    let late = leader.post(&case.path("/instructions"), &urgent)?.is(201);
    assert_eq!((&late["due_on"], &late["overdue"]), (&json!(days_ago(5)), &json!(true)));
    for client in [&leader, &handler, &server.as_user("supervisor")?] {
        let overdue = client.get("/instructions?overdue=true")?.is(200);
        assert_eq!((&overdue["total"], &overdue.items()[0]["id"]), (&json!(1), &late.json["id"]));
        assert_eq!(client.get("/instructions")?.is(200)["total"], 2);
    }
    let _ = step(&handler, &late, &json!({ "kind": "sign" }))?.is(201);
    let extension = json!({ "kind": "extend", "reason": "来不及", "due_on": days_ahead(3) });
    let _ = step(&handler, &late, &extension)?.refused(409, "extension_too_late");
    let _ = step(&handler, &late, &json!({ "kind": "submit", "note": "已办" }))?.is(201);
    assert_eq!(handler.get("/instructions?overdue=true")?.is(200)["total"], 0, "it waits for the leader now");
    assert_eq!(handler.get("/instructions?state=to_check")?.is(200)["total"], 1);
    Ok(())
}

#[test]
fn who_may_not_know_of_an_instruction_finds_none_and_only_leaders_and_the_office_issue_one() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = a_case(&server)?;
    for (username, status) in [("liaison", 403), ("supervisor", 403), ("keqiao", 404), ("handler", 404), ("admin", 404)]
    {
        assert_eq!(issue(&server.as_user(username)?, &case)?.status, status, "{username}");
    }
    let construction = an_instruction(&case)?.with("unit_ids", json!([case.directory.unit("construction")?]));
    let issued = server.as_user("leader")?.post(&case.path("/instructions"), &construction)?.is(201);
    for username in ["keqiao", "handler"] {
        let stranger = server.as_user(username)?;
        let _ = stranger.get(&format!("/instructions/{}", issued.id()))?.refused(404, "not_found");
        let _ = stranger.get(&case.path("/instructions"))?.refused(404, "not_found");
        let _ = step(&stranger, &issued, &json!({ "kind": "sign" }))?.refused(404, "not_found");
    }
    let liaison = server.as_user("liaison")?;
    let _ = step(&liaison, &issued, &json!({ "kind": "sign" }))?.refused(403, "forbidden");
    let _ = server.as_user("auditor")?.get("/instructions")?.refused(403, "forbidden");
    Ok(())
}

#[test]
fn one_on_a_problem_names_a_problem_of_the_project_and_wrong_input_is_named() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let (case, other) = (a_case(&server)?, a_case(&server)?);
    let leader = server.as_user("leader")?;
    let problem = json!({
        "title": "蒸汽未接入", "body": "热力管网距地块八百米", "kind": "utilities", "severity": "urgent",
        "unit_id": case.directory.unit("construction")?,
    });
    let problem = leader.post(&case.path("/problems"), &problem)?.is(201);
    let on_problem = an_instruction(&case)?.with("problem_id", problem.id());
    let issued = leader.post(&case.path("/instructions"), &on_problem)?.is(201);
    assert_eq!(issued["problem_id"], problem["id"]);
    assert_eq!(leader.get(&format!("/instructions?problem_id={}", problem.id()))?.is(200)["total"], 1);
    let elsewhere = leader.post(&other.path("/instructions"), &on_problem)?;
    assert_eq!(faults(elsewhere), ["/problem_id not_found"]);
    let path = case.path("/instructions");
    assert_eq!(faults(leader.post(&path, &json!({}))?), ["/text required", "/kind required"]);
    let nobody = an_instruction(&case)?.with("unit_ids", json!([]));
    assert_eq!(faults(leader.post(&path, &nobody)?), ["/unit_ids required"]);
    let wrong = an_instruction(&case)?.with("due_on", days_ago(1)).with("urgency", "never");
    assert_eq!(faults(leader.post(&path, &wrong)?), ["/urgency unknown_code", "/due_on too_early"]);
    let stray = an_instruction(&case)?.with("colour", "red");
    assert_eq!(faults(leader.post(&path, &stray)?), ["/colour unknown_field"]);
    let handler = server.as_user("handler")?;
    let _ = step(&handler, &issued, &json!({ "kind": "sign" }))?.is(201);
    assert_eq!(
        faults(step(&handler, &issued, &json!({ "kind": "extend" }))?),
        ["/reason required", "/due_on required"]
    );
    assert_eq!(faults(step(&handler, &issued, &json!({ "kind": "feedback" }))?), ["/note required"]);
    Ok(())
}

#[test]
fn a_repeated_request_issues_and_signs_once() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = a_case(&server)?;
    let leader = server.as_user("leader")?.with("idempotency-key", "issue");
    let (first, again) = (issue(&leader, &case)?.is(201), issue(&leader, &case)?.is(201));
    assert_eq!((first.id(), first.position()?), (again.id(), again.position()?));
    let handler = server.as_user("handler")?.with("idempotency-key", "sign");
    for _ in 0..2 {
        assert_eq!(step(&handler, &first, &json!({ "kind": "sign" }))?.is(201)["version"], 2);
    }
    let other = json!({ "kind": "sign", "note": "收到" });
    let _ = step(&handler, &first, &other)?.refused(409, "idempotency_key_reused");
    Ok(())
}

#[test]
fn what_a_meeting_decides_becomes_tasks_that_are_done_and_reopened() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = a_case(&server)?;
    let (liaison, handler) = (server.as_user("liaison")?, server.as_user("handler")?);
    let meeting = json!({
        "on": days_ago(3), "topic": "总量指标协调会", "participants": "环保局、园区、企业",
        "decisions": [
            { "text": "拟定调剂方案", "unit_id": case.directory.unit("environment")?, "due_on": days_ago(1) },
            { "text": "补充企业承诺书", "person_id": case.directory.person("周文斌")?, "due_on": days_ahead(5) },
        ],
    });
    for (username, status) in [("handler", 404), ("supervisor", 403), ("keqiao", 404)] {
        assert_eq!(server.as_user(username)?.post(&case.path("/meetings"), &meeting)?.status, status, "{username}");
    }
    let keyed = liaison.with("idempotency-key", "meeting");
    let held = keyed.post(&case.path("/meetings"), &meeting)?.is(201);
    assert_eq!(keyed.post(&case.path("/meetings"), &meeting)?.is(201).json, held.json);
    let plan = held["decisions"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!((&held["decisions"][0]["overdue"], &held["decisions"][1]["state"]), (&json!(true), &json!("open")));
    let events = format!("/meeting-tasks/{plan}/events");
    let _ = server.as_user("leader")?.post(&events, &json!({ "kind": "done" }))?.refused(403, "forbidden");
    let _ = server.as_user("keqiao")?.post(&events, &json!({ "kind": "done" }))?.refused(404, "not_found");
    let done = handler.post(&events, &json!({ "kind": "done", "note": "方案已报" }))?.is(201);
    assert_eq!(
        (&done["state"], &done["done_on"], &done["actions"]),
        (&json!("done"), &json!(days_ago(0)), &json!(["reopen"]))
    );
    let twice = handler.post(&events, &json!({ "kind": "done" }))?.refused(409, "event_not_allowed");
    assert_eq!(twice["allowed"], json!(["reopen"]));
    assert_eq!(faults(liaison.post(&events, &json!({ "kind": "reopen" }))?), ["/note required"]);
    let _ = liaison.post(&events, &json!({ "kind": "reopen", "note": "方案被退回" }))?.is(201);
    assert_eq!(handler.get(&format!("/meeting-tasks/{plan}"))?.is(200)["state"], "open");
    let listed = liaison.get(&case.path("/meetings"))?.is(200);
    assert_eq!((&listed["total"], &listed.items()[0]["topic"]), (&json!(1), &json!("总量指标协调会")));
    let ahead = json!({ "on": days_ahead(1), "topic": "明天的会", "decisions": [{}] });
    let named = [
        "/on in_future",
        "/decisions/0/text required",
        "/decisions/0/due_on required",
        "/decisions/0/unit_id required",
    ];
    assert_eq!(faults(liaison.post(&case.path("/meetings"), &ahead)?), named);
    let timeline = liaison.get(&case.path("/timeline"))?.is(200);
    assert_eq!(timeline.items()[0]["summary"], "拟定调剂方案 · 方案被退回");
    Ok(())
}
