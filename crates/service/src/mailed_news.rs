//! News by mail, for those who want it: what was told on the page and not read yet, and in the morning the work of the day. What a
//! project is called stays inside: a mail names codes, kinds and days.

mod letter;

use std::time::Duration;

use dingyin_domain::email::Email;
use dingyin_domain::id::OutgoingId;
use dingyin_domain::notification::{NewsKind, is_pressing, work_is_to_be_mailed};
use dingyin_domain::working_days::Calendar;
use dingyin_storage::Transaction;
use dingyin_storage::account::{self, AccountState};
use dingyin_storage::notification_settings::{self as records, KeptSettings, Unmailed};
use dingyin_storage::outbox::{self, Content, Mail};

use crate::Service;
use crate::clock::local;
use crate::context::Context;
use crate::error::ServiceError;
use letter::Letter;

/// How often it is looked for.
const LOOK: Duration = Duration::from_secs(20);
/// How much of someone's work is looked at.
const MOST: usize = 500;

impl Service {
    /// Mails what people want by mail, for as long as the process lives; without a mail server there is nothing to do.
    pub async fn mail_news(self) {
        while self.sends_mail() {
            if let Err(error) = self.mail_what_is_new().await {
                tracing::warn!(%error, "news cannot be mailed");
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    async fn mail_what_is_new(&self) -> Result<(), ServiceError> {
        for kept in records::mailing(self.storage().reader()).await? {
            let account = account::by_id(self.storage().reader(), kept.user_id).await?;
            let Some(account) = account.filter(|account| account.state == AccountState::Enabled) else { continue };
            let actor = self.signed(account).await?.actor;
            let context = Context::unasked(actor, kept.settings.language, self.clock().now());
            self.mail_told(&context, &kept).await?;
            self.mail_work(&context, &kept).await?;
        }
        Ok(())
    }

    /// Mails what was told, once: it is marked in the transaction that lets the mail go out.
    async fn mail_told(&self, context: &Context, kept: &KeptSettings) -> Result<(), ServiceError> {
        if Unmailed::of(self.storage().reader(), kept).await?.is_nothing() {
            return Ok(());
        }
        let (service, asked) = (self.clone(), context.clone());
        self.as_system(&self.system_stamp(), move |transaction| {
            let (service, context) = (service.clone(), asked.clone());
            Box::pin(async move {
                let Some(kept) = records::held(transaction, context.actor.user_id).await? else { return Ok(()) };
                let told = Unmailed::of(transaction.reader().await?, &kept).await?;
                let Some(letter) = Letter::of_news(&context, &told.alerts, &told.hits) else { return Ok(()) };
                told.mark(transaction, kept.user_id, context.now).await?;
                service.post(transaction, kept.settings.email, letter).await
            })
        })
        .await
    }

    /// Mails the work of the day where its time has come, once a day.
    async fn mail_work(&self, context: &Context, kept: &KeptSettings) -> Result<(), ServiceError> {
        let wanted = kept.settings.address_for(NewsKind::DailyWork).is_some();
        if !wanted || !is_time(context, kept) {
            return Ok(());
        }
        let mut work = self.work(context, MOST).await?.items;
        work.retain(|work| is_pressing(&work.item, context.today()));
        let letter = Letter::of_work(context, &work);
        let (service, asked) = (self.clone(), context.clone());
        self.as_system(&self.system_stamp(), move |transaction| {
            let (service, context, letter) = (service.clone(), asked.clone(), letter.clone());
            Box::pin(async move {
                let held = records::held(transaction, context.actor.user_id).await?;
                let Some(kept) = held.filter(|kept| is_time(&context, kept)) else { return Ok(()) };
                records::work_mailed(transaction, kept.user_id, context.today()).await?;
                match letter {
                    Some(letter) => service.post(transaction, kept.settings.email, letter).await,
                    None => Ok(()),
                }
            })
        })
        .await
    }

    async fn post(
        &self,
        transaction: &mut Transaction,
        to: Option<Email>,
        Letter { subject, text }: Letter,
    ) -> Result<(), ServiceError> {
        let Some(to) = to else { return Ok(()) };
        let mail = Content::Mail(Mail { to, subject, text, invitation: None });
        Ok(outbox::insert(transaction, (OutgoingId(self.clock().id()), &mail), self.clock().now()).await?)
    }
}

fn is_time(context: &Context, kept: &KeptSettings) -> bool {
    work_is_to_be_mailed(local(context.now), kept.work_mailed_on, Calendar::published())
}
