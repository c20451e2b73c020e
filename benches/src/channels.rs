//! Green channels in a city of 5,000 pursued projects with 60 items each: opening one, the clock's run, what waits for people,
//! and what is worked out of a channel.

use std::collections::BTreeSet;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context as _, ensure};
use chrono::NaiveDate;
use dingyin_domain::approval::Catalogue;
use dingyin_domain::district::District;
use dingyin_domain::green_channel::{Change, Channel, ChannelItem, Record, Setting, Standing, Took, forecast};
use dingyin_domain::id::{ChannelItemId, PersonId, ProjectId};
use dingyin_domain::industry::Industry;
use dingyin_domain::working_days::Calendar;
use serde_json::{Value, json};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, Row as _, SqliteConnection};
use uuid::Uuid;

use crate::client::Client;
use crate::product::{Server, run};
use crate::report::{Bound, Report, percentile};

/// How many items a channel has, and how many projects have one.
const ITEMS: usize = 60;
const PROJECTS: usize = 5000;
/// How often each person's work is asked for.
const ASKED: usize = 200;

pub async fn measure(report: &mut Report) -> anyhow::Result<()> {
    worked_out(report)?;
    let folder = tempfile::tempdir()?;
    let opened = opened(report, folder.path()).await?;
    copied(&folder.path().join("dingyin.db"), &opened).await?;
    clock(report, folder.path()).await?;
    work(report, folder.path()).await
}

/// A channel of so many items, made of the catalogue again and again.
fn channel(items: usize) -> Channel {
    let approvals = &Catalogue::first().approvals;
    let item = |(at, approval): (usize, &dingyin_domain::approval::Approval)| ChannelItem {
        id: ChannelItemId(Uuid::from_u128(at as u128)),
        label: dingyin_domain::text::Line::parse(format!("{}号楼", at / approvals.len() + 1)).ok(),
        approval: approval.clone(),
        events: Vec::new(),
    };
    Channel {
        project_id: ProjectId(Uuid::nil()),
        catalogue: 1,
        opened_on: today(),
        conditions: BTreeSet::new(),
        items: approvals.iter().cycle().take(items).enumerate().map(item).collect(),
        forecast: None,
        opened_by: PersonId(Uuid::nil()),
    }
}

/// A day for which the calendar has data a year ahead.
fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 3, 3).unwrap_or_default()
}

/// The forecast of a channel of 60 items with a long record, and what a change does to one of 500.
fn worked_out(report: &mut Report) -> anyhow::Result<()> {
    let (calendar, setting) =
        (Calendar::published(), Setting { industry: Industry::Electronics, district: District::Keqiao });
    let mut record = Record::default();
    for (number, item) in channel(ITEMS).items.iter().cycle().take(ITEMS * 50).enumerate() {
        let days = u32::try_from(number % 23)? + 1;
        record.add(item.approval.code.clone(), Took { unit: item.approval.unit.clone(), setting, days });
    }
    let open = channel(ITEMS);
    let standing = Standing::of(&open, calendar, today());
    let mut took = timed(50, || _ = black_box(forecast(&open, &standing, (&record, setting))));
    report.bounded("forecast of a channel of 60 items, 10,000 runs (median)", percentile(&mut took, 0.5), 50.0, "ms");
    let many = channel(500);
    let standing = Standing::of(&many, calendar, today());
    let late = many.items.first().context("no item")?.id;
    let mut took =
        timed(200, || _ = black_box(standing.what_if(&many, &[Change::Delay(late, 10)], (calendar, today()))));
    report.bounded("a change tried on 500 items (median)", percentile(&mut took, 0.5), 5.0, "ms");
    Ok(())
}

fn timed(times: usize, mut run: impl FnMut()) -> Vec<f64> {
    let once = |_| {
        let began = Instant::now();
        run();
        began.elapsed().as_secs_f64() * 1000.0
    };
    (0..times).map(once).collect()
}

