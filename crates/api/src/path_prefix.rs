//! The path under which a proxy offers the application.

use std::str::FromStr;

use serde::Deserialize;

/// A path such as `/dingyin`, without a slash at its end; empty where the application stands at the root.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct PathPrefix(String);

/// What does not stand for a path.
#[derive(Debug, thiserror::Error)]
#[error("a path such as /dingyin is needed: letters, digits, - _ . ~ between slashes")]
pub struct NotAPath;

impl PathPrefix {
    /// What the page's addresses are relative to; ends with a slash.
    pub(crate) fn base(&self) -> String {
        format!("{}/", self.0)
    }
}

impl FromStr for PathPrefix {
    type Err = NotAPath;

    fn from_str(given: &str) -> Result<Self, NotAPath> {
        let path = given.trim_end_matches('/');
        let plain = |segment: &str| {
            !matches!(segment, "" | "." | "..")
                && segment.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte))
        };
        let sound = path.is_empty() || path.strip_prefix('/').is_some_and(|rest| rest.split('/').all(plain));
        if sound { Ok(Self(path.to_owned())) } else { Err(NotAPath) }
    }
}

impl TryFrom<String> for PathPrefix {
    type Error = NotAPath;

    fn try_from(given: String) -> Result<Self, NotAPath> {
        given.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefix_is_a_plain_path_with_or_without_a_slash_at_its_end() {
        let base = |given: &str| given.parse::<PathPrefix>().map(|prefix| prefix.base()).ok();
        assert_eq!(base(""), Some("/".into()));
        assert_eq!(base("/"), Some("/".into()));
        assert_eq!(base("/zhaoshang/dingyin/"), Some("/zhaoshang/dingyin/".into()));
        for hostile in ["dingyin", "//other.example", "/a/../b", "/a\"><script>", "/盯引", "/a b"] {
            assert_eq!(base(hostile), None, "{hostile}");
        }
    }
}
