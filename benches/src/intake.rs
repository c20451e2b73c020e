//! Intake: importing a workbook of ten thousand leads against reading it and inserting as many rows by hand, the memory
//! that a hundred thousand rows take, and the duplicate question among a hundred thousand projects.

use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::Context as _;
use calamine::{Reader as _, Xlsx};
use sqlx::Connection as _;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use tempfile::TempDir;

use crate::client::Client;
use crate::creates::{distinct_name, lead};
use crate::product::{Ran, Server, run};
use crate::report::{Bound, Report, percentile};
use crate::search::wait_until_ready;

const MANY: u32 = 10_000;
const MOST: u32 = 100_000;
/// How many leads are compared with all others.
const ASKED: u64 = 3000;
const COLUMNS: [&str; 8] =
    ["序号", "项目名称", "投资方", "所属产业", "落户地", "总投资（万元）", "首报日期", "联系人及电话"];

pub async fn measure(report: &mut Report) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let file = workbook(folder.path(), MANY)?;
    let took = import(&city().await?, &file).await?;
    let raw = read_and_insert(&file).await?;
    let what = "import of 10 k leads from xlsx, staged, compared, taken in / calamine and raw inserts";
    report.ratio(what, (took.seconds, raw), "s", Bound::AtMost(3.0));
    let city = city().await?;
    let took = import(&city, &workbook(folder.path(), MOST)?).await?;
    report.bounded("memory of a 100 k row import", took.peak, 1536.0, "MiB");
    report.told("import of 100 k leads from xlsx", format!("{:.1} s", took.seconds));
    ask_for_duplicates(report, &city).await
}

/// A city without leads.
async fn city() -> anyhow::Result<TempDir> {
    let folder = tempfile::tempdir()?;
    Server::start(folder.path(), &["--empty"]).await?.stop().await?;
    Ok(folder)
}

/// A workbook of leads, each of an investor of its own.
fn workbook(folder: &Path, rows: u32) -> anyhow::Result<PathBuf> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (title, column) in COLUMNS.iter().zip(0_u16..) {
        sheet.write_string(0, column, *title)?;
    }
    for row in 1..rows {
        let number = u64::from(row);
        let name = distinct_name(number);
        sheet.write_number(row, 0, f64::from(row))?;
        sheet.write_string(row, 1, format!("{name}第{number}号电子材料项目"))?;
        sheet.write_string(row, 2, format!("{name}{number}有限公司"))?;
        sheet.write_string(row, 3, "智能传感器")?;
        sheet.write_string(row, 4, "越城区")?;
        sheet.write_number(row, 5, f64::from(10_000 + row))?;
        sheet.write_string(row, 6, "2026.10.9")?;
        sheet.write_string(row, 7, format!("沈经理 138{row:08}"))?;
    }
    let path = folder.join(format!("leads-{rows}.xlsx"));
    workbook.save(&path)?;
    Ok(path)
}

async fn import(city: &TempDir, file: &Path) -> anyhow::Result<Ran> {
    run(city.path(), &["import", "leads", "--as", "clerk", &file.to_string_lossy()]).await
}

/// Reads the workbook and inserts as many rows as its import leaves, one statement a row, in one transaction: a staged row,
/// a project, a contact and an entry of the change log for each.
async fn read_and_insert(file: &Path) -> anyhow::Result<f64> {
    let began = Instant::now();
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(std::fs::read(file)?))?;
    let range = workbook.worksheet_range_at(0).context("no sheet")??;
    let folder = tempfile::tempdir()?;
    let options = SqliteConnectOptions::new()
        .filename(folder.path().join("raw.db"))
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full);
    let mut connection = sqlx::SqliteConnection::connect_with(&options).await?;
    let mut inserts = Vec::new();
    for (name, columns) in [("staged", 16), ("projects", 30), ("contacts", 5), ("entries", 13)] {
        let list = |each: &str| (0..columns).map(|at| format!("c{at}{each}")).collect::<Vec<_>>().join(", ");
        let table = format!("create table {name} (id integer primary key, {})", list(" text"));
        sqlx::query(sqlx::AssertSqlSafe(table)).execute(&mut connection).await?;
        let marks = vec!["?"; columns].join(", ");
        inserts.push((format!("insert into {name} ({}) values ({marks})", list("")), columns));
    }
    let mut transaction = connection.begin().await?;
    for row in range.rows().skip(1) {
        for (insert, columns) in &inserts {
            let mut query = sqlx::query(sqlx::AssertSqlSafe(insert.clone()));
            for at in 0..*columns {
                query = query.bind(row.get(at % row.len()).map(ToString::to_string));
            }
            query.execute(&mut *transaction).await?;
        }
    }
    transaction.commit().await?;
    Ok(began.elapsed().as_secs_f64())
}

/// Asks for look-alikes of leads of which some are known under another form of their name.
async fn ask_for_duplicates(report: &mut Report, city: &TempDir) -> anyhow::Result<()> {
    let server = Server::start(city.path(), &["--empty"]).await?;
    let cookie = Client::sign_in(&server.address).await?;
    let mut client = Client::connect(&server.address, &cookie).await?;
    wait_until_ready(&mut client).await?;
    let (mut waits, mut found) = (Vec::new(), 0);
    for asked in 0..ASKED {
        let body = lead(asked * 37 + 1);
        let began = Instant::now();
        let answer = client.send("POST", "/api/v1/projects/duplicate-check", &body).await?;
        anyhow::ensure!(answer.status == 200, "{}", String::from_utf8_lossy(&answer.body));
        waits.push(began.elapsed().as_secs_f64() * 1000.0);
        found += usize::from(answer.body.windows(6).any(|window| window == b"\"same\""));
    }
    let p50 = percentile(&mut waits, 0.5);
    report.bounded("duplicate check at 100 k projects, p99, 1 client", percentile(&mut waits, 0.99), 20.0, "ms");
    report
        .told("duplicate check at 100 k projects, p50; found to be known", format!("{p50:.1} ms; {found} of {ASKED}"));
    server.stop().await
}
