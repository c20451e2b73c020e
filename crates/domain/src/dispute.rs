//! Disputes (撞单争议): another unit claims a lead while its first report protects it. Both sides state their grounds,
//! the promotion centre decides, and its decision binds. Handbook §7.

use chrono::{DateTime, NaiveDate, Utc};

use crate::coded::coded;
use crate::district::District;
use crate::id::{DisputeId, PersonId, ProjectId, UnitId};
use crate::text::Remark;

coded! {
    /// Whose lead it is, by the centre's decision.
    pub enum Side {
        Holder = "holder" "维持首报单位" "The holder keeps it",
        Claimant = "claimant" "改由主张单位跟进" "The claimant gets it",
    }
}

/// A claim and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispute {
    /// Its id.
    pub id: DisputeId,
    /// The lead.
    pub project_id: ProjectId,
    /// The unit that claims it.
    pub claimant_unit_id: UnitId,
    /// That unit's district; none for a unit of the city.
    pub claimant_district: Option<District>,
    /// Who claims it.
    pub claimed_by: PersonId,
    /// Since when.
    pub claimed_on: NaiveDate,
    /// The claimant's grounds.
    pub grounds: Remark,
    /// The holder's grounds.
    pub answer: Option<Answer>,
    /// The centre's decision.
    pub ruling: Option<Ruling>,
}

/// What the holder says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The grounds.
    pub grounds: Remark,
    /// Who gave them.
    pub by: PersonId,
}

/// A decision that binds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruling {
    /// For whom.
    pub side: Side,
    /// Why.
    pub reason: Remark,
    /// Who decided.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}
