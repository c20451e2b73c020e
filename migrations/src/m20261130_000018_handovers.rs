//! Offices that were handed over, with what the new person took on, and absences with their deputies.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::parts::{indexed, to_id};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(handovers()).await?;
        manager.create_index(indexed("handovers", &["project_id"])).await?;
        manager.create_index(indexed("handovers", &["person_id", "accepted_at"])).await?;
        manager.create_table(absences()).await?;
        manager.create_index(indexed("absences", &["person_id", "last_day"])).await?;
        manager.create_index(indexed("absences", &["deputy_id", "last_day"])).await
    }
}

fn handovers() -> TableCreateStatement {
    Table::create()
        .table("handovers")
        .col(uuid("tenure_id"))
        .col(string("office"))
        .col(uuid("project_id"))
        .col(uuid("person_id"))
        .col(uuid("former_id"))
        .col(date("since"))
        .col(date_null("due_on"))
        .col(big_integer_null("accepted_at"))
        .col(text_null("acceptance"))
        .primary_key(Index::create().col("tenure_id").col("office"))
        .foreign_key(&mut to_id("project_id", "projects"))
        .foreign_key(&mut to_id("person_id", "people"))
        .foreign_key(&mut to_id("former_id", "people"))
        .to_owned()
}

fn absences() -> TableCreateStatement {
    Table::create()
        .table("absences")
        .col(pk_uuid("id"))
        .col(big_integer("version"))
        .col(uuid("person_id"))
        .col(uuid_null("deputy_id"))
        .col(date("from_day"))
        .col(date("last_day"))
        .col(text("reason"))
        .col(uuid("recorded_by"))
        .col(big_integer("created_at"))
        .foreign_key(&mut to_id("person_id", "people"))
        .foreign_key(&mut to_id("deputy_id", "people"))
        .to_owned()
}
