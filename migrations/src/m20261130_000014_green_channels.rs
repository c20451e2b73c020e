//! Green channels: their items, what happened to them, and the catalogues of approvals they were opened by.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::parts::{indexed, to_id};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [channels(), items(), events(), catalogues()] {
            manager.create_table(table).await?;
        }
        for (table, column) in [("channel_items", "unit"), ("channel_items", "code")] {
            manager.create_index(indexed(table, &[column])).await?;
        }
        let mut order = Index::create();
        order.name("idx_channel_items_project").table("channel_items").col("project_id");
        manager.create_index(order).await?;
        let mut sequence = Index::create();
        sequence.name("idx_item_events_sequence").table("item_events").col("item_id").col("sequence").unique();
        manager.create_index(sequence).await
    }
}

fn channels() -> TableCreateStatement {
    Table::create()
        .table("green_channels")
        .col(uuid("project_id").primary_key())
        .col(integer("catalogue"))
        .col(date("opened_on"))
        .col(text("conditions"))
        .col(text_null("forecast"))
        .col(uuid("opened_by"))
        .foreign_key(&mut to_id("project_id", "projects"))
        .to_owned()
}

fn items() -> TableCreateStatement {
    Table::create()
        .table("channel_items")
        .col(uuid("id").primary_key())
        .col(uuid("project_id"))
        .col(integer("position"))
        .col(string("code"))
        .col(string_null("label"))
        .col(string_null("unit"))
        .col(text("approval"))
        .col(integer_null("taken").check(Expr::col("taken").gte(0)))
        .foreign_key(&mut ForeignKey::create().from_col("project_id").to("green_channels", "project_id").to_owned())
        .to_owned()
}

fn events() -> TableCreateStatement {
    Table::create()
        .table("item_events")
        .col(uuid("id").primary_key())
        .col(uuid("item_id"))
        .col(integer("sequence"))
        .col(string("kind"))
        .col(date("happened_on"))
        .col(string_null("procedure"))
        .col(integer_null("days"))
        .col(text_null("note"))
        .col(text_null("document"))
        .col(uuid_null("attachment_id"))
        .col(uuid("noted_by"))
        .col(big_integer("noted_at"))
        .foreign_key(&mut to_id("item_id", "channel_items"))
        .foreign_key(&mut to_id("attachment_id", "attachments"))
        .to_owned()
}

fn catalogues() -> TableCreateStatement {
    Table::create()
        .table("approval_catalogues")
        .col(integer("version").primary_key())
        .col(date("in_force_from"))
        .col(text("approvals"))
        .col(text("note"))
        .col(uuid("entered_by"))
        .col(big_integer("entered_at"))
        .to_owned()
}
