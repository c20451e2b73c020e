//! Questions that people keep.

use axum::Json;
use axum::extract::State as Reach;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use chrono::{DateTime, Utc};
use dingyin_domain::coded::Coded;
use dingyin_domain::id::SavedSearchId;
use dingyin_service::{SavedQuestion, SavedSearch, SavedSearchDraft};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::SearchQuery;
use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{Body, MergePatch, Nothing, Query, missing};
use crate::header::{IfMatch, etag, location, position};
use crate::list::{Listed, PageQuery};
use crate::problem::Failure;
use crate::project::merged;

pub(super) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new().routes(routes!(save_search, list_saved_searches)).routes(routes!(
        read_saved_search,
        edit_saved_search,
        remove_saved_search
    ))
}

/// Declares a question in a body and in an answer side by side; the names are those of the query of a search.
macro_rules! question {
    ($($field:ident),+) => {
        /// A question with its filters, as the parameters of a search.
        #[derive(Debug, Default, Deserialize, Serialize, ToSchema)]
        #[serde(default, deny_unknown_fields)]
        struct QuestionBody {
            #[schema(max_length = 200)]
            q: String,
            $(#[serde(skip_serializing_if = "Vec::is_empty")] $field: Vec<String>),+
        }

        impl From<QuestionBody> for SearchQuery {
            fn from(body: QuestionBody) -> Self {
                Self { q: Some(body.q), $($field: body.$field,)+ ..Self::default() }
            }
        }
    };
}

question!(r#type, library, district, industry, sub_industry, chain_node, tier, year, status, ignore);

impl From<SavedQuestion> for QuestionBody {
    fn from(question: SavedQuestion) -> Self {
        fn codes<T: Coded>(values: &[T]) -> Vec<String> {
            values.iter().map(|value| value.code().to_owned()).collect()
        }
        let filter = question.filter;
        Self {
            q: question.q,
            r#type: filter.kinds.iter().map(|kind| kind.code().to_owned()).collect(),
            library: codes(&filter.libraries),
            district: codes(&filter.districts),
            industry: codes(&filter.industries),
            sub_industry: filter.sub_industries,
            chain_node: filter.chain_nodes,
            tier: codes(&filter.tiers),
            year: filter.years.iter().map(ToString::to_string).collect(),
            status: filter.statuses,
            ignore: question.unread.iter().map(|reading| reading.code().to_owned()).collect(),
        }
    }
}

/// A question to be kept.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SavedSearchBody {
    #[schema(required, nullable = false, max_length = 100)]
    name: Option<String>,
    #[schema(required, nullable = false)]
    question: Option<QuestionBody>,
    /// Whether new hits are told on the page: `nowhere` (when absent) or `page`.
    notify: Option<String>,
    /// Where new hits are posted; a host that the settings allow.
    webhook_url: Option<String>,
}

/// How a kept question is called and how new hits are told.
#[derive(Debug, Default, Deserialize, Serialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
struct SavedSearchPatch {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    notify: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    webhook_url: Option<String>,
}

impl From<SavedSearchPatch> for SavedSearchDraft {
    fn from(patch: SavedSearchPatch) -> Self {
        Self { name: patch.name, notify: patch.notify, webhook_url: patch.webhook_url }
    }
}

impl From<&SavedSearch> for SavedSearchPatch {
    fn from(saved: &SavedSearch) -> Self {
        Self {
            name: Some(saved.name.as_str().to_owned()),
            notify: Some(saved.notify.code().to_owned()),
            webhook_url: saved.webhook.as_ref().map(|webhook| webhook.url.as_str().to_owned()),
        }
    }
}

/// A question that the asker keeps.
#[derive(Debug, Serialize, ToSchema)]
struct SavedSearchView {
    id: Uuid,
    version: i64,
    name: String,
    question: QuestionBody,
    notify: &'static str,
    webhook_url: Option<String>,
    /// The key with which posts to the webhook are signed; shown when it was made, and never again.
    #[serde(skip_serializing_if = "Option::is_none")]
    webhook_secret: Option<String>,
    created_at: DateTime<Utc>,
}

impl SavedSearchView {
    fn of(saved: &SavedSearch) -> Result<Self, Failure> {
        Ok(Self {
            id: saved.id.0,
            version: saved.version,
            name: saved.name.as_str().to_owned(),
            question: SavedQuestion::of(saved)?.into(),
            notify: saved.notify.code(),
            webhook_url: saved.webhook.as_ref().map(|webhook| webhook.url.as_str().to_owned()),
            webhook_secret: None,
            created_at: saved.created_at,
        })
    }

    /// With the key, where it is another than it was.
    fn showing_key(self, before: Option<&SavedSearch>, after: &SavedSearch) -> Self {
        let secret = |saved: &SavedSearch| saved.webhook.as_ref().map(|webhook| webhook.secret.clone());
        let known = before.and_then(secret);
        Self { webhook_secret: secret(after).filter(|secret| Some(secret) != known.as_ref()), ..self }
    }
}

/// Keep a question; what it finds now is no news. With a webhook the answer shows its key, this once.
#[utoipa::path(post, path = "/saved-searches", tag = "search", request_body = SavedSearchBody,
    responses((status = 201, body = SavedSearchView)))]
