//! Accounts, sessions, tokens and the one-time link of the first start.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use dingyin_domain::coded::Coded as _;
use dingyin_domain::district::District;
use dingyin_domain::id::{PersonId, TokenId, UnitId, UserId};
use dingyin_domain::industry::Industry;
use dingyin_domain::permission::Actor;
use dingyin_domain::role::Role;
use sea_orm::sea_query::{Expr, ExprTrait as _, Query};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use uuid::Uuid;

use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::table::{people, sessions, setup_links, tokens, user_roles, users};
use crate::transaction::Transaction;

/// An account with what is needed to check a password.
#[derive(Debug, Clone)]
pub struct Account {
    /// Its name.
    pub username: String,
    /// The digest of its password, argon2id in PHC form.
    pub password_hash: String,
    /// Whether it may be used.
    pub state: AccountState,
    /// Who acts through it.
    pub actor: Actor,
}

/// Whether an account may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountState {
    /// It may.
    Enabled,
    /// It may not any more.
    Disabled,
}

/// A new account.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// Its id.
    pub id: UserId,
    /// Its name.
    pub username: String,
    /// The digest of its password.
    pub password_hash: String,
    /// Who acts through it.
    pub person_id: PersonId,
    /// In which roles.
    pub roles: Vec<Role>,
}

/// Writes a new account.
///
/// # Errors
/// The database, or a name that is taken.
pub async fn insert(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    account: &NewAccount,
) -> Result<(), StorageError> {
    let row = users::Model {
        id: account.id.0,
        username: account.username.clone(),
        password_hash: account.password_hash.clone(),
        person_id: account.person_id.0,
        created_at: to_micros(stamp.at),
        disabled_at: None,
    };
    transaction.insert(row).await?;
    let role = |role: &Role| user_roles::Model { user_id: account.id.0, role: role.code().to_owned() };
    transaction.insert_all(account.roles.iter().map(role).collect()).await?;
    let data =
        json!({ "after": { "username": account.username, "person_id": account.person_id, "roles": account.roles } });
    transaction.log(stamp, entry(entry_id, account.id, "account.created", data));
    Ok(())
}

fn entry(id: Uuid, user: UserId, action: &'static str, data: serde_json::Value) -> NewEntry {
    NewEntry { id, aggregate: "account", aggregate_id: user.0, action, data, personal: None }
}

/// The account of this name.
///
/// # Errors
/// The database.
pub async fn by_username(connection: &impl ConnectionTrait, username: &str) -> Result<Option<Account>, StorageError> {
    let user = users::Entity::find().filter(users::Column::Username.eq(username)).one(connection).await?;
    match user {
        Some(user) => Ok(Some(account(connection, user).await?)),
        None => Ok(None),
    }
}

/// The account with this id.
///
/// # Errors
/// The database.
pub async fn by_id(connection: &impl ConnectionTrait, id: UserId) -> Result<Option<Account>, StorageError> {
    match users::Entity::find_by_id(id.0).one(connection).await? {
        Some(user) => Ok(Some(account(connection, user).await?)),
        None => Ok(None),
    }
}

/// All accounts by name.
///
/// # Errors
/// The database.
pub async fn all(connection: &impl ConnectionTrait) -> Result<Vec<Account>, StorageError> {
    let mut accounts = Vec::new();
    for user in users::Entity::find().order_by_asc(users::Column::Username).all(connection).await? {
        accounts.push(account(connection, user).await?);
    }
    Ok(accounts)
}

/// How many accounts there are.
///
/// # Errors
/// The database.
pub async fn count(connection: &impl ConnectionTrait) -> Result<u64, StorageError> {
    Ok(users::Entity::find().count(connection).await?)
}

/// The roles of every person who has an account in use.
///
/// # Errors
/// The database.
pub async fn roles_by_person(connection: &impl ConnectionTrait) -> Result<HashMap<PersonId, Vec<Role>>, StorageError> {
    let users = users::Entity::find().filter(users::Column::DisabledAt.is_null()).all(connection).await?;
    let rows = user_roles::Entity::find().order_by_asc(user_roles::Column::Role).all(connection).await?;
    let mut roles: HashMap<PersonId, Vec<Role>> = HashMap::new();
    for user in users {
        let own = rows.iter().filter(|row| row.user_id == user.id).filter_map(|row| Role::from_code(&row.role));
        roles.entry(PersonId(user.person_id)).or_default().extend(own);
    }
    Ok(roles)
}

