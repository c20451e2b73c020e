use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

use super::{Unique, index};

pub async fn create(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let log = Table::create()
        .table("change_log")
        .col(big_integer("position").primary_key())
        .col(uuid_uniq("id"))
        .col(big_integer("at"))
        .col(uuid("actor_id"))
        .col(string("actor_name"))
        .col(string("request_id"))
        .col(string("aggregate"))
        .col(uuid("aggregate_id"))
        .col(string("action"))
        .col(text("data"))
        .col(text_null("personal"))
        .col(string("previous_hash"))
        .col(string("hash"))
        .to_owned();
    manager.create_table(log).await?;
    index(manager, "change_log", &["aggregate", "aggregate_id", "position"], Unique::No).await?;
    let guards = match manager.get_database_backend() {
        DbBackend::Postgres => POSTGRES_GUARDS,
        _ => SQLITE_GUARDS,
    };
    for guard in guards {
        manager.get_connection().execute_unprepared(guard).await?;
    }
    Ok(())
}

/// Positions ascend without a gap; an entry is never changed or removed, only its personal values may be erased.
const SQLITE_GUARDS: &[&str] = &[
    "create trigger change_log_ascends before insert on change_log
     when new.position <> coalesce((select max(position) from change_log), 0) + 1
     begin select raise(abort, 'change_log: position is not the next one'); end",
    "create trigger change_log_stays before delete on change_log
     begin select raise(abort, 'change_log: entries stay'); end",
    "create trigger change_log_keeps before update on change_log
     when new.position <> old.position or new.id <> old.id or new.at <> old.at or new.data <> old.data
       or new.hash <> old.hash or new.previous_hash <> old.previous_hash or new.action <> old.action
       or new.aggregate_id <> old.aggregate_id or new.actor_id <> old.actor_id
       or new.actor_name <> old.actor_name or new.request_id <> old.request_id or new.aggregate <> old.aggregate
       or new.personal is not null
     begin select raise(abort, 'change_log: entries are not changed'); end",
];

const POSTGRES_GUARDS: &[&str] = &[
    "create function change_log_guard() returns trigger language plpgsql as $$
     begin
       if tg_op = 'INSERT' then
         if new.position <> coalesce((select max(position) from change_log), 0) + 1 then
           raise exception 'change_log: position is not the next one';
         end if;
         return new;
       elsif tg_op = 'DELETE' then
         raise exception 'change_log: entries stay';
       end if;
       if new.personal is not null
          or (new.position, new.id, new.at, new.data, new.hash, new.previous_hash, new.action, new.aggregate_id,
              new.actor_id, new.actor_name, new.request_id, new.aggregate)
             is distinct from
             (old.position, old.id, old.at, old.data, old.hash, old.previous_hash, old.action, old.aggregate_id,
              old.actor_id, old.actor_name, old.request_id, old.aggregate) then
         raise exception 'change_log: entries are not changed';
       end if;
       return new;
     end $$",
    "create trigger change_log_guard before insert or update or delete on change_log
     for each row execute function change_log_guard()",
];
