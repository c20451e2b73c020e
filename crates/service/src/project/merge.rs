//! Merging a project into another and undoing it. Both codes lead to the one that goes on, whose follow-ups, tenures and
//! timeline are read together with the merged one's; the earlier first report is kept. Handbook §7.

use std::cmp::Ordering;

use chrono::TimeDelta;
use dingyin_domain::first_report::{FirstReport, ReportCause};
use dingyin_domain::id::{MergeId, ProjectId};
use dingyin_domain::intake::Setting;
use dingyin_domain::invalid::Invalid;
use dingyin_domain::permission::Action;
use dingyin_domain::project::{Change, Close, Outcome, Project, Resume, Status};
use dingyin_domain::text::Remark;
use dingyin_storage::count;
use dingyin_storage::merge::{self, Merge, MergedName};
use dingyin_storage::project as records;
use dingyin_storage::{Stamp, Transaction};
use uuid::Uuid;

use crate::clock::business_date;
use crate::context::{Context, Expected};
use crate::error::{Code, ServiceError};
use crate::{Done, Service};

/// A project that is to go on in another one.
#[derive(Debug, Clone)]
pub(crate) struct Joining {
    pub id: ProjectId,
    pub into: ProjectId,
    pub reason: Remark,
    ids: [Uuid; 5],
}

impl Joining {
    pub(crate) fn new(service: &Service, id: ProjectId, into: ProjectId, reason: Remark) -> Self {
        let ids = std::array::from_fn(|_| service.clock().id());
        Self { id, into, reason, ids }
    }

    /// Merges inside a transaction; answers the merged project and the one that goes on.
    pub(crate) async fn run(
        &self,
        transaction: &mut Transaction,
        context: &Context,
        expected: Expected,
    ) -> Result<(Project, Project), ServiceError> {
        let (stamp, [close, report, joined, id, counted]) = (context.stamp(), self.ids);
        let merged = records::for_change(transaction, self.id).await?;
        expected.check(merged.version)?;
        let survivor = records::for_change(transaction, self.into).await?;
        if let Status::Closed { .. } = survivor.status {
            return Err(ServiceError::at("/into_project_id", Invalid::OutOfRange));
        }
        let command = Close { outcome: Outcome::Merged, reason: self.reason.clone(), into: Some(self.into) };
        let change = merged.close(command)?;
        let closed = records::save(transaction, &stamp, close, &merged, &change).await?;
        let record = Merge {
            id: MergeId(id),
            project_id: self.id,
            into: self.into,
            former_report: survivor.first_report.clone(),
            reason: self.reason.as_str().to_owned(),
            by: context.actor.person_id,
            at: context.now,
        };
        merge::insert(transaction, &record).await?;
        records::log_join(transaction, &stamp, joined, self.into, &closed, records::Join::Joined);
        let (closed, survivor) = count_once(transaction, (&stamp, counted), (closed, survivor), &record).await?;
        let survivor = keep_earlier(transaction, &stamp, report, survivor, &closed).await?;
        Ok((closed, survivor))
    }
}

/// What was counted for both is taken back from one; all entries stand under the project that goes on.
async fn count_once(
    transaction: &mut Transaction,
    (stamp, entry_id): (&Stamp, Uuid),
    (mut merged, mut survivor): (Project, Project),
    merge: &Merge,
) -> Result<(Project, Project), ServiceError> {
    let reason = Remark::parse(&merge.reason).map_err(|invalid| ServiceError::at("/reason", invalid))?;
    let (on, by) = (business_date(merge.at), merge.by);
    let back = |project: &Project| project.take_back(merge.id, &reason, on, by);
    match survivor.counts_before(&merged) {
        Some(Ordering::Less) => merged = saved(transaction, stamp, entry_id, merged, back).await?,
        Some(_) => survivor = saved(transaction, stamp, entry_id, survivor, back).await?,
        None => {}
    }
    count::stand_under(transaction, merged.id, survivor.id).await?;
    Ok((merged, survivor))
}

/// Saves what is decided about a project, if anything is.
async fn saved(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    project: Project,
    decide: impl FnOnce(&Project) -> Option<Change>,
) -> Result<Project, ServiceError> {
    match decide(&project) {
        Some(change) => Ok(records::save(transaction, stamp, entry_id, &project, &change).await?),
        None => Ok(project),
    }
}

/// The earlier of two first reports stands, protected as long as either was.
async fn keep_earlier(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    survivor: Project,
    merged: &Project,
) -> Result<Project, ServiceError> {
    let report = joined_report(&survivor.first_report, &merged.first_report);
    let change = Change::FirstReportMoved { report, cause: ReportCause::Joined, reason: None };
    Ok(records::save(transaction, stamp, entry_id, &survivor, &change).await?)
}

