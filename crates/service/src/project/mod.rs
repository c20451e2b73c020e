//! What can be done with projects: one verb a file.

mod advance;
mod appoint_leader;
mod close;
mod count;
mod duplicates;
mod edit;
mod follow_up;
mod form_team;
mod light;
mod list;
mod log;
mod merge;
mod missing;
mod opened_from;
mod past;
mod read;
mod recent;
mod recognise;
mod review_admission;
mod suspicion;
mod timeline;
mod transfer;

use dingyin_domain::id::ProjectId;
use dingyin_domain::permission::Action;
use dingyin_domain::project::{Change, Project, Rejection};
use dingyin_storage::project as records;

pub use advance::{EvidenceDraft, Move};
pub use appoint_leader::Appointment;
pub(crate) use close::sound_reason;
pub use count::IncreaseDraft;
pub use dingyin_storage::merge::MergedName;
pub(crate) use duplicates::suspected;
pub use duplicates::{Candidate, NotDuplicateOf};
pub use follow_up::{FollowUpDraft, NextStepDraft, Noted};
pub use form_team::{MemberDraft, Team};
pub use light::Lights;
pub use list::Total;
pub(crate) use list::{Totals, sights};
pub(crate) use merge::Joining;
pub use missing::MissingPiece;
pub use read::Standing;
pub(crate) use recent::Recent;
pub use review_admission::ConditionMetDraft;
pub use suspicion::Pair;
pub use timeline::{FieldChange, Moment};
pub use transfer::TransferDraft;

use crate::context::{Context, Expected};
use crate::error::ServiceError;
use crate::{Done, Service, handover};

impl Service {
    /// The one way a project is changed: load, authorise, compare the version, decide, save.
    pub(crate) async fn change_project<F>(&self, context: &Context, id: ProjectId, ask: Ask, decide: F) -> Done<Project>
    where
        F: Fn(&Project) -> Result<Change, Rejection> + Clone + Send + Sync + 'static,
    {
        let (asked, entry_id) = (context.clone(), self.clock().id());
        let (directory, language, today) = (self.directory(), context.language, context.today());
        self.write(context, move |transaction| {
            let (asked, directory, decide) = (asked.clone(), directory.clone(), decide.clone());
            Box::pin(async move {
                let project = records::for_change(transaction, id).await?;
                asked.actor.may(ask.action, &directory.scope(&project))?;
                ask.expected.check(project.version)?;
                let change =
                    decide(&project).map_err(|rejection| missing::explained(rejection, &directory, today, language))?;
                handover::save(transaction, &asked, (&project, &change), entry_id).await
            })
        })
        .await
    }
}

/// What a change needs: a permission, and the version it builds on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ask {
    pub action: Action,
    pub expected: Expected,
}

impl Ask {
    pub(crate) const fn new(action: Action, expected: Expected) -> Self {
        Self { action, expected }
    }
}

impl From<Vec<dingyin_domain::invalid::Fault>> for ServiceError {
    fn from(faults: Vec<dingyin_domain::invalid::Fault>) -> Self {
        Self::Invalid(faults)
    }
}
