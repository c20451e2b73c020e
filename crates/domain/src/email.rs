//! Addresses for mail.

use serde::{Deserialize, Serialize};

use crate::invalid::Invalid;

/// The longest address, in bytes. RFC 5321, 4.5.3.1.
const LONGEST: usize = 254;

/// An address for mail.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Email(String);

impl Email {
    /// Takes an address as typed: one `@`, a domain with a point, nothing that ends a header.
    ///
    /// # Errors
    /// Another form.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let text = text.trim();
        let plain = |part: &str| {
            !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c))
        };
        let sound = text.split_once('@').is_some_and(|(local, domain)| {
            plain(local) && plain(domain) && domain.split('.').all(|label| !label.is_empty()) && domain.contains('.')
        });
        if sound && text.len() <= LONGEST {
            Ok(Self(text.to_owned()))
        } else {
            Err(Invalid::Format("name@example.com"))
        }
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_cannot_carry_a_header() {
        for wrong in ["tao", "tao@", "@cn", "tao@cn", "a@b@c.cn", "tao@x.cn\r\nBcc: all@x.cn", "tao@.cn", "陶@x.cn"] {
            assert!(Email::parse(wrong).is_err(), "{wrong}");
        }
        assert!(Email::parse("Tao.Gong+ics@yue-zhou.example.cn").is_ok());
    }
}
