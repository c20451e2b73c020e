//! Someone who talks to the server, and what is answered.

use std::fmt::Display;
use std::ops::Index;
use std::time::Duration;

use anyhow::{Context as _, Result};
use serde_json::Value;
use ureq::http::{HeaderMap, Method, Request, Response};
use ureq::{Agent, Body};

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(60);
const LARGEST_ANSWER: u64 = 64 * 1024 * 1024;

/// Someone with headers that go with every request; a copy costs nothing.
#[derive(Debug, Clone)]
pub struct Client {
    agent: Agent,
    origin: String,
    headers: Vec<(String, String)>,
}

impl Client {
    pub(crate) fn new(origin: &str) -> Self {
        // Each request has a connection of its own: how kept connections fare is a test, not chance.
        let config = Agent::config_builder().http_status_as_error(false).timeout_global(Some(PATIENCE));
        let config = config.max_idle_connections(0).max_idle_connections_per_host(0);
        Self { agent: config.build().into(), origin: origin.to_owned(), headers: Vec::new() }
    }

    /// The same person with one more header.
    #[must_use]
    pub fn with(&self, name: &str, value: impl Display) -> Self {
        let mut client = self.clone();
        client.headers.retain(|(known, _)| known != name);
        client.headers.push((name.to_owned(), value.to_string()));
        client
    }

    /// The same person, changing this version of a record.
    #[must_use]
    pub fn on(&self, record: &Value) -> Self {
        let version = record.get("version").cloned().unwrap_or_default();
        self.with("if-match", format!("\"{version}\""))
    }

    /// The same person, who must see the change at this position.
    #[must_use]
    pub fn seeing(&self, position: i64) -> Self {
        self.with("dingyin-wait-for", position)
    }

    /// The value of one of the headers that go with every request.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value.as_str())
    }

    /// Reads below `/api/v1`.
    ///
    /// # Errors
    /// There is no answer.
    pub fn get(&self, path: &str) -> Result<Answer> {
        self.outside(&format!("/api/v1{path}"))
    }

    /// Reads a file below `/api/v1`.
    ///
    /// # Errors
    /// There is no answer, or it is none of success.
    pub fn bytes(&self, path: &str) -> Result<Vec<u8>> {
        let mut response = self.agent.run(self.request(Method::GET, &format!("/api/v1{path}")).body(())?)?;
        anyhow::ensure!(response.status().is_success(), "{path} answers {}", response.status());
        Ok(response.body_mut().with_config().limit(LARGEST_ANSWER).read_to_vec()?)
    }

    /// Reads any path.
    ///
    /// # Errors
    /// There is no answer.
    pub fn outside(&self, path: &str) -> Result<Answer> {
        Answer::read(self.agent.run(self.request(Method::GET, path).body(())?)?)
    }

    /// Searches with these parameters.
    ///
    /// # Errors
    /// There is no answer.
    pub fn search(&self, parameters: &[(&str, &str)]) -> Result<Answer> {
        self.get(&query("/search", parameters))
    }

    /// Posts JSON.
    ///
    /// # Errors
    /// There is no answer.
    pub fn post(&self, path: &str, body: &Value) -> Result<Answer> {
        self.send(Method::POST, path, "application/json", body.to_string().into_bytes())
    }

    /// Puts JSON.
    ///
    /// # Errors
    /// There is no answer.
    pub fn put(&self, path: &str, body: &Value) -> Result<Answer> {
        self.send(Method::PUT, path, "application/json", body.to_string().into_bytes())
    }

    /// Sends a merge patch.
    ///
    /// # Errors
    /// There is no answer.
    pub fn patch(&self, path: &str, body: &Value) -> Result<Answer> {
        self.send(Method::PATCH, path, "application/merge-patch+json", body.to_string().into_bytes())
    }

    /// Deletes.
    ///
    /// # Errors
    /// There is no answer.
    pub fn delete(&self, path: &str) -> Result<Answer> {
        let path = format!("/api/v1{path}");
        Answer::read(self.agent.run(self.request(Method::DELETE, &path).body(())?)?)
    }

    /// Hands in a file.
    ///
    /// # Errors
    /// There is no answer.
    pub fn upload(&self, file_name: &str, bytes: &[u8]) -> Result<Answer> {
        let disposition = format!("Content-Disposition: form-data; name=\"file\"; filename=\"{file_name}\"");
        let mut form = format!("--limit\r\n{disposition}\r\nContent-Type: application/pdf\r\n\r\n").into_bytes();
        form.extend_from_slice(bytes);
        form.extend_from_slice(b"\r\n--limit--\r\n");
        self.send(Method::POST, "/attachments", "multipart/form-data; boundary=limit", form)
    }

    /// Hands in a file of rows and waits until it is read; answers the import.
    ///
    /// # Errors
    /// There is no answer, or it is not taken.
    pub fn import(&self, kind: &str, file_name: &str, bytes: &[u8]) -> Result<Answer> {
        let handed_in = self.hand_in(kind, file_name, bytes)?;
        anyhow::ensure!(handed_in.status == 202, "{file_name} is not taken: {}", handed_in.text);
        let path = format!("/imports/{}", handed_in.id());
        // The stream of events ends when the file is read.
        self.get(&format!("{path}/events"))?;
        self.get(&path)
    }

    /// Hands in a file of rows.
    ///
    /// # Errors
    /// There is no answer.
    pub fn hand_in(&self, kind: &str, file_name: &str, bytes: &[u8]) -> Result<Answer> {
        let part = |name: &str| format!("--limit\r\nContent-Disposition: form-data; name=\"{name}\"");
        let mut form =
            format!("{}\r\n\r\n{kind}\r\n{}; filename=\"{file_name}\"\r\n", part("kind"), part("file")).into_bytes();
        form.extend_from_slice(b"Content-Type: application/octet-stream\r\n\r\n");
        form.extend_from_slice(bytes);
        form.extend_from_slice(b"\r\n--limit--\r\n");
        self.send(Method::POST, "/imports", "multipart/form-data; boundary=limit", form)
    }

    /// Sends anything.
    ///
    /// # Errors
    /// There is no answer.
    pub fn send(&self, method: Method, path: &str, media_type: &str, body: Vec<u8>) -> Result<Answer> {
        let request = self.request(method, &format!("/api/v1{path}")).header("content-type", media_type);
        Answer::read(self.agent.run(request.body(body)?)?)
    }

    /// Every item of a list, page by page.
    ///
    /// # Errors
    /// A page is not answered.
    pub fn every(&self, path: &str, limit: usize) -> Result<Vec<Value>> {
        let joint = if path.contains('?') { '&' } else { '?' };
        let (mut items, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = self.get(&format!("{path}{joint}limit={limit}{cursor}"))?.is(200);
            let name = if page["items"].is_array() { "items" } else { "hits" };
            items.extend(page[name].as_array().with_context(|| format!("{path} is no list"))?.iter().cloned());
            match page["next_cursor"].as_str() {
                Some(next) => cursor = format!("&{}", query("", &[("cursor", next)]).trim_start_matches('?')),
                None => return Ok(items),
            }
        }
    }

    /// The status with which a stream opens, without reading it.
    ///
    /// # Errors
    /// There is no answer.
    pub fn opens(&self, path: &str) -> Result<u16> {
        Ok(self.stream(&format!("/api/v1{path}"))?.status().as_u16())
    }

    pub(crate) fn stream(&self, path: &str) -> Result<Response<Body>> {
        let config = Agent::config_builder().http_status_as_error(false).timeout_connect(Some(PATIENCE)).build();
        Ok(Agent::new_with_config(config).run(self.request(Method::GET, path).body(())?)?)
    }

    fn request(&self, method: Method, path: &str) -> ureq::http::request::Builder {
        let request = Request::builder().method(method).uri(format!("{}{path}", self.origin));
        self.headers.iter().fold(request, |request, (name, value)| request.header(name, value))
    }
}

