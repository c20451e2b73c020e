//! Demands of the three libraries.

use chrono::NaiveDate;
use dingyin_domain::demand::{Demand, DemandChange, DemandContact, DemandFacts, DemandStatus, Library, Seeker};
use dingyin_domain::district::District;
use dingyin_domain::duplicate::organisation_core;
use dingyin_domain::id::{DemandId, UserId};
use dingyin_domain::industry::{Industry, SubIndustry};
use dingyin_domain::phone::Phone;
use dingyin_domain::text::{Body, Line, Remark};
use dingyin_domain::uscc::Uscc;
use sea_orm::sea_query::{Condition, Expr, ExprTrait as _, Func, LikeExpr};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::page::{Cursor, Page};
use crate::project::changed;
use crate::rows::{coded, met, sound, text};
use crate::table::demands;
use crate::transaction::Transaction;

/// What a list is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct DemandFilter {
    /// Libraries.
    pub libraries: Vec<Library>,
    /// Statuses as they are on `today`.
    pub statuses: Vec<DemandStatus>,
    /// Districts.
    pub districts: Vec<District>,
    /// Industries.
    pub industries: Vec<Industry>,
    /// A part of the title or of the organisation's name.
    pub q: Option<String>,
    /// The day on which statuses are asked.
    pub today: NaiveDate,
    /// Whose drafts are shown beside what is published.
    pub owner: Option<UserId>,
}

/// Writes a new demand.
///
/// # Errors
/// The database.
pub async fn insert(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    demand: &Demand,
) -> Result<(), StorageError> {
    transaction.insert(row(demand)?).await?;
    let data = json!({ "after": snapshot(demand) });
    transaction.log(stamp, entry(entry_id, demand, "demand.drafted", data, personal(&demand.facts)));
    Ok(())
}

/// The demand of the same title and organisation, whatever became of it.
///
/// # Errors
/// The database.
pub async fn same_as(connection: &impl ConnectionTrait, facts: &DemandFacts) -> Result<Option<DemandId>, StorageError> {
    use demands::Column as C;
    let titled = demands::Entity::find().filter(C::Title.eq(facts.title.as_str())).limit(50).all(connection).await?;
    let core = organisation_core(facts.organisation.name.as_str());
    let same = |row: &demands::Model| {
        row.library == facts.library().code() && organisation_core(&row.organisation_name) == core
    };
    Ok(titled.into_iter().find(same).map(|row| DemandId(row.id)))
}

/// Writes a change if nobody changed the demand meanwhile.
///
/// # Errors
/// The database, or [`StorageError::Stale`].
pub async fn save(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    before: &Demand,
    change: &DemandChange,
) -> Result<Demand, StorageError> {
    let after = before.after(change, stamp.at);
    let new = row(&after)?.into_active_model().reset_all();
    let updated = demands::Entity::update_many()
        .set(new)
        .filter(demands::Column::Id.eq(before.id.0))
        .filter(demands::Column::Version.eq(before.version))
        .exec(transaction.writer().await?)
        .await?;
    met(&updated)?;
    let (old, new) = changed(&snapshot(before), &snapshot(&after));
    let data = json!({ "before": old, "after": new, "change": sound(serde_json::to_value(change), "change")? });
    let contact = if before.facts.contact == after.facts.contact { None } else { personal(&after.facts) };
    transaction.log(stamp, entry(entry_id, &after, change.action(), data, contact));
    Ok(after)
}

fn entry(id: Uuid, demand: &Demand, action: &'static str, data: Value, personal: Option<Value>) -> NewEntry {
    NewEntry { id, aggregate: "demand", aggregate_id: demand.id.0, action, data, personal }
}

fn personal(facts: &DemandFacts) -> Option<Value> {
    facts.contact.as_ref().map(|contact| json!({ "contact": { "name": contact.name, "phone": contact.phone.given() } }))
}

