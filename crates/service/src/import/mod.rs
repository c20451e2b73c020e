//! Importing files of rows: read, recognise, stage, and take what is ready in, in one transaction.

mod demands;
mod export;
mod leads;
mod organisations;
mod rows;

use std::collections::BTreeMap;
use std::sync::Arc;

use dingyin_domain::id::ImportId;
use dingyin_domain::invalid::Fault;
use dingyin_domain::language::Language;
use dingyin_domain::permission::Action;
use dingyin_office::{Heading, ProblemRow, Row, Table, recognise};
use dingyin_storage::change_log::hex;
use dingyin_storage::import::{Import, ImportRow};
use serde_json::{Value, json};
use sm3::{Digest as _, Sm3};

use crate::Service;
use crate::context::Context;
use crate::error::{Code, ServiceError};
pub use export::{ExportKind, Exported};
use rows::Reading;

/// What a file of rows holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportKind {
    /// Leads.
    Leads,
    /// Demands.
    Demands,
    /// Organisations.
    Organisations,
}

impl ImportKind {
    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Leads => "leads",
            Self::Demands => "demands",
            Self::Organisations => "organisations",
        }
    }
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowState {
    /// It can go in.
    Ready,
    /// Something keeps it from going in.
    Problem,
    /// It repeats an earlier row or an existing record.
    Duplicate,
    /// It holds no record: a title, a header, a sum, a signature, a blank.
    Ignored,
}

impl RowState {
    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Problem => "problem",
            Self::Duplicate => "duplicate",
            Self::Ignored => "ignored",
        }
    }
}

/// A row of the file with what was made of it.
#[derive(Debug, Clone)]
pub struct StagedRow {
    /// The sheet it stands on.
    pub sheet: Option<String>,
    /// Its number as the file shows it.
    pub row: u32,
    /// What becomes of it.
    pub state: RowState,
    /// Its cells as they came.
    pub given: Vec<String>,
    /// The body that creating the record would take.
    pub draft: Value,
    /// What was taken with a remark.
    pub remarks: Vec<String>,
    /// What keeps it from going in: column, code, sentence.
    pub problems: Vec<RowProblem>,
}

/// One thing that keeps a row from going in.
#[derive(Debug, Clone)]
pub struct RowProblem {
    /// The header of the column, where it is one.
    pub column: Option<String>,
    /// The code.
    pub code: &'static str,
    /// The sentence.
    pub detail: String,
    /// What stood in the cell.
    pub given: Option<String>,
}

/// Whether what is ready goes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// It goes in.
    Commit,
    /// Nothing is written.
    DryRun,
}

/// What became of a file.
#[derive(Debug, Clone)]
pub struct Report {
    /// How many rows came to each state.
    pub counts: BTreeMap<RowState, usize>,
    /// The rows that are neither ready nor ignored, with the header of their sheet.
    pub left_out: Vec<StagedRow>,
    /// The header of the first recognised sheet.
    pub header: Vec<String>,
}

impl Service {
    /// Imports a file: stages every row and takes the ready ones in, all or nothing.
    ///
    /// # Errors
    /// Not allowed, or a file that cannot be read or in which no table is recognised.
    pub async fn import_file(
        &self,
        context: &Context,
        kind: ImportKind,
        file: (&str, Vec<u8>),
        mode: Mode,
    ) -> Result<Report, ServiceError> {
        context.actor.may_at_all(Action::ImportRun)?;
        let (file_name, bytes) = (file.0.to_owned(), file.1);
        let sm3 = hex(&Sm3::digest(&bytes));
        let tables = read_off_thread(file_name.clone(), bytes).await?;
        let staged = self.stage_rows(context, kind, &tables).await?;
        let report = report(&staged);
        if mode == Mode::Commit && staged.rows.iter().any(|row| row.state == RowState::Ready) {
            let import = self.staged_import(context, kind, (file_name, sm3), &staged);
            self.commit_rows(context, kind, import, staged.rows).await?;
        }
        Ok(report)
    }

    fn staged_import(
        &self,
        context: &Context,
        kind: ImportKind,
        (file_name, sm3): (String, String),
        staged: &Staged,
    ) -> Import {
        Import {
            id: ImportId(self.clock().id()),
            kind: kind.code().to_owned(),
            file_name,
            sm3,
            columns: staged.columns.clone(),
            user_id: context.actor.user_id,
            created_at: context.now,
        }
    }

    async fn stage_rows(&self, context: &Context, kind: ImportKind, tables: &[Table]) -> Result<Staged, ServiceError> {
        let meanings = match kind {
            ImportKind::Leads => leads::MEANINGS,
            ImportKind::Demands => demands::MEANINGS,
            ImportKind::Organisations => organisations::MEANINGS,
        };
        let mut staged = Staged::default();
        for table in tables {
            match recognise(table, meanings) {
                Some(heading) => self.stage_table(context, kind, (table, &heading), &mut staged).await?,
                None => staged.rows.extend(table.rows.iter().map(|row| ignored(table, row))),
            }
        }
        if staged.header.is_empty() {
            return Err(ServiceError::Unreadable(
                context.language.pick("没有找到可以识别的表头".to_owned(), "no header row was recognised".to_owned()),
            ));
        }
        Ok(staged)
    }

