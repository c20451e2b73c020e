//! Staging: a file is read, every row is judged against the file and the records, and all of it waits for a person.

use std::sync::Arc;

use dingyin_domain::duplicate::Likeness;
use dingyin_domain::id::ImportId;
use dingyin_domain::import::{ImportKind, ImportState, RowState};
use dingyin_domain::project_code::ProjectCode;
use dingyin_office::{CheckedFile, check_file};
use dingyin_storage::import::{self as records, Import};
use dingyin_storage::project as projects;
use serde_json::{Value, json};

use super::file::{Laid, lay, told};
use super::interpret::{Meant, Reader};
use super::row::{RowCandidate, StagedRow};
use crate::Service;
use crate::context::Context;
use crate::error::{Code, ServiceError};
use crate::extraction::{Told, read_apart};

/// How many rows are written by one transaction, so that others can write in between.
const AT_ONCE: usize = 1000;
/// How many look-alikes among the records are kept for a row.
const KEPT: usize = 5;

/// A file that was read, nothing of it written yet.
pub(super) struct Staged {
    pub tables: super::file::Tables,
    pub notices: Vec<String>,
    pub rows: Vec<StagedRow>,
}

impl Service {
    /// Reads a file off the threads that answer requests.
    pub(super) async fn lay_file(
        &self,
        context: &Context,
        kind: ImportKind,
        file: CheckedFile,
    ) -> Result<Laid, ServiceError> {
        let mapped = records::mappings(self.storage().reader(), context.actor.unit_id, kind.code()).await?;
        let language = context.language;
        if let Some(bytes) = file.bytes_to_be_tried()
            && read_apart(bytes.to_vec()).await? == Told::Ended
        {
            let said = language.pick(
                "文件已损坏，无法读取；请另存为 .xlsx 后重试",
                "the file is damaged; save it as .xlsx and try again",
            );
            return Err(ServiceError::BadFile(said.to_owned()));
        }
        let laid = tokio::task::spawn_blocking(move || {
            let book = file.read().map_err(|error| ServiceError::BadFile(error.text(language)))?;
            Ok::<_, ServiceError>(lay(book, kind, &mapped))
        });
        let laid = laid.await.map_err(|_| ServiceError::of(Code::Unavailable))??;
        if laid.tables.tables.is_empty() {
            let said = language.pick("没有找到可以识别的表头", "no header row was recognised");
            return Err(ServiceError::BadFile(said.to_owned()));
        }
        Ok(laid)
    }

    /// Makes of the rows what they mean, and compares them with each other.
    pub(super) async fn interpret(
        &self,
        reader: Reader,
        tables: super::file::Tables,
        mut rows: Vec<StagedRow>,
    ) -> Result<(super::file::Tables, Vec<StagedRow>, Vec<Option<Meant>>), ServiceError> {
        let read = tokio::task::spawn_blocking(move || {
            let meant = reader.read_all(&tables, &mut rows);
            reader.mark_repetitions(&mut rows, &meant);
            (tables, rows, meant)
        });
        read.await.map_err(|_| ServiceError::of(Code::Unavailable))
    }

    /// Reads a file and judges its rows; writes nothing.
    pub(super) async fn stage_file(
        &self,
        context: &Context,
        kind: ImportKind,
        (file_name, bytes): (String, Vec<u8>),
        progress: &mut (dyn FnMut(usize, usize) + Send),
    ) -> Result<Staged, ServiceError> {
        let file = checked(context, &file_name, bytes)?;
        let laid = self.lay_file(context, kind, file).await?;
        let notices = laid.notices.iter().map(|notice| told(notice, context.language)).collect();
        let reader = reader(context, kind, file_name);
        let (tables, mut rows, meant) = self.interpret(reader, laid.tables, laid.rows).await?;
        let all = rows.len();
        for (chunk, (rows, meant)) in rows.chunks_mut(AT_ONCE).zip(meant.chunks(AT_ONCE)).enumerate() {
            self.compare_all(context, rows, meant).await?;
            progress(chunk * AT_ONCE + rows.len(), all);
        }
        Ok(Staged { tables, notices, rows })
    }

