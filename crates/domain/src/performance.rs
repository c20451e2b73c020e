//! What came of what was promised (履约监测): the indicators of building after completion, those of output each year of
//! operation, held against the promise and the standards. Handbook §10.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::admission::{Figures, Indicator, Phase, Reading, Standards, rounded};
use crate::coded::Coded as _;
use crate::demand::draft::code;
use crate::id::{AttachmentId, PerformanceId, PersonId, ProjectId};
use crate::invalid::{Fault, Faults, Invalid};
use crate::language::Language;
use crate::progress::Assurance;
use crate::project::{Facts, Project};
use crate::reference;
use crate::stage::Stage;
use crate::text::{Remark, filled};

/// What a project came to in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Performance {
    /// Its id.
    pub id: PerformanceId,
    /// The project.
    pub project_id: ProjectId,
    /// What is told.
    pub facts: PerformanceFacts,
    /// Who told it.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// What is told of a year; every value is sound.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PerformanceFacts {
    /// What is checked.
    pub phase: Phase,
    /// The year; that of completion for what was built.
    pub year: i32,
    /// Reported by the company, or verified.
    pub assurance: Assurance,
    /// What it came to.
    pub figures: Figures,
    /// What is said of it.
    pub note: Option<Remark>,
    /// By what it was verified.
    pub attachment_id: Option<AttachmentId>,
}

/// What is told of a year, as typed.
#[derive(Debug, Clone, Default)]
pub struct PerformanceDraft {
    /// `construction` or `operation`.
    pub phase: Option<String>,
    /// The year.
    pub year: Option<i32>,
    /// `reported` or `verified`.
    pub kind: Option<String>,
    /// Decimals by the codes of figures.
    pub figures: BTreeMap<String, String>,
    /// What is said of it.
    pub note: Option<String>,
    /// By what it was verified.
    pub attachment_id: Option<AttachmentId>,
}

impl PerformanceDraft {
    /// Reads every value; all mistakes are told at once.
    ///
    /// # Errors
    /// Every value that is missing or not sound, with its JSON pointer; a year to come, and verified figures without a document.
    pub fn parse(self, today: NaiveDate) -> Result<PerformanceFacts, Vec<Fault>> {
        let mut faults = Faults::default();
        let phase = faults.need("/phase", self.phase, code::<Phase>);
        let past = |year: i32| match year {
            2000.. if year <= today.year() => Ok(year),
            _ => Err(Invalid::OutOfRange),
        };
        let year = faults.need("/year", self.year, past);
        let told = |text: String| match code::<Assurance>(text)? {
            Assurance::Planned => Err(Invalid::UnknownCode),
            told => Ok(told),
        };
        let assurance = faults.need("/kind", self.kind, told);
        let figures = faults.all(Figures::parse(self.figures, "/figures"));
        if figures.as_ref().is_some_and(Figures::is_empty) {
            faults.add("/figures", Invalid::Required);
        }
        let note = faults.may("/note", filled(self.note), Remark::parse);
        if assurance == Some(Assurance::Verified) && self.attachment_id.is_none() {
            faults.add("/attachment_id", Invalid::Required);
        }
        let attachment_id = self.attachment_id;
        let facts = || {
            Some(PerformanceFacts {
                phase: phase?,
                year: year?,
                assurance: assurance?,
                figures: figures?,
                note,
                attachment_id,
            })
        };
        let facts = facts();
        faults.finish(facts)
    }
}

/// Why figures are not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.code())]
pub enum PerformanceRejection {
    /// The project is not that far.
    TooEarly(Stage),
    /// Who reported figures does not verify them.
    OwnReport,
}

impl PerformanceRejection {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooEarly(_) => "not_in_operation",
            Self::OwnReport => "own_report",
        }
    }

    /// What a person reads.
    #[must_use]
    pub fn text(self, language: Language) -> String {
        match self {
            Self::TooEarly(stage) => {
                let name = stage.name(language);
                language.pick(format!("到“{name}”后才能填报"), format!("told from “{name}” on"))
            }
            Self::OwnReport => {
                language.pick("填报人不能核实自己填报的数", "who reported figures does not verify them").into()
            }
        }
    }
}

impl PerformanceFacts {
    /// Whether they may be taken for a project of which these were told before.
    ///
    /// # Errors
    /// The project is not completed, or does not produce; a report verified by whoever made it.
    pub fn check(&self, project: &Project, known: &[Performance], by: PersonId) -> Result<(), PerformanceRejection> {
        let from = match self.phase {
            Phase::Construction => Stage::Completed,
            Phase::Operation => Stage::TrialProduction,
        };
        if project.stage < from {
            return Err(PerformanceRejection::TooEarly(from));
        }
        let reported = latest(known, (self.phase, self.year), Assurance::Reported);
        let own = self.assurance == Assurance::Verified && reported.is_some_and(|report| report.by == by);
        if own { Err(PerformanceRejection::OwnReport) } else { Ok(()) }
    }
}

