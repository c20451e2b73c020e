//! What waits for someone: problems, instructions, what meetings decided; and the indices by which it is found.

mod instruction;
mod meeting;
mod problem;

use sea_orm_migration::prelude::*;

use crate::parts::{indexed, to_id};

pub struct Migration;

/// Said, not derived: the derived name is the file's, which is `mod` for every folder.
impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m20261130_000013_worklist"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        problem::create(manager).await?;
        instruction::create(manager).await?;
        meeting::create(manager).await?;
        // Next steps by whose they are, leads by who holds them.
        let mut steps = indexed("follow_ups", &["next_step_person_id"]);
        manager.create_index(steps.and_where(Expr::col("next_step_person_id").is_not_null()).to_owned()).await?;
        manager.create_index(indexed("projects", &["report_unit_id", "status", "stage"])).await
    }
}
