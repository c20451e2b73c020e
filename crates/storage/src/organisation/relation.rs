//! Dated links between organisations.

use chrono::NaiveDate;
use dingyin_domain::id::{OrganisationId, PersonId, RelationId};
use dingyin_domain::organisation::{Relation, RelationFacts, RelationKind};
use dingyin_domain::text::Remark;
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;
use uuid::Uuid;

use super::entry;
use crate::change_log::Stamp;
use crate::error::StorageError;
use crate::instant::to_micros;
use crate::rows::{coded, sound};
use crate::table::organisation_relations as relations;
use crate::transaction::Transaction;

/// How many generations of parents are followed.
const GENERATIONS: usize = 32;

/// Records a link, with its entries in the logs of both sides.
///
/// # Errors
/// The database.
pub async fn insert(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_ids: [Uuid; 2],
    (relation, by): (&Relation, PersonId),
) -> Result<(), StorageError> {
    let facts = &relation.facts;
    let row = relations::Model {
        id: relation.id.0,
        organisation_id: facts.organisation_id.0,
        kind: facts.kind.code().to_owned(),
        other_id: facts.other_id.0,
        from_day: facts.from,
        until: facts.until,
        note: facts.note.as_ref().map(|note| note.as_str().to_owned()),
        end_reason: None,
        recorded_by: by.0,
        ended_by: None,
        created_at: to_micros(stamp.at),
    };
    transaction.insert(row).await?;
    log(transaction, stamp, entry_ids, ("relation.recorded", relation));
    Ok(())
}

/// Keeps that a link ended, with its entries in the logs of both sides.
///
/// # Errors
/// The database.
pub async fn end(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_ids: [Uuid; 2],
    (relation, by): (&Relation, PersonId),
) -> Result<(), StorageError> {
    let ended = relations::ActiveModel {
        id: Unchanged(relation.id.0),
        until: Set(relation.facts.until),
        end_reason: Set(relation.end_reason.as_ref().map(|reason| reason.as_str().to_owned())),
        ended_by: Set(Some(by.0)),
        ..relations::ActiveModel::default()
    };
    relations::Entity::update(ended).exec(transaction.writer().await?).await?;
    log(transaction, stamp, entry_ids, ("relation.ended", relation));
    Ok(())
}

