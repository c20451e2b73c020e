//! Absences and their deputies, each change with its entry in the log; why somebody is away stays out of the chain.

use chrono::NaiveDate;
use dingyin_domain::absence::{Absence, AbsenceEvent};
use dingyin_domain::id::{AbsenceId, PersonId};
use dingyin_domain::text::Remark;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::instant::to_micros;
use crate::rows::{met, sound};
use crate::table::absences;
use crate::transaction::Transaction;

/// Keeps a new absence.
///
/// # Errors
/// The database.
pub async fn insert(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    absence: &Absence,
) -> Result<(), StorageError> {
    transaction
        .insert(absences::Model {
            id: absence.id.0,
            version: absence.version,
            person_id: absence.person_id.0,
            deputy_id: absence.deputy_id.map(|id| id.0),
            from_day: absence.from,
            last_day: absence.last_day,
            reason: absence.reason.as_str().to_owned(),
            recorded_by: absence.recorded_by.0,
            created_at: to_micros(stamp.at),
        })
        .await?;
    transaction.log(stamp, entry(entry_id, "absence.recorded", absence));
    Ok(())
}

/// Keeps what became of an absence, if nobody changed it meanwhile.
///
/// # Errors
/// The database, or [`StorageError::Stale`].
pub async fn save(
    transaction: &mut Transaction,
    stamp: &Stamp,
    (entry_id, event): (Uuid, AbsenceEvent),
    after: &Absence,
) -> Result<(), StorageError> {
    use absences::Column as C;
    let updated = absences::Entity::update_many()
        .col_expr(C::Version, Expr::value(after.version))
        .col_expr(C::DeputyId, Expr::value(after.deputy_id.map(|id| id.0)))
        .col_expr(C::LastDay, Expr::value(after.last_day))
        .filter(C::Id.eq(after.id.0))
        .filter(C::Version.eq(after.version - 1))
        .exec(transaction.writer().await?)
        .await?;
    met(&updated)?;
    let action = match event {
        AbsenceEvent::Deputise => "absence.deputised",
        AbsenceEvent::Return => "absence.ended",
    };
    transaction.log(stamp, entry(entry_id, action, after));
    Ok(())
}

fn entry(id: Uuid, action: &'static str, absence: &Absence) -> NewEntry {
    let data: Value = json!({ "after": {
        "person_id": absence.person_id,
        "deputy_id": absence.deputy_id,
        "from": absence.from,
        "last_day": absence.last_day,
    } });
    let personal = Some(json!({ "reason": absence.reason }));
    NewEntry { id, aggregate: "absence", aggregate_id: absence.id.0, action, data, personal }
}

/// An absence that is about to be changed: nobody else changes it until the transaction ends.
///
/// # Errors
/// The database, or [`StorageError::NotFound`].
pub async fn for_change(transaction: &mut Transaction, id: AbsenceId) -> Result<Absence, StorageError> {
    let row = absences::Entity::find_by_id(id.0).lock_exclusive().one(transaction.reader().await?).await?;
    absence(row.ok_or(StorageError::NotFound)?)
}

/// A person's absences, the latest first.
///
/// # Errors
/// The database.
pub async fn of(connection: &impl ConnectionTrait, person: PersonId) -> Result<Vec<Absence>, StorageError> {
    let rows = absences::Entity::find().filter(absences::Column::PersonId.eq(person.0));
    let rows = rows.order_by_desc(absences::Column::FromDay).all(connection).await?;
    rows.into_iter().map(absence).collect()
}

/// Who is away on a day.
///
/// # Errors
/// The database.
pub async fn on(connection: &impl ConnectionTrait, day: NaiveDate) -> Result<Vec<Absence>, StorageError> {
    use absences::Column as C;
    let away = absences::Entity::find().filter(C::FromDay.lte(day)).filter(C::LastDay.gte(day));
    away.order_by_asc(C::FromDay).all(connection).await?.into_iter().map(absence).collect()
}

/// For whom a person deputises on a day.
///
/// # Errors
/// The database.
pub async fn deputised_by(
    connection: &impl ConnectionTrait,
    deputy: PersonId,
    day: NaiveDate,
) -> Result<Vec<PersonId>, StorageError> {
    use absences::Column as C;
    let away = absences::Entity::find().filter(C::DeputyId.eq(deputy.0));
    let away = away.filter(C::FromDay.lte(day)).filter(C::LastDay.gte(day)).order_by_asc(C::PersonId);
    let people: Vec<Uuid> = away.select_only().column(C::PersonId).into_tuple().all(connection).await?;
    Ok(people.into_iter().map(PersonId).collect())
}

fn absence(row: absences::Model) -> Result<Absence, StorageError> {
    Ok(Absence {
        id: AbsenceId(row.id),
        version: row.version,
        person_id: PersonId(row.person_id),
        deputy_id: row.deputy_id.map(PersonId),
        from: row.from_day,
        last_day: row.last_day,
        reason: sound(Remark::parse(row.reason), "reason")?,
        recorded_by: PersonId(row.recorded_by),
    })
}
