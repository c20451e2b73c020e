//! Questions that someone keeps (保存的检索), and how new hits are told.

use crate::coded::coded;
use crate::invalid::Invalid;

coded! {
    /// Whether new hits are told on the page.
    pub enum Notify {
        Nowhere = "nowhere" "不提醒" "Nowhere",
        Page = "page" "页面提醒" "On the page",
    }
}

/// The longest address of a webhook, in bytes.
const LONGEST: usize = 500;

/// Where new hits are sent: an address over http or https, without a user or a fragment in it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct WebhookUrl(String);

impl WebhookUrl {
    /// Takes an address as typed.
    ///
    /// # Errors
    /// Not an address over http or https, too long, or with a user in it.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let text = text.trim();
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let authority = rest.and_then(|rest| rest.split(['/', '?']).next()).filter(|authority| !authority.is_empty());
        let plain = text.len() <= LONGEST && text.chars().all(|c| c.is_ascii_graphic() && c != '#' && c != '\\');
        match authority {
            Some(authority) if plain && !authority.contains('@') => Ok(Self(text.to_owned())),
            _ => Err(Invalid::Format("https://host/path")),
        }
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host, without its port, in lower case.
    #[must_use]
    pub fn host(&self) -> String {
        let rest = self.0.split_once("://").map_or("", |(_, rest)| rest);
        let authority = rest.split(['/', '?']).next().unwrap_or_default();
        let host = match authority.strip_prefix('[') {
            Some(inner) => inner.split(']').next().unwrap_or_default(),
            None => authority.split(':').next().unwrap_or_default(),
        };
        host.to_lowercase()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_webhook_is_an_address_over_http_and_its_host_is_known() {
        let host = |text: &str| WebhookUrl::parse(text).map(|url| url.host());
        assert_eq!(host("https://OA.example.gov.cn:8443/hook?x=1"), Ok("oa.example.gov.cn".to_owned()));
        assert_eq!(host("http://[::1]:9000/"), Ok("::1".to_owned()));
        for wrong in
            ["ftp://oa.example", "https://", "https://user:secret@oa.example/", "http://a\\@b/", "javascript:x"]
        {
            assert!(host(wrong).is_err(), "{wrong}");
        }
    }
}
