//! Why no text is taken from a file.

use crate::error::OfficeError;

/// Why the text of a file could not be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ExtractError {
    /// It is of no kind whose text can be taken.
    #[error("of no kind whose text can be taken")]
    Unknown,
    /// It is encrypted, and opens only with a password.
    #[error("protected by a password")]
    Protected,
    /// It is broken, or not what it seems to be.
    #[error("damaged")]
    Damaged,
    /// It unpacks to more than is taken.
    #[error("unpacks to more than is taken")]
    TooLarge,
}

impl From<OfficeError> for ExtractError {
    fn from(error: OfficeError) -> Self {
        match error {
            OfficeError::Protected => Self::Protected,
            OfficeError::Bomb | OfficeError::TooManyRows(_) => Self::TooLarge,
            OfficeError::UnknownKind | OfficeError::WebPage | OfficeError::Macros => Self::Unknown,
            OfficeError::Unreadable(_)
            | OfficeError::FontsMissing
            | OfficeError::Untypeset(_)
            | OfficeError::Unwritable(_) => Self::Damaged,
        }
    }
}
