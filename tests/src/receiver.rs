//! A webhook of a test's own: it keeps what it is sent, and refuses as often as it is told to.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result};

/// How long a test waits for a post.
const PATIENCE: Duration = Duration::from_secs(60);

/// One post.
#[derive(Debug, Clone)]
pub struct Post {
    /// Its headers, in lower case.
    pub headers: BTreeMap<String, String>,
    /// Its body.
    pub body: String,
}

/// A listening webhook.
#[derive(Debug)]
pub struct Webhook {
    /// Where it listens.
    pub url: String,
    posts: Receiver<Post>,
}

impl Webhook {
    /// Listens on a free port; the first posts are refused.
    ///
    /// # Errors
    /// No port is free.
    pub fn refusing(first: usize) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let url = format!("http://{}/hook", listener.local_addr()?);
        let (sender, posts) = channel();
        thread::spawn(move || {
            for (number, stream) in listener.incoming().flatten().enumerate() {
                let status = if number < first { "503 Service Unavailable" } else { "200 OK" };
                if take(stream, status, &sender).is_err() {
                    return;
                }
            }
        });
        Ok(Self { url, posts })
    }

    /// The next post.
    ///
    /// # Errors
    /// None comes within a minute.
    pub fn next(&self) -> Result<Post> {
        self.posts.recv_timeout(PATIENCE).context("nothing was posted")
    }
}

fn take(mut stream: TcpStream, status: &str, sender: &Sender<Post>) -> Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut headers = BTreeMap::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        match line.trim_end().split_once(": ") {
            Some((name, value)) => headers.insert(name.to_lowercase(), value.to_owned()),
            None if line.trim_end().is_empty() => break,
            None => None,
        };
    }
    let length = headers.get("content-length").and_then(|length| length.parse().ok()).unwrap_or_default();
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    write!(stream, "HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")?;
    sender.send(Post { headers, body: String::from_utf8(body)? })?;
    Ok(())
}
