//! What a project needs of the elements, over HTTP.

use axum::Json;
use axum::extract::State as Reach;
use axum::response::IntoResponse;
use chrono::{DateTime, NaiveDate, Utc};
use dingyin_domain::element::NeedDraft;
use dingyin_domain::id::ProjectId;
use dingyin_domain::project::Project;
use dingyin_service::{Context, StandingNeed};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::pool::{self, ElementPoolView};
use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{Body, Nothing, Query, missing};
use crate::day::Day;
use crate::header::{IfMatch, etag, position};
use crate::problem::Failure;

/// All that a project needs.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ElementNeedsBody {
    /// All needs, each element once; none takes them away.
    #[schema(required, nullable = false)]
    needs: Option<Vec<ElementNeedBody>>,
    #[schema(max_length = 1000)]
    reason: Option<String>,
}

/// What a project needs of one element.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ElementNeedBody {
    /// Element code.
    #[schema(required, nullable = false)]
    element: Option<String>,
    /// A decimal such as `30.00`.
    #[schema(required, nullable = false)]
    amount: Option<String>,
    needed_by: Option<Day>,
}

impl From<ElementNeedBody> for NeedDraft {
    fn from(body: ElementNeedBody) -> Self {
        Self { element: body.element, amount: body.amount, needed_by: body.needed_by.map(|day| day.0) }
    }
}

/// What a project needs of one element, as it stands today.
#[derive(Debug, Serialize, ToSchema)]
struct ElementNeedView {
    element: &'static str,
    amount: String,
    needed_by: Option<NaiveDate>,
    /// Since when the need is known.
    since: DateTime<Utc>,
    reserved: String,
    allotted: String,
    /// What it still lacks.
    missing: String,
    /// The year whose pool is to meet it.
    year: i32,
    /// The district's pool for that year, where there is one.
    pool: Option<ElementPoolView>,
    /// Whether what is left of the pool would do.
    left_would_do: bool,
}

/// What a project needs, with the version of the project.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ElementNeedsView {
    project_id: Uuid,
    version: i64,
    needs: Vec<ElementNeedView>,
}

fn view(state: &State, context: &Context, (project, needs): (Project, Vec<StandingNeed>)) -> ElementNeedsView {
    let need = |standing: StandingNeed| {
        let (need, missing, pool) = (&standing.need, standing.missing(), standing.pool.as_ref());
        let decimal = |amount: dingyin_domain::element::Amount| need.element.decimal(amount.get());
        ElementNeedView {
            element: need.element.code(),
            amount: decimal(need.amount),
            needed_by: need.needed_by,
            since: need.since,
            reserved: decimal(standing.held.reserved),
            allotted: decimal(standing.held.allotted),
            missing: decimal(missing),
            year: need.year(context.today()),
            left_would_do: pool.is_some_and(|pool| missing <= pool.balance.available()),
            pool: pool.map(|pool| pool::view(state, context, pool)),
        }
    };
    ElementNeedsView {
        project_id: project.id.0,
        version: project.version,
        needs: needs.into_iter().map(need).collect(),
    }
}

/// State all that a project needs of the elements.
#[utoipa::path(put, path = "/projects/{id}/element-needs", tag = "elements", params(("id" = Uuid, Path)),
    request_body = ElementNeedsBody, responses((status = 200, body = ElementNeedsView)))]
pub(super) async fn state_element_needs(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    IfMatch(expected): IfMatch,
    body: Body<ElementNeedsBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = &asker.context;
    let ElementNeedsBody { needs, reason } = body.value;
    let needs = needs.ok_or_else(|| missing("needs"))?;
    let given = needs.into_iter().map(NeedDraft::from).collect();
    let written = state.service.state_element_needs(context, id, expected, (given, reason)).await?;
    let view = view(&state, context, state.service.element_needs(context, id).await?);
    Ok(([etag(view.version), position(written.position)], Json(view)))
}

/// Read what a project needs of the elements, what it holds, and what is there.
#[utoipa::path(get, path = "/projects/{id}/element-needs", tag = "elements", params(("id" = Uuid, Path)),
    responses((status = 200, body = ElementNeedsView)))]
pub(super) async fn read_element_needs(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    _: Query<Nothing>,
) -> Result<impl IntoResponse, Failure> {
    asker.see_records(&state).await?;
    let view = view(&state, &asker.context, state.service.element_needs(&asker.context, id).await?);
    Ok(([etag(view.version)], Json(view)))
}
