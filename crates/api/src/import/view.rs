//! Imports as they are shown.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use dingyin_domain::import::{Field, RowState};
use dingyin_domain::language::Language;
use dingyin_service::import::{FoundColumn, FoundTable, RowProblem, StagedRow, Standing};
use serde::Serialize;
use serde_json::{Value, json};
use utoipa::ToSchema;
use uuid::Uuid;

/// How far reading is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub(super) struct ProgressView {
    pub(super) done: i32,
    pub(super) of: i32,
}

/// How many rows are in each state.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, ToSchema)]
pub(super) struct CountsView {
    pub(super) ready: i64,
    pub(super) problem: i64,
    pub(super) ignored: i64,
    pub(super) duplicate: i64,
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
pub(super) struct ColumnView {
    /// The table, by place in the file.
    pub(super) table: usize,
    pub(super) sheet: Option<String>,
    /// The number of the header's last row.
    pub(super) header_row: u32,
    /// The column's place, from 0.
    pub(super) at: usize,
    /// The column as spreadsheet programs name it.
    pub(super) letter: String,
    pub(super) header: String,
    pub(super) field: Option<String>,
    /// How surely it means the field, 0 to 1.
    pub(super) score: f64,
    pub(super) unit: Option<String>,
    pub(super) samples: Vec<String>,
    /// Whether the asker's unit has said so before.
    pub(super) remembered: bool,
}

/// Something a column can mean.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct FieldView {
    pub(super) code: &'static str,
    pub(super) name: &'static str,
    pub(super) required: bool,
}

/// An import.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ImportView {
    pub(super) id: Uuid,
    pub(super) kind: &'static str,
    pub(super) file_name: String,
    /// `reading`, `ready`, `committing`, `done` or `failed`.
    pub(super) state: &'static str,
    /// Why it failed.
    pub(super) failure: Option<String>,
    pub(super) created_at: DateTime<Utc>,
    pub(super) committed_at: Option<DateTime<Utc>>,
    pub(super) progress: ProgressView,
    pub(super) counts: CountsView,
    /// What a person should know of the file.
    pub(super) notices: Vec<String>,
    pub(super) columns: Vec<ColumnView>,
    pub(super) fields: Vec<FieldView>,
}

pub(super) fn view(standing: Standing, language: Language) -> ImportView {
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
pub(super) fn letter(at: usize) -> String {
    let mut name = String::new();
    let mut rest = at + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
        name.insert(0, char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    name
}

#[derive(Debug, Serialize, ToSchema)]
pub(super) struct RowProblemView {
    /// The header of the column; null where it is none.
    pub(super) column: Option<String>,
    pub(super) code: String,
    pub(super) detail: String,
    /// What stood in the cell.
    pub(super) given: Option<String>,
}

impl From<RowProblem> for RowProblemView {
    fn from(problem: RowProblem) -> Self {
        let RowProblem { column, code, detail, given } = problem;
        Self { column, code, detail, given }
    }
}

/// Something a row resembles: a record, or an earlier row of the file.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct RowCandidateView {
    pub(super) project_id: Option<Uuid>,
    pub(super) code: Option<String>,
    pub(super) sheet: Option<String>,
    pub(super) row: Option<u32>,
    pub(super) label: String,
    pub(super) score: f64,
    pub(super) reasons: Vec<String>,
}

/// A row of the file.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct RowView {
    pub(super) sheet: Option<String>,
    /// Its number as the file shows it.
    pub(super) row: u32,
    pub(super) state: &'static str,
    /// What the row is: `record`, `header`, `title`, `section`, `total`, `note`, `numbering`, `blank`.
    pub(super) role: String,
    /// The cells as they came.
    pub(super) given: Vec<String>,
    /// The body that creating the record would take.
    #[schema(value_type = Object)]
    pub(super) values: Value,
    pub(super) remarks: Vec<String>,
    pub(super) problems: Vec<RowProblemView>,
    pub(super) candidates: Vec<RowCandidateView>,
    /// Why it goes in though it resembles something.
    pub(super) reason: Option<String>,
    /// The record it became, once the import is done.
    pub(super) record_id: Option<Uuid>,
}

pub(super) fn row_view(row: StagedRow, done: bool) -> RowView {
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
        values: Some(row.draft.value()).filter(|values| !values.is_null()).unwrap_or_else(|| json!({})),
        remarks: row.remarks,
        problems: row.problems.into_iter().map(RowProblemView::from).collect(),
        reason: row.reason,
        record_id: row.record_id.filter(|_| done && row.state == RowState::Ready),
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
