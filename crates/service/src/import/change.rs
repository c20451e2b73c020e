//! Correcting a staged import: what a column means, what a row says, why a look-alike is none; and taking it in.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use dingyin_domain::demand::DemandDraft;
use dingyin_domain::duplicate::Likened;
use dingyin_domain::id::{ImportId, ProjectId};
use dingyin_domain::import::{ImportKind, ImportState, RowState};
use dingyin_domain::invalid::{Fault, Invalid};
use dingyin_domain::organisation::OrganisationRecordDraft;
use dingyin_domain::project::LeadDraft;
use dingyin_domain::text::Remark;
use dingyin_storage::import::{self as records, Import, ReadyRow};
use serde_json::Value;

use super::Standing;
use super::commit::{Commit, Entering, Ids, Judged};
use super::file::FoundTable;
use super::interpret::{Meant, fields};
use super::row::{Body, RECORD, RowCandidate, RowProblem, StagedRow, damaged};
use super::stage::reader;
use crate::Service;
use crate::context::Context;
use crate::error::{Code, ServiceError};

/// How many ready rows are read at a time.
const AT_ONCE: u64 = 5000;

/// What a column is said to mean.
#[derive(Debug, Clone)]
pub struct ColumnChange {
    /// The table, by place.
    pub table: usize,
    /// The column, from 0.
    pub at: usize,
    /// The field; none for a column that is to be left out.
    pub field: Option<String>,
}

/// What a row is said to hold.
#[derive(Debug, Clone)]
pub struct RowChange {
    /// Its sheet.
    pub sheet: Option<String>,
    /// Its number as the file shows it.
    pub row: u32,
    /// The body of the record.
    pub values: Option<Value>,
    /// Why it goes in though it resembles something.
    pub reason: Option<String>,
}

/// The imports that are going in now, in this process.
#[derive(Debug, Default)]
pub(crate) struct Committing(Mutex<BTreeSet<ImportId>>);

impl Committing {
    pub(crate) fn holds(&self, id: ImportId) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).contains(&id)
    }

    fn begin(&self, id: ImportId) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(id);
    }

    fn end(&self, id: ImportId) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&id);
    }
}

impl Service {
    /// The import, which must still wait for a person.
    async fn waiting_import(&self, context: &Context, id: ImportId) -> Result<Standing, ServiceError> {
        let standing = self.import(context, id).await?;
        match standing.state {
            ImportState::Ready => Ok(standing),
            ImportState::Done => Err(ServiceError::of(Code::ImportDone)),
            _ => Err(ServiceError::of(Code::ImportNotReady)),
        }
    }

    /// Corrects what columns mean; every row is read anew, and the unit's next file is read so from the start.
    ///
    /// # Errors
    /// Not there, not waiting, or no such table, column or field.
    pub async fn map_columns(
        &self,
        context: &Context,
        id: ImportId,
        changes: Vec<ColumnChange>,
    ) -> Result<(), ServiceError> {
        let standing = self.waiting_import(context, id).await?;
        let (kind, mut tables) = (standing.kind, standing.tables);
        let mut remembered: BTreeMap<String, Option<String>> = BTreeMap::new();
        for (place, change) in changes.into_iter().enumerate() {
            let at = |name: &str, invalid| ServiceError::at(&format!("/columns/{place}/{name}"), invalid);
            if change.field.as_ref().is_some_and(|field| kind.field(field).is_none()) {
                return Err(at("field", Invalid::UnknownCode));
            }
            let table = tables.tables.get_mut(change.table).ok_or_else(|| at("table", Invalid::NotFound))?;
            let column = table.columns.iter().position(|column| column.at == change.at);
            let column = column.ok_or_else(|| at("at", Invalid::NotFound))?;
            table.map(column, change.field.clone());
            if let Some(column) = table.columns.get_mut(column) {
                (column.score, column.remembered) = (100, true);
                remembered.insert(column.header.clone(), change.field);
            }
        }
        let rows = self.staged_rows(id, RowState::EVERY).await?;
        let reader = reader(context, kind, standing.import.file_name.clone());
        let (tables, mut rows, meant) = self.interpret(reader, tables, rows).await?;
        self.compare_all(context, &mut rows, &meant).await?;
        let import = Import { tables: serde_json::to_value(&tables).unwrap_or_default(), ..standing.import };
        self.save_rows(context, import, rows, (kind, remembered)).await
    }

