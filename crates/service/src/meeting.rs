//! Meetings (协调会) on a project, and what became of their decisions.

use std::collections::BTreeMap;

use dingyin_domain::id::{MeetingId, MeetingTaskId, ProjectId};
use dingyin_domain::meeting::{Meeting, MeetingDraft, MeetingStepDraft, MeetingTask};
use dingyin_domain::permission::{Action, Actor, Scope};
use dingyin_storage::meeting::{self as records, HeldMeeting};
use dingyin_storage::page::{Cursor, Page};
use dingyin_storage::project as projects;

use crate::beneath::{OfProject, only};
use crate::context::Context;
use crate::error::{Code, ServiceError};
use crate::{Done, Service};

/// A meeting with what it decided, each decision with what the asker may do.
pub type ShownMeeting = (Meeting, Vec<OfProject<MeetingTask>>);

impl Service {
    /// Records a meeting on a project; each decision becomes a task. It needs no version, since it only adds.
    ///
    /// # Errors
    /// Not seen, not allowed, or values that are not sound.
    pub async fn record_meeting(&self, context: &Context, id: ProjectId, draft: MeetingDraft) -> Done<HeldMeeting> {
        let directory = self.directory();
        let read = draft.parse(&*directory, context.today());
        let (meeting_id, entry_id, asked) = (MeetingId(self.clock().id()), self.clock().id(), context.clone());
        let tasks: Vec<MeetingTask> = read
            .iter()
            .flat_map(|(_, decisions)| decisions)
            .map(|decision| MeetingTask::open(MeetingTaskId(self.clock().id()), (id, meeting_id), decision.clone()))
            .collect();
        self.write(context, move |transaction| {
            let (context, directory) = (asked.clone(), directory.clone());
            let (read, tasks) = (read.clone(), tasks.clone());
            Box::pin(async move {
                let project = projects::load(transaction.reader().await?, id).await?;
                context.actor.may(Action::MeetingRecord, &directory.scope(&project))?;
                let (facts, _) = read?;
                let (recorded_by, created_at) = (context.actor.person_id, context.now);
                let meeting = Meeting { id: meeting_id, project_id: id, facts, recorded_by, created_at };
                records::insert(transaction, &context.stamp(), entry_id, (&meeting, &tasks)).await?;
                Ok((meeting, tasks))
            })
        })
        .await
    }

    /// Marks a decision as done, or not done after all.
    ///
    /// # Errors
    /// Not seen, not allowed, what its state forbids, or values that are not sound.
    pub async fn step_meeting_task(
        &self,
        context: &Context,
        id: MeetingTaskId,
        draft: MeetingStepDraft,
    ) -> Done<MeetingTask> {
        let (read, entry_id) = (draft.parse(), self.clock().id());
        let (asked, directory) = (context.clone(), self.directory());
        self.write(context, move |transaction| {
            let (context, directory, read) = (asked.clone(), directory.clone(), read.clone());
            Box::pin(async move {
                let task = records::for_change(transaction, id).await?;
                let project = projects::load(transaction.reader().await?, task.project_id).await?;
                may(&context.actor, &task, &directory.scope(&project))?;
                let step = read?;
                let event = step.event;
                let after = task.after(step, context.today())?;
                records::save(transaction, &context.stamp(), (entry_id, event), &after).await?;
                Ok(after)
            })
        })
        .await
    }

    /// A decision as a task.
    ///
    /// # Errors
    /// Not there, or not for the asker to see.
    pub async fn meeting_task(
        &self,
        context: &Context,
        id: MeetingTaskId,
    ) -> Result<OfProject<MeetingTask>, ServiceError> {
        context.actor.may_at_all(Action::ProjectRead)?;
        let task = records::load_task(self.storage().reader(), id).await?;
        let project = projects::load(self.storage().reader(), task.project_id).await?;
        match may(&context.actor, &task, &self.directory().scope(&project)) {
            Err(error) if error.code() == Code::NotFound => Err(error),
            _ => self.shown_meeting_task(context, task).await,
        }
    }

    /// A decision as it is shown to the asker.
    ///
    /// # Errors
    /// The database.
    pub async fn shown_meeting_task(
        &self,
        context: &Context,
        task: MeetingTask,
    ) -> Result<OfProject<MeetingTask>, ServiceError> {
        only(self.shown_tasks(context, vec![task]).await?)
    }

    async fn shown_tasks(
        &self,
        context: &Context,
        tasks: Vec<MeetingTask>,
    ) -> Result<Vec<OfProject<MeetingTask>>, ServiceError> {
        let actions = |task: &MeetingTask, scope: Scope| match may(&context.actor, task, &scope) {
            Ok(()) => task.events().into_iter().map(|event| event.code()).collect(),
            Err(_) => Vec::new(),
        };
        self.of_projects(context, tasks, |task| task.project_id, actions).await
    }

    /// One page of a project's meetings with what they decided, the latest first, and how many there are.
    ///
    /// # Errors
    /// The project is not seen.
    pub async fn meetings(
        &self,
        context: &Context,
        id: ProjectId,
        after: Option<&Cursor>,
        limit: u64,
    ) -> Result<(Page<ShownMeeting>, u64), ServiceError> {
        self.project(context, id).await?;
        let ids = self.joined(id).await?;
        let (page, total) = records::list(self.storage().reader(), &ids, after, limit).await?;
        Ok((Page { items: self.shown_meetings(context, page.items).await?, next: page.next }, total))
    }

    /// A meeting as it is shown to the asker.
    ///
    /// # Errors
    /// The database.
    pub async fn shown_meeting(&self, context: &Context, held: HeldMeeting) -> Result<ShownMeeting, ServiceError> {
        only(self.shown_meetings(context, vec![held]).await?)
    }

    async fn shown_meetings(
        &self,
        context: &Context,
        held: Vec<HeldMeeting>,
    ) -> Result<Vec<ShownMeeting>, ServiceError> {
        let (meetings, tasks): (Vec<Meeting>, Vec<Vec<MeetingTask>>) = held.into_iter().unzip();
        let mut of: BTreeMap<MeetingId, Vec<OfProject<MeetingTask>>> = BTreeMap::new();
        for task in self.shown_tasks(context, tasks.into_iter().flatten().collect()).await? {
            of.entry(task.record.meeting_id).or_default().push(task);
        }
        let with_tasks = |meeting: Meeting| {
            let tasks = of.remove(&meeting.id).unwrap_or_default();
            (meeting, tasks)
        };
        Ok(meetings.into_iter().map(with_tasks).collect())
    }
}

/// The unit or the person it names carries it out; others see it with its project.
fn may(actor: &Actor, task: &MeetingTask, project: &Scope) -> Result<(), ServiceError> {
    let acting = task.handled_in(project.clone());
    actor.may_beneath((Action::MeetingTaskHandle, &acting), (Action::ProjectRead, project))?;
    Ok(())
}
