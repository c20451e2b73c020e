//! Who sat in a review: quorum and recusal (回避). Handbook §10.

use serde::{Deserialize, Serialize};

use super::Bound;
use crate::id::PersonId;
use crate::text::Line;

/// Someone who was asked to sit in a review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Panelist {
    /// The name.
    pub name: Line<60>,
    /// The person, where it is one of the city's.
    pub person_id: Option<PersonId>,
    /// Where an expert comes from, and for what.
    pub field: Option<Line<200>>,
    /// Whether the person came.
    pub attendance: Attendance,
}

/// Whether someone came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Attendance {
    /// Was there.
    Present,
    /// Was not.
    Absent,
}

/// How many of a panel came, and how many must.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quorum {
    /// How many came.
    pub present: usize,
    /// How many must come.
    pub needed: usize,
}

impl Quorum {
    /// The quorum of a panel: a least number, and a share of those who were asked, rounded up.
    #[must_use]
    pub fn of(panel: &[Panelist]) -> Self {
        let share = (panel.len() * Bound::QuorumShare.value() as usize).div_ceil(100);
        let present = panel.iter().filter(|panelist| panelist.attendance == Attendance::Present).count();
        Self { present, needed: share.max(Bound::Quorum.value() as usize) }
    }

    /// Whether it is there.
    #[must_use]
    pub const fn is_reached(self) -> bool {
        self.present >= self.needed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quorum(present: usize, absent: usize) -> Quorum {
        let of =
            |attendance| Panelist { name: Line::parse("钱工").unwrap(), person_id: None, field: None, attendance };
        let came = std::iter::repeat_n(Attendance::Present, present);
        Quorum::of(&came.chain(std::iter::repeat_n(Attendance::Absent, absent)).map(of).collect::<Vec<_>>())
    }

    #[test]
    fn three_and_two_thirds_of_those_who_were_asked_must_come() {
        assert!(quorum(3, 0).is_reached() && quorum(3, 1).is_reached() && quorum(5, 2).is_reached());
        assert!(!quorum(2, 0).is_reached() && !quorum(4, 3).is_reached());
        assert_eq!(quorum(4, 3).needed, 5);
    }
}
