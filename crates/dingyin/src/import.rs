//! `dingyin import`.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context as _;
use clap::{Args, ValueEnum};
use dingyin_domain::language::Language;
use dingyin_domain::permission::Actor;
use dingyin_service::import::{ImportKind, Mode, Report, RowProblem, RowState, StagedRow, problems_workbook};
use dingyin_service::{Context, Service};
use serde_json::json;

use crate::config::Place;
use crate::progress::{bar, say};
use crate::user::told;

#[derive(Debug, Args)]
pub struct Options {
    /// What the file holds
    kind: Kind,
    /// A workbook (.xlsx, .xls, .ods) or a text table (.csv in UTF-8 or GB18030)
    file: PathBuf,
    #[command(flatten)]
    place: Place,
    /// The account in whose name it is imported; the first clerk's when absent
    #[arg(long = "as", value_name = "USERNAME")]
    username: Option<String>,
    /// Read and report, write nothing
    #[arg(long)]
    dry_run: bool,
    /// Write the rows that did not go in to this workbook
    #[arg(long, value_name = "OUT.xlsx")]
    problems: Option<PathBuf>,
    /// Report as JSON
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Kind {
    Leads,
    Demands,
    Organisations,
}

impl From<Kind> for ImportKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Leads => Self::Leads,
            Kind::Demands => Self::Demands,
            Kind::Organisations => Self::Organisations,
        }
    }
}

pub async fn run(options: Options) -> anyhow::Result<ExitCode> {
    let shown = options.file.display();
    let bytes = std::fs::read(&options.file).with_context(|| format!("cannot read {shown}"))?;
    let name = options.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let service = options.place.open().await?;
    let actor = acting(&service, options.username.as_deref()).await?;
    let context = context(&service, actor);
    let mode = if options.dry_run { Mode::DryRun } else { Mode::Commit };
    let bar = bar("rows");
    let mut progress = |done: usize, all: usize| {
        bar.set_length(all as u64);
        bar.set_position(done as u64);
    };
    let imported = service.import_file(&context, options.kind.into(), (&name, bytes), (mode, &mut progress)).await;
    bar.finish_and_clear();
    let report = told(imported).with_context(|| format!("cannot import {shown}"))?;
    if let Some(path) = &options.problems {
        let workbook = problems_workbook(&report.tables, &report.left_out)?;
        std::fs::write(path, workbook).with_context(|| format!("cannot write {}", path.display()))?;
    }
    if options.json {
        say(&as_json(&report, mode).to_string())
    } else {
        tell(&report, mode)
    }
    Ok(ExitCode::SUCCESS)
}

/// The account that was named, else the first clerk's.
pub async fn acting(service: &Service, username: Option<&str>) -> anyhow::Result<Actor> {
    use dingyin_domain::role::Role;
    if let Some(username) = username {
        return service.actor_named(username).await.with_context(|| format!("there is no account {username}"));
    }
    let accounts = service.accounts().await?;
    let clerk = accounts.into_iter().find(|account| account.actor.roles.contains(&Role::Clerk));
    Ok(clerk.context("there is no clerk's account; name one with --as")?.actor)
}

/// The circumstances of the command line.
pub fn context(service: &Service, actor: Actor) -> Context {
    Context {
        actor: Arc::new(actor),
        request_id: service.clock().id().to_string(),
        language: Language::Chinese,
        now: service.clock().now(),
        idempotency: None,
    }
}

fn count(report: &Report, state: RowState) -> usize {
    report.counts.get(&state).copied().unwrap_or_default()
}

fn as_json(report: &Report, mode: Mode) -> serde_json::Value {
    let problem = |p: &RowProblem| json!({ "column": p.column, "code": p.code, "detail": p.detail, "given": p.given });
    let row = |row: &StagedRow| {
        let problems: Vec<_> = row.problems.iter().map(problem).collect();
        json!({ "sheet": row.sheet, "row": row.row, "state": row.state.code(), "problems": problems })
    };
    let rows: Vec<_> = report.left_out.iter().map(row).collect();
    json!({
        "committed": mode == Mode::Commit,
        "counts": {
            "ready": count(report, RowState::Ready),
            "problem": count(report, RowState::Problem),
            "duplicate": count(report, RowState::Duplicate),
            "ignored": count(report, RowState::Ignored),
        },
        "rows": rows,
    })
}

fn tell(report: &Report, mode: Mode) {
    let done = if mode == Mode::Commit { "导入" } else { "可导入" };
    say(&format!(
        "{done} {} 行，有问题 {} 行，重复 {} 行，忽略 {} 行",
        count(report, RowState::Ready),
        count(report, RowState::Problem),
        count(report, RowState::Duplicate),
        count(report, RowState::Ignored),
    ));
    for notice in &report.notices {
        say(&format!("  {notice}"));
    }
    for row in &report.left_out {
        let sheet = row.sheet.as_deref().map(|sheet| format!("{sheet} ")).unwrap_or_default();
        let details: Vec<&str> = row.problems.iter().map(|problem| problem.detail.as_str()).collect();
        say(&format!("  {sheet}第 {} 行：{}", row.row, details.join("；")));
    }
}
