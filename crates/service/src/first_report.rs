//! First reports (首报首谈): their lapse by the clock, leads that are free or soon will be, and disputes about them.

use std::sync::Arc;

use chrono::{Days, NaiveDate};
use dingyin_domain::coded::Coded as _;
use dingyin_domain::dispute::{Answer, Dispute, Ruling, Side};
use dingyin_domain::first_report::{FirstReport, Protection};
use dingyin_domain::id::{DisputeId, ProjectId};
use dingyin_domain::invalid::{Faults, Invalid};
use dingyin_domain::permission::Action;
use dingyin_domain::project::{Change, Facts, Project};
use dingyin_domain::text::Remark;
use dingyin_storage::dispute::{self, DisputeState};
use dingyin_storage::project::{self as records, Recorded};
use dingyin_storage::{Stamp, Transaction};
use uuid::Uuid;

use crate::context::Context;
use crate::error::{Code, ServiceError};
use crate::{Done, Service};

/// How many days ahead a lapse is announced.
const AHEAD: u64 = 7;
/// How many leads one transaction of the clock takes.
const AT_ONCE: u64 = 200;
/// How many leads a list shows at most.
const SHOWN: u64 = 1000;

/// A lead whose first report ends soon or has ended.
#[derive(Debug, Clone)]
pub struct Lapse {
    /// The project.
    pub project: Project,
    /// Whether it still protects.
    pub protection: Protection,
    /// Whether the asker may see more than that it is there.
    pub visible: bool,
}

/// Which leads are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lapsing {
    /// Those whose protection ends within seven days.
    Soon,
    /// Those that nobody holds any more.
    Free,
}

impl Service {
    /// Records every lapse that is due. Safe to run twice, and after the clock has stood still.
    ///
    /// # Errors
    /// The database.
    pub async fn record_lapses(&self) -> Result<u64, ServiceError> {
        let today = self.today();
        let mut recorded = 0;
        loop {
            let yesterday = today.pred_opt().unwrap_or(today);
            let due = records::protected_until(self.storage().reader(), yesterday, Recorded::NotYet, AT_ONCE).await?;
            if due.is_empty() {
                return Ok(recorded);
            }
            recorded += due.len() as u64;
            let due: Arc<[(ProjectId, Uuid)]> = due.into_iter().map(|id| (id, self.clock().id())).collect();
            let stamp = self.system_stamp();
            let noted = stamp.clone();
            self.as_system(&stamp, move |transaction| {
                let (due, stamp) = (Arc::clone(&due), noted.clone());
                Box::pin(async move { record(transaction, &stamp, &due, today).await })
            })
            .await?;
        }
    }

    /// Leads whose protection ends soon, as far as the asker sees them, or those that anybody may take.
    ///
    /// # Errors
    /// The asker does not log leads.
    pub async fn lapses(&self, context: &Context, which: Lapsing) -> Result<Vec<Lapse>, ServiceError> {
        context.actor.may_at_all(Action::ProjectLog)?;
        let (today, reader) = (context.today(), self.storage().reader());
        let until = match which {
            Lapsing::Soon => today + Days::new(AHEAD),
            Lapsing::Free => today.pred_opt().unwrap_or(today),
        };
        let ids = records::protected_until(reader, until, Recorded::Whether, SHOWN).await?;
        let directory = self.directory();
        let lapse = |project: Project| {
            let visible = context.actor.within(Action::ProjectRead, &directory.scope(&project));
            let protection = project.first_report.protection(today);
            let asked = match which {
                Lapsing::Soon => visible && protection == Protection::Protected,
                Lapsing::Free => true,
            };
            asked.then_some(Lapse { project, protection, visible })
        };
        let mut lapses = Vec::new();
        for ids in ids.chunks(200) {
            lapses.extend(records::load_many(reader, ids).await?.into_iter().filter_map(lapse));
        }
        Ok(lapses)
    }

