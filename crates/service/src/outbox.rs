//! Sending what waits: posts to webhooks and mails, at least once, later and later when they do not arrive.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use dingyin_domain::id::OutgoingId;
use dingyin_storage::outbox::{self as records, Content, Outgoing, Waiting};
use dingyin_storage::{Job, Step, StorageError, saved_search};

use crate::Service;
use crate::error::ServiceError;
use crate::saved_search::webhook;

/// How long another node leaves alone what this one is about to send.
const CLAIM: TimeDelta = TimeDelta::seconds(60);
/// How long to wait before what did not arrive is sent again; after the last it is given up.
const AGAIN: [TimeDelta; 9] = [
    TimeDelta::seconds(5),
    TimeDelta::seconds(30),
    TimeDelta::minutes(2),
    TimeDelta::minutes(10),
    TimeDelta::hours(1),
    TimeDelta::hours(4),
    TimeDelta::hours(12),
    TimeDelta::hours(24),
    TimeDelta::hours(24),
];
/// How often what has become due is looked for.
const LOOK: Duration = Duration::from_secs(2);

impl Service {
    /// Sends what waits, for as long as the process lives.
    pub async fn send_outbox(self) {
        loop {
            let told = self.inner.told.notified();
            if let Err(error) = self.send_due().await {
                tracing::warn!(%error, "what is to be sent cannot be read");
            }
            let _ = tokio::time::timeout(LOOK, told).await;
        }
    }

    async fn send_due(&self) -> Result<(), ServiceError> {
        let now = self.clock().now();
        if records::any_due(self.storage().reader(), now).await? == Waiting::Nothing {
            return Ok(());
        }
        let take = Job::new(self.system_stamp(), move |transaction| {
            let step: Step<'_, Vec<Outgoing>, ServiceError> =
                Box::pin(async move { Ok(records::take(transaction, (now, now + CLAIM)).await?) });
            step
        });
        for outgoing in self.storage().write(take).await?.value {
            let now = self.clock().now();
            let sent = self.send(outgoing.id, outgoing.content, now).await?;
            self.keep_outcome(outgoing.id, outgoing.attempts, (sent, now)).await?;
        }
        Ok(())
    }

    /// Sends one thing; what went wrong in a few words. What nobody waits for any more counts as sent.
    async fn send(
        &self,
        id: OutgoingId,
        content: Content,
        now: DateTime<Utc>,
    ) -> Result<Result<(), String>, ServiceError> {
        match content {
            Content::Post { saved_search_id, body } => {
                let saved = saved_search::load(self.storage().reader(), saved_search_id).await;
                let webhook = match saved {
                    Ok(saved) => saved.webhook.filter(|webhook| self.sends_to(&webhook.url.host())),
                    Err(StorageError::NotFound) => None,
                    Err(other) => return Err(other.into()),
                };
                Ok(match webhook {
                    Some(webhook) => webhook::post(webhook, (id, body), now).await,
                    None => Ok(()),
                })
            }
            Content::Mail(mail) => Ok(self.send_mail(id, mail).await),
        }
    }

    /// Keeps what became of it.
    async fn keep_outcome(
        &self,
        id: OutgoingId,
        attempts: u32,
        (sent, now): (Result<(), String>, DateTime<Utc>),
    ) -> Result<(), ServiceError> {
        let again = usize::try_from(attempts).ok().and_then(|attempts| AGAIN.get(attempts));
        let later = match (sent, again) {
            (Ok(()), _) => None,
            (Err(failure), Some(again)) => Some((now + *again, failure)),
            (Err(failure), None) => {
                tracing::warn!(outgoing = %id, %failure, "it is given up");
                None
            }
        };
        self.as_system(&self.system_stamp(), move |transaction| {
            let later = later.clone();
            Box::pin(async move {
                match later {
                    Some((due, failure)) => Ok(records::failed(transaction, id, (due, &failure)).await?),
                    None => Ok(records::done(transaction, id).await?),
                }
            })
        })
        .await
    }
}
