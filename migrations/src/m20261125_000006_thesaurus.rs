//! Entries that a city adds to the thesaurus of the search.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let entries = Table::create()
            .table("thesaurus_entries")
            .col(uuid("id").primary_key())
            .col(string("term"))
            .col(string("relation"))
            .col(string("other"))
            .col(string_null("industry"))
            .col(uuid("added_by"))
            .col(big_integer("added_at"))
            .col(uuid_null("withdrawn_by"))
            .col(big_integer_null("withdrawn_at"))
            .col(text_null("reason"))
            .to_owned();
        manager.create_table(entries).await?;
        let mut standing = Index::create();
        standing.name("idx_thesaurus_entries_standing").table("thesaurus_entries").unique();
        standing.col("term").col("relation").col("other").and_where(Expr::col("withdrawn_at").is_null());
        manager.create_index(standing).await
    }
}