    /// Marks the rows that repeat a record, and notes what they resemble.
    pub(super) async fn compare_all(
        &self,
        context: &Context,
        rows: &mut [StagedRow],
        meant: &[Option<Meant>],
    ) -> Result<(), ServiceError> {
        let leads = meant.iter().filter_map(|meant| match meant {
            Some(Meant::Lead(facts, _)) => Some(&**facts),
            _ => None,
        });
        // Where no index answers, most leads have nothing in common with any record, which one question tells.
        let known = match self.index() {
            Ok(_) => None,
            Err(_) => Some(projects::known_keys(self.storage().reader(), &leads.collect::<Vec<_>>()).await?),
        };
        for (row, meant) in rows.iter_mut().zip(meant) {
            let strange = match (&known, meant) {
                (Some(known), Some(Meant::Lead(facts, None))) => !known.meet(facts),
                _ => false,
            };
            if !strange {
                self.compare_with_records(context, row, meant.as_ref()).await?;
            }
        }
        Ok(())
    }

    /// Marks a row that repeats a record, and notes what it resembles.
    pub(super) async fn compare_with_records(
        &self,
        context: &Context,
        row: &mut StagedRow,
        meant: Option<&Meant>,
    ) -> Result<(), ServiceError> {
        let Some(meant) = meant else { return Ok(()) };
        match meant {
            Meant::Lead(_, Some(code)) if self.is_taken(*code).await? => {
                let said = context.language.pick("编号已存在", "the code is taken");
                row.repeats(format!("{code}：{said}"), "already_exists");
            }
            Meant::Lead(facts, _) => {
                let judged = self.look_alikes(facts, &self.likened(facts).await?).await?;
                let same = judged.same_except(&[]).into_iter().map(|(project, _)| project.id).collect::<Vec<_>>();
                let shown = crate::project::suspected(judged.each(), context, &self.directory(), context.language);
                if let Some(candidate) = shown.iter().find(|candidate| same.contains(&candidate.project_id)) {
                    let reasons = candidate.reasons.join(context.language.pick("、", ", "));
                    let detail = context.language.pick(
                        format!("可能与 {} 是同一项目：{reasons}", candidate.code),
                        format!("probably the same as {}: {reasons}", candidate.code),
                    );
                    row.repeats(detail, "duplicate_suspected");
                }
                row.candidates.extend(shown.iter().take(KEPT).map(candidate));
            }
            Meant::Demand(facts) => {
                let known = dingyin_storage::demand::same_as(self.storage().reader(), facts).await?;
                self.known(
                    context,
                    row,
                    known.map(|id| id.0),
                    ("已有同一单位的同名需求", "the same demand is there already"),
                );
            }
            Meant::Organisation(facts) => {
                let judged = self.like_organisations(facts).await?;
                let known = judged.same_except(&[]).first().map(|(known, _)| known.id.0);
                self.known(context, row, known, ("已有这个主体", "the organisation is there already"));
            }
        }
        Ok(())
    }

    async fn is_taken(&self, code: ProjectCode) -> Result<bool, ServiceError> {
        Ok(dingyin_storage::project::id_of(self.storage().reader(), code).await?.is_some())
    }

    fn known(&self, context: &Context, row: &mut StagedRow, id: Option<uuid::Uuid>, (zh, en): (&str, &str)) {
        let Some(id) = id else { return };
        let said = context.language.pick(zh, en).to_owned();
        row.repeats(said.clone(), "already_exists");
        row.candidates.push(RowCandidate {
            record_id: Some(id),
            code: None,
            sheet: None,
            row: None,
            label: Likeness::Same.code().to_owned(),
            score: 95,
            reasons: vec![said],
        });
    }

