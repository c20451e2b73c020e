//! A server of a test's own; it ends with the test.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::json;

use crate::client::{Answer, Client};
use crate::home::Home;
use crate::poll::until;
use crate::raw;

/// The password of the demonstration city's accounts.
pub const PASSWORD: &str = "dingyin-demo-2026";
const COMING_UP: Duration = Duration::from_secs(60);

/// What a server begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flags {
    /// The demonstration city with its projects and demands.
    Demo,
    /// Its accounts, people and units alone.
    EmptyDemo,
    /// Nothing: a first start.
    Bare,
}

impl Flags {
    const fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Demo => &["serve", "--demo", "--listen", "127.0.0.1:0"],
            Self::EmptyDemo => &["serve", "--demo", "--empty", "--listen", "127.0.0.1:0"],
            Self::Bare => &["serve", "--listen", "127.0.0.1:0"],
        }
    }
}

/// A running server.
#[derive(Debug)]
pub struct Server {
    child: Child,
    home: Home,
    origin: String,
    announced: Vec<String>,
}

impl Server {
    /// Starts a server on fresh records.
    ///
    /// # Errors
    /// It does not come up.
    pub fn start(flags: Flags) -> Result<Self> {
        Home::embedded()?.serve(flags)
    }

    pub(crate) fn start_at(home: Home, flags: Flags, settings: &[&str]) -> Result<Self> {
        let log = File::options().create(true).append(true).open(home.beside("log"))?;
        let mut command = home.command(flags.arguments())?;
        command.args(settings);
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(log).spawn()?;
        let lines = lines_of(child.stdout.take().context("no standard output")?);
        let mut server = Self { child, home, origin: String::new(), announced: Vec::new() };
        loop {
            let Ok(line) = lines.recv_timeout(COMING_UP) else {
                bail!("the server does not come up:\n{}", server.log());
            };
            match line.strip_prefix("listening on ") {
                Some(origin) => {
                    origin.clone_into(&mut server.origin);
                    return Ok(server);
                }
                None => server.announced.push(line),
            }
        }
    }

    /// Waits until database and index are in order.
    ///
    /// # Errors
    /// They are not within a minute.
    pub fn once_ready(self) -> Result<Self> {
        let anyone = self.anonymous();
        until("the server is ready", || Ok((anyone.outside("/readyz")?.status == 200).then_some(())))?;
        Ok(self)
    }

    /// The lines it printed before it was ready to serve.
    #[must_use]
    pub fn announced(&self) -> &[String] {
        &self.announced
    }

    /// Where its records lie.
    #[must_use]
    pub const fn home(&self) -> &Home {
        &self.home
    }

    /// Someone who is not signed in.
    #[must_use]
    pub fn anonymous(&self) -> Client {
        Client::new(&self.origin)
    }

    /// Someone of the demonstration city, signed in.
    ///
    /// # Errors
    /// The name and the usual password do not open a session.
    pub fn as_user(&self, username: &str) -> Result<Client> {
        self.signed_in(username, PASSWORD)
    }

    /// Someone with a password of their own, signed in.
    ///
    /// # Errors
    /// They do not open a session.
    pub fn signed_in(&self, username: &str, password: &str) -> Result<Client> {
        let anyone = self.anonymous();
        let answer = anyone.post("/session", &json!({ "username": username, "password": password }))?;
        ensure!(answer.status == 200, "{username} cannot sign in: {}", answer.text);
        let cookie = answer.header("set-cookie").split(';').next().unwrap_or_default().to_owned();
        Ok(anyone.with("cookie", cookie))
    }

    /// Sends bytes as they are on a connection of their own.
    ///
    /// # Errors
    /// There is no answer that reads as HTTP.
    pub fn raw(&self, request: Vec<u8>) -> Result<Answer> {
        raw::exchange(self.authority(), request)
    }

    /// Host and port.
    #[must_use]
    pub fn authority(&self) -> &str {
        self.origin.trim_start_matches("http://")
    }

    /// Kills it as a power cut would; its records stay.
    ///
    /// # Errors
    /// It is gone already.
    pub fn kill(mut self) -> Result<Home> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(self.home.clone())
    }

    /// Asks it to stop, without waiting.
    ///
    /// # Errors
    /// The signal cannot be sent.
    pub fn ask_to_stop(&self) -> Result<()> {
        let sent = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status()?;
        ensure!(sent.success(), "the signal was not sent");
        Ok(())
    }

    /// Waits for its end after it was asked to stop.
    ///
    /// # Errors
    /// It does not end within a minute.
    pub fn ended(mut self) -> Result<(ExitStatus, Home)> {
        let status = until("the server ends", || Ok(self.child.try_wait()?))?;
        Ok((status, self.home.clone()))
    }

    /// Stops it in good order; its records stay.
    ///
    /// # Errors
    /// It does not end with code 0.
    pub fn stop(self) -> Result<Home> {
        self.ask_to_stop()?;
        let (status, home) = self.ended()?;
        ensure!(status.code() == Some(0), "the server ended with {status}");
        Ok(home)
    }

    fn log(&self) -> String {
        fs::read_to_string(self.home.beside("log")).unwrap_or_default()
    }
}

/// Reads everything, so that the server never waits for a reader.
fn lines_of(stdout: ChildStdout) -> Receiver<String> {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            let _ = sender.send(line);
        }
    });
    receiver
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        if thread::panicking() {
            let log = self.log();
            let errors: Vec<&str> =
                log.lines().filter(|line| !line.contains("\"INFO\"") && !line.contains("/readyz")).collect();
            eprintln!("the server's log without what is usual:\n{}", errors.join("\n"));
        }
    }
}
