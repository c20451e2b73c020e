//! The numbers under which people of the city are called at work.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut phone = Table::alter();
        manager.alter_table(phone.table("people").add_column(text_null("phone")).to_owned()).await
    }
}
