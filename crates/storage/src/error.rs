//! What can go wrong between the records and the database.

use sea_orm::{DbErr, SqlErr};

/// An error of storage.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// The database did not do what it was asked.
    #[error("database: {0}")]
    Database(DbErr),
    /// A unique value is taken already.
    #[error("a unique value is taken already: {0}")]
    Taken(String),
    /// The record was changed since it was read.
    #[error("the record was changed since it was read")]
    Stale,
    /// There is no such record.
    #[error("no such record")]
    NotFound,
    /// The idempotency key was used for something else.
    #[error("the idempotency key was used for something else")]
    KeyReused,
    /// A stored value does not read as what it must be.
    #[error("stored value of {0} does not read")]
    Unreadable(&'static str),
    /// The cursor of a list does not read.
    #[error("the cursor does not read")]
    Cursor,
    /// The writer has stopped.
    #[error("the writer has stopped")]
    Stopped,
}

impl From<DbErr> for StorageError {
    fn from(error: DbErr) -> Self {
        match error.sql_err() {
            Some(SqlErr::UniqueConstraintViolation(what)) => Self::Taken(what),
            _ => Self::Database(error),
        }
    }
}
