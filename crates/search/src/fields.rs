//! Records as documents of the index, and back.

use chrono::Datelike as _;
use tantivy::TantivyDocument;
use tantivy::schema::{Field, Value as _};
use uuid::Uuid;

use crate::analysis::short_forms;
use crate::document::{Document, Kind, code};
use crate::facets::packed;
use crate::schema::Fields;

/// The term by which a record's document is replaced.
pub(crate) fn key(kind: Kind, id: Uuid) -> String {
    format!("{}:{}", kind.code(), id.simple())
}

/// A document as it comes back from the index.
pub(crate) struct Stored<'f> {
    pub document: TantivyDocument,
    pub fields: &'f Fields,
}

impl Stored<'_> {
    pub(crate) fn text(&self, field: Field) -> Option<String> {
        self.document.get_first(field).and_then(|value| value.as_str()).map(str::to_owned)
    }

    pub(crate) fn texts(&self, field: Field) -> impl Iterator<Item = String> + '_ {
        self.document.get_all(field).filter_map(|value| value.as_str()).map(str::to_owned)
    }

    pub(crate) fn valid_until(&self) -> i64 {
        self.document.get_first(self.fields.valid_until).and_then(|value| value.as_i64()).unwrap_or(i64::MAX)
    }

    pub(crate) fn id(&self) -> Uuid {
        self.text(self.fields.id).and_then(|id| Uuid::try_parse(&id).ok()).unwrap_or_default()
    }

    pub(crate) fn kind(&self) -> Kind {
        self.text(self.fields.kind).and_then(|kind| Kind::from_code(&kind)).unwrap_or(Kind::Project)
    }
}

impl Fields {
    /// The document of the index that stands for a record.
    #[must_use]
    pub fn document(&self, from: Document) -> TantivyDocument {
        let mut document = TantivyDocument::new();
        document.add_text(self.key, key(from.kind, from.id));
        document.add_text(self.kind, from.kind.code());
        document.add_text(self.id, from.id.simple().to_string());
        document.add_text(self.title, &from.title);
        document.add_text(self.body, &from.body);
        let organisation = from.organisation.as_deref().unwrap_or_default();
        // A follow-up borrows its project's name; it must not outrank the project by it.
        let (named, said) = match from.kind {
            Kind::FollowUp => (String::new(), format!("{}\n{}", from.body, from.title)),
            _ => (format!("{}\n{organisation}", from.title), from.body.clone()),
        };
        document.add_text(self.text, &said);
        for field in [self.text, self.names, self.syllables, self.initials] {
            document.add_text(field, &named);
        }
        let values = [
            (self.organisation, from.organisation.as_deref()),
            (self.library, code(from.library)),
            (self.district, code(from.district)),
            (self.industry, code(from.industry)),
            (self.sub_industry, from.sub_industry),
            (self.status, Some(from.status)),
        ];
        for (field, value) in values {
            if let Some(value) = value {
                document.add_text(field, value);
            }
        }
        for code in &from.codes {
            document.add_text(self.code, code);
        }
        for access in &from.access {
            document.add_text(self.access, access.term());
        }
        for node in &from.chain_nodes {
            document.add_text(self.chain_node, node);
        }
        for key in &from.likeness {
            document.add_text(self.likeness, key);
        }
        let last_day = from.valid_until.map_or(i64::MAX, |day| i64::from(day.num_days_from_ce()));
        document.add_i64(self.valid_until, last_day);
        document.add_i64(self.updated_at, from.updated_at);
        document.add_u64(self.tie, from.id.as_u64_pair().1);
        for short in short_forms(from.organisation.as_deref().unwrap_or(&from.title)) {
            document.add_text(self.short, short);
        }
        if let Some(amount) = from.amount {
            document.add_i64(self.amount, amount);
        }
        if let Some(day) = from.day {
            document.add_i64(self.day, i64::from(day.num_days_from_ce()));
        }
        let [coarse, fine] = packed(&from);
        document.add_u64(self.facets, coarse);
        document.add_u64(self.finer_facets, fine);
        document
    }
}
