//! What waits for each person, most urgent first, and whose investors should be spoken to.

use anyhow::Result;
use dingyin_tests::builders::a_follow_up;
use dingyin_tests::day::{days_ago, days_ahead};
use dingyin_tests::{Answer, Case, Client, Flags, Server, With as _, a_lead};
use serde_json::{Value, json};

/// What waits, as `kind title`.
fn waiting(client: &Client) -> Result<Vec<String>> {
    let work = client.get("/work")?.is(200);
    let line = |item: &Value| format!("{} {}", item["kind"], item["title"]).replace('"', "");
    Ok(work.items().iter().map(line).collect())
}

/// A project that the account `leader` leads and the account `liaison` serves, whose investor was spoken to yesterday.
fn a_case(server: &Server) -> Result<Case> {
    let mut case = Case::brought_to(&server.as_user("clerk")?, a_lead(), "negotiation")?;
    let _ = case.appoint("陈志远", 20)?.is(200);
    let _ = server.as_user("leader")?.post(&case.path("/handovers/accept"), &json!({}))?.is(201);
    let _ = case.client.post(&case.path("/follow-ups"), &a_follow_up(&days_ago(1)))?.is(201);
    Ok(case)
}

fn problem(case: &Case, title: &str, severity: &str) -> Result<Value> {
    let unit = case.directory.unit("environment")?;
    Ok(json!({ "title": title, "body": "详见附件", "kind": "environment", "severity": severity, "unit_id": unit }))
}

fn instruction(case: &Case, text: &str) -> Result<Value> {
    Ok(json!({ "text": text, "kind": "action", "unit_ids": [case.directory.unit("environment")?] }))
}

fn step(client: &Client, noun: &str, record: &Answer, event: &Value) -> Result<Answer> {
    client.post(&format!("/{noun}/{}/events", record.id()), event)
}

#[test]
fn a_problem_waits_for_the_unit_then_for_whoever_raised_it_then_for_nobody() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = a_case(&server)?;
    let (liaison, handler) = (server.as_user("liaison")?, server.as_user("handler")?);
    assert!(waiting(&handler)?.is_empty() && waiting(&liaison)?.is_empty());
    let raised = liaison.post(&case.path("/problems"), &problem(&case, "总量不足", "ordinary")?)?.is(201);
    let work = handler.get("/work")?.is(200);
    let item = &work.items()[0];
    assert_eq!((&item["kind"], &item["title"]), (&json!("problem_to_handle"), &json!("总量不足")));
    assert_eq!((&item["project_id"], &item["project_name"]), (&case.project["id"], &case.project["name"]));
    let opens = |client: &Client, path: &str| Ok::<_, anyhow::Error>(client.get(path)?.is(200)["project_open"].clone());
    let link = item["link"].as_str().unwrap();
    assert_eq!(
        (&item["project_open"], opens(&handler, link)?),
        (&json!(false), json!(false)),
        "the project is not theirs"
    );
    assert_eq!(opens(&liaison, link)?, json!(true));
    assert_eq!((&item["due_on"], &item["overdue"]), (&raised["due_on"], &json!(false)));
    assert_eq!(handler.get(item["link"].as_str().unwrap())?.is(200)["id"], raised["id"], "the link leads to it");
    assert_eq!(work["counts"], json!({ "problem_to_handle": 1 }));
    let _ = step(&handler, "problems", &raised, &json!({ "kind": "accept" }))?.is(201);
    assert_eq!(waiting(&handler)?, ["problem_to_handle 总量不足"]);
    let _ = step(&handler, "problems", &raised, &json!({ "kind": "answer", "note": "已调剂" }))?.is(201);
    assert!(waiting(&handler)?.is_empty());
    assert_eq!(waiting(&liaison)?, ["problem_to_judge 总量不足"]);
    assert_eq!(liaison.get("/work")?.items()[0]["project_open"], true);
    let _ = step(&liaison, "problems", &raised, &json!({ "kind": "solve" }))?.is(201);
    assert!(waiting(&liaison)?.is_empty());
    Ok(())
}

