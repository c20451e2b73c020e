//! Power cuts, crowds and tampering.

use std::io::Write as _;
use std::net::TcpStream;
use std::process::Command;
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use dingyin_tests::builders::a_follow_up;
use dingyin_tests::day::days_ago;
use dingyin_tests::home::argument;
use dingyin_tests::poll::until;
use dingyin_tests::{Answer, Case, Client, Flags, Home, Server, With as _, a_lead, raw};
use serde_json::{Value, json};

/// A lead that was sent: its key, its body, and what was answered, if anything was.
struct Sent {
    key: String,
    lead: Value,
    answer: Option<Answer>,
}

/// Logs leads until the server does not answer any more.
fn log_until_it_dies(clerk: &Client, writer: usize, sent: &Mutex<Vec<Sent>>) {
    for number in 0.. {
        let (key, lead) = (format!("{writer}-{number}"), a_lead());
        let answer = clerk.with("idempotency-key", &key).post("/projects", &lead).ok();
        let died = answer.is_none();
        sent.lock().unwrap().push(Sent { key, lead, answer });
        if died {
            return;
        }
    }
}

/// Four clerks log leads; in the midst of it the server is killed.
fn killed_in_the_midst(server: Server) -> Result<(Home, Vec<Sent>)> {
    let sent = Mutex::new(Vec::new());
    let clerk = server.as_user("clerk")?;
    let home = thread::scope(|scope| {
        for writer in 0..4 {
            let (clerk, sent) = (clerk.clone(), &sent);
            scope.spawn(move || log_until_it_dies(&clerk, writer, sent));
        }
        until("sixty leads are logged", || Ok((sent.lock().unwrap().len() >= 60).then_some(())))?;
        server.kill()
    })?;
    Ok((home, sent.into_inner().unwrap()))
}

