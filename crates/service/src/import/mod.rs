//! Importing files of rows: read, recognise, stage, correct, and take what is ready in, in one transaction.

mod change;
mod commit;
mod demands;
mod export;
mod file;
mod infer;
mod interpret;
mod kind;
mod leads;
mod organisations;
mod problems;
mod project_sheet;
mod reading;
mod repetition;
mod row;
mod stage;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::TimeDelta;
use dingyin_domain::coded::Coded as _;
use dingyin_domain::id::ImportId;
pub use dingyin_domain::import::{Field, ImportKind, ImportState, RowState};
use dingyin_domain::permission::{Action, Reach};
use dingyin_storage::change_log::hex;
pub use dingyin_storage::import::RowFilter;
use dingyin_storage::import::{self as records, Import};
use dingyin_storage::page::{Cursor, Page};
use sm3::{Digest as _, Sm3};

use crate::Service;
use crate::context::Context;
use crate::error::{Code, ServiceError};
pub(crate) use change::Committing;
pub use change::{ColumnChange, RowChange};
pub use export::{ExportForm, ExportKind, Exported};
pub use file::{FoundColumn, FoundTable, Tables};
pub use problems::problems_workbook;
pub use row::{RowCandidate, RowProblem, StagedRow};
use stage::{Staged, beginning, checked, ready};

/// The largest file, in bytes.
pub const LARGEST: usize = 50 * 1024 * 1024;
/// How long reading may stand still before it is taken to have been cut off.
const CUT_OFF: TimeDelta = TimeDelta::seconds(120);
/// How many imports a list shows.
const LISTED: u64 = 200;

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
    /// The tables that were found.
    pub tables: Tables,
    /// What a person should know of the file.
    pub notices: Vec<String>,
    /// The rows that are neither ready nor ignored.
    pub left_out: Vec<StagedRow>,
}

/// An import as it stands.
#[derive(Debug, Clone)]
pub struct Standing {
    /// The import.
    pub import: Import,
    /// What it holds.
    pub kind: ImportKind,
    /// How it stands.
    pub state: ImportState,
    /// Why it failed.
    pub failure: Option<String>,
    /// The tables that were found.
    pub tables: Tables,
    /// What a person should know of the file.
    pub notices: Vec<String>,
    /// How many rows are in each state.
    pub counts: BTreeMap<RowState, i64>,
}

impl Service {
    /// Imports a file at once: stages every row and takes the ready ones in, all or nothing. Tells how many rows are
    /// read, of how many.
    ///
    /// # Errors
    /// Not allowed, or a file that cannot be read or in which no table is recognised.
    pub async fn import_file(
        &self,
        context: &Context,
        kind: ImportKind,
        (file_name, bytes): (&str, Vec<u8>),
        (mode, progress): (Mode, &mut (dyn FnMut(usize, usize) + Send)),
    ) -> Result<Report, ServiceError> {
        context.actor.may_at_all(Action::ImportRun)?;
        let sm3 = hex(&Sm3::digest(&bytes));
        let staged = self.stage_file(context, kind, (file_name.to_owned(), bytes), progress).await?;
        let report = report(&staged);
        if mode == Mode::Commit && ready(&staged.rows) > 0 {
            let id = ImportId(self.clock().id());
            let mut import = beginning(context, id, (kind, file_name, sm3));
            self.begin_import(context, &import).await?;
            import.tables = serde_json::to_value(&staged.tables).unwrap_or_default();
            let nothing = vec![None; staged.rows.len()];
            self.write_rows(context, import, staged.rows, nothing).await?;
            self.commit_import(context, id).await?;
        }
        Ok(report)
    }

    async fn begin_import(&self, context: &Context, import: &Import) -> Result<(), ServiceError> {
        let import = Arc::new(import.clone());
        self.quietly(context, move |transaction| {
            let import = Arc::clone(&import);
            Box::pin(async move { Ok(records::begin(transaction, &import).await?) })
        })
        .await
    }

