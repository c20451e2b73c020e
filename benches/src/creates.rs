//! Durable creates through HTTP against durable commits of one row with the same settings.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use sqlx::Connection as _;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};

use crate::client::Client;
use crate::product::Server;
use crate::report::{Bound, Report, percentile};

const WRITERS: u64 = 50;
/// How long many write at once.
const RUN: Duration = Duration::from_secs(60);
/// How long one commits rows by hand.
const RAW_RUN: Duration = Duration::from_secs(5);
const CHARACTERS: &str = "越微芯源恒瑞智感晶能新科博远宏图海川金石天工云帆卓立华光明德正泰永安长青";

pub async fn measure(report: &mut Report) -> anyhow::Result<()> {
    let raw = raw_commits().await?;
    let folder = tempfile::tempdir()?;
    let server = Server::start(folder.path(), &["--empty"]).await?;
    let cookie = Client::sign_in(&server.address).await?;
    let Creates { rate, mut waits, refused } = many(&server.address, &cookie).await?;
    let what = "durable creates a second, 50 clients / raw SQLite commits (sqlx, WAL, FULL)";
    report.ratio(what, (rate, raw), "/s", Bound::AtLeast(0.5));
    let p99 = percentile(&mut waits, 0.99);
    report.told("a create's answer, 50 clients", format!("p50 {:.1} ms, p99 {p99:.1} ms", percentile(&mut waits, 0.5)));
    report.told("answers other than 201, 50 clients for 60 s", format!("{refused} of {}", waits.len()));
    server.stop().await
}

/// What many clients came to.
struct Creates {
    /// Durable creates a second.
    rate: f64,
    /// How long each answer took, in milliseconds.
    waits: Vec<f64>,
    /// How many answers were something else.
    refused: usize,
}

/// Commits of one row each, as the embedded database is set up.
async fn raw_commits() -> anyhow::Result<f64> {
    let folder = tempfile::tempdir()?;
    let options = SqliteConnectOptions::new()
        .filename(folder.path().join("raw.db"))
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full);
    let mut connection = sqlx::SqliteConnection::connect_with(&options).await?;
    sqlx::query("create table rows (id integer primary key, text text)").execute(&mut connection).await?;
    let text = "x".repeat(1000);
    let (began, mut count) = (Instant::now(), 0.0);
    while began.elapsed() < RAW_RUN {
        sqlx::query("insert into rows (text) values (?)").bind(&text).execute(&mut connection).await?;
        count += 1.0;
    }
    Ok(count / began.elapsed().as_secs_f64())
}

async fn many(address: &str, cookie: &str) -> anyhow::Result<Creates> {
    let next = Arc::new(AtomicU64::new(1));
    let began = Instant::now();
    let writers = (0..WRITERS).map(|_| {
        let (address, cookie, next) = (address.to_owned(), cookie.to_owned(), Arc::clone(&next));
        tokio::spawn(async move { one(&address, &cookie, &next, began).await })
    });
    let (mut waits, mut refused) = (Vec::new(), 0);
    for writer in writers.collect::<Vec<_>>() {
        let (own, others) = writer.await??;
        waits.extend(own);
        refused += others;
    }
    #[expect(clippy::cast_precision_loss, reason = "a count of requests")]
    let rate = (waits.len() - refused) as f64 / began.elapsed().as_secs_f64();
    Ok(Creates { rate, waits, refused })
}

async fn one(address: &str, cookie: &str, next: &AtomicU64, began: Instant) -> anyhow::Result<(Vec<f64>, usize)> {
    let mut client = Client::connect(address, cookie).await?;
    let (mut waits, mut refused) = (Vec::new(), 0);
    while began.elapsed() < RUN {
        let body = lead(next.fetch_add(1, Ordering::Relaxed));
        let sent = Instant::now();
        let answer = client.send("POST", "/api/v1/projects", &body).await?;
        refused += usize::from(answer.status != 201);
        waits.push(sent.elapsed().as_secs_f64() * 1000.0);
    }
    Ok((waits, refused))
}

/// A lead whose investor no other has.
pub fn lead(number: u64) -> String {
    let characters: Vec<char> = CHARACTERS.chars().collect();
    let count = characters.len() as u64;
    let mut rest = number;
    let mut name = String::new();
    for _ in 0..4 {
        let at = usize::try_from(rest % count).unwrap_or_default();
        name.extend(characters.get(at));
        rest /= count;
    }
    lead_of(&name, number)
}

/// A lead of an investor with this name.
pub fn lead_of(name: &str, number: u64) -> String {
    format!(
        r#"{{"name":"{name}第{number}号电子材料项目","investor":{{"name":"{name}{number}有限公司"}},"industry":"electronics",
        "sub_industry":"smart_sensors","district":"330602","total_investment_yuan":{}}}"#,
        100_000_000 + number * 10_000
    )
}

/// A name that is more than a slip away from its neighbours'.
pub fn distinct_name(number: u64) -> String {
    let letters: Vec<char> = CHARACTERS.chars().collect();
    let mixed = number.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 16;
    let at = |place: u32| {
        let at = usize::try_from(mixed / 36_u64.pow(place) % 36).unwrap_or_default();
        letters.get(at % letters.len()).copied().unwrap_or('越')
    };
    (0..6).map(at).collect()
}
