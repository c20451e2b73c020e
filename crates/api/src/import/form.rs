//! The form in which a file of rows comes.

use axum::body::Bytes;
use axum::extract::{FromRequest as _, Multipart, Request};
use axum::http::StatusCode;
use dingyin_domain::coded::Coded as _;
use dingyin_domain::import::ImportKind;
use dingyin_service::import::LARGEST;
use utoipa::ToSchema;

use crate::body::flaw;
use crate::problem::{BAD_REQUEST, Failure, TOO_LARGE, UNSUPPORTED};

/// The form in which a file comes.
#[derive(ToSchema)]
pub(super) struct ImportForm {
    #[expect(dead_code, reason = "stands for the part of the form in the document")]
    #[schema(value_type = String, format = Binary)]
    pub(super) file: Vec<u8>,
    /// `leads`, `demands` or `organisations`.
    #[expect(dead_code, reason = "stands for the part of the form in the document")]
    pub(super) kind: String,
}

/// What was handed in.
pub(super) struct Incoming {
    pub(super) kind: ImportKind,
    pub(super) file_name: String,
    pub(super) bytes: Bytes,
}

pub(super) async fn read_form(request: Request) -> Result<Incoming, Failure> {
    let mut form = Multipart::from_request(request, &()).await.map_err(|_| Failure::from(UNSUPPORTED))?;
    let broken = |error: axum::extract::multipart::MultipartError| {
        if error.status() == StatusCode::PAYLOAD_TOO_LARGE { TOO_LARGE.into() } else { Failure::from(BAD_REQUEST) }
    };
    let (mut kind, mut file) = (None, None);
    while let Some(field) = form.next_field().await.map_err(broken)? {
        match field.name() {
            Some("kind") => kind = Some(field.text().await.map_err(broken)?),
            Some("file") => {
                let name = field.file_name().unwrap_or_default().to_owned();
                let bytes = field.bytes().await.map_err(broken)?;
                if bytes.len() > LARGEST {
                    return Err(TOO_LARGE.into());
                }
                file = Some((name, bytes));
            }
            name => {
                let pointer = format!("/{}", name.unwrap_or_default());
                return Err(flaw(&pointer, "unknown_field", ("没有这个字段", "there is no such field")));
            }
        }
    }
    let needed = |name: &str| flaw(&format!("/{name}"), "required", ("必填", "is required"));
    let kind = kind.ok_or_else(|| needed("kind"))?;
    let kind = ImportKind::from_code(kind.trim())
        .ok_or_else(|| flaw("/kind", "unknown_code", ("不在可选范围内", "is not one of the known codes")))?;
    let (file_name, bytes) = file.ok_or_else(|| needed("file"))?;
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
    let file_name: String = name.chars().filter(|c| !c.is_control()).take(200).collect();
    Ok(Incoming { kind, file_name, bytes })
}
