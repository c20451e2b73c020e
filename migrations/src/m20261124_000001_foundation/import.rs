use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use super::to_id;

pub async fn create(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let imports = Table::create()
        .table("imports")
        .col(pk_uuid("id"))
        .col(string("kind").check(Expr::col("kind").is_in(["leads", "demands", "organisations"])))
        .col(string("file_name"))
        .col(string("sm3"))
        .col(string("state").check(Expr::col("state").is_in(["reading", "ready", "committing", "done", "failed"])))
        .col(text("columns"))
        .col(uuid("user_id"))
        .col(big_integer("created_at"))
        .col(big_integer_null("committed_at"))
        .foreign_key(&mut to_id("user_id", "users"))
        .to_owned();
    manager.create_table(imports).await?;
    let rows = Table::create()
        .table("import_rows")
        .col(uuid("import_id"))
        .col(integer("number"))
        .col(string_null("sheet"))
        .col(integer("row"))
        .col(string("state").check(Expr::col("state").is_in(["ready", "problem", "duplicate", "ignored"])))
        .col(text("given"))
        .col(text("draft"))
        .col(text("remarks"))
        .col(text("problems"))
        .col(uuid_null("record_id"))
        .primary_key(Index::create().col("import_id").col("number"))
        .foreign_key(&mut to_id("import_id", "imports"))
        .to_owned();
    manager.create_table(rows).await
}
