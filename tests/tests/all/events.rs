//! Live updates: each change once, in order, also after the connection was lost, and only to those who may know.

use anyhow::Result;
use dingyin_tests::{Case, Flags, Server, With as _, a_demand, a_lead};
use serde_json::json;

#[test]
fn a_change_comes_with_its_position_as_id() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let events = clerk.follow()?;
    let mut case = Case::begin(&server.as_user("keqiao")?, a_lead().with("district", "330603"))?;
    let logged = events.next()?;
    assert_eq!(logged.data["aggregate_id"], case.project["id"]);
    assert_eq!((&logged.data["aggregate"], &logged.data["action"]), (&json!("project"), &json!("project.logged")));
    assert_eq!(logged.data["position"], logged.id);
    let edited = case.patch(&json!({ "summary": "更新" }))?.is(200).position()?;
    let event = events.next()?;
    assert_eq!((event.id, &event.data["action"]), (edited, &json!("project.edited")));
    assert!(!event.data.to_string().contains("更新"), "what was changed is read with the reader's rights");
    Ok(())
}

#[test]
fn whoever_comes_back_misses_nothing_and_sees_nothing_twice() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let events = clerk.follow()?;
    let first = clerk.post("/projects", &a_lead())?.is(201).position()?;
    assert_eq!(events.next()?.id, first);
    drop(events);
    let away: Vec<i64> =
        (0..30).map(|_| clerk.post("/projects", &a_lead())?.is(201).position()).collect::<Result<_>>()?;
    let events = clerk.with("last-event-id", first).follow()?;
    let last = clerk.post("/projects", &a_lead())?.is(201).position()?;
    let mut expected = away;
    expected.push(last);
    let ids: Vec<i64> = events.up_to(last)?.iter().map(|event| event.id).collect();
    assert_eq!(ids, expected);
    Ok(())
}

#[test]
fn whoever_comes_back_after_a_restart_goes_on_where_it_was() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let known = clerk.post("/projects", &a_lead())?.is(201).position()?;
    let missed = clerk.post("/projects", &a_lead())?.is(201).position()?;
    let home = server.stop()?;
    let server = home.serve(Flags::EmptyDemo)?;
    let events = server.as_user("clerk")?.with("last-event-id", known).follow()?;
    assert_eq!(events.next()?.id, missed);
    Ok(())
}

#[test]
fn from_the_beginning_everything_comes_in_order() -> Result<()> {
    let server = Server::start(Flags::Demo)?;
    let clerk = server.as_user("clerk")?;
    let last = clerk.post("/projects", &a_lead())?.is(201).position()?;
    let events = clerk.with("last-event-id", 0).follow()?.up_to(last)?;
    assert!(events.len() > 1_000, "{} events", events.len());
    assert!(events.is_sorted_by(|earlier, later| earlier.id < later.id));
    Ok(())
}

#[test]
fn a_district_hears_nothing_of_another_ones_projects() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let (clerk, keqiao) = (server.as_user("clerk")?, server.as_user("keqiao")?);
    let events = keqiao.follow()?;
    let mut foreign = Case::begin(&clerk, a_lead())?;
    let _ = foreign.patch(&json!({ "summary": "更新" }))?.is(200);
    let draft = clerk.post("/demands", &a_demand())?.is(201);
    let own = clerk.post("/projects", &a_lead().with("district", "330603"))?.is(201);
    let heard = events.up_to(own.position()?)?;
    let records: Vec<&serde_json::Value> = heard.iter().map(|event| &event.data["aggregate_id"]).collect();
    assert_eq!(records, [&own["id"]], "neither the other district's project nor a foreign draft");
    let publish = format!("/demands/{}/publish", draft.id());
    let published = clerk.on(&draft.json).post(&publish, &json!({}))?.is(200).position()?;
    assert_eq!(events.next()?.id, published, "what is published is for everyone");
    Ok(())
}

#[test]
fn an_administrator_hears_of_no_project_and_an_auditor_of_accounts() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let logged = server.as_user("clerk")?.post("/projects", &a_lead())?.is(201);
    let add = ["user", "add", "wang", "--name", "王琳", "--unit", "investment_promotion", "--role", "clerk"];
    let _ = server.home().run_with_input(&add, "a long password\n")?.succeeded();
    let auditor = server.as_user("auditor")?.with("last-event-id", logged.position()? - 1).follow()?;
    let event = auditor.next()?;
    assert_eq!(event.data["aggregate"], "account", "{event:?}");
    assert_ne!(event.data["aggregate_id"], logged["id"]);
    Ok(())
}
