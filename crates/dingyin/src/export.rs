//! `dingyin export`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum};
use dingyin_domain::coded::Coded;
use dingyin_service::import::{ExportForm, ExportKind};
use dingyin_service::{DemandFilter, OrganisationFilter, ProjectFilter, ProjectSort};

use crate::config::Place;
use crate::import::{acting, context};
use crate::progress::say;
use crate::user::told;

#[derive(Debug, Args)]
pub struct Options {
    /// Which list
    kind: Kind,
    /// The table to write: .xlsx or .csv
    file: PathBuf,
    #[command(flatten)]
    place: Place,
    /// The list's filter as in its address: stage=signed&district=330603
    #[arg(long, value_name = "QUERY", default_value = "")]
    filter: String,
    /// The account whose view is exported; the first clerk's when absent
    #[arg(long = "as", value_name = "USERNAME")]
    username: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Kind {
    Projects,
    Demands,
    Organisations,
}

pub async fn run(options: Options) -> anyhow::Result<ExitCode> {
    let service = options.place.open().await?;
    let actor = acting(&service, options.username.as_deref()).await?;
    let kind = match options.kind {
        Kind::Projects => {
            ExportKind::Projects(Box::new(project_filter(&options.filter)?), ProjectSort::Code, Vec::new())
        }
        Kind::Demands => ExportKind::Demands(Box::new(demand_filter(&options.filter)?)),
        Kind::Organisations => ExportKind::Organisations(organisation_filter(&options.filter)?),
    };
    let is_text = options.file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    let form = if is_text { ExportForm::Text } else { ExportForm::Workbook };
    let exported = told(service.export(&context(&service, actor), kind, form).await)?;
    let shown = options.file.display();
    std::fs::write(&options.file, exported.bytes).with_context(|| format!("cannot write {shown}"))?;
    say(&format!("{} rows written to {shown}", exported.rows));
    Ok(ExitCode::SUCCESS)
}

fn pairs(query: &str) -> impl Iterator<Item = (&str, &str)> {
    query.split('&').filter(|pair| !pair.is_empty()).map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}

fn coded<T: Coded>(name: &str, code: &str) -> anyhow::Result<T> {
    T::from_code(code).with_context(|| format!("{code} is no {name}"))
}

fn project_filter(query: &str) -> anyhow::Result<ProjectFilter> {
    let mut filter = ProjectFilter::default();
    for (name, value) in pairs(query) {
        match name {
            "stage" => filter.stages.push(coded(name, value)?),
            "status" => filter.statuses.push(coded(name, value)?),
            "district" => filter.districts.push(coded(name, value)?),
            "industry" => filter.industries.push(coded(name, value)?),
            "min_yuan" => filter.min_yuan = Some(value.parse().context("min_yuan is no number")?),
            "max_yuan" => filter.max_yuan = Some(value.parse().context("max_yuan is no number")?),
            "reported_from" => filter.reported_from = Some(value.parse().context("reported_from is no date")?),
            "reported_to" => filter.reported_to = Some(value.parse().context("reported_to is no date")?),
            "q" => filter.q = Some(value.to_owned()),
            other => bail!("there is no filter {other}"),
        }
    }
    Ok(filter)
}

fn organisation_filter(query: &str) -> anyhow::Result<OrganisationFilter> {
    let mut filter = OrganisationFilter::default();
    for (name, value) in pairs(query) {
        match name {
            "kind" => filter.kinds.push(coded(name, value)?),
            "district" => filter.districts.push(coded(name, value)?),
            "industry" => filter.industries.push(coded(name, value)?),
            "q" => filter.q = Some(value.to_owned()),
            other => bail!("there is no filter {other}"),
        }
    }
    Ok(filter)
}

fn demand_filter(query: &str) -> anyhow::Result<DemandFilter> {
    let mut filter = DemandFilter::default();
    for (name, value) in pairs(query) {
        match name {
            "library" => filter.libraries.push(coded(name, value)?),
            "status" => filter.statuses.push(coded(name, value)?),
            "district" => filter.districts.push(coded(name, value)?),
            "industry" => filter.industries.push(coded(name, value)?),
            "q" => filter.q = Some(value.to_owned()),
            other => bail!("there is no filter {other}"),
        }
    }
    Ok(filter)
}
