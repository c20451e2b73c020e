//! What a hit says, folded for comparing: read once and looked at by all that judges it.

use dingyin_domain::text::fold;

use crate::document::Kind;
use crate::fields::Stored;

/// How many characters of a body are read: what a record is about stands first, a file says it further on.
const READ: usize = 1500;
const READ_OF_FILE: usize = 10_000;

/// The folded texts of a record, and what it is filed under.
#[derive(Debug, Clone, Default)]
pub(crate) struct Texts {
    pub title: String,
    pub organisation: String,
    pub body: String,
    pub codes: Vec<String>,
    pub library: Option<String>,
    pub district: Option<String>,
    pub sub_industry: Option<String>,
    pub chain_nodes: Vec<String>,
    pub status: String,
}

impl Texts {
    pub(crate) fn of(stored: &Stored<'_>) -> Self {
        let fields = stored.fields;
        let folded = |text: Option<String>| text.as_deref().map(fold).unwrap_or_default();
        let read = if stored.kind() == Kind::Document { READ_OF_FILE } else { READ };
        let body: String = stored.text(fields.body).unwrap_or_default().chars().take(read).collect();
        Self {
            title: folded(stored.text(fields.title)),
            organisation: folded(stored.text(fields.organisation)),
            body: fold(&body),
            codes: stored.texts(fields.code).map(|code| fold(&code)).collect(),
            library: stored.text(fields.library),
            district: stored.text(fields.district),
            sub_industry: stored.text(fields.sub_industry),
            chain_nodes: stored.texts(fields.chain_node).collect(),
            status: stored.text(fields.status).unwrap_or_default(),
        }
    }

    /// Whether the title or the body says something.
    pub(crate) fn say(&self, folded: &str) -> bool {
        self.title.contains(folded) || self.body.contains(folded)
    }
}
