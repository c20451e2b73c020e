//! The histories of the demonstration city's projects, told in the order of their dates.

use std::collections::HashMap;

use chrono::{Datelike as _, NaiveDate};
use dingyin_domain::admission::{ConditionMet, Standards};
use dingyin_domain::coded::Coded;
use dingyin_domain::evidence::{Evidence, EvidenceKind};
use dingyin_domain::id::{ConditionId, EvidenceId, FollowUpId, PersonId, ProjectId, TenureId, TransitionId};
use dingyin_domain::invalid::Invalid;
use dingyin_domain::money::Yuan;
use dingyin_domain::permission::Actor;
use dingyin_domain::project::{
    Advance, AppointLeader, Change, Close, ContactKind, DuplicateQuestion, Eligibility, FollowUp, FormTeam, LogLead,
    NextStep, NoteFollowUp, Outcome, Project, Rejection, Resume, Suspend,
};
use dingyin_domain::stage::Stage;
use dingyin_domain::tenure::{Duty, TeamMember};
use dingyin_domain::text::{Body, Line, Remark};
use dingyin_storage::{Transaction, project as records};

use super::files::{EventSeed, EvidenceSeed, MemberSeed, ProjectSeed, StepSeed, What};
use super::order::Happening;
use super::work::Opened;
use super::{Known, Loading, new_id};
use crate::error::ServiceError;

impl Loading {
    pub(super) async fn load_projects(&self, transaction: &mut Transaction, known: &Known) -> Result<(), ServiceError> {
        let pools = self.open_pools(transaction, known).await?;
        let mut projects: HashMap<&str, Project> = HashMap::new();
        let mut channels = Opened::new();
        for (place, (days_ago, happening)) in self.in_order().into_iter().enumerate() {
            let key = happening.project();
            let missing = || ServiceError::Unreadable(format!("no project has the key {key}"));
            let project = || projects.get(key).ok_or_else(missing);
            let after = match happening {
                Happening::Reported(seed) => Some(self.report(transaction, known, seed, place).await?),
                Happening::Event(_, event) => {
                    self.tell(transaction, known, (project()?, event), (key, days_ago, place)).await?
                }
                Happening::Opened(seed) => {
                    let (after, channel) = self.open_channel(transaction, known, (project()?, seed, place)).await?;
                    channels.insert(key, channel);
                    Some(after)
                }
                Happening::Item(seed, item, kind) => {
                    let channel = channels.get_mut(key).ok_or_else(missing)?;
                    let told = (seed, item, (days_ago, kind), place);
                    Some(self.move_item(transaction, known, (project()?, channel), told).await?)
                }
                Happening::Needs(seed) => Some(self.state_needs(transaction, known, (project()?, seed, place)).await?),
                Happening::Claim(seed) => {
                    self.claim(transaction, known, (project()?, seed, place), &pools).await.map(|()| None)?
                }
                Happening::Problem(seed) => {
                    self.raise(transaction, known, (project()?, seed, place)).await.map(|()| None)?
                }
                Happening::Instruction(seed) => {
                    self.instruct(transaction, known, (project()?, seed, place)).await.map(|()| None)?
                }
                Happening::Meeting(seed) => {
                    self.meet(transaction, known, (project()?, seed, place)).await.map(|()| None)?
                }
                Happening::Progress(seed) => {
                    self.tell_progress(transaction, known, (project()?, seed)).await.map(|()| None)?
                }
                Happening::Performance(seed) => {
                    self.tell_performance(transaction, known, (project()?, seed, place)).await.map(|()| None)?
                }
            };
            if let Some(after) = after {
                projects.insert(key, after);
            }
        }
        Ok(())
    }

    /// Tells an event of a project; answers the project where the event changes it.
    async fn tell(
        &self,
        transaction: &mut Transaction,
        known: &Known,
        (project, event): (&Project, &EventSeed),
        (key, days_ago, place): (&str, i64, usize),
    ) -> Result<Option<Project>, ServiceError> {
        if let What::Intake(step) = &event.what {
            self.take_step(transaction, known, (project, event), (step, place)).await?;
            return Ok(None);
        }
        let told = Told { loading: self, known, project, event };
        let change = told.change().map_err(|error| named(key, days_ago, &error))?;
        let stamp = self.stamp(known.actor(&event.by)?, self.clock.at(days_ago, place));
        Ok(Some(records::save(transaction, &stamp, new_id(), project, &change).await?))
    }

