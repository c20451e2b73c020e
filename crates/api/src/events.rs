//! Live updates as server-sent events; the id of each is its position in the change log.

use std::convert::Infallible;
use std::time::Duration;

use async_stream::stream;
use axum::extract::State as Reach;
use axum::http::HeaderMap;
use axum::response::Sse;
use axum::response::sse::{Event as Sent, KeepAlive};
use dingyin_service::Event;
use futures::Stream;
use serde_json::json;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::State;
use crate::asker::Asker;
use crate::body::{Nothing, Query, flaw};
use crate::problem::Failure;

/// How long to wait for this process before asking whether another one has written.
const ASK_ANEW: Duration = Duration::from_secs(1);

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new().routes(routes!(events))
}

/// Follow the changes the asker may know of; `Last-Event-ID` resumes after a position.
#[utoipa::path(get, path = "/events", tag = "around",
    responses((status = 200, content_type = "text/event-stream", body = String)))]
async fn events(
    Reach(state): Reach<State>,
    asker: Asker,
    headers: HeaderMap,
    _: Query<Nothing>,
) -> Result<Sse<impl Stream<Item = Result<Sent, Infallible>>>, Failure> {
    let from = match last_event(&headers)? {
        Some(position) => position,
        None => state.service.position().await?,
    };
    Ok(Sse::new(follow(state, asker, from)).keep_alive(KeepAlive::default()))
}

fn last_event(headers: &HeaderMap) -> Result<Option<i64>, Failure> {
    let Some(given) = headers.get("last-event-id") else { return Ok(None) };
    let position = given.to_str().ok().and_then(|text| text.trim().parse::<i64>().ok()).filter(|at| *at >= 0);
    let wrong = || flaw("/last-event-id", "invalid_format", ("应为日志位置", "must be a position"));
    position.map(Some).ok_or_else(wrong)
}

fn follow(state: State, asker: Asker, from: i64) -> impl Stream<Item = Result<Sent, Infallible>> {
    stream! {
        let mut at = from;
        let mut commits = state.service.commits();
        let mut stopping = state.stopping.clone();
        while !*stopping.borrow() {
            let Ok((events, reached)) = state.service.events_after(&asker.context, at).await else { break };
            for event in events {
                yield Ok(sent(&event));
            }
            if reached > at {
                at = reached;
                continue;
            }
            tokio::select! {
                _ = commits.wait_for(|position| *position > at) => {}
                _ = stopping.changed() => {}
                () = tokio::time::sleep(ASK_ANEW) => {}
            }
        }
    }
}

fn sent(event: &Event) -> Sent {
    let entry = &event.entry;
    let data = json!({
        "position": event.position,
        "aggregate": entry.aggregate,
        "aggregate_id": entry.aggregate_id,
        "action": entry.action,
        "at": entry.at,
    });
    Sent::default().id(event.position.to_string()).event("change").data(data.to_string())
}
