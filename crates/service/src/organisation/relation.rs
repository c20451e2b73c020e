//! Dated links between organisations, and what they say about leads.

use std::sync::Arc;

use chrono::NaiveDate;
use dingyin_domain::id::{OrganisationId, RelationId};
use dingyin_domain::invalid::{Faults, Invalid};
use dingyin_domain::organisation::{
    Organisation, OrganisationRejection, Relation, RelationDraft, RelationEndError, RelationFacts, RelationKind,
};
use dingyin_domain::permission::Action;
use dingyin_domain::text::Remark;
use dingyin_storage::organisation::{self as records, relation};
use dingyin_storage::{StorageError, Transaction};
use uuid::Uuid;

use crate::context::Context;
use crate::error::{Code, ServiceError};
use crate::{Done, Service};

/// A link as one of its sides sees it.
#[derive(Debug, Clone)]
pub struct Linked {
    /// The link, seen from the side that was asked for.
    pub relation: Relation,
    /// The organisation on the other side.
    pub other: Organisation,
}

impl Service {
    /// Records a link of an organisation to another one.
    ///
    /// # Errors
    /// Not allowed, not there, not sound, merged, linked in this way already, or a circle of parents.
    pub async fn link_organisation(
        &self,
        context: &Context,
        id: OrganisationId,
        draft: RelationDraft,
    ) -> Done<Relation> {
        context.actor.may_at_all(Action::OrganisationWrite)?;
        let facts = draft.parse(id)?;
        let relation = Relation { id: RelationId(self.clock().id()), facts, end_reason: None };
        let job = Arc::new(Linking { id, relation, entry_ids: self.two_ids(), context: context.clone() });
        self.change_register(context, move |transaction| {
            let job = Arc::clone(&job);
            Box::pin(async move { job.run(transaction).await })
        })
        .await
    }

    /// Ends a link.
    ///
    /// # Errors
    /// Not allowed, not there, not sound, or ended already.
    pub async fn end_relation(
        &self,
        context: &Context,
        (id, relation_id): (OrganisationId, RelationId),
        (on, reason): (Option<NaiveDate>, Option<String>),
    ) -> Done<Relation> {
        context.actor.may_at_all(Action::OrganisationWrite)?;
        let mut faults = Faults::default();
        let on = faults.need("/on", on, Ok);
        let reason = faults.need("/reason", reason, Remark::parse);
        let (on, reason) = faults.finish(on.zip(reason))?;
        let (asked, entry_ids) = (context.clone(), self.two_ids());
        self.change_register(context, move |transaction| {
            let (context, reason) = (asked.clone(), reason.clone());
            Box::pin(async move {
                records::one_at_a_time(transaction).await?;
                let known = relation::load(transaction.reader().await?, relation_id).await?;
                if ![known.facts.organisation_id, known.facts.other_id].contains(&id) {
                    return Err(ServiceError::of(Code::NotFound));
                }
                let ended = known.end(on, reason, context.today())?;
                relation::end(transaction, &context.stamp(), entry_ids, (&ended, context.actor.person_id)).await?;
                Ok(seen_from(id, ended))
            })
        })
        .await
    }

    /// The links of an organisation, from both sides.
    ///
    /// # Errors
    /// Not there, or the asker sees none.
    pub async fn organisation_relations(
        &self,
        context: &Context,
        id: OrganisationId,
    ) -> Result<Vec<Linked>, ServiceError> {
        self.organisation(context, id).await?;
        self.with_others(id, relation::of(self.storage().reader(), &[id]).await?).await
    }

    /// A link with the organisation on its other side.
    ///
    /// # Errors
    /// The database.
    pub async fn linked(&self, id: OrganisationId, relation: Relation) -> Result<Linked, ServiceError> {
        let mut linked = self.with_others(id, vec![relation]).await?;
        linked.pop().ok_or(ServiceError::of(Code::NotFound))
    }

    async fn with_others(&self, id: OrganisationId, relations: Vec<Relation>) -> Result<Vec<Linked>, ServiceError> {
        let seen: Vec<Relation> = relations.into_iter().map(|relation| seen_from(id, relation)).collect();
        let others: Vec<OrganisationId> = seen.iter().map(|relation| relation.facts.other_id).collect();
        let others = records::load_many(self.storage().reader(), &others).await?;
        let with_other = |relation: Relation| {
            let other = others.iter().find(|other| other.id == relation.facts.other_id)?.clone();
            Some(Linked { relation, other })
        };
        Ok(seen.into_iter().filter_map(with_other).collect())
    }

    fn two_ids(&self) -> [Uuid; 2] {
        [self.clock().id(), self.clock().id()]
    }
}

fn seen_from(side: OrganisationId, relation: Relation) -> Relation {
    Relation { facts: relation.facts.seen_from(side), ..relation }
}

/// A link on its way in.
struct Linking {
    id: OrganisationId,
    relation: Relation,
    entry_ids: [Uuid; 2],
    context: Context,
}

impl Linking {
    async fn run(&self, transaction: &mut Transaction) -> Result<Relation, ServiceError> {
        let (facts, context) = (&self.relation.facts, &self.context);
        records::one_at_a_time(transaction).await?;
        records::load(transaction.reader().await?, self.id).await?.standing()?;
        self.other_stands(transaction).await?;
        if facts.until.is_none() && relation::is_open(transaction.reader().await?, facts).await? {
            return Err(OrganisationRejection::AlreadyLinked.into());
        }
        let record = (&self.relation, context.actor.person_id);
        relation::insert(transaction, &context.stamp(), self.entry_ids, record).await?;
        self.no_circle(transaction, facts).await?;
        Ok(seen_from(self.id, self.relation.clone()))
    }

    async fn other_stands(&self, transaction: &mut Transaction) -> Result<(), ServiceError> {
        let other = self.relation.facts.clone().seen_from(self.id).other_id;
        match records::load(transaction.reader().await?, other).await {
            Err(StorageError::NotFound) => Err(ServiceError::at("/organisation_id", Invalid::NotFound)),
            other => Ok(other?.standing()?),
        }
    }

    async fn no_circle(&self, transaction: &mut Transaction, facts: &RelationFacts) -> Result<(), ServiceError> {
        let today = self.context.today();
        let circle = facts.kind == RelationKind::Parent
            && relation::stands_above_itself(transaction.reader().await?, facts.organisation_id, today).await?;
        if circle { Err(OrganisationRejection::ParentsInCircle.into()) } else { Ok(()) }
    }
}

impl From<RelationEndError> for ServiceError {
    fn from(error: RelationEndError) -> Self {
        match error {
            RelationEndError::Rejected(rejection) => rejection.into(),
            RelationEndError::Invalid(fault) => Self::Invalid(vec![fault]),
        }
    }
}
