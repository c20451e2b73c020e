//! A request that is sent again with its key changes nothing and answers what the first one answered.

use anyhow::Result;
use dingyin_tests::builders::a_follow_up;
use dingyin_tests::day::{days_ago, days_ahead};
use dingyin_tests::{Answer, Case, Client, Flags, Server, With as _, a_demand, a_lead, an_organisation};
use serde_json::{Value, json};

/// Sends the same request twice with one key and then another body with it.
fn sent_again(client: &Client, path: &str, body: &Value, other: &Value) -> Result<Answer> {
    let keyed = client.with("idempotency-key", format!("once {path}"));
    let first = keyed.post(path, body)?;
    assert!(matches!(first.status, 200 | 201), "{path}: {}", first.text);
    let again = keyed.post(path, body)?;
    assert_eq!((again.status, &again.json), (first.status, &first.json), "{path}");
    for name in ["location", "etag", "dingyin-position"] {
        assert_eq!(again.header(name), first.header(name), "{path} {name}");
    }
    let _ = keyed.post(path, other)?.refused(409, "idempotency_key_reused");
    Ok(first)
}

#[test]
fn whatever_is_created_is_created_once() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let lead = sent_again(&clerk, "/projects", &a_lead(), &a_lead())?;
    let _ = sent_again(&clerk, "/demands", &a_demand(), &a_demand())?;
    let _ = sent_again(&clerk, "/organisations", &an_organisation(), &an_organisation())?;
    let follow_ups = format!("/projects/{}/follow-ups", lead.id());
    let _ = sent_again(&clerk, &follow_ups, &a_follow_up(&days_ago(1)), &a_follow_up(&days_ago(2)))?;
    let token = json!({ "name": "报表", "expires_on": days_ahead(9) });
    let _ = sent_again(&clerk, "/tokens", &token, &token.clone().with("name", "别的"))?;
    for list in ["/projects", "/demands", "/organisations", &follow_ups] {
        assert_eq!(clerk.get(list)?.is(200)["total"], 1, "{list}");
    }
    Ok(())
}

#[test]
fn a_file_is_handed_in_once() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let keyed = server.as_user("clerk")?.with("idempotency-key", "one file");
    let first = keyed.upload("协议.pdf", b"abc")?.is(201);
    assert_eq!(keyed.upload("协议.pdf", b"abc")?.is(201).json, first.json);
    let _ = keyed.upload("协议.pdf", b"abd")?.refused(409, "idempotency_key_reused");
    Ok(())
}

#[test]
fn a_retried_move_answers_the_first_one_although_the_version_has_passed() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let mut case = Case::begin(&server.as_user("clerk")?, a_lead())?;
    let on_first_version = case.hand();
    let body = json!({ "to": "screening", "on": days_ago(100) });
    let other = json!({ "to": "screening", "on": days_ago(99) });
    let moved = sent_again(&on_first_version, &case.path("/transitions"), &body, &other)?;
    case.project = moved["project"].clone();
    let review = json!({ "verdict": "passed", "on": days_ago(90), "reason": "达标" });
    let reviewed = sent_again(&case.hand(), &case.path("/admission"), &review, &review.clone().with("reason", "好"))?;
    case.project = reviewed["project"].clone();
    for (verb, body) in [
        ("/suspend", json!({ "reason": "等待" })),
        ("/resume", json!({ "reason": "继续" })),
        ("/close", json!({ "reason": "落户外地", "outcome": "lost" })),
    ] {
        let other = body.clone().with("reason", "另有原因");
        case.project = sent_again(&case.hand(), &case.path(verb), &body, &other)?.json;
    }
    let late = on_first_version.with("idempotency-key", format!("once {}", case.path("/transitions")));
    assert_eq!(late.post(&case.path("/transitions"), &body)?.is(201).json, moved.json, "also after all that followed");
    assert_eq!(case.get("/transitions")?.is(200).items().len(), 1);
    assert_eq!(case.get("/timeline")?.is(200)["total"], 6);
    Ok(())
}

#[test]
fn a_demand_is_published_and_closed_once() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let draft = clerk.post("/demands", &a_demand())?.is(201);
    let path = |verb: &str| format!("/demands/{}/{verb}", draft.id());
    let reason = json!({ "reason": "已核实" });
    let published = sent_again(&clerk.on(&draft.json), &path("publish"), &reason, &json!({}))?;
    let ending = reason.with("outcome", "met");
    let _ = sent_again(&clerk.on(&published.json), &path("close"), &ending, &ending.clone().with("outcome", "unmet"))?;
    Ok(())
}

#[test]
fn a_key_belongs_to_whoever_chose_it() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let key = |client: Client| client.with("idempotency-key", "monday");
    let (clerk, keqiao) = (key(server.as_user("clerk")?), key(server.as_user("keqiao")?));
    let mine = clerk.post("/projects", &a_lead())?.is(201);
    let theirs = keqiao.post("/projects", &a_lead().with("district", "330603"))?.is(201);
    assert_ne!(mine.id(), theirs.id());
    let _ = clerk.post("/demands", &a_demand())?.refused(409, "idempotency_key_reused");
    Ok(())
}

#[test]
fn a_refused_request_does_not_use_its_key_up() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?.with("idempotency-key", "second try");
    let lead = a_lead();
    let _ = clerk.post("/projects", &lead.clone().with("name", ""))?.refused(422, "validation_failed");
    let _ = clerk.post("/projects", &lead)?.is(201);
    assert_eq!(clerk.get("/projects")?["total"], 1);
    let reordered: Value = serde_json::from_str(&format!(" {lead} "))?;
    let _ = clerk.post("/projects", &reordered)?.is(201);
    assert_eq!(clerk.get("/projects")?["total"], 1, "spaces make no other body");
    Ok(())
}

#[test]
fn eight_at_once_with_one_key_make_one_project() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?.with("idempotency-key", "storm");
    let lead = a_lead();
    let answers = std::thread::scope(|scope| {
        let ask = || scope.spawn(|| clerk.post("/projects", &lead));
        let asked: Vec<_> = (0..8).map(|_| ask()).collect();
        asked.into_iter().map(|one| one.join().unwrap()).collect::<Result<Vec<_>>>()
    })?;
    for answer in &answers {
        assert_eq!((answer.status, &answer.json), (201, &answers[0].json));
    }
    assert_eq!(clerk.get("/projects")?["total"], 1);
    Ok(())
}