fn snapshot(demand: &Demand) -> Map<String, Value> {
    let facts = DemandFacts { contact: None, ..demand.facts.clone() };
    let mut map = match serde_json::to_value(facts) {
        Ok(Value::Object(map)) => map,
        _ => Map::new(),
    };
    map.insert("library".into(), json!(demand.facts.library()));
    map.insert("status".into(), json!(demand.status));
    map.insert("outcome".into(), json!(demand.outcome));
    map.insert("outcome_reason".into(), json!(demand.outcome_reason));
    map
}

/// A demand.
///
/// # Errors
/// The database, or [`StorageError::NotFound`].
pub async fn load(connection: &impl ConnectionTrait, id: DemandId) -> Result<Demand, StorageError> {
    demand(demands::Entity::find_by_id(id.0).one(connection).await?.ok_or(StorageError::NotFound)?)
}

/// A demand that is about to be changed.
///
/// # Errors
/// The database, or [`StorageError::NotFound`].
pub async fn for_change(transaction: &mut Transaction, id: DemandId) -> Result<Demand, StorageError> {
    let row = demands::Entity::find_by_id(id.0).lock_exclusive().one(transaction.reader().await?).await?;
    demand(row.ok_or(StorageError::NotFound)?)
}

/// Several demands; those that are not there are left out.
///
/// # Errors
/// The database.
pub async fn load_many(connection: &impl ConnectionTrait, ids: &[DemandId]) -> Result<Vec<Demand>, StorageError> {
    let ids = ids.iter().map(|id| id.0);
    let rows = demands::Entity::find().filter(demands::Column::Id.is_in(ids)).all(connection).await?;
    rows.into_iter().map(demand).collect()
}

/// One page of the list, last changed first, and how many there are.
///
/// # Errors
/// The database, or a cursor that does not read.
pub async fn list(
    connection: &impl ConnectionTrait,
    filter: &DemandFilter,
    after: Option<&Cursor>,
    limit: u64,
) -> Result<Page<Demand>, StorageError> {
    let mut query = demands::Entity::find().filter(condition(filter));
    if let Some(cursor) = after {
        let at: i64 = cursor.value.parse().map_err(|_| StorageError::Cursor)?;
        let same = Condition::all().add(demands::Column::UpdatedAt.eq(at)).add(demands::Column::Id.lt(cursor.id));
        query = query.filter(Condition::any().add(demands::Column::UpdatedAt.lt(at)).add(same));
    }
    let rows = query
        .order_by_desc(demands::Column::UpdatedAt)
        .order_by_desc(demands::Column::Id)
        .limit(limit + 1)
        .all(connection)
        .await?;
    let items = rows.into_iter().map(demand).collect::<Result<Vec<_>, _>>()?;
    Ok(Page::cut(items, limit, |last| Cursor { value: to_micros(last.updated_at).to_string(), id: last.id.0 }))
}

/// How many demands the filter shows.
///
/// # Errors
/// The database.
pub async fn count(connection: &impl ConnectionTrait, filter: &DemandFilter) -> Result<u64, StorageError> {
    Ok(demands::Entity::find().filter(condition(filter)).count(connection).await?)
}

fn condition(filter: &DemandFilter) -> Condition {
    use demands::Column as C;
    let any = |column: C, codes: Vec<&'static str>| (!codes.is_empty()).then(|| column.is_in(codes));
    let published = C::Status.ne(DemandStatus::Draft.code());
    let visible = Condition::any().add(published).add_option(filter.owner.map(|owner| C::OwnerId.eq(owner.0)));
    let mut statuses = Condition::any();
    for status in &filter.statuses {
        statuses = statuses.add(in_status(*status, filter.today));
    }
    let statuses = (!filter.statuses.is_empty()).then_some(statuses);
    Condition::all()
        .add(visible)
        .add_option(statuses)
        .add_option(any(C::Library, filter.libraries.iter().map(|v| v.code()).collect()))
        .add_option(any(C::District, filter.districts.iter().map(|v| v.code()).collect()))
        .add_option(any(C::Industry, filter.industries.iter().map(|v| v.code()).collect()))
        .add_option(filter.q.as_deref().map(contains))
}

