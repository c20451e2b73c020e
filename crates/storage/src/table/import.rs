//! Files of rows on their way in.

tables! {
    imports "imports" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        kind: String,
        file_name: String,
        sm3: String,
        state: String,
        columns: String,
        user_id: Uuid,
        created_at: i64,
        committed_at: Option<i64>,
        notices: String,
        failure: Option<String>,
        rows_done: i32,
        rows_all: i32,
        touched_at: i64,
        checked_position: i64,
    }
    import_mappings "import_mappings" {
        #[sea_orm(primary_key, auto_increment = false)] unit_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] kind: String,
        #[sea_orm(primary_key, auto_increment = false)] header: String,
        field: Option<String>,
        mapped_by: Uuid,
        mapped_at: i64,
    }
    import_rows "import_rows" {
        #[sea_orm(primary_key, auto_increment = false)] import_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] number: i32,
        sheet: Option<String>,
        row: i32,
        state: String,
        given: String,
        draft: String,
        remarks: String,
        problems: String,
        record_id: Option<Uuid>,
        role: String,
        table_number: Option<i32>,
        section: Option<String>,
        candidates: String,
        reason: Option<String>,
    }
}
