//! The schema's history: one file or folder a migration, never changed once released.

use sea_orm_migration::prelude::*;

mod m20261124_000001_foundation;
mod m20261124_000002_intake;
mod m20261124_000003_lead_clock;
mod m20261124_000004_imports;
mod m20261124_000005_organisations;
mod m20261125_000006_thesaurus;
mod m20261130_000007_offers;
mod m20261130_000008_saved_searches;
mod m20261130_000009_dockings;
mod m20261130_000010_investment_targets;
mod m20261130_000011_attachment_texts;
mod m20261130_000012_elements;
mod m20261130_000013_worklist;
mod m20261130_000014_green_channels;
mod m20261130_000015_admission;
mod m20261130_000016_alerts;
mod m20261130_000017_calendar_notices;
mod m20261130_000018_handovers;
mod m20261130_000019_items_in_hand;
mod m20261130_000020_conditions_of_reviews;
mod m20261130_000021_follow_up_attachments;
mod m20261201_000022_notification_settings;
mod m20261201_000023_account_requests;
mod m20261201_000024_phones_of_people;
mod parts;

/// Applies the migrations in order.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261124_000001_foundation::Migration),
            Box::new(m20261124_000002_intake::Migration),
            Box::new(m20261124_000003_lead_clock::Migration),
            Box::new(m20261124_000004_imports::Migration),
            Box::new(m20261124_000005_organisations::Migration),
            Box::new(m20261125_000006_thesaurus::Migration),
            Box::new(m20261130_000007_offers::Migration),
            Box::new(m20261130_000008_saved_searches::Migration),
            Box::new(m20261130_000009_dockings::Migration),
            Box::new(m20261130_000010_investment_targets::Migration),
            Box::new(m20261130_000011_attachment_texts::Migration),
            Box::new(m20261130_000012_elements::Migration),
            Box::new(m20261130_000013_worklist::Migration),
            Box::new(m20261130_000014_green_channels::Migration),
            Box::new(m20261130_000015_admission::Migration),
            Box::new(m20261130_000016_alerts::Migration),
            Box::new(m20261130_000017_calendar_notices::Migration),
            Box::new(m20261130_000018_handovers::Migration),
            Box::new(m20261130_000019_items_in_hand::Migration),
            Box::new(m20261130_000020_conditions_of_reviews::Migration),
            Box::new(m20261130_000021_follow_up_attachments::Migration),
            Box::new(m20261201_000022_notification_settings::Migration),
            Box::new(m20261201_000023_account_requests::Migration),
            Box::new(m20261201_000024_phones_of_people::Migration),
        ]
    }
}

/// Brings a database up to the newest schema.
///
/// # Errors
/// The database refuses.
pub async fn migrate(connection: &sea_orm_migration::sea_orm::DatabaseConnection) -> Result<(), DbErr> {
    Migrator::up(connection, None).await
}
