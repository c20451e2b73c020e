//! The green channel over HTTP: opened for a signed project, its items handed in, corrected, stopped and finished; who may do
//! which of it; what changes would do.

use anyhow::{Context as _, Result};
use dingyin_tests::client::Answer;
use dingyin_tests::day::days_ago;
use dingyin_tests::mail::MailServer;
use dingyin_tests::{Case, Client, Flags, Home, Server, With as _, a_lead};
use serde_json::{Value, json};

fn conditions() -> Value {
    json!({ "new_land": true, "new_building": true, "eia_form": true, "energy_review": true, "pharma_licence": false })
}

/// A signed project whose channel was opened two months ago, and the channel.
fn opened(clerk: &Client) -> Result<(Case, Value)> {
    opened_for(clerk, a_lead())
}

/// The same for a lead of one's own.
pub fn opened_for(clerk: &Client, lead: Value) -> Result<(Case, Value)> {
    let case = Case::brought_to(clerk, lead, "signed")?;
    let body = json!({ "opened_on": days_ago(60), "conditions": conditions() });
    let channel = case.hand().post(&case.path("/green-channel"), &body)?.is(201);
    Ok((case, channel.json))
}

pub fn item(channel: &Value, code: &str) -> Result<Value> {
    let items = channel["items"].as_array().context("no items")?;
    items.iter().find(|item| item["code"] == code).cloned().with_context(|| format!("no {code}"))
}

pub fn note(client: &Client, case: &Case, channel: &Value, code: &str, body: &Value) -> Result<Answer> {
    let id = item(channel, code)?["id"].as_str().unwrap_or_default().to_owned();
    client.on(channel).post(&case.path(&format!("/green-channel/items/{id}/events")), body)
}

/// The channel after an item was handed in and finished.
pub fn done(client: &Client, case: &Case, channel: &Value, code: &str, days: u64) -> Result<Value> {
    let on = days_ago(days);
    let handed_in = note(client, case, channel, code, &json!({ "kind": "submit", "on": on }))?.is(201).json;
    Ok(note(client, case, &handed_in, code, &json!({ "kind": "finish", "on": on, "document": "批文" }))?.is(201).json)
}

#[test]
fn the_conditions_bring_the_items_and_each_step_keeps_who_when_and_with_which_document() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let (case, channel) = opened(&clerk)?;
    assert_eq!(channel["catalogue_version"], 1);
    assert!(item(&channel, "A08").is_ok() && item(&channel, "A07").is_err() && item(&channel, "E05").is_err());
    assert_eq!(item(&channel, "A08")?["state"], "waiting");
    let early = note(&clerk, &case, &channel, "A08", &json!({ "kind": "submit", "on": days_ago(58) }))?;
    assert!(early.refused(409, "predecessors_open").text_at("/detail").contains("A01"));
    let filed = done(&clerk, &case, &channel, "A01", 58)?;
    assert_eq!(item(&filed, "A08")?["state"], "ready");
    assert_eq!(item(&filed, "A08")?["predecessors"], json!(["A01"]));
    assert_eq!(item(&filed, "A01")?["events"][1]["document"], "批文");
    assert_eq!(item(&filed, "A01")?["actual"]["finished_on"], json!(days_ago(58)));
    let told = case.get("/timeline")?.is(200);
    let actions: Vec<&str> = told.items().iter().filter_map(|moment| moment["action"].as_str()).collect();
    assert_eq!(actions[..3], ["approval.finished", "approval.submitted", "green_channel.opened"]);
    assert_eq!(clerk.get(&case.path("/green-channel"))?.is(200).json, filed, "read again it is the same");
    Ok(())
}

