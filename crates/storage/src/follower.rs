//! How far those who follow the change log have come, so that each change is followed once, by one node.

use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, EntityTrait, IntoActiveModel as _, QuerySelect as _};

use crate::error::StorageError;
use crate::table::followers;
use crate::transaction::Transaction;

/// The position a follower has reached; none when it has not begun.
///
/// # Errors
/// The database.
pub async fn position(connection: &impl ConnectionTrait, name: &str) -> Result<Option<i64>, StorageError> {
    Ok(followers::Entity::find_by_id(name.to_owned()).one(connection).await?.map(|row| row.position))
}

/// Moves a follower on, if it still stands where the caller left it; answers whether it does.
///
/// # Errors
/// The database.
pub async fn advance(
    transaction: &mut Transaction,
    name: &str,
    (from, to): (Option<i64>, i64),
) -> Result<Advance, StorageError> {
    let row = followers::Entity::find_by_id(name.to_owned()).lock_exclusive();
    let stands = row.one(transaction.reader().await?).await?.map(|row| row.position);
    if stands != from {
        return Ok(Advance::Overtaken);
    }
    let row = followers::Model { name: name.to_owned(), position: to }.into_active_model();
    let moved = OnConflict::column(followers::Column::Name).update_column(followers::Column::Position).to_owned();
    followers::Entity::insert(row).on_conflict(moved).exec_without_returning(transaction.writer().await?).await?;
    Ok(Advance::Moved)
}

/// What became of a follower that was to be moved on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advance {
    /// It stands at the new position.
    Moved,
    /// Another node has moved it.
    Overtaken,
}
