//! Reference data, units and people.

tables! {
    reference_versions "reference_versions" {
        #[sea_orm(primary_key, auto_increment = false)] name: String,
        version: String,
        loaded_at: i64,
    }
    units "units" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        code: String,
        district: Option<String>,
    }
    unit_names "unit_names" {
        #[sea_orm(primary_key, auto_increment = false)] unit_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] valid_from: Date,
        name_zh: String,
        name_en: String,
    }
    people "people" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        name: String,
        unit_id: Uuid,
        post: String,
        district: Option<String>,
        field: Option<String>,
        may_lead: bool,
        phone: Option<String>,
    }
    plan_tasks "plan_tasks" {
        #[sea_orm(primary_key, auto_increment = false)] code: String,
        name_zh: String,
        name_en: String,
        action_zh: String,
    }
    plan_task_units "plan_task_units" {
        #[sea_orm(primary_key, auto_increment = false)] task_code: String,
        #[sea_orm(primary_key, auto_increment = false)] position: i32,
        unit_code: String,
    }
    targets "targets" {
        #[sea_orm(primary_key, auto_increment = false)] code: String,
        scope: String,
        indicator_zh: String,
        indicator_en: String,
        comparison: String,
        value_min: String,
        value_max: Option<String>,
        unit_zh: String,
        year: i32,
        unit_code: String,
    }
    calendar_notices "calendar_notices" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        year: i32,
        notice: String,
        entered_by: Uuid,
        entered_at: i64,
    }
    calendar_years "calendar_years" {
        #[sea_orm(primary_key, auto_increment = false)] year: i32,
        working_days: i32,
        holidays: String,
        makeup_days: String,
    }
    thesaurus_entries "thesaurus_entries" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        term: String,
        relation: String,
        other: String,
        industry: Option<String>,
        added_by: Uuid,
        added_at: i64,
        withdrawn_by: Option<Uuid>,
        withdrawn_at: Option<i64>,
        reason: Option<String>,
    }
}
