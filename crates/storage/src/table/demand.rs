//! Demands, what people think of who could meet them, and dockings.

tables! {
    demands "demands" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        version: i64,
        library: String,
        title: String,
        body: String,
        organisation_name: String,
        organisation_uscc: Option<String>,
        contact_name: Option<String>,
        contact_phone: Option<String>,
        industry: String,
        sub_industry: Option<String>,
        chain_node: Option<String>,
        district: String,
        valid_until: Option<Date>,
        visibility: String,
        source: Option<String>,
        details: String,
        status: String,
        outcome: Option<String>,
        outcome_reason: Option<String>,
        owner_id: Uuid,
        created_at: i64,
        updated_at: i64,
    }
    match_feedback "match_feedback" {
        #[sea_orm(primary_key, auto_increment = false)] demand_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] candidate_kind: String,
        #[sea_orm(primary_key, auto_increment = false)] candidate_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] user_id: Uuid,
        verdict: String,
        reason: Option<String>,
        given_at: i64,
    }
    dockings "dockings" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        version: i64,
        demand_id: Uuid,
        organisation_id: Option<Uuid>,
        state: String,
        outcome: Option<String>,
        starts_at: i64,
        facts: String,
        result: Option<String>,
        called_off: Option<String>,
        project_id: Option<Uuid>,
        arranged_by: Uuid,
        created_at: i64,
        updated_at: i64,
    }
}