/// Opens channels of 60 items in the demonstration city by a catalogue of that many, hands some items in, and answers the
/// projects; each opening against as many raw inserts with one durable commit.
async fn opened(report: &mut Report, folder: &Path) -> anyhow::Result<Vec<String>> {
    let server = Server::start(folder, &[]).await?;
    let admin = Client::sign_in_as(&server.address, "admin").await?;
    let mut admin = Client::connect(&server.address, &admin).await?;
    enter_catalogue(&mut admin).await?;
    let cookie = Client::sign_in(&server.address).await?;
    let mut clerk = Client::connect(&server.address, &cookie).await?;
    let (mut took, mut opened) = (Vec::new(), Vec::new());
    for stage in ["signed", "filed", "land_secured"] {
        let listed = clerk.get(&format!("/api/v1/projects?stage={stage}&status=active&limit=100")).await?;
        for project in listed["items"].as_array().context("no list")? {
            let (id, version) = (project["id"].as_str().context("no id")?, &project["version"]);
            let head = format!("if-match: \"{version}\"\r\n");
            let body = json!({ "conditions": { "new_land": true, "new_building": true } }).to_string();
            let path = format!("/api/v1/projects/{id}/green-channel");
            let began = Instant::now();
            let answer = clerk.send_with("POST", &path, &head, &body).await?;
            let seconds = began.elapsed().as_secs_f64();
            if answer.status == 409 {
                continue;
            }
            ensure!(answer.status == 201, "{}", String::from_utf8_lossy(&answer.body));
            let channel: Value = serde_json::from_slice(&answer.body)?;
            ensure!(channel["items"].as_array().map(Vec::len) == Some(ITEMS), "not 60 items");
            took.push(seconds * 1000.0);
            opened.push(id.to_owned());
            hand_in(&mut clerk, &path, channel).await?;
        }
    }
    ensure!(opened.len() >= 20, "too few projects to open a channel of");
    let mut raw = raw_inserts(&folder.join("raw.db")).await?;
    let figures = (percentile(&mut took, 0.5), percentile(&mut raw, 0.5));
    report.ratio(
        "opening a channel of 60 items through HTTP, p50 / 62 raw inserts, one commit",
        figures,
        "ms",
        Bound::Any,
    );
    report.bounded("opening a channel of 60 items through HTTP, p99", percentile(&mut took, 0.99), 30.0, "ms");
    server.stop().await?;
    Ok(opened)
}

/// The catalogue in force with copies of its items, so that a channel has 60 of them.
async fn enter_catalogue(admin: &mut Client) -> anyhow::Result<()> {
    let known = admin.get("/api/v1/approval-catalogues").await?;
    let newest = known["items"].as_array().and_then(|versions| versions.iter().max_by_key(|v| v["version"].as_i64()));
    let published = newest.context("no catalogue")?["approvals"].as_array().context("no approvals")?;
    let always = |approval: &Value| {
        let mut approval = approval.clone();
        approval["condition"] = Value::Null;
        approval
    };
    let mut approvals: Vec<Value> = published.iter().map(always).collect();
    for number in 0..ITEMS.saturating_sub(approvals.len()) {
        let mut copy = approvals.get(number).context("no approval")?.clone();
        copy["code"] = json!(format!("X{number:02}"));
        copy["predecessors"] = Value::Null;
        copy["kind"] = json!("approval");
        approvals.push(copy);
    }
    let body = json!({ "in_force_from": "2026-01-05", "note": "60 items", "approvals": approvals }).to_string();
    let answer = admin.send("POST", "/api/v1/approval-catalogues", &body).await?;
    ensure!(answer.status == 201, "{}", String::from_utf8_lossy(&answer.body));
    Ok(())
}

/// Hands in what is ready, and has every second of it accepted.
async fn hand_in(clerk: &mut Client, path: &str, mut channel: Value) -> anyhow::Result<()> {
    let ready = |item: &&Value| item["state"] == "ready";
    let items: Vec<String> = channel["items"].as_array().context("no items")?.iter().filter(ready).map(id_of).collect();
    for (number, item) in items.iter().enumerate() {
        for kind in ["submit", "accept"].into_iter().take(1 + number % 2) {
            let head = format!("if-match: \"{}\"\r\n", channel["version"]);
            let body = json!({ "kind": kind }).to_string();
            let answer = clerk.send_with("POST", &format!("{path}/items/{item}/events"), &head, &body).await?;
            ensure!(answer.status == 201, "{}", String::from_utf8_lossy(&answer.body));
            channel = serde_json::from_slice(&answer.body)?;
        }
    }
    Ok(())
}

fn id_of(item: &Value) -> String {
    item["id"].as_str().unwrap_or_default().to_owned()
}