    /// Corrects what rows hold, or says why they are no duplicates.
    ///
    /// # Errors
    /// Not there, not waiting, no such row, or a body that is none of its kind.
    pub async fn correct_rows(
        &self,
        context: &Context,
        id: ImportId,
        changes: Vec<RowChange>,
    ) -> Result<(), ServiceError> {
        let standing = self.waiting_import(context, id).await?;
        let kind = standing.kind;
        let mut rows = self.staged_rows(id, RowState::EVERY).await?;
        let mut touched = BTreeSet::new();
        for (place, change) in changes.into_iter().enumerate() {
            let pointer = format!("/rows/{place}");
            let found =
                rows.iter_mut().find(|row| row.row == change.row && row.sheet == change.sheet && row.role == RECORD);
            let row = found.ok_or_else(|| ServiceError::at(&format!("{pointer}/row"), Invalid::NotFound))?;
            if let Some(reason) = change.reason {
                let reason =
                    Remark::parse(reason).map_err(|invalid| ServiceError::at(&format!("{pointer}/reason"), invalid))?;
                row.reason = Some(reason.as_str().to_owned());
            }
            if let Some(values) = change.values {
                row.draft = Body::of(&values);
            }
            let table = row.table.and_then(|at| standing.tables.tables.get(usize::try_from(at).ok()?));
            read_anew(context, (kind, table), row);
            touched.insert(row.number);
        }
        let reader = reader(context, kind, standing.import.file_name.clone());
        let meant: Vec<Option<Meant>> = rows.iter().map(|row| meant(context, kind, row)).collect();
        let mut again = rows.clone();
        for row in again.iter_mut().filter(|row| touched.contains(&row.number)) {
            row.candidates.clear();
        }
        reader.mark_repetitions(&mut again, &meant);
        let mut changed = Vec::new();
        for (row, meant) in again.into_iter().zip(meant) {
            if touched.contains(&row.number) {
                let mut row = row;
                self.compare_with_records(context, &mut row, meant.as_ref()).await?;
                changed.push(row);
            }
        }
        self.save_rows(context, standing.import, changed, (kind, BTreeMap::new())).await
    }

    async fn save_rows(
        &self,
        context: &Context,
        import: Import,
        rows: Vec<StagedRow>,
        (kind, remembered): (ImportKind, BTreeMap<String, Option<String>>),
    ) -> Result<(), ServiceError> {
        let rows: Vec<_> = rows.iter().map(StagedRow::record).collect();
        let saved = Arc::new((import, rows, remembered, context.clone()));
        self.quietly(context, move |transaction| {
            let saved = Arc::clone(&saved);
            Box::pin(async move {
                let (import, rows, remembered, context) = &*saved;
                if records::load(transaction.reader().await?, import.id).await?.committed_at.is_some() {
                    return Err(ServiceError::of(Code::ImportDone));
                }
                let by = (context.actor.unit_id, context.actor.person_id, context.now);
                for (header, field) in remembered {
                    records::remember(transaction, by, kind.code(), (header, field.as_deref())).await?;
                }
                records::restage(transaction, import.id, rows).await?;
                Ok(records::save(transaction, import).await?)
            })
        })
        .await
    }

    /// Takes all ready rows in, in one transaction; a second time changes nothing.
    ///
    /// # Errors
    /// Not there, not for the asker, or not read yet.
    pub async fn commit_import(&self, context: &Context, id: ImportId) -> Result<i64, ServiceError> {
        let standing = self.import(context, id).await?;
        match standing.state {
            ImportState::Ready | ImportState::Committing => {}
            ImportState::Done => return self.position().await,
            _ => return Err(ServiceError::of(Code::ImportNotReady)),
        }
        self.inner.committing.begin(id);
        let committed = self.commit_ready(context, standing).await;
        self.inner.committing.end(id);
        match committed {
            // Somebody else's commit came first, which is as good.
            Err(error) if error.code() == Code::ImportDone => self.position().await,
            committed => committed,
        }
    }

    async fn commit_ready(&self, context: &Context, standing: Standing) -> Result<i64, ServiceError> {
        let (kind, import) = (standing.kind, standing.import);
        if self.position().await? != import.checked_position {
            let rows = self.staged_rows(import.id, &[RowState::Ready]).await?;
            self.look_again(context, kind, &import, rows).await?;
        }
        let (mut rows, mut behind) = (Vec::new(), -1);
        loop {
            let (ready, last) = records::ready(self.storage().reader(), import.id, (behind, AT_ONCE)).await?;
            for row in ready {
                rows.extend(entering(context, kind, row)?);
            }
            match last {
                Some(last) => behind = last,
                None => break,
            }
        }
        self.take_in(context, import, rows).await
    }

