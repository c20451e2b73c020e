//! Green channels and the catalogues of approvals.

tables! {
    green_channels "green_channels" {
        #[sea_orm(primary_key, auto_increment = false)] project_id: Uuid,
        catalogue: i32,
        opened_on: Date,
        conditions: String,
        forecast: Option<String>,
        opened_by: Uuid,
    }
    channel_items "channel_items" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        project_id: Uuid,
        position: i32,
        code: String,
        label: Option<String>,
        unit: Option<String>,
        approval: String,
        taken: Option<i32>,
    }
    item_events "item_events" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        item_id: Uuid,
        sequence: i32,
        kind: String,
        happened_on: Date,
        procedure: Option<String>,
        days: Option<i32>,
        note: Option<String>,
        document: Option<String>,
        attachment_id: Option<Uuid>,
        noted_by: Uuid,
        noted_at: i64,
    }
    approval_alerts "approval_alerts" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        project_id: Uuid,
        item_id: Uuid,
        rung: String,
        due_on: Date,
        created_at: i64,
    }
    alert_recipients "alert_recipients" {
        #[sea_orm(primary_key, auto_increment = false)] alert_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] user_id: Uuid,
        read_at: Option<i64>,
        mailed_at: Option<i64>,
    }
    approval_catalogues "approval_catalogues" {
        #[sea_orm(primary_key, auto_increment = false)] version: i32,
        in_force_from: Date,
        approvals: String,
        note: String,
        entered_by: Uuid,
        entered_at: i64,
    }
}