    async fn report(
        &self,
        transaction: &mut Transaction,
        known: &Known,
        seed: &ProjectSeed,
        place: usize,
    ) -> Result<Project, ServiceError> {
        let actor = known.actor(&seed.reported_by)?;
        let at = self.clock.at(seed.reported_days_ago, place);
        let facts = seed
            .draft(&self.clock)
            .parse(self.clock.today())
            .map_err(|faults| named(&seed.key, seed.reported_days_ago, &Refused::Invalid(format!("{faults:?}"))))?;
        let code = transaction.next_code(self.clock.day(seed.reported_days_ago).year()).await?;
        let project = Project::log(LogLead {
            id: ProjectId(new_id()),
            code,
            facts,
            duplicates: DuplicateQuestion::Clear,
            reported_by: actor.person_id,
            unit_id: actor.unit_id,
            at,
        });
        records::insert(transaction, &self.stamp(actor, at), new_id(), &project);
        Ok(project)
    }
}

/// Why an event of the seeds cannot have happened.
#[derive(Debug, thiserror::Error)]
enum Refused {
    #[error("{0:?}")]
    Rejected(Rejection),
    #[error("{0}")]
    Invalid(String),
}

impl From<Rejection> for Refused {
    fn from(rejection: Rejection) -> Self {
        Self::Rejected(rejection)
    }
}

impl From<Invalid> for Refused {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid(invalid.to_string())
    }
}

impl From<ServiceError> for Refused {
    fn from(error: ServiceError) -> Self {
        Self::Invalid(error.to_string())
    }
}

fn named(key: &str, days_ago: i64, error: &Refused) -> ServiceError {
    ServiceError::Unreadable(format!("project {key}, {days_ago} days ago: {error}"))
}

/// An event and what it is told of.
struct Told<'t> {
    loading: &'t Loading,
    known: &'t Known,
    project: &'t Project,
    event: &'t EventSeed,
}

