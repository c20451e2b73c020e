//! Kept questions, what was told of them, and what people want by mail.

tables! {
    recent_queries "recent_queries" {
        #[sea_orm(primary_key, auto_increment = false)] user_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] q: String,
        asked_at: i64,
    }
    saved_searches "saved_searches" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        version: i64,
        user_id: Uuid,
        name: String,
        question: String,
        notify: String,
        webhook_url: Option<String>,
        webhook_secret: Option<String>,
        created_at: i64,
    }
    saved_search_hits "saved_search_hits" {
        #[sea_orm(primary_key, auto_increment = false)] saved_search_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] kind: String,
        #[sea_orm(primary_key, auto_increment = false)] record_id: Uuid,
    }
    notifications "notifications" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        user_id: Uuid,
        saved_search_id: Uuid,
        hits: String,
        created_at: i64,
        read_at: Option<i64>,
        mailed_at: Option<i64>,
    }
    notification_settings "notification_settings" {
        #[sea_orm(primary_key, auto_increment = false)] user_id: Uuid,
        email: Option<String>,
        mailed: String,
        language: String,
        since: i64,
        work_mailed_on: Option<Date>,
    }
}
