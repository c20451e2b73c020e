//! Problems, instructions and meetings.

tables! {
    problems "problems" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        version: i64,
        project_id: Uuid,
        title: String,
        body: String,
        kind: String,
        severity: String,
        state: String,
        unit_id: Uuid,
        raised_by: Uuid,
        due_on: Option<Date>,
        history: String,
        created_at: i64,
        updated_at: i64,
    }
    instructions "instructions" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        version: i64,
        project_id: Uuid,
        problem_id: Option<Uuid>,
        issued_by: Uuid,
        issued_on: Date,
        said: String,
        kind: String,
        state: Option<String>,
        urgency: Option<String>,
        due_on: Option<Date>,
        history: String,
        created_at: i64,
        updated_at: i64,
    }
    instruction_assignees "instruction_assignees" {
        #[sea_orm(primary_key, auto_increment = false)] instruction_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)] position: i32,
        unit_id: Option<Uuid>,
        person_id: Option<Uuid>,
    }
    meetings "meetings" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        project_id: Uuid,
        on_day: Date,
        topic: String,
        participants: Option<String>,
        recorded_by: Uuid,
        created_at: i64,
    }
    meeting_tasks "meeting_tasks" {
        #[sea_orm(primary_key, auto_increment = false)] id: Uuid,
        version: i64,
        meeting_id: Uuid,
        project_id: Uuid,
        position: i32,
        decision: String,
        unit_id: Option<Uuid>,
        person_id: Option<Uuid>,
        due_on: Date,
        done_on: Option<Date>,
        note: Option<String>,
    }
}
