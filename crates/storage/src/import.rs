//! Staged imports: the file's rows wait beside the records until someone commits them.

use chrono::{DateTime, Utc};
use dingyin_domain::id::{ImportId, UserId};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::Value;
use uuid::Uuid;

use crate::error::StorageError;
use crate::instant::to_micros;
use crate::rows::sound;
use crate::table::{import_rows, imports};
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
    /// Which columns were recognised as what.
    pub columns: Value,
    /// Who imports.
    pub user_id: UserId,
    /// When it was staged.
    pub created_at: DateTime<Utc>,
}

/// A row of the file as it is staged.
#[derive(Debug, Clone)]
pub struct ImportRow {
    /// The sheet it stands on; none in a text file.
    pub sheet: Option<String>,
    /// Its number as the file shows it, from 1.
    pub row: u32,
    /// `ready`, `problem`, `duplicate` or `ignored`.
    pub state: &'static str,
    /// The cells as they came.
    pub given: Vec<String>,
    /// The body that creating the record would take.
    pub draft: Value,
    /// What was taken with a remark.
    pub remarks: Vec<String>,
    /// What keeps it from going in.
    pub problems: Value,
    /// The record it became.
    pub record_id: Option<Uuid>,
}

/// Stages an import with its rows.
///
/// # Errors
/// The database.
pub async fn stage(transaction: &mut Transaction, import: &Import, rows: &[ImportRow]) -> Result<(), StorageError> {
    transaction
        .insert(imports::Model {
            id: import.id.0,
            kind: import.kind.clone(),
            file_name: import.file_name.clone(),
            sm3: import.sm3.clone(),
            state: "ready".to_owned(),
            columns: import.columns.to_string(),
            user_id: import.user_id.0,
            created_at: to_micros(import.created_at),
            committed_at: None,
        })
        .await?;
    for (chunk, rows) in rows.chunks(500).enumerate() {
        let first = chunk * 500;
        let staged = rows.iter().enumerate().map(|(at, row)| row_of(import.id, first + at, row));
        transaction.insert_all(staged.collect::<Result<Vec<_>, _>>()?).await?;
    }
    Ok(())
}

fn row_of(import: ImportId, number: usize, row: &ImportRow) -> Result<import_rows::Model, StorageError> {
    Ok(import_rows::Model {
        import_id: import.0,
        number: i32::try_from(number).unwrap_or(i32::MAX),
        sheet: row.sheet.clone(),
        row: i32::try_from(row.row).unwrap_or(i32::MAX),
        state: row.state.to_owned(),
        given: sound(serde_json::to_string(&row.given), "cells")?,
        draft: row.draft.to_string(),
        remarks: sound(serde_json::to_string(&row.remarks), "remarks")?,
        problems: row.problems.to_string(),
        record_id: row.record_id,
    })
}

/// Notes that the ready rows went in, in the transaction in which they did.
///
/// # Errors
/// The database.
pub async fn finish(transaction: &mut Transaction, id: ImportId, now: DateTime<Utc>) -> Result<(), StorageError> {
    imports::Entity::update_many()
        .col_expr(imports::Column::State, Expr::value("done"))
        .col_expr(imports::Column::CommittedAt, Expr::value(to_micros(now)))
        .filter(imports::Column::Id.eq(id.0))
        .exec(transaction.writer().await?)
        .await?;
    Ok(())
}
