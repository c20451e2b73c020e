//! What people want to be told by mail.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use dingyin_domain::email::Email;
use dingyin_domain::id::{NotificationId, UserId};
use dingyin_domain::language::Language;
use dingyin_domain::notification::{NewsKind, NotificationSettings};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel as _, QueryFilter, QuerySelect};
use serde_json::json;
use uuid::Uuid;

use crate::alert::{self, ToldAlert};
use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::notification::{self, Notification};
use crate::rows::{coded, sound};
use crate::table::notification_settings;
use crate::transaction::Transaction;

/// Somebody's settings, and what has gone out by them.
#[derive(Debug, Clone)]
pub struct KeptSettings {
    /// Whose.
    pub user_id: UserId,
    /// What is wanted.
    pub settings: NotificationSettings,
    /// From when on news is mailed: what was told before they were chosen is not.
    pub since: DateTime<Utc>,
    /// The day whose work was mailed last.
    pub work_mailed_on: Option<NaiveDate>,
}

/// The settings of one person, where any were chosen.
///
/// # Errors
/// The database.
pub async fn of(connection: &impl ConnectionTrait, user: UserId) -> Result<Option<KeptSettings>, StorageError> {
    notification_settings::Entity::find_by_id(user.0).one(connection).await?.map(kept).transpose()
}

/// The same, held until the transaction ends, so that of several nodes one mails.
///
/// # Errors
/// The database.
pub async fn held(transaction: &mut Transaction, user: UserId) -> Result<Option<KeptSettings>, StorageError> {
    let row = notification_settings::Entity::find_by_id(user.0).lock_exclusive();
    row.one(transaction.reader().await?).await?.map(kept).transpose()
}

/// The settings of all who want something by mail.
///
/// # Errors
/// The database.
pub async fn mailing(connection: &impl ConnectionTrait) -> Result<Vec<KeptSettings>, StorageError> {
    let rows = notification_settings::Entity::find().filter(notification_settings::Column::Mailed.ne("[]"));
    rows.all(connection).await?.into_iter().map(kept).collect()
}

/// Keeps what someone wants, with an entry in the account's log; the address stands beside the chain.
///
/// # Errors
/// The database.
pub async fn keep(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    (user, settings): (UserId, &NotificationSettings),
) -> Result<(), StorageError> {
    use notification_settings::Column as C;
    let codes: Vec<&str> = settings.mailed.iter().map(|kind| kind.code()).collect();
    let email = settings.email.as_ref().map(Email::as_str);
    let row = notification_settings::Model {
        user_id: user.0,
        email: email.map(str::to_owned),
        mailed: sound(serde_json::to_string(&codes), "kinds of news")?,
        language: settings.language.code().to_owned(),
        since: to_micros(stamp.at),
        work_mailed_on: None,
    };
    let again = OnConflict::column(C::UserId).update_columns([C::Email, C::Mailed, C::Language, C::Since]).to_owned();
    let insert = notification_settings::Entity::insert(row.into_active_model()).on_conflict(again);
    insert.exec_without_returning(transaction.writer().await?).await?;
    let entry = NewEntry {
        id: entry_id,
        aggregate: "account",
        aggregate_id: user.0,
        action: "account.notifications_set",
        data: json!({ "mailed": codes }),
        personal: Some(json!({ "email": email })),
    };
    transaction.log(stamp, entry);
    Ok(())
}

/// Keeps that the work of a day went out.
///
/// # Errors
/// The database.
pub async fn work_mailed(transaction: &mut Transaction, user: UserId, day: NaiveDate) -> Result<(), StorageError> {
    notification_settings::Entity::update_many()
        .col_expr(notification_settings::Column::WorkMailedOn, Expr::value(day))
        .filter(notification_settings::Column::UserId.eq(user.0))
        .exec(transaction.writer().await?)
        .await?;
    Ok(())
}

fn kept(row: notification_settings::Model) -> Result<KeptSettings, StorageError> {
    let codes: Vec<String> = sound(serde_json::from_str(&row.mailed), "kinds of news")?;
    let mailed = codes.iter().map(|code| coded(code, "kind of news")).collect::<Result<BTreeSet<NewsKind>, _>>()?;
    let email = row.email.map(|email| sound(Email::parse(&email), "address")).transpose()?;
    let language = sound(Language::from_code(&row.language).ok_or(()), "language")?;
    Ok(KeptSettings {
        user_id: UserId(row.user_id),
        settings: NotificationSettings { email, mailed, language },
        since: from_micros(row.since),
        work_mailed_on: row.work_mailed_on,
    })
}

/// What someone was told, wants by mail, and has neither read nor got that way.
#[derive(Debug)]
pub struct Unmailed {
    /// Time limits of approvals.
    pub alerts: Vec<ToldAlert>,
    /// New hits of kept questions.
    pub hits: Vec<Notification>,
}

impl Unmailed {
    /// By the settings of one person, the latest first.
    ///
    /// # Errors
    /// The database.
    pub async fn of(connection: &impl ConnectionTrait, kept: &KeptSettings) -> Result<Self, StorageError> {
        let wanted = |kind| kept.settings.address_for(kind).is_some();
        let since = (kept.user_id, kept.since);
        let mut unmailed = Self { alerts: Vec::new(), hits: Vec::new() };
        if wanted(NewsKind::ApprovalAlert) {
            unmailed.alerts = alert::unmailed(connection, since).await?;
        }
        if wanted(NewsKind::SavedSearch) {
            unmailed.hits = notification::unmailed(connection, since).await?;
        }
        Ok(unmailed)
    }

    /// Whether there is nothing to mail.
    #[must_use]
    pub const fn is_nothing(&self) -> bool {
        self.alerts.is_empty() && self.hits.is_empty()
    }

    /// Marks it as mailed.
    ///
    /// # Errors
    /// The database.
    pub async fn mark(
        &self,
        transaction: &mut Transaction,
        user: UserId,
        at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let alerts: Vec<NotificationId> = self.alerts.iter().map(|alert| alert.id).collect();
        alert::mailed(transaction, (user, &alerts, at)).await?;
        let hits: Vec<NotificationId> = self.hits.iter().map(|told| told.id).collect();
        notification::mailed(transaction, (user, &hits, at)).await
    }
}
