//! Arranged meetings of who seeks and who may give, and what projects were opened from.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::parts::to_id;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [dockings(), origins()] {
            manager.create_table(table).await?;
        }
        for (table, column) in [("dockings", "demand_id"), ("dockings", "organisation_id"), ("dockings", "starts_at")] {
            let mut index = Index::create();
            manager
                .create_index(index.name(format!("idx_{table}_{column}")).table(table).col(column).to_owned())
                .await?;
        }
        Ok(())
    }
}

fn dockings() -> TableCreateStatement {
    Table::create()
        .table("dockings")
        .col(uuid("id").primary_key())
        .col(big_integer("version"))
        .col(uuid("demand_id"))
        .col(uuid_null("organisation_id"))
        .col(string("state").check(Expr::col("state").is_in(["arranged", "held", "called_off"])))
        .col(string_null("outcome"))
        .col(big_integer("starts_at"))
        .col(text("facts"))
        .col(text_null("result"))
        .col(text_null("called_off"))
        .col(uuid_null("project_id"))
        .col(uuid("arranged_by"))
        .col(big_integer("created_at"))
        .col(big_integer("updated_at"))
        .foreign_key(&mut to_id("demand_id", "demands"))
        .foreign_key(&mut to_id("organisation_id", "organisations"))
        .foreign_key(&mut to_id("project_id", "projects"))
        .to_owned()
}

/// What a project was opened from: a docking, or a company of the catalogue of targets.
fn origins() -> TableCreateStatement {
    Table::create()
        .table("project_origins")
        .col(uuid("project_id").primary_key())
        .col(uuid_null("docking_id"))
        .col(uuid_null("target_id"))
        .foreign_key(&mut to_id("project_id", "projects"))
        .foreign_key(&mut to_id("docking_id", "dockings"))
        .to_owned()
}
