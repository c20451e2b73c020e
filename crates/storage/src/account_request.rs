//! Requests for accounts and roles, each step with its entry in the log.

use dingyin_domain::account_request::{AccountRequest, RequestState, Wanted};
use dingyin_domain::id::{AccountRequestId, PersonId};
use dingyin_domain::text::Remark;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use uuid::Uuid;

use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::rows::{coded, sound};
use crate::table::account_requests;
use crate::transaction::Transaction;

/// How many that have ended are shown.
const ENDED: u64 = 100;

/// Keeps a new request.
///
/// # Errors
/// The database.
pub async fn insert(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    request: &AccountRequest,
) -> Result<(), StorageError> {
    let row = account_requests::Model {
        id: request.id.0,
        wanted: sound(serde_json::to_string(&request.wanted), "request")?,
        reason: request.reason.as_str().to_owned(),
        state: request.state.code().to_owned(),
        asked_by: request.asked_by.0,
        asked_at: to_micros(request.asked_at),
        decision: None,
    };
    transaction.insert(row).await?;
    transaction.log(stamp, entry(entry_id, "account.asked_for", request));
    Ok(())
}

/// Keeps how a request ended.
///
/// # Errors
/// The database.
pub async fn save(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    request: &AccountRequest,
) -> Result<(), StorageError> {
    use account_requests::Column as C;
    let decision = sound(request.decision.as_ref().map(serde_json::to_string).transpose(), "decision")?;
    account_requests::Entity::update_many()
        .col_expr(C::State, Expr::value(request.state.code()))
        .col_expr(C::Decision, Expr::value(decision))
        .filter(C::Id.eq(request.id.0))
        .exec(transaction.writer().await?)
        .await?;
    let action = match request.state {
        RequestState::Asked => "account.asked_for",
        RequestState::Confirmed => "account.confirmed",
        RequestState::Refused => "account.refused",
        RequestState::Withdrawn => "account.withdrawn",
    };
    transaction.log(stamp, entry(entry_id, action, request));
    Ok(())
}

fn entry(id: Uuid, action: &'static str, request: &AccountRequest) -> NewEntry {
    let said = request.decision.as_ref().map_or(Some(&request.reason), |decision| decision.note.as_ref());
    let (account, personal) = match &request.wanted {
        Wanted::Account(account) => (json!({ "username": account.username }), Some(json!({ "name": account.name }))),
        Wanted::Roles { user_id, .. } => (json!({ "user_id": user_id }), None),
    };
    let data = json!({ "account": account, "roles": request.wanted.roles(), "reason": said });
    NewEntry { id, aggregate: "account", aggregate_id: request.id.0, action, data, personal }
}

/// A request that is about to be decided: nobody else decides it until the transaction ends.
///
/// # Errors
/// The database, or [`StorageError::NotFound`].
pub async fn for_change(transaction: &mut Transaction, id: AccountRequestId) -> Result<AccountRequest, StorageError> {
    let row = account_requests::Entity::find_by_id(id.0).lock_exclusive().one(transaction.reader().await?).await?;
    request(row.ok_or(StorageError::NotFound)?)
}

/// The requests: all that wait, and the latest of those that have ended, each the latest first.
///
/// # Errors
/// The database.
pub async fn all(connection: &impl ConnectionTrait) -> Result<Vec<AccountRequest>, StorageError> {
    use account_requests::Column as C;
    let asked = RequestState::Asked.code();
    let waiting = account_requests::Entity::find().filter(C::State.eq(asked)).order_by_desc(C::Id);
    let ended = account_requests::Entity::find().filter(C::State.ne(asked)).order_by_desc(C::Id).limit(ENDED);
    let mut rows = waiting.all(connection).await?;
    rows.extend(ended.all(connection).await?);
    rows.into_iter().map(request).collect()
}

fn request(row: account_requests::Model) -> Result<AccountRequest, StorageError> {
    let decision = row.decision.as_deref().map(serde_json::from_str).transpose();
    Ok(AccountRequest {
        id: AccountRequestId(row.id),
        wanted: sound(serde_json::from_str(&row.wanted), "request")?,
        reason: sound(Remark::parse(row.reason), "reason")?,
        state: coded(&row.state, "state")?,
        asked_by: PersonId(row.asked_by),
        asked_at: from_micros(row.asked_at),
        decision: sound(decision, "decision")?,
    })
}
