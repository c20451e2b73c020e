//! What a unit has in hand is found in the order of its items.

use sea_orm_migration::prelude::*;

use crate::parts::indexed;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_index(indexed("channel_items", &["unit", "id"])).await?;
        manager.drop_index(Index::drop().name("idx_channel_items_unit").table("channel_items").to_owned()).await
    }
}
