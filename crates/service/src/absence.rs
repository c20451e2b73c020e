//! Absences with their dates, and who deputises meanwhile.

use dingyin_domain::absence::{Absence, AbsenceDraft, AbsenceStep, AbsenceStepDraft, Official};
use dingyin_domain::id::{AbsenceId, PersonId};
use dingyin_domain::invalid::Invalid;
use dingyin_domain::permission::{Action, Scope};
use dingyin_storage::{Transaction, absence as records, account};

use crate::context::Context;
use crate::error::{Code, ServiceError};
use crate::{Directory, Done, Service};

impl Service {
    /// Records that somebody is away on some days, with a deputy or without one.
    ///
    /// # Errors
    /// No such person, not allowed, values that are not sound, or what the rules refuse.
    pub async fn record_absence(&self, context: &Context, person: PersonId, draft: AbsenceDraft) -> Done<Absence> {
        self.may_record(context, person)?;
        let facts = draft.parse(context.today())?;
        if let Some(deputy) = facts.deputy_id {
            known(deputy, &self.directory())?;
        }
        let (id, entry_id) = (AbsenceId(self.clock().id()), self.clock().id());
        let asked = context.clone();
        self.write(context, move |transaction| {
            let (context, facts) = (asked.clone(), facts.clone());
            Box::pin(async move {
                let absent = official(transaction, person).await?;
                let deputy = match facts.deputy_id {
                    Some(deputy) => Some(official(transaction, deputy).await?),
                    None => None,
                };
                let absence = facts.of(id, &absent, deputy.as_ref(), context.actor.person_id)?;
                records::insert(transaction, &context.stamp(), entry_id, &absence).await?;
                Ok(absence)
            })
        })
        .await
    }

    /// Names another deputy, or notes that the person is back.
    ///
    /// # Errors
    /// Not there, not allowed, values that are not sound, or what the rules refuse.
    pub async fn step_absence(&self, context: &Context, id: AbsenceId, draft: AbsenceStepDraft) -> Done<Absence> {
        let (read, entry_id) = (draft.parse(context.today()), self.clock().id());
        let (service, asked) = (self.clone(), context.clone());
        self.write(context, move |transaction| {
            let (service, context, read) = (service.clone(), asked.clone(), read.clone());
            Box::pin(async move {
                let absence = records::for_change(transaction, id).await?;
                service.may_record(&context, absence.person_id)?;
                let step = read?;
                let after = match step {
                    AbsenceStep::Deputise(person) => {
                        known(person, &service.directory())?;
                        let absent = official(transaction, absence.person_id).await?;
                        let deputy = official(transaction, person).await?;
                        absence.deputise(&deputy, &absent.roles, context.today())?
                    }
                    AbsenceStep::Return(on) => absence.end(on, context.today())?,
                };
                records::save(transaction, &context.stamp(), (entry_id, step.event()), &after).await?;
                Ok(after)
            })
        })
        .await
    }

    /// A person's absences, the latest first, and whether the asker may record them and so learn why.
    ///
    /// # Errors
    /// No such person, or the asker sees no people at all.
    pub async fn absences(&self, context: &Context, person: PersonId) -> Result<(Vec<Absence>, Told), ServiceError> {
        let told = match self.may_record(context, person) {
            Ok(()) => Told::Whole,
            Err(error) if error.code() == Code::Forbidden => Told::Days,
            Err(error) => return Err(error),
        };
        Ok((records::of(self.storage().reader(), person).await?, told))
    }

    fn may_record(&self, context: &Context, person: PersonId) -> Result<(), ServiceError> {
        let directory = self.directory();
        let known = directory.person(person).ok_or(ServiceError::of(Code::NotFound))?;
        let scope = Scope { district: known.district, own: vec![person], ..Scope::default() };
        let within = context.actor.within(Action::AbsenceRecord, &scope);
        if within { Ok(()) } else { Err(ServiceError::of(Code::Forbidden)) }
    }
}

/// How much of an absence someone learns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// The days and the deputy.
    Days,
    /// Why as well.
    Whole,
}

fn known(deputy: PersonId, directory: &Directory) -> Result<(), ServiceError> {
    directory.person(deputy).map(drop).ok_or_else(|| ServiceError::at("/deputy_id", Invalid::NotFound))
}

/// In which roles a person acts, and when the person is away.
async fn official(transaction: &mut Transaction, person_id: PersonId) -> Result<Official, ServiceError> {
    let reader = transaction.reader().await?;
    let roles = account::roles_of(reader, person_id).await?;
    Ok(Official { person_id, roles, absences: records::of(reader, person_id).await? })
}
