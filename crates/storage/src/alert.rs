//! Who was told of time limits of approvals: each rung of an item and its day once.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use dingyin_domain::green_channel::{Alert, AlertRung, ChannelItem};
use dingyin_domain::id::{ChannelItemId, NotificationId, ProjectId, UserId};
use dingyin_domain::project::StatusWord;
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use uuid::Uuid;

use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::green_channel::items_of;
use crate::instant::{from_micros, to_micros};
use crate::project::{ProjectFilter, Sight, ids_within};
use crate::rows::{coded, sound};
use crate::table::{alert_recipients, approval_alerts, channel_items, item_events, projects};
use crate::transaction::Transaction;

/// How many of a person are shown.
const SHOWN: u64 = 200;

/// An item that was handed in and is not finished, with its project.
pub type RunningItem = (ProjectId, ChannelItem);

/// The items of active projects that were handed in and are not finished, behind an id.
///
/// # Errors
/// The database.
pub async fn running(
    connection: &impl ConnectionTrait,
    after: Option<ChannelItemId>,
    limit: u64,
) -> Result<Vec<RunningItem>, StorageError> {
    use channel_items::Column as C;
    let (sights, statuses) = (vec![Sight::City], vec![StatusWord::Active]);
    let active = ProjectFilter { sights, statuses, ..ProjectFilter::default() };
    let mut handed_in = Query::select();
    handed_in.column(item_events::Column::ItemId).from(item_events::Entity);
    let mut rows = channel_items::Entity::find()
        .filter(C::Taken.is_null())
        .filter(C::Id.in_subquery(handed_in))
        .filter(C::ProjectId.in_subquery(ids_within(&active)));
    if let Some(after) = after {
        rows = rows.filter(C::Id.gt(after.0));
    }
    items_of(connection, rows.order_by_asc(C::Id).limit(limit).all(connection).await?).await
}

/// These items again, as they stand inside a transaction.
///
/// # Errors
/// The database.
pub async fn again(connection: &impl ConnectionTrait, ids: &[ChannelItemId]) -> Result<Vec<RunningItem>, StorageError> {
    let rows = channel_items::Entity::find().filter(channel_items::Column::Id.is_in(ids.iter().map(|id| id.0)));
    items_of(connection, rows.order_by_asc(channel_items::Column::Id).all(connection).await?).await
}

/// What was told of these items.
///
/// # Errors
/// The database.
pub async fn told(
    connection: &impl ConnectionTrait,
    ids: &[ChannelItemId],
) -> Result<BTreeMap<ChannelItemId, Vec<Alert>>, StorageError> {
    let rows = approval_alerts::Entity::find().filter(approval_alerts::Column::ItemId.is_in(ids.iter().map(|id| id.0)));
    let mut told: BTreeMap<ChannelItemId, Vec<Alert>> = BTreeMap::new();
    for row in rows.all(connection).await? {
        let alert = Alert { rung: coded(&row.rung, "rung")?, due_on: row.due_on };
        told.entry(ChannelItemId(row.item_id)).or_default().push(alert);
    }
    Ok(told)
}

/// Tells somebody, with an entry in the project's log.
///
/// # Errors
/// The database.
pub async fn tell(
    transaction: &mut Transaction,
    stamp: &Stamp,
    (id, entry_id): (NotificationId, Uuid),
    ((project, item), alert): (&RunningItem, Alert),
    recipients: &[UserId],
) -> Result<(), StorageError> {
    let row = approval_alerts::Model {
        id: id.0,
        project_id: project.0,
        item_id: item.id.0,
        rung: alert.rung.code().to_owned(),
        due_on: alert.due_on,
        created_at: to_micros(stamp.at),
    };
    transaction.insert(row).await?;
    let recipient = |user: &UserId| alert_recipients::Model { alert_id: id.0, user_id: user.0, read_at: None };
    transaction.insert_all(recipients.iter().map(recipient).collect()).await?;
    let action = if alert.rung.is_reminder() { "approval.reminded" } else { "approval.escalated" };
    let data = json!({ "item_id": item.id, "code": item.approval.code, "alert": alert });
    let (aggregate, aggregate_id) = ("project", project.0);
    transaction.log(stamp, NewEntry { id: entry_id, aggregate, aggregate_id, action, data, personal: None });
    Ok(())
}

