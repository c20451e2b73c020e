//! Accounts, their sessions and tokens, and what is asked for of them.

tables! {
    users "users" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        username: String,
        password_hash: String,
        person_id: Uuid,
        created_at: i64,
        disabled_at: Option<i64>,
    }
    user_roles "user_roles" {
        #[sea_orm(primary_key, auto_increment = false)] user_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] role: String,
    }
    sessions "sessions" {
        #[sea_orm(primary_key, auto_increment = false)] secret_digest: String,
        user_id: Uuid,
        created_at: i64,
        expires_at: i64,
    }
    tokens "tokens" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        user_id: Uuid,
        name: String,
        secret_digest: String,
        expires_on: Date,
        created_at: i64,
    }
    account_requests "account_requests" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        wanted: String,
        reason: String,
        state: String,
        asked_by: Uuid,
        asked_at: i64,
        decision: Option<String>,
    }
    setup_links "setup_links" {
        #[sea_orm(primary_key, auto_increment = false)] secret_digest: String,
        expires_at: i64,
        used_at: Option<i64>,
    }
}
