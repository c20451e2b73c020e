//! Accounts: the first administrators, and what the command line does with users.

use std::collections::{BTreeSet, HashMap};

use chrono::TimeDelta;
use dingyin_domain::account_request;
use dingyin_domain::coded::Coded as _;
use dingyin_domain::district::District;
use dingyin_domain::id::{PersonId, UserId};
use dingyin_domain::invalid::{Faults, Invalid};
use dingyin_domain::permission::Actor;
use dingyin_domain::role::Role;
use dingyin_domain::text::{Line, filled};
use dingyin_storage::account::{self as records, AccountState, NewAccount};
use dingyin_storage::project as projects;
use dingyin_storage::reference::{self, Person};
use dingyin_storage::{Job, Stamp, Step, StorageError, Transaction};
use uuid::Uuid;

use crate::Service;
use crate::clock::{business_date, secret};
use crate::error::{Code, ServiceError};
use crate::handover::answered_for;
pub use crate::session::{CreatedToken, Credential, Signed, session_seconds};
use crate::session::{digest, hash_password};

/// How long the first start's link can be used.
const SETUP: TimeDelta = TimeDelta::hours(24);
/// The shortest password that is taken.
const SHORTEST: usize = 10;

/// A person and account to be made.
#[derive(Debug, Clone, Default)]
pub struct AccountDraft {
    /// The account's name.
    pub username: Option<String>,
    /// Its password.
    pub password: Option<String>,
    /// The person's name.
    pub name: Option<String>,
    /// The code of the person's unit.
    pub unit: Option<String>,
    /// The post held.
    pub post: Option<String>,
    /// District code.
    pub district: Option<String>,
    /// Role codes.
    pub roles: Vec<String>,
}

/// An account as lists show it.
#[derive(Debug, Clone)]
pub struct ListedAccount {
    /// Its name.
    pub username: String,
    /// Who acts through it.
    pub actor: Actor,
    /// Whether it may be used.
    pub state: AccountState,
}

impl From<records::Account> for ListedAccount {
    fn from(account: records::Account) -> Self {
        Self { username: account.username, actor: account.actor, state: account.state }
    }
}

struct Sound {
    username: String,
    password: String,
    person: Person,
    roles: Vec<Role>,
}

impl Service {
    /// The secret of a one-time link when there is no account yet; the former link ends.
    ///
    /// # Errors
    /// The database.
    pub async fn offer_setup(&self) -> Result<Option<String>, ServiceError> {
        if records::count(self.storage().reader()).await? > 0 {
            return Ok(None);
        }
        let secret = secret().map_err(|_| ServiceError::of(Code::Unavailable))?;
        let (digest, expires_at) = (digest(&secret), self.clock().now() + SETUP);
        self.as_system(&self.system_stamp(), move |transaction| {
            let digest = digest.clone();
            Box::pin(async move { Ok(records::offer_setup(transaction, &digest, expires_at).await?) })
        })
        .await?;
        Ok(Some(secret))
    }

    /// Uses the one-time link up and makes the first accounts.
    ///
    /// # Errors
    /// A link that is not good, or values that are not sound.
    pub async fn set_up(&self, link: &str, drafts: Vec<AccountDraft>) -> Result<(), ServiceError> {
        if drafts.is_empty() {
            return Err(ServiceError::at("/accounts", Invalid::Required));
        }
        let mut accounts = Vec::new();
        for draft in drafts {
            accounts.push(self.sound(draft)?);
        }
        let accounts = self.hashed(accounts).await?;
        let (digest, now) = (digest(link), self.clock().now());
        let stamp = self.system_stamp();
        self.as_system(&stamp.clone(), move |transaction| {
            let (digest, accounts, stamp) = (digest.clone(), accounts.clone(), stamp.clone());
            Box::pin(async move {
                records::use_setup(transaction, &digest, now).await.map_err(|error| match error {
                    StorageError::NotFound => ServiceError::of(Code::SetupLinkInvalid),
                    other => other.into(),
                })?;
                insert_all(transaction, &stamp, &accounts).await
            })
        })
        .await?;
        self.reread_directory().await
    }

    /// Makes a person and an account.
    ///
    /// # Errors
    /// Values that are not sound, or a name that is taken.
    pub async fn add_account(&self, draft: AccountDraft) -> Result<(), ServiceError> {
        let accounts = self.hashed(vec![self.sound(draft)?]).await?;
        let stamp = self.system_stamp();
        self.as_system(&stamp.clone(), move |transaction| {
            let (accounts, stamp) = (accounts.clone(), stamp.clone());
            Box::pin(async move { insert_all(transaction, &stamp, &accounts).await })
        })
        .await?;
        self.reread_directory().await
    }