/// A path with its query.
#[must_use]
pub fn query(path: &str, parameters: &[(&str, &str)]) -> String {
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    pairs.extend_pairs(parameters);
    format!("{path}?{}", pairs.finish())
}

/// What was answered.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as text.
    pub text: String,
    /// The body as JSON; null where it is none.
    pub json: Value,
}

impl Answer {
    fn read(mut response: Response<Body>) -> Result<Self> {
        let body = response.body_mut().with_config().limit(LARGEST_ANSWER).read_to_vec()?;
        Ok(Self::new(response.status().as_u16(), response.headers().clone(), &body))
    }

    pub(crate) fn new(status: u16, headers: HeaderMap, body: &[u8]) -> Self {
        let json = serde_json::from_slice(body).unwrap_or_default();
        Self { status, headers, text: String::from_utf8_lossy(body).into_owned(), json }
    }

    /// It must have this status.
    #[track_caller]
    #[must_use]
    pub fn is(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", self.shown());
        self
    }

    /// It must be a problem with this status and code.
    #[track_caller]
    #[must_use]
    pub fn refused(self, status: u16, code: &str) -> Self {
        assert_eq!((self.status, self["code"].as_str()), (status, Some(code)), "{}", self.shown());
        assert_eq!(self.header("content-type"), "application/problem+json");
        self
    }

    /// The beginning of the body, for messages.
    #[must_use]
    pub fn shown(&self) -> String {
        self.text.chars().take(600).collect()
    }

    /// A header as text; empty where it is not there.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The position of a change.
    ///
    /// # Errors
    /// It has none.
    pub fn position(&self) -> Result<i64> {
        let given = self.header("dingyin-position");
        given.parse().with_context(|| format!("no position, but {given:?}: {}", self.text))
    }

    /// The record's id.
    #[track_caller]
    #[must_use]
    pub fn id(&self) -> &str {
        self.text_at("/id")
    }

    /// A text in the body.
    #[track_caller]
    #[must_use]
    pub fn text_at(&self, pointer: &str) -> &str {
        let found = self.json.pointer(pointer).and_then(Value::as_str);
        assert!(found.is_some(), "no text at {pointer} in {}", self.shown());
        found.unwrap_or_default()
    }

    /// The items of a list, or the hits of a search.
    #[must_use]
    pub fn items(&self) -> &[Value] {
        let listed = self.json.get("items").or_else(|| self.json.get("hits"));
        listed.and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }
}

impl Index<&str> for Answer {
    type Output = Value;

    fn index(&self, field: &str) -> &Value {
        &self.json[field]
    }
}
