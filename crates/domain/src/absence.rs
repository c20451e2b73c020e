//! Absences with their dates, and who deputises meanwhile: a deputy sees, does and is asked for what waits for the absent.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::coded::{Coded as _, coded};
use crate::demand::draft::code;
use crate::id::{AbsenceId, PersonId};
use crate::invalid::{Fault, Faults, Invalid};
use crate::language::Language;
use crate::permission::Actor;
use crate::role::Role;
use crate::text::Remark;

/// The longest absence in days; who is away for longer hands over.
const LONGEST: u64 = 366;

/// One person's absence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absence {
    /// Its id.
    pub id: AbsenceId,
    /// Raised by one with every change.
    pub version: i64,
    /// Who is away.
    pub person_id: PersonId,
    /// Who deputises; without one the offices of the absent are vacant.
    pub deputy_id: Option<PersonId>,
    /// The first day away.
    pub from: NaiveDate,
    /// The last day away; before the first one when it was called off.
    pub last_day: NaiveDate,
    /// Why.
    pub reason: Remark,
    /// Who recorded it.
    pub recorded_by: PersonId,
}

/// An absence as typed.
#[derive(Debug, Clone, Default)]
pub struct AbsenceDraft {
    /// The first day away.
    pub from: Option<NaiveDate>,
    /// The last day away.
    pub last_day: Option<NaiveDate>,
    /// Who deputises.
    pub deputy_id: Option<PersonId>,
    /// Why.
    pub reason: Option<String>,
}

/// What is told of an absence; every value is sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AbsenceFacts {
    /// The first day away.
    pub from: NaiveDate,
    /// The last day away.
    pub last_day: NaiveDate,
    /// Who deputises.
    pub deputy_id: Option<PersonId>,
    /// Why.
    pub reason: Remark,
}

impl AbsenceDraft {
    /// Reads every value; all mistakes are told at once.
    ///
    /// # Errors
    /// Every value that is missing or not sound, with its JSON pointer: an absence that is over, that ends before it begins, or
    /// that is longer than a year.
    pub fn parse(self, today: NaiveDate) -> Result<AbsenceFacts, Vec<Fault>> {
        let mut faults = Faults::default();
        let from = faults.need("/from", self.from, Ok);
        let last_day = faults.need("/last_day", self.last_day, |day| {
            let earliest = from.map_or(today, |from| from.max(today));
            let longest = from.and_then(|from| from.checked_add_days(Days::new(LONGEST)));
            match day {
                day if day < earliest => Err(Invalid::Before(earliest)),
                day if longest.is_some_and(|longest| day >= longest) => Err(Invalid::OutOfRange),
                day => Ok(day),
            }
        });
        let reason = faults.need("/reason", self.reason, Remark::parse);
        let facts =
            || Some(AbsenceFacts { from: from?, last_day: last_day?, deputy_id: self.deputy_id, reason: reason? });
        let facts = facts();
        faults.finish(facts)
    }
}

coded! {
    /// What happens to an absence.
    pub enum AbsenceEvent {
        Deputise = "deputise" "确定代理人" "Name a deputy",
        Return = "return" "返岗" "Return",
    }
}

/// Something that happens to an absence, as typed.
#[derive(Debug, Clone, Default)]
pub struct AbsenceStepDraft {
    /// `deputise` or `return`.
    pub kind: Option<String>,
    /// Who deputises from now on.
    pub deputy_id: Option<PersonId>,
    /// The first day back in office; today when absent.
    pub on: Option<NaiveDate>,
}

/// Something that happens to an absence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AbsenceStep {
    /// Somebody deputises from now on.
    Deputise(PersonId),
    /// The person is back from this day on.
    Return(NaiveDate),
}

impl AbsenceStep {
    /// What happens.
    #[must_use]
    pub const fn event(self) -> AbsenceEvent {
        match self {
            Self::Deputise(_) => AbsenceEvent::Deputise,
            Self::Return(_) => AbsenceEvent::Return,
        }
    }
}

impl AbsenceStepDraft {
    /// Reads every value.
    ///
    /// # Errors
    /// Every value that is missing or not sound, with its JSON pointer.
    pub fn parse(self, today: NaiveDate) -> Result<AbsenceStep, Vec<Fault>> {
        let mut faults = Faults::default();
        let step = match faults.need("/kind", self.kind, code::<AbsenceEvent>) {
            Some(AbsenceEvent::Deputise) => faults.need("/deputy_id", self.deputy_id, Ok).map(AbsenceStep::Deputise),
            Some(AbsenceEvent::Return) => Some(AbsenceStep::Return(self.on.unwrap_or(today))),
            None => None,
        };
        faults.finish(step)
    }
}

/// Somebody who is to be away or to deputise, with what decides whether this can be.
#[derive(Debug, Clone)]
pub struct Official {
    /// The person.
    pub person_id: PersonId,
    /// In which roles the person acts.
    pub roles: Vec<Role>,
    /// The person's own absences.
    pub absences: Vec<Absence>,
}

