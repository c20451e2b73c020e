//! The log: gapless, chained, and still whole after personal values were erased.

use dingyin_storage::change_log::{self, Broken};
use sea_orm::ConnectionTrait;

use crate::database::*;

on_both! {
    async fn positions_ascend_without_a_gap_in_commit_order(storage) {
        let mut positions = Vec::new();
        for name in ["甲", "乙", "丙"] {
            positions.push(logged(&storage, name).await.1);
        }
        assert_eq!(positions, [1, 2, 3]);
        let entries = change_log::after(storage.reader(), 1, 10).await.unwrap();
        assert_eq!(entries.iter().map(|entry| entry.position).collect::<Vec<_>>(), [2, 3]);
        assert_eq!(entries[0].data.pointer("/after/name").and_then(|name| name.as_str()), Some("乙"));
        assert_eq!(entries[0].at, now(), "microseconds are kept");
    }

    async fn the_chain_is_whole_and_tells_what_was_altered(storage) {
        for name in ["甲", "乙", "丙"] {
            logged(&storage, name).await;
        }
        let connection = storage.reader();
        assert_eq!(change_log::verify(connection, |_| {}).await.unwrap(), Ok(3));
        let unguard = match connection.get_database_backend() {
            sea_orm::DbBackend::Postgres => "alter table change_log disable trigger change_log_guard",
            _ => "drop trigger change_log_keeps",
        };
        connection.execute_unprepared(unguard).await.unwrap();
        let forge = "update change_log set data = replace(data, '乙', '假') where position = 2";
        connection.execute_unprepared(forge).await.unwrap();
        assert_eq!(change_log::verify(connection, |_| {}).await.unwrap(), Err(Broken::Altered(2)));
    }

    async fn a_log_without_an_entry_is_noticed(storage) {
        for name in ["甲", "乙", "丙"] {
            logged(&storage, name).await;
        }
        let connection = storage.reader();
        let unguard = match connection.get_database_backend() {
            sea_orm::DbBackend::Postgres => "alter table change_log disable trigger change_log_guard",
            _ => "drop trigger change_log_stays",
        };
        connection.execute_unprepared(unguard).await.unwrap();
        connection.execute_unprepared("delete from change_log where position = 2").await.unwrap();
        assert_eq!(change_log::verify(connection, |_| {}).await.unwrap(), Err(Broken::Gap(3)));
    }
}