fn joined_report(own: &FirstReport, other: &FirstReport) -> FirstReport {
    if other.reported_on >= own.reported_on {
        return own.clone();
    }
    let protected_until = own.protected_until.max(other.protected_until);
    FirstReport { protected_until, lapsed_on: None, ..other.clone() }
}

impl Service {
    /// Merges a project into another one; answers the one that goes on.
    ///
    /// # Errors
    /// Not allowed, a stale version, no reason, or one of them is closed.
    pub async fn merge_project(
        &self,
        context: &Context,
        id: ProjectId,
        expected: Expected,
        (into, reason): (Option<ProjectId>, Option<String>),
    ) -> Done<Project> {
        context.actor.may_at_all(Action::DuplicateDecide)?;
        let into = into.ok_or_else(|| ServiceError::at("/into_project_id", Invalid::Required))?;
        let joining = Joining::new(self, id, into, super::close::sound_reason(reason)?);
        let asked = context.clone();
        self.write(context, move |transaction| {
            let (joining, context) = (joining.clone(), asked.clone());
            Box::pin(async move {
                let (_, survivor) = joining.run(transaction, &context, expected).await?;
                Ok(survivor)
            })
        })
        .await
    }

    /// Undoes a merge that is not too old; answers the project that stands alone again.
    ///
    /// # Errors
    /// Not allowed, not merged, no reason, or too long ago.
    pub async fn unmerge_project(&self, context: &Context, id: ProjectId, reason: Option<String>) -> Done<Project> {
        context.actor.may_at_all(Action::DuplicateDecide)?;
        let reason = super::close::sound_reason(reason)?;
        let ids: [Uuid; 5] = std::array::from_fn(|_| self.clock().id());
        let asked = context.clone();
        self.write(context, move |transaction| {
            let (context, reason) = (asked.clone(), reason.clone());
            Box::pin(async move { separate(transaction, &context, id, reason, ids).await })
        })
        .await
    }

    /// A project and all that was merged into it, itself first.
    pub(crate) async fn joined(&self, id: ProjectId) -> Result<Vec<ProjectId>, ServiceError> {
        Ok(merge::joined(self.storage().reader(), id).await?)
    }

    /// The names of what was merged into a project.
    ///
    /// # Errors
    /// The database.
    pub async fn merged_into(&self, id: ProjectId) -> Result<Vec<MergedName>, ServiceError> {
        Ok(merge::names_within(self.storage().reader(), &[id]).await?)
    }

    /// A project the asker may see, and those that were merged into it: what happened to them happened to it.
    ///
    /// # Errors
    /// Not there, or not for the asker to see.
    pub async fn project_with_joined(
        &self,
        context: &Context,
        id: ProjectId,
    ) -> Result<(Project, Vec<Project>), ServiceError> {
        let project = self.project(context, id).await?;
        let mut ids = self.joined(id).await?;
        ids.remove(0);
        Ok((project, records::load_many(self.storage().reader(), &ids).await?))
    }
}

async fn separate(
    transaction: &mut Transaction,
    context: &Context,
    id: ProjectId,
    reason: Remark,
    [resume, report, parted, own, others]: [Uuid; 5],
) -> Result<Project, ServiceError> {
    let stamp = context.stamp();
    let merge = merge::standing(transaction.reader().await?, id).await?;
    let merge = merge.ok_or(ServiceError::of(Code::NotMerged))?;
    if context.now - merge.at > TimeDelta::days(Setting::MergeUndo.value().into()) {
        return Err(ServiceError::of(Code::MergeFinal));
    }
    let joined = merge::joined(transaction.reader().await?, id).await?;
    count::part(transaction, &joined, id).await?;
    let merged = records::for_change(transaction, id).await?;
    let change = merged.resume(Resume { reason: reason.clone() })?;
    let merged = records::save(transaction, &stamp, resume, &merged, &change).await?;
    merge::undo(transaction, &stamp, merge.id, context.actor.person_id, reason.as_str()).await?;
    records::log_join(transaction, &stamp, parted, merge.into, &merged, records::Join::Separated);
    let survivor = records::for_change(transaction, merge.into).await?;
    let alone = |p: &Project| p.count_alone(merge.id, &reason, context.today(), context.actor.person_id);
    let merged = saved(transaction, &stamp, own, merged, alone).await?;
    let survivor = saved(transaction, &stamp, others, survivor, alone).await?;
    // Who has taken the lead over since the merge keeps it.
    let held = &survivor.first_report;
    let of_merged = held.unit_id == merged.first_report.unit_id && held.reported_on == merged.first_report.reported_on;
    let restored = if of_merged { merge.former_report } else { held.clone() };
    let change = Change::FirstReportMoved { report: restored, cause: ReportCause::Restored, reason: None };
    records::save(transaction, &stamp, report, &survivor, &change).await?;
    Ok(merged)
}
