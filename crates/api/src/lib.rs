//! HTTP: routes, sessions, the OpenAPI document, live events, and the built web page.
//!
//! A handler decodes, calls one function of `service` and maps the answer; nothing here decides a rule.

mod absence;
mod account;
mod account_request;
mod admission_standard;
mod approval_catalogue;
mod around;
mod asker;
mod assets;
mod attachment;
mod audit;
mod body;
mod calendar;
mod count;
mod day;
mod demand;
mod docking;
mod document;
mod duplicate;
mod element;
mod events;
mod export;
mod first_report;
mod form;
mod frame;
mod green_channel;
mod handover;
mod header;
mod import;
mod instruction;
mod intake;
mod investment_target;
mod language;
mod list;
mod matching;
mod measure;
mod meeting;
mod names;
mod notification;
mod notification_settings;
mod organisation;
mod path_prefix;
mod performance;
mod person;
mod problem;
mod progress;
mod project;
mod raised_problem;
mod reference;
mod search;
mod session;
mod thesaurus;
mod transfer;
mod work;

use std::time::Duration;

use axum::Router;
use axum::middleware::from_fn_with_state;
use dingyin_service::Service;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;
use utoipa_axum::router::OpenApiRouter;

pub use document::json as openapi_json;
pub use path_prefix::{NotAPath, PathPrefix};

/// How long a request may take.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long requests under way may take after the stop was asked for.
const LAST_CALL: Duration = Duration::from_secs(20);

/// What every handler can reach.
#[derive(Clone)]
pub(crate) struct State {
    pub service: Service,
    pub metrics: metrics_exporter_prometheus::PrometheusHandle,
    pub stopping: watch::Receiver<bool>,
    pub path_prefix: PathPrefix,
}

/// Serves below a path until `stop` turns true; requests under way are finished.
///
/// # Errors
/// The listener fails.
pub async fn serve(
    service: Service,
    listener: TcpListener,
    path_prefix: PathPrefix,
    stop: watch::Receiver<bool>,
) -> std::io::Result<()> {
    let router = router(State { service, metrics: frame::recorder(), stopping: stop.clone(), path_prefix });
    let mut asked = stop.clone();
    let server = axum::serve(listener, router).with_graceful_shutdown(async move {
        // A sender that is gone has asked to stop as well.
        let _ = asked.wait_for(|stop| *stop).await;
    });
    let mut overdue = stop;
    tokio::select! {
        served = server.into_future() => served,
        () = async {
            let _ = overdue.wait_for(|stop| *stop).await;
            tokio::time::sleep(LAST_CALL).await;
        } => Ok(()),
    }
}

fn router(state: State) -> Router {
    let (routes, document) = routes().split_for_parts();
    let limits = ServiceBuilder::new()
        .layer(from_fn_with_state(state.clone(), frame::frame))
        .layer(CatchPanicLayer::custom(frame::panicked))
        .layer(TimeoutLayer::with_status_code(axum::http::StatusCode::SERVICE_UNAVAILABLE, PATIENCE));
    routes
        .merge(document::docs(document))
        .fallback(assets::asset)
        .with_state(state.clone())
        .layer(limits)
        .layer(CompressionLayer::new().gzip(true).br(true))
}

/// Every operation, in the order of the contract.
pub(crate) fn routes() -> OpenApiRouter<State> {
    let api = OpenApiRouter::new()
        .merge(session::routes())
        .merge(account::routes())
        .merge(account_request::routes())
        .merge(project::routes())
        .merge(duplicate::routes())
        .merge(first_report::routes())
        .merge(transfer::routes())
        .merge(intake::routes())
        .merge(calendar::routes())
        .merge(approval_catalogue::routes())
        .merge(admission_standard::routes())
        .merge(progress::routes())
        .merge(performance::routes())
        .merge(person::routes())
        .merge(green_channel::routes())
        .merge(count::routes())
        .merge(raised_problem::routes())
        .merge(instruction::routes())
        .merge(measure::routes())
        .merge(meeting::routes())
        .merge(work::routes())
        .merge(handover::routes())
        .merge(absence::routes())
        .merge(attachment::routes())
        .merge(demand::routes())
        .merge(organisation::routes())
        .merge(matching::routes())
        .merge(docking::routes())
        .merge(investment_target::routes())
        .merge(element::routes())
        .merge(thesaurus::routes())
        .merge(import::routes())
        .merge(export::routes())
        .merge(search::routes())
        .merge(notification::routes())
        .merge(notification_settings::routes())
        .merge(reference::routes())
        .merge(audit::routes())
        .merge(events::routes());
    OpenApiRouter::with_openapi(document::info()).nest("/api/v1", api).merge(around::routes())
}