/// The roles in which a person acts by all accounts in use.
///
/// # Errors
/// The database.
pub async fn roles_of(connection: &impl ConnectionTrait, person: PersonId) -> Result<Vec<Role>, StorageError> {
    use users::Column as C;
    let mut own = Query::select();
    own.column(C::Id).from(users::Entity).and_where(C::PersonId.eq(person.0)).and_where(C::DisabledAt.is_null());
    let rows = user_roles::Entity::find().filter(user_roles::Column::UserId.in_subquery(own)).all(connection).await?;
    Ok(rows.iter().filter_map(|row| Role::from_code(&row.role)).collect())
}

/// The people all of whose accounts were taken out of use, each with when the last one was.
///
/// # Errors
/// The database.
pub async fn people_without(connection: &impl ConnectionTrait) -> Result<Vec<(PersonId, DateTime<Utc>)>, StorageError> {
    use users::Column as C;
    let mut in_use = Query::select();
    in_use.column(C::PersonId).from(users::Entity).and_where(C::DisabledAt.is_null());
    let rows = users::Entity::find()
        .select_only()
        .column(C::PersonId)
        .column_as(C::DisabledAt.max(), "at")
        .filter(C::DisabledAt.is_not_null())
        .filter(C::PersonId.not_in_subquery(in_use))
        .group_by(C::PersonId);
    let left: Vec<(Uuid, i64)> = rows.into_tuple().all(connection).await?;
    Ok(left.into_iter().map(|(person, at)| (PersonId(person), from_micros(at))).collect())
}

async fn account(connection: &impl ConnectionTrait, user: users::Model) -> Result<Account, StorageError> {
    let person = people::Entity::find_by_id(user.person_id).one(connection).await?.ok_or(StorageError::NotFound)?;
    let roles = user_roles::Entity::find()
        .filter(user_roles::Column::UserId.eq(user.id))
        .order_by_asc(user_roles::Column::Role)
        .all(connection)
        .await?;
    Ok(Account {
        username: user.username,
        password_hash: user.password_hash,
        state: user.disabled_at.map_or(AccountState::Enabled, |_| AccountState::Disabled),
        actor: Actor {
            user_id: UserId(user.id),
            person_id: PersonId(person.id),
            name: person.name,
            unit_id: UnitId(person.unit_id),
            district: person.district.as_deref().and_then(District::from_code),
            field: person.field.as_deref().and_then(Industry::from_code),
            roles: roles.iter().filter_map(|row| Role::from_code(&row.role)).collect(),
            deputises_for: Vec::new(),
        },
    })
}

/// Gives an account another password; its sessions and tokens end.
///
/// # Errors
/// The database.
pub async fn set_password(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    id: UserId,
    password_hash: &str,
) -> Result<(), StorageError> {
    users::Entity::update_many()
        .col_expr(users::Column::PasswordHash, Expr::value(password_hash))
        .filter(users::Column::Id.eq(id.0))
        .exec(transaction.writer().await?)
        .await?;
    end_credentials(transaction, id).await?;
    transaction.log(stamp, entry(entry_id, id, "account.password_reset", json!({})));
    Ok(())
}

/// Gives an account other roles in the place of those it has, and its person the right to lead or not to.
///
/// # Errors
/// The database.
pub async fn set_roles(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    (id, person, roles): (UserId, PersonId, &[Role]),
) -> Result<(), StorageError> {
    user_roles::Entity::delete_many()
        .filter(user_roles::Column::UserId.eq(id.0))
        .exec(transaction.writer().await?)
        .await?;
    let role = |role: &Role| user_roles::Model { user_id: id.0, role: role.code().to_owned() };
    transaction.insert_all(roles.iter().map(role).collect()).await?;
    people::Entity::update_many()
        .col_expr(people::Column::MayLead, Expr::value(roles.contains(&Role::Leader)))
        .filter(people::Column::Id.eq(person.0))
        .exec(transaction.writer().await?)
        .await?;
    transaction.log(stamp, entry(entry_id, id, "account.roles_set", json!({ "after": { "roles": roles } })));
    Ok(())
}

/// Takes an account out of use; its sessions and tokens end.
///
/// # Errors
/// The database.
pub async fn disable(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    id: UserId,
) -> Result<(), StorageError> {
    users::Entity::update_many()
        .col_expr(users::Column::DisabledAt, Expr::value(to_micros(stamp.at)))
        .filter(users::Column::Id.eq(id.0))
        .exec(transaction.writer().await?)
        .await?;
    end_credentials(transaction, id).await?;
    transaction.log(stamp, entry(entry_id, id, "account.disabled", json!({})));
    Ok(())
}

