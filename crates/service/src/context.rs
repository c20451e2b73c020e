//! Who asks, in which request, in which language, when.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use dingyin_domain::language::Language;
use dingyin_domain::permission::Actor;
use dingyin_storage::{Idempotency, Job, Stamp, Transaction};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::clock::business_date;
use crate::error::{Code, ServiceError};
use crate::work::InWords;
use crate::{Done, Service};

/// The circumstances of one request.
#[derive(Debug, Clone)]
pub struct Context {
    /// Who asks.
    pub actor: Arc<Actor>,
    /// The request.
    pub request_id: String,
    /// The asker's language.
    pub language: Language,
    /// When.
    pub now: DateTime<Utc>,
    /// The client's key for a creating request, and a digest of what it asks.
    pub idempotency: Option<(String, String)>,
}

impl Context {
    /// The same question, as if it were asked at an instant.
    #[must_use]
    pub fn at(&self, instant: Option<DateTime<Utc>>) -> Self {
        Self { now: instant.unwrap_or(self.now), ..self.clone() }
    }

    /// The circumstances of somebody for whom something is looked up without a request.
    pub(crate) const fn unasked(actor: Arc<Actor>, language: Language, now: DateTime<Utc>) -> Self {
        Self { actor, request_id: String::new(), language, now, idempotency: None }
    }

    /// The asker's day, in Asia/Shanghai.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        business_date(self.now)
    }

    /// How work is told to the asker.
    pub(crate) fn in_words(&self) -> InWords {
        InWords { language: self.language, today: self.today() }
    }

    pub(crate) fn stamp(&self) -> Stamp {
        Stamp {
            actor_id: self.actor.user_id,
            actor_name: self.actor.name.clone(),
            request_id: self.request_id.clone(),
            at: self.now,
        }
    }
}

/// The version a change builds on, as the client knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// Exactly this one.
    Version(i64),
    /// Whatever it is.
    Any,
}

impl Expected {
    pub(crate) fn check(self, version: i64) -> Result<(), ServiceError> {
        match self {
            Self::Version(expected) if expected != version => Err(ServiceError::of(Code::VersionConflict)),
            _ => Ok(()),
        }
    }
}

impl Service {
    pub(crate) async fn write<T, F>(&self, context: &Context, run: F) -> Done<T>
    where
        T: Serialize + DeserializeOwned + Send + Sync + 'static,
        F: for<'t> Fn(&'t mut Transaction) -> dingyin_storage::Step<'t, T, ServiceError> + Send + Sync + 'static,
    {
        let idempotency = context.idempotency.clone().map(|(key, fingerprint)| Idempotency {
            user_id: context.actor.user_id,
            key,
            fingerprint,
        });
        self.storage().write(Job { stamp: context.stamp(), idempotency, run }).await
    }
}
