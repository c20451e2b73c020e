//! How the index follows what is saved: how soon a record is found, and whether writes wait while the index is built anew.

use std::time::{Duration, Instant};

use anyhow::Context as _;

use crate::client::{Answer, Client};
use crate::creates::{distinct_name, lead_of};
use crate::indexing::City;
use crate::product::Server;
use crate::report::{Bound, Report, percentile};
use crate::search::wait_until_ready;

/// How many records are saved and looked for.
const SAVED: u64 = 40;
/// How long writes are counted.
const RUN: Duration = Duration::from_secs(4);

pub async fn measure(report: &mut Report, city: &City) -> anyhow::Result<()> {
    let folder = city.folder.path();
    std::fs::remove_dir_all(folder.join("index"))?;
    let server = Server::start(folder, &["--empty"]).await?;
    let cookie = Client::sign_in(&server.address).await?;
    let mut client = Client::connect(&server.address, &cookie).await?;
    let (building, mut waits) = writes(&mut client, 1).await?;
    let unready = client.send("GET", "/readyz", "").await?.status == 503;
    anyhow::ensure!(unready, "the index was built before the writes were counted");
    wait_until_ready(&mut client).await?;
    let (ready, mut usual) = writes(&mut client, 1_000_000).await?;
    let what = format!("creates a second, 1 client, while the index of {} demands is built / afterwards", city.size);
    report.ratio(&what, (building, ready), "/s", Bound::AtLeast(0.5));
    let p99 = (percentile(&mut waits, 0.99), percentile(&mut usual, 0.99));
    report.told("their p99, while it is built; afterwards", format!("{:.1} ms; {:.1} ms", p99.0, p99.1));
    found(report, &mut client, city.size).await?;
    server.stop().await
}

/// Saves a lead; none when names made by chance resemble those of another.
async fn save(client: &mut Client, number: u64) -> anyhow::Result<Option<Answer>> {
    let answer = client.send("POST", "/api/v1/projects", &lead_of(&distinct_name(number), number)).await?;
    anyhow::ensure!(matches!(answer.status, 201 | 409), "{}", String::from_utf8_lossy(&answer.body));
    Ok((answer.status == 201).then_some(answer))
}

/// Creates a second, and how long each answer took.
async fn writes(client: &mut Client, first: u64) -> anyhow::Result<(f64, Vec<f64>)> {
    let began = Instant::now();
    let (mut waits, mut number) = (Vec::new(), first);
    while began.elapsed() < RUN {
        let sent = Instant::now();
        number += 1;
        if save(client, number).await?.is_some() {
            waits.push(sent.elapsed().as_secs_f64() * 1000.0);
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "a count of requests")]
    let count = waits.len() as f64;
    Ok((count / began.elapsed().as_secs_f64(), waits))
}

/// Saves records and looks for each: told to wait for it, and without.
async fn found(report: &mut Report, client: &mut Client, size: &str) -> anyhow::Result<()> {
    let (mut at_once, mut asked, mut waits) = (0, 0, Vec::new());
    for number in 2_000_000..2_000_000 + SAVED {
        let Some(answer) = save(client, number).await? else { continue };
        let saved = Instant::now();
        if number % 2 == 0 {
            let position = answer.head.lines().find_map(|line| line.strip_prefix("dingyin-position: "));
            let wait = format!("dingyin-wait-for: {}\r\n", position.context("no position")?.trim());
            at_once += u64::from(is_found(client, number, &wait).await?);
            asked += 1;
            continue;
        }
        while !is_found(client, number, "").await? {
            anyhow::ensure!(saved.elapsed() < Duration::from_secs(30), "it is never found");
        }
        waits.push(saved.elapsed().as_secs_f64() * 1000.0);
    }
    report.told("found at once with Dingyin-Wait-For", format!("{at_once} of {asked}"));
    let slowest = percentile(&mut waits, 1.0);
    report.bounded(
        &format!("found without waiting, the slowest of {}, {size} demands", waits.len()),
        slowest,
        1000.0,
        "ms",
    );
    Ok(())
}

async fn is_found(client: &mut Client, number: u64, header: &str) -> anyhow::Result<bool> {
    let path = format!("/api/v1/search?type=project&limit=1&q=%E7%AC%AC{number}%E5%8F%B7");
    let answer = client.send_with("GET", &path, header, "").await?;
    anyhow::ensure!(answer.status == 200, "{}", String::from_utf8_lossy(&answer.body));
    let title = format!("第{number}号");
    Ok(String::from_utf8_lossy(&answer.body).contains(&title))
}
