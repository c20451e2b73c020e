//! One open transaction: the rows it writes, the entries it logs, the idempotency keys it takes.

use std::collections::BTreeMap;

use dingyin_domain::project_code::ProjectCode;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ConnectionTrait, DatabaseTransaction, DbBackend, EntityTrait, IntoActiveModel,
};

use crate::change_log::{Head, NewEntry, Stamp};
use crate::error::StorageError;
use crate::table::{change_log, code_sequences, idempotency_keys, project_contacts, projects};

/// Serialises everyone who appends to the log on PostgreSQL until they have committed.
const APPEND_LOCK: &str = "select pg_advisory_xact_lock(7304651)";

/// How many entries are held back at most where a job lets them be written.
const SPILL: usize = 2000;

/// The most rows of one statement.
const ROWS: usize = 500;

/// An open transaction. What is logged gets its position at once on SQLite, where there is one writer, and when the
/// transaction is about to commit on PostgreSQL.
pub struct Transaction {
    connection: DatabaseTransaction,
    logged: Vec<(Stamp, NewEntry)>,
    /// Entries that were written before the commit, and the position before the first of them.
    spilled: usize,
    before: Option<i64>,
    keys: Vec<(usize, idempotency_keys::Model)>,
    sequences: BTreeMap<i32, i64>,
    new_projects: Vec<projects::Model>,
    new_contacts: Vec<project_contacts::Model>,
    wrote: Wrote,
}

/// Whether the job under way has written anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wrote {
    Nothing,
    Something,
}

impl Transaction {
    pub(crate) fn new(connection: DatabaseTransaction) -> Self {
        Self {
            connection,
            logged: Vec::new(),
            spilled: 0,
            before: None,
            keys: Vec::new(),
            sequences: BTreeMap::new(),
            new_projects: Vec::new(),
            new_contacts: Vec::new(),
            wrote: Wrote::Nothing,
        }
    }

    /// The connection, for reading everything that this transaction has written so far.
    ///
    /// # Errors
    /// The database, or a unique value that is taken.
    pub async fn reader(&mut self) -> Result<&DatabaseTransaction, StorageError> {
        self.write_new_projects().await?;
        Ok(&self.connection)
    }

    /// The connection, for reading what is never held back: anything but projects and their contacts.
    pub(crate) const fn reader_beside_projects(&self) -> &DatabaseTransaction {
        &self.connection
    }

    /// The connection, for writing: from here on the job cannot be left out alone.
    ///
    /// # Errors
    /// The database, or a unique value that is taken.
    pub async fn writer(&mut self) -> Result<&DatabaseTransaction, StorageError> {
        self.write_new_projects().await?;
        self.wrote = Wrote::Something;
        Ok(&self.connection)
    }

    /// Inserts a project with its contacts. Many are logged at once, so they are held back until something is read
    /// or the transaction commits, and then written together.
    pub(crate) fn insert_project(&mut self, row: projects::Model, contacts: Vec<project_contacts::Model>) {
        self.wrote = Wrote::Something;
        self.new_projects.push(row);
        self.new_contacts.extend(contacts);
    }

    async fn write_new_projects(&mut self) -> Result<(), StorageError> {
        insert_many(&self.connection, std::mem::take(&mut self.new_projects)).await?;
        insert_many(&self.connection, std::mem::take(&mut self.new_contacts)).await
    }

    /// Inserts one row.
    ///
    /// # Errors
    /// The database, or a unique value that is taken.
    pub async fn insert<M>(&mut self, row: M) -> Result<(), StorageError>
    where
        M: IntoActiveModel<<<M as sea_orm::ModelTrait>::Entity as EntityTrait>::ActiveModel> + sea_orm::ModelTrait,
        <<M as sea_orm::ModelTrait>::Entity as EntityTrait>::ActiveModel: Send,
    {
        M::Entity::insert(row.into_active_model()).exec_without_returning(self.writer().await?).await?;
        Ok(())
    }

    /// Inserts several rows in one statement; none is fine.
    ///
    /// # Errors
    /// The database, or a unique value that is taken.
    pub async fn insert_all<M>(&mut self, rows: Vec<M>) -> Result<(), StorageError>
    where
        M: IntoActiveModel<<<M as sea_orm::ModelTrait>::Entity as EntityTrait>::ActiveModel> + sea_orm::ModelTrait,
        <<M as sea_orm::ModelTrait>::Entity as EntityTrait>::ActiveModel: Send + ActiveModelTrait,
    {
        insert_many(self.writer().await?, rows).await
    }

    /// Logs a change; it is written with the transaction.
    pub fn log(&mut self, stamp: &Stamp, entry: NewEntry) {
        self.wrote = Wrote::Something;
        self.logged.push((stamp.clone(), entry));
    }

