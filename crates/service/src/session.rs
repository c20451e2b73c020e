//! Signing in and staying signed in: secrets in the client's hand, their digests on the server.

use std::sync::Arc;
use std::time::Duration;

use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordHasher as _, PasswordVerifier as _};
use chrono::{NaiveDate, TimeDelta};
use dingyin_domain::id::TokenId;
use dingyin_domain::invalid::{Faults, Invalid};
use dingyin_domain::permission::Actor;
use dingyin_domain::text::Line;
use dingyin_storage::absence;
use dingyin_storage::account::{self, Account, AccountState, NewToken};
use dingyin_storage::change_log::hex;
use dingyin_storage::{Job, Stamp, Step};
use serde::{Deserialize, Serialize};
use sm3::{Digest as _, Sm3};
use tokio::sync::Semaphore;

use crate::clock::{business_date, secret};
use crate::context::Context;
use crate::error::{Code, ServiceError};
use crate::{Done, Service};

/// How long a session lasts.
const SESSION: TimeDelta = TimeDelta::hours(12);
/// How long an account is trusted without asking the database again; what another process revokes ends by then.
const TRUST: Duration = Duration::from_secs(2);
/// Passwords are checked by as many threads at once, since each takes 19 MiB.
static CHECKING: Semaphore = Semaphore::const_new(2);

/// Accounts that were asked for a moment ago, by the digest of what they were asked with.
pub(crate) struct Cache(moka::sync::Cache<String, Signed>);

impl Default for Cache {
    fn default() -> Self {
        Self(moka::sync::Cache::builder().max_capacity(10_000).time_to_live(TRUST).build())
    }
}

impl Cache {
    /// Nobody is trusted without asking the database again.
    pub(crate) fn forget(&self) {
        self.0.invalidate_all();
    }
}

/// Someone who is signed in.
#[derive(Debug, Clone)]
pub struct Signed {
    /// The account's name.
    pub username: String,
    /// Who acts.
    pub actor: Arc<Actor>,
}

/// What shows who someone is.
#[derive(Debug, Clone, Copy)]
pub enum Credential<'a> {
    /// The secret of a session's cookie.
    Session(&'a str),
    /// A bearer token.
    Token(&'a str),
}

/// A token as its owner sees it, the secret only at its creation.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CreatedToken {
    /// Its id.
    pub id: TokenId,
    /// What it is for.
    pub name: String,
    /// Its last good day.
    pub expires_on: NaiveDate,
    /// The secret; not kept.
    pub token: String,
}

impl Service {
    /// Opens a session; answers who signed in and the secret of the cookie.
    ///
    /// # Errors
    /// [`Code::InvalidCredentials`] whether the account exists or not, after the same work.
    pub async fn sign_in(&self, username: &str, password: &str) -> Result<(Signed, String), ServiceError> {
        let account = account::by_username(self.storage().reader(), username).await?;
        let enabled = account.filter(|account| account.state == AccountState::Enabled);
        let stored = enabled.as_ref().map_or_else(decoy, |account| account.password_hash.clone());
        let fits = check_password(password.to_owned(), stored).await;
        let account = enabled.filter(|_| fits).ok_or(ServiceError::of(Code::InvalidCredentials))?;
        let secret = secret().map_err(|_| ServiceError::of(Code::Unavailable))?;
        self.open_session(&account, &secret).await?;
        Ok((self.signed(account).await?, secret))
    }

    async fn open_session(&self, account: &Account, secret: &str) -> Result<(), ServiceError> {
        let now = self.clock().now();
        let (digest, user) = (digest(secret), account.actor.user_id);
        let stamp =
            Stamp { actor_id: user, actor_name: account.actor.name.clone(), request_id: String::new(), at: now };
        let job = Job::new(stamp, move |transaction| {
            let digest = digest.clone();
            let step: Step<'_, (), ServiceError> =
                Box::pin(
                    async move { Ok(account::open_session(transaction, &digest, user, now, now + SESSION).await?) },
                );
            step
        });
        self.storage().write(job).await.map(drop)
    }

    /// Ends a session.
    ///
    /// # Errors
    /// The database.
    pub async fn sign_out(&self, context: &Context, secret: &str) -> Result<(), ServiceError> {
        let digest = digest(secret);
        self.inner.sessions.0.invalidate(&digest);
        let context = Context { idempotency: None, ..context.clone() };
        self.write(&context, move |transaction| {
            let digest = digest.clone();
            Box::pin(async move { Ok(account::close_session(transaction, &digest).await?) })
        })
        .await
        .map(drop)
    }

