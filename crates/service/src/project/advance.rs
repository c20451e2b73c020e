//! Moving a project between stages.

use chrono::NaiveDate;
use dingyin_domain::coded::Coded as _;
use dingyin_domain::evidence::{Evidence, EvidenceKind};
use dingyin_domain::green_channel::Channel;
use dingyin_domain::id::{AttachmentId, EvidenceId, ProjectId, TransitionId};
use dingyin_domain::invalid::{Faults, Invalid};
use dingyin_domain::money::Yuan;
use dingyin_domain::permission::Action;
use dingyin_domain::project::{Advance, Project, Rejection};
use dingyin_domain::stage::Stage;
use dingyin_domain::text::{Line, Remark, filled};
use dingyin_storage::{attachment, green_channel};

use super::Ask;
use crate::context::{Context, Expected};
use crate::error::ServiceError;
use crate::{Done, Service};

const MOST_EVIDENCE: usize = 30;

/// A move as asked for.
#[derive(Debug, Clone, Default)]
pub struct Move {
    /// Stage code.
    pub to: Option<String>,
    /// The business date.
    pub on: Option<NaiveDate>,
    /// The evidence handed in.
    pub evidence: Vec<EvidenceDraft>,
    /// A remark; the reason when it goes back.
    pub note: Option<String>,
}

/// A piece of evidence as handed in.
#[derive(Debug, Clone, Default)]
pub struct EvidenceDraft {
    /// Kind code.
    pub kind: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// Its number.
    pub number: Option<String>,
    /// Its date.
    pub on: Option<NaiveDate>,
    /// The amount it names.
    pub amount_yuan: Option<i64>,
    /// The file.
    pub attachment_id: Option<AttachmentId>,
}

impl Service {
    /// Moves a project one stage forward, or back with a reason.
    ///
    /// # Errors
    /// Not seen, not allowed, a stale version, or what the rules refuse: with every missing thing, who owes it and
    /// since when.
    pub async fn advance(&self, context: &Context, id: ProjectId, expected: Expected, asked: Move) -> Done<Project> {
        let command = self.sound_move(context, asked)?;
        self.check_files(&command).await?;
        let today = context.today();
        // A step of the channel is a version of the project: one read here is the one that the expected version has.
        let channel = match command.to {
            Stage::Construction => green_channel::load(self.storage().reader(), id).await?,
            _ => None,
        };
        let decide = move |project: &Project| {
            let change = project.advance(command.clone(), today)?;
            let starts = project.stage < Stage::Construction;
            let open = channel.as_ref().filter(|_| starts).map(Channel::open_before_start).unwrap_or_default();
            if open.is_empty() { Ok(change) } else { Err(Rejection::ApprovalsOpen(open)) }
        };
        self.change_project(context, id, Ask::new(Action::ProjectAdvance, expected), decide).await
    }

    async fn check_files(&self, command: &Advance) -> Result<(), ServiceError> {
        let mut faults = Faults::default();
        for (at, (_, evidence)) in command.evidence.iter().enumerate() {
            let file = evidence.attachment_id.as_slice();
            if !attachment::all_there(self.storage().reader(), file).await? {
                faults.add(format!("/evidence/{at}/attachment_id"), Invalid::NotFound);
            }
        }
        Ok(faults.finish(Some(()))?)
    }

    fn sound_move(&self, context: &Context, asked: Move) -> Result<Advance, ServiceError> {
        let mut faults = Faults::default();
        let to = faults.need("/to", asked.to, Stage::known);
        let on = faults.need("/on", asked.on, Ok);
        let note = faults.may("/note", filled(asked.note), Remark::parse);
        if asked.evidence.len() > MOST_EVIDENCE {
            faults.add("/evidence", Invalid::TooMany(MOST_EVIDENCE));
        }
        let mut evidence = Vec::new();
        for (at, draft) in asked.evidence.into_iter().take(MOST_EVIDENCE).enumerate() {
            let piece = draft.parse(&format!("/evidence/{at}"), &mut faults);
            evidence.extend(piece.map(|piece| (EvidenceId(self.clock().id()), piece)));
        }
        let id = TransitionId(self.clock().id());
        let by = context.actor.person_id;
        let command = to.zip(on).map(|(to, on)| Advance { id, to, on, evidence, note, by });
        Ok(faults.finish(command)?)
    }
}

impl EvidenceDraft {
    fn parse(self, pointer: &str, faults: &mut Faults) -> Option<Evidence> {
        let kind = faults.need(&format!("{pointer}/kind"), self.kind, EvidenceKind::known);
        let title = faults.may(&format!("{pointer}/title"), filled(self.title), Line::parse);
        let number = faults.may(&format!("{pointer}/number"), filled(self.number), Line::parse);
        let amount = faults.may(&format!("{pointer}/amount_yuan"), self.amount_yuan, Yuan::new);
        Some(Evidence { kind: kind?, title, number, on: self.on, amount, attachment_id: self.attachment_id })
    }
}
