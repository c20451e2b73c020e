//! Reading one row by its header, and taking staged rows in.

use std::sync::Mutex;

use chrono::Datelike as _;
use dingyin_domain::demand::{Demand, DemandChange, DemandDraft};
use dingyin_domain::id::{DemandId, OrganisationId, ProjectId};
use dingyin_domain::language::Language;
use dingyin_domain::organisation::{Organisation, OrganisationRecordDraft};
use dingyin_domain::permission::Action;
use dingyin_domain::project::{DuplicateQuestion, LeadDraft, LogLead, Project};
use dingyin_office::{Amount, Cell, Heading, Row, UnitFrom, read_day};
use dingyin_storage::import::{self as records, Import};
use dingyin_storage::{Transaction, demand, organisation, project};
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

use super::{ImportKind, RowProblem, RowState, StagedRow};
use crate::context::Context;
use crate::error::ServiceError;

/// One row seen through its header.
pub(super) struct Reading<'r> {
    heading: &'r Heading,
    row: &'r Row,
    pub language: Language,
    pub remarks: Vec<String>,
    pub problems: Vec<RowProblem>,
}

impl<'r> Reading<'r> {
    pub(super) fn new(heading: &'r Heading, row: &'r Row, language: Language) -> Self {
        Self { heading, row, language, remarks: Vec::new(), problems: Vec::new() }
    }

    fn cell(&self, field: &str) -> &Cell {
        static EMPTY: Cell = Cell::Empty;
        let column = self.heading.column(field);
        column.and_then(|column| self.row.cells.get(column.at)).unwrap_or(&EMPTY)
    }

    /// The text of a field.
    pub(super) fn text(&self, field: &str) -> Option<String> {
        self.cell(field).text()
    }

    /// The header of a field's column.
    pub(super) fn header(&self, field: &str) -> Option<String> {
        self.heading.column(field).and_then(|column| self.heading.texts.get(column.at)).cloned()
    }

    /// Whether the row is a heading, a sum, a signature or a remark: a single cell, or one that says so.
    pub(super) fn is_no_record(&self) -> bool {
        let filled: Vec<String> = self.row.cells.iter().filter_map(Cell::text).collect();
        let says_sum = |text: &String| {
            let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
            ["合计", "小计", "总计", "共计"].iter().any(|word| plain.starts_with(word))
        };
        let signature = |text: &String| {
            ["填报", "审核", "制表", "备注：", "注：", "联系电话："].iter().any(|word| text.starts_with(word))
        };
        filled.len() <= 1
            || filled.iter().take(2).any(says_sum)
            || (filled.len() <= 3 && filled.first().is_some_and(signature))
    }

    /// An amount in yuan; one that is there but not certain is a problem, one without a unit a remark.
    pub(super) fn yuan(&mut self, field: &str) -> Option<i64> {
        let cell = self.cell(field).clone();
        let given = cell.text()?;
        let unit = self.heading.column(field).and_then(|column| column.unit);
        match Amount::read(&cell, unit) {
            Some(amount) => {
                if amount.unit_from == UnitFrom::Nowhere {
                    let remark = self.language.pick("金额没有单位，按元读取", "no unit was given, read as yuan");
                    self.remarks.push(remark.to_owned());
                }
                Some(amount.yuan)
            }
            None => {
                self.add_problem(field, "unreadable_amount", given, ("金额无法识别", "the amount cannot be read"));
                None
            }
        }
    }

    /// A date as it is written in bodies; one that is there but cannot be read is a problem.
    pub(super) fn day(&mut self, field: &str) -> Option<String> {
        let cell = self.cell(field).clone();
        let given = cell.text()?;
        let read = read_day(&cell);
        if read.is_none() {
            self.add_problem(field, "unreadable_date", given, ("日期无法识别", "the date cannot be read"));
        }
        read.map(|day| day.to_string())
    }

    /// A code found by a name that people use; one that is there but unknown is a problem.
    pub(super) fn code(&mut self, field: &str, find: impl Fn(&str) -> Option<&'static str>) -> Option<String> {
        let given = self.text(field)?;
        let found = find(&given);
        if found.is_none() {
            self.add_problem(field, "unknown_code", given, ("不在可选范围内", "is not one of the known values"));
        }
        found.map(str::to_owned)
    }

