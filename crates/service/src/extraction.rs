//! The text of files that were handed in, to be searched. Files come from anywhere, so each is read in a process of its own
//! with limits on memory and time: whatever it does there ends that process and nothing else.

use std::process::Stdio;
use std::time::Duration;

use dingyin_office::{LONGEST, Whole, text_of};
use dingyin_storage::attachment::{self as records, Attachment, ReadText, TextState};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::process::Command;

use crate::Service;
use crate::error::ServiceError;

/// The subcommand that reads a file.
pub const SUBCOMMAND: &str = "extract-text";
/// The code with which it ends when a file has no text that can be taken.
pub const NO_TEXT: i32 = 3;
/// How much memory it may use, in bytes.
pub const MEMORY: u64 = 1 << 30;
/// How long it may use a processor, in seconds.
pub const SECONDS: u64 = 20;
/// How long it may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// The longest answer that is read from it, in bytes: four for a character.
pub const ANSWER: u64 = LONGEST as u64 * 4 + 1024;
/// How often files that were handed in are looked for; a commit of this process is told at once.
const LOOK: Duration = Duration::from_secs(5);
/// How long to wait after an error before trying again.
const RECOVER: Duration = Duration::from_secs(10);
/// How many are read in one go.
const BATCH: u64 = 20;

/// What a file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// Its text, and whether that was cut.
    Text(String, Whole),
    /// It has no text that can be taken.
    Nothing,
    /// Reading it ended the process, or took too long.
    Ended,
}

/// Reads a file's bytes: what the process of its own does. The answer begins with `whole` or `cut` and a line break.
///
/// # Errors
/// What is wrong with the file.
pub fn answer(bytes: &[u8]) -> Result<String, dingyin_office::ExtractError> {
    let extracted = text_of(bytes)?;
    let whole = match extracted.whole {
        Whole::Whole => "whole",
        Whole::Cut => "cut",
    };
    Ok(format!("{whole}\n{}", extracted.text))
}

/// Reads a file in a process of its own.
///
/// # Errors
/// The process cannot be started.
pub async fn read_apart(bytes: Vec<u8>) -> std::io::Result<Told> {
    let mut child = Command::new(std::env::current_exe()?)
        .arg(SUBCOMMAND)
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()?;
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    let fed = async {
        if let Some(mut stdin) = stdin {
            // A process that ends early has an answer already, or none.
            let _ = stdin.write_all(&bytes).await;
        }
    };
    let heard = async {
        let mut answer = Vec::new();
        if let Some(stdout) = stdout {
            let _ = stdout.take(ANSWER).read_to_end(&mut answer).await;
        }
        answer
    };
    let done = tokio::time::timeout(PATIENCE, async {
        let ((), answer) = tokio::join!(fed, heard);
        child.wait().await.map(|status| (status.code(), answer))
    });
    match done.await {
        Ok(Ok((Some(0), answer))) => Ok(told(&answer)),
        Ok(Ok((Some(NO_TEXT), _))) => Ok(Told::Nothing),
        _ => Ok(Told::Ended),
    }
}

fn told(answer: &[u8]) -> Told {
    let answer = String::from_utf8_lossy(answer);
    match answer.split_once('\n') {
        Some(("whole", text)) => Told::Text(text.to_owned(), Whole::Whole),
        Some(("cut", text)) => Told::Text(text.to_owned(), Whole::Cut),
        _ => Told::Nothing,
    }
}

impl Service {
    /// Reads the text of files that were handed in, for as long as the process lives.
    pub async fn read_attachments(self) {
        let mut committed = self.storage().committed();
        loop {
            let at = *committed.borrow();
            match self.read_waiting().await {
                Ok(Waiting::More) => {}
                Ok(Waiting::Nothing) => {
                    let _ = tokio::time::timeout(LOOK, committed.wait_for(|position| *position > at)).await;
                }
                Err(error) => {
                    tracing::warn!(%error, "files cannot be read for the search");
                    tokio::time::sleep(RECOVER).await;
                }
            }
        }
    }

    async fn read_waiting(&self) -> Result<Waiting, ServiceError> {
        let waiting = records::unread(self.storage().reader(), BATCH).await?;
        if waiting.is_empty() {
            return Ok(Waiting::Nothing);
        }
        for attachment in waiting {
            let read = self.read_text(&attachment).await?;
            let (stamp, entry_id, id) = (self.system_stamp(), self.clock().id(), attachment.id);
            self.as_system(&stamp.clone(), move |transaction| {
                let (stamp, read) = (stamp.clone(), read.clone());
                Box::pin(async move { Ok(records::keep_text(transaction, &stamp, entry_id, (id, &read)).await?) })
            })
            .await?;
        }
        Ok(Waiting::More)
    }

    async fn read_text(&self, attachment: &Attachment) -> Result<ReadText, ServiceError> {
        let nothing = ReadText { state: TextState::Nothing, text: String::new() };
        let Ok(bytes) = tokio::fs::read(self.path_of_bytes(&attachment.sm3)).await else { return Ok(nothing) };
        Ok(match read_apart(bytes).await? {
            Told::Text(text, whole) => {
                let state = if whole == Whole::Whole { TextState::Whole } else { TextState::Cut };
                ReadText { state, text }
            }
            Told::Nothing => nothing,
            Told::Ended => {
                tracing::warn!(attachment = %attachment.id, "a file could not be read within its limits");
                nothing
            }
        })
    }
}

/// Whether files wait to be read.
enum Waiting {
    More,
    Nothing,
}
