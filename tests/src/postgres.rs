//! A PostgreSQL database of a test's own.

use std::process::{Command, id};
use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::{Context as _, Result, ensure};

const VARIABLE: &str = "DINGYIN_TEST_POSTGRES";

/// A database that is dropped with this value.
#[derive(Debug)]
pub struct Database {
    server: String,
    name: String,
}

impl Database {
    /// Creates an empty database on the server that `tests/with-postgres` has started.
    ///
    /// # Errors
    /// There is no such server.
    pub fn create() -> Result<Self> {
        static MADE: AtomicU32 = AtomicU32::new(0);
        let name = format!("journey_{}_{}", id(), MADE.fetch_add(1, Ordering::Relaxed));
        let database = Self { server: server()?, name };
        database.ask(&format!("create database {}", database.name))?;
        Ok(database)
    }

    /// Where it is.
    #[must_use]
    pub fn url(&self) -> String {
        format!("{}/{}", self.server, self.name)
    }

    fn ask(&self, statement: &str) -> Result<()> {
        let mut psql = Command::new("psql");
        let asked = psql.arg(format!("{}/postgres", self.server)).args(["-q", "-c", statement]).output();
        let asked = asked.context("psql is needed")?;
        ensure!(asked.status.success(), "{statement}: {}", String::from_utf8_lossy(&asked.stderr));
        Ok(())
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        // The server ends with the run; a database that stays until then is no harm.
        let _ = self.ask(&format!("drop database {} with (force)", self.name));
    }
}

#[expect(clippy::disallowed_methods, reason = "the journeys are no part of the program whose settings are guarded")]
fn server() -> Result<String> {
    std::env::var(VARIABLE).with_context(|| {
        format!("{VARIABLE} is not set: run through `tests/with-postgres cargo nextest run -p dingyin-tests`")
    })
}