/// A published demand expires by itself the day after its last valid one.
fn in_status(status: DemandStatus, today: NaiveDate) -> Condition {
    use demands::Column as C;
    let open = [DemandStatus::Published.code(), DemandStatus::InDocking.code()];
    match status {
        DemandStatus::Expired => Condition::all().add(C::Status.is_in(open)).add(C::ValidUntil.lt(today)),
        DemandStatus::Published | DemandStatus::InDocking => Condition::all()
            .add(C::Status.eq(status.code()))
            .add(Condition::any().add(C::ValidUntil.is_null()).add(C::ValidUntil.gte(today))),
        _ => Condition::all().add(C::Status.eq(status.code())),
    }
}

fn contains(q: &str) -> Condition {
    let pattern = || LikeExpr::new(crate::rows::like_pattern(q)).escape('!');
    let like = |column: demands::Column| Expr::expr(Func::lower(Expr::col(column))).like(pattern());
    Condition::any().add(like(demands::Column::Title)).add(like(demands::Column::OrganisationName))
}

fn row(demand: &Demand) -> Result<demands::Model, StorageError> {
    let facts = &demand.facts;
    Ok(demands::Model {
        id: demand.id.0,
        version: demand.version,
        library: facts.library().code().to_owned(),
        title: facts.title.as_str().to_owned(),
        body: facts.body.as_str().to_owned(),
        organisation_name: facts.organisation.name.as_str().to_owned(),
        organisation_uscc: facts.organisation.uscc.as_ref().map(|code| code.as_str().to_owned()),
        contact_name: facts.contact.as_ref().map(|contact| contact.name.as_str().to_owned()),
        contact_phone: facts.contact.as_ref().map(|contact| contact.phone.given().to_owned()),
        industry: facts.industry.code().to_owned(),
        sub_industry: facts.sub_industry.map(|sub| sub.code().to_owned()),
        chain_node: facts.chain_node.as_ref().map(|node| node.as_str().to_owned()),
        district: facts.district.code().to_owned(),
        valid_until: facts.valid_until,
        visibility: facts.visibility.code().to_owned(),
        source: facts.source.as_ref().map(|source| source.as_str().to_owned()),
        details: sound(serde_json::to_string(&facts.details), "details")?,
        status: demand.status.code().to_owned(),
        outcome: demand.outcome.map(|outcome| outcome.code().to_owned()),
        outcome_reason: demand.outcome_reason.as_ref().map(|reason| reason.as_str().to_owned()),
        owner_id: demand.owner.0,
        created_at: to_micros(demand.created_at),
        updated_at: to_micros(demand.updated_at),
    })
}

fn demand(row: demands::Model) -> Result<Demand, StorageError> {
    let contact = match (row.contact_name, row.contact_phone) {
        (Some(name), Some(phone)) => Some(DemandContact {
            name: sound(Line::parse(name), "contact")?,
            phone: sound(Phone::parse(&phone), "contact")?,
        }),
        _ => None,
    };
    let uscc = row.organisation_uscc.as_deref().map(Uscc::parse).transpose();
    Ok(Demand {
        id: DemandId(row.id),
        version: row.version,
        facts: DemandFacts {
            title: sound(Line::parse(row.title), "title")?,
            body: sound(Body::parse(row.body), "body")?,
            organisation: Seeker {
                name: sound(Line::parse(row.organisation_name), "organisation")?,
                uscc: sound(uscc, "credit code")?,
            },
            contact,
            industry: coded(&row.industry, "industry")?,
            sub_industry: row.sub_industry.as_deref().and_then(SubIndustry::find),
            chain_node: text(row.chain_node)?,
            district: coded(&row.district, "district")?,
            valid_until: row.valid_until,
            visibility: coded(&row.visibility, "visibility")?,
            source: text(row.source)?,
            details: sound(serde_json::from_str(&row.details), "details")?,
        },
        status: coded(&row.status, "status")?,
        outcome: row.outcome.as_deref().map(|code| coded(code, "outcome")).transpose()?,
        outcome_reason: sound(row.outcome_reason.map(Remark::parse).transpose(), "reason")?,
        owner: UserId(row.owner_id),
        created_at: from_micros(row.created_at),
        updated_at: from_micros(row.updated_at),
    })
}
