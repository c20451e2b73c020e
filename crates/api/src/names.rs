//! Values of closed lists with their names in both languages.

use dingyin_domain::coded::Coded;
use dingyin_domain::language::Language;
use serde::Serialize;
use utoipa::ToSchema;

/// A code and what people call it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Named {
    pub code: &'static str,
    pub name_zh: &'static str,
    pub name_en: &'static str,
}

/// Every value of a closed list.
pub(crate) fn all<T: Coded>() -> Vec<Named> {
    T::ALL
        .iter()
        .map(|value| Named {
            code: value.code(),
            name_zh: value.name(Language::Chinese),
            name_en: value.name(Language::English),
        })
        .collect()
}
