//! Accounts and roles by two people: a system administrator asks, a security administrator confirms. Handbook §13.

use dingyin_domain::account_request::{AccountRequest, Decision, DecisionDraft, RequestEvent, RequestState, Wanted};
use dingyin_domain::id::{AccountRequestId, PersonId, UserId};
use dingyin_domain::invalid::{Faults, Invalid};
use dingyin_domain::permission::Action;
use dingyin_domain::role::Role;
use dingyin_domain::text::Remark;
use dingyin_storage::account::{self, AccountState, NewAccount};
use dingyin_storage::{Transaction, account_request as records};
use uuid::Uuid;

use crate::account::{AccountDraft, insert_all, not_answering, person_of, roles};
use crate::context::Context;
use crate::error::{Code, ServiceError};
use crate::session::decoy;
use crate::{Done, Service};

/// What is asked for, as given.
#[derive(Debug, Clone, Default)]
pub struct AccountRequestDraft {
    /// The account that is to have other roles; a new one is asked for when absent.
    pub user_id: Option<UserId>,
    /// The new account, or the other roles.
    pub account: AccountDraft,
    /// Why.
    pub reason: Option<String>,
}

impl Service {
    /// All requests that wait, and the latest of those that have ended.
    ///
    /// # Errors
    /// Not allowed.
    pub async fn account_requests(&self, context: &Context) -> Result<Vec<AccountRequest>, ServiceError> {
        context.actor.may_at_all(Action::AccountRead)?;
        Ok(records::all(self.storage().reader()).await?)
    }

    /// Asks for a new account, or for other roles of one. Nothing changes until another person confirms.
    ///
    /// # Errors
    /// Not allowed, values that are not sound, no such account, or a name that is taken.
    pub async fn ask_for_account(&self, context: &Context, draft: AccountRequestDraft) -> Done<AccountRequest> {
        context.actor.may_at_all(Action::AccountManage)?;
        let (id, entry_id) = (AccountRequestId(self.clock().id()), self.clock().id());
        let (service, asked) = (self.clone(), context.clone());
        self.write(context, move |transaction| {
            let (service, context, draft) = (service.clone(), asked.clone(), draft.clone());
            Box::pin(async move {
                let mut faults = Faults::default();
                let reason = faults.need("/reason", draft.reason, Remark::parse);
                let wanted = match draft.user_id {
                    Some(user) => other_roles(transaction, user, (&draft.account.roles, &mut faults)).await?,
                    None => service.wanted(draft.account, &mut faults).map(Wanted::Account),
                };
                let (reason, wanted) = faults.finish(reason.zip(wanted))?;
                if let Wanted::Account(account) = &wanted {
                    not_taken(transaction, &account.username).await?;
                }
                let (asked_by, asked_at) = (context.actor.person_id, context.now);
                let state = RequestState::Asked;
                let request = AccountRequest { id, wanted, reason, state, asked_by, asked_at, decision: None };
                records::insert(transaction, &context.stamp(), entry_id, &request).await?;
                Ok(request)
            })
        })
        .await
    }

    /// Confirms, refuses or withdraws a request; what was confirmed holds at once. A new account has no password yet.
    ///
    /// # Errors
    /// Not allowed, not there, ended already, the wrong person, a name that was taken meanwhile, or projects that somebody who
    /// is to lose a role has not handed over.
    pub async fn decide_account_request(
        &self,
        context: &Context,
        id: AccountRequestId,
        draft: DecisionDraft,
    ) -> Done<AccountRequest> {
        context.actor.may_at_all(Action::AccountRead)?;
        let (event, note) = draft.parse()?;
        context.actor.may_at_all(event.action())?;
        let ids = (UserId(self.clock().id()), PersonId(self.clock().id()));
        let entry_ids = (self.clock().id(), self.clock().id());
        let asked = context.clone();
        let written = self.write(context, move |transaction| {
            let (context, note) = (asked.clone(), note.clone());
            Box::pin(async move {
                let request = records::for_change(transaction, id).await?;
                let decision = Decision { by: context.actor.person_id, at: context.now, note };
                let after = request.decide(event, decision)?;
                records::save(transaction, &context.stamp(), entry_ids.0, &after).await?;
                if event == RequestEvent::Confirm {
                    give(transaction, &context, &after.wanted, (ids, entry_ids.1)).await?;
                }
                Ok(after)
            })
        });
        let written = written.await?;
        self.inner.sessions.forget();
        self.reread_directory().await?;
        Ok(written)
    }
}

/// Carries out what was confirmed. Nobody knows the password of a new account: an administrator gives another one to its person.
async fn give(
    transaction: &mut Transaction,
    context: &Context,
    wanted: &Wanted,
    ((user, person), entry_id): ((UserId, PersonId), Uuid),
) -> Result<(), ServiceError> {
    match wanted {
        Wanted::Account(account) => {
            let (username, roles) = (account.username.clone(), account.roles.clone());
            let new = NewAccount { id: user, username, password_hash: decoy(), person_id: person, roles };
            insert_all(transaction, &context.stamp(), &[(person_of(account, person), new, entry_id)]).await
        }
        Wanted::Roles { user_id, person_id, roles, former } => {
            let loses = |role: Role| former.contains(&role) && !roles.contains(&role);
            if [Role::Leader, Role::Liaison, Role::Member].into_iter().any(loses) {
                not_answering(transaction, *person_id).await?;
            }
            let given = (*user_id, *person_id, roles.as_slice());
            Ok(account::set_roles(transaction, &context.stamp(), entry_id, given).await?)
        }
    }
}

/// Other roles for an account in use.
async fn other_roles(
    transaction: &mut Transaction,
    user_id: UserId,
    (codes, faults): (&[String], &mut Faults),
) -> Result<Option<Wanted>, ServiceError> {
    let account = account::by_id(transaction.reader().await?, user_id).await?;
    let account = account.filter(|account| account.state == AccountState::Enabled);
    let Some(account) = account else {
        faults.add("/user_id", Invalid::NotFound);
        return Ok(None);
    };
    let (person_id, former) = (account.actor.person_id, account.actor.roles);
    Ok(roles(codes, faults).map(|roles| Wanted::Roles { user_id, person_id, roles, former }))
}

async fn not_taken(transaction: &mut Transaction, username: &str) -> Result<(), ServiceError> {
    let known = account::by_username(transaction.reader().await?, username).await?;
    if known.is_some() { Err(ServiceError::of(Code::UsernameTaken)) } else { Ok(()) }
}
