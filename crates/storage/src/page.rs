//! Keyset pages: a cursor names the last row seen by its sort value and id, so that pages stay stable.

use uuid::Uuid;

use crate::error::StorageError;

/// The place after which a page begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    /// The last row's sort value: a number, a date, or a code.
    pub value: String,
    /// The last row's id.
    pub id: Uuid,
}

impl Cursor {
    /// Behind a row of a list that is in the order of its ids.
    pub(crate) fn behind(id: Uuid) -> Self {
        Self { value: String::from("0"), id }
    }

    /// The cursor as clients carry it.
    #[must_use]
    pub fn encode(&self) -> String {
        format!("{}.{}", self.id.simple(), self.value)
    }

    /// Reads a cursor.
    ///
    /// # Errors
    /// Not one that [`Cursor::encode`] made.
    pub fn decode(text: &str) -> Result<Self, StorageError> {
        let (id, value) = text.split_once('.').ok_or(StorageError::Cursor)?;
        let id = Uuid::try_parse(id).map_err(|_| StorageError::Cursor)?;
        let plain = value.len() <= 40 && value.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        if plain { Ok(Self { value: value.to_owned(), id }) } else { Err(StorageError::Cursor) }
    }
}

/// One page of a list.
#[derive(Debug, Clone)]
pub struct Page<T> {
    /// The rows.
    pub items: Vec<T>,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}

impl<T> Page<T> {
    /// Cuts rows of which one more than `limit` was asked for.
    #[must_use]
    pub fn cut(mut items: Vec<T>, limit: u64, cursor: impl Fn(&T) -> Cursor) -> Self {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let more = items.len() > limit;
        items.truncate(limit);
        let next = if more { items.last().map(cursor) } else { None };
        Self { items, next }
    }

    /// The same page of other things.
    #[must_use]
    pub fn map<U>(self, change: impl FnMut(T) -> U) -> Page<U> {
        Page { items: self.items.into_iter().map(change).collect(), next: self.next }
    }
}
