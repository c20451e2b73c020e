use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::parts::to_id;

const KINDS: [&str; 4] = ["answer", "judge", "tell_referrer", "report"];

pub async fn create(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager.create_table(steps()).await?;
    manager.create_table(escalations()).await
}

/// What was done; what is open follows from the lead and the reference data.
fn steps() -> TableCreateStatement {
    Table::create()
        .table("intake_steps")
        .col(uuid("project_id"))
        .col(string("kind").check(Expr::col("kind").is_in(KINDS)))
        .col(integer("sequence").check(Expr::col("sequence").gt(0)))
        .col(date_null("due_on"))
        .col(date("on_day"))
        .col(uuid("done_by"))
        .col(uuid("noted_by"))
        .col(text_null("note"))
        .col(string_null("verdict").check(Expr::col("verdict").is_in(["follow", "reserve", "give_up"])))
        .col(text_null("reason"))
        .col(text_null("aspects"))
        .col(big_integer("created_at"))
        .primary_key(Index::create().col("project_id").col("kind").col("sequence"))
        .check(Expr::cust("(kind = 'judge') = (verdict is not null)"))
        .check(Expr::cust("kind = 'report' or sequence = 1"))
        .foreign_key(&mut to_id("project_id", "projects"))
        .foreign_key(&mut to_id("done_by", "people"))
        .foreign_key(&mut to_id("noted_by", "people"))
        .to_owned()
}

fn escalations() -> TableCreateStatement {
    Table::create()
        .table("intake_escalations")
        .col(uuid("project_id"))
        .col(string("kind").check(Expr::col("kind").is_in(KINDS)))
        .col(integer("sequence").check(Expr::col("sequence").gt(0)))
        .col(string("rung"))
        .col(date("due_on"))
        .col(date("reached_on"))
        .col(big_integer("recorded_at"))
        .primary_key(Index::create().col("project_id").col("kind").col("sequence").col("rung"))
        .check(Expr::col("reached_on").gt(Expr::col("due_on")))
        .foreign_key(&mut to_id("project_id", "projects"))
        .to_owned()
}
