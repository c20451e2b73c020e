//! Questions that people keep (保存的检索): kept, changed, taken away.

mod watch;
pub(crate) mod webhook;

use dingyin_domain::coded::Coded as _;
use dingyin_domain::id::SavedSearchId;
use dingyin_domain::invalid::{Faults, Invalid};
use dingyin_domain::saved_search::{Notify, WebhookUrl};
use dingyin_domain::text::Line;
use dingyin_search::{Filter, Met, Reading};
use dingyin_storage::follower;
use dingyin_storage::saved_search::{self as records, Hit, SavedSearch, Webhook};
use serde::{Deserialize, Serialize};

use crate::clock::secret;
use crate::context::{Context, Expected};
use crate::error::{Code, ServiceError};
use crate::search::{Question, ask};
use crate::{Done, Service};

/// The most questions that one person keeps.
const MOST: usize = 100;
/// The most records that a watched question may have as hits: who watches more is told of everything.
const MOST_HITS: usize = 2_000;
/// The name under which the watch follows the change log.
const FOLLOWER: &str = "saved_searches";

/// A question as it is kept: what was typed, what it is narrowed to, how its words are not read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SavedQuestion {
    /// What was typed.
    pub q: String,
    /// What it is narrowed to.
    pub filter: Filter,
    /// What of the reading of its words is not wanted.
    pub unread: Vec<Reading>,
}

impl SavedQuestion {
    /// The question of a kept search.
    ///
    /// # Errors
    /// It does not read.
    pub fn of(saved: &SavedSearch) -> Result<Self, ServiceError> {
        let unreadable = |error: serde_json::Error| ServiceError::Unreadable(format!("saved search: {error}"));
        serde_json::from_str(&saved.question).map_err(unreadable)
    }

    fn asked(self) -> Question {
        let Self { q, filter, unread } = self;
        Question { q, filter, unread, ..Question::default() }
    }
}

/// What someone gives of a question to be kept.
#[derive(Debug, Clone, Default)]
pub struct SavedSearchDraft {
    /// What it is called.
    pub name: Option<String>,
    /// The code of how new hits are told; nowhere when absent.
    pub notify: Option<String>,
    /// Where they are sent.
    pub webhook_url: Option<String>,
}

impl Service {
    /// Keeps a question. What it finds now is no news; a key for its webhook is made and told this once.
    ///
    /// # Errors
    /// Values that are not sound, too many questions, or too many hits to be watched.
    pub async fn save_search(
        &self,
        context: &Context,
        question: SavedQuestion,
        draft: SavedSearchDraft,
    ) -> Done<SavedSearch> {
        let (name, notify, webhook) = self.read_saved_search(draft, None)?;
        let saved = SavedSearch {
            id: SavedSearchId(self.clock().id()),
            version: 1,
            user_id: context.actor.user_id,
            name,
            question: serde_json::to_string(&question).map_err(|error| ServiceError::Unreadable(error.to_string()))?,
            notify,
            webhook,
            created_at: context.now,
        };
        let known = if saved.is_watched() { self.present_hits(context, question).await? } else { Vec::new() };
        let position = self.position().await?;
        let (stamp, entry_id) = (context.stamp(), self.clock().id());
        self.write(context, move |transaction| {
            let (stamp, saved, known) = (stamp.clone(), saved.clone(), known.clone());
            Box::pin(async move {
                if records::of(transaction.reader().await?, saved.user_id).await?.len() >= MOST {
                    return Err(ServiceError::of(Code::TooManySavedSearches));
                }
                if follower::position(transaction.reader().await?, FOLLOWER).await?.is_none() {
                    follower::advance(transaction, FOLLOWER, (None, position)).await?;
                }
                records::insert(transaction, &stamp, entry_id, &saved).await?;
                records::know(transaction, saved.id, &known).await?;
                Ok(saved)
            })
        })
        .await
    }

