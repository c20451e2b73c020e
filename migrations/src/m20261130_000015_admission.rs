//! Admission by standards: what a review was worked out from, who sat in it, its conditions as tasks; the standards that were
//! entered; and what came of what was promised: figures and progress, reported and verified.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;
use sea_orm_migration::sea_orm::DbErr;
use uuid::Uuid;

use crate::parts::{indexed, to_id};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [conditions(), standards(), figures(), progress()] {
            manager.create_table(table).await?;
        }
        for (table, columns) in [
            ("admission_conditions", &["project_id"][..]),
            ("admission_conditions", &["person_id", "due_on"]),
            ("performance_reports", &["project_id", "year"]),
            ("performance_reports", &["year"]),
            ("progress_reports", &["project_id", "month"]),
            ("performance_reports", &["attachment_id"]),
            ("progress_reports", &["photo_id"]),
            ("item_events", &["attachment_id"]),
        ] {
            manager.create_index(indexed(table, columns)).await?;
        }
        for column in [text_null("assessment"), text("panel").default("[]").to_owned(), text_null("overruling")] {
            let mut alter = Table::alter();
            manager.alter_table(alter.table("admission_reviews").add_column(column).to_owned()).await?;
        }
        move_conditions(manager).await?;
        manager.alter_table(Table::alter().table("admission_reviews").drop_column("conditions").to_owned()).await
    }
}

/// A condition of a review; open until it has the day on which it was met.
fn conditions() -> TableCreateStatement {
    Table::create()
        .table("admission_conditions")
        .col(pk_uuid("id"))
        .col(uuid("review_id"))
        .col(uuid("project_id"))
        .col(integer("position"))
        .col(text("said"))
        .col(date("due_on"))
        .col(uuid("person_id"))
        .col(date_null("met_on"))
        .col(text_null("met_by_what"))
        .col(uuid_null("met_by"))
        .check(Expr::cust("(met_on is null) = (met_by is null)"))
        .foreign_key(&mut to_id("review_id", "admission_reviews"))
        .foreign_key(&mut to_id("project_id", "projects"))
        .foreign_key(&mut to_id("person_id", "people"))
        .to_owned()
}

fn standards() -> TableCreateStatement {
    Table::create()
        .table("admission_standards")
        .col(integer("version").primary_key())
        .col(date("in_force_from"))
        .col(text("standards"))
        .col(uuid("entered_by"))
        .col(big_integer("entered_at"))
        .to_owned()
}

/// What a project came to in a year; a later row about the same takes the place of an earlier one.
fn figures() -> TableCreateStatement {
    Table::create()
        .table("performance_reports")
        .col(pk_uuid("id"))
        .col(uuid("project_id"))
        .col(string("phase"))
        .col(integer("year"))
        .col(string("assurance").check(Expr::col("assurance").is_in(["reported", "verified"])))
        .col(text("figures"))
        .col(text_null("note"))
        .col(uuid_null("attachment_id"))
        .col(uuid("noted_by"))
        .col(big_integer("noted_at"))
        .foreign_key(&mut to_id("project_id", "projects"))
        .foreign_key(&mut to_id("attachment_id", "attachments"))
        .to_owned()
}

/// What was planned, reported or verified of a month; a later row about the same takes the place of an earlier one.
fn progress() -> TableCreateStatement {
    Table::create()
        .table("progress_reports")
        .col(pk_uuid("id"))
        .col(uuid("project_id"))
        .col(date("month"))
        .col(string("assurance").check(Expr::col("assurance").is_in(["planned", "reported", "verified"])))
        .col(big_integer("invested_yuan").check(Expr::col("invested_yuan").gte(0)))
        .col(text_null("state_of_works"))
        .col(uuid_null("photo_id"))
        .col(text_null("place"))
        .col(big_integer_null("taken_at"))
        .col(uuid("noted_by"))
        .col(big_integer("noted_at"))
        .check(Expr::cust(
            "assurance <> 'verified' or (photo_id is not null and place is not null and taken_at is not null)",
        ))
        .foreign_key(&mut to_id("project_id", "projects"))
        .foreign_key(&mut to_id("photo_id", "attachments"))
        .to_owned()
}

/// The conditions of earlier reviews were texts; they become tasks of whoever recorded them, due on the day of the review. Their
/// ids follow from that of the review.
async fn move_conditions(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    let mut given = Query::select();
    given.columns(["id", "project_id", "on_day", "reviewed_by", "conditions"]).from("admission_reviews");
    for row in connection.query_all(&given).await? {
        let (id, project): (Uuid, Uuid) = (row.try_get("", "id")?, row.try_get("", "project_id")?);
        let on: sea_orm_migration::sea_orm::prelude::Date = row.try_get("", "on_day")?;
        let by: Uuid = row.try_get("", "reviewed_by")?;
        let texts: String = row.try_get("", "conditions")?;
        let texts: Vec<String> =
            serde_json::from_str(&texts).map_err(|_| DbErr::Custom("conditions do not read".into()))?;
        for (position, said) in (0_i32..).zip(texts) {
            let mut insert = Query::insert();
            insert
                .into_table("admission_conditions")
                .columns(["id", "review_id", "project_id", "position", "said", "due_on", "person_id"])
                .values_panic([
                    Uuid::from_u128(id.as_u128() ^ (position.unsigned_abs() as u128 + 1)).into(),
                    id.into(),
                    project.into(),
                    position.into(),
                    said.into(),
                    on.into(),
                    by.into(),
                ]);
            connection.execute(&insert).await?;
        }
    }
    Ok(())
}
