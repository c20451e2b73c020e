//! Measures over HTTP: every figure with how it is counted, and the records behind it.

use std::collections::BTreeSet;

use axum::Json;
use axum::extract::{Path, State as Reach};
use chrono::{Datelike as _, NaiveDate};
use dingyin_domain::coded::Coded as _;
use dingyin_domain::id::ProjectId;
use dingyin_domain::measure::{self, Dimension, Figure, FunnelStep, Measure, Measured, Summed};
use dingyin_domain::stage::Stage;
use dingyin_service::{Context, Surveyed};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::State;
use crate::asker::Asker;
use crate::body::{Query, flaw};
use crate::list::{Listed, PageQuery};
use crate::problem::{Failure, NO_ROUTE};
use crate::project::{ProjectItem, Teller};

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new().routes(routes!(list_measures)).routes(routes!(read_measure)).routes(routes!(measure_records))
}

/// For which year, and by what a figure is taken apart.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
struct MeasureQuery {
    /// This year when absent; a year that has passed is counted to its end.
    year: Option<i32>,
    /// `stage`, `industry`, `district` or `tier`.
    by: Option<String>,
}

impl MeasureQuery {
    fn by(&self) -> Result<Option<Dimension>, Failure> {
        self.by.as_deref().map(|code| place("/by", Dimension::from_code(code))).transpose()
    }
}

/// Of a measure's records, those of one part.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
struct RecordsQuery {
    /// This year when absent.
    year: Option<i32>,
    stage: Option<String>,
    industry: Option<String>,
    district: Option<String>,
    tier: Option<String>,
    /// A stage to which a project must have come, wherever it stands now, as the funnel counts it.
    reached: Option<String>,
    /// 50 when absent, 200 at most.
    limit: Option<i64>,
    cursor: Option<String>,
    /// `false` leaves the total out.
    total: Option<bool>,
}

impl RecordsQuery {
    /// Where a project must stand to be shown.
    fn places(&self) -> Vec<(Dimension, &str)> {
        let given = [
            (Dimension::Stage, &self.stage),
            (Dimension::Industry, &self.industry),
            (Dimension::District, &self.district),
            (Dimension::Tier, &self.tier),
        ];
        given.into_iter().filter_map(|(by, code)| Some((by, code.as_deref()?))).collect()
    }
}

fn place<T>(pointer: &str, known: Option<T>) -> Result<T, Failure> {
    known.ok_or_else(|| flaw(pointer, "unknown_code", ("没有这个代码", "there is no such code")))
}

/// The years that can be asked for.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

fn year(given: Option<i32>, context: &Context) -> Result<i32, Failure> {
    let year = given.unwrap_or_else(|| context.today().year());
    let wrong = || flaw("/year", "out_of_range", ("年份应在 2000 到 2100 之间", "a year lies between 2000 and 2100"));
    YEARS.contains(&year).then_some(year).ok_or_else(wrong)
}

/// All measures, with the funnel of the leads of the year.
#[derive(Debug, Serialize, ToSchema)]
struct MeasuresView {
    year: i32,
    /// The last day that is counted.
    until: NaiveDate,
    items: Vec<MeasureView>,
    funnel: Vec<FunnelStepView>,
}

/// A figure with how it is counted.
#[derive(Debug, Serialize, ToSchema)]
struct MeasureView {
    code: String,
    name: String,
    /// `projects`, `yuan` or `approvals`: what numerator and denominator are.
    unit: &'static str,
    /// How it is counted (口径).
    counted_so: String,
    /// The year and the last day that is counted.
    year: i32,
    until: NaiveDate,
    #[serde(flatten)]
    figure: MeasureFigureView,
    /// The parts, where they are asked for; they add up to the whole.
    parts: Vec<MeasurePartView>,
    /// Where the records behind it are, below `/api/v1`.
    records: String,
}

/// A figure.
#[derive(Debug, Serialize, ToSchema)]
struct MeasureFigureView {
    /// The count or sum; of a rate the share in percent to one place, null where there is nothing to count.
    #[schema(value_type = Option<f64>)]
    value: Option<f64>,
    numerator: i64,
    /// Null where it is no rate.
    denominator: Option<i64>,
}

/// A part of a figure.
#[derive(Debug, Serialize, ToSchema)]
struct MeasurePartView {
    /// The code of the stage, industry, district or tier.
    code: &'static str,
    #[serde(flatten)]
    figure: MeasureFigureView,
}

/// A step of the funnel.
#[derive(Debug, Serialize, ToSchema)]
struct FunnelStepView {
    stage: &'static str,
    /// How many of the leads first reported within the year came to it.
    reached: u64,
    /// Half of those that went on stood in it no longer than so many days; null where none went on.
    median_days: Option<i64>,
}

impl From<Figure> for MeasureFigureView {
    #[expect(clippy::cast_precision_loss, reason = "amounts stay below 2^53")]
    fn from(Figure { numerator, denominator }: Figure) -> Self {
        let share = |whole: i64| (numerator as f64 / whole as f64 * 1000.0).round() / 10.0;
        let value = match denominator {
            None => Some(numerator as f64),
            Some(whole) => (whole != 0).then(|| share(whole)),
        };
        Self { value, numerator, denominator }
    }
}

