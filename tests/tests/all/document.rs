//! Promises about every operation, checked over the published OpenAPI document.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use dingyin_tests::{Answer, Case, Client, Flags, Server, a_demand, a_lead, an_organisation};
use serde_json::Value;
use ureq::http::Method;

const NOBODY: &str = "01900000-0000-7000-8000-000000000000";

/// One operation of the document.
pub struct Operation {
    pub method: Method,
    pub path: String,
    pub takes_a_body: bool,
    pub is_open: bool,
}

/// Every operation that the server publishes.
pub fn operations(server: &Server) -> Result<Vec<Operation>> {
    let document = server.anonymous().get("/openapi.json")?.is(200);
    let mut operations = Vec::new();
    for (path, methods) in document["paths"].as_object().context("no paths")? {
        for (method, told) in methods.as_object().into_iter().flatten() {
            operations.push(Operation {
                method: Method::from_bytes(method.to_uppercase().as_bytes())?,
                path: path.clone(),
                takes_a_body: told["requestBody"].is_object(),
                is_open: told["security"]
                    .as_array()
                    .is_some_and(|all| all.is_empty() || all.contains(&Value::Object(serde_json::Map::default()))),
            });
        }
    }
    assert!(operations.len() > 40, "the document is whole");
    Ok(operations)
}

impl Operation {
    /// Its path with an id in it.
    pub fn at(&self, id: &str) -> String {
        self.path.replace("{id}", id)
    }

    /// Asks it with an empty object where it takes a body.
    pub fn ask(&self, client: &Client, id: &str) -> Result<Answer> {
        let path = self.at(id);
        match path.strip_prefix("/api/v1") {
            Some(path) if self.takes_a_body => {
                client.send(self.method.clone(), path, "application/json", b"{}".to_vec())
            }
            Some(path) if self.method == Method::DELETE => client.delete(path),
            Some(path) if self.method == Method::POST => {
                client.send(Method::POST, path, "application/json", Vec::new())
            }
            _ => client.outside(&path),
        }
    }
}

#[test]
fn every_operation_but_the_open_ones_asks_who_is_there() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let anyone = server.anonymous();
    let stranger = anyone.with("cookie", "dingyin_session=0123456789abcdef");
    let mut open = Vec::new();
    for operation in operations(&server)? {
        if operation.is_open {
            open.push(operation.path);
            continue;
        }
        for client in [&anyone, &stranger] {
            let answer = operation.ask(client, NOBODY)?;
            assert_eq!(answer.status, 401, "{} {}: {}", operation.method, operation.path, answer.text);
            let _ = answer.refused(401, "not_signed_in");
        }
    }
    open.sort();
    assert_eq!(open, ["/api/v1/session", "/api/v1/setup", "/healthz", "/metrics", "/readyz"]);
    Ok(())
}

/// An id of each kind of record, by the first part of its path.
fn known_ids(clerk: &Client) -> Result<BTreeMap<&'static str, String>> {
    let case = Case::brought_to(clerk, a_lead(), "negotiation")?;
    let project = case.project["id"].as_str().context("no id")?.to_owned();
    let id = |path: &str, body: Value| anyhow::Ok(clerk.post(path, &body)?.is(201).id().to_owned());
    Ok(BTreeMap::from([
        ("projects", project),
        ("demands", id("/demands", a_demand())?),
        ("organisations", id("/organisations", an_organisation())?),
        ("attachments", clerk.upload("a.pdf", b"abc")?.is(201).id().to_owned()),
    ]))
}

#[test]
fn no_reading_operation_takes_a_parameter_it_does_not_know() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let ids = known_ids(&clerk)?;
    let mut taken = Vec::new();
    for operation in operations(&server)?.iter().filter(|o| o.method == Method::GET && !o.is_open) {
        let noun = operation.path.split('/').nth(3).unwrap_or_default();
        let path = operation.at(ids.get(noun).map_or(NOBODY, String::as_str));
        let path = path.trim_start_matches("/api/v1");
        let path = format!("{path}?no_such_parameter=1");
        match clerk.opens(&path)? {
            422 => assert_eq!(clerk.get(&path)?["errors"][0]["code"], "unknown_field", "{path}"),
            status => taken.push(format!("{} answers {status}", operation.path)),
        }
    }
    assert!(taken.is_empty(), "{taken:#?}");
    Ok(())
}

#[test]
fn every_operation_on_a_record_that_is_not_there_says_not_found() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    for operation in operations(&server)?.iter().filter(|o| o.path.contains("{id}") && o.method == Method::GET) {
        for id in [NOBODY, "1", "not-an-id", "%00", "%ff%fe", "..%2f..", "01900000-0000-7000-8000-00000000000Z"] {
            let answer = operation.ask(&clerk, id)?;
            assert!(matches!(answer.status, 400 | 404), "{} {id}: {}", operation.path, answer.text);
            assert!(id != NOBODY || answer.status == 404, "{}", operation.path);
        }
    }
    Ok(())
}

#[test]
fn the_document_is_the_committed_one_and_names_every_answer() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let document = server.anonymous().get("/openapi.json")?.is(200);
    assert!(document["openapi"].as_str().is_some_and(|version| version.starts_with("3.1")));
    for (path, methods) in document["paths"].as_object().context("no paths")? {
        for (method, told) in methods.as_object().into_iter().flatten() {
            let responses = told["responses"].as_object().context("no responses")?;
            assert!(responses.keys().any(|status| status.starts_with('2')), "{method} {path}");
            assert!(responses.keys().any(|status| status.starts_with('4')), "{method} {path}");
        }
    }
    let _ = server.anonymous().outside("/api/docs/")?.is(200);
    Ok(())
}

#[test]
fn health_and_figures_are_open_to_machines() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let anyone = server.anonymous();
    assert_eq!(anyone.outside("/healthz")?.is(200)["status"], "ok");
    let _ = anyone.get("/projects")?.is(401);
    let figures = anyone.outside("/metrics")?.is(200).text;
    let counted =
        figures.lines().find(|line| line.starts_with("dingyin_http_requests_total") && line.contains("\"401\""));
    assert!(counted.is_some_and(|line| line.contains("/api/v1/projects") && line.ends_with(" 1")), "{figures}");
    Ok(())
}
