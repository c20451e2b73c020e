//! The duplicate question of organisations: candidates by the keys they share, judged by the domain.

use std::cmp::Reverse;

use dingyin_domain::duplicate::{Judgement, LikenedOrganisation, Likeness, judge_organisations};
use dingyin_domain::id::OrganisationId;
use dingyin_domain::language::Language;
use dingyin_domain::organisation::{Organisation, OrganisationFacts};
use dingyin_domain::permission::Action;
use dingyin_domain::text::Remark;
use dingyin_storage::Reads;
use dingyin_storage::organisation as records;

use crate::Service;
use crate::context::Context;
use crate::error::{Code, ServiceError};

/// How many are shown.
const SHOWN: usize = 10;

/// Look-alikes that someone has judged to be others, and why.
#[derive(Debug, Clone, Default)]
pub struct NotOrganisations {
    /// The look-alikes.
    pub organisation_ids: Vec<OrganisationId>,
    /// Why they are others.
    pub reason: Option<Remark>,
}

/// A look-alike.
#[derive(Debug, Clone)]
pub struct OrganisationCandidate {
    /// The organisation.
    pub organisation_id: OrganisationId,
    /// Its name.
    pub name: String,
    /// What the two are to each other.
    pub likeness: Likeness,
    /// How sure, in hundredths.
    pub score: u8,
    /// Why, in the asker's language.
    pub reasons: Vec<&'static str>,
}

/// Candidates with the domain's judgement, surest first.
pub(crate) struct Judged {
    new: LikenedOrganisation,
    found: Vec<(Organisation, Judgement)>,
}

impl Judged {
    pub(super) async fn of(connection: &impl Reads, facts: &OrganisationFacts) -> Result<Self, ServiceError> {
        let new = LikenedOrganisation::from(facts);
        let known = records::candidates(connection, &new).await?.into_iter();
        let judge = |known: Organisation| {
            let judgement = judge_organisations(&new, &LikenedOrganisation::from(&known.facts))?;
            Some((known, judgement))
        };
        let mut found: Vec<_> = known.filter_map(judge).collect();
        found.sort_by_key(|(known, judgement)| (Reverse(judgement.score), known.id));
        Ok(Self { new, found })
    }

    /// That none of them has this code or this very name, but for these.
    pub(super) fn is_new_beside(&self, others: &[OrganisationId]) -> Result<(), ServiceError> {
        let recorded = |(known, _): &(Organisation, Judgement)| {
            !others.contains(&known.id) && self.new.is_recorded_as(&LikenedOrganisation::from(&known.facts))
        };
        if self.found.iter().any(recorded) { Err(ServiceError::of(Code::AlreadyExists)) } else { Ok(()) }
    }

    /// Those that are probably the same and not named as others.
    pub(crate) fn same_except(&self, others: &[OrganisationId]) -> Vec<&(Organisation, Judgement)> {
        let same = |(known, judgement): &&(Organisation, Judgement)| {
            judgement.likeness == Likeness::Same && !others.contains(&known.id)
        };
        self.found.iter().filter(same).collect()
    }

    /// Those of these ids that were candidates at all.
    pub(super) fn known(&self, ids: &[OrganisationId]) -> Vec<OrganisationId> {
        self.found.iter().map(|(known, _)| known.id).filter(|id| ids.contains(id)).collect()
    }
}

/// The look-alikes as they are shown.
pub(super) fn suspected<'j>(
    judged: impl IntoIterator<Item = &'j (Organisation, Judgement)>,
    language: Language,
) -> Vec<OrganisationCandidate> {
    let shown = |(known, judgement): &(Organisation, Judgement)| OrganisationCandidate {
        organisation_id: known.id,
        name: known.facts.name.as_str().to_owned(),
        likeness: judgement.likeness,
        score: judgement.score,
        reasons: judgement.reasons(language),
    };
    judged.into_iter().take(SHOWN).map(shown).collect()
}

impl Service {
    /// Look-alikes of an organisation that is being typed; changes nothing.
    ///
    /// # Errors
    /// The asker may not enter organisations.
    pub async fn check_organisation(
        &self,
        context: &Context,
        facts: &OrganisationFacts,
    ) -> Result<Vec<OrganisationCandidate>, ServiceError> {
        context.actor.may_at_all(Action::OrganisationWrite)?;
        let judged = self.like_organisations(facts).await?;
        Ok(suspected(&judged.found, context.language))
    }

    /// Look-alikes among all organisations.
    pub(crate) async fn like_organisations(&self, facts: &OrganisationFacts) -> Result<Judged, ServiceError> {
        Judged::of(self.storage().reader(), facts).await
    }
}
