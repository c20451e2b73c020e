//! What is thought of a lead (研判): an opinion on each of seven aspects, and whether it is followed.

use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::text::Remark;

coded! {
    /// What is looked at.
    pub enum Aspect {
        Industry = "industry" "产业方向" "Industry",
        Chain = "chain" "产业链带动" "Chain",
        Market = "market" "市场前景" "Market",
        Technology = "technology" "技术水平" "Technology",
        Environment = "environment" "环境影响" "Environment",
        Energy = "energy" "能耗" "Energy",
        Benefit = "benefit" "产出效益" "Benefit",
    }
}

coded! {
    /// How it looks.
    pub enum Opinion {
        Favourable = "favourable" "有利" "Favourable",
        Neutral = "neutral" "一般" "Neutral",
        Unfavourable = "unfavourable" "不利" "Unfavourable",
        Unknown = "unknown" "不明" "Unknown",
    }
}

coded! {
    /// What becomes of the lead. Giving it up is recorded; it closes nothing by itself.
    pub enum LeadVerdict {
        Follow = "follow" "跟进" "Follow",
        Reserve = "reserve" "储备" "Keep in reserve",
        GiveUp = "give_up" "放弃" "Give up",
    }
}

/// The opinion on one aspect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AspectOpinion {
    /// What was looked at.
    pub aspect: Aspect,
    /// How it looks.
    pub opinion: Opinion,
    /// What else there is to say.
    pub remark: Option<Remark>,
}

/// A judgement of a lead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgement {
    /// The opinions, one on each aspect, in the order of [`Aspect`].
    pub aspects: Vec<AspectOpinion>,
    /// What becomes of the lead.
    pub verdict: LeadVerdict,
    /// Why.
    pub reason: Remark,
}