#[test]
fn stops_hold_the_clock_and_a_correction_is_asked_for_once() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let (case, channel) = opened(&clerk)?;
    let mut channel = done(&clerk, &case, &channel, "A01", 58)?;
    for (kind, days) in [("submit", 57), ("request_correction", 56), ("corrected", 50), ("accept", 50)] {
        let body = json!({ "kind": kind, "on": days_ago(days) });
        channel = note(&clerk, &case, &channel, "A06", &body)?.is(201).json;
    }
    let again = json!({ "kind": "request_correction", "on": days_ago(49) });
    let _ = note(&clerk, &case, &channel, "A06", &again)?.refused(409, "corrected_before");
    let started = json!({ "kind": "start_special", "procedure": "expert_review", "on": days_ago(50) });
    channel = note(&clerk, &case, &channel, "A06", &started)?.is(201).json;
    let stopped = item(&channel, "A06")?;
    assert_eq!((&stopped["state"], &stopped["used_days"]), (&json!("special"), &json!(0)), "{stopped}");
    let finish = note(&clerk, &case, &channel, "A06", &json!({ "kind": "finish", "on": days_ago(40) }))?;
    assert_eq!(
        finish.refused(409, "item_event_not_allowed")["allowed"],
        json!(["start_special", "end_special", "leave_out"])
    );
    let ended = json!({ "kind": "end_special", "procedure": "expert_review", "on": days_ago(1) });
    channel = note(&clerk, &case, &channel, "A06", &ended)?.is(201).json;
    let goes_on = item(&channel, "A06")?;
    assert_eq!(goes_on["state"], "accepted");
    assert!(goes_on["used_days"].as_u64().is_some_and(|used| used <= 1), "{goes_on}");
    Ok(())
}

#[test]
fn a_unit_handles_its_own_items_the_liaison_hands_in_and_others_see_nothing() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let (clerk, handler) = (server.as_user("clerk")?, server.as_user("handler")?);
    let (liaison, keqiao) = (server.as_user("liaison")?, server.as_user("keqiao")?);
    let (case, channel) = opened(&clerk)?;
    let _ = keqiao.get(&case.path("/green-channel"))?.refused(404, "not_found");
    let filed = done(&liaison, &case, &channel, "A01", 58)?;
    let submit = json!({ "kind": "submit", "on": days_ago(20) });
    let _ = note(&handler, &case, &filed, "A08", &submit)?.refused(403, "forbidden");
    let submitted = note(&liaison, &case, &filed, "A08", &submit)?.is(201).json;
    let seen = handler.get(&case.path("/green-channel"))?.is(200).json;
    let accept = json!({ "kind": "accept", "on": days_ago(19) });
    let accepted = note(&handler, &case, &seen, "A08", &accept)?.is(201).json;
    assert_eq!(item(&accepted, "A08")?["state"], "accepted");
    let also = note(&liaison, &case, &accepted, "A06", &submit)?.is(201).json;
    let _ = note(&handler, &case, &also, "A06", &accept)?.refused(403, "forbidden");
    let _ = note(&liaison, &case, &submitted, "A06", &submit)?.refused(412, "version_conflict");
    Ok(())
}

#[test]
fn what_waits_in_a_channel_stands_in_the_work_of_whoever_must_act() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let (clerk, handler, liaison) = (server.as_user("clerk")?, server.as_user("handler")?, server.as_user("liaison")?);
    let (case, channel) = opened(&clerk)?;
    let waiting = |client: &Client, kind: &str| -> Result<Vec<String>> {
        let work = client.get("/work")?.is(200);
        let of_kind = work.items().iter().filter(|item| item["kind"] == kind);
        Ok(of_kind.filter_map(|item| item["title"].as_str().map(str::to_owned)).collect())
    };
    assert!(waiting(&liaison, "approval_to_submit")?.iter().any(|title| title.contains("备案")));
    let filed = done(&liaison, &case, &channel, "A01", 58)?;
    assert_eq!(waiting(&handler, "approval_to_handle")?, Vec::<String>::new());
    let submitted =
        note(&liaison, &case, &filed, "A08", &json!({ "kind": "submit", "on": days_ago(20) }))?.is(201).json;
    assert_eq!(waiting(&handler, "approval_to_handle")?, ["环境影响评价-报告表"]);
    let asked = json!({ "kind": "request_correction", "on": days_ago(19) });
    let _ = note(&handler, &case, &submitted, "A08", &asked)?.is(201);
    assert_eq!(waiting(&handler, "approval_to_handle")?, Vec::<String>::new());
    assert_eq!(waiting(&liaison, "approval_to_correct")?, ["环境影响评价-报告表"]);
    Ok(())
}

