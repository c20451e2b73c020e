//! The working-day calendar over HTTP: the handbook's vectors, stops that overlap, schedules and circles.

use anyhow::Result;
use dingyin_tests::client::query;
use dingyin_tests::{Client, Flags, Server};
use serde_json::{Value, json};

fn due(client: &Client, accepted_on: &str, days: u32, stops: &[&str]) -> Result<Value> {
    let days = days.to_string();
    let mut parameters = vec![("accepted_on", accepted_on), ("days", &days)];
    parameters.extend(stops.iter().map(|stop| ("stop", *stop)));
    Ok(client.get(&query("/calendar/due", &parameters))?.is(200).json)
}

#[test]
fn limits_end_as_the_handbook_says_and_beyond_the_data_there_is_no_guess() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let vectors = [("2018-09-20", 5, "2018-09-28"), ("2020-01-20", 10, "2020-02-11"), ("2026-09-30", 7, "2026-10-15")];
    for (accepted, days, end) in vectors {
        assert_eq!(due(&clerk, accepted, days, &[])?, json!({ "due_on": end, "counted": days }));
    }
    let beyond = clerk.get("/calendar/due?accepted_on=2026-12-25&days=5")?.refused(422, "calendar_year_missing");
    assert!(beyond.text_at("/detail").contains("2027"), "{}", beyond.text);
    let counted = clerk.get("/calendar/working-days?from=2018-03-01&to=2018-05-18")?.is(200);
    assert_eq!(counted.json, json!({ "working_days": 54 }));
    let _ = clerk.get("/calendar/working-days?from=2018-05-18&to=2018-03-01")?.refused(422, "validation_failed");
    let _ =
        server.anonymous().get("/calendar/working-days?from=2018-03-01&to=2018-05-18")?.refused(401, "not_signed_in");
    Ok(())
}

#[test]
fn stops_take_both_their_ends_and_overlapping_ones_count_once() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let stops = ["2026-11-09..2026-11-11", "2026-11-10..2026-11-12"];
    assert_eq!(due(&clerk, "2026-11-06", 5, &stops)?["due_on"], "2026-11-19");
    let wrong = clerk.get("/calendar/due?accepted_on=2026-11-06&days=5&stop=2026-11-09")?;
    assert_eq!(wrong.refused(422, "validation_failed").text_at("/errors/0/pointer"), "/stop/0");
    let backwards = clerk.get("/calendar/due?accepted_on=2026-11-06&days=5&stop=2026-11-11..2026-11-09")?;
    assert_eq!(backwards.refused(422, "validation_failed").text_at("/errors/0/pointer"), "/stop/0");
    Ok(())
}

#[test]
fn a_schedule_names_the_critical_path_and_a_circle_by_its_codes() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let item = |code: &str, days: u32, predecessors: &[&str]| json!({ "code": code, "days": days, "predecessors": predecessors });
    let items =
        [item("A01", 0, &[]), item("A06", 7, &["A01"]), item("A08", 3, &["A01"]), item("C06", 3, &["A06", "A08"])];
    let planned = clerk.post("/calendar/schedule", &json!({ "start_on": "2026-11-02", "items": items }))?.is(200);
    assert_eq!((&planned["working_days"], &planned["finish_on"]), (&json!(10), &json!("2026-11-13")));
    assert_eq!(planned["critical_path"], json!(["A01", "A06", "C06"]));
    let free = planned.json["items"][2].clone();
    assert_eq!((&free["slack_days"], &free["critical"]), (&json!(4), &json!(false)));
    assert_eq!((&free["early_finish"], &free["late_finish"]), (&json!("2026-11-04"), &json!("2026-11-10")));
    let circle = [item("A", 1, &["C"]), item("B", 1, &["A"]), item("C", 1, &["B"])];
    let refused = clerk.post("/calendar/schedule", &json!({ "start_on": "2026-11-02", "items": circle }))?;
    let refused = refused.refused(422, "cyclic_predecessors");
    assert!(["A", "B", "C"].iter().all(|code| refused.text_at("/detail").contains(code)), "{}", refused.text);
    let lost = json!({ "start_on": "2026-11-02", "items": [item("A", 1, &["X"])] });
    let lost = clerk.post("/calendar/schedule", &lost)?.refused(422, "validation_failed");
    assert_eq!(lost.text_at("/errors/0/pointer"), "/items/0/predecessors/0");
    Ok(())
}
