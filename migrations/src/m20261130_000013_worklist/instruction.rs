use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use super::{indexed, to_id};

const STATES: [&str; 6] = ["to_sign", "in_hand", "to_check", "done", "sent_back", "extended"];

pub async fn create(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager.create_table(instructions()).await?;
    manager.create_table(assignees()).await?;
    for columns in [&["project_id", "id"][..], &["problem_id"], &["issued_by", "state", "due_on"], &["state", "due_on"]]
    {
        manager.create_index(indexed("instructions", columns)).await?;
    }
    for column in ["unit_id", "person_id"] {
        manager.create_index(indexed("instruction_assignees", &[column])).await?;
    }
    Ok(())
}

/// An instruction opens a task, whose state and urgency it has, when it is for action and only then.
fn instructions() -> TableCreateStatement {
    Table::create()
        .table("instructions")
        .col(pk_uuid("id"))
        .col(big_integer("version"))
        .col(uuid("project_id"))
        .col(uuid_null("problem_id"))
        .col(uuid("issued_by"))
        .col(date("issued_on"))
        .col(text("said"))
        .col(string("kind").check(Expr::col("kind").is_in(["action", "guidance", "reference"])))
        .col(string_null("state").check(Expr::col("state").is_in(STATES)))
        .col(string_null("urgency"))
        .col(date_null("due_on"))
        .col(text("history"))
        .col(big_integer("created_at"))
        .col(big_integer("updated_at"))
        .check(Expr::cust("(kind = 'action') = (state is not null)"))
        .check(Expr::cust("(state is null) = (urgency is null)"))
        .foreign_key(&mut to_id("project_id", "projects"))
        .foreign_key(&mut to_id("problem_id", "problems"))
        .foreign_key(&mut to_id("issued_by", "people"))
        .to_owned()
}

fn assignees() -> TableCreateStatement {
    Table::create()
        .table("instruction_assignees")
        .col(uuid("instruction_id"))
        .col(integer("position"))
        .col(uuid_null("unit_id"))
        .col(uuid_null("person_id"))
        .primary_key(Index::create().col("instruction_id").col("position"))
        .check(Expr::cust("(unit_id is null) <> (person_id is null)"))
        .foreign_key(&mut to_id("instruction_id", "instructions"))
        .foreign_key(&mut to_id("unit_id", "units"))
        .foreign_key(&mut to_id("person_id", "people"))
        .to_owned()
}