#[test]
fn a_channel_opens_once_for_a_signed_project_and_only_by_conditions_that_are_known() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let lead = Case::begin(&clerk, a_lead())?;
    let _ = lead.hand().post(&lead.path("/green-channel"), &json!({}))?.refused(409, "not_signed");
    let _ = clerk.get(&lead.path("/green-channel"))?.refused(404, "channel_not_open");
    let case = Case::brought_to(&clerk, a_lead(), "signed")?;
    let path = case.path("/green-channel");
    let unknown =
        case.hand().post(&path, &json!({ "conditions": { "moon": true } }))?.refused(422, "validation_failed");
    assert_eq!(unknown.text_at("/errors/0/pointer"), "/conditions/moon");
    let early = json!({ "opened_on": days_ago(179) });
    let _ = case.hand().post(&path, &early)?.refused(422, "validation_failed");
    let _ = clerk.post(&path, &json!({}))?.refused(428, "precondition_required");
    let keyed = case.hand().with("idempotency-key", "opened-once");
    let opened = keyed.post(&path, &json!({}))?.is(201).json;
    assert_eq!(keyed.post(&path, &json!({}))?.is(201).json, opened, "a retry answers the same");
    let _ = clerk.on(&opened).post(&path, &json!({}))?.refused(409, "channel_open");
    Ok(())
}

#[test]
fn what_has_slack_may_be_late_and_a_second_building_has_items_of_its_own() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let (case, channel) = opened(&clerk)?;
    let tried = |code: &str, days: u64| -> Result<i64> {
        let change = json!({ "item_id": item(&channel, code)?["id"], "late_by": days });
        let answer = clerk.post(&case.path("/green-channel/what-if"), &json!({ "changes": [change] }))?.is(200);
        let day = |field: &str| answer[field].as_i64().unwrap_or_default();
        Ok(day("working_days_after") - day("working_days_before"))
    };
    let slack = item(&channel, "A06")?["slack_days"].as_u64().context("no slack")?;
    assert_eq!((tried("A06", slack)?, tried("A06", slack + 10)?), (0, 10));
    let critical = channel["critical_path"][0].as_str().context("no path")?.to_owned();
    assert_eq!(tried(&critical, 10)?, 10);
    let forecast = &channel["forecast"]["working_days"];
    assert!(forecast["p10"].as_u64() <= forecast["p90"].as_u64() && forecast["p50"].as_u64() > Some(0), "{forecast}");
    let second = json!({ "code": "B02", "label": "二号厂房" });
    let path = case.path("/green-channel/items");
    let added = clerk.on(&channel).post(&path, &second)?.is(201).json;
    let labels = added["items"].as_array().context("no items")?.iter().filter(|item| item["code"] == "B02");
    assert_eq!(labels.map(|item| item["label"].clone()).collect::<Vec<_>>(), [Value::Null, json!("二号厂房")]);
    let _ = clerk.on(&added).post(&path, &second)?.refused(422, "validation_failed");
    let _ = clerk.on(&added).post(&path, &second.with("code", "K00"))?.refused(422, "validation_failed");
    Ok(())
}

#[test]
fn a_units_record_tells_what_it_finished_in_time_and_forecasts_are_held_against_what_came() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let (case, channel) = opened(&clerk)?;
    let _ = done(&clerk, &case, &channel, "A01", 58)?;
    let period = format!("/green-channel/units?from={}&to={}", days_ago(60), days_ago(0));
    let records = clerk.get(&period)?.is(200);
    let filing = records.items().iter().find(|record| record["finished"] == 1).context("nothing is finished")?.clone();
    assert_eq!((&filing["on_time"], &filing["at_first_go"], &filing["overdue"]), (&json!(1), &json!(1), &json!(0)));
    let told = clerk.get("/green-channel/calibration")?.is(200);
    assert_eq!(told.json, json!({ "come": 0, "within_p10": 0, "within_p50": 0, "within_p90": 0 }));
    let backwards = format!("/green-channel/units?from={}&to={}", days_ago(0), days_ago(60));
    let _ = clerk.get(&backwards)?.refused(422, "validation_failed");
    let _ = server.as_user("admin")?.get("/green-channel/calibration")?.refused(403, "forbidden");
    Ok(())
}

