//! `make bench`: figures of the product as ratios against raw baselines, measured in the same run.
//!
//! The machine is shared, so only ratios within one run say anything. Each line names what is measured, the figure, its
//! baseline, and their ratio with the bound it should keep. Words on the command line choose parts:
//! `dingyin-benches creates list`.

mod channels;
mod client;
mod creates;
mod following;
mod indexing;
mod intake;
mod list;
mod product;
mod records;
mod report;
mod search;
mod start;

use report::Report;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let chosen: Vec<String> = std::env::args().skip(1).collect();
    let wanted = |part: &str| chosen.is_empty() || chosen.iter().any(|word| word == part);
    let mut report = Report::default();
    if wanted("start") {
        start::measure(&mut report).await?;
    }
    if wanted("creates") {
        creates::measure(&mut report).await?;
    }
    if wanted("list") {
        list::measure(&mut report).await?;
    }
    if wanted("search") {
        let city = indexing::measure(&mut report, "100 k", 100_000).await?;
        search::measure(&mut report, &city, 10.0).await?;
        following::measure(&mut report, &city).await?;
    }
    if wanted("million") {
        let city = indexing::measure(&mut report, "1 M", 1_000_000).await?;
        search::measure(&mut report, &city, 50.0).await?;
        following::measure(&mut report, &city).await?;
    }
    if wanted("intake") {
        intake::measure(&mut report).await?;
    }
    if wanted("channels") {
        channels::measure(&mut report).await?;
    }
    report.print();
    Ok(())
}
