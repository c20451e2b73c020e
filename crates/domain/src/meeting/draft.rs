//! A meeting as someone typed it, and the one way it becomes facts.

use chrono::NaiveDate;

use super::{Decision, MeetingEvent, MeetingFacts, MeetingStep};
use crate::demand::draft::code;
use crate::id::{PersonId, UnitId};
use crate::instruction::Known;
use crate::invalid::{Fault, Faults, Invalid};
use crate::text::{Line, Name, Remark, filled};

/// The most decisions of one meeting.
const MOST: usize = 50;

/// A meeting as typed.
#[derive(Debug, Clone, Default)]
pub struct MeetingDraft {
    /// The day.
    pub on: Option<NaiveDate>,
    /// What about.
    pub topic: Option<String>,
    /// Who took part.
    pub participants: Option<String>,
    /// What was decided.
    pub decisions: Option<Vec<DecisionDraft>>,
}

/// A decision as typed.
#[derive(Debug, Clone, Default)]
pub struct DecisionDraft {
    /// What is to be done.
    pub text: Option<String>,
    /// The unit that does it.
    pub unit_id: Option<UnitId>,
    /// The person who does it.
    pub person_id: Option<PersonId>,
    /// By when.
    pub due_on: Option<NaiveDate>,
}

/// An event as typed.
#[derive(Debug, Clone, Default)]
pub struct MeetingStepDraft {
    /// Event code.
    pub kind: Option<String>,
    /// What is said.
    pub note: Option<String>,
}

impl MeetingDraft {
    /// Reads every value; all mistakes are told at once.
    ///
    /// # Errors
    /// Every value that is missing or not sound, with its JSON pointer.
    pub fn parse(self, known: &impl Known, today: NaiveDate) -> Result<(MeetingFacts, Vec<Decision>), Vec<Fault>> {
        let mut faults = Faults::default();
        let held = |on: NaiveDate| if on > today { Err(Invalid::InFuture) } else { Ok(on) };
        let on = faults.need("/on", self.on, held);
        let topic = faults.need("/topic", self.topic, Name::parse);
        let participants = faults.may("/participants", filled(self.participants), Remark::parse);
        let drafts = self.decisions.unwrap_or_default();
        if drafts.len() > MOST {
            faults.add("/decisions", Invalid::TooMany(MOST));
        }
        let mut decisions = Vec::new();
        for (at, draft) in drafts.into_iter().take(MOST).enumerate() {
            decisions.extend(draft.parse((&format!("/decisions/{at}"), on), known, &mut faults));
        }
        let facts = on.zip(topic).map(|(on, topic)| MeetingFacts { on, topic, participants });
        faults.finish(facts.map(|facts| (facts, decisions)))
    }
}

impl DecisionDraft {
    fn parse(
        self,
        (pointer, held_on): (&str, Option<NaiveDate>),
        known: &impl Known,
        faults: &mut Faults,
    ) -> Option<Decision> {
        let text = faults.need(&format!("{pointer}/text"), self.text, Line::parse);
        let not_before = |due: NaiveDate| match held_on {
            Some(held_on) if due < held_on => Err(Invalid::Before(held_on)),
            _ => Ok(due),
        };
        let due_on = faults.need(&format!("{pointer}/due_on"), self.due_on, not_before);
        if self.unit_id.is_none() && self.person_id.is_none() {
            faults.add(format!("{pointer}/unit_id"), Invalid::Required);
        }
        if self.unit_id.is_some_and(|id| !known.unit(id)) {
            faults.add(format!("{pointer}/unit_id"), Invalid::NotFound);
        }
        if self.person_id.is_some_and(|id| !known.person(id)) {
            faults.add(format!("{pointer}/person_id"), Invalid::NotFound);
        }
        Some(Decision { text: text?, unit_id: self.unit_id, person_id: self.person_id, due_on: due_on? })
    }
}

impl MeetingStepDraft {
    /// Reads every value: who reopens a task says why.
    ///
    /// # Errors
    /// Every value that is missing or not sound, with its JSON pointer.
    pub fn parse(self) -> Result<MeetingStep, Vec<Fault>> {
        let mut faults = Faults::default();
        let event = faults.need("/kind", self.kind, code::<MeetingEvent>);
        let said = filled(self.note);
        let note = match event {
            Some(MeetingEvent::Reopen) => faults.need("/note", said, Remark::parse),
            _ => faults.may("/note", said, Remark::parse),
        };
        faults.finish(event.map(|event| MeetingStep { event, note }))
    }
}