fn latest(told: &[Performance], (phase, year): (Phase, i32), assurance: Assurance) -> Option<&Performance> {
    let same =
        |told: &&Performance| (told.facts.phase, told.facts.year, told.facts.assurance) == (phase, year, assurance);
    told.iter().filter(same).max_by_key(|told| (told.at, told.id))
}

/// The figures of a phase and a year that count: the verified ones, else the reported ones, which stay marked as such.
#[must_use]
pub fn counting(told: &[Performance], at: (Phase, i32)) -> Option<&Performance> {
    latest(told, at, Assurance::Verified).or_else(|| latest(told, at, Assurance::Reported))
}

/// The phases and years of which something was told, the first first.
#[must_use]
pub fn periods(told: &[Performance]) -> Vec<(Phase, i32)> {
    let mut periods: Vec<(Phase, i32)> = told.iter().map(|told| (told.facts.phase, told.facts.year)).collect();
    periods.sort_unstable();
    periods.dedup();
    periods
}

/// An indicator that was promised, or that a standard asks for, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The indicator.
    pub indicator: Indicator,
    /// What was promised.
    pub promised: Option<Decimal>,
    /// What the standards ask for.
    pub at_least: Option<Decimal>,
    /// What it came to; none where the figures do not say.
    pub achieved: Option<Decimal>,
    /// By how much it falls short of the promise, or of the standard where nothing was promised.
    pub shortfall: Option<Decimal>,
    /// The same in percent.
    pub short_by_percent: Option<Decimal>,
}

/// Whether what is asked for by the mu was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MuAverage {
    /// Every indicator by the mu that is asked for was reached.
    Achieved,
    /// One was not.
    NotAchieved,
    /// The figures do not say.
    Open,
}

crate::coded::codes!(MuAverage { Achieved = "achieved", NotAchieved = "not_achieved", Open = "open" });

/// The indicators by the mu.
const BY_THE_MU: [Indicator; 4] =
    [Indicator::InvestmentPerMu, Indicator::TaxPerMu, Indicator::OutputPerMu, Indicator::ValueAddedPerMu];

/// Holds figures of a phase against what was promised and what the standards ask for.
#[must_use]
pub fn held_against(
    (phase, came): (Phase, &Figures),
    promised: Option<&Figures>,
    standards: Option<&Standards>,
    facts: &Facts,
) -> Vec<Held> {
    let held = |indicator: &Indicator| {
        let read = |figures: &Figures| match figures.reading(*indicator) {
            Some(Reading::Amount(amount)) => Some(rounded(amount, indicator.places())),
            _ => None,
        };
        let promised = promised.and_then(read);
        let at_least = standards.and_then(|standards| standards.threshold(*indicator, facts)).map(|t| t.at_least);
        let asked = promised.or(at_least)?;
        let achieved = read(came);
        let shortfall = achieved.map(|achieved| asked - achieved).filter(|short| *short > Decimal::ZERO);
        let percent = |short: Decimal| (short * Decimal::from(100)).checked_div(asked).map(|share| rounded(share, 2));
        let short_by_percent = shortfall.and_then(percent);
        Some(Held { indicator: *indicator, promised, at_least, achieved, shortfall, short_by_percent })
    };
    Indicator::EVERY.iter().filter(|indicator| indicator.phase() == phase).filter_map(held).collect()
}

/// Whether what is asked for by the mu was reached.
#[must_use]
pub fn mu_average(held: &[Held]) -> MuAverage {
    let by_the_mu: Vec<&Held> = held.iter().filter(|held| BY_THE_MU.contains(&held.indicator)).collect();
    if by_the_mu.iter().any(|held| held.shortfall.is_some()) {
        MuAverage::NotAchieved
    } else if by_the_mu.is_empty() || by_the_mu.iter().any(|held| held.achieved.is_none()) {
        MuAverage::Open
    } else {
        MuAverage::Achieved
    }
}

#[derive(Debug, Deserialize)]
struct ConsequenceRow {
    phase: Phase,
    short_by_from: Decimal,
    name_zh: String,
    name_en: String,
}

static CONSEQUENCES: LazyLock<Vec<ConsequenceRow>> =
    LazyLock::new(|| reference::rows(include_str!("../../../seeds/reference/admission/consequences.csv")));