/// Why an absence, or a deputy, is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.code())]
pub enum AbsenceRejection {
    /// The person is away on one of these days already.
    Overlaps(NaiveDate),
    /// The absence is over.
    Over(NaiveDate),
    /// Nobody deputises for themselves.
    OwnDeputy,
    /// The deputy does not act in a role in which the absent answers for projects.
    DeputyLacksRole(Role),
    /// The deputy is away on one of these days.
    DeputyAbsent(NaiveDate),
}

impl AbsenceRejection {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Overlaps(_) => "absences_overlap",
            Self::Over(_) => "absence_over",
            Self::OwnDeputy => "own_deputy",
            Self::DeputyLacksRole(_) => "deputy_lacks_role",
            Self::DeputyAbsent(_) => "deputy_absent",
        }
    }

    /// What a person reads.
    #[must_use]
    pub fn text(self, language: Language) -> String {
        match self {
            Self::Overlaps(from) => language.pick(
                format!("与 {from} 起的外出记录重叠"),
                format!("it overlaps with the absence that begins on {from}"),
            ),
            Self::Over(day) => language.pick(format!("外出已于 {day} 结束"), format!("the absence ended on {day}")),
            Self::OwnDeputy => language.pick("本人不能作自己的代理人", "nobody deputises for themselves").to_owned(),
            Self::DeputyLacksRole(role) => language.pick(
                format!("代理人须具有“{}”角色", role.name(language)),
                format!("the deputy must act as {}", role.name(language)),
            ),
            Self::DeputyAbsent(from) => language
                .pick(format!("代理人自 {from} 起也外出"), format!("the deputy is away as well, from {from} on")),
        }
    }
}

/// The roles in which people answer for projects, so that a deputy must have them too.
const ANSWERING: [Role; 3] = [Role::Leader, Role::Liaison, Role::Member];

impl AbsenceFacts {
    /// The absence that these facts make.
    ///
    /// # Errors
    /// The person is away on one of the days already, or the deputy cannot be one.
    pub fn of(
        self,
        id: AbsenceId,
        absent: &Official,
        deputy: Option<&Official>,
        recorded_by: PersonId,
    ) -> Result<Absence, AbsenceRejection> {
        let absence = Absence {
            id,
            version: 1,
            person_id: absent.person_id,
            deputy_id: None,
            from: self.from,
            last_day: self.last_day,
            reason: self.reason,
            recorded_by,
        };
        if let Some(other) = absent.absences.iter().find(|other| other.overlaps(&absence)) {
            return Err(AbsenceRejection::Overlaps(other.from));
        }
        match deputy {
            Some(deputy) => absence.deputised_by(deputy, &absent.roles),
            None => Ok(absence),
        }
    }
}

impl Absence {
    fn overlaps(&self, other: &Self) -> bool {
        let called_off = |absence: &Self| absence.last_day < absence.from;
        !called_off(self) && !called_off(other) && self.from <= other.last_day && other.from <= self.last_day
    }

    /// The absence when somebody deputises from now on, for one who acts in these roles.
    ///
    /// # Errors
    /// It is over, or the deputy cannot be one.
    pub fn deputise(&self, deputy: &Official, roles: &[Role], today: NaiveDate) -> Result<Self, AbsenceRejection> {
        self.changed(today)?.deputised_by(deputy, roles)
    }

    /// The absence when the person is back from a day on; who is back earlier than it began was never away.
    ///
    /// # Errors
    /// It is over.
    pub fn end(&self, back_on: NaiveDate, today: NaiveDate) -> Result<Self, AbsenceRejection> {
        let changed = self.changed(today)?;
        let last = back_on.max(self.from).pred_opt().unwrap_or(self.from);
        Ok(Self { last_day: last.min(self.last_day), ..changed })
    }

    /// The next version of an absence that is not over.
    fn changed(&self, today: NaiveDate) -> Result<Self, AbsenceRejection> {
        let over = self.last_day < today;
        if over {
            Err(AbsenceRejection::Over(self.last_day))
        } else {
            Ok(Self { version: self.version + 1, ..self.clone() })
        }
    }

    /// The same absence with a deputy.
    fn deputised_by(self, deputy: &Official, roles: &[Role]) -> Result<Self, AbsenceRejection> {
        if deputy.person_id == self.person_id {
            return Err(AbsenceRejection::OwnDeputy);
        }
        let needed = ANSWERING.iter().filter(|role| roles.contains(role));
        if let Some(role) = needed.into_iter().find(|role| !deputy.roles.contains(role)) {
            return Err(AbsenceRejection::DeputyLacksRole(*role));
        }
        if let Some(other) = deputy.absences.iter().find(|other| other.overlaps(&self)) {
            return Err(AbsenceRejection::DeputyAbsent(other.from));
        }
        Ok(Self { deputy_id: Some(deputy.person_id), ..self })
    }
}

