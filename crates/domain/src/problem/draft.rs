//! A problem and its events as someone typed them, and the one way they become facts.

use super::{ProblemEvent, ProblemFacts, ProblemKind, ProblemStep, Severity};
use crate::demand::draft::code;
use crate::id::UnitId;
use crate::invalid::{Fault, Faults, Invalid};
use crate::text::{Body, Name, Remark, filled};

/// A problem as typed.
#[derive(Debug, Clone, Default)]
pub struct ProblemDraft {
    /// In a line.
    pub title: Option<String>,
    /// In full.
    pub body: Option<String>,
    /// Kind code.
    pub kind: Option<String>,
    /// Severity code.
    pub severity: Option<String>,
    /// Who is to deal with it.
    pub unit_id: Option<UnitId>,
}

/// An event as typed.
#[derive(Debug, Clone, Default)]
pub struct ProblemStepDraft {
    /// Event code.
    pub kind: Option<String>,
    /// What is said; as good as `reason`.
    pub note: Option<String>,
    /// Why; as good as `note`.
    pub reason: Option<String>,
    /// The unit it is handed on to.
    pub unit_id: Option<UnitId>,
}

impl ProblemDraft {
    /// Reads every value; all mistakes are told at once.
    ///
    /// # Errors
    /// Every value that is missing or not sound, with its JSON pointer.
    pub fn parse(self, knows: impl Fn(UnitId) -> bool) -> Result<(ProblemFacts, UnitId), Vec<Fault>> {
        let mut faults = Faults::default();
        let title = faults.need("/title", self.title, Name::parse);
        let body = faults.need("/body", self.body, Body::parse);
        let kind = faults.need("/kind", self.kind, code::<ProblemKind>);
        let severity = faults.need("/severity", self.severity, code::<Severity>);
        let unit = faults.need("/unit_id", self.unit_id, |id| known(id, knows));
        let facts = || Some((ProblemFacts { title: title?, body: body?, kind: kind?, severity: severity? }, unit?));
        let facts = facts();
        faults.finish(facts)
    }
}

fn known(id: UnitId, knows: impl Fn(UnitId) -> bool) -> Result<UnitId, Invalid> {
    if knows(id) { Ok(id) } else { Err(Invalid::NotFound) }
}

impl ProblemStepDraft {
    /// Reads every value: an answer says something, whoever hands it on or reopens it says why.
    ///
    /// # Errors
    /// Every value that is missing or not sound, with its JSON pointer.
    pub fn parse(self, knows: impl Fn(UnitId) -> bool) -> Result<ProblemStep, Vec<Fault>> {
        let mut faults = Faults::default();
        let event = faults.need("/kind", self.kind, code::<ProblemEvent>);
        let pointer = if filled(self.note.clone()).is_some() { "/note" } else { "/reason" };
        let said = filled(self.note).or(filled(self.reason));
        let note = match event {
            Some(ProblemEvent::Answer) if said.is_none() => faults.need("/note", said, Remark::parse),
            Some(ProblemEvent::HandOn | ProblemEvent::Reopen) => faults.need(pointer, said, Remark::parse),
            _ => faults.may(pointer, said, Remark::parse),
        };
        let to = match (event, self.unit_id) {
            (Some(ProblemEvent::HandOn), unit) => faults.need("/unit_id", unit, |id| known(id, knows)),
            (Some(_), Some(_)) => {
                faults.add("/unit_id", Invalid::UnknownField);
                None
            }
            _ => None,
        };
        faults.finish(event.map(|event| ProblemStep { event, note, to }))
    }
}
