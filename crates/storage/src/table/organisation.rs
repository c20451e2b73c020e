//! Organisations, what they offer, and whom the city pursues.

tables! {
    organisations "organisations" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        version: i64,
        name: String,
        core: String,
        former_names: String,
        uscc: Option<String>,
        kind: String,
        country: Option<String>,
        district: Option<String>,
        industry: Option<String>,
        summary: Option<String>,
        created_at: i64,
        updated_at: i64,
        merged_into_id: Option<Uuid>,
    }
    organisation_keys "organisation_keys" {
        #[sea_orm(primary_key, auto_increment = false)] key: String,
        #[sea_orm(primary_key, auto_increment = false)] organisation_id: Uuid,
        weight: i32,
    }
    organisation_merges "organisation_merges" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        organisation_id: Uuid,
        into_id: Uuid,
        brought: String,
        moved_relations: String,
        reason: String,
        merged_by: Uuid,
        merged_at: i64,
        undone_by: Option<Uuid>,
        undo_reason: Option<String>,
        undone_at: Option<i64>,
        moved_offers: String,
    }
    organisation_relations "organisation_relations" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        organisation_id: Uuid,
        kind: String,
        other_id: Uuid,
        from_day: Option<Date>,
        until: Option<Date>,
        note: Option<String>,
        end_reason: Option<String>,
        recorded_by: Uuid,
        ended_by: Option<Uuid>,
        created_at: i64,
    }
    offers "offers" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        version: i64,
        organisation_id: Uuid,
        kind: String,
        facts: String,
        withdrawn_reason: Option<String>,
        created_at: i64,
        updated_at: i64,
    }
    investment_targets "investment_targets" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        version: i64,
        chain_node: String,
        name: String,
        facts: String,
        dropped_reason: Option<String>,
        created_at: i64,
        updated_at: i64,
    }
}
