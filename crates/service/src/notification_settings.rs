//! What someone wants to be told by mail.

use dingyin_domain::notification::{NotificationSettings, NotificationSettingsDraft};
use dingyin_storage::notification_settings as records;

use crate::context::Context;
use crate::error::ServiceError;
use crate::{Done, Service, Written};

impl Service {
    /// What the asker wants by mail; nothing before anything was chosen.
    ///
    /// # Errors
    /// The database.
    pub async fn notification_settings(&self, context: &Context) -> Result<NotificationSettings, ServiceError> {
        let kept = records::of(self.storage().reader(), context.actor.user_id).await?;
        Ok(kept.map(|kept| kept.settings).unwrap_or_default())
    }

    /// Keeps what the asker wants by mail, in the language in which it was chosen.
    ///
    /// # Errors
    /// Values that are not sound.
    pub async fn choose_notifications(
        &self,
        context: &Context,
        draft: NotificationSettingsDraft,
    ) -> Done<NotificationSettings> {
        let settings = draft.parse(context.language)?;
        let (kept, stamp, entry_id) = (settings.clone(), context.stamp(), self.clock().id());
        let user = context.actor.user_id;
        let written = self.write(context, move |transaction| {
            let (settings, stamp) = (kept.clone(), stamp.clone());
            Box::pin(async move { Ok(records::keep(transaction, &stamp, entry_id, (user, &settings)).await?) })
        });
        Ok(Written { value: settings, position: written.await?.position })
    }

    /// Whether mails go out at all.
    #[must_use]
    pub fn sends_mail(&self) -> bool {
        self.mailer().is_some()
    }
}
