//! Imports over HTTP: a file is handed in, read while the asker waits or goes on, corrected, and taken in.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::time::Duration;

use async_stream::stream;
use axum::Json;
use axum::body::Bytes;
use axum::extract::{FromRequest as _, Multipart, Request, State as Reach};
use axum::http::{StatusCode, header};
use axum::response::sse::{Event as Sent, KeepAlive};
use axum::response::{IntoResponse, Sse};
use chrono::{DateTime, Utc};
use dingyin_domain::coded::Coded as _;
use dingyin_domain::id::ImportId;
use dingyin_domain::import::{Field, ImportKind, ImportState, RowState};
use dingyin_domain::language::Language;
use dingyin_service::account::{digest_of, digest_of_bytes};
use dingyin_service::import::{
    ColumnChange, FoundColumn, FoundTable, LARGEST, RowChange, RowFilter, RowProblem, StagedRow, Standing,
};
use dingyin_service::{Context, Cursor};
use futures::Stream;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{MergePatch, Nothing, Query, flaw, typed};
use crate::header::{location, position};
use crate::list::{Listed, PageQuery, codes, cursor, limit};
use crate::problem::{BAD_REQUEST, Failure, TOO_LARGE, UNSUPPORTED};

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

/// How far reading is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
struct ProgressView {
    done: i32,
    of: i32,
}

/// How many rows are in each state.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, ToSchema)]
struct CountsView {
    ready: i64,
    problem: i64,
    ignored: i64,
    duplicate: i64,
}

impl From<&BTreeMap<RowState, i64>> for CountsView {
    fn from(counts: &BTreeMap<RowState, i64>) -> Self {
        let of = |state| counts.get(&state).copied().unwrap_or_default();
        Self {
            ready: of(RowState::Ready),
            problem: of(RowState::Problem),
            ignored: of(RowState::Ignored),
            duplicate: of(RowState::Duplicate),
        }
    }
}

/// A column of the file and what it is taken to mean.
#[derive(Debug, Serialize, ToSchema)]
struct ColumnView {
    /// The table, by place in the file.
    table: usize,
    sheet: Option<String>,
    /// The number of the header's last row.
    header_row: u32,
    /// The column's place, from 0.
    at: usize,
    /// The column as spreadsheet programs name it.
    letter: String,
    header: String,
    field: Option<String>,
    /// How surely it means the field, 0 to 1.
    score: f64,
    unit: Option<String>,
    samples: Vec<String>,
    /// Whether the asker's unit has said so before.
    remembered: bool,
}

/// Something a column can mean.
#[derive(Debug, Serialize, ToSchema)]
struct FieldView {
    code: &'static str,
    name: &'static str,
    required: bool,
}

/// An import.
#[derive(Debug, Serialize, ToSchema)]
struct ImportView {
    id: Uuid,
    kind: &'static str,
    file_name: String,
    /// `reading`, `ready`, `committing`, `done` or `failed`.
    state: &'static str,
    /// Why it failed.
    failure: Option<String>,
    created_at: DateTime<Utc>,
    committed_at: Option<DateTime<Utc>>,
    progress: ProgressView,
    counts: CountsView,
    /// What a person should know of the file.
    notices: Vec<String>,
    columns: Vec<ColumnView>,
    fields: Vec<FieldView>,
}

fn view(standing: Standing, language: Language) -> ImportView {
    let column = |(table, found): (usize, &FoundTable), column: &FoundColumn| ColumnView {
        table,
        sheet: found.sheet.clone(),
        header_row: found.header_row,
        at: column.at,
        letter: letter(column.at),
        header: column.header.clone(),
        field: column.field.clone(),
        score: f64::from(column.score) / 100.0,
        unit: column.unit().map(|unit| unit.name(language)),
        samples: column.samples.clone(),
        remembered: column.remembered,
    };
    let tables = standing.tables.tables.iter().enumerate();
    let columns = tables.flat_map(|(at, table)| table.columns.iter().map(move |found| column((at, table), found)));
    let field = |field: &'static Field| FieldView {
        code: &field.code,
        name: field.name(language),
        required: field.is_required(),
    };
    ImportView {
        id: standing.import.id.0,
        kind: standing.kind.code(),
        file_name: standing.import.file_name,
        state: standing.state.code(),
        failure: standing.failure,
        created_at: standing.import.created_at,
        committed_at: standing.import.committed_at,
        progress: ProgressView { done: standing.import.rows_done, of: standing.import.rows_all },
        counts: CountsView::from(&standing.counts),
        notices: standing.notices,
        columns: columns.collect(),
        fields: standing.kind.fields().into_iter().map(field).collect(),
    }
}

