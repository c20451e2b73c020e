//! The one write path.
//!
//! On SQLite there is one writer: concurrent jobs are run one after the other in one transaction and become durable
//! with one commit; nobody is answered before it. A job that fails after it has written undoes the whole group, and
//! each of its jobs is then run again alone, so jobs can be run more than once and must not keep state.
//! On PostgreSQL each job is a transaction of its own.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use sea_orm::{DatabaseConnection, DbBackend, SqliteTransactionMode, TransactionOptions, TransactionTrait};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::sync::{mpsc, oneshot, watch};

use crate::Storage;
use crate::change_log::Stamp;
use crate::error::StorageError;
use crate::idempotency::Idempotency;
use crate::transaction::{Transaction, Wrote};

/// As many jobs share one commit at most; what waits longer waits for the next.
const GROUP: usize = 64;
/// How often a job on PostgreSQL is tried again after meeting another one.
const TRIES: usize = 4;

/// A future that lives as long as the transaction it works in.
pub type Step<'t, T, E> = Pin<Box<dyn Future<Output = Result<T, E>> + Send + 't>>;

/// What was written and where the log stood after it.
#[derive(Debug, Clone)]
pub struct Written<T> {
    /// What the job answered.
    pub value: T,
    /// The position of its last entry in the change log.
    pub position: i64,
}

/// Something to be done in one transaction.
pub struct Job<F> {
    /// Who does it, in which request, when.
    pub stamp: Stamp,
    /// The key under which a retry finds the result.
    pub idempotency: Option<Idempotency>,
    /// What is done; may be run more than once, only the last run counts.
    pub run: F,
}

#[derive(Debug, Clone)]
pub(crate) enum Writer {
    Group(mpsc::Sender<Box<dyn Grouped>>),
    Each(DatabaseConnection, watch::Sender<i64>),
}

impl Writer {
    pub(crate) fn start(connection: DatabaseConnection, announce: watch::Sender<i64>) -> Self {
        if sea_orm::ConnectionTrait::get_database_backend(&connection) == DbBackend::Postgres {
            return Self::Each(connection, announce);
        }
        let (sender, receiver) = mpsc::channel(1024);
        tokio::spawn(write_groups(connection, receiver, announce));
        Self::Group(sender)
    }
}

impl Storage {
    /// Runs a job in a transaction and answers after it is durable.
    ///
    /// # Errors
    /// What the job refuses, or what the database does not do.
    pub async fn write<T, E, F>(&self, job: Job<F>) -> Result<Written<T>, E>
    where
        T: Serialize + DeserializeOwned + Send + Sync + 'static,
        E: From<StorageError> + Send + 'static,
        F: for<'t> Fn(&'t mut Transaction) -> Step<'t, T, E> + Send + Sync + 'static,
    {
        match &self.writer {
            Writer::Group(sender) => {
                let (reply, answer) = oneshot::channel();
                let member = Member { job, done: None, reply: Some(reply) };
                sender.send(Box::new(member)).await.map_err(|_| StorageError::Stopped)?;
                answer.await.map_err(|_| StorageError::Stopped)?
            }
            Writer::Each(connection, announce) => write_alone(connection, announce, &job).await,
        }
    }
}

async fn begin(connection: &DatabaseConnection) -> Result<Transaction, StorageError> {
    let options = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    Ok(Transaction::new(connection.begin_with_options(options).await?))
}

/// What running a job inside a transaction came to.
enum Run<T> {
    /// The result of an earlier request with the same key.
    Replayed(Written<T>),
    /// A fresh result; its last entry is this many after the position before the transaction.
    Fresh(T, usize),
}

