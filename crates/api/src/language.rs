//! The asker's language, from `Accept-Language`.

use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;
use dingyin_domain::language::Language;

/// The one of the two that is asked for with more weight; Chinese when neither is.
pub(crate) fn of(headers: &HeaderMap) -> Language {
    let asked = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let weight = |language: &str| asked.split(',').filter_map(|range| weighed(range, language)).fold(0.0, f32::max);
    if weight("en") > weight("zh") { Language::English } else { Language::Chinese }
}

/// The weight of a range such as `en-GB;q=0.8` when it names this language.
fn weighed(range: &str, language: &str) -> Option<f32> {
    let (tag, rest) = range.split_once(';').unwrap_or((range, ""));
    let primary = tag.trim().split('-').next().unwrap_or_default();
    let weight = rest.trim().strip_prefix("q=").map_or(1.0, |weight| weight.trim().parse().unwrap_or(0.0));
    primary.eq_ignore_ascii_case(language).then_some(weight)
}