    /// All accounts by name.
    ///
    /// # Errors
    /// The database.
    pub async fn accounts(&self) -> Result<Vec<ListedAccount>, ServiceError> {
        let accounts = records::all(self.storage().reader()).await?;
        Ok(accounts.into_iter().map(ListedAccount::from).collect())
    }

    /// The roles of every person who has an account.
    ///
    /// # Errors
    /// The database.
    pub async fn roles_by_person(&self) -> Result<HashMap<PersonId, Vec<Role>>, ServiceError> {
        Ok(records::roles_by_person(self.storage().reader()).await?)
    }

    /// Takes an account out of use. Whoever answers for projects hands them over first. Handbook §6.
    ///
    /// # Errors
    /// No such account, or projects that have not been handed over, which are named.
    pub async fn disable_account(&self, username: &str) -> Result<(), ServiceError> {
        let actor = self.actor_named(username).await?;
        let entry_id = self.clock().id();
        let stamp = self.system_stamp();
        self.as_system(&stamp.clone(), move |transaction| {
            let (stamp, actor) = (stamp.clone(), actor.clone());
            Box::pin(async move { disable(transaction, &stamp, entry_id, &actor).await })
        })
        .await
    }

    /// Gives an account another password.
    ///
    /// # Errors
    /// No such account, or a password that is too short.
    pub async fn reset_password(&self, username: &str, password: String) -> Result<(), ServiceError> {
        let user = self.account_named(username).await?;
        let hash = hashed(password).await?;
        let entry_id = self.clock().id();
        let stamp = self.system_stamp();
        self.as_system(&stamp.clone(), move |transaction| {
            let (stamp, hash) = (stamp.clone(), hash.clone());
            Box::pin(async move { Ok(records::set_password(transaction, &stamp, entry_id, user, &hash).await?) })
        })
        .await
    }

    /// Who acts through the account of this name, for a command line that speaks for it.
    ///
    /// # Errors
    /// No such account.
    pub async fn actor_named(&self, username: &str) -> Result<Actor, ServiceError> {
        let account = records::by_username(self.storage().reader(), username).await?;
        Ok(account.ok_or(ServiceError::of(Code::NotFound))?.actor)
    }

    async fn account_named(&self, username: &str) -> Result<UserId, ServiceError> {
        Ok(self.actor_named(username).await?.user_id)
    }

    fn sound(&self, draft: AccountDraft) -> Result<Sound, ServiceError> {
        let mut faults = Faults::default();
        let password = faults.need("/password", draft.password.clone(), strong);
        let account = self.wanted(draft, &mut faults);
        let id = PersonId(self.clock().id());
        let sound = account.zip(password).map(|(account, password)| Sound {
            person: person_of(&account, id),
            username: account.username,
            password,
            roles: account.roles,
        });
        faults.finish(sound).map_err(ServiceError::Invalid)
    }

    /// Reads what an account is to be, but for its password.
    pub(crate) fn wanted(&self, draft: AccountDraft, faults: &mut Faults) -> Option<account_request::NewAccount> {
        let username = faults.need("/username", draft.username, account_name);
        let name = faults.need("/name", draft.name, Line::<60>::parse);
        let directory = self.directory();
        let unit_id = faults.need("/unit", draft.unit, |code| {
            directory.unit_by_code(&code).map(|unit| unit.id).ok_or(Invalid::UnknownCode)
        });
        let district = faults.may("/district", draft.district, |code| District::parse(&code));
        let post = faults.may("/post", filled(draft.post), Line::<60>::parse);
        let post = post.map(|post| post.as_str().to_owned()).unwrap_or_default();
        let roles = roles(&draft.roles, faults)?;
        Some(account_request::NewAccount { username: username?, name: name?, unit_id: unit_id?, post, district, roles })
    }

    async fn hashed(&self, accounts: Vec<Sound>) -> Result<Vec<(Person, NewAccount, Uuid)>, ServiceError> {
        let mut hashed = Vec::with_capacity(accounts.len());
        for sound in accounts {
            let account = NewAccount {
                id: UserId(self.clock().id()),
                username: sound.username,
                password_hash: hash_password(sound.password).await?,
                person_id: sound.person.id,
                roles: sound.roles,
            };
            hashed.push((sound.person, account, self.clock().id()));
        }
        Ok(hashed)
    }

