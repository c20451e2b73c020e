//! The one binary of Dingyin: serve, import, export, verify, clock, reindex, user, migrate, openapi.

mod config;
mod export;
mod extract;
mod import;
mod maintain;
mod progress;
mod serve;
mod user;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use config::Place;

/// 盯引: from the first lead to trial production, with one leader and one team for each project.
#[derive(Debug, Parser)]
#[command(name = "dingyin", version, about, max_term_width = 110)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the web page and the API
    #[command(after_help = "Example:\n  dingyin serve --demo --listen 127.0.0.1:8080")]
    Serve(serve::Options),
    /// Import a workbook or a text table
    #[command(after_help = "Example:\n  dingyin import leads 柯桥区10月.xlsx --problems 未导入.xlsx")]
    Import(import::Options),
    /// Export a list as a workbook
    #[command(
        after_help = "Example:\n  dingyin export projects 在谈项目.xlsx --filter 'stage=negotiation&district=330603'"
    )]
    Export(export::Options),
    /// Check the change log's chain
    #[command(after_help = "Example:\n  dingyin verify --data-dir /var/lib/dingyin")]
    Verify(Place),
    /// Record what is due by the clock, such as protections that have lapsed; a server does it by itself.
    #[command(after_help = "Example:\n  dingyin clock --data-dir /var/lib/dingyin")]
    Clock(Place),
    /// Build the search index anew (the server must be stopped)
    #[command(after_help = "Example:\n  dingyin reindex --data-dir /var/lib/dingyin")]
    Reindex(Place),
    /// Manage accounts
    #[command(after_help = "Example:\n  dingyin user add wang --name 王琳 --unit investment_promotion --role clerk")]
    User(user::Options),
    /// Bring the database up to the newest schema
    #[command(after_help = "Example:\n  dingyin migrate --database-url postgres://dingyin@localhost/dingyin")]
    Migrate(Place),
    /// Print the text of a file on standard input, within limits; the server does it by itself
    #[command(hide = true)]
    ExtractText,
    /// Print the OpenAPI document
    #[command(after_help = "Example:\n  dingyin openapi > openapi.json")]
    Openapi,
}

fn main() -> ExitCode {
    // Two providers in one tree make rustls panic; the first thing done is to choose one.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let arguments = Arguments::parse();
    if matches!(arguments.command, Command::ExtractText) {
        return extract::run().unwrap_or_else(|error| failed(&error));
    }
    progress::log_to_stderr();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return failed(&error.into()),
    };
    match runtime.block_on(run(arguments.command)) {
        Ok(code) => code,
        Err(error) => failed(&error),
    }
}

async fn run(command: Command) -> anyhow::Result<ExitCode> {
    match command {
        Command::Serve(options) => serve::run(options).await,
        Command::Import(options) => import::run(options).await,
        Command::Export(options) => export::run(options).await,
        Command::Verify(place) => maintain::verify(place).await,
        Command::Clock(place) => maintain::clock(place).await,
        Command::Reindex(place) => maintain::reindex(place).await,
        Command::User(options) => user::run(options).await,
        Command::Migrate(place) => maintain::migrate(place).await,
        Command::Openapi => maintain::openapi(),
        Command::ExtractText => extract::run(),
    }
}

/// One clear line on standard error.
fn failed(error: &anyhow::Error) -> ExitCode {
    progress::say_error(&format!("dingyin: {error:#}"));
    ExitCode::FAILURE
}
