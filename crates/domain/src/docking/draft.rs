//! A docking as someone typed it, and the one way it becomes facts.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::{DockingFacts, DockingKind, DockingOutcome, DockingResult, OtherSide, Participant};
use crate::demand::draft::{code, draft};
use crate::email::Email;
use crate::id::{DemandId, OrganisationId};
use crate::invalid::{Fault, Faults, Invalid};
use crate::money::Yuan;
use crate::project::NextStep;
use crate::text::{Line, Name, Remark, filled};

/// The most people who take part.
const MOST: usize = 100;
/// How long a docking is when nobody says, and at most.
const USUAL: TimeDelta = TimeDelta::hours(1);
const LONGEST: TimeDelta = TimeDelta::days(14);

draft! {
    /// What a form or a program gives.
    DockingDraft {
        /// Kind code; a meeting when absent.
        kind: String,
        /// The other side.
        with: OtherSideDraft,
        /// When it begins.
        starts_at: DateTime<Utc>,
        /// When it ends; an hour later when absent.
        ends_at: DateTime<Utc>,
        /// Where.
        place: String,
        /// Who takes part.
        participants: Vec<ParticipantDraft>,
        /// What else there is to say.
        note: String,
    }
}

draft! {
    /// The other side as typed.
    OtherSideDraft {
        /// The name; that of the record when absent.
        name: String,
        /// The organisation, where it is a known one.
        organisation_id: OrganisationId,
        /// The demand of the other side, where it is one.
        demand_id: DemandId,
    }
}

draft! {
    /// Someone who takes part, as typed.
    ParticipantDraft {
        /// The name.
        name: String,
        /// For whom.
        organisation: String,
        /// Where the invitation goes.
        email: String,
    }
}

/// What came of a docking, as typed.
#[derive(Debug, Clone, Default)]
pub struct OutcomeDraft {
    /// Outcome code.
    pub outcome: Option<String>,
    /// The day it was held.
    pub on: Option<NaiveDate>,
    /// What was agreed on, in yuan.
    pub amount_yuan: Option<i64>,
    /// What was said.
    pub summary: Option<String>,
}

impl DockingDraft {
    /// Reads every value; all mistakes are told at once.
    ///
    /// # Errors
    /// Every value that is missing or not sound, with its JSON pointer.
    pub fn parse(self) -> Result<DockingFacts, Vec<Fault>> {
        let mut faults = Faults::default();
        let kind = faults.may("/kind", filled(self.kind), code::<DockingKind>).unwrap_or(DockingKind::Meeting);
        let with = self.with.unwrap_or_default();
        let name = faults.need("/with/name", with.name, Name::parse);
        let starts_at = faults.need("/starts_at", self.starts_at, Ok);
        let ends_at = self.ends_at.or_else(|| Some(starts_at? + USUAL));
        if let Some((starts, ends)) = starts_at.zip(ends_at) {
            if ends <= starts {
                faults.add("/ends_at", Invalid::BoundsCrossed);
            } else if ends - starts > LONGEST {
                faults.add("/ends_at", Invalid::OutOfRange);
            }
        }
        let place = faults.need("/place", self.place, Line::parse);
        let participants = participants(self.participants.unwrap_or_default(), &mut faults);
        let note = faults.may("/note", filled(self.note), Remark::parse);
        let facts = || {
            Some(DockingFacts {
                kind,
                with: OtherSide { name: name?, organisation_id: with.organisation_id, demand_id: with.demand_id },
                starts_at: starts_at?,
                ends_at: ends_at?,
                place: place?,
                participants,
                note,
            })
        };
        let facts = facts();
        faults.finish(facts)
    }
}

fn participants(given: Vec<ParticipantDraft>, faults: &mut Faults) -> Vec<Participant> {
    if given.len() > MOST {
        faults.add("/participants", Invalid::TooMany(MOST));
        return Vec::new();
    }
    let read = |(at, draft): (usize, ParticipantDraft)| {
        let name = faults.need(&format!("/participants/{at}/name"), draft.name, Line::parse);
        let organisation =
            faults.may(&format!("/participants/{at}/organisation"), filled(draft.organisation), Name::parse);
        let email = faults.may(&format!("/participants/{at}/email"), filled(draft.email), |text| Email::parse(&text));
        Some(Participant { name: name?, organisation, email })
    };
    given.into_iter().enumerate().filter_map(read).collect()
}
impl OutcomeDraft {
    /// Reads every value; the next step was read before.
    ///
    /// # Errors
    /// Every value that is missing or not sound, with its JSON pointer.
    pub fn parse(
        self,
        next_step: Option<NextStep>,
        today: NaiveDate,
        mut faults: Faults,
    ) -> Result<DockingResult, Vec<Fault>> {
        let outcome = faults.need("/outcome", self.outcome, code::<DockingOutcome>);
        let not_ahead = |on: NaiveDate| if on > today { Err(Invalid::InFuture) } else { Ok(on) };
        let on = faults.need("/on", self.on, not_ahead);
        let amount = faults.may("/amount_yuan", self.amount_yuan, Yuan::new);
        let summary = faults.need("/summary", self.summary, Remark::parse);
        if let Some((step, on)) = next_step.as_ref().zip(on)
            && step.due_on < on
        {
            faults.add("/next_step/due_on", Invalid::Before(on));
        }
        let result = || Some(DockingResult { outcome: outcome?, on: on?, amount, summary: summary?, next_step });
        let result = result();
        faults.finish(result)
    }
}

impl From<&DockingFacts> for DockingDraft {
    /// The draft that would lead to these facts; a change is a change of this draft.
    fn from(facts: &DockingFacts) -> Self {
        let participant = |participant: &Participant| ParticipantDraft {
            name: Some(participant.name.as_str().into()),
            organisation: participant.organisation.as_ref().map(|name| name.as_str().into()),
            email: participant.email.as_ref().map(|email| email.as_str().into()),
        };
        Self {
            kind: Some(facts.kind.code().into()),
            with: Some(OtherSideDraft {
                name: Some(facts.with.name.as_str().into()),
                organisation_id: facts.with.organisation_id,
                demand_id: facts.with.demand_id,
            }),
            starts_at: Some(facts.starts_at),
            ends_at: Some(facts.ends_at),
            place: Some(facts.place.as_str().into()),
            participants: Some(facts.participants.iter().map(participant).collect()),
            note: facts.note.as_ref().map(|note| note.as_str().into()),
        }
    }
}
