//! What people of the city say of themselves: under which number they are called at work.

use dingyin_domain::id::PersonId;
use dingyin_domain::permission::{Action, Actor};
use dingyin_domain::phone::Phone;
use dingyin_domain::text::filled;
use dingyin_storage::reference::{self, Person};

use crate::context::Context;
use crate::error::{Code, ServiceError};
use crate::{Done, Service, Written};

/// Whether somebody may say under which number a person is called: the person, and who manages accounts.
#[must_use]
pub fn may_set_phone(actor: &Actor, person: PersonId) -> bool {
    actor.person_id == person || actor.may_at_all(Action::AccountManage).is_ok()
}

impl Service {
    /// Keeps under which number a person is called at work; none takes it away.
    ///
    /// # Errors
    /// No such person, not allowed, or no telephone number.
    pub async fn set_phone(&self, context: &Context, id: PersonId, phone: Option<String>) -> Done<Person> {
        let known = self.directory().person(id).cloned().ok_or(ServiceError::of(Code::NotFound))?;
        if !may_set_phone(&context.actor, id) {
            return Err(ServiceError::of(Code::Forbidden));
        }
        let phone = filled(phone).map(|phone| Phone::parse(&phone)).transpose();
        let phone = phone.map_err(|invalid| ServiceError::at("/phone", invalid))?;
        let (stamp, entry_id, given) = (context.stamp(), self.clock().id(), phone.clone());
        let written = self.write(context, move |transaction| {
            let (stamp, phone) = (stamp.clone(), given.clone());
            Box::pin(
                async move { Ok(reference::set_phone(transaction, &stamp, entry_id, (id, phone.as_ref())).await?) },
            )
        });
        let position = written.await?.position;
        self.reread_directory().await?;
        Ok(Written { value: Person { phone, ..known }, position })
    }
}
