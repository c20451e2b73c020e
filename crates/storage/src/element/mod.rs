//! Pools of elements with their ledgers, and what projects hold and need of them.

mod holding;
mod need;
mod rows;

use dingyin_domain::district::District;
use dingyin_domain::element::{Amount, Element, ElementPool, Entry, Ledger};
use dingyin_domain::id::ElementPoolId;
use sea_orm::sea_query::Condition;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel as _, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect,
};
use serde_json::{Value, json};
use uuid::Uuid;

pub use holding::{Held, held_by, lapsed_amounts, with_lapsed};
pub(crate) use need::replace_needs;
pub use need::{Stated, needs_of, stated_in};

use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::page::{Cursor, Page};
use crate::table::{element_entries, element_pools};
use crate::transaction::Transaction;

/// What a list is narrowed to; several values of one kind mean any of them.
#[derive(Debug, Clone, Default)]
pub struct PoolFilter {
    /// Elements.
    pub elements: Vec<Element>,
    /// Districts.
    pub districts: Vec<District>,
    /// Years.
    pub years: Vec<i32>,
}

/// A ledger before and after, with what is entered.
#[derive(Debug)]
pub struct Saving<'a> {
    /// As it was loaded.
    pub before: &'a Ledger,
    /// As it is from now on.
    pub after: &'a Ledger,
    /// The entries that lead there.
    pub entries: &'a [Entry],
}

/// Writes a new pool with its first entries.
///
/// # Errors
/// The database, or [`StorageError::Taken`] where there is such a pool.
pub async fn insert(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    (ledger, entries): (&Ledger, &[Entry]),
) -> Result<(), StorageError> {
    transaction.insert(rows::pool_row(&ledger.pool)).await?;
    let pool_id = ledger.pool.id;
    transaction.insert_all(entries.iter().map(|entry| rows::entry_row(pool_id, entry)).collect()).await?;
    let data = json!({ "after": ledger.pool, "entries": entries });
    transaction.log(stamp, log_entry(entry_id, pool_id, "element_pool.opened", data));
    Ok(())
}

