//! Within what time problems and instructions are dealt with, offices accepted and filled, who hears of what has run out, and
//! how often a problem may be handed on: data (`seeds/reference/deadlines.csv`) with one interpreter. Handbook §11.

use std::sync::LazyLock;

use chrono::{Days, NaiveDate};
use serde::Deserialize;

use crate::coded::codes;
use crate::reference;
use crate::working_days::Calendar;

/// A period or a bound that a city can change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deadline {
    /// An urgent problem, from the day it was raised.
    ProblemUrgent,
    /// An ordinary problem.
    ProblemOrdinary,
    /// A difficult problem.
    ProblemDifficult,
    /// How often a problem may be handed on.
    ProblemHandOns,
    /// How long after its due day a problem reaches the head of the unit.
    ProblemToUnitHead,
    /// How long after its due day it reaches the project's leader.
    ProblemToLeader,
    /// An urgent instruction, from the day it was issued.
    InstructionUrgent,
    /// An ordinary instruction.
    InstructionOrdinary,
    /// A difficult instruction.
    InstructionDifficult,
    /// An office that was handed over, from its first day.
    HandoverAccepted,
    /// An office that nobody fills, from the first day without anybody.
    VacancyFilled,
}

codes!(Deadline {
    ProblemUrgent = "problem_urgent",
    ProblemOrdinary = "problem_ordinary",
    ProblemDifficult = "problem_difficult",
    ProblemHandOns = "problem_hand_ons",
    ProblemToUnitHead = "problem_to_unit_head",
    ProblemToLeader = "problem_to_leader",
    InstructionUrgent = "instruction_urgent",
    InstructionOrdinary = "instruction_ordinary",
    InstructionDifficult = "instruction_difficult",
    HandoverAccepted = "handover_accepted",
    VacancyFilled = "vacancy_filled",
});

/// What a row is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Measure {
    Days,
    WorkingDays,
    Times,
}

codes!(Measure { Days = "days", WorkingDays = "working_days", Times = "times" });

#[derive(Deserialize)]
struct Row {
    code: Deadline,
    value: u32,
    unit: Measure,
}

static TABLE: LazyLock<Vec<Row>> =
    LazyLock::new(|| reference::rows(include_str!("../../../seeds/reference/deadlines.csv")));

impl Deadline {
    fn row(self) -> Option<&'static Row> {
        TABLE.iter().find(|row| row.code == self)
    }

    /// The last day, counted from the day after `from`; none in a year for which the calendar has no data.
    #[must_use]
    pub fn due(self, from: NaiveDate) -> Option<NaiveDate> {
        let row = self.row()?;
        match row.unit {
            Measure::Days => from.checked_add_days(Days::new(row.value.into())),
            Measure::WorkingDays => Calendar::published().due(from, row.value).ok(),
            Measure::Times => None,
        }
    }

    /// How often something may happen.
    #[must_use]
    pub fn times(self) -> usize {
        let row = self.row().filter(|row| row.unit == Measure::Times);
        row.map_or(0, |row| usize::try_from(row.value).unwrap_or(usize::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due(deadline: Deadline, from: &str) -> Option<String> {
        deadline.due(from.parse().unwrap()).map(|day| day.to_string())
    }

    #[test]
    fn every_deadline_stands_once_in_the_table() {
        let listed: Vec<Deadline> = TABLE.iter().map(|row| row.code).collect();
        assert_eq!(listed, Deadline::EVERY);
        let counted = TABLE.iter().filter(|row| row.unit == Measure::Times).map(|row| row.code);
        assert_eq!(counted.collect::<Vec<_>>(), [Deadline::ProblemHandOns]);
    }

    #[test]
    fn working_days_are_those_of_the_calendar_and_its_end_gives_no_day() {
        // Handbook §9: 2018-09-20 + 5, 2018-09-28 + 5, 2018-12-28 + 3, 2020-01-20 + 10, 2024-02-06 + 5, 2026-12-25 + 5.
        assert_eq!(due(Deadline::ProblemOrdinary, "2018-09-20").as_deref(), Some("2018-09-28"));
        assert_eq!(due(Deadline::ProblemOrdinary, "2018-09-28").as_deref(), Some("2018-10-10"));
        assert_eq!(due(Deadline::ProblemUrgent, "2018-12-28").as_deref(), Some("2019-01-03"));
        assert_eq!(due(Deadline::ProblemDifficult, "2020-01-20").as_deref(), Some("2020-02-11"));
        assert_eq!(due(Deadline::ProblemOrdinary, "2024-02-06").as_deref(), Some("2024-02-19"));
        assert_eq!(due(Deadline::ProblemOrdinary, "2026-12-25"), None);
    }

    #[test]
    fn instructions_count_days_of_the_calendar() {
        assert_eq!(due(Deadline::InstructionUrgent, "2026-09-30").as_deref(), Some("2026-10-05"));
        assert_eq!(due(Deadline::InstructionOrdinary, "2026-09-30").as_deref(), Some("2026-10-15"));
        assert_eq!(due(Deadline::InstructionDifficult, "2026-12-25").as_deref(), Some("2027-01-24"));
    }
}
