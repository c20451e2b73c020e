//! `dingyin extract-text`: reads one file from standard input within limits and prints its text; the server starts it for
//! each file that somebody hands in.

use std::io::{Read as _, Write as _};
use std::process::ExitCode;

use dingyin_service::attachment::LARGEST;
use dingyin_service::extraction::{ANSWER, MEMORY, NO_TEXT, SECONDS, answer};
use rlimit::Resource;

/// Reads the file. It is called before anything else is started: the limits hold for the whole process.
pub fn run() -> anyhow::Result<ExitCode> {
    for (resource, limit) in [
        (Resource::AS, MEMORY),
        (Resource::CPU, SECONDS),
        (Resource::CORE, 0),
        (Resource::FSIZE, ANSWER),
        (Resource::NOFILE, 16),
    ] {
        rlimit::setrlimit(resource, limit, limit)?;
    }
    let mut bytes = Vec::new();
    std::io::stdin().take(LARGEST as u64 + 1).read_to_end(&mut bytes)?;
    match answer(&bytes) {
        Ok(text) => {
            std::io::stdout().write_all(text.as_bytes())?;
            Ok(ExitCode::SUCCESS)
        }
        Err(_) => Ok(ExitCode::from(u8::try_from(NO_TEXT)?)),
    }
}