/// As many raw inserts as an opening writes, with one durable commit, again and again.
async fn raw_inserts(path: &Path) -> anyhow::Result<Vec<f64>> {
    let mut raw = durable(path).await?;
    sqlx::raw_sql("create table rows (id integer primary key, said text)").execute(&mut raw).await?;
    let mut took = Vec::new();
    for _ in 0..50 {
        let began = Instant::now();
        let mut transaction = raw.begin().await?;
        for _ in 0..ITEMS + 2 {
            sqlx::query("insert into rows (said) values (?)").bind("x".repeat(600)).execute(&mut *transaction).await?;
        }
        transaction.commit().await?;
        took.push(began.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(took)
}

async fn durable(path: &Path) -> anyhow::Result<SqliteConnection> {
    let options = SqliteConnectOptions::new().filename(path).create_if_missing(true);
    let options = options.journal_mode(SqliteJournalMode::Wal).synchronous(SqliteSynchronous::Full);
    Ok(options.connect().await?)
}

/// Tables in the order in which they refer to each other, with the columns that are another record's in a copy.
const COPIED: [(&str, &[&str]); 7] = [
    ("projects", &["id"]),
    ("leader_tenures", &["id", "project_id"]),
    ("team_tenures", &["id", "project_id"]),
    ("team_members", &["tenure_id"]),
    ("green_channels", &["project_id"]),
    ("channel_items", &["id", "project_id"]),
    ("item_events", &["id", "item_id"]),
];

/// Copies the projects with their people and channels until there are 5,000: as many rows as a city of that size has, without
/// its log. Liaisons and leaders are spread over all people, and what happened is spread over a month.
async fn copied(database: &Path, opened: &[String]) -> anyhow::Result<()> {
    let mut connection = durable(database).await?;
    let copies = PROJECTS / opened.len();
    let ids: Vec<String> = opened.iter().map(|id| format!("x'{}'", id.replace('-', ""))).collect();
    let of = |table: &str| match table {
        "projects" => "id in",
        "team_members" => "tenure_id in (select id from team_tenures where until is null and project_id in",
        "item_events" => "item_id in (select id from channel_items where project_id in",
        "leader_tenures" | "team_tenures" => "until is null and project_id in",
        _ => "project_id in",
    };
    let mut transaction = connection.begin().await?;
    for (table, others) in COPIED {
        let columns = sqlx::query(AssertSqlSafe(format!("select name from pragma_table_info('{table}')")));
        let columns: Vec<String> =
            columns.fetch_all(&mut *transaction).await?.iter().map(|row| row.get::<String, _>(0)).collect();
        let value = |column: &String| match (table, column.as_str()) {
            (_, own) if others.contains(&own) => format!("unhex(printf('%016x', n.n)) || substr(t.{own}, 9)"),
            ("projects", "code") => "t.code || '-' || n.n".to_owned(),
            ("leader_tenures", "person_id") | ("team_tenures", "liaison_id") => {
                format!(
                    "case when n.n <= 3 then t.{column} else (select id from (select id, row_number() over (order by id) - 1 \
                     as at from people) where at = n.n % (select count(*) from people)) end"
                )
            }
            ("item_events", "happened_on") => "date(t.happened_on, '-' || (n.n % 30) || ' days')".to_owned(),
            _ => format!("t.{column}"),
        };
        let values: Vec<String> = columns.iter().map(value).collect();
        let condition = of(table);
        let ids = format!("({}){}", ids.join(", "), if condition.contains("(select") { ")" } else { "" });
        let copy = format!(
            "insert into {table} ({}) with recursive n(n) as (select 1 union all select n + 1 from n where n < {copies}) \
             select {} from {table} t, n where t.{condition} {ids}",
            columns.join(", "),
            values.join(", "),
        );
        let done = sqlx::raw_sql(AssertSqlSafe(copy)).execute(&mut *transaction).await;
        done.with_context(|| format!("copying {table}"))?;
    }
    transaction.commit().await?;
    Ok(())
}

/// The clock's run, which tells of everything that is due, and the same again, which finds it told.
async fn clock(report: &mut Report, folder: &Path) -> anyhow::Result<()> {
    let what = "the clock's run over 5,000 projects with 60 items each";
    let first = run(folder, &["clock"]).await?;
    report.bounded(what, first.seconds, 20.0, "s");
    let second = run(folder, &["clock"]).await?;
    report.bounded(&format!("{what}, again"), second.seconds, 20.0, "s");
    Ok(())
}

/// What waits for people of each kind.
async fn work(report: &mut Report, folder: &Path) -> anyhow::Result<()> {
    let server = Server::start(folder, &[]).await?;
    for account in ["clerk", "leader", "liaison", "handler"] {
        let cookie = Client::sign_in_as(&server.address, account).await?;
        let mut client = Client::connect(&server.address, &cookie).await?;
        let (mut took, mut waiting) = (Vec::new(), 0);
        for _ in 0..ASKED {
            let began = Instant::now();
            let work = client.get("/api/v1/work").await?;
            took.push(began.elapsed().as_secs_f64() * 1000.0);
            waiting = work["counts"].as_object().map_or(0, |counts| counts.values().filter_map(Value::as_u64).sum());
        }
        let what = format!("what waits for the {account} ({waiting} things) at 5,000 channels, p99, 1 client");
        report.bounded(&what, percentile(&mut took, 0.99), 30.0, "ms");
    }
    server.stop().await
}
