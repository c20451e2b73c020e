//! Files over HTTP, and ids in paths.

use std::str::FromStr;

use axum::Json;
use axum::body::Bytes;
use axum::extract::{FromRequest as _, FromRequestParts, Multipart, Path, Request, State as Reach};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use dingyin_domain::id::AttachmentId;
use dingyin_service::account::digest_of;
use dingyin_service::attachment::{HandedIn, Incoming, LARGEST};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::body::{Nothing, Query, flaw};
use crate::header::{etag, location, position};
use crate::problem::{BAD_REQUEST, Failure, NO_ROUTE, TOO_LARGE, UNSUPPORTED};

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new()
        .routes(routes!(add_attachment))
        .routes(routes!(read_attachment))
        .layer(axum::extract::DefaultBodyLimit::max(LARGEST + 64 * 1024))
}

/// The id in a path; what is no id names nothing.
pub(crate) struct Id<T>(pub T);

impl<T: FromStr, S: Send + Sync> FromRequestParts<S> for Id<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let path = Path::<String>::from_request_parts(parts, state).await;
        let Path(text) = path.map_err(|_| Failure::from(NO_ROUTE))?;
        text.parse().map(Self).map_err(|_| NO_ROUTE.into())
    }
}

/// A file that was handed in.
#[derive(Debug, Serialize, ToSchema)]
struct AttachmentView {
    id: Uuid,
    file_name: String,
    media_type: String,
    bytes: i64,
    sm3: String,
}

impl From<HandedIn> for AttachmentView {
    fn from(file: HandedIn) -> Self {
        Self { id: file.id.0, file_name: file.file_name, media_type: file.media_type, bytes: file.bytes, sm3: file.sm3 }
    }
}

/// The form in which a file comes.
#[derive(ToSchema)]
struct AttachmentForm {
    #[expect(dead_code, reason = "stands for the part of the form in the document")]
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
}

/// Hand in a file.
#[utoipa::path(post, path = "/attachments", tag = "attachments",
    request_body(content = AttachmentForm, content_type = "multipart/form-data"),
    responses((status = 201, body = AttachmentView)))]
async fn add_attachment(
    Reach(state): Reach<State>,
    asker: Asker,
    request: Request,
) -> Result<impl IntoResponse, Failure> {
    let incoming = read_form(request).await?;
    let digest =
        digest_of(&format!("{} {}", incoming.file_name, dingyin_service::account::digest_of_bytes(&incoming.bytes)));
    let context = asker.keyed_by(&digest);
    let written = state.service.add_attachment(&context, incoming).await?;
    let view = AttachmentView::from(written.value);
    let at = location(&format!("/api/v1/attachments/{}", view.id));
    Ok((StatusCode::CREATED, [at, etag(1), position(written.position)], Json(view)))
}

async fn read_form(request: Request) -> Result<Incoming, Failure> {
    let mut form = Multipart::from_request(request, &()).await.map_err(|_| Failure::from(UNSUPPORTED))?;
    let broken = |error: axum::extract::multipart::MultipartError| {
        if error.status() == StatusCode::PAYLOAD_TOO_LARGE { TOO_LARGE.into() } else { Failure::from(BAD_REQUEST) }
    };
    let field = form.next_field().await.map_err(broken)?;
    let field = field.ok_or_else(|| flaw("/file", "required", ("必填", "is required")))?;
    if field.name() != Some("file") {
        let pointer = format!("/{}", field.name().unwrap_or_default());
        return Err(flaw(&pointer, "unknown_field", ("没有这个字段", "there is no such field")));
    }
    let file_name = field.file_name().unwrap_or_default().to_owned();
    let media_type = field.content_type().unwrap_or("application/octet-stream").chars().take(200).collect();
    let bytes: Bytes = field.bytes().await.map_err(broken)?;
    if bytes.len() > LARGEST {
        return Err(TOO_LARGE.into());
    }
    Ok(Incoming { file_name, media_type, bytes: bytes.to_vec() })
}

/// Fetch a file; a browser saves it and never shows it as a page.
#[utoipa::path(get, path = "/attachments/{id}", tag = "attachments", params(("id" = Uuid, Path)),
    responses((status = 200, content_type = "application/octet-stream", body = Vec<u8>)))]
async fn read_attachment(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<AttachmentId>,
    _: Query<Nothing>,
) -> Result<impl IntoResponse, Failure> {
    let (file, bytes) = state.service.attachment(&asker.context, id).await?;
    let encoded: String = file.file_name.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let disposition = format!("attachment; filename*=UTF-8''{encoded}");
    let headers =
        [(header::CONTENT_TYPE, "application/octet-stream".to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    Ok((headers, bytes))
}
