//! The judged questions through HTTP, asked of many demands, against raw tantivy term queries on the same index.

use std::time::{Duration, Instant};

use anyhow::Context as _;
use dingyin_search::raw;
use tantivy::Term;
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, Query, TermQuery};
use tantivy::schema::IndexRecordOption;

use crate::client::Client;
use crate::indexing::City;
use crate::product::Server;
use crate::records::questions;
use crate::report::{Bound, Report, percentile};

/// How often each question is asked; the first time is not counted.
const ROUNDS: usize = 6;
/// How many ask at once when the most that can be answered is looked for, and for how long.
const CLIENTS: usize = 4;
const RUN: Duration = Duration::from_secs(20);

/// `most` is the p99 that one client may wait at most, in milliseconds.
pub async fn measure(report: &mut Report, city: &City, most: f64) -> anyhow::Result<()> {
    let questions = questions()?;
    let (index, asked) = (city.folder.path().join("index"), questions.clone());
    let mut raw = tokio::task::spawn_blocking(move || raw_queries(&index, &asked)).await??;
    let server = Server::start(city.folder.path(), &["--empty"]).await?;
    let cookie = Client::sign_in(&server.address).await?;
    let mut client = Client::connect(&server.address, &cookie).await?;
    wait_until_ready(&mut client).await?;
    let mut waits = Vec::new();
    let mut slowest = (0.0, "");
    for round in 0..ROUNDS {
        for question in &questions {
            let took = ask(&mut client, question).await?;
            if round > 0 {
                waits.push(took);
                slowest = if took > slowest.0 { (took, question) } else { slowest };
            }
        }
    }
    let size = city.size;
    for share in [0.5, 0.99] {
        let figures = (percentile(&mut waits, share), percentile(&mut raw, share));
        let percent = share * 100.0;
        let what = format!("search of {size} demands through HTTP, p{percent} / raw tantivy terms, top 20");
        report.ratio(&what, figures, "ms", Bound::Any);
    }
    let p99 = percentile(&mut waits, 0.99);
    report.bounded(&format!("search of {size} demands through HTTP, p99, 1 client"), p99, most, "ms");
    report.told("the slowest question", format!("{}: {:.1} ms", slowest.1, slowest.0));
    let rate = many(&server.address, &cookie, &questions).await?;
    report.told(&format!("questions a second to {size} demands, {CLIENTS} clients"), format!("{rate:.0} /s"));
    report.told(&format!("memory of the server with {size} demands"), format!("{:.0} MiB", server.resident()?));
    server.stop().await
}

async fn ask(client: &mut Client, question: &str) -> anyhow::Result<f64> {
    let path = format!("/api/v1/search?limit=20&q={}", encoded(question));
    let began = Instant::now();
    let answer = client.send("GET", &path, "").await?;
    anyhow::ensure!(answer.status == 200, "{question}: {}", String::from_utf8_lossy(&answer.body));
    Ok(began.elapsed().as_secs_f64() * 1000.0)
}

/// How many questions are answered a second when several ask at once.
async fn many(address: &str, cookie: &str, questions: &[String]) -> anyhow::Result<f64> {
    let began = Instant::now();
    let clients = (0..CLIENTS).map(|at| {
        let (address, cookie, questions) = (address.to_owned(), cookie.to_owned(), questions.to_vec());
        tokio::spawn(async move {
            let mut client = Client::connect(&address, &cookie).await?;
            let mut answered = 0.0;
            for question in questions.iter().cycle().skip(at * questions.len() / CLIENTS) {
                if began.elapsed() >= RUN {
                    break;
                }
                ask(&mut client, question).await?;
                answered += 1.0;
            }
            anyhow::Ok(answered)
        })
    });
    let mut answered = 0.0;
    for client in clients.collect::<Vec<_>>() {
        answered += client.await??;
    }
    Ok(answered / began.elapsed().as_secs_f64())
}

pub async fn wait_until_ready(client: &mut Client) -> anyhow::Result<()> {
    for _ in 0..12_000 {
        if client.send("GET", "/readyz", "").await?.status == 200 {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    anyhow::bail!("the index is not ready")
}

/// Each question as any of its terms, ranked by BM25: without filters, counts, marks or texts.
fn raw_queries(folder: &std::path::Path, questions: &[String]) -> anyhow::Result<Vec<f64>> {
    let index = tantivy::Index::open_in_dir(folder)?;
    raw::register(index.tokenizers());
    let field = index.schema().get_field("text")?;
    let mut analysis = index.tokenizer_for_field(field)?;
    let searcher = index.reader()?.searcher();
    let mut samples = Vec::new();
    let mut found = 0;
    for round in 0..ROUNDS {
        for question in questions {
            let mut terms: Vec<Box<dyn Query>> = Vec::new();
            analysis.token_stream(question).process(&mut |token| {
                let term = Term::from_field_text(field, &token.text);
                terms.push(Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)));
            });
            let began = Instant::now();
            found += searcher.search(&BooleanQuery::union(terms), &TopDocs::with_limit(20).order_by_score())?.len();
            if round > 0 {
                samples.push(began.elapsed().as_secs_f64() * 1000.0);
            }
        }
    }
    (found > samples.len()).then_some(samples).context("a raw query finds next to nothing")
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
