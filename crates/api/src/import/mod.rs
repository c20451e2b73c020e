//! Imports over HTTP: a file is handed in, read while the asker waits or goes on, corrected, and taken in.

mod form;
mod view;

use std::convert::Infallible;
use std::time::Duration;

use async_stream::stream;
use axum::Json;
use axum::extract::{Request, State as Reach};
use axum::http::{StatusCode, header};
use axum::response::sse::{Event as Sent, KeepAlive};
use axum::response::{IntoResponse, Sse};
use dingyin_domain::id::ImportId;
use dingyin_domain::import::{ImportState, RowState};
use dingyin_service::Context;
use dingyin_service::account::{digest_of, digest_of_bytes};
use dingyin_service::import::{ColumnChange, LARGEST, RowChange, RowFilter};
use futures::Stream;
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{MergePatch, Nothing, Query, flaw, typed};
use crate::header::{location, position};
use crate::list::{Listed, PageQuery, codes, cursor, limit};
use crate::problem::Failure;
use form::{ImportForm, Incoming, read_form};
use view::{ImportView, RowView, row_view, view};

/// How often an import that is being read is looked at for those who follow it.
const LOOK: Duration = Duration::from_millis(200);
/// How many rows or columns one patch corrects.
const MOST_CHANGES: usize = 1000;

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new()
        .routes(routes!(start_import, list_imports))
        .routes(routes!(read_import, correct_import))
        .routes(routes!(list_import_rows))
        .routes(routes!(commit_import))
        .routes(routes!(import_problems))
        .routes(routes!(follow_import))
        .layer(axum::extract::DefaultBodyLimit::max(LARGEST + 64 * 1024))
}

/// Hand in a workbook or a text table: .xlsx, .xls, .ods, .csv in UTF-8 or GB18030.
#[utoipa::path(post, path = "/imports", tag = "imports",
    request_body(content = ImportForm, content_type = "multipart/form-data"),
    responses((status = 202, body = ImportView)))]
async fn start_import(
    Reach(state): Reach<State>,
    asker: Asker,
    request: Request,
) -> Result<impl IntoResponse, Failure> {
    let Incoming { kind, file_name, bytes } = read_form(request).await?;
    let digest = digest_of(&format!("{} {file_name} {}", kind.code(), digest_of_bytes(&bytes)));
    let context = asker.keyed_by(&digest);
    let id = state.service.start_import(&context, kind, (file_name, bytes.to_vec())).await?;
    let view = view(state.service.import(&context, id).await?, context.language);
    let at = location(&format!("/api/v1/imports/{}", view.id));
    Ok((StatusCode::ACCEPTED, [at], Json(view)))
}

/// List the imports, the latest first.
#[utoipa::path(get, path = "/imports", tag = "imports", params(PageQuery),
    responses((status = 200, body = Listed<ImportView>)))]
async fn list_imports(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<PageQuery>,
) -> Result<Json<Listed<ImportView>>, Failure> {
    let imports = state.service.imports(&asker.context).await?;
    let views = imports.into_iter().map(|standing| view(standing, asker.context.language)).collect();
    Ok(Json(query.of(views, |view: &ImportView| view.id)?))
}

/// Read an import.
#[utoipa::path(get, path = "/imports/{id}", tag = "imports", params(("id" = Uuid, Path)),
    responses((status = 200, body = ImportView)))]
async fn read_import(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ImportId>,
    _: Query<Nothing>,
) -> Result<Json<ImportView>, Failure> {
    Ok(Json(view(state.service.import(&asker.context, id).await?, asker.context.language)))
}

/// Which rows are asked for.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
struct RowQuery {
    /// `ready`, `problem`, `duplicate` or `ignored`; all of them when absent.
    state: Vec<String>,
    /// A sheet's name.
    sheet: Option<String>,
    limit: Option<i64>,
    cursor: Option<String>,
    total: Option<bool>,
}

/// List the rows of an import in the order of the file, ignored ones too.
#[utoipa::path(get, path = "/imports/{id}/rows", tag = "imports", params(("id" = Uuid, Path), RowQuery),
    responses((status = 200, body = Listed<RowView>)))]
async fn list_import_rows(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ImportId>,
    Query(query): Query<RowQuery>,
) -> Result<Json<Listed<RowView>>, Failure> {
    let states = codes::<RowState>("state", &query.state)?;
    let filter = RowFilter { states: states.iter().map(|state| state.code().to_owned()).collect(), sheet: query.sheet };
    let (after, limit) = (cursor(query.cursor.as_deref())?, limit(query.limit)?);
    let done = state.service.import(&asker.context, id).await?.state == ImportState::Done;
    let page = state.service.import_rows(&asker.context, id, &filter, (after.as_ref(), limit)).await?;
    let total = match query.total {
        Some(false) => None,
        _ => Some(state.service.import_rows_total(id, &filter).await?),
    };
    Ok(Json(Listed::page(page, total, |row| row_view(row, done))))
}

