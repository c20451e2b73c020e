//! The text of files that were handed in, as it is searched.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let texts = Table::create()
            .table("attachment_texts")
            .col(uuid("attachment_id").primary_key())
            .col(string("state").check(Expr::col("state").is_in(["whole", "cut", "nothing"])))
            .col(text("text"))
            .col(big_integer("read_at"))
            .foreign_key(ForeignKey::create().from_col("attachment_id").to("attachments", "id"))
            .to_owned();
        manager.create_table(texts).await?;
        let mut carried = Index::create();
        carried.name("idx_evidence_attachment_id").table("evidence").col("attachment_id");
        manager.create_index(carried).await
    }
}
