//! What stands around every request: its id, its line in the log, its figures, safe headers, and errors in words.

use std::any::Any;
use std::sync::{OnceLock, PoisonError};
use std::time::Instant;

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

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The id of a request, made here.
#[derive(Debug, Clone)]
pub(crate) struct RequestId(pub String);

/// Headers that every answer carries: nothing is guessed, framed, or loaded from elsewhere.
const SAFE: [(HeaderName, &str); 4] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "same-origin"),
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; \
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
    dressed(response, &id)
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