#[test]
fn what_was_acknowledged_survives_a_power_cut() -> Result<()> {
    let (home, sent) = killed_in_the_midst(Server::start(Flags::EmptyDemo)?.once_ready()?)?;
    let server = home.serve(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let mut last = 0;
    for one in &sent {
        let retried = clerk.with("idempotency-key", &one.key).post("/projects", &one.lead)?.is(201);
        last = last.max(retried.position()?);
        if let Some(answer) = &one.answer {
            assert_eq!((answer.status, &answer.json), (201, &retried.json), "acknowledged before");
            assert_eq!(answer.position()?, retried.position()?);
        }
    }
    let listed = clerk.every("/projects", 200)?;
    assert_eq!(listed.len(), sent.len(), "each lead once, also those whose answer was lost");
    let clerk = clerk.seeing(last);
    assert_eq!(clerk.search(&[("type", "project")])?.is(200)["total"], sent.len(), "the index has every change");
    for answer in sent.iter().filter_map(|one| one.answer.as_ref()) {
        let found = clerk.search(&[("q", answer.text_at("/code"))])?.is(200);
        assert_eq!(found.items()[0]["id"], answer["id"], "{}", answer.text_at("/code"));
    }
    let verified = home.run(&["verify"])?.succeeded();
    assert!(verified.out.contains("whole"), "{}", verified.out);
    Ok(())
}

#[test]
fn codes_have_no_gap_after_a_power_cut() -> Result<()> {
    let (home, sent) = killed_in_the_midst(Server::start(Flags::EmptyDemo)?)?;
    let server = home.serve(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let _ = clerk.post("/projects", &a_lead())?.is(201);
    let listed = clerk.every("/projects?sort=code", 200)?;
    assert!(listed.len() > sent.len() - 4, "{} of {}", listed.len(), sent.len());
    let numbers = listed.iter().filter_map(|row| row["code"].as_str()?.rsplit('-').next()?.parse::<usize>().ok());
    assert_eq!(numbers.collect::<Vec<_>>(), (1..=listed.len()).collect::<Vec<_>>());
    Ok(())
}

#[test]
fn sixty_four_writers_lose_no_update() -> Result<()> {
    no_update_is_lost(&Home::embedded()?)
}

/// Edits a project on the version it stands at, as often as it takes.
fn insist(clerk: &Client, path: &str, writer: usize) -> Result<()> {
    loop {
        let now = clerk.get(path)?.is(200);
        let answer = clerk.on(&now.json).patch(path, &json!({ "summary": format!("第{writer}位的意见") }))?;
        match answer.status {
            200 => return Ok(()),
            412 => {}
            other => anyhow::bail!("{other}: {}", answer.shown()),
        }
    }
}

/// The crowd itself, for each database.
pub fn no_update_is_lost(home: &Home) -> Result<()> {
    let server = home.serve(Flags::EmptyDemo)?;
    let case = Case::begin(&server.as_user("clerk")?, a_lead())?;
    let path = case.path("");
    thread::scope(|scope| {
        let writers: Vec<_> = (0..64)
            .map(|writer| {
                scope.spawn({
                    let (clerk, path) = (case.client.clone(), path.as_str());
                    move || insist(&clerk, path, writer)
                })
            })
            .collect();
        writers.into_iter().try_for_each(|writer| writer.join().unwrap())
    })?;
    assert_eq!(case.get("")?.is(200)["version"], 65);
    let mut moments = case.client.every(&case.path("/timeline"), 50)?;
    // After a minute the clock has its say: the lead was reported long ago.
    moments.retain(|moment| moment["actor"]["name"] != "system");
    let mut told: Vec<String> = moments.iter().filter(|m| m["action"] == "project.edited").map(after).collect();
    told.sort();
    let mut expected: Vec<String> = (0..64).map(|writer| format!("第{writer}位的意见")).collect();
    expected.sort();
    assert_eq!(told, expected, "each success is told once");
    let chained =
        moments.windows(2).all(|pair| pair[1]["action"] == "project.logged" || before(&pair[0]) == after(&pair[1]));
    assert!(chained, "each edit builds on the one before it");
    let _ = home.run(&["verify"])?.succeeded();
    Ok(())
}

fn after(moment: &Value) -> String {
    moment["changes"][0]["after"].as_str().unwrap_or_default().to_owned()
}

fn before(moment: &Value) -> String {
    moment["changes"][0]["before"].as_str().unwrap_or_default().to_owned()
}

/// One round of what an office does all day; answers every status.
fn a_round(clerk: &Client, case: &Case) -> Result<Vec<u16>> {
    let logged = clerk.post("/projects", &a_lead())?;
    let path = format!("/projects/{}", logged["id"].as_str().unwrap_or_default());
    let shared = case.get("")?;
    Ok(vec![
        logged.status,
        clerk.on(&logged.json).patch(&path, &json!({ "summary": "补充" }))?.status,
        clerk.on(&shared.json).patch(&case.path(""), &json!({ "source": "众人" }))?.status,
        clerk.post(&case.path("/follow-ups"), &a_follow_up(&days_ago(1)))?.status,
        clerk.seeing(logged.position()?).get("/projects?limit=5")?.status,
        clerk.search(&[("q", "药用辅料"), ("limit", "5")])?.status,
        clerk.post("/projects/duplicate-check", &a_lead())?.status,
    ])
}

#[test]
fn sixteen_writers_for_five_seconds_meet_no_failure() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let case = Case::begin(&server.as_user("clerk")?, a_lead())?;
    let deadline = Instant::now() + Duration::from_secs(5);
    let rounds = thread::scope(|scope| {
        let work = || {
            let mut statuses = Vec::new();
            while Instant::now() < deadline {
                statuses.extend(a_round(&case.client, &case)?);
            }
            anyhow::Ok(statuses)
        };
        let writers: Vec<_> = (0..16).map(|_| scope.spawn(work)).collect();
        writers.into_iter().map(|writer| writer.join().unwrap()).collect::<Result<Vec<_>>>()
    })?;
    let statuses = rounds.concat();
    assert!(statuses.len() > 200, "only {} answers", statuses.len());
    let strange: Vec<&u16> = statuses.iter().filter(|status| !matches!(status, 200 | 201 | 412)).collect();
    assert!(strange.is_empty(), "{strange:?}");
    let logged = statuses.iter().filter(|status| **status == 201).count() / 2;
    assert_eq!(case.client.get("/projects")?.is(200)["total"], logged + 1);
    Ok(())
}

#[test]
fn a_server_that_is_asked_to_stop_finishes_what_is_under_way() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let (lead, authority) = (a_lead().to_string(), server.authority().to_owned());
    let cookie = clerk.header("cookie");
    let head = format!(
        "POST /api/v1/projects HTTP/1.1\r\nHost: dingyin\r\nCookie: {cookie}\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: {}\r\n\r\n",
        lead.len()
    );
    let mut connection = raw::connect(&authority)?;
    connection.write_all(head.as_bytes())?;
    raw::asked_for_body(&connection)?;
    server.ask_to_stop()?;
    until("nobody new is let in", || Ok(TcpStream::connect(&authority).is_err().then_some(())))?;
    connection.write_all(lead.as_bytes())?;
    let logged = raw::read(&connection)?.is(201);
    let (status, home) = server.ended()?;
    assert_eq!(status.code(), Some(0));
    let server = home.serve(Flags::EmptyDemo)?;
    let _ = server.as_user("clerk")?.get(&format!("/projects/{}", logged.id()))?.is(200);
    Ok(())
}

