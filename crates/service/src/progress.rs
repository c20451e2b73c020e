//! What was planned, reported and verified of projects: by month while they are built, by year once they produce.

use dingyin_domain::admission::{Band, Figures, Formula, Standards, bands, in_force, scores};
use dingyin_domain::id::{AttachmentId, PerformanceId, ProgressId, ProjectId};
use dingyin_domain::invalid::{Fault, Invalid};
use dingyin_domain::performance::{Performance, PerformanceDraft, PerformanceFacts, counting, periods};
use dingyin_domain::permission::Action;
use dingyin_domain::progress::{Assurance, Progress, ProgressDraft, ProgressFacts};
use dingyin_domain::project::Project;
use dingyin_storage::project::{self as projects, ProjectFilter};
use dingyin_storage::{Transaction, attachment, beneath, performance, progress};
use rust_decimal::Decimal;

use crate::context::Context;
use crate::error::ServiceError;
use crate::{Directory, Done, Service};

/// What a project came to, with what it is held against.
#[derive(Debug, Clone)]
pub struct PerformanceOfProject {
    /// The project, with what it promised in its reviews.
    pub project: Project,
    /// All that was told of it.
    pub told: Vec<Performance>,
    /// The standards that were in force when it was reviewed.
    pub standards: Option<Standards>,
}

/// A project in the ranking of a year.
#[derive(Debug, Clone)]
pub struct Ranked {
    /// The project.
    pub project_id: ProjectId,
    /// Its names.
    pub code: String,
    /// Its name.
    pub name: String,
    /// How sure its figures are.
    pub assurance: Assurance,
    /// What it comes to, and the band in which that stands; none where its figures do not say.
    pub standing: Option<(Decimal, Band)>,
}

/// What someone tells of a project, and whether the file that it names was handed in.
#[derive(Clone)]
struct Telling<F> {
    facts: Result<F, Vec<Fault>>,
    there: Result<(), Vec<Fault>>,
}

impl<F> Telling<F> {
    /// The project and what is told, once the asker may tell it; what is wrong with it is told to nobody else.
    async fn allowed(
        self,
        transaction: &mut Transaction,
        (context, directory): (&Context, &Directory),
        (id, assurance): (ProjectId, impl Fn(&F) -> Assurance),
    ) -> Result<(Project, F), ServiceError> {
        let project = projects::for_change(transaction, id).await?;
        let scope = directory.scope(&project);
        context.actor.may(Action::ProjectRead, &scope)?;
        let facts = self.facts?;
        context.actor.may(action(assurance(&facts)), &scope)?;
        self.there?;
        Ok((project, facts))
    }
}

/// What a value's assurance asks for of whoever tells it.
const fn action(assurance: Assurance) -> Action {
    match assurance {
        Assurance::Verified => Action::ProgressVerify,
        Assurance::Planned | Assurance::Reported => Action::ProgressReport,
    }
}

impl Service {
    /// Notes what was planned, reported or verified of a month. It needs no version, since it only adds.
    ///
    /// # Errors
    /// Not seen, not allowed, values that are not sound, or what the rules refuse.
    pub async fn note_progress(&self, context: &Context, id: ProjectId, draft: ProgressDraft) -> Done<Progress> {
        let facts = draft.parse(context.now, context.today());
        let photo = facts.as_ref().ok().and_then(|facts| facts.photo.as_ref().map(|photo| photo.attachment_id));
        let telling = Telling { facts, there: self.handed_in(photo).await? };
        let (progress_id, entry_id) = (ProgressId(self.clock().id()), self.clock().id());
        let (asked, directory) = (context.clone(), self.directory());
        self.write(context, move |transaction| {
            let (context, directory, telling) = (asked.clone(), directory.clone(), telling.clone());
            Box::pin(async move {
                let told = (id, |facts: &ProgressFacts| facts.assurance);
                let (project, facts) = telling.allowed(transaction, (&context, &directory), told).await?;
                let known = progress::of(transaction.reader().await?, &[id]).await?;
                facts.check(&project, &known, context.actor.person_id)?;
                let (by, at) = (context.actor.person_id, context.now);
                let noted = Progress { id: progress_id, project_id: id, facts, by, at };
                progress::insert(transaction, &context.stamp(), entry_id, &noted).await?;
                Ok(noted)
            })
        })
        .await
    }

    /// All that was planned, reported and verified of a project.
    ///
    /// # Errors
    /// Not seen.
    pub async fn progress(&self, context: &Context, id: ProjectId) -> Result<Vec<Progress>, ServiceError> {
        self.project(context, id).await?;
        Ok(progress::of(self.storage().reader(), &[id]).await?)
    }