    /// The asker's unit takes a lead that nobody holds any more; a district takes it to itself.
    ///
    /// # Errors
    /// Not allowed to log leads, no reason, or the first report still protects.
    pub async fn take_over(&self, context: &Context, id: ProjectId, reason: Option<String>) -> Done<Project> {
        context.actor.may_at_all(Action::ProjectLog)?;
        let reason = sound_reason("/reason", reason)?;
        let ids = [self.clock().id(), self.clock().id()];
        let asked = context.clone();
        self.write(context, move |transaction| {
            let (context, reason) = (asked.clone(), reason.clone());
            Box::pin(async move {
                let project = records::for_change(transaction, id).await?;
                let (actor, today) = (&context.actor, context.today());
                let district = actor.district.unwrap_or(project.first_report.district);
                let report = FirstReport::new(actor.unit_id, district, actor.person_id, today);
                let change = project.take_over(report, reason, today)?;
                move_report(transaction, &context.stamp(), ids, &project, &change).await
            })
        })
        .await
    }

    /// The asker's unit claims a lead that another one holds.
    ///
    /// # Errors
    /// Not allowed to log leads, no grounds, or nothing to contest.
    pub async fn open_dispute(&self, context: &Context, id: ProjectId, grounds: Option<String>) -> Done<Uuid> {
        context.actor.may_at_all(Action::ProjectLog)?;
        let actor = &context.actor;
        let dispute = Arc::new(Dispute {
            id: DisputeId(self.clock().id()),
            project_id: id,
            claimant_unit_id: actor.unit_id,
            claimant_district: actor.district,
            claimed_by: actor.person_id,
            claimed_on: context.today(),
            grounds: sound_reason("/grounds", grounds)?,
            answer: None,
            ruling: None,
        });
        let (stamp, entry_id, today) = (context.stamp(), self.clock().id(), context.today());
        self.write(context, move |transaction| {
            let (stamp, dispute) = (stamp.clone(), Arc::clone(&dispute));
            Box::pin(async move {
                let project = records::for_change(transaction, id).await?;
                project.contest(dispute.claimant_unit_id, today)?;
                let open = dispute::all(transaction.reader().await?, DisputeState::Open, Some(id)).await?;
                let again = |open: &Dispute| open.claimant_unit_id == dispute.claimant_unit_id;
                if open.iter().any(again) {
                    return Err(ServiceError::of(Code::AlreadyExists));
                }
                dispute::open(transaction, &stamp, entry_id, &dispute).await?;
                Ok(dispute.id.0)
            })
        })
        .await
    }

    /// The holder states its grounds; the last statement before the decision counts.
    ///
    /// # Errors
    /// Not there, not the holder, no grounds, or decided already.
    pub async fn answer_dispute(&self, context: &Context, id: DisputeId, grounds: Option<String>) -> Done<Uuid> {
        let grounds = sound_reason("/grounds", grounds)?;
        let (entry_id, asked) = (self.clock().id(), context.clone());
        self.write(context, move |transaction| {
            let (context, grounds) = (asked.clone(), grounds.clone());
            Box::pin(async move {
                let dispute = open_one(transaction, id).await?;
                let project = records::for_change(transaction, dispute.project_id).await?;
                if !is_party(&context, &dispute, &project) {
                    return Err(ServiceError::of(Code::NotFound));
                }
                if project.first_report.unit_id != context.actor.unit_id {
                    return Err(ServiceError::of(Code::Forbidden));
                }
                let answer = Some(Answer { grounds, by: context.actor.person_id });
                dispute::save(transaction, &context.stamp(), entry_id, &Dispute { answer, ..dispute }).await?;
                Ok(id.0)
            })
        })
        .await
    }

    /// The promotion centre decides; the decision binds both sides.
    ///
    /// # Errors
    /// Not there, not allowed, no side or reason, or decided already.
    pub async fn decide_dispute(
        &self,
        context: &Context,
        id: DisputeId,
        (side, reason): (Option<String>, Option<String>),
    ) -> Done<Uuid> {
        let mut faults = Faults::default();
        let side = faults.need("/decision", side, Side::known);
        let reason = faults.need("/reason", reason, Remark::parse);
        let (side, reason) = faults.finish(side.zip(reason))?;
        context.actor.may_at_all(Action::DuplicateDecide)?;
        let (ids, asked) = ([self.clock().id(), self.clock().id(), self.clock().id()], context.clone());
        self.write(context, move |transaction| {
            let (context, reason) = (asked.clone(), reason.clone());
            Box::pin(async move {
                let dispute = open_one(transaction, id).await?;
                let (stamp, [first, second, third]) = (context.stamp(), ids);
                if side == Side::Claimant {
                    let project = records::for_change(transaction, dispute.project_id).await?;
                    let change = project.award(claimed(&dispute, &project, context.today()), reason.clone())?;
                    move_report(transaction, &stamp, [first, second], &project, &change).await?;
                }
                let ruling = Some(Ruling { side, reason, by: context.actor.person_id, at: context.now });
                dispute::save(transaction, &stamp, third, &Dispute { ruling, ..dispute }).await?;
                Ok(id.0)
            })
        })
        .await
    }

