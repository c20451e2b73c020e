//! Entering an organisation: the duplicate question is asked inside the transaction.

use std::sync::Arc;

use dingyin_domain::id::OrganisationId;
use dingyin_domain::organisation::{Organisation, OrganisationFacts};
use dingyin_domain::permission::Action;
use dingyin_storage::organisation::{self as records, Answer};
use dingyin_storage::{Stamp, Transaction};
use uuid::Uuid;

use super::look_alikes::{Judged, NotOrganisations, suspected};
use crate::context::Context;
use crate::error::ServiceError;
use crate::{Done, Service};

impl Service {
    /// Enters an organisation; one company has one record.
    ///
    /// # Errors
    /// Not allowed, one with this credit code or this very name is there, or
    /// [`ServiceError::DuplicateOrganisations`] when it is probably the same as others that are not named as others.
    pub async fn add_organisation(
        &self,
        context: &Context,
        facts: OrganisationFacts,
        others: NotOrganisations,
    ) -> Done<Organisation> {
        context.actor.may_at_all(Action::OrganisationWrite)?;
        let id = OrganisationId(self.clock().id());
        let organisation = Organisation::enter(id, facts, context.now);
        let entry_ids = [self.clock().id(), self.clock().id()];
        let job = Arc::new(Entering { organisation, others, entry_ids, context: context.clone() });
        self.write(context, move |transaction| {
            let job = Arc::clone(&job);
            Box::pin(async move { job.run(transaction).await })
        })
        .await
    }
}

/// An organisation on its way in.
struct Entering {
    organisation: Organisation,
    others: NotOrganisations,
    entry_ids: [Uuid; 2],
    context: Context,
}

impl Entering {
    async fn run(&self, transaction: &mut Transaction) -> Result<Organisation, ServiceError> {
        records::one_at_a_time(transaction).await?;
        let judged = Judged::of(transaction.reader().await?, &self.organisation.facts).await?;
        judged.is_new_beside(&[])?;
        let same = judged.same_except(&self.others.organisation_ids);
        if !same.is_empty() {
            return Err(ServiceError::DuplicateOrganisations(suspected(same, self.context.language)));
        }
        let stamp = self.context.stamp();
        records::insert(transaction, &stamp, self.entry_ids[0], &self.organisation).await?;
        self.keep_answer(transaction, &stamp, &judged);
        Ok(self.organisation.clone())
    }

    /// The log keeps which look-alikes were judged to be others, and why.
    fn keep_answer(&self, transaction: &mut Transaction, stamp: &Stamp, judged: &Judged) {
        let others = judged.known(&self.others.organisation_ids);
        if let Some(reason) = self.others.reason.as_ref().filter(|_| !others.is_empty()) {
            let answer = Answer { id: self.organisation.id, others, reason: reason.as_str().to_owned() };
            records::log_others(transaction, stamp, self.entry_ids[1], &answer);
        }
    }
}
