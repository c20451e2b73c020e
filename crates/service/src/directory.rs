//! Units and people by id, kept in memory: nearly every answer names some of them.

use std::collections::HashMap;

use chrono::NaiveDate;
use dingyin_domain::approval::Approval;
use dingyin_domain::id::{PersonId, UnitId};
use dingyin_domain::instruction::Known;
use dingyin_domain::language::Language;
use dingyin_domain::permission::Scope;
use dingyin_domain::project::Project;
use dingyin_storage::reference::{Person, Unit};

/// Everyone and every unit.
#[derive(Debug, Default)]
pub struct Directory {
    people: HashMap<PersonId, Person>,
    units: HashMap<UnitId, Unit>,
}

impl Directory {
    pub(crate) fn new(people: Vec<Person>, units: Vec<Unit>) -> Self {
        Self {
            people: people.into_iter().map(|person| (person.id, person)).collect(),
            units: units.into_iter().map(|unit| (unit.id, unit)).collect(),
        }
    }

    /// The person with this id.
    #[must_use]
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.get(&id)
    }

    /// What a person is called; an id that nobody has is shown as a dash.
    #[must_use]
    pub fn person_name(&self, id: PersonId) -> &str {
        self.people.get(&id).map_or("—", |person| &person.name)
    }

    /// The unit with this id.
    #[must_use]
    pub fn unit(&self, id: UnitId) -> Option<&Unit> {
        self.units.get(&id)
    }

    /// The unit with this code.
    #[must_use]
    pub fn unit_by_code(&self, code: &str) -> Option<&Unit> {
        self.units.values().find(|unit| unit.code == code)
    }

    /// The unit that decides an approval; none where the company does it itself.
    #[must_use]
    pub fn deciding_unit(&self, approval: &Approval) -> Option<&Unit> {
        approval.unit.as_deref().and_then(|code| self.unit_by_code(code))
    }

    /// What a unit was called on a day: the latest name that was used by then, else its first.
    #[must_use]
    pub fn unit_name(&self, id: UnitId, on: NaiveDate, language: Language) -> &str {
        let Some(unit) = self.units.get(&id) else { return "—" };
        let by_then = unit.names.iter().rev().find(|name| name.valid_from <= on);
        by_then.or(unit.names.first()).map_or("—", |name| language.pick(&name.name_zh, &name.name_en))
    }

    /// Everyone, by name.
    #[must_use]
    pub fn people(&self) -> Vec<&Person> {
        let mut people: Vec<&Person> = self.people.values().collect();
        people.sort_by(|a, b| a.name.cmp(&b.name).then(a.id.cmp(&b.id)));
        people
    }

    /// Every unit, by code.
    #[must_use]
    pub fn units(&self) -> Vec<&Unit> {
        let mut units: Vec<&Unit> = self.units.values().collect();
        units.sort_by(|a, b| a.code.cmp(&b.code));
        units
    }

    /// Who may see a project, the units of its team's people included.
    #[must_use]
    pub fn scope(&self, project: &Project) -> Scope {
        let mut scope = project.scope();
        let units = scope.team.iter().filter_map(|person| self.people.get(person)).map(|person| person.unit_id);
        scope.units.extend(units.collect::<Vec<_>>());
        scope
    }
}

impl Known for Directory {
    fn unit(&self, id: UnitId) -> bool {
        self.units.contains_key(&id)
    }

    fn person(&self, id: PersonId) -> bool {
        self.people.contains_key(&id)
    }
}