impl<F> Job<F> {
    /// A job without an idempotency key.
    pub fn new<T, E>(stamp: Stamp, run: F) -> Self
    where
        F: for<'t> Fn(&'t mut Transaction) -> Step<'t, T, E>,
    {
        Self { stamp, idempotency: None, run }
    }

    async fn run_in<T, E>(&self, transaction: &mut Transaction) -> Result<Run<T>, E>
    where
        T: Serialize + DeserializeOwned,
        E: From<StorageError>,
        F: for<'t> Fn(&'t mut Transaction) -> Step<'t, T, E>,
    {
        if let Some(idempotency) = &self.idempotency
            && let Some(earlier) = idempotency.earlier(transaction).await?
        {
            return Ok(Run::Replayed(earlier));
        }
        let value = (self.run)(transaction).await?;
        if let Some(idempotency) = &self.idempotency {
            idempotency.keep(transaction, &self.stamp, &value)?;
        }
        Ok(Run::Fresh(value, transaction.logged()))
    }
}

impl<T> Run<T> {
    fn written(self, before: i64) -> Written<T> {
        match self {
            Self::Replayed(written) => written,
            Self::Fresh(value, logged) => {
                Written { value, position: before + i64::try_from(logged).unwrap_or_default() }
            }
        }
    }
}

async fn write_alone<T, E, F>(
    connection: &DatabaseConnection,
    announce: &watch::Sender<i64>,
    job: &Job<F>,
) -> Result<Written<T>, E>
where
    T: Serialize + DeserializeOwned,
    E: From<StorageError>,
    F: for<'t> Fn(&'t mut Transaction) -> Step<'t, T, E>,
{
    let mut tries = 0;
    loop {
        tries += 1;
        let mut transaction = begin(connection).await?;
        let run = match job.run_in(&mut transaction).await {
            Ok(run) => run,
            Err(error) => {
                transaction.rollback().await?;
                return Err(error);
            }
        };
        match transaction.commit().await {
            Ok(before) => {
                let written = run.written(before);
                announce.send_if_modified(|last| advance(last, written.position));
                return Ok(written);
            }
            Err(StorageError::Taken(_)) if tries < TRIES => {}
            Err(error) => return Err(error.into()),
        }
    }
}

fn advance(last: &mut i64, position: i64) -> bool {
    let further = position > *last;
    *last = position.max(*last);
    further
}

/// A job waiting for its group, its type forgotten.
pub(crate) trait Grouped: Send {
    /// Runs it; an error is kept for its owner.
    fn run<'t>(&'t mut self, transaction: &'t mut Transaction) -> Pin<Box<dyn Future<Output = Outcome> + Send + 't>>;
    /// Whether it waits for a key that this group has taken already.
    fn waits_for(&self, transaction: &Transaction) -> bool;
    /// Answers its owner after the commit.
    fn answer(self: Box<Self>, before: i64);
    /// Tells its owner that nothing came of it.
    fn fail(self: Box<Self>, error: Arc<StorageError>);
}

impl std::fmt::Debug for dyn Grouped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Grouped")
    }
}

/// What running a grouped job did to the transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It is in, or it refused without writing.
    Sound,
    /// It failed after writing: the transaction cannot be kept.
    Broken,
}

struct Member<T, E, F> {
    job: Job<F>,
    done: Option<Result<Run<T>, E>>,
    reply: Option<oneshot::Sender<Result<Written<T>, E>>>,
}

impl<T, E, F> Grouped for Member<T, E, F>
where
    T: Serialize + DeserializeOwned + Send + Sync + 'static,
    E: From<StorageError> + Send + 'static,
    F: for<'t> Fn(&'t mut Transaction) -> Step<'t, T, E> + Send + Sync + 'static,
{
    fn run<'t>(&'t mut self, transaction: &'t mut Transaction) -> Pin<Box<dyn Future<Output = Outcome> + Send + 't>> {
        Box::pin(async move {
            transaction.begin_job();
            let done = self.job.run_in(transaction).await;
            let broken = done.is_err() && transaction.wrote() == Wrote::Something;
            self.done = Some(done);
            if broken { Outcome::Broken } else { Outcome::Sound }
        })
    }

    fn waits_for(&self, transaction: &Transaction) -> bool {
        self.job.idempotency.as_ref().is_some_and(|i| transaction.taken_key(i.user_id.0, &i.key))
    }

    fn answer(mut self: Box<Self>, before: i64) {
        let result = self.done.take().unwrap_or_else(|| Err(StorageError::Stopped.into()));
        self.send(result.map(|run| run.written(before)));
    }

    fn fail(mut self: Box<Self>, error: Arc<StorageError>) {
        let result = match self.done.take() {
            Some(Err(refused)) => Err(refused),
            _ => Err(StorageError::from(&*error).into()),
        };
        self.send(result);
    }
}