#[test]
fn an_instruction_waits_to_be_signed_carried_out_and_checked() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = a_case(&server)?;
    let (leader, handler) = (server.as_user("leader")?, server.as_user("handler")?);
    let issued = leader.post(&case.path("/instructions"), &instruction(&case, "请尽快对接")?)?.is(201);
    assert_eq!(waiting(&handler)?, ["instruction_to_sign 请尽快对接"]);
    let _ = step(&handler, "instructions", &issued, &json!({ "kind": "sign" }))?.is(201);
    assert_eq!(waiting(&handler)?, ["instruction_in_hand 请尽快对接"]);
    assert!(waiting(&leader)?.is_empty());
    let _ = step(&handler, "instructions", &issued, &json!({ "kind": "submit", "note": "已办" }))?.is(201);
    assert!(waiting(&handler)?.is_empty());
    assert_eq!(waiting(&leader)?, ["instruction_to_check 请尽快对接"]);
    let _ = step(&leader, "instructions", &issued, &json!({ "kind": "close" }))?.is(201);
    assert!(waiting(&leader)?.is_empty());
    let to_person =
        json!({ "text": "请周文斌同志跟进", "kind": "action", "person_ids": [case.directory.person("周文斌")?] });
    let _ = leader.post(&case.path("/instructions"), &to_person)?.is(201);
    assert_eq!(waiting(&server.as_user("liaison")?)?, ["instruction_to_sign 请周文斌同志跟进"]);
    Ok(())
}

#[test]
fn what_is_overdue_comes_first_then_what_is_due_sooner() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = a_case(&server)?;
    let (leader, liaison, handler) =
        (server.as_user("leader")?, server.as_user("liaison")?, server.as_user("handler")?);
    let late = instruction(&case, "上旬批示")?.with("urgency", "urgent").with("issued_on", days_ago(10));
    let soon = instruction(&case, "明天要办")?.with("due_on", days_ahead(1));
    for body in [instruction(&case, "本月批示")?, soon, late] {
        let _ = leader.post(&case.path("/instructions"), &body)?.is(201);
    }
    let meeting = json!({
        "on": days_ago(9), "topic": "协调会",
        "decisions": [{ "text": "会上议定", "unit_id": case.directory.unit("environment")?, "due_on": days_ago(7) }],
    });
    let _ = liaison.post(&case.path("/meetings"), &meeting)?.is(201);
    let told = [
        "meeting_task 会上议定",
        "instruction_to_sign 上旬批示",
        "instruction_to_sign 明天要办",
        "instruction_to_sign 本月批示",
    ];
    assert_eq!(waiting(&handler)?, told);
    let first = handler.get("/work?limit=1")?.is(200);
    assert_eq!((first.items().len(), &first["counts"]), (1, &json!({ "instruction_to_sign": 3, "meeting_task": 1 })));
    assert_eq!(first.items()[0]["overdue"], true);
    let _ = handler.get("/work?limit=0")?.refused(422, "validation_failed");
    let _ = handler.get("/work?user=me")?.refused(422, "validation_failed");
    Ok(())
}

#[test]
fn a_next_step_waits_for_its_person_until_that_person_notes_another_contact() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = a_case(&server)?;
    let (clerk, liaison) = (server.as_user("clerk")?, server.as_user("liaison")?);
    let zhou = case.directory.person("周文斌")?;
    let next = json!({ "text": "寄送样品", "due_on": days_ago(1), "person_id": zhou });
    let contact = a_follow_up(&days_ago(2));
    let _ = clerk.post(&case.path("/follow-ups"), &contact.clone().with("next_step", next))?.is(201);
    let work = liaison.get("/work")?.is(200);
    assert_eq!((&work.items()[0]["title"], &work.items()[0]["overdue"]), (&json!("寄送样品"), &json!(true)));
    assert!(waiting(&clerk)?.iter().all(|line| !line.starts_with("next_step")));
    let _ = clerk.post(&case.path("/follow-ups"), &contact)?.is(201);
    assert_eq!(waiting(&liaison)?, ["next_step 寄送样品"], "somebody else's contact does not do it");
    let _ = liaison.post(&case.path("/follow-ups"), &contact)?.is(201);
    assert!(waiting(&liaison)?.is_empty());
    Ok(())
}

