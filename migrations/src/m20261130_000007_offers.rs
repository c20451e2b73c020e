//! What organisations can give, and what people think of proposed matches.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let offers = Table::create()
            .table("offers")
            .col(uuid("id").primary_key())
            .col(big_integer("version"))
            .col(uuid("organisation_id"))
            .col(string("kind"))
            .col(text("facts"))
            .col(text_null("withdrawn_reason"))
            .col(big_integer("created_at"))
            .col(big_integer("updated_at"))
            .foreign_key(ForeignKey::create().from_col("organisation_id").to("organisations", "id"))
            .to_owned();
        manager.create_table(offers).await?;
        let mut of = Index::create();
        manager
            .create_index(of.name("idx_offers_organisation_id").table("offers").col("organisation_id").to_owned())
            .await?;
        // A merge takes the offers along and gives them back when it is undone.
        let moved = text("moved_offers").default("[]").take();
        manager.alter_table(Table::alter().table("organisation_merges").add_column(moved).to_owned()).await?;
        let feedback = Table::create()
            .table("match_feedback")
            .col(uuid("demand_id"))
            .col(string("candidate_kind").check(Expr::col("candidate_kind").is_in([
                "organisation",
                "demand",
                "project",
            ])))
            .col(uuid("candidate_id"))
            .col(uuid("user_id"))
            .col(string("verdict").check(Expr::col("verdict").is_in(["useful", "not"])))
            .col(text_null("reason"))
            .col(big_integer("given_at"))
            .primary_key(Index::create().col("demand_id").col("candidate_kind").col("candidate_id").col("user_id"))
            .foreign_key(ForeignKey::create().from_col("demand_id").to("demands", "id"))
            .to_owned();
        manager.create_table(feedback).await?;
        let mut on = Index::create();
        on.name("idx_match_feedback_candidate_id").table("match_feedback").col("candidate_id");
        manager.create_index(on).await
    }
}
