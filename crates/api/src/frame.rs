//! What stands around every request: its id, its line in the log, its figures, safe headers, and errors in words.

use std::any::Any;
use std::sync::{OnceLock, PoisonError};
use std::time::{Duration, Instant};

use axum::body::{Body, HttpBody, to_bytes};
use axum::extract::{MatchedPath, Request, State as Reach};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use dingyin_domain::language::Language;
use dingyin_service::Class;
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use tracing::Instrument as _;

use crate::problem::{Failure, INTERNAL, Pending, TIMED_OUT, of_status};
use crate::{State, language};

/// Bodies up to this length are read before anything is decided, in bytes.
const SMALL: u64 = 1024 * 1024;
/// How long a small body may take to come.
const PATIENCE: Duration = Duration::from_secs(30);

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The id of a request, made here.
#[derive(Debug, Clone)]
pub(crate) struct RequestId(pub String);

/// Headers that every answer carries: nothing is guessed, framed, or loaded from elsewhere. A page may show, as a picture or a
/// document, what it has fetched itself (`blob:`).
const SAFE: [(HeaderName, &str); 4] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "same-origin"),
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; frame-src blob:; \
         frame-ancestors 'none'; \
         base-uri 'self'; form-action 'self'",
    ),
];

pub(crate) async fn frame(Reach(state): Reach<State>, mut request: Request, next: Next) -> Response {
    let began = Instant::now();
    let id = state.service.clock().id().to_string();
    let language = language::of(request.headers());
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map_or("other", |path| path.as_str()).to_owned();
    request.extensions_mut().insert(RequestId(id.clone()));
    let (request, leftover) = settled(request).await;
    let span = tracing::info_span!("request", request_id = %id, %method, route);
    let response = async {
        let response = in_words(next.run(request).await, language, &id);
        tracing::info!(status = response.status().as_u16(), took_us = began.elapsed().as_micros(), "answered");
        response
    }
    .instrument(span)
    .await;
    let labels = [("method", method.to_string()), ("route", route), ("status", response.status().as_u16().to_string())];
    metrics::counter!("dingyin_http_requests_total", &labels).increment(1);
    metrics::histogram!("dingyin_http_request_seconds", &labels[..2]).record(began.elapsed().as_secs_f64());
    let mut response = dressed(response, &id);
    if leftover == Leftover::Possible && !response.status().is_success() {
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    response
}

/// Whether some of a body may be left unread when a request is refused; the connection cannot be used again then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Leftover {
    Nothing,
    Possible,
}

/// Reads a small body to its end before anything is decided, so that a refusal leaves the connection usable.
async fn settled(request: Request) -> (Request, Leftover) {
    let (parts, body) = request.into_parts();
    let small = HttpBody::size_hint(&body).exact().is_some_and(|length| length <= SMALL);
    if !small {
        return (Request::from_parts(parts, body), Leftover::Possible);
    }
    let limit = usize::try_from(SMALL).unwrap_or(usize::MAX);
    match tokio::time::timeout(PATIENCE, to_bytes(body, limit)).await {
        Ok(Ok(bytes)) => (Request::from_parts(parts, Body::from(bytes)), Leftover::Nothing),
        _ => (Request::from_parts(parts, Body::empty()), Leftover::Possible),
    }
}

/// An error without words gets them, in the asker's language.
fn in_words(mut response: Response, language: Language, id: &str) -> Response {
    if let Some(Pending(pending)) = response.extensions_mut().remove::<Pending>() {
        let failure = pending.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(failure) = failure {
            note(&failure);
            return failure.worded(language, id).into_response();
        }
    }
    let status = response.status();
    let worded = response.headers().get(header::CONTENT_TYPE).is_some_and(|t| t == "application/problem+json");
    if !(status.is_client_error() || status.is_server_error()) || worded {
        return response;
    }
    let code = if status == StatusCode::SERVICE_UNAVAILABLE { TIMED_OUT } else { of_status(status) };
    let allow = response.headers().get(header::ALLOW).cloned();
    let mut problem = Failure::from(code).worded(language, id).into_response();
    if let Some(allow) = allow {
        problem.headers_mut().insert(header::ALLOW, allow);
    }
    problem
}

/// What went wrong on this side is noted with its cause; the asker gets the request's id.
fn note(failure: &Failure) {
    let Failure::Service(error) = failure else { return };
    match error.code().row().class {
        Class::Internal => tracing::error!(%error, "failed"),
        Class::Unavailable => tracing::warn!(%error, "not available"),
        _ => {}
    }
}

fn dressed(mut response: Response, id: &str) -> Response {
    let headers = response.headers_mut();
    if let Ok(id) = HeaderValue::from_str(id) {
        headers.insert(REQUEST_ID, id);
    }
    for (name, value) in SAFE {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

/// A panic is an error like another: noted with its text, answered without it.
pub(crate) fn panicked(cause: Box<dyn Any + Send + 'static>) -> Response {
    let text = cause.downcast_ref::<String>().map(String::as_str).or_else(|| cause.downcast_ref::<&str>().copied());
    tracing::error!(panic = text.unwrap_or("unknown"), "a handler panicked");
    Failure::from(INTERNAL).into_response()
}

/// The one recorder of this process.
pub(crate) fn recorder() -> PrometheusHandle {
    static HANDLE: OnceLock<PrometheusHandle> = OnceLock::new();
    HANDLE.get_or_init(install).clone()
}

fn install() -> PrometheusHandle {
    let buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];
    let seconds = Matcher::Full("dingyin_http_request_seconds".to_owned());
    let builder = PrometheusBuilder::new();
    let builder = builder.set_buckets_for_metric(seconds, &buckets).unwrap_or_else(|_| PrometheusBuilder::new());
    let recorder = builder.build_recorder();
    let handle = recorder.handle();
    if metrics::set_global_recorder(recorder).is_err() {
        tracing::warn!("figures are recorded elsewhere already");
    }
    handle
}
