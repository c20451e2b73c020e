//! What organisations can give: entered, edited, withdrawn.

use dingyin_domain::id::{OfferId, OrganisationId};
use dingyin_domain::offer::{Offer, OfferChange, OfferFacts, OfferWithdrawn};
use dingyin_domain::permission::Action;
use dingyin_domain::text::Remark;
use dingyin_storage::offer as records;
use dingyin_storage::organisation;

use crate::context::{Context, Expected};
use crate::error::{Code, ServiceError};
use crate::project::sound_reason;
use crate::{Done, Service};

/// The most offers of one organisation.
const MOST: usize = 500;

impl Service {
    /// Enters an offer of an organisation.
    ///
    /// # Errors
    /// Not allowed, the organisation is not there or was merged, or it has too many.
    pub async fn add_offer(&self, context: &Context, id: OrganisationId, facts: OfferFacts) -> Done<Offer> {
        context.actor.may_at_all(Action::OrganisationWrite)?;
        let offer = Offer::enter(OfferId(self.clock().id()), id, facts, context.now);
        let (stamp, entry_id) = (context.stamp(), self.clock().id());
        self.write(context, move |transaction| {
            let (stamp, offer) = (stamp.clone(), offer.clone());
            Box::pin(async move {
                organisation::one_at_a_time(transaction).await?;
                organisation::load(transaction.reader().await?, id).await?.standing()?;
                if records::of(transaction.reader().await?, &[id]).await?.len() >= MOST {
                    return Err(ServiceError::of(Code::TooManyOffers));
                }
                records::insert(transaction, &stamp, entry_id, &offer).await?;
                Ok(offer)
            })
        })
        .await
    }

    /// Replaces the facts of an offer.
    ///
    /// # Errors
    /// Not allowed, not there, a stale version, or withdrawn.
    pub async fn edit_offer(
        &self,
        context: &Context,
        id: OfferId,
        expected: Expected,
        facts: OfferFacts,
    ) -> Done<Offer> {
        self.change_offer(context, id, expected, move |offer| offer.edit(facts.clone())).await
    }

    /// Withdraws an offer.
    ///
    /// # Errors
    /// Not allowed, not there, a stale version, withdrawn before, or without a reason.
    pub async fn withdraw_offer(
        &self,
        context: &Context,
        id: OfferId,
        expected: Expected,
        reason: Option<String>,
    ) -> Done<Offer> {
        let reason: Remark = sound_reason(reason)?;
        self.change_offer(context, id, expected, move |offer| offer.withdraw(reason.clone())).await
    }

    async fn change_offer<F>(&self, context: &Context, id: OfferId, expected: Expected, decide: F) -> Done<Offer>
    where
        F: Fn(&Offer) -> Result<OfferChange, OfferWithdrawn> + Clone + Send + Sync + 'static,
    {
        context.actor.may_at_all(Action::OrganisationWrite)?;
        let (stamp, entry_id) = (context.stamp(), self.clock().id());
        self.write(context, move |transaction| {
            let (stamp, decide) = (stamp.clone(), decide.clone());
            Box::pin(async move {
                let offer = records::load(transaction.reader().await?, id).await?;
                expected.check(offer.version)?;
                let change = decide(&offer).map_err(|OfferWithdrawn| ServiceError::of(Code::OfferWithdrawn))?;
                Ok(records::save(transaction, &stamp, entry_id, &offer, &change).await?)
            })
        })
        .await
    }

    /// An offer.
    ///
    /// # Errors
    /// Not there, or the asker sees no organisations.
    pub async fn offer(&self, context: &Context, id: OfferId) -> Result<Offer, ServiceError> {
        context.actor.may_at_all(Action::DemandRead)?;
        Ok(records::load(self.storage().reader(), id).await?)
    }

    /// The offers of an organisation, in the order in which they were entered, withdrawn ones too.
    ///
    /// # Errors
    /// The organisation is not there, or the asker sees none.
    pub async fn offers(&self, context: &Context, id: OrganisationId) -> Result<Vec<Offer>, ServiceError> {
        self.organisation(context, id).await?;
        Ok(records::of(self.storage().reader(), &[id]).await?)
    }
}