#[test]
fn a_server_with_open_streams_stops_all_the_same() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let events = server.as_user("clerk")?.follow()?;
    let began = Instant::now();
    let _ = server.stop()?;
    assert!(began.elapsed() < Duration::from_secs(15), "it waited for a listener");
    drop(events);
    Ok(())
}

#[test]
fn a_server_stops_in_good_order_as_soon_as_it_listens() -> Result<()> {
    let mut home = Home::embedded()?;
    for _ in 0..20 {
        home = home.serve(Flags::Bare)?.stop()?;
    }
    Ok(())
}

/// Does something to the embedded database behind the program's back.
fn tamper(home: &Home, statements: &[&str]) -> Result<()> {
    const SCRIPT: &str = "
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
for statement in sys.argv[2:]:
    connection.execute(statement)
connection.commit()
";
    let file = home.data_dir().join("dingyin.db");
    let done = Command::new("python3").args(["-c", SCRIPT, argument(&file)?]).args(statements).output()?;
    ensure!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    Ok(())
}

const UNGUARDED: [&str; 3] =
    ["drop trigger change_log_keeps", "drop trigger change_log_stays", "drop trigger change_log_ascends"];

fn a_log_of_some_length() -> Result<Home> {
    let server = Server::start(Flags::EmptyDemo)?;
    let mut case = Case::begin(&server.as_user("clerk")?, a_lead())?;
    for number in 0..20 {
        let _ = case.patch(&json!({ "summary": format!("第{number}稿") }))?.is(200);
    }
    server.stop()
}

#[test]
fn the_log_cannot_be_altered_through_the_database() -> Result<()> {
    let home = a_log_of_some_length()?;
    let texts = ["actor_name", "request_id", "aggregate", "action", "data", "personal", "hash", "previous_hash"];
    let updates = texts.map(|column| format!("update change_log set {column} = 'x' where position = 12"));
    let others = ["delete from change_log where position = 12", "update change_log set at = 0 where position = 12"];
    let through =
        updates.iter().map(String::as_str).chain(others).filter(|statement| tamper(&home, &[statement]).is_ok());
    assert_eq!(through.collect::<Vec<_>>(), Vec::<&str>::new());
    assert!(home.entries()? >= 21);
    Ok(())
}

#[test]
fn verify_names_the_first_entry_that_was_tampered_with() -> Result<()> {
    let edits = [
        ("update change_log set data = replace(data, '稿', '搞') where position = 14", "14"),
        ("update change_log set actor_name = '李鬼' where position = 15", "15"),
        ("update change_log set at = at + 1 where position = 16", "16"),
        ("update change_log set request_id = 'x' where position = 17", "17"),
        ("update change_log set hash = previous_hash where position = 18", "18"),
        ("update change_log set action = 'project.closed' where position = 19", "19"),
        ("delete from change_log where position = 20", "21"),
    ];
    let home = a_log_of_some_length()?;
    let sound = std::fs::read(home.data_dir().join("dingyin.db"))?;
    for (statement, position) in edits {
        let damaged = Home::embedded()?;
        std::fs::create_dir_all(damaged.data_dir())?;
        std::fs::write(damaged.data_dir().join("dingyin.db"), &sound)?;
        let entries = damaged.entries()?;
        assert!(entries >= 23, "the copy is whole before");
        tamper(&damaged, &[UNGUARDED.as_slice(), &[statement]].concat())?;
        let told = damaged.run(&["verify"])?.refused();
        assert!(told.contains(&format!("entry {position} ")), "{statement}: {told}");
    }
    Ok(())
}

#[test]
fn a_contact_that_was_altered_beside_the_chain_is_noticed() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let contacts = json!([{ "name": "周若溪", "phone": "13812348000" }]);
    let logged = server.as_user("clerk")?.post("/projects", &a_lead().with("contacts", contacts))?.is(201);
    let (position, home) = (logged.position()?, server.stop()?);
    let altered = format!(
        "update change_log set personal = replace(personal, '13812348000', '13812348001') where position = {position}"
    );
    tamper(&home, &[UNGUARDED.as_slice(), &[altered.as_str()]].concat())?;
    assert!(home.run(&["verify"])?.refused().contains(&format!("entry {position} ")));
    let erased = format!("update change_log set personal = null where position = {position}");
    tamper(&home, &[erased.as_str()])?;
    assert!(home.entries()? >= position, "personal values can be erased without breaking the chain");
    Ok(())
}
