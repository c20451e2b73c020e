//! Sending to webhooks: at least once, signed, later and later when it does not arrive.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use dingyin_storage::delivery::{self, Delivery, Waiting};
use dingyin_storage::saved_search::{self as records, Webhook};
use dingyin_storage::{Job, Step, StorageError};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use crate::Service;
use crate::error::ServiceError;

/// How long a webhook may take to answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long another node leaves a delivery alone that this one is about.
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
/// How often deliveries that have become due are looked for.
const LOOK: Duration = Duration::from_secs(2);

impl Service {
    /// Takes the hosts to which new hits may be sent.
    pub fn allow_webhooks(&self, hosts: impl IntoIterator<Item = String>) {
        let mut allowed = self.inner.webhook_hosts.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        allowed.extend(hosts.into_iter().map(|host| host.to_lowercase()));
    }

    /// Whether new hits may be sent to a host.
    pub(super) fn sends_to(&self, host: &str) -> bool {
        let allowed = self.inner.webhook_hosts.read().unwrap_or_else(std::sync::PoisonError::into_inner);
        allowed.contains(host)
    }

    /// Sends what waits, for as long as the process lives.
    pub async fn deliver_webhooks(self) {
        loop {
            let told = self.inner.told.notified();
            if let Err(error) = self.deliver_due().await {
                tracing::warn!(%error, "deliveries cannot be read");
            }
            let _ = tokio::time::timeout(LOOK, told).await;
        }
    }

    async fn deliver_due(&self) -> Result<(), ServiceError> {
        let now = self.clock().now();
        if delivery::any_due(self.storage().reader(), now).await? == Waiting::Nothing {
            return Ok(());
        }
        let take = Job::new(self.system_stamp(), move |transaction| {
            let step: Step<'_, Vec<Delivery>, ServiceError> =
                Box::pin(async move { Ok(delivery::take(transaction, (now, now + CLAIM)).await?) });
            step
        });
        for delivery in self.storage().write(take).await?.value {
            self.deliver(delivery).await?;
        }
        Ok(())
    }

    /// Sends one delivery and keeps what became of it.
    async fn deliver(&self, delivery: Delivery) -> Result<(), ServiceError> {
        let saved = records::load(self.storage().reader(), delivery.saved_search_id).await;
        let webhook = match saved {
            Ok(saved) => saved.webhook.filter(|webhook| self.sends_to(&webhook.url.host())),
            Err(StorageError::NotFound) => None,
            Err(other) => return Err(other.into()),
        };
        let now = self.clock().now();
        let outcome = match webhook {
            Some(webhook) => post(webhook, delivery.clone(), now).await,
            None => Ok(()),
        };
        let again = usize::try_from(delivery.attempts).ok().and_then(|attempts| AGAIN.get(attempts));
        let id = delivery.id;
        let later = match (outcome, again) {
            (Ok(()), _) => None,
            (Err(failure), Some(again)) => Some((now + *again, failure)),
            (Err(failure), None) => {
                tracing::warn!(delivery = %id, %failure, "a delivery is given up");
                None
            }
        };
        self.as_system(&self.system_stamp(), move |transaction| {
            let later = later.clone();
            Box::pin(async move {
                match later {
                    Some((due, failure)) => Ok(delivery::failed(transaction, id, (due, &failure)).await?),
                    None => Ok(delivery::done(transaction, id).await?),
                }
            })
        })
        .await
    }
}

/// Posts a body to a webhook; what went wrong in a few words, without the address.
async fn post(webhook: Webhook, delivery: Delivery, at: DateTime<Utc>) -> Result<(), String> {
    let sent = tokio::task::spawn_blocking(move || {
        let agent: ureq::Agent =
            ureq::Agent::config_builder().timeout_global(Some(PATIENCE)).max_redirects(0).build().into();
        let signature = signature(&webhook.secret, at.timestamp(), &delivery.body);
        let request = agent
            .post(webhook.url.as_str())
            .header("content-type", "application/json")
            .header("dingyin-delivery", delivery.id.to_string())
            .header("dingyin-signature", signature);
        match request.send(&delivery.body) {
            Ok(answer) if answer.status().is_success() => Ok(()),
            Ok(answer) => Err(format!("answered {}", answer.status().as_u16())),
            Err(ureq::Error::StatusCode(code)) => Err(format!("answered {code}")),
            Err(ureq::Error::Timeout(_)) => Err("took too long".to_owned()),
            Err(_) => Err("could not be reached".to_owned()),
        }
    });
    sent.await.unwrap_or_else(|_| Err("could not be sent".to_owned()))
}

/// `t=SECONDS,v1=HEX`: HMAC-SHA256 with the key over the second, a point, and the body.
fn signature(secret: &str, second: i64, body: &str) -> String {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.as_bytes()) else { return String::new() };
    mac.update(format!("{second}.{body}").as_bytes());
    let digest: String = mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    format!("t={second},v1={digest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_is_hmac_sha256_over_second_and_body() {
        let expected = "t=1796000000,v1=";
        let signed = signature("key", 1_796_000_000, "{}");
        assert!(signed.starts_with(expected) && signed.len() == expected.len() + 64, "{signed}");
        assert_ne!(signed, signature("other", 1_796_000_000, "{}"));
        assert_ne!(signed, signature("key", 1_796_000_001, "{}"));
    }
}
