//! Problems (问题): raised to a unit, accepted, handed on, answered, judged by whoever raised them; and the library of solved
//! ones.

use dingyin_domain::id::{ProblemId, ProjectId};
use dingyin_domain::permission::{Action, Actor, Scope};
use dingyin_domain::problem::{
    Problem, ProblemDraft, ProblemEvent, ProblemStepDraft, RaiseProblem, Similar, most_similar,
};
use dingyin_domain::project::{Rejection, StatusWord};
use dingyin_storage::page::{Cursor, Page};
use dingyin_storage::problem::{self as records, ProblemFilter};
use dingyin_storage::project as projects;

use crate::beneath::{OfProject, only, sights_of};
use crate::context::Context;
use crate::error::ServiceError;
use crate::{Done, Service};

/// How many solved problems are compared with what is typed, the latest of them.
const COMPARED: u64 = 5000;
/// How many of them are shown.
const SHOWN: usize = 10;

impl Service {
    /// Raises a problem of a project; it needs no version, since it only adds.
    ///
    /// # Errors
    /// Not seen, not allowed, a closed project, or values that are not sound.
    pub async fn raise_problem(&self, context: &Context, id: ProjectId, draft: ProblemDraft) -> Done<Problem> {
        let directory = self.directory();
        let known = directory.clone();
        let read = draft.parse(|unit| known.unit(unit).is_some());
        let (problem_id, entry_id, asked) = (ProblemId(self.clock().id()), self.clock().id(), context.clone());
        self.write(context, move |transaction| {
            let (context, directory, read) = (asked.clone(), directory.clone(), read.clone());
            Box::pin(async move {
                let project = projects::load(transaction.reader().await?, id).await?;
                context.actor.may(Action::ProblemRaise, &directory.scope(&project))?;
                if project.status.word() == StatusWord::Closed {
                    return Err(Rejection::NotActive(StatusWord::Closed).into());
                }
                let ((facts, unit_id), by) = (read?, context.actor.person_id);
                let command = RaiseProblem { id: problem_id, project_id: id, facts, unit_id, by };
                let problem = Problem::raise(command, context.now, context.today());
                records::insert(transaction, &context.stamp(), entry_id, &problem).await?;
                Ok(problem)
            })
        })
        .await
    }

    /// Lets something happen to a problem.
    ///
    /// # Errors
    /// Not seen, not allowed, what the state forbids, or values that are not sound.
    pub async fn step_problem(&self, context: &Context, id: ProblemId, draft: ProblemStepDraft) -> Done<Problem> {
        let directory = self.directory();
        let known = directory.clone();
        let read = draft.parse(|unit| known.unit(unit).is_some());
        let (entry_id, asked) = (self.clock().id(), context.clone());
        self.write(context, move |transaction| {
            let (context, directory, read) = (asked.clone(), directory.clone(), read.clone());
            Box::pin(async move {
                let problem = records::for_change(transaction, id).await?;
                let project = projects::load(transaction.reader().await?, problem.project_id).await?;
                let scope = directory.scope(&project);
                sees(&context.actor, &problem, &scope)?;
                let step = read?;
                let event = step.event;
                may(&context.actor, event, &problem, &scope)?;
                let after = problem.after(step, context.actor.person_id, (context.now, context.today()))?;
                records::save(transaction, &context.stamp(), (entry_id, event), &after).await?;
                Ok(after)
            })
        })
        .await
    }

    /// A problem.
    ///
    /// # Errors
    /// Not there, or not for the asker to see.
    pub async fn problem(&self, context: &Context, id: ProblemId) -> Result<OfProject<Problem>, ServiceError> {
        context.actor.may_at_all(Action::ProblemRead)?;
        let problem = records::load(self.storage().reader(), id).await?;
        let project = projects::load(self.storage().reader(), problem.project_id).await?;
        sees(&context.actor, &problem, &self.directory().scope(&project))?;
        self.shown_problem(context, problem).await
    }