    /// The next code of a year, without a gap.
    ///
    /// # Errors
    /// The database.
    pub async fn next_code(&mut self, year: i32) -> Result<ProjectCode, StorageError> {
        let last = match self.sequences.get(&year) {
            Some(last) => *last,
            None => self.read_sequence(year).await?,
        };
        self.sequences.insert(year, last + 1);
        self.wrote = Wrote::Something;
        Ok(ProjectCode::new(year, u32::try_from(last + 1).unwrap_or(u32::MAX)))
    }

    /// Reads the last number of a year and keeps others from taking the next one until this transaction ends.
    async fn read_sequence(&mut self, year: i32) -> Result<i64, StorageError> {
        let row = code_sequences::ActiveModel { year: Set(year), last: Set(0) };
        let touch = OnConflict::column(code_sequences::Column::Year)
            .value(
                code_sequences::Column::Last,
                sea_orm::sea_query::Expr::col((code_sequences::Entity, code_sequences::Column::Last)),
            )
            .to_owned();
        code_sequences::Entity::insert(row).on_conflict(touch).exec_without_returning(self.writer().await?).await?;
        let row = code_sequences::Entity::find_by_id(year).one(&self.connection).await?;
        Ok(row.map_or(0, |row| row.last))
    }

    pub(crate) fn begin_job(&mut self) {
        self.wrote = Wrote::Nothing;
    }

    pub(crate) const fn wrote(&self) -> Wrote {
        self.wrote
    }

    /// How many changes are logged so far; the number of a job's last one tells its position after the flush.
    pub(crate) const fn logged(&self) -> usize {
        self.spilled + self.logged.len()
    }

    /// Writes what was collected where it has become much: a job that writes a hundred thousand records must not hold all
    /// of them. On PostgreSQL others wait with their entries from here on.
    ///
    /// # Errors
    /// The database, or a unique value that is taken.
    pub async fn spill(&mut self) -> Result<(), StorageError> {
        if self.logged.len() < SPILL {
            return Ok(());
        }
        self.write_new_projects().await?;
        self.write_logged().await
    }

    async fn write_logged(&mut self) -> Result<(), StorageError> {
        if self.connection.get_database_backend() == DbBackend::Postgres {
            self.connection.execute_unprepared(APPEND_LOCK).await?;
        }
        let mut head = Head::read(&self.connection).await?;
        self.before.get_or_insert(head.position);
        let logged = std::mem::take(&mut self.logged);
        self.spilled += logged.len();
        let rows = logged.into_iter().map(|(stamp, entry)| head.chain(&stamp, entry)).collect();
        insert_many::<change_log::Model>(&self.connection, rows).await
    }

    /// Takes an idempotency key for the result of the change that was logged last.
    pub(crate) fn take_key(&mut self, row: idempotency_keys::Model) {
        self.keys.push((self.logged(), row));
    }

    /// The row of a key that another job of this same group has taken, with its position still open.
    pub(crate) fn taken_key(&self, user_id: uuid::Uuid, key: &str) -> bool {
        self.keys.iter().any(|(_, row)| row.user_id == user_id && row.key == key)
    }

    /// Writes what was collected and commits; answers the position before the first change of this transaction.
    pub(crate) async fn commit(mut self) -> Result<i64, StorageError> {
        let before = self.flush().await?;
        self.connection.commit().await?;
        Ok(before)
    }

    pub(crate) async fn rollback(self) -> Result<(), StorageError> {
        Ok(self.connection.rollback().await?)
    }

    /// Writes the collected entries, keys and numbers; answers the position before the first of them.
    pub(crate) async fn flush(&mut self) -> Result<i64, StorageError> {
        self.write_new_projects().await?;
        for (year, last) in std::mem::take(&mut self.sequences) {
            let row = code_sequences::ActiveModel { year: Set(year), last: Set(last) };
            code_sequences::Entity::update(row).exec(&self.connection).await?;
        }
        if self.logged() == 0 && self.keys.is_empty() {
            return Ok(0);
        }
        self.write_logged().await?;
        let before = self.before.unwrap_or_default();
        let keys = std::mem::take(&mut self.keys).into_iter().map(|(logged, row)| {
            let position = before + i64::try_from(logged).unwrap_or_default();
            idempotency_keys::Model { position, ..row }
        });
        insert_many(&self.connection, keys.collect()).await?;
        Ok(before)
    }
}

/// Inserts rows, as many in one statement as a database takes parameters for; none is fine.
async fn insert_many<M>(connection: &DatabaseTransaction, rows: Vec<M>) -> Result<(), StorageError>
where
    M: IntoActiveModel<<<M as sea_orm::ModelTrait>::Entity as EntityTrait>::ActiveModel> + sea_orm::ModelTrait,
    <<M as sea_orm::ModelTrait>::Entity as EntityTrait>::ActiveModel: Send + ActiveModelTrait,
{
    let mut rows = rows.into_iter().map(IntoActiveModel::into_active_model).peekable();
    while rows.peek().is_some() {
        M::Entity::insert_many(rows.by_ref().take(ROWS)).exec_without_returning(connection).await?;
    }
    Ok(())
}
