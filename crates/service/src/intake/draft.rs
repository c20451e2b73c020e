//! A step as it is told.

use chrono::NaiveDate;
use dingyin_domain::coded::Coded as _;
use dingyin_domain::id::PersonId;
use dingyin_domain::intake::{Aspect, AspectOpinion, DoStep, Judgement, LeadVerdict, Opinion, StepKind};
use dingyin_domain::invalid::{Faults, Invalid};
use dingyin_domain::text::{Remark, filled};

use crate::Directory;
use crate::context::Context;
use crate::error::ServiceError;

/// A step as it is told.
#[derive(Debug, Clone, Default)]
pub struct StepDraft {
    /// Step code.
    pub kind: Option<String>,
    /// When; today when absent.
    pub on: Option<NaiveDate>,
    /// A remark.
    pub note: Option<String>,
    /// Who answers; the asker when absent.
    pub answered_by: Option<PersonId>,
    /// The opinions of a judgement.
    pub aspects: Option<Vec<AspectDraft>>,
    /// The verdict code of a judgement.
    pub verdict: Option<String>,
    /// Why the verdict is what it is.
    pub reason: Option<String>,
}

/// An opinion on an aspect as it is told.
#[derive(Debug, Clone, Default)]
pub struct AspectDraft {
    /// Aspect code.
    pub aspect: Option<String>,
    /// Opinion code.
    pub opinion: Option<String>,
    /// What else there is to say.
    pub remark: Option<String>,
}

impl StepDraft {
    pub(super) fn parse(self, context: &Context, directory: &Directory) -> Result<DoStep, ServiceError> {
        let mut faults = Faults::default();
        let asker = context.actor.person_id;
        let kind = faults.need("/kind", self.kind.clone(), StepKind::known);
        if let Some(kind) = kind {
            self.refuse_strangers(kind, &mut faults);
        }
        let note = faults.may("/note", filled(self.note.clone()), Remark::parse);
        let done_by = directory.person(self.answered_by.unwrap_or(asker)).map(|person| person.id);
        let done_by = faults.take("/answered_by", done_by.ok_or(Invalid::NotFound));
        let on = self.on.unwrap_or(context.today());
        let judges = kind == Some(StepKind::Judge);
        let judgement = if judges { self.judgement(&mut faults) } else { None };
        let command = kind.zip(done_by);
        let command = command.map(|(kind, done_by)| DoStep { kind, on, done_by, noted_by: asker, note, judgement });
        Ok(faults.finish(command)?)
    }

    /// What belongs to another kind of step has no place in this one.
    fn refuse_strangers(&self, kind: StepKind, faults: &mut Faults) {
        let of_judgement = kind == StepKind::Judge;
        let given = [
            ("/answered_by", self.answered_by.is_some(), kind == StepKind::Answer),
            ("/aspects", self.aspects.is_some(), of_judgement),
            ("/verdict", self.verdict.is_some(), of_judgement),
            ("/reason", self.reason.is_some(), of_judgement),
        ];
        for (pointer, _, _) in given.into_iter().filter(|(_, given, belongs)| *given && !belongs) {
            faults.add(pointer, Invalid::UnknownField);
        }
    }

    fn judgement(self, faults: &mut Faults) -> Option<Judgement> {
        let verdict = faults.need("/verdict", self.verdict, LeadVerdict::known);
        let reason = faults.need("/reason", self.reason, Remark::parse);
        let aspects = opinions(self.aspects.unwrap_or_default(), faults);
        Some(Judgement { aspects: aspects?, verdict: verdict?, reason: reason? })
    }
}

/// One opinion on each aspect, in the order of the table.
fn opinions(drafts: Vec<AspectDraft>, faults: &mut Faults) -> Option<Vec<AspectOpinion>> {
    let mut given: Vec<AspectOpinion> = Vec::new();
    for (at, draft) in drafts.into_iter().take(Aspect::EVERY.len() + 1).enumerate() {
        let Some(opinion) = draft.parse(&format!("/aspects/{at}"), faults) else { continue };
        if given.iter().any(|known| known.aspect == opinion.aspect) {
            faults.add(format!("/aspects/{at}/aspect"), Invalid::Repeated);
        }
        given.push(opinion);
    }
    given.sort_by_key(|opinion| opinion.aspect);
    let whole = Aspect::EVERY.iter().all(|aspect| given.iter().any(|known| known.aspect == *aspect));
    if !whole && faults.is_empty() {
        faults.add("/aspects", Invalid::Required);
    }
    whole.then_some(given)
}

impl AspectDraft {
    fn parse(self, pointer: &str, faults: &mut Faults) -> Option<AspectOpinion> {
        let aspect = faults.need(&format!("{pointer}/aspect"), self.aspect, Aspect::known);
        let opinion = faults.need(&format!("{pointer}/opinion"), self.opinion, Opinion::known);
        let remark = faults.may(&format!("{pointer}/remark"), filled(self.remark), Remark::parse);
        Some(AspectOpinion { aspect: aspect?, opinion: opinion?, remark })
    }
}