    /// A dispute with its project, for its parties and for those who decide.
    ///
    /// # Errors
    /// Not there, or not for the asker to see.
    pub async fn dispute(&self, context: &Context, id: DisputeId) -> Result<(Dispute, Project), ServiceError> {
        let reader = self.storage().reader();
        let dispute = dispute::load(reader, id).await?;
        let project = records::load(reader, dispute.project_id).await?;
        if is_party(context, &dispute, &project) {
            Ok((dispute, project))
        } else {
            Err(ServiceError::of(Code::NotFound))
        }
    }

    /// The disputes the asker is a party to or decides, the latest first.
    ///
    /// # Errors
    /// The asker does not log leads.
    pub async fn disputes(
        &self,
        context: &Context,
        state: DisputeState,
        project: Option<ProjectId>,
    ) -> Result<Vec<(Dispute, Project)>, ServiceError> {
        context.actor.may_at_all(Action::ProjectLog)?;
        let reader = self.storage().reader();
        let mut seen = Vec::new();
        for dispute in dispute::all(reader, state, project).await? {
            let project = records::load(reader, dispute.project_id).await?;
            if is_party(context, &dispute, &project) {
                seen.push((dispute, project));
            }
        }
        Ok(seen)
    }
}

async fn record(
    transaction: &mut Transaction,
    stamp: &Stamp,
    due: &[(ProjectId, Uuid)],
    today: NaiveDate,
) -> Result<(), ServiceError> {
    for (id, entry_id) in due {
        let project = records::for_change(transaction, *id).await?;
        if let Some(change) = project.lapse(today) {
            records::save(transaction, stamp, *entry_id, &project, &change).await?;
        }
    }
    Ok(())
}

/// Saves another first report; the project goes to the district that holds it now.
async fn move_report(
    transaction: &mut Transaction,
    stamp: &Stamp,
    [first, second]: [Uuid; 2],
    project: &Project,
    change: &Change,
) -> Result<Project, ServiceError> {
    let moved = records::save(transaction, stamp, first, project, change).await?;
    let district = moved.first_report.district;
    if district == moved.facts.district {
        return Ok(moved);
    }
    let facts = Facts { district, ..moved.facts.clone() };
    Ok(records::save(transaction, stamp, second, &moved, &Change::Edited { facts: Box::new(facts) }).await?)
}

fn claimed(dispute: &Dispute, project: &Project, today: NaiveDate) -> FirstReport {
    let district = dispute.claimant_district.unwrap_or(project.first_report.district);
    FirstReport::new(dispute.claimant_unit_id, district, dispute.claimed_by, today)
}

async fn open_one(transaction: &mut Transaction, id: DisputeId) -> Result<Dispute, ServiceError> {
    let dispute = dispute::load(transaction.reader().await?, id).await?;
    if dispute.ruling.is_some() { Err(ServiceError::of(Code::DisputeDecided)) } else { Ok(dispute) }
}

fn is_party(context: &Context, dispute: &Dispute, project: &Project) -> bool {
    let unit = context.actor.unit_id;
    let decides = context.actor.may_at_all(Action::DuplicateDecide).is_ok();
    decides || unit == dispute.claimant_unit_id || unit == project.first_report.unit_id
}

fn sound_reason(pointer: &str, text: Option<String>) -> Result<Remark, ServiceError> {
    let read = text.ok_or(Invalid::Required).and_then(Remark::parse);
    read.map_err(|invalid| ServiceError::at(pointer, invalid))
}
