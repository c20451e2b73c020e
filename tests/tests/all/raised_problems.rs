//! Problems of projects: raised to a unit, accepted, handed on, answered, solved as judged by whoever raised them.

use anyhow::Result;
use dingyin_tests::{Answer, Case, Client, Flags, Server, With as _, a_lead};
use serde_json::{Value, json};

/// A project whose liaison is the account `liaison`; the account `handler` sees nothing of it.
fn a_case(server: &Server) -> Result<Case> {
    Case::brought_to(&server.as_user("clerk")?, a_lead(), "negotiation")
}

/// A problem for the environment bureau, to which the account `handler` belongs.
fn a_problem(case: &Case) -> Result<Value> {
    Ok(json!({
        "title": "排污总量指标不足",
        "body": "项目年排放化学需氧量约三吨，园区总量指标已用完，环评无法受理。",
        "kind": "environment",
        "severity": "ordinary",
        "unit_id": case.directory.unit("environment")?,
    }))
}

fn raise(client: &Client, case: &Case) -> Result<Answer> {
    client.post(&case.path("/problems"), &a_problem(case)?)
}

fn step(client: &Client, problem: &Answer, event: &Value) -> Result<Answer> {
    client.post(&format!("/problems/{}/events", problem.id()), event)
}

fn solved(raiser: &Client, handler: &Client, problem: &Answer) -> Result<Answer> {
    let _ = step(handler, problem, &json!({ "kind": "accept" }))?.is(201);
    let answer = json!({ "kind": "answer", "note": "经区域调剂，已从停产企业收储指标三吨。" });
    let _ = step(handler, problem, &answer)?.is(201);
    step(raiser, problem, &json!({ "kind": "solve" }))
}

#[test]
fn a_problem_goes_from_the_team_to_the_unit_and_back_to_whoever_raised_it() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = a_case(&server)?;
    let (liaison, handler) = (server.as_user("liaison")?, server.as_user("handler")?);
    let problem = raise(&liaison, &case)?.is(201);
    assert_eq!(problem.header("location"), format!("/api/v1/problems/{}", problem.id()));
    assert_eq!(
        (&problem["state"], &problem["overdue"], problem.header("etag")),
        (&json!("raised"), &json!(false), "\"1\"")
    );
    assert_eq!((&problem["raised_by"]["name"], &problem["unit_name"]), (&json!("周文斌"), &json!("市生态环境局")));
    assert_eq!(problem["actions"], json!([]), "the unit has it");

    let seen = handler.get(&format!("/problems/{}", problem.id()))?.is(200);
    assert_eq!(seen["project_name"], case.project["name"], "the unit is told which project it is");
    assert_eq!(seen["actions"], json!(["accept", "hand_on"]));
    let _ = handler.get(&case.path(""))?.refused(404, "not_found");
    assert_eq!(handler.get(&case.path("/problems"))?.is(200)["total"], 1);

    let _ = step(&handler, &problem, &json!({ "kind": "accept" }))?.is(201);
    let answered = step(&handler, &problem, &json!({ "kind": "answer", "note": "本月底调剂到位" }))?.is(201);
    assert_eq!((&answered["state"], &answered["answer"]), (&json!("answered"), &json!("本月底调剂到位")));
    let reopened = step(&liaison, &problem, &json!({ "kind": "reopen", "reason": "企业等不到月底" }))?.is(201);
    assert_eq!((&reopened["state"], &reopened["due_on"]), (&json!("accepted"), &problem["due_on"]));
    let _ = step(&handler, &problem, &json!({ "kind": "answer", "note": "已先行调剂一吨" }))?.is(201);
    let solved = step(&liaison, &problem, &json!({ "kind": "solve", "note": "企业已确认" }))?.is(201);
    assert_eq!((&solved["state"], solved["history"].as_array().map(Vec::len)), (&json!("solved"), Some(6)));

    let timeline = liaison.get(&case.path("/timeline"))?.is(200);
    let actions: Vec<&str> = timeline.items().iter().filter_map(|moment| moment["action"].as_str()).take(6).collect();
    let told =
        ["solved", "answered", "reopened", "answered", "accepted", "raised"].map(|verb| format!("problem.{verb}"));
    assert_eq!(actions, told);
    assert_eq!(timeline.items()[2]["summary"], "排污总量指标不足 · 企业等不到月底");
    assert_eq!(case.get("")?["version"], case.project["version"], "what only adds makes nobody's version stale");
    Ok(())
}

#[test]
fn only_whoever_raised_it_or_the_office_says_that_it_is_solved() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = a_case(&server)?;
    let (liaison, handler) = (server.as_user("liaison")?, server.as_user("handler")?);
    for judge in ["liaison", "clerk"] {
        let problem = raise(&liaison, &case)?.is(201);
        let _ = step(&handler, &problem, &json!({ "kind": "accept" }))?.is(201);
        let _ = step(&liaison, &problem, &json!({ "kind": "answer", "note": "自行答复" }))?.refused(403, "forbidden");
        let _ = step(&handler, &problem, &json!({ "kind": "answer", "note": "已办" }))?.is(201);
        for other in ["handler", "supervisor"] {
            let _ = step(&server.as_user(other)?, &problem, &json!({ "kind": "solve" }))?.refused(403, "forbidden");
        }
        let _ = step(&server.as_user(judge)?, &problem, &json!({ "kind": "solve" }))?.is(201);
    }
    Ok(())
}

