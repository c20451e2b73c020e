//! Questions that people keep, what they have asked last, what they are told, and what is sent to others.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::parts::{indexed, to_id};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [recent_queries(), saved_searches(), known_hits(), notifications(), outbox(), followers()] {
            manager.create_table(table).await?;
        }
        for (table, columns) in
            [("saved_searches", &["user_id"][..]), ("notifications", &["user_id", "read_at"]), ("outbox", &["due_at"])]
        {
            manager.create_index(indexed(table, columns)).await?;
        }
        Ok(())
    }
}

fn recent_queries() -> TableCreateStatement {
    Table::create()
        .table("recent_queries")
        .col(uuid("user_id"))
        .col(string("q"))
        .col(big_integer("asked_at"))
        .primary_key(Index::create().col("user_id").col("q"))
        .to_owned()
}

fn saved_searches() -> TableCreateStatement {
    Table::create()
        .table("saved_searches")
        .col(uuid("id").primary_key())
        .col(big_integer("version"))
        .col(uuid("user_id"))
        .col(string("name"))
        .col(text("question"))
        .col(string("notify").check(Expr::col("notify").is_in(["nowhere", "page"])))
        .col(text_null("webhook_url"))
        .col(text_null("webhook_secret"))
        .col(big_integer("created_at"))
        .to_owned()
}

/// Hits that are no news any more.
fn known_hits() -> TableCreateStatement {
    Table::create()
        .table("saved_search_hits")
        .col(uuid("saved_search_id"))
        .col(string("kind"))
        .col(uuid("record_id"))
        .primary_key(Index::create().col("saved_search_id").col("kind").col("record_id"))
        .foreign_key(&mut to_id("saved_search_id", "saved_searches"))
        .to_owned()
}

fn notifications() -> TableCreateStatement {
    Table::create()
        .table("notifications")
        .col(uuid("id").primary_key())
        .col(uuid("user_id"))
        .col(uuid("saved_search_id"))
        .col(text("hits"))
        .col(big_integer("created_at"))
        .col(big_integer_null("read_at"))
        .foreign_key(&mut to_id("saved_search_id", "saved_searches"))
        .to_owned()
}

/// What is to be sent to others: posts to webhooks, mails.
fn outbox() -> TableCreateStatement {
    Table::create()
        .table("outbox")
        .col(uuid("id").primary_key())
        .col(text("content"))
        .col(integer("attempts"))
        .col(big_integer("due_at"))
        .col(text_null("failure"))
        .to_owned()
}

/// How far those who follow the change log have come.
fn followers() -> TableCreateStatement {
    Table::create().table("followers").col(string("name").primary_key()).col(big_integer("position")).to_owned()
}
