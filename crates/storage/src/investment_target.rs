//! The catalogue of investment targets.

use dingyin_domain::id::InvestmentTargetId;
use dingyin_domain::investment_target::{InvestmentTarget, InvestmentTargetFacts};
use dingyin_domain::text::Remark;
use sea_orm::sea_query::OnConflict;
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
use crate::table::investment_targets as targets;
use crate::transaction::Transaction;

/// Writes a new target.
///
/// # Errors
/// The database; [`StorageError::Taken`] when the company stands at the node already.
pub async fn insert(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    target: &InvestmentTarget,
) -> Result<(), StorageError> {
    transaction.insert(row(target)?).await?;
    let data = json!({ "after": target.facts });
    transaction.log(stamp, entry(entry_id, target, "investment_target.added", data));
    Ok(())
}

/// Enters targets of the reference data, but for those that were entered before.
///
/// # Errors
/// The database.
pub async fn load_reference(transaction: &mut Transaction, all: &[InvestmentTarget]) -> Result<(), StorageError> {
    for target in all {
        let known = OnConflict::new().do_nothing().to_owned();
        let insert = targets::Entity::insert(row(target)?.into_active_model()).on_conflict(known);
        insert.exec_without_returning(transaction.writer().await?).await?;
    }
    Ok(())
}

/// Writes a change if nobody changed the target meanwhile.
///
/// # Errors
/// The database, or [`StorageError::Stale`].
pub async fn save(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    (before, after): (&InvestmentTarget, &InvestmentTarget),
) -> Result<(), StorageError> {
    let updated = targets::Entity::update_many()
        .set(row(after)?.into_active_model().reset_all())
        .filter(targets::Column::Id.eq(before.id.0))
        .filter(targets::Column::Version.eq(before.version))
        .exec(transaction.writer().await?)
        .await?;
    met(&updated)?;
    let (old, new) = changed(&snapshot(&before.facts), &snapshot(&after.facts));
    let action = if after.dropped.is_some() { "investment_target.dropped" } else { "investment_target.edited" };
    let data = json!({ "before": old, "after": new, "reason": after.dropped });
    transaction.log(stamp, entry(entry_id, after, action, data));
    Ok(())
}

/// A target.
///
/// # Errors
/// The database, or [`StorageError::NotFound`].
pub async fn load(connection: &impl ConnectionTrait, id: InvestmentTargetId) -> Result<InvestmentTarget, StorageError> {
    target(targets::Entity::find_by_id(id.0).one(connection).await?.ok_or(StorageError::NotFound)?)
}

/// The target that is pursued at this node under this name.
///
/// # Errors
/// The database.
pub async fn named(
    connection: &impl ConnectionTrait,
    facts: &InvestmentTargetFacts,
) -> Result<Option<InvestmentTargetId>, StorageError> {
    use targets::Column as C;
    let rows = targets::Entity::find()
        .filter(C::ChainNode.eq(facts.chain_node.code()))
        .filter(C::Name.eq(facts.name.as_str()))
        .filter(C::DroppedReason.is_null());
    Ok(rows.one(connection).await?.map(|row| InvestmentTargetId(row.id)))
}

/// Every target that is pursued, by node and name.
///
/// # Errors
/// The database.
pub async fn standing(connection: &impl ConnectionTrait) -> Result<Vec<InvestmentTarget>, StorageError> {
    use targets::Column as C;
    let rows =
        targets::Entity::find().filter(C::DroppedReason.is_null()).order_by_asc(C::ChainNode).order_by_asc(C::Name);
    rows.all(connection).await?.into_iter().map(target).collect()
}

fn entry(id: Uuid, target: &InvestmentTarget, action: &'static str, data: Value) -> NewEntry {
    NewEntry { id, aggregate: "investment_target", aggregate_id: target.id.0, action, data, personal: None }
}

fn snapshot(facts: &InvestmentTargetFacts) -> Map<String, Value> {
    match serde_json::to_value(facts) {
        Ok(Value::Object(map)) => map,
        _ => Map::new(),
    }
}

fn row(target: &InvestmentTarget) -> Result<targets::Model, StorageError> {
    Ok(targets::Model {
        id: target.id.0,
        version: target.version,
        chain_node: target.facts.chain_node.code().to_owned(),
        name: target.facts.name.as_str().to_owned(),
        facts: sound(serde_json::to_string(&target.facts), "target")?,
        dropped_reason: target.dropped.as_ref().map(|reason| reason.as_str().to_owned()),
        created_at: to_micros(target.created_at),
        updated_at: to_micros(target.updated_at),
    })
}

fn target(row: targets::Model) -> Result<InvestmentTarget, StorageError> {
    Ok(InvestmentTarget {
        id: InvestmentTargetId(row.id),
        version: row.version,
        facts: sound(serde_json::from_str(&row.facts), "target")?,
        dropped: sound(row.dropped_reason.map(Remark::parse).transpose(), "reason")?,
        created_at: from_micros(row.created_at),
        updated_at: from_micros(row.updated_at),
    })
}
