//! The first schema: reference data, accounts, projects, demands, organisations, attachments, imports, the change log.
//!
//! Instants are microseconds since 1970 in UTC, amounts whole yuan, areas hundredths of a mu; dates are dates.

mod account;
mod change_log;
mod demand;
mod import;
mod project;
mod reference;

use sea_orm_migration::prelude::*;

use crate::parts::{indexed, to_id};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        reference::create(manager).await?;
        account::create(manager).await?;
        project::create(manager).await?;
        demand::create(manager).await?;
        import::create(manager).await?;
        change_log::create(manager).await
    }
}

/// Creates an index.
async fn index(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: &[&'static str],
    unique: Unique,
) -> Result<(), DbErr> {
    let mut statement = indexed(table, columns);
    match unique {
        Unique::No => {}
        Unique::Always => {
            statement.unique();
        }
        Unique::Where(condition) => {
            statement.unique().and_where(condition);
        }
    }
    manager.create_index(statement).await
}

/// Whether an index forbids repetition.
enum Unique {
    No,
    Always,
    Where(SimpleExpr),
}
