//! What can be done with demands.

use std::sync::Arc;

use dingyin_domain::coded::Coded as _;
use dingyin_domain::demand::{Demand, DemandChange, DemandFacts, DemandOutcome, DemandRejection, DemandStatus};
use dingyin_domain::id::DemandId;
use dingyin_domain::invalid::Faults;
use dingyin_domain::permission::{Action, Actor};
use dingyin_domain::text::{Remark, filled};
use dingyin_storage::demand::{self as records, DemandFilter};
use dingyin_storage::page::{Cursor, Page};

use crate::context::{Context, Expected};
use crate::error::{Code, ServiceError};
use crate::{Done, Service};

/// How much of a demand its reader may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Openness {
    /// Everything, as its owner and those in whose reach it lies.
    Whole,
    /// What is published: no contact, and a concealed organisation only by its kind.
    Published,
}

impl Service {
    /// Drafts a demand.
    ///
    /// # Errors
    /// A district out of reach.
    pub async fn draft_demand(&self, context: &Context, facts: DemandFacts) -> Done<Demand> {
        context.actor.may_in(Action::DemandWrite, facts.district)?;
        let demand = Arc::new(Demand::draft(DemandId(self.clock().id()), facts, context.actor.user_id, context.now));
        let (stamp, entry_id) = (context.stamp(), self.clock().id());
        self.write(context, move |transaction| {
            let (stamp, demand) = (stamp.clone(), Arc::clone(&demand));
            Box::pin(async move {
                records::insert(transaction, &stamp, entry_id, &demand).await?;
                Ok((*demand).clone())
            })
        })
        .await
    }

    /// Replaces the facts of a demand.
    ///
    /// # Errors
    /// Not seen, not allowed, a stale version, or one that has ended.
    pub async fn edit_demand(
        &self,
        context: &Context,
        id: DemandId,
        expected: Expected,
        facts: DemandFacts,
    ) -> Done<Demand> {
        self.demand(context, id).await?;
        context.actor.may_in(Action::DemandWrite, facts.district)?;
        self.change_demand(context, id, expected, move |demand| demand.edit(facts.clone())).await
    }

    /// Publishes a draft.
    ///
    /// # Errors
    /// Not seen, not allowed, a stale version, or not a draft that is valid.
    pub async fn publish_demand(
        &self,
        context: &Context,
        id: DemandId,
        expected: Expected,
        reason: Option<String>,
    ) -> Done<Demand> {
        let mut faults = Faults::default();
        let reason = faults.may("/reason", filled(reason), Remark::parse);
        faults.finish(Some(()))?;
        let today = context.today();
        self.change_demand(context, id, expected, move |demand| demand.publish(reason.clone(), today)).await
    }

    /// Ends a demand.
    ///
    /// # Errors
    /// Not seen, not allowed, a stale version, or one that has ended.
    pub async fn close_demand(
        &self,
        context: &Context,
        id: DemandId,
        expected: Expected,
        (outcome, reason): (Option<String>, Option<String>),
    ) -> Done<Demand> {
        let mut faults = Faults::default();
        let outcome = faults.need("/outcome", outcome, DemandOutcome::known);
        let reason = faults.need("/reason", reason, Remark::parse);
        let (outcome, reason) = faults.finish(outcome.zip(reason))?;
        self.change_demand(context, id, expected, move |demand| demand.close(outcome, reason.clone())).await
    }

    async fn change_demand<F>(&self, context: &Context, id: DemandId, expected: Expected, decide: F) -> Done<Demand>
    where
        F: Fn(&Demand) -> Result<DemandChange, DemandRejection> + Clone + Send + Sync + 'static,
    {
        let (stamp, entry_id, actor) = (context.stamp(), self.clock().id(), context.actor.clone());
        self.write(context, move |transaction| {
            let (stamp, actor, decide) = (stamp.clone(), actor.clone(), decide.clone());
            Box::pin(async move {
                let demand = records::for_change(transaction, id).await?;
                visible(&actor, &demand)?;
                if !may_write(&actor, &demand) {
                    return Err(ServiceError::of(Code::Forbidden));
                }
                expected.check(demand.version)?;
                let change = decide(&demand)?;
                Ok(records::save(transaction, &stamp, entry_id, &demand, &change).await?)
            })
        })
        .await
    }

    /// A demand.
    ///
    /// # Errors
    /// Not there, or not for the asker to see.
    pub async fn demand(&self, context: &Context, id: DemandId) -> Result<Demand, ServiceError> {
        context.actor.may_at_all(Action::DemandRead)?;
        let demand = records::load(self.storage().reader(), id).await?;
        visible(&context.actor, &demand)?;
        Ok(demand)
    }

    /// How much of a demand the asker may see, and what the asker may do with it.
    #[must_use]
    pub fn demand_standing(&self, context: &Context, demand: &Demand) -> (Openness, Vec<&'static str>) {
        let writes = may_write(&context.actor, demand);
        let openness = if writes { Openness::Whole } else { Openness::Published };
        let ended = matches!(demand.status, DemandStatus::Met | DemandStatus::Closed);
        let mut actions = Vec::new();
        if writes && !ended {
            actions.extend(["edit", "close"]);
            actions.extend((demand.status == DemandStatus::Draft).then_some("publish"));
        }
        (openness, actions)
    }

    /// One page of the demands the asker may see.
    ///
    /// # Errors
    /// The asker sees no demands at all, or a cursor that does not read.
    pub async fn demands(
        &self,
        context: &Context,
        filter: &DemandFilter,
        after: Option<&Cursor>,
        limit: u64,
    ) -> Result<Page<Demand>, ServiceError> {
        let filter = seen_by(context, filter)?;
        Ok(records::list(self.storage().reader(), &filter, after, limit).await?)
    }

    /// How many demands the asker may see under a filter.
    ///
    /// # Errors
    /// The asker sees no demands at all.
    pub async fn demands_total(&self, context: &Context, filter: &DemandFilter) -> Result<u64, ServiceError> {
        let filter = seen_by(context, filter)?;
        Ok(records::count(self.storage().reader(), &filter).await?)
    }
}

fn seen_by(context: &Context, filter: &DemandFilter) -> Result<DemandFilter, ServiceError> {
    context.actor.may_at_all(Action::DemandRead)?;
    Ok(DemandFilter { owner: Some(context.actor.user_id), today: context.today(), ..filter.clone() })
}

/// A draft is known to its owner alone.
pub(crate) fn visible(actor: &Actor, demand: &Demand) -> Result<(), ServiceError> {
    let published = demand.status != DemandStatus::Draft;
    let readable = !actor.reaches(Action::DemandRead).is_empty();
    if readable && (published || demand.owner == actor.user_id) {
        Ok(())
    } else {
        Err(ServiceError::of(Code::NotFound))
    }
}

pub(crate) fn may_write(actor: &Actor, demand: &Demand) -> bool {
    let within = actor.may_in(Action::DemandWrite, demand.facts.district).is_ok();
    within || (demand.owner == actor.user_id && actor.may_at_all(Action::DemandWrite).is_ok())
}
