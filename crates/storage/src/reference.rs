//! Reference data and the directory of people: loaded from the seeds, idempotently and with a version.

use chrono::{DateTime, NaiveDate, Utc};
use dingyin_domain::coded::Coded as _;
use dingyin_domain::district::District;
use dingyin_domain::id::{PersonId, UnitId};
use dingyin_domain::industry::Industry;
use dingyin_domain::phone::Phone;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};
use serde_json::json;
use uuid::Uuid;

use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::instant::to_micros;
use crate::table::{
    calendar_years, people, plan_task_units, plan_tasks, reference_versions, targets, unit_names, units,
};
use crate::transaction::Transaction;

/// A unit with its dated names, oldest first.
#[derive(Debug, Clone)]
pub struct Unit {
    /// Its id.
    pub id: UnitId,
    /// Its code.
    pub code: String,
    /// The district of a district's unit.
    pub district: Option<District>,
    /// Its names.
    pub names: Vec<UnitName>,
}

/// A name and the day from which it is used.
#[derive(Debug, Clone)]
pub struct UnitName {
    /// From this day.
    pub valid_from: NaiveDate,
    /// 中文名称
    pub name_zh: String,
    /// English name.
    pub name_en: String,
}

/// A person of the directory.
#[derive(Debug, Clone)]
pub struct Person {
    /// Id.
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// The unit the person belongs to.
    pub unit_id: UnitId,
    /// The post held.
    pub post: String,
    /// The district of a district's official.
    pub district: Option<District>,
    /// A leader's field.
    pub field: Option<Industry>,
    /// Whether the person may lead projects.
    pub may_lead: bool,
    /// The number at work.
    pub phone: Option<Phone>,
}

/// A task of the plan with its units, the first leads.
#[derive(Debug, Clone)]
pub struct PlanTask {
    /// Its code, such as `1.1`.
    pub code: String,
    /// 中文名称
    pub name_zh: String,
    /// English name.
    pub name_en: String,
    /// The action it belongs to.
    pub action_zh: String,
    /// Unit codes.
    pub units: Vec<String>,
}

/// A target of the plan as the table has it.
pub use crate::table::targets::Model as Target;

/// A year of the working-day calendar as the table has it.
pub use crate::table::calendar_years::Model as CalendarYear;

/// The version of a set of reference data that is loaded.
///
/// # Errors
/// The database.
pub async fn version(connection: &impl ConnectionTrait, name: &str) -> Result<Option<String>, StorageError> {
    let row = reference_versions::Entity::find_by_id(name.to_owned()).one(connection).await?;
    Ok(row.map(|row| row.version))
}

/// Notes that a set of reference data is loaded in this version.
///
/// # Errors
/// The database.
pub async fn set_version(
    transaction: &mut Transaction,
    name: &str,
    version: &str,
    now: DateTime<Utc>,
) -> Result<(), StorageError> {
    use reference_versions::Column as C;
    let row =
        reference_versions::Model { name: name.to_owned(), version: version.to_owned(), loaded_at: to_micros(now) };
    reference_versions::Entity::insert(row.into_active_model())
        .on_conflict(OnConflict::column(C::Name).update_columns([C::Version, C::LoadedAt]).to_owned())
        .exec_without_returning(transaction.writer().await?)
        .await?;
    Ok(())
}

/// Writes a unit and its names; those that are there are brought up to date.
///
/// # Errors
/// The database.
pub async fn put_unit(transaction: &mut Transaction, unit: &Unit) -> Result<(), StorageError> {
    let row = units::Model {
        id: unit.id.0,
        code: unit.code.clone(),
        district: unit.district.map(|district| district.code().to_owned()),
    };
    units::Entity::insert(row.into_active_model())
        .on_conflict(OnConflict::column(units::Column::Code).update_column(units::Column::District).to_owned())
        .exec_without_returning(transaction.writer().await?)
        .await?;
    use unit_names::Column as N;
    let names = unit.names.iter().map(|name| {
        unit_names::Model {
            unit_id: unit.id.0,
            valid_from: name.valid_from,
            name_zh: name.name_zh.clone(),
            name_en: name.name_en.clone(),
        }
        .into_active_model()
    });
    unit_names::Entity::insert_many(names)
        .on_conflict(OnConflict::columns([N::UnitId, N::ValidFrom]).update_columns([N::NameZh, N::NameEn]).to_owned())
        .exec_without_returning(transaction.writer().await?)
        .await?;
    Ok(())
}

