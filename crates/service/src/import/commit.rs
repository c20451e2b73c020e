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
use super::row::StagedRow;
use crate::context::Context;
use crate::error::{Code, ServiceError};

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

/// Staged rows on their way in.
pub(super) struct Commit {
    pub import: Import,
    /// The ready ones with what they mean.
    pub rows: Vec<(Meant, StagedRow)>,
    pub context: Context,
    pub ids: Ids,
}

impl Commit {
    pub(super) async fn run(&self, transaction: &mut Transaction) -> Result<(), ServiceError> {
        let standing = records::load(transaction.reader().await?, self.import.id).await?;
        if standing.committed_at.is_some() {
            return Ok(());
        }
        for (place, (meant, row)) in self.rows.iter().enumerate() {
            let id = row.record_id.ok_or(ServiceError::of(Code::Internal))?;
            self.take_in(transaction, (id, place * ENTRIES + 1), (meant, row)).await?;
        }
        let entry = self.ids.get(0);
        Ok(records::finish(transaction, &self.context.stamp(), entry, (&self.import, self.rows.len())).await?)
    }

    async fn take_in(
        &self,
        transaction: &mut Transaction,
        at: (Uuid, usize),
        (meant, row): (&Meant, &StagedRow),
    ) -> Result<(), ServiceError> {
        match meant {
            Meant::Lead(facts, _) => self.take_lead(transaction, at, (facts, row)).await,
            Meant::Demand(facts) => self.take_demand(transaction, at, facts).await,
            Meant::Organisation(facts) => {
                let (context, (id, place)) = (&self.context, at);
                let (created_at, updated_at) = (context.now, context.now);
                let facts = (**facts).clone();
                let record = Organisation { id: OrganisationId(id), version: 1, facts, created_at, updated_at };
                organisation::insert(transaction, &context.stamp(), self.ids.get(place), &record).await?;
                Ok(())
            }
        }
    }

    async fn take_lead(
        &self,
        transaction: &mut Transaction,
        (id, place): (Uuid, usize),
        (facts, row): (&Facts, &StagedRow),
    ) -> Result<(), ServiceError> {
        let context = &self.context;
        context.actor.may_in(Action::ProjectLog, facts.district)?;
        let code = transaction.next_code(context.today().year()).await?;
        let duplicates = if row.reason.is_some() { DuplicateQuestion::Judged } else { DuplicateQuestion::Clear };
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
        if let Some(reason) = &row.reason {
            let known: Vec<ProjectId> = row.candidates.iter().filter_map(|c| c.record_id).map(ProjectId).collect();
            project::record_decisions(transaction, &context.stamp(), &project, &known, reason).await?;
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