/// The catalogue in force, as a body that enters the next version.
fn next_version(admin: &Client) -> Result<Value> {
    let catalogues = admin.get("/approval-catalogues")?.is(200);
    let last = catalogues.items().last().cloned().context("no catalogue")?;
    Ok(json!({ "in_force_from": days_ago(70), "note": "能评承诺提速", "approvals": last["approvals"] }))
}

fn with(mut body: Value, code: &str, field: &str, value: Value) -> Value {
    let approvals = body["approvals"].as_array_mut().into_iter().flatten();
    approvals.filter(|approval| approval["code"] == code).for_each(|approval| approval[field] = value.clone());
    body
}

#[test]
fn a_new_version_of_the_catalogue_is_previewed_and_running_channels_keep_theirs() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let (clerk, admin) = (server.as_user("clerk")?, server.as_user("admin")?);
    let (case, running) = opened(&clerk)?;
    let body = with(next_version(&admin)?, "A06", "promised_days", json!(3));
    let _ = clerk.post("/approval-catalogues", &body)?.refused(403, "forbidden");
    let preview = admin.post("/approval-catalogues/preview", &body)?.is(200);
    assert_eq!((&preview["changed"], &preview["running_channels"]), (&json!(["A06"]), &json!(1)));
    assert_eq!(preview["added"], json!([]));
    let entered = admin.post("/approval-catalogues", &body)?.is(201);
    assert_eq!(entered["version"], 2);
    assert_eq!(item(&clerk.get(&case.path("/green-channel"))?.is(200).json, "A06")?["promised_days"], 7);
    assert_eq!(running["catalogue_version"], 1);
    let (_, opened_later) = opened(&clerk)?;
    assert_eq!(
        (&opened_later["catalogue_version"], &item(&opened_later, "A06")?["promised_days"]),
        (&json!(2), &json!(3))
    );
    Ok(())
}

#[test]
fn circles_lost_predecessors_and_promises_beyond_the_law_are_refused() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let admin = server.as_user("admin")?;
    let body = next_version(&admin)?;
    let refused = |code: &str, field: &str, value: Value, error: &str| -> Result<String> {
        let answer = admin.post("/approval-catalogues", &with(body.clone(), code, field, value))?.refused(422, error);
        Ok(answer.text_at("/detail").to_owned())
    };
    assert!(refused("A01", "predecessors", json!("C06"), "cyclic_predecessors")?.contains("A01"));
    assert!(refused("A06", "predecessors", json!("X99"), "catalogue_unsound")?.contains("X99"));
    assert!(refused("A06", "promised_days", json!(21), "catalogue_unsound")?.contains("A06"));
    assert!(refused("A06", "condition", json!("moon"), "catalogue_unsound")?.contains("A06"));
    let _ = refused("A06", "unit", json!("nobody"), "validation_failed")?;
    let early = body.clone().with("in_force_from", "2017-12-31");
    let _ = admin.post("/approval-catalogues", &early)?.refused(422, "validation_failed");
    assert_eq!(admin.get("/approval-catalogues")?.is(200).items().len(), 1, "nothing was entered");
    Ok(())
}

#[test]
fn building_does_not_start_before_the_approvals_that_come_before_it() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let mut case = Case::brought_to(&clerk, a_lead(), "land_secured")?;
    let body = json!({ "opened_on": days_ago(100), "conditions": { "leased_plant": true } });
    let opened = case.hand().post(&case.path("/green-channel"), &body)?;
    let channel = if opened.status == 201 {
        opened.json
    } else {
        let body = json!({ "opened_on": days_ago(100), "conditions": conditions() });
        case.hand().post(&case.path("/green-channel"), &body)?.is(201).json
    };
    case.project = case.get("")?.is(200).json;
    assert!(channel["items"].as_array().is_some_and(|items| items.iter().any(|item| item["code"] == "K00")));
    let refused = case.step("construction")?.refused(409, "approvals_open");
    assert!(refused.text_at("/detail").contains("未批先建"), "{}", refused.text);
    assert_eq!(case.get("")?["stage"], "land_secured");
    Ok(())
}

