//! Forms that carry a file.

use axum::body::Bytes;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest as _, Multipart, Request};
use axum::http::StatusCode;

use crate::body::flaw;
use crate::problem::{BAD_REQUEST, Failure, TOO_LARGE, UNSUPPORTED};

impl From<MultipartError> for Failure {
    fn from(error: MultipartError) -> Self {
        if error.status() == StatusCode::PAYLOAD_TOO_LARGE { TOO_LARGE.into() } else { BAD_REQUEST.into() }
    }
}

/// The form of a request.
pub(crate) async fn open(request: Request) -> Result<Multipart, Failure> {
    Multipart::from_request(request, &()).await.map_err(|_| UNSUPPORTED.into())
}

/// The file of a form's part, no larger than it may be.
pub(crate) async fn file(part: Field<'_>, largest: usize) -> Result<Bytes, Failure> {
    let bytes = part.bytes().await?;
    if bytes.len() > largest { Err(TOO_LARGE.into()) } else { Ok(bytes) }
}

/// A part that the form does not have.
pub(crate) fn unknown(part: &Field<'_>) -> Failure {
    let pointer = format!("/{}", part.name().unwrap_or_default());
    flaw(&pointer, "unknown_field", ("没有这个字段", "there is no such field"))
}