    /// Who shows this credential.
    ///
    /// # Errors
    /// [`Code::NotSignedIn`] when it is not good (any more).
    pub async fn who(&self, credential: Credential<'_>) -> Result<Signed, ServiceError> {
        let (Credential::Session(secret) | Credential::Token(secret)) = credential;
        let digest = digest(secret);
        if let Some(signed) = self.inner.sessions.0.get(&digest) {
            return Ok(signed);
        }
        let now = self.clock().now();
        let reader = self.storage().reader();
        let account = match credential {
            Credential::Session(_) => account::of_session(reader, &digest, now).await?,
            Credential::Token(_) => account::of_token(reader, &digest, business_date(now)).await?,
        };
        let enabled = account.filter(|account| account.state == AccountState::Enabled);
        let signed = self.signed(enabled.ok_or(ServiceError::of(Code::NotSignedIn))?).await?;
        self.inner.sessions.0.insert(digest, signed.clone());
        Ok(signed)
    }

    /// Who acts through an account now, with those for whom the person deputises.
    pub(crate) async fn signed(&self, account: Account) -> Result<Signed, ServiceError> {
        let reader = self.storage().reader();
        let deputises_for = absence::deputised_by(reader, account.actor.person_id, self.today()).await?;
        let actor = Actor { deputises_for, ..account.actor };
        Ok(Signed { username: account.username, actor: Arc::new(actor) })
    }

    /// Makes an access token for the asker.
    ///
    /// # Errors
    /// A name that is not sound, or a last day that has passed or lies more than two years ahead.
    pub async fn create_token(
        &self,
        context: &Context,
        name: Option<String>,
        expires_on: Option<NaiveDate>,
    ) -> Done<CreatedToken> {
        let token = self.token(context, name, expires_on)?;
        let (stamp, entry_id, user_id) = (context.stamp(), self.clock().id(), context.actor.user_id);
        self.write(context, move |transaction| {
            let (stamp, token) = (stamp.clone(), token.clone());
            Box::pin(async move {
                let row = NewToken {
                    id: token.id,
                    user_id,
                    name: token.name.clone(),
                    secret_digest: digest(&token.token),
                    expires_on: token.expires_on,
                };
                account::insert_token(transaction, &stamp, entry_id, row).await?;
                Ok(token)
            })
        })
        .await
    }

    fn token(
        &self,
        context: &Context,
        name: Option<String>,
        expires_on: Option<NaiveDate>,
    ) -> Result<CreatedToken, ServiceError> {
        let today = context.today();
        let mut faults = Faults::default();
        let name = faults.need("/name", name, Line::<100>::parse);
        let expires_on = faults.need("/expires_on", expires_on, |day| match day {
            day if day < today => Err(Invalid::Before(today)),
            day if day > today + TimeDelta::days(731) => Err(Invalid::OutOfRange),
            day => Ok(day),
        });
        let (name, expires_on) = faults.finish(name.zip(expires_on)).map_err(ServiceError::Invalid)?;
        let secret = secret().map_err(|_| ServiceError::of(Code::Unavailable))?;
        let id = TokenId(self.clock().id());
        Ok(CreatedToken { id, name: name.as_str().to_owned(), expires_on, token: format!("dy_{secret}") })
    }
}

/// The digest under which a secret is kept.
pub(crate) fn digest(secret: &str) -> String {
    hex(&Sm3::digest(secret.as_bytes()))
}

/// The argon2id digest of a password.
///
/// # Errors
/// The operating system has no randomness to give.
pub(crate) async fn hash_password(password: String) -> Result<String, ServiceError> {
    let hashed = tokio::task::spawn_blocking(move || {
        Argon2::default().hash_password(password.as_bytes()).map(|hash| hash.to_string())
    });
    hashed.await.ok().and_then(Result::ok).ok_or(ServiceError::of(Code::Unavailable))
}

async fn check_password(password: String, stored: String) -> bool {
    let Ok(_turn) = CHECKING.acquire().await else { return false };
    let check = tokio::task::spawn_blocking(move || {
        PasswordHash::new(&stored)
            .is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
    });
    check.await.unwrap_or(false)
}

/// The digest of a password nobody has: an unknown name takes as long as a wrong password, and an account may have none yet.
pub(crate) fn decoy() -> String {
    "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$2Kq1Gk1mT6tWJrW3l1bXgE7o2b3mQn6Yk0mHq3n0zQ8".to_owned()
}

/// How long a session lasts, in seconds.
#[must_use]
pub fn session_seconds() -> i64 {
    SESSION.num_seconds()
}
