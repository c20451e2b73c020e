//! HTTP by hand, for requests that a sound client cannot even send.

use std::io::{ErrorKind, Read, Write as _};
use std::net::TcpStream;
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result, bail, ensure};
use ureq::http::{HeaderMap, HeaderName, HeaderValue};

use crate::client::Answer;

const PATIENCE: Duration = Duration::from_secs(60);

/// Opens a connection.
///
/// # Errors
/// Nobody listens.
pub fn connect(authority: &str) -> Result<TcpStream> {
    let stream = TcpStream::connect(authority)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    stream.set_nodelay(true)?;
    Ok(stream)
}

/// Waits until the server asks for the body of a request that was announced with `Expect: 100-continue`: it is under
/// way then.
///
/// # Errors
/// Something else is answered.
pub fn asked_for_body(mut stream: impl Read) -> Result<()> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte)?;
        head.extend_from_slice(&byte);
    }
    ensure!(head.starts_with(b"HTTP/1.1 100 "), "instead: {}", String::from_utf8_lossy(&head));
    Ok(())
}

pub(crate) fn exchange(authority: &str, request: Vec<u8>) -> Result<Answer> {
    let stream = connect(authority)?;
    let mut writing = stream.try_clone()?;
    // The server may answer and hang up before it has read everything.
    let writer = thread::spawn(move || drop(writing.write_all(&request)));
    let answer = read(stream);
    let _ = writer.join();
    answer
}

/// Reads one answer up to the end of its body.
///
/// # Errors
/// The connection ends before, or it is no HTTP.
pub fn read(mut stream: impl Read) -> Result<Answer> {
    let mut bytes = Vec::new();
    let mut buffer = [0; 8192];
    loop {
        if let Some(answer) = parse(&bytes)? {
            return Ok(answer);
        }
        match stream.read(&mut buffer) {
            Ok(0) => bail!("the connection ended after {:?}", String::from_utf8_lossy(&bytes)),
            Ok(count) => bytes.extend_from_slice(buffer.get(..count).unwrap_or_default()),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error).context("reading the answer"),
        }
    }
}

/// The final answer, once it is whole; one with status 100 only says that the body may come.
fn parse(bytes: &[u8]) -> Result<Option<Answer>> {
    let Some((head, body)) = split(bytes) else { return Ok(None) };
    let head = String::from_utf8_lossy(head);
    let mut lines = head.split("\r\n");
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|status| status.parse().ok());
    let status: u16 = status.with_context(|| format!("no status line in {head:?}"))?;
    if status == 100 {
        return parse(body);
    }
    let mut headers = HeaderMap::new();
    for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
        headers.insert(HeaderName::try_from(name)?, HeaderValue::try_from(value)?);
    }
    let length = headers.get("content-length").and_then(|length| length.to_str().ok()?.parse().ok()).unwrap_or(0);
    Ok(body.get(..length).map(|body| Answer::new(status, headers, body)))
}

fn split(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let at = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
    Some((bytes.get(..at)?, bytes.get(at + 4..)?))
}
