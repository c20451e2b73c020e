//! Recognising a lead in a message.

use dingyin_domain::permission::Action;
use dingyin_domain::project::LeadDraft;
use dingyin_domain::recognise::{Found, draft, recognise};

use crate::Service;
use crate::context::Context;
use crate::error::ServiceError;

impl Service {
    /// What a message says of a lead; saves nothing.
    ///
    /// # Errors
    /// The asker may not log leads.
    pub fn recognise(&self, context: &Context, text: &str) -> Result<(LeadDraft, Vec<Found>), ServiceError> {
        context.actor.may_at_all(Action::ProjectLog)?;
        let found = recognise(text, context.today());
        Ok((draft(&found), found))
    }
}
