use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use super::share;
use crate::parts::{indexed, to_id};

pub async fn create(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let transfers = Table::create()
        .table("project_transfers")
        .col(pk_uuid("id"))
        .col(uuid("project_id"))
        .col(string("from_district"))
        .col(string("to_district"))
        .col(date("from_day"))
        .col(date("until"))
        .col(share())
        .col(text("reason"))
        .col(uuid("transferred_by"))
        .check(Expr::col("until").gt(Expr::col("from_day")))
        .check(Expr::col("from_district").ne(Expr::col("to_district")))
        .foreign_key(&mut to_id("project_id", "projects"))
        .foreign_key(&mut to_id("transferred_by", "people"))
        .to_owned();
    manager.create_table(transfers).await?;
    manager.create_index(indexed("project_transfers", &["project_id", "from_day"])).await
}
