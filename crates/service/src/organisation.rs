//! What can be done with organisations.

use std::sync::Arc;

use dingyin_domain::id::OrganisationId;
use dingyin_domain::organisation::{Organisation, OrganisationFacts};
use dingyin_domain::permission::Action;
use dingyin_storage::organisation::{self as records, OrganisationFilter};
use dingyin_storage::page::{Cursor, Page};

use crate::context::Context;
use crate::error::{Code, ServiceError};
use crate::{Done, Service};

impl Service {
    /// Enters an organisation; one company has one record.
    ///
    /// # Errors
    /// Not allowed, or one with this credit code or this name is there.
    pub async fn add_organisation(&self, context: &Context, facts: OrganisationFacts) -> Done<Organisation> {
        context.actor.may_at_all(Action::OrganisationWrite)?;
        let organisation = Arc::new(Organisation {
            id: OrganisationId(self.clock().id()),
            version: 1,
            facts,
            created_at: context.now,
            updated_at: context.now,
        });
        let (stamp, entry_id) = (context.stamp(), self.clock().id());
        self.write(context, move |transaction| {
            let (stamp, organisation) = (stamp.clone(), Arc::clone(&organisation));
            Box::pin(async move {
                if records::same_as(transaction.reader().await?, &organisation.facts).await?.is_some() {
                    return Err(ServiceError::of(Code::AlreadyExists));
                }
                records::insert(transaction, &stamp, entry_id, &organisation).await?;
                Ok((*organisation).clone())
            })
        })
        .await
    }

    /// An organisation.
    ///
    /// # Errors
    /// Not there, or the asker sees none.
    pub async fn organisation(&self, context: &Context, id: OrganisationId) -> Result<Organisation, ServiceError> {
        context.actor.may_at_all(Action::DemandRead)?;
        Ok(records::load(self.storage().reader(), id).await?)
    }

    /// One page of the organisations.
    ///
    /// # Errors
    /// The asker sees none, or a cursor that does not read.
    pub async fn organisations(
        &self,
        context: &Context,
        filter: &OrganisationFilter,
        after: Option<&Cursor>,
        limit: u64,
    ) -> Result<Page<Organisation>, ServiceError> {
        context.actor.may_at_all(Action::DemandRead)?;
        Ok(records::list(self.storage().reader(), filter, after, limit).await?)
    }

    /// How many organisations a filter shows.
    ///
    /// # Errors
    /// The asker sees none.
    pub async fn organisations_total(
        &self,
        context: &Context,
        filter: &OrganisationFilter,
    ) -> Result<u64, ServiceError> {
        context.actor.may_at_all(Action::DemandRead)?;
        Ok(records::count(self.storage().reader(), filter).await?)
    }
}
