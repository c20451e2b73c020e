//! Editing an organisation. Another name makes the old one a former name, by which it is still found.

use std::sync::Arc;

use dingyin_domain::id::OrganisationId;
use dingyin_domain::organisation::{OldName, Organisation, OrganisationChange, OrganisationFacts};
use dingyin_domain::permission::Action;
use dingyin_storage::Transaction;
use dingyin_storage::organisation as records;
use uuid::Uuid;

use super::look_alikes::Judged;
use crate::context::{Context, Expected};
use crate::error::ServiceError;
use crate::{Done, Service};

impl Service {
    /// Replaces the facts of an organisation.
    ///
    /// # Errors
    /// Not there, not allowed, a stale version, merged, or another one has this credit code or this very name.
    pub async fn edit_organisation(
        &self,
        context: &Context,
        id: OrganisationId,
        expected: Expected,
        (facts, old): (OrganisationFacts, OldName),
    ) -> Done<Organisation> {
        context.actor.may_at_all(Action::OrganisationWrite)?;
        let (context_, entry_id) = (context.clone(), self.clock().id());
        let job = Arc::new(Editing { id, expected, facts, old, entry_id, context: context_ });
        self.change_register(context, move |transaction| {
            let job = Arc::clone(&job);
            Box::pin(async move { job.run(transaction).await })
        })
        .await
    }
}

/// An edit on its way in.
struct Editing {
    id: OrganisationId,
    expected: Expected,
    facts: OrganisationFacts,
    old: OldName,
    entry_id: Uuid,
    context: Context,
}

impl Editing {
    async fn run(&self, transaction: &mut Transaction) -> Result<Organisation, ServiceError> {
        records::one_at_a_time(transaction).await?;
        let before = records::load(transaction.reader().await?, self.id).await?;
        self.expected.check(before.version)?;
        let change = before.edit(self.facts.clone(), self.old, self.context.today())?;
        if let OrganisationChange::Edited { facts } = &change
            && (facts.name != before.facts.name || facts.uscc != before.facts.uscc)
        {
            Judged::of(transaction.reader().await?, facts).await?.is_new_beside(&[self.id])?;
        }
        Ok(records::save(transaction, &self.context.stamp(), self.entry_id, &before, &change).await?)
    }
}
