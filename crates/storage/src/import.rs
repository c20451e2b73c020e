//! Staged imports: the file's rows wait beside the records until someone commits them.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use dingyin_domain::id::{ImportId, PersonId, UnitId, UserId};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait as _, QueryFilter, QueryOrder,
    QuerySelect,
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::page::{Cursor, Page};
use crate::rows::sound;
use crate::table::{import_mappings, import_rows, imports};
use crate::transaction::Transaction;

/// An import as it is staged.
#[derive(Debug, Clone)]
pub struct Import {
    /// Its id.
    pub id: ImportId,
    /// `leads`, `demands` or `organisations`.
    pub kind: String,
    /// The name of the file.
    pub file_name: String,
    /// The SM3 digest of its bytes.
    pub sm3: String,
    /// `reading`, `ready`, `done` or `failed`.
    pub state: String,
    /// The tables that were found, with their columns.
    pub tables: Value,
    /// What a person should know of the file.
    pub notices: Value,
    /// Why it failed.
    pub failure: Option<String>,
    /// How many rows are read.
    pub rows_done: i32,
    /// How many there are.
    pub rows_all: i32,
    /// When reading last went on.
    pub touched_at: DateTime<Utc>,
    /// The position of the change log up to which duplicates were looked for.
    pub checked_position: i64,
    /// Who imports.
    pub user_id: UserId,
    /// When it was staged.
    pub created_at: DateTime<Utc>,
    /// When its rows went in.
    pub committed_at: Option<DateTime<Utc>>,
}

/// A row of the file as it is staged.
#[derive(Debug, Clone)]
pub struct ImportRow {
    /// Its place in the file, from 0, over all sheets.
    pub number: i32,
    /// The sheet it stands on; none in a text file.
    pub sheet: Option<String>,
    /// Its number as the file shows it, from 1.
    pub row: u32,
    /// `ready`, `problem`, `duplicate` or `ignored`.
    pub state: String,
    /// The cells as they came, as JSON text.
    pub cells: String,
    /// The body that creating the record would take, as JSON text.
    pub draft: String,
    /// What was taken with a remark, as JSON text.
    pub remarks: String,
    /// What keeps it from going in, as JSON text.
    pub problems: String,
    /// The record it becomes when it goes in.
    pub record_id: Option<Uuid>,
    /// What the row is: a record, a header, a title, ...
    pub role: String,
    /// Its table, by place.
    pub table: Option<i32>,
    /// The section it stands in.
    pub section: Option<String>,
    /// What it resembles, as JSON text.
    pub candidates: String,
    /// Why it goes in though it resembles something.
    pub reason: Option<String>,
}

/// Begins an import.
///
/// # Errors
/// The database.
pub async fn begin(transaction: &mut Transaction, import: &Import) -> Result<(), StorageError> {
    transaction
        .insert(imports::Model {
            id: import.id.0,
            kind: import.kind.clone(),
            file_name: import.file_name.clone(),
            sm3: import.sm3.clone(),
            state: import.state.clone(),
            columns: import.tables.to_string(),
            user_id: import.user_id.0,
            created_at: to_micros(import.created_at),
            committed_at: None,
            notices: import.notices.to_string(),
            failure: import.failure.clone(),
            rows_done: import.rows_done,
            rows_all: import.rows_all,
            touched_at: to_micros(import.touched_at),
            checked_position: import.checked_position,
        })
        .await
}

/// Saves how an import stands: everything that reading it can change.
///
/// # Errors
/// The database.
pub async fn save(transaction: &mut Transaction, import: &Import) -> Result<(), StorageError> {
    let changed = imports::ActiveModel {
        id: Set(import.id.0),
        state: Set(import.state.clone()),
        columns: Set(import.tables.to_string()),
        notices: Set(import.notices.to_string()),
        failure: Set(import.failure.clone()),
        rows_done: Set(import.rows_done),
        rows_all: Set(import.rows_all),
        touched_at: Set(to_micros(import.touched_at)),
        checked_position: Set(import.checked_position),
        ..imports::ActiveModel::default()
    };
    imports::Entity::update(changed).exec(transaction.writer().await?).await?;
    Ok(())
}

/// Stages rows.
///
/// # Errors
/// The database.
pub async fn stage(transaction: &mut Transaction, id: ImportId, rows: &[ImportRow]) -> Result<(), StorageError> {
    let staged = rows.iter().map(|row| row_of(id, row)).collect();
    transaction.insert_all(staged).await
}