    /// Begins an import; its file is read while the asker goes on.
    ///
    /// # Errors
    /// Not allowed, or a file of no kind that is read.
    pub async fn start_import(
        &self,
        context: &Context,
        kind: ImportKind,
        (file_name, bytes): (String, Vec<u8>),
    ) -> Result<ImportId, ServiceError> {
        context.actor.may_at_all(Action::ImportRun)?;
        let sm3 = hex(&Sm3::digest(&bytes));
        let asked = context.clone();
        let name = file_name.clone();
        let file = tokio::task::spawn_blocking(move || checked(&asked, &name, bytes)).await;
        let file = file.map_err(|_| ServiceError::of(Code::Unavailable))??;
        let import = Arc::new(beginning(context, ImportId(self.clock().id()), (kind, &file_name, sm3)));
        let begun = Arc::clone(&import);
        let written = self
            .write(context, move |transaction| {
                let import = Arc::clone(&begun);
                Box::pin(async move {
                    records::begin(transaction, &import).await?;
                    Ok(import.id)
                })
            })
            .await?;
        // A retry with the same key finds the import that is being read already.
        if written.value == import.id {
            let (service, context, import) = (self.clone(), context.clone(), (*import).clone());
            tokio::spawn(async move { service.read_import(context, kind, import, file).await });
        }
        Ok(written.value)
    }

    async fn read_import(self, context: Context, kind: ImportKind, import: Import, file: dingyin_office::CheckedFile) {
        let mut failed = import.clone();
        if let Err(error) = self.try_reading(&context, kind, import, file).await {
            tracing::info!(%error, import = %failed.id, "an import was not read");
            failed.state = ImportState::Failed.code().to_owned();
            failed.failure = Some(error.detail(context.language));
            failed.touched_at = self.clock().now();
            if let Err(error) = self.save_import(&context, failed).await {
                tracing::error!(%error, "an import's failure cannot be saved");
            }
        }
    }

    async fn try_reading(
        &self,
        context: &Context,
        kind: ImportKind,
        mut import: Import,
        file: dingyin_office::CheckedFile,
    ) -> Result<(), ServiceError> {
        let laid = self.lay_file(context, kind, file).await?;
        let notices: Vec<String> = laid.notices.iter().map(|notice| file::told(notice, context.language)).collect();
        import.notices = serde_json::to_value(notices).unwrap_or_default();
        import.tables = serde_json::to_value(&laid.tables).unwrap_or_default();
        let reader = stage::reader(context, kind, import.file_name.clone());
        let (_, rows, meant) = self.interpret(reader, laid.tables, laid.rows).await?;
        self.write_rows(context, import, rows, meant).await?;
        Ok(())
    }

    /// An import, for its owner and for those who import for the whole city.
    ///
    /// # Errors
    /// Not there, or not for the asker to see.
    pub async fn import(&self, context: &Context, id: ImportId) -> Result<Standing, ServiceError> {
        let import = self.own_import(context, id).await?;
        let counts = records::counts(self.storage().reader(), id).await?;
        self.import_standing(context, import, &counts)
    }

    async fn own_import(&self, context: &Context, id: ImportId) -> Result<Import, ServiceError> {
        context.actor.may_at_all(Action::ImportRun)?;
        let import = records::load(self.storage().reader(), id).await?;
        let all = context.actor.reaches(Action::ImportRun).contains(&Reach::City);
        if all || import.user_id == context.actor.user_id { Ok(import) } else { Err(ServiceError::of(Code::NotFound)) }
    }