impl Actor {
    /// Those for whom this actor acts: the actor, and the absent for whom the actor deputises.
    pub fn people(&self) -> impl Iterator<Item = PersonId> + '_ {
        std::iter::once(self.person_id).chain(self.deputises_for.iter().copied())
    }

    /// Whether the actor is this person, or deputises for this person.
    #[must_use]
    pub fn stands_for(&self, person: PersonId) -> bool {
        self.people().any(|own| own == person)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn person(number: u128) -> PersonId {
        PersonId(Uuid::from_u128(number))
    }

    fn draft(from: &str, last_day: &str) -> AbsenceDraft {
        AbsenceDraft {
            from: Some(day(from)),
            last_day: Some(day(last_day)),
            deputy_id: None,
            reason: Some("参加省委党校培训".into()),
        }
    }

    fn official(number: u128, roles: &[Role]) -> Official {
        Official { person_id: person(number), roles: roles.to_vec(), absences: Vec::new() }
    }

    fn deputy(roles: &[Role]) -> Official {
        official(2, roles)
    }

    fn recorded(from: &str, last_day: &str, deputy: Option<&Official>) -> Result<Absence, AbsenceRejection> {
        let facts = draft(from, last_day).parse(day("2026-11-30")).unwrap();
        facts.of(AbsenceId(Uuid::nil()), &official(1, &[Role::Leader]), deputy, person(1))
    }

    #[test]
    fn an_absence_lies_ahead_and_ends_within_a_year() {
        let faults =
            |from, last| draft(from, last).parse(day("2026-11-30")).err().map(|faults| faults[0].invalid.clone());
        assert_eq!(faults("2026-11-20", "2026-11-30"), None);
        assert_eq!(faults("2026-11-20", "2026-11-29"), Some(Invalid::Before(day("2026-11-30"))));
        assert_eq!(faults("2026-12-10", "2026-12-09"), Some(Invalid::Before(day("2026-12-10"))));
        assert_eq!(faults("2026-12-01", "2027-12-01"), None);
        assert_eq!(faults("2026-12-01", "2027-12-02"), Some(Invalid::OutOfRange));
    }

    #[test]
    fn a_deputy_acts_in_the_roles_of_the_absent_and_is_there_meanwhile() {
        let lacking = recorded("2026-12-01", "2026-12-05", Some(&deputy(&[Role::Liaison])));
        assert_eq!(lacking.unwrap_err(), AbsenceRejection::DeputyLacksRole(Role::Leader));
        let away = recorded("2026-12-05", "2026-12-07", None).unwrap();
        let absent = Official { absences: vec![away], ..deputy(&[Role::Leader]) };
        let refused = recorded("2026-12-01", "2026-12-05", Some(&absent)).unwrap_err();
        assert_eq!(refused, AbsenceRejection::DeputyAbsent(day("2026-12-05")));
        assert!(recorded("2026-12-01", "2026-12-04", Some(&absent)).is_ok());
        let oneself = official(1, &[Role::Leader]);
        let refused = recorded("2026-12-01", "2026-12-04", Some(&oneself)).unwrap_err();
        assert_eq!(refused, AbsenceRejection::OwnDeputy);
    }

    #[test]
    fn nobody_is_away_twice_on_a_day_unless_it_was_called_off() {
        let first = recorded("2026-12-01", "2026-12-05", None).unwrap();
        let again = |known: &Absence| {
            let facts = draft("2026-12-05", "2026-12-06").parse(day("2026-11-30")).unwrap();
            let absent = Official { absences: vec![known.clone()], ..official(1, &[]) };
            facts.of(AbsenceId(Uuid::nil()), &absent, None, person(1)).err()
        };
        assert_eq!(again(&first), Some(AbsenceRejection::Overlaps(day("2026-12-01"))));
        let called_off = first.end(day("2026-11-30"), day("2026-11-30")).unwrap();
        assert_eq!(again(&called_off), None);
        let covers = |day: NaiveDate| (called_off.from..=called_off.last_day).contains(&day);
        assert!((1..=6).all(|on| !covers(day(&format!("2026-12-0{on}")))));
    }

    #[test]
    fn who_is_back_earlier_is_away_until_the_day_before() {
        let absence = recorded("2026-12-01", "2026-12-10", Some(&deputy(&[Role::Leader]))).unwrap();
        let back = absence.end(day("2026-12-04"), day("2026-12-03")).unwrap();
        assert_eq!((back.last_day, back.version), (day("2026-12-03"), 2));
        let late = back.end(day("2026-12-08"), day("2026-12-03")).unwrap();
        assert_eq!(late.last_day, day("2026-12-03"), "an absence is not made longer by coming back");
        let over = back.end(day("2026-12-08"), day("2026-12-04")).unwrap_err();
        assert_eq!(over, AbsenceRejection::Over(day("2026-12-03")));
    }
}
