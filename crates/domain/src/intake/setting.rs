//! Periods and shares of intake, as data (`seeds/reference/intake.csv`) with one interpreter. Handbook §7, §12.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::coded::codes;
use crate::reference;

/// A period or a share that a city can change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// How long a first report protects from its day.
    ProtectionAfterReport,
    /// How long it protects from each recorded contact.
    ProtectionAfterContact,
    /// When a lead must have been answered by a named person.
    AnswerWithin,
    /// When it must have been judged.
    JudgeWithin,
    /// When its referrer must have been told.
    TellReferrerWithin,
    /// How often it is reported on.
    ReportEvery,
    /// What a district that hands a project on keeps of it in the statistics.
    TransferShare,
    /// For how long it keeps it.
    TransferYears,
    /// For how long a merge can be undone.
    MergeUndo,
}

codes!(Setting {
    ProtectionAfterReport = "protection_after_report",
    ProtectionAfterContact = "protection_after_contact",
    AnswerWithin = "answer_within",
    JudgeWithin = "judge_within",
    TellReferrerWithin = "tell_referrer_within",
    ReportEvery = "report_every",
    TransferShare = "transfer_share",
    TransferYears = "transfer_years",
    MergeUndo = "merge_undo",
});

/// What a setting is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Days of the calendar.
    Days,
    /// Working days.
    WorkingDays,
    /// Hundredths of a percent.
    BasisPoints,
    /// Years.
    Years,
}

codes!(Measure { Days = "days", WorkingDays = "working_days", BasisPoints = "basis_points", Years = "years" });

#[derive(Deserialize)]
struct Row {
    code: Setting,
    value: u32,
    unit: Measure,
}

static TABLE: LazyLock<Vec<Row>> =
    LazyLock::new(|| reference::rows(include_str!("../../../../seeds/reference/intake.csv")));

impl Setting {
    /// Its value, in [`Self::measure`]; nothing where the table has no row in that measure, which a test rules out.
    #[must_use]
    pub fn value(self) -> u32 {
        TABLE.iter().find(|row| row.code == self && row.unit == self.measure()).map_or(0, |row| row.value)
    }

    /// What it is counted in: the rules that use a setting know it, and the table must agree.
    #[must_use]
    pub const fn measure(self) -> Measure {
        match self {
            Self::ProtectionAfterReport | Self::ProtectionAfterContact | Self::MergeUndo => Measure::Days,
            Self::AnswerWithin | Self::JudgeWithin | Self::TellReferrerWithin | Self::ReportEvery => {
                Measure::WorkingDays
            }
            Self::TransferShare => Measure::BasisPoints,
            Self::TransferYears => Measure::Years,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_stands_once_in_the_table_and_in_its_own_measure() {
        for setting in Setting::EVERY {
            let rows: Vec<Measure> = TABLE.iter().filter(|row| row.code == *setting).map(|row| row.unit).collect();
            assert_eq!(rows, [setting.measure()], "{setting}");
        }
        assert_eq!(TABLE.len(), Setting::EVERY.len());
    }

    #[test]
    fn a_share_is_a_share() {
        assert!(Setting::TransferShare.value() <= 10_000);
    }
}
