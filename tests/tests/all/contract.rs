//! The conventions of the contract: what creating, changing and repeating answer, and how refusals look.

use std::io::Write as _;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use dingyin_tests::builders::{a_follow_up, evidence};
use dingyin_tests::day::{days_ago, days_ahead};
use dingyin_tests::raw;
use dingyin_tests::{Case, Client, Flags, Server, With as _, a_demand, a_lead, an_organisation};
use serde_json::{Value, json};

#[test]
fn creating_answers_the_whole_record_with_its_place_and_version() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    for (path, body) in [("/projects", a_lead()), ("/demands", a_demand()), ("/organisations", an_organisation())] {
        let created = clerk.post(path, &body)?.is(201);
        assert_eq!(created.header("location"), format!("/api/v1{path}/{}", created.id()));
        assert_eq!((created.header("etag"), &created["version"]), ("\"1\"", &json!(1)), "{path}");
        assert!(created.position()? > 0);
        let read = clerk.outside(created.header("location"))?.is(200);
        assert_eq!((read.header("etag"), &read.json), (created.header("etag"), &created.json), "{path}");
    }
    Ok(())
}

#[test]
fn a_token_signs_its_owner_in_and_is_shown_once() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let keqiao = server.as_user("keqiao")?;
    let made = keqiao.post("/tokens", &json!({ "name": "报表", "expires_on": days_ahead(30) }))?.is(201);
    assert!(!made.header("location").is_empty() && !made.header("etag").is_empty(), "{:?}", made.headers);
    let bearer = server.anonymous().with("authorization", format!("Bearer {}", made.text_at("/token")));
    let session = bearer.get("/session")?.is(200);
    assert_eq!((&session["user"]["username"], &session["user"]["district"]), (&json!("keqiao"), &json!("330603")));
    let _ = bearer.post("/projects", &a_lead().with("district", "330603"))?.is(201);
    let _ = server.anonymous().with("authorization", "Bearer dy_none").get("/session")?.refused(401, "not_signed_in");
    let past = json!({ "name": "报表", "expires_on": days_ago(1) });
    assert_eq!(keqiao.post("/tokens", &past)?.is(422)["errors"][0]["pointer"], "/expires_on");
    Ok(())
}

#[test]
fn a_session_begins_with_the_right_password_and_ends_when_asked() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let anyone = server.anonymous();
    let wrong = |name: &str| anyone.post("/session", &json!({ "username": name, "password": "dingyin-demo-2027" }));
    let (known, unknown) = (wrong("clerk")?, wrong("nobody")?);
    let same = |problem: &Value| (problem["title"].clone(), problem["detail"].clone());
    assert_eq!(same(&known.json), same(&unknown.json), "nobody learns which names exist");
    let _ = (known.refused(401, "invalid_credentials"), unknown.refused(401, "invalid_credentials"));
    let clerk = server.as_user("clerk")?;
    let session = clerk.get("/session")?.is(200);
    assert_eq!((&session["user"]["name"], &session["user"]["roles"]), (&json!("王晓岚"), &json!(["clerk"])));
    assert!(session["permissions"].as_array().is_some_and(|all| all.contains(&json!("project_log"))));
    let _ = clerk.delete("/session")?.is(204);
    let _ = clerk.get("/session")?.refused(401, "not_signed_in");
    Ok(())
}

#[test]
fn a_file_is_handed_in_and_fetched_as_it_was() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let mut case = Case::brought_to(&server.as_user("clerk")?, a_lead(), "negotiation")?;
    let handed = case.client.upload("agreement.pdf", b"abc")?.is(201);
    assert_eq!((&handed["file_name"], &handed["bytes"]), (&json!("agreement.pdf"), &json!(3)));
    assert_eq!(handed["sm3"], "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    let fetched = case.client.outside(handed.header("location"))?.is(200);
    assert_eq!(fetched.text, "abc");
    assert!(fetched.header("content-disposition").starts_with("attachment"), "a browser never shows it as a page");
    let _ = case.review("passed", 140)?.is(201);
    let piece = evidence("agreement", &days_ago(130)).with("attachment_id", handed["id"].clone());
    let body = json!({ "to": "signed", "on": days_ago(130), "evidence": [piece] });
    let moved = case.post("/transitions", &body)?.is(201);
    assert_eq!(moved["transition"]["evidence"][0]["attachment_id"], handed["id"]);
    Ok(())
}

