//! Organisations.

mod keys;
pub mod merge;
pub mod relation;

use dingyin_domain::coded::Coded as _;
use dingyin_domain::district::District;
use dingyin_domain::duplicate::organisation_core;
use dingyin_domain::id::OrganisationId;
use dingyin_domain::industry::Industry;
use dingyin_domain::organisation::{Organisation, OrganisationChange, OrganisationFacts, OrganisationKind};
use dingyin_domain::text::{Body, Line};
use dingyin_domain::uscc::Uscc;
use sea_orm::sea_query::{Condition, Expr, ExprTrait as _, Func, LikeExpr};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, IntoActiveModel as _, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect,
};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::page::{Cursor, Page};
use crate::project::changed;
use crate::rows::{coded, like_pattern, met, sound, text};
use crate::table::organisations;
use crate::transaction::Transaction;

pub use keys::candidates;
pub(crate) use keys::complete as complete_keys;

/// Serialises everyone who changes organisations on PostgreSQL until they have committed.
const LOCK: &str = "select pg_advisory_xact_lock(7304652)";

/// What a list is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct OrganisationFilter {
    /// Kinds.
    pub kinds: Vec<OrganisationKind>,
    /// Districts.
    pub districts: Vec<District>,
    /// Industries.
    pub industries: Vec<Industry>,
    /// A part of the name.
    pub q: Option<String>,
}

/// Writes a new organisation.
///
/// # Errors
/// The database, or a credit code that is taken.
pub async fn insert(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    organisation: &Organisation,
) -> Result<(), StorageError> {
    transaction.insert(row(organisation)?).await?;
    keys::write(transaction, organisation).await?;
    transaction
        .log(stamp, entry(entry_id, organisation.id, "organisation.added", json!({ "after": organisation.facts })));
    Ok(())
}

/// Logs that look-alikes were judged to be others.
pub fn log_others(transaction: &mut Transaction, stamp: &Stamp, entry_id: Uuid, answer: &Answer) {
    let data = json!({ "decision": { "code": "different", "others": answer.others, "reason": answer.reason } });
    transaction.log(stamp, entry(entry_id, answer.id, "duplicate.answered", data));
}

/// Look-alikes that someone has judged to be others.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The organisation that was entered.
    pub id: OrganisationId,
    /// The others.
    pub others: Vec<OrganisationId>,
    /// Why they are others.
    pub reason: String,
}

/// Writes a change if nobody changed the organisation meanwhile.
///
/// # Errors
/// The database, or [`StorageError::Stale`].
pub async fn save(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    before: &Organisation,
    change: &OrganisationChange,
) -> Result<Organisation, StorageError> {
    let after = before.after(change, stamp.at);
    let updated = organisations::Entity::update_many()
        .set(row(&after)?.into_active_model().reset_all())
        .filter(organisations::Column::Id.eq(before.id.0))
        .filter(organisations::Column::Version.eq(before.version))
        .exec(transaction.writer().await?)
        .await?;
    met(&updated)?;
    keys::write(transaction, &after).await?;
    let (old, new) = changed(&snapshot(before), &snapshot(&after));
    let data = json!({ "before": old, "after": new, "change": sound(serde_json::to_value(change), "change")? });
    transaction.log(stamp, entry(entry_id, after.id, change.action(), data));
    Ok(after)
}

fn entry(id: Uuid, organisation: OrganisationId, action: &'static str, data: Value) -> NewEntry {
    NewEntry { id, aggregate: "organisation", aggregate_id: organisation.0, action, data, personal: None }
}

fn snapshot(organisation: &Organisation) -> Map<String, Value> {
    let mut map = match serde_json::to_value(&organisation.facts) {
        Ok(Value::Object(map)) => map,
        _ => Map::new(),
    };
    map.insert("merged_into".into(), json!(organisation.merged_into));
    map
}

/// Keeps others from changing organisations until this transaction ends, so that what is judged stays so. On SQLite
/// there is one writer anyway.
///
/// # Errors
/// The database.
pub async fn one_at_a_time(transaction: &mut Transaction) -> Result<(), StorageError> {
    let connection = transaction.reader().await?;
    if connection.get_database_backend() == DbBackend::Postgres {
        connection.execute_unprepared(LOCK).await?;
    }
    Ok(())
}

/// An organisation.
///
/// # Errors
/// The database, or [`StorageError::NotFound`].
pub async fn load(connection: &impl ConnectionTrait, id: OrganisationId) -> Result<Organisation, StorageError> {
    let row = organisations::Entity::find_by_id(id.0).one(connection).await?;
    organisation(row.ok_or(StorageError::NotFound)?)
}

