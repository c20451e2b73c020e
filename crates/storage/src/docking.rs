//! Dockings. Their changes stand in the log of the demand they are about.

use std::collections::BTreeMap;

use dingyin_domain::demand::{DemandStatus, Library};
use dingyin_domain::district::District;
use dingyin_domain::docking::{Docking, DockingChange, DockingFacts, DockingOutcome, DockingState};
use dingyin_domain::id::{DemandId, DockingId, OrganisationId, ProjectId, UserId};
use dingyin_domain::industry::Industry;
use dingyin_domain::text::Remark;
use sea_orm::sea_query::{Condition, Query};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, IntoActiveModel as _,
    PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::page::{Cursor, Page};
use crate::project::changed;
use crate::rows::{coded, met, sound};
use crate::table::{demands, dockings};
use crate::transaction::Transaction;

/// What a list is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct DockingFilter {
    /// Of this demand.
    pub demand: Option<DemandId>,
    /// With this organisation.
    pub organisation: Option<OrganisationId>,
    /// States.
    pub states: Vec<DockingState>,
    /// Libraries of the demands.
    pub libraries: Vec<Library>,
    /// Industries of the demands.
    pub industries: Vec<Industry>,
    /// Districts of the demands.
    pub districts: Vec<District>,
    /// They begin at this moment or later, and before that one; in microseconds since 1970.
    pub between: (Option<i64>, Option<i64>),
}

/// How far the demands of one library, industry and district have come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reached {
    /// They were published.
    pub published: u64,
    /// A docking was arranged for them and not called off.
    pub docked: u64,
    /// One was held.
    pub held: u64,
    /// One came to something.
    pub interested: u64,
    /// One came to an agreement of intent or a contract.
    pub intent: u64,
    /// One came to a contract.
    pub contract: u64,
    /// They are met.
    pub met: u64,
}

/// What demands are grouped by.
pub type Group = (Library, Industry, District);

/// Writes a new docking.
///
/// # Errors
/// The database.
pub async fn insert(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    docking: &Docking,
) -> Result<(), StorageError> {
    transaction.insert(row(docking)?).await?;
    let data = json!({ "docking_id": docking.id, "after": snapshot(&docking.facts) });
    transaction.log(stamp, entry(entry_id, docking, "docking.arranged", data));
    Ok(())
}

/// Writes a change if nobody changed the docking meanwhile.
///
/// # Errors
/// The database, or [`StorageError::Stale`].
pub async fn save(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    before: &Docking,
    change: &DockingChange,
) -> Result<Docking, StorageError> {
    let after = before.after(change, stamp.at);
    let updated = dockings::Entity::update_many()
        .set(row(&after)?.into_active_model().reset_all())
        .filter(dockings::Column::Id.eq(before.id.0))
        .filter(dockings::Column::Version.eq(before.version))
        .exec(transaction.writer().await?)
        .await?;
    met(&updated)?;
    let (old, new) = changed(&snapshot(&before.facts), &snapshot(&after.facts));
    let told = sound(serde_json::to_value(change), "change")?;
    let data = json!({ "docking_id": after.id, "before": old, "after": new, "change": told });
    transaction.log(stamp, entry(entry_id, &after, change.action(), data));
    Ok(after)
}

fn entry(id: Uuid, docking: &Docking, action: &'static str, data: Value) -> NewEntry {
    let people = &docking.facts.participants;
    let personal = (!people.is_empty()).then(|| json!({ "participants": people }));
    NewEntry { id, aggregate: "demand", aggregate_id: docking.demand_id.0, action, data, personal }
}

/// The facts without the people: those lie beside the log's chain.
fn snapshot(facts: &DockingFacts) -> Map<String, Value> {
    let facts = DockingFacts { participants: Vec::new(), ..facts.clone() };
    match serde_json::to_value(facts) {
        Ok(Value::Object(mut map)) => {
            map.remove("participants");
            map
        }
        _ => Map::new(),
    }
}

/// A docking.
///
/// # Errors
/// The database, or [`StorageError::NotFound`].
pub async fn load(connection: &impl ConnectionTrait, id: DockingId) -> Result<Docking, StorageError> {
    docking(dockings::Entity::find_by_id(id.0).one(connection).await?.ok_or(StorageError::NotFound)?)
}

