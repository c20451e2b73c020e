//! Reading bodies and queries: every mistake is told with its place, and nothing unknown is taken.

use std::collections::BTreeMap;

use axum::body::{Body as Stream, to_bytes};
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use dingyin_service::account::digest_of;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::problem::{BAD_REQUEST, Failure, Flaw, INVALID, MALFORMED_JSON, TOO_LARGE, UNSUPPORTED};

/// The largest JSON body, in bytes.
const LARGEST: usize = 1024 * 1024;
/// The longest query, in bytes.
const LONGEST_QUERY: usize = 8 * 1024;

/// A JSON body and the digest of what it says, whatever its spaces and order.
#[derive(Debug)]
pub(crate) struct Body<T> {
    pub value: T,
    pub digest: String,
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Body<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, _: &S) -> Result<Self, Failure> {
        let value = read(request, "application/json").await?;
        let digest = digest_of(&value.to_string());
        Ok(Self { value: typed(value)?, digest })
    }
}

/// A body of another JSON type, such as a merge patch, as it came.
pub(crate) struct MergePatch(pub Value);

impl<S: Send + Sync> FromRequest<S> for MergePatch {
    type Rejection = Failure;

    async fn from_request(request: Request, _: &S) -> Result<Self, Failure> {
        let value = read(request, "application/merge-patch+json").await?;
        if value.is_object() {
            Ok(Self(value))
        } else {
            Err(flaw("", "invalid_type", ("应为对象", "must be an object")))
        }
    }
}

async fn read(request: Request, media_type: &str) -> Result<Value, Failure> {
    if !is_json(request.headers(), media_type) {
        return Err(UNSUPPORTED.into());
    }
    let bytes = limited(request.into_body(), LARGEST).await?;
    serde_json::from_slice(&bytes).map_err(|_| MALFORMED_JSON.into())
}

/// The bytes of a body up to a limit.
pub(crate) async fn limited(body: Stream, limit: usize) -> Result<bytes::Bytes, Failure> {
    let hint = http_body_hint(&body);
    if hint > limit as u64 {
        return Err(TOO_LARGE.into());
    }
    to_bytes(body, limit).await.map_err(|error| {
        let too_long = std::error::Error::source(&error).is_some_and(|s| s.to_string().contains("length limit"));
        if too_long { TOO_LARGE.into() } else { BAD_REQUEST.into() }
    })
}

fn http_body_hint(body: &Stream) -> u64 {
    axum::body::HttpBody::size_hint(body).lower()
}

fn is_json(headers: &HeaderMap, media_type: &str) -> bool {
    let given = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let essence = given.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == media_type || essence == "application/json"
}

/// A JSON value as a body.
pub(crate) fn typed<T: DeserializeOwned>(value: Value) -> Result<T, Failure> {
    serde_path_to_error::deserialize(value).map_err(|error| {
        let path = pointer(error.path());
        told(&path, &error.inner().to_string())
    })
}

fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    let mut pointer = String::new();
    for segment in path {
        match segment {
            Segment::Seq { index } => pointer.push_str(&format!("/{index}")),
            Segment::Map { key } => pointer.push_str(&format!("/{}", key.replace('~', "~0").replace('/', "~1"))),
            Segment::Enum { .. } | Segment::Unknown => {}
        }
    }
    pointer
}

/// What the decoder says, as a flaw with a code of its own.
fn told(path: &str, message: &str) -> Failure {
    let quoted = message.split('`').nth(1).unwrap_or_default();
    if message.starts_with("unknown field") {
        let at = if path.ends_with(&format!("/{quoted}")) { path.to_owned() } else { format!("{path}/{quoted}") };
        return flaw(&at, "unknown_field", ("没有这个字段", "there is no such field"));
    }
    if message.starts_with("duplicate field") {
        return flaw(&format!("{path}/{quoted}"), "repeated", ("重复填写", "is given twice"));
    }
    if message.starts_with("invalid type") {
        return flaw(path, "invalid_type", ("类型不对", "has the wrong type"));
    }
    flaw(path, "invalid_format", ("格式不对", "has the wrong form"))
}

pub(crate) fn flaw(pointer: &str, code: &'static str, (zh, en): (&str, &str)) -> Failure {
    let flaw = Flaw { pointer: pointer.to_owned(), code, zh: zh.to_owned(), en: en.to_owned() };
    Failure::Http(INVALID, vec![flaw])
}

/// A part or a value that had to come.
pub(crate) fn missing(name: &str) -> Failure {
    flaw(&format!("/{name}"), "required", ("必填", "is required"))
}

/// Values by name as texts; a text stands for itself.
pub(crate) fn texts(values: BTreeMap<String, Value>) -> BTreeMap<String, String> {
    let text = |value: Value| match value {
        Value::String(text) => text,
        other => other.to_string(),
    };
    values.into_iter().map(|(name, value)| (name, text(value))).collect()
}

/// As of which instant a record is asked for.
#[derive(Debug, Default, serde::Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct AsOf {
    /// The record as it stood at this instant, rebuilt from the change log; as it stands when absent.
    pub as_of: Option<chrono::DateTime<chrono::Utc>>,
}

/// The parameters of a query; repeated ones make a list, unknown ones are an error.
#[derive(Debug)]
pub(crate) struct Query<T>(pub T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Query<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        let query = parts.uri.query().unwrap_or_default();
        if query.len() > LONGEST_QUERY {
            return Err(flaw("", "too_long", ("查询过长", "the query is too long")));
        }
        let deserializer = serde_html_form::Deserializer::new(form_urlencoded::parse(query.as_bytes()));
        serde_path_to_error::deserialize(deserializer).map(Self).map_err(|error| {
            let path = pointer(error.path());
            told(&path, &error.inner().to_string())
        })
    }
}

/// The query of an operation that takes no parameters.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Nothing {}
