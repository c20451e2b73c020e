//! Loading the reference data into the database: idempotent, once for each version.

use std::collections::BTreeMap;

use dingyin_domain::district::District;
use dingyin_domain::id::{InvestmentTargetId, UnitId};
use dingyin_domain::investment_target::{InvestmentTarget, InvestmentTargetDraft};
use dingyin_domain::reference::VERSION;
use dingyin_storage::reference::{self as records, CalendarYear, PlanTask, Target, Unit, UnitName};
use dingyin_storage::{Job, Stamp, Step, Storage, Transaction, investment_target};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::Directory;
use crate::clock::Clock;
use crate::error::ServiceError;

/// The name under which the version is kept.
const NAME: &str = "reference";

pub(crate) async fn directory(storage: &Storage) -> Result<Directory, ServiceError> {
    let reader = storage.reader();
    Ok(Directory::new(records::people(reader).await?, records::units(reader).await?))
}

/// Loads the embedded tables unless this version is loaded already.
pub(crate) async fn load(storage: &Storage, clock: &dyn Clock) -> Result<(), ServiceError> {
    if records::version(storage.reader(), NAME).await?.as_deref() == Some(*VERSION) {
        return Ok(());
    }
    let now = clock.now();
    let stamp = Stamp {
        actor_id: dingyin_domain::id::UserId(Uuid::nil()),
        actor_name: "system".to_owned(),
        request_id: clock.id().to_string(),
        at: now,
    };
    let known: BTreeMap<String, UnitId> =
        records::units(storage.reader()).await?.into_iter().map(|unit| (unit.code, unit.id)).collect();
    let tables = Tables::read(&known, clock)?;
    let job = Job::new(stamp, move |transaction| {
        let tables = tables.clone();
        let step: Step<'_, (), ServiceError> = Box::pin(async move {
            tables.write(transaction).await?;
            Ok(records::set_version(transaction, NAME, *VERSION, now).await?)
        });
        step
    });
    storage.write(job).await.map(drop)
}

#[derive(Clone)]
struct Tables {
    units: Vec<Unit>,
    tasks: Vec<PlanTask>,
    targets: Vec<Target>,
    calendar: Vec<CalendarYear>,
    catalogue: Vec<InvestmentTarget>,
}

#[derive(Deserialize)]
struct UnitRow {
    code: String,
    name_zh: String,
    name_en: String,
    valid_from: chrono::NaiveDate,
    district: Option<String>,
}

#[derive(Deserialize)]
struct TaskRow {
    code: String,
    name_zh: String,
    name_en: String,
    action_zh: String,
    units: String,
}

#[derive(Deserialize)]
struct TargetRow {
    code: String,
    scope: String,
    indicator_zh: String,
    indicator_en: String,
    comparison: String,
    value_min: String,
    value_max: Option<String>,
    unit_zh: String,
    year: i32,
    unit_code: String,
}

#[derive(Deserialize)]
struct CatalogueRow {
    chain_node: String,
    name: String,
    country: Option<String>,
    place: Option<String>,
    products: Option<String>,
    reason: Option<String>,
    unit: String,
}

impl CatalogueRow {
    fn target(self, units: &[Unit], clock: &dyn Clock) -> Option<InvestmentTarget> {
        let unit_id = units.iter().find(|unit| unit.code == self.unit).map(|unit| unit.id);
        let draft = InvestmentTargetDraft {
            chain_node: Some(self.chain_node),
            name: Some(self.name),
            country: self.country,
            place: self.place,
            products: self.products,
            reason: self.reason,
            unit_id,
            ..InvestmentTargetDraft::default()
        };
        let (id, now) = (InvestmentTargetId(clock.id()), clock.now());
        let facts = draft.parse().ok()?;
        Some(InvestmentTarget { id, version: 1, facts, dropped: None, created_at: now, updated_at: now })
    }
}

#[derive(Deserialize)]
struct YearRow {
    year: i32,
    working_days: i32,
    holidays: String,
    makeup_days: String,
}

impl Tables {
    fn read(known: &BTreeMap<String, UnitId>, clock: &dyn Clock) -> Result<Self, ServiceError> {
        let units: Vec<UnitRow> = rows(include_str!("../../../seeds/reference/units.csv"))?;
        let tasks: Vec<TaskRow> = rows(include_str!("../../../seeds/reference/plan_tasks.csv"))?;
        let targets: Vec<TargetRow> = rows(include_str!("../../../seeds/reference/targets.csv"))?;
        let years: Vec<YearRow> = rows(include_str!("../../../seeds/reference/working_days.csv"))?;
        let catalogue: Vec<CatalogueRow> = rows(include_str!("../../../seeds/reference/investment_targets.csv"))?;
        let units = dated_units(units, known, clock);
        Ok(Self {
            catalogue: catalogue.into_iter().filter_map(|row| row.target(&units, clock)).collect(),
            units,
            tasks: tasks.into_iter().map(PlanTask::from).collect(),
            targets: targets.into_iter().map(Target::from).collect(),
            calendar: years.into_iter().map(CalendarYear::from).collect(),
        })
    }

    async fn write(self, transaction: &mut Transaction) -> Result<(), ServiceError> {
        for unit in &self.units {
            records::put_unit(transaction, unit).await?;
        }
        records::replace_tasks(transaction, &self.tasks).await?;
        records::replace_targets(transaction, self.targets).await?;
        investment_target::load_reference(transaction, &self.catalogue).await?;
        Ok(records::replace_calendar(transaction, self.calendar).await?)
    }
}

/// One unit for each code, its names in the order of their dates; a known one keeps its id.
fn dated_units(rows: Vec<UnitRow>, known: &BTreeMap<String, UnitId>, clock: &dyn Clock) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    for row in rows {
        let name = UnitName { valid_from: row.valid_from, name_zh: row.name_zh, name_en: row.name_en };
        if let Some(unit) = units.iter_mut().find(|unit| unit.code == row.code) {
            unit.names.push(name);
            continue;
        }
        let id = known.get(&row.code).copied().unwrap_or_else(|| UnitId(clock.id()));
        let district = row.district.as_deref().and_then(|code| District::parse(code).ok());
        units.push(Unit { id, code: row.code, district, names: vec![name] });
    }
    for unit in &mut units {
        unit.names.sort_by_key(|name| name.valid_from);
    }
    units
}

/// The rows of an embedded table.
pub(crate) fn rows<T: DeserializeOwned>(table: &str) -> Result<Vec<T>, ServiceError> {
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(table.as_bytes());
    let rows: Result<Vec<T>, csv::Error> = reader.deserialize().collect();
    rows.map_err(|error| ServiceError::Unreadable(error.to_string()))
}

impl From<TaskRow> for PlanTask {
    fn from(row: TaskRow) -> Self {
        Self {
            code: row.code,
            name_zh: row.name_zh,
            name_en: row.name_en,
            action_zh: row.action_zh,
            units: row.units.split(';').map(|unit| unit.trim().to_owned()).collect(),
        }
    }
}

impl From<TargetRow> for Target {
    fn from(row: TargetRow) -> Self {
        Self {
            code: row.code,
            scope: row.scope,
            indicator_zh: row.indicator_zh,
            indicator_en: row.indicator_en,
            comparison: row.comparison,
            value_min: row.value_min,
            value_max: row.value_max,
            unit_zh: row.unit_zh,
            year: row.year,
            unit_code: row.unit_code,
        }
    }
}

impl From<YearRow> for CalendarYear {
    fn from(row: YearRow) -> Self {
        Self { year: row.year, working_days: row.working_days, holidays: row.holidays, makeup_days: row.makeup_days }
    }
}
