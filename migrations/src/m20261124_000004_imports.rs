//! Imports that wait for a person: how far reading is, what each row is and resembles, and what columns were corrected to.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // SQLite takes one column at a time.
        for column in [
            text("notices").default("[]").take(),
            text_null("failure"),
            integer("rows_done").default(0).take(),
            integer("rows_all").default(0).take(),
            big_integer("touched_at").default(0).take(),
            big_integer("checked_position").default(0).take(),
        ] {
            manager.alter_table(Table::alter().table("imports").add_column(column).to_owned()).await?;
        }
        for column in [
            string("role").default("record").take(),
            integer_null("table_number"),
            text_null("section"),
            text("candidates").default("[]").take(),
            text_null("reason"),
        ] {
            manager.alter_table(Table::alter().table("import_rows").add_column(column).to_owned()).await?;
        }
        let mappings = Table::create()
            .table("import_mappings")
            .col(uuid("unit_id"))
            .col(string("kind"))
            .col(string("header"))
            .col(string_null("field"))
            .col(uuid("mapped_by"))
            .col(big_integer("mapped_at"))
            .primary_key(Index::create().col("unit_id").col("kind").col("header"))
            .foreign_key(ForeignKey::create().from_col("unit_id").to("units", "id"))
            .to_owned();
        manager.create_table(mappings).await?;
        let mut states = Index::create();
        states.name("idx_import_rows_state").table("import_rows").col("import_id").col("state").col("number");
        manager.create_index(states).await?;
        let mut titles = Index::create();
        titles.name("idx_demands_title").table("demands").col("title");
        manager.create_index(titles).await
    }
}
