//! What people want to be told by mail, and what of the news went out that way.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::parts::to_id;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(settings()).await?;
        for table in ["notifications", "alert_recipients"] {
            let mut mailed = Table::alter();
            mailed.table(table).add_column(big_integer_null("mailed_at"));
            manager.alter_table(mailed.to_owned()).await?;
        }
        Ok(())
    }
}

fn settings() -> TableCreateStatement {
    Table::create()
        .table("notification_settings")
        .col(pk_uuid("user_id"))
        .col(string_null("email"))
        .col(string("mailed"))
        .col(string("language"))
        .col(big_integer("since"))
        .col(date_null("work_mailed_on"))
        .foreign_key(&mut to_id("user_id", "users"))
        .to_owned()
}
