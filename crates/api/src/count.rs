//! What counts in the statistics over HTTP, and increases of capital.

use axum::Json;
use axum::extract::State as Reach;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use chrono::NaiveDate;
use dingyin_domain::coded::Coded as _;
use dingyin_domain::id::ProjectId;
use dingyin_domain::project::Project;
use dingyin_service::project::IncreaseDraft;
use dingyin_service::{Context, CountFilter, CountTotal, Counted, Directory, ProjectFilter};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{Body, Nothing, Query, flaw};
use crate::day::Day;
use crate::header::{IfMatch, location};
use crate::list::{codes, cursor, limit};
use crate::problem::Failure;
use crate::project::{ProjectView, changed};

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new().routes(routes!(increase_capital)).routes(routes!(project_counts)).routes(routes!(list_counts))
}

/// An increase of capital.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct IncreaseBody {
    #[schema(required, nullable = false, minimum = 1)]
    amount_yuan: Option<i64>,
    /// When it was agreed.
    #[schema(required, nullable = false)]
    on: Option<Day>,
    #[schema(required, nullable = false, max_length = 1000)]
    reason: Option<String>,
}

/// Raise the total investment of a signed project; the increment alone is counted.
#[utoipa::path(post, path = "/projects/{id}/capital-increases", tag = "statistics", params(("id" = Uuid, Path)),
    request_body = IncreaseBody, responses((status = 201, body = ProjectView)))]
async fn increase_capital(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    IfMatch(expected): IfMatch,
    body: Body<IncreaseBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let IncreaseBody { amount_yuan, on, reason } = body.value;
    let draft = IncreaseDraft { amount_yuan, on: on.map(|day| day.0), reason };
    let written = state.service.increase_capital(&context, id, expected, draft).await?;
    let (headers, view) = changed(&state, &context, (written.value, written.position)).await?;
    let at = location(&format!("/api/v1/projects/{id}/counts"));
    Ok((StatusCode::CREATED, headers, [at], view))
}

/// One district's part of what was counted.
#[derive(Debug, Serialize, ToSchema)]
struct CountView {
    /// The project under which it stands.
    project_id: Uuid,
    project_code: String,
    project_name: String,
    /// The project that was counted, where it was merged into that one.
    merged_project_id: Option<Uuid>,
    /// `signing`, `increment` or `correction`.
    kind: &'static str,
    /// `first_signing`, `signed_again`, `capital_increase`, `merged` or `merge_undone`.
    cause: &'static str,
    on: NaiveDate,
    /// Below zero where a correction takes something back.
    amount_yuan: i64,
    district: &'static str,
    share_basis_points: u32,
    reason: String,
    by: String,
}

fn view(counted: &Counted, directory: &Directory, context: &Context) -> CountView {
    let count = &counted.count;
    let reason = count.reason.as_ref().map_or(count.cause.name(context.language), |reason| reason.as_str());
    CountView {
        project_id: counted.stands_under.0,
        project_code: counted.code.clone(),
        project_name: counted.name.clone(),
        merged_project_id: (count.project_id != counted.stands_under).then_some(count.project_id.0),
        kind: count.cause.kind().code(),
        cause: count.cause.code(),
        on: count.on,
        amount_yuan: count.amount,
        district: count.district.code(),
        share_basis_points: count.share.basis_points(),
        reason: reason.to_owned(),
        by: directory.person_name(count.by).to_owned(),
    }
}

/// A page of what counts.
#[derive(Debug, Serialize, ToSchema)]
struct CountPage {
    items: Vec<CountView>,
    next_cursor: Option<String>,
    total: Option<u64>,
    /// The sum of all entries the filter shows.
    sum_yuan: i64,
}

/// What a project counts for, with what was merged into it, the latest first.
#[utoipa::path(get, path = "/projects/{id}/counts", tag = "statistics", params(("id" = Uuid, Path)),
    responses((status = 200, body = CountPage)))]
async fn project_counts(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    _: Query<Nothing>,
) -> Result<Json<CountPage>, Failure> {
    asker.see_records(&state).await?;
    let project = state.service.project(&asker.context, id).await?;
    let directory = state.service.directory();
    let items = entries(&project).iter().map(|counted| view(counted, &directory, &asker.context)).collect();
    Ok(Json(CountPage {
        items,
        next_cursor: None,
        total: Some(project.counts.len() as u64),
        sum_yuan: project.counted(),
    }))
}

fn entries(project: &Project) -> Vec<Counted> {
    let entry = |count: &dingyin_domain::count::Count| Counted {
        count: count.clone(),
        stands_under: project.id,
        code: project.code.to_string(),
        name: project.facts.name.as_str().to_owned(),
    };
    project.counts.iter().rev().map(entry).collect()
}

/// What entries are narrowed to; repeated values mean any of them.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
struct CountQuery {
    /// The year for which they count.
    #[param(minimum = 1949, maximum = 2199)]
    year: Option<i64>,
    /// The districts whose parts they are.
    district: Vec<String>,
    industry: Vec<String>,
    limit: Option<i64>,
    cursor: Option<String>,
    /// `false` leaves the total out.
    total: Option<bool>,
}

impl CountQuery {
    fn filter(&self) -> Result<CountFilter, Failure> {
        Ok(CountFilter {
            year: self.year.map(year).transpose()?,
            districts: codes("district", &self.district)?,
            projects: ProjectFilter { industries: codes("industry", &self.industry)?, ..ProjectFilter::default() },
        })
    }
}

/// A year to which records can belong.
fn year(given: i64) -> Result<i32, Failure> {
    let year = i32::try_from(given).ok().filter(|year| (1949..2200).contains(year));
    year.ok_or_else(|| flaw("/year", "out_of_range", ("超出允许的范围", "is out of range")))
}

/// List what counts in the statistics, as far as the asker may see the projects.
#[utoipa::path(get, path = "/counts", tag = "statistics", params(CountQuery),
    responses((status = 200, body = CountPage)))]
async fn list_counts(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<CountQuery>,
) -> Result<Json<CountPage>, Failure> {
    let (filter, after) = (query.filter()?, cursor(query.cursor.as_deref())?);
    let limit = limit(query.limit)?;
    asker.see_records(&state).await?;
    let (page, total) = state.service.counts(&asker.context, filter, after.as_ref(), limit).await?;
    let CountTotal { count, yuan } = total;
    let directory = state.service.directory();
    Ok(Json(CountPage {
        next_cursor: page.next.as_ref().map(dingyin_service::Cursor::encode),
        items: page.items.iter().map(|counted| view(counted, &directory, &asker.context)).collect(),
        total: (query.total != Some(false)).then_some(count),
        sum_yuan: yuan,
    }))
}
