//! The people and accounts of the demonstration city.

use std::collections::HashMap;

use dingyin_domain::coded::Coded as _;
use dingyin_domain::district::District;
use dingyin_domain::id::{PersonId, UserId};
use dingyin_domain::industry::Industry;
use dingyin_domain::permission::Actor;
use dingyin_domain::phone::Phone;
use dingyin_domain::role::Role;
use dingyin_storage::account::{self, NewAccount};
use dingyin_storage::reference::{self as records, Person};
use dingyin_storage::{Stamp, Transaction};
use uuid::Uuid;

use super::files::{AccountRow, PersonRow};
use super::{Known, Loading, new_id};
use crate::Directory;
use crate::error::ServiceError;

impl Loading {
    pub(super) async fn load_people(
        &self,
        transaction: &mut Transaction,
        stamp: &Stamp,
    ) -> Result<Known, ServiceError> {
        let mut people: HashMap<String, Person> = HashMap::new();
        for row in &self.city.people {
            let person = self.person(row)?;
            records::insert_person(transaction, &person).await?;
            people.insert(row.key.clone(), person);
        }
        let mut actors: HashMap<String, Actor> = people.iter().map(|(key, p)| (key.clone(), actor(p))).collect();
        for row in &self.city.accounts {
            let actor = actors.get_mut(&row.person).ok_or_else(|| unknown(&row.person))?;
            let account = self.account(row, actor)?;
            actor.user_id = account.id;
            actor.roles.clone_from(&account.roles);
            account::insert(transaction, stamp, new_id(), &account).await?;
        }
        let units = self.units.units().into_iter().cloned().collect();
        Ok(Known { directory: Directory::new(people.into_values().collect(), units), actors })
    }

    fn person(&self, row: &PersonRow) -> Result<Person, ServiceError> {
        let unit = self.units.unit_by_code(&row.unit).ok_or_else(|| unknown(&row.unit))?;
        Ok(Person {
            id: PersonId(new_id()),
            name: row.name.clone(),
            unit_id: unit.id,
            post: row.post.clone(),
            district: row.district.as_deref().and_then(District::from_code),
            field: row.field.as_deref().and_then(Industry::from_code),
            may_lead: row.may_lead,
            phone: row.phone.as_deref().and_then(|phone| Phone::parse(phone).ok()),
        })
    }

    fn account(&self, row: &AccountRow, actor: &Actor) -> Result<NewAccount, ServiceError> {
        let role = |code: &str| Role::from_code(code.trim()).ok_or_else(|| unknown(code));
        Ok(NewAccount {
            id: UserId(new_id()),
            username: row.username.clone(),
            password_hash: self.hash.clone(),
            person_id: actor.person_id,
            roles: row.roles.split(';').map(role).collect::<Result<_, _>>()?,
        })
    }
}

/// What a person does in the seeds without an account is logged under the system's account.
fn actor(person: &Person) -> Actor {
    Actor {
        user_id: UserId(Uuid::nil()),
        person_id: person.id,
        name: person.name.clone(),
        unit_id: person.unit_id,
        district: person.district,
        field: person.field,
        roles: Vec::new(),
        deputises_for: Vec::new(),
    }
}

fn unknown(key: &str) -> ServiceError {
    ServiceError::Unreadable(format!("the seeds name {key}, which is not there"))
}
