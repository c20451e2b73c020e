//! Merging an organisation into another one and undoing it. Its names, its credit code and its links go over to the one
//! that goes on.

use chrono::TimeDelta;
use dingyin_domain::id::{MergeId, OrganisationId};
use dingyin_domain::intake::Setting;
use dingyin_domain::invalid::Invalid;
use dingyin_domain::organisation::{Organisation, OrganisationChange, OrganisationRejection};
use dingyin_domain::permission::Action;
use dingyin_domain::text::Remark;
use dingyin_storage::Transaction;
use dingyin_storage::offer;
use dingyin_storage::organisation::merge::{self, OrganisationMerge};
use dingyin_storage::organisation::{self as records, relation};
use uuid::Uuid;

use super::look_alikes::Judged;
use crate::context::{Context, Expected};
use crate::error::{Code, ServiceError};
use crate::project::sound_reason;
use crate::{Done, Service};

impl Service {
    /// Merges an organisation into another one; answers the one that goes on.
    ///
    /// # Errors
    /// Not allowed, a stale version, no reason, one of them was merged already, or they have two credit codes.
    pub async fn merge_organisation(
        &self,
        context: &Context,
        id: OrganisationId,
        expected: Expected,
        (into, reason): (Option<OrganisationId>, Option<String>),
    ) -> Done<Organisation> {
        may_merge(context)?;
        let into = into.ok_or_else(|| ServiceError::at("/into_organisation_id", Invalid::Required))?;
        if into == id {
            return Err(ServiceError::at("/into_organisation_id", Invalid::OutOfRange));
        }
        let (reason, ids) = (sound_reason(reason)?, std::array::from_fn(|_| self.clock().id()));
        let joining = Joining { id, into, reason, ids };
        let asked = context.clone();
        self.change_register(context, move |transaction| {
            let (joining, context) = (joining.clone(), asked.clone());
            Box::pin(async move { joining.run(transaction, &context, expected).await })
        })
        .await
    }

    /// Undoes a merge that is not too old; answers the organisation that stands alone again.
    ///
    /// # Errors
    /// Not allowed, not merged, no reason, too long ago, or the one that goes on was itself merged since.
    pub async fn unmerge_organisation(
        &self,
        context: &Context,
        id: OrganisationId,
        reason: Option<String>,
    ) -> Done<Organisation> {
        may_merge(context)?;
        let reason = sound_reason(reason)?;
        let ids: [Uuid; 2] = std::array::from_fn(|_| self.clock().id());
        let asked = context.clone();
        self.change_register(context, move |transaction| {
            let (context, reason) = (asked.clone(), reason.clone());
            Box::pin(async move { separate(transaction, &context, (id, reason), ids).await })
        })
        .await
    }
}

fn may_merge(context: &Context) -> Result<(), ServiceError> {
    context.actor.may_at_all(Action::OrganisationWrite)?;
    context.actor.may_at_all(Action::DuplicateDecide)?;
    Ok(())
}

/// An organisation that is to go on as another one.
#[derive(Clone)]
struct Joining {
    id: OrganisationId,
    into: OrganisationId,
    reason: Remark,
    ids: [Uuid; 3],
}

impl Joining {
    async fn run(
        &self,
        transaction: &mut Transaction,
        context: &Context,
        expected: Expected,
    ) -> Result<Organisation, ServiceError> {
        let (stamp, [gone, took, id]) = (context.stamp(), self.ids);
        records::one_at_a_time(transaction).await?;
        let merged = records::load(transaction.reader().await?, self.id).await?;
        expected.check(merged.version)?;
        let survivor = records::load(transaction.reader().await?, self.into).await?;
        let (leaves, takes, brought) = merged.merge(&survivor, self.reason.clone())?;
        // The one that goes first leaves its credit code to the other.
        records::save(transaction, &stamp, gone, &merged, &leaves).await?;
        let survivor = records::save(transaction, &stamp, took, &survivor, &takes).await?;
        let moved = relation::move_all(transaction, (self.id, self.into)).await?;
        let offers = offer::move_all(transaction, (self.id, self.into)).await?;
        if relation::stands_above_itself(transaction.reader().await?, self.into, context.today()).await? {
            return Err(OrganisationRejection::ParentsInCircle.into());
        }
        let record = OrganisationMerge {
            id: MergeId(id),
            organisation_id: self.id,
            into: self.into,
            brought,
            moved,
            offers,
            reason: self.reason.as_str().to_owned(),
            by: context.actor.person_id,
            at: context.now,
        };
        merge::insert(transaction, &record).await?;
        Ok(survivor)
    }
}

async fn separate(
    transaction: &mut Transaction,
    context: &Context,
    (id, reason): (OrganisationId, Remark),
    [gave, parted]: [Uuid; 2],
) -> Result<Organisation, ServiceError> {
    records::one_at_a_time(transaction).await?;
    let merged = records::load(transaction.reader().await?, id).await?;
    let merge = merge::standing(transaction.reader().await?, id).await?.ok_or(ServiceError::of(Code::NotMerged))?;
    if context.now - merge.at > TimeDelta::days(Setting::MergeUndo.value().into()) {
        return Err(ServiceError::of(Code::MergeFinal));
    }
    let stamp = context.stamp();
    let survivor = records::load(transaction.reader().await?, merge.into).await?;
    let gives = survivor.give_back(id, &merge.brought)?;
    records::save(transaction, &stamp, gave, &survivor, &gives).await?;
    Judged::of(transaction.reader().await?, &merged.facts).await?.is_new_beside(&[merge.into])?;
    let parts = OrganisationChange::Parted { from: merge.into, reason: reason.clone() };
    let alone = records::save(transaction, &stamp, parted, &merged, &parts).await?;
    relation::move_back(transaction, &merge.moved, (merge.into, id)).await?;
    offer::give(transaction, &merge.offers, id).await?;
    merge::undo(transaction, &stamp, merge.id, (context.actor.person_id, reason.as_str())).await?;
    Ok(alone)
}
