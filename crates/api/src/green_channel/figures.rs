//! What earlier items and forecasts tell.

use axum::Json;
use axum::extract::State as Reach;
use chrono::{Datelike as _, NaiveDate};
use dingyin_domain::green_channel::{Calibration, UnitRecord};
use dingyin_service::{Context, Directory};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::body::{Nothing, Query};
use crate::day::Day;
use crate::problem::Failure;

pub(super) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new().routes(routes!(unit_records)).routes(routes!(calibration))
}

/// Which items count: those that were finished in this period.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct PeriodQuery {
    /// The first day of this year when absent.
    from: Option<Day>,
    /// Today when absent.
    to: Option<Day>,
}

/// How every unit keeps its limits.
#[derive(Debug, Serialize, ToSchema)]
struct UnitRecordsView {
    from: NaiveDate,
    to: NaiveDate,
    items: Vec<UnitRecordView>,
}

/// How a unit deals with its items.
#[derive(Debug, Serialize, ToSchema)]
struct UnitRecordView {
    unit_id: Option<Uuid>,
    unit_name: String,
    /// Items that it finished in the period.
    finished: u32,
    /// Those within their limit.
    on_time: u32,
    /// The days they took, and those that were promised.
    days: u32,
    promised_days: u32,
    /// How often their clocks were stopped.
    stops: u32,
    /// Those that were done at the first go, without corrections.
    at_first_go: u32,
    /// Items in hand, and those of them over their limit.
    in_hand: u32,
    overdue: u32,
}

fn record((code, record): (&String, &UnitRecord), directory: &Directory, context: &Context) -> UnitRecordView {
    let unit = directory.unit_by_code(code);
    let name = |id| directory.unit_name(id, context.today(), context.language).to_owned();
    UnitRecordView {
        unit_id: unit.map(|unit| unit.id.0),
        unit_name: unit.map_or_else(|| code.clone(), |unit| name(unit.id)),
        finished: record.finished,
        on_time: record.on_time,
        days: record.days,
        promised_days: record.promised,
        stops: record.stops,
        at_first_go: record.finished.saturating_sub(record.corrected),
        in_hand: record.in_hand,
        overdue: record.overdue,
    }
}

/// How every unit keeps its limits: on time, days beside those promised, stops, at the first go.
#[utoipa::path(get, path = "/green-channel/units", tag = "green_channel", params(PeriodQuery),
    responses((status = 200, body = UnitRecordsView)))]
async fn unit_records(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<PeriodQuery>,
) -> Result<Json<UnitRecordsView>, Failure> {
    let today = asker.context.today();
    let new_year = NaiveDate::from_ymd_opt(today.year(), 1, 1).unwrap_or(today);
    let (from, to) = (query.from.map_or(new_year, |day| day.0), query.to.map_or(today, |day| day.0));
    let records = state.service.unit_records(&asker.context, (from, to)).await?;
    let directory = state.service.directory();
    let items = records.iter().map(|entry| record(entry, &directory, &asker.context)).collect();
    Ok(Json(UnitRecordsView { from, to, items }))
}

/// How often forecasts of trial production were right: how many of those that came, came no later than they said.
#[derive(Debug, Serialize, ToSchema)]
struct CalibrationView {
    come: u32,
    within_p10: u32,
    within_p50: u32,
    within_p90: u32,
}

impl From<Calibration> for CalibrationView {
    fn from(Calibration { come, within_p10, within_p50, within_p90 }: Calibration) -> Self {
        Self { come, within_p10, within_p50, within_p90 }
    }
}

/// How often forecasts of trial production were right.
#[utoipa::path(get, path = "/green-channel/calibration", tag = "green_channel",
    responses((status = 200, body = CalibrationView)))]
async fn calibration(
    Reach(state): Reach<State>,
    asker: Asker,
    _: Query<Nothing>,
) -> Result<Json<CalibrationView>, Failure> {
    Ok(Json(state.service.calibration(&asker.context).await?.into()))
}
