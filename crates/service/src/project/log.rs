//! Logging a lead: the duplicate question is asked before, and again inside the transaction by the strong keys.

use std::sync::Arc;

use chrono::Datelike as _;
use dingyin_domain::duplicate::{Keys, Likened};
use dingyin_domain::id::ProjectId;
use dingyin_domain::permission::{Action, Actor};
use dingyin_domain::project::{DuplicateQuestion, Facts, LogLead, Project};
use dingyin_storage::opened_from::OpenedFrom;
use dingyin_storage::{Transaction, project as records};

use super::duplicates::{Judged, NotDuplicateOf, STRONG, suspected};
use super::opened_from::Opening;
use crate::context::Context;
use crate::error::ServiceError;
use crate::{Done, Service};

impl Service {
    /// Logs a lead.
    ///
    /// # Errors
    /// A district out of reach, or [`ServiceError::Duplicates`] when it is probably the same as existing ones that
    /// are not named as others, or what it is opened from is not there or opens none.
    pub async fn log_lead(
        &self,
        context: &Context,
        facts: Facts,
        (others, from): (NotDuplicateOf, Option<OpenedFrom>),
    ) -> Done<Project> {
        context.actor.may_in(Action::ProjectLog, facts.district)?;
        self.may_open_from(context, from).await?;
        let likened = self.likened(&facts).await?;
        let judged = self.look_alikes(&facts, &likened).await?;
        let id = ProjectId(self.clock().id());
        let job = Arc::new(Logging {
            id,
            entry_id: self.clock().id(),
            from: from.map(|from| (from, [self.clock().id(), self.clock().id()])),
            context: context.clone(),
            service: self.clone(),
            facts,
            keys: likened.keys(),
            likened,
            judged,
            others,
        });
        let written = self
            .write(context, move |transaction| {
                let job = Arc::clone(&job);
                Box::pin(async move { job.run(transaction).await })
            })
            .await;
        match &written {
            Ok(written) => self.inner.recent.committed(id, written.position),
            Err(_) => self.inner.recent.remove(id),
        }
        written
    }
}

/// A lead on its way in.
struct Logging {
    id: ProjectId,
    entry_id: uuid::Uuid,
    /// What it is opened from, with the ids of the entries that tell so.
    from: Option<(OpenedFrom, [uuid::Uuid; 2])>,
    context: Context,
    service: Service,
    facts: Facts,
    likened: Likened,
    keys: Keys,
    judged: Judged,
    others: NotDuplicateOf,
}

impl Logging {
    async fn run(&self, transaction: &mut Transaction) -> Result<Project, ServiceError> {
        let meanwhile = self.judged_meanwhile(transaction).await?;
        let language = self.context.language;
        let others = &self.others.project_ids;
        let same: Vec<_> = [&self.judged, &meanwhile].into_iter().flat_map(|j| j.same_except(others)).collect();
        if !same.is_empty() {
            let candidates = suspected(same, &self.context, &self.service.directory(), language);
            return Err(ServiceError::Duplicates(candidates));
        }
        let opening = match self.from {
            Some((from, ids)) => Some((Opening::decide(transaction, from, self.id).await?, ids)),
            None => None,
        };
        let actor: &Actor = &self.context.actor;
        let code = transaction.next_code(self.context.today().year()).await?;
        let project = Project::log(LogLead {
            id: self.id,
            code,
            facts: self.facts.clone(),
            duplicates: self.answer(),
            reported_by: actor.person_id,
            unit_id: actor.unit_id,
            at: self.context.now,
        });
        self.service.inner.recent.add(self.id, &self.keys);
        let stamp = self.context.stamp();
        records::insert(transaction, &stamp, self.entry_id, &project);
        if let Some(reason) = &self.others.reason {
            let mut known = self.judged.known(others);
            known.extend(meanwhile.known(others));
            records::record_decisions(transaction, &stamp, &project, &known, reason.as_str()).await?;
        }
        if let Some((opening, ids)) = opening {
            opening.keep(transaction, &stamp, self.id, ids).await?;
        }
        Ok(project)
    }

    /// Look-alikes that came in since the others were looked for.
    async fn judged_meanwhile(&self, transaction: &mut Transaction) -> Result<Judged, ServiceError> {
        let mut ids = self.service.inner.recent.sharing(Some(self.id), &self.likened.sought());
        ids.retain(|id| self.judged.each().all(|(project, _)| project.id != *id));
        if self.service.storage().is_shared() {
            ids.extend(records::likenesses(transaction.reader().await?, &self.facts, STRONG).await?);
        }
        if ids.is_empty() {
            return Ok(Judged::default());
        }
        Judged::among(transaction.reader().await?, &self.likened, &ids).await
    }

    fn answer(&self) -> DuplicateQuestion {
        if self.others.project_ids.is_empty() { DuplicateQuestion::Clear } else { DuplicateQuestion::Judged }
    }
}
