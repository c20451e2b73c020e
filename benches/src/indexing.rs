//! Building the index of a city of demands against a raw tantivy writer with the same fields, analysis and memory.

use std::path::Path;
use std::time::Instant;

use anyhow::Context as _;
use dingyin_search::raw;
use tempfile::TempDir;

use crate::product::{Ran, Server, run};
use crate::records::Records;
use crate::report::{Bound, Report};

/// A data folder with the demonstration's accounts and many demands, indexed.
pub struct City {
    pub folder: TempDir,
    /// How many demands, in words.
    pub size: &'static str,
}

pub async fn measure(report: &mut Report, size: &'static str, count: usize) -> anyhow::Result<City> {
    let city = City { folder: tempfile::tempdir()?, size };
    let folder = city.folder.path();
    let records = Records::of(count)?;
    Server::start(folder, &["--empty"]).await?.stop().await?;
    let began = Instant::now();
    for file in records.write(folder)? {
        run(folder, &["import", "demands", "--as", "clerk", &file.to_string_lossy()]).await?;
    }
    let took = began.elapsed().as_secs_f64();
    report.told(&format!("import of {size} demands from csv, in files"), format!("{took:.0} s"));
    let reindex = run(folder, &["reindex"]).await?;
    let product = counted(&reindex)? / reindex.seconds;
    let rows = count;
    let bytes = records.bytes()?;
    let raw = tokio::task::spawn_blocking(move || raw_index(&records)).await??;
    let what = format!("{size} demands indexed a second (from the records) / raw tantivy (from memory)");
    report.ratio(&what, (product, raw), "/s", Bound::AtLeast(0.5));
    report.told(&format!("memory while the index of {rows} demands is rebuilt"), format!("{:.0} MiB", reindex.peak));
    let sizes = (mebibytes(size_of(&folder.join("index"))?), mebibytes(bytes));
    report.ratio(&format!("size of the index of {size} demands / their text"), sizes, "MiB", Bound::AtMost(3.0));
    Ok(city)
}

fn counted(reindex: &Ran) -> anyhow::Result<f64> {
    reindex.output.split_whitespace().find_map(|word| word.parse().ok()).context("no count")
}

fn size_of(folder: &Path) -> anyhow::Result<usize> {
    let mut bytes = 0;
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let own = entry.metadata()?;
        bytes += if own.is_dir() { size_of(&entry.path())? } else { usize::try_from(own.len())? };
    }
    Ok(bytes)
}

#[expect(clippy::cast_precision_loss, reason = "a size for reading")]
fn mebibytes(bytes: usize) -> f64 {
    bytes as f64 / 1024.0 / 1024.0
}

fn raw_index(records: &Records) -> anyhow::Result<f64> {
    let folder = tempfile::tempdir()?;
    let (schema, fields) = raw::build();
    let index = tantivy::Index::create_in_dir(folder.path(), schema)?;
    raw::register(index.tokenizers());
    let mut writer = index.writer_with_num_threads(1, 32_000_000)?;
    let documents = records.documents()?;
    dingyin_search::warm_up();
    let began = Instant::now();
    for document in documents {
        writer.add_document(fields.document(document))?;
    }
    writer.commit()?;
    #[expect(clippy::cast_precision_loss, reason = "a count of documents")]
    Ok(records.count as f64 / began.elapsed().as_secs_f64())
}
