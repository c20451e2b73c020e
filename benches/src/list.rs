//! A list of 50 projects against a bare axum and sqlx route that answers the same bytes.

use std::collections::BTreeMap;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use serde::{Serialize, Serializer};
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};
use sqlx::{Row as _, SqlitePool};

use crate::client::Client;
use crate::product::Server;
use crate::report::{Bound, Report};

const RUN: Duration = Duration::from_secs(5);
const PATH: &str = "/api/v1/projects?limit=50";

pub async fn measure(report: &mut Report) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let server = Server::start(folder.path(), &[]).await?;
    let cookie = Client::sign_in(&server.address).await?;
    let mut client = Client::connect(&server.address, &cookie).await?;
    let body = client.send("GET", PATH, "").await?.body;
    let bare = bare(&body).await?;
    let mut rates = [0.0, 0.0];
    for (rate, address) in rates.iter_mut().zip([&server.address, &bare]) {
        *rate = rate_of(address, &cookie).await?;
    }
    let [product, bare] = rates;
    report.ratio("lists of 50 a second / a bare axum + sqlx route", (product, bare), "/s", Bound::AtLeast(0.6));
    server.stop().await
}

async fn rate_of(address: &str, cookie: &str) -> anyhow::Result<f64> {
    let clients = (0..4).map(|_| {
        let (address, cookie) = (address.to_owned(), cookie.to_owned());
        tokio::spawn(async move {
            let mut client = Client::connect(&address, &cookie).await?;
            let (began, mut count) = (Instant::now(), 0.0);
            while began.elapsed() < RUN {
                anyhow::ensure!(client.send("GET", PATH, "").await?.status == 200, "no list");
                count += 1.0;
            }
            Ok::<f64, anyhow::Error>(count / began.elapsed().as_secs_f64())
        })
    });
    let mut rate = 0.0;
    for client in clients.collect::<Vec<_>>() {
        rate += client.await??;
    }
    Ok(rate)
}

/// The least that answers the same bytes: 50 rows of as many columns as a listed project has, selected by an indexed
/// order and serialised.
async fn bare(body: &[u8]) -> anyhow::Result<String> {
    let folder = Box::leak(Box::new(tempfile::tempdir()?));
    let options = SqliteConnectOptions::new().filename(folder.path().join("bare.db")).create_if_missing(true);
    let pool = SqlitePoolOptions::new().max_connections(4).connect_with(options).await?;
    let columns: Vec<String> = NAMES.iter().map(|name| format!("{name} text")).collect();
    let create = format!("create table rows (id integer primary key, at integer, {})", columns.join(", "));
    sqlx::raw_sql(sqlx::AssertSqlSafe(create)).execute(&pool).await?;
    sqlx::raw_sql("create index at_id on rows (at, id)").execute(&pool).await?;
    // What a column's name and marks take in JSON is not in the value.
    let width = (body.len() / 50 / COLUMNS).saturating_sub(MARKS);
    let marks = vec!["?"; COLUMNS + 1].join(", ");
    let insert = format!("insert into rows (at, {}) values ({marks})", NAMES.join(", "));
    for number in 0..5000_i64 {
        let mut row = sqlx::query(sqlx::AssertSqlSafe(insert.clone())).bind(number);
        for _ in 0..COLUMNS {
            row = row.bind("x".repeat(width));
        }
        row.execute(&pool).await?;
    }
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?.to_string();
    let router = Router::new().route("/api/v1/projects", get(rows)).with_state(pool);
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}

/// As many columns as a listed project is read from.
const COLUMNS: usize = 23;
/// The characters that a field's name and quotes take in JSON.
const MARKS: usize = 9;

/// A row as it is answered.
struct Bare(Vec<String>);

impl Serialize for Bare {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(NAMES.iter().zip(&self.0))
    }
}

/// The names of the columns.
static NAMES: LazyLock<Vec<String>> = LazyLock::new(|| (0..COLUMNS).map(|number| format!("c{number}")).collect());

async fn rows(State(pool): State<SqlitePool>) -> Json<BTreeMap<&'static str, Vec<Bare>>> {
    let found = sqlx::query("select * from rows order by at desc, id desc limit 50").fetch_all(&pool).await;
    // The first two columns are the key and the order.
    let row = |row: &sqlx::sqlite::SqliteRow| Bare((2..COLUMNS + 2).map(|at| row.get(at)).collect());
    Json(BTreeMap::from([("items", found.unwrap_or_default().iter().map(row).collect())]))
}
