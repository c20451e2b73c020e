use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use super::{Unique, index, to_id};

pub async fn create(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let users = Table::create()
        .table("users")
        .col(pk_uuid("id"))
        .col(string_uniq("username"))
        .col(string("password_hash"))
        .col(uuid("person_id"))
        .col(big_integer("created_at"))
        .col(big_integer_null("disabled_at"))
        .foreign_key(&mut to_id("person_id", "people"))
        .to_owned();
    manager.create_table(users).await?;
    let roles = Table::create()
        .table("user_roles")
        .col(uuid("user_id"))
        .col(string("role"))
        .primary_key(Index::create().col("user_id").col("role"))
        .foreign_key(&mut to_id("user_id", "users"))
        .to_owned();
    manager.create_table(roles).await?;

    let sessions = Table::create()
        .table("sessions")
        .col(string("secret_digest").primary_key())
        .col(uuid("user_id"))
        .col(big_integer("created_at"))
        .col(big_integer("expires_at"))
        .foreign_key(&mut to_id("user_id", "users"))
        .to_owned();
    manager.create_table(sessions).await?;
    index(manager, "sessions", &["user_id"], Unique::No).await?;
    index(manager, "sessions", &["expires_at"], Unique::No).await?;

    let tokens = Table::create()
        .table("tokens")
        .col(pk_uuid("id"))
        .col(uuid("user_id"))
        .col(string("name"))
        .col(string_uniq("secret_digest"))
        .col(date("expires_on"))
        .col(big_integer("created_at"))
        .foreign_key(&mut to_id("user_id", "users"))
        .to_owned();
    manager.create_table(tokens).await?;
    index(manager, "tokens", &["user_id"], Unique::No).await?;

    let setup_links = Table::create()
        .table("setup_links")
        .col(string("secret_digest").primary_key())
        .col(big_integer("expires_at"))
        .col(big_integer_null("used_at"))
        .to_owned();
    manager.create_table(setup_links).await?;

    let idempotency = Table::create()
        .table("idempotency_keys")
        .col(uuid("user_id"))
        .col(string("key"))
        .col(string("fingerprint"))
        .col(text("result"))
        .col(big_integer("position"))
        .col(big_integer("created_at"))
        .primary_key(Index::create().col("user_id").col("key"))
        .to_owned();
    manager.create_table(idempotency).await?;
    index(manager, "idempotency_keys", &["created_at"], Unique::No).await
}