/// Writes what was decided for one pool, or for the two of a transfer, as one change.
///
/// # Errors
/// The database, or [`StorageError::Stale`].
pub async fn save(
    transaction: &mut Transaction,
    stamp: &Stamp,
    (entry_id, action): (Uuid, &'static str),
    savings: &[Saving<'_>],
) -> Result<(), StorageError> {
    let Some(first) = savings.first() else { return Ok(()) };
    for saving in savings {
        update_row(transaction, saving).await?;
        holding::save(transaction, saving.before, saving.after).await?;
        let pool_id = saving.after.pool.id;
        transaction.insert_all(saving.entries.iter().map(|entry| rows::entry_row(pool_id, entry)).collect()).await?;
    }
    let pool = |saving: &Saving<'_>| {
        json!({
            "pool_id": saving.after.pool.id,
            "before": saving.before.pool.balance,
            "after": saving.after.pool.balance,
            "entries": saving.entries,
        })
    };
    let data = json!({ "pools": savings.iter().map(pool).collect::<Vec<_>>() });
    transaction.log(stamp, log_entry(entry_id, first.after.pool.id, action, data));
    Ok(())
}

fn log_entry(id: Uuid, pool: ElementPoolId, action: &'static str, data: Value) -> NewEntry {
    NewEntry { id, aggregate: "element_pool", aggregate_id: pool.0, action, data, personal: None }
}

async fn update_row(transaction: &mut Transaction, saving: &Saving<'_>) -> Result<(), StorageError> {
    let (before, after) = (&saving.before.pool, &saving.after.pool);
    let updated = element_pools::Entity::update_many()
        .set(rows::pool_row(after).into_active_model().reset_all())
        .filter(element_pools::Column::Id.eq(before.id.0))
        .filter(element_pools::Column::Version.eq(before.version))
        .exec(transaction.writer().await?)
        .await?;
    crate::rows::met(&updated)
}

/// A pool.
///
/// # Errors
/// The database, or [`StorageError::NotFound`].
pub async fn load(connection: &impl ConnectionTrait, id: ElementPoolId) -> Result<ElementPool, StorageError> {
    rows::pool(element_pools::Entity::find_by_id(id.0).one(connection).await?.ok_or(StorageError::NotFound)?)
}

/// The pool of an element, a district and a year, if there is one.
///
/// # Errors
/// The database.
pub async fn find(
    connection: &impl ConnectionTrait,
    (element, district, year): (Element, District, i32),
) -> Result<Option<ElementPool>, StorageError> {
    let filter = PoolFilter { elements: vec![element], districts: vec![district], years: vec![year] };
    element_pools::Entity::find().filter(condition(&filter)).one(connection).await?.map(rows::pool).transpose()
}

/// The ledgers of pools that are about to be changed, in the order of the ids: nobody else changes them until the
/// transaction ends. Rows are locked in the order of their ids, so that two transfers never wait for each other.
///
/// # Errors
/// The database, or [`StorageError::NotFound`] where one is not there.
pub async fn for_change(transaction: &mut Transaction, ids: &[ElementPoolId]) -> Result<Vec<Ledger>, StorageError> {
    let connection = transaction.reader().await?;
    let wanted = ids.iter().map(|id| id.0);
    let locked = element_pools::Entity::find()
        .filter(element_pools::Column::Id.is_in(wanted))
        .order_by_asc(element_pools::Column::Id)
        .lock_exclusive()
        .all(connection)
        .await?;
    let mut pools: Vec<ElementPool> = locked.into_iter().map(rows::pool).collect::<Result<_, _>>()?;
    let mut ledgers = Vec::with_capacity(ids.len());
    for id in ids {
        let at = pools.iter().position(|pool| pool.id == *id).ok_or(StorageError::NotFound)?;
        ledgers.push(holding::ledger(connection, pools.swap_remove(at)).await?);
    }
    Ok(ledgers)
}

/// One page of the list, the latest years first, and how many there are.
///
/// # Errors
/// The database, or a cursor that does not read.
pub async fn list(
    connection: &impl ConnectionTrait,
    filter: &PoolFilter,
    after: Option<&Cursor>,
    limit: u64,
) -> Result<(Page<ElementPool>, u64), StorageError> {
    use element_pools::Column as C;
    let all = element_pools::Entity::find().filter(condition(filter));
    let total = all.clone().count(connection).await?;
    let mut query = all;
    if let Some(cursor) = after {
        let year: i32 = cursor.value.parse().map_err(|_| StorageError::Cursor)?;
        let same = Condition::all().add(C::Year.eq(year)).add(C::Id.gt(cursor.id));
        query = query.filter(Condition::any().add(C::Year.lt(year)).add(same));
    }
    let rows = query.order_by_desc(C::Year).order_by_asc(C::Id).limit(limit + 1).all(connection).await?;
    let items = rows.into_iter().map(rows::pool).collect::<Result<Vec<_>, _>>()?;
    let next = |last: &ElementPool| Cursor { value: last.year.to_string(), id: last.id.0 };
    Ok((Page::cut(items, limit, next), total))
}

fn condition(filter: &PoolFilter) -> Condition {
    use element_pools::Column as C;
    let elements: Vec<&str> = filter.elements.iter().map(|element| element.code()).collect();
    let districts: Vec<&str> = filter.districts.iter().map(|district| district.code()).collect();
    Condition::all()
        .add_option((!elements.is_empty()).then(|| C::Element.is_in(elements)))
        .add_option((!districts.is_empty()).then(|| C::District.is_in(districts)))
        .add_option((!filter.years.is_empty()).then(|| C::Year.is_in(filter.years.iter().copied())))
}

/// One page of a pool's entries, the latest first, and how many there are.
///
/// # Errors
/// The database, or a cursor that does not read.
pub async fn entries(
    connection: &impl ConnectionTrait,
    pool: ElementPoolId,
    after: Option<&Cursor>,
    limit: u64,
) -> Result<(Page<Entry>, u64), StorageError> {
    use element_entries::Column as C;
    let all = element_entries::Entity::find().filter(C::PoolId.eq(pool.0));
    let total = all.clone().count(connection).await?;
    let mut query = all;
    if let Some(cursor) = after {
        let number: i64 = cursor.value.parse().map_err(|_| StorageError::Cursor)?;
        query = query.filter(C::Number.lt(number));
    }
    let rows = query.order_by_desc(C::Number).limit(limit + 1).all(connection).await?;
    let items = rows.into_iter().map(rows::entry).collect::<Result<Vec<_>, _>>()?;
    let next = |last: &Entry| Cursor { value: last.number.to_string(), id: last.id.0 };
    Ok((Page::cut(items, limit, next), total))
}

fn amount(units: i64) -> Result<Amount, StorageError> {
    Amount::new(units).ok_or(StorageError::Unreadable("amount"))
}