/// Several organisations; those that are not there are left out.
///
/// # Errors
/// The database.
pub async fn load_many(
    connection: &impl ConnectionTrait,
    ids: &[OrganisationId],
) -> Result<Vec<Organisation>, StorageError> {
    let ids = ids.iter().map(|id| id.0);
    let rows = organisations::Entity::find().filter(organisations::Column::Id.is_in(ids)).all(connection).await?;
    rows.into_iter().map(organisation).collect()
}

/// One page of the list, last changed first.
///
/// # Errors
/// The database, or a cursor that does not read.
pub async fn list(
    connection: &impl ConnectionTrait,
    filter: &OrganisationFilter,
    after: Option<&Cursor>,
    limit: u64,
) -> Result<Page<Organisation>, StorageError> {
    use organisations::Column as C;
    let mut query = organisations::Entity::find().filter(condition(filter));
    if let Some(cursor) = after {
        let at: i64 = cursor.value.parse().map_err(|_| StorageError::Cursor)?;
        let same = Condition::all().add(C::UpdatedAt.eq(at)).add(C::Id.lt(cursor.id));
        query = query.filter(Condition::any().add(C::UpdatedAt.lt(at)).add(same));
    }
    let rows = query.order_by_desc(C::UpdatedAt).order_by_desc(C::Id).limit(limit + 1).all(connection).await?;
    let items = rows.into_iter().map(organisation).collect::<Result<Vec<_>, _>>()?;
    Ok(Page::cut(items, limit, |last| Cursor { value: to_micros(last.updated_at).to_string(), id: last.id.0 }))
}

/// How many organisations the filter shows.
///
/// # Errors
/// The database.
pub async fn count(connection: &impl ConnectionTrait, filter: &OrganisationFilter) -> Result<u64, StorageError> {
    Ok(organisations::Entity::find().filter(condition(filter)).count(connection).await?)
}

fn condition(filter: &OrganisationFilter) -> Condition {
    use organisations::Column as C;
    let any = |column: C, codes: Vec<&'static str>| (!codes.is_empty()).then(|| column.is_in(codes));
    let like = |q: &str| {
        let pattern = LikeExpr::new(like_pattern(q)).escape('!');
        Expr::expr(Func::lower(Expr::col(C::Name))).like(pattern)
    };
    Condition::all()
        .add(C::MergedIntoId.is_null())
        .add_option(any(C::Kind, filter.kinds.iter().map(|v| v.code()).collect()))
        .add_option(any(C::District, filter.districts.iter().map(|v| v.code()).collect()))
        .add_option(any(C::Industry, filter.industries.iter().map(|v| v.code()).collect()))
        .add_option(filter.q.as_deref().map(like))
}

fn row(organisation: &Organisation) -> Result<organisations::Model, StorageError> {
    let facts = &organisation.facts;
    Ok(organisations::Model {
        id: organisation.id.0,
        version: organisation.version,
        name: facts.name.as_str().to_owned(),
        core: organisation_core(facts.name.as_str()),
        former_names: sound(serde_json::to_string(&facts.former_names), "former names")?,
        uscc: facts.uscc.as_ref().map(|code| code.as_str().to_owned()),
        kind: facts.kind.code().to_owned(),
        country: facts.country.as_ref().map(|country| country.as_str().to_owned()),
        district: facts.district.map(|district| district.code().to_owned()),
        industry: facts.industry.map(|industry| industry.code().to_owned()),
        summary: facts.summary.as_ref().map(|summary| summary.as_str().to_owned()),
        created_at: to_micros(organisation.created_at),
        updated_at: to_micros(organisation.updated_at),
        merged_into_id: organisation.merged_into.map(|id| id.0),
    })
}

fn organisation(row: organisations::Model) -> Result<Organisation, StorageError> {
    let uscc = row.uscc.as_deref().map(Uscc::parse).transpose();
    Ok(Organisation {
        id: OrganisationId(row.id),
        version: row.version,
        facts: OrganisationFacts {
            name: sound(Line::parse(row.name), "name")?,
            former_names: sound(serde_json::from_str(&row.former_names), "former names")?,
            uscc: sound(uscc, "credit code")?,
            kind: coded(&row.kind, "kind")?,
            country: text(row.country)?,
            district: row.district.as_deref().and_then(District::from_code),
            industry: row.industry.as_deref().and_then(Industry::from_code),
            summary: sound(row.summary.map(Body::parse).transpose(), "summary")?,
        },
        merged_into: row.merged_into_id.map(OrganisationId),
        created_at: from_micros(row.created_at),
        updated_at: from_micros(row.updated_at),
    })
}