async fn save_search(
    Reach(state): Reach<State>,
    asker: Asker,
    body: Body<SavedSearchBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let SavedSearchBody { name, question, notify, webhook_url } = body.value;
    let question = question.ok_or_else(|| missing("question"))?;
    let question = SearchQuery::from(question).question()?;
    let question = SavedQuestion { q: question.q, filter: question.filter, unread: question.unread };
    let draft = SavedSearchDraft { name, notify, webhook_url };
    let written = state.service.save_search(&context, question, draft).await?;
    let view = SavedSearchView::of(&written.value)?.showing_key(None, &written.value);
    let at = location(&format!("/api/v1/saved-searches/{}", written.value.id));
    let headers = [at, etag(written.value.version), position(written.position)];
    Ok((StatusCode::CREATED, headers, Json(view)))
}

/// List the questions that the asker keeps, the latest first.
#[utoipa::path(get, path = "/saved-searches", tag = "search", params(PageQuery),
    responses((status = 200, body = Listed<SavedSearchView>)))]
async fn list_saved_searches(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(page): Query<PageQuery>,
) -> Result<Json<Listed<SavedSearchView>>, Failure> {
    asker.see_records(&state).await?;
    let saved = state.service.saved_searches(&asker.context).await?;
    let views = saved.iter().map(SavedSearchView::of).collect::<Result<Vec<_>, _>>()?;
    Ok(Json(page.of(views, |view: &SavedSearchView| view.id)?))
}

/// Read a question that the asker keeps.
#[utoipa::path(get, path = "/saved-searches/{id}", tag = "search", params(("id" = Uuid, Path)),
    responses((status = 200, body = SavedSearchView)))]
async fn read_saved_search(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<SavedSearchId>,
    _: Query<Nothing>,
) -> Result<impl IntoResponse, Failure> {
    asker.see_records(&state).await?;
    let saved = state.service.saved_search(&asker.context, id).await?;
    Ok(([etag(saved.version)], Json(SavedSearchView::of(&saved)?)))
}

/// Change how a kept question is called and how new hits are told (JSON merge patch).
#[utoipa::path(patch, path = "/saved-searches/{id}", tag = "search", params(("id" = Uuid, Path)),
    request_body(content = SavedSearchPatch, content_type = "application/merge-patch+json"),
    responses((status = 200, body = SavedSearchView)))]
async fn edit_saved_search(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<SavedSearchId>,
    IfMatch(expected): IfMatch,
    MergePatch(patch): MergePatch,
) -> Result<impl IntoResponse, Failure> {
    let before = state.service.saved_search(&asker.context, id).await?;
    let draft = merged(&SavedSearchPatch::from(&before), patch)?;
    let written = state.service.edit_saved_search(&asker.context, id, expected, draft.into()).await?;
    let view = SavedSearchView::of(&written.value)?.showing_key(Some(&before), &written.value);
    Ok(([etag(written.value.version), position(written.position)], Json(view)))
}

/// Take a kept question away, with what was to be told of it.
#[utoipa::path(delete, path = "/saved-searches/{id}", tag = "search", params(("id" = Uuid, Path)),
    responses((status = 204)))]
async fn remove_saved_search(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<SavedSearchId>,
) -> Result<impl IntoResponse, Failure> {
    let written = state.service.remove_saved_search(&asker.context, id).await?;
    Ok((StatusCode::NO_CONTENT, [position(written.position)]))
}
