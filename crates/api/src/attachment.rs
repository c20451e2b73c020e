//! Files over HTTP, and ids in paths.

use std::str::FromStr;

use axum::Json;
use axum::extract::{FromRequestParts, Path, Request, State as Reach};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use chrono::{DateTime, Utc};
use dingyin_domain::id::{AttachmentId, ProjectId};
use dingyin_service::Attachment;
use dingyin_service::account::digest_of;
use dingyin_service::attachment::{HandedIn, Incoming, LARGEST};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::body::{Nothing, Query, missing};
use crate::form;
use crate::header::{etag, location, named_file, position};
use crate::list::{Listed, PageQuery};
use crate::problem::{Failure, NO_ROUTE};

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new()
        .routes(routes!(add_attachment))
        .routes(routes!(read_attachment))
        .routes(routes!(project_attachments))
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

/// The ids in a path of two; what are no ids name nothing.
pub(crate) struct Ids<A, B>(pub A, pub B);

impl<A: From<Uuid>, B: From<Uuid>, S: Send + Sync> FromRequestParts<S> for Ids<A, B> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let path = Path::<(Uuid, Uuid)>::from_request_parts(parts, state).await;
        let Path((first, second)) = path.map_err(|_| Failure::from(NO_ROUTE))?;
        Ok(Self(first.into(), second.into()))
    }
}

/// A file that was handed in.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AttachmentView {
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

/// A file that a project carries.
#[derive(Debug, Serialize, ToSchema)]
struct CarriedView {
    #[serde(flatten)]
    file: AttachmentView,
    added_at: DateTime<Utc>,
}

/// List the files that a project carries, the latest first: evidence, documents of approvals, photos of progress and visits.
#[utoipa::path(get, path = "/projects/{id}/attachments", tag = "attachments", params(("id" = Uuid, Path), PageQuery),
    responses((status = 200, body = Listed<CarriedView>)))]
async fn project_attachments(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    Query(query): Query<PageQuery>,
) -> Result<Json<Listed<CarriedView>>, Failure> {
    asker.see_records(&state).await?;
    let files = state.service.project_attachments(&asker.context, id).await?;
    let view = |file: Attachment| CarriedView { added_at: file.created_at, file: HandedIn::from(file).into() };
    Ok(Json(query.of(files.into_iter().map(view).collect(), |view| view.file.id)?))
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
    let mut form = form::open(request).await?;
    let part = form.next_field().await?.ok_or_else(|| missing("file"))?;
    if part.name() != Some("file") {
        return Err(form::unknown(&part));
    }
    let file_name = part.file_name().unwrap_or_default().to_owned();
    let media_type = part.content_type().unwrap_or("application/octet-stream").chars().take(200).collect();
    let bytes = form::file(part, LARGEST).await?;
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
    let headers = [
        (header::CONTENT_TYPE, "application/octet-stream".to_owned()),
        (header::CONTENT_DISPOSITION, named_file(&file.file_name)),
    ];
    Ok((headers, bytes))
}