    /// Takes rows in, in one transaction.
    async fn take_in(&self, context: &Context, import: Import, rows: Vec<Entering>) -> Result<i64, ServiceError> {
        let leads = self.announce(&rows);
        let commit = Arc::new(Commit { import, rows, context: context.clone(), ids: Ids::new() });
        let context = Context { idempotency: None, ..context.clone() };
        let written = self
            .write(&context, move |transaction| {
                let commit = Arc::clone(&commit);
                Box::pin(async move { commit.run(transaction).await })
            })
            .await;
        for id in leads {
            match &written {
                Ok(written) => self.inner.recent.committed(id, written.position),
                Err(_) => self.inner.recent.remove(id),
            }
        }
        Ok(written?.position)
    }

    /// Leads that are about to go in are known to whoever logs the same one before the index knows them.
    fn announce(&self, rows: &[Entering]) -> Vec<ProjectId> {
        let mut announced = Vec::new();
        // Where no index follows the log, nobody asks.
        for row in rows.iter().filter(|_| self.index().is_ok()) {
            if let Meant::Lead(facts, _) = &row.meant {
                self.inner.recent.add(ProjectId(row.id), &Likened::from(&**facts).keys());
                announced.push(ProjectId(row.id));
            }
        }
        announced
    }

    /// Rows that somebody has entered since they were staged become duplicates.
    async fn look_again(
        &self,
        context: &Context,
        kind: ImportKind,
        import: &Import,
        rows: Vec<StagedRow>,
    ) -> Result<(), ServiceError> {
        let mut rows = rows;
        let meant: Vec<Option<Meant>> = rows.iter().map(|row| meant(context, kind, row)).collect();
        for row in &mut rows {
            row.candidates.retain(|candidate| candidate.record_id.is_none() || row.reason.is_some());
        }
        self.compare_all(context, &mut rows, &meant).await?;
        let repeated: Vec<_> = rows.into_iter().filter(|row| row.state != RowState::Ready).collect();
        if !repeated.is_empty() {
            self.save_rows(context, import.clone(), repeated, (kind, BTreeMap::new())).await?;
        }
        Ok(())
    }
}

/// Reads the body of a row that a person corrected.
fn read_anew(context: &Context, (kind, table): (ImportKind, Option<&FoundTable>), row: &mut StagedRow) {
    let read = parsed(context, kind, &row.draft);
    row.problems = read.err().unwrap_or_default().iter().map(|fault| problem(context, (kind, table), fault)).collect();
    row.state = if row.problems.is_empty() { RowState::Ready } else { RowState::Problem };
}

fn problem(context: &Context, (kind, table): (ImportKind, Option<&FoundTable>), fault: &Fault) -> RowProblem {
    let field = fields(kind).iter().find(|(pointer, _)| fault.pointer.starts_with(pointer)).map(|(_, field)| *field);
    let column = field.and_then(|field| table?.column(field)).map(|column| column.header.clone());
    let named = || field.and_then(|field| kind.field(field)).map(|known| known.name(context.language).to_owned());
    let name = column.clone().or_else(named).unwrap_or_else(|| fault.pointer.clone());
    RowProblem {
        column,
        code: fault.invalid.code().to_owned(),
        detail: format!("{name}：{}", fault.invalid.text(context.language)),
        given: None,
    }
}

/// A ready row on its way in.
fn entering(context: &Context, kind: ImportKind, row: ReadyRow) -> Result<Option<Entering>, ServiceError> {
    let candidates: Vec<RowCandidate> = serde_json::from_str(&row.candidates).map_err(damaged)?;
    let meant = parsed(context, kind, &row.draft.try_into()?);
    let judged = row.reason.map(|reason| {
        let others = candidates.into_iter().filter_map(|candidate| candidate.record_id).map(ProjectId).collect();
        Judged { reason, others }
    });
    Ok(meant.ok().zip(row.record_id).map(|(meant, id)| Entering { meant, id, judged }))
}

/// The facts of a row that is ready.
fn meant(context: &Context, kind: ImportKind, row: &StagedRow) -> Option<Meant> {
    if row.state != RowState::Ready {
        return None;
    }
    parsed(context, kind, &row.draft).ok()
}

fn parsed(context: &Context, kind: ImportKind, draft: &Body) -> Result<Meant, Vec<Fault>> {
    let wrong = || vec![Fault { pointer: String::new(), invalid: Invalid::Format("JSON") }];
    match kind {
        ImportKind::Leads => {
            let draft: LeadDraft = draft.read().map_err(|_| wrong())?;
            Ok(Meant::Lead(Box::new(draft.parse(context.today())?), None))
        }
        ImportKind::Demands => {
            let draft: DemandDraft = draft.read().map_err(|_| wrong())?;
            Ok(Meant::Demand(Box::new(draft.parse()?)))
        }
        ImportKind::Organisations => {
            let draft: OrganisationRecordDraft = draft.read().map_err(|_| wrong())?;
            Ok(Meant::Organisation(Box::new(draft.parse()?)))
        }
    }
}