impl Told<'_> {
    fn change(&self) -> Result<Change, Refused> {
        let (project, today) = (self.project, self.loading.clock.today());
        let by = self.known.actor(&self.event.by)?;
        Ok(match &self.event.what {
            What::Leader { person, reason } => project.appoint_leader(self.leader(person, reason, by)?, today)?,
            What::Team { lead_unit, liaison, members, reason } => {
                project.form_team(self.team((lead_unit, liaison), members, reason, by)?, today)?
            }
            What::Move { to, evidence, note } => {
                project.advance(self.advance(to, evidence, note.as_deref(), by)?, today)?
            }
            What::Admission(seed) => {
                let review = seed.review(self.known, project, (by, self.day()))?;
                project.review_admission(review, Standards::published(), today)?
            }
            What::ConditionMet { condition, note } => {
                let (on, note) = (self.day(), Remark::parse(note)?);
                let met = ConditionMet { on, note, by: by.person_id };
                project.meet_condition(self.condition(*condition)?, met, today)?
            }
            What::FollowUp { follow_up_kind, summary, participants, next_step } => {
                let step = next_step.as_ref().map(|step| self.step(step)).transpose()?;
                let follow_up = self.follow_up(follow_up_kind, summary, participants.as_deref(), by)?;
                project.note_follow_up(NoteFollowUp(FollowUp { next_step: step, ..follow_up }), today)?
            }
            What::Suspend { reason, review_days_ago } => {
                let review_on = review_days_ago.map(|days| self.loading.clock.day(days));
                project.suspend(Suspend { reason: Remark::parse(reason)?, review_on }, self.day())?
            }
            What::Resume { reason } => project.resume(Resume { reason: Remark::parse(reason)? })?,
            What::Close { outcome, reason } => project.close(Close {
                outcome: coded::<Outcome>(outcome)?,
                reason: Remark::parse(reason)?,
                into: None,
            })?,
            What::Intake(_) => return Err(Refused::Invalid("a step changes no project".to_owned())),
        })
    }

    fn condition(&self, place: usize) -> Result<ConditionId, Refused> {
        let latest = self.project.reviews.last().map_or(&[][..], |review| review.conditions.as_slice());
        let condition = place.checked_sub(1).and_then(|at| latest.get(at));
        condition.map(|condition| condition.id).ok_or_else(|| Refused::Invalid(format!("no condition {place}")))
    }

    fn day(&self) -> NaiveDate {
        self.loading.clock.day(self.event.days_ago)
    }

    fn person(&self, key: &str) -> Result<PersonId, Refused> {
        Ok(self.known.actor(key)?.person_id)
    }

    fn leader(&self, person: &str, reason: &str, by: &Actor) -> Result<AppointLeader, Refused> {
        let person_id = self.person(person)?;
        let may_lead = self.known.directory.person(person_id).is_some_and(|person| person.may_lead);
        Ok(AppointLeader {
            tenure_id: TenureId(new_id()),
            person_id,
            eligibility: if may_lead { Eligibility::MayLead } else { Eligibility::MayNotLead },
            reason: Remark::parse(reason)?,
            from: Some(self.day()),
            by: by.person_id,
        })
    }

    fn team(
        &self,
        (unit, liaison): (&str, &str),
        members: &[MemberSeed],
        reason: &str,
        by: &Actor,
    ) -> Result<FormTeam, Refused> {
        let unit = self.known.directory.unit_by_code(unit).ok_or(Invalid::UnknownCode)?;
        let member = |seed: &MemberSeed| {
            Ok::<_, Refused>(TeamMember { person_id: self.person(&seed.person)?, duty: coded::<Duty>(&seed.duty)? })
        };
        Ok(FormTeam {
            tenure_id: TenureId(new_id()),
            lead_unit_id: unit.id,
            liaison_id: self.person(liaison)?,
            members: members.iter().map(member).collect::<Result<_, _>>()?,
            reason: Remark::parse(reason)?,
            from: Some(self.day()),
            by: by.person_id,
        })
    }

    fn advance(&self, to: &str, evidence: &[EvidenceSeed], note: Option<&str>, by: &Actor) -> Result<Advance, Refused> {
        let piece = |seed: &EvidenceSeed| Ok::<_, Refused>((EvidenceId(new_id()), self.evidence(seed)?));
        Ok(Advance {
            id: TransitionId(new_id()),
            to: coded::<Stage>(to)?,
            on: self.day(),
            evidence: evidence.iter().map(piece).collect::<Result<_, _>>()?,
            note: note.map(Remark::parse).transpose()?,
            by: by.person_id,
        })
    }

    fn evidence(&self, seed: &EvidenceSeed) -> Result<Evidence, Refused> {
        Ok(Evidence {
            kind: coded::<EvidenceKind>(&seed.kind)?,
            title: seed.title.as_deref().map(Line::parse).transpose()?,
            number: seed.number.as_deref().map(Line::parse).transpose()?,
            on: seed.on_days_ago.map(|days| self.loading.clock.day(days)),
            amount: seed.amount_yuan.map(Yuan::new).transpose()?,
            attachment_id: None,
        })
    }

    fn follow_up(
        &self,
        kind: &str,
        summary: &str,
        participants: Option<&str>,
        by: &Actor,
    ) -> Result<FollowUp, Refused> {
        Ok(FollowUp {
            id: FollowUpId(new_id()),
            project_id: self.project.id,
            on: self.day(),
            kind: coded::<ContactKind>(kind)?,
            summary: Body::parse(summary)?,
            participants: participants.map(Remark::parse).transpose()?,
            next_step: None,
            attachments: Vec::new(),
            by: by.person_id,
            created_at: self.loading.clock.at(self.event.days_ago, 0),
        })
    }

    fn step(&self, seed: &StepSeed) -> Result<NextStep, Refused> {
        let due_on = self.loading.clock.day(seed.due_days_ago);
        Ok(NextStep { text: Line::parse(&seed.text)?, due_on, person_id: self.person(&seed.person)? })
    }
}

fn coded<T: Coded>(code: &str) -> Result<T, Refused> {
    T::from_code(code).ok_or_else(|| Refused::Invalid(format!("unknown code {code}")))
}
