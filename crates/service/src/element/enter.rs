//! Entries: reserving, allotting, giving back, passing on.

use std::collections::BTreeMap;

use dingyin_domain::element::{Entry, EntryCommand, EntryDraft, Ledger, Purpose};
use dingyin_domain::id::{ElementPoolId, ProjectId};
use dingyin_domain::invalid::Invalid;
use dingyin_domain::permission::Action;
use dingyin_domain::project::{Project, Status};
use dingyin_storage::element as records;
use dingyin_storage::page::{Cursor, Page};
use dingyin_storage::{Transaction, project as projects};

use super::{Entered, one};
use crate::context::Context;
use crate::error::{Code, ServiceError};
use crate::{Done, Service};

/// An entry as far as the asker may see it.
#[derive(Debug, Clone)]
pub struct SeenEntry {
    /// The entry.
    pub entry: Entry,
    /// Its project, where it has one that the asker may see.
    pub project: Option<Project>,
}

impl SeenEntry {
    /// Whether it is for a project that the asker may not know of: then nothing but the amount is told.
    #[must_use]
    pub const fn hides_project(&self) -> bool {
        self.entry.posting.project_id.is_some() && self.project.is_none()
    }
}

impl Service {
    /// Enters something into a pool's ledger. It needs no version: what is there decides.
    ///
    /// # Errors
    /// Not there, not the asker's to manage, more than is there or is held, or values that are not sound.
    pub async fn enter_element(&self, context: &Context, id: ElementPoolId, draft: EntryDraft) -> Done<Entered> {
        let pool = self.element_pool(context, id).await?;
        context.actor.may_in(Action::ElementManage, pool.district)?;
        let command = draft.parse(pool.element, context.today())?;
        if let EntryCommand::Transfer { to, .. } = &command {
            context.actor.may_everywhere(Action::ElementManage)?;
            self.other_pool(id, *to).await?;
        }
        let (service, asked, log_id) = (self.clone(), context.clone(), self.clock().id());
        self.write(context, move |transaction| {
            let (service, context, command) = (service.clone(), asked.clone(), command.clone());
            Box::pin(async move {
                match command {
                    EntryCommand::Claim(claim, purpose) => {
                        service.drawable(transaction, &context, (id, claim.project_id, purpose)).await?;
                        let ledger = one(records::for_change(transaction, &[id]).await?)?;
                        let decided = ledger.claim(claim, purpose, context.today())?;
                        let log = (log_id, action(purpose));
                        service.save(transaction, &context, log, [(&ledger, decided)]).await
                    }
                    EntryCommand::Transfer { to, amount, reason } => {
                        let [from, into] = both(records::for_change(transaction, &[id, to]).await?)?;
                        let [less, more] = from.transfer(&into, (amount, reason), context.today())?;
                        let log = (log_id, "element_pool.transferred");
                        service.save(transaction, &context, log, [(&from, less), (&into, more)]).await
                    }
                }
            })
        })
        .await
    }

    async fn other_pool(&self, id: ElementPoolId, to: ElementPoolId) -> Result<(), ServiceError> {
        if to == id {
            return Err(ServiceError::at("/to_pool_id", Invalid::OtherPool));
        }
        let found = records::load(self.storage().reader(), to).await;
        found.map(drop).map_err(|_| ServiceError::at("/to_pool_id", Invalid::NotFound))
    }

    /// Whether the project is one the asker knows and that may draw from the pool. Whoever holds something may always
    /// give it back, wherever the project has gone and however it ended.
    async fn drawable(
        &self,
        transaction: &mut Transaction,
        context: &Context,
        (pool, id, purpose): (ElementPoolId, ProjectId, Purpose),
    ) -> Result<(), ServiceError> {
        let reader = transaction.reader().await?;
        let pool = records::load(reader, pool).await?;
        let project = projects::load_many(reader, &[id]).await?.pop();
        let directory = self.directory();
        let seen = project.filter(|project| context.actor.within(Action::ProjectRead, &directory.scope(project)));
        let project = seen.ok_or_else(|| ServiceError::at("/project_id", Invalid::NotFound))?;
        if purpose == Purpose::Release {
            return Ok(());
        }
        if !pool.serves(project.facts.district) {
            return Err(ServiceError::at("/project_id", Invalid::OtherDistrict));
        }
        if project.status == Status::Active { Ok(()) } else { Err(ServiceError::of(Code::NotActive)) }
    }

    /// One page of a pool's entries, the latest first, and how many there are.
    ///
    /// # Errors
    /// Not there, the asker sees no pools, or a cursor that does not read.
    pub async fn element_entries(
        &self,
        context: &Context,
        id: ElementPoolId,
        after: Option<&Cursor>,
        limit: u64,
    ) -> Result<(Page<SeenEntry>, u64), ServiceError> {
        self.element_pool(context, id).await?;
        let (page, total) = records::entries(self.storage().reader(), id, after, limit).await?;
        let of = page.items.iter().filter_map(|entry| entry.posting.project_id).collect();
        let seen = self.seen_projects(context, of).await?;
        let seen =
            |entry: Entry| SeenEntry { project: entry.posting.project_id.and_then(|id| seen.get(&id).cloned()), entry };
        Ok((page.map(seen), total))
    }

    /// An entry as far as the asker may see it.
    ///
    /// # Errors
    /// The database.
    pub async fn seen_entry(&self, context: &Context, entry: Entry) -> Result<SeenEntry, ServiceError> {
        let of = entry.posting.project_id.into_iter().collect();
        let project = self.seen_projects(context, of).await?.into_values().next();
        Ok(SeenEntry { entry, project })
    }

    /// Those of several projects that the asker may see.
    pub(super) async fn seen_projects(
        &self,
        context: &Context,
        mut ids: Vec<ProjectId>,
    ) -> Result<BTreeMap<ProjectId, Project>, ServiceError> {
        ids.sort_unstable();
        ids.dedup();
        let directory = self.directory();
        let mut seen = BTreeMap::new();
        for ids in ids.chunks(200) {
            let loaded = projects::load_many(self.storage().reader(), ids).await?;
            let visible = loaded.into_iter().filter(|p| context.actor.within(Action::ProjectRead, &directory.scope(p)));
            seen.extend(visible.map(|project| (project.id, project)));
        }
        Ok(seen)
    }
}

/// The action that the log knows an entry by.
pub(crate) const fn action(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Reserve { .. } => "element_pool.reserved",
        Purpose::Allot => "element_pool.allotted",
        Purpose::Release => "element_pool.released",
    }
}

fn both(ledgers: Vec<Ledger>) -> Result<[Ledger; 2], ServiceError> {
    ledgers.try_into().map_err(|_| ServiceError::of(Code::NotFound))
}
