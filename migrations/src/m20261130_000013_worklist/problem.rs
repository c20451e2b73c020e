use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use super::{indexed, to_id};

pub async fn create(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = Table::create()
        .table("problems")
        .col(pk_uuid("id"))
        .col(big_integer("version"))
        .col(uuid("project_id"))
        .col(string("title"))
        .col(text("body"))
        .col(string("kind"))
        .col(string("severity").check(Expr::col("severity").is_in(["urgent", "ordinary", "difficult"])))
        .col(string("state").check(Expr::col("state").is_in(["raised", "accepted", "answered", "solved"])))
        .col(uuid("unit_id"))
        .col(uuid("raised_by"))
        .col(date_null("due_on"))
        .col(text("history"))
        .col(big_integer("created_at"))
        .col(big_integer("updated_at"))
        .foreign_key(&mut to_id("project_id", "projects"))
        .foreign_key(&mut to_id("unit_id", "units"))
        .foreign_key(&mut to_id("raised_by", "people"))
        .to_owned();
    manager.create_table(table).await?;
    // The day stands in each of them: what waits is asked for in its order, and so none is taken for another.
    for columns in [
        &["project_id", "id"][..],
        &["unit_id", "state", "due_on"],
        &["raised_by", "state", "due_on"],
        &["state", "due_on"],
    ] {
        manager.create_index(indexed("problems", columns)).await?;
    }
    Ok(())
}