/// Stages rows anew that were staged before.
///
/// # Errors
/// The database.
pub async fn restage(transaction: &mut Transaction, id: ImportId, rows: &[ImportRow]) -> Result<(), StorageError> {
    for rows in rows.chunks(500) {
        let numbers = rows.iter().map(|row| row.number);
        let these = import_rows::Entity::delete_many()
            .filter(import_rows::Column::ImportId.eq(id.0))
            .filter(import_rows::Column::Number.is_in(numbers));
        these.exec(transaction.writer().await?).await?;
        stage(transaction, id, rows).await?;
    }
    Ok(())
}

fn row_of(import: ImportId, row: &ImportRow) -> import_rows::Model {
    import_rows::Model {
        import_id: import.0,
        number: row.number,
        sheet: row.sheet.clone(),
        row: i32::try_from(row.row).unwrap_or(i32::MAX),
        state: row.state.clone(),
        given: row.cells.clone(),
        draft: row.draft.clone(),
        remarks: row.remarks.clone(),
        problems: row.problems.clone(),
        record_id: row.record_id,
        role: row.role.clone(),
        table_number: row.table,
        section: row.section.clone(),
        candidates: row.candidates.clone(),
        reason: row.reason.clone(),
    }
}

/// Notes that the ready rows went in, in the transaction in which they did.
///
/// # Errors
/// The database.
pub async fn finish(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    (import, rows): (&Import, usize),
) -> Result<(), StorageError> {
    imports::Entity::update_many()
        .col_expr(imports::Column::State, Expr::value("done"))
        .col_expr(imports::Column::CommittedAt, Expr::value(to_micros(stamp.at)))
        .filter(imports::Column::Id.eq(import.id.0))
        .exec(transaction.writer().await?)
        .await?;
    let data = json!({ "kind": import.kind, "file_name": import.file_name, "sm3": import.sm3, "rows": rows });
    let entry = NewEntry {
        id: entry_id,
        aggregate: "import",
        aggregate_id: import.id.0,
        action: "import.committed",
        data,
        personal: None,
    };
    transaction.log(stamp, entry);
    Ok(())
}

/// An import.
///
/// # Errors
/// The database, or [`StorageError::NotFound`].
pub async fn load(connection: &impl ConnectionTrait, id: ImportId) -> Result<Import, StorageError> {
    let row = imports::Entity::find_by_id(id.0).one(connection).await?;
    import(row.ok_or(StorageError::NotFound)?)
}

/// The imports of one person, or of all, the latest first.
///
/// # Errors
/// The database.
pub async fn latest(
    connection: &impl ConnectionTrait,
    of: Option<UserId>,
    most: u64,
) -> Result<Vec<Import>, StorageError> {
    let mut query = imports::Entity::find();
    if let Some(user) = of {
        query = query.filter(imports::Column::UserId.eq(user.0));
    }
    let query = query.order_by_desc(imports::Column::CreatedAt).order_by_desc(imports::Column::Id);
    query.limit(most).all(connection).await?.into_iter().map(import).collect()
}

fn import(row: imports::Model) -> Result<Import, StorageError> {
    Ok(Import {
        id: ImportId(row.id),
        kind: row.kind,
        file_name: row.file_name,
        sm3: row.sm3,
        state: row.state,
        tables: sound(serde_json::from_str(&row.columns), "tables")?,
        notices: sound(serde_json::from_str(&row.notices), "notices")?,
        failure: row.failure,
        rows_done: row.rows_done,
        rows_all: row.rows_all,
        touched_at: from_micros(row.touched_at),
        checked_position: row.checked_position,
        user_id: UserId(row.user_id),
        created_at: from_micros(row.created_at),
        committed_at: row.committed_at.map(from_micros),
    })
}

/// How many rows are in each state.
///
/// # Errors
/// The database.
pub async fn counts(connection: &impl ConnectionTrait, id: ImportId) -> Result<BTreeMap<String, i64>, StorageError> {
    let counted: Vec<(String, i64)> = import_rows::Entity::find()
        .filter(import_rows::Column::ImportId.eq(id.0))
        .select_only()
        .column(import_rows::Column::State)
        .column_as(import_rows::Column::Number.count(), "rows")
        .group_by(import_rows::Column::State)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(counted.into_iter().collect())
}

/// Which rows are asked for.
#[derive(Debug, Clone, Default)]
pub struct RowFilter {
    /// Only those in these states.
    pub states: Vec<String>,
    /// Only those of this sheet.
    pub sheet: Option<String>,
}

/// A row that can go in, without what only a person reads.
#[derive(Debug, Clone)]
pub struct ReadyRow {
    /// The record it becomes.
    pub record_id: Option<Uuid>,
    /// The body that creating the record would take, as JSON text.
    pub draft: String,
    /// What it resembles, as JSON text.
    pub candidates: String,
    /// Why it goes in though it resembles something.
    pub reason: Option<String>,
}

