//! Accounts, the log and the state of the system: each for its own administrator, and nothing of what stands in the records.

use anyhow::{Context as _, Result};
use dingyin_tests::builders::a_follow_up;
use dingyin_tests::day::{days_ago, days_ahead, today};
use dingyin_tests::server::PASSWORD;
use dingyin_tests::{Case, Client, Flags, Server, With as _, a_lead};
use serde_json::{Value, json};

fn account(admin: &Client, username: &str) -> Result<Value> {
    let accounts = admin.get("/accounts")?.is(200);
    let found = accounts.items().iter().find(|account| account["username"] == username).cloned();
    found.with_context(|| format!("no account {username}"))
}

fn sign_in(server: &Server, username: &str, password: &str) -> Result<u16> {
    Ok(server.anonymous().post("/session", &json!({ "username": username, "password": password }))?.status)
}

#[test]
fn each_administrator_sees_its_own_part_and_nobody_else_any() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let parts = [
        ("/accounts", vec!["admin", "security"]),
        ("/account-requests", vec!["admin", "security"]),
        ("/system", vec!["admin"]),
        ("/change-log", vec!["auditor"]),
        ("/change-log/check", vec!["auditor"]),
    ];
    for name in ["admin", "auditor", "security", "clerk", "leader", "supervisor"] {
        let client = server.as_user(name)?;
        for (path, whose) in &parts {
            let expected = if whose.contains(&name) { 200 } else { 403 };
            assert_eq!(client.get(path)?.status, expected, "{name} {path}");
        }
    }
    Ok(())
}

#[test]
fn the_log_says_who_did_what_but_not_what_stands_in_the_record() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let (clerk, auditor) = (server.as_user("clerk")?, server.as_user("auditor")?);
    let contact = json!([{ "name": "陈某某", "phone": "13800138000" }]);
    let lead =
        clerk.post("/projects", &a_lead().with("name", json!("绝密晶圆项目")).with("contacts", contact))?.is(201);
    let _ = clerk.post(&format!("/projects/{}/follow-ups", lead.id()), &a_follow_up(&days_ago(0)))?.is(201);
    let why = json!({ "reason": "联系企业负责人" });
    let _ = clerk.post(&format!("/projects/{}/contacts/reveal", lead.id()), &why)?.is(200);

    let log = auditor.get("/change-log?kind=project")?.is(200);
    let told: Vec<_> =
        log.items().iter().take(3).map(|entry| (entry["action"].clone(), entry["title"].clone())).collect();
    assert_eq!(
        told,
        [
            (json!("contacts.revealed"), json!("查看联系方式")),
            (json!("follow_up.noted"), json!("跟进")),
            (json!("project.logged"), json!("登记线索")),
        ]
    );
    assert_eq!((&log.items()[0]["record_id"], &log.items()[0]["reason"]), (&lead.json["id"], &json!("联系企业负责人")));
    assert!(!log.json.to_string().contains("绝密晶圆"), "what stands in the record is not the auditor's to see");
    assert!(!log.json.to_string().contains("13800138000"));
    Ok(())
}

#[test]
fn reading_the_log_is_itself_logged_once_for_each_question() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let (clerk, auditor) = (server.as_user("clerk")?, server.as_user("auditor")?);
    for _ in 0..3 {
        let _ = clerk.post("/projects", &a_lead())?.is(201);
    }
    let first = auditor.get("/change-log?kind=project&limit=2")?.is(200);
    let cursor = first.text_at("/next_cursor").to_owned();
    let rest = auditor.get(&format!("/change-log?kind=project&limit=2&cursor={cursor}"))?.is(200);
    let positions: Vec<i64> =
        [&first, &rest].iter().flat_map(|page| page.items()).filter_map(|entry| entry["position"].as_i64()).collect();
    assert_eq!(positions.len(), 3, "{positions:?}");
    assert!(positions.is_sorted_by(|one, next| one > next), "newest first, each once: {positions:?}");

    let readings = auditor.get("/change-log?kind=log")?.is(200);
    assert_eq!(readings.items().len(), 2, "the first question, and this one");
    assert!(readings.items().iter().all(|entry| entry["action"] == "log.read"));
    let mine = auditor.get(&format!("/change-log?actor={}&from={}&until={}", "nobody", today(), today()))?.is(200);
    assert!(mine.items().is_empty());
    assert!(auditor.get(&format!("/change-log?from={}", days_ahead(1)))?.is(200).items().is_empty());
    let _ = auditor.get("/change-log?kind=nothing")?.refused(422, "validation_failed");
    let _ = auditor.get("/change-log?cursor=x")?.is(422);
    let checked = auditor.get("/change-log/check")?.is(200);
    assert_eq!(checked["state"], "whole");
    Ok(())
}