/// What a column is said to mean.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ColumnBody {
    /// The table, by place in the file; the first when absent.
    #[serde(default)]
    table: usize,
    /// The column's place, from 0.
    at: usize,
    /// The field; null for a column that is to be left out.
    field: Option<String>,
}

/// What a row is said to hold.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RowBody {
    sheet: Option<String>,
    /// Its number as the file shows it.
    row: u32,
    /// The body that creating the record would take.
    #[schema(value_type = Option<Object>)]
    values: Option<Value>,
    /// Why it goes in though it resembles something.
    #[schema(max_length = 1000)]
    reason: Option<String>,
}

/// Corrections of an import.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct CorrectionBody {
    /// What columns mean; remembered for the asker's unit.
    #[serde(default)]
    columns: Vec<ColumnBody>,
    /// What rows hold.
    #[serde(default)]
    rows: Vec<RowBody>,
}

/// Correct what columns mean or what rows hold.
#[utoipa::path(patch, path = "/imports/{id}", tag = "imports", params(("id" = Uuid, Path)),
    request_body(content = CorrectionBody, content_type = "application/merge-patch+json"),
    responses((status = 200, body = ImportView)))]
async fn correct_import(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ImportId>,
    MergePatch(patch): MergePatch,
) -> Result<Json<ImportView>, Failure> {
    let CorrectionBody { columns, rows } = typed(patch)?;
    for (name, count) in [("columns", columns.len()), ("rows", rows.len())] {
        if count > MOST_CHANGES {
            let said = ("一次最多修改 1000 项", "at most 1000 at a time");
            return Err(flaw(&format!("/{name}"), "too_many", said));
        }
    }
    if !columns.is_empty() {
        let change = |ColumnBody { table, at, field }| ColumnChange { table, at, field };
        state.service.map_columns(&asker.context, id, columns.into_iter().map(change).collect()).await?;
    }
    if !rows.is_empty() {
        let change = |RowBody { sheet, row, values, reason }| RowChange { sheet, row, values, reason };
        state.service.correct_rows(&asker.context, id, rows.into_iter().map(change).collect()).await?;
    }
    Ok(Json(view(state.service.import(&asker.context, id).await?, asker.context.language)))
}

/// Take all ready rows in, in one transaction; a second time changes nothing.
#[utoipa::path(post, path = "/imports/{id}/commit", tag = "imports", params(("id" = Uuid, Path)),
    responses((status = 200, body = ImportView)))]
async fn commit_import(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ImportId>,
) -> Result<impl IntoResponse, Failure> {
    let at = state.service.commit_import(&asker.context, id).await?;
    let standing = state.service.import(&asker.context, id).await?;
    Ok(([position(at)], Json(view(standing, asker.context.language))))
}

/// Fetch the rows that did not go in as a workbook, each with the reason; it can be sent again.
#[utoipa::path(get, path = "/imports/{id}/problems.xlsx", tag = "imports", params(("id" = Uuid, Path)),
    responses((status = 200, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", body = Vec<u8>)))]
async fn import_problems(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ImportId>,
    _: Query<Nothing>,
) -> Result<impl IntoResponse, Failure> {
    let bytes = state.service.import_problems(&asker.context, id).await?;
    let disposition = "attachment; filename*=UTF-8''%E6%9C%AA%E5%AF%BC%E5%85%A5.xlsx";
    Ok(([(header::CONTENT_TYPE, crate::export::WORKBOOK), (header::CONTENT_DISPOSITION, disposition)], bytes))
}

/// Follow an import until it is read, in server-sent events.
#[utoipa::path(get, path = "/imports/{id}/events", tag = "imports", params(("id" = Uuid, Path)),
    responses((status = 200, content_type = "text/event-stream", body = String)))]
async fn follow_import(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ImportId>,
    _: Query<Nothing>,
) -> Result<Sse<impl Stream<Item = Result<Sent, Infallible>>>, Failure> {
    state.service.import(&asker.context, id).await?;
    Ok(Sse::new(follow(state, asker.context, id)).keep_alive(KeepAlive::default()))
}

fn follow(state: State, context: Context, id: ImportId) -> impl Stream<Item = Result<Sent, Infallible>> {
    stream! {
        let mut last = None;
        let mut stopping = state.stopping.clone();
        while !*stopping.borrow() {
            let Ok(standing) = state.service.import(&context, id).await else { break };
            let goes_on = matches!(standing.state, ImportState::Reading | ImportState::Committing);
            let view = view(standing, context.language);
            let told = json!({
                "state": view.state, "failure": view.failure, "progress": view.progress, "counts": view.counts,
            });
            if last.as_ref() != Some(&told) {
                yield Ok(Sent::default().event("progress").data(told.to_string()));
                last = Some(told);
            }
            if !goes_on {
                break;
            }
            tokio::select! {
                () = tokio::time::sleep(LOOK) => {}
                _ = stopping.changed() => {}
            }
        }
    }
}
