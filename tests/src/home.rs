//! Where the records of a test lie: a temporary folder, and a database beside it where one is wanted.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use tempfile::TempDir;

use crate::command::{Ran, dingyin, finish};
use crate::postgres::Database;
use crate::server::{Flags, Server};

/// Records that outlive the servers that serve them.
#[derive(Debug, Clone)]
pub struct Home(Arc<Place>);

#[derive(Debug)]
struct Place {
    folder: TempDir,
    database: Option<Arc<Database>>,
}

impl Home {
    /// Records in the embedded database.
    ///
    /// # Errors
    /// No temporary folder can be made.
    pub fn embedded() -> Result<Self> {
        Ok(Self(Arc::new(Place { folder: tempfile::tempdir()?, database: None })))
    }

    /// Records in a PostgreSQL database.
    ///
    /// # Errors
    /// There is no server to make one on.
    pub fn on_postgres() -> Result<Self> {
        let database = Some(Arc::new(Database::create()?));
        Ok(Self(Arc::new(Place { folder: tempfile::tempdir()?, database })))
    }

    /// The same database from another machine, with a data folder of its own.
    ///
    /// # Errors
    /// No temporary folder can be made.
    pub fn on_another_machine(&self) -> Result<Self> {
        Ok(Self(Arc::new(Place { folder: tempfile::tempdir()?, database: self.0.database.clone() })))
    }

    /// Starts a server on these records.
    ///
    /// # Errors
    /// It does not come up.
    pub fn serve(&self, flags: Flags) -> Result<Server> {
        Server::start_at(self.clone(), flags, &[])
    }

    /// Starts a server on these records with further settings.
    ///
    /// # Errors
    /// It does not come up.
    pub fn serve_with(&self, flags: Flags, settings: &[&str]) -> Result<Server> {
        Server::start_at(self.clone(), flags, settings)
    }

    /// The binary with these records named.
    ///
    /// # Errors
    /// It is not built.
    pub fn command(&self, arguments: &[&str]) -> Result<Command> {
        let mut command = dingyin()?;
        command.args(arguments).arg("--data-dir").arg(self.data_dir());
        if let Some(database) = &self.0.database {
            command.arg("--database-url").arg(database.url());
        }
        Ok(command)
    }

    /// Runs the binary on these records to its end.
    ///
    /// # Errors
    /// It cannot be started.
    pub fn run(&self, arguments: &[&str]) -> Result<Ran> {
        finish(&mut self.command(arguments)?, "")
    }

    /// Runs the binary on these records with something on its standard input.
    ///
    /// # Errors
    /// It cannot be started.
    pub fn run_with_input(&self, arguments: &[&str], input: &str) -> Result<Ran> {
        finish(&mut self.command(arguments)?, input)
    }

    /// The data folder.
    #[must_use]
    pub fn data_dir(&self) -> PathBuf {
        self.0.folder.path().join("data")
    }

    /// A file beside the data folder.
    #[must_use]
    pub fn beside(&self, name: &str) -> PathBuf {
        self.0.folder.path().join(name)
    }

    /// The folder of the index.
    #[must_use]
    pub fn index(&self) -> PathBuf {
        self.data_dir().join("index")
    }

    /// How many entries the change log has, by the word of `dingyin verify`.
    ///
    /// # Errors
    /// The log is not whole, or `verify` does not tell.
    pub fn entries(&self) -> Result<i64> {
        let told = self.run(&["verify"])?.succeeded().out;
        let number = told.split_whitespace().find_map(|word| word.parse().ok());
        number.with_context(|| format!("verify tells no number: {told}"))
    }
}

/// A path as an argument.
///
/// # Errors
/// It is not UTF-8.
pub fn argument(path: &Path) -> Result<&str> {
    path.to_str().with_context(|| format!("{} is not UTF-8", path.display()))
}
