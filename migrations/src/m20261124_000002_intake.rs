//! Intake: when first reports lapsed, disputes about them, pairs of leads that may be one, and merges.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::parts::to_id;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let lapsed = Table::alter().table("projects").add_column(date_null("first_report_lapsed_on")).to_owned();
        manager.alter_table(lapsed).await?;
        manager.create_table(disputes()).await?;
        manager.create_table(suspicions()).await?;
        manager.create_table(merges()).await?;
        let open = || Expr::col("decided_at").is_null();
        manager.create_index(one_open("disputes", &["project_id", "claimant_unit_id"], open())).await?;
        manager.create_index(one_open("merges", &["project_id"], Expr::col("undone_at").is_null())).await?;
        let mut pairs = Index::create();
        pairs.name("idx_suspicions_pair").table("suspicions").col("project_id").col("other_project_id").unique();
        manager.create_index(pairs).await?;
        let mut into = Index::create();
        into.name("idx_merges_into_project_id").table("merges").col("into_project_id");
        manager.create_index(into).await
    }
}

fn one_open(table: &'static str, columns: &[&'static str], condition: SimpleExpr) -> IndexCreateStatement {
    let mut statement = Index::create();
    statement.name(format!("idx_{table}_open")).table(table);
    for column in columns {
        statement.col(*column);
    }
    statement.unique().and_where(condition);
    statement
}

fn disputes() -> TableCreateStatement {
    Table::create()
        .table("disputes")
        .col(pk_uuid("id"))
        .col(uuid("project_id"))
        .col(uuid("claimant_unit_id"))
        .col(string_null("claimant_district"))
        .col(uuid("claimed_by"))
        .col(date("claimed_on"))
        .col(text("grounds"))
        .col(text_null("answer"))
        .col(uuid_null("answered_by"))
        .col(string_null("decision").check(Expr::col("decision").is_in(["holder", "claimant"])))
        .col(text_null("reason"))
        .col(uuid_null("decided_by"))
        .col(big_integer_null("decided_at"))
        .col(big_integer("created_at"))
        .foreign_key(&mut to_id("project_id", "projects"))
        .foreign_key(&mut to_id("claimant_unit_id", "units"))
        .foreign_key(&mut to_id("claimed_by", "people"))
        .to_owned()
}

fn suspicions() -> TableCreateStatement {
    Table::create()
        .table("suspicions")
        .col(pk_uuid("id"))
        .col(uuid("project_id"))
        .col(uuid("other_project_id"))
        .col(string("likeness").check(Expr::col("likeness").is_in(["same", "related"])))
        .col(integer("score").check(Expr::col("score").between(0, 100)))
        .col(text("grounds"))
        .col(big_integer("found_at"))
        .col(string_null("decision").check(Expr::col("decision").is_in(["same", "related", "different"])))
        .col(text_null("reason"))
        .col(uuid_null("decided_by"))
        .col(big_integer_null("decided_at"))
        .check(Expr::col("project_id").lt(Expr::col("other_project_id")))
        .foreign_key(&mut to_id("project_id", "projects"))
        .foreign_key(&mut to_id("other_project_id", "projects"))
        .to_owned()
}

fn merges() -> TableCreateStatement {
    Table::create()
        .table("merges")
        .col(pk_uuid("id"))
        .col(uuid("project_id"))
        .col(uuid("into_project_id"))
        .col(text("former_report"))
        .col(text("reason"))
        .col(uuid("merged_by"))
        .col(big_integer("merged_at"))
        .col(uuid_null("undone_by"))
        .col(text_null("undo_reason"))
        .col(big_integer_null("undone_at"))
        .check(Expr::col("project_id").ne(Expr::col("into_project_id")))
        .foreign_key(&mut to_id("project_id", "projects"))
        .foreign_key(&mut to_id("into_project_id", "projects"))
        .foreign_key(&mut to_id("merged_by", "people"))
        .to_owned()
}
