//! Who was told of time limits of approvals: each rung of an item and its day once.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use dingyin_domain::approval::Approval;
use dingyin_domain::green_channel::{Alert, AlertRung};
use dingyin_domain::id::{ChannelItemId, NotificationId, ProjectId, UserId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use uuid::Uuid;

use crate::beneath::{ProjectLabel, labels};
use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::green_channel::{ItemOfProject, items_of};
use crate::instant::{from_micros, to_micros};
use crate::notification::{self, NewsColumns};
use crate::rows::{coded, sound};
use crate::table::{alert_recipients, approval_alerts, channel_items};
use crate::transaction::Transaction;

/// Where it stands who was told, and whether it was read and mailed.
const COLUMNS: NewsColumns<alert_recipients::Column> = NewsColumns {
    id: alert_recipients::Column::AlertId,
    user: alert_recipients::Column::UserId,
    read_at: alert_recipients::Column::ReadAt,
    mailed_at: alert_recipients::Column::MailedAt,
};

/// These items again, as they stand inside a transaction.
///
/// # Errors
/// The database.
pub async fn again(
    connection: &impl ConnectionTrait,
    ids: &[ChannelItemId],
) -> Result<Vec<ItemOfProject>, StorageError> {
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
    ((project, item), alert): (&ItemOfProject, Alert),
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
    let recipient =
        |user: &UserId| alert_recipients::Model { alert_id: id.0, user_id: user.0, read_at: None, mailed_at: None };
    transaction.insert_all(recipients.iter().map(recipient).collect()).await?;
    let action = if alert.rung.is_reminder() { "approval.reminded" } else { "approval.escalated" };
    let data = json!({ "item_id": item.id, "code": item.approval.code, "alert": alert });
    transaction.log(stamp, NewEntry::of_project(entry_id, *project, action, data));
    Ok(())
}

/// Something that a person was told.
#[derive(Debug, Clone)]
pub struct ToldAlert {
    /// Its id.
    pub id: NotificationId,
    /// The project.
    pub project_id: ProjectId,
    /// What it is called.
    pub project: ProjectLabel,
    /// The item.
    pub item_id: ChannelItemId,
    /// What it is, as the project's catalogue has it.
    pub approval: Approval,
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
        .limit(notification::SHOWN)
        .all(connection)
        .await?;
    told_of(connection, own).await
}

/// What someone was told since an instant and has neither read nor got by mail, the latest first.
pub(crate) async fn unmailed(
    connection: &impl ConnectionTrait,
    (user, since): (UserId, DateTime<Utc>),
) -> Result<Vec<ToldAlert>, StorageError> {
    let own = notification::unmailed_of::<alert_recipients::Entity>(&COLUMNS, user).all(connection).await?;
    let mut told = told_of(connection, own).await?;
    told.retain(|alert| alert.created_at >= since);
    Ok(told)
}

/// Marks what someone was told as mailed.
pub(crate) async fn mailed(
    transaction: &mut Transaction,
    (user, ids, at): (UserId, &[NotificationId], DateTime<Utc>),
) -> Result<(), StorageError> {
    notification::mailed_of::<alert_recipients::Entity>(transaction, &COLUMNS, (user, ids, at)).await
}

/// What the rows of one person's news tell of.
async fn told_of(
    connection: &impl ConnectionTrait,
    own: Vec<alert_recipients::Model>,
) -> Result<Vec<ToldAlert>, StorageError> {
    let ids = own.iter().map(|row| row.alert_id);
    let alerts = approval_alerts::Entity::find()
        .filter(approval_alerts::Column::Id.is_in(ids))
        .order_by_desc(approval_alerts::Column::Id)
        .all(connection)
        .await?;
    let items = channel_items::Entity::find()
        .filter(channel_items::Column::Id.is_in(alerts.iter().map(|alert| alert.item_id)))
        .all(connection)
        .await?;
    let names = labels(connection, alerts.iter().map(|alert| ProjectId(alert.project_id))).await?;
    let told = |row: approval_alerts::Model| {
        let item = items.iter().find(|item| item.id == row.item_id).ok_or(());
        let approval = sound(item, "item of an alert")?.approval.as_str();
        let project_id = ProjectId(row.project_id);
        let read_at = own.iter().find(|own| own.alert_id == row.id).and_then(|own| own.read_at);
        Ok(ToldAlert {
            id: NotificationId(row.id),
            project_id,
            project: sound(names.get(&project_id).cloned().ok_or(()), "project of an alert")?,
            item_id: ChannelItemId(row.item_id),
            approval: sound(serde_json::from_str(approval), "approval")?,
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
    notification::unread_of::<alert_recipients::Entity>(connection, &COLUMNS, user).await
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
    notification::read_of::<alert_recipients::Entity>(transaction, &COLUMNS, (user, ids, at)).await
}
