use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use super::{Unique, index, to_id};

pub async fn create(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager.create_table(organisations()).await?;
    index(manager, "organisations", &["core"], Unique::No).await?;
    index(manager, "organisations", &["updated_at", "id"], Unique::No).await?;
    let has_code = Expr::col("uscc").is_not_null();
    index(manager, "organisations", &["uscc"], Unique::Where(has_code)).await?;
    manager.create_table(demands()).await?;
    index(manager, "demands", &["updated_at", "id"], Unique::No).await?;
    index(manager, "demands", &["library", "updated_at", "id"], Unique::No).await?;
    index(manager, "demands", &["owner_id"], Unique::No).await
}

fn organisations() -> TableCreateStatement {
    Table::create()
        .table("organisations")
        .col(pk_uuid("id"))
        .col(big_integer("version"))
        .col(string("name"))
        .col(string("core"))
        .col(text("former_names"))
        .col(string_null("uscc"))
        .col(string("kind"))
        .col(string_null("country"))
        .col(string_null("district"))
        .col(string_null("industry"))
        .col(text_null("summary"))
        .col(big_integer("created_at"))
        .col(big_integer("updated_at"))
        .to_owned()
}

fn demands() -> TableCreateStatement {
    Table::create()
        .table("demands")
        .col(pk_uuid("id"))
        .col(big_integer("version"))
        .col(string("library").check(Expr::col("library").is_in(["project", "technology", "talent"])))
        .col(string("title"))
        .col(text("body"))
        .col(string("organisation_name"))
        .col(string_null("organisation_uscc"))
        .col(string_null("contact_name"))
        .col(string_null("contact_phone"))
        .col(string("industry"))
        .col(string_null("sub_industry"))
        .col(string_null("chain_node"))
        .col(string("district"))
        .col(date_null("valid_until"))
        .col(string("visibility").check(Expr::col("visibility").is_in(["open", "concealed"])))
        .col(string_null("source"))
        .col(text("details"))
        .col(string("status"))
        .col(string_null("outcome"))
        .col(text_null("outcome_reason"))
        .col(uuid("owner_id"))
        .col(big_integer("created_at"))
        .col(big_integer("updated_at"))
        .foreign_key(&mut to_id("owner_id", "users"))
        .to_owned()
}
