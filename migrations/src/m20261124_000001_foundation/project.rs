use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use super::{Unique, index, to_id};

pub async fn create(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let sequences =
        Table::create().table("code_sequences").col(integer("year").primary_key()).col(big_integer("last")).to_owned();
    manager.create_table(sequences).await?;
    manager.create_table(attachments()).await?;
    manager.create_table(projects()).await?;
    for column in ["updated_at", "reported_on", "total_investment_yuan", "investor_core", "investor_uscc"] {
        index(manager, "projects", &[column, "id"], Unique::No).await?;
    }
    index(manager, "projects", &["district", "updated_at", "id"], Unique::No).await?;
    manager.create_table(contacts()).await?;
    index(manager, "project_contacts", &["phone"], Unique::No).await?;
    tenures(manager).await?;
    manager.create_table(transitions()).await?;
    index(manager, "transitions", &["project_id", "sequence"], Unique::Always).await?;
    manager.create_table(evidence()).await?;
    index(manager, "evidence", &["project_id"], Unique::No).await?;
    manager.create_table(reviews()).await?;
    index(manager, "admission_reviews", &["project_id"], Unique::No).await?;
    manager.create_table(follow_ups()).await?;
    index(manager, "follow_ups", &["project_id", "id"], Unique::No).await?;
    manager.create_table(decisions()).await
}

fn attachments() -> TableCreateStatement {
    Table::create()
        .table("attachments")
        .col(pk_uuid("id"))
        .col(string("file_name"))
        .col(string("media_type"))
        .col(big_integer("bytes"))
        .col(string("sm3"))
        .col(uuid("uploaded_by"))
        .col(big_integer("created_at"))
        .foreign_key(&mut to_id("uploaded_by", "users"))
        .to_owned()
}

fn projects() -> TableCreateStatement {
    Table::create()
        .table("projects")
        .col(pk_uuid("id"))
        .col(string_uniq("code"))
        .col(big_integer("version").check(Expr::col("version").gt(0)))
        .col(string("name"))
        .col(string("investor_name"))
        .col(string("investor_core"))
        .col(string_null("investor_uscc"))
        .col(string_null("investor_uscc_reason"))
        .col(string_null("investor_country"))
        .col(string("industry"))
        .col(string_null("sub_industry"))
        .col(string("district"))
        .col(big_integer("total_investment_yuan").check(Expr::col("total_investment_yuan").gt(0)))
        .col(big_integer_null("foreign_amount"))
        .col(string_null("foreign_currency"))
        .col(text_null("summary"))
        .col(string_null("source"))
        .col(date("reported_on"))
        .col(string("duplicates").check(Expr::col("duplicates").is_in(["clear", "judged", "open"])))
        .col(uuid("report_unit_id"))
        .col(string("report_district"))
        .col(uuid("reported_by"))
        .col(date("protected_until"))
        .col(string("stage"))
        .col(date("stage_since"))
        .col(string("status").check(Expr::col("status").is_in(["active", "suspended", "closed"])))
        .col(string_null("outcome"))
        .col(text_null("status_reason"))
        .col(date_null("review_on"))
        .col(uuid_null("merged_into_id"))
        .col(date_null("last_contact_on"))
        .col(string_null("next_step"))
        .col(date_null("next_step_due_on"))
        .col(uuid_null("next_step_person_id"))
        .col(big_integer("created_at"))
        .col(big_integer("updated_at"))
        .check(Expr::cust("(status = 'closed') = (outcome is not null)"))
        .check(Expr::cust("(status = 'active') = (status_reason is null)"))
        .foreign_key(&mut to_id("report_unit_id", "units"))
        .foreign_key(&mut to_id("reported_by", "people"))
        .foreign_key(&mut to_id("merged_into_id", "projects"))
        .foreign_key(&mut to_id("next_step_person_id", "people"))
        .to_owned()
}

fn contacts() -> TableCreateStatement {
    Table::create()
        .table("project_contacts")
        .col(uuid("project_id"))
        .col(integer("position"))
        .col(string("name"))
        .col(string("phone"))
        .col(string("phone_given"))
        .primary_key(Index::create().col("project_id").col("position"))
        .foreign_key(&mut to_id("project_id", "projects"))
        .to_owned()
}

