//! The change log, who follows it, and what lies beside the records.

tables! {
    idempotency_keys "idempotency_keys" {
        #[sea_orm(primary_key, auto_increment = false)] user_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] key: String,
        fingerprint: String,
        result: String,
        position: i64,
        created_at: i64,
    }
    code_sequences "code_sequences" {
        #[sea_orm(primary_key, auto_increment = false)] year: i32,
        last: i64,
    }
    attachments "attachments" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        file_name: String,
        media_type: String,
        bytes: i64,
        sm3: String,
        uploaded_by: Uuid,
        created_at: i64,
    }
    attachment_texts "attachment_texts" {
        #[sea_orm(primary_key, auto_increment = false)] attachment_id: Uuid,
        state: String,
        text: String,
        read_at: i64,
    }
    outbox "outbox" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        content: String,
        attempts: i32,
        due_at: i64,
        failure: Option<String>,
    }
    followers "followers" {
        #[sea_orm(primary_key, auto_increment = false)] name: String,
        position: i64,
    }
    change_log "change_log" {
        #[sea_orm(primary_key, auto_increment = false)] position: i64,
        id: Uuid,
        at: i64,
        actor_id: Uuid,
        actor_name: String,
        request_id: String,
        aggregate: String,
        aggregate_id: Uuid,
        action: String,
        data: String,
        personal: Option<String>,
        previous_hash: String,
        hash: String,
    }
}