    /// Runs a job in the system's own name: what the command line and the first start do.
    pub(crate) async fn as_system<F>(&self, stamp: &Stamp, run: F) -> Result<(), ServiceError>
    where
        F: for<'t> Fn(&'t mut Transaction) -> Step<'t, (), ServiceError> + Send + Sync + 'static,
    {
        self.storage().write(Job::new(stamp.clone(), run)).await.map(drop)
    }

    pub(crate) fn system_stamp(&self) -> Stamp {
        Stamp {
            actor_id: UserId(Uuid::nil()),
            actor_name: "system".to_owned(),
            request_id: self.clock().id().to_string(),
            at: self.clock().now(),
        }
    }

    /// Today's business date.
    #[must_use]
    pub fn today(&self) -> chrono::NaiveDate {
        business_date(self.clock().now())
    }
}

/// Takes an account out of use, once whoever acts through it answers for no project any more.
pub(crate) async fn disable(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    actor: &Actor,
) -> Result<(), ServiceError> {
    not_answering(transaction, actor.person_id).await?;
    Ok(records::disable(transaction, stamp, entry_id, actor.user_id).await?)
}

/// That somebody answers for no project any more.
///
/// # Errors
/// The projects that have not been handed over.
pub(crate) async fn not_answering(transaction: &mut Transaction, person: PersonId) -> Result<(), ServiceError> {
    let projects = projects::codes(transaction.reader().await?, &answered_for(person)).await?;
    if projects.is_empty() { Ok(()) } else { Err(ServiceError::NotHandedOver { projects }) }
}

pub(crate) async fn insert_all(
    transaction: &mut Transaction,
    stamp: &Stamp,
    accounts: &[(Person, NewAccount, Uuid)],
) -> Result<(), ServiceError> {
    for (person, account, entry_id) in accounts {
        let taken = records::by_username(transaction.reader().await?, &account.username).await?;
        if taken.is_some() {
            return Err(ServiceError::of(Code::UsernameTaken));
        }
        reference::insert_person(transaction, person).await?;
        records::insert(transaction, stamp, *entry_id, account).await?;
    }
    Ok(())
}

/// The digest of a password that is strong enough.
pub(crate) async fn hashed(password: String) -> Result<String, ServiceError> {
    hash_password(strong(password).map_err(|invalid| ServiceError::at("/password", invalid))?).await
}

/// Reads the codes of roles, each once.
pub(crate) fn roles(codes: &[String], faults: &mut Faults) -> Option<Vec<Role>> {
    let known = |(at, code): (usize, &String)| {
        faults.take(format!("/roles/{at}"), Role::from_code(code).ok_or(Invalid::UnknownCode))
    };
    let roles: BTreeSet<Role> = codes.iter().take(Role::EVERY.len()).enumerate().filter_map(known).collect();
    let roles: Vec<Role> = roles.into_iter().collect();
    faults.take("/roles".to_owned(), Role::together(&roles)).map(|()| roles)
}

pub(crate) fn person_of(account: &account_request::NewAccount, id: PersonId) -> Person {
    Person {
        id,
        name: account.name.as_str().to_owned(),
        unit_id: account.unit_id,
        post: account.post.clone(),
        district: account.district,
        field: None,
        may_lead: account.roles.contains(&Role::Leader),
        phone: None,
    }
}

fn account_name(text: String) -> Result<String, Invalid> {
    let name = text.trim();
    let plain = name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'_' | b'-'));
    if plain && (2..=40).contains(&name.len()) { Ok(name.to_owned()) } else { Err(Invalid::Format("a-z 0-9 . _ -")) }
}

fn strong(password: String) -> Result<String, Invalid> {
    match password.chars().count() {
        count if count < SHORTEST => Err(Invalid::OutOfRange),
        count if count > 200 => Err(Invalid::TooLong(200)),
        _ => Ok(password),
    }
}

/// The digest of a text, for comparing what two requests ask.
#[must_use]
pub fn digest_of(text: &str) -> String {
    digest(text)
}

/// The digest of a file, for comparing what two requests ask.
#[must_use]
pub fn digest_of_bytes(bytes: &[u8]) -> String {
    use sm3::Digest as _;
    dingyin_storage::change_log::hex(&sm3::Sm3::digest(bytes))
}
