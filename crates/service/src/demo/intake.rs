//! What was done for the leads of the demonstration city.

use dingyin_domain::coded::Coded;
use dingyin_domain::intake::{Aspect, AspectOpinion, DoStep, Judgement, LeadVerdict, Opinion, StepKind};
use dingyin_domain::project::Project;
use dingyin_domain::text::Remark;
use dingyin_storage::{Transaction, intake as records};

use super::files::{EventSeed, IntakeSeed};
use super::{Known, Loading, new_id};
use crate::error::ServiceError;
use crate::intake::clock_of;

impl Loading {
    pub(super) async fn take_step(
        &self,
        transaction: &mut Transaction,
        known: &Known,
        (project, event): (&Project, &EventSeed),
        (seed, place): (&IntakeSeed, usize),
    ) -> Result<(), ServiceError> {
        let by = known.actor(&event.by)?;
        let command = DoStep {
            kind: coded::<StepKind>(&seed.step)?,
            on: self.clock.day(event.days_ago),
            done_by: known.actor(seed.answered_by.as_ref().unwrap_or(&event.by))?.person_id,
            noted_by: by.person_id,
            note: seed.note.as_deref().map(remark).transpose()?,
            judgement: seed.verdict.as_deref().map(|verdict| judgement(seed, verdict)).transpose()?,
        };
        let clock = clock_of(transaction.reader().await?, project).await?;
        let deed = clock.take(command, self.clock.today())?;
        let stamp = self.stamp(by, self.clock.at(event.days_ago, place));
        Ok(records::insert(transaction, &stamp, new_id(), (project.id, &deed)).await?)
    }
}

fn judgement(seed: &IntakeSeed, verdict: &str) -> Result<Judgement, ServiceError> {
    let aspects = Aspect::EVERY.iter().zip(&seed.opinions).map(|(aspect, opinion)| {
        Ok(AspectOpinion { aspect: *aspect, opinion: coded::<Opinion>(opinion)?, remark: None })
    });
    Ok(Judgement {
        aspects: aspects.collect::<Result<_, ServiceError>>()?,
        verdict: coded::<LeadVerdict>(verdict)?,
        reason: remark(seed.reason.as_deref().unwrap_or_default())?,
    })
}

fn remark(text: &str) -> Result<Remark, ServiceError> {
    Remark::parse(text).map_err(|invalid| ServiceError::Unreadable(invalid.to_string()))
}

fn coded<T: Coded>(code: &str) -> Result<T, ServiceError> {
    T::from_code(code).ok_or_else(|| ServiceError::Unreadable(format!("unknown code {code}")))
}