#[test]
fn who_may_not_know_of_a_problem_finds_none_and_who_may_not_raise_one_is_told() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = a_case(&server)?;
    let liaison = server.as_user("liaison")?;
    for (username, status) in
        [("keqiao", 404), ("leader", 404), ("handler", 404), ("supervisor", 403), ("admin", 404), ("auditor", 404)]
    {
        assert_eq!(raise(&server.as_user(username)?, &case)?.status, status, "{username}");
    }
    let construction = a_problem(&case)?.with("unit_id", case.directory.unit("construction")?);
    let problem = liaison.post(&case.path("/problems"), &construction)?.is(201);
    let at = format!("/problems/{}", problem.id());
    for username in ["keqiao", "leader", "handler"] {
        let stranger = server.as_user(username)?;
        let _ = stranger.get(&at)?.refused(404, "not_found");
        let _ = stranger.get(&case.path("/problems"))?.refused(404, "not_found");
        let _ = step(&stranger, &problem, &json!({ "kind": "accept" }))?.refused(404, "not_found");
        assert_eq!(stranger.get("/problems")?.is(200)["total"], 0, "{username}");
    }
    assert_eq!(server.as_user("supervisor")?.get("/problems")?.is(200)["total"], 1);
    for username in ["admin", "security", "auditor"] {
        let _ = server.as_user(username)?.get("/problems")?.refused(403, "forbidden");
        let _ = server.as_user(username)?.get("/problems/solved?q=总量")?.refused(403, "forbidden");
    }
    Ok(())
}

#[test]
fn an_event_that_the_state_forbids_names_those_it_allows() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = a_case(&server)?;
    let clerk = server.as_user("clerk")?;
    let problem = raise(&clerk, &case)?.is(201);
    for event in [json!({ "kind": "raise" }), json!({ "kind": "answer", "note": "已办" }), json!({ "kind": "solve" })]
    {
        let refused = step(&clerk, &problem, &event)?.refused(409, "event_not_allowed");
        assert_eq!(refused["allowed"], json!(["accept", "hand_on"]), "{event}");
    }
    let handler = server.as_user("handler")?;
    let solved = solved(&clerk, &handler, &problem)?.is(201);
    assert_eq!(solved["actions"], json!(["reopen"]));
    let refused = step(&clerk, &problem, &json!({ "kind": "accept" }))?.refused(409, "event_not_allowed");
    assert_eq!(refused["allowed"], json!(["reopen"]));
    Ok(())
}

#[test]
fn a_problem_is_handed_on_with_a_reason_and_three_times_at_most() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = a_case(&server)?;
    let (clerk, handler) = (server.as_user("clerk")?, server.as_user("handler")?);
    let problem = raise(&clerk, &case)?.is(201);
    let hand_on = |unit: &str| {
        anyhow::Ok(json!({ "kind": "hand_on", "reason": "不属本单位职责", "unit_id": case.directory.unit(unit)? }))
    };
    let _ = step(&handler, &problem, &hand_on("environment")?)?.refused(409, "same_unit");
    let handed = step(&handler, &problem, &hand_on("water")?)?.is(201);
    assert_eq!((&handed["handed_on"], &handed["due_on"]), (&json!(1), &problem["due_on"]), "it gains no time");
    let _ = handler.get(&format!("/problems/{}", problem.id()))?.refused(404, "not_found");
    let _ = step(&clerk, &problem, &hand_on("construction")?)?.is(201);
    let _ = step(&clerk, &problem, &hand_on("land")?)?.is(201);
    let _ = step(&clerk, &problem, &hand_on("environment")?)?.refused(409, "handed_on_too_often");
    Ok(())
}

#[test]
fn wrong_input_is_named_all_at_once() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = a_case(&server)?;
    let clerk = server.as_user("clerk")?;
    let pointers = |answer: Answer| {
        let refused = answer.refused(422, "validation_failed");
        let errors = refused["errors"].as_array().cloned().unwrap_or_default();
        errors
            .iter()
            .map(|error| format!("{} {}", error["pointer"], error["code"]).replace('"', ""))
            .collect::<Vec<_>>()
    };
    let empty = clerk.post(&case.path("/problems"), &json!({}))?;
    let needed = ["/title", "/body", "/kind", "/severity", "/unit_id"].map(|field| format!("{field} required"));
    assert_eq!(pointers(empty), needed);
    let nobody = a_problem(&case)?.with("unit_id", "01900000-0000-7000-8000-000000000000").with("severity", "huge");
    let refused = clerk.post(&case.path("/problems"), &nobody)?;
    assert_eq!(pointers(refused), ["/severity unknown_code", "/unit_id not_found"]);
    let stray = clerk.post(&case.path("/problems"), &a_problem(&case)?.with("state", "solved"))?;
    assert_eq!(pointers(stray), ["/state unknown_field"]);
    let problem = raise(&clerk, &case)?.is(201);
    assert_eq!(
        pointers(step(&clerk, &problem, &json!({ "kind": "hand_on" }))?),
        ["/reason required", "/unit_id required"]
    );
    let unit = json!({ "kind": "accept", "unit_id": case.directory.unit("land")? });
    assert_eq!(pointers(step(&clerk, &problem, &unit)?), ["/unit_id unknown_field"]);
    let _ = clerk.get("/problems?state=lost")?.refused(422, "validation_failed");
    Ok(())
}

