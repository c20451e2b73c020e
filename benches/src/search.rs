//! Searching 100 k demands through HTTP against a raw tantivy query on the same index.

use std::time::{Duration, Instant};

use tantivy::Term;
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, Occur, Query, TermQuery};
use tantivy::schema::IndexRecordOption;

use crate::client::Client;
use crate::indexing::City;
use crate::product::Server;
use crate::report::{Bound, Report, percentile};

const ROUNDS: usize = 200;
/// Questions with the pairs of characters a raw query would look up for them.
const QUESTIONS: [(&str, &[&str]); 12] = [
    ("传感器", &["传感", "感器"]),
    ("功率半导体 封装", &["功率", "半导", "导体", "封装"]),
    ("碳纤维复材寿命提升", &["碳纤", "纤维", "复材", "寿命", "提升"]),
    ("减速器国产替代", &["减速", "速器", "国产", "替代"]),
    ("数控机床 产线自动化", &["数控", "控机", "机床", "产线", "自动", "动化"]),
    ("抗体药物中试", &["抗体", "药物", "中试"]),
    ("机器视觉算法", &["机器", "视觉", "算法"]),
    ("氢能", &["氢能"]),
    ("无人机飞控", &["无人", "人机", "飞控"]),
    ("股权融资", &["股权", "融资"]),
    ("联合攻关 驻场", &["联合", "攻关", "驻场"]),
    ("样件测试报告", &["样件", "测试", "报告"]),
];

pub async fn measure(report: &mut Report, city: &City) -> anyhow::Result<()> {
    let index = city.folder.path().join("index");
    let mut raw = tokio::task::spawn_blocking(move || raw_queries(&index)).await??;
    let server = Server::start(city.folder.path(), &["--empty"]).await?;
    let cookie = Client::sign_in(&server.address).await?;
    let mut client = Client::connect(&server.address, &cookie).await?;
    wait_until_ready(&mut client).await?;
    let mut product = Vec::new();
    let mut slowest = (0.0, "");
    for round in 0..ROUNDS {
        for (question, _) in QUESTIONS {
            let path = format!("/api/v1/search?limit=20&q={}", encoded(question));
            let began = Instant::now();
            let answer = client.send("GET", &path, "").await?;
            anyhow::ensure!(answer.status == 200, "{}", String::from_utf8_lossy(&answer.body));
            let took = began.elapsed().as_secs_f64() * 1000.0;
            if round > 0 {
                product.push(took);
                slowest = if took > slowest.0 { (took, question) } else { slowest };
            }
        }
    }
    for share in [0.5, 0.99] {
        let figures = (percentile(&mut product, share), percentile(&mut raw, share));
        let what = format!("search at 100 k demands through HTTP, p{} / raw tantivy terms, top 20", share * 100.0);
        report.ratio(&what, figures, "ms", Bound::AtMost(if share > 0.9 { 5.0 } else { f64::INFINITY }));
    }
    report.told("the slowest question", format!("{}: {:.1} ms", slowest.1, slowest.0));
    report.told("memory with 100 k demands", format!("{:.0} MiB", server.resident()?));
    server.stop().await
}

pub async fn wait_until_ready(client: &mut Client) -> anyhow::Result<()> {
    for _ in 0..1200 {
        if client.send("GET", "/readyz", "").await?.status == 200 {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    anyhow::bail!("the index is not ready")
}

fn raw_queries(folder: &std::path::Path) -> anyhow::Result<Vec<f64>> {
    let index = tantivy::Index::open_in_dir(folder)?;
    let schema = index.schema();
    let field = schema.get_field("text")?;
    let searcher = index.reader()?.searcher();
    let mut samples = Vec::new();
    for round in 0..ROUNDS {
        for (_, pairs) in QUESTIONS {
            let term = |pair: &&str| {
                let term = Term::from_field_text(field, pair);
                let query: Box<dyn Query> = Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs));
                (Occur::Must, query)
            };
            let query = BooleanQuery::new(pairs.iter().map(term).collect());
            let began = Instant::now();
            searcher.search(&query, &TopDocs::with_limit(20).order_by_score())?;
            if round > 0 {
                samples.push(began.elapsed().as_secs_f64() * 1000.0);
            }
        }
    }
    Ok(samples)
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
