//! Notices on holidays that were entered; none is ever changed.

use chrono::{DateTime, Utc};
use dingyin_domain::calendar_notice::CalendarNotice;
use dingyin_domain::id::PersonId;
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder};
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::rows::sound;
use crate::table::calendar_notices;
use crate::transaction::Transaction;

/// A notice with who entered it and when.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct EnteredNotice {
    /// What it says.
    pub notice: CalendarNotice,
    /// Who entered it.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// All notices in the order in which they were entered.
///
/// # Errors
/// The database.
pub async fn all(connection: &impl ConnectionTrait) -> Result<Vec<EnteredNotice>, StorageError> {
    let rows = calendar_notices::Entity::find().order_by_asc(calendar_notices::Column::Id).all(connection).await?;
    let entered = |row: calendar_notices::Model| {
        Ok(EnteredNotice {
            notice: sound(serde_json::from_str(&row.notice), "calendar notice")?,
            by: PersonId(row.entered_by),
            at: from_micros(row.entered_at),
        })
    };
    rows.into_iter().map(entered).collect()
}

/// Enters a notice.
///
/// # Errors
/// The database.
pub async fn insert(
    transaction: &mut Transaction,
    stamp: &Stamp,
    (id, entry_id): (Uuid, Uuid),
    entered: &EnteredNotice,
) -> Result<(), StorageError> {
    let row = calendar_notices::Model {
        id,
        year: entered.notice.year,
        notice: sound(serde_json::to_string(&entered.notice), "calendar notice")?,
        entered_by: entered.by.0,
        entered_at: to_micros(entered.at),
    };
    transaction.insert(row).await?;
    let (aggregate, action) = ("calendar", "calendar.year_changed");
    let data = json!({ "after": entered.notice });
    transaction.log(stamp, NewEntry { id: entry_id, aggregate, aggregate_id: id, action, data, personal: None });
    Ok(())
}