/// The dockings of a demand, the earliest first.
///
/// # Errors
/// The database.
pub async fn of_demand(connection: &impl ConnectionTrait, id: DemandId) -> Result<Vec<Docking>, StorageError> {
    let rows = dockings::Entity::find().filter(dockings::Column::DemandId.eq(id.0));
    rows.order_by_asc(dockings::Column::StartsAt).all(connection).await?.into_iter().map(docking).collect()
}

/// One page of the list, those that begin last first, and how many there are.
///
/// # Errors
/// The database, or a cursor that does not read.
pub async fn list(
    connection: &impl ConnectionTrait,
    filter: &DockingFilter,
    after: Option<&Cursor>,
    limit: u64,
) -> Result<(Page<Docking>, u64), StorageError> {
    use dockings::Column as C;
    let all = dockings::Entity::find().filter(condition(filter));
    let total = all.clone().count(connection).await?;
    let mut query = all;
    if let Some(cursor) = after {
        let at: i64 = cursor.value.parse().map_err(|_| StorageError::Cursor)?;
        let same = Condition::all().add(C::StartsAt.eq(at)).add(C::Id.lt(cursor.id));
        query = query.filter(Condition::any().add(C::StartsAt.lt(at)).add(same));
    }
    let rows = query.order_by_desc(C::StartsAt).order_by_desc(C::Id).limit(limit + 1).all(connection).await?;
    let items = rows.into_iter().map(docking).collect::<Result<Vec<_>, _>>()?;
    let next = |last: &Docking| Cursor { value: to_micros(last.facts.starts_at).to_string(), id: last.id.0 };
    Ok((Page::cut(items, limit, next), total))
}

/// Only dockings of demands that are published: a draft has none.
fn condition(filter: &DockingFilter) -> Condition {
    use dockings::Column as C;
    let states: Vec<&str> = filter.states.iter().map(|state| state.code()).collect();
    let mut of = Query::select();
    of.column(demands::Column::Id).from(demands::Entity);
    let mut narrowed = false;
    for (column, codes) in [
        (demands::Column::Library, filter.libraries.iter().map(|v| v.code()).collect::<Vec<_>>()),
        (demands::Column::Industry, filter.industries.iter().map(|v| v.code()).collect()),
        (demands::Column::District, filter.districts.iter().map(|v| v.code()).collect()),
    ] {
        if !codes.is_empty() {
            of.and_where(column.is_in(codes));
            narrowed = true;
        }
    }
    let (from, until) = filter.between;
    Condition::all()
        .add_option(filter.demand.map(|demand| C::DemandId.eq(demand.0)))
        .add_option(filter.organisation.map(|organisation| C::OrganisationId.eq(organisation.0)))
        .add_option((!states.is_empty()).then(|| C::State.is_in(states)))
        .add_option(narrowed.then(|| C::DemandId.in_subquery(of)))
        .add_option(from.map(|from| C::StartsAt.gte(from)))
        .add_option(until.map(|until| C::StartsAt.lt(until)))
}

#[derive(FromQueryResult)]
struct DemandCount {
    library: String,
    industry: String,
    district: String,
    status: String,
    demands: i64,
}

#[derive(FromQueryResult)]
struct DockingRow {
    library: String,
    industry: String,
    district: String,
    demand_id: Uuid,
    state: String,
    outcome: Option<String>,
}

/// How far published demands have come, by library, industry and district.
///
/// # Errors
/// The database.
pub async fn reached(connection: &impl ConnectionTrait) -> Result<BTreeMap<Group, Reached>, StorageError> {
    use demands::Column as D;
    let counts = demands::Entity::find()
        .select_only()
        .columns([D::Library, D::Industry, D::District, D::Status])
        .column_as(D::Id.count(), "demands")
        .filter(D::Status.ne(DemandStatus::Draft.code()))
        .group_by(D::Library)
        .group_by(D::Industry)
        .group_by(D::District)
        .group_by(D::Status)
        .into_model::<DemandCount>()
        .all(connection)
        .await?;
    let mut reached: BTreeMap<Group, Reached> = BTreeMap::new();
    for count in counts {
        let group = (
            coded(&count.library, "library")?,
            coded(&count.industry, "industry")?,
            coded(&count.district, "district")?,
        );
        let sums = reached.entry(group).or_default();
        let demands = u64::try_from(count.demands).unwrap_or_default();
        sums.published += demands;
        sums.met += if count.status == DemandStatus::Met.code() { demands } else { 0 };
    }
    for (group, furthest) in furthest(connection).await? {
        reached.entry(group).or_default().count(furthest);
    }
    Ok(reached)
}

