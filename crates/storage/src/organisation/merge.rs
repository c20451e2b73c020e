//! Which organisations were merged into which, and what that moved, so that it can be moved back.

use chrono::{DateTime, Utc};
use dingyin_domain::id::{MergeId, OfferId, OrganisationId, PersonId, RelationId};
use dingyin_domain::organisation::MergedFacts;
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::change_log::Stamp;
use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::rows::sound;
use crate::table::organisation_merges;
use crate::transaction::Transaction;

/// A merge that stands.
#[derive(Debug, Clone)]
pub struct OrganisationMerge {
    /// Its id.
    pub id: MergeId,
    /// The organisation that was merged.
    pub organisation_id: OrganisationId,
    /// The one that goes on.
    pub into: OrganisationId,
    /// What the one that goes on gained.
    pub brought: MergedFacts,
    /// The links that moved over.
    pub moved: Vec<RelationId>,
    /// The offers that moved over.
    pub offers: Vec<OfferId>,
    /// Why.
    pub reason: String,
    /// Who merged.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// Keeps a merge.
///
/// # Errors
/// The database.
pub async fn insert(transaction: &mut Transaction, merge: &OrganisationMerge) -> Result<(), StorageError> {
    transaction
        .insert(organisation_merges::Model {
            id: merge.id.0,
            organisation_id: merge.organisation_id.0,
            into_id: merge.into.0,
            brought: sound(serde_json::to_string(&merge.brought), "merge")?,
            moved_relations: sound(serde_json::to_string(&merge.moved), "merge")?,
            reason: merge.reason.clone(),
            merged_by: merge.by.0,
            merged_at: to_micros(merge.at),
            undone_by: None,
            undo_reason: None,
            undone_at: None,
            moved_offers: sound(serde_json::to_string(&merge.offers), "merge")?,
        })
        .await
}

/// Keeps that a merge was undone.
///
/// # Errors
/// The database.
pub async fn undo(
    transaction: &mut Transaction,
    stamp: &Stamp,
    id: MergeId,
    (by, reason): (PersonId, &str),
) -> Result<(), StorageError> {
    let undone = organisation_merges::ActiveModel {
        id: Unchanged(id.0),
        undone_by: Set(Some(by.0)),
        undo_reason: Set(Some(reason.to_owned())),
        undone_at: Set(Some(to_micros(stamp.at))),
        ..organisation_merges::ActiveModel::default()
    };
    organisation_merges::Entity::update(undone).exec(transaction.writer().await?).await?;
    Ok(())
}

/// The merge of an organisation that stands.
///
/// # Errors
/// The database.
pub async fn standing(
    connection: &impl ConnectionTrait,
    id: OrganisationId,
) -> Result<Option<OrganisationMerge>, StorageError> {
    let row = organisation_merges::Entity::find()
        .filter(organisation_merges::Column::OrganisationId.eq(id.0))
        .filter(organisation_merges::Column::UndoneAt.is_null())
        .one(connection)
        .await?;
    row.map(merge).transpose()
}

fn merge(row: organisation_merges::Model) -> Result<OrganisationMerge, StorageError> {
    Ok(OrganisationMerge {
        id: MergeId(row.id),
        organisation_id: OrganisationId(row.organisation_id),
        into: OrganisationId(row.into_id),
        brought: sound(serde_json::from_str(&row.brought), "merge")?,
        moved: sound(serde_json::from_str(&row.moved_relations), "merge")?,
        offers: sound(serde_json::from_str(&row.moved_offers), "merge")?,
        reason: row.reason,
        by: PersonId(row.merged_by),
        at: from_micros(row.merged_at),
    })
}
