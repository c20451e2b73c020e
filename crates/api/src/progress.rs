//! Progress of projects over HTTP: planned, reported and verified, which never mix.

use axum::Json;
use axum::extract::State as Reach;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use chrono::{DateTime, Utc};
use dingyin_domain::id::{AttachmentId, ProjectId};
use dingyin_domain::progress::{Assurance, Month, Progress, ProgressDraft, Told, months};
use dingyin_service::Directory;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{Body, Nothing, Query};
use crate::header::{location, position};
use crate::list::{Listed, whole};
use crate::problem::Failure;

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new().routes(routes!(note_progress, read_progress))
}

/// What is told of a month.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ProgressBody {
    /// `YYYY-MM`.
    #[schema(required, nullable = false)]
    month: Option<String>,
    /// `planned`, `reported` or `verified`.
    #[schema(required, nullable = false)]
    kind: Option<String>,
    /// What is invested in the month.
    #[schema(required, nullable = false, minimum = 0)]
    invested_yuan: Option<i64>,
    /// How far the works are.
    #[schema(max_length = 1000)]
    works: Option<String>,
    /// The photo by which it was verified.
    attachment_id: Option<Uuid>,
    /// Where the photo was taken.
    #[schema(max_length = 200)]
    place: Option<String>,
    /// When the photo was taken.
    taken_at: Option<DateTime<Utc>>,
}

/// What was told of a month.
#[derive(Debug, Serialize, ToSchema)]
struct ToldProgressView {
    id: Uuid,
    /// `YYYY-MM`.
    month: String,
    kind: &'static str,
    invested_yuan: i64,
    works: Option<String>,
    photo: Option<PhotoView>,
    by: String,
    at: DateTime<Utc>,
}

#[derive(Debug, Serialize, ToSchema)]
struct PhotoView {
    attachment_id: Uuid,
    place: String,
    taken_at: DateTime<Utc>,
}

/// A value with its sums, each of its own kind alone.
#[derive(Debug, Serialize, ToSchema)]
struct ToldView {
    #[serde(flatten)]
    progress: ToldProgressView,
    /// Since January.
    year_yuan: i64,
    /// Since the first month.
    total_yuan: i64,
}

/// A month with what was told of it.
#[derive(Debug, Serialize, ToSchema)]
struct MonthView {
    /// `YYYY-MM`.
    month: String,
    planned: Option<ToldView>,
    reported: Option<ToldView>,
    verified: Option<ToldView>,
    /// Which of them a bulletin has: `verified`, or `reported`, which it marks; null where neither was told.
    counts: Option<&'static str>,
}

fn month(day: chrono::NaiveDate) -> String {
    day.format("%Y-%m").to_string()
}

fn view(progress: &Progress, directory: &Directory) -> ToldProgressView {
    ToldProgressView {
        id: progress.id.0,
        month: month(progress.facts.month),
        kind: progress.facts.assurance.code(),
        invested_yuan: progress.facts.invested_yuan,
        works: progress.facts.works.as_ref().map(|works| works.as_str().to_owned()),
        photo: progress.facts.photo.as_ref().map(|photo| PhotoView {
            attachment_id: photo.attachment_id.0,
            place: photo.place.as_str().to_owned(),
            taken_at: photo.taken_at,
        }),
        by: directory.person_name(progress.by).to_owned(),
        at: progress.at,
    }
}

fn of_month(shown: &Month<'_>, directory: &Directory) -> MonthView {
    let told = |told: &Told<'_>| ToldView {
        progress: view(told.progress, directory),
        year_yuan: told.year_yuan,
        total_yuan: told.total_yuan,
    };
    let of = |assurance| shown.told.get(&assurance).map(told);
    MonthView {
        month: month(shown.month),
        planned: of(Assurance::Planned),
        reported: of(Assurance::Reported),
        verified: of(Assurance::Verified),
        counts: shown.for_bulletin().map(|(assurance, _)| assurance.code()),
    }
}

/// Note what was planned, reported or verified of a month; it only adds and needs no version.
#[utoipa::path(post, path = "/projects/{id}/progress", tag = "progress", params(("id" = Uuid, Path)),
    request_body = ProgressBody, responses((status = 201, body = ToldProgressView)))]
async fn note_progress(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    body: Body<ProgressBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let given = body.value;
    let draft = ProgressDraft {
        month: given.month,
        kind: given.kind,
        invested_yuan: given.invested_yuan,
        works: given.works,
        attachment_id: given.attachment_id.map(AttachmentId),
        place: given.place,
        taken_at: given.taken_at,
    };
    let written = state.service.note_progress(&context, id, draft).await?;
    let at = location(&format!("/api/v1/projects/{id}/progress"));
    let view = view(&written.value, &state.service.directory());
    Ok((StatusCode::CREATED, [at, position(written.position)], Json(view)))
}

/// The months of a project: planned, reported and verified beside each other, the first month first.
#[utoipa::path(get, path = "/projects/{id}/progress", tag = "progress", params(("id" = Uuid, Path)),
    responses((status = 200, body = Listed<MonthView>)))]
async fn read_progress(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    _: Query<Nothing>,
) -> Result<Json<Listed<MonthView>>, Failure> {
    asker.see_records(&state).await?;
    let told = state.service.progress(&asker.context, id).await?;
    let directory = state.service.directory();
    Ok(whole(months(&told).iter().map(|month| of_month(month, &directory)).collect()))
}
