//! The watch over kept questions: it follows the change log behind the index and tells of records that became hits.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use dingyin_domain::id::{NotificationId, OutgoingId};
use dingyin_domain::language::Language;
use dingyin_domain::saved_search::Notify;
use dingyin_search::{Found, Kind, Titled};
use dingyin_storage::account::{self, AccountState};
use dingyin_storage::change_log::{self, Entry};
use dingyin_storage::follower::{self, Advance};
use dingyin_storage::notification::{self, Notification};
use dingyin_storage::outbox::{self, Content};
use dingyin_storage::saved_search::{self as records, Hit, SavedSearch};
use serde_json::json;
use uuid::Uuid;

use super::{FOLLOWER, SavedQuestion};
use crate::Service;
use crate::context::Context;
use crate::error::ServiceError;
use crate::search::ask;

/// Entries that are looked at in one go.
const BATCH: u64 = 1_000;
/// How long to wait after an error before trying again.
const RECOVER: Duration = Duration::from_secs(5);

/// The new hits of one question.
#[derive(Debug, Clone)]
struct News {
    saved: SavedSearch,
    found: Vec<Titled>,
    notification_id: Uuid,
    outgoing_id: Uuid,
}

impl News {
    fn hits(&self) -> Vec<Hit> {
        self.found.iter().map(|titled| (titled.record.kind.code().to_owned(), titled.record.id)).collect()
    }

    fn notification(&self, at: DateTime<Utc>) -> Option<Notification> {
        (self.saved.notify == Notify::Page).then(|| Notification {
            id: NotificationId(self.notification_id),
            user_id: self.saved.user_id,
            saved_search: (self.saved.id, self.saved.name.clone()),
            hits: self.hits(),
            created_at: at,
            read_at: None,
        })
    }

    fn post(&self, at: DateTime<Utc>) -> Option<Content> {
        self.saved.webhook.as_ref()?;
        let hit = |titled: &Titled| json!({ "type": titled.record.kind.code(), "id": titled.record.id, "title": titled.title });
        let body = json!({
            "id": self.outgoing_id,
            "event": "saved_search.new_hits",
            "at": at,
            "saved_search": { "id": self.saved.id, "name": self.saved.name },
            "hits": self.found.iter().map(hit).collect::<Vec<_>>(),
        });
        Some(Content::Post { saved_search_id: self.saved.id, body: body.to_string() })
    }
}

impl Service {
    /// Watches over kept questions for as long as the process lives.
    pub async fn watch_searches(self) {
        let mut indexed = self.inner.indexed.subscribe();
        let mut at = 0;
        loop {
            if indexed.wait_for(|position| *position > at).await.is_err() {
                return;
            }
            let reached = *indexed.borrow_and_update();
            match self.watch_up_to(reached).await {
                Ok(()) => at = reached,
                Err(error) => {
                    tracing::warn!(%error, "kept questions cannot be watched");
                    tokio::time::sleep(RECOVER).await;
                }
            }
        }
    }

    /// Looks at everything up to a position that the index has reached.
    async fn watch_up_to(&self, reached: i64) -> Result<(), ServiceError> {
        let reader = self.storage().reader();
        let watched = records::watched(reader).await?;
        let mut at = follower::position(reader, FOLLOWER).await?;
        if watched.is_empty() {
            return Ok(());
        }
        while at.unwrap_or_default() < reached {
            let entries = change_log::after(reader, at.unwrap_or_default(), BATCH).await?;
            let Some(last) = entries.iter().map(|entry| entry.position).filter(|position| *position <= reached).max()
            else {
                return Ok(());
            };
            let touched = touched(entries.iter().filter(|entry| entry.position <= last));
            let mut news = Vec::new();
            for saved in &watched {
                news.extend(self.news_of(saved, &touched).await?);
            }
            self.tell(news, (at, last)).await?;
            at = Some(last);
        }
        Ok(())
    }

    /// Which of these records are new hits of a question, for the one who keeps it.
    async fn news_of(&self, saved: &SavedSearch, touched: &[Found]) -> Result<Option<News>, ServiceError> {
        let account = account::by_id(self.storage().reader(), saved.user_id).await?;
        let Some(account) = account.filter(|account| account.state == AccountState::Enabled) else { return Ok(None) };
        let context = Context::unasked(Arc::new(account.actor), Language::Chinese, self.clock().now());
        // Whoever may search nothing any more is told of nothing.
        let Ok(ask) = ask(&context, SavedQuestion::of(saved)?.asked()) else { return Ok(None) };
        let (index, records_) = (self.index()?, touched.to_vec());
        let found = self.off_thread(move || index.meeting_among(&ask, &records_)).await?;
        let hits: Vec<Hit> = found.iter().map(|t| (t.record.kind.code().to_owned(), t.record.id)).collect();
        let known = records::known_among(self.storage().reader(), saved.id, &hits).await?;
        let new = found.into_iter().zip(hits).filter(|(_, hit)| !known.contains(hit)).map(|(titled, _)| titled);
        let found: Vec<Titled> = new.collect();
        let (notification_id, outgoing_id) = (self.clock().id(), self.clock().id());
        Ok((!found.is_empty()).then(|| News { saved: saved.clone(), found, notification_id, outgoing_id }))
    }

    /// Keeps what is told, once: whoever moves the watch on tells.
    async fn tell(&self, news: Vec<News>, stretch: (Option<i64>, i64)) -> Result<(), ServiceError> {
        let stamp = self.system_stamp();
        let at = stamp.at;
        self.as_system(&stamp, move |transaction| {
            let news = news.clone();
            Box::pin(async move {
                if follower::advance(transaction, FOLLOWER, stretch).await? == Advance::Overtaken {
                    return Ok(());
                }
                for news in &news {
                    records::know(transaction, news.saved.id, &news.hits()).await?;
                    if let Some(told) = news.notification(at) {
                        notification::insert(transaction, &told).await?;
                    }
                    if let Some(post) = news.post(at) {
                        outbox::insert(transaction, (OutgoingId(news.outgoing_id), &post), at).await?;
                    }
                }
                Ok(())
            })
        })
        .await?;
        self.inner.told.notify_waiters();
        Ok(())
    }
}

/// The records that entries of the log speak of.
fn touched<'e>(entries: impl Iterator<Item = &'e Entry>) -> Vec<Found> {
    let mut touched = BTreeSet::new();
    for entry in entries {
        let kind = match entry.aggregate.as_str() {
            "project" => Kind::Project,
            "demand" => Kind::Demand,
            "organisation" => Kind::Organisation,
            "attachment" => Kind::Document,
            _ => continue,
        };
        touched.insert((kind, entry.aggregate_id));
        let follow_up = entry.data.pointer("/change/follow_up_noted/follow_up/id");
        let follow_up = follow_up.and_then(|id| id.as_str()).and_then(|id| Uuid::try_parse(id).ok());
        touched.extend(follow_up.map(|id| (Kind::FollowUp, id)));
    }
    touched.into_iter().map(|(kind, id)| Found { kind, id }).collect()
}
