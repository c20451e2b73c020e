//! Headers that carry meaning: versions, positions.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use dingyin_service::Expected;

use crate::body::flaw;
use crate::problem::{Failure, PRECONDITION_REQUIRED};

const POSITION: HeaderName = HeaderName::from_static("dingyin-position");
const WAIT_FOR: &str = "dingyin-wait-for";

/// The version a change builds on; one that no record can have never fits.
pub(crate) struct IfMatch(pub Expected);

impl<S: Send + Sync> FromRequestParts<S> for IfMatch {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        let given = parts.headers.get(header::IF_MATCH).ok_or(PRECONDITION_REQUIRED)?;
        let given = given.to_str().unwrap_or_default().trim();
        if given == "*" {
            return Ok(Self(Expected::Any));
        }
        let version = given.trim_matches('"').parse().unwrap_or(0);
        Ok(Self(Expected::Version(version)))
    }
}

/// The position that `Dingyin-Wait-For` asks to be reached.
pub(crate) fn wait_for(headers: &HeaderMap) -> Result<Option<i64>, Failure> {
    let Some(given) = headers.get(WAIT_FOR) else { return Ok(None) };
    let position = given.to_str().ok().and_then(|text| text.trim().parse::<i64>().ok()).filter(|at| *at >= 0);
    position
        .map(Some)
        .ok_or_else(|| flaw("/dingyin-wait-for", "invalid_format", ("应为日志位置", "must be a position")))
}

/// `ETag` of a version.
pub(crate) fn etag(version: i64) -> (HeaderName, HeaderValue) {
    (header::ETAG, value(&format!("\"{version}\"")))
}

/// `Dingyin-Position` of a change.
pub(crate) fn position(position: i64) -> (HeaderName, HeaderValue) {
    (POSITION, value(&position.to_string()))
}

/// `Location` of a new record.
pub(crate) fn location(path: &str) -> (HeaderName, HeaderValue) {
    (header::LOCATION, value(path))
}

/// A `Content-Disposition` with which a browser saves a file under this name. RFC 5987.
pub(crate) fn named_file(name: &str) -> String {
    let encoded: String = name.bytes().map(|byte| format!("%{byte:02X}")).collect();
    format!("attachment; filename*=UTF-8''{encoded}")
}

fn value(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static(""))
}
