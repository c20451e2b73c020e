//! Pools of elements of the demonstration city for the year of loading, what projects need, and what they were given.

use std::collections::HashMap;

use chrono::Datelike as _;
use dingyin_domain::element::{
    Decided, ElementPool, EntryCommand, EntryDraft, Ledger, NeedDraft, PoolDraft, parse_needs,
};
use dingyin_domain::id::{ElementEntryId, ElementPoolId};
use dingyin_domain::project::Project;
use dingyin_storage::element::{self as records, Saving};
use dingyin_storage::{Transaction, project as projects};
use serde::Deserialize;

use super::super::{Known, Loading, new_id};
use crate::element::{action, numbered};
use crate::error::ServiceError;

/// Pools, what projects need, and what they were given.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct ElementSeeds {
    #[serde(rename = "pool")]
    pools: Vec<PoolSeed>,
    #[serde(rename = "need")]
    pub needs: Vec<NeedsSeed>,
    #[serde(rename = "claim")]
    pub claims: Vec<ClaimSeed>,
    /// Who enters pools and claims.
    by: String,
}

/// A pool.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PoolSeed {
    element: String,
    district: String,
    quota: String,
    source: Option<String>,
}

/// What a project needs.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct NeedsSeed {
    pub project: String,
    pub days_ago: i64,
    by: String,
    needs: Vec<NeedSeed>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NeedSeed {
    element: String,
    amount: String,
    needed_days_ago: Option<i64>,
}

/// What a project was given.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct ClaimSeed {
    pub project: String,
    pub days_ago: i64,
    element: String,
    kind: String,
    amount: String,
    reason: String,
    /// The last day of a reservation.
    expires_days_ago: Option<i64>,
}

/// The pools by element and district.
pub(in crate::demo) type Pools = HashMap<(String, String), ElementPoolId>;

impl Loading {
    pub(in crate::demo) async fn open_pools(
        &self,
        transaction: &mut Transaction,
        known: &Known,
    ) -> Result<Pools, ServiceError> {
        let seeds = &self.city.elements;
        let (by, at) = (known.actor(&seeds.by)?, self.clock.at(0, 0));
        let mut pools = Pools::new();
        for seed in &seeds.pools {
            let draft = PoolDraft {
                element: Some(seed.element.clone()),
                district: Some(seed.district.clone()),
                year: Some(self.clock.today().year().into()),
                quota: Some(seed.quota.clone()),
                source: seed.source.clone(),
            };
            let facts = draft.parse()?;
            let pool = ElementPool::new(ElementPoolId(new_id()), &facts, at);
            pools.insert((seed.element.clone(), seed.district.clone()), pool.id);
            let decided = Ledger::open(pool, facts.quota, None)?;
            let entries = numbered(0, &decided, || ElementEntryId(new_id()), (by.person_id, at));
            records::insert(transaction, &self.stamp(by, at), new_id(), (&decided.ledger, &entries)).await?;
        }
        Ok(pools)
    }

    pub(in crate::demo) async fn state_needs(
        &self,
        transaction: &mut Transaction,
        known: &Known,
        (project, seed, place): (&Project, &NeedsSeed, usize),
    ) -> Result<Project, ServiceError> {
        let (by, at) = (known.actor(&seed.by)?, self.clock.at(seed.days_ago, place));
        let need = |need: &NeedSeed| NeedDraft {
            element: Some(need.element.clone()),
            amount: Some(need.amount.clone()),
            needed_by: need.needed_days_ago.map(|days| self.clock.day(days)),
        };
        let needs = parse_needs(seed.needs.iter().map(need).collect(), &[], at)?;
        let change = project.state_needs((Vec::new(), needs), None)?;
        Ok(projects::save(transaction, &self.stamp(by, at), new_id(), project, &change).await?)
    }

    pub(in crate::demo) async fn claim(
        &self,
        transaction: &mut Transaction,
        known: &Known,
        (project, seed, place): (&Project, &ClaimSeed, usize),
        pools: &Pools,
    ) -> Result<(), ServiceError> {
        let (by, at) = (known.actor(&self.city.elements.by)?, self.clock.at(seed.days_ago, place));
        let unknown = || ServiceError::Unreadable(format!("{} draws on a pool that is not there", seed.project));
        let key = (seed.element.clone(), project.facts.district.code().to_owned());
        let pool = *pools.get(&key).ok_or_else(unknown)?;
        let ledger = records::for_change(transaction, &[pool]).await?.pop().ok_or_else(unknown)?;
        let draft = EntryDraft {
            kind: Some(seed.kind.clone()),
            amount: Some(seed.amount.clone()),
            project_id: Some(project.id),
            expires_on: seed.expires_days_ago.map(|days| self.clock.day(days)),
            reason: Some(seed.reason.clone()),
            to_pool_id: None,
        };
        let EntryCommand::Claim(claim, purpose) = draft.parse(ledger.pool.element, self.clock.today())? else {
            return Err(unknown());
        };
        let decided: Decided = ledger.claim(claim, purpose, self.clock.today())?.stamped(at);
        let stamped = (by.person_id, at);
        let entries = numbered(ledger.pool.entries, &decided, || ElementEntryId(new_id()), stamped);
        let saving = Saving { before: &ledger, after: &decided.ledger, entries: &entries };
        Ok(records::save(transaction, &self.stamp(by, at), (new_id(), action(purpose)), &[saving]).await?)
    }
}
