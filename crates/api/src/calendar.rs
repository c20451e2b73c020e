//! The working-day calendar over HTTP: counting days, due days beside clock stops, and schedules of items that wait for
//! each other.

mod notice;

use axum::Json;
use chrono::NaiveDate;
use dingyin_service::calendar::{self, DatedSchedule, ScheduleItem};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::State;
use crate::asker::Asker;
use crate::body::{Body, Query, flaw, missing};
use crate::day::Day;
use crate::problem::Failure;

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new()
        .routes(routes!(working_days))
        .routes(routes!(due))
        .routes(routes!(plan))
        .merge(notice::routes())
}

/// Which days are counted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct WorkingDaysQuery {
    /// The day before the first that may count.
    #[param(required, nullable = false)]
    from: Option<Day>,
    /// The last day that may count.
    #[param(required, nullable = false)]
    to: Option<Day>,
}

/// How many working days there are.
#[derive(Debug, Serialize, ToSchema)]
struct WorkingDaysView {
    working_days: u32,
}

/// The working days after a day, up to and including another.
#[utoipa::path(get, path = "/calendar/working-days", tag = "calendar", params(WorkingDaysQuery),
    responses((status = 200, body = WorkingDaysView)))]
async fn working_days(_: Asker, Query(query): Query<WorkingDaysQuery>) -> Result<Json<WorkingDaysView>, Failure> {
    let (from, to) = (query.from.ok_or_else(|| missing("from"))?.0, query.to.ok_or_else(|| missing("to"))?.0);
    Ok(Json(WorkingDaysView { working_days: calendar::working_days(from, to)? }))
}

/// A limit and what stops its clock.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct DueQuery {
    /// The day of acceptance, which counts as none.
    #[param(required, nullable = false)]
    accepted_on: Option<Day>,
    /// The limit in working days.
    #[param(required, nullable = false, maximum = 5000)]
    days: Option<u32>,
    /// Days that do not count, `YYYY-MM-DD..YYYY-MM-DD`, both ends with them.
    #[serde(default)]
    stop: Vec<String>,
}

/// When a limit ends.
#[derive(Debug, Serialize, ToSchema)]
struct DueView {
    due_on: NaiveDate,
    /// How many working days were counted to come there.
    counted: u32,
}

/// The day on which a limit ends.
#[utoipa::path(get, path = "/calendar/due", tag = "calendar", params(DueQuery), responses((status = 200, body = DueView)))]
async fn due(_: Asker, Query(query): Query<DueQuery>) -> Result<Json<DueView>, Failure> {
    let (accepted_on, days) =
        (query.accepted_on.ok_or_else(|| missing("accepted_on"))?.0, query.days.ok_or_else(|| missing("days"))?);
    let stops = query.stop.iter().enumerate().map(|(at, text)| stop(at, text)).collect::<Result<Vec<_>, _>>()?;
    Ok(Json(DueView { due_on: calendar::due(accepted_on, days, &stops)?, counted: days }))
}

fn stop(at: usize, text: &str) -> Result<(NaiveDate, NaiveDate), Failure> {
    let day = |text: &str| dingyin_domain::date::parse(text).ok();
    let range = text.split_once("..").and_then(|(first, last)| day(first).zip(day(last)));
    let form = ("应为 YYYY-MM-DD..YYYY-MM-DD", "must be YYYY-MM-DD..YYYY-MM-DD");
    range.ok_or_else(|| flaw(&format!("/stop/{at}"), "invalid_format", form))
}

/// Items that wait for each other.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PlanBody {
    /// The first day on which something is done, where it is a working day.
    #[schema(required, nullable = false)]
    start_on: Option<Day>,
    #[schema(required, nullable = false, max_items = 2000)]
    items: Option<Vec<PlanItem>>,
}

/// One of them.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PlanItem {
    #[schema(min_length = 1, max_length = 60)]
    code: String,
    /// How many working days it takes.
    #[schema(maximum = 5000)]
    days: u32,
    /// The codes of those it waits for.
    #[serde(default)]
    predecessors: Vec<String>,
}

/// A schedule.
#[derive(Debug, Serialize, ToSchema)]
struct PlanView {
    finish_on: NaiveDate,
    working_days: u32,
    /// A chain of items that takes all the time there is.
    critical_path: Vec<String>,
    items: Vec<PlannedItem>,
}

/// When an item can and must begin and end.
#[derive(Debug, Serialize, ToSchema)]
struct PlannedItem {
    code: String,
    early_start: NaiveDate,
    early_finish: NaiveDate,
    late_start: NaiveDate,
    late_finish: NaiveDate,
    /// How many working days it may be late without making all of it late.
    slack_days: u32,
    critical: bool,
}

/// How items that wait for each other go together; changes nothing.
#[utoipa::path(post, path = "/calendar/schedule", tag = "calendar", request_body = PlanBody,
    responses((status = 200, body = PlanView)))]
async fn plan(_: Asker, body: Body<PlanBody>) -> Result<Json<PlanView>, Failure> {
    let PlanBody { start_on, items } = body.value;
    let (start_on, items) = (start_on.ok_or_else(|| missing("start_on"))?.0, items.ok_or_else(|| missing("items"))?);
    let item = |PlanItem { code, days, predecessors }| ScheduleItem { code, days, predecessors };
    let items: Vec<ScheduleItem> = items.into_iter().map(item).collect();
    let planned = calendar::plan(start_on, &items)?;
    Ok(Json(view(&items, &planned)))
}

fn view(items: &[ScheduleItem], DatedSchedule { schedule, days }: &DatedSchedule) -> PlanView {
    let planned = |(item, slot): (&ScheduleItem, &dingyin_domain::schedule::Slot)| PlannedItem {
        code: item.code.clone(),
        early_start: days.begins(slot.early_start, item.days),
        early_finish: days.ends(slot.early_finish),
        late_start: days.begins(slot.late_start, item.days),
        late_finish: days.ends(slot.late_finish),
        slack_days: slot.slack(),
        critical: slot.is_critical(),
    };
    PlanView {
        finish_on: days.ends(schedule.length),
        working_days: schedule.length,
        critical_path: schedule.critical_path.iter().filter_map(|at| Some(items.get(*at)?.code.clone())).collect(),
        items: items.iter().zip(&schedule.slots).map(planned).collect(),
    }
}
