//! Entries of a pool's ledger over HTTP, and who waits for it.

use axum::Json;
use axum::extract::State as Reach;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use chrono::{DateTime, NaiveDate, Utc};
use dingyin_domain::element::{Element, EntryDraft, Shift};
use dingyin_domain::id::{ElementPoolId, ProjectId};
use dingyin_domain::project::Project;
use dingyin_service::account::digest_of;
use dingyin_service::{SeenEntry, WaitingProject};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::pool::{self, ElementPoolView};
use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{Body, Query};
use crate::day::Day;
use crate::header::{etag, location, position};
use crate::list::{Listed, PageQuery, cursor, limit};
use crate::problem::Failure;

/// What is to be entered.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ElementEntryBody {
    /// `reserve`, `allot`, `release` or `transfer`.
    #[schema(required, nullable = false)]
    kind: Option<String>,
    /// A decimal such as `12.50`.
    #[schema(required, nullable = false)]
    amount: Option<String>,
    /// For which project; needed by all but a transfer.
    project_id: Option<Uuid>,
    /// To which pool of the same element and year; needed by a transfer.
    to_pool_id: Option<Uuid>,
    /// The last day of a reservation; when absent what the reference data say.
    expires_on: Option<Day>,
    #[schema(required, nullable = false, max_length = 1000)]
    reason: Option<String>,
}

impl From<ElementEntryBody> for EntryDraft {
    fn from(body: ElementEntryBody) -> Self {
        Self {
            kind: body.kind,
            amount: body.amount,
            project_id: body.project_id.map(ProjectId),
            to_pool_id: body.to_pool_id.map(ElementPoolId),
            expires_on: body.expires_on.map(|day| day.0),
            reason: body.reason,
        }
    }
}

/// A project that holds something or waits for it.
#[derive(Debug, Serialize, ToSchema)]
struct ElementProject {
    id: Uuid,
    code: String,
    name: String,
}

impl From<&Project> for ElementProject {
    fn from(project: &Project) -> Self {
        let name = project.facts.name.as_str().to_owned();
        Self { id: project.id.0, code: project.code.to_string(), name }
    }
}

/// By how much an entry shifts each sum of the pool; the sums are those of all entries.
#[derive(Debug, Serialize, ToSchema)]
struct ElementShiftView {
    quota: String,
    transferred_in: String,
    transferred_out: String,
    reserved: String,
    allotted: String,
}

impl ElementShiftView {
    fn new(element: Element, shift: &Shift) -> Self {
        Self {
            quota: element.decimal(shift.quota),
            transferred_in: element.decimal(shift.transferred_in),
            transferred_out: element.decimal(shift.transferred_out),
            reserved: element.decimal(shift.reserved),
            allotted: element.decimal(shift.allotted),
        }
    }
}

#[derive(Debug, Serialize, ToSchema)]
struct EnteredByView {
    person_id: Uuid,
    name: String,
}

/// An entry of a pool's ledger.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ElementEntryView {
    id: Uuid,
    /// Its place in the ledger, from 1 without a gap.
    number: i64,
    kind: &'static str,
    /// How much; for a quota how much it is from then on.
    amount: String,
    shift: ElementShiftView,
    /// The project it is for, where it is for one that the asker may see.
    project: Option<ElementProject>,
    /// Whether it is for a project that the asker may not see; reason and person are then not told either.
    hidden: bool,
    /// The pool to or from which it was passed on.
    other_pool_id: Option<Uuid>,
    /// The last day of the reservation.
    expires_on: Option<NaiveDate>,
    reason: Option<String>,
    /// Who entered it; null where the clock did.
    by: Option<EnteredByView>,
    at: DateTime<Utc>,
}

fn view(state: &State, element: Element, seen: SeenEntry) -> ElementEntryView {
    let (hidden, directory) = (seen.hides_project(), state.service.directory());
    let SeenEntry { entry, project } = seen;
    let posting = entry.posting;
    let by = entry.by.filter(|_| !hidden);
    ElementEntryView {
        id: entry.id.0,
        number: entry.number,
        kind: posting.kind.code(),
        amount: element.decimal(posting.amount.get()),
        shift: ElementShiftView::new(element, &posting.shift),
        project: project.as_ref().map(ElementProject::from),
        hidden,
        other_pool_id: posting.other_pool_id.map(|id| id.0),
        expires_on: posting.until,
        reason: posting.reason.filter(|_| !hidden).map(|reason| reason.as_str().to_owned()),
        by: by.map(|id| EnteredByView { person_id: id.0, name: directory.person_name(id).to_owned() }),
        at: entry.at,
    }
}

