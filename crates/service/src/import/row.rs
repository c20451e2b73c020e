//! A row of a file with what was made of it, and how it is kept.

use dingyin_domain::coded::Coded as _;
use dingyin_domain::import::RowState;
use dingyin_domain::language::Language;
use dingyin_office::{Cell, RowKind};
use dingyin_storage::import::ImportRow;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::error::ServiceError;

/// The body that creating a row's record would take, as JSON text: a hundred thousand rows wait at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body(String);

impl Body {
    pub(super) fn of(value: &Value) -> Self {
        Self(value.to_string())
    }

    /// The body's fields; nothing of a row that is no record.
    #[must_use]
    pub fn value(&self) -> Value {
        serde_json::from_str(&self.0).unwrap_or_default()
    }

    /// The body as a draft.
    pub(super) fn read<T: DeserializeOwned>(&self) -> serde_json::Result<T> {
        serde_json::from_str(&self.0)
    }
}

impl Default for Body {
    fn default() -> Self {
        Self::of(&Value::Null)
    }
}

impl TryFrom<String> for Body {
    type Error = ServiceError;

    fn try_from(text: String) -> Result<Self, ServiceError> {
        serde_json::from_str::<IgnoredAny>(&text).map_err(damaged)?;
        Ok(Self(text))
    }
}

/// A staged row that is not as it was written.
pub(super) fn damaged(error: serde_json::Error) -> ServiceError {
    ServiceError::Unreadable(error.to_string())
}

/// A row of the file with what was made of it.
#[derive(Debug, Clone)]
pub struct StagedRow {
    /// Its place in the file.
    pub number: i32,
    /// The sheet it stands on.
    pub sheet: Option<String>,
    /// Its number as the file shows it.
    pub row: u32,
    /// What the row is: `record`, `header`, `title`, ...
    pub role: String,
    /// Its table, by place.
    pub table: Option<i32>,
    /// The section it stands in.
    pub section: Option<String>,
    /// What becomes of it.
    pub state: RowState,
    /// Its cells; what `同上` stood for is written out.
    pub cells: Vec<Cell>,
    /// The body that creating the record would take.
    pub draft: Body,
    /// What was taken with a remark.
    pub remarks: Vec<String>,
    /// What keeps it from going in: column, code, sentence.
    pub problems: Vec<RowProblem>,
    /// What it resembles.
    pub candidates: Vec<RowCandidate>,
    /// Why it goes in though it resembles something.
    pub reason: Option<String>,
    /// The record it becomes.
    pub record_id: Option<Uuid>,
}

/// One thing that keeps a row from going in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowProblem {
    /// The header of the column, where it is one.
    pub column: Option<String>,
    /// The code.
    pub code: String,
    /// The sentence.
    pub detail: String,
    /// What stood in the cell.
    pub given: Option<String>,
}

/// Something a row resembles: a record, or an earlier row of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowCandidate {
    /// The record.
    pub record_id: Option<Uuid>,
    /// Its code.
    pub code: Option<String>,
    /// The sheet of the earlier row.
    pub sheet: Option<String>,
    /// The number of the earlier row.
    pub row: Option<u32>,
    /// `same` or `related`.
    pub label: String,
    /// How sure, in hundredths.
    pub score: u8,
    /// Why.
    pub reasons: Vec<String>,
}

/// The role of a row that may be a record.
pub(super) const RECORD: &str = "record";

pub(super) fn role(kind: &RowKind) -> &'static str {
    match kind {
        RowKind::Blank => "blank",
        RowKind::Title => "title",
        RowKind::Header => "header",
        RowKind::Numbering => "numbering",
        RowKind::Section(_) => "section",
        RowKind::Total => "total",
        RowKind::Note => "note",
        RowKind::Record => RECORD,
    }
}

impl StagedRow {
    /// The row as the file shows it.
    #[must_use]
    pub fn given(&self) -> Vec<String> {
        self.cells.iter().map(Cell::shown).collect()
    }

    /// Why it does not go in, in one sentence.
    #[must_use]
    pub fn why(&self) -> String {
        self.problems.iter().map(|problem| problem.detail.as_str()).collect::<Vec<_>>().join("；")
    }

    pub(super) fn record(&self) -> ImportRow {
        let json = |text: serde_json::Result<String>| text.unwrap_or_default();
        ImportRow {
            number: self.number,
            sheet: self.sheet.clone(),
            row: self.row,
            state: self.state.code().to_owned(),
            cells: json(serde_json::to_string(&self.cells)),
            draft: self.draft.0.clone(),
            remarks: json(serde_json::to_string(&self.remarks)),
            problems: json(serde_json::to_string(&self.problems)),
            record_id: self.record_id,
            role: self.role.clone(),
            table: self.table,
            section: self.section.clone(),
            candidates: json(serde_json::to_string(&self.candidates)),
            reason: self.reason.clone(),
        }
    }

    /// Marks it as a repetition, unless something else keeps it out already or someone has said why it is none.
    pub(super) fn repeats(&mut self, detail: String, code: &str) {
        if self.state == RowState::Ready && self.reason.is_none() {
            self.state = RowState::Duplicate;
            self.problems.push(RowProblem { column: None, code: code.to_owned(), detail, given: None });
        }
    }
}

impl TryFrom<ImportRow> for StagedRow {
    type Error = ServiceError;

    fn try_from(row: ImportRow) -> Result<Self, ServiceError> {
        Ok(Self {
            number: row.number,
            sheet: row.sheet,
            row: row.row,
            state: RowState::from_code(&row.state).unwrap_or(RowState::Ignored),
            cells: serde_json::from_str(&row.cells).map_err(damaged)?,
            draft: row.draft.try_into()?,
            remarks: serde_json::from_str(&row.remarks).map_err(damaged)?,
            problems: serde_json::from_str(&row.problems).map_err(damaged)?,
            record_id: row.record_id,
            role: row.role,
            table: row.table,
            section: row.section,
            candidates: serde_json::from_str(&row.candidates).map_err(damaged)?,
            reason: row.reason,
        })
    }
}

/// What people call an earlier row.
pub(super) fn place_of(sheet: Option<&str>, row: u32, language: Language) -> String {
    let sheet = sheet.map(|sheet| format!("“{sheet}”")).unwrap_or_default();
    language.pick(format!("{sheet}第 {row} 行"), format!("row {row} {sheet}").trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_staged_body_that_is_damaged_is_no_body() {
        let body = |text: &str| Body::try_from(text.to_owned());
        assert_eq!(body(r#"{"name":"封测"}"#).unwrap().value()["name"], "封测");
        assert!(matches!(body(r#"{"name":"#), Err(ServiceError::Unreadable(_))));
    }
}