    /// Writes the rows of an import that is being read, some at a time, and how far it is.
    pub(super) async fn write_rows(
        &self,
        context: &Context,
        mut import: Import,
        rows: Vec<StagedRow>,
        meant: Vec<Option<Meant>>,
    ) -> Result<Import, ServiceError> {
        import.rows_all = i32::try_from(rows.len()).unwrap_or(i32::MAX);
        import.checked_position = self.position().await?;
        let mut rows = rows.into_iter().zip(meant);
        loop {
            let (mut chunk, meant): (Vec<StagedRow>, Vec<Option<Meant>>) = rows.by_ref().take(AT_ONCE).unzip();
            self.compare_all(context, &mut chunk, &meant).await?;
            if chunk.is_empty() {
                break;
            }
            import.rows_done += i32::try_from(chunk.len()).unwrap_or_default();
            import.touched_at = self.clock().now();
            let records = Arc::new((import.clone(), chunk.iter().map(StagedRow::record).collect::<Vec<_>>()));
            self.quietly(context, move |transaction| {
                let records = Arc::clone(&records);
                Box::pin(async move {
                    records::stage(transaction, records.0.id, &records.1).await?;
                    Ok(records::save(transaction, &records.0).await?)
                })
            })
            .await?;
        }
        import.state = ImportState::Ready.code().to_owned();
        self.save_import(context, import).await
    }

    /// Saves how an import stands.
    pub(super) async fn save_import(&self, context: &Context, import: Import) -> Result<Import, ServiceError> {
        let saved = Arc::new(import.clone());
        self.quietly(context, move |transaction| {
            let saved = Arc::clone(&saved);
            Box::pin(async move { Ok(records::save(transaction, &saved).await?) })
        })
        .await?;
        Ok(import)
    }

    /// A write beside the records, which no retry asks for.
    pub(super) async fn quietly<F>(&self, context: &Context, run: F) -> Result<(), ServiceError>
    where
        F: for<'t> Fn(&'t mut dingyin_storage::Transaction) -> dingyin_storage::Step<'t, (), ServiceError>
            + Send
            + Sync
            + 'static,
    {
        let context = Context { idempotency: None, ..context.clone() };
        self.write(&context, run).await.map(drop)
    }
}

/// A file of a kind that is read, or why it is not.
pub(super) fn checked(context: &Context, file_name: &str, bytes: Vec<u8>) -> Result<CheckedFile, ServiceError> {
    check_file(file_name, bytes).map_err(|error| ServiceError::BadFile(error.text(context.language)))
}

pub(super) fn reader(context: &Context, kind: ImportKind, file_name: String) -> Reader {
    Reader { kind, file_name, actor: Arc::clone(&context.actor), today: context.today(), language: context.language }
}

fn candidate(candidate: &crate::project::Candidate) -> RowCandidate {
    RowCandidate {
        record_id: Some(candidate.project_id.0),
        code: Some(candidate.code.clone()),
        sheet: None,
        row: None,
        label: candidate.likeness.code().to_owned(),
        score: candidate.score,
        reasons: candidate.reasons.iter().map(|reason| (*reason).to_owned()).collect(),
    }
}

/// A new import that is being read.
pub(super) fn beginning(context: &Context, id: ImportId, (kind, file_name, sm3): (ImportKind, &str, String)) -> Import {
    Import {
        id,
        kind: kind.code().to_owned(),
        file_name: file_name.to_owned(),
        sm3,
        state: ImportState::Reading.code().to_owned(),
        tables: Value::Null,
        notices: json!([]),
        failure: None,
        rows_done: 0,
        rows_all: 0,
        touched_at: context.now,
        checked_position: 0,
        user_id: context.actor.user_id,
        created_at: context.now,
        committed_at: None,
    }
}

/// How many rows are ready.
pub(super) fn ready(rows: &[StagedRow]) -> usize {
    rows.iter().filter(|row| row.state == RowState::Ready).count()
}
