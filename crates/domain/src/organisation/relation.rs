//! Links between organisations: who belongs to whom, from when until when.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::OrganisationRejection;
use crate::coded::{Coded as _, coded};
use crate::id::{OrganisationId, RelationId};
use crate::invalid::{Fault, Faults, Invalid};
use crate::text::{Remark, filled};

coded! {
    /// What another organisation is to this one.
    pub enum RelationKind {
        Parent = "parent" "母公司" "Parent",
        Subsidiary = "subsidiary" "子公司" "Subsidiary",
        ProjectCompany = "project_company" "项目公司" "Project company",
        Founder = "founder" "项目公司设立方" "Founder of the project company",
        Affiliate = "affiliate" "关联企业" "Affiliate",
    }
}

impl RelationKind {
    /// The same link seen from the other side.
    #[must_use]
    pub const fn seen_from_the_other_side(self) -> Self {
        match self {
            Self::Parent => Self::Subsidiary,
            Self::Subsidiary => Self::Parent,
            Self::ProjectCompany => Self::Founder,
            Self::Founder => Self::ProjectCompany,
            Self::Affiliate => Self::Affiliate,
        }
    }

    /// Whether links are stored as this kind; the others are stored from the other side, so that one link is one row.
    const fn is_stored(self) -> bool {
        matches!(self, Self::Parent | Self::ProjectCompany | Self::Affiliate)
    }
}

/// What is known of a link, as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelationFacts {
    /// The organisation from which it is seen.
    pub organisation_id: OrganisationId,
    /// What the other one is to it.
    pub kind: RelationKind,
    /// The other one.
    pub other_id: OrganisationId,
    /// The first day, where it is known.
    pub from: Option<NaiveDate>,
    /// The first day on which it no longer was.
    pub until: Option<NaiveDate>,
    /// What else is to be said.
    pub note: Option<Remark>,
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relation {
    /// Its id.
    pub id: RelationId,
    /// What is known of it.
    pub facts: RelationFacts,
    /// Why it ended, where someone said so.
    pub end_reason: Option<Remark>,
}

/// A link as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RelationDraft {
    /// Kind code.
    pub kind: Option<String>,
    /// The other organisation.
    pub other_id: Option<OrganisationId>,
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The first day on which it no longer was.
    pub until: Option<NaiveDate>,
    /// A note.
    pub note: Option<String>,
}

impl RelationDraft {
    /// Reads every value, as a link of this organisation.
    ///
    /// # Errors
    /// Every value that is missing or not sound, with its JSON pointer.
    pub fn parse(self, own: OrganisationId) -> Result<RelationFacts, Vec<Fault>> {
        let mut faults = Faults::default();
        let kind = faults.need("/kind", self.kind, RelationKind::known);
        let other = faults.need("/organisation_id", self.other_id, |other| {
            if other == own { Err(Invalid::OutOfRange) } else { Ok(other) }
        });
        let from = self.from;
        let until = faults.may("/until", self.until, |until| after(from, until));
        let note = faults.may("/note", filled(self.note), Remark::parse);
        let facts = kind
            .zip(other)
            .map(|(kind, other_id)| RelationFacts { organisation_id: own, kind, other_id, from, until, note }.stored());
        faults.finish(facts)
    }
}

fn after(from: Option<NaiveDate>, until: NaiveDate) -> Result<NaiveDate, Invalid> {
    match from {
        Some(from) if until <= from => Err(Invalid::Before(from.succ_opt().unwrap_or(from))),
        _ => Ok(until),
    }
}

impl RelationFacts {
    /// The one form in which a link is stored, whichever side it was told from.
    fn stored(self) -> Self {
        let other_side = match self.kind {
            RelationKind::Affiliate => self.other_id < self.organisation_id,
            kind => !kind.is_stored(),
        };
        if other_side { self.turned() } else { self }
    }

    fn turned(self) -> Self {
        let kind = self.kind.seen_from_the_other_side();
        Self { organisation_id: self.other_id, kind, other_id: self.organisation_id, ..self }
    }

    /// The link as seen from one of its sides.
    #[must_use]
    pub fn seen_from(self, side: OrganisationId) -> Self {
        if self.organisation_id == side { self } else { self.turned() }
    }

    /// The link with another organisation in the place of one of its sides; nothing when it would link it to itself.
    #[must_use]
    pub fn moved(self, from: OrganisationId, to: OrganisationId) -> Option<Self> {
        let seen = self.seen_from(from);
        (seen.other_id != to).then(|| Self { organisation_id: to, ..seen }.stored())
    }

    /// Whether the link holds on a day.
    #[must_use]
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day < until)
    }
}

impl Relation {
    /// Ends the link.
    ///
    /// # Errors
    /// It has ended, or the day lies in the future or not after its first day.
    pub fn end(&self, on: NaiveDate, reason: Remark, today: NaiveDate) -> Result<Self, RelationEndError> {
        if self.facts.until.is_some() {
            return Err(RelationEndError::Rejected(OrganisationRejection::RelationEnded));
        }
        let on = if on > today { Err(Invalid::InFuture) } else { after(self.facts.from, on) };
        let until = on.map_err(|invalid| RelationEndError::Invalid(Fault { pointer: "/on".into(), invalid }))?;
        let facts = RelationFacts { until: Some(until), ..self.facts.clone() };
        Ok(Self { facts, end_reason: Some(reason), ..self.clone() })
    }
}

/// Why a link is not ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RelationEndError {
    /// Its state does not allow it.
    Rejected(OrganisationRejection),
    /// The day is not sound.
    Invalid(Fault),
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn organisation(number: u128) -> OrganisationId {
        OrganisationId(Uuid::from_u128(number))
    }

    fn linked(own: u128, kind: &str, other: u128) -> RelationFacts {
        let draft =
            RelationDraft { kind: Some(kind.into()), other_id: Some(organisation(other)), ..RelationDraft::default() };
        draft.parse(organisation(own)).unwrap()
    }

    #[test]
    fn a_link_is_one_whichever_side_it_is_told_from() {
        for (kind, back) in [("parent", "subsidiary"), ("project_company", "founder"), ("affiliate", "affiliate")] {
            assert_eq!(linked(1, kind, 2), linked(2, back, 1), "{kind}");
            let seen = linked(1, kind, 2).seen_from(organisation(1));
            assert_eq!((seen.kind.code(), seen.other_id), (kind, organisation(2)));
        }
    }

    #[test]
    fn a_link_moves_with_a_merged_organisation_but_not_onto_itself() {
        assert_eq!(linked(1, "parent", 2).moved(organisation(1), organisation(3)), Some(linked(3, "parent", 2)));
        assert_eq!(linked(1, "affiliate", 2).moved(organisation(1), organisation(3)), Some(linked(2, "affiliate", 3)));
        assert_eq!(linked(1, "parent", 2).moved(organisation(1), organisation(2)), None);
    }
}
