//! `dingyin verify`, `clock`, `reindex`, `migrate`, `openapi`.

use std::process::ExitCode;

use crate::config::Place;
use crate::progress::{bar, say, say_error};

pub async fn verify(place: Place) -> anyhow::Result<ExitCode> {
    let service = place.open().await?;
    let bar = bar("entries");
    bar.set_length(u64::try_from(service.position().await?).unwrap_or_default());
    let checked = service.verify(|at| bar.set_position(u64::try_from(at).unwrap_or_default())).await?;
    bar.finish_and_clear();
    match checked {
        Ok(entries) => {
            say(&format!("the change log is whole: {entries} entries"));
            Ok(ExitCode::SUCCESS)
        }
        Err(broken) => {
            say_error(&format!("dingyin: the change log is broken: {broken}"));
            Ok(ExitCode::FAILURE)
        }
    }
}

pub async fn clock(place: Place) -> anyhow::Result<ExitCode> {
    let service = place.open().await?;
    let lapsed = service.record_lapses().await?;
    say(&format!("{lapsed} protections have lapsed"));
    let escalated = service.record_escalations().await?;
    say(&format!("{escalated} escalations were recorded"));
    let alerts = service.record_approval_alerts().await?;
    say(&format!("{alerts} time limits of approvals were told"));
    Ok(ExitCode::SUCCESS)
}

pub async fn reindex(place: Place) -> anyhow::Result<ExitCode> {
    let service = place.open().await?;
    let bar = bar("entries");
    let documents = service
        .reindex(|at, end| {
            bar.set_length(u64::try_from(end).unwrap_or_default());
            bar.set_position(u64::try_from(at).unwrap_or_default());
        })
        .await?;
    bar.finish_and_clear();
    say(&format!("the index is built: {documents} documents"));
    Ok(ExitCode::SUCCESS)
}

pub async fn migrate(place: Place) -> anyhow::Result<ExitCode> {
    place.open().await?;
    say("the database is up to date");
    Ok(ExitCode::SUCCESS)
}

pub fn openapi() -> anyhow::Result<ExitCode> {
    say(&serde_json::to_string_pretty(&dingyin_api::openapi_json())?);
    Ok(ExitCode::SUCCESS)
}
