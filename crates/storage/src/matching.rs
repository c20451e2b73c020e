//! What people think of proposed matches: the latest word of each about one demand and one candidate.

use chrono::{DateTime, Utc};
use dingyin_domain::id::{DemandId, UserId};
use dingyin_domain::matching::{CandidateKind, FeedbackVerdict};
use dingyin_domain::text::Remark;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel as _, QueryFilter};
use serde_json::json;
use uuid::Uuid;

use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::rows::{coded, sound};
use crate::table::match_feedback as feedback;
use crate::transaction::Transaction;

/// What one person thinks of one match.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub struct Feedback {
    /// The demand.
    pub demand_id: DemandId,
    /// What was proposed: its kind and its id.
    pub candidate: (CandidateKind, Uuid),
    /// Who says so.
    pub user_id: UserId,
    /// What.
    pub verdict: FeedbackVerdict,
    /// Why.
    pub reason: Option<Remark>,
    /// When.
    pub given_at: DateTime<Utc>,
}

/// Keeps what someone thinks; what the same person thought before is in the log.
///
/// # Errors
/// The database.
pub async fn keep(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    given: &Feedback,
) -> Result<(), StorageError> {
    use feedback::Column as C;
    let key = [C::DemandId, C::CandidateKind, C::CandidateId, C::UserId];
    let latest = OnConflict::columns(key).update_columns([C::Verdict, C::Reason, C::GivenAt]).to_owned();
    let row = row(given).into_active_model();
    feedback::Entity::insert(row).on_conflict(latest).exec_without_returning(transaction.writer().await?).await?;
    let (kind, id) = given.candidate;
    let data = json!({ "candidate": { "type": kind, "id": id }, "verdict": given.verdict, "reason": given.reason });
    let action = "match.judged";
    let aggregate_id = given.demand_id.0;
    transaction.log(stamp, NewEntry { id: entry_id, aggregate: "demand", aggregate_id, action, data, personal: None });
    Ok(())
}

/// What was said about these candidates, for any demand.
///
/// # Errors
/// The database.
pub async fn about(connection: &impl ConnectionTrait, candidates: &[Uuid]) -> Result<Vec<Feedback>, StorageError> {
    let rows = feedback::Entity::find()
        .filter(feedback::Column::CandidateId.is_in(candidates.iter().copied()))
        .all(connection)
        .await?;
    rows.into_iter().map(given).collect()
}

fn row(given: &Feedback) -> feedback::Model {
    feedback::Model {
        demand_id: given.demand_id.0,
        candidate_kind: given.candidate.0.code().to_owned(),
        candidate_id: given.candidate.1,
        user_id: given.user_id.0,
        verdict: given.verdict.code().to_owned(),
        reason: given.reason.as_ref().map(|reason| reason.as_str().to_owned()),
        given_at: to_micros(given.given_at),
    }
}

fn given(row: feedback::Model) -> Result<Feedback, StorageError> {
    Ok(Feedback {
        demand_id: DemandId(row.demand_id),
        candidate: (coded(&row.candidate_kind, "candidate")?, row.candidate_id),
        user_id: UserId(row.user_id),
        verdict: coded(&row.verdict, "verdict")?,
        reason: sound(row.reason.map(Remark::parse).transpose(), "reason")?,
        given_at: from_micros(row.given_at),
    })
}
