//! Who is who in the demonstration city.

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use crate::client::Client;

/// People and units by name and code.
#[derive(Debug, Clone)]
pub struct Directory {
    people: Vec<Value>,
    units: Vec<Value>,
}

impl Directory {
    /// Reads it as anyone who is signed in can.
    ///
    /// # Errors
    /// It is not answered.
    pub fn read(client: &Client) -> Result<Self> {
        Ok(Self { people: client.every("/people", 200)?, units: client.every("/units", 200)? })
    }

    /// The id of a person.
    ///
    /// # Errors
    /// Nobody has this name.
    pub fn person(&self, name: &str) -> Result<&str> {
        id(&self.people, "name", name)
    }

    /// The id of a unit.
    ///
    /// # Errors
    /// No unit has this code.
    pub fn unit(&self, code: &str) -> Result<&str> {
        id(&self.units, "code", code)
    }

    /// The body that appoints someone.
    ///
    /// # Errors
    /// Nobody has this name.
    pub fn appointment(&self, name: &str, from: &str) -> Result<Value> {
        Ok(json!({ "person_id": self.person(name)?, "reason": "按分管领域明确", "from": from }))
    }

    /// The body that forms a team under the promotion centre.
    ///
    /// # Errors
    /// Nobody has one of these names.
    pub fn team(&self, liaison: &str, members: &[&str], from: &str) -> Result<Value> {
        let member = |name: &&str| anyhow::Ok(json!({ "person_id": self.person(name)?, "duty": "approvals" }));
        let members = members.iter().map(member).collect::<Result<Vec<_>>>()?;
        Ok(json!({
            "lead_unit_id": self.unit("investment_promotion")?,
            "liaison_id": self.person(liaison)?,
            "members": members,
            "reason": "进入洽谈，组建专班",
            "from": from,
        }))
    }
}

fn id<'d>(rows: &'d [Value], field: &str, value: &str) -> Result<&'d str> {
    let row = rows.iter().find(|row| row[field] == value);
    row.and_then(|row| row["id"].as_str()).with_context(|| format!("there is no {value}"))
}
