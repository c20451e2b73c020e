//! `make bench`: figures of the product as ratios against raw baselines, measured in the same run.
//!
//! The machine is shared, so only ratios within one run say anything. Each line names what is measured, the figure, its
//! baseline, and their ratio with the bound it should keep.

mod client;
mod creates;
mod indexing;
mod list;
mod product;
mod report;
mod search;
mod start;

use report::Report;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let mut report = Report::default();
    start::measure(&mut report).await?;
    creates::measure(&mut report).await?;
    list::measure(&mut report).await?;
    let city = indexing::measure(&mut report).await?;
    search::measure(&mut report, &city).await?;
    report.print();
    Ok(())
}
