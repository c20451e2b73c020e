//! What becomes of an organisation: edited, merged into another, parted again.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::former::{FormerName, is_one, with};
use super::{Organisation, OrganisationFacts};
use crate::id::OrganisationId;
use crate::language::Language;
use crate::text::{Name, Remark};
use crate::uscc::Uscc;

/// What the name was that another one takes the place of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OldName {
    /// The organisation was called so; it stays findable by it.
    Former,
    /// It was never called so.
    Slip,
}

/// A change of an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OrganisationChange {
    /// Its facts are these now.
    Edited {
        /// The facts; the log holds what of them changed.
        #[serde(skip)]
        facts: Box<OrganisationFacts>,
    },
    /// It goes on as another one.
    Merged {
        /// The other one.
        into: OrganisationId,
        /// Why.
        reason: Remark,
    },
    /// Another one goes on as this one.
    TookIn {
        /// The other one.
        organisation: OrganisationId,
        /// The facts with those of the other one.
        #[serde(skip)]
        facts: Box<OrganisationFacts>,
    },
    /// It stands alone again.
    Parted {
        /// Where it was merged into.
        from: OrganisationId,
        /// Why.
        reason: Remark,
    },
    /// Another one stands alone again.
    GaveBack {
        /// The other one.
        organisation: OrganisationId,
        /// The facts without what the other one brought.
        #[serde(skip)]
        facts: Box<OrganisationFacts>,
    },
}

impl OrganisationChange {
    /// The action's name in the change log.
    #[must_use]
    pub const fn action(&self) -> &'static str {
        match self {
            Self::Edited { .. } => "organisation.edited",
            Self::Merged { .. } => "organisation.merged",
            Self::TookIn { .. } => "organisation.joined",
            Self::Parted { .. } => "organisation.parted",
            Self::GaveBack { .. } => "organisation.separated",
        }
    }
}

/// Why an organisation is not changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.code())]
pub enum OrganisationRejection {
    /// It goes on as another one, which is to be changed instead.
    Merged,
    /// Two credit codes are two legal persons.
    OtherUscc,
    /// The link is there already.
    AlreadyLinked,
    /// A parent cannot stand below its own subsidiary.
    ParentsInCircle,
    /// The link has ended.
    RelationEnded,
}

impl OrganisationRejection {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Merged => "organisation_merged",
            Self::OtherUscc => "other_uscc",
            Self::AlreadyLinked => "already_exists",
            Self::ParentsInCircle => "parents_in_circle",
            Self::RelationEnded => "relation_ended",
        }
    }

    /// What a person reads.
    #[must_use]
    pub fn text(self, language: Language) -> &'static str {
        match self {
            Self::Merged => language.pick(
                "该主体已并入另一主体，请在存续主体上操作",
                "the organisation goes on as another one, which is to be changed instead",
            ),
            Self::OtherUscc => language.pick(
                "两个主体的统一社会信用代码不同，不能合并；代码有误时请先更正",
                "the two have different credit codes; correct the wrong one before they are merged",
            ),
            Self::AlreadyLinked => {
                language.pick("两个主体之间已有同样的关系", "the two are linked in this way already")
            }
            Self::ParentsInCircle => language.pick(
                "上下级关系不能成环：母公司不能同时是其下属企业的下属",
                "a parent cannot stand below its own subsidiary",
            ),
            Self::RelationEnded => language.pick("这一关系已经终止", "the link has ended already"),
        }
    }
}

/// What an organisation gained from one that was merged into it, so that it can be given back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MergedFacts {
    /// Former names it did not have.
    pub names: Vec<Name>,
    /// The credit code, where it had none.
    pub uscc: Option<Uscc>,
}

impl Organisation {
    /// Replaces the facts. Another name makes the old one a former name, unless it was a slip.
    ///
    /// # Errors
    /// It was merged into another one.
    pub fn edit(
        &self,
        facts: OrganisationFacts,
        old: OldName,
        on: NaiveDate,
    ) -> Result<OrganisationChange, OrganisationRejection> {
        self.standing()?;
        let known = |former: FormerName| self.former(&former.name).cloned().unwrap_or(former);
        let mut former_names: Vec<FormerName> = facts.former_names.into_iter().map(known).collect();
        if old == OldName::Former && !is_one(&self.facts.name, &facts.name) {
            former_names = with(former_names, &self.facts.name, Some(on));
        }
        former_names.retain(|former| !is_one(&former.name, &facts.name));
        Ok(OrganisationChange::Edited { facts: Box::new(OrganisationFacts { former_names, ..facts }) })
    }

