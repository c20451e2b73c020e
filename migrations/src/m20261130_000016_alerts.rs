//! Who was told that an approval's time limit is near or has run out: each rung of an item and its day once.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::parts::to_id;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(alerts()).await?;
        manager.create_table(recipients()).await?;
        let mut once = Index::create();
        once.name("idx_approval_alerts_item_rung_day").table("approval_alerts");
        manager.create_index(once.col("item_id").col("rung").col("due_on").unique().to_owned()).await?;
        let mut own = Index::create();
        own.name("idx_alert_recipients_user").table("alert_recipients").col("user_id").col("read_at");
        manager.create_index(own).await
    }
}

fn alerts() -> TableCreateStatement {
    Table::create()
        .table("approval_alerts")
        .col(pk_uuid("id"))
        .col(uuid("project_id"))
        .col(uuid("item_id"))
        .col(string("rung"))
        .col(date("due_on"))
        .col(big_integer("created_at"))
        .foreign_key(&mut to_id("project_id", "projects"))
        .foreign_key(&mut to_id("item_id", "channel_items"))
        .to_owned()
}

fn recipients() -> TableCreateStatement {
    Table::create()
        .table("alert_recipients")
        .col(uuid("alert_id"))
        .col(uuid("user_id"))
        .col(big_integer_null("read_at"))
        .primary_key(Index::create().col("alert_id").col("user_id"))
        .foreign_key(&mut to_id("alert_id", "approval_alerts"))
        .foreign_key(&mut to_id("user_id", "users"))
        .to_owned()
}
