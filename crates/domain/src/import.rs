//! Imports: what a file of rows holds, what its columns can mean (`seeds/reference/imports/`), what becomes of a row.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::coded::coded;
use crate::language::Language;
use crate::reference::rows;

coded! {
    /// What a file of rows holds.
    pub enum ImportKind {
        Leads = "leads" "线索" "Leads",
        Demands = "demands" "需求" "Demands",
        Organisations = "organisations" "主体" "Organisations",
    }
}

coded! {
    /// How an import stands.
    pub enum ImportState {
        Reading = "reading" "读取中" "Reading",
        Ready = "ready" "待导入" "Ready",
        Committing = "committing" "导入中" "Going in",
        Done = "done" "已导入" "Done",
        Failed = "failed" "失败" "Failed",
    }
}

coded! {
    /// What becomes of a row.
    pub enum RowState {
        Ready = "ready" "可导入" "Ready",
        Problem = "problem" "有问题" "Problem",
        Duplicate = "duplicate" "重复" "Duplicate",
        Ignored = "ignored" "忽略" "Ignored",
    }
}

/// Something a column can mean.
#[derive(Debug, Deserialize)]
pub struct Field {
    kind: String,
    /// Its code.
    pub code: String,
    name_zh: String,
    name_en: String,
    required: String,
}

impl Field {
    /// What people call it.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        language.pick(&self.name_zh, &self.name_en)
    }

    /// Whether a row must have it.
    #[must_use]
    pub fn is_required(&self) -> bool {
        self.required == "yes"
    }
}

#[derive(Debug, Deserialize)]
struct Header {
    kind: String,
    field: String,
    words: String,
}

static FIELDS: LazyLock<Vec<Field>> =
    LazyLock::new(|| rows(include_str!("../../../seeds/reference/imports/fields.csv")));
static HEADERS: LazyLock<Vec<Header>> =
    LazyLock::new(|| rows(include_str!("../../../seeds/reference/imports/headers.csv")));

#[derive(Debug, Deserialize)]
struct Synonym {
    said: String,
    meant: String,
}

static SYNONYMS: LazyLock<Vec<Synonym>> =
    LazyLock::new(|| rows(include_str!("../../../seeds/reference/imports/header_synonyms.csv")));

/// Words that headers say for others, the longest first.
#[must_use]
pub fn header_synonyms() -> Vec<(&'static str, &'static str)> {
    let mut synonyms: Vec<_> = SYNONYMS.iter().map(|row| (row.said.as_str(), row.meant.as_str())).collect();
    synonyms.sort_by_key(|(said, _)| std::cmp::Reverse(said.len()));
    synonyms
}

#[derive(Debug, Deserialize)]
struct Head {
    heads: String,
    fields: String,
}

static HEADS: LazyLock<Vec<Head>> =
    LazyLock::new(|| rows(include_str!("../../../seeds/reference/imports/header_heads.csv")));

/// Nouns in which a header ends, split by `|`, with the only fields that it can mean then.
#[must_use]
pub fn header_heads() -> Vec<(&'static str, &'static str)> {
    HEADS.iter().map(|row| (row.heads.as_str(), row.fields.as_str())).collect()
}

impl ImportKind {
    /// What the columns of such a file can mean.
    #[must_use]
    pub fn fields(self) -> Vec<&'static Field> {
        FIELDS.iter().filter(|field| field.kind == self.code()).collect()
    }

    /// The field with this code.
    #[must_use]
    pub fn field(self, code: &str) -> Option<&'static Field> {
        FIELDS.iter().find(|field| field.kind == self.code() && field.code == code)
    }

    /// The fields, each with the words that headers use for it, split by `|`; `-` stands for columns that are none of
    /// ours.
    pub fn headers(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let own = HEADERS.iter().filter(move |row| row.kind == self.code());
        own.map(|row| (row.field.as_str(), row.words.as_str()))
    }

    /// The fields of which at least one makes a table what it is.
    #[must_use]
    pub const fn telling(self) -> &'static [&'static str] {
        match self {
            Self::Leads => &["name", "investor"],
            Self::Demands => &["title", "organisation"],
            Self::Organisations => &["name"],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_a_name_and_words_that_lead_to_it() {
        for kind in ImportKind::EVERY {
            for (field, _) in kind.headers().filter(|(field, _)| *field != "-") {
                assert!(kind.field(field).is_some(), "{kind} {field}");
            }
            for field in kind.fields() {
                assert!(kind.headers().any(|(code, _)| code == field.code), "{kind} {}", field.code);
            }
        }
    }
}