/// Replaces the plan's tasks.
///
/// # Errors
/// The database.
pub async fn replace_tasks(transaction: &mut Transaction, tasks: &[PlanTask]) -> Result<(), StorageError> {
    plan_task_units::Entity::delete_many().exec(transaction.writer().await?).await?;
    plan_tasks::Entity::delete_many().exec(transaction.writer().await?).await?;
    let row = |task: &PlanTask| plan_tasks::Model {
        code: task.code.clone(),
        name_zh: task.name_zh.clone(),
        name_en: task.name_en.clone(),
        action_zh: task.action_zh.clone(),
    };
    transaction.insert_all(tasks.iter().map(row).collect()).await?;
    let units = |task: &PlanTask| {
        let code = task.code.clone();
        let unit = move |(position, unit): (usize, String)| plan_task_units::Model {
            task_code: code.clone(),
            position: i32::try_from(position).unwrap_or(i32::MAX),
            unit_code: unit,
        };
        task.units.clone().into_iter().enumerate().map(unit).collect::<Vec<_>>()
    };
    transaction.insert_all(tasks.iter().flat_map(units).collect()).await
}

/// Replaces the plan's targets.
///
/// # Errors
/// The database.
pub async fn replace_targets(transaction: &mut Transaction, rows: Vec<Target>) -> Result<(), StorageError> {
    targets::Entity::delete_many().exec(transaction.writer().await?).await?;
    transaction.insert_all(rows).await
}

/// Replaces the working-day calendar.
///
/// # Errors
/// The database.
pub async fn replace_calendar(transaction: &mut Transaction, rows: Vec<CalendarYear>) -> Result<(), StorageError> {
    calendar_years::Entity::delete_many().exec(transaction.writer().await?).await?;
    transaction.insert_all(rows).await
}

/// All units by code.
///
/// # Errors
/// The database.
pub async fn units(connection: &impl ConnectionTrait) -> Result<Vec<Unit>, StorageError> {
    let names = unit_names::Entity::find().order_by_asc(unit_names::Column::ValidFrom).all(connection).await?;
    let rows = units::Entity::find().order_by_asc(units::Column::Code).all(connection).await?;
    let unit = |row: units::Model| {
        let own = names.iter().filter(|name| name.unit_id == row.id);
        let name = |name: &unit_names::Model| UnitName {
            valid_from: name.valid_from,
            name_zh: name.name_zh.clone(),
            name_en: name.name_en.clone(),
        };
        Unit {
            id: UnitId(row.id),
            district: row.district.as_deref().and_then(District::from_code),
            names: own.map(name).collect(),
            code: row.code,
        }
    };
    Ok(rows.into_iter().map(unit).collect())
}

/// All people by name.
///
/// # Errors
/// The database.
pub async fn people(connection: &impl ConnectionTrait) -> Result<Vec<Person>, StorageError> {
    let rows = people::Entity::find().order_by_asc(people::Column::Name).all(connection).await?;
    Ok(rows.into_iter().map(person).collect())
}

/// Writes a person who is not there yet.
///
/// # Errors
/// The database.
pub async fn insert_person(transaction: &mut Transaction, person: &Person) -> Result<(), StorageError> {
    transaction
        .insert(people::Model {
            id: person.id.0,
            name: person.name.clone(),
            unit_id: person.unit_id.0,
            post: person.post.clone(),
            district: person.district.map(|district| district.code().to_owned()),
            field: person.field.map(|field| field.code().to_owned()),
            may_lead: person.may_lead,
            phone: person.phone.as_ref().map(|phone| phone.given().to_owned()),
        })
        .await
}

/// Keeps under which number a person is called at work, with an entry in the log; the number stands beside the chain.
///
/// # Errors
/// The database.
pub async fn set_phone(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    (id, phone): (PersonId, Option<&Phone>),
) -> Result<(), StorageError> {
    let given = phone.map(Phone::given);
    people::Entity::update_many()
        .col_expr(people::Column::Phone, Expr::value(given))
        .filter(people::Column::Id.eq(id.0))
        .exec(transaction.writer().await?)
        .await?;
    let (data, personal) = (json!({}), Some(json!({ "phone": given })));
    let action = "person.phone_set";
    transaction.log(stamp, NewEntry { id: entry_id, aggregate: "person", aggregate_id: id.0, action, data, personal });
    Ok(())
}

fn person(row: people::Model) -> Person {
    Person {
        id: PersonId(row.id),
        name: row.name,
        unit_id: UnitId(row.unit_id),
        post: row.post,
        district: row.district.as_deref().and_then(District::from_code),
        field: row.field.as_deref().and_then(Industry::from_code),
        may_lead: row.may_lead,
        phone: row.phone.and_then(|phone| Phone::parse(&phone).ok()),
    }
}