/// The number of a row that can go in, and its columns.
type Selected = (i32, Option<Uuid>, String, String, Option<String>);

/// Some of the rows that can go in, in the order of the file: those behind a number, and the number of the last of them.
///
/// # Errors
/// The database.
pub async fn ready(
    connection: &impl ConnectionTrait,
    id: ImportId,
    (behind, limit): (i32, u64),
) -> Result<(Vec<ReadyRow>, Option<i32>), StorageError> {
    use import_rows::Column as C;
    let found: Vec<Selected> = import_rows::Entity::find()
        .select_only()
        .columns([C::Number, C::RecordId, C::Draft, C::Candidates, C::Reason])
        .filter(C::ImportId.eq(id.0))
        .filter(C::State.eq("ready"))
        .filter(C::Number.gt(behind))
        .order_by_asc(C::Number)
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    let last = found.last().map(|(number, ..)| *number);
    let row = |(_, record_id, draft, candidates, reason): Selected| ReadyRow { record_id, draft, candidates, reason };
    Ok((found.into_iter().map(row).collect(), last))
}

/// One page of the rows, in the order of the file.
///
/// # Errors
/// The database, or a cursor that does not read.
pub async fn rows(
    connection: &impl ConnectionTrait,
    id: ImportId,
    filter: &RowFilter,
    (after, limit): (Option<&Cursor>, u64),
) -> Result<Page<ImportRow>, StorageError> {
    use import_rows::Column as C;
    let mut query = filtered(id, filter);
    if let Some(cursor) = after {
        let number: i32 = cursor.value.parse().map_err(|_| StorageError::Cursor)?;
        query = query.filter(C::Number.gt(number));
    }
    let found = query.order_by_asc(C::Number).limit(limit + 1).all(connection).await?;
    let found = found.into_iter().map(row).collect();
    Ok(Page::cut(found, limit, |last| Cursor { value: last.number.to_string(), id: id.0 }))
}

/// How many rows a filter shows.
///
/// # Errors
/// The database.
pub async fn rows_total(
    connection: &impl ConnectionTrait,
    id: ImportId,
    filter: &RowFilter,
) -> Result<u64, StorageError> {
    Ok(filtered(id, filter).count(connection).await?)
}

fn filtered(id: ImportId, filter: &RowFilter) -> sea_orm::Select<import_rows::Entity> {
    use import_rows::Column as C;
    let mut query = import_rows::Entity::find().filter(C::ImportId.eq(id.0));
    if !filter.states.is_empty() {
        query = query.filter(C::State.is_in(filter.states.clone()));
    }
    match &filter.sheet {
        Some(sheet) => query.filter(C::Sheet.eq(sheet.as_str())),
        None => query,
    }
}

fn row(row: import_rows::Model) -> ImportRow {
    ImportRow {
        number: row.number,
        sheet: row.sheet,
        row: u32::try_from(row.row).unwrap_or_default(),
        state: row.state,
        cells: row.given,
        draft: row.draft,
        remarks: row.remarks,
        problems: row.problems,
        record_id: row.record_id,
        role: row.role,
        table: row.table_number,
        section: row.section,
        candidates: row.candidates,
        reason: row.reason,
    }
}

/// What a unit's columns were corrected to: the field of each header; none for a column that is to be left out.
///
/// # Errors
/// The database.
pub async fn mappings(
    connection: &impl ConnectionTrait,
    unit: UnitId,
    kind: &str,
) -> Result<BTreeMap<String, Option<String>>, StorageError> {
    use import_mappings::Column as C;
    let query = import_mappings::Entity::find().filter(C::UnitId.eq(unit.0)).filter(C::Kind.eq(kind));
    Ok(query.all(connection).await?.into_iter().map(|row| (row.header, row.field)).collect())
}

/// Remembers what a unit's column means.
///
/// # Errors
/// The database.
pub async fn remember(
    transaction: &mut Transaction,
    (unit, by, at): (UnitId, PersonId, DateTime<Utc>),
    kind: &str,
    (header, field): (&str, Option<&str>),
) -> Result<(), StorageError> {
    use import_mappings::Column as C;
    let row = import_mappings::ActiveModel {
        unit_id: Set(unit.0),
        kind: Set(kind.to_owned()),
        header: Set(header.to_owned()),
        field: Set(field.map(str::to_owned)),
        mapped_by: Set(by.0),
        mapped_at: Set(to_micros(at)),
    };
    let known = OnConflict::columns([C::UnitId, C::Kind, C::Header])
        .update_columns([C::Field, C::MappedBy, C::MappedAt])
        .to_owned();
    let insert = import_mappings::Entity::insert(row).on_conflict(known);
    insert.exec_without_returning(transaction.writer().await?).await?;
    Ok(())
}
