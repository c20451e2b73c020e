//! Organisations once each: the keys by which look-alikes are found, merges, and dated links between them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::parts::{indexed, to_id};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let merged = Table::alter().table("organisations").add_column(uuid_null("merged_into_id")).to_owned();
        manager.alter_table(merged).await?;
        one_code_for_each_that_stands(manager).await?;
        manager.create_table(keys()).await?;
        manager.create_index(indexed("organisation_keys", &["organisation_id"])).await?;
        manager.create_table(merges()).await?;
        let mut standing = one_open("organisation_merges", &["organisation_id"]);
        manager.create_index(standing.and_where(Expr::col("undone_at").is_null()).to_owned()).await?;
        manager.create_table(relations()).await?;
        let mut open = one_open("organisation_relations", &["organisation_id", "kind", "other_id"]);
        manager.create_index(open.and_where(Expr::col("until").is_null()).to_owned()).await?;
        manager.create_index(indexed("organisation_relations", &["organisation_id"])).await?;
        manager.create_index(indexed("organisation_relations", &["other_id"])).await
    }
}

/// A merged organisation keeps the code that its survivor may have taken over.
async fn one_code_for_each_that_stands(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let former = Index::drop().name("idx_organisations_uscc").table("organisations").to_owned();
    manager.drop_index(former).await?;
    let mut codes = indexed("organisations", &["uscc"]);
    let stands = Expr::col("uscc").is_not_null().and(Expr::col("merged_into_id").is_null());
    manager.create_index(codes.unique().and_where(stands).to_owned()).await
}

fn one_open(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut statement = indexed(table, columns);
    statement.name(format!("idx_{table}_open")).unique();
    statement
}

/// A key says much alone with a weight of two, and something beside another with a weight of one.
fn keys() -> TableCreateStatement {
    Table::create()
        .table("organisation_keys")
        .col(string("key"))
        .col(uuid("organisation_id"))
        .col(integer("weight").check(Expr::col("weight").is_in([1, 2])))
        .primary_key(Index::create().col("key").col("organisation_id"))
        .foreign_key(&mut to_id("organisation_id", "organisations"))
        .to_owned()
}

fn merges() -> TableCreateStatement {
    Table::create()
        .table("organisation_merges")
        .col(pk_uuid("id"))
        .col(uuid("organisation_id"))
        .col(uuid("into_id"))
        .col(text("brought"))
        .col(text("moved_relations"))
        .col(text("reason"))
        .col(uuid("merged_by"))
        .col(big_integer("merged_at"))
        .col(uuid_null("undone_by"))
        .col(text_null("undo_reason"))
        .col(big_integer_null("undone_at"))
        .check(Expr::col("organisation_id").ne(Expr::col("into_id")))
        .foreign_key(&mut to_id("organisation_id", "organisations"))
        .foreign_key(&mut to_id("into_id", "organisations"))
        .foreign_key(&mut to_id("merged_by", "people"))
        .to_owned()
}

/// What the other organisation is to the first one: one row for a link, whichever side told it.
fn relations() -> TableCreateStatement {
    Table::create()
        .table("organisation_relations")
        .col(pk_uuid("id"))
        .col(uuid("organisation_id"))
        .col(string("kind").check(Expr::col("kind").is_in(["parent", "project_company", "affiliate"])))
        .col(uuid("other_id"))
        .col(date_null("from_day"))
        .col(date_null("until"))
        .col(text_null("note"))
        .col(text_null("end_reason"))
        .col(uuid("recorded_by"))
        .col(uuid_null("ended_by"))
        .col(big_integer("created_at"))
        .check(Expr::col("organisation_id").ne(Expr::col("other_id")))
        .check(Expr::cust("from_day is null or until is null or from_day < until"))
        .foreign_key(&mut to_id("organisation_id", "organisations"))
        .foreign_key(&mut to_id("other_id", "organisations"))
        .foreign_key(&mut to_id("recorded_by", "people"))
        .to_owned()
}