/// Something that a person was told.
#[derive(Debug, Clone)]
pub struct ToldAlert {
    /// Its id.
    pub id: NotificationId,
    /// The project, and its name.
    pub project_id: ProjectId,
    /// The project's name.
    pub project_name: String,
    /// The item, as the project's catalogue has it.
    pub item: ChannelItem,
    /// How far it had come.
    pub rung: AlertRung,
    /// The last day within the limit.
    pub due_on: NaiveDate,
    /// When.
    pub created_at: DateTime<Utc>,
    /// When it was read, once it was.
    pub read_at: Option<DateTime<Utc>>,
}

/// What someone was told, the latest first.
///
/// # Errors
/// The database.
pub async fn of(connection: &impl ConnectionTrait, user: UserId) -> Result<Vec<ToldAlert>, StorageError> {
    let own = alert_recipients::Entity::find()
        .filter(alert_recipients::Column::UserId.eq(user.0))
        .order_by_desc(alert_recipients::Column::AlertId)
        .limit(SHOWN)
        .all(connection)
        .await?;
    let ids = own.iter().map(|row| row.alert_id);
    let alerts = approval_alerts::Entity::find()
        .filter(approval_alerts::Column::Id.is_in(ids))
        .order_by_desc(approval_alerts::Column::Id)
        .all(connection)
        .await?;
    let items = alerts.iter().map(|alert| ChannelItemId(alert.item_id)).collect::<Vec<_>>();
    let items = again(connection, &items).await?;
    let named: Vec<(Uuid, String)> = projects::Entity::find()
        .select_only()
        .columns([projects::Column::Id, projects::Column::Name])
        .filter(projects::Column::Id.is_in(alerts.iter().map(|alert| alert.project_id)))
        .into_tuple()
        .all(connection)
        .await?;
    let told = |row: approval_alerts::Model| {
        let item = items.iter().find(|(_, item)| item.id.0 == row.item_id).map(|(_, item)| item.clone());
        let name = named.iter().find(|(id, _)| *id == row.project_id).map(|(_, name)| name.clone());
        let read_at = own.iter().find(|own| own.alert_id == row.id).and_then(|own| own.read_at);
        Ok(ToldAlert {
            id: NotificationId(row.id),
            project_id: ProjectId(row.project_id),
            project_name: name.unwrap_or_default(),
            item: sound(item.ok_or(()), "item of an alert")?,
            rung: coded(&row.rung, "rung")?,
            due_on: row.due_on,
            created_at: from_micros(row.created_at),
            read_at: read_at.map(from_micros),
        })
    };
    alerts.into_iter().map(told).collect()
}

/// How much someone has not read yet.
///
/// # Errors
/// The database.
pub async fn unread(connection: &impl ConnectionTrait, user: UserId) -> Result<u64, StorageError> {
    use alert_recipients::Column as C;
    let unread = alert_recipients::Entity::find().filter(C::UserId.eq(user.0)).filter(C::ReadAt.is_null());
    Ok(unread.count(connection).await?)
}

/// Marks what someone was told as read: these, or all when none are named.
///
/// # Errors
/// The database.
pub async fn read(
    transaction: &mut Transaction,
    user: UserId,
    ids: &[NotificationId],
    at: DateTime<Utc>,
) -> Result<u64, StorageError> {
    use alert_recipients::Column as C;
    let mut update = alert_recipients::Entity::update_many()
        .col_expr(C::ReadAt, Expr::value(to_micros(at)))
        .filter(C::UserId.eq(user.0))
        .filter(C::ReadAt.is_null());
    if !ids.is_empty() {
        update = update.filter(C::AlertId.is_in(ids.iter().map(|id| id.0)));
    }
    Ok(update.exec(transaction.writer().await?).await?.rows_affected)
}
