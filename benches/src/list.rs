//! A list of 50 projects against a bare axum and sqlx route that answers the same bytes.

use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::State;
use axum::http::header;
use axum::routing::get;
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

/// A route that selects 50 rows and answers the same bytes, in a process of its own kind: nothing but axum and sqlx.
async fn bare(body: &[u8]) -> anyhow::Result<String> {
    let folder = Box::leak(Box::new(tempfile::tempdir()?));
    let options = SqliteConnectOptions::new().filename(folder.path().join("bare.db")).create_if_missing(true);
    let pool = SqlitePoolOptions::new().max_connections(4).connect_with(options).await?;
    sqlx::query("create table rows (id integer primary key, at integer, text text)").execute(&pool).await?;
    sqlx::query("create index at_id on rows (at, id)").execute(&pool).await?;
    let rest = body.len() / 50;
    for number in 0..5000_i64 {
        let piece = body.get(..rest).map(|piece| piece.to_vec()).unwrap_or_default();
        let piece = String::from_utf8_lossy(&piece).chars().take(rest).collect::<String>();
        sqlx::query("insert into rows (at, text) values (?, ?)").bind(number).bind(piece).execute(&pool).await?;
    }
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?.to_string();
    let router = Router::new().route("/api/v1/projects", get(rows)).with_state(pool);
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}

async fn rows(State(pool): State<SqlitePool>) -> ([(header::HeaderName, &'static str); 1], Vec<u8>) {
    let found = sqlx::query("select id, text from rows order by at desc, id desc limit 50").fetch_all(&pool).await;
    let mut body = Vec::with_capacity(32 * 1024);
    for row in found.unwrap_or_default() {
        body.extend_from_slice(row.get::<String, _>("text").as_bytes());
    }
    ([(header::CONTENT_TYPE, "application/json")], body)
}
