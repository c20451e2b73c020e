//! The schema that the migrations lead to is the stored one: a migration that has been released is never changed, and
//! a new one shows what it does. With `DINGYIN_FREEZE=1` the stored schema is written anew.

use std::fmt::Write as _;
use std::path::Path;

use sea_orm::{ConnectionTrait, DbBackend, Statement};

use crate::database::{postgres, sqlite};

const SQLITE: &str = "select type, tbl_name, sql from sqlite_master
    where sql is not null and name not like 'sqlite_%' and tbl_name <> 'seaql_migrations' order by tbl_name, type desc, name";
const POSTGRES: [&str; 4] = [
    "select 'column' as type, table_name::text as tbl_name,
        concat_ws(' ', column_name, data_type, is_nullable, column_default) as sql
        from information_schema.columns where table_schema = 'public' and table_name <> 'seaql_migrations'
        order by table_name, ordinal_position",
    "select 'constraint' as type, conrelid::regclass::text as tbl_name,
        conname || ' ' || pg_get_constraintdef(oid) as sql
        from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
        and conrelid::regclass::text <> 'seaql_migrations' order by 2, conname",
    "select 'index' as type, tablename::text as tbl_name, indexdef as sql
        from pg_indexes where schemaname = 'public' and tablename <> 'seaql_migrations' order by tablename, indexname",
    "select 'trigger' as type, tgrelid::regclass::text as tbl_name, pg_get_triggerdef(oid) as sql
        from pg_trigger where not tgisinternal order by 2, tgname",
];

async fn schema(connection: &impl ConnectionTrait, queries: &[&str]) -> String {
    let backend: DbBackend = connection.get_database_backend();
    let mut lines = String::new();
    for query in queries {
        for row in connection.query_all_raw(Statement::from_string(backend, *query)).await.unwrap() {
            let part = |name: &str| row.try_get::<String>("", name).unwrap();
            let sql = part("sql").split_whitespace().collect::<Vec<_>>().join(" ");
            writeln!(lines, "{} {}: {sql}", part("type"), part("tbl_name")).unwrap();
        }
    }
    lines
}

fn is_frozen(file: &str, now: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations/frozen").join(file);
    if std::env::var_os("DINGYIN_FREEZE").is_some() {
        std::fs::write(&path, now).unwrap();
    }
    let stored = std::fs::read_to_string(&path).unwrap();
    let changed: Vec<&str> = now
        .lines()
        .filter(|line| !stored.lines().any(|known| known == *line))
        .chain(stored.lines().filter(|known| !now.lines().any(|line| line == *known)))
        .collect();
    assert!(changed.is_empty(), "the schema differs from {file}:\n{}", changed.join("\n"));
}

#[tokio::test]
async fn the_migrated_schema_is_the_frozen_one_on_sqlite() {
    is_frozen("sqlite.txt", &schema(sqlite().await.reader(), &[SQLITE]).await);
}

#[tokio::test]
async fn the_migrated_schema_is_the_frozen_one_on_postgres() {
    is_frozen("postgres.txt", &schema(postgres().await.reader(), &POSTGRES).await);
}
