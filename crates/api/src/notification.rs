//! What people are told on the page.

use axum::Json;
use axum::extract::State as Reach;
use axum::response::IntoResponse;
use chrono::{DateTime, NaiveDate, Utc};
use dingyin_domain::coded::Coded as _;
use dingyin_domain::id::NotificationId;
use dingyin_domain::language::Language;
use dingyin_service::{News, Told};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::body::{Body, Query, flaw};
use crate::list::PageQuery;
use crate::problem::Failure;

/// The most that are marked as read by one request.
const MOST: usize = 200;

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new().routes(routes!(list_notifications)).routes(routes!(read_notifications))
}

/// Something that the asker was told.
#[derive(Debug, Serialize, ToSchema)]
struct NotificationView {
    id: Uuid,
    /// `saved_search`: records became hits of a question that the asker keeps; `approval_alert`: the time limit of an approval is
    /// near, or has run out.
    kind: &'static str,
    /// The question; null for other news.
    saved_search: Option<NamedSearch>,
    /// The approval; null for other news.
    alert: Option<AlertView>,
    /// How many records became hits.
    count: usize,
    /// The first of them, as far as the asker may see them now.
    hits: Vec<NamedHit>,
    created_at: DateTime<Utc>,
    /// When it was read, once it was.
    read_at: Option<DateTime<Utc>>,
}

/// An approval whose time limit is near, or has run out.
#[derive(Debug, Serialize, ToSchema)]
struct AlertView {
    project_id: Uuid,
    project_name: String,
    item_id: Uuid,
    code: String,
    name: String,
    /// `first_reminder`, `second_reminder`, `overdue`, `to_unit_head` or `to_leader`.
    rung: &'static str,
    rung_name: &'static str,
    due_on: NaiveDate,
}

#[derive(Debug, Serialize, ToSchema)]
struct NamedSearch {
    id: Uuid,
    name: String,
}

#[derive(Debug, Serialize, ToSchema)]
struct NamedHit {
    #[serde(rename = "type")]
    #[schema(rename = "type")]
    kind: &'static str,
    id: Uuid,
    title: String,
}

impl From<Told> for NotificationView {
    fn from(told: Told) -> Self {
        let (id, name) = told.notification.saved_search;
        let named = told.named.into_iter();
        let named = named.map(|t| NamedHit { kind: t.record.kind.code(), id: t.record.id, title: t.title });
        Self {
            id: told.notification.id.0,
            kind: "saved_search",
            saved_search: Some(NamedSearch { id: id.0, name: name.as_str().to_owned() }),
            alert: None,
            count: told.notification.hits.len(),
            hits: named.collect(),
            created_at: told.notification.created_at,
            read_at: told.notification.read_at,
        }
    }
}

fn view(news: News, language: Language) -> NotificationView {
    let told = match news {
        News::Hits(told) => return told.into(),
        News::Alert(told) => *told,
    };
    let alert = AlertView {
        project_id: told.project_id.0,
        project_name: told.project.name,
        item_id: told.item_id.0,
        name: told.approval.name(language).to_owned(),
        code: told.approval.code,
        rung: told.rung.code(),
        rung_name: told.rung.name(language),
        due_on: told.due_on,
    };
    NotificationView {
        id: told.id.0,
        kind: "approval_alert",
        saved_search: None,
        alert: Some(alert),
        count: 0,
        hits: Vec::new(),
        created_at: told.created_at,
        read_at: told.read_at,
    }
}

/// What the asker was told.
#[derive(Debug, Serialize, ToSchema)]
struct Notifications {
    items: Vec<NotificationView>,
    next_cursor: Option<String>,
    total: Option<u64>,
    /// How much was not read yet.
    unread: u64,
}

/// List what the asker was told, the latest first.
#[utoipa::path(get, path = "/notifications", tag = "around", params(PageQuery),
    responses((status = 200, body = Notifications)))]
async fn list_notifications(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(page): Query<PageQuery>,
) -> Result<Json<Notifications>, Failure> {
    asker.see_records(&state).await?;
    // Counted first, so that whatever is counted is listed.
    let unread = state.service.unread_notifications(&asker.context).await?;
    let told = state.service.notifications(&asker.context).await?;
    let views = told.into_iter().map(|news| view(news, asker.context.language)).collect();
    let listed = page.of(views, |view: &NotificationView| view.id)?;
    Ok(Json(Notifications { items: listed.items, next_cursor: listed.next_cursor, total: listed.total, unread }))
}

/// What is marked as read.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ReadBody {
    /// These; all when absent.
    ids: Option<Vec<Uuid>>,
}

/// How much was marked.
#[derive(Debug, Serialize, ToSchema)]
struct ReadView {
    read: u64,
}

/// Mark what the asker was told as read.
#[utoipa::path(post, path = "/notifications/read", tag = "around", request_body = ReadBody,
    responses((status = 200, body = ReadView)))]
async fn read_notifications(
    Reach(state): Reach<State>,
    asker: Asker,
    body: Body<ReadBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let ids = body.value.ids.unwrap_or_default();
    if ids.len() > MOST {
        return Err(flaw("/ids", "too_many", ("不得超过 200 项", "must not exceed 200 entries")));
    }
    let ids = ids.into_iter().map(NotificationId).collect();
    let written = state.service.read_notifications(&context, ids).await?;
    Ok(Json(ReadView { read: written.value }))
}
