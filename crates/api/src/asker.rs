//! Who asks, in which language, in which request: the circumstances that every handler passes on.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use axum_extra::extract::CookieJar;
use dingyin_service::account::Credential;
use dingyin_service::{Context, Signed};

use crate::body::{Body, flaw};
use crate::frame::RequestId;
use crate::problem::{CROSS_SITE, Failure, NOT_SIGNED_IN};
use crate::{State, header as headers, language};

/// The name of the session's cookie.
pub(crate) const COOKIE: &str = "dingyin_session";
const KEY: &str = "idempotency-key";
/// The longest idempotency key.
const LONGEST_KEY: usize = 200;

/// Someone who is signed in, with the circumstances of the request.
#[derive(Debug)]
pub(crate) struct Asker {
    pub context: Context,
    pub signed: Signed,
    key: Option<String>,
    operation: String,
    wait_for: Option<i64>,
}

impl FromRequestParts<State> for Asker {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Failure> {
        let jar = CookieJar::from_headers(&parts.headers);
        let bearer = bearer(&parts.headers);
        let cookie = jar.get(COOKIE).map(|cookie| cookie.value());
        let credential = match (&bearer, cookie) {
            (Some(token), _) => Credential::Token(token),
            (None, Some(secret)) => {
                same_site(parts)?;
                Credential::Session(secret)
            }
            (None, None) => return Err(NOT_SIGNED_IN.into()),
        };
        let signed = state.service.who(credential).await?;
        let request_id = parts.extensions.get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default();
        let context = Context {
            actor: signed.actor.clone(),
            request_id,
            language: language::of(&parts.headers),
            now: state.service.clock().now(),
            idempotency: None,
        };
        Ok(Self {
            context,
            signed,
            key: key(&parts.headers)?,
            operation: format!("{} {}", parts.method, parts.uri.path()),
            wait_for: headers::wait_for(&parts.headers)?,
        })
    }
}

impl Asker {
    /// The circumstances with the client's key for this operation and body.
    pub(crate) fn keyed<T>(&self, body: &Body<T>) -> Context {
        self.keyed_by(&body.digest)
    }

    /// The circumstances with the client's key for this operation and a digest of what it asks.
    pub(crate) fn keyed_by(&self, digest: &str) -> Context {
        let idempotency = self.key.clone().map(|key| (key, format!("{} {digest}", self.operation)));
        Context { idempotency, ..self.context.clone() }
    }

    /// Waits until the records have reached the position that was asked for.
    pub(crate) async fn see_records(&self, state: &State) -> Result<(), Failure> {
        match self.wait_for {
            Some(position) => Ok(state.service.wait_for_records(position).await?),
            None => Ok(()),
        }
    }

    /// Waits until the index has reached the position that was asked for.
    pub(crate) async fn see_index(&self, state: &State) -> Result<(), Failure> {
        match self.wait_for {
            Some(position) => Ok(state.service.wait_for_index(position).await?),
            None => Ok(()),
        }
    }
}

fn bearer(headers: &HeaderMap) -> Option<String> {
    let given = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = given.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim().to_owned())
}

/// A cookie travels with requests that another site makes a browser send; those are not taken.
fn same_site(parts: &Parts) -> Result<(), Failure> {
    let changes = !matches!(parts.method, Method::GET | Method::HEAD | Method::OPTIONS);
    let site = parts.headers.get("sec-fetch-site").and_then(|value| value.to_str().ok());
    if changes && matches!(site, Some("cross-site" | "same-site")) { Err(CROSS_SITE.into()) } else { Ok(()) }
}

fn key(headers: &HeaderMap) -> Result<Option<String>, Failure> {
    let Some(given) = headers.get(KEY) else { return Ok(None) };
    let text = given.to_str().ok().map(str::trim).filter(|text| !text.is_empty() && text.len() <= LONGEST_KEY);
    let wrong = || {
        flaw("/idempotency-key", "invalid_format", ("应为不超过200字的文本", "must be a text of at most 200 letters"))
    };
    text.map(|text| Some(text.to_owned())).ok_or_else(wrong)
}
