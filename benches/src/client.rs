//! A small HTTP/1.1 client on one kept connection, so that the client costs little of the two cores.

use anyhow::{Context as _, bail};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// One connection.
pub struct Client {
    stream: TcpStream,
    address: String,
    cookie: String,
    buffer: Vec<u8>,
}

/// What came back.
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Client {
    pub async fn connect(address: &str, cookie: &str) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream,
            address: address.to_owned(),
            cookie: cookie.to_owned(),
            buffer: Vec::with_capacity(64 * 1024),
        })
    }

    /// Signs in as the clerk and answers the cookie of the session.
    pub async fn sign_in(address: &str) -> anyhow::Result<String> {
        Self::sign_in_as(address, "clerk").await
    }

    /// Signs in and answers the cookie of the session.
    pub async fn sign_in_as(address: &str, account: &str) -> anyhow::Result<String> {
        let mut client = Self::connect(address, "").await?;
        let body = json!({ "username": account, "password": "dingyin-demo-2026" }).to_string();
        let answer = client.send("POST", "/api/v1/session", &body).await?;
        let cookie = answer.head.lines().find_map(|line| line.strip_prefix("set-cookie: "));
        let cookie = cookie.and_then(|cookie| cookie.split(';').next()).context("no cookie")?;
        Ok(cookie.to_owned())
    }

    /// What an address answers, as JSON.
    pub async fn get(&mut self, path: &str) -> anyhow::Result<Value> {
        let answer = self.send("GET", path, "").await?;
        anyhow::ensure!(answer.status == 200, "{path}: {}", answer.status);
        Ok(serde_json::from_slice(&answer.body)?)
    }

    pub async fn send(&mut self, method: &str, path: &str, body: &str) -> anyhow::Result<Answer> {
        self.send_with(method, path, "", body).await
    }

    /// With lines for the head, each ended.
    pub async fn send_with(&mut self, method: &str, path: &str, head: &str, body: &str) -> anyhow::Result<Answer> {
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: {}\r\ncookie: {}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n{head}\r\n{body}",
            self.address,
            self.cookie,
            body.len()
        );
        self.stream.write_all(request.as_bytes()).await?;
        self.buffer.clear();
        let head = loop {
            if let Some(end) = find(&self.buffer, b"\r\n\r\n") {
                break end + 4;
            }
            self.more().await?;
        };
        let text = String::from_utf8_lossy(self.buffer.get(..head).unwrap_or_default()).into_owned();
        let length = text.lines().find_map(|line| line.strip_prefix("content-length: ")).context("no length")?;
        let length: usize = length.trim().parse()?;
        while self.buffer.len() < head + length {
            self.more().await?;
        }
        let status = text.split(' ').nth(1).context("no status")?.parse()?;
        Ok(Answer { status, head: text, body: self.buffer.split_off(head) })
    }

    async fn more(&mut self) -> anyhow::Result<()> {
        if self.stream.read_buf(&mut self.buffer).await? == 0 {
            bail!("the connection was closed");
        }
        Ok(())
    }
}

fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).position(|window| window == part)
}
