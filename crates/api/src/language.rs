//! The asker's language, from `Accept-Language`.

use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;
use dingyin_domain::language::Language;

/// English where it is asked for before Chinese, else Chinese.
pub(crate) fn of(headers: &HeaderMap) -> Language {
    let asked = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let first = asked.split(',').next().unwrap_or_default().trim().to_ascii_lowercase();
    if first.starts_with("en") { Language::English } else { Language::Chinese }
}