    /// Notes what a project came to in a year. It needs no version, since it only adds.
    ///
    /// # Errors
    /// Not seen, not allowed, values that are not sound, or what the rules refuse.
    pub async fn note_performance(
        &self,
        context: &Context,
        id: ProjectId,
        draft: PerformanceDraft,
    ) -> Done<Performance> {
        let facts = draft.parse(context.today());
        let document = facts.as_ref().ok().and_then(|facts| facts.attachment_id);
        let telling = Telling { facts, there: self.handed_in(document).await? };
        let (performance_id, entry_id) = (PerformanceId(self.clock().id()), self.clock().id());
        let (asked, directory) = (context.clone(), self.directory());
        self.write(context, move |transaction| {
            let (context, directory, telling) = (asked.clone(), directory.clone(), telling.clone());
            Box::pin(async move {
                let told = (id, |facts: &PerformanceFacts| facts.assurance);
                let (project, facts) = telling.allowed(transaction, (&context, &directory), told).await?;
                let known = performance::of(transaction.reader().await?, &[id]).await?;
                facts.check(&project, &known, context.actor.person_id)?;
                let (by, at) = (context.actor.person_id, context.now);
                let noted = Performance { id: performance_id, project_id: id, facts, by, at };
                performance::insert(transaction, &context.stamp(), entry_id, &noted).await?;
                Ok(noted)
            })
        })
        .await
    }

    /// What a project came to, with what it promised and the standards it was reviewed by.
    ///
    /// # Errors
    /// Not seen.
    pub async fn performance(&self, context: &Context, id: ProjectId) -> Result<PerformanceOfProject, ServiceError> {
        let project = self.project(context, id).await?;
        let told = performance::of(self.storage().reader(), &[id]).await?;
        let versions = self.admission_standards(context).await?;
        let reviewed_on = project.reviews.last().map(|review| review.on);
        let standards = in_force(&versions, reviewed_on.unwrap_or(context.today())).cloned();
        Ok(PerformanceOfProject { project, told, standards })
    }

    /// The projects that the asker sees by what they came to in a year, the best first; those whose figures do not say
    /// come last.
    ///
    /// # Errors
    /// The asker sees no projects at all.
    pub async fn performance_ranking(
        &self,
        context: &Context,
        (year, formula): (i32, Formula),
    ) -> Result<Vec<Ranked>, ServiceError> {
        let filter = self.seen_by(context, &ProjectFilter::default())?;
        let reader = self.storage().reader();
        let told = performance::of_year(reader, year, &filter).await?;
        let by_project = told.chunk_by(|one, other| one.project_id == other.project_id);
        let counted: Vec<&Performance> =
            by_project.filter_map(|told| counting(told, *periods(told).first()?)).collect();
        let figures: Vec<Figures> = counted.iter().map(|performance| performance.facts.figures.clone()).collect();
        let scores = scores(formula, &figures);
        let told: Vec<Decimal> = scores.iter().copied().flatten().collect();
        let mut bands = bands(&told).into_iter();
        let standings: Vec<Option<(Decimal, Band)>> =
            scores.into_iter().map(|score| score.and_then(|score| Some((score, bands.next()?)))).collect();
        let names = beneath::labels(reader, counted.iter().map(|p| p.project_id)).await?;
        let ranked = |(performance, standing): (&&Performance, Option<(Decimal, Band)>)| {
            let label = names.get(&performance.project_id)?;
            Some(Ranked {
                project_id: performance.project_id,
                code: label.code.clone(),
                name: label.name.clone(),
                assurance: performance.facts.assurance,
                standing,
            })
        };
        let mut ranked: Vec<Ranked> = counted.iter().zip(standings).filter_map(ranked).collect();
        ranked.sort_by(|a, b| b.standing.cmp(&a.standing).then_with(|| a.code.cmp(&b.code)));
        Ok(ranked)
    }

    /// Whether a file that is named was handed in; told only to who may write.
    async fn handed_in(&self, file: Option<AttachmentId>) -> Result<Result<(), Vec<Fault>>, ServiceError> {
        let there = attachment::all_there(self.storage().reader(), file.as_slice()).await?;
        let missing = || vec![Fault { pointer: "/attachment_id".into(), invalid: Invalid::NotFound }];
        Ok(if there { Ok(()) } else { Err(missing()) })
    }
}
