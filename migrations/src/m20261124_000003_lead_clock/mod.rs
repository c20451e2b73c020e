//! The lead's clock with its ladder, transfers between districts, and what counts in the statistics.

mod clock;
mod count;
mod transfer;

use sea_orm_migration::prelude::*;

pub struct Migration;

/// Said, not derived: the derived name is the file's, which is `mod` for every folder.
impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m20261124_000003_lead_clock"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        transfer::create(manager).await?;
        clock::create(manager).await?;
        count::create(manager).await
    }
}

/// A share lies between nothing and the whole.
fn share() -> ColumnDef {
    let share = Expr::col("share_basis_points").between(0, 10_000);
    sea_orm_migration::schema::integer("share_basis_points").check(share).to_owned()
}