#[test]
fn a_repeated_request_raises_and_answers_once() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = a_case(&server)?;
    let clerk = server.as_user("clerk")?;
    let keyed = clerk.with("idempotency-key", "raise");
    let (first, again) = (raise(&keyed, &case)?.is(201), raise(&keyed, &case)?.is(201));
    assert_eq!((first.id(), first.position()?), (again.id(), again.position()?));
    let other = a_problem(&case)?.with("severity", "urgent");
    let _ = keyed.post(&case.path("/problems"), &other)?.refused(409, "idempotency_key_reused");
    let accept = clerk.with("idempotency-key", "accept");
    for _ in 0..2 {
        assert_eq!(step(&accept, &first, &json!({ "kind": "accept" }))?.is(201)["version"], 2);
    }
    let _ = step(&clerk, &first, &json!({ "kind": "accept" }))?.refused(409, "event_not_allowed");
    assert_eq!(clerk.get(&case.path("/problems"))?.is(200)["total"], 1);
    Ok(())
}

#[test]
fn what_was_solved_elsewhere_is_found_while_a_new_one_is_typed_as_far_as_one_may_see_it() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let (clerk, handler) = (server.as_user("clerk")?, server.as_user("handler")?);
    let (case, other) = (a_case(&server)?, a_case(&server)?);
    let first = raise(&clerk, &case)?.is(201);
    let _ = solved(&clerk, &handler, &first)?.is(201);
    let open = raise(&clerk, &other)?.is(201);
    let power =
        a_problem(&case)?.with("title", "双回路供电未批").with("body", "企业用电增容方案待审").with("kind", "energy");
    let power = clerk.post(&case.path("/problems"), &power)?.is(201);
    let _ = step(&handler, &power, &json!({ "kind": "accept" }))?.is(201);
    let _ = step(&handler, &power, &json!({ "kind": "answer", "note": "已批复" }))?.is(201);
    let _ = step(&clerk, &power, &json!({ "kind": "solve" }))?.is(201);

    let found = clerk.get("/problems/solved?q=园区排污总量不够，环评受理不了")?.is(200);
    let ids: Vec<&Value> = found.items().iter().map(|item| &item["problem"]["id"]).collect();
    assert_eq!(ids, [&first.json["id"]], "not what is open ({}), not what shares nothing", open.id());
    assert!(found.items()[0]["score"].as_u64().is_some_and(|score| score >= 20));
    assert!(found.items()[0]["problem"]["answer"].as_str().is_some_and(|answer| answer.contains("收储")));
    assert_eq!(handler.get("/problems/solved?q=排污总量")?.is(200).items().len(), 1, "the unit knows what it solved");
    assert_eq!(server.as_user("keqiao")?.get("/problems/solved?q=排污总量")?.is(200).items().len(), 0);
    assert_eq!(clerk.get("/problems/solved")?.is(200)["items"], json!([]));
    Ok(())
}

#[test]
fn problems_are_listed_page_by_page_and_by_state() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = a_case(&server)?;
    let clerk = server.as_user("clerk")?;
    let first = raise(&clerk, &case)?.is(201);
    for _ in 0..4 {
        let _ = raise(&clerk, &case)?.is(201);
    }
    let _ = step(&clerk, &first, &json!({ "kind": "accept" }))?.is(201);
    let all = clerk.every(&case.path("/problems"), 2)?;
    let ids: std::collections::BTreeSet<String> = all.iter().map(|item| item["id"].to_string()).collect();
    assert_eq!((all.len(), ids.len()), (5, 5));
    assert_eq!(clerk.get("/problems?state=raised&state=accepted")?.is(200)["total"], 5);
    assert_eq!(clerk.get(&case.path("/problems?state=accepted"))?.is(200)["total"], 1);
    assert_eq!(clerk.get("/problems?overdue=true")?.is(200)["total"], 0);
    let environment = case.directory.unit("environment")?;
    assert_eq!(clerk.get(&format!("/problems?unit_id={environment}"))?.is(200)["total"], 5);
    let mut closed = case;
    let _ = closed.post("/close", &json!({ "outcome": "lost", "reason": "落户外地" }))?.is(200);
    let _ = raise(&clerk, &closed)?.refused(409, "not_active");
    Ok(())
}