    async fn stage_table(
        &self,
        context: &Context,
        kind: ImportKind,
        (table, heading): (&Table, &Heading),
        staged: &mut Staged,
    ) -> Result<(), ServiceError> {
        staged.note_header(table, heading);
        for (at, row) in table.rows.iter().enumerate() {
            let reading = Reading::new(heading, row, context.language);
            if at <= heading.at || row.is_blank() || reading.is_no_record() {
                staged.rows.push(ignored(table, row));
                continue;
            }
            let mut read = match kind {
                ImportKind::Leads => self.stage_lead(context, reading).await?,
                ImportKind::Demands => demands::stage(reading),
                ImportKind::Organisations => self.stage_organisation(reading).await?,
            };
            read.sheet.clone_from(&table.sheet);
            staged.mark_repetition(&mut read, context.language);
            staged.rows.push(read);
        }
        Ok(())
    }

    async fn commit_rows(
        &self,
        context: &Context,
        kind: ImportKind,
        import: Import,
        rows: Vec<StagedRow>,
    ) -> Result<(), ServiceError> {
        let commit = Arc::new(rows::Commit { kind, import, rows, context: context.clone(), ids: rows::Ids::new() });
        let context = Context { idempotency: None, ..context.clone() };
        self.write(&context, move |transaction| {
            let commit = Arc::clone(&commit);
            Box::pin(async move { commit.run(transaction).await })
        })
        .await
        .map(drop)
    }
}

/// The workbook of the rows that did not go in.
///
/// # Errors
/// It cannot be written.
pub fn problems_workbook(report: &Report) -> Result<Vec<u8>, ServiceError> {
    let row = |row: &StagedRow| ProblemRow {
        cells: row.given.clone(),
        reason: row.problems.iter().map(|problem| problem.detail.as_str()).collect::<Vec<_>>().join("；"),
    };
    let rows: Vec<ProblemRow> = report.left_out.iter().map(row).collect();
    dingyin_office::write_problems(&report.header, &rows).map_err(|error| ServiceError::Unreadable(error.to_string()))
}

async fn read_off_thread(file_name: String, bytes: Vec<u8>) -> Result<Vec<Table>, ServiceError> {
    let read = tokio::task::spawn_blocking(move || dingyin_office::read_tables(&file_name, bytes)).await;
    let read = read.map_err(|_| ServiceError::of(Code::Unavailable))?;
    read.map_err(|error| ServiceError::Unreadable(error.to_string()))
}

#[derive(Default)]
struct Staged {
    rows: Vec<StagedRow>,
    columns: Value,
    header: Vec<String>,
    seen: BTreeMap<String, u32>,
}

impl Staged {
    fn note_header(&mut self, table: &Table, heading: &Heading) {
        let column = |column: &dingyin_office::HeadingColumn| json!({ "header": heading.texts.get(column.at), "field": column.field, "sheet": table.sheet });
        let columns: Vec<Value> = heading.columns.iter().map(column).collect();
        match &mut self.columns {
            Value::Array(known) => known.extend(columns),
            other => *other = Value::Array(columns),
        }
        if self.header.is_empty() {
            self.header.clone_from(&heading.texts);
        }
    }

    /// A ready row that repeats an earlier one of the file does not go in twice.
    fn mark_repetition(&mut self, row: &mut StagedRow, language: Language) {
        if row.state != RowState::Ready {
            return;
        }
        let key = row.draft.to_string();
        if let Some(first) = self.seen.get(&key) {
            row.state = RowState::Duplicate;
            let detail = language.pick(format!("与第 {first} 行重复"), format!("repeats row {first}"));
            row.problems.push(RowProblem { column: None, code: "repeated", detail, given: None });
        } else {
            self.seen.insert(key, row.row);
        }
    }
}

fn ignored(table: &Table, row: &Row) -> StagedRow {
    StagedRow {
        sheet: table.sheet.clone(),
        row: row.number,
        state: RowState::Ignored,
        given: row.cells.iter().map(|cell| cell.text().unwrap_or_default()).collect(),
        draft: Value::Null,
        remarks: Vec::new(),
        problems: Vec::new(),
    }
}

fn report(staged: &Staged) -> Report {
    let mut counts = BTreeMap::new();
    for row in &staged.rows {
        *counts.entry(row.state).or_default() += 1;
    }
    let left_out = |row: &&StagedRow| matches!(row.state, RowState::Problem | RowState::Duplicate);
    Report { counts, left_out: staged.rows.iter().filter(left_out).cloned().collect(), header: staged.header.clone() }
}

impl StagedRow {
    fn record(&self, record_id: Option<uuid::Uuid>) -> ImportRow {
        let problem = |problem: &RowProblem| {
            json!({
                "column": problem.column, "code": problem.code, "detail": problem.detail, "given": problem.given,
            })
        };
        ImportRow {
            sheet: self.sheet.clone(),
            row: self.row,
            state: self.state.code(),
            given: self.given.clone(),
            draft: self.draft.clone(),
            remarks: self.remarks.clone(),
            problems: self.problems.iter().map(problem).collect(),
            record_id,
        }
    }
}

/// A fault of a draft as a problem of the row, naming the column it came from.
fn problem(fault: &Fault, reading: &Reading<'_>, fields: &[(&str, &str)]) -> RowProblem {
    let field = fields.iter().find(|(pointer, _)| fault.pointer.starts_with(pointer)).map(|(_, field)| *field);
    let (column, given) = field.map_or((None, None), |field| (reading.header(field), reading.text(field)));
    let name = column.clone().unwrap_or_else(|| field.unwrap_or(&fault.pointer).to_owned());
    RowProblem {
        detail: format!("{name}：{}", fault.invalid.text(reading.language)),
        column,
        code: fault.invalid.code(),
        given,
    }
}