    /// Goes on as another organisation, which takes its names and, where it has none, its credit code.
    ///
    /// # Errors
    /// One of the two was merged already, or they have two credit codes.
    pub fn merge(
        &self,
        survivor: &Self,
        reason: Remark,
    ) -> Result<(OrganisationChange, OrganisationChange, MergedFacts), OrganisationRejection> {
        self.standing()?;
        survivor.standing()?;
        let (own, its) = (&self.facts, &survivor.facts);
        if own.uscc.is_some() && its.uscc.is_some() && own.uscc != its.uscc {
            return Err(OrganisationRejection::OtherUscc);
        }
        let mut facts = its.clone();
        let names = std::iter::once((&own.name, None)).chain(own.former_names.iter().map(|f| (&f.name, f.until)));
        for (name, until) in names.filter(|(name, _)| !is_one(name, &its.name)) {
            facts.former_names = with(facts.former_names, name, until);
        }
        let gained = facts.former_names.iter().filter(|former| survivor.former(&former.name).is_none());
        let brought = MergedFacts {
            names: gained.map(|former| former.name.clone()).collect(),
            uscc: own.uscc.clone().filter(|_| its.uscc.is_none()),
        };
        facts.uscc = its.uscc.clone().or_else(|| own.uscc.clone());
        let merged = OrganisationChange::Merged { into: survivor.id, reason };
        Ok((merged, OrganisationChange::TookIn { organisation: self.id, facts: Box::new(facts) }, brought))
    }

    /// Gives back what one that was merged into it brought.
    ///
    /// # Errors
    /// It was itself merged since: that is to be undone first.
    pub fn give_back(
        &self,
        organisation: OrganisationId,
        brought: &MergedFacts,
    ) -> Result<OrganisationChange, OrganisationRejection> {
        self.standing()?;
        let mut facts = self.facts.clone();
        facts.former_names.retain(|former| !brought.names.contains(&former.name));
        if brought.uscc.is_some() && facts.uscc == brought.uscc {
            facts.uscc = None;
        }
        Ok(OrganisationChange::GaveBack { organisation, facts: Box::new(facts) })
    }

    /// The organisation after a change.
    #[must_use]
    pub fn after(&self, change: &OrganisationChange, at: DateTime<Utc>) -> Self {
        let mut after = Self { version: self.version + 1, updated_at: at, ..self.clone() };
        match change {
            OrganisationChange::Edited { facts }
            | OrganisationChange::TookIn { facts, .. }
            | OrganisationChange::GaveBack { facts, .. } => after.facts = (**facts).clone(),
            OrganisationChange::Merged { into, .. } => after.merged_into = Some(*into),
            OrganisationChange::Parted { .. } => after.merged_into = None,
        }
        after
    }

    /// That it was not merged.
    ///
    /// # Errors
    /// It was.
    pub const fn standing(&self) -> Result<(), OrganisationRejection> {
        match self.merged_into {
            Some(_) => Err(OrganisationRejection::Merged),
            None => Ok(()),
        }
    }

    fn former(&self, name: &Name) -> Option<&FormerName> {
        self.facts.former_names.iter().find(|former| is_one(&former.name, name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::organisation::OrganisationRecordDraft;
    use uuid::Uuid;

    fn facts(name: &str, uscc: Option<&str>) -> OrganisationFacts {
        let draft = OrganisationRecordDraft {
            name: Some(name.into()),
            uscc: uscc.map(str::to_owned),
            ..OrganisationRecordDraft::default()
        };
        draft.parse().unwrap()
    }

    fn organisation(id: u128, name: &str, uscc: Option<&str>) -> Organisation {
        Organisation::enter(
            OrganisationId(Uuid::from_u128(id)),
            facts(name, uscc),
            day(1).and_hms_opt(0, 0, 0).unwrap().and_utc(),
        )
    }

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    fn renamed(before: &Organisation, name: &str, old: OldName) -> Organisation {
        let draft = OrganisationRecordDraft { name: Some(name.into()), ..(&before.facts).into() };
        let change = before.edit(draft.parse().unwrap(), old, day(2)).unwrap();
        before.after(&change, before.created_at)
    }

    fn former(organisation: &Organisation) -> Vec<(&str, Option<NaiveDate>)> {
        organisation.facts.former_names.iter().map(|former| (former.name.as_str(), former.until)).collect()
    }

    #[test]
    fn another_name_keeps_the_old_one_with_its_day_unless_it_was_a_slip() {
        let before = organisation(1, "越微传感", None);
        assert_eq!(former(&renamed(&before, "越芯传感", OldName::Former)), [("越微传感", Some(day(2)))]);
        assert!(former(&renamed(&before, "越芯传感", OldName::Slip)).is_empty());
        assert!(former(&renamed(&before, "越微　传感".trim(), OldName::Slip)).is_empty());
        let back = renamed(&renamed(&before, "越芯传感", OldName::Former), "越微传感", OldName::Former);
        assert_eq!(former(&back), [("越芯传感", Some(day(2)))], "its own name is no former one");
    }

    #[test]
    fn what_a_merge_brings_is_given_back() {
        let code = "91330602MA288Q1A0F";
        let (merged, survivor) = (organisation(1, "越微", Some(code)), organisation(2, "越微传感", None));
        let reason = Remark::parse("同一企业").unwrap();
        let (gone, took, brought) = merged.merge(&survivor, reason.clone()).unwrap();
        let (gone, after) = (merged.after(&gone, merged.created_at), survivor.after(&took, merged.created_at));
        assert_eq!(gone.merged_into, Some(survivor.id));
        assert_eq!((former(&after), &after.facts.uscc), (vec![("越微", None)], &merged.facts.uscc));
        assert_eq!(gone.merge(&survivor, reason), Err(OrganisationRejection::Merged));
        let alone = after.after(&after.give_back(merged.id, &brought).unwrap(), merged.created_at);
        assert_eq!(alone.facts, survivor.facts);
    }
}
