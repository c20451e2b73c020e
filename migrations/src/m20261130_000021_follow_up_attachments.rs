//! Files that go with a contact: photos of a visit, what was handed over.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::parts::{indexed, to_id};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(follow_up_attachments()).await?;
        for column in ["attachment_id", "project_id"] {
            manager.create_index(indexed("follow_up_attachments", &[column])).await?;
        }
        Ok(())
    }
}

fn follow_up_attachments() -> TableCreateStatement {
    Table::create()
        .table("follow_up_attachments")
        .col(uuid("follow_up_id"))
        .col(integer("position"))
        .col(uuid("project_id"))
        .col(uuid("attachment_id"))
        .primary_key(Index::create().col("follow_up_id").col("position"))
        .foreign_key(&mut to_id("follow_up_id", "follow_ups"))
        .foreign_key(&mut to_id("project_id", "projects"))
        .foreign_key(&mut to_id("attachment_id", "attachments"))
        .to_owned()
}