fn log(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_ids: [Uuid; 2],
    (action, relation): (&'static str, &Relation),
) {
    let sides = [relation.facts.organisation_id, relation.facts.other_id];
    for (entry_id, side) in entry_ids.into_iter().zip(sides) {
        let facts = relation.facts.clone().seen_from(side);
        let data = json!({ "relation": { "id": relation.id, "facts": facts, "end_reason": relation.end_reason } });
        transaction.log(stamp, entry(entry_id, side, action, data));
    }
}

/// A link.
///
/// # Errors
/// The database, or [`StorageError::NotFound`].
pub async fn load(connection: &impl ConnectionTrait, id: RelationId) -> Result<Relation, StorageError> {
    relation(relations::Entity::find_by_id(id.0).one(connection).await?.ok_or(StorageError::NotFound)?)
}

/// The links of these organisations, from either side, in the order in which they were recorded.
///
/// # Errors
/// The database.
pub async fn of(connection: &impl ConnectionTrait, ids: &[OrganisationId]) -> Result<Vec<Relation>, StorageError> {
    use relations::Column as C;
    let among = |column: C| column.is_in(ids.iter().map(|id| id.0));
    let sides = Condition::any().add(among(C::OrganisationId)).add(among(C::OtherId));
    let rows = relations::Entity::find().filter(sides).order_by_asc(C::Id).all(connection).await?;
    rows.into_iter().map(relation).collect()
}

/// What is known of every link.
///
/// # Errors
/// The database.
pub async fn every(connection: &impl ConnectionTrait) -> Result<Vec<RelationFacts>, StorageError> {
    let rows = relations::Entity::find().order_by_asc(relations::Column::Id).all(connection).await?;
    rows.into_iter().map(|row| relation(row).map(|link| link.facts)).collect()
}

/// Whether an equal link is open.
///
/// # Errors
/// The database.
pub async fn is_open(connection: &impl ConnectionTrait, facts: &RelationFacts) -> Result<bool, StorageError> {
    use relations::Column as C;
    let open = relations::Entity::find()
        .filter(C::OrganisationId.eq(facts.organisation_id.0))
        .filter(C::Kind.eq(facts.kind.code()))
        .filter(C::OtherId.eq(facts.other_id.0))
        .filter(C::Until.is_null());
    Ok(open.one(connection).await?.is_some())
}

/// Whether an organisation stands above itself by the parents that do not end before a day.
///
/// # Errors
/// The database.
pub async fn stands_above_itself(
    connection: &impl ConnectionTrait,
    id: OrganisationId,
    today: NaiveDate,
) -> Result<bool, StorageError> {
    use relations::Column as C;
    let mut below = vec![id.0];
    let mut seen = Vec::new();
    for _ in 0..GENERATIONS {
        let lasting = Condition::any().add(C::Until.is_null()).add(C::Until.gt(today));
        let links = relations::Entity::find()
            .filter(C::Kind.eq(RelationKind::Parent.code()))
            .filter(C::OrganisationId.is_in(std::mem::take(&mut below)))
            .filter(lasting)
            .all(connection)
            .await?;
        let parents: Vec<Uuid> = links.into_iter().map(|row| row.other_id).collect();
        if parents.contains(&id.0) {
            return Ok(true);
        }
        below = parents.into_iter().filter(|parent| !seen.contains(parent)).collect();
        seen.extend(&below);
        if below.is_empty() {
            break;
        }
    }
    Ok(false)
}

/// Moves the links of a merged organisation to the one that goes on; those that would link it to itself or stand twice
/// stay. Answers those that moved.
///
/// # Errors
/// The database.
pub async fn move_all(
    transaction: &mut Transaction,
    (from, to): (OrganisationId, OrganisationId),
) -> Result<Vec<RelationId>, StorageError> {
    let mut moved = Vec::new();
    for relation in of(transaction.reader().await?, &[from]).await? {
        moved.extend(moved_over(transaction, relation, (from, to)).await?);
    }
    Ok(moved)
}

/// Moves these links back.
///
/// # Errors
/// The database.
pub async fn move_back(
    transaction: &mut Transaction,
    ids: &[RelationId],
    (from, to): (OrganisationId, OrganisationId),
) -> Result<(), StorageError> {
    for id in ids {
        let relation = load(transaction.reader().await?, *id).await?;
        moved_over(transaction, relation, (from, to)).await?;
    }
    Ok(())
}

async fn moved_over(
    transaction: &mut Transaction,
    relation: Relation,
    (from, to): (OrganisationId, OrganisationId),
) -> Result<Option<RelationId>, StorageError> {
    let Some(facts) = relation.facts.moved(from, to) else { return Ok(None) };
    if facts.until.is_none() && is_open(transaction.reader().await?, &facts).await? {
        return Ok(None);
    }
    let moved = relations::ActiveModel {
        id: Unchanged(relation.id.0),
        organisation_id: Set(facts.organisation_id.0),
        kind: Set(facts.kind.code().to_owned()),
        other_id: Set(facts.other_id.0),
        ..relations::ActiveModel::default()
    };
    relations::Entity::update(moved).exec(transaction.writer().await?).await?;
    Ok(Some(relation.id))
}

fn relation(row: relations::Model) -> Result<Relation, StorageError> {
    Ok(Relation {
        id: RelationId(row.id),
        facts: RelationFacts {
            organisation_id: OrganisationId(row.organisation_id),
            kind: coded(&row.kind, "kind")?,
            other_id: OrganisationId(row.other_id),
            from: row.from_day,
            until: row.until,
            note: sound(row.note.map(Remark::parse).transpose(), "note")?,
        },
        end_reason: sound(row.end_reason.map(Remark::parse).transpose(), "reason")?,
    })
}