#[test]
fn every_entry_of_the_demonstration_city_has_a_title_and_a_kind() -> Result<()> {
    let server = Server::start(Flags::Demo)?.once_ready()?;
    let auditor = server.as_user("auditor")?;
    for entry in auditor.every("/change-log", 200)? {
        assert!(entry["title"].as_str().is_some_and(|title| !title.is_empty()), "{entry}");
        assert!(entry["kind"].is_string(), "{entry}");
    }
    Ok(())
}

#[test]
fn another_password_ends_the_sessions_and_is_known_to_nobody_else() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let (admin, auditor, handler) = (server.as_user("admin")?, server.as_user("auditor")?, server.as_user("handler")?);
    let known = account(&admin, "handler")?;
    assert_eq!(known["actions"], json!(["reset_password", "change_roles", "disable"]));
    let path = format!("/accounts/{}/reset-password", known["id"].as_str().unwrap_or_default());
    let _ = admin.post(&path, &json!({ "password": "short" }))?.refused(422, "validation_failed");
    let _ = admin.post(&path, &json!({}))?.refused(422, "validation_failed");
    let _ = auditor.post(&path, &json!({ "password": "another-password" }))?.refused(403, "forbidden");
    let _ = handler.get("/session")?.is(200);
    let _ = admin.post(&path, &json!({ "password": "another-password" }))?.is(200);
    let _ = handler.get("/session")?.refused(401, "not_signed_in");
    assert_eq!(sign_in(&server, "handler", PASSWORD)?, 401);
    assert_eq!(sign_in(&server, "handler", "another-password")?, 200);
    let log = auditor.get("/change-log?kind=account")?.is(200);
    assert_eq!(log.items()[0]["action"], "account.password_reset");
    Ok(())
}

#[test]
fn an_account_goes_out_of_use_once_its_projects_are_handed_over_and_never_ones_own() -> Result<()> {
    let server = Server::start(Flags::Demo)?.once_ready()?;
    let admin = server.as_user("admin")?;
    let path = |account: &Value| format!("/accounts/{}/disable", account["id"].as_str().unwrap_or_default());
    let _ = admin.post(&path(&account(&admin, "leader")?), &Value::Null)?.refused(409, "not_handed_over");
    let own = account(&admin, "admin")?;
    assert_eq!(own["actions"], json!([]));
    let _ = admin.post(&path(&own), &Value::Null)?.refused(403, "forbidden");

    let supervisor = account(&admin, "supervisor")?;
    let once = admin.with("idempotency-key", "disable-supervisor");
    let disabled = once.post(&path(&supervisor), &Value::Null)?.is(200);
    assert_eq!(once.post(&path(&supervisor), &Value::Null)?.is(200).json, disabled.json, "a retry answers the same");
    assert_eq!((&disabled["state"], &disabled["actions"]), (&json!("disabled"), &json!([])));
    assert_eq!(sign_in(&server, "supervisor", PASSWORD)?, 401);
    let _ = admin.post(&path(&supervisor), &Value::Null)?.refused(403, "forbidden");
    let _ = admin.post("/accounts/00000000-0000-7000-8000-000000000000/disable", &Value::Null)?.is(404);
    Ok(())
}

#[test]
fn the_system_says_how_far_its_log_and_its_index_are() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let (clerk, admin) = (server.as_user("clerk")?, server.as_user("admin")?);
    let position = clerk.post("/projects", &a_lead())?.is(201).position()?;
    let state = admin.seeing(position).get("/system")?.is(200);
    assert_eq!(state["database"], "embedded");
    assert!(state["log_position"].as_i64().is_some_and(|at| at >= position), "{}", state.shown());
    assert!(state["index_position"].is_i64() && state["version"].is_string());
    assert_eq!((&state["outgoing"], &state["outgoing_tried"]), (&json!(0), &json!(0)));
    Ok(())
}

fn a_new_account() -> Value {
    json!({
        "username": "xu.lan", "name": "徐岚", "unit": "investment_promotion", "post": "项目处干部", "roles": ["clerk"],
        "reason": "新入职",
    })
}

