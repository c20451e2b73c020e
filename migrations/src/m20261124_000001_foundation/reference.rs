use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use super::{Unique, index, to_id};

pub async fn create(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let versions = Table::create()
        .table("reference_versions")
        .col(string("name").primary_key())
        .col(string("version"))
        .col(big_integer("loaded_at"))
        .to_owned();
    manager.create_table(versions).await?;

    let units = Table::create()
        .table("units")
        .col(pk_uuid("id"))
        .col(string_uniq("code"))
        .col(string_null("district"))
        .to_owned();
    manager.create_table(units).await?;
    let unit_names = Table::create()
        .table("unit_names")
        .col(uuid("unit_id"))
        .col(date("valid_from"))
        .col(string("name_zh"))
        .col(string("name_en"))
        .primary_key(Index::create().col("unit_id").col("valid_from"))
        .foreign_key(&mut to_id("unit_id", "units"))
        .to_owned();
    manager.create_table(unit_names).await?;

    let people = Table::create()
        .table("people")
        .col(pk_uuid("id"))
        .col(string("name"))
        .col(uuid("unit_id"))
        .col(string("post"))
        .col(string_null("district"))
        .col(string_null("field"))
        .col(boolean("may_lead"))
        .foreign_key(&mut to_id("unit_id", "units"))
        .to_owned();
    manager.create_table(people).await?;
    index(manager, "people", &["unit_id"], Unique::No).await?;

    let tasks = Table::create()
        .table("plan_tasks")
        .col(string("code").primary_key())
        .col(string("name_zh"))
        .col(string("name_en"))
        .col(string("action_zh"))
        .to_owned();
    manager.create_table(tasks).await?;
    let task_units = Table::create()
        .table("plan_task_units")
        .col(string("task_code"))
        .col(integer("position"))
        .col(string("unit_code"))
        .primary_key(Index::create().col("task_code").col("position"))
        .foreign_key(ForeignKey::create().from_col("task_code").to("plan_tasks", "code"))
        .foreign_key(ForeignKey::create().from_col("unit_code").to("units", "code"))
        .to_owned();
    manager.create_table(task_units).await?;
    manager.create_table(targets()).await?;
    manager.create_table(calendar_years()).await
}

fn targets() -> TableCreateStatement {
    Table::create()
        .table("targets")
        .col(string("code").primary_key())
        .col(string("scope"))
        .col(string("indicator_zh"))
        .col(string("indicator_en"))
        .col(string("comparison").check(Expr::col("comparison").is_in(["at_least", "about", "range", "exactly"])))
        .col(string("value_min"))
        .col(string_null("value_max"))
        .col(string("unit_zh"))
        .col(integer("year"))
        .col(string("unit_code"))
        .foreign_key(ForeignKey::create().from_col("unit_code").to("units", "code"))
        .to_owned()
}

fn calendar_years() -> TableCreateStatement {
    Table::create()
        .table("calendar_years")
        .col(integer("year").primary_key())
        .col(integer("working_days"))
        .col(text("holidays"))
        .col(text("makeup_days"))
        .to_owned()
}
