//! Follow-ups: a contact with the investor or a visit, with the next step. Handbook §1.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Change, Project, Rejection, Status};
use crate::coded::coded;
use crate::id::{AttachmentId, FollowUpId, PersonId, ProjectId};
use crate::invalid::Invalid;
use crate::text::{Body, Line, Remark};

coded! {
    /// How the contact was made.
    pub enum ContactKind {
        Visit = "visit" "走访" "Visit",
        Call = "call" "电话" "Call",
        Meeting = "meeting" "会谈" "Meeting",
        Message = "message" "函件消息" "Message",
        Inspection = "inspection" "考察" "Inspection",
        Other = "other" "其他" "Other",
    }
}

/// What comes next, by when, and who does it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextStep {
    /// What is to be done.
    pub text: Line<300>,
    /// By when.
    pub due_on: NaiveDate,
    /// Who does it.
    pub person_id: PersonId,
}

/// A contact as recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// Its id.
    pub id: FollowUpId,
    /// The project.
    pub project_id: ProjectId,
    /// The day of the contact.
    pub on: NaiveDate,
    /// How.
    pub kind: ContactKind,
    /// What came of it.
    pub summary: Body,
    /// Who took part.
    pub participants: Option<Remark>,
    /// What comes next.
    pub next_step: Option<NextStep>,
    /// Files that go with it, such as photos of the visit, in the order in which they were given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<AttachmentId>,
    /// Who recorded it.
    pub by: PersonId,
    /// When it was recorded.
    pub created_at: DateTime<Utc>,
}

/// So many files go with one contact at most.
const MOST_ATTACHMENTS: usize = 9;

impl FollowUp {
    /// The files that are to go with a contact.
    ///
    /// # Errors
    /// More than nine, or one of them twice.
    pub fn attached(files: Vec<AttachmentId>) -> Result<Vec<AttachmentId>, Invalid> {
        if files.len() > MOST_ATTACHMENTS {
            return Err(Invalid::TooMany(MOST_ATTACHMENTS));
        }
        let distinct: HashSet<&AttachmentId> = files.iter().collect();
        if distinct.len() < files.len() { Err(Invalid::Repeated) } else { Ok(files) }
    }
}

/// A contact that is to be recorded.
#[derive(Debug, Clone)]
pub struct NoteFollowUp(pub FollowUp);

impl Project {
    /// Records a contact; it moves the end of the first report's protection.
    ///
    /// # Errors
    /// A closed project, a contact in the future, or a next step due before the contact.
    pub fn note_follow_up(&self, command: NoteFollowUp, today: NaiveDate) -> Result<Change, Rejection> {
        let follow_up = command.0;
        if let Status::Closed { .. } = self.status {
            return Err(Rejection::NotActive(self.status.word()));
        }
        if follow_up.on > today {
            return Err(Rejection::at("/on", Invalid::InFuture));
        }
        if follow_up.next_step.as_ref().is_some_and(|step| step.due_on < follow_up.on) {
            return Err(Rejection::at("/next_step/due_on", Invalid::Before(follow_up.on)));
        }
        let protected_until = self.first_report.after_contact(follow_up.on);
        Ok(Change::FollowUpNoted { follow_up, protected_until })
    }
}
