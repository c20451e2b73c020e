//! Admission standards, and what came of what was promised.

tables! {
    admission_standards "admission_standards" {
        #[sea_orm(primary_key, auto_increment = false)] version: i32,
        in_force_from: Date,
        standards: String,
        entered_by: Uuid,
        entered_at: i64,
    }
    performance_reports "performance_reports" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        project_id: Uuid,
        phase: String,
        year: i32,
        assurance: String,
        figures: String,
        note: Option<String>,
        attachment_id: Option<Uuid>,
        noted_by: Uuid,
        noted_at: i64,
    }
    progress_reports "progress_reports" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        project_id: Uuid,
        month: Date,
        assurance: String,
        invested_yuan: i64,
        state_of_works: Option<String>,
        photo_id: Option<Uuid>,
        place: Option<String>,
        taken_at: Option<i64>,
        noted_by: Uuid,
        noted_at: i64,
    }
}