    fn import_standing(
        &self,
        context: &Context,
        import: Import,
        counts: &BTreeMap<String, i64>,
    ) -> Result<Standing, ServiceError> {
        let damaged = |error: serde_json::Error| ServiceError::Unreadable(error.to_string());
        let kind = ImportKind::from_code(&import.kind).ok_or(ServiceError::of(Code::Internal))?;
        let state = ImportState::from_code(&import.state).ok_or(ServiceError::of(Code::Internal))?;
        let cut_off = state == ImportState::Reading && self.clock().now() - import.touched_at > CUT_OFF;
        let committing = state == ImportState::Ready && self.inner.committing.holds(import.id);
        let said = context.language.pick("读取中断，请重新上传", "reading was cut off; send the file again");
        Ok(Standing {
            kind,
            state: match state {
                _ if cut_off => ImportState::Failed,
                _ if committing => ImportState::Committing,
                state => state,
            },
            failure: import.failure.clone().or_else(|| cut_off.then(|| said.to_owned())),
            tables: if import.tables.is_null() {
                Tables::default()
            } else {
                serde_json::from_value(import.tables.clone()).map_err(damaged)?
            },
            notices: serde_json::from_value(import.notices.clone()).map_err(damaged)?,
            counts: counts.iter().filter_map(|(state, n)| Some((RowState::from_code(state)?, *n))).collect(),
            import,
        })
    }

    /// The asker's imports, or everybody's for those who import for the whole city, the latest first.
    ///
    /// # Errors
    /// The asker does not import.
    pub async fn imports(&self, context: &Context) -> Result<Vec<Standing>, ServiceError> {
        context.actor.may_at_all(Action::ImportRun)?;
        let all = context.actor.reaches(Action::ImportRun).contains(&Reach::City);
        let of = (!all).then_some(context.actor.user_id);
        let reader = self.storage().reader();
        let mut standings = Vec::new();
        for import in records::latest(reader, of, LISTED).await? {
            let counts = records::counts(reader, import.id).await?;
            standings.push(self.import_standing(context, import, &counts)?);
        }
        Ok(standings)
    }

    /// One page of an import's rows.
    ///
    /// # Errors
    /// Not there, not for the asker to see, or a cursor that does not read.
    pub async fn import_rows(
        &self,
        context: &Context,
        id: ImportId,
        filter: &RowFilter,
        page: (Option<&Cursor>, u64),
    ) -> Result<Page<StagedRow>, ServiceError> {
        self.own_import(context, id).await?;
        let found = records::rows(self.storage().reader(), id, filter, page).await?;
        let items = found.items.into_iter().map(StagedRow::try_from).collect::<Result<Vec<_>, _>>()?;
        Ok(Page { items, next: found.next })
    }

    /// How many of an import's rows a filter shows.
    ///
    /// # Errors
    /// The database.
    pub async fn import_rows_total(&self, id: ImportId, filter: &RowFilter) -> Result<u64, ServiceError> {
        Ok(records::rows_total(self.storage().reader(), id, filter).await?)
    }

    /// Every row of an import that is in one of these states.
    pub(super) async fn staged_rows(&self, id: ImportId, states: &[RowState]) -> Result<Vec<StagedRow>, ServiceError> {
        let filter = RowFilter { states: states.iter().map(|s| s.code().to_owned()).collect(), sheet: None };
        let page = records::rows(self.storage().reader(), id, &filter, (None, 1_000_000)).await?;
        page.items.into_iter().map(StagedRow::try_from).collect()
    }

    /// The workbook of the rows that did not go in.
    ///
    /// # Errors
    /// Not there, not for the asker to see, or it cannot be written.
    pub async fn import_problems(&self, context: &Context, id: ImportId) -> Result<Vec<u8>, ServiceError> {
        let standing = self.import(context, id).await?;
        let rows = self.staged_rows(id, &[RowState::Problem, RowState::Duplicate]).await?;
        problems_workbook(&standing.tables, &rows)
    }
}

fn report(staged: &Staged) -> Report {
    let mut counts = BTreeMap::new();
    for row in &staged.rows {
        *counts.entry(row.state).or_default() += 1;
    }
    let left_out = |row: &&StagedRow| matches!(row.state, RowState::Problem | RowState::Duplicate);
    Report {
        counts,
        tables: staged.tables.clone(),
        notices: staged.notices.clone(),
        left_out: staged.rows.iter().filter(left_out).cloned().collect(),
    }
}
