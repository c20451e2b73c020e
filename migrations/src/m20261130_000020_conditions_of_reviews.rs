//! Conditions of admissions are found by their review and by their project.

use sea_orm_migration::prelude::*;

use crate::parts::indexed;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // A database has one of the two already, by which form of the earlier migration it was made.
        for column in ["review_id", "project_id"] {
            let mut index = indexed("admission_conditions", &[column]);
            manager.create_index(index.if_not_exists().to_owned()).await?;
        }
        Ok(())
    }
}
