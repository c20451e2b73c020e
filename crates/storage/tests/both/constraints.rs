//! What the database itself refuses, whatever the code above it does.

use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend};

use crate::database::*;

/// A literal of a UUID as each database writes it.
fn literal(connection: &DatabaseConnection, id: uuid::Uuid) -> String {
    match connection.get_database_backend() {
        DbBackend::Postgres => format!("'{id}'"),
        _ => format!("x'{}'", id.simple()),
    }
}

async fn refused(connection: &DatabaseConnection, sql: &str) -> bool {
    connection.execute_unprepared(sql).await.is_err()
}

fn tenure(connection: &DatabaseConnection, project: uuid::Uuid, until: &str) -> String {
    let (tenure, project) = (literal(connection, id()), literal(connection, project));
    let leader = literal(connection, person(LEADER).0);
    format!(
        "insert into leader_tenures (id, project_id, person_id, from_day, until, reason, appointed_by)
         values ({tenure}, {project}, {leader}, '2026-02-01', {until}, '任命', {leader})"
    )
}

on_both! {
    async fn a_second_current_leader_is_impossible(storage) {
        let (project, _) = logged(&storage, "越微封测").await;
        let connection = storage.reader();
        connection.execute_unprepared(&tenure(connection, project.id.0, "null")).await.unwrap();
        assert!(refused(connection, &tenure(connection, project.id.0, "null")).await);
        assert!(!refused(connection, &tenure(connection, project.id.0, "'2026-03-01'")).await, "a former one is fine");
    }

    async fn a_tenure_that_ends_before_it_begins_is_impossible(storage) {
        let (project, _) = logged(&storage, "越微封测").await;
        let connection = storage.reader();
        assert!(refused(connection, &tenure(connection, project.id.0, "'2026-01-31'")).await);
    }

    async fn a_tenure_of_nobodys_project_is_impossible(storage) {
        let connection = storage.reader();
        assert!(refused(connection, &tenure(connection, id(), "null")).await);
    }

    async fn codes_are_unique_and_statuses_known(storage) {
        logged(&storage, "越微封测").await;
        logged(&storage, "宁州减速器").await;
        let connection = storage.reader();
        assert!(refused(connection, "update projects set code = 'SX-2026-0001' where code = 'SX-2026-0002'").await);
        assert!(refused(connection, "update projects set status = 'gone'").await);
        assert!(refused(connection, "update projects set total_investment_yuan = 0").await);
        assert!(refused(connection, "update projects set status = 'closed'").await, "an outcome and a reason belong to it");
    }

    async fn the_log_only_grows(storage) {
        logged(&storage, "越微封测").await;
        let connection = storage.reader();
        assert!(refused(connection, "delete from change_log").await);
        assert!(refused(connection, "update change_log set action = 'project.forged'").await);
        let copy = "insert into change_log (position, id, at, actor_id, actor_name, request_id, aggregate, aggregate_id,
             action, data, previous_hash, hash)
             select position + 2, project_id_of_nobody, at, actor_id, actor_name, request_id, aggregate, aggregate_id,
             action, data, previous_hash, hash from change_log";
        let copy = copy.replace("project_id_of_nobody", &literal(connection, id()));
        assert!(refused(connection, &copy).await, "a gap");
        assert!(!refused(connection, "update change_log set personal = null").await, "personal values can be erased");
    }
}
