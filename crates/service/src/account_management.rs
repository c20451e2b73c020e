//! What a system administrator does with accounts through the page. Handbook §13.

use dingyin_domain::id::UserId;
use dingyin_domain::invalid::Invalid;
use dingyin_domain::permission::{Action, Actor};
use dingyin_storage::Transaction;
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
    /// Ask for other roles for it.
    ChangeRoles,
    /// Take it out of use.
    Disable,
}

impl AccountDeed {
    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ResetPassword => "reset_password",
            Self::ChangeRoles => "change_roles",
            Self::Disable => "disable",
        }
    }

    /// What an administrator may do with an account: with the own one nothing, so that nobody shuts themselves out.
    #[must_use]
    pub fn open(administrator: &Actor, account: &ListedAccount) -> &'static [Self] {
        let own = account.actor.user_id == administrator.user_id;
        let may = administrator.may_at_all(Action::AccountManage).is_ok();
        match account.state {
            AccountState::Enabled if may && !own => &[Self::ResetPassword, Self::ChangeRoles, Self::Disable],
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
        context.actor.may_at_all(Action::AccountRead)?;
        self.accounts().await
    }

    /// Takes an account out of use; its sessions and tokens end. Whoever answers for projects hands them over first.
    ///
    /// # Errors
    /// Not allowed, not there, out of use already, or projects that have not been handed over.
    pub async fn close_account(&self, context: &Context, id: UserId) -> Done<ListedAccount> {
        context.actor.may_at_all(Action::AccountManage)?;
        let (stamp, administrator, entry_id) = (context.stamp(), context.actor.clone(), self.clock().id());
        let written = self.write(context, move |transaction| {
            let (stamp, administrator) = (stamp.clone(), administrator.clone());
            Box::pin(async move {
                let account = managed(transaction, &administrator, id, AccountDeed::Disable).await?;
                disable(transaction, &stamp, entry_id, &account.actor).await
            })
        });
        let position = written.await?.position;
        self.as_it_stands(id, position).await
    }

    /// Gives an account another password; its sessions and tokens end.
    ///
    /// # Errors
    /// Not allowed, not there, out of use, or a password that is too short.
    pub async fn give_password(&self, context: &Context, id: UserId, password: Option<String>) -> Done<ListedAccount> {
        context.actor.may_at_all(Action::AccountManage)?;
        let hash = hashed(password.ok_or_else(|| ServiceError::at("/password", Invalid::Required))?).await?;
        let (stamp, administrator, entry_id) = (context.stamp(), context.actor.clone(), self.clock().id());
        let written = self.write(context, move |transaction| {
            let (stamp, administrator, hash) = (stamp.clone(), administrator.clone(), hash.clone());
            Box::pin(async move {
                managed(transaction, &administrator, id, AccountDeed::ResetPassword).await?;
                Ok(records::set_password(transaction, &stamp, entry_id, id, &hash).await?)
            })
        });
        let position = written.await?.position;
        self.as_it_stands(id, position).await
    }

    /// The account after a deed; who acted through it is asked for anew.
    async fn as_it_stands(&self, id: UserId, position: i64) -> Done<ListedAccount> {
        self.inner.sessions.forget();
        let known = records::by_id(self.storage().reader(), id).await?;
        Ok(Written { value: known.ok_or(ServiceError::of(Code::NotFound))?.into(), position })
    }
}

/// The account, once the administrator may do this with it.
async fn managed(
    transaction: &mut Transaction,
    administrator: &Actor,
    id: UserId,
    deed: AccountDeed,
) -> Result<ListedAccount, ServiceError> {
    let known = records::by_id(transaction.reader().await?, id).await?;
    let account = ListedAccount::from(known.ok_or(ServiceError::of(Code::NotFound))?);
    let may = AccountDeed::open(administrator, &account).contains(&deed);
    if may { Ok(account) } else { Err(ServiceError::of(Code::Forbidden)) }
}
