//! Recording contacts with the investor.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use dingyin_domain::coded::Coded as _;
use dingyin_domain::id::{AttachmentId, FollowUpId, PersonId, ProjectId};
use dingyin_domain::invalid::{Fault, Faults, Invalid};
use dingyin_domain::permission::Action;
use dingyin_domain::project::{ContactKind, FollowUp, NextStep, NoteFollowUp};
use dingyin_domain::text::{Body, Line, Remark, filled};
use dingyin_storage::attachment::{self, Attachment};
use dingyin_storage::page::{Cursor, Page};
use dingyin_storage::project as records;
use serde::{Deserialize, Serialize};

use super::missing;
use crate::attachment::HandedIn;
use crate::context::Context;
use crate::error::ServiceError;
use crate::{Done, Service};

/// A contact as it is told.
#[derive(Debug, Clone, Default)]
pub struct FollowUpDraft {
    /// The day of the contact.
    pub on: Option<NaiveDate>,
    /// Kind code.
    pub kind: Option<String>,
    /// What came of it.
    pub summary: Option<String>,
    /// Who took part.
    pub participants: Option<String>,
    /// What comes next.
    pub next_step: Option<NextStepDraft>,
    /// Files that were handed in and go with it.
    pub attachments: Vec<AttachmentId>,
}

/// A contact as it was recorded, with what is known of its files.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Noted {
    /// The contact.
    pub follow_up: FollowUp,
    /// Its files.
    pub attachments: Vec<HandedIn>,
}

impl Noted {
    fn new(follow_up: FollowUp, files: &HashMap<AttachmentId, Attachment>) -> Self {
        let known = follow_up.attachments.iter().filter_map(|id| files.get(id));
        Self { attachments: known.cloned().map(HandedIn::from).collect(), follow_up }
    }

    /// Whether every file that is named was handed in.
    fn all_there(&self) -> Result<(), Vec<Fault>> {
        let mut faults = Faults::default();
        let there: HashSet<AttachmentId> = self.attachments.iter().map(|file| file.id).collect();
        for (index, id) in self.follow_up.attachments.iter().enumerate() {
            if !there.contains(id) {
                faults.add(format!("/attachment_ids/{index}"), Invalid::NotFound);
            }
        }
        faults.finish(Some(()))
    }
}

/// What comes next, as it is told.
#[derive(Debug, Clone, Default)]
pub struct NextStepDraft {
    /// What is to be done.
    pub text: Option<String>,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// Who does it; the asker when absent.
    pub person_id: Option<PersonId>,
}

impl Service {
    /// Records a contact; it needs no version, since it only adds.
    ///
    /// # Errors
    /// Not seen, not allowed, or what the rules refuse.
    pub async fn note_follow_up(&self, context: &Context, id: ProjectId, draft: FollowUpDraft) -> Done<Noted> {
        let follow_up = self.sound_follow_up(context, id, draft)?;
        let files = self.files_of(std::slice::from_ref(&follow_up)).await?;
        let noted = Noted::new(follow_up, &files);
        let (stamp, entry_id) = (context.stamp(), self.clock().id());
        let (actor, directory, language) = (context.actor.clone(), self.directory(), context.language);
        let today = context.today();
        self.write(context, move |transaction| {
            let (stamp, actor, directory) = (stamp.clone(), actor.clone(), directory.clone());
            let noted = noted.clone();
            Box::pin(async move {
                let project = records::for_change(transaction, id).await?;
                actor.may(Action::FollowUpNote, &directory.scope(&project))?;
                noted.all_there()?;
                let change = project
                    .note_follow_up(NoteFollowUp(noted.follow_up.clone()), today)
                    .map_err(|rejection| missing::explained(rejection, &directory, today, language))?;
                records::save(transaction, &stamp, entry_id, &project, &change).await?;
                Ok(noted)
            })
        })
        .await
    }

    fn sound_follow_up(
        &self,
        context: &Context,
        project: ProjectId,
        given: FollowUpDraft,
    ) -> Result<FollowUp, ServiceError> {
        let mut faults = Faults::default();
        let on = faults.need("/on", given.on, Ok);
        let kind = faults.need("/kind", given.kind, ContactKind::known);
        let summary = faults.need("/summary", given.summary, Body::parse);
        let participants = faults.may("/participants", filled(given.participants), Remark::parse);
        let attachments = faults.take("/attachment_ids", FollowUp::attached(given.attachments));
        let next_step = given.next_step.and_then(|step| self.sound_step(context, step, &mut faults));
        let follow_up = || {
            Some(FollowUp {
                id: FollowUpId(self.clock().id()),
                project_id: project,
                on: on?,
                kind: kind?,
                summary: summary?,
                participants,
                next_step,
                attachments: attachments?,
                by: context.actor.person_id,
                created_at: context.now,
            })
        };
        let follow_up = follow_up();
        Ok(faults.finish(follow_up)?)
    }

    pub(crate) fn sound_step(&self, context: &Context, given: NextStepDraft, faults: &mut Faults) -> Option<NextStep> {
        let directory = self.directory();
        let text = faults.need("/next_step/text", given.text, Line::parse);
        let due_on = faults.need("/next_step/due_on", given.due_on, Ok);
        let person = given.person_id.unwrap_or(context.actor.person_id);
        let person = faults
            .take("/next_step/person_id", directory.person(person).map(|person| person.id).ok_or(Invalid::NotFound));
        Some(NextStep { text: text?, due_on: due_on?, person_id: person? })
    }

    /// The contacts of a project, newest first, and how many there are.
    ///
    /// # Errors
    /// Not seen, or a cursor that does not read.
    pub async fn follow_ups(
        &self,
        context: &Context,
        id: ProjectId,
        after: Option<&Cursor>,
        limit: u64,
    ) -> Result<(Page<Noted>, u64), ServiceError> {
        self.project(context, id).await?;
        let ids = self.joined(id).await?;
        let (page, total) = records::follow_ups(self.storage().reader(), &ids, after, limit).await?;
        let files = self.files_of(&page.items).await?;
        Ok((page.map(|follow_up| Noted::new(follow_up, &files)), total))
    }

    /// What is known of the files of these contacts.
    async fn files_of(&self, contacts: &[FollowUp]) -> Result<HashMap<AttachmentId, Attachment>, ServiceError> {
        let ids = contacts.iter().flat_map(|contact| contact.attachments.iter().copied());
        Ok(attachment::find_many(self.storage().reader(), ids).await?)
    }
}
