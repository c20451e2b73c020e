//! What a system administrator does with accounts through the page. Handbook §13.

use dingyin_domain::id::UserId;
use dingyin_domain::invalid::Invalid;
use dingyin_domain::permission::{Action, Actor};
use dingyin_storage::account::{self as records, AccountState};

use crate::account::{ListedAccount, disable, hashed};
use crate::context::Context;
use crate::error::{Code, ServiceError};
use crate::{Done, Service, Written};

/// What may be done with an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountDeed {
    /// Give it another password.
    ResetPassword,
    /// Take it out of use.
    Disable,
}

impl AccountDeed {
    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ResetPassword => "reset_password",
            Self::Disable => "disable",
        }
    }

    /// What an administrator may do with an account: with the own one nothing, so that nobody shuts themselves out.
    #[must_use]
    pub fn open(administrator: &Actor, account: &ListedAccount) -> &'static [Self] {
        let own = account.actor.user_id == administrator.user_id;
        match account.state {
            AccountState::Enabled if !own => &[Self::ResetPassword, Self::Disable],
            AccountState::Enabled | AccountState::Disabled => &[],
        }
    }
}

impl Service {
    /// All accounts by name.
    ///
    /// # Errors
    /// Not allowed.
    pub async fn managed_accounts(&self, context: &Context) -> Result<Vec<ListedAccount>, ServiceError> {
        context.actor.may_at_all(Action::AccountManage)?;
        self.accounts().await
    }

    /// Takes an account out of use; its sessions and tokens end. Whoever answers for projects hands them over first.
    ///
    /// # Errors
    /// Not allowed, not there, out of use already, or projects that have not been handed over.
    pub async fn close_account(&self, context: &Context, id: UserId) -> Done<ListedAccount> {
        let account = self.managed(context, id, AccountDeed::Disable).await?;
        let (stamp, entry_id) = (context.stamp(), self.clock().id());
        let actor = account.actor.clone();
        let written = self.write(context, move |transaction| {
            let (stamp, actor) = (stamp.clone(), actor.clone());
            Box::pin(async move { disable(transaction, &stamp, entry_id, &actor).await })
        });
        let position = written.await?.position;
        self.inner.sessions.forget();
        Ok(Written { value: ListedAccount { state: AccountState::Disabled, ..account }, position })
    }

    /// Gives an account another password; its sessions and tokens end.
    ///
    /// # Errors
    /// Not allowed, not there, out of use, or a password that is too short.
    pub async fn give_password(&self, context: &Context, id: UserId, password: Option<String>) -> Done<ListedAccount> {
        let account = self.managed(context, id, AccountDeed::ResetPassword).await?;
        let hash = hashed(password.ok_or_else(|| ServiceError::at("/password", Invalid::Required))?).await?;
        let (stamp, entry_id) = (context.stamp(), self.clock().id());
        let written = self.write(context, move |transaction| {
            let (stamp, hash) = (stamp.clone(), hash.clone());
            Box::pin(async move { Ok(records::set_password(transaction, &stamp, entry_id, id, &hash).await?) })
        });
        let position = written.await?.position;
        self.inner.sessions.forget();
        Ok(Written { value: account, position })
    }

    async fn managed(&self, context: &Context, id: UserId, deed: AccountDeed) -> Result<ListedAccount, ServiceError> {
        context.actor.may_at_all(Action::AccountManage)?;
        let known = records::by_id(self.storage().reader(), id).await?;
        let account = ListedAccount::from(known.ok_or(ServiceError::of(Code::NotFound))?);
        if AccountDeed::open(&context.actor, &account).contains(&deed) {
            Ok(account)
        } else {
            Err(ServiceError::of(Code::Forbidden))
        }
    }
}
