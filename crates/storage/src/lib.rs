//! Records in a database: SQLite in the data directory, or PostgreSQL; one write path, one change log.

pub mod absence;
pub mod account;
pub mod account_request;
pub mod admission;
pub mod alert;
pub mod attachment;
pub mod audit;
pub mod beneath;
pub mod calendar_notice;
pub mod change_log;
pub mod count;
pub mod demand;
pub mod dispute;
pub mod docking;
pub mod element;
pub mod error;
pub mod follower;
pub mod green_channel;
pub mod handover;
pub mod idempotency;
pub mod import;
mod instant;
pub mod instruction;
pub mod intake;
pub mod investment_target;
pub mod matching;
pub mod meeting;
pub mod merge;
pub mod notification;
pub mod notification_settings;
pub mod offer;
pub mod opened_from;
pub mod organisation;
pub mod outbox;
pub mod page;
pub mod performance;
pub mod problem;
pub mod progress;
pub mod project;
pub mod recent_query;
pub mod reference;
mod rows;
pub mod saved_search;
pub mod suspicion;
mod table;
pub mod thesaurus;
mod transaction;
pub mod work;
mod write;

use std::path::Path;
use std::time::Duration;

use dingyin_migrations::migrate;
use sea_orm::{ConnectOptions, Database, DatabaseConnection};
use tokio::sync::watch;

pub use change_log::{NewEntry, Stamp};
pub use error::StorageError;
pub use idempotency::Idempotency;
pub use transaction::Transaction;
pub use write::{Job, Step, Written};

/// Where the records lie.
#[derive(Debug, Clone)]
pub enum Place<'a> {
    /// A SQLite file; created when it is not there.
    File(&'a Path),
    /// A PostgreSQL database, `postgres://...`.
    Server(&'a str),
}

/// The open records: readers side by side, and the one write path.
#[derive(Debug, Clone)]
pub struct Storage {
    readers: DatabaseConnection,
    writer: write::Writer,
    committed: watch::Receiver<i64>,
}

impl Storage {
    /// Whether other processes write to these records as well.
    #[must_use]
    pub const fn is_shared(&self) -> bool {
        matches!(self.writer, write::Writer::Each(..))
    }

    /// Opens the records and brings the schema up to date.
    ///
    /// # Errors
    /// The database cannot be opened or migrated.
    pub async fn open(place: Place<'_>) -> Result<Self, StorageError> {
        let (writing, readers) = match place {
            Place::File(path) => {
                let writing = Database::connect(sqlite(path, 1)).await?;
                migrate(&writing).await?;
                organisation::complete_keys(&writing).await?;
                (writing, Database::connect(sqlite(path, 4)).await?)
            }
            Place::Server(url) => {
                let connection = Database::connect(server(url)).await?;
                migrate(&connection).await?;
                organisation::complete_keys(&connection).await?;
                (connection.clone(), connection)
            }
        };
        let (announce, committed) = watch::channel(change_log::position(&readers).await?);
        let writer = write::Writer::start(writing, announce);
        Ok(Self { readers, writer, committed })
    }

    /// The connection for reading.
    #[must_use]
    pub const fn reader(&self) -> &DatabaseConnection {
        &self.readers
    }

    /// The last position this process has committed; followers of the log wait for it to change.
    #[must_use]
    pub fn committed(&self) -> watch::Receiver<i64> {
        self.committed.clone()
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// It does not.
    pub async fn ping(&self) -> Result<(), StorageError> {
        Ok(self.readers.ping().await?)
    }
}

fn sqlite(path: &Path, connections: u32) -> ConnectOptions {
    use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
    let mut options = ConnectOptions::new("sqlite://dingyin.db");
    let path = path.to_owned();
    options.max_connections(connections).min_connections(1).sqlx_logging(false).test_before_acquire(false);
    options.map_sqlx_sqlite_opts(move |sqlite| {
        sqlite
            .filename(&path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(30))
            .statement_cache_capacity(200)
    });
    options
}

fn server(url: &str) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options.max_connections(16).min_connections(1).sqlx_logging(false).acquire_timeout(Duration::from_secs(10));
    options
}

/// A connection or transaction one can read through.
pub trait Reads: sea_orm::ConnectionTrait {}

impl<T: sea_orm::ConnectionTrait> Reads for T {}