impl<T, E, F> Member<T, E, F> {
    fn send(&mut self, result: Result<Written<T>, E>) {
        if let Some(reply) = self.reply.take() {
            // Whoever asked may have gone; what is written stays written.
            let _ = reply.send(result);
        }
    }
}

impl From<&StorageError> for StorageError {
    /// An error that several jobs share: each is told that the writer could not do it, the log has the cause.
    fn from(error: &StorageError) -> Self {
        match error {
            StorageError::Taken(what) => Self::Taken(what.clone()),
            _ => Self::Stopped,
        }
    }
}

type Jobs = Vec<Box<dyn Grouped>>;

async fn write_groups(
    connection: DatabaseConnection,
    mut receiver: mpsc::Receiver<Box<dyn Grouped>>,
    announce: watch::Sender<i64>,
) {
    let mut waiting: Jobs = Vec::with_capacity(GROUP);
    loop {
        if waiting.is_empty() && receiver.recv_many(&mut waiting, GROUP).await == 0 {
            return;
        }
        while waiting.len() < GROUP {
            let Ok(job) = receiver.try_recv() else { break };
            waiting.push(job);
        }
        waiting = write_group(&connection, std::mem::take(&mut waiting), &announce).await;
    }
}

/// Writes a group and answers its members; returns those that must wait for the next group.
async fn write_group(connection: &DatabaseConnection, jobs: Jobs, announce: &watch::Sender<i64>) -> Jobs {
    let mut transaction = match begin(connection).await {
        Ok(transaction) => transaction,
        Err(error) => {
            fail_all(jobs, error);
            return Vec::new();
        }
    };
    let (mut members, mut later): (Jobs, Jobs) = (Vec::new(), Vec::new());
    let mut jobs = jobs.into_iter();
    let mut outcome = Outcome::Sound;
    while outcome == Outcome::Sound
        && let Some(mut job) = jobs.next()
    {
        if job.waits_for(&transaction) {
            later.push(job);
            continue;
        }
        outcome = job.run(&mut transaction).await;
        members.push(job);
    }
    members.extend(jobs);
    if outcome == Outcome::Sound {
        finish(transaction, members, announce).await;
    } else {
        undo(transaction, connection, members, announce).await;
    }
    later
}

async fn finish(transaction: Transaction, members: Jobs, announce: &watch::Sender<i64>) {
    let logged = i64::try_from(transaction.logged()).unwrap_or_default();
    match transaction.commit().await {
        Ok(before) => {
            if logged > 0 {
                announce.send_if_modified(|last| advance(last, before + logged));
            }
            members.into_iter().for_each(|job| job.answer(before));
        }
        Err(error) => fail_all(members, error),
    }
}

/// Undoes a group in which one job failed after writing, and gives each of its jobs a transaction of its own.
async fn undo(transaction: Transaction, connection: &DatabaseConnection, members: Jobs, announce: &watch::Sender<i64>) {
    if let Err(error) = transaction.rollback().await {
        fail_all(members, error);
        return;
    }
    for mut job in members {
        let mut transaction = match begin(connection).await {
            Ok(transaction) => transaction,
            Err(error) => {
                fail_all(vec![job], error);
                continue;
            }
        };
        match job.run(&mut transaction).await {
            Outcome::Sound => finish(transaction, vec![job], announce).await,
            Outcome::Broken => {
                let undone = transaction.rollback().await;
                fail_all(vec![job], undone.err().unwrap_or(StorageError::Stopped));
            }
        }
    }
}

fn fail_all(jobs: Jobs, error: StorageError) {
    tracing::error!(%error, jobs = jobs.len(), "a group of writes failed");
    let error = Arc::new(error);
    jobs.into_iter().for_each(|job| job.fail(Arc::clone(&error)));
}
