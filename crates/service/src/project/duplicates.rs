//! The duplicate question (撞单): candidates by the index and by strong keys, judged by the domain.

use std::cmp::Reverse;
use std::collections::HashMap;

use dingyin_domain::duplicate::{Judgement, Likened, Likeness, judge};
use dingyin_domain::id::ProjectId;
use dingyin_domain::language::Language;
use dingyin_domain::permission::Action;
use dingyin_domain::project::{Facts, Project, Status};
use dingyin_domain::text::Remark;
use dingyin_storage::Reads;
use dingyin_storage::project as records;

use crate::context::Context;
use crate::error::ServiceError;
use crate::{Directory, Service};

/// How many candidates the index supplies.
pub(super) const BLOCK: usize = 24;
/// How many candidates share a strong key at most.
pub(super) const STRONG: u64 = 50;
/// How many are shown.
const SHOWN: usize = 10;

/// Look-alikes that someone has judged to be others, and why.
#[derive(Debug, Clone, Default)]
pub struct NotDuplicateOf {
    /// The look-alikes.
    pub project_ids: Vec<ProjectId>,
    /// Why they are others.
    pub reason: Option<Remark>,
}

/// A look-alike as the asker may see it.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The project.
    pub project_id: ProjectId,
    /// Its code.
    pub code: String,
    /// Its name, where the asker may see the project.
    pub name: Option<String>,
    /// What the two are to each other.
    pub likeness: Likeness,
    /// How sure, in hundredths.
    pub score: u8,
    /// Why, in the asker's language.
    pub reasons: Vec<&'static str>,
    /// The district that holds it.
    pub district: &'static str,
    /// The unit that holds it.
    pub unit_name: String,
    /// Who reported it.
    pub reported_by: String,
    /// The last protected day of its first report.
    pub protected_until: chrono::NaiveDate,
}

/// Candidates with the domain's judgement, surest first.
#[derive(Default)]
pub(crate) struct Judged(Vec<(Project, Judgement)>);

impl Judged {
    /// Judges these leads; the surest come first.
    pub(super) async fn among(connection: &impl Reads, new: &Likened, ids: &[ProjectId]) -> Result<Self, ServiceError> {
        let known = records::facts_of(connection, ids).await?;
        let judged = known.into_iter().filter_map(|(id, facts)| Some((id, judge(new, &Likened::from(&facts))?)));
        let judged: HashMap<ProjectId, Judgement> = judged.collect();
        let ids: Vec<ProjectId> = judged.keys().copied().collect();
        let projects = records::load_many(connection, &ids).await?.into_iter();
        let mut judged: Vec<_> =
            projects.filter_map(|project| judged.get(&project.id).cloned().map(|why| (project, why))).collect();
        judged.sort_by_key(|(project, judgement)| (Reverse(judgement.score), project.code));
        Ok(Self(judged))
    }

    /// Each of them.
    pub(crate) fn each(&self) -> impl Iterator<Item = &(Project, Judgement)> {
        self.0.iter()
    }

    /// Those that are probably the same and not named as others. What was lost or withdrawn no longer stands in
    /// the way.
    pub(crate) fn same_except(&self, others: &[ProjectId]) -> Vec<&(Project, Judgement)> {
        let stands = |project: &Project| !matches!(project.status, Status::Closed { .. });
        self.0
            .iter()
            .filter(|(project, judgement)| {
                judgement.likeness == Likeness::Same && stands(project) && !others.contains(&project.id)
            })
            .collect()
    }

    /// Those of these ids that were candidates at all.
    pub(super) fn known(&self, ids: &[ProjectId]) -> Vec<ProjectId> {
        self.0.iter().map(|(project, _)| project.id).filter(|id| ids.contains(id)).collect()
    }
}

/// The look-alikes as the asker may see them.
pub(crate) fn suspected<'j>(
    judged: impl IntoIterator<Item = &'j (Project, Judgement)>,
    context: &Context,
    directory: &Directory,
    language: Language,
) -> Vec<Candidate> {
    let shown = |(project, judgement): &(Project, Judgement)| {
        let visible = context.actor.within(Action::ProjectRead, &directory.scope(project));
        let report = &project.first_report;
        Candidate {
            project_id: project.id,
            code: project.code.to_string(),
            name: visible.then(|| project.facts.name.as_str().to_owned()),
            likeness: judgement.likeness,
            score: judgement.score,
            reasons: judgement.reasons(language),
            district: report.district.code(),
            unit_name: directory.unit_name(report.unit_id, context.today(), language).to_owned(),
            reported_by: directory.person_name(report.reported_by).to_owned(),
            protected_until: report.protected_until,
        }
    };
    judged.into_iter().take(SHOWN).map(shown).collect()
}

impl Service {
    /// Look-alikes of a lead that is being typed; changes nothing.
    ///
    /// # Errors
    /// The asker may not log leads.
    pub async fn check_duplicates(&self, context: &Context, facts: &Facts) -> Result<Vec<Candidate>, ServiceError> {
        context.actor.may_at_all(Action::ProjectLog)?;
        let new = self.likened(facts).await?;
        let judged = self.look_alikes(facts, &new).await?;
        Ok(suspected(judged.each(), context, &self.directory(), context.language))
    }

    /// Look-alikes among all leads, by the index and by those that are on their way into it. Where the index cannot
    /// answer for all, while it is built anew or when other processes write as well, the strong keys are asked too.
    pub(crate) async fn look_alikes(&self, facts: &Facts, new: &Likened) -> Result<Judged, ServiceError> {
        let keys = new.sought();
        let mut ids = self.inner.recent.sharing(None, &keys);
        let index = self.index().ok();
        if let Some(index) = &index {
            ids.extend(index.look_alikes(&keys, BLOCK)?.into_iter().map(ProjectId));
        }
        let reader = self.storage().reader();
        if index.is_none() || self.storage().is_shared() {
            ids.extend(records::likenesses(reader, facts, STRONG).await?);
        }
        Judged::among(reader, new, &ids).await
    }
}
