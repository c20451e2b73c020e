//! The form in which a file of rows comes.

use axum::body::Bytes;
use axum::extract::Request;
use dingyin_domain::coded::Coded as _;
use dingyin_domain::import::ImportKind;
use dingyin_service::import::LARGEST;
use utoipa::ToSchema;

use crate::body::{flaw, missing};
use crate::form;
use crate::problem::Failure;

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
    let mut form = form::open(request).await?;
    let (mut kind, mut file) = (None, None);
    while let Some(part) = form.next_field().await? {
        match part.name() {
            Some("kind") => kind = Some(part.text().await?),
            Some("file") => {
                let name = part.file_name().unwrap_or_default().to_owned();
                file = Some((name, form::file(part, LARGEST).await?));
            }
            _ => return Err(form::unknown(&part)),
        }
    }
    let kind = kind.ok_or_else(|| missing("kind"))?;
    let kind = ImportKind::from_code(kind.trim())
        .ok_or_else(|| flaw("/kind", "unknown_code", ("不在可选范围内", "is not one of the known codes")))?;
    let (file_name, bytes) = file.ok_or_else(|| missing("file"))?;
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
    let file_name: String = name.chars().filter(|c| !c.is_control()).take(200).collect();
    Ok(Incoming { kind, file_name, bytes })
}
