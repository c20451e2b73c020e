//! Opening a project from something that came before it, so that the thread is kept.

use dingyin_domain::docking::{Docking, DockingChange};
use dingyin_domain::id::ProjectId;
use dingyin_domain::invalid::Invalid;
use dingyin_storage::opened_from::{self as records, OpenedFrom};
use dingyin_storage::{Stamp, Transaction, docking};
use uuid::Uuid;

use crate::Service;
use crate::context::Context;
use crate::demand::may_write;
use crate::error::{Code, ServiceError};

impl Service {
    /// Whether the asker may open a project from something.
    pub(super) async fn may_open_from(&self, context: &Context, from: Option<OpenedFrom>) -> Result<(), ServiceError> {
        match from {
            None => Ok(()),
            Some(OpenedFrom::Docking(id)) => {
                let found = self.docking(context, id).await;
                let (_, demand) = found.map_err(|_| ServiceError::at("/opened_from/docking_id", Invalid::NotFound))?;
                if may_write(&context.actor, &demand) { Ok(()) } else { Err(ServiceError::of(Code::Forbidden)) }
            }
            Some(OpenedFrom::Target(id)) => {
                let found = self.investment_target(context, id).await;
                found.map(drop).map_err(|_| ServiceError::at("/opened_from/target_id", Invalid::NotFound))
            }
        }
    }

    /// What a project was opened from.
    ///
    /// # Errors
    /// The database.
    pub async fn opened_from(&self, id: ProjectId) -> Result<Option<OpenedFrom>, ServiceError> {
        Ok(records::of(self.storage().reader(), id).await?)
    }
}

/// What the other side becomes by a project that is opened from it; decided before anything is written.
pub(super) struct Opening {
    from: OpenedFrom,
    docking: Option<(Docking, DockingChange)>,
}

impl Opening {
    /// Decides it.
    pub(super) async fn decide(
        transaction: &mut Transaction,
        from: OpenedFrom,
        project: ProjectId,
    ) -> Result<Self, ServiceError> {
        let docking = match from {
            OpenedFrom::Docking(id) => {
                let before = docking::load(transaction.reader().await?, id).await?;
                let change = before.open_project(project)?;
                Some((before, change))
            }
            OpenedFrom::Target(_) => None,
        };
        Ok(Self { from, docking })
    }

    /// Keeps it on both sides.
    pub(super) async fn keep(
        self,
        transaction: &mut Transaction,
        stamp: &Stamp,
        project: ProjectId,
        [first, second]: [Uuid; 2],
    ) -> Result<(), ServiceError> {
        if let Some((before, change)) = &self.docking {
            docking::save(transaction, stamp, first, before, change).await?;
        }
        Ok(records::insert(transaction, stamp, second, (project, self.from)).await?)
    }
}
