//! The change log, the check of its chain and the state of the system over HTTP.

use axum::Json;
use axum::extract::State as Reach;
use chrono::{DateTime, Utc};
use dingyin_service::clock::beginning_of;
use dingyin_service::{AuditCriteria, AuditedEntry, Broken, Checked, SystemState};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::body::{Nothing, Query};
use crate::day::Day;
use crate::list::{Listed, code, limit, typed};
use crate::problem::Failure;

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new().routes(routes!(read_log)).routes(routes!(check_log)).routes(routes!(system_state))
}

/// Which entries of the log are asked for.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
struct LogQuery {
    /// The whole name of whoever did it.
    actor: Option<String>,
    /// Kind of record, as in `/reference`.
    kind: Option<String>,
    /// From this day on.
    from: Option<Day>,
    /// Up to the end of this day.
    until: Option<Day>,
    limit: Option<i64>,
    cursor: Option<String>,
}

/// An entry of the change log; what stands in the record is not shown.
#[derive(Debug, Serialize, ToSchema)]
struct LogEntryView {
    position: i64,
    at: DateTime<Utc>,
    actor: String,
    request_id: String,
    /// Kind of record.
    kind: Option<&'static str>,
    record_id: Uuid,
    action: String,
    /// What people call the action.
    title: &'static str,
    /// Why contact details were shown, where they were.
    reason: Option<String>,
}

impl From<AuditedEntry> for LogEntryView {
    fn from(entry: AuditedEntry) -> Self {
        Self {
            position: entry.position,
            at: entry.at,
            actor: entry.actor,
            request_id: entry.request_id,
            kind: entry.kind.map(|kind| kind.code()),
            record_id: entry.record_id,
            action: entry.action,
            title: entry.title,
            reason: entry.reason,
        }
    }
}

/// Read the change log, newest first. That it was read becomes an entry of it.
#[utoipa::path(get, path = "/change-log", tag = "administration", params(LogQuery),
    responses((status = 200, body = Listed<LogEntryView>)))]
async fn read_log(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<LogQuery>,
) -> Result<Json<Listed<LogEntryView>>, Failure> {
    let criteria = AuditCriteria {
        actor_name: typed(query.actor),
        kind: query.kind.as_deref().map(|kind| code("kind", kind)).transpose()?,
        from: query.from.map(|day| beginning_of(day.0)),
        until: query.until.and_then(|day| day.0.succ_opt()).map(beginning_of),
    };
    let limit = limit(query.limit)?;
    asker.see_records(&state).await?;
    let (entries, next_cursor) = state.service.audit(&asker.context, &criteria, query.cursor.as_deref(), limit).await?;
    Ok(Json(Listed { items: entries.into_iter().map(LogEntryView::from).collect(), next_cursor, total: None }))
}

/// What the check of the log's chain found.
#[derive(Debug, Serialize, ToSchema)]
struct LogCheckView {
    /// The last position of a whole chain, or the one at which it is broken.
    position: i64,
    /// `whole`, `gap` (entries are missing before the position) or `altered` (the entry was changed).
    state: &'static str,
}

impl From<Checked> for LogCheckView {
    fn from(checked: Checked) -> Self {
        let state = match checked.broken {
            None => "whole",
            Some(Broken::Gap(_)) => "gap",
            Some(Broken::Altered(_)) => "altered",
        };
        Self { position: checked.position, state }
    }
}

/// Check the chain of the change log from its first entry to its last.
#[utoipa::path(get, path = "/change-log/check", tag = "administration", responses((status = 200, body = LogCheckView)))]
async fn check_log(Reach(state): Reach<State>, asker: Asker, _: Query<Nothing>) -> Result<Json<LogCheckView>, Failure> {
    Ok(Json(state.service.check_log(&asker.context).await?.into()))
}

/// How the system stands.
#[derive(Debug, Serialize, ToSchema)]
struct SystemView {
    version: &'static str,
    /// `embedded` or `postgresql`.
    database: &'static str,
    /// The last position of the change log.
    log_position: i64,
    /// The position that the search index has reached; null while it is being built.
    index_position: Option<i64>,
    /// Mails and posts that wait to be sent.
    outgoing: u64,
    /// How many of those were tried in vain.
    outgoing_tried: u64,
    /// Files whose text was not read yet.
    unread_files: u64,
}

impl From<SystemState> for SystemView {
    fn from(state: SystemState) -> Self {
        Self {
            version: env!("CARGO_PKG_VERSION"),
            database: state.database,
            log_position: state.log_position,
            index_position: state.index_position,
            outgoing: state.outgoing,
            outgoing_tried: state.outgoing_tried,
            unread_files: state.unread_files,
        }
    }
}

/// How the system stands: its version, its records, its index and what waits.
#[utoipa::path(get, path = "/system", tag = "administration", responses((status = 200, body = SystemView)))]
async fn system_state(
    Reach(state): Reach<State>,
    asker: Asker,
    _: Query<Nothing>,
) -> Result<Json<SystemView>, Failure> {
    asker.see_records(&state).await?;
    Ok(Json(state.service.system_state(&asker.context).await?.into()))
}
