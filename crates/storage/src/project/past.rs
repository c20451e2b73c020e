//! A project as it stood at an instant, rebuilt from the change log: each entry is applied again, in order.

use chrono::{DateTime, Utc};
use dingyin_domain::green_channel::Channel;
use dingyin_domain::phone::Phone;
use dingyin_domain::project::{Change, Contact, Facts, LogLead, Project};
use dingyin_domain::text::Line;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::rows::sound;
use crate::table::change_log;

/// A project with its green channel, as they stood.
#[derive(Debug, Clone)]
pub struct Past {
    /// The project.
    pub project: Project,
    /// Its channel, once it was opened.
    pub channel: Option<Channel>,
}

/// What was rebuilt so far.
struct Replay<'p> {
    /// The project as it stands now; what the log does not keep is taken from it.
    now: &'p Project,
    /// The state as the log keeps it.
    state: Map<String, Value>,
    contacts: Vec<Contact>,
    past: Option<Past>,
}

/// The project as it stood at an instant; nothing before it was logged. Contacts that were erased since are not there.
///
/// # Errors
/// The database, or an entry that does not read.
pub async fn as_of(
    connection: &impl ConnectionTrait,
    now: &Project,
    at: DateTime<Utc>,
) -> Result<Option<Past>, StorageError> {
    use change_log::Column as C;
    let entries = change_log::Entity::find()
        .filter(C::Aggregate.eq("project"))
        .filter(C::AggregateId.eq(now.id.0))
        .filter(C::At.lte(to_micros(at)))
        .order_by_asc(C::Position)
        .all(connection)
        .await?;
    let mut replay = Replay { now, state: Map::new(), contacts: Vec::new(), past: None };
    for entry in entries {
        replay.apply(entry)?;
    }
    Ok(replay.past)
}

impl Replay<'_> {
    fn apply(&mut self, entry: change_log::Model) -> Result<(), StorageError> {
        let mut data: Value = sound(serde_json::from_str(&entry.data), "log entry")?;
        if let Some(Value::Object(after)) = data.get_mut("after").map(Value::take) {
            // The state has their number alone, which other contacts may share.
            if entry.personal.is_some() || after.contains_key("contacts") {
                self.contacts = contacts(entry.personal.as_deref());
            }
            self.state.extend(after);
        }
        let at = from_micros(entry.at);
        match (entry.action.as_str(), self.past.as_mut()) {
            ("project.logged", _) => {
                let project = self.logged(at)?;
                self.past = Some(Past { project, channel: None });
            }
            ("project.edited", Some(_)) => {
                let facts = self.facts()?;
                if let Some(past) = self.past.as_mut() {
                    past.project = past.project.after(&Change::Edited { facts: Box::new(facts) }, at);
                }
            }
            (_, Some(past)) => {
                if let Some(change) = data.get_mut("change").map(Value::take) {
                    past.change(sound(serde_json::from_value(change), "change")?, at);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn logged(&self, at: DateTime<Utc>) -> Result<Project, StorageError> {
        let mut project = Project::log(LogLead {
            id: self.now.id,
            code: self.now.code,
            facts: self.facts()?,
            duplicates: self.now.duplicates,
            reported_by: self.field("reported_by")?,
            unit_id: self.field("report_unit")?,
            at,
        });
        project.first_report.protected_until = self.field("protected_until")?;
        Ok(project)
    }

    fn facts(&self) -> Result<Facts, StorageError> {
        let of = |name: &str| self.state.get(name).cloned().unwrap_or_default();
        let facts = json!({
            "name": of("name"),
            "investor": of("investor"),
            "industry": of("industry"),
            "sub_industry": of("sub_industry"),
            "district": of("district"),
            "total_investment": of("total_investment_yuan"),
            "foreign_investment": of("foreign_investment"),
            "summary": of("summary"),
            "source": of("source"),
            "contacts": [],
            "reported_on": of("reported_on"),
        });
        let facts: Facts = sound(serde_json::from_value(facts), "facts in the log")?;
        Ok(Facts { contacts: self.contacts.clone(), ..facts })
    }

    fn field<T: DeserializeOwned>(&self, name: &'static str) -> Result<T, StorageError> {
        sound(serde_json::from_value(self.state.get(name).cloned().unwrap_or_default()), name)
    }
}

impl Past {
    fn change(&mut self, change: Change, at: DateTime<Utc>) {
        if let Change::GreenChannelMoved { step } = &change {
            self.channel = match self.channel.take() {
                Some(channel) => Some(channel.after(step)),
                None => Channel::opened_by(step),
            };
        }
        self.project = self.project.after(&change, at);
    }
}

/// The contacts that lie beside an entry; nobody where they were erased.
fn contacts(personal: Option<&str>) -> Vec<Contact> {
    let personal: Value = personal.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
    let text = |contact: &Value, field: &str| contact.get(field).and_then(Value::as_str).map(str::to_owned);
    let contact = |contact: &Value| {
        let name = Line::parse(text(contact, "name")?).ok()?;
        Some(Contact { name, phone: Phone::parse(&text(contact, "phone")?).ok()? })
    };
    let given = personal.get("contacts").and_then(Value::as_array).into_iter().flatten();
    given.filter_map(contact).collect()
}