/// Everything that changes a project: method, path below it, a sound body.
fn changes_of(case: &Case) -> Result<Vec<(&'static str, &'static str, Value)>> {
    let reason = json!({ "reason": "按程序办理" });
    Ok(vec![
        ("PATCH", "", json!({ "summary": "更新" })),
        ("PUT", "/leader", case.directory.appointment("邵建伟", &days_ago(1))?),
        ("PUT", "/team", case.directory.team("骆雅婷", &["傅国强"], &days_ago(1))?),
        ("POST", "/transitions", json!({ "to": "screening", "on": days_ago(1), "note": "退回" })),
        ("POST", "/admission", json!({ "verdict": "passed", "on": days_ago(1), "reason": "达标" })),
        ("POST", "/suspend", reason.clone()),
        ("POST", "/resume", reason.clone()),
        ("POST", "/close", reason.with("outcome", "lost")),
    ])
}

fn change(client: &Client, path: &str, (method, below, body): &(&str, &str, Value)) -> Result<dingyin_tests::Answer> {
    let path = format!("{path}{below}");
    match *method {
        "PATCH" => client.patch(&path, body),
        "PUT" => client.put(&path, body),
        _ => client.post(&path, body),
    }
}

#[test]
fn every_change_of_a_project_needs_the_version_it_builds_on() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = Case::brought_to(&server.as_user("clerk")?, a_lead(), "negotiation")?;
    let changes = changes_of(&case)?;
    for asked in &changes {
        let _ = change(&case.client, &case.path(""), asked)?.refused(428, "precondition_required");
        for stale in ["\"1\"", "\"99\"", "W/\"1\"", "\"\"", "never", "\"99999999999999999999\""] {
            let refused = change(&case.client.with("if-match", stale), &case.path(""), asked)?;
            assert_eq!(refused.status, 412, "{asked:?} on {stale}: {}", refused.text);
        }
    }
    assert_eq!(case.get("")?.json, case.project, "nothing was changed");
    let mut version = case.project["version"].as_i64().unwrap();
    for asked in &changes {
        let on_this = case.client.with("if-match", format!("\"{version}\""));
        let changed = change(&on_this, &case.path(""), asked)?;
        assert!(changed.status < 300, "{asked:?}: {}", changed.text);
        version += 1;
        assert_eq!(changed.header("etag"), format!("\"{version}\""), "{asked:?}");
        assert!(changed.position()? > 0);
    }
    Ok(())
}

#[test]
fn what_only_adds_to_a_project_needs_no_version() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = Case::begin(&server.as_user("clerk")?, a_lead())?;
    let noted = case.client.post(&case.path("/follow-ups"), &a_follow_up(&days_ago(1)))?.is(201);
    assert!(!noted.header("location").is_empty() && !noted.header("etag").is_empty());
    let _ = case.patch_on_first_version()?.is(200);
    Ok(())
}

/// A follow-up must not take away the ground under someone who is editing.
trait Editing {
    fn patch_on_first_version(&self) -> Result<dingyin_tests::Answer>;
}

impl Editing for Case {
    fn patch_on_first_version(&self) -> Result<dingyin_tests::Answer> {
        self.hand().patch(&self.path(""), &json!({ "summary": "补充产能" }))
    }
}

#[test]
fn a_demand_is_changed_published_and_closed_on_its_version() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let draft = clerk.post("/demands", &a_demand())?.is(201);
    let path = format!("/demands/{}", draft.id());
    let ending = json!({ "outcome": "met", "reason": "对接成功" });
    let (edit, publish, close) = (json!({ "trl": 7 }), json!({}), ending);
    for client in [clerk.clone(), clerk.with("if-match", "\"7\"")] {
        let status = if client.header("if-match").is_empty() { 428 } else { 412 };
        let _ = client.patch(&path, &edit)?.is(status);
        let _ = client.post(&format!("{path}/publish"), &publish)?.is(status);
        let _ = client.post(&format!("{path}/close"), &close)?.is(status);
    }
    let edited = clerk.on(&draft.json).patch(&path, &edit)?.is(200);
    assert_eq!((edited.header("etag"), &edited["trl"], &edited["status"]), ("\"2\"", &json!(7), &json!("draft")));
    let published = clerk.on(&edited.json).post(&format!("{path}/publish"), &publish)?.is(200);
    assert_eq!((published.header("etag"), &published["status"]), ("\"3\"", &json!("published")));
    let _ = clerk.on(&published.json).post(&format!("{path}/publish"), &publish)?.refused(409, "not_a_draft");
    let closed = clerk.on(&published.json).post(&format!("{path}/close"), &close)?.is(200);
    assert_eq!((closed.header("etag"), &closed["status"], &closed["outcome"]), ("\"4\"", &json!("met"), &json!("met")));
    let _ = clerk.on(&closed.json).patch(&path, &edit)?.refused(409, "demand_ended");
    Ok(())
}