/// A project led by 陈志远 with an approval that should have been finished long ago.
fn with_an_item_overdue(clerk: &Client) -> Result<Case> {
    let (mut case, channel) = opened(clerk)?;
    let filed = done(clerk, &case, &channel, "A01", 58)?;
    let submitted = note(clerk, &case, &filed, "A08", &json!({ "kind": "submit", "on": days_ago(57) }))?.is(201).json;
    let accepted =
        note(clerk, &case, &submitted, "A08", &json!({ "kind": "accept", "on": days_ago(57) }))?.is(201).json;
    assert_eq!(item(&accepted, "A08")?["light"], "red");
    case.project = case.get("")?.is(200).json;
    let _ = case.appoint("陈志远", 20)?.is(200);
    Ok(case)
}

#[test]
fn what_is_late_is_mailed_once_to_who_wants_it_and_names_no_project() -> Result<()> {
    let mail = MailServer::start()?;
    let home = Home::embedded()?;
    let server = home.serve(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let case = with_an_item_overdue(&clerk)?;
    let told = |field: &str| case.project[field].as_str().map(str::to_owned).context("no text");
    let (name, code) = (told("name")?, told("code")?);
    let leader = server.as_user("leader")?;
    let none = leader.get("/notification-settings")?.is(200);
    assert_eq!((&none["sends_mail"], &none["email"]), (&json!(false), &Value::Null));
    let wants = json!({ "email": "chen@sx.example.cn", "mailed": ["approval_alert"] });
    let chosen = leader.put("/notification-settings", &wants)?.is(200);
    assert_eq!(chosen["kinds"][1]["mailed"], true, "{}", chosen.shown());
    let home = server.stop()?;
    let _ = home.run(&["clock"])?.succeeded();
    let settings = ["--mail-server", &mail.url, "--mail-from", "zhaoshang@example.gov.cn"];
    let server = home.serve_with(Flags::EmptyDemo, &settings)?;
    let sent = mail.texts(1)?;
    assert!(sent[0].contains(&code) && !sent[0].contains(&name), "{}", sent[0]);
    let _ = server.stop()?.serve_with(Flags::EmptyDemo, &settings)?.once_ready()?;
    assert_eq!(mail.texts(1)?.len(), 1, "after another start as well");
    Ok(())
}

#[test]
fn what_is_late_is_told_to_the_handler_the_head_of_the_unit_and_the_leader_once() -> Result<()> {
    let home = Home::embedded()?;
    let server = home.serve(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let case = with_an_item_overdue(&clerk)?;
    let home = server.stop()?;
    let first = home.run(&["clock"])?.succeeded();
    assert!(first.out.contains("3 time limits of approvals were told"), "{}", first.out);
    let second = home.run(&["clock"])?.succeeded();
    assert!(second.out.contains("0 time limits of approvals were told"), "{}", second.out);
    let server = home.serve(Flags::EmptyDemo)?;
    for (username, rungs) in [("handler", vec!["overdue"]), ("leader", vec!["to_leader"]), ("keqiao", vec![])] {
        let told = server.as_user(username)?.get("/notifications")?.is(200);
        let alerts: Vec<&Value> = told.items().iter().filter(|news| news["kind"] == "approval_alert").collect();
        let given: Vec<&str> = alerts.iter().filter_map(|news| news["alert"]["rung"].as_str()).collect();
        for rung in &rungs {
            assert!(given.contains(rung), "{username}: {given:?}");
        }
        assert_eq!(given.is_empty(), rungs.is_empty(), "{username}: {given:?}");
    }
    let handler = server.as_user("handler")?;
    assert!(handler.post("/notifications/read", &json!({}))?.is(200)["read"].as_u64().is_some_and(|read| read > 0));
    assert_eq!(handler.get("/notifications")?["unread"], 0);
    let told = server.as_user("clerk")?.get(&case.path("/timeline"))?.is(200);
    let escalated = told.items().iter().filter(|moment| moment["action"] == "approval.escalated").count();
    assert_eq!(escalated, 3);
    Ok(())
}