fn view(
    measure: &Measure,
    (surveyed, year, by): (&Surveyed, i32, Option<Dimension>),
    context: &Context,
) -> MeasureView {
    let part = |by: Dimension, code: &'static str| MeasurePartView {
        code,
        figure: measure.figure(surveyed.projects.iter().filter(|p| p.place(by) == code), surveyed.until).into(),
    };
    let parts = by.map(|by| codes(by).into_iter().map(|code| part(by, code)).collect());
    MeasureView {
        code: measure.code.clone(),
        name: measure.name(context.language).to_owned(),
        unit: match measure.summed {
            Summed::Projects => "projects",
            Summed::Investment | Summed::Counted => "yuan",
            Summed::Approvals => "approvals",
        },
        counted_so: measure.counted_so(context.language).to_owned(),
        year,
        until: surveyed.until.day(),
        figure: measure.figure(&surveyed.projects, surveyed.until).into(),
        parts: parts.unwrap_or_default(),
        records: format!("/measures/{}/records?year={year}", measure.code),
    }
}

/// The codes of a dimension, in the order in which they are shown.
fn codes(by: Dimension) -> Vec<&'static str> {
    use dingyin_domain::district::District;
    use dingyin_domain::industry::Industry;
    use dingyin_domain::money::Tier;
    match by {
        Dimension::Stage => Stage::EVERY.iter().map(|stage| stage.code()).collect(),
        Dimension::Industry => Industry::EVERY.iter().map(|industry| industry.code()).collect(),
        Dimension::District => District::EVERY.iter().map(|district| district.code()).collect(),
        Dimension::Tier => Tier::EVERY.iter().map(|tier| tier.code()).collect(),
    }
}

/// Every measure over the projects that the asker may see, with how it is counted.
#[utoipa::path(get, path = "/measures", tag = "measures", params(MeasureQuery),
    responses((status = 200, body = MeasuresView)))]
async fn list_measures(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<MeasureQuery>,
) -> Result<Json<MeasuresView>, Failure> {
    let (year, by) = (year(query.year, &asker.context)?, query.by()?);
    asker.see_records(&state).await?;
    let surveyed = state.service.surveyed(&asker.context, year).await?;
    let view = |measure: &Measure| view(measure, (&surveyed, year, by), &asker.context);
    let step = |step: FunnelStep| FunnelStepView {
        stage: step.stage.code(),
        reached: step.reached,
        median_days: step.median_days,
    };
    Ok(Json(MeasuresView {
        year,
        until: surveyed.until.day(),
        items: measure::measures().iter().map(view).collect(),
        funnel: measure::funnel(&surveyed.projects, surveyed.until).into_iter().map(step).collect(),
    }))
}

/// One measure.
#[utoipa::path(get, path = "/measures/{code}", tag = "measures", params(("code" = String, Path), MeasureQuery),
    responses((status = 200, body = MeasureView)))]
async fn read_measure(
    Reach(state): Reach<State>,
    asker: Asker,
    Path(code): Path<String>,
    Query(query): Query<MeasureQuery>,
) -> Result<Json<MeasureView>, Failure> {
    let (year, by) = (year(query.year, &asker.context)?, query.by()?);
    asker.see_records(&state).await?;
    let measure = measure::measure(&code).ok_or(Failure::from(NO_ROUTE))?;
    let surveyed = state.service.surveyed(&asker.context, year).await?;
    Ok(Json(view(measure, (&surveyed, year, by), &asker.context)))
}

/// The records behind a measure, the largest first.
#[utoipa::path(get, path = "/measures/{code}/records", tag = "measures",
    params(("code" = String, Path), RecordsQuery), responses((status = 200, body = Listed<ProjectItem>)))]
async fn measure_records(
    Reach(state): Reach<State>,
    asker: Asker,
    Path(code): Path<String>,
    Query(query): Query<RecordsQuery>,
) -> Result<Json<Listed<ProjectItem>>, Failure> {
    let year = year(query.year, &asker.context)?;
    let places = query.places();
    let reached = query.reached.as_deref().map(|code| place("/reached", Stage::from_code(code))).transpose()?;
    for (by, code) in &places {
        let known: BTreeSet<&str> = codes(*by).into_iter().collect();
        place(&format!("/{by}"), known.get(code))?;
    }
    asker.see_records(&state).await?;
    let measure = measure::measure(&code).ok_or(Failure::from(NO_ROUTE))?;
    let surveyed = state.service.surveyed(&asker.context, year).await?;
    let there = |project: &&Measured| {
        places.iter().all(|(by, code)| project.place(*by) == *code)
            && reached.is_none_or(|stage| project.has_reached(stage))
    };
    let behind: Vec<ProjectId> = surveyed.behind(measure).filter(there).map(|project| project.id).collect();
    let page = PageQuery { limit: query.limit, cursor: query.cursor.clone(), total: query.total };
    let page = page.of(behind, |id| id.0)?;
    let directory = state.service.directory();
    let teller = Teller::new(&directory, &asker.context);
    let item = |id: &ProjectId| surveyed.record(*id).map(|(row, light)| teller.item(row, light));
    Ok(Json(Listed {
        items: page.items.iter().filter_map(item).collect(),
        next_cursor: page.next_cursor,
        total: page.total,
    }))
}
