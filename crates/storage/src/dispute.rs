//! Disputes about first reports; each step is an entry in the project's log.

use dingyin_domain::dispute::{Answer, Dispute, Ruling, Side};
use dingyin_domain::id::{DisputeId, PersonId, ProjectId, UnitId};
use dingyin_domain::text::Remark;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
};
use serde_json::json;
use uuid::Uuid;

use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::rows::{coded, sound};
use crate::table::disputes;
use crate::transaction::Transaction;

/// The most disputes of one answer.
const MOST: u64 = 1000;

/// Which disputes are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DisputeState {
    /// Those that wait for a decision.
    Open,
    /// Those that are decided.
    Decided,
}

/// Opens a dispute.
///
/// # Errors
/// The database; [`StorageError::Taken`] when the unit has an open one about this lead.
pub async fn open(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    dispute: &Dispute,
) -> Result<(), StorageError> {
    transaction.insert(row(dispute, stamp)).await?;
    transaction.log(stamp, entry(entry_id, dispute, "dispute.opened", dispute.grounds.as_str()));
    Ok(())
}

/// Keeps what the holder or the centre said.
///
/// # Errors
/// The database.
pub async fn save(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    dispute: &Dispute,
) -> Result<(), StorageError> {
    let (action, said) = match (&dispute.ruling, &dispute.answer) {
        (Some(ruling), _) => ("dispute.decided", ruling.reason.as_str()),
        (None, Some(answer)) => ("dispute.answered", answer.grounds.as_str()),
        (None, None) => return Ok(()),
    };
    let created_at = load_row(transaction.reader().await?, dispute.id).await?.created_at;
    let changed = disputes::Model { created_at, ..row(dispute, stamp) };
    disputes::Entity::update(changed.into_active_model().reset_all()).exec(transaction.writer().await?).await?;
    transaction.log(stamp, entry(entry_id, dispute, action, said));
    Ok(())
}

fn entry(id: Uuid, dispute: &Dispute, action: &'static str, said: &str) -> NewEntry {
    let side = dispute.ruling.as_ref().map(|ruling| ruling.side.code());
    let told = json!({ "id": dispute.id, "unit_id": dispute.claimant_unit_id, "said": said, "side": side });
    NewEntry::of_project(id, dispute.project_id, action, json!({ "dispute": told }))
}

/// A dispute.
///
/// # Errors
/// The database, or [`StorageError::NotFound`].
pub async fn load(connection: &impl ConnectionTrait, id: DisputeId) -> Result<Dispute, StorageError> {
    dispute(load_row(connection, id).await?)
}

async fn load_row(connection: &impl ConnectionTrait, id: DisputeId) -> Result<disputes::Model, StorageError> {
    disputes::Entity::find_by_id(id.0).one(connection).await?.ok_or(StorageError::NotFound)
}

/// Disputes, the latest first; of decided ones the last thousand.
///
/// # Errors
/// The database.
pub async fn all(
    connection: &impl ConnectionTrait,
    state: DisputeState,
    project: Option<ProjectId>,
) -> Result<Vec<Dispute>, StorageError> {
    let decided = match state {
        DisputeState::Open => disputes::Column::DecidedAt.is_null(),
        DisputeState::Decided => disputes::Column::DecidedAt.is_not_null(),
    };
    let mut query = disputes::Entity::find().filter(decided).order_by_desc(disputes::Column::Id).limit(MOST);
    if let Some(project) = project {
        query = query.filter(disputes::Column::ProjectId.eq(project.0));
    }
    query.all(connection).await?.into_iter().map(dispute).collect()
}

fn row(dispute: &Dispute, stamp: &Stamp) -> disputes::Model {
    let ruling = dispute.ruling.as_ref();
    disputes::Model {
        id: dispute.id.0,
        project_id: dispute.project_id.0,
        claimant_unit_id: dispute.claimant_unit_id.0,
        claimant_district: dispute.claimant_district.map(|district| district.code().to_owned()),
        claimed_by: dispute.claimed_by.0,
        claimed_on: dispute.claimed_on,
        grounds: dispute.grounds.as_str().to_owned(),
        answer: dispute.answer.as_ref().map(|answer| answer.grounds.as_str().to_owned()),
        answered_by: dispute.answer.as_ref().map(|answer| answer.by.0),
        decision: ruling.map(|ruling| ruling.side.code().to_owned()),
        reason: ruling.map(|ruling| ruling.reason.as_str().to_owned()),
        decided_by: ruling.map(|ruling| ruling.by.0),
        decided_at: ruling.map(|ruling| to_micros(ruling.at)),
        created_at: to_micros(stamp.at),
    }
}

fn dispute(row: disputes::Model) -> Result<Dispute, StorageError> {
    let remark = |text: Option<String>| sound(text.map(Remark::parse).transpose(), "remark");
    let answer = remark(row.answer)?.zip(row.answered_by);
    let ruling = match (row.decision, remark(row.reason)?, row.decided_by, row.decided_at) {
        (Some(side), Some(reason), Some(by), Some(at)) => {
            Some(Ruling { side: coded::<Side>(&side, "side")?, reason, by: PersonId(by), at: from_micros(at) })
        }
        _ => None,
    };
    Ok(Dispute {
        id: DisputeId(row.id),
        project_id: ProjectId(row.project_id),
        claimant_unit_id: UnitId(row.claimant_unit_id),
        claimant_district: row.claimant_district.map(|code| coded(&code, "district")).transpose()?,
        claimed_by: PersonId(row.claimed_by),
        claimed_on: row.claimed_on,
        grounds: sound(Remark::parse(row.grounds), "grounds")?,
        answer: answer.map(|(grounds, by)| Answer { grounds, by: PersonId(by) }),
        ruling,
    })
}
