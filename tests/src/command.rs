//! The binary as a command.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};

/// Variables that would change what the binary does.
const SETTINGS: [&str; 5] =
    ["DINGYIN_LISTEN", "DINGYIN_DATA_DIR", "DINGYIN_DATABASE_URL", "DINGYIN_CONFIG", "DINGYIN_LOG"];

/// What a command came to.
#[derive(Debug)]
pub struct Ran {
    /// Its exit code.
    pub code: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

/// The built binary without any settings from outside.
///
/// # Errors
/// It is not built.
pub fn dingyin() -> Result<Command> {
    let binary = binary();
    ensure!(binary.is_file(), "{} is not there: run `cargo build -p dingyin` first", binary.display());
    let mut command = Command::new(binary);
    for name in SETTINGS {
        command.env_remove(name);
    }
    Ok(command)
}

/// Runs the binary to its end.
///
/// # Errors
/// It cannot be started.
pub fn run(arguments: &[&str]) -> Result<Ran> {
    finish(dingyin()?.args(arguments), "")
}

/// Runs a command to its end with something on its standard input.
///
/// # Errors
/// It cannot be started.
pub fn finish(command: &mut Command, input: impl AsRef<[u8]>) -> Result<Ran> {
    let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().context("the binary does not start")?;
    if let Some(mut stdin) = child.stdin.take() {
        // A command that does not read its input may be gone already.
        let _ = stdin.write_all(input.as_ref());
    }
    let output = child.wait_with_output()?;
    Ok(Ran {
        code: output.status.code(),
        out: String::from_utf8(output.stdout)?,
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    })
}

#[expect(clippy::disallowed_methods, reason = "the journeys are no part of the program whose settings are guarded")]
fn binary() -> PathBuf {
    std::env::var("DINGYIN_BINARY").map_or_else(|_| root().join("target/debug/dingyin"), PathBuf::from)
}

/// The root of the source tree.
#[must_use]
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

impl Ran {
    /// It must have succeeded.
    #[track_caller]
    #[must_use]
    pub fn succeeded(self) -> Self {
        assert_eq!(self.code, Some(0), "out: {}\nerr: {}", self.out, self.err);
        self
    }

    /// It must have failed with one clear line, which is handed back.
    #[track_caller]
    #[must_use]
    pub fn refused(self) -> String {
        assert!(self.code.is_some_and(|code| code != 0), "code {:?}, out: {}", self.code, self.out);
        let lines: Vec<&str> = self.err.lines().filter(|line| line.starts_with("dingyin: ")).collect();
        assert_eq!(lines.len(), 1, "one line tells what is wrong, not:\n{}", self.err);
        lines.concat()
    }
}
