//! Offices that were handed over, and absences.

tables! {
    handovers "handovers" {
        #[sea_orm(primary_key, auto_increment = false)] tenure_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] office: String,
        project_id: Uuid,
        person_id: Uuid,
        former_id: Uuid,
        since: Date,
        due_on: Option<Date>,
        accepted_at: Option<i64>,
        acceptance: Option<String>,
    }
    absences "absences" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        version: i64,
        person_id: Uuid,
        deputy_id: Option<Uuid>,
        from_day: Date,
        last_day: Date,
        reason: String,
        recorded_by: Uuid,
        created_at: i64,
    }
}
