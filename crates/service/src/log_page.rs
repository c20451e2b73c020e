//! Pages of the change log, newest first: a cursor is the position before which the next page begins.

use dingyin_storage::change_log::Entry;

use crate::error::{Code, ServiceError};

/// The position that a cursor names.
pub(crate) fn before(cursor: Option<&str>) -> Result<Option<i64>, ServiceError> {
    cursor.map(str::parse::<i64>).transpose().map_err(|_| ServiceError::of(Code::InvalidCursor))
}

/// The page out of entries of which one more than the limit was asked for, and the cursor of the next one if there is one.
pub(crate) fn cut(mut entries: Vec<Entry>, limit: u64) -> (Vec<Entry>, Option<String>) {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = entries.len() > limit;
    entries.truncate(limit);
    let next = entries.last().filter(|_| more).map(|last| last.position.to_string());
    (entries, next)
}
