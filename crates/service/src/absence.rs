//! Absences with their dates, and who deputises meanwhile.

use dingyin_domain::absence::{
    Absence, AbsenceDraft, AbsenceEvent, AbsenceFacts, AbsenceStep, AbsenceStepDraft, Deputy,
};
use dingyin_domain::id::{AbsenceId, PersonId};
use dingyin_domain::invalid::{Fault, Invalid};
use dingyin_domain::permission::{Action, Scope};
use dingyin_domain::role::Role;
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
        let facts = sound(draft.parse(context.today())?, &self.directory())?;
        let (id, entry_id) = (AbsenceId(self.clock().id()), self.clock().id());
        let asked = context.clone();
        self.write(context, move |transaction| {
            let (context, facts) = (asked.clone(), facts.clone());
            Box::pin(async move {
                let Deputy { person_id, roles, absences } = standing(transaction, person).await?;
                let deputy = deputy(transaction, facts.deputy_id).await?;
                let by = context.actor.person_id;
                let absence = facts.of(id, (person_id, &roles, &absences), deputy.as_ref(), by)?;
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
                let (named, event) = match step {
                    AbsenceStep::Deputise(person) => (Some(person), AbsenceEvent::Deputise),
                    AbsenceStep::Return(_) => (None, AbsenceEvent::Return),
                };
                there(named, &service.directory())?;
                let deputy = deputy(transaction, named).await?;
                let roles = standing(transaction, absence.person_id).await?.roles;
                let after = absence.after(step, (&roles, deputy.as_ref()), context.today())?;
                records::save(transaction, &context.stamp(), (entry_id, event), &after).await?;
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

fn sound(facts: AbsenceFacts, directory: &Directory) -> Result<AbsenceFacts, Vec<Fault>> {
    there(facts.deputy_id, directory).map(|()| facts)
}

fn there(deputy: Option<PersonId>, directory: &Directory) -> Result<(), Vec<Fault>> {
    let unknown = deputy.is_some_and(|id| directory.person(id).is_none());
    let fault = || Fault { pointer: "/deputy_id".into(), invalid: Invalid::NotFound };
    if unknown { Err(vec![fault()]) } else { Ok(()) }
}

async fn deputy(transaction: &mut Transaction, person: Option<PersonId>) -> Result<Option<Deputy>, ServiceError> {
    match person {
        Some(person) => Ok(Some(standing(transaction, person).await?)),
        None => Ok(None),
    }
}

/// In which roles a person acts, and when the person is away.
async fn standing(transaction: &mut Transaction, person_id: PersonId) -> Result<Deputy, ServiceError> {
    let reader = transaction.reader().await?;
    let roles: Vec<Role> = account::roles_by_person(reader).await?.remove(&person_id).unwrap_or_default();
    Ok(Deputy { person_id, roles, absences: records::of(reader, person_id).await? })
}