#[test]
fn an_investor_nobody_has_spoken_to_for_thirty_days_waits_for_leader_and_liaison() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let mut silent = Case::brought_to(&clerk, a_lead(), "negotiation")?;
    let _ = silent.appoint("陈志远", 20)?.is(200);
    let spoken_to = a_case(&server)?;
    let early = Case::brought_to(&clerk, a_lead(), "screening")?;
    for username in ["leader", "liaison"] {
        let work = server.as_user(username)?.get("/work")?.is(200);
        let contacts: Vec<&Value> = work.items().iter().filter(|item| item["kind"] == "contact").collect();
        assert_eq!((contacts.len(), &contacts[0]["project_id"]), (1, &silent.project["id"]), "{username}");
        assert_eq!((&contacts[0]["due_on"], &contacts[0]["overdue"]), (&json!(days_ago(120)), &json!(true)));
    }
    let due = clerk.get("/contacts/due")?.is(200);
    let ids: Vec<&Value> = due.items().iter().map(|item| &item["project_id"]).collect();
    assert_eq!(ids, [&silent.project["id"]], "not {}, not {}", spoken_to.project["id"], early.project["id"]);
    assert_eq!(server.as_user("keqiao")?.get("/contacts/due")?.is(200)["items"], json!([]));
    let _ = server.as_user("admin")?.get("/contacts/due")?.refused(403, "forbidden");
    let _ = clerk.post(&silent.path("/follow-ups"), &a_follow_up(&days_ago(30)))?.is(201);
    let today = clerk.get("/contacts/due")?.is(200);
    assert_eq!((&today.items()[0]["due_on"], &today.items()[0]["overdue"]), (&json!(days_ago(0)), &json!(false)));
    let _ = clerk.post(&silent.path("/follow-ups"), &a_follow_up(&days_ago(29)))?.is(201);
    assert_eq!(clerk.get("/contacts/due")?.is(200)["items"], json!([]));
    Ok(())
}

#[test]
fn leads_whose_steps_have_run_out_wait_for_the_unit_that_holds_them() -> Result<()> {
    let server = Server::start(Flags::Demo)?;
    let clerk = server.as_user("clerk")?;
    let work = clerk.get("/work")?.is(200);
    let steps: Vec<&Value> = work.items().iter().filter(|item| item["kind"] == "lead_step").collect();
    assert!(!steps.is_empty() && steps.iter().all(|step| step["due_on"].is_string()));
    let centre = clerk.get("/units")?.is(200);
    let centre = centre.items().iter().find(|unit| unit["code"] == "investment_promotion").unwrap()["id"].clone();
    let overdue = clerk.every("/intake?state=overdue", 200)?;
    let own = overdue.iter().filter(|item| item["unit_id"] == centre).count();
    assert_eq!(steps.iter().filter(|step| step["overdue"] == true).count(), own);
    let days: Vec<&str> = work.items().iter().filter_map(|item| item["due_on"].as_str()).collect();
    let late = work.items().iter().take_while(|item| item["overdue"] == true).count();
    assert!(days[..late].is_sorted() && days[late..].is_sorted());
    Ok(())
}

#[test]
fn nothing_of_projects_waits_for_those_who_run_the_system() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = a_case(&server)?;
    let _ = case.client.post(&case.path("/problems"), &problem(&case, "总量不足", "urgent")?)?.is(201);
    for username in ["admin", "security", "auditor", "keqiao", "supervisor"] {
        let work = server.as_user(username)?.get("/work")?.is(200);
        assert_eq!((&work["items"], &work["counts"]), (&json!([]), &json!({})), "{username}");
    }
    let _ = server.anonymous().get("/work")?.refused(401, "not_signed_in");
    Ok(())
}
