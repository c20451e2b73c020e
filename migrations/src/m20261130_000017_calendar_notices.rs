//! Notices on holidays that were entered: the latest of a year counts, those before it are its trail.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let notices = Table::create()
            .table("calendar_notices")
            .col(pk_uuid("id"))
            .col(integer("year"))
            .col(text("notice"))
            .col(uuid("entered_by"))
            .col(big_integer("entered_at"))
            .to_owned();
        manager.create_table(notices).await
    }
}
