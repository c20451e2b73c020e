//! The years of the calendar over HTTP, and notices that give or change one.

use axum::Json;
use axum::extract::State as Reach;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use chrono::{DateTime, Utc};
use dingyin_domain::calendar_notice::CalendarNoticeDraft;
use dingyin_domain::working_days::YearRow;
use dingyin_service::{CalendarYears, Directory, EnteredNotice};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::State;
use crate::asker::Asker;
use crate::body::{Body, Nothing, Query};
use crate::day::Day;
use crate::header::{location, position};
use crate::list::{Listed, whole};
use crate::problem::Failure;

pub(super) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new().routes(routes!(list_years, enter_notice))
}

/// Days off, both ends with them.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct HolidayBody {
    from: Day,
    to: Day,
}

/// A notice on the holidays of a year.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NoticeBody {
    #[schema(required, nullable = false, minimum = 2018, maximum = 2199)]
    year: Option<i32>,
    /// How many working days the notice gives the year; checks the days.
    #[schema(required, nullable = false, maximum = 366)]
    working_days: Option<u32>,
    #[serde(default)]
    #[schema(max_items = 60)]
    holidays: Vec<HolidayBody>,
    /// Days at weekends that are worked.
    #[serde(default)]
    #[schema(max_items = 60)]
    makeup_days: Vec<Day>,
    /// The notice's number.
    #[schema(required, nullable = false, max_length = 200)]
    source: Option<String>,
}

impl From<NoticeBody> for CalendarNoticeDraft {
    fn from(body: NoticeBody) -> Self {
        Self {
            year: body.year,
            working_days: body.working_days,
            holidays: body.holidays.into_iter().map(|range| (range.from.0, range.to.0)).collect(),
            makeup_days: body.makeup_days.into_iter().map(|day| day.0).collect(),
            source: body.source,
        }
    }
}

/// A year of the calendar, as it was delivered or as a notice has it.
#[derive(Debug, Serialize, ToSchema)]
struct YearView {
    year: i32,
    working_days: u32,
    /// Ranges `mm-dd~mm-dd` or days `mm-dd`, separated by `;`.
    holidays: String,
    /// Days `mm-dd`, separated by spaces.
    makeup_days: String,
    /// The notice's number; null as delivered.
    source: Option<String>,
    entered_by: Option<String>,
    entered_at: Option<DateTime<Utc>>,
    /// Whether it counts, or a later notice took its place.
    in_force: bool,
}

fn delivered(row: &YearRow, in_force: bool) -> YearView {
    YearView {
        year: row.year,
        working_days: row.working_days,
        holidays: row.holidays.clone(),
        makeup_days: row.makeup_days.clone(),
        source: None,
        entered_by: None,
        entered_at: None,
        in_force,
    }
}

fn noticed(entered: &EnteredNotice, in_force: bool, directory: &Directory) -> YearView {
    YearView {
        source: Some(entered.notice.source.as_str().to_owned()),
        entered_by: Some(directory.person_name(entered.by).to_owned()),
        entered_at: Some(entered.at),
        ..delivered(&entered.notice.row(), in_force)
    }
}

fn views(CalendarYears { published, entered }: &CalendarYears, directory: &Directory) -> Vec<YearView> {
    let replaced = |year: i32, after: usize| entered.iter().skip(after).any(|other| other.notice.year == year);
    let delivered = published.iter().map(|row| delivered(row, !replaced(row.year, 0)));
    let noticed = (1..).zip(entered).map(|(next, one)| noticed(one, !replaced(one.notice.year, next), directory));
    let mut views: Vec<YearView> = delivered.chain(noticed).collect();
    views.sort_by_key(|view| (view.year, view.entered_at));
    views
}

/// The years of the calendar with every notice that changed one, the first year first.
#[utoipa::path(get, path = "/calendar/years", tag = "calendar", responses((status = 200, body = Listed<YearView>)))]
async fn list_years(
    Reach(state): Reach<State>,
    asker: Asker,
    _: Query<Nothing>,
) -> Result<Json<Listed<YearView>>, Failure> {
    let years = state.service.calendar_years(&asker.context).await?;
    Ok(whole(views(&years, &state.service.directory())))
}

/// Enter a notice on the holidays of a year; it counts at once, and what was before it stays as its trail.
#[utoipa::path(post, path = "/calendar/years", tag = "calendar", request_body = NoticeBody,
    responses((status = 201, body = YearView)))]
async fn enter_notice(
    Reach(state): Reach<State>,
    asker: Asker,
    body: Body<NoticeBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let written = state.service.enter_calendar_notice(&context, body.value.into()).await?;
    let view = noticed(&written.value, true, &state.service.directory());
    Ok((StatusCode::CREATED, [location("/api/v1/calendar/years"), position(written.position)], Json(view)))
}
