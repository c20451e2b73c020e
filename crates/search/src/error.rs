//! What can go wrong with the index.

/// An error of the index.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// The index did not do what it was asked.
    #[error("index: {0}")]
    Index(#[from] tantivy::TantivyError),
    /// The folder of the index cannot be used.
    #[error("index folder: {0}")]
    Folder(#[from] std::io::Error),
    /// Another process writes to the index.
    #[error("another process writes to the index; stop it first")]
    Busy,
    /// The cursor does not read or lies too deep.
    #[error("the cursor does not read")]
    Cursor,
}
