//! An instruction and its events as someone typed them, and the one way they become facts.

use chrono::NaiveDate;

use super::{InstructionEvent, InstructionKind, InstructionState, InstructionStep, InstructionTask, Urgency};
use crate::demand::draft::code;
use crate::id::{PersonId, ProblemId, UnitId};
use crate::invalid::{Fault, Faults, Invalid};
use crate::text::{Remark, filled};

/// The most units and the most persons that one instruction names.
const MOST: usize = 30;

/// An instruction as typed.
#[derive(Debug, Clone, Default)]
pub struct InstructionDraft {
    /// The sentence.
    pub text: Option<String>,
    /// Kind code.
    pub kind: Option<String>,
    /// Urgency code; ordinary when absent.
    pub urgency: Option<String>,
    /// The units that carry it out.
    pub unit_ids: Option<Vec<UnitId>>,
    /// The persons who carry it out.
    pub person_ids: Option<Vec<PersonId>>,
    /// By when; by its urgency when absent.
    pub due_on: Option<NaiveDate>,
    /// When the leader issued it; today when absent.
    pub issued_on: Option<NaiveDate>,
    /// The leader whose sentence it is; the asker when absent.
    pub leader_id: Option<PersonId>,
    /// The problem it is about.
    pub problem_id: Option<ProblemId>,
}

/// Who is there to be named.
pub trait Known {
    /// Whether there is such a unit.
    fn unit(&self, id: UnitId) -> bool;
    /// Whether there is such a person.
    fn person(&self, id: PersonId) -> bool;
}

/// What an instruction says, and when it was issued.
pub type Said = (Remark, InstructionKind, Option<InstructionTask>, NaiveDate);

impl InstructionDraft {
    /// Reads every value; all mistakes are told at once. One for action names who carries it out, the others name nobody.
    ///
    /// # Errors
    /// Every value that is missing or not sound, with its JSON pointer.
    pub fn parse(self, known: &impl Known, today: NaiveDate) -> Result<Said, Vec<Fault>> {
        let mut faults = Faults::default();
        let text = faults.need("/text", self.text.clone(), Remark::parse);
        let kind = faults.need("/kind", self.kind.clone(), code::<InstructionKind>);
        let issued_on = self.issued_on.unwrap_or(today);
        if issued_on > today {
            faults.add("/issued_on", Invalid::InFuture);
        }
        let task = match kind {
            Some(InstructionKind::Action) => self.task(known, issued_on, &mut faults),
            Some(_) => {
                self.refuse_task(&mut faults);
                None
            }
            None => None,
        };
        let said = text.zip(kind).map(|(text, kind)| (text, kind, task, issued_on));
        faults.finish(said)
    }

    fn task(self, known: &impl Known, issued_on: NaiveDate, faults: &mut Faults) -> Option<InstructionTask> {
        let urgency = faults.may("/urgency", filled(self.urgency), code::<Urgency>).unwrap_or(Urgency::Ordinary);
        let units = named("/unit_ids", self.unit_ids, |id| known.unit(id), faults);
        let people = named("/person_ids", self.person_ids, |id| known.person(id), faults);
        if units.is_empty() && people.is_empty() {
            faults.add("/unit_ids", Invalid::Required);
        }
        if self.due_on.is_some_and(|due| due < issued_on) {
            faults.add("/due_on", Invalid::Before(issued_on));
        }
        let due_on = self.due_on.or_else(|| urgency.deadline().due(issued_on));
        let (state, history) = (InstructionState::ToSign, Vec::new());
        Some(InstructionTask { state, urgency, units, people, due_on, history })
    }

    /// What belongs to a task has no place in an instruction that opens none.
    fn refuse_task(&self, faults: &mut Faults) {
        let given = [
            ("/urgency", self.urgency.is_some()),
            ("/unit_ids", self.unit_ids.as_ref().is_some_and(|ids| !ids.is_empty())),
            ("/person_ids", self.person_ids.as_ref().is_some_and(|ids| !ids.is_empty())),
            ("/due_on", self.due_on.is_some()),
        ];
        for (pointer, _) in given.into_iter().filter(|(_, given)| *given) {
            faults.add(pointer, Invalid::UnknownField);
        }
    }
}

/// Those who are named, each once.
fn named<T: Copy + PartialEq>(
    pointer: &str,
    ids: Option<Vec<T>>,
    knows: impl Fn(T) -> bool,
    faults: &mut Faults,
) -> Vec<T> {
    let ids = ids.unwrap_or_default();
    if ids.len() > MOST {
        faults.add(pointer, Invalid::TooMany(MOST));
    }
    let mut named = Vec::new();
    for (at, id) in ids.into_iter().take(MOST).enumerate() {
        if named.contains(&id) {
            faults.add(format!("{pointer}/{at}"), Invalid::Repeated);
        } else if !knows(id) {
            faults.add(format!("{pointer}/{at}"), Invalid::NotFound);
        }
        named.push(id);
    }
    named
}

/// An event as typed.
#[derive(Debug, Clone, Default)]
pub struct InstructionStepDraft {
    /// Event code.
    pub kind: Option<String>,
    /// What is said; as good as `reason`.
    pub note: Option<String>,
    /// Why; as good as `note`.
    pub reason: Option<String>,
    /// The new day, where it is to be extended.
    pub due_on: Option<NaiveDate>,
}

impl InstructionStepDraft {
    /// Reads every value: who reports or submits says what, who extends or sends back says why.
    ///
    /// # Errors
    /// Every value that is missing or not sound, with its JSON pointer.
    pub fn parse(self) -> Result<InstructionStep, Vec<Fault>> {
        use InstructionEvent as E;
        let mut faults = Faults::default();
        let event = faults.need("/kind", self.kind, code::<InstructionEvent>);
        let pointer = if filled(self.note.clone()).is_some() { "/note" } else { "/reason" };
        let said = filled(self.note).or(filled(self.reason));
        let note = match event {
            Some(E::Feedback | E::Submit) if said.is_none() => faults.need("/note", said, Remark::parse),
            Some(E::Extend | E::SendBack) => faults.need(pointer, said, Remark::parse),
            _ => faults.may(pointer, said, Remark::parse),
        };
        let due_on = match (event, self.due_on) {
            (Some(E::Extend), due_on) => faults.need("/due_on", due_on, Ok),
            (Some(_), Some(_)) => {
                faults.add("/due_on", Invalid::UnknownField);
                None
            }
            _ => None,
        };
        faults.finish(event.map(|event| InstructionStep { event, note, due_on }))
    }
}
