//! Taking the ready rows of an import in, all of them in one transaction.

use std::sync::Mutex;

use chrono::Datelike as _;
use dingyin_domain::demand::{Demand, DemandChange, DemandFacts};
use dingyin_domain::id::{DemandId, OrganisationId, ProjectId};
use dingyin_domain::organisation::Organisation;
use dingyin_domain::permission::Action;
use dingyin_domain::project::{DuplicateQuestion, Facts, LogLead, Project};
use dingyin_storage::import::{self as records, Import};
use dingyin_storage::{Transaction, demand, organisation, project};
use uuid::Uuid;

use super::interpret::Meant;
use crate::context::Context;
use crate::error::ServiceError;

/// Ids that stay the same when the transaction is run again.
pub(super) struct Ids(Mutex<Vec<Uuid>>);

impl Ids {
    pub(super) fn new() -> Self {
        Self(Mutex::new(Vec::new()))
    }

    #[expect(clippy::disallowed_methods, reason = "rows are taken in bulk, each with the next id of one list")]
    fn get(&self, place: usize) -> Uuid {
        let mut ids = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        while ids.len() <= place {
            ids.push(Uuid::now_v7());
        }
        ids.get(place).copied().unwrap_or_default()
    }
}

/// How many entries a row logs at most.
const ENTRIES: usize = 2;

/// A row on its way in: what it means, the record it becomes, why it is none of those it resembles.
pub(super) struct Entering {
    pub meant: Meant,
    pub id: Uuid,
    pub judged: Option<Judged>,
}

/// Why a row goes in, and which records it is not.
pub(super) struct Judged {
    pub reason: String,
    pub others: Vec<ProjectId>,
}

/// Staged rows on their way in.
pub(super) struct Commit {
    pub import: Import,
    /// The ready ones with what they mean.
    pub rows: Vec<Entering>,
    pub context: Context,
    pub ids: Ids,
}

impl Commit {
    pub(super) async fn run(&self, transaction: &mut Transaction) -> Result<(), ServiceError> {
        let standing = records::load(transaction.reader().await?, self.import.id).await?;
        if standing.committed_at.is_some() {
            return Ok(());
        }
        for (place, row) in self.rows.iter().enumerate() {
            self.take_in(transaction, place * ENTRIES + 1, row).await?;
            transaction.spill().await?;
        }
        let entry = self.ids.get(0);
        Ok(records::finish(transaction, &self.context.stamp(), entry, (&self.import, self.rows.len())).await?)
    }

    async fn take_in(&self, transaction: &mut Transaction, place: usize, row: &Entering) -> Result<(), ServiceError> {
        let id = row.id;
        match &row.meant {
            Meant::Lead(facts, _) => self.take_lead(transaction, (id, place), (facts, row.judged.as_ref())).await,
            Meant::Demand(facts) => self.take_demand(transaction, (id, place), facts).await,
            Meant::Organisation(facts) => {
                let context = &self.context;
                let record = Organisation::enter(OrganisationId(id), (**facts).clone(), context.now);
                organisation::insert(transaction, &context.stamp(), self.ids.get(place), &record).await?;
                Ok(())
            }
        }
    }

    async fn take_lead(
        &self,
        transaction: &mut Transaction,
        (id, place): (Uuid, usize),
        (facts, judged): (&Facts, Option<&Judged>),
    ) -> Result<(), ServiceError> {
        let context = &self.context;
        context.actor.may_in(Action::ProjectLog, facts.district)?;
        let code = transaction.next_code(context.today().year()).await?;
        let duplicates = if judged.is_some() { DuplicateQuestion::Judged } else { DuplicateQuestion::Clear };
        let project = Project::log(LogLead {
            id: ProjectId(id),
            code,
            facts: facts.clone(),
            duplicates,
            reported_by: context.actor.person_id,
            unit_id: context.actor.unit_id,
            at: context.now,
        });
        project::insert(transaction, &context.stamp(), self.ids.get(place), &project);
        if let Some(Judged { reason, others }) = judged {
            project::record_decisions(transaction, &context.stamp(), &project, others, reason).await?;
        }
        Ok(())
    }

    async fn take_demand(
        &self,
        transaction: &mut Transaction,
        (id, place): (Uuid, usize),
        facts: &DemandFacts,
    ) -> Result<(), ServiceError> {
        let (context, stamp) = (&self.context, self.context.stamp());
        context.actor.may_in(Action::DemandWrite, facts.district)?;
        let drafted = Demand::draft(DemandId(id), facts.clone(), context.actor.user_id, context.now);
        demand::insert(transaction, &stamp, self.ids.get(place), &drafted).await?;
        let change = DemandChange::Published { reason: None };
        demand::save(transaction, &stamp, self.ids.get(place + 1), &drafted, &change).await?;
        Ok(())
    }
}
