//! Pools of elements, their ledgers, and what projects need.

tables! {
    element_pools "element_pools" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        version: i64,
        element: String,
        district: String,
        year: i32,
        source: Option<String>,
        quota: i64,
        transferred_in: i64,
        transferred_out: i64,
        reserved: i64,
        allotted: i64,
        entries: i64,
        created_at: i64,
        updated_at: i64,
    }
    element_entries "element_entries" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        pool_id: Uuid,
        number: i64,
        kind: String,
        amount: i64,
        shift_quota: i64,
        shift_transferred_in: i64,
        shift_transferred_out: i64,
        shift_reserved: i64,
        shift_allotted: i64,
        project_id: Option<Uuid>,
        other_pool_id: Option<Uuid>,
        until: Option<Date>,
        reason: Option<String>,
        person_id: Option<Uuid>,
        at: i64,
    }
    element_reservations "element_reservations" {
        #[sea_orm(primary_key, auto_increment = false)] pool_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] project_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] until: Date,
        amount: i64,
    }
    element_allotments "element_allotments" {
        #[sea_orm(primary_key, auto_increment = false)] pool_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] project_id: Uuid,
        amount: i64,
    }
    project_element_needs "project_element_needs" {
        #[sea_orm(primary_key, auto_increment = false)] project_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] element: String,
        amount: i64,
        needed_by: Option<Date>,
        since: i64,
    }
}
