//! The ten stages from lead to production. Handbook §6.

use crate::coded::coded;

coded! {
    /// Where a project stands; ordered from the first to the last.
    pub enum Stage {
        Lead = "lead" "线索" "Lead",
        Screening = "screening" "研判" "Screening",
        Negotiation = "negotiation" "洽谈" "Negotiation",
        Signed = "signed" "签约" "Signed",
        Filed = "filed" "立项备案" "Filed",
        LandSecured = "land_secured" "用地落实" "Land secured",
        Construction = "construction" "开工" "Construction",
        Completed = "completed" "竣工" "Completed",
        TrialProduction = "trial_production" "试投产" "Trial production",
        Production = "production" "达产" "Production",
    }
}

impl Stage {
    /// The stage after this one; none after the last.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::EVERY.iter().copied().find(|stage| *stage > self)
    }

    /// The stages before this one, first to last.
    #[must_use]
    pub fn earlier(self) -> Vec<Self> {
        Self::EVERY.iter().copied().filter(|stage| *stage < self).collect()
    }

    /// From negotiation on a leader and a team must be in office.
    #[must_use]
    pub fn needs_leader_and_team(self) -> bool {
        self >= Self::Negotiation
    }

    /// The short name of the stage line.
    #[must_use]
    pub const fn short_name(self) -> &'static str {
        match self {
            Self::Lead => "线索",
            Self::Screening => "研判",
            Self::Negotiation => "洽谈",
            Self::Signed => "签约",
            Self::Filed => "备案",
            Self::LandSecured => "用地",
            Self::Construction => "开工",
            Self::Completed => "竣工",
            Self::TrialProduction => "试投产",
            Self::Production => "达产",
        }
    }
}
