//! Instructions (批示): issued by a leader, carried out by those whom they name, checked and closed by who issued them.

use dingyin_domain::id::{InstructionId, PersonId, ProjectId};
use dingyin_domain::instruction::{
    Instruction, InstructionDraft, InstructionEvent, InstructionStepDraft, IssueInstruction,
};
use dingyin_domain::invalid::Invalid;
use dingyin_domain::permission::{Action, Actor, Reach, Scope};
use dingyin_domain::project::{Project, Rejection, StatusWord};
use dingyin_storage::instruction::{self as records, InstructionFilter};
use dingyin_storage::page::{Cursor, Page};
use dingyin_storage::{Transaction, problem, project as projects};

use crate::beneath::{OfProject, only, sights_of};
use crate::context::Context;
use crate::error::{Code, ServiceError};
use crate::{Directory, Done, Service};

impl Service {
    /// Issues an instruction on a project; it needs no version, since it only adds. The office enters what a leader said, the
    /// project's own where none is named.
    ///
    /// # Errors
    /// Not seen, not allowed, a closed project, or values that are not sound.
    pub async fn issue_instruction(
        &self,
        context: &Context,
        id: ProjectId,
        draft: InstructionDraft,
    ) -> Done<Instruction> {
        let (asked, directory) = (context.clone(), self.directory());
        let (instruction_id, entry_id) = (InstructionId(self.clock().id()), self.clock().id());
        self.write(context, move |transaction| {
            let (context, directory, draft) = (asked.clone(), directory.clone(), draft.clone());
            Box::pin(async move {
                let project = projects::load(transaction.reader().await?, id).await?;
                context.actor.may(Action::InstructionIssue, &directory.scope(&project))?;
                if project.status.word() == StatusWord::Closed {
                    return Err(Rejection::NotActive(StatusWord::Closed).into());
                }
                let issued_by = issuer(&context.actor, &directory, &project, draft.leader_id)?;
                is_of_project(transaction, &draft, id).await?;
                let problem_id = draft.problem_id;
                let said = draft.parse(&*directory, context.today())?;
                let command = IssueInstruction { id: instruction_id, project_id: id, problem_id, issued_by, said };
                let instruction = Instruction::issue(command, context.now);
                records::insert(transaction, &context.stamp(), entry_id, &instruction).await?;
                Ok(instruction)
            })
        })
        .await
    }

    /// Lets something happen to an instruction's task.
    ///
    /// # Errors
    /// Not seen, not allowed, what the state forbids, or values that are not sound.
    pub async fn step_instruction(
        &self,
        context: &Context,
        id: InstructionId,
        draft: InstructionStepDraft,
    ) -> Done<Instruction> {
        let (read, entry_id) = (draft.parse(), self.clock().id());
        let (asked, directory) = (context.clone(), self.directory());
        self.write(context, move |transaction| {
            let (context, directory, read) = (asked.clone(), directory.clone(), read.clone());
            Box::pin(async move {
                let instruction = records::for_change(transaction, id).await?;
                let project = projects::load(transaction.reader().await?, instruction.project_id).await?;
                let scope = directory.scope(&project);
                sees(&context.actor, &instruction, &scope)?;
                let step = read?;
                let event = step.event;
                may(&context.actor, event, &instruction, &scope)?;
                let after = instruction.after(step, context.actor.person_id, (context.now, context.today()))?;
                records::save(transaction, &context.stamp(), (entry_id, event), &after).await?;
                Ok(after)
            })
        })
        .await
    }

    /// An instruction.
    ///
    /// # Errors
    /// Not there, or not for the asker to see.
    pub async fn instruction(
        &self,
        context: &Context,
        id: InstructionId,
    ) -> Result<OfProject<Instruction>, ServiceError> {
        context.actor.may_at_all(Action::InstructionRead)?;
        let instruction = records::load(self.storage().reader(), id).await?;
        let project = projects::load(self.storage().reader(), instruction.project_id).await?;
        sees(&context.actor, &instruction, &self.directory().scope(&project))?;
        self.shown_instruction(context, instruction).await
    }

    /// An instruction as it is shown to the asker.
    ///
    /// # Errors
    /// The database.
    pub async fn shown_instruction(
        &self,
        context: &Context,
        instruction: Instruction,
    ) -> Result<OfProject<Instruction>, ServiceError> {
        only(self.shown_instructions(context, vec![instruction]).await?)
    }

