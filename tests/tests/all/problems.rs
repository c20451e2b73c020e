//! How refusals look: a problem in the asker's language, with the request's id, whatever went wrong.

use anyhow::Result;
use dingyin_tests::{Answer, Flags, Server, With as _, a_demand, a_lead};
use serde_json::{Value, json};
use ureq::http::Method;

/// A refusal carries everything a program and a person need.
fn is_a_problem(answer: &Answer, status: u16, code: &str) {
    assert_eq!((answer.status, answer["code"].as_str()), (status, Some(code)), "{}", answer.shown());
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert_eq!(answer["status"], status);
    for member in ["type", "title", "detail"] {
        assert!(!answer.text_at(&format!("/{member}")).is_empty(), "{member}: {}", answer.shown());
    }
    assert!(answer["errors"].is_array(), "{}", answer.shown());
    assert_eq!(
        (answer.text_at("/request_id"), answer.header("x-request-id").len()),
        (answer.header("x-request-id"), 36)
    );
}

#[test]
fn every_kind_of_refusal_is_a_problem_with_the_requests_id() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let (anyone, clerk) = (server.anonymous(), server.as_user("clerk")?);
    let known = a_lead();
    let project = clerk.post("/projects", &known)?.is(201);
    let path = format!("/projects/{}", project.id());
    let text = |media_type: &str, body: &str| clerk.send(Method::POST, "/projects", media_type, body.into());
    let lead = a_lead().to_string();
    is_a_problem(&text("application/json", "{\"name\":")?, 400, "malformed_json");
    is_a_problem(&text("application/json", "")?, 400, "malformed_json");
    is_a_problem(&anyone.get("/projects")?, 401, "not_signed_in");
    is_a_problem(&server.as_user("supervisor")?.post("/projects", &a_lead())?, 403, "forbidden");
    is_a_problem(&clerk.with("sec-fetch-site", "cross-site").post("/projects", &a_lead())?, 403, "cross_site");
    is_a_problem(&clerk.get("/projects/01900000-0000-7000-8000-000000000000")?, 404, "not_found");
    is_a_problem(&clerk.get("/unheard/of")?, 404, "not_found");
    is_a_problem(&clerk.outside("/api/v2/projects")?, 404, "not_found");
    is_a_problem(&clerk.delete("/projects")?, 405, "method_not_allowed");
    is_a_problem(&clerk.post("/projects", &known)?, 409, "duplicate_suspected");
    is_a_problem(&clerk.with("if-match", "\"9\"").patch(&path, &json!({}))?, 412, "version_conflict");
    for media_type in
        ["text/plain", "application/xml", "application/x-www-form-urlencoded", "jsonish", "multipart/form-data"]
    {
        is_a_problem(&text(media_type, &lead)?, 415, "unsupported_media_type");
    }
    is_a_problem(&clerk.post("/projects", &json!({}))?, 422, "validation_failed");
    is_a_problem(&clerk.patch(&path, &json!({}))?, 428, "precondition_required");
    is_a_problem(&clerk.seeing(1_000_000).get("/projects")?, 503, "position_not_reached");
    let _ = text("application/json; charset=utf-8", &lead)?.is(201);
    Ok(())
}

#[test]
fn a_method_that_is_not_there_names_those_that_are() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let refused = server.as_user("clerk")?.delete("/projects")?.refused(405, "method_not_allowed");
    let allowed = refused.header("allow");
    assert!(allowed.contains("GET") && allowed.contains("POST"), "{allowed:?}");
    Ok(())
}

#[test]
fn a_body_over_the_limit_is_refused_whether_or_not_its_length_is_told() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let huge = a_lead().with("summary", "长".repeat(3_500_000)).to_string();
    assert!(huge.len() > 10_000_000);
    let head = format!(
        "POST /api/v1/projects HTTP/1.1\r\nHost: dingyin\r\nCookie: {}\r\nContent-Type: application/json\r\n",
        clerk.header("cookie")
    );
    let told = format!("{head}Content-Length: {}\r\n\r\n{huge}", huge.len());
    is_a_problem(&server.raw(told.into_bytes())?, 413, "body_too_large");
    let untold = format!("{head}Transfer-Encoding: chunked\r\n\r\n{:x}\r\n{huge}\r\n0\r\n\r\n", huge.len());
    is_a_problem(&server.raw(untold.into_bytes())?, 413, "body_too_large");
    assert_eq!(clerk.get("/projects")?["total"], 0);
    Ok(())
}

