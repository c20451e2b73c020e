//! Logging a lead: the duplicate question is asked before, and again inside the transaction by the strong keys.

use std::sync::Arc;

use chrono::Datelike as _;
use dingyin_domain::duplicate::Likened;
use dingyin_domain::id::ProjectId;
use dingyin_domain::permission::{Action, Actor};
use dingyin_domain::project::{DuplicateQuestion, Facts, LogLead, Project};
use dingyin_storage::{Transaction, project as records};

use super::duplicates::{Judged, NotDuplicateOf, suspected};
use crate::context::Context;
use crate::error::ServiceError;
use crate::{Done, Service};

impl Service {
    /// Logs a lead.
    ///
    /// # Errors
    /// A district out of reach, or [`ServiceError::Duplicates`] when it is probably the same as existing ones that
    /// are not named as others.
    pub async fn log_lead(&self, context: &Context, facts: Facts, others: NotDuplicateOf) -> Done<Project> {
        context.actor.may_in(Action::ProjectLog, facts.district)?;
        let likened = Likened::from(&facts);
        let keys = likened.keys();
        let id = ProjectId(self.clock().id());
        let job = Arc::new(Logging {
            id,
            entry_id: self.clock().id(),
            context: context.clone(),
            service: self.clone(),
            blocked: self.blocked_candidates(&keys)?,
            facts,
            likened,
            keys,
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
    context: Context,
    service: Service,
    blocked: Vec<ProjectId>,
    facts: Facts,
    likened: Likened,
    keys: Vec<String>,
    others: NotDuplicateOf,
}

impl Logging {
    async fn run(&self, transaction: &mut Transaction) -> Result<Project, ServiceError> {
        let recent = &self.service.inner.recent;
        let mut blocked = recent.sharing(Some(self.id), &self.keys);
        blocked.extend(&self.blocked);
        let judged = Judged::find(transaction.reader(), &self.facts, &self.likened, &blocked).await?;
        let language = self.context.language;
        let same = judged.same_except(&self.others.project_ids);
        if !same.is_empty() {
            let candidates = suspected(same, &self.context, &self.service.directory(), language);
            return Err(ServiceError::Duplicates(candidates));
        }
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
        recent.add(self.id, &self.keys);
        let stamp = self.context.stamp();
        records::insert(transaction, &stamp, self.entry_id, &project).await?;
        if let Some(reason) = &self.others.reason {
            let known = judged.known(&self.others.project_ids);
            records::record_decisions(transaction, &stamp, &project, &known, reason.as_str()).await?;
        }
        Ok(project)
    }

    fn answer(&self) -> DuplicateQuestion {
        if self.others.project_ids.is_empty() { DuplicateQuestion::Clear } else { DuplicateQuestion::Judged }
    }
}