    /// Changes how a question is called and how new hits are told.
    ///
    /// # Errors
    /// Not the asker's, a stale version, values that are not sound, or too many hits to be watched.
    pub async fn edit_saved_search(
        &self,
        context: &Context,
        id: SavedSearchId,
        expected: Expected,
        draft: SavedSearchDraft,
    ) -> Done<SavedSearch> {
        let before = self.saved_search(context, id).await?;
        expected.check(before.version)?;
        let (name, notify, webhook) = self.read_saved_search(draft, before.webhook.as_ref())?;
        let after = SavedSearch { version: before.version + 1, name, notify, webhook, ..before.clone() };
        let begins = after.is_watched() && !before.is_watched();
        let known = if begins { self.present_hits(context, SavedQuestion::of(&after)?).await? } else { Vec::new() };
        let (stamp, entry_id) = (context.stamp(), self.clock().id());
        self.write(context, move |transaction| {
            let (stamp, after, known) = (stamp.clone(), after.clone(), known.clone());
            Box::pin(async move {
                records::save(transaction, &stamp, entry_id, &after).await?;
                records::know(transaction, after.id, &known).await?;
                Ok(after)
            })
        })
        .await
    }

    /// Takes a question away.
    ///
    /// # Errors
    /// Not the asker's.
    pub async fn remove_saved_search(&self, context: &Context, id: SavedSearchId) -> Done<()> {
        let saved = self.saved_search(context, id).await?;
        let (stamp, entry_id) = (context.stamp(), self.clock().id());
        self.write(context, move |transaction| {
            let (stamp, saved) = (stamp.clone(), saved.clone());
            Box::pin(async move { Ok(records::remove(transaction, &stamp, entry_id, &saved).await?) })
        })
        .await
    }

    /// The questions that the asker keeps, the latest first.
    ///
    /// # Errors
    /// The database.
    pub async fn saved_searches(&self, context: &Context) -> Result<Vec<SavedSearch>, ServiceError> {
        Ok(records::of(self.storage().reader(), context.actor.user_id).await?)
    }

    /// A question that the asker keeps.
    ///
    /// # Errors
    /// Not there, or somebody else's.
    pub async fn saved_search(&self, context: &Context, id: SavedSearchId) -> Result<SavedSearch, ServiceError> {
        let saved = records::load(self.storage().reader(), id).await?;
        if saved.user_id == context.actor.user_id { Ok(saved) } else { Err(ServiceError::of(Code::NotFound)) }
    }

    /// What a question finds now, in everything that has been saved.
    async fn present_hits(&self, context: &Context, question: SavedQuestion) -> Result<Vec<Hit>, ServiceError> {
        self.wait_for_index(self.position().await?).await?;
        let (index, ask) = (self.index()?, ask(context, question.asked())?);
        match self.off_thread(move || index.meeting(&ask, MOST_HITS)).await? {
            Met::All(found) => Ok(found.into_iter().map(|found| (found.kind.code().to_owned(), found.id)).collect()),
            Met::TooMany => Err(ServiceError::of(Code::TooManyHits)),
        }
    }

    /// Reads a draft; a webhook whose address stays keeps its key.
    fn read_saved_search(
        &self,
        draft: SavedSearchDraft,
        known: Option<&Webhook>,
    ) -> Result<(Line<100>, Notify, Option<Webhook>), ServiceError> {
        let mut faults = Faults::default();
        let name = faults.need("/name", draft.name, Line::parse);
        let notify = faults.may("/notify", draft.notify, Notify::known);
        let url = faults.may("/webhook_url", dingyin_domain::text::filled(draft.webhook_url), |url| {
            let url = WebhookUrl::parse(&url)?;
            if self.sends_to(&url.host()) { Ok(url) } else { Err(Invalid::HostNotAllowed) }
        });
        let name = faults.finish(name)?;
        let webhook = url.map(|url| match known.filter(|known| known.url == url) {
            Some(known) => Ok(known.clone()),
            None => secret().map(|secret| Webhook { url, secret }).map_err(|_| ServiceError::of(Code::Unavailable)),
        });
        Ok((name, notify.unwrap_or(Notify::Nowhere), webhook.transpose()?))
    }
}
