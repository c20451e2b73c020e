//! Evidence: the documents that let a project enter a stage, and what each must carry. Handbook §6.

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::coded::codes;
use crate::coded::{Coded, coded};
use crate::id::{AttachmentId, EvidenceId};
use crate::invalid::{Faults, Invalid};
use crate::language::Language;
use crate::money::Yuan;
use crate::national_code::NationalCode;
use crate::reference;
use crate::text::Line;
use crate::uscc::Uscc;

coded! {
    /// A kind of evidence.
    pub enum EvidenceKind {
        ScreeningOpinion = "screening_opinion" "研判意见" "Screening opinion",
        Agreement = "agreement" "投资协议" "Investment agreement",
        Filing = "filing" "备案(核准、审批)文" "Filing",
        BusinessLicence = "business_licence" "营业执照" "Business licence",
        LandContract = "land_contract" "土地出让合同" "Land contract",
        Lease = "lease" "租赁合同" "Lease",
        ConstructionPermit = "construction_permit" "施工许可证" "Construction permit",
        FitOutStart = "fit_out_start" "装修(设备进场)记录" "Fit-out start",
        CapitalPaidIn = "capital_paid_in" "到位资金" "Capital paid in",
        CompletionAcceptance = "completion_acceptance" "竣工验收" "Completion acceptance",
        TrialPlan = "trial_plan" "试生产方案" "Trial production plan",
        PollutantPermit = "pollutant_permit" "排污许可" "Pollutant permit",
        ProductionReport = "production_report" "投产达产报告" "Production report",
        EnvironmentalAcceptance = "environmental_acceptance" "环保竣工验收" "Environmental acceptance",
    }
}

/// What a kind of evidence must carry to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carries {
    /// Number, date and amount: the agreement.
    NumberOnAmount,
    /// A number in the form of a national project code: the filing.
    NationalCode,
    /// A number that is a unified social credit code: the business licence.
    Uscc,
    /// Amount and date: capital paid in.
    AmountOn,
    /// A number or a title: every other kind.
    NumberOrTitle,
}

codes!(Carries {
    NumberOnAmount = "number+on+amount",
    NationalCode = "national_code",
    Uscc = "uscc",
    AmountOn = "amount+on",
    NumberOrTitle = "number_or_title",
});

impl Carries {
    /// The fields of the body that must be filled; an alternative is written `number|title`.
    #[must_use]
    pub const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::NumberOnAmount => &["number", "on", "amount_yuan"],
            Self::NationalCode | Self::Uscc => &["number"],
            Self::AmountOn => &["amount_yuan", "on"],
            Self::NumberOrTitle => &["number|title"],
        }
    }
}

#[derive(Deserialize)]
struct KindRow {
    code: EvidenceKind,
    carries: Carries,
}

static KINDS: LazyLock<Vec<KindRow>> =
    LazyLock::new(|| reference::rows(include_str!("../../../seeds/reference/evidence_kinds.csv")));

impl EvidenceKind {
    /// What this kind must carry, from the reference table.
    #[must_use]
    pub fn carries(self) -> Carries {
        KINDS.iter().find(|row| row.code == self).map_or(Carries::NumberOrTitle, |row| row.carries)
    }
}

/// A piece of evidence as it was offered, its texts already read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// What it is.
    pub kind: EvidenceKind,
    /// Its title.
    pub title: Option<Line<200>>,
    /// Its number: of the document, or the national project code, or the credit code.
    pub number: Option<Line<100>>,
    /// Its date.
    pub on: Option<NaiveDate>,
    /// The amount it names.
    pub amount: Option<Yuan>,
    /// The file.
    pub attachment_id: Option<AttachmentId>,
}

impl Evidence {
    /// The fields that are missing for it to count; empty when it is whole.
    #[must_use]
    pub fn lacks(&self) -> Vec<&'static str> {
        let given = |field: &&&str| match **field {
            "number" => self.number.is_some(),
            "on" => self.on.is_some(),
            "amount_yuan" => self.amount.is_some(),
            _ => self.number.is_some() || self.title.is_some(),
        };
        self.kind.carries().fields().iter().filter(|field| !given(field)).copied().collect()
    }

    /// Whether it carries all that its kind must carry.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.lacks().is_empty()
    }

    /// Notes what is wrong in what was given; what is not given is [`Self::lacks`]'s matter.
    pub fn check(&mut self, pointer: &str, today: NaiveDate, faults: &mut Faults) {
        if self.on.is_some_and(|on| on > today) {
            faults.add(format!("{pointer}/on"), Invalid::InFuture);
        }
        let Some(number) = self.number.as_ref().map(Line::as_str) else { return };
        let read = match self.kind.carries() {
            Carries::NationalCode => NationalCode::parse(number).map(|code| code.as_str().to_owned()),
            Carries::Uscc => Uscc::parse(number).map(|code| code.as_str().to_owned()),
            _ => Ok(number.to_owned()),
        };
        self.number = faults.take(format!("{pointer}/number"), read.and_then(Line::parse));
    }

    /// What people call it: its kind, and its number or title.
    #[must_use]
    pub fn describe(&self, language: Language) -> String {
        let mark = self.number.as_ref().map(Line::as_str).or(self.title.as_ref().map(Line::as_str));
        let kind = Coded::name(self.kind, language);
        mark.map_or_else(|| kind.to_owned(), |mark| format!("{kind} {mark}"))
    }
}

/// Evidence that a project holds: once handed in, it is kept, also when the project is sent back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FiledEvidence {
    /// Its id.
    pub id: EvidenceId,
    /// What was handed in.
    #[serde(flatten)]
    pub evidence: Evidence,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(kind: EvidenceKind) -> Evidence {
        Evidence { kind, title: None, number: None, on: None, amount: None, attachment_id: None }
    }

    #[test]
    fn the_table_has_every_kind() {
        for kind in EvidenceKind::EVERY {
            assert!(KINDS.iter().any(|row| row.code == *kind), "{kind}");
        }
    }

    #[test]
    fn each_kind_says_what_it_lacks() {
        assert_eq!(piece(EvidenceKind::Agreement).lacks(), ["number", "on", "amount_yuan"]);
        assert_eq!(piece(EvidenceKind::CapitalPaidIn).lacks(), ["amount_yuan", "on"]);
        assert_eq!(piece(EvidenceKind::TrialPlan).lacks(), ["number|title"]);
        let titled = Evidence { title: Line::parse("试生产方案").ok(), ..piece(EvidenceKind::TrialPlan) };
        assert!(titled.is_whole());
    }

    #[test]
    fn a_filing_carries_a_national_code_and_a_licence_a_credit_code() {
        let today = "2026-11-24".parse().unwrap();
        for (kind, number, sound) in [
            (EvidenceKind::Filing, "2104-330602-04-01-123456", true),
            (EvidenceKind::Filing, "绍发改备〔2026〕1号", false),
            (EvidenceKind::BusinessLicence, "91330602ma288q1a0f", true),
            (EvidenceKind::BusinessLicence, "91310115MA1G4L1WXK", false),
        ] {
            let mut faults = Faults::default();
            let mut evidence = Evidence { number: Line::parse(number).ok(), ..piece(kind) };
            evidence.check("/evidence/0", today, &mut faults);
            assert_eq!(faults.is_empty(), sound, "{kind} {number}");
        }
    }
}
