//! Reading one project, and how it stands for the asker.

use std::ops::RangeInclusive;

use dingyin_domain::id::{PersonId, ProjectId};
use dingyin_domain::light::ProjectLight;
use dingyin_domain::permission::Action;
use dingyin_domain::project::{LEADER_WORKLOAD, Project, Status, StatusWord};
use dingyin_domain::stage::Stage;
use dingyin_domain::text::Line;
use dingyin_storage::merge::MergedName;
use dingyin_storage::opened_from::OpenedFrom;
use dingyin_storage::project::{self as records, ProjectFilter};

use super::missing::{self, MissingPiece};
use crate::context::Context;
use crate::error::ServiceError;
use crate::{Pending, Service};

/// How a project stands for the asker: what may be done, what is missing, what to look out for.
#[derive(Debug, Clone)]
pub struct Standing {
    /// What is missing for the next stage.
    pub missing: Vec<MissingPiece>,
    /// What the asker may do now.
    pub actions: Vec<&'static str>,
    /// What was merged into it.
    pub merged: Vec<MergedName>,
    /// What it was opened from.
    pub opened_from: Option<OpenedFrom>,
    /// How many active projects the leader has, where that is more than advised.
    pub overload: Option<(PersonId, u64)>,
    /// Its light, while it is active.
    pub light: Option<ProjectLight>,
}

/// What may be asked for.
struct Possible {
    name: &'static str,
    needs: Action,
    /// The statuses in which it makes sense.
    when: &'static [StatusWord],
    /// The stages in which it makes sense.
    stages: RangeInclusive<Stage>,
}

const fn possible(name: &'static str, needs: Action, when: &'static [StatusWord]) -> Possible {
    Possible { name, needs, when, stages: Stage::Lead..=Stage::Production }
}

const PURSUED: &[StatusWord] = &[StatusWord::Active];
const OPEN: &[StatusWord] = &[StatusWord::Active, StatusWord::Suspended];
const ENDED: &[StatusWord] = &[StatusWord::Suspended, StatusWord::Closed];

/// The stages from the agreement on.
const BUILT: RangeInclusive<Stage> = Stage::Signed..=Stage::Production;

const POSSIBLE: &[Possible] = &[
    possible("edit", Action::ProjectEdit, OPEN),
    possible("appoint_leader", Action::LeaderAppoint, PURSUED),
    possible("form_team", Action::TeamForm, PURSUED),
    possible("advance", Action::ProjectAdvance, PURSUED),
    possible("review_admission", Action::AdmissionReview, PURSUED),
    possible("note_follow_up", Action::FollowUpNote, OPEN),
    Possible { stages: Stage::Lead..=Stage::Screening, ..possible("handle_lead", Action::LeadHandle, PURSUED) },
    possible("suspend", Action::ProjectClose, PURSUED),
    possible("close", Action::ProjectClose, OPEN),
    Possible { stages: BUILT, ..possible("increase_capital", Action::ProjectEdit, PURSUED) },
    Possible { stages: BUILT, ..possible("keep_green_channel", Action::GreenChannelKeep, PURSUED) },
    Possible { stages: BUILT, ..possible("report_progress", Action::ProgressReport, OPEN) },
    Possible { stages: BUILT, ..possible("verify_progress", Action::ProgressVerify, OPEN) },
    possible("raise_problem", Action::ProblemRaise, OPEN),
    possible("issue_instruction", Action::InstructionIssue, OPEN),
    possible("record_meeting", Action::MeetingRecord, OPEN),
    possible("transfer", Action::ProjectTransfer, OPEN),
    possible("resume", Action::ProjectClose, ENDED),
    possible("reveal_contacts", Action::ContactReveal, StatusWord::EVERY),
];

impl Service {
    /// A project.
    ///
    /// # Errors
    /// Not there, or not for the asker to see.
    pub async fn project(&self, context: &Context, id: ProjectId) -> Result<Project, ServiceError> {
        context.actor.may_at_all(Action::ProjectRead)?;
        let project = records::load(self.storage().reader(), id).await?;
        context.actor.may(Action::ProjectRead, &self.directory().scope(&project))?;
        Ok(project)
    }

    /// How a project stands for the asker.
    ///
    /// # Errors
    /// The database.
    pub fn standing<'s>(&'s self, context: &'s Context, project: &'s Project) -> Pending<'s, Standing> {
        Box::pin(self.standing_of(context, project))
    }

    async fn standing_of(&self, context: &Context, project: &Project) -> Result<Standing, ServiceError> {
        let directory = self.directory();
        let scope = directory.scope(project);
        let word = project.status.word();
        let open = POSSIBLE.iter().filter(|possible| {
            let makes_sense = possible.when.contains(&word) && possible.stages.contains(&project.stage);
            makes_sense && context.actor.within(possible.needs, &scope)
        });
        let missing = match project.status {
            Status::Active => project.missing_for_next(context.today()),
            _ => Vec::new(),
        };
        Ok(Standing {
            opened_from: self.opened_from(project.id).await?,
            missing: missing::pieces(&missing, &directory, context.today(), context.language),
            actions: open.map(|possible| possible.name).collect(),
            merged: if project.version > 1 { self.merged_into(project.id).await? } else { Vec::new() },
            overload: self.overload(project).await?,
            light: self.light(project, context.today()).await?,
        })
    }

    async fn overload(&self, project: &Project) -> Result<Option<(PersonId, u64)>, ServiceError> {
        let Some(leader) = project.leader() else { return Ok(None) };
        let filter = ProjectFilter {
            statuses: vec![StatusWord::Active],
            leaders: vec![leader.person_id],
            sights: vec![records::Sight::City],
            ..ProjectFilter::default()
        };
        let active = records::count(self.storage().reader(), &filter).await?;
        Ok((active > LEADER_WORKLOAD).then_some((leader.person_id, active)))
    }

    /// The contacts of a project in full, for a stated reason that is logged. Handbook §15.
    ///
    /// # Errors
    /// Not seen, not allowed, or no reason.
    pub async fn reveal_contacts(
        &self,
        context: &Context,
        id: ProjectId,
        reason: Option<String>,
    ) -> Result<Vec<dingyin_domain::project::Contact>, ServiceError> {
        let reason = reason.ok_or(dingyin_domain::invalid::Invalid::Required).and_then(Line::<300>::parse);
        let reason = reason.map_err(|invalid| ServiceError::at("/reason", invalid))?;
        let project = self.project(context, id).await?;
        context.actor.may(Action::ContactReveal, &self.directory().scope(&project))?;
        let (stamp, entry_id) = (context.stamp(), self.clock().id());
        let context = Context { idempotency: None, ..context.clone() };
        self.write(&context, move |transaction| {
            let (stamp, reason) = (stamp.clone(), reason.clone());
            Box::pin(async move {
                records::log_reveal(transaction, &stamp, entry_id, id, reason.as_str());
                Ok(())
            })
        })
        .await?;
        Ok(project.facts.contacts)
    }
}
