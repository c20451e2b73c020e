//! Requests for accounts and roles, which another person confirms.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::parts::{indexed, to_id};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(requests()).await?;
        manager.create_index(indexed("account_requests", &["state"])).await
    }
}

fn requests() -> TableCreateStatement {
    Table::create()
        .table("account_requests")
        .col(pk_uuid("id"))
        .col(text("wanted"))
        .col(text("reason"))
        .col(string("state"))
        .col(uuid("asked_by"))
        .col(big_integer("asked_at"))
        .col(text_null("decision"))
        .foreign_key(&mut to_id("asked_by", "people"))
        .to_owned()
}