/// An entry and the pool after it.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ElementEnteredView {
    #[serde(flatten)]
    entry: ElementEntryView,
    pool: ElementPoolView,
}

/// Reserve, allot, give back or pass on. It needs no version: what is there decides; more than that is
/// `pool_exhausted` with what is `left`.
#[utoipa::path(post, path = "/element-pools/{id}/entries", tag = "elements", params(("id" = Uuid, Path)),
    request_body = ElementEntryBody, responses((status = 201, body = ElementEnteredView)))]
pub(super) async fn enter_element(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ElementPoolId>,
    body: Body<ElementEntryBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let written = state.service.enter_element(&context, id, body.value.into()).await?;
    let entered = written.value;
    let seen = state.service.seen_entry(&context, entered.entry).await?;
    let entry = view(&state, entered.pool.element, seen);
    let pool = pool::view(&state, &context, &entered.pool);
    let at = location(&format!("/api/v1/element-pools/{id}/entries"));
    let headers = [at, etag(pool.version), position(written.position)];
    Ok((StatusCode::CREATED, headers, Json(ElementEnteredView { entry, pool })))
}

/// List the entries of a pool, the latest first.
#[utoipa::path(get, path = "/element-pools/{id}/entries", tag = "elements", params(("id" = Uuid, Path), PageQuery),
    responses((status = 200, body = Listed<ElementEntryView>)))]
pub(super) async fn list_element_entries(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ElementPoolId>,
    Query(query): Query<PageQuery>,
) -> Result<Json<Listed<ElementEntryView>>, Failure> {
    let (after, limit) = (cursor(query.cursor.as_deref())?, limit(query.limit)?);
    asker.see_records(&state).await?;
    let element = state.service.element_pool(&asker.context, id).await?.element;
    let (page, total) = state.service.element_entries(&asker.context, id, after.as_ref(), limit).await?;
    let total = (query.total != Some(false)).then_some(total);
    Ok(Json(Listed::page(page, total, |seen| view(&state, element, seen))))
}

/// A project that lacks something of what the pool has.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ElementWaitingView {
    /// The project, where the asker may see it.
    project: Option<ElementProject>,
    needs: String,
    /// What it still lacks.
    lacks: String,
    needed_by: Option<NaiveDate>,
    /// Since when the need is known.
    since: DateTime<Utc>,
    /// Whether what is left of the pool would do for it alone.
    left_would_do: bool,
}

impl From<WaitingProject> for ElementWaitingView {
    fn from(waiting: WaitingProject) -> Self {
        let (need, left_would_do) = (&waiting.need, waiting.left_would_do());
        Self {
            project: waiting.project.as_ref().map(ElementProject::from),
            needs: need.element.decimal(need.amount.get()),
            lacks: need.element.decimal(waiting.lacks.get()),
            needed_by: need.needed_by,
            since: need.since,
            left_would_do,
        }
    }
}

/// What a cursor names instead of the project, of which the asker may not know.
fn mark(waiting: &WaitingProject) -> Uuid {
    let digest = digest_of(&waiting.project_id.to_string());
    digest.get(..32).and_then(|digest| Uuid::try_parse(digest).ok()).unwrap_or_default()
}

/// List who waits for a pool: open projects whose needs for its year exceed what they hold, the oldest need first.
#[utoipa::path(get, path = "/element-pools/{id}/waiting", tag = "elements", params(("id" = Uuid, Path), PageQuery),
    responses((status = 200, body = Listed<ElementWaitingView>)))]
pub(super) async fn list_element_waiting(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ElementPoolId>,
    Query(query): Query<PageQuery>,
) -> Result<Json<Listed<ElementWaitingView>>, Failure> {
    asker.see_records(&state).await?;
    let waiting = state.service.element_waiting(&asker.context, id).await?;
    let Listed { items, next_cursor, total } = query.of(waiting, mark)?;
    Ok(Json(Listed { items: items.into_iter().map(ElementWaitingView::from).collect(), next_cursor, total }))
}