/// What follows from the greatest shortfall, as the table has it; nothing where there is none.
#[must_use]
pub fn consequence(phase: Phase, held: &[Held], language: Language) -> Option<&'static str> {
    let greatest = held.iter().filter_map(|held| held.short_by_percent).max()?;
    let rows = CONSEQUENCES.iter().filter(|row| row.phase == phase && row.short_by_from <= greatest);
    rows.max_by_key(|row| row.short_by_from).map(|row| language.pick(row.name_zh.as_str(), row.name_en.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::testing::{LIAISON, MAYOR, a_lead, noon, person, today};
    use uuid::Uuid;

    fn figures(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(code, text)| ((*code).to_owned(), (*text).to_owned())).collect()
    }

    fn sound(pairs: &[(&str, &str)]) -> Figures {
        Figures::parse(figures(pairs), "").unwrap()
    }

    fn draft(kind: &str, pairs: &[(&str, &str)]) -> PerformanceDraft {
        PerformanceDraft {
            phase: Some("operation".into()),
            year: Some(2025),
            kind: Some(kind.into()),
            figures: figures(pairs),
            note: None,
            attachment_id: Some(AttachmentId(Uuid::nil())),
        }
    }

    fn told(number: u128, kind: &str, pairs: &[(&str, &str)]) -> Performance {
        Performance {
            id: PerformanceId(Uuid::from_u128(number)),
            project_id: ProjectId(Uuid::nil()),
            facts: draft(kind, pairs).parse(today()).unwrap(),
            by: person(LIAISON),
            at: noon(),
        }
    }

    const PROMISED: &[(&str, &str)] =
        &[("land", "100"), ("fixed_assets", "45000"), ("tax", "4000"), ("output", "60000")];

    fn held(came: &[(&str, &str)]) -> Vec<Held> {
        let (promised, facts) = (sound(PROMISED), a_lead().facts);
        held_against((Phase::Operation, &sound(came)), Some(&promised), Standards::published().first(), &facts)
    }

    #[test]
    fn what_came_is_held_against_the_promise_and_not_against_the_standard() {
        let held = held(&[("land", "100"), ("tax", "3500"), ("output", "66000")]);
        let tax = held.iter().find(|held| held.indicator == Indicator::TaxPerMu).unwrap();
        let told = |value: Option<Decimal>| value.map(|value| value.to_string()).unwrap_or_default();
        assert_eq!(
            [
                told(tax.promised),
                told(tax.at_least),
                told(tax.achieved),
                told(tax.shortfall),
                told(tax.short_by_percent)
            ],
            ["40.00", "30", "35.00", "5.00", "12.50"]
        );
        assert_eq!(mu_average(&held), MuAverage::NotAchieved);
        assert_eq!(consequence(Phase::Operation, &held, Language::English), Some("Preferences for elements suspended"));
        assert!(held.iter().all(|held| held.indicator != Indicator::InvestmentPerMu), "known after building");
    }

    #[test]
    fn what_was_reached_has_no_consequence_and_gaps_leave_it_open() {
        let reached = held(&[("land", "100"), ("tax", "4000"), ("output", "60000")]);
        assert_eq!(
            (mu_average(&reached), consequence(Phase::Operation, &reached, Language::Chinese)),
            (MuAverage::Achieved, None)
        );
        assert_eq!(mu_average(&held(&[("land", "100"), ("tax", "4000")])), MuAverage::Open);
    }

    #[test]
    fn verified_figures_count_before_reported_ones_and_later_ones_before_earlier() {
        let told = [
            told(1, "reported", &[("tax", "1")]),
            told(2, "verified", &[("tax", "2")]),
            told(3, "verified", &[("tax", "3")]),
            told(4, "reported", &[("tax", "4")]),
        ];
        let at = (Phase::Operation, 2025);
        assert_eq!(counting(&told, at).map(|told| told.id.0.as_u128()), Some(3));
        assert_eq!(counting(&told[..1], at).map(|told| told.facts.assurance), Some(Assurance::Reported));
        assert_eq!(periods(&told), [at]);
    }

    #[test]
    fn only_what_produces_has_figures_and_nobody_verifies_the_own_report() {
        let report = told(1, "reported", &[("tax", "1")]);
        let facts = told(2, "verified", &[("tax", "2")]).facts;
        let producing = Project { stage: Stage::Production, ..a_lead() };
        let check = |project: &Project, by| facts.check(project, std::slice::from_ref(&report), person(by));
        assert_eq!(check(&a_lead(), MAYOR), Err(PerformanceRejection::TooEarly(Stage::TrialProduction)));
        assert_eq!(check(&producing, LIAISON), Err(PerformanceRejection::OwnReport));
        assert_eq!(check(&producing, MAYOR), Ok(()));
    }

    #[test]
    fn every_mistake_is_told_with_its_place() {
        let given = PerformanceDraft { year: Some(2027), attachment_id: None, ..draft("verified", &[("tax", "x")]) };
        let faults = given.parse(today()).unwrap_err();
        let pointers: Vec<&str> = faults.iter().map(|fault| fault.pointer.as_str()).collect();
        assert_eq!(pointers, ["/year", "/figures/tax", "/attachment_id"]);
        assert!(draft("planned", &[("tax", "1")]).parse(today()).is_err());
        assert!(draft("reported", &[]).parse(today()).is_err());
    }
}
