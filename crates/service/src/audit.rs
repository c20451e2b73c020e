//! What administrators and auditors see: the change log without what is in the records, whether its chain is whole, and how the
//! system stands. Handbook §13, §15.

use chrono::{DateTime, Utc};
use dingyin_domain::coded::Coded as _;
use dingyin_domain::language::Language;
use dingyin_domain::permission::Action;
use dingyin_domain::record_kind::RecordKind;
use dingyin_storage::audit::{self as records, Criteria};
use dingyin_storage::change_log::{Broken, Entry};
use dingyin_storage::{attachment, outbox};
use uuid::Uuid;

use crate::context::Context;
use crate::error::ServiceError;
use crate::{Service, action_title, log_page};

/// An entry of the log as an auditor sees it: who did what to which record, and nothing of what stands in it.
#[derive(Debug, Clone)]
pub struct AuditedEntry {
    /// Its position.
    pub position: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: String,
    /// In which request.
    pub request_id: String,
    /// The kind of record.
    pub kind: Option<RecordKind>,
    /// The record.
    pub record_id: Uuid,
    /// The action's name.
    pub action: String,
    /// What people call it.
    pub title: &'static str,
    /// Why contact details were shown, where they were.
    pub reason: Option<String>,
}

/// Whether the chain of the log is whole.
#[derive(Debug, Clone)]
pub struct Checked {
    /// The last position that was checked, or the one at which it is broken.
    pub position: i64,
    /// What is wrong with it, if anything is.
    pub broken: Option<Broken>,
}

/// How the system stands.
#[derive(Debug, Clone)]
pub struct SystemState {
    /// Where the records lie: `embedded`, or `postgresql` where other processes may share them.
    pub database: &'static str,
    /// The last position of the log.
    pub log_position: i64,
    /// The position that the index has reached; none while it is being built.
    pub index_position: Option<i64>,
    /// What waits to be sent.
    pub outgoing: u64,
    /// How much of that was tried in vain.
    pub outgoing_tried: u64,
    /// Files whose text was not read yet.
    pub unread_files: u64,
}

impl Service {
    /// The entries of the log that meet the criteria before a position, newest first. That it was read is itself written down,
    /// once for each question.
    ///
    /// # Errors
    /// Not allowed, or a cursor that does not read.
    pub async fn audit(
        &self,
        context: &Context,
        criteria: &Criteria,
        before: Option<&str>,
        limit: u64,
    ) -> Result<(Vec<AuditedEntry>, Option<String>), ServiceError> {
        context.actor.may_at_all(Action::LogRead)?;
        let before = log_page::before(before)?;
        if before.is_none() {
            self.note_reading(context, criteria).await?;
        }
        let entries = records::matching(self.storage().reader(), criteria, before, limit + 1).await?;
        let (entries, next) = log_page::cut(entries, limit);
        Ok((entries.into_iter().map(|entry| audited(entry, context.language)).collect(), next))
    }

    async fn note_reading(&self, context: &Context, criteria: &Criteria) -> Result<(), ServiceError> {
        let (stamp, entry_id, criteria) = (context.stamp(), self.clock().id(), criteria.clone());
        let noted = self.write(context, move |transaction| {
            let (stamp, criteria) = (stamp.clone(), criteria.clone());
            Box::pin(async move {
                records::note_reading(transaction, &stamp, entry_id, &criteria);
                Ok(())
            })
        });
        noted.await.map(drop)
    }

    /// Checks the chain of the whole log.
    ///
    /// # Errors
    /// Not allowed.
    pub async fn check_log(&self, context: &Context) -> Result<Checked, ServiceError> {
        context.actor.may_at_all(Action::LogRead)?;
        let checked = self.verify(|_| ()).await?;
        Ok(match checked {
            Ok(position) => Checked { position, broken: None },
            Err(broken) => {
                let (Broken::Gap(position) | Broken::Altered(position)) = broken;
                Checked { position, broken: Some(broken) }
            }
        })
    }

    /// How the system stands.
    ///
    /// # Errors
    /// Not allowed.
    pub async fn system_state(&self, context: &Context) -> Result<SystemState, ServiceError> {
        context.actor.may_at_all(Action::AccountManage)?;
        let reader = self.storage().reader();
        let (outgoing, outgoing_tried) = outbox::waiting(reader).await?;
        Ok(SystemState {
            database: if self.storage().is_shared() { "postgresql" } else { "embedded" },
            log_position: self.position().await?,
            index_position: self.index().is_ok().then(|| *self.inner.indexed.borrow()),
            outgoing,
            outgoing_tried,
            unread_files: attachment::count_unread(reader).await?,
        })
    }
}

fn audited(entry: Entry, language: Language) -> AuditedEntry {
    let why = (entry.action == "contacts.revealed").then(|| entry.data.get("reason")?.as_str().map(str::to_owned));
    AuditedEntry {
        position: entry.position,
        at: entry.at,
        actor: entry.actor_name,
        request_id: entry.request_id,
        kind: RecordKind::from_code(&entry.aggregate),
        record_id: entry.aggregate_id,
        title: action_title::of(&entry.action, language).unwrap_or_default(),
        reason: why.flatten(),
        action: entry.action,
    }
}
