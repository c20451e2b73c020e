//! The ladder: who hears of a step that has run out, and after how many working days, as data
//! (`seeds/reference/intake_ladder.csv`).

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::StepKind;
use crate::coded::coded;
use crate::reference;
use crate::working_days::{Calendar, WorkingDays};

coded! {
    /// Who hears of it; ordered from the nearest to the highest.
    pub enum Rung {
        UnitHead = "unit_head" "单位负责人" "Head of the unit",
        PromotionCentre = "promotion_centre" "招商中心" "Promotion centre",
        Leader = "leader" "分管领导" "Leader",
    }
}

#[derive(Deserialize)]
struct Row {
    code: Rung,
    working_days_over: WorkingDays,
}

static TABLE: LazyLock<Vec<Row>> =
    LazyLock::new(|| reference::rows(include_str!("../../../../seeds/reference/intake_ladder.csv")));

/// That someone further up was told of a step that had run out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Escalation {
    /// Which step.
    pub kind: StepKind,
    /// The how manieth of its kind.
    pub sequence: u32,
    /// Who was told.
    pub rung: Rung,
    /// When the step was due.
    pub due_on: NaiveDate,
    /// The day on which it had come so far.
    pub reached_on: NaiveDate,
}

/// Each rung that a step due on `due_on` and still open on `today` has reached, with the day; the nearest first. A day
/// the calendar does not know reaches nobody.
pub(super) fn reached(due_on: NaiveDate, today: NaiveDate) -> impl Iterator<Item = (Rung, NaiveDate)> {
    let reached = move |row: &Row| {
        let day = Calendar::published().due(due_on, row.working_days_over).ok()?;
        (day <= today).then_some((row.code, day))
    };
    TABLE.iter().filter_map(reached)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rungs(due_on: &str, today: &str) -> Vec<(Rung, String)> {
        let reached = reached(due_on.parse().unwrap(), today.parse().unwrap());
        reached.map(|(rung, day)| (rung, day.to_string())).collect()
    }

    #[test]
    fn the_table_climbs_rung_by_rung() {
        let rungs: Vec<Rung> = TABLE.iter().map(|row| row.code).collect();
        assert_eq!(rungs, Rung::EVERY);
        assert!(TABLE.is_sorted_by(|a, b| a.working_days_over < b.working_days_over));
    }

    #[test]
    fn one_three_and_five_working_days_over_over_a_weekend() {
        // 2026-11-20 is a Friday.
        assert_eq!(rungs("2026-11-20", "2026-11-22"), []);
        assert_eq!(rungs("2026-11-20", "2026-11-23"), [(Rung::UnitHead, "2026-11-23".to_owned())]);
        assert_eq!(rungs("2026-11-20", "2026-11-25").last().unwrap().0, Rung::PromotionCentre);
        let all = rungs("2026-11-20", "2026-12-20");
        assert_eq!(all.last().unwrap(), &(Rung::Leader, "2026-11-27".to_owned()));
    }
}