    fn add_problem(&mut self, field: &str, code: &'static str, given: String, (zh, en): (&str, &str)) {
        let column = self.header(field);
        let name = column.clone().unwrap_or_else(|| field.to_owned());
        let detail = format!("{name}“{given}”：{}", self.language.pick(zh, en));
        self.problems.push(RowProblem { column, code, detail, given: Some(given) });
    }

    /// The staged row.
    pub(super) fn staged(self, draft: Value) -> StagedRow {
        let state = if self.problems.is_empty() { RowState::Ready } else { RowState::Problem };
        StagedRow {
            sheet: None,
            row: self.row.number,
            state,
            given: self.row.cells.iter().map(|cell| cell.text().unwrap_or_default()).collect(),
            draft,
            remarks: self.remarks,
            problems: self.problems,
        }
    }
}

/// Ids that stay the same when the transaction is run again.
pub(super) struct Ids(Mutex<Vec<Uuid>>);

impl Ids {
    pub(super) fn new() -> Self {
        Self(Mutex::new(Vec::new()))
    }

    #[expect(clippy::disallowed_methods, reason = "rows are taken in bulk, each with the next id of one list")]
    fn get(&self, place: usize) -> Uuid {
        let mut ids = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        while ids.len() <= place {
            ids.push(Uuid::now_v7());
        }
        ids.get(place).copied().unwrap_or_default()
    }
}

/// Staged rows on their way in, in one transaction.
pub(super) struct Commit {
    pub kind: ImportKind,
    pub import: Import,
    pub rows: Vec<StagedRow>,
    pub context: Context,
    pub ids: Ids,
}

impl Commit {
    pub(super) async fn run(&self, transaction: &mut Transaction) -> Result<(), ServiceError> {
        let mut staged = Vec::with_capacity(self.rows.len());
        for (place, row) in self.rows.iter().enumerate() {
            let record = match row.state {
                RowState::Ready => Some(self.take_in(transaction, place * 3, row).await?),
                _ => None,
            };
            staged.push(row.record(record));
        }
        records::stage(transaction, &self.import, &staged).await?;
        Ok(records::finish(transaction, self.import.id, self.context.now).await?)
    }

    async fn take_in(
        &self,
        transaction: &mut Transaction,
        place: usize,
        row: &StagedRow,
    ) -> Result<Uuid, ServiceError> {
        let (id, entry_id) = (self.ids.get(place), self.ids.get(place + 1));
        let (context, stamp) = (&self.context, self.context.stamp());
        match self.kind {
            ImportKind::Leads => {
                let facts = draft::<LeadDraft>(row)?.parse(context.today())?;
                context.actor.may_in(Action::ProjectLog, facts.district)?;
                let code = transaction.next_code(context.today().year()).await?;
                let project = Project::log(LogLead {
                    id: ProjectId(id),
                    code,
                    facts,
                    duplicates: DuplicateQuestion::Clear,
                    reported_by: context.actor.person_id,
                    unit_id: context.actor.unit_id,
                    at: context.now,
                });
                project::insert(transaction, &stamp, entry_id, &project);
            }
            ImportKind::Demands => {
                let facts = draft::<DemandDraft>(row)?.parse()?;
                context.actor.may_in(Action::DemandWrite, facts.district)?;
                let drafted = Demand::draft(DemandId(id), facts, context.actor.user_id, context.now);
                demand::insert(transaction, &stamp, entry_id, &drafted).await?;
                let change = DemandChange::Published { reason: None };
                demand::save(transaction, &stamp, self.ids.get(place + 2), &drafted, &change).await?;
            }
            ImportKind::Organisations => {
                let facts = draft::<OrganisationRecordDraft>(row)?.parse()?;
                let record = Organisation {
                    id: OrganisationId(id),
                    version: 1,
                    facts,
                    created_at: context.now,
                    updated_at: context.now,
                };
                organisation::insert(transaction, &stamp, entry_id, &record).await?;
            }
        }
        Ok(id)
    }
}

fn draft<T: DeserializeOwned>(row: &StagedRow) -> Result<T, ServiceError> {
    serde_json::from_value(row.draft.clone()).map_err(|error| ServiceError::Unreadable(error.to_string()))
}

/// A draft as the body that creating the record would take.
pub(super) fn body<T: serde::Serialize>(draft: &T) -> Value {
    serde_json::to_value(draft).unwrap_or_default()
}