/// Ends whatever lets somebody act through an account: its sessions and its tokens.
async fn end_credentials(transaction: &mut Transaction, id: UserId) -> Result<(), StorageError> {
    tokens::Entity::delete_many().filter(tokens::Column::UserId.eq(id.0)).exec(transaction.writer().await?).await?;
    sessions::Entity::delete_many().filter(sessions::Column::UserId.eq(id.0)).exec(transaction.writer().await?).await?;
    Ok(())
}

/// Opens a session; those that ran out are swept on the way.
///
/// # Errors
/// The database.
pub async fn open_session(
    transaction: &mut Transaction,
    digest: &str,
    user: UserId,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<(), StorageError> {
    sessions::Entity::delete_many()
        .filter(sessions::Column::ExpiresAt.lt(to_micros(now)))
        .exec(transaction.writer().await?)
        .await?;
    let row = sessions::Model {
        secret_digest: digest.to_owned(),
        user_id: user.0,
        created_at: to_micros(now),
        expires_at: to_micros(expires_at),
    };
    transaction.insert(row).await
}

/// Ends a session.
///
/// # Errors
/// The database.
pub async fn close_session(transaction: &mut Transaction, digest: &str) -> Result<(), StorageError> {
    sessions::Entity::delete_by_id(digest.to_owned()).exec(transaction.writer().await?).await?;
    Ok(())
}

/// The account of an open session.
///
/// # Errors
/// The database.
pub async fn of_session(
    connection: &impl ConnectionTrait,
    digest: &str,
    now: DateTime<Utc>,
) -> Result<Option<Account>, StorageError> {
    let session = sessions::Entity::find_by_id(digest.to_owned())
        .filter(sessions::Column::ExpiresAt.gt(to_micros(now)))
        .one(connection)
        .await?;
    match session {
        Some(session) => by_id(connection, UserId(session.user_id)).await,
        None => Ok(None),
    }
}

/// Writes a token.
///
/// # Errors
/// The database.
pub async fn insert_token(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    token: NewToken,
) -> Result<(), StorageError> {
    let data = json!({ "after": { "name": token.name, "expires_on": token.expires_on } });
    let row = tokens::Model {
        id: token.id.0,
        user_id: token.user_id.0,
        name: token.name,
        secret_digest: token.secret_digest,
        expires_on: token.expires_on,
        created_at: to_micros(stamp.at),
    };
    transaction.insert(row).await?;
    transaction.log(stamp, entry(entry_id, token.user_id, "token.created", data));
    Ok(())
}

/// A new token; the secret itself is not kept.
#[derive(Debug, Clone)]
pub struct NewToken {
    /// Its id.
    pub id: TokenId,
    /// Whose it is.
    pub user_id: UserId,
    /// What it is for.
    pub name: String,
    /// The digest of its secret.
    pub secret_digest: String,
    /// The last day on which it is good.
    pub expires_on: NaiveDate,
}

/// The account of a token that is still good.
///
/// # Errors
/// The database.
pub async fn of_token(
    connection: &impl ConnectionTrait,
    digest: &str,
    today: NaiveDate,
) -> Result<Option<Account>, StorageError> {
    let token = tokens::Entity::find()
        .filter(tokens::Column::SecretDigest.eq(digest))
        .filter(tokens::Column::ExpiresOn.gte(today))
        .one(connection)
        .await?;
    match token {
        Some(token) => by_id(connection, UserId(token.user_id)).await,
        None => Ok(None),
    }
}

/// Keeps the digest of a one-time link.
///
/// # Errors
/// The database.
pub async fn offer_setup(
    transaction: &mut Transaction,
    digest: &str,
    expires_at: DateTime<Utc>,
) -> Result<(), StorageError> {
    setup_links::Entity::delete_many().exec(transaction.writer().await?).await?;
    let row = setup_links::Model { secret_digest: digest.to_owned(), expires_at: to_micros(expires_at), used_at: None };
    transaction.insert(row).await
}

/// Uses a one-time link up.
///
/// # Errors
/// The database, or [`StorageError::NotFound`] when it is unknown, used or out of date.
pub async fn use_setup(transaction: &mut Transaction, digest: &str, now: DateTime<Utc>) -> Result<(), StorageError> {
    let used = setup_links::Entity::update_many()
        .col_expr(setup_links::Column::UsedAt, Expr::value(to_micros(now)))
        .filter(setup_links::Column::SecretDigest.eq(digest))
        .filter(Expr::col(setup_links::Column::UsedAt).is_null())
        .filter(setup_links::Column::ExpiresAt.gt(to_micros(now)))
        .exec(transaction.writer().await?)
        .await?;
    if used.rows_affected == 1 { Ok(()) } else { Err(StorageError::NotFound) }
}
