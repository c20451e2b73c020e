//! What every repository needs between its rows and their meaning.

use dingyin_domain::coded::Coded;
use dingyin_domain::text::Line;
use dingyin_domain::transfer::Share;
use sea_orm::UpdateResult;

use crate::error::StorageError;

/// A value that storage itself wrote; one that does not read is a damaged database.
pub(crate) fn sound<T, E>(result: Result<T, E>, what: &'static str) -> Result<T, StorageError> {
    result.map_err(|_| StorageError::Unreadable(what))
}

/// A change that met no row built on a version that is not the current one.
pub(crate) const fn met(updated: &UpdateResult) -> Result<(), StorageError> {
    if updated.rows_affected == 1 { Ok(()) } else { Err(StorageError::Stale) }
}

/// A stored code of a closed list.
pub(crate) fn coded<T: Coded>(code: &str, what: &'static str) -> Result<T, StorageError> {
    T::from_code(code).ok_or(StorageError::Unreadable(what))
}

/// A stored line that may be absent.
pub(crate) fn text<const N: usize>(value: Option<String>) -> Result<Option<Line<N>>, StorageError> {
    sound(value.map(Line::parse).transpose(), "text")
}

/// A pattern that finds `q` anywhere in a lower-case text; `!` escapes what a pattern gives a meaning.
pub(crate) fn like_pattern(q: &str) -> String {
    let mut pattern = String::from("%");
    for c in q.to_lowercase().chars() {
        if matches!(c, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

/// A share as it is stored.
pub(crate) fn share_row(share: Share) -> i32 {
    i32::try_from(share.basis_points()).unwrap_or_default()
}

/// A stored share.
pub(crate) fn share(basis_points: i32) -> Result<Share, StorageError> {
    sound(Share::new(basis_points.into()), "share")
}
