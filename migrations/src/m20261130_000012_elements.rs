//! Pools of elements, the entries of their ledgers, what projects hold of them and what they need.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;
use sea_orm_migration::sea_orm::DbBackend;

use crate::parts::{indexed, to_id};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [pools(), entries(), reservations(), allotments(), needs()] {
            manager.create_table(table).await?;
        }
        for (table, columns) in
            [("element_pools", &["element", "district", "year"][..]), ("element_entries", &["pool_id", "number"])]
        {
            manager.create_index(indexed(table, columns).unique().to_owned()).await?;
        }
        for (table, column) in [
            ("element_reservations", "project_id"),
            ("element_reservations", "until"),
            ("element_allotments", "project_id"),
            ("project_element_needs", "element"),
        ] {
            manager.create_index(indexed(table, &[column])).await?;
        }
        let guards = match manager.get_database_backend() {
            DbBackend::Postgres => POSTGRES_GUARDS,
            _ => SQLITE_GUARDS,
        };
        for guard in guards {
            manager.get_connection().execute_unprepared(guard).await?;
        }
        Ok(())
    }
}

/// A sum that is never below zero, in the smallest unit of the element.
fn sum(column: &'static str) -> ColumnDef {
    big_integer(column).check(Expr::col(column).gte(0)).to_owned()
}

fn pools() -> TableCreateStatement {
    let available = Expr::col("quota")
        .add(Expr::col("transferred_in"))
        .sub(Expr::col("transferred_out"))
        .sub(Expr::col("reserved"))
        .sub(Expr::col("allotted"));
    Table::create()
        .table("element_pools")
        .col(uuid("id").primary_key())
        .col(big_integer("version"))
        .col(string("element"))
        .col(string("district"))
        .col(integer("year"))
        .col(string_null("source"))
        .col(sum("quota"))
        .col(sum("transferred_in"))
        .col(sum("transferred_out"))
        .col(sum("reserved"))
        .col(sum("allotted"))
        .col(big_integer("entries"))
        .col(big_integer("created_at"))
        .col(big_integer("updated_at"))
        .check(available.gte(0))
        .to_owned()
}

fn entries() -> TableCreateStatement {
    let kinds = ["quota", "reserve", "allot", "release", "transfer_out", "transfer_in", "expire"];
    Table::create()
        .table("element_entries")
        .col(uuid("id").primary_key())
        .col(uuid("pool_id"))
        .col(big_integer("number"))
        .col(string("kind").check(Expr::col("kind").is_in(kinds)))
        .col(sum("amount"))
        .col(big_integer("shift_quota"))
        .col(big_integer("shift_transferred_in"))
        .col(big_integer("shift_transferred_out"))
        .col(big_integer("shift_reserved"))
        .col(big_integer("shift_allotted"))
        .col(uuid_null("project_id"))
        .col(uuid_null("other_pool_id"))
        .col(date_null("until"))
        .col(text_null("reason"))
        .col(uuid_null("person_id"))
        .col(big_integer("at"))
        .foreign_key(&mut to_id("pool_id", "element_pools"))
        .foreign_key(&mut to_id("other_pool_id", "element_pools"))
        .foreign_key(&mut to_id("project_id", "projects"))
        .to_owned()
}

fn reservations() -> TableCreateStatement {
    Table::create()
        .table("element_reservations")
        .col(uuid("pool_id"))
        .col(uuid("project_id"))
        .col(date("until"))
        .col(big_integer("amount").check(Expr::col("amount").gt(0)))
        .primary_key(Index::create().col("pool_id").col("project_id").col("until"))
        .foreign_key(&mut to_id("pool_id", "element_pools"))
        .foreign_key(&mut to_id("project_id", "projects"))
        .to_owned()
}

fn allotments() -> TableCreateStatement {
    Table::create()
        .table("element_allotments")
        .col(uuid("pool_id"))
        .col(uuid("project_id"))
        .col(big_integer("amount").check(Expr::col("amount").gt(0)))
        .primary_key(Index::create().col("pool_id").col("project_id"))
        .foreign_key(&mut to_id("pool_id", "element_pools"))
        .foreign_key(&mut to_id("project_id", "projects"))
        .to_owned()
}

fn needs() -> TableCreateStatement {
    Table::create()
        .table("project_element_needs")
        .col(uuid("project_id"))
        .col(string("element"))
        .col(big_integer("amount").check(Expr::col("amount").gt(0)))
        .col(date_null("needed_by"))
        .col(big_integer("since"))
        .primary_key(Index::create().col("project_id").col("element"))
        .foreign_key(&mut to_id("project_id", "projects"))
        .to_owned()
}

/// An entry is never changed or removed: what was wrong is put right by another one.
const SQLITE_GUARDS: &[&str] = &[
    "create trigger element_entries_stay before delete on element_entries
     begin select raise(abort, 'element_entries: entries stay'); end",
    "create trigger element_entries_keep before update on element_entries
     begin select raise(abort, 'element_entries: entries are not changed'); end",
];

const POSTGRES_GUARDS: &[&str] = &[
    "create function element_entries_guard() returns trigger language plpgsql as $$
     begin
       raise exception 'element_entries: entries stay as they are';
     end $$",
    "create trigger element_entries_guard before update or delete on element_entries
     for each row execute function element_entries_guard()",
];
