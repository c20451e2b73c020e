//! The table of moves: what each stage asks for before a project may enter it, and its interpreter. Handbook §6.

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::coded::codes;
use crate::evidence::EvidenceKind;
use crate::id::{EvidenceId, PersonId, TransitionId};
use crate::reference;
use crate::stage::Stage;
use crate::text::Remark;

/// One move between stages, as it happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transition {
    /// Its id.
    pub id: TransitionId,
    /// Which move of the project it was, from 1.
    pub sequence: u32,
    /// The stage that was left.
    pub from: Stage,
    /// The stage that was entered.
    pub to: Stage,
    /// The business date of the move.
    pub on: NaiveDate,
    /// A remark; the reason when it was sent back.
    pub note: Option<Remark>,
    /// The evidence handed in with it.
    pub evidence: Vec<EvidenceId>,
    /// Who moved it.
    pub by: PersonId,
    /// How it came about.
    pub origin: Origin,
}

/// How a move came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Someone moved it here, under the rules.
    Moved,
    /// It came with an imported history; missing evidence is a debt.
    Imported,
}

codes!(Origin { Moved = "moved", Imported = "imported" });

/// Whether the project builds on land of its own or uses existing plant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Site {
    /// Own land, or not yet decided.
    Land,
    /// Existing plant under a lease.
    LeasedPlant,
}

/// One thing that a stage asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Requirement {
    /// The question whether it is a duplicate is answered.
    DuplicateQuestion,
    /// A leader in office on the day.
    Leader,
    /// A team in office on the day.
    Team,
    /// An admission verdict that is not a rejection and at most this many months old.
    Admission {
        /// How old it may be.
        months: u32,
    },
    /// A piece of evidence, or its alternative.
    Evidence {
        /// What is asked for.
        kind: EvidenceKind,
        /// What counts as well.
        alternative: Option<EvidenceKind>,
    },
}

impl Requirement {
    /// The kind of thing: `evidence`, `leader`, `team`, `admission`, `duplicate_question`.
    #[must_use]
    pub const fn kind(self) -> &'static str {
        match self {
            Self::DuplicateQuestion => "duplicate_question",
            Self::Leader => "leader",
            Self::Team => "team",
            Self::Admission { .. } => "admission",
            Self::Evidence { .. } => "evidence",
        }
    }

    /// The code of what is asked for: the evidence's own, else the kind.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Evidence { kind, .. } => kind.code(),
            other => other.kind(),
        }
    }
}

#[derive(Deserialize)]
struct Row {
    to: Stage,
    requirement: RequirementWord,
    kind: String,
    alternatives: Option<EvidenceKind>,
    when: Option<When>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum RequirementWord {
    DuplicateQuestion,
    Leader,
    Team,
    Admission,
    Evidence,
}

codes!(RequirementWord {
    DuplicateQuestion = "duplicate_question",
    Leader = "leader",
    Team = "team",
    Admission = "admission",
    Evidence = "evidence",
});

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum When {
    Leased,
    NotLeased,
}

codes!(When { Leased = "leased", NotLeased = "not_leased" });

static TABLE: LazyLock<Vec<Row>> =
    LazyLock::new(|| reference::rows(include_str!("../../../seeds/reference/transitions.csv")));

/// What a stage asks of a project on such a site, in the order of the table. From negotiation on a leader
/// and a team must be in office on the day of every move.
#[must_use]
pub fn requirements(to: Stage, site: Site) -> Vec<Requirement> {
    let mut found: Vec<Requirement> =
        TABLE.iter().filter(|row| row.to == to && row.applies(site)).filter_map(Row::requirement).collect();
    for standing in [Requirement::Leader, Requirement::Team] {
        if to.needs_leader_and_team() && !found.contains(&standing) {
            found.push(standing);
        }
    }
    found
}

impl Row {
    fn applies(&self, site: Site) -> bool {
        match self.when {
            None => true,
            Some(When::Leased) => site == Site::LeasedPlant,
            Some(When::NotLeased) => site == Site::Land,
        }
    }

    fn requirement(&self) -> Option<Requirement> {
        Some(match self.requirement {
            RequirementWord::DuplicateQuestion => Requirement::DuplicateQuestion,
            RequirementWord::Leader => Requirement::Leader,
            RequirementWord::Team => Requirement::Team,
            RequirementWord::Admission => Requirement::Admission { months: self.kind.parse().ok()? },
            RequirementWord::Evidence => {
                let kind = EvidenceKind::EVERY.iter().copied().find(|k| k.code() == self.kind)?;
                Requirement::Evidence { kind, alternative: self.alternatives }
            }
        })
    }
}

/// The whole table in lines an official can read, for the golden file.
#[must_use]
pub fn table() -> String {
    let mut text = String::new();
    for stage in Stage::EVERY.iter().skip(1) {
        for (site, word) in [(Site::Land, "land"), (Site::LeasedPlant, "leased plant")] {
            let codes: Vec<String> = requirements(*stage, site).iter().map(written).collect();
            text.push_str(&format!("{stage} ({word}): {}\n", codes.join(", ")));
        }
    }
    text
}

fn written(requirement: &Requirement) -> String {
    match requirement {
        Requirement::Admission { months } => format!("admission within {months} months"),
        Requirement::Evidence { kind, alternative: Some(other) } => format!("{kind} or {other}"),
        other => other.code().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_reads_as_the_handbook_says() {
        assert_eq!(table(), include_str!("../golden/transitions.txt"));
    }

    #[test]
    fn every_row_of_the_table_is_understood() {
        assert!(TABLE.iter().all(|row| row.requirement().is_some()));
    }
}
