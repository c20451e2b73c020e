//! Pairs of leads that may be one (撞单): the queue, and what was decided, which is not asked again.

use chrono::{DateTime, Utc};
use dingyin_domain::duplicate::{Ground, Judgement, Likeness};
use dingyin_domain::id::{PersonId, ProjectId, SuspicionId};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use uuid::Uuid;

use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::rows::{coded, sound};
use crate::table::{duplicate_decisions, suspicions};
use crate::transaction::Transaction;

/// The most suspicions of one answer.
const MOST: u64 = 1000;

/// Two leads that may be one.
#[derive(Debug, Clone)]
pub struct Suspicion {
    /// Its id.
    pub id: SuspicionId,
    /// The two, the one that was logged first before the other.
    pub pair: (ProjectId, ProjectId),
    /// What the system thinks.
    pub judgement: Judgement,
    /// When it was found.
    pub found_at: DateTime<Utc>,
    /// What was decided.
    pub decision: Option<Decision>,
}

/// What someone decided about a pair.
#[derive(Debug, Clone)]
pub struct Decision {
    /// The code: `same`, `related` or `different`.
    pub code: String,
    /// Why.
    pub reason: String,
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// Whether suspicions wait for a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SuspicionState {
    /// They wait.
    Open,
    /// They are decided.
    Decided,
}

/// Puts pairs into the queue; one that is there or was decided before is left as it is.
///
/// # Errors
/// The database.
pub async fn add(transaction: &mut Transaction, found: &[Suspicion]) -> Result<(), StorageError> {
    if found.is_empty() {
        return Ok(());
    }
    let pair = [suspicions::Column::ProjectId, suspicions::Column::OtherProjectId];
    let rows = found.iter().map(row).collect::<Result<Vec<_>, _>>()?;
    suspicions::Entity::insert_many(rows.into_iter().map(sea_orm::IntoActiveModel::into_active_model))
        .on_conflict(OnConflict::columns(pair).do_nothing().to_owned())
        .exec_without_returning(transaction.writer().await?)
        .await?;
    Ok(())
}

/// Keeps a decision, with its entries in the logs of both leads.
///
/// # Errors
/// The database.
pub async fn decide(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_ids: [Uuid; 2],
    suspicion: &Suspicion,
    decision: &Decision,
) -> Result<(), StorageError> {
    let changed = suspicions::ActiveModel {
        id: sea_orm::ActiveValue::Unchanged(suspicion.id.0),
        decision: sea_orm::ActiveValue::Set(Some(decision.code.clone())),
        reason: sea_orm::ActiveValue::Set(Some(decision.reason.clone())),
        decided_by: sea_orm::ActiveValue::Set(Some(decision.by.0)),
        decided_at: sea_orm::ActiveValue::Set(Some(to_micros(decision.at))),
        ..suspicions::ActiveModel::default()
    };
    suspicions::Entity::update(changed).exec(transaction.writer().await?).await?;
    let (first, second) = suspicion.pair;
    for (entry_id, (own, other)) in entry_ids.into_iter().zip([(first, second), (second, first)]) {
        let data = json!({ "decision": { "code": decision.code, "other": other, "reason": decision.reason } });
        transaction.log(stamp, NewEntry::of_project(entry_id, own, "duplicate.decided", data));
    }
    Ok(())
}

/// A suspicion.
///
/// # Errors
/// The database, or [`StorageError::NotFound`].
pub async fn load(connection: &impl ConnectionTrait, id: SuspicionId) -> Result<Suspicion, StorageError> {
    suspicion(suspicions::Entity::find_by_id(id.0).one(connection).await?.ok_or(StorageError::NotFound)?)
}

/// The queue, surest first, or what was decided, latest first; at most a thousand.
///
/// # Errors
/// The database.
pub async fn all(connection: &impl ConnectionTrait, state: SuspicionState) -> Result<Vec<Suspicion>, StorageError> {
    use suspicions::Column as C;
    let query = suspicions::Entity::find().limit(MOST);
    let query = match state {
        SuspicionState::Open => query.filter(C::DecidedAt.is_null()).order_by_desc(C::Score).order_by_asc(C::Id),
        SuspicionState::Decided => query.filter(C::DecidedAt.is_not_null()).order_by_desc(C::DecidedAt),
    };
    query.all(connection).await?.into_iter().map(suspicion).collect()
}

/// The leads about which something was said together with this one: in the queue, decided, or when it was logged.
///
/// # Errors
/// The database.
pub async fn known_beside(connection: &impl ConnectionTrait, id: ProjectId) -> Result<Vec<ProjectId>, StorageError> {
    use duplicate_decisions::Column as D;
    use suspicions::Column as S;
    let queued = suspicions::Entity::find()
        .filter(Condition::any().add(S::ProjectId.eq(id.0)).add(S::OtherProjectId.eq(id.0)))
        .all(connection)
        .await?;
    let answered = duplicate_decisions::Entity::find()
        .filter(Condition::any().add(D::ProjectId.eq(id.0)).add(D::OtherProjectId.eq(id.0)))
        .all(connection)
        .await?;
    let pairs = queued.into_iter().map(|row| (row.project_id, row.other_project_id));
    let pairs = pairs.chain(answered.into_iter().map(|row| (row.project_id, row.other_project_id)));
    Ok(pairs.map(|(one, other)| ProjectId(if one == id.0 { other } else { one })).collect())
}

fn row(suspicion: &Suspicion) -> Result<suspicions::Model, StorageError> {
    let judgement = &suspicion.judgement;
    Ok(suspicions::Model {
        id: suspicion.id.0,
        project_id: suspicion.pair.0.0,
        other_project_id: suspicion.pair.1.0,
        likeness: judgement.likeness.code().to_owned(),
        score: judgement.score.into(),
        grounds: sound(serde_json::to_string(&judgement.grounds), "grounds")?,
        found_at: to_micros(suspicion.found_at),
        decision: None,
        reason: None,
        decided_by: None,
        decided_at: None,
    })
}

fn suspicion(row: suspicions::Model) -> Result<Suspicion, StorageError> {
    let decision = match (row.decision, row.reason, row.decided_by, row.decided_at) {
        (Some(code), Some(reason), Some(by), Some(at)) => {
            Some(Decision { code, reason, by: PersonId(by), at: from_micros(at) })
        }
        _ => None,
    };
    Ok(Suspicion {
        id: SuspicionId(row.id),
        pair: (ProjectId(row.project_id), ProjectId(row.other_project_id)),
        judgement: Judgement {
            likeness: coded::<Likeness>(&row.likeness, "likeness")?,
            score: u8::try_from(row.score).unwrap_or_default(),
            grounds: sound(serde_json::from_str::<Vec<Ground>>(&row.grounds), "grounds")?,
        },
        found_at: from_micros(row.found_at),
        decision,
    })
}
