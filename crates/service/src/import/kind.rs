//! The dictionaries by which headers are recognised.

use std::sync::LazyLock;

use dingyin_domain::import::{ImportKind, header_heads, header_synonyms};
use dingyin_office::Dictionary;

static DICTIONARIES: LazyLock<[Dictionary; 3]> = LazyLock::new(|| {
    let of = |kind: ImportKind| Dictionary::new(kind.headers(), kind.telling(), &header_synonyms(), &header_heads());
    [of(ImportKind::Leads), of(ImportKind::Demands), of(ImportKind::Organisations)]
});

/// What headers of such a file can say.
pub(super) fn dictionary(kind: ImportKind) -> &'static Dictionary {
    let [leads, demands, organisations] = &*DICTIONARIES;
    match kind {
        ImportKind::Leads => leads,
        ImportKind::Demands => demands,
        ImportKind::Organisations => organisations,
    }
}
