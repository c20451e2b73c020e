//! `dingyin user`.

use std::io::{BufRead as _, IsTerminal as _};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::{Args, Subcommand};
use dingyin_domain::language::Language;
use dingyin_service::ServiceError;
use dingyin_service::account::AccountDraft;

use crate::config::Place;
use crate::progress::{say, say_error};

#[derive(Debug, Args)]
pub struct Options {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make a person and an account; the password is read from standard input
    #[command(
        after_help = "Example:\n  echo 'a long password' | dingyin user add wang --name 王琳 --unit investment_promotion --role clerk"
    )]
    Add(Add),
    /// List the accounts
    #[command(after_help = "Example:\n  dingyin user list --data-dir /var/lib/dingyin")]
    List(Place),
    /// Take an account out of use
    #[command(after_help = "Example:\n  dingyin user disable wang")]
    Disable(Named),
    /// Give an account another password, read from standard input
    #[command(after_help = "Example:\n  echo 'another long password' | dingyin user reset-password wang")]
    ResetPassword(Named),
}

#[derive(Debug, Args)]
struct Add {
    /// The account's name
    username: String,
    /// The person's name
    #[arg(long)]
    name: String,
    /// The code of the person's unit
    #[arg(long)]
    unit: String,
    /// The post held
    #[arg(long, default_value = "")]
    post: String,
    /// The code of a district's official's district
    #[arg(long)]
    district: Option<String>,
    /// A role; may be given several times
    #[arg(long = "role", required = true)]
    roles: Vec<String>,
    #[command(flatten)]
    place: Place,
}

#[derive(Debug, Args)]
struct Named {
    /// The account's name
    username: String,
    #[command(flatten)]
    place: Place,
}

pub async fn run(options: Options) -> anyhow::Result<ExitCode> {
    match options.command {
        Command::Add(add) => told(add.run().await)?,
        Command::List(place) => list(place).await?,
        Command::Disable(named) => {
            told(named.place.open().await?.disable_account(&named.username).await)?;
            say(&format!("{} is disabled", named.username));
        }
        Command::ResetPassword(named) => {
            let service = named.place.open().await?;
            told(service.reset_password(&named.username, password()?).await)?;
            say(&format!("{} has another password", named.username));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// An error with the values that are not sound.
pub fn told<T>(result: Result<T, impl Into<Told>>) -> anyhow::Result<T> {
    result.map_err(|error| match error.into() {
        Told::Service(error) => {
            let faults = error.faults().iter().map(|f| format!("{}: {}", f.pointer, f.invalid.text(Language::English)));
            let faults: Vec<String> = faults.collect();
            let detail = error.detail(Language::English);
            match (error, faults.is_empty()) {
                (ServiceError::Unreadable(text), _) => anyhow::anyhow!(text),
                (_, true) => anyhow::anyhow!(detail),
                (_, false) => anyhow::anyhow!("{detail}: {}", faults.join("; ")),
            }
        }
        Told::Other(error) => error,
    })
}

/// An error of a use case, or another one.
pub enum Told {
    Service(ServiceError),
    Other(anyhow::Error),
}

impl From<ServiceError> for Told {
    fn from(error: ServiceError) -> Self {
        Self::Service(error)
    }
}

impl From<anyhow::Error> for Told {
    fn from(error: anyhow::Error) -> Self {
        Self::Other(error)
    }
}

impl Add {
    async fn run(self) -> Result<(), Told> {
        let draft = AccountDraft {
            username: Some(self.username.clone()),
            password: Some(password()?),
            name: Some(self.name),
            unit: Some(self.unit),
            post: Some(self.post),
            district: self.district,
            roles: self.roles,
        };
        self.place.open().await?.add_account(draft).await?;
        say(&format!("{} is added", self.username));
        Ok(())
    }
}

async fn list(place: Place) -> anyhow::Result<()> {
    for account in place.open().await?.accounts().await? {
        let roles: Vec<&str> = account.actor.roles.iter().map(|role| role.code()).collect();
        say(&format!("{}\t{}\t{}\t{:?}", account.username, account.actor.name, roles.join(","), account.state));
    }
    Ok(())
}

fn password() -> anyhow::Result<String> {
    if std::io::stdin().is_terminal() {
        say_error("password (at least 10 characters):");
    }
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line).context("cannot read the password")?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
