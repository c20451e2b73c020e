//! What organisations can give. Their changes stand in the log of the organisation, which is found by them.

use dingyin_domain::id::{OfferId, OrganisationId};
use dingyin_domain::offer::{Offer, OfferChange, OfferFacts};
use dingyin_domain::text::Remark;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel as _, QueryFilter, QueryOrder,
};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::project::changed;
use crate::rows::{met, sound};
use crate::table::offers;
use crate::transaction::Transaction;

/// Writes a new offer.
///
/// # Errors
/// The database.
pub async fn insert(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    offer: &Offer,
) -> Result<(), StorageError> {
    transaction.insert(row(offer)?).await?;
    let data = json!({ "offer_id": offer.id, "after": offer.facts });
    transaction.log(stamp, entry(entry_id, offer, "offer.added", data));
    Ok(())
}

/// Writes a change if nobody changed the offer meanwhile.
///
/// # Errors
/// The database, or [`StorageError::Stale`].
pub async fn save(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    before: &Offer,
    change: &OfferChange,
) -> Result<Offer, StorageError> {
    let after = before.after(change, stamp.at);
    let updated = offers::Entity::update_many()
        .set(row(&after)?.into_active_model().reset_all())
        .filter(offers::Column::Id.eq(before.id.0))
        .filter(offers::Column::Version.eq(before.version))
        .exec(transaction.writer().await?)
        .await?;
    met(&updated)?;
    let (old, new) = changed(&snapshot(&before.facts), &snapshot(&after.facts));
    let change_ = sound(serde_json::to_value(change), "change")?;
    let data = json!({ "offer_id": after.id, "before": old, "after": new, "change": change_ });
    transaction.log(stamp, entry(entry_id, &after, change.action(), data));
    Ok(after)
}

/// Lets the offers of a merged organisation go over to the one that goes on; answers which.
///
/// # Errors
/// The database.
pub async fn move_all(
    transaction: &mut Transaction,
    (from, to): (OrganisationId, OrganisationId),
) -> Result<Vec<OfferId>, StorageError> {
    let rows = offers::Entity::find()
        .filter(offers::Column::OrganisationId.eq(from.0))
        .all(transaction.reader().await?)
        .await?;
    let moved: Vec<OfferId> = rows.into_iter().map(|row| OfferId(row.id)).collect();
    give(transaction, &moved, to).await?;
    Ok(moved)
}

/// Gives offers to an organisation.
///
/// # Errors
/// The database.
pub async fn give(transaction: &mut Transaction, ids: &[OfferId], to: OrganisationId) -> Result<(), StorageError> {
    offers::Entity::update_many()
        .col_expr(offers::Column::OrganisationId, Expr::value(to.0))
        .filter(offers::Column::Id.is_in(ids.iter().map(|id| id.0)))
        .exec(transaction.writer().await?)
        .await?;
    Ok(())
}

/// An offer.
///
/// # Errors
/// The database, or [`StorageError::NotFound`].
pub async fn load(connection: &impl ConnectionTrait, id: OfferId) -> Result<Offer, StorageError> {
    offer(offers::Entity::find_by_id(id.0).one(connection).await?.ok_or(StorageError::NotFound)?)
}

/// The offers of these organisations, in the order in which they were entered.
///
/// # Errors
/// The database.
pub async fn of(connection: &impl ConnectionTrait, ids: &[OrganisationId]) -> Result<Vec<Offer>, StorageError> {
    let rows = offers::Entity::find()
        .filter(offers::Column::OrganisationId.is_in(ids.iter().map(|id| id.0)))
        .order_by_asc(offers::Column::Id)
        .all(connection)
        .await?;
    rows.into_iter().map(offer).collect()
}

fn entry(id: Uuid, offer: &Offer, action: &'static str, data: Value) -> NewEntry {
    NewEntry { id, aggregate: "organisation", aggregate_id: offer.organisation_id.0, action, data, personal: None }
}

fn snapshot(facts: &OfferFacts) -> Map<String, Value> {
    match serde_json::to_value(facts) {
        Ok(Value::Object(map)) => map,
        _ => Map::new(),
    }
}

fn row(offer: &Offer) -> Result<offers::Model, StorageError> {
    Ok(offers::Model {
        id: offer.id.0,
        version: offer.version,
        organisation_id: offer.organisation_id.0,
        kind: offer.facts.kind.code().to_owned(),
        facts: sound(serde_json::to_string(&offer.facts), "offer")?,
        withdrawn_reason: offer.withdrawn.as_ref().map(|reason| reason.as_str().to_owned()),
        created_at: to_micros(offer.created_at),
        updated_at: to_micros(offer.updated_at),
    })
}

fn offer(row: offers::Model) -> Result<Offer, StorageError> {
    Ok(Offer {
        id: OfferId(row.id),
        version: row.version,
        organisation_id: OrganisationId(row.organisation_id),
        facts: sound(serde_json::from_str(&row.facts), "offer")?,
        withdrawn: sound(row.withdrawn_reason.map(Remark::parse).transpose(), "reason")?,
        created_at: from_micros(row.created_at),
        updated_at: from_micros(row.updated_at),
    })
}
