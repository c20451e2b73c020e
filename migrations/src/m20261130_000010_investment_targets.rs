//! The catalogue of investment targets.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let targets = Table::create()
            .table("investment_targets")
            .col(uuid("id").primary_key())
            .col(big_integer("version"))
            .col(string("chain_node"))
            .col(string("name"))
            .col(text("facts"))
            .col(text_null("dropped_reason"))
            .col(big_integer("created_at"))
            .col(big_integer("updated_at"))
            .to_owned();
        manager.create_table(targets).await?;
        let mut once = Index::create();
        once.name("idx_investment_targets_node_name").table("investment_targets").unique();
        once.col("chain_node").col("name").and_where(Expr::col("dropped_reason").is_null());
        manager.create_index(once).await
    }
}
