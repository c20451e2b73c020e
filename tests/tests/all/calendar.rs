//! The working-day calendar over HTTP: the handbook's vectors, stops that overlap, schedules and circles.

use anyhow::Result;
use dingyin_tests::client::query;
use dingyin_tests::{Client, Flags, Home, Server, With as _};
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

#[test]
fn a_notice_gives_a_year_its_days_at_once_and_the_former_one_stays_as_its_trail() -> Result<()> {
    let home = Home::embedded()?;
    let server = home.serve(Flags::EmptyDemo)?;
    let (clerk, admin) = (server.as_user("clerk")?, server.as_user("admin")?);
    let due = "/calendar/due?accepted_on=2026-12-25&days=5";
    let _ = clerk.get(due)?.refused(422, "calendar_year_missing");
    let notice = json!({
        "year": 2027, "working_days": 260, "source": "国办发明电〔2026〕9号",
        "holidays": [{ "from": "2027-01-01", "to": "2027-01-03" }],
    });
    let _ = clerk.post("/calendar/years", &notice)?.refused(403, "forbidden");
    let miscounted = notice.clone().with("working_days", 259);
    assert_eq!(
        admin.post("/calendar/years", &miscounted)?.refused(422, "validation_failed")["errors"][0]["pointer"],
        "/working_days"
    );
    let _ = admin.post("/calendar/years", &notice)?.is(201);
    assert_eq!(clerk.get(due)?.is(200)["due_on"], "2027-01-04");
    let changed = notice
        .with("working_days", 259)
        .with("source", "更正通知")
        .with("holidays", json!([{ "from": "2027-01-01", "to": "2027-01-04" }]));
    let _ = admin.post("/calendar/years", &changed)?.is(201);
    let server = server.kill()?.serve(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    assert_eq!(clerk.get(due)?.is(200)["due_on"], "2027-01-05", "also after the server was killed");
    let years = clerk.get("/calendar/years")?.is(200);
    let of_2027: Vec<&Value> = years.items().iter().filter(|year| year["year"] == 2027).collect();
    let told: Vec<(&Value, &Value)> = of_2027.iter().map(|year| (&year["source"], &year["in_force"])).collect();
    assert_eq!(told, [(&json!("国办发明电〔2026〕9号"), &json!(false)), (&json!("更正通知"), &json!(true))]);
    Ok(())
}
