//! A review as it was given, and the one way it becomes one that can be recorded.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::assessment::{Application, ApplicationDraft};
use super::{Attendance, Bound, Condition, Panelist, Verdict};
use crate::coded::Coded as _;
use crate::id::{ConditionId, PersonId};
use crate::invalid::{Fault, Faults, Invalid};
use crate::text::{Line, Remark, filled};

/// The most entries of a list.
const MOST: usize = 50;

/// A review as it was given.
#[derive(Debug, Clone, Default)]
pub struct ReviewDraft {
    /// Verdict code; may be absent where it follows from an application.
    pub verdict: Option<String>,
    /// The day of the review.
    pub on: Option<NaiveDate>,
    /// Why.
    pub reason: Option<String>,
    /// Further figures that were looked at, by name.
    pub indicators: BTreeMap<String, String>,
    /// What the verdict is worked out from.
    pub application: Option<ApplicationDraft>,
    /// Who was asked to sit in it.
    pub panel: Vec<PanelistDraft>,
    /// What must be met.
    pub conditions: Vec<ConditionDraft>,
}

/// Someone who was asked to sit in a review, as given.
#[derive(Debug, Clone, Default)]
pub struct PanelistDraft {
    /// The name; that of the person when absent.
    pub name: Option<String>,
    /// The person.
    pub person_id: Option<PersonId>,
    /// Where an expert comes from, and for what.
    pub field: Option<String>,
    /// `present` or `absent`; present when absent.
    pub attendance: Option<Attendance>,
}

/// A condition, as given.
#[derive(Debug, Clone, Default)]
pub struct ConditionDraft {
    /// What.
    pub text: Option<String>,
    /// By when; a usual time after the review when absent.
    pub due_on: Option<NaiveDate>,
    /// Who sees to it; the liaison, the leader, or who records it when absent.
    pub person_id: Option<PersonId>,
}

/// What a draft says; every value is sound.
#[derive(Debug, Clone)]
pub struct ReviewParts {
    /// The verdict, where one was given.
    pub verdict: Option<Verdict>,
    /// The day.
    pub on: NaiveDate,
    /// Why.
    pub reason: Remark,
    /// Further figures.
    pub indicators: Vec<(String, String)>,
    /// What the verdict is worked out from.
    pub application: Option<Application>,
    /// Who was asked.
    pub panel: Vec<Panelist>,
    /// What must be met.
    pub conditions: Vec<Condition>,
}

/// What a draft leaves open: the names of the city's persons, who sees to conditions, and ids.
pub struct Known<'k> {
    /// The name of a person, where there is one.
    pub person: &'k dyn Fn(PersonId) -> Option<String>,
    /// Who sees to a condition for which nobody is named.
    pub keeper: PersonId,
    /// A new id.
    pub id: &'k dyn Fn() -> ConditionId,
}

impl ReviewDraft {
    /// Reads every value; all mistakes are told at once.
    ///
    /// # Errors
    /// Every value that is missing or not sound, with its JSON pointer.
    pub fn parse(self, known: &Known<'_>) -> Result<ReviewParts, Vec<Fault>> {
        let mut faults = Faults::default();
        let verdict = faults.may("/verdict", filled(self.verdict), Verdict::known);
        if verdict.is_none() && self.application.is_none() {
            faults.once("/verdict".into(), Invalid::Required);
        }
        let on = faults.need("/on", self.on, Ok);
        let reason = faults.need("/reason", self.reason, Remark::parse);
        let counts = [self.indicators.len(), self.conditions.len(), self.panel.len()];
        for (pointer, count) in ["/indicators", "/conditions", "/panel"].into_iter().zip(counts) {
            if count > MOST {
                faults.add(pointer, Invalid::TooMany(MOST));
            }
        }
        let mut indicators = Vec::new();
        for (name, value) in self.indicators.into_iter().take(MOST) {
            let sound = Line::<100>::parse(&name).and(Line::<200>::parse(&value)).map(|_| (name, value));
            indicators.extend(faults.take("/indicators", sound));
        }
        let panel = (0..).zip(self.panel.into_iter().take(MOST));
        let panel = panel.filter_map(|(at, draft)| draft.parse(at, known, &mut faults)).collect();
        let conditions = (0..).zip(self.conditions.into_iter().take(MOST));
        let conditions = conditions.filter_map(|(at, draft)| draft.parse((at, on), known, &mut faults)).collect();
        let application = self.application.and_then(|draft| faults.all(draft.parse()));
        let parts = on.zip(reason).map(|(on, reason)| ReviewParts {
            verdict,
            on,
            reason,
            indicators,
            application,
            panel,
            conditions,
        });
        faults.finish(parts)
    }
}

impl PanelistDraft {
    fn parse(self, at: usize, known: &Known<'_>, faults: &mut Faults) -> Option<Panelist> {
        let pointer = |field: &str| format!("/panel/{at}/{field}");
        let person = self.person_id.map(|id| (known.person)(id).ok_or(Invalid::NotFound));
        let person = person.and_then(|person| faults.take(pointer("person_id"), person));
        let name = faults.need(&pointer("name"), filled(self.name).or(person), Line::parse);
        let field = faults.may(&pointer("field"), filled(self.field), Line::parse);
        let attendance = self.attendance.unwrap_or(Attendance::Present);
        Some(Panelist { name: name?, person_id: self.person_id, field, attendance })
    }
}

impl ConditionDraft {
    fn parse(self, (at, on): (usize, Option<NaiveDate>), known: &Known<'_>, faults: &mut Faults) -> Option<Condition> {
        let pointer = |field: &str| format!("/conditions/{at}/{field}");
        let text = faults.need(&pointer("text"), self.text, Remark::parse);
        let usual = || on.and_then(|on| on.checked_add_days(Days::new(Bound::ConditionWithin.value().into())));
        let late_enough = |due: NaiveDate| match on {
            Some(on) if due < on => Err(Invalid::Before(on)),
            _ => Ok(due),
        };
        let due_on = faults.may(&pointer("due_on"), self.due_on.or_else(usual), late_enough);
        let there = |id: PersonId| (known.person)(id).map(|_| id).ok_or(Invalid::NotFound);
        let person_id = faults.take(pointer("person_id"), there(self.person_id.unwrap_or(known.keeper)));
        Some(Condition { id: (known.id)(), text: text?, due_on: due_on?, person_id: person_id?, met: None })
    }
}