#[test]
fn an_account_is_asked_for_by_one_and_confirmed_by_another_and_nobody_knows_its_first_password() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let (admin, security, clerk) = (server.as_user("admin")?, server.as_user("security")?, server.as_user("clerk")?);
    let at = "/account-requests";
    let _ = clerk.post(at, &a_new_account())?.refused(403, "forbidden");
    let _ = security.post(at, &a_new_account())?.refused(403, "forbidden");
    let _ = admin.post(at, &a_new_account().with("username", "clerk"))?.refused(409, "username_taken");
    let joined = admin.post(at, &a_new_account().with("roles", json!(["clerk", "auditor"])))?;
    assert_eq!(joined.refused(422, "validation_failed")["errors"][0]["code"], "roles_apart");
    let empty = admin.post(at, &json!({}))?.refused(422, "validation_failed");
    assert_eq!(empty["errors"].as_array().map(Vec::len), Some(5), "{}", empty.text);

    let asked = admin.post(at, &a_new_account())?.is(201);
    assert_eq!((&asked["state"], &asked["actions"]), (&json!("asked"), &json!(["withdraw"])));
    assert!(account(&admin, "xu.lan").is_err(), "nothing has changed yet");
    let decide = format!("{at}/{}/events", asked.id());
    let _ = admin.post(&decide, &json!({ "kind": "confirm" }))?.refused(403, "forbidden");
    let _ = security.post(&decide, &json!({ "kind": "refuse" }))?.refused(422, "validation_failed");
    let _ = security.post(&decide, &json!({ "kind": "withdraw" }))?.refused(403, "forbidden");
    let waiting = security.get(at)?.is(200);
    assert_eq!(waiting.items()[0]["actions"], json!(["confirm", "refuse"]));
    let confirmed = security.post(&decide, &json!({ "kind": "confirm" }))?.is(201);
    assert_eq!((&confirmed["state"], &confirmed["decided_by"]), (&json!("confirmed"), &json!("林方舟")));
    let _ = security.post(&decide, &json!({ "kind": "confirm" }))?.refused(409, "event_not_allowed");

    let made = account(&admin, "xu.lan")?;
    assert_eq!((&made["roles"], &made["name"]), (&json!(["clerk"]), &json!("徐岚")));
    let path = format!("/accounts/{}/reset-password", made["id"].as_str().unwrap_or_default());
    let _ = security.post(&path, &json!({ "password": "a-first-password" }))?.refused(403, "forbidden");
    let _ = admin.post(&path, &json!({ "password": "a-first-password" }))?.is(200);
    assert_eq!(sign_in(&server, "xu.lan", "a-first-password")?, 200);
    let log = server.as_user("auditor")?.get("/change-log?kind=account")?.is(200);
    let told: Vec<&str> = log.items().iter().filter_map(|entry| entry["action"].as_str()).take(4).collect();
    let expected = ["account.password_reset", "account.created", "account.confirmed", "account.asked_for"];
    assert_eq!(told, expected);
    Ok(())
}

#[test]
fn other_roles_hold_at_once_and_are_not_taken_from_who_answers_for_projects() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let (admin, security) = (server.as_user("admin")?, server.as_user("security")?);
    let (leader, liaison) = (server.as_user("leader2")?, server.as_user("liaison2")?);
    let ask = |username: &str, roles: &[&str]| {
        let known = account(&admin, username)?;
        let body = json!({ "user_id": known["id"], "roles": roles, "reason": "岗位调整" });
        Ok::<_, anyhow::Error>(admin.post("/account-requests", &body)?.is(201))
    };
    let confirm = |request: &Value| {
        let id = request["id"].as_str().unwrap_or_default().to_owned();
        security.post(&format!("/account-requests/{id}/events"), &json!({ "kind": "confirm" }))
    };
    let clerk = server.as_user("clerk")?;
    let _ = Case::brought_to(&clerk, a_lead(), "negotiation")?;
    let stays = ask("leader2", &["supervisor"])?;
    let _ = confirm(&stays.json)?.refused(409, "not_handed_over");
    assert_eq!(leader.get("/session")?.is(200)["user"]["roles"], json!(["leader"]));

    let asked = ask("liaison2", &["clerk", "liaison"])?;
    assert_eq!(asked["former_roles"], json!(["liaison"]));
    let _ = liaison.post("/projects", &a_lead().with("name", "另一条线索"))?.refused(403, "forbidden");
    let _ = confirm(&asked.json)?.is(201);
    let _ = liaison.post("/projects", &a_lead().with("name", "另一条线索"))?.is(201);

    let own = ask("security", &["clerk"])?;
    let _ = confirm(&own.json)?.refused(403, "own_roles");
    Ok(())
}

#[test]
fn a_number_at_work_is_said_by_its_person_and_seen_by_all() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let (liaison, leader) = (server.as_user("liaison")?, server.as_user("leader")?);
    let own = liaison.get("/session")?.is(200)["user"]["person_id"].as_str().map(str::to_owned).context("no person")?;
    let at = format!("/people/{own}/phone");
    let _ = leader.put(&at, &json!({ "phone": "0575-85112233" }))?.refused(403, "forbidden");
    let _ = liaison.put(&at, &json!({ "phone": "请打前台" }))?.refused(422, "validation_failed");
    let said = liaison.put(&at, &json!({ "phone": "0575-8511 2233 转 801" }))?.is(200);
    assert_eq!((&said["dial"], &said["actions"]), (&json!("057585112233"), &json!(["set_phone"])));
    let seen = leader.every("/people", 200)?;
    let person = seen.iter().find(|person| person["id"] == json!(own)).context("no person")?;
    assert_eq!((&person["phone"], &person["actions"]), (&json!("0575-8511 2233 转 801"), &json!([])));
    let _ = liaison.put(&at, &json!({ "phone": null }))?.is(200);
    let log = server.as_user("auditor")?.get("/change-log?kind=person")?.is(200);
    assert_eq!(log.items().len(), 2);
    assert!(!log.json.to_string().contains("8511"), "the number itself is not the auditor's to see");
    Ok(())
}