    async fn shown_instructions(
        &self,
        context: &Context,
        instructions: Vec<Instruction>,
    ) -> Result<Vec<OfProject<Instruction>>, ServiceError> {
        let actions = |instruction: &Instruction, scope: Scope| {
            let events = instruction.task.iter().flat_map(|task| task.state.events());
            let may = |event: &InstructionEvent| may(&context.actor, *event, instruction, &scope).is_ok();
            events.filter(may).map(InstructionEvent::code).collect()
        };
        self.of_projects(context, instructions, |instruction| instruction.project_id, actions).await
    }

    /// One page of the instructions that the asker may see, the latest first, and how many there are; those on one project
    /// where it is named.
    ///
    /// # Errors
    /// The asker sees none at all, or nothing of the project.
    pub async fn instructions(
        &self,
        context: &Context,
        (project, filter): (Option<ProjectId>, InstructionFilter),
        after: Option<&Cursor>,
        limit: u64,
    ) -> Result<(Page<OfProject<Instruction>>, u64), ServiceError> {
        context.actor.may_at_all(Action::InstructionRead)?;
        let sights = sights_of(&context.actor, Action::InstructionRead);
        let reader = self.storage().reader();
        let (page, total) = match project {
            None => records::list(reader, (&filter, &sights), after, limit).await?,
            Some(id) => {
                let (projects, seen) = self.beneath(context, id).await?;
                let on_project = InstructionFilter { projects, ..InstructionFilter::default() };
                seen.found(records::list(reader, (&on_project, &sights), None, 0).await?.1)?;
                let filter = InstructionFilter { projects: on_project.projects, ..filter };
                records::list(reader, (&filter, &sights), after, limit).await?
            }
        };
        Ok((Page { items: self.shown_instructions(context, page.items).await?, next: page.next }, total))
    }
}

/// Whose sentence it is: a leader's own, or that of the leader whom the office names.
fn issuer(
    actor: &Actor,
    directory: &Directory,
    project: &Project,
    named: Option<PersonId>,
) -> Result<PersonId, ServiceError> {
    if !actor.reaches(Action::InstructionIssue).contains(&Reach::City) {
        let own = named.is_none_or(|named| named == actor.person_id);
        return if own { Ok(actor.person_id) } else { Err(ServiceError::of(Code::Forbidden)) };
    }
    let leader = named.or_else(|| project.leader().map(|tenure| tenure.person_id));
    let leader = leader.ok_or(ServiceError::at("/leader_id", Invalid::Required))?;
    let person = directory.person(leader).ok_or(ServiceError::at("/leader_id", Invalid::NotFound))?;
    if person.may_lead { Ok(leader) } else { Err(ServiceError::of(Code::MayNotLead)) }
}

/// The problem it is about must be one of the project.
async fn is_of_project(
    transaction: &mut Transaction,
    draft: &InstructionDraft,
    project: ProjectId,
) -> Result<(), ServiceError> {
    let Some(id) = draft.problem_id else { return Ok(()) };
    let missing = || ServiceError::at("/problem_id", Invalid::NotFound);
    match problem::load(transaction.reader().await?, id).await.map_err(ServiceError::from) {
        Ok(problem) if problem.project_id == project => Ok(()),
        Err(error) if error.code() != Code::NotFound => Err(error),
        _ => Err(missing()),
    }
}

fn sees(actor: &Actor, instruction: &Instruction, project: &Scope) -> Result<(), ServiceError> {
    let seeing = instruction.seen_in(project.clone());
    actor.may_beneath((Action::InstructionRead, &seeing), (Action::InstructionRead, &seeing))?;
    Ok(())
}

/// Those whom it names carry it out; who issued it or the office checks and closes it, never who handles it. Handbook §11.
fn may(actor: &Actor, event: InstructionEvent, instruction: &Instruction, project: &Scope) -> Result<(), ServiceError> {
    let seeing = instruction.seen_in(project.clone());
    let (action, acting) = if event.is_of_issuer() {
        (Action::InstructionCheck, instruction.checked_in(project.clone()))
    } else {
        (Action::InstructionHandle, instruction.handled_in(project.clone()))
    };
    actor.may_beneath((action, &acting), (Action::InstructionRead, &seeing))?;
    if event == InstructionEvent::Close && handles(actor, instruction) {
        return Err(ServiceError::of(Code::Forbidden));
    }
    Ok(())
}

/// Whether the asker, or the office's own unit, is the one who handles it.
fn handles(actor: &Actor, instruction: &Instruction) -> bool {
    let of_unit = !actor.stands_for(instruction.issued_by);
    instruction.task.as_ref().is_some_and(|task| {
        let handled = actor.people().any(|person| task.is_handled_by(person));
        handled || (of_unit && task.units.contains(&actor.unit_id))
    })
}