#[test]
fn a_patch_takes_out_what_is_null_and_leaves_the_rest() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let mut case = Case::begin(&server.as_user("clerk")?, a_lead())?;
    let before = case.project.clone();
    let patch =
        json!({ "summary": null, "investor": { "country": "德国" }, "total_investment_yuan": 1_000_000_000_i64 });
    let after = case.patch(&patch)?.is(200);
    assert_eq!((&after["summary"], &after["source"]), (&Value::Null, &before["source"]));
    assert_eq!(
        (&after["investor"]["name"], &after["investor"]["country"]),
        (&before["investor"]["name"], &json!("德国"))
    );
    assert_eq!((&after["tier"], &after["contacts"]), (&json!("from_1bn"), &before["contacts"]));
    assert_eq!(
        case.patch(&json!({ "name": null }))?.refused(422, "validation_failed")["errors"][0]["pointer"],
        "/name"
    );
    let refused = case.patch(&json!({ "reported_on": days_ago(1) }))?.refused(422, "validation_failed");
    assert_eq!(refused["errors"][0]["pointer"], "/reported_on", "what was reported stays reported");
    Ok(())
}

#[test]
fn positions_ascend_and_are_those_of_the_timeline() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let mut case = Case::begin(&server.as_user("clerk")?, a_lead())?;
    let mut positions = Vec::new();
    for number in 0..5 {
        positions.push(case.patch(&json!({ "summary": format!("第{number}稿") }))?.is(200).position()?);
        positions.push(case.client.post("/demands", &a_demand())?.is(201).position()?);
    }
    assert!(positions.windows(2).all(|pair| pair[0] < pair[1]), "{positions:?}");
    let timeline = case.get("/timeline")?.is(200);
    let told: Vec<i64> = timeline.items().iter().rev().skip(1).filter_map(|m| m["position"].as_i64()).collect();
    assert_eq!(told, positions.iter().step_by(2).copied().collect::<Vec<_>>());
    Ok(())
}

#[test]
fn whoever_waits_for_a_change_sees_it_or_is_told_to_come_again() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let logged = clerk.post("/projects", &a_lead())?.is(201);
    let now = clerk.seeing(logged.position()?);
    assert_eq!(now.get("/projects")?.is(200)["total"], 1);
    assert_eq!(now.search(&[("q", logged.text_at("/code"))])?.is(200)["total"], 1);
    let future = clerk.seeing(logged.position()? + 1000);
    let project = format!("/projects/{}", logged.id());
    for path in ["/projects", "/demands", "/organisations", "/search?q=", project.as_str()] {
        let began = Instant::now();
        let refused = future.get(path)?.refused(503, "position_not_reached");
        assert!(refused.header("retry-after").parse::<u32>().is_ok_and(|seconds| seconds > 0), "{path}");
        assert!(began.elapsed() < Duration::from_secs(6), "{path} is a bounded wait");
    }
    for nonsense in ["-1", "soon", "99999999999999999999", ""] {
        let _ = clerk.with("dingyin-wait-for", nonsense).get("/projects")?.refused(422, "validation_failed");
    }
    Ok(())
}

#[test]
fn a_refusal_leaves_the_connection_usable_or_says_that_it_does_not() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = Case::begin(&server.as_user("clerk")?, a_lead())?;
    let common = format!("Host: dingyin\r\nCookie: {}\r\n", case.client.header("cookie"));
    let body = json!({ "summary": "长".repeat(300_000) }).to_string();
    let (path, length) = (format!("/api/v1{}", case.path("")), body.len());
    let head =
        format!("PATCH {path} HTTP/1.1\r\n{common}Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n");
    let next = format!("GET {path} HTTP/1.1\r\n{common}\r\n");
    for attempt in 0..5 {
        let connection = raw::connect(server.authority())?;
        let refused = std::thread::scope(|scope| {
            let written = scope.spawn(|| (&connection).write_all(format!("{head}{body}").as_bytes()));
            let refused = raw::read(&connection);
            // A server that says that it hangs up need not take the rest.
            let _ = written.join();
            refused
        })?;
        if refused.refused(428, "precondition_required").header("connection") != "close" {
            (&connection).write_all(next.as_bytes()).with_context(|| format!("attempt {attempt}"))?;
            let answer = raw::read(&connection).with_context(|| format!("attempt {attempt}"))?;
            let _ = answer.is(200);
        }
    }
    Ok(())
}
