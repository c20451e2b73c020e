//! Settings: flags, then `DINGYIN_*` variables, then a TOML file, then what is usual.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context as _;
use clap::Args;
use dingyin_api::PathPrefix;
use dingyin_service::clock::SystemClock;
use dingyin_service::{MailSettings, Service};
use serde::Deserialize;

const USUAL_LISTEN: &str = "127.0.0.1:8080";
const USUAL_DATA_DIR: &str = "dingyin-data";
const DATABASE: &str = "dingyin.db";

/// Where the records lie.
#[derive(Debug, Clone, Default, Args)]
pub struct Place {
    /// Folder of the database, the index and the attachments
    #[arg(long, env = "DINGYIN_DATA_DIR")]
    pub data_dir: Option<PathBuf>,
    /// PostgreSQL database instead of the embedded one
    #[arg(long, env = "DINGYIN_DATABASE_URL", hide_env_values = true)]
    pub database_url: Option<String>,
    /// Host to which new hits of saved searches may be posted; may be given several times
    #[arg(long = "webhook-host", env = "DINGYIN_WEBHOOK_HOSTS", value_delimiter = ',', value_name = "HOST")]
    pub webhook_hosts: Vec<String>,
    /// Mail server through which invitations and reminders go out, such as smtps://user:secret@mail.example
    #[arg(long, env = "DINGYIN_MAIL_SERVER", hide_env_values = true, requires = "mail_from")]
    pub mail_server: Option<String>,
    /// Sender of the mails, such as zhaoshang@example.gov.cn
    #[arg(long, env = "DINGYIN_MAIL_FROM")]
    pub mail_from: Option<String>,
    /// Path under which a proxy offers the application, such as /dingyin; the proxy takes it off
    #[arg(long, env = "DINGYIN_PATH_PREFIX", value_name = "PATH")]
    pub path_prefix: Option<PathPrefix>,
    /// TOML file with listen, data_dir, database_url, webhook_hosts, mail_server, mail_from, path_prefix
    #[arg(long, env = "DINGYIN_CONFIG")]
    pub config: Option<PathBuf>,
}

/// What a settings file may say; an unknown key is an error.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    listen: Option<String>,
    data_dir: Option<PathBuf>,
    database_url: Option<String>,
    #[serde(default)]
    webhook_hosts: Vec<String>,
    mail_server: Option<String>,
    mail_from: Option<String>,
    path_prefix: Option<PathPrefix>,
}

/// Settings as they hold.
#[derive(Debug)]
pub struct Settings {
    pub listen: String,
    pub data_dir: PathBuf,
    pub database_url: Option<String>,
    pub webhook_hosts: Vec<String>,
    pub mail: Option<MailSettings>,
    pub path_prefix: PathPrefix,
}

impl Place {
    pub fn settings(&self, listen: Option<&str>) -> anyhow::Result<Settings> {
        let file = self.config.as_deref().map(read).transpose()?.unwrap_or_default();
        let mail = self.mail_server.clone().or(file.mail_server).zip(self.mail_from.clone().or(file.mail_from));
        let listen = listen.map(str::to_owned).or(file.listen);
        Ok(Settings {
            listen: listen.unwrap_or_else(|| USUAL_LISTEN.to_owned()),
            data_dir: self.data_dir.clone().or(file.data_dir).unwrap_or_else(|| PathBuf::from(USUAL_DATA_DIR)),
            database_url: self.database_url.clone().or(file.database_url),
            webhook_hosts: match self.webhook_hosts.as_slice() {
                [] => file.webhook_hosts,
                given => given.to_vec(),
            },
            path_prefix: self.path_prefix.clone().or(file.path_prefix).unwrap_or_default(),
            mail: mail.map(|(server, from)| MailSettings { server, from }),
        })
    }

    /// Opens the records.
    pub async fn open(&self) -> anyhow::Result<Service> {
        self.settings(None)?.open().await
    }
}

fn read(path: &Path) -> anyhow::Result<File> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    toml::from_str(&text).with_context(|| format!("{} is not a settings file", path.display()))
}

impl Settings {
    pub async fn open(&self) -> anyhow::Result<Service> {
        std::fs::create_dir_all(&self.data_dir)
            .with_context(|| format!("cannot use the data folder {}", self.data_dir.display()))?;
        let file = self.data_dir.join(DATABASE);
        let place = match &self.database_url {
            Some(url) => dingyin_service::Place::Server(url),
            None => dingyin_service::Place::File(&file),
        };
        let opened = Service::open(place, &self.data_dir, Arc::new(SystemClock)).await;
        opened.context("cannot open the records")
    }
}
