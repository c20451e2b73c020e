//! A mail server of a test's own, which keeps what it is sent: Debian's python3-aiosmtpd.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};

use anyhow::{Context as _, Result};
use tempfile::TempDir;

use crate::poll::until;

/// A running mail server.
#[derive(Debug)]
pub struct MailServer {
    child: Child,
    folder: TempDir,
    /// Its address as the settings name it.
    pub url: String,
}

impl MailServer {
    /// Starts one.
    ///
    /// # Errors
    /// It does not come up.
    pub fn start() -> Result<Self> {
        let (folder, port) = (tempfile::tempdir()?, free_port()?);
        let child = Command::new("/usr/bin/python3")
            .args(["-m", "aiosmtpd", "-n", "-l", &format!("127.0.0.1:{port}"), "-c", "aiosmtpd.handlers.Mailbox"])
            .arg(folder.path().join("mail"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("python3-aiosmtpd is needed")?;
        let server = Self { child, folder, url: format!("smtp://127.0.0.1:{port}") };
        until("the mail server", || Ok(TcpStream::connect(("127.0.0.1", port)).ok()))?;
        Ok(server)
    }

    /// The mails that came, once they are so many.
    ///
    /// # Errors
    /// They do not come.
    pub fn mails(&self, count: usize) -> Result<Vec<String>> {
        until("the mails", || {
            let Ok(files) = fs::read_dir(self.folder.path().join("mail/new")) else { return Ok(None) };
            let mails = files.map(|file| Ok(fs::read_to_string(file?.path())?)).collect::<Result<Vec<_>>>()?;
            Ok((mails.len() >= count).then_some(mails))
        })
    }

    /// What the mails without a file in them say, once they are so many.
    ///
    /// # Errors
    /// They do not come, or do not read.
    pub fn texts(&self, count: usize) -> Result<Vec<String>> {
        let read = |mail: String| Ok(mailparse::parse_mail(mail.as_bytes())?.get_body()?);
        self.mails(count)?.into_iter().map(read).collect()
    }
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

impl Drop for MailServer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
