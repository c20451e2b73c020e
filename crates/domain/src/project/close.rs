//! Suspending, closing and resuming a project, always with a reason. Handbook §6.

use chrono::NaiveDate;

use super::{Change, Outcome, Project, Rejection, Status};
use crate::id::ProjectId;
use crate::invalid::Invalid;
use crate::text::Remark;

/// An ending.
#[derive(Debug, Clone)]
pub struct Close {
    /// How it ends.
    pub outcome: Outcome,
    /// Why.
    pub reason: Remark,
    /// The project it is merged into.
    pub into: Option<ProjectId>,
}

/// A rest.
#[derive(Debug, Clone)]
pub struct Suspend {
    /// Why.
    pub reason: Remark,
    /// When it is looked at again.
    pub review_on: Option<NaiveDate>,
}

/// The end of a rest, or the reopening of a closed project.
#[derive(Debug, Clone)]
pub struct Resume {
    /// Why.
    pub reason: Remark,
}

impl Project {
    /// Ends the project; a suspended one may be ended too.
    ///
    /// # Errors
    /// Closed already, or merged into nothing or itself.
    pub fn close(&self, command: Close) -> Result<Change, Rejection> {
        if let Status::Closed { .. } = self.status {
            return Err(Rejection::NotActive(self.status.word()));
        }
        let merged = command.outcome == Outcome::Merged;
        match command.into {
            None if merged => return Err(Rejection::at("/into_project_id", Invalid::Required)),
            Some(into) if !merged || into == self.id => {
                return Err(Rejection::at("/into_project_id", Invalid::OutOfRange));
            }
            _ => {}
        }
        let status = Status::Closed { outcome: command.outcome, reason: command.reason, into: command.into };
        Ok(Change::StatusChanged { status, reason: None })
    }

    /// Lets the project rest.
    ///
    /// # Errors
    /// Not active, or a review day that has passed.
    pub fn suspend(&self, command: Suspend, today: NaiveDate) -> Result<Change, Rejection> {
        self.must_be_active()?;
        if command.review_on.is_some_and(|day| day < today) {
            return Err(Rejection::at("/review_on", Invalid::Before(today)));
        }
        let status = Status::Suspended { reason: command.reason, review_on: command.review_on };
        Ok(Change::StatusChanged { status, reason: None })
    }

    /// Takes the project up again.
    ///
    /// # Errors
    /// It is active already.
    pub fn resume(&self, command: Resume) -> Result<Change, Rejection> {
        if self.status == Status::Active {
            return Err(Rejection::AlreadyActive);
        }
        Ok(Change::StatusChanged { status: Status::Active, reason: Some(command.reason) })
    }
}
