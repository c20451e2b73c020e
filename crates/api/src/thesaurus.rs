//! The words of the search over HTTP: what an administrator has added to them.

use axum::Json;
use axum::extract::State as Reach;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use chrono::{DateTime, Utc};
use dingyin_domain::id::ThesaurusEntryId;
use dingyin_domain::thesaurus::EntryDraft;
use dingyin_service::ThesaurusEntry;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{Body, Query};
use crate::header::{location, position};
use crate::list::{Listed, PageQuery, typed};
use crate::problem::Failure;

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new().routes(routes!(add_entry, list_entries)).routes(routes!(withdraw_entry))
}

/// An entry of the thesaurus.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct EntryBody {
    #[schema(required, nullable = false, max_length = 60)]
    term: Option<String>,
    /// `same`, `short` (the term is short for the other), `english` (the term is English for the other), `narrower` (the
    /// other is a kind or a part of the term) or `related`.
    #[schema(required, nullable = false)]
    relation: Option<String>,
    #[schema(required, nullable = false, max_length = 60)]
    other: Option<String>,
    /// The industry in which it is said.
    industry: Option<String>,
}

impl From<EntryBody> for EntryDraft {
    fn from(body: EntryBody) -> Self {
        Self { term: body.term, relation: body.relation, other: body.other, industry: body.industry }
    }
}

/// An entry that was added.
#[derive(Debug, Serialize, ToSchema)]
struct EntryView {
    id: Uuid,
    term: String,
    relation: &'static str,
    other: String,
    industry: Option<&'static str>,
    added_at: DateTime<Utc>,
    /// Why it was withdrawn, once it was.
    withdrawn_reason: Option<String>,
}

impl From<ThesaurusEntry> for EntryView {
    fn from(added: ThesaurusEntry) -> Self {
        let entry = added.entry;
        Self {
            id: added.id.0,
            term: entry.term.as_str().to_owned(),
            relation: entry.relation.code(),
            other: entry.other.as_str().to_owned(),
            industry: entry.industry.map(|industry| industry.code()),
            added_at: added.added_at,
            withdrawn_reason: added.withdrawn.map(|reason| reason.as_str().to_owned()),
        }
    }
}

/// Add an entry; the search knows it as soon as the index has reached this change.
#[utoipa::path(post, path = "/thesaurus", tag = "search", request_body = EntryBody,
    responses((status = 201, body = EntryView)))]
async fn add_entry(
    Reach(state): Reach<State>,
    asker: Asker,
    body: Body<EntryBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let written = state.service.add_to_thesaurus(&context, body.value.into()).await?;
    let view = EntryView::from(written.value);
    Ok((StatusCode::CREATED, [location("/api/v1/thesaurus"), position(written.position)], Json(view)))
}

/// A page of the entries that were added.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
struct EntriesQuery {
    /// A word that stands in them.
    q: Option<String>,
    limit: Option<i64>,
    cursor: Option<String>,
    /// `false` leaves the total out.
    total: Option<bool>,
}

/// List the entries that were added and stand, the latest first.
#[utoipa::path(get, path = "/thesaurus", tag = "search", params(EntriesQuery),
    responses((status = 200, body = Listed<EntryView>)))]
async fn list_entries(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<EntriesQuery>,
) -> Result<Json<Listed<EntryView>>, Failure> {
    asker.see_records(&state).await?;
    let EntriesQuery { q, limit, cursor, total } = query;
    let entries = state.service.thesaurus(&asker.context, typed(q).as_deref()).await?;
    let views = entries.into_iter().map(EntryView::from).collect();
    Ok(Json(PageQuery { limit, cursor, total }.of(views, |view: &EntryView| view.id)?))
}

/// Why an entry is withdrawn.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct WithdrawalBody {
    #[schema(required, nullable = false, max_length = 1000)]
    reason: Option<String>,
}

/// Withdraw an entry.
#[utoipa::path(post, path = "/thesaurus/{id}/withdraw", tag = "search", params(("id" = Uuid, Path)),
    request_body = WithdrawalBody, responses((status = 200, body = EntryView)))]
async fn withdraw_entry(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ThesaurusEntryId>,
    body: Body<WithdrawalBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let written = state.service.withdraw_from_thesaurus(&context, id, body.value.reason).await?;
    Ok(([position(written.position)], Json(EntryView::from(written.value))))
}
