//! Pairs of leads that may be one: found every night, decided by the promotion centre, and then not asked again.

use std::sync::Arc;

use dingyin_domain::duplicate::{Likened, judge};
use dingyin_domain::id::{ProjectId, SuspicionId};
use dingyin_domain::invalid::{Faults, Invalid};
use dingyin_domain::permission::Action;
use dingyin_domain::project::Project;
use dingyin_domain::text::Remark;
use dingyin_search::Index;
use dingyin_storage::project::{self as records, ProjectFilter, ProjectSort, Sight};
use dingyin_storage::suspicion::{self, Decision, Suspicion, SuspicionState};

use super::Joining;
use super::duplicates::BLOCK;
use crate::context::{Context, Expected};
use crate::error::{Code, ServiceError};
use crate::{Done, Service};

/// How many leads are compared with the others at a time.
const AT_ONCE: u64 = 200;

/// What can be decided about a pair.
const DECISIONS: [&str; 3] = ["same", "related", "different"];

/// A pair in the queue, with both leads as the asker sees them.
#[derive(Debug, Clone)]
pub struct Pair {
    /// What was found.
    pub suspicion: Suspicion,
    /// The lead that was logged first.
    pub first: Project,
    /// The other one.
    pub second: Project,
}

impl Service {
    /// Compares every lead with those that share keys with it, and queues the pairs nobody has decided. Safe to run
    /// twice.
    ///
    /// # Errors
    /// The database, or the index is not ready.
    pub async fn sweep_duplicates(&self) -> Result<u64, ServiceError> {
        let index = self.index()?;
        let filter = ProjectFilter { sights: vec![Sight::City], ..ProjectFilter::default() };
        let (mut after, mut queued) = (None, 0);
        loop {
            let reader = self.storage().reader();
            let page = records::list(reader, &filter, ProjectSort::Code, after.as_ref(), AT_ONCE).await?;
            let ids: Vec<ProjectId> = page.items.iter().map(|item| ProjectId(item.id)).collect();
            queued += self.compare(&index, &ids).await?;
            after = page.next;
            if after.is_none() {
                return Ok(queued);
            }
        }
    }

    /// The same at the wish of someone who decides duplicates.
    ///
    /// # Errors
    /// The asker does not decide duplicates, or the index is not ready.
    pub async fn sweep_duplicates_for(&self, context: &Context) -> Result<u64, ServiceError> {
        context.actor.may_at_all(Action::DuplicateDecide)?;
        self.sweep_duplicates().await
    }

    /// Queues what is like one of these leads and was logged after it.
    async fn compare(&self, index: &Index, ids: &[ProjectId]) -> Result<u64, ServiceError> {
        let reader = self.storage().reader();
        let mut found = Vec::new();
        for (id, facts) in records::facts_of(reader, ids).await? {
            let own = self.likened(&facts).await?;
            let others = index.look_alikes(&own.sought(), BLOCK)?.into_iter().map(ProjectId);
            let others: Vec<ProjectId> = others.filter(|other| *other > id).collect();
            if others.is_empty() {
                continue;
            }
            let known = suspicion::known_beside(reader, id).await?;
            for (other, facts) in records::facts_of(reader, &others).await? {
                if !known.contains(&other)
                    && let Some(judgement) = judge(&Likened::from(&facts), &own)
                {
                    found.push(Suspicion {
                        id: SuspicionId(self.clock().id()),
                        pair: (id, other),
                        judgement,
                        found_at: self.clock().now(),
                        decision: None,
                    });
                }
            }
        }
        let count = found.len() as u64;
        let (stamp, found) = (self.system_stamp(), Arc::new(found));
        self.as_system(&stamp, move |transaction| {
            let found = Arc::clone(&found);
            Box::pin(async move { Ok(suspicion::add(transaction, &found).await?) })
        })
        .await?;
        Ok(count)
    }

    /// The queue, surest first, or what was decided, latest first.
    ///
    /// # Errors
    /// The asker does not decide duplicates.
    pub async fn suspicions(&self, context: &Context, state: SuspicionState) -> Result<Vec<Pair>, ServiceError> {
        context.actor.may_at_all(Action::DuplicateDecide)?;
        let reader = self.storage().reader();
        let suspicions = suspicion::all(reader, state).await?;
        let mut pairs = Vec::with_capacity(suspicions.len());
        for suspicion in suspicions {
            pairs.extend(self.pair(suspicion).await?);
        }
        Ok(pairs)
    }

    /// One pair.
    ///
    /// # Errors
    /// Not there, or the asker does not decide duplicates.
    pub async fn suspicion(&self, context: &Context, id: SuspicionId) -> Result<Pair, ServiceError> {
        context.actor.may_at_all(Action::DuplicateDecide)?;
        let suspicion = suspicion::load(self.storage().reader(), id).await?;
        self.pair(suspicion).await?.ok_or(ServiceError::of(Code::NotFound))
    }

    async fn pair(&self, suspicion: Suspicion) -> Result<Option<Pair>, ServiceError> {
        let (first, second) = suspicion.pair;
        let mut both = records::load_many(self.storage().reader(), &[first, second]).await?.into_iter();
        Ok(both.next().zip(both.next()).map(|(first, second)| Pair { suspicion, first, second }))
    }

    /// Decides a pair. What is the same is merged into the survivor, by default the lead that was logged first.
    ///
    /// # Errors
    /// Not there, not allowed, not sound, decided already, or one of the two is closed.
    pub async fn decide_suspicion(
        &self,
        context: &Context,
        id: SuspicionId,
        (decision, reason, survivor): (Option<String>, Option<String>, Option<ProjectId>),
    ) -> Done<SuspicionId> {
        let mut faults = Faults::default();
        let code = faults.need("/decision", decision, |code| {
            if DECISIONS.contains(&code.as_str()) { Ok(code) } else { Err(Invalid::UnknownCode) }
        });
        let reason = faults.need("/reason", reason, Remark::parse);
        let (code, reason) = faults.finish(code.zip(reason))?;
        let Pair { suspicion, .. } = self.suspicion(context, id).await?;
        let joining = joining(self, &suspicion, survivor, &reason)?;
        let joining = (code == "same").then_some(joining);
        let (entry_ids, asked) = ([self.clock().id(), self.clock().id()], context.clone());
        self.write(context, move |transaction| {
            let (context, joining) = (asked.clone(), joining.clone());
            let (code, reason) = (code.clone(), reason.clone());
            Box::pin(async move {
                let suspicion = suspicion::load(transaction.reader().await?, id).await?;
                if suspicion.decision.is_some() {
                    return Err(ServiceError::of(Code::SuspicionDecided));
                }
                if let Some(joining) = &joining {
                    joining.run(transaction, &context, Expected::Any).await?;
                }
                let by = context.actor.person_id;
                let decision = Decision { code, reason: reason.as_str().to_owned(), by, at: context.now };
                suspicion::decide(transaction, &context.stamp(), entry_ids, &suspicion, &decision).await?;
                Ok(id)
            })
        })
        .await
    }
}

/// Which of a pair goes into which.
fn joining(
    service: &Service,
    suspicion: &Suspicion,
    survivor: Option<ProjectId>,
    reason: &Remark,
) -> Result<Joining, ServiceError> {
    let (first, second) = suspicion.pair;
    let (id, into) = match survivor {
        None => (second, first),
        Some(survivor) if survivor == first => (second, first),
        Some(survivor) if survivor == second => (first, second),
        Some(_) => return Err(ServiceError::at("/survivor_id", Invalid::OutOfRange)),
    };
    Ok(Joining::new(service, id, into, reason.clone()))
}
