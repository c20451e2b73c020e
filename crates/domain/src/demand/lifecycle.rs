//! From draft to published to its end.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::{Demand, DemandFacts};
use crate::coded::{Coded as _, coded};
use crate::language::Language;
use crate::text::Remark;

coded! {
    /// Where a demand stands.
    pub enum DemandStatus {
        Draft = "draft" "草稿" "Draft",
        Published = "published" "已发布" "Published",
        InDocking = "in_docking" "对接中" "In docking",
        Met = "met" "已满足" "Met",
        Closed = "closed" "已关闭" "Closed",
        Expired = "expired" "已过期" "Expired",
    }
}

coded! {
    /// How a demand ended.
    pub enum DemandOutcome {
        Met = "met" "已满足" "Met",
        Unmet = "unmet" "未能满足" "Unmet",
        Withdrawn = "withdrawn" "主体撤回" "Withdrawn",
        Expired = "expired" "过期" "Expired",
        Other = "other" "其他" "Other",
    }
}

/// One change of a demand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DemandChange {
    /// The facts were edited.
    Edited {
        /// The facts from now on.
        #[serde(skip)]
        facts: Box<DemandFacts>,
    },
    /// It can be found by others.
    Published {
        /// A remark.
        reason: Option<Remark>,
    },
    /// A docking was arranged.
    DockingBegan,
    /// Nothing came of its dockings, and none lies ahead.
    DockingEnded,
    /// It ended.
    Closed {
        /// How.
        outcome: DemandOutcome,
        /// Why.
        reason: Remark,
    },
}

/// Why a command on a demand is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.code())]
pub enum DemandRejection {
    /// Only a draft can be published.
    NotADraft(DemandStatus),
    /// It has ended.
    Ended(DemandStatus),
    /// Its validity has run out.
    OutOfDate,
    /// A demand stays in its library.
    LibraryFixed,
}

impl DemandRejection {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotADraft(_) => "not_a_draft",
            Self::Ended(_) => "demand_ended",
            Self::OutOfDate => "demand_out_of_date",
            Self::LibraryFixed => "library_fixed",
        }
    }

    /// What a person reads.
    #[must_use]
    pub fn text(self, language: Language) -> String {
        match self {
            Self::NotADraft(status) => language.pick(
                format!("只有草稿可以发布，该需求{}", status.name(language)),
                format!("only a draft can be published; this one is {}", status.name(language).to_lowercase()),
            ),
            Self::Ended(status) => language.pick(
                format!("该需求{}，不能再办理", status.name(language)),
                format!("the demand is {}", status.name(language).to_lowercase()),
            ),
            Self::OutOfDate => {
                language.pick("有效期已过，请先修改有效期", "its validity has run out; change it first").into()
            }
            Self::LibraryFixed => language.pick("需求不能换库", "a demand stays in its library").into(),
        }
    }
}

impl Demand {
    /// Edits the facts of one that has not ended.
    ///
    /// # Errors
    /// It has ended, or would change its library.
    pub fn edit(&self, facts: DemandFacts) -> Result<DemandChange, DemandRejection> {
        self.must_go_on()?;
        if facts.library() != self.facts.library() {
            return Err(DemandRejection::LibraryFixed);
        }
        Ok(DemandChange::Edited { facts: Box::new(facts) })
    }

    /// Publishes a draft.
    ///
    /// # Errors
    /// Not a draft, or its validity has run out.
    pub fn publish(&self, reason: Option<Remark>, today: NaiveDate) -> Result<DemandChange, DemandRejection> {
        if self.status != DemandStatus::Draft {
            return Err(DemandRejection::NotADraft(self.status_on(today)));
        }
        match self.facts.valid_until {
            Some(last) if last < today => Err(DemandRejection::OutOfDate),
            _ => Ok(DemandChange::Published { reason }),
        }
    }

    /// Ends it.
    ///
    /// # Errors
    /// It has ended.
    pub fn close(&self, outcome: DemandOutcome, reason: Remark) -> Result<DemandChange, DemandRejection> {
        self.must_go_on()?;
        Ok(DemandChange::Closed { outcome, reason })
    }

    /// The demand after a change.
    #[must_use]
    pub fn after(&self, change: &DemandChange, at: DateTime<Utc>) -> Self {
        let mut after = self.clone();
        after.version += 1;
        after.updated_at = at;
        match change {
            DemandChange::Edited { facts } => after.facts = (**facts).clone(),
            DemandChange::Published { .. } | DemandChange::DockingEnded => after.status = DemandStatus::Published,
            DemandChange::DockingBegan => after.status = DemandStatus::InDocking,
            DemandChange::Closed { outcome, reason } => {
                let met = *outcome == DemandOutcome::Met;
                after.status = if met { DemandStatus::Met } else { DemandStatus::Closed };
                after.outcome = Some(*outcome);
                after.outcome_reason = Some(reason.clone());
            }
        }
        after
    }

    fn must_go_on(&self) -> Result<(), DemandRejection> {
        match self.status {
            DemandStatus::Met | DemandStatus::Closed => Err(DemandRejection::Ended(self.status)),
            _ => Ok(()),
        }
    }
}

impl DemandChange {
    /// The action's name in the change log.
    #[must_use]
    pub const fn action(&self) -> &'static str {
        match self {
            Self::Edited { .. } => "demand.edited",
            Self::Published { .. } => "demand.published",
            Self::DockingBegan => "demand.docking_began",
            Self::DockingEnded => "demand.docking_ended",
            Self::Closed { .. } => "demand.closed",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demand::{DemandDraft, OrganisationDraft};
    use crate::id::{DemandId, UserId};
    use uuid::Uuid;

    fn draft(valid_until: &str) -> Demand {
        let facts = DemandDraft {
            library: Some("talent".into()),
            title: Some("薄膜工艺工程师".into()),
            body: Some("负责PVD设备工艺开发".into()),
            organisation: Some(OrganisationDraft {
                name: Some("绍兴芯谷半导体有限公司".into()), uscc: None
            }),
            industry: Some("electronics".into()),
            district: Some("330602".into()),
            valid_until: Some(valid_until.into()),
            ..DemandDraft::default()
        };
        let at = "2026-11-24T04:00:00Z".parse().unwrap();
        Demand::draft(DemandId(Uuid::from_u128(1)), facts.parse().unwrap(), UserId(Uuid::from_u128(2)), at)
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_published_demand_is_valid_through_its_last_day() {
        let demand = draft("2026-11-30");
        let change = demand.publish(None, day("2026-11-24")).unwrap();
        let published = demand.after(&change, demand.created_at);
        assert_eq!(published.status_on(day("2026-11-30")), DemandStatus::Published);
        assert_eq!(published.status_on(day("2026-12-01")), DemandStatus::Expired);
        assert_eq!(published.publish(None, day("2026-11-24")).unwrap_err().code(), "not_a_draft");
    }

    #[test]
    fn what_is_out_of_date_is_not_published_and_what_ended_stays_ended() {
        assert_eq!(draft("2026-11-23").publish(None, day("2026-11-24")), Err(DemandRejection::OutOfDate));
        let demand = draft("2026-11-30");
        let change = demand.close(DemandOutcome::Met, Remark::parse("与浙江大学签约").unwrap()).unwrap();
        let met = demand.after(&change, demand.created_at);
        assert_eq!(met.status, DemandStatus::Met);
        assert!(met.edit(met.facts.clone()).is_err());
    }
}
