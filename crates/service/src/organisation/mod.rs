//! What can be done with organisations: one verb a file.

mod edit;
mod enter;
mod kin;
mod look_alikes;
mod merge;
mod offer;
mod relation;

use dingyin_domain::id::OrganisationId;
use dingyin_domain::organisation::Organisation;
use dingyin_domain::permission::Action;
use dingyin_storage::organisation::{self as records, OrganisationFilter};
use dingyin_storage::page::{Cursor, Page};
use dingyin_storage::{Step, Transaction};
use serde::Serialize;
use serde::de::DeserializeOwned;

pub(crate) use kin::Kin;
pub use look_alikes::{NotOrganisations, OrganisationCandidate};
pub use relation::Linked;

use crate::context::Context;
use crate::error::ServiceError;
use crate::{Done, Service};

impl Service {
    /// Writes what may change names and links of organisations; those that are kept in memory are read anew.
    async fn change_register<T, F>(&self, context: &Context, run: F) -> Done<T>
    where
        T: Serialize + DeserializeOwned + Send + Sync + 'static,
        F: for<'t> Fn(&'t mut Transaction) -> Step<'t, T, ServiceError> + Send + Sync + 'static,
    {
        let written = self.write(context, run).await;
        self.inner.kin.forget();
        written
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