#[test]
fn every_mistake_is_told_at_once_with_its_place() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let told = |answer: Answer| {
        let errors = answer.refused(422, "validation_failed")["errors"].as_array().cloned().unwrap_or_default();
        let one = |error: &Value| {
            format!("{} {}", error["pointer"].as_str().unwrap_or("?"), error["code"].as_str().unwrap_or("?"))
        };
        let mut told: Vec<String> = errors.iter().map(one).collect();
        told.sort();
        told
    };
    let empty = [
        "/district required",
        "/industry required",
        "/investor/name required",
        "/name required",
        "/total_investment_yuan required",
    ];
    assert_eq!(told(clerk.post("/projects", &json!({}))?), empty);
    let lead = a_lead()
        .with("name", "长".repeat(201))
        .with("district", "330699")
        .with("sub_industry", "smart_sensors")
        .with("total_investment_yuan", 0)
        .with("contacts", json!([{ "name": "周某", "phone": "12345" }]))
        .with("reported_on", "2026-02-30");
    let wrong = told(clerk.post("/projects", &lead)?);
    let places: Vec<&str> = wrong.iter().filter_map(|told| told.split(' ').next()).collect();
    assert_eq!(
        places,
        ["/contacts/0/phone", "/district", "/name", "/reported_on", "/sub_industry", "/total_investment_yuan"]
    );
    let investor = json!({ "name": "越某公司", "uscc": "91310115MA1G4L1WXK" });
    assert_eq!(told(clerk.post("/projects", &a_lead().with("investor", investor))?), ["/investor/uscc invalid_uscc"]);
    assert_eq!(told(clerk.post("/demands", &a_demand().with("headcount", 3))?), ["/headcount unknown_field"]);
    Ok(())
}

#[test]
fn a_field_that_does_not_exist_is_named() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let first = |answer: Answer| (answer["errors"][0]["pointer"].clone(), answer["errors"][0]["code"].clone());
    let unknown = |pointer: &str| (json!(pointer), json!("unknown_field"));
    assert_eq!(first(clerk.post("/projects", &a_lead().with("nmae", "x"))?.is(422)), unknown("/nmae"));
    let mut nested = a_lead();
    nested["investor"]["rank"] = json!(1);
    assert_eq!(first(clerk.post("/projects", &nested)?.is(422)), unknown("/investor/rank"));
    let project = clerk.post("/projects", &a_lead())?.is(201);
    let path = format!("/projects/{}", project.id());
    assert_eq!(
        first(clerk.on(&project.json).patch(&path, &json!({ "stage": "production" }))?.is(422)),
        unknown("/stage")
    );
    assert_eq!(first(clerk.on(&project.json).patch(&path, &json!({ "version": 7 }))?.is(422)), unknown("/version"));
    assert_eq!(first(clerk.get("/projects?colour=red")?.is(422)), unknown("/colour"));
    Ok(())
}

#[test]
fn title_and_detail_come_in_the_language_that_is_asked_for() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let asked = |language: &str| {
        let client = if language.is_empty() { clerk.clone() } else { clerk.with("accept-language", language) };
        anyhow::Ok(client.post("/projects", &json!({}))?.is(422))
    };
    for language in ["", "zh-CN", "zh", "zh-TW;q=0.8", "fr", "*", "zh-CN,zh;q=0.9,en;q=0.8", "不是语言"] {
        assert_eq!(asked(language)?.text_at("/title"), "内容有误", "{language:?}");
    }
    for language in ["en", "en-GB", "en-US,en;q=0.9", "fr;q=0.3,en;q=0.9,zh;q=0.1"] {
        let english = asked(language)?;
        assert_eq!(english.text_at("/title"), "Some values are not sound", "{language:?}");
        assert!(english.text_at("/errors/0/detail").is_ascii(), "{}", english.shown());
    }
    Ok(())
}
