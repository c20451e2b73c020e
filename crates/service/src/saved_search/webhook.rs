//! Posting to webhooks: signed, only to hosts that the settings allow.

use std::sync::PoisonError;
use std::time::Duration;

use chrono::{DateTime, Utc};
use dingyin_domain::id::OutgoingId;
use dingyin_storage::saved_search::Webhook;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use crate::Service;

/// How long a webhook may take to answer.
const PATIENCE: Duration = Duration::from_secs(10);

impl Service {
    /// Takes the hosts to which new hits may be sent.
    pub fn allow_webhooks(&self, hosts: impl IntoIterator<Item = String>) {
        let mut allowed = self.inner.webhook_hosts.write().unwrap_or_else(PoisonError::into_inner);
        allowed.extend(hosts.into_iter().map(|host| host.to_lowercase()));
    }

    /// Whether new hits may be sent to a host.
    pub(crate) fn sends_to(&self, host: &str) -> bool {
        self.inner.webhook_hosts.read().unwrap_or_else(PoisonError::into_inner).contains(host)
    }
}

/// Posts a body to a webhook; what went wrong in a few words, without the address.
pub(crate) async fn post(webhook: Webhook, (id, body): (OutgoingId, String), at: DateTime<Utc>) -> Result<(), String> {
    let sent = tokio::task::spawn_blocking(move || {
        let agent: ureq::Agent =
            ureq::Agent::config_builder().timeout_global(Some(PATIENCE)).max_redirects(0).build().into();
        let signature = signature(&webhook.secret, at.timestamp(), &body);
        let request = agent
            .post(webhook.url.as_str())
            .header("content-type", "application/json")
            .header("dingyin-delivery", id.to_string())
            .header("dingyin-signature", signature);
        match request.send(&body) {
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