    /// A problem as it is shown to the asker.
    ///
    /// # Errors
    /// The database.
    pub async fn shown_problem(&self, context: &Context, problem: Problem) -> Result<OfProject<Problem>, ServiceError> {
        only(self.shown_problems(context, vec![problem]).await?)
    }

    async fn shown_problems(
        &self,
        context: &Context,
        problems: Vec<Problem>,
    ) -> Result<Vec<OfProject<Problem>>, ServiceError> {
        let actions = |problem: &Problem, scope: Scope| {
            let events = problem.state.events().into_iter();
            events
                .filter(|event| may(&context.actor, *event, problem, &scope).is_ok())
                .map(ProblemEvent::code)
                .collect()
        };
        self.of_projects(context, problems, |problem| problem.project_id, actions).await
    }

    /// One page of the problems that the asker may see, the latest first, and how many there are; those of one project where
    /// it is named.
    ///
    /// # Errors
    /// The asker sees none at all, or nothing of the project.
    pub async fn problems(
        &self,
        context: &Context,
        (project, filter): (Option<ProjectId>, ProblemFilter),
        after: Option<&Cursor>,
        limit: u64,
    ) -> Result<(Page<OfProject<Problem>>, u64), ServiceError> {
        context.actor.may_at_all(Action::ProblemRead)?;
        let sights = sights_of(&context.actor, Action::ProblemRead);
        let reader = self.storage().reader();
        let (page, total) = match project {
            None => records::list(reader, (&filter, &sights), after, limit).await?,
            Some(id) => {
                let (projects, seen) = self.beneath(context, id).await?;
                let of_project = ProblemFilter { projects, ..ProblemFilter::default() };
                seen.found(records::list(reader, (&of_project, &sights), None, 0).await?.1)?;
                let filter = ProblemFilter { projects: of_project.projects, ..filter };
                records::list(reader, (&filter, &sights), after, limit).await?
            }
        };
        Ok((Page { items: self.shown_problems(context, page.items).await?, next: page.next }, total))
    }

    /// The solved problems that resemble what is being typed, best first, as far as the asker may see them.
    ///
    /// # Errors
    /// The asker sees none at all.
    pub async fn solved_problems(
        &self,
        context: &Context,
        q: &str,
    ) -> Result<Vec<(OfProject<Problem>, u32)>, ServiceError> {
        context.actor.may_at_all(Action::ProblemRead)?;
        let sights = sights_of(&context.actor, Action::ProblemRead);
        let solved = records::solved(self.storage().reader(), &sights, COMPARED).await?;
        let typed = q.to_owned();
        let similar = self.off_thread(move || Ok(most_similar(&typed, solved, SHOWN))).await?;
        let scores: Vec<u32> = similar.iter().map(|similar| similar.score).collect();
        let problems = similar.into_iter().map(|Similar { problem, .. }| problem).collect();
        Ok(self.shown_problems(context, problems).await?.into_iter().zip(scores).collect())
    }
}

fn sees(actor: &Actor, problem: &Problem, project: &Scope) -> Result<(), ServiceError> {
    let seeing = problem.seen_in(project.clone());
    actor.may_beneath((Action::ProblemRead, &seeing), (Action::ProblemRead, &seeing))?;
    Ok(())
}

/// The unit deals with it, whoever raised it or the office says whether it is solved.
fn may(actor: &Actor, event: ProblemEvent, problem: &Problem, project: &Scope) -> Result<(), ServiceError> {
    let action = match event {
        ProblemEvent::Accept | ProblemEvent::HandOn | ProblemEvent::Answer => Action::ProblemHandle,
        ProblemEvent::Solve | ProblemEvent::Reopen => Action::ProblemJudge,
        ProblemEvent::Raise => Action::ProblemRead,
    };
    let seeing = problem.seen_in(project.clone());
    let acting = if action == Action::ProblemRead { seeing.clone() } else { problem.handled_in(project.clone()) };
    actor.may_beneath((action, &acting), (Action::ProblemRead, &seeing))?;
    Ok(())
}
