use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use super::{indexed, to_id};

pub async fn create(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager.create_table(meetings()).await?;
    manager.create_table(tasks()).await?;
    manager.create_index(indexed("meetings", &["project_id", "id"])).await?;
    for columns in [&["meeting_id"][..], &["unit_id", "done_on"], &["person_id", "done_on"]] {
        manager.create_index(indexed("meeting_tasks", columns)).await?;
    }
    Ok(())
}

fn meetings() -> TableCreateStatement {
    Table::create()
        .table("meetings")
        .col(pk_uuid("id"))
        .col(uuid("project_id"))
        .col(date("on_day"))
        .col(string("topic"))
        .col(text_null("participants"))
        .col(uuid("recorded_by"))
        .col(big_integer("created_at"))
        .foreign_key(&mut to_id("project_id", "projects"))
        .foreign_key(&mut to_id("recorded_by", "people"))
        .to_owned()
}

fn tasks() -> TableCreateStatement {
    Table::create()
        .table("meeting_tasks")
        .col(pk_uuid("id"))
        .col(big_integer("version"))
        .col(uuid("meeting_id"))
        .col(uuid("project_id"))
        .col(integer("position"))
        .col(text("decision"))
        .col(uuid_null("unit_id"))
        .col(uuid_null("person_id"))
        .col(date("due_on"))
        .col(date_null("done_on"))
        .col(text_null("note"))
        .check(Expr::cust("unit_id is not null or person_id is not null"))
        .foreign_key(&mut to_id("meeting_id", "meetings"))
        .foreign_key(&mut to_id("project_id", "projects"))
        .foreign_key(&mut to_id("unit_id", "units"))
        .foreign_key(&mut to_id("person_id", "people"))
        .to_owned()
}
