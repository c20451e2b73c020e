//! The built web page: hashed files for ever, the entry with an ETag, unknown paths to the entry.

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use dingyin_service::account::digest_of_bytes;
use rust_embed::{EmbeddedFile, RustEmbed};

use crate::problem::{Failure, METHOD_NOT_ALLOWED, NO_ROUTE};

#[derive(RustEmbed)]
#[folder = "../../web/dist"]
#[allow_missing = true]
struct Built;

const ENTRY: &str = "index.html";

pub(crate) async fn asset(request: Request) -> Response {
    let path = request.uri().path().trim_start_matches('/');
    if path.starts_with("api/") || path == "api" {
        return Failure::from(NO_ROUTE).into_response();
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Failure::from(METHOD_NOT_ALLOWED).into_response();
    }
    let named = if path.is_empty() { None } else { Built::get(path).map(|file| (path, file)) };
    let is_file = path.rsplit('/').next().is_some_and(|name| name.contains('.'));
    match named {
        Some((path, file)) => answer(path, file, &request),
        None if is_file => Failure::from(NO_ROUTE).into_response(),
        None => match Built::get(ENTRY) {
            Some(file) => answer(ENTRY, file, &request),
            None => Failure::from(NO_ROUTE).into_response(),
        },
    }
}

fn answer(path: &str, file: EmbeddedFile, request: &Request) -> Response {
    let tag = format!("\"{}\"", digest_of_bytes(&file.data).chars().take(32).collect::<String>());
    let known = request.headers().get(header::IF_NONE_MATCH).is_some_and(|given| given.as_bytes() == tag.as_bytes());
    let hashed = path.starts_with("assets/");
    let caching = if hashed { "public, max-age=31536000, immutable" } else { "no-cache" };
    let media_type = mime_guess::from_path(path).first_or_octet_stream();
    let mut response = if known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        Body::from(file.data.into_owned()).into_response()
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    for (name, value) in [(header::ETAG, tag.as_str()), (header::CONTENT_TYPE, media_type.as_ref())] {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    }
    response
}