impl Reached {
    fn count(&mut self, (state, outcome): Furthest) {
        let came_to = |least: DockingOutcome| {
            let rank = |outcome: DockingOutcome| match outcome {
                DockingOutcome::No => 0,
                DockingOutcome::Interested => 1,
                DockingOutcome::AgreementOfIntent => 2,
                DockingOutcome::Contract => 3,
            };
            u64::from(outcome.is_some_and(|outcome| rank(outcome) >= rank(least)))
        };
        self.docked += 1;
        self.held += u64::from(state == DockingState::Held);
        self.interested += came_to(DockingOutcome::Interested);
        self.intent += came_to(DockingOutcome::AgreementOfIntent);
        self.contract += came_to(DockingOutcome::Contract);
    }
}

/// How far the furthest docking of a demand has come.
type Furthest = (DockingState, Option<DockingOutcome>);

/// The furthest docking of each demand that has one that was not called off.
async fn furthest(connection: &impl ConnectionTrait) -> Result<Vec<(Group, Furthest)>, StorageError> {
    use demands::Column as D;
    let rows = dockings::Entity::find()
        .select_only()
        .columns([dockings::Column::DemandId, dockings::Column::State, dockings::Column::Outcome])
        .join(
            sea_orm::JoinType::InnerJoin,
            dockings::Entity::belongs_to(demands::Entity).from(dockings::Column::DemandId).to(D::Id).into(),
        )
        .columns([D::Library, D::Industry, D::District])
        .filter(dockings::Column::State.ne(DockingState::CalledOff.code()))
        .into_model::<DockingRow>()
        .all(connection)
        .await?;
    let mut furthest: BTreeMap<Uuid, (Group, Furthest)> = BTreeMap::new();
    for row in rows {
        let group =
            (coded(&row.library, "library")?, coded(&row.industry, "industry")?, coded(&row.district, "district")?);
        let state = coded(&row.state, "state")?;
        let outcome = row.outcome.as_deref().map(|code| coded(code, "outcome")).transpose()?;
        let known = furthest.entry(row.demand_id).or_insert((group, (state, outcome)));
        known.1 = further(known.1, (state, outcome));
    }
    Ok(furthest.into_values().collect())
}

fn further(a: Furthest, b: Furthest) -> Furthest {
    let rank = |(state, outcome): Furthest| match (state, outcome) {
        (DockingState::Held, Some(DockingOutcome::Contract)) => 5,
        (DockingState::Held, Some(DockingOutcome::AgreementOfIntent)) => 4,
        (DockingState::Held, Some(DockingOutcome::Interested)) => 3,
        (DockingState::Held, _) => 2,
        _ => 1,
    };
    if rank(b) > rank(a) { b } else { a }
}

fn row(docking: &Docking) -> Result<dockings::Model, StorageError> {
    let result = docking.result.as_ref().map(|result| sound(serde_json::to_string(result), "result")).transpose()?;
    Ok(dockings::Model {
        id: docking.id.0,
        version: docking.version,
        demand_id: docking.demand_id.0,
        organisation_id: docking.facts.with.organisation_id.map(|id| id.0),
        state: docking.state.code().to_owned(),
        outcome: docking.result.as_ref().map(|result| result.outcome.code().to_owned()),
        starts_at: to_micros(docking.facts.starts_at),
        facts: sound(serde_json::to_string(&docking.facts), "docking")?,
        result,
        called_off: docking.called_off.as_ref().map(|reason| reason.as_str().to_owned()),
        project_id: docking.project_id.map(|id| id.0),
        arranged_by: docking.arranged_by.0,
        created_at: to_micros(docking.created_at),
        updated_at: to_micros(docking.updated_at),
    })
}

fn docking(row: dockings::Model) -> Result<Docking, StorageError> {
    Ok(Docking {
        id: DockingId(row.id),
        version: row.version,
        demand_id: DemandId(row.demand_id),
        facts: sound(serde_json::from_str(&row.facts), "docking")?,
        state: coded(&row.state, "state")?,
        result: sound(row.result.map(|result| serde_json::from_str(&result)).transpose(), "result")?,
        called_off: sound(row.called_off.map(Remark::parse).transpose(), "reason")?,
        project_id: row.project_id.map(ProjectId),
        arranged_by: UserId(row.arranged_by),
        created_at: from_micros(row.created_at),
        updated_at: from_micros(row.updated_at),
    })
}
