//! Logging a lead.

use chrono::{DateTime, Utc};

use super::{DuplicateQuestion, Facts, Project, Status};
use crate::first_report::FirstReport;
use crate::id::{PersonId, ProjectId, UnitId};
use crate::project_code::ProjectCode;
use crate::stage::Stage;

/// A lead that is to be logged.
#[derive(Debug, Clone)]
pub struct LogLead {
    /// The new project's id.
    pub id: ProjectId,
    /// Its code, the next of the year.
    pub code: ProjectCode,
    /// What is known.
    pub facts: Facts,
    /// How the duplicate question was answered.
    pub duplicates: DuplicateQuestion,
    /// Who reports it.
    pub reported_by: PersonId,
    /// For which unit.
    pub unit_id: UnitId,
    /// When it is logged.
    pub at: DateTime<Utc>,
}

impl Project {
    /// A new project in its first stage; the first report protects it from its day.
    #[must_use]
    pub fn log(command: LogLead) -> Self {
        let reported_on = command.facts.reported_on;
        let first_report = FirstReport::new(command.unit_id, command.facts.district, command.reported_by, reported_on);
        Self {
            id: command.id,
            code: command.code,
            version: 1,
            duplicates: command.duplicates,
            first_report,
            stage: Stage::Lead,
            stage_since: reported_on,
            status: Status::Active,
            leaders: Vec::new(),
            teams: Vec::new(),
            transitions: Vec::new(),
            evidence: Vec::new(),
            reviews: Vec::new(),
            transfers: Vec::new(),
            counts: Vec::new(),
            last_contact_on: None,
            next_step: None,
            created_at: command.at,
            updated_at: command.at,
            facts: command.facts,
        }
    }
}