/// A column's name in spreadsheet programs: A to Z, AA, AB, ...
fn letter(at: usize) -> String {
    let mut name = String::new();
    let mut rest = at + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
        name.insert(0, char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    name
}

/// The form in which a file comes.
#[derive(ToSchema)]
struct ImportForm {
    #[expect(dead_code, reason = "stands for the part of the form in the document")]
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
    /// `leads`, `demands` or `organisations`.
    #[expect(dead_code, reason = "stands for the part of the form in the document")]
    kind: String,
}

/// What was handed in.
struct Incoming {
    kind: ImportKind,
    file_name: String,
    bytes: Bytes,
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

async fn read_form(request: Request) -> Result<Incoming, Failure> {
    let mut form = Multipart::from_request(request, &()).await.map_err(|_| Failure::from(UNSUPPORTED))?;
    let broken = |error: axum::extract::multipart::MultipartError| {
        if error.status() == StatusCode::PAYLOAD_TOO_LARGE { TOO_LARGE.into() } else { Failure::from(BAD_REQUEST) }
    };
    let (mut kind, mut file) = (None, None);
    while let Some(field) = form.next_field().await.map_err(broken)? {
        match field.name() {
            Some("kind") => kind = Some(field.text().await.map_err(broken)?),
            Some("file") => {
                let name = field.file_name().unwrap_or_default().to_owned();
                let bytes = field.bytes().await.map_err(broken)?;
                if bytes.len() > LARGEST {
                    return Err(TOO_LARGE.into());
                }
                file = Some((name, bytes));
            }
            name => {
                let pointer = format!("/{}", name.unwrap_or_default());
                return Err(flaw(&pointer, "unknown_field", ("没有这个字段", "there is no such field")));
            }
        }
    }
    let needed = |name: &str| flaw(&format!("/{name}"), "required", ("必填", "is required"));
    let kind = kind.ok_or_else(|| needed("kind"))?;
    let kind = ImportKind::from_code(kind.trim())
        .ok_or_else(|| flaw("/kind", "unknown_code", ("不在可选范围内", "is not one of the known codes")))?;
    let (file_name, bytes) = file.ok_or_else(|| needed("file"))?;
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
    let file_name: String = name.chars().filter(|c| !c.is_control()).take(200).collect();
    Ok(Incoming { kind, file_name, bytes })
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

#[derive(Debug, Serialize, ToSchema)]
struct RowProblemView {
    /// The header of the column; null where it is none.
    column: Option<String>,
    code: String,
    detail: String,
    /// What stood in the cell.
    given: Option<String>,
}

impl From<RowProblem> for RowProblemView {
    fn from(problem: RowProblem) -> Self {
        let RowProblem { column, code, detail, given } = problem;
        Self { column, code, detail, given }
    }
}

/// Something a row resembles: a record, or an earlier row of the file.
#[derive(Debug, Serialize, ToSchema)]
struct RowCandidateView {
    project_id: Option<Uuid>,
    code: Option<String>,
    sheet: Option<String>,
    row: Option<u32>,
    label: String,
    score: f64,
    reasons: Vec<String>,
}

/// A row of the file.
#[derive(Debug, Serialize, ToSchema)]
struct RowView {
    sheet: Option<String>,
    /// Its number as the file shows it.
    row: u32,
    state: &'static str,
    /// What the row is: `record`, `header`, `title`, `section`, `total`, `note`, `numbering`, `blank`.
    role: String,
    /// The cells as they came.
    given: Vec<String>,
    /// The body that creating the record would take.
    #[schema(value_type = Object)]
    values: Value,
    remarks: Vec<String>,
    problems: Vec<RowProblemView>,
    candidates: Vec<RowCandidateView>,
    /// Why it goes in though it resembles something.
    reason: Option<String>,
    /// The record it became, once the import is done.
    record_id: Option<Uuid>,
}

fn row_view(row: StagedRow, done: bool) -> RowView {
    let candidates = row.candidates.iter().map(|candidate| RowCandidateView {
        project_id: candidate.record_id,
        code: candidate.code.clone(),
        sheet: candidate.sheet.clone(),
        row: candidate.row,
        label: candidate.label.clone(),
        score: f64::from(candidate.score) / 100.0,
        reasons: candidate.reasons.clone(),
    });
    RowView {
        candidates: candidates.collect(),
        given: row.given(),
        sheet: row.sheet,
        row: row.row,
        state: row.state.code(),
        role: row.role,
        values: if row.draft.is_null() { json!({}) } else { row.draft },
        remarks: row.remarks,
        problems: row.problems.into_iter().map(RowProblemView::from).collect(),
        reason: row.reason,
        record_id: row.record_id.filter(|_| done && row.state == RowState::Ready),
    }
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
    Ok(Json(Listed {
        next_cursor: page.next.as_ref().map(Cursor::encode),
        items: page.items.into_iter().map(|row| row_view(row, done)).collect(),
        total,
    }))
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

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn columns_are_named_as_spreadsheet_programs_do() {
        for (at, name) in [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letter(at), name);
        }
    }
}
