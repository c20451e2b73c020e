//! What people are told on the page.

use chrono::{DateTime, Utc};
use dingyin_domain::id::NotificationId;
use dingyin_search::{Filter, Found, Kind, Titled};
use dingyin_storage::alert::{self, ToldAlert};
use dingyin_storage::notification::{self as records, Notification};

use crate::context::Context;
use crate::error::ServiceError;
use crate::search::{Question, ask};
use crate::{Done, Service};

/// How many of the new hits are named.
const NAMED: usize = 5;

/// What a person was told.
#[derive(Debug, Clone)]
pub enum News {
    /// Records became hits of a question that the person keeps.
    Hits(Told),
    /// The time limit of an approval is near, or has run out.
    Alert(Box<ToldAlert>),
}

impl News {
    fn at(&self) -> (DateTime<Utc>, NotificationId) {
        match self {
            Self::Hits(told) => (told.notification.created_at, told.notification.id),
            Self::Alert(alert) => (alert.created_at, alert.id),
        }
    }
}

/// New hits that a person is told of, with what of it the person may see now.
#[derive(Debug, Clone)]
pub struct Told {
    /// What is told.
    pub notification: Notification,
    /// The first of its hits that the person may see.
    pub named: Vec<Titled>,
}

impl Service {
    /// What the asker was told, the latest first.
    ///
    /// # Errors
    /// The database, or the index is not ready.
    pub async fn notifications(&self, context: &Context) -> Result<Vec<News>, ServiceError> {
        let alerts = alert::of(self.storage().reader(), context.actor.user_id).await?;
        let mut news: Vec<News> = self.hits_told(context).await?.into_iter().map(News::Hits).collect();
        news.extend(alerts.into_iter().map(Box::new).map(News::Alert));
        news.sort_by_key(|news| std::cmp::Reverse(news.at()));
        Ok(news)
    }

    async fn hits_told(&self, context: &Context) -> Result<Vec<Told>, ServiceError> {
        let told = records::of(self.storage().reader(), context.actor.user_id).await?;
        let hits = |notification: &Notification| {
            let named = notification.hits.iter().take(NAMED);
            named.filter_map(|(kind, id)| Some(Found { kind: Kind::from_code(kind)?, id: *id })).collect::<Vec<_>>()
        };
        let all: Vec<Found> = told.iter().flat_map(hits).collect();
        let titled = self.titled(context, all).await?;
        let with_names = |notification: Notification| {
            let of = hits(&notification);
            let named = titled.iter().filter(|titled| of.contains(&titled.record)).cloned().collect();
            Told { notification, named }
        };
        Ok(told.into_iter().map(with_names).collect())
    }

    /// What these records are called, as far as the asker may see them.
    async fn titled(&self, context: &Context, records: Vec<Found>) -> Result<Vec<Titled>, ServiceError> {
        if records.is_empty() {
            return Ok(Vec::new());
        }
        let filter = Filter::default();
        let Ok(ask) = ask(context, Question { filter, ..Question::default() }) else { return Ok(Vec::new()) };
        let index = self.index()?;
        self.off_thread(move || index.meeting_among(&ask, &records)).await
    }

    /// How much the asker has not read yet.
    ///
    /// # Errors
    /// The database.
    pub async fn unread_notifications(&self, context: &Context) -> Result<u64, ServiceError> {
        let (reader, user) = (self.storage().reader(), context.actor.user_id);
        Ok(records::unread(reader, user).await? + alert::unread(reader, user).await?)
    }

    /// Marks what the asker was told as read: these, or all when none are named; answers how much that was.
    ///
    /// # Errors
    /// The database.
    pub async fn read_notifications(&self, context: &Context, ids: Vec<NotificationId>) -> Done<u64> {
        let (user, at) = (context.actor.user_id, context.now);
        self.write(context, move |transaction| {
            let ids = ids.clone();
            Box::pin(async move {
                let hits = records::read(transaction, user, &ids, at).await?;
                Ok(hits + alert::read(transaction, user, &ids, at).await?)
            })
        })
        .await
    }
}