async fn tenures(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let in_order = || Expr::cust("until is null or until >= from_day");
    let leaders = Table::create()
        .table("leader_tenures")
        .col(pk_uuid("id"))
        .col(uuid("project_id"))
        .col(uuid("person_id"))
        .col(date("from_day"))
        .col(date_null("until"))
        .col(text("reason"))
        .col(uuid("appointed_by"))
        .check(in_order())
        .foreign_key(&mut to_id("project_id", "projects"))
        .foreign_key(&mut to_id("person_id", "people"))
        .foreign_key(&mut to_id("appointed_by", "people"))
        .to_owned();
    manager.create_table(leaders).await?;
    let teams = Table::create()
        .table("team_tenures")
        .col(pk_uuid("id"))
        .col(uuid("project_id"))
        .col(uuid("lead_unit_id"))
        .col(uuid("liaison_id"))
        .col(date("from_day"))
        .col(date_null("until"))
        .col(text("reason"))
        .col(uuid("formed_by"))
        .check(in_order())
        .foreign_key(&mut to_id("project_id", "projects"))
        .foreign_key(&mut to_id("lead_unit_id", "units"))
        .foreign_key(&mut to_id("liaison_id", "people"))
        .foreign_key(&mut to_id("formed_by", "people"))
        .to_owned();
    manager.create_table(teams).await?;
    for table in ["leader_tenures", "team_tenures"] {
        let current = || Expr::col("until").is_null();
        index(manager, table, &["project_id"], Unique::Where(current())).await?;
        index(manager, table, &["project_id", "from_day"], Unique::No).await?;
    }
    index(manager, "leader_tenures", &["person_id"], Unique::No).await?;
    index(manager, "team_tenures", &["liaison_id"], Unique::No).await?;
    index(manager, "team_tenures", &["lead_unit_id"], Unique::No).await?;
    let members = Table::create()
        .table("team_members")
        .col(uuid("tenure_id"))
        .col(uuid("person_id"))
        .col(integer("position"))
        .col(string("duty"))
        .primary_key(Index::create().col("tenure_id").col("person_id"))
        .foreign_key(&mut to_id("tenure_id", "team_tenures"))
        .foreign_key(&mut to_id("person_id", "people"))
        .to_owned();
    manager.create_table(members).await?;
    index(manager, "team_members", &["person_id"], Unique::No).await
}

fn transitions() -> TableCreateStatement {
    Table::create()
        .table("transitions")
        .col(pk_uuid("id"))
        .col(uuid("project_id"))
        .col(integer("sequence").check(Expr::col("sequence").gt(0)))
        .col(string("from_stage"))
        .col(string("to_stage"))
        .col(date("on_day"))
        .col(text_null("note"))
        .col(uuid("moved_by"))
        .col(string("origin").check(Expr::col("origin").is_in(["moved", "imported"])))
        .check(Expr::cust("from_stage <> to_stage"))
        .foreign_key(&mut to_id("project_id", "projects"))
        .foreign_key(&mut to_id("moved_by", "people"))
        .to_owned()
}

fn evidence() -> TableCreateStatement {
    Table::create()
        .table("evidence")
        .col(pk_uuid("id"))
        .col(uuid("project_id"))
        .col(uuid("transition_id"))
        .col(integer("position"))
        .col(string("kind"))
        .col(string_null("title"))
        .col(string_null("number"))
        .col(date_null("on_day"))
        .col(big_integer_null("amount_yuan"))
        .col(uuid_null("attachment_id"))
        .foreign_key(&mut to_id("project_id", "projects"))
        .foreign_key(&mut to_id("transition_id", "transitions"))
        .foreign_key(&mut to_id("attachment_id", "attachments"))
        .to_owned()
}

fn reviews() -> TableCreateStatement {
    Table::create()
        .table("admission_reviews")
        .col(pk_uuid("id"))
        .col(uuid("project_id"))
        .col(string("verdict").check(Expr::col("verdict").is_in(["passed", "conditional", "rejected"])))
        .col(date("on_day"))
        .col(text("reason"))
        .col(text("indicators"))
        .col(text("conditions"))
        .col(uuid("reviewed_by"))
        .foreign_key(&mut to_id("project_id", "projects"))
        .foreign_key(&mut to_id("reviewed_by", "people"))
        .to_owned()
}

fn follow_ups() -> TableCreateStatement {
    Table::create()
        .table("follow_ups")
        .col(pk_uuid("id"))
        .col(uuid("project_id"))
        .col(date("on_day"))
        .col(string("kind"))
        .col(text("summary"))
        .col(text_null("participants"))
        .col(string_null("next_step"))
        .col(date_null("next_step_due_on"))
        .col(uuid_null("next_step_person_id"))
        .col(uuid("noted_by"))
        .col(big_integer("created_at"))
        .foreign_key(&mut to_id("project_id", "projects"))
        .foreign_key(&mut to_id("noted_by", "people"))
        .to_owned()
}

fn decisions() -> TableCreateStatement {
    Table::create()
        .table("duplicate_decisions")
        .col(uuid("project_id"))
        .col(uuid("other_project_id"))
        .col(string("decision").check(Expr::col("decision").is_in(["same", "related", "different"])))
        .col(text("reason"))
        .col(uuid("decided_by"))
        .col(big_integer("decided_at"))
        .primary_key(Index::create().col("project_id").col("other_project_id"))
        .foreign_key(&mut to_id("project_id", "projects"))
        .foreign_key(&mut to_id("other_project_id", "projects"))
        .foreign_key(&mut to_id("decided_by", "people"))
        .to_owned()
}
