//! What people have asked last; kept for their suggestions alone, so it stands in no log.

use chrono::{DateTime, Utc};
use dingyin_domain::id::UserId;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel as _, QueryFilter, QueryOrder, QuerySelect};

use crate::error::StorageError;
use crate::instant::to_micros;
use crate::table::recent_queries;
use crate::transaction::Transaction;

/// How many are kept of each person.
pub const KEPT: u64 = 50;

/// A question that someone asked.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Who.
    pub user_id: UserId,
    /// What.
    pub q: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Keeps what was asked; the oldest of a person go.
///
/// # Errors
/// The database.
pub async fn keep(transaction: &mut Transaction, asked: &[Asked]) -> Result<(), StorageError> {
    use recent_queries::Column as C;
    for Asked { user_id, q, at } in asked {
        let row = recent_queries::Model { user_id: user_id.0, q: q.clone(), asked_at: to_micros(*at) };
        let again = OnConflict::columns([C::UserId, C::Q]).update_column(C::AskedAt).to_owned();
        let insert = recent_queries::Entity::insert(row.into_active_model()).on_conflict(again);
        insert.exec_without_returning(transaction.writer().await?).await?;
    }
    let mut users: Vec<UserId> = asked.iter().map(|asked| asked.user_id).collect();
    users.sort_unstable();
    users.dedup();
    for user in users {
        let oldest = recent_queries::Entity::find()
            .filter(C::UserId.eq(user.0))
            .order_by_desc(C::AskedAt)
            .offset(KEPT)
            .limit(1)
            .one(transaction.reader().await?)
            .await?;
        if let Some(oldest) = oldest {
            let gone = recent_queries::Entity::delete_many().filter(C::UserId.eq(user.0));
            gone.filter(C::AskedAt.lte(oldest.asked_at)).exec(transaction.writer().await?).await?;
        }
    }
    Ok(())
}

/// What someone asked last, the latest first.
///
/// # Errors
/// The database.
pub async fn of(connection: &impl ConnectionTrait, user: UserId) -> Result<Vec<String>, StorageError> {
    use recent_queries::Column as C;
    let rows = recent_queries::Entity::find().filter(C::UserId.eq(user.0)).order_by_desc(C::AskedAt).limit(KEPT);
    Ok(rows.all(connection).await?.into_iter().map(|row| row.q).collect())
}
