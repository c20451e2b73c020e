//! The built web page: hashed files for ever and packed as the build left them, the entry with an ETag, unknown paths to
//! the entry.

use std::borrow::Cow;

use axum::body::Body;
use axum::extract::{Request, State as Reach};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use dingyin_service::account::digest_of_bytes;
use rust_embed::RustEmbed;

use crate::State;
use crate::path_prefix::PathPrefix;
use crate::problem::{Failure, METHOD_NOT_ALLOWED, NO_ROUTE};

#[derive(RustEmbed)]
#[folder = "../../web/dist"]
#[allow_missing = true]
struct Built;

/// The page for large screens.
const ENTRY: &str = "index.html";
/// The page for phones, at `/m` and below.
const PHONE_ENTRY: &str = "m.html";
/// What the entries say of where they stand; it holds at the root alone.
const ROOT_BASE: &str = r#"<base href="/" />"#;

pub(crate) async fn asset(Reach(state): Reach<State>, request: Request) -> Response {
    let path = request.uri().path().trim_start_matches('/');
    if path.starts_with("api/") || path == "api" {
        return Failure::from(NO_ROUTE).into_response();
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Failure::from(METHOD_NOT_ALLOWED).into_response();
    }
    let is_file = path.rsplit('/').next().is_some_and(|name| name.contains('.'));
    let path = if is_file { path } else { entry_of(path) };
    match Built::get(path) {
        Some(file) if path.ends_with(".html") => answer(path, based(file.data, &state.path_prefix), &request),
        Some(file) => match packed(path, &request) {
            Some(file) => as_brotli(answer(path, file, &request)),
            None => answer(path, file.data, &request),
        },
        None => Failure::from(NO_ROUTE).into_response(),
    }
}

/// The page that answers for an address.
fn entry_of(path: &str) -> &'static str {
    if path == "m" || path.starts_with("m/") { PHONE_ENTRY } else { ENTRY }
}

/// The file as the build packed it, for who can open it.
fn packed(path: &str, request: &Request) -> Option<Cow<'static, [u8]>> {
    let accepted = request.headers().get(header::ACCEPT_ENCODING)?.to_str().ok()?;
    let opens = accepted.split(',').map(str::trim).any(|coding| {
        let (name, weight) = coding.split_once(';').unwrap_or((coding, ""));
        name.trim().eq_ignore_ascii_case("br") && !matches!(weight.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000")
    });
    opens.then(|| Built::get(&format!("{path}.br"))).flatten().map(|file| file.data)
}

fn as_brotli(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    response
}

/// An entry that says under which path the application stands.
fn based(entry: Cow<'static, [u8]>, prefix: &PathPrefix) -> Cow<'static, [u8]> {
    match str::from_utf8(&entry) {
        Ok(text) => {
            let base = format!(r#"<base href="{}" />"#, prefix.base());
            Cow::Owned(text.replacen(ROOT_BASE, &base, 1).into_bytes())
        }
        Err(_) => entry,
    }
}

fn answer(path: &str, data: Cow<'static, [u8]>, request: &Request) -> Response {
    let tag = format!("\"{}\"", digest_of_bytes(&data).chars().take(32).collect::<String>());
    let known = request.headers().get(header::IF_NONE_MATCH).is_some_and(|given| given.as_bytes() == tag.as_bytes());
    let hashed = path.starts_with("assets/");
    let caching = if hashed { "public, max-age=31536000, immutable" } else { "no-cache" };
    let media_type = mime_guess::from_path(path).first_or_octet_stream();
    let mut response =
        if known { StatusCode::NOT_MODIFIED.into_response() } else { Body::from(data.into_owned()).into_response() };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    for (name, value) in [(header::ETAG, tag.as_str()), (header::CONTENT_TYPE, media_type.as_ref())] {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    }
    response
}
